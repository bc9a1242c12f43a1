"""From a design's points to people: who stands for which point, and rounds that fit the tables."""

from collections.abc import Sequence
from itertools import combinations
from math import exp
from random import Random

from copfacil.grouping.constructions import strangers
from copfacil.grouping.designs import Design
from copfacil.grouping.ground import AGAIN, Ground, Seating

NAMINGS = 6000
"""Swaps of two names tried in one longer search."""

PATIENCE = 70_000
"""Swaps of two names looked at in all; half a second to a second of Python."""


def seat_design(plot: Ground, design: Design, chance: Random) -> list[Seating]:
    """Seat the people of a task by a design: no repeats, and of all ways to name its points a good one.

    Points too many stay empty, if possible ones that never meet, so that no group lacks two. Which person stands
    for which point does not touch the repeats: swapping names as long as that helps brings people of one value,
    people to be kept apart and people who met before to points that never meet.
    """
    points = sum(len(block) for block in design.rounds[0])
    people = len(plot.task.people)
    empty = strangers(design.rounds, points, points - people) or tuple(range(points - people))
    taken = [point for point in range(points) if point not in empty]
    chance.shuffle(taken)
    person = _named(plot, design, dict(zip(taken, range(people), strict=True)), chance)
    return [
        settle(plot, number, [[person[p] for p in block if p in person] for block in blocks])
        for number, blocks in enumerate(design.rounds)
    ]


def settle(plot: Ground, number: int, blocks: Sequence[Sequence[int]]) -> Seating:
    """Bring the groups of one round (from 0) to its tables: pins first, absent people out, sizes right.

    Groups keep together as far as the tables allow.
    """
    here = set(plot.present[number])
    tables, pins = plot.tables[number], plot.pinned[number]
    seating: Seating = [[i for i, table in pins.items() if table == g] for g in range(len(tables))]
    left = [[i for i in block if i in here and i not in pins] for block in blocks]
    for g, seated in enumerate(seating):
        for block in (b for i in seated for b, whole in enumerate(blocks) if i in whole):
            _fill(seated, left[block], tables[g])
    waiting = sorted((block for block in left if block), key=lambda block: -len(block))
    for g in sorted(range(len(tables)), key=lambda g: len(seating[g]) - tables[g]):
        if not seating[g] and waiting:
            _fill(seating[g], waiting.pop(0), tables[g])
    seated_now = {i for group in seating for i in group}
    rest = [i for i in plot.present[number] if i not in seated_now]
    for g, group in enumerate(seating):
        _fill(group, rest, tables[g])
    return seating


def shuffled(plot: Ground, number: int, chance: Random) -> Seating:
    """Seat one round by chance, people who belong together side by side."""
    units = list({plot.units[i] for i in plot.present[number]})
    units.sort()
    chance.shuffle(units)
    units.sort(key=len, reverse=True)
    return _seat_units(plot, number, units)


def _seat_units(plot: Ground, number: int, units: Sequence[Sequence[int]]) -> Seating:
    tables, pins, here = plot.tables[number], plot.pinned[number], set(plot.present[number])
    seating: Seating = [[i for i, table in pins.items() if table == g] for g in range(len(tables))]
    rest: list[int] = []
    for unit in units:
        members = [i for i in unit if i in here and i not in pins]
        beside = [pins[i] for i in unit if i in pins]
        roomy = [g for g in [*beside, *range(len(tables))] if tables[g] - len(seating[g]) >= len(members)]
        if roomy:
            seating[roomy[0]] += members
        else:
            rest += members
    for g, group in enumerate(seating):
        _fill(group, rest, tables[g])
    return seating


def _fill(group: list[int], waiting: list[int], seats: int) -> None:
    while waiting and len(group) < seats:
        group.append(waiting.pop(0))


class _Naming:
    """Who stands for which point, and what the pairs of people who meet in a design cost."""

    def __init__(self, plot: Ground, design: Design, person: dict[int, int]) -> None:
        people = range(len(plot.price))
        self.dear = [[plot.price[i][j] + AGAIN * max(0, plot.met[i][j]) for j in people] for i in people]
        self.person = person
        self.left = PATIENCE
        self.points = sorted(person)
        self.beside: dict[int, set[int]] = {point: set() for point in person}
        for block in (block for one in design.rounds for block in one):
            for a, b in combinations(block, 2):
                if a in person and b in person:
                    self.beside[a].add(b)
                    self.beside[b].add(a)

    def cost(self) -> int:
        """The sum over all pairs that meet."""
        pairs = ((a, b) for a in self.points for b in self.beside[a] if a < b)
        return sum(self.dear[self.person[a]][self.person[b]] for a, b in pairs)

    def change(self, a: int, b: int) -> int:
        """What it would cost if the people of two points changed names; uses up some patience."""
        self.left -= 1
        person = self.person
        row_a, row_b = self.dear[person[a]], self.dear[person[b]]
        change = sum(row_b[person[p]] - row_a[person[p]] for p in self.beside[a] if p != b)
        return change + sum(row_a[person[p]] - row_b[person[p]] for p in self.beside[b] if p != a)

    def swap(self, a: int, b: int) -> None:
        """Let the people of two points change names."""
        self.person[a], self.person[b] = self.person[b], self.person[a]

    def descend(self) -> None:
        """Swap as long as that helps and patience lasts."""
        better = True
        while better and self.left > 0:
            better = False
            for a, b in combinations(self.points, 2):
                if self.change(a, b) < 0:
                    self.swap(a, b)
                    better = True

    def anneal(self, chance: Random) -> None:
        """Swap at falling temperatures and end in a descent; begin at the dearest pair that still has to be parted."""
        limit = self.cost()
        heat = max(1.0, *(cost for row in self.dear for cost in row if cost <= limit))
        cooling = (1 / heat) ** (1 / NAMINGS)
        for _ in range(NAMINGS):
            a, b = chance.choice(self.points), chance.choice(self.points)
            change = self.change(a, b)
            if change <= 0 or chance.random() < exp(-change / heat):
                self.swap(a, b)
            heat *= cooling
        self.descend()


def _named(plot: Ground, design: Design, person: dict[int, int], chance: Random) -> dict[int, int]:
    """The best of a descent and, where it leaves something to better, a few longer searches."""
    naming = _Naming(plot, design, person)
    naming.descend()
    best, least = dict(naming.person), naming.cost()
    while least > 0 and naming.left > 0:
        naming.anneal(chance)
        if (cost := naming.cost()) < least:
            best, least = dict(naming.person), cost
    return best
