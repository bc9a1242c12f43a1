"""What is worked out of a board once: desk, wall and the panel at the side ask the same of the same board."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from copfacil.core.boards.board import Board

T = TypeVar("T")

_BOARDS = 4
"""Boards that are remembered: the one on the desk, the wall's, and what each was a moment ago."""


def kept(work: Callable[[Board], T]) -> Callable[[Board], T]:
    """Remembers what was made of the last boards; they are known as objects, so nothing of them is read for that."""
    made: list[tuple[Board, T]] = []

    @wraps(work)
    def remembered(board: Board) -> T:
        for known, found in made:
            if known is board:
                return found
        found = work(board)
        made.insert(0, (board, found))
        del made[_BOARDS:]
        return found

    return remembered
