"""What a board leaves to the next one of its kind: how many stood where, and what is still open.

The counts go along when the next board opens, without a word, so that any screen and any laptop can show then and now.
The words stay where they were said; a desk that has the earlier session reads them there, and closes them there.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import assert_never

from copfacil.core.boards import compass, fishbowl, grid, journey, lanes, matrix, ring
from copfacil.core.boards.board import Board, Card
from copfacil.core.boards.events import Recalled
from copfacil.core.boards.leaving import may_leave
from copfacil.core.boards.wordless import GONE, figures_of
from copfacil.core.dates import day_short
from copfacil.core.words import Msg

DONE = "done"
"""Mark of a card that nobody has to come back to."""

EARLIER = "earlier"
"""Mark of a card that was taken up from an earlier board: the id it had there."""

_SIGN = re.compile(r"\w{1,12}|\W")
"""An owner's sign of their own that is one short word, or one figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something that an earlier board left open.

    Attributes:
        card: its id there.
        zone: the key of its zone.
        text: its words.
        by: id of whose it is, empty for nobody's.
        note: how it stands.
        told: it may be read outside the room.
    """

    card: str
    zone: str
    text: str
    by: str
    note: Msg
    told: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What the last board left.

    Attributes:
        stream: id of its session.
        board: its id there.
        title, day: of its session.
        items: what is open.
        names: what the people of that session are called, by id.
    """

    stream: str
    board: str
    title: str
    day: str
    items: tuple[Item, ...]
    names: Mapping[str, str] = field(default_factory=dict)


def counted(board: Board) -> tuple[Recalled, ...]:
    """How many stood where, by what is a figure on their cards; no word of anybody."""
    found: Counter[tuple[str, tuple[tuple[str, str], ...]]] = Counter()
    for card in board.cards:
        marks = figures_of(card.marks)
        sign = card.marks.get("sign", "")
        if board.kind == "tree" and _SIGN.fullmatch(sign):
            marks["sign"] = sign
        found[card.zone, tuple(sorted(marks.items()))] += card.count
    return tuple(Recalled(zone=zone, count=count, marks=dict(marks)) for (zone, marks), count in found.items())


def items(board: Board) -> tuple[Item, ...]:
    """What is still open on a board, the first to come back to first."""
    return tuple(
        Item(card=card.id, zone=card.zone, text=card.text, by=card.by, note=note, told=may_leave(board, card))
        for card, note in _open(board)
        if card.text != GONE and not card.marks.get(DONE)
    )


def _open(board: Board) -> Iterator[tuple[Card, Msg]]:  # noqa: C901 - a case for each kind
    match board.kind:
        case "ring":
            yield from _asks(board)
        case "compass":
            yield from ((one.card, one.said) for one in (*compass.you_said(board), *compass.waiting(board)))
        case "fishbowl":
            yield from ((card, Msg("a question")) for card in board.cards_in(fishbowl.QUESTIONS))
        case "matrix":
            for day, card in matrix.to_ask(board):
                yield card, Msg("asked again on {day}", day=day_short(day.isoformat()))
        case "journey":
            yield from _designed(board)
        case "lanes":
            if any(zone.key == lanes.ASKED for zone in board.zones):
                yield from ((card, Msg("a question")) for card in lanes.to_ask(board))
        case "tree":
            yield from ((card, Msg("would like help")) for card in board.cards if card.marks.get("help"))
        case "grid":
            yield from ((card, Msg("had no slot")) for card in grid.waiting(board))
        case "river" | "pairs" | "scores":
            return
        case _:
            assert_never(board.kind)


def _asks(board: Board) -> Iterator[tuple[Card, Msg]]:
    of = ring.ring(board)
    offers = Counter(offer.ask for offer in of.offers)
    for ask in ring.still_open(of):
        n, due = offers[ask.id], ask.marks.get("due", "")
        if due and not n:
            told = Msg("no offer yet, by {day}", day=day_short(due))
        elif due:
            told = Msg("{n} offer, by {day}", "{n} offers, by {day}", n=n, day=day_short(due))
        else:
            told = Msg("{n} offer", "{n} offers", n=n) if n else Msg("no offer yet")
        yield ask, told


def _designed(board: Board) -> Iterator[tuple[Card, Msg]]:
    """The first note of each touchpoint that a room chose to work on, with who does."""
    for one in journey.priorities(board):
        cards = [card for card in board.cards_in(one.zone) if card.cluster == one.id]
        status = ", ".join(part for part in (one.title, one.team, one.status) if part)
        yield cards[0], Msg("{touchpoint}", touchpoint=status)
