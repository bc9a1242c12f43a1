"""River and stairs read from their board: where communities stand in each practice, and who could help whom.

A practice is a zone; a card in it is a community (its words are the community's name) with its marks ``now`` and
``target``, levels 1 to 5, ``evidence`` (an example from an ordinary day) and ``named`` (it agreed that its name stands
on the wall, among the offers too). Without that a room sees no name: this is no league table.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from copfacil.core.boards.board import Board, Card
from copfacil.core.kept import kept
from copfacil.core.words import Msg

LEVELS = range(1, 6)

COMMUNITIES = 3
"""Communities without which there is no river."""

STRONG = 4
"""Whoever stands here has something to offer."""

WIDE = 2
"""A river so wide shows that there is much to learn from one another."""

EXCHANGES = 3
"""Exchanges that a community can give in one sitting."""

Water = Literal["", "learn", "strength", "need"]

WATERS: dict[Water, Msg] = {
    "": Msg("alike"),
    "learn": Msg("much to learn here"),
    "strength": Msg("strong together"),
    "need": Msg("help from outside"),
}
"""What a stretch of the river says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a community stands in a practice.

    Attributes:
        card: id.
        practice: key of the zone.
        community: its name, as written.
        now, target: levels 1 to 5; without a target it is content.
        named: a room may read its name.
        evidence: an example.
    """

    card: str
    practice: str
    community: str
    now: int
    target: int
    named: bool
    evidence: str

    @property
    def gap(self) -> int:
        """How far it wants to go."""
        return max(self.target - self.now, 0)


@kept
def standings(board: Board) -> tuple[Standing, ...]:
    """Every community in every practice in which it said where it stands; said twice, the last one holds."""
    found: dict[tuple[str, str], Standing] = {}
    for zone in board.zones:
        for card in board.cards_in(zone.key):
            now = _level(card, "now")
            if now:
                found[zone.key, same(card.text)] = Standing(
                    card=card.id,
                    practice=zone.key,
                    community=card.text,
                    now=now,
                    target=_level(card, "target") or now,
                    named=bool(card.marks.get("named")),
                    evidence=card.marks.get("evidence", ""),
                )
    return tuple(found.values())


def communities(board: Board) -> tuple[str, ...]:
    """The communities, in the order in which they were written."""
    names = {same(card.text): card.text for card in reversed(tuple(board.cards))}
    return tuple(reversed(names.values()))


@dataclass(frozen=True, slots=True)
class Stretch:
    """The river in a practice, from the lowest level to the highest."""

    practice: str
    low: int
    high: int

    @property
    def water(self) -> Water:
        """What it says: wide is much to learn, narrow and high a strength, narrow and low a need."""
        if self.high - self.low >= WIDE:
            return "learn"
        if self.low >= STRONG:
            return "strength"
        return "need" if self.high <= WIDE else ""


def river(board: Board) -> tuple[Stretch, ...]:
    """The river through the practices in which three communities or more said where they stand."""
    levels: dict[str, list[int]] = {}
    for one in standings(board):
        levels.setdefault(one.practice, []).append(one.now)
    return tuple(Stretch(zone, min(all_), max(all_)) for zone, all_ in levels.items() if len(all_) >= COMMUNITIES)


def widest(board: Board, most: int = 2) -> tuple[str, ...]:
    """The practices where there is most to learn from one another, the widest first."""
    ranked = sorted(river(board), key=lambda stretch: stretch.low - stretch.high)
    return tuple(stretch.practice for stretch in ranked[:most] if stretch.high > stretch.low)


@dataclass(frozen=True, slots=True)
class Bend:
    """The river in a practice then and now; None where there was none."""

    practice: str
    then: Stretch | None
    now: Stretch | None


def since(then: Board, now: Board) -> tuple[Bend, ...]:
    """How the river has changed between two times, for each practice of now."""
    before = {stretch.practice: stretch for stretch in river(then)}
    after = {stretch.practice: stretch for stretch in river(now)}
    return tuple(Bend(zone.key, before.get(zone.key), after.get(zone.key)) for zone in now.zones)


Step = Literal["shares", "eager", "content", "between"]


def step(one: Standing) -> Step:
    """Where it stands on the stairs: high with no wish, low with a big one, low with none, or between."""
    if one.now >= STRONG and not one.gap:
        return "shares"
    if one.now < STRONG and one.gap >= WIDE:
        return "eager"
    return "content" if one.now < STRONG and not one.gap else "between"


@dataclass(frozen=True, slots=True)
class Match:
    """A community that could help another in a practice."""

    offers: Standing
    asks: Standing


def offering(practice: Iterable[Standing]) -> tuple[Standing, ...]:
    """Who has something to offer in a practice: level four, or the top quarter of those that are not all alike."""
    held = tuple(practice)
    levels = sorted((one.now for one in held), reverse=True)
    if not levels:
        return ()
    top = levels[-(-len(levels) // 4) - 1]
    return tuple(one for one in held if one.now >= STRONG or (one.now >= top and one.now > levels[-1]))


def matches(board: Board, exchanges: int = EXCHANGES) -> tuple[Match, ...]:
    """Who could help whom, those who want to rise furthest first.

    Each ask gets one offer before any gets a second; no community gives, or takes, more than ``exchanges`` times.
    """
    by: dict[str, list[Standing]] = {}
    for one in standings(board):
        by.setdefault(one.practice, []).append(one)
    offers = {practice: sorted(offering(held), key=lambda one: -one.now) for practice, held in by.items()}
    asks = sorted((one for held in by.values() for one in held if one.gap), key=lambda one: -one.gap)
    gives: Counter[str] = Counter()
    takes: Counter[str] = Counter()
    found: dict[tuple[str, str], Match] = {}
    name = {one.card: same(one.community) for held in by.values() for one in held}
    for _ in range(exchanges):
        for ask in asks:
            able = (
                offer
                for offer in offers[ask.practice]
                if offer.now > ask.now
                and (ask.card, offer.card) not in found
                and max(gives[name[offer.card]], takes[name[ask.card]]) < exchanges
            )
            if (offer := next(able, None)) is not None:
                gives[name[offer.card]] += 1
                takes[name[ask.card]] += 1
                found[ask.card, offer.card] = Match(offer, ask)
    return tuple(sorted(found.values(), key=lambda match: (-match.asks.gap, match.asks.now - match.offers.now)))


def agreed(found: Iterable[Match]) -> tuple[Match, ...]:
    """Those of which both agreed that a room reads their names."""
    return tuple(match for match in found if match.offers.named and match.asks.named)


def _level(card: Card, mark: str) -> int:
    """The level of a mark, 0 where none was noted."""
    try:
        level = int(card.marks.get(mark, ""))
    except ValueError:
        return 0
    return level if level in LEVELS else 0


def same(name: str) -> str:
    """A community's name without case and double spaces: by this two cards speak of the same one."""
    return " ".join(name.casefold().split())
