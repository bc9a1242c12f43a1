"""States of the screen of boards: a compass with ninety cards, a ring some weeks on, a fishbowl, and what is keyed in."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt

from copfacil.app import run_doors, sample
from copfacil.core import gestures
from copfacil.core.boards import gestures as on
from copfacil.core.boards.board import Board
from copfacil.core.plan import MINUTE
from copfacil.live.host import Host
from copfacil.ui.desk.doors import PutOn

if TYPE_CHECKING:
    from copfacil.ui.board.board import BoardScreen
    from tests.screen_states import Laptop

Key = Qt.Key

POSED = "This community meets monthly, across four nations, until March 2028."

CLUSTERS: Mapping[str, Mapping[str, tuple[int, tuple[str, ...]]]] = {
    "concerns": {
        "Time and cover": (
            12,
            ("Ward cannot release two nurses", "Evenings are not a fix", "Backfill needs six weeks"),
        ),
        "Who decides?": (8, ("No budget line after March", "Sponsor moves on in spring")),
        "Same faces": (4, ("Social care is missing", "Newcomers sit at the back")),
    },
    "strengths": {
        "Trust between us": (9, ("People ring each other between meetings", "We say what failed")),
        "Sponsors listen": (7, ("Two trusts pay for travel", "Our sponsor came twice")),
    },
    "opportunities": {
        "Across the border": (
            7,
            ("Same pathway, four nations, compare", "Share one induction", "Swap a day in each other’s ward"),
        ),
        "Students": (6, ("Student nurses take notes", "A placement in the community")),
        "A date people know": (4, ("First Thursday, always", "Same room, same soup")),
    },
    "suggestions": {
        "Smaller, oftener": (8, ("Meet ninety minutes each month", "One page after each meeting")),
        "Bring patients in": (9, ("A patient leader co-hosts", "Rotate the venue by nation")),
    },
}
"""Clusters by zone: how many cards each holds, and the first of them."""

DOTS = {
    "Meet ninety minutes each month": 7,
    "A patient leader co-hosts": 5,
    "Rotate the venue by nation": 4,
    "One page after each meeting": 3,
    "Pair a newcomer with a host": 3,
    "Ask the sponsor to open it": 1,
}

SAID = (
    "Give it one more spring",
    "Somebody else takes the notes",
    "Ask the porters too",
    "Begin with a story from the ward",
    "The bus goes at four",
    "A quiet corner for those who write",
)

ASKS: tuple[tuple[str, str, str], ...] = (
    ("Nguyễn Thị Hoa", "A rota from a ward that tried twelve-hour self-rostering, so that I can show our matron before her budget meeting.", "2026-12-11"),
    ("Siân Prys", "Who can show me how you hand over discharge letters within a day, before Christmas?", ""),
    ("Tomasz Wiśniewski", "Lend me an hour to read our falls audit because the board meets in January.", ""),
    ("Mairéad Ní Cheallaigh", "Introduce me to somebody who closed a ward well, so that ours ends kindly.", "2026-12-04"),
    ("Łukasz Żak", "Send me one page that made your managers listen, before the end of the month.", ""),
    ("Bronwen Tudur", "Something with triage", ""),
    ("Søren Bjørk", "Check our costing for community beds, since we ask for money in February.", ""),
    ("Ngũgĩ wa Kamau", "Visit our improvement huddle once and tell us what you saw before March.", ""),
)  # fmt: skip

OFFERS: tuple[tuple[str, str, str, str, str, str], ...] = (
    ("Siân Prys", "Nguyễn Thị Hoa", "info", "Sends the rota her practice shared, names removed.", "helped", ""),
    ("Siân Prys", "Nguyễn Thị Hoa", "contact", "Knows the ward manager in Bangor.", "", "2026-11-26"),
    ("Mairéad Ní Cheallaigh", "Nguyễn Thị Hoa", "time", "Talks her through the first month.", "", "2026-12-02"),
    ("Zoë Ó Briain", "Nguyễn Thị Hoa", "info", "Has seen a one-page case that worked.", "", "2026-12-04"),
    ("Łukasz Żak", "Siân Prys", "do", "Shows his ward’s way.", "helped", ""),
    ("Nguyễn Thị Hoa", "Siân Prys", "time", "An hour on Thursday.", "", ""),
    ("Priya Raghunathan", "Ngũgĩ wa Kamau", "do", "Comes in January.", "fulfilled", ""),
    ("Søren Bjørk", "Tomasz Wiśniewski", "time", "Reads it.", "", ""),
    ("Bronwen Tudur", "Mairéad Ní Cheallaigh", "contact", "Her sister did.", "", ""),
    ("Jürgen Groß", "Bronwen Tudur", "info", "A triage card.", "helped", ""),
    ("Ελένη Δήμου", "Łukasz Żak", "info", "Her page.", "", ""),
    ("Ngũgĩ wa Kamau", "Søren Bjørk", "do", "Checks it with finance.", "", ""),
)

SEATED = (
    "Nguyễn Thị Hoa", "Siân Prys", "Tomasz Wiśniewski", "Mairéad Ní Cheallaigh", "Łukasz Żak", "Bronwen Tudur", "Søren Bjørk",
    "Ngũgĩ wa Kamau", "Zoë Ó Briain", "Ελένη Δήμου", "Jürgen Groß", "Priya Raghunathan",
)  # fmt: skip


def screen_of(laptop: "Laptop") -> "BoardScreen":
    """The screen of boards."""
    return cast("BoardScreen", laptop.frame.screen_of("board"))


def board_of(laptop: "Laptop") -> Board:
    """The board that is on."""
    board = laptop.day.state.board
    assert board is not None
    return board


def put_on(laptop: "Laptop", exercise: str, *, people: bool = True, preset: str = "") -> Board:
    """An exercise with a board is on, its process read, its clock running."""
    if people:
        laptop.act(gestures.list_people, sample.people().people)
    laptop.act(gestures.play, laptop.day.shelf[exercise], play_id="board", preset=preset)
    laptop.act(gestures.read_and_start)
    return board_of(laptop)


def named(laptop: "Laptop", name: str) -> str:
    """Id of a person by name."""
    return next(person.id for person in laptop.day.state.people.values() if person.name == name)


def on_to(laptop: "Laptop", phase: str) -> None:
    """The play goes on to a phase."""
    play = laptop.day.state.play
    assert play is not None
    for _ in range(next(at for at, step in enumerate(play.steps) if step.key == phase)):
        laptop.act(gestures.go_next)
        laptop.act(gestures.start)


def filled(laptop: "Laptop") -> Board:
    """The compass of the pictures: ninety cards, clusters, dots."""
    board = put_on(laptop, "compass")
    laptop.act(on.pose, board.id, POSED)
    for zone, clusters in CLUSTERS.items():
        for title, (count, texts) in clusters.items():
            cards = []
            for number in range(count):
                cards.append(f"{zone}-{title}-{number}")
                text = texts[number] if number < len(texts) else SAID[number % len(SAID)]
                laptop.act(on.write, board.id, zone, text, card=cards[-1])
            laptop.act(on.cluster, board.id, title, title, cards)
    for number, text in enumerate(("Pair a newcomer with a host", "Ask the sponsor to open it", *SAID[:5])):
        laptop.act(on.write, board.id, "suggestions", text, card=f"s{number}")
    for number in range(2):
        for zone in ("concerns", "opportunities", "strengths"):
            laptop.act(on.write, board.id, zone, SAID[-number], card=f"{zone}-{number}")
    for card in list(board_of(laptop).cards):
        if card.text in DOTS:
            laptop.act(on.vote, board.id, card.id, DOTS[card.text])
    laptop.act(on.reveal, board.id)
    return board_of(laptop)


def board_empty(laptop: "Laptop") -> None:
    laptop.begin()
    laptop.desktop.go("board")


def board_fresh(laptop: "Laptop") -> None:
    put_on(laptop, "compass")
    laptop.desktop.go("board")


def board_compass(laptop: "Laptop") -> None:
    filled(laptop)
    on_to(laptop, "dots")
    laptop.wait(50_000)
    laptop.desktop.go("board")
    screen_of(laptop).choose(("suggestions-Smaller, oftener-0",))


def board_list(laptop: "Laptop") -> None:
    board_compass(laptop)
    screen_of(laptop).take_mode("list")


def board_all(laptop: "Laptop") -> None:
    board_compass(laptop)
    screen_of(laptop).canvas.show_all(on=True)


def board_cluster(laptop: "Laptop") -> None:
    board_compass(laptop)
    screen_of(laptop).choose(("concerns-0", "concerns-1"))
    laptop.press(Key.Key_C)


def board_answer(laptop: "Laptop") -> None:
    filled(laptop)
    on_to(laptop, "answer")
    board = board_of(laptop)
    laptop.act(on.mark, board.id, "suggestions-Smaller, oftener-0", {"answer": "will-do"})
    laptop.act(on.mark, board.id, "suggestions-Bring patients in-0", {"answer": "not-now"})
    laptop.desktop.go("board")


def board_keying(laptop: "Laptop") -> None:
    board = put_on(laptop, "compass")
    for title, zone in (("Who decides?", "concerns"), ("A date people know", "opportunities")):
        laptop.act(on.write, board.id, zone, title, card=title)
        laptop.act(on.cluster, board.id, title, title, [title])
    laptop.desktop.go("board")
    screen_of(laptop).take_mode("keying")
    texts = [text for clusters in CLUSTERS.values() for _, told in clusters.values() for text in told]
    for number, text in enumerate([text for text in texts if text.isascii()][:15]):
        laptop.press(Key(Key.Key_F2 + number % 4))
        laptop.write(text)
        laptop.press(Key.Key_Return)
        laptop.wait(5_400)
    laptop.press(Key.Key_F5)
    laptop.write("Lend us a room at the")


def ring(laptop: "Laptop") -> Board:
    """A ring some weeks on."""
    board = put_on(laptop, "ring")
    laptop.act(on.circle, board.id, [[named(laptop, name) for name in SEATED]])
    for name, text, due in ASKS:
        marks = {"due": due} if due else {}
        if due == "2026-12-11":
            marks["room-only"] = "yes"
        laptop.act(on.write, board.id, "asks", text, card=name, by=named(laptop, name), marks=marks)
    for number, (helper, ask, kind, text, state, due) in enumerate(OFFERS):
        marks = {"kind": kind, **({"state": state} if state else {}), **({"due": due} if due else {})}
        laptop.act(on.link, board.id, named(laptop, helper), ask, key=f"o{number}", text=text, marks=marks)
    return board_of(laptop)


def board_ring(laptop: "Laptop") -> None:
    ring(laptop)
    on_to(laptop, "ask")
    laptop.desktop.go("board")
    screen_of(laptop).side.picked.emit(named(laptop, "Nguyễn Thị Hoa"))


def board_last_time(laptop: "Laptop") -> None:
    """A ring begins; the one of the module before left asks open."""
    before = Host(laptop.desktop.store, laptop.clock, "module-1")
    before.act(gestures.title, "Module 1, Planning", "2026-10-15")
    people = sample.people().people
    before.act(gestures.list_people, people)
    before.act(gestures.play, laptop.day.shelf["ring"], play_id="before")
    by_name = {person.name: person.id for person in people}
    for name, text, due in ASKS[:5]:
        marks = {"due": due} if due else {}
        before.act(on.write, "before", "asks", text, card=name, by=by_name.get(name, ""), marks=marks)
    laptop.act(gestures.list_people, people)
    run_doors.put_on(laptop.day, PutOn(exercise="ring", preset=""))
    laptop.act(gestures.read_and_start)
    laptop.desktop.go("board")


def board_ring_keying(laptop: "Laptop") -> None:
    ring(laptop)
    laptop.desktop.go("board")
    screen_of(laptop).take_mode("keying")
    laptop.write("Pr")
    laptop.press(Key.Key_Return)
    laptop.write("Show me how you run a clinic in a village hall")


def board_fishbowl(laptop: "Laptop") -> None:
    board = put_on(laptop, "fishbowl", preset="open")
    on_to(laptop, "open")
    for name in SEATED[:3]:
        laptop.act(on.seat, board.id, named(laptop, name))
        laptop.wait(90_000)
    laptop.act(on.leave, board.id, named(laptop, SEATED[1]))
    laptop.wait(2 * MINUTE)
    laptop.act(on.seat, board.id, named(laptop, SEATED[3]))
    laptop.wait(70_000)
    laptop.desktop.go("board")
    screen_of(laptop).side.panel.not_in.setChecked(True)  # type: ignore[union-attr]  # the chairs


def board_tree(laptop: "Laptop") -> None:
    board = put_on(laptop, "change-tree")
    for number, zone in enumerate(board.zones):
        marks = {"who": "community" if number % 3 else "me", "moment": "start"}
        laptop.act(on.write, board.id, zone.key, zone.name, card=zone.key, count=number + 1, marks=marks)
    laptop.desktop.go("board")


def board_pairs(laptop: "Laptop") -> None:
    board = put_on(laptop, "relational-one-to-ones")
    for number, (one, other) in enumerate(zip(SEATED, SEATED[3:], strict=False)):
        marks = {"round": str(1 + number % 2), **({"note": "walks at six, knows the rota"} if not number else {})}
        laptop.act(on.link, board.id, named(laptop, one), named(laptop, other), key=f"m{number}", marks=marks)
    laptop.desktop.go("board")
    screen_of(laptop).side.picked.emit(named(laptop, SEATED[0]))


def board_five_hundred(laptop: "Laptop") -> None:
    """Five hundred cards, some of them as long as they may be, in any script."""
    board = put_on(laptop, "compass")
    lines: Sequence[str] = (
        "Ward cannot release two nurses",
        "第一个星期四，总是 👩🏽‍⚕️",
        "Нам нужна комната по четвергам",
        "غرفة هادئة لمن يكتب",
        "Wwwmmm" * 80,
        "A sentence that goes on and on about what happened on the ward that night " * 6,
    )
    for zone in ("concerns", "strengths", "opportunities", "suggestions"):
        made = [(f"{zone}{n}", f"{lines[n % 6]} {n}"[:500]) for n in range(125)]
        laptop.act(on.write_many, board.id, zone, made)
        laptop.act(
            on.cluster, board.id, zone, "A cluster with a long title that says much", [key for key, _ in made[::3]]
        )
    laptop.desktop.go("board")


STATES: Mapping[str, Callable[["Laptop"], None]] = {
    "board-empty": board_empty,
    "board-fresh": board_fresh,
    "board-compass": board_compass,
    "board-list": board_list,
    "board-all": board_all,
    "board-cluster": board_cluster,
    "board-answer": board_answer,
    "board-keying": board_keying,
    "board-ring": board_ring,
    "board-ring-keying": board_ring_keying,
    "board-last-time": board_last_time,
    "board-fishbowl": board_fishbowl,
    "board-tree": board_tree,
    "board-pairs": board_pairs,
    "board-five-hundred": board_five_hundred,
}
"""Each state, and how it is reached."""
