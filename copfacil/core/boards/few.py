"""What a room may not see: results of few people one by one, and what is hidden until it is revealed."""

from copfacil.core.boards.board import Board
from copfacil.core.boards.shapes import Frame
from copfacil.core.changing import replace
from copfacil.core.many import Many

FEWEST = 5
"""Results of fewer than this are not broken down where a room can read them."""


def seen(board: Board, frame: Frame) -> Board:
    """The board as these may see it: without cards and links while it is hidden from all but the desk."""
    if frame.audience == "desk" or board.revealed:
        return board
    return replace(board, cards=Many(), order={}, links=Many())


def blank(board: Board, frame: Frame) -> bool:
    """Whether it is printed to be written on: without counts of nothing and without what is missing."""
    return frame.audience == "paper" and not len(board.cards) and not len(board.links)
