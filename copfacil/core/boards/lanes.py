"""What lanes say: themes by how many said them, questions that are asked and those that wait."""

from dataclasses import dataclass

from copfacil.core.boards.board import Board, Card
from copfacil.core.boards.clusters import groups

ASKED = "asked"
"""Mark of a question that was put, with any text; and the key of a lane to which such questions go."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A cluster of a lane.

    Attributes:
        zone: key of its lane.
        title: what it is called.
        count: cards in it, those a card stands for counted.
        dots: on its cards.
    """

    zone: str
    title: str
    count: int
    dots: int


def themes(board: Board) -> tuple[Theme, ...]:
    """All clusters, lane by lane, in each those that most said first."""
    return tuple(
        Theme(zone.key, group.title, group.total, sum(card.dots for card in group.cards))
        for zone in board.zones
        for group in sorted(groups(board, zone.key), key=lambda group: -group.total)
        if group.key
    )


def is_asked(card: Card) -> bool:
    """Whether a question was put."""
    return ASKED in card.marks or card.zone == ASKED


def to_ask(board: Board) -> tuple[Card, ...]:
    """Questions that were not put yet: those with most dots first, then those for which most stand."""
    return tuple(sorted((c for c in board.cards if not is_asked(c)), key=lambda card: (-card.dots, -card.count)))


def asked(board: Board) -> tuple[Card, ...]:
    """Questions that were put, as they came."""
    return tuple(card for card in board.cards if is_asked(card))
