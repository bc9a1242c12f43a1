"""The board of a sitting on paper as it stands: on one page at a glance, and with every card."""

from collections.abc import Mapping

from copfacil.core.boards.leaving import NAMED
from copfacil.core.boards.plan import BoardKind
from copfacil.core.boards.shapes import Frame
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts.boards import ACROSS_A3, ACROSS_A4, board_pages
from copfacil.handouts.ink import A3, A4, MM, Ink, Size
from copfacil.handouts.letters import LEAST, block
from copfacil.handouts.names import printed

_EDGE = 14 * MM
_BY_NAME: frozenset[BoardKind] = NAMED | {"pairs"}
"""Boards of which paper names people: they must find each other, or see whom they met."""


def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
    """One page of A4."""
    if sitting.board is None:
        nothing(ink, A4, words)
    else:
        board_pages(ink, sitting.board, words, size=ACROSS_A4, frame=_frame(sitting))


def draw_wall(ink: Ink, sitting: Sitting, words: Words) -> None:
    """Every card, on one page of A3 or on as many as they need."""
    if sitting.board is None:
        nothing(ink, A3, words)
    else:
        board_pages(ink, sitting.board, words, size=ACROSS_A3, frame=_frame(sitting, full=True))


def _frame(sitting: Sitting, *, full: bool = False) -> Frame:
    """What the layout of a printed board is told; its room is that of the paper."""
    kind = sitting.kind
    return Frame(w=0, h=0, letter=LEAST, audience="paper", names=names(sitting) if kind in _BY_NAME else {}, full=full)


def names(sitting: Sitting) -> Mapping[str, str]:
    """What paper calls people, by id."""
    return {person.id: printed(person) for person in sitting.people}


def nothing(ink: Ink, size: Size, words: Words) -> None:
    """A page that says why it is empty."""
    ink.page(size)
    ink.block(_EDGE, _EDGE, block(words(Msg("There is no board to print yet.")), size[0] - 2 * _EDGE, size=14))
