"""A6 cards: four to an A4 sheet with cut marks, or each a page of its own for who has such paper."""

from collections.abc import Callable, Iterable
from itertools import islice

from copfacil.handouts.ink import A4, A6, MM, Ink, Point

Card = Callable[[Ink, Point], None]
"""Draws one card with its upper left corner at a point."""

_MARK = 5 * MM


def sheets(ink: Ink, cards: Iterable[Card]) -> None:
    """As many sheets as the cards need, filled row by row."""
    left = iter(cards)
    while four := tuple(islice(left, 4)):
        ink.page(A4)
        ink.stamp("cut marks", A4, _marks, (0, 0))
        for place, card in enumerate(four):
            card(ink, (place % 2 * A6[0], place // 2 * A6[1]))


def single(ink: Ink, cards: Iterable[Card]) -> None:
    """A page of A6 for each card."""
    for card in cards:
        ink.page(A6)
        card(ink, (0, 0))


def _marks(ink: Ink) -> None:
    """Short lines at the edges and a cross in the middle, where two cuts part the sheet."""
    wide, high = A4
    for from_, to in ((0.0, _MARK), (wide / 2 - _MARK, wide / 2 + _MARK), (wide - _MARK, wide)):
        ink.rule(from_, high / 2, to)
    for from_, to in ((0.0, _MARK), (high / 2 - _MARK, high / 2 + _MARK), (high - _MARK, high)):
        ink.post(wide / 2, from_, to)
