"""The one door to the drawing of a board, whatever its kind."""

from typing import assert_never

from copfacil.core.boards.board import Board
from copfacil.core.boards.draw_compass import compass
from copfacil.core.boards.draw_fishbowl import fishbowl
from copfacil.core.boards.draw_grid import grid
from copfacil.core.boards.draw_journey import journey
from copfacil.core.boards.draw_lanes import lanes
from copfacil.core.boards.draw_links import linked
from copfacil.core.boards.draw_matrix import matrix
from copfacil.core.boards.draw_pairs import pairs
from copfacil.core.boards.draw_ring import ring
from copfacil.core.boards.draw_river import river
from copfacil.core.boards.draw_scores import scores
from copfacil.core.boards.draw_tree import tree
from copfacil.core.boards.letters import Widths
from copfacil.core.boards.shapes import Frame, Laid

LEAST = (8.0, 5.0)
"""A frame of less width or height than this, in letters, stays empty."""


def layout(board: Board, frame: Frame, widths: Widths) -> Laid:
    """The board as it is drawn in a frame: what a painter draws, what can be picked, in how many turns.

    Args:
        board: as it stands.
        frame: the room there is, and who looks.
        widths: of the letters, with the language.
    """
    if frame.w < LEAST[0] * frame.letter or frame.h < LEAST[1] * frame.letter:
        return Laid(w=frame.w, h=frame.h, shapes=())
    return linked(board, _drawn(board, frame, widths), frame.letter)


def _drawn(board: Board, frame: Frame, widths: Widths) -> Laid:  # noqa: C901 - a case for each kind
    match board.kind:
        case "ring":
            return ring(board, frame, widths)
        case "compass":
            return compass(board, frame, widths)
        case "fishbowl":
            return fishbowl(board, frame, widths)
        case "tree":
            return tree(board, frame, widths)
        case "lanes":
            return lanes(board, frame, widths)
        case "matrix":
            return matrix(board, frame, widths)
        case "journey":
            return journey(board, frame, widths)
        case "river":
            return river(board, frame, widths)
        case "pairs":
            return pairs(board, frame, widths)
        case "scores":
            return scores(board, frame, widths)
        case "grid":
            return grid(board, frame, widths)
        case _:
            assert_never(board.kind)
