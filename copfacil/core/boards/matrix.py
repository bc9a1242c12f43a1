"""What a value matrix says: stories and indicators for each value, how strong the evidence is, and what is missing.

A zone is a value; its cards are stories, and indicators where the mark "kind" says so. Other marks: "evidence" (told,
observed, measured), "figure" of an indicator ("88 %"), "due" (an ISO date on which somebody asks again), "consent".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from copfacil.core.boards.board import Board, Card
from copfacil.core.boards.plan import Zone
from copfacil.core.words import Msg

Evidence = Literal["told", "observed", "measured"]
"""How somebody knows: from a story, from having seen it, from figures."""

EVIDENCE: Mapping[Evidence, Msg] = {"told": Msg("told"), "observed": Msg("observed"), "measured": Msg("measured")}
"""From the weakest to the strongest."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value of the matrix.

    Attributes:
        zone: its name and question.
        stories: as they stand.
        indicators: as they stand.
        before: how many stories stand one value earlier, which are ripe for this one's question.
    """

    zone: Zone
    stories: tuple[Card, ...]
    indicators: tuple[Card, ...]
    before: int

    @property
    def told(self) -> int:
        """How many stories there are, those a card stands for counted."""
        return sum([card.count for card in self.stories])


def values(board: Board) -> tuple[Value, ...]:
    """All values in their order."""
    made: list[Value] = []
    for zone in board.zones:
        cards = board.cards_in(zone.key)
        made.append(
            Value(
                zone,
                tuple(card for card in cards if card.marks.get("kind") != "indicator"),
                tuple(card for card in cards if card.marks.get("kind") == "indicator"),
                made[-1].told if made else 0,
            )
        )
    return tuple(made)


def ripe(board: Board) -> tuple[Value, tuple[Card, ...]] | None:
    """The first value without a story before which some stand, and these: they are ripe for its question."""
    held = values(board)
    for earlier, value in pairwise(held):
        if not value.stories and earlier.stories:
            return value, earlier.stories
    return None


def strength(card: Card) -> int:
    """How strong the evidence is: 1 told, 2 observed, 3 measured; 0 where nobody said."""
    return next((at for at, known in enumerate(EVIDENCE, 1) if known == card.marks.get("evidence")), 0)


def no_story(value: Value) -> Msg:
    """That a value has no story."""
    return Msg("No {value} story yet", value=value.zone.name.lower())


def no_indicator(value: Value) -> Msg:
    """That it has no indicator."""
    return Msg("No {value} indicator yet", value=value.zone.name.lower())


def gaps(board: Board) -> tuple[Msg, ...]:
    """What is missing, named value by value."""
    told = values(board)
    return (
        *(no_story(value) for value in told if not value.stories),
        *(no_indicator(value) for value in told if not value.indicators),
    )


def may_be_shown(card: Card) -> bool:
    """Whether its teller agreed that others see it; indicators have no teller."""
    return card.marks.get("kind") == "indicator" or card.marks.get("consent", "none") != "none"


def to_ask(board: Board) -> tuple[tuple[date, Card], ...]:
    """Stories whose tellers are asked again, with the day on which, the first day first."""
    dated = [(on, card) for card in board.cards if (on := due(card)) is not None]
    return tuple(sorted(dated, key=lambda one: one[0]))


def due(card: Card) -> date | None:
    """When somebody asks again about a story; None where no day is noted, or none that can be read."""
    try:
        return date.fromisoformat(card.marks.get("due", ""))
    except ValueError:
        return None
