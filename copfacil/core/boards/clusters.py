"""The cards of a zone by cluster, in the order in which they stand."""

from collections.abc import Sequence
from typing import NamedTuple

from copfacil.core.boards.board import Board, Card


class Group(NamedTuple):
    """A cluster of a zone; without a key the cards in none.

    ``total`` is how many cards it holds, those a card stands for counted.
    """

    key: str
    title: str
    cards: tuple[Card, ...]
    total: int

    def count_after(self, first: int) -> int:
        """How many cards there are without the first ones, those a card stands for counted."""
        return self.total - _total(self.cards[:first])


def groups(board: Board, zone: str) -> tuple[Group, ...]:
    """The clusters of a zone in the order of their first cards, then the cards in none."""
    by: dict[str, list[Card]] = {}
    for card in board.cards_in(zone):
        by.setdefault(card.cluster if card.cluster in board.clusters else "", []).append(card)
    loose = by.pop("", [])
    made = [Group(key, board.clusters[key].title, tuple(held), _total(held)) for key, held in by.items()]
    return (*made, Group("", "", tuple(loose), _total(loose))) if loose else tuple(made)


def _total(cards: Sequence[Card]) -> int:
    return sum([card.count for card in cards])
