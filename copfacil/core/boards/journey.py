"""An emotional map read from its board: a journey in stages, what was felt above and below its line.

A stage is a zone, a touchpoint a cluster. Marks on cards: ``feeling`` (a word), ``level`` (-3 to 3), ``consent``
(display, quote, film or none), ``voice`` (user or staff), ``hot`` (a hot spot), ``team`` and ``status`` (who designs
what). Without a consent nothing that somebody told leaves the desk.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, cast

from copfacil.core.boards.board import Board, Card
from copfacil.core.changing import replace
from copfacil.core.kept import kept
from copfacil.core.words import Msg

Consent = Literal["none", "display", "quote", "film"]

CONSENTS: Mapping[Consent, Msg] = {
    "none": Msg("not to be shown"),
    "display": Msg("may be shown in this room"),
    "quote": Msg("may be quoted in writing"),
    "film": Msg("may be filmed"),
}
"""What a teller agrees to; each includes those before it, and none is what holds until somebody asked."""

Audience = Literal["desk", "wall", "paper", "export", "film"]

_NEEDED: Mapping[Audience, Consent] = {"wall": "display", "paper": "display", "export": "quote", "film": "film"}

MOST = 3
"""The strongest feeling, up or down."""

_LEVELS = {str(level): level for level in range(-MOST, MOST + 1)}

SHORTLIST = 4
"""How many touchpoints a room goes on with."""


SIDE = "side"
"""Word of the half of a map in which a card was let go: up or down of its line."""


def turned(card: Card, side: str) -> str:
    """The level of a card that was let go in a half: as strong as it was, one where it was nothing."""
    strength = abs(level(card)) or 1
    return str(strength if side == "up" else -strength)


def level(card: Card) -> int:
    """How it felt, -3 to 3; 0 where nothing was noted."""
    noted = card.marks.get("level", "0")
    if noted in _LEVELS:
        return _LEVELS[noted]
    try:
        return max(min(int(noted), MOST), -MOST)
    except ValueError:
        return 0


def consent(card: Card) -> Consent:
    """What its teller agreed to."""
    noted = card.marks.get("consent", "")
    return cast("Consent", noted) if noted in CONSENTS else "none"


def shown(card: Card, audience: Audience) -> bool:
    """Whether these may read a card."""
    if audience == "desk":
        return True
    order = list(CONSENTS)
    return order.index(consent(card)) >= order.index(_NEEDED[audience])


def visible(board: Board, audience: Audience) -> Board:
    """The board with the cards that these may read."""
    kept = board.cards
    for card in board.cards:
        if not shown(card, audience):
            kept = kept.drop(card.id)
    return board if kept is board.cards else replace(board, cards=kept)


def kept_back(board: Board, audience: Audience) -> int:
    """How many notes these may not read."""
    return sum(card.count for card in board.cards if not shown(card, audience))


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the journey.

    Attributes:
        zone: its key.
        highs, lows: notes above and below the line.
        mean: of their levels, -3 to 3; None without a note.
    """

    zone: str
    highs: int
    lows: int
    mean: float | None


@kept
def stages(board: Board) -> tuple[Stage, ...]:
    """The journey in figures, stage by stage."""
    return tuple(_stage(zone.key, board.cards_in(zone.key)) for zone in board.zones)


def _stage(zone: str, cards: tuple[Card, ...]) -> Stage:
    count = sum(card.count for card in cards)
    total = sum(level(card) * card.count for card in cards)
    highs = sum(card.count for card in cards if level(card) > 0)
    lows = sum(card.count for card in cards if level(card) < 0)
    return Stage(zone, highs, lows, total / count if count else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Touchpoint:
    """Notes that belong together.

    Attributes:
        id: of its cluster.
        zone: key of its stage.
        title: its name.
        notes: how many.
        votes: dots on them.
        low: the lowest level on them.
        hot: somebody marked it.
        team, status: who designs it, and how far they are; empty where nobody does.
    """

    id: str
    zone: str
    title: str
    notes: int
    votes: int
    low: int
    hot: bool
    team: str
    status: str


def touchpoints(board: Board) -> tuple[Touchpoint, ...]:
    """All touchpoints along the journey."""
    order = {zone.key: place for place, zone in enumerate(board.zones)}
    found = []
    for cluster in sorted(board.clusters.values(), key=lambda one: order.get(one.zone, len(order))):
        cards = [card for card in board.cards_in(cluster.zone) if card.cluster == cluster.id]
        if cards:
            found.append(
                Touchpoint(
                    id=cluster.id,
                    zone=cluster.zone,
                    title=cluster.title,
                    notes=sum(card.count for card in cards),
                    votes=sum(card.dots for card in cards),
                    low=min(level(card) for card in cards),
                    hot=any(card.marks.get("hot") for card in cards),
                    team=next((card.marks["team"] for card in cards if "team" in card.marks), ""),
                    status=next((card.marks["status"] for card in cards if "status" in card.marks), ""),
                )
            )
    return tuple(found)


def hot_spots(board: Board) -> tuple[Touchpoint, ...]:
    """Touchpoints that somebody marked."""
    return tuple(one for one in touchpoints(board) if one.hot)


def priorities(board: Board, most: int = SHORTLIST) -> tuple[Touchpoint, ...]:
    """The touchpoints that got dots, most first; those with as many as the last one stay with it."""
    voted = sorted((one for one in touchpoints(board) if one.votes), key=lambda one: -one.votes)
    least = voted[most - 1].votes if len(voted) > most else 0
    return tuple(one for one in voted if one.votes >= least)


def consents(board: Board) -> Mapping[Consent, int]:
    """How many notes carry which consent."""
    return {kind: sum(card.count for card in board.cards if consent(card) == kind) for kind in CONSENTS}
