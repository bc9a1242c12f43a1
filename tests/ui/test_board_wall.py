"""The board on the wall: what a room may see of it, how large, in how many turns."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QApplication

from copfacil.core import gestures
from copfacil.core.boards import gestures as on
from copfacil.core.faces import BoardFace, Break, Phase, Places, Silence, Wall, wall
from copfacil.core.groups import Group
from copfacil.core.words import ENGLISH
from copfacil.ui import fonts
from copfacil.ui.theme import load
from copfacil.ui.wall.board import TURN_MS, Picture
from copfacil.ui.wall.face import next_repaint, pieces, rest
from copfacil.ui.wall.pieces import Digits
from copfacil.ui.wall.window import WallWindow
from tests.screen_states_board import CLUSTERS, POSED
from tests.ui.board_room import NAMES, Room
from tests.ui.test_wall_faces import Shown, judged, texts

SIZES = ((1280, 720), (1920, 1080), (1024, 768))
Open = Callable[..., Room]


@pytest.fixture
def opened(qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    """Opens rooms."""
    assert qapp is not None
    fonts.load()
    made: list[Room] = []

    def open_room(exercise: str = "compass", preset: str = "") -> Room:
        made.append(Room(tmp_path / str(len(made)), exercise, preset))
        return made[-1]

    yield open_room
    for room in made:
        room.close()


def face(room: Room) -> Wall:
    """What the room sees."""
    return wall(room.day.state, room.day.host.now(), room.day.clock_at)


def said(room: Room, size: tuple[int, int] = (1280, 720), turn_ms: int = 0) -> str:
    """All texts on the wall."""
    return " | ".join(shown.text for shown in texts(face(room), size, turn_ms=turn_ms))


def read(room: Room, size: tuple[int, int], turn: int) -> list[Shown]:
    """What is to be read: all texts but the letters in the signs, which repeat the shape beside the name."""
    signs = {zone.sign for zone in room.board.zones}
    return [shown for shown in texts(face(room), size, turn_ms=turn * TURN_MS) if shown.text not in signs]


def filled(room: Room) -> None:
    """Clusters, dots, a sentence; still hidden."""
    room.act(on.pose, "b", POSED)
    for zone, clusters in CLUSTERS.items():
        for title, (count, words) in clusters.items():
            made = [(f"{zone}{title}{n}", words[n % len(words)]) for n in range(count)]
            room.act(on.write_many, "b", zone, made)
            room.act(on.cluster, "b", title, title, [key for key, _ in made])


def phase(room: Room, kind: str) -> None:
    """Goes on to the first phase of a kind and starts it."""
    play = room.day.state.play
    assert play is not None
    for _ in range(next(at for at, step in enumerate(play.steps) if step.kind == kind) - play.centre.index):
        room.act(gestures.go_next)
        room.act(gestures.start)


# When it stands there.


def test_an_empty_board_leaves_the_wall_to_the_phase(opened: Open) -> None:
    room = opened()
    assert isinstance(face(room), Phase)
    room.written("concerns", "Evenings")
    assert isinstance(face(room), BoardFace)


def test_before_the_first_start_the_wall_waits(opened: Open) -> None:
    room = opened("")
    room.act(gestures.play, room.day.shelf["compass"], play_id="b")
    room.written("concerns", "Evenings")
    assert isinstance(face(room), Phase)


def test_in_silence_there_is_the_silence_alone(opened: Open) -> None:
    room = opened("change-tree")
    room.act(on.pose, room.board.id, "Where are we?")
    kinds = {step.kind for step in room.day.state.play.steps}  # type: ignore[union-attr]  # it is on
    for kind, shown in (("silent", Silence), ("break", Break)):
        if kind in kinds:
            phase(room, kind)
            assert isinstance(face(room), shown)
    assert isinstance(face(room), Silence | BoardFace)


def test_where_groups_find_their_places_those_come_first(opened: Open) -> None:
    room = opened()
    room.written("concerns", "Evenings")
    phase(room, "move")
    assert isinstance(face(room), BoardFace), "the compass has no groups: its walk is told on the board"
    room = opened("relational-one-to-ones")
    groups = [Group(number=1, members=("p1", "p2")), Group(number=2, members=("p3", "p4"))]
    room.act(gestures.form, groups)
    play = room.day.state.play
    if play is not None and any(step.kind == "move" for step in play.steps) and play.tables:
        phase(room, "move")
        assert isinstance(face(room), Places)


def test_another_exercise_puts_its_own_on_the_wall(opened: Open) -> None:
    room = opened()
    room.written("concerns", "Evenings")
    room.act(gestures.play, room.day.shelf["timed-rounds"], play_id="t")
    room.act(gestures.read_and_start)
    assert not isinstance(face(room), BoardFace)


# What may be seen.


def test_hidden_cards_are_only_counted_and_their_words_do_not_even_reach_the_wall(opened: Open) -> None:
    room = opened()
    filled(room)
    shown = face(room)
    assert isinstance(shown, BoardFace)
    assert [card.text for card in shown.board.cards] == [""] * 4
    assert not shown.board.clusters
    told = said(room)
    assert "24" in told
    for clusters in CLUSTERS.values():
        for title, (_, words) in clusters.items():
            assert title not in told
            assert not any(word in told for word in words)
    room.act(on.reveal, "b")
    assert "Trust between" in said(room)


def test_hiding_again_takes_the_words_away(opened: Open) -> None:
    room = opened()
    filled(room)
    room.act(on.reveal, "b")
    room.act(on.reveal, "b", revealed=False)
    assert "Trust between" not in said(room)


@pytest.mark.parametrize("exercise", ["ring", "fishbowl"])
def test_no_name_is_on_the_wall_unless_names_were_released(opened: Open, exercise: str) -> None:
    room = opened(exercise, "open" if exercise == "fishbowl" else "")
    if exercise == "ring":
        room.act(on.write, "b", "asks", "A rota", card="a1", by="p1")
        room.act(on.link, "b", "p2", "a1", key="o1", text="Sends hers")
    else:
        room.act(on.seat, "b", "p1")
    shown = face(room)
    assert isinstance(shown, BoardFace)
    assert shown.names == ()
    assert not any(name in said(room) for name in NAMES)
    room.act(gestures.release_names, True)
    shown = face(room)
    assert isinstance(shown, BoardFace)
    assert dict(shown.names)["p1"] == NAMES[0]


def test_an_anonymous_board_gives_no_names_whatever_was_released(opened: Open) -> None:
    room = opened()
    room.written("concerns", "Evenings")
    room.act(gestures.release_names, True)
    shown = face(room)
    assert isinstance(shown, BoardFace)
    assert shown.names == ()


# How large it is.


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("revealed", [True, False])
def test_every_letter_can_be_read_from_the_back_and_none_lies_on_another(
    opened: Open, size: tuple[int, int], revealed: bool
) -> None:
    room = opened()
    filled(room)
    room.act(on.reveal, "b", revealed=revealed)
    for turn in range(3):
        judged(read(room, size, turn), size, f"compass, turn {turn}")


@pytest.mark.parametrize("size", SIZES)
def test_the_figures_are_a_tenth_of_the_height_and_stand_in_the_upper_third(
    opened: Open, size: tuple[int, int]
) -> None:
    room = opened()
    filled(room)
    laid = pieces(rest(face(room)), QSizeF(*size), load("wall_light"), ENGLISH, "both", 0)
    digits = next(piece for piece in laid if isinstance(piece, Digits))
    board = next(piece for piece in laid if isinstance(piece, Picture))
    assert digits.height >= 0.1 * size[1]
    assert digits.box.bottom() < size[1] / 3
    assert digits.box.bottom() < board.box.top()
    assert board.box.bottom() < 0.9 * size[1]
    assert board.box.height() > 0.5 * size[1], "the board is the matter here"


def test_what_does_not_fit_comes_in_turns_of_twelve_seconds(opened: Open) -> None:
    room = opened()
    room.act(on.write_many, "b", "concerns", [(f"w{n}", f"Worry number {n}") for n in range(12)])
    room.act(on.reveal, "b")
    first, same, second = (said(room, turn_ms=ms) for ms in (0, TURN_MS - 1, TURN_MS))
    assert TURN_MS == 12_000
    assert first == same
    assert first != second
    assert "1 of" in first
    assert "2 of" in second
    assert next_repaint(face(room), "both", 11_900) <= 100


def test_a_card_that_is_typed_is_on_the_wall_at_once_and_only_the_board_is_painted_anew(opened: Open) -> None:
    room = opened()
    room.act(on.reveal, "b")
    room.written("concerns", "Evenings")
    window = WallWindow(load("wall_light", still=True), ENGLISH)
    window.resize(1280, 720)
    window.show()
    window.show_face(face(room), 0)
    window.grab()  # large figures come from Qt's store of letters from the second time on, with other edges
    before = window.grab().toImage()
    room.written("concerns", "Backfill")
    window.show_face(face(room), 0)
    after = window.grab().toImage()
    assert before != after
    assert before.copy(0, 0, 1280, 160) == after.copy(0, 0, 1280, 160), "title and clock stay as they are"
    window.close()
    window.deleteLater()


def test_a_board_of_long_words_in_any_script_stays_within_its_picture(opened: Open) -> None:
    room = opened()
    words = ("Donaudampfschifffahrtselektrizitäten" * 6, "Нам нужна комната по четвергам и средам", "Wwwmmm" * 40)
    room.act(on.pose, "b", "Mmmm wwww " * 20)
    for zone in room.board.zones:
        for number, text in enumerate(words):
            room.act(on.write, "b", zone.key, text, card=f"{zone.key}{number}")
    room.act(on.reveal, "b")
    for size in SIZES:
        for turn in range(4):
            judged(read(room, size, turn), size, f"long words, turn {turn}")
