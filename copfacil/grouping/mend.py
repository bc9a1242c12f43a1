"""Changing a schedule that is under way: by repair after a change, or by hand; the past never moves."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from copfacil.grouping.ground import AGAIN, HARD, Cost, Ground, Seating, broken_in, cost, ground, likeness
from copfacil.grouping.programme import Plan, judged
from copfacil.grouping.repair import Move, Room, moves_between
from copfacil.grouping.sizes import SMALLEST
from copfacil.grouping.task import Capacity, Groups, Rounds, Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """A repaired schedule and everybody who changed tables, left or came, by round (from 0)."""

    plan: Plan
    moves: tuple[tuple[int, Move], ...]


def mend(task: Task, running: Rounds, *, done: int) -> Mended:
    """Repair a running schedule after somebody is absent, late, leaves or joins: the smallest change.

    Every round still to come is repaired like a room on the day: whoever is gone leaves the chair, whoever came
    takes a free one where few sit and little repeats, a group left too small borrows. Only when a rule is broken
    do two people change places or one moves, whichever mends most. Nothing else moves.

    Args:
        task: the question as it is now: with those who joined among the people, those who left absent from
            every round to come.
        running: the groups planned so far; rounds that are missing at the end are not made up.
        done: how many rounds are past; these are returned as they are.

    Raises:
        ValueError: when there are more past rounds than rounds, or more rounds than the task has.
    """
    if not 0 <= done <= len(running) or len(running) != task.rounds:
        raise ValueError(f"{done} of {len(running)} rounds are past, and the plan has {task.rounds}; check the rounds.")
    plot = ground(task)
    known = {person.id for person in task.people}
    rounds = list(running)
    for number in range(done, task.rounds):
        rounds[number] = _mended(plot, rounds, number)
    moves = [
        (number, move) for number in range(done, task.rounds) for move in moves_between(running[number], rounds[number])
    ]
    past = [tuple(tuple(one for one in group if one in known) for group in groups) for groups in rounds]
    judge = judged(task, tuple(past))
    plan = Plan(task=task, rounds=tuple(rounds), cost=judge.cost, bound=judge.bound, method=judge.method)
    return Mended(plan=plan, moves=tuple(moves))


def swapped(rounds: Rounds, number: int, a: str, b: str) -> Rounds:
    """The schedule after two people of one round (from 0) changed places.

    Raises:
        ValueError: when one of them does not sit in that round.
    """
    _seat_of(rounds[number], a, number)
    _seat_of(rounds[number], b, number)
    other = {a: b, b: a}
    groups = tuple(tuple(other.get(one, one) for one in group) for group in rounds[number])
    return (*rounds[:number], groups, *rounds[number + 1 :])


def moved(rounds: Rounds, number: int, person: str, to_group: int) -> Rounds:
    """The schedule after one person of one round (from 0) went to another group.

    Raises:
        ValueError: when the person does not sit in that round, or there is no such group.
    """
    _seat_of(rounds[number], person, number)
    if not 0 <= to_group < len(rounds[number]):
        raise ValueError(f"There is no group {to_group + 1} in round {number + 1}; it has {len(rounds[number])}.")
    without = [tuple(one for one in group if one != person) for group in rounds[number]]
    without[to_group] = (*without[to_group], person)
    return (*rounds[:number], tuple(without), *rounds[number + 1 :])


def swap_costs(task: Task, rounds: Rounds, number: int, person: str) -> dict[str, Cost]:
    """For everybody in another group of a round (from 0), what the schedule would cost after a swap with them."""
    plot = ground(task)
    seatings = plot.seatings(rounds)
    now = cost(plot, seatings)
    met = Counter(pair for seating in seatings for group in seating for pair in _pairs(group))
    here = _seat_of(rounds[number], person, number)
    return {
        one: _cost_after(plot, seatings[number], number, (plot.at[person], plot.at[one]), now=now, met=met)
        for g, group in enumerate(rounds[number])
        if g != here
        for one in group
    }


def _cost_after(  # noqa: PLR0913 - the cost now and the meetings now are counted once for all swaps
    plot: Ground, seating: Seating, number: int, pair: tuple[int, int], *, now: Cost, met: Counter[frozenset[int]]
) -> Cost:
    """The cost after a swap in one round, from the cost now: only two groups differ."""
    old = [group for group in seating if pair[0] in group or pair[1] in group]
    other = dict(zip(pair, reversed(pair), strict=True))
    new = [[other.get(i, i) for i in group] for group in old]
    gone = {two for group in old for two in _pairs(group)}
    come = {two for group in new for two in _pairs(group)}

    def times(two: frozenset[int]) -> int:
        i, j = two
        return plot.met[i][j] + met[two]

    repeats = sum(times(two) > 0 for two in come - gone) - sum(times(two) > 1 for two in gone - come)
    was, will = likeness(plot, old), likeness(plot, new)
    swapped_round = [[other.get(i, i) for i in group] for group in seating]
    return Cost(
        broken=now.broken + broken_in(plot, number, swapped_round) - broken_in(plot, number, seating),
        repeats=now.repeats + repeats,
        uneven=now.uneven + will[0] - was[0],
        alike=now.alike + will[1] - was[1],
    )


def _pairs(group: Sequence[int]) -> Iterator[frozenset[int]]:
    return map(frozenset, combinations(group, 2))


def _seat_of(groups: Groups, person: str, number: int) -> int:
    for g, group in enumerate(groups):
        if person in group:
            return g
    raise ValueError(f'"{person}" does not sit in round {number + 1}.')


def _mended(plot: Ground, rounds: Sequence[Groups], number: int) -> Groups:
    here = {plot.task.people[i].id for i in plot.present[number]}
    seated = {one for group in rounds[number] for one in group}
    weights = _weights(plot, rounds, number)
    late = [plot.task.people[i].id for i in plot.present[number] if plot.task.people[i].id not in seated]
    room = Room(rounds[number], [None] * len(rounds[number]), plot.task.size, plot.at, weights)
    room.lose(seated - here)
    room.seat(late, ())
    room.mend()
    seating = [[plot.at[one] for one in group] for group in room.groups]
    _keep_rules(plot, number, seating, weights)
    return tuple(tuple(plot.task.people[i].id for i in group) for group in seating)


def _weights(plot: Ground, rounds: Sequence[Groups], number: int) -> list[list[int]]:
    """What two people cost in one group of this round, given all the other rounds."""
    weights = [list(row) for row in plot.price]
    met = [list(row) for row in plot.met]
    for other, groups in enumerate(rounds):
        if other != number:
            for a, b in (pair for group in groups for pair in combinations(group, 2)):
                if a in plot.at and b in plot.at:
                    i, j = plot.at[a], plot.at[b]
                    met[i][j] += 1
                    met[j][i] += 1
    for row, counts in zip(weights, met, strict=True):
        for j, count in enumerate(counts):
            row[j] += AGAIN * max(0, count)
    return weights


def _keep_rules(plot: Ground, number: int, seating: Seating, weights: list[list[int]]) -> None:
    """While a rule is broken, make the one swap or move that mends most and costs least."""
    broken = broken_in(plot, number, seating)
    while broken:
        tried = _changes(plot, seating, _misplaced(plot, number, seating))
        changes = [(*_after(plot, number, seating, weights, change), change) for change in tried]
        better = [change for change in changes if change[0] < broken]
        if not better:
            return
        broken, _, change = min(better)
        _make(seating, change)


Change = tuple[int, int, int]
"""A person, the group they go to, and who comes in exchange (-1: nobody)."""


def _misplaced(plot: Ground, number: int, seating: Seating) -> set[int]:
    """Everybody of whom a rule says that they should sit elsewhere, or with others."""
    home = {i: g for g, group in enumerate(seating) for i in group}
    found = {i for i, table in plot.pinned[number].items() if home[i] != table}
    for i, j in combinations(sorted(home), 2):
        price = plot.price[i][j]
        if (price >= HARD and home[i] == home[j]) or (price < 0 and home[i] != home[j]):
            found |= {i, j}
    for group in seating:
        for members in plot.lonely:
            here = members.intersection(group)
            found |= here if len(here) == 1 else set()
    for rule in plot.task.rules:
        if isinstance(rule, Capacity) and rule.group < len(seating) and len(seating[rule.group]) > rule.seats:
            found.update(seating[rule.group])
    return found


def _changes(plot: Ground, seating: Seating, misplaced: set[int]) -> list[Change]:
    """Swaps with one of the misplaced, and their moves into groups with room."""
    least = min(SMALLEST, plot.task.size)
    home = {i: g for g, group in enumerate(seating) for i in group}
    found: list[Change] = []
    for i in sorted(misplaced):
        for h, other in enumerate(seating):
            if h != home[i]:
                found += [(i, h, j) for j in other]
                if other and len(seating[home[i]]) > least and len(other) <= plot.task.size:
                    found.append((i, h, -1))
    return found


def _after(plot: Ground, number: int, seating: Seating, weights: list[list[int]], change: Change) -> tuple[int, int]:
    """Rules broken and cost after a change; a swap moves two people and so counts a little more than a move."""
    tried = [list(group) for group in seating]
    _make(tried, change)
    pairs = sum(weights[i][j] for group in tried for i, j in combinations(group, 2))
    return broken_in(plot, number, tried), pairs % HARD + (change[2] >= 0)


def _make(seating: Seating, change: Change) -> None:
    person, to_group, instead = change
    here = next(g for g, group in enumerate(seating) if person in group)
    seating[here].remove(person)
    seating[to_group].append(person)
    if instead >= 0:
        seating[to_group].remove(instead)
        seating[here].append(instead)
