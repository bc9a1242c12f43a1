"""States of the other boards: lanes, value matrix, emotional map, river, scored cards, open space, questions."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from copfacil.core import gestures
from copfacil.core.boards import gestures as on
from copfacil.core.plan import MINUTE
from copfacil.live.host import Host
from tests import board_samples
from tests.screen_states_board import SEATED, filled, named, on_to, put_on, ring, screen_of

if TYPE_CHECKING:
    from tests.screen_states import Laptop

Key = Qt.Key


def lanes(laptop: "Laptop", exercise: str, phase: str) -> None:
    """Lanes with their cards, in a phase."""
    board_samples.lanes(laptop.act, put_on(laptop, exercise), exercise)
    on_to(laptop, phase)


def _lanes(exercise: str, phase: str) -> Callable[["Laptop"], None]:
    def state(laptop: "Laptop") -> None:
        lanes(laptop, exercise, phase)
        laptop.desktop.go("board")

    return state


def board_matrix(laptop: "Laptop") -> None:
    board_samples.matrix(laptop.act, put_on(laptop, "value-stories"))
    laptop.desktop.go("board")


def board_matrix_evidence(laptop: "Laptop") -> None:
    board_samples.matrix(laptop.act, put_on(laptop, "value-stories"))
    on_to(laptop, "fours")
    laptop.desktop.go("board")


def board_journey(laptop: "Laptop") -> None:
    board_samples.journey(laptop.act, put_on(laptop, "emotional-map"))
    on_to(laptop, "walk")
    laptop.desktop.go("board")


def board_journey_vote(laptop: "Laptop") -> None:
    board_samples.journey(laptop.act, put_on(laptop, "emotional-map"))
    on_to(laptop, "vote")
    laptop.desktop.go("board")


def board_journey_consent(laptop: "Laptop") -> None:
    board_samples.journey(laptop.act, put_on(laptop, "emotional-map"))
    on_to(laptop, "close")
    laptop.desktop.go("board")


def board_journey_keying(laptop: "Laptop") -> None:
    board_samples.journey(laptop.act, put_on(laptop, "emotional-map"))
    laptop.desktop.go("board")
    screen_of(laptop).take_mode("keying")
    laptop.press(Key.Key_F4)
    laptop.write("-2 cross: the form asked it all again")


def board_river(laptop: "Laptop") -> None:
    board_samples.river(laptop.act, put_on(laptop, "river"))
    on_to(laptop, "keying")
    laptop.desktop.go("board")
    panel = screen_of(laptop).side.panel
    panel.take("Maternity voices")  # type: ignore[union-attr]  # the levels


def board_river_match(laptop: "Laptop") -> None:
    board_samples.river(laptop.act, put_on(laptop, "river"))
    on_to(laptop, "stairs")
    laptop.desktop.go("board")


def board_scores(laptop: "Laptop") -> None:
    board_samples.scored(laptop.act, put_on(laptop, "twenty-five-ten"))
    on_to(laptop, "count")
    laptop.desktop.go("board")


def board_grid(laptop: "Laptop") -> None:
    board_samples.grid(laptop.act, put_on(laptop, "open-space"), lambda name: named(laptop, name))
    on_to(laptop, "market")
    laptop.desktop.go("board")


def board_questions(laptop: "Laptop") -> None:
    lanes(laptop, "keynote-interview", "answers")
    laptop.desktop.go("board")


def _panel(laptop: "Laptop", name: str) -> None:
    """Another panel is taken from the menu."""
    screen = screen_of(laptop)
    scene = screen.scene
    assert scene is not None
    from copfacil.ui.board.panels import panels_of  # noqa: PLC0415 - Qt's widgets, when they are wanted

    screen.side.take(next(kind for kind in panels_of(scene.board) if str(kind.name) == name))


def board_ring_two(laptop: "Laptop") -> None:
    """Twenty-three people in two rings."""
    put_on(laptop, "ring")
    laptop.desktop.go("board")
    _panel(laptop, "Rings and time")


def board_ring_weeks(laptop: "Laptop") -> None:
    ring(laptop)
    laptop.wait(2 * MINUTE)
    laptop.desktop.go("board")
    _panel(laptop, "Look back")


def board_counts(laptop: "Laptop") -> None:
    """A compass beside those of two modules before."""
    for number, worries in ((1, 9), (2, 6)):
        host = Host(laptop.desktop.store, laptop.clock, f"module-{number}")
        host.act(gestures.title, f"Module {number}", f"2026-1{number - 1}-15")
        host.act(gestures.play, laptop.day.shelf["compass"], play_id="before")
        for at in range(worries):
            host.act(on.write, "before", "concerns", f"Worry {at}", card=f"w{at}")
            host.act(on.write, "before", "strengths", f"Trust {at}", card=f"s{at}", count=1 + at % 2)
    filled(laptop)
    laptop.desktop.go("board")
    _panel(laptop, "Counts")


def board_fishbowl_harvest(laptop: "Laptop") -> None:
    board = put_on(laptop, "fishbowl", preset="open")
    for name in SEATED[:6]:
        laptop.act(on.seat, board.id, named(laptop, name), 1)
        laptop.wait(2 * MINUTE)
    for number, text in enumerate(("We say sorry too late", "Ask the porters, they know", "Silence is not consent")):
        laptop.act(on.write, board.id, "harvest", text, card=f"h{number}")
    laptop.act(on.write, board.id, "questions", "Who tells the family?", card="q")
    on_to(laptop, "harvest")
    laptop.desktop.go("board")


def board_fishbowl_satellites(laptop: "Laptop") -> None:
    """Groups outside wrote while others talked."""
    board = put_on(laptop, "fishbowl", preset="user-experience")
    for number, (zone, text) in enumerate(
        (
            ("harvest", "They laugh when it gets hard"),
            ("questions", "Who told the families?"),
            ("questions", "What would you leave out?"),
        )
    ):
        laptop.act(on.write, board.id, zone, text, card=f"s{number}", marks={"satellite": str(number + 1)})
    laptop.desktop.go("board")
    _panel(laptop, "Satellites' pad")


def board_tree_moved(laptop: "Laptop") -> None:
    board_samples.tree(laptop.act, put_on(laptop, "change-tree"))
    laptop.desktop.go("board")


STATES: Mapping[str, Callable[["Laptop"], None]] = {
    "board-what": _lanes("what-so-what", "now-what"),
    "board-triz": _lanes("triz", "us"),
    "board-appreciative": _lanes("appreciative-enquiry", "destiny"),
    "board-ecocycle": _lanes("ecocycle", "wall"),
    "board-questions": board_questions,
    "board-matrix": board_matrix,
    "board-matrix-evidence": board_matrix_evidence,
    "board-journey": board_journey,
    "board-journey-vote": board_journey_vote,
    "board-journey-consent": board_journey_consent,
    "board-journey-keying": board_journey_keying,
    "board-river": board_river,
    "board-river-match": board_river_match,
    "board-scores": board_scores,
    "board-grid": board_grid,
    "board-ring-two": board_ring_two,
    "board-ring-weeks": board_ring_weeks,
    "board-counts": board_counts,
    "board-tree-moved": board_tree_moved,
    "board-fishbowl-harvest": board_fishbowl_harvest,
    "board-fishbowl-satellites": board_fishbowl_satellites,
}
"""Each state, and how it is reached."""
