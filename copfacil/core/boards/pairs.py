"""Who met whom, read from a board of pairs. A map of meetings, never a file on people.

A link from one person to another is a meeting, with its mark ``round``; its mark ``note`` is for the two, for nobody
else. A card in the zone "plan" is somebody's own: whom they will meet next, with its mark ``due``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from copfacil.core.boards.board import Board, Card
from copfacil.core.changing import replace
from copfacil.core.kept import kept

NOTE = "note"
"""Mark of a meeting: the private note."""

PLAN = "plan"
"""Key of its zone."""

Pair = frozenset[str]
"""Two person ids."""


class Meeting(NamedTuple):
    """Two people who spoke.

    Attributes:
        link: its id.
        pair: the two.
        round: 1 and up; 0 where it was not noted.
    """

    link: str
    pair: Pair
    round: int


@kept
def meetings(board: Board) -> tuple[Meeting, ...]:
    """All meetings, in the order in which they were noted. Notes are not among what is told."""
    cards = board.cards.get
    return tuple(
        [
            Meeting(link.id, frozenset((link.source, link.target)), _round(link.marks.get("round", "0")))
            for link in board.links
            if link.source != link.target and cards(link.source) is None and cards(link.target) is None
        ]
    )


@kept
def met(board: Board) -> Mapping[Pair, tuple[int, ...]]:
    """The rounds in which each pair met; pairs that did not are left out."""
    found: dict[Pair, tuple[int, ...]] = {}
    for meeting in meetings(board):
        found[meeting.pair] = (*found.get(meeting.pair, ()), meeting.round)
    return found


def people(board: Board, known: Sequence[str] = ()) -> tuple[str, ...]:
    """Everybody on the map: those seated, those known, those who met somebody."""
    found = dict.fromkeys([*(person for circle in board.circles for person in circle), *known])
    for pair in met(board):
        if not pair <= found.keys():
            found |= dict.fromkeys(sorted(pair))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a room has met.

    Attributes:
        met: pairs that did.
        pairs: that there are: N(N-1)/2.
        rounds: the highest that was noted.
        again: pairs that met more than once.
    """

    met: int
    pairs: int
    rounds: int
    again: int


def coverage(board: Board, room: Sequence[str]) -> Coverage:
    """How many of the pairs of a room have met."""
    inside = set(room)
    held = {pair: rounds for pair, rounds in met(board).items() if pair <= inside}
    return Coverage(
        met=len(held),
        pairs=len(inside) * (len(inside) - 1) // 2,
        rounds=max((number for rounds in held.values() for number in rounds), default=0),
        again=sum(len(rounds) > 1 for rounds in held.values()),
    )


def not_met(board: Board, person: str, room: Sequence[str]) -> tuple[str, ...]:
    """Whom somebody has not met yet."""
    held = met(board)
    return tuple(other for other in room if other != person and frozenset((person, other)) not in held)


def gaps(board: Board, room: Sequence[str]) -> tuple[str, ...]:
    """Who has met nobody yet, for the desk alone."""
    spoke = {person for pair in met(board) for person in pair}
    return tuple(person for person in room if person not in spoke)


def pairs_in(groups: Sequence[Sequence[str]]) -> tuple[tuple[str, str], ...]:
    """Who meets whom when these sit together."""
    return tuple(pair for group in groups for pair in combinations(group, 2))


def plan(board: Board, person: str) -> tuple[Card, ...]:
    """Whom somebody wants to meet next; nobody else's business."""
    return tuple(card for card in board.cards_in(PLAN) if card.by == person)


@dataclass(frozen=True, slots=True)
class Talk:
    """A meeting as one of the two looks at it.

    Attributes:
        link: its id.
        other: id of whom they met.
        round: as above.
        note: what was noted for the two, and for nobody else.
    """

    link: str
    other: str
    round: int
    note: str


def talks(board: Board, person: str) -> tuple[Talk, ...]:
    """Somebody's meetings, the last first. No picture, no paper and no report tells the notes."""
    mine = [one for one in meetings(board) if person in one.pair]
    marks = {link.id: link.marks for link in board.links}
    return tuple(
        Talk(one.link, next(iter(one.pair - {person})), one.round, marks[one.link].get(NOTE, ""))
        for one in reversed(mine)
    )


def without_notes(board: Board) -> Board:
    """The board as it leaves the desk: who met whom, and nothing that was noted for the two."""
    links = board.links
    for link in board.links:
        if NOTE in link.marks:
            kept = {key: said for key, said in link.marks.items() if key != NOTE}
            links = links.put(link.id, replace(link, marks=kept))
    return board if links is board.links else replace(board, links=links)


def _round(text: str) -> int:
    if text.isdecimal():
        return int(text)
    try:
        return max(int(text), 0)
    except ValueError:
        return 0
