"""What is hidden until it is revealed is hidden from the room, whatever the board; the desk goes on seeing it."""

from itertools import pairwise

import pytest

from copfacil.core.boards import events as b
from copfacil.core.boards.board import Board
from copfacil.core.boards.layout import layout
from copfacil.core.boards.plan import BoardKind
from copfacil.core.boards.shapes import Frame
from tests.core.boards_kinds.looking import WIDTHS, texts
from tests.core.boards_kinds.rooms import Room

WALL = Frame(w=1728, h=659, letter=50, audience="wall")
PAPER = Frame(w=1120, h=770, letter=12, audience="paper")
DESK = Frame(w=980, h=660, letter=15)
PEOPLE = ("sian", "lukasz", "zoe", "mair", "bo", "ama")


def busy(kind: BoardKind) -> Room:
    """A board on which six people did what is done there."""
    room = Room(kind, *PEOPLE)
    match kind:
        case "ring":
            for person, other in pairwise(PEOPLE):
                room.write(f"a-{person}", "asks", person).link(other, f"a-{person}")
        case "tree":
            for person in PEOPLE:
                room.write(f"d-{person}", "roots")
        case "river":
            for person, level in zip(PEOPLE, (1, 2, 3, 4, 5, 1), strict=True):
                room.write(f"c-{person}", "meeting", text=person, now=str(level), target="5", named="yes")
        case "pairs":
            for person, other in pairwise(PEOPLE):
                room.link(person, other, round="3")
        case _:
            for person in PEOPLE:
                room.write(f"n-{person}", room.board.zones[0].key, text=f"said by {person}", consent="film", level="2")
    return room


def told(board: Board) -> set[str]:
    """What wall and paper say; figures aside, for how many cards there are may be known."""
    lines = texts(layout(board, WALL, WIDTHS)) + texts(layout(board, PAPER, WIDTHS))
    return {line for line in lines if not line[0].isdigit()}


@pytest.mark.parametrize("kind", ["ring", "fishbowl", "tree", "journey", "river", "pairs"])
def test_a_board_that_is_hidden_looks_to_the_room_as_if_nothing_had_been_done(kind: BoardKind) -> None:
    room = busy(kind)
    blank = Room(kind, *PEOPLE).board
    on_desk = texts(layout(room.board, DESK, WIDTHS))
    new = told(room.board) - told(blank)
    room.do(b.Revealed(board="board", revealed=False))
    assert new
    assert not told(room.board) & new
    assert texts(layout(room.board, DESK, WIDTHS)) == on_desk
