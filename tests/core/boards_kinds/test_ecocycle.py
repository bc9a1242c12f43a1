"""The ecocycle: a loop with a dot for every card, and lanes with the words, wherever it is drawn."""

import pytest

from copfacil.core.boards import events as b
from copfacil.core.boards.board import CHANGES, Board, opened
from copfacil.core.boards.layout import layout
from copfacil.core.boards.opening import opening
from copfacil.core.boards.shapes import Disc, Frame, Stroke
from copfacil.exercises.shelf import shelf
from tests.core.boards.drawn import WIDTHS, cards, outside, overlap, texts

STAGES = ("birth", "maturity", "destruction", "gestation")
DESK = Frame(w=980, h=540, letter=15)
LARGE = Frame(w=1240, h=830, letter=30)
"""A small laptop with letters of 200 %."""
PAPER = Frame(w=770, h=500, letter=12, audience="paper")
WALL = Frame(w=1728, h=640, letter=50, audience="wall")


def ecocycle(count: int) -> Board:
    plan = shelf().exercises["ecocycle"].board
    assert plan is not None
    made = opened(opening(plan, (), play="b", name="Ecocycle"))
    for at in range(count):
        told = b.CardWritten(board="b", card=f"c{at}", zone=STAGES[at % 4], text=f"Thing {at}")
        made = CHANGES[b.CardWritten](made, told, at)
    return made


@pytest.mark.parametrize("frame", [DESK, LARGE, PAPER, WALL])
def test_every_card_is_a_dot_on_the_loop(frame: Frame) -> None:
    laid = layout(ecocycle(12), frame, WIDTHS)
    dots = [shape for shape in laid.shapes if isinstance(shape, Disc) and shape.fill == "sheet"]
    assert len(dots) == 12
    assert sum(isinstance(shape, Stroke) and bool(shape.arrow) for shape in laid.shapes) == 4
    assert not outside(laid, 1.0)


@pytest.mark.parametrize("count", [0, 3, 60, 500])
@pytest.mark.parametrize(
    "frame", [DESK, LARGE, PAPER, WALL, Frame(w=400, h=700, letter=30), Frame(w=300, h=160, letter=15)]
)
def test_it_is_drawn_at_every_size_and_no_card_lies_on_another(frame: Frame, count: int) -> None:
    laid = layout(ecocycle(count), frame, WIDTHS)
    placed = cards(laid)
    assert not any(overlap(one, other) for at, one in enumerate(placed) for other in placed[:at])
    assert not outside(laid, 1.0)


def test_paper_holds_every_card_over_as_many_pages_as_it_needs() -> None:
    board, found = ecocycle(200), set()
    turns = layout(board, Frame(w=770, h=500, letter=12, audience="paper", full=True), WIDTHS).turns
    for turn in range(turns):
        laid = layout(board, Frame(w=770, h=500, letter=12, audience="paper", full=True, turn=turn), WIDTHS)
        found |= {place.key for place in cards(laid)}
    assert len(found) == 200


def test_a_hidden_one_shows_the_wall_no_dots_and_the_words_come_after_the_loop() -> None:
    board = ecocycle(8)
    assert layout(board, WALL, WIDTHS).turns > 1
    words = [texts(layout(board, Frame(w=1728, h=640, letter=50, audience="wall", turn=n), WIDTHS)) for n in (0, 1)]
    assert not any("Thing 0" in line for line in words[0])
    assert any("Thing 0" in line for line in words[1])
    hidden = CHANGES[b.Revealed](board, b.Revealed(board="b", revealed=False), 0)
    assert not [shape for shape in layout(hidden, WALL, WIDTHS).shapes if isinstance(shape, Disc)]
