"""A change tree read from its board: who stands where, then and now. Places are labels, never scores, never averaged.

A card is a dot (or several, by its count) on a place of the tree. Marks: ``who`` (me, community), ``moment`` (start,
end), ``from`` (the place where it stood the time before), ``sign`` (one of its owner's own, so that dots without a
name can be followed), ``help`` (the community would like help and says so).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from copfacil.core.boards.board import Board, Card
from copfacil.core.boards.few import FEWEST
from copfacil.core.kept import kept
from copfacil.core.words import Msg

Who = Literal["me", "community"]
Moment = Literal["start", "end"]

WHO: Mapping[Who, Msg] = {"me": Msg("Me"), "community": Msg("My community")}
MOMENTS: Mapping[Moment, Msg] = {"start": Msg("at the start"), "end": Msg("at the end")}

PLACES = (
    "roots",
    "seedling",
    "climbing",
    "resting",
    "helping",
    "swinging",
    "slipping",
    "canopy",
    "planting",
    "looking-up",
)
"""Keys of the places of our tree; none is better than another."""


def who(card: Card) -> Who:
    """Whose place a dot tells."""
    return "community" if card.marks.get("who") == "community" else "me"


def moment(card: Card) -> Moment:
    """When it was placed."""
    return "end" if card.marks.get("moment") == "end" else "start"


def placed(board: Board, whose: Who, when: Moment) -> Mapping[str, int]:
    """How many dots stand on each place, by key of the place; places without one are left out."""
    counts: Counter[str] = Counter()
    for card in _dots(board, whose, when):
        counts[card.zone] += card.count
    return counts


def latest(board: Board, whose: Who) -> Moment:
    """The last moment at which dots were placed."""
    return "end" if _dots(board, whose, "end") else "start"


def shown(board: Board, whose: Who, when: Moment) -> bool:
    """Whether there are enough dots for a room to see them: of few it could guess whose they are."""
    return sum(placed(board, whose, when).values()) >= FEWEST


@dataclass(frozen=True, slots=True)
class Flow:
    """Dots that went from one place to another, or stayed.

    Attributes:
        source, target: keys of places.
        count: how many.
    """

    source: str
    target: str
    count: int


def flows(board: Board, whose: Who) -> tuple[Flow, ...]:
    """What moved between the start and the end of a day, the most first.

    A dot at the end is followed back by its mark ``from``, else by its owner's sign or name; others are not guessed.
    """
    return _flows(_dots(board, whose, "start"), _dots(board, whose, "end"))


def since(then: Board, now: Board, whose: Who) -> tuple[Flow, ...]:
    """What moved between the last time and the start of this one."""
    return _flows(_dots(then, whose, latest(then, whose)), _dots(now, whose, "start"))


def flow_shown(moved: Iterable[Flow]) -> bool:
    """Whether so many dots can be followed that a room may see how they moved."""
    return sum(flow.count for flow in moved) >= FEWEST


def wanting_help(board: Board) -> tuple[Card, ...]:
    """Communities that said that they would like help, for whoever can give it."""
    return tuple(card for card in board.cards if who(card) == "community" and card.marks.get("help"))


def _flows(before: Iterable[Card], after: Iterable[Card]) -> tuple[Flow, ...]:
    stood = {owner: card.zone for card in before if (owner := _owner(card))}
    counts: Counter[tuple[str, str]] = Counter()
    for card in after:
        source = card.marks.get("from") or stood.get(_owner(card), "")
        if source:
            counts[source, card.zone] += card.count
    found = (Flow(source, target, count) for (source, target), count in counts.items())
    return tuple(sorted(found, key=lambda flow: (-flow.count, flow.source, flow.target)))


def _owner(card: Card) -> str:
    return card.marks.get("sign") or card.by


def _dots(board: Board, whose: Who, when: Moment) -> tuple[Card, ...]:
    return _parted(board).get((whose, when), ())


@kept
def _parted(board: Board) -> Mapping[tuple[Who, Moment], tuple[Card, ...]]:
    by: dict[tuple[Who, Moment], list[Card]] = {}
    for card in board.cards:
        by.setdefault((who(card), moment(card)), []).append(card)
    return {key: tuple(cards) for key, cards in by.items()}
