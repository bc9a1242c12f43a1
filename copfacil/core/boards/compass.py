"""What a compass says: how many cards there are where, how concerns and strengths stand, what was answered.

Points are known by their colour, whatever the zones are called: east opens, north is strong, west worries, south
suggests.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from copfacil.core.boards.board import Board, Card
from copfacil.core.boards.plan import Hue
from copfacil.core.words import Msg

Answer = Literal["will-do", "will-look", "not-now"]
"""What whoever convenes says to a suggestion; the card's mark "answer"."""

ANSWERS: Mapping[Answer, Msg] = {
    "will-do": Msg("Will do"),
    "will-look": Msg("Will look at"),
    "not-now": Msg("Not now"),
}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggestion and what became of it.

    Attributes:
        card: as it stands on the board.
        answer: None while nobody answered.
    """

    card: Card
    answer: Answer | None

    @property
    def said(self) -> Msg:
        """The answer as a sentence."""
        return Msg("No answer yet") if self.answer is None else ANSWERS[self.answer]


@dataclass(frozen=True, slots=True)
class Meeting:
    """A compass of an earlier day.

    Attributes:
        title: of the session.
        day: its ISO date.
        board: as it stood.
    """

    title: str
    day: str
    board: Board


def overall(boards: Iterable[Board]) -> float | None:
    """Concerns for each strength over several meetings; None without a strength."""
    counts: Counter[Hue] = Counter()
    for board in boards:
        counts.update(counted(board))
    return counts["west"] / counts["north"] if counts["north"] else None


def answer(card: Card) -> Answer | None:
    """What was answered to a card."""
    return next((known for known in get_args(Answer) if known == card.marks.get("answer")), None)


def counted(board: Board) -> Mapping[Hue, int]:
    """How many cards each point holds, those a card stands for counted."""
    return {zone.hue: board.counted(zone.key) for zone in board.zones}


def ratio(board: Board) -> float | None:
    """Concerns for each strength; None without a strength to compare with."""
    counts = counted(board)
    strengths = counts.get("north", 0)
    return counts.get("west", 0) / strengths if strengths else None


def suggestions(board: Board) -> tuple[Suggestion, ...]:
    """All suggestions, those with most dots first, else as they stand."""
    cards = [card for zone in board.zones if zone.hue == "south" for card in board.cards_in(zone.key)]
    return tuple(Suggestion(card, answer(card)) for card in sorted(cards, key=lambda card: -card.dots))


def waiting(board: Board) -> tuple[Suggestion, ...]:
    """Suggestions that nobody answered yet: the ones with most dots are answered first."""
    return tuple(one for one in suggestions(board) if one.answer is None)


def you_said(board: Board) -> tuple[Suggestion, ...]:
    """The list "you said, we answered": what will be done first, then what is looked at, then what is not now."""
    order = list(ANSWERS)
    told = [(order.index(one.answer), one) for one in suggestions(board) if one.answer is not None]
    return tuple(one for _, one in sorted(told, key=lambda pair: pair[0]))


def dots_placed(board: Board) -> int:
    """Dots on all cards."""
    return sum([card.dots for card in board.cards])


def dots_allowed(board: Board, people: int) -> int:
    """Dots that so many people may place together."""
    return board.dots * people
