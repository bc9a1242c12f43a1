"""The cards of a zone by cluster, in the order in which they stand."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from copfacil.core.boards.board import Board, Card, Cluster
from copfacil.core.many import Many


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


def total(board: Board, zone: str) -> int:
    """How many cards a zone holds, those a card stands for counted."""
    return sum([group.total for group in groups(board, zone)])


class _Kept(NamedTuple):
    """The groups of a zone, and what they were made of."""

    order: tuple[str, ...]
    clusters: Mapping[str, Cluster]
    cards: Many[Card]
    groups: tuple[Group, ...]


_kept: dict[tuple[str, str], _Kept] = {}
"""By board and zone: desk and wall ask for the same ones, and one card more changes one zone of a board only."""

_MOST = 512
"""Zones that are kept."""


def groups(board: Board, zone: str) -> tuple[Group, ...]:
    """The clusters of a zone in the order of their first cards, then the cards in none."""
    key, order = (board.id, zone), board.order.get(zone, ())
    kept = _kept.get(key)
    made = None
    if kept is not None and kept.clusters is board.clusters:
        changed = [card for card in board.cards.since(kept.cards)[0].values() if card.zone == zone]
        if not changed and kept.order is order:
            made = kept.groups
        elif len(changed) == 1 and order[-1:] == (changed[0].id,) and order[:-1] == kept.order:
            made = _with(kept.groups, changed[0])
    if made is None:
        made = _grouped(board, zone)
    if len(_kept) >= _MOST:
        _kept.clear()
    _kept[key] = _Kept(order, board.clusters, board.cards, made)
    return made


def _with(before: tuple[Group, ...], card: Card) -> tuple[Group, ...] | None:
    """The groups with a card more at their end; None where it begins one."""
    if not any(group.key == card.cluster for group in before):
        return None
    return tuple(
        group._replace(cards=(*group.cards, card), total=group.total + card.count)
        if group.key == card.cluster
        else group
        for group in before
    )


def _grouped(board: Board, zone: str) -> tuple[Group, ...]:
    by: dict[str, list[Card]] = {}
    for card in board.cards_in(zone):
        by.setdefault(card.cluster if card.cluster in board.clusters else "", []).append(card)
    loose = by.pop("", [])
    made = [Group(key, board.clusters[key].title, tuple(held), _total(held)) for key, held in by.items()]
    return (*made, Group("", "", tuple(loose), _total(loose))) if loose else tuple(made)


def _total(cards: Sequence[Card]) -> int:
    return sum([card.count for card in cards])
