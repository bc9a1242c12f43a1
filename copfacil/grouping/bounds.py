"""How few repeats there can be: what counting alone rules out."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import combinations

from copfacil.grouping.ground import HARD, Ground


class Because(Enum):
    """Which count gives a bound."""

    NOTHING = "nothing forces a repeat"
    FACES = "somebody runs out of new faces"
    PAIRS = "there are more meetings than pairs"
    GROUPS = "groups are larger than there are groups to spread them over"


@dataclass(frozen=True, slots=True)
class Bound:
    """No schedule has fewer repeats than this, and why."""

    repeats: int
    because: Because


def least_repeats(plot: Ground, *, apart: bool = True) -> Bound:
    """The best of three counting bounds.

    Faces: who sits with more people over all rounds than there are new ones to meet, meets some again. Pairs: the
    same for all pairs at once. Groups: when a group of one round scatters over the groups of a later one, and
    there are fewer of these than people in it, some stay together (the pigeonhole principle).

    Args:
        plot: the task.
        apart: count for schedules that keep people apart as asked; false for all schedules.
    """
    fresh = _fresh(plot, HARD if apart else None)
    bounds = [
        Bound(_by_faces(plot, fresh), Because.FACES),
        Bound(_by_pairs(plot, fresh), Because.PAIRS),
        Bound(_by_groups(plot), Because.GROUPS),
    ]
    best = max(bounds, key=lambda bound: bound.repeats)
    return best if best.repeats else Bound(0, Because.NOTHING)


def _fresh(plot: Ground, dear: int | None) -> list[set[int]]:
    """For each person those who may be met for the first time: there together at least once, below a price."""
    fresh: list[set[int]] = [set() for _ in plot.task.people]
    for here in plot.present:
        for i, j in combinations(here, 2):
            # A count other than 0 is a history or a bond.
            if plot.met[i][j] == 0 and (dear is None or plot.price[i][j] < dear):
                fresh[i].add(j)
                fresh[j].add(i)
    return fresh


def _bonds(plot: Ground, here: Sequence[int]) -> int:
    """Pairs who belong together and are there: their meetings are no repeats."""
    return sum(plot.met[i][j] < 0 for i, j in combinations(here, 2))


def _by_faces(plot: Ground, fresh: list[set[int]]) -> int:
    beyond = 0
    for i in range(len(plot.task.people)):
        seats = 0
        for here, tables in zip(plot.present, plot.tables, strict=True):
            if i in here:
                bonds = sum(plot.met[i][j] < 0 for j in here)
                seats += max(0, min(size for size in tables if size) - 1 - bonds)
        beyond += max(0, seats - len(fresh[i]))
    return -(-beyond // 2)


def _by_pairs(plot: Ground, fresh: list[set[int]]) -> int:
    meetings = 0
    for here, tables in zip(plot.present, plot.tables, strict=True):
        meetings += sum(size * (size - 1) // 2 for size in tables) - _bonds(plot, here)
    return max(0, meetings - sum(map(len, fresh)) // 2)


def _by_groups(plot: Ground) -> int:
    least = 0
    for later in range(1, len(plot.present)):
        least += max(_overlap(plot, earlier, later) for earlier in range(later))
    return least


def _overlap(plot: Ground, earlier: int, later: int) -> int:
    """Pairs who share a group in both of two rounds, at the very least."""
    both = set(plot.present[earlier]).intersection(plot.present[later])
    cells = len([s for s in plot.tables[earlier] if s]) * len([s for s in plot.tables[later] if s])
    if not cells:
        return 0
    in_each, more = divmod(len(both), cells)
    pairs = more * (in_each + 1) * in_each // 2 + (cells - more) * in_each * (in_each - 1) // 2
    return max(0, pairs - _bonds(plot, sorted(both))) if pairs else 0
