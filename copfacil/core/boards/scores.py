"""What a board of scored cards says: the total of each idea out of 25, and which come first.

A card is scored from 1 to 5, five times as a rule: noted as its mark "scores" ("5 4 4 3 5", as on the back of a paper
card), or as links from people with a mark "score". Nobody's score of their own card counts.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from copfacil.core.boards.board import Board, Card, Link
from copfacil.core.kept import kept

ROUNDS = 5
"""Scores that a card gathers."""

HIGHEST = 5
"""The best score."""

TOP = 10
"""As many ideas are read out at the end."""

_SCORES = frozenset(map(str, range(1, HIGHEST + 1)))

SCORES, SCORE = "scores", "score"
"""The marks of a card and of a link."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A card with its scores.

    Attributes:
        card: as it stands on the board.
        scores: each from 1 to 5, as they were noted.
        rank: 1 is best, the same for the same total; 0 while it has no score.
    """

    card: Card
    scores: tuple[int, ...]
    rank: int = 0

    @property
    def total(self) -> float | None:
        """Out of 25: the average times five, so that a card which missed a round loses nothing; None without a score."""
        return sum(self.scores) * ROUNDS / len(self.scores) if self.scores else None

    @property
    def normalised(self) -> bool:
        """Whether its total is not simply the sum of five scores."""
        return bool(self.scores) and len(self.scores) != ROUNDS


@kept
def ranking(board: Board) -> tuple[Scored, ...]:
    """All cards, the best first; of the same total the one that came first; those without a score last."""
    given: dict[str, list[Link]] = {}
    for link in board.links:
        given.setdefault(link.target, []).append(link)
    scored = [Scored(card, scores(card, given.get(card.id, ()))) for card in board.cards]
    ranked: list[Scored] = []
    last: float | None = None
    for place, (one, total) in enumerate(
        sorted(((one, one.total) for one in scored), key=lambda one: -(one[1] or 0.0)), 1
    ):
        rank = 0 if total is None else ranked[-1].rank if ranked and total == last else place
        last = total
        ranked.append(Scored(one.card, one.scores, rank))
    return tuple(ranked)


def scores(card: Card, links: Iterable[Link] = ()) -> tuple[int, ...]:
    """A card's scores, from its mark and from links that lead to it; what is no number from 1 to 5 counts for nothing."""
    others = (link for link in links if not (card.by and link.source == card.by))
    noted = [*card.marks.get(SCORES, "").split(), *(link.marks.get(SCORE, "") for link in others)]
    return tuple(int(one) for one in noted if one in _SCORES)


def passes(people: int, rounds: int = ROUNDS) -> tuple[int, ...]:
    """How many places all cards are handed on before each round, by people who stand in a circle or know their number.

    Nobody gets their own card, and none gets the same one twice; so few people have no more rounds than others.
    """
    rounds = max(min(rounds, people - 1), 0)
    stands = [at * people // (rounds + 1) for at in range(rounds + 1)]
    return tuple(there - here for here, there in pairwise(stands))


def read_out(board: Board, most: int = TOP) -> tuple[Scored, ...]:
    """Those that are read out: the best ten, and who stands level with the tenth."""
    return tuple(one for one in ranking(board) if 0 < one.rank <= most)


def unfinished(board: Board) -> tuple[Scored, ...]:
    """Cards with fewer scores than rounds: their totals are worked out from those they have."""
    return tuple(one for one in ranking(board) if len(one.scores) < ROUNDS)
