"""A task in plain numbers, as the search needs it: prices of pairs, tables, who must sit where."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from copfacil.grouping.sizes import evenly, sizes
from copfacil.grouping.task import Apart, Balance, Capacity, Groups, NotAlone, Pinned, Rounds, Task, Together
from copfacil.grouping.weights import by_value, value

HARD = 1_000_000
"""A rule broken once."""

AGAIN = 1000
"""Two people who meet again."""

YET_AGAIN = 50
"""What each further meeting of the same two costs on top, so that repeats are shared out."""

UNEVEN = 30
"""Two people of one value in a group, where that value is to be balanced."""

ALIKE = 5
"""Two people of one value in a group, for a fact that is to be mixed."""

FREE = -100_000
"""Where counting begins for two who belong together: they never reach a repeat."""

Seating = list[list[int]]
"""The groups of one round, as positions of people."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Cost:
    """What a schedule costs; the first that differs decides.

    Attributes:
        broken: how often a rule is broken: pairs, people at a wrong table, people alone, people without a seat.
        repeats: meetings of two people who met before, in an earlier round or in the history.
        uneven: pairs of one value in one group, for facts to be balanced.
        alike: pairs of one value in one group, for facts to be mixed.
    """

    broken: int
    repeats: int
    uneven: int
    alike: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A task in numbers; people are positions in ``task.people``.

    Attributes:
        task: what was asked.
        at: position by id.
        present: who is there, by round.
        tables: seats of each table to be filled, by round.
        pinned: person to table, by round; only pins for which there is a chair.
        price: what two people in one group cost in each round, without repeats: apart dear, together a reward.
        met: how often two people met before; ``FREE`` for two who belong together.
        units: for each person those who move with them, the person among them.
        lonely: for each rule that nobody be alone, who it is about.
    """

    task: Task
    at: dict[str, int]
    present: tuple[tuple[int, ...], ...]
    tables: tuple[tuple[int, ...], ...]
    pinned: tuple[dict[int, int], ...]
    price: list[list[int]]
    met: list[list[int]]
    units: list[tuple[int, ...]]
    lonely: tuple[frozenset[int], ...]

    def seatings(self, rounds: Rounds) -> list[Seating]:
        """The groups as positions instead of ids."""
        return [[[self.at[one] for one in group] for group in groups] for groups in rounds]

    def rounds(self, seatings: Iterable[Seating]) -> Rounds:
        """The groups as ids, people of a group in the order of the list."""
        return tuple(self.groups(seating) for seating in seatings)

    def groups(self, seating: Seating) -> Groups:
        """The groups of one round as ids."""
        return tuple(tuple(self.task.people[i].id for i in sorted(group)) for group in seating)


def ground(task: Task) -> Ground:
    """Put a task into numbers."""
    at = {person.id: i for i, person in enumerate(task.people)}
    present = tuple(tuple(at[p.id] for p in task.present(r)) for r in range(task.rounds))
    seats = {rule.group: rule.seats for rule in task.rules if isinstance(rule, Capacity)}
    tables = tuple(table_sizes(sizes(len(here), task.size), seats) for here in present)
    units = _units(task, at)
    return Ground(
        task=task,
        at=at,
        present=present,
        tables=tables,
        pinned=tuple(_pins(task, at, r, frozenset(here), tables[r]) for r, here in enumerate(present)),
        price=_prices(task, at),
        met=_met(task, at),
        units=units,
        lonely=tuple(
            frozenset(i for i, person in enumerate(task.people) if value(person, rule.fact) == wanted)
            for rule in task.rules
            if isinstance(rule, NotAlone) and (wanted := rule.value.strip().casefold())
        ),
    )


def cost(plot: Ground, seatings: Sequence[Seating]) -> Cost:
    """What a whole schedule costs."""
    uneven, alike = likeness(plot, [group for seating in seatings for group in seating])
    broken = sum(broken_in(plot, r, seating) for r, seating in enumerate(seatings))
    return Cost(broken=broken, repeats=repeats(plot, seatings), uneven=uneven, alike=alike)


def repeats(plot: Ground, seatings: Iterable[Seating]) -> int:
    """Meetings of two people who met before; those who belong together do not count."""
    seen: dict[tuple[int, int], int] = {}
    again = 0
    for pair in (pair for seating in seatings for group in seating for pair in combinations(sorted(group), 2)):
        count = seen.get(pair, plot.met[pair[0]][pair[1]])
        again += count > 0
        seen[pair] = count + 1
    return again


def broken_in(plot: Ground, number: int, seating: Seating) -> int:
    """How often rules are broken in one round (from 0)."""
    home = {i: g for g, group in enumerate(seating) for i in group}
    broken = 0
    for rule in plot.task.rules:
        match rule:
            case Apart():
                here = [home[plot.at[one]] for one in rule.people if plot.at[one] in home]
                broken += sum(a == b for a, b in combinations(here, 2))
            case Together():
                here = [home[plot.at[one]] for one in rule.people if plot.at[one] in home]
                broken += sum(a != b for a, b in combinations(here, 2))
            case Pinned():
                table = home.get(plot.at[rule.person])
                broken += rule.round in (None, number) and table is not None and table != rule.group
            case Capacity():
                if rule.group < len(seating):
                    broken += max(0, len(seating[rule.group]) - rule.seats)
            case Balance() | NotAlone():
                pass
    return broken + sum(alone_in(seating, members) for members in plot.lonely)


def alone_in(seating: Seating, members: frozenset[int]) -> int:
    """Groups in which exactly one of these people sits."""
    return sum(sum(i in members for i in group) == 1 for group in seating)


def table_sizes(split: tuple[int, ...], seats: dict[int, int]) -> tuple[int, ...]:
    """Give large tables large groups; where a table is too small, the others take more, or one more is opened.

    Args:
        split: the sizes wished for.
        seats: seats by table; tables that are not named have as many as are needed.
    """
    if not seats or not split:
        return split
    people, number = sum(split), len(split)
    while sum(seats.get(g, people) for g in range(number)) < people:
        number += 1
    limits = [seats.get(g, people) for g in range(number)]
    wanted = split if number == len(split) else evenly(people, number)
    chosen = [0] * number
    for g, size in zip(sorted(range(number), key=lambda g: -limits[g]), wanted, strict=True):
        chosen[g] = min(size, limits[g])
    for _ in range(people - sum(chosen)):
        roomy = [g for g in range(number) if chosen[g] < limits[g]]
        chosen[min(roomy, key=lambda g: (chosen[g], g))] += 1
    return tuple(chosen)


def likeness(plot: Ground, groups: Sequence[Sequence[int]]) -> tuple[int, int]:
    """Pairs of one value in one group: for facts to be balanced, and for facts to be mixed."""
    balanced = [rule.fact for rule in plot.task.rules if isinstance(rule, Balance)]
    people = plot.task.people
    pairs = [(people[i], people[j]) for group in groups for i, j in combinations(group, 2)]

    def alike(facts: Iterable[str]) -> int:
        return sum(value(a, fact) == value(b, fact) != "" for fact in facts for a, b in pairs)

    return alike(balanced), alike(plot.task.mix)


def _prices(task: Task, at: dict[str, int]) -> list[list[int]]:
    price = [[0] * len(at) for _ in at]

    def add(i: int, j: int, amount: int) -> None:
        price[i][j] += amount
        price[j][i] += amount

    alike = [(fact, ALIKE) for fact in task.mix]
    alike += [(rule.fact, UNEVEN) for rule in task.rules if isinstance(rule, Balance)]
    for fact, amount in alike:
        for same in by_value(task.people, fact).values():
            for i, j in combinations(same, 2):
                add(i, j, amount)
    for rule in task.rules:
        if isinstance(rule, Apart | Together):
            for a, b in combinations(rule.people, 2):
                add(at[a], at[b], HARD if isinstance(rule, Apart) else -HARD)
    return price


def _met(task: Task, at: dict[str, int]) -> list[list[int]]:
    met = [[0] * len(at) for _ in at]
    for pair, times in task.met.items():
        known = [at[one] for one in pair if one in at]
        for i in known:
            for j in known:
                met[i][j] = times if i != j else 0
    for rule in task.rules:
        if isinstance(rule, Together):
            for a, b in combinations(rule.people, 2):
                met[at[a]][at[b]] = met[at[b]][at[a]] = FREE
    return met


def _units(task: Task, at: dict[str, int]) -> list[tuple[int, ...]]:
    unit = [{i} for i in range(len(at))]
    for rule in task.rules:
        if isinstance(rule, Together) and rule.people:
            joined = set().union(*(unit[at[one]] for one in rule.people))
            for i in joined:
                unit[i] = joined
    return [tuple(sorted(one)) for one in unit]


def _pins(task: Task, at: dict[str, int], number: int, here: frozenset[int], tables: tuple[int, ...]) -> dict[int, int]:
    left = list(tables)
    pins: dict[int, int] = {}
    for rule in task.rules:
        if isinstance(rule, Pinned) and rule.round in (None, number):
            i = at[rule.person]
            if i in here and i not in pins and rule.group < len(left) and left[rule.group]:
                left[rule.group] -= 1
                pins[i] = rule.group
    return pins
