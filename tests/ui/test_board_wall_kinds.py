"""Every kind of board on the wall, filled as a room fills it: large, whole, without names that were not released."""

import pytest
from PySide6.QtWidgets import QApplication

from copfacil.core.boards import gestures as on
from copfacil.core.faces import BoardFace, Wall
from copfacil.core.words import ENGLISH, Words, pseudo
from copfacil.ui import fonts
from copfacil.ui.wall.board import TURN_MS
from tests.ui.test_wall_faces import Shown, judged, texts
from tests.wall_boards import KINDS, Room

SIZE = (1280, 720)
OTHERS = ((1920, 1080), (1024, 768))
SIGNS = {"E", "N", "W", "S"}


@pytest.fixture(autouse=True)
def letters(qapp: QApplication) -> None:
    """The letters of the wall."""
    assert qapp is not None
    fonts.load()


def face_of(name: str) -> tuple[Room, Wall]:
    """A room, and what it sees."""
    made, phase = KINDS[name]
    room = made()
    return room, room.face(phase)


def read(face: Wall, size: tuple[int, int], turn: int, words: Words = ENGLISH) -> list[Shown]:
    """What is to be read; letters in signs only repeat the shape beside the name."""
    found = texts(face, size, "both", words, turn_ms=turn * TURN_MS)
    return [one for one in found if one.text not in SIGNS]


@pytest.mark.parametrize("name", KINDS)
def test_in_every_turn_each_letter_can_be_read_from_the_back(name: str) -> None:
    _, face = face_of(name)
    assert isinstance(face, BoardFace), "the board is on the wall"
    for turn in range(6):
        judged(read(face, SIZE, turn), SIZE, f"{name}, turn {turn}")
    for size in OTHERS:
        judged(read(face, size, 0), size, name)
    judged(read(face, SIZE, 0, pseudo()), SIZE, f"{name} in long words")


@pytest.mark.parametrize("name", ["ring", "fishbowl", "pairs", "grid", "journey", "matrix"])
def test_nobody_is_named_unless_names_were_released(name: str) -> None:
    room, face = face_of(name)
    people = [person.shown for person in room.session.people.values()]
    for turn in range(6):
        shown = " | ".join(one.text for one in read(face, SIZE, turn))
        assert not any(person in shown for person in people)


def test_what_a_teller_did_not_agree_to_never_reaches_the_wall() -> None:
    _, face = face_of("journey")
    shown = " | ".join(one.text for turn in range(8) for one in read(face, SIZE, turn))
    assert "television" not in shown, "nobody asked for consent"
    assert "look up" not in shown, "the teller said no"
    assert "Not knowing" in shown


def test_the_river_is_no_table_of_who_is_better() -> None:
    _, face = face_of("river")
    shown = " | ".join(one.text for turn in range(6) for one in read(face, SIZE, turn))
    assert not any(name in shown for name in ("Frailty", "Stroke", "Maternity"))


def test_dots_of_fewer_than_five_are_not_on_the_wall() -> None:
    room = Room("change-tree")
    for number in range(4):
        marks = {"who": "me", "moment": "start"}
        room.act(on.write, "b", "slipping", "dot", card=f"d{number}", marks=marks)
    assert "Slipping" not in " | ".join(one.text for one in read(room.face("room"), SIZE, 0))
    room.act(on.write, "b", "slipping", "dot", card="d4", marks={"who": "me", "moment": "start"})
    assert "Slipping" in " | ".join(one.text for one in read(room.seen(), SIZE, 0))


def test_the_next_questions_stand_with_their_dots_until_they_were_put() -> None:
    room, face = face_of("questions")
    first = [one.text for one in read(face, SIZE, 0)]
    assert first.index("Which mistake taught you most?") < first.index("Who paid for the first year?")
    assert "2 put already" in first
    room.act(on.move, "b", "questions3", "asked")
    assert "Which mistake taught you most?" not in [one.text for one in read(room.seen(), SIZE, 0)]


def test_seven_values_stand_above_the_heads_of_the_first_row() -> None:
    _, face = face_of("matrix")
    values = [one for one in read(face, SIZE, 0) if one.text in {"Immediate", "Realised", "Transformative"}]
    assert len(values) == 3
    assert all(one.ink.bottom() < SIZE[1] * 2 / 3 for one in values)
