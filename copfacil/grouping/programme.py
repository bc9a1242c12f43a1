"""Groups over a whole programme: the best of what mathematics builds and what a search finds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations
from random import Random

from copfacil.grouping.bounds import Bound, least_repeats
from copfacil.grouping.constructions import design, longest
from copfacil.grouping.designs import Design, Method
from copfacil.grouping.fit import seat_design, shuffled
from copfacil.grouping.ground import AGAIN, Cost, Ground, Seating, cost, ground
from copfacil.grouping.search import Board, Run, anneal
from copfacil.grouping.task import Rounds, Task

EFFORT = 400_000
"""Swaps tried by default; one to three seconds of Python."""

FRESH, GENTLE = 0.6, 0.12
"""Temperatures at which a search begins anew, and at which a built schedule is mended: in repeats."""

Progress = Callable[[float, int], None]
"""Told the part done, from 0 to 1, and the fewest repeats seen so far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """An answer to a task.

    Attributes:
        task: the question.
        rounds: the groups of every round, as ids.
        cost: what the rules and wishes make of it.
        bound: fewer repeats than this there cannot be in a schedule that keeps people apart as well as this one.
        method: how it came about.
        cancelled: whether the search was ended before its time.
    """

    task: Task
    rounds: Rounds
    cost: Cost
    bound: Bound
    method: Method
    cancelled: bool = False

    @property
    def gap(self) -> int:
        """Repeats above the bound; 0 proves that there is no schedule with fewer."""
        return self.cost.repeats - self.bound.repeats


def plan(
    task: Task,
    *,
    seed: int = 1,
    effort: int = EFFORT,
    progress: Progress | None = None,
    stop: Callable[[], bool] | None = None,
) -> Plan:
    """Form the groups of every round of a programme.

    Where a construction exists, people are given to its points as the rules ask, and the search only mends what
    rules and absences leave to mend; beside it the search starts from scratch. The better of both is the answer,
    the same for the same seed, on every machine. The search ends when nothing is left to better.

    Args:
        task: people, rounds, absences, rules.
        seed: another seed, another answer, as good or nearly so.
        effort: swaps tried at the most.
        progress: called now and then.
        stop: asked now and then; once it says true, the best schedule so far is the answer.
    """
    plot = ground(task)
    chance = Random(seed)  # noqa: S311 - the same seed must give the same answer
    search = _Search(plot, least_repeats(plot), chance)
    for built in _designs(plot):
        if not search.ended:
            search.offer(_from_design(plot, built, chance), built.method)
    search.run(effort, progress or (lambda _part, _repeats: None), stop or (lambda: False))
    return Plan(
        task=task,
        rounds=plot.rounds(search.best),
        cost=search.cost,
        bound=least_repeats(plot, apart=not search.cost.broken),
        method=search.method,
        cancelled=search.cancelled,
    )


def judged(task: Task, rounds: Rounds, method: Method = Method.SEARCH) -> Plan:
    """A schedule that was made or changed by hand, with its cost and bound."""
    plot = ground(task)
    paid = cost(plot, plot.seatings(rounds))
    return Plan(task=task, rounds=rounds, cost=paid, bound=least_repeats(plot, apart=not paid.broken), method=method)


def _designs(plot: Ground) -> Iterator[Design]:
    """Designs with room for everybody: one with all rounds or as many as are known, and part of a longer one.

    A longer one leaves whole rounds unused, whose groups never meet otherwise: room for people to be kept apart.
    """
    task = plot.task
    tables = len(max(plot.tables, key=len, default=()))
    largest = max((max(sizes, default=0) for sizes in plot.tables), default=0)
    spare = tables * largest - len(task.people)
    if min(tables, largest) < 2 or spare < 0:  # noqa: PLR2004 - one group, or groups of one, mix nobody
        return
    first = design(tables, largest, task.rounds, spare) or longest(tables, largest, task.rounds - 1)
    if first is None:
        return
    yield first
    if first.method is Method.STARTER and len(first.rounds) == task.rounds:
        longer = longest(tables, largest, task.rounds + 2)
        if longer is not None and len(longer.rounds) > task.rounds:
            yield Design(rounds=longer.rounds[: task.rounds], method=longer.method)


def _from_design(plot: Ground, built: Design, chance: Random) -> list[Seating]:
    seatings = seat_design(plot, built, chance)
    return seatings + [shuffled(plot, number, chance) for number in range(len(seatings), plot.task.rounds)]


class _Search:
    """The best schedule so far, and how it was come by."""

    def __init__(self, plot: Ground, bound: Bound, chance: Random) -> None:
        self.plot = plot
        self.chance = chance
        self.best = self._fresh()
        self.cost = cost(plot, self.best)
        self.method = Method.SEARCH
        self.cancelled = False
        self.perfect = Cost(broken=0, repeats=bound.repeats, uneven=0, alike=0)
        bonds = sum(min(0, plot.price[i][j]) for here in plot.present for i, j in combinations(here, 2))
        self.floor = bound.repeats * AGAIN + bonds

    @property
    def ended(self) -> bool:
        """Whether nothing is left to better, or the person has had enough."""
        return self.cancelled or self.cost <= self.perfect

    def offer(self, seatings: list[Seating], method: Method) -> None:
        """Keep a schedule if it is the best so far."""
        found = cost(self.plot, seatings)
        if found < self.cost:
            self.best, self.cost, self.method = seatings, found, method

    def run(self, effort: int, progress: Progress, stop: Callable[[], bool]) -> None:
        """First mend what was built, gently; then start anew, longer each time, until the effort is spent."""
        built = self.method is not Method.SEARCH
        runs = [(True, 2)] * built + [(False, 1), (False, 1), (False, 2), (False, 4)]
        whole = sum(part for _, part in runs)
        spent = 0
        for gentle, part in runs:
            if self.ended:
                return
            tries = effort * part // whole

            def look(done: float, before: int = spent, tries: int = tries) -> bool:
                progress((before + done * tries) / effort, self.cost.repeats)
                self.cancelled = stop()
                return self.cancelled

            board = Board(self.plot, self.best if gentle else self._fresh())
            heat = Run(tries=tries, hot=AGAIN * (GENTLE if gentle else FRESH), cold=2.0)
            found = anneal(board, heat, self.chance, floor=self.floor, look=look)
            self.offer(found, self.method if gentle else Method.SEARCH)
            spent += tries

    def _fresh(self) -> list[Seating]:
        return [shuffled(self.plot, number, self.chance) for number in range(self.plot.task.rounds)]
