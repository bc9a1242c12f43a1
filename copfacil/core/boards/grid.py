"""What an open-space grid says: which topic is when and where, what waits, and what cannot be at the same time.

Zones are slots, in the order of the day; the one whose key is "topics" holds topics that have no slot yet. The mark
"place" of a card is where it meets; whoever wrote the card convenes.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from copfacil.core.boards.board import Board, Card
from copfacil.core.boards.plan import Zone
from copfacil.core.words import Msg

TOPICS = "topics"
"""Key of the zone in which topics wait."""

PLACE = "place"
"""The mark that says where."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two topics of one slot that cannot both be: in one place, or convened by one person."""

    slot: Zone
    one: Card
    other: Card
    place: str

    @property
    def said(self) -> Msg:
        """The clash as a sentence."""
        if self.place:
            return Msg("{slot}: two topics in {place}. Move one of them.", slot=self.slot.name, place=self.place)
        return Msg("{slot}: one person convenes two topics. Move one of them.", slot=self.slot.name)


def slots(board: Board) -> tuple[Zone, ...]:
    """The slots in the order of the day."""
    return tuple(zone for zone in board.zones if zone.key != TOPICS)


def waiting(board: Board) -> tuple[Card, ...]:
    """Topics without a slot."""
    return board.cards_in(TOPICS)


def place(card: Card) -> str:
    """Where a topic meets; empty while nobody knows."""
    return card.marks.get(PLACE, "").strip()


def places(board: Board) -> tuple[str, ...]:
    """All places that topics have, in the order in which their names sort."""
    found = {place(card) for zone in slots(board) for card in board.cards_in(zone.key)}
    return tuple(sorted(found - {""}, key=_sorted))


def cells(board: Board) -> Mapping[tuple[str, str], Sequence[Card]]:
    """Topics by (key of their slot, place); the place is empty where none is known."""
    made: dict[tuple[str, str], list[Card]] = {}
    for zone in slots(board):
        for card in board.cards_in(zone.key):
            made.setdefault((zone.key, place(card)), []).append(card)
    return made


def clashes(board: Board) -> tuple[Clash, ...]:
    """What cannot be at the same time, slot by slot."""
    return tuple(clash for zone in slots(board) for clash in _clashing(zone, board.cards_in(zone.key)))


def _clashing(slot: Zone, cards: Sequence[Card]) -> Iterator[Clash]:
    """Each topic against the first one that has its place, else against the first that has its convener."""
    placed: dict[str, Card] = {}
    convened: dict[str, Card] = {}
    for card in cards:
        where = place(card)
        if where and placed.setdefault(where, card) is not card:
            yield Clash(slot, placed[where], card, where)
        elif card.by and convened.setdefault(card.by, card) is not card:
            yield Clash(slot, convened[card.by], card, "")


def _sorted(name: str) -> tuple[str, int, str]:
    """Table 10 comes after Table 9."""
    word = name.rstrip("0123456789")
    number = name[len(word) :]
    return word.casefold(), int(number or 0), name
