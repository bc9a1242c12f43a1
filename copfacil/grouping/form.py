"""Groups for one sitting: mixed by the facts of a list, apart where wished, new faces first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import combinations
from random import Random

from copfacil.core.people import Person
from copfacil.grouping.sizes import sizes
from copfacil.grouping.weights import NOBODY_MET, Weights, by_value, pair_weights

MIX = ("role_family", "organisation", "region")
"""Facts that groups mix unless the convener chooses others."""


@dataclass(frozen=True, slots=True)
class Seats:
    """People who were put into one group by hand and stay there.

    Attributes:
        group: position of the group, from 0.
        people: their ids; fewer than the group holds, and the search fills it up.
    """

    group: int
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """What speaks for one group, in numbers; ``sentence`` turns it into words.

    Attributes:
        people: how many sit in the group.
        distinct: for each mixed fact, how many different known values the group has.
        met: pairs in the group who met before.
        sharing: for each fact to be kept apart and each value held more than once, by how many people.
    """

    people: int
    distinct: tuple[tuple[str, int], ...]
    met: int
    sharing: tuple[tuple[str, str, int], ...]


class Reason(Enum):
    """Why people who should be apart share a group."""

    MORE_THAN_GROUPS = "more people than groups"
    LOCKED = "put together by hand"
    NO_ROOM = "no room beside the other rules"


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """People of one value who could not be kept apart in one group.

    Attributes:
        fact: the column, for example ``organisation``.
        value: what they share, as the list writes it.
        group: position of the group, from 0.
        people: their ids.
        reason: why it could not be avoided.
    """

    fact: str
    value: str
    group: int
    people: tuple[str, ...]
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Formed:
    """Groups for one sitting, as ids, with what speaks for and against each of them."""

    groups: tuple[tuple[str, ...], ...]
    why: tuple[Why, ...]
    broken: tuple[Broken, ...]


def form(  # noqa: PLR0913 - each argument is one wish that the convener can state
    people: Sequence[Person],
    *,
    size: int = 4,
    mix: Sequence[str] = MIX,
    apart: Sequence[str] = ("organisation",),
    met: Mapping[frozenset[str], int] = NOBODY_MET,
    locked: Sequence[Seats] = (),
    seed: int = 1,
) -> Formed:
    """Form the groups of one sitting.

    The method is the usual one for groups of greatest diversity: seat people one by one where they cost least,
    then swap two people as long as that helps, from several starts, and keep the best. The same seed gives the
    same groups.

    Args:
        people: those who are present; ids must differ.
        size: people in a group; see ``sizes`` for what happens with a remainder.
        mix: facts in which a group should differ.
        apart: facts in which two people of a group must differ where that is possible.
        met: how often two people (a set of two ids) sat together before.
        locked: people who stay in a group chosen by hand.
        seed: another seed, another equally good answer.

    Raises:
        ValueError: when an id comes twice, or a lock names an unknown person, group or too many people.
    """
    fixed, split = _fix(people, sizes(len(people), size), locked)
    weights = pair_weights(people, mix=mix, apart=apart, met=met)
    seating = _best_seating(weights, split, fixed, Random(seed))  # noqa: S311 - a fair shuffle, not a secret
    groups = tuple(tuple(people[i] for i in sorted(group)) for group in seating)
    locked_ids = frozenset(one for seats in locked for one in seats.people)
    return Formed(
        groups=tuple(tuple(person.id for person in group) for group in groups),
        why=tuple(why(group, mix=mix, apart=apart, met=met) for group in groups),
        broken=broken(groups, apart=apart, locked=locked_ids),
    )


def why(
    group: Sequence[Person],
    *,
    mix: Sequence[str] = MIX,
    apart: Sequence[str] = ("organisation",),
    met: Mapping[frozenset[str], int] = NOBODY_MET,
) -> Why:
    """Count what speaks for a group, also for one that was put together by hand."""
    return Why(
        people=len(group),
        distinct=tuple((fact, len(by_value(group, fact))) for fact in mix),
        met=sum(met.get(frozenset((a.id, b.id)), 0) > 0 for a, b in combinations(group, 2)),
        sharing=tuple(
            (fact, group[alike[0]].facts[fact].strip(), len(alike))
            for fact in apart
            for alike in by_value(group, fact).values()
            if len(alike) > 1
        ),
    )


def broken(
    groups: Sequence[Sequence[Person]],
    *,
    apart: Sequence[str] = ("organisation",),
    locked: frozenset[str] = frozenset(),
) -> tuple[Broken, ...]:
    """Find the people who share a group although they should be apart, and say why."""
    found = []
    for fact in apart:
        total = {known: len(alike) for known, alike in by_value([p for g in groups for p in g], fact).items()}
        for position, group in enumerate(groups):
            for known, alike in by_value(group, fact).items():
                if len(alike) > 1:
                    ids = tuple(group[i].id for i in alike)
                    reason = _reason(ids, total[known], len(groups), locked)
                    shown = group[alike[0]].facts[fact].strip()
                    found.append(Broken(fact=fact, value=shown, group=position, people=ids, reason=reason))
    return tuple(found)


def _reason(ids: tuple[str, ...], alike: int, groups: int, locked: frozenset[str]) -> Reason:
    if alike > groups:
        return Reason.MORE_THAN_GROUPS
    if locked.intersection(ids):
        return Reason.LOCKED
    return Reason.NO_ROOM


def _fix(
    people: Sequence[Person], split: tuple[int, ...], locked: Sequence[Seats]
) -> tuple[list[list[int]], tuple[int, ...]]:
    """Seat the locked people; a small locked group takes a small table, so that it stays as it is."""
    at = {person.id: position for position, person in enumerate(people)}
    if len(at) < len(people):
        twice = next(person.id for person in people if sum(p.id == person.id for p in people) > 1)
        raise ValueError(f'The id "{twice}" comes twice; give each person an id of their own.')
    fixed: list[list[int]] = [[] for _ in split]
    for seats in locked:
        if not 0 <= seats.group < len(split):
            raise ValueError(f"Group {seats.group + 1} is locked, but there are only {len(split)} groups; unlock it.")
        for one in seats.people:
            if one not in at or any(at[one] in group for group in fixed):
                raise ValueError(f'"{one}" is locked in group {seats.group + 1} but is absent or locked twice.')
            fixed[seats.group].append(at[one])
    return fixed, _tables(split, fixed)


def _tables(split: tuple[int, ...], fixed: list[list[int]]) -> tuple[int, ...]:
    """Give each group one of the sizes: locked ones the smallest that holds them, others the rest in order."""
    left = list(split)
    chosen: dict[int, int] = {}
    for group in sorted((g for g in range(len(split)) if fixed[g]), key=lambda g: -len(fixed[g])):
        fitting = [size for size in left if size >= len(fixed[group])]
        if not fitting:
            raise ValueError(
                f"{len(fixed[group])} people are locked in group {group + 1}, more than it holds; unlock one."
            )
        chosen[group] = min(fitting)
        left.remove(min(fitting))
    return tuple(chosen[g] if g in chosen else left.pop(0) for g in range(len(split)))


def _best_seating(weights: Weights, split: tuple[int, ...], fixed: list[list[int]], chance: Random) -> list[list[int]]:
    """Search from several starts, more for few people; a start that keeps everybody apart ends the search early."""
    best, least = fixed, -1
    starts = max(4, min(20, 600 // max(1, len(weights))))
    for _ in range(starts):
        seating = _Seating(weights, split, fixed, chance)
        seating.improve()
        cost = seating.cost()
        if least < 0 or cost < least:
            best, least = seating.groups, cost
        if least == 0:
            break
    return best


class _Seating:
    """One seating under way: ``pull[i][g]`` is what person ``i`` costs beside the people of group ``g``."""

    def __init__(self, weights: Weights, split: tuple[int, ...], fixed: list[list[int]], chance: Random) -> None:
        self.weights = weights
        self.groups = [list(group) for group in fixed]
        self.home = [-1] * len(weights)
        self.pull = [[sum(row[j] for j in group) for group in fixed] for row in weights]
        for g, group in enumerate(fixed):
            for i in group:
                self.home[i] = g
        self.free = [i for i, g in enumerate(self.home) if g < 0]
        chance.shuffle(self.free)
        # Who is hardest to place comes first; the sort is stable, so chance decides among equals.
        for i in sorted(self.free, key=lambda i: -sum(weights[i])):
            open_groups = [g for g, size in enumerate(split) if len(self.groups[g]) < size]
            self._sit(i, min(open_groups, key=lambda g: (self.pull[i][g], len(self.groups[g]) - split[g])))

    def cost(self) -> int:
        """The sum over all pairs who share a group."""
        return sum(self.pull[i][g] for i, g in enumerate(self.home)) // 2

    def improve(self) -> None:
        """Swap two people while that lowers the cost."""
        better = True
        while better:
            better = sum(map(self._improve_seat, self.free)) > 0

    def _improve_seat(self, i: int) -> bool:
        home, pull, row = self.home, self.pull, self.weights[i]
        here, mine = home[i], pull[i]
        best, partner = 0, -1
        for j in self.free:
            there = home[j]
            if there != here:
                change = mine[there] - mine[here] + pull[j][here] - pull[j][there] - 2 * row[j]
                if change < best:
                    best, partner = change, j
        if partner < 0:
            return False
        there = home[partner]
        self._leave(i, here)
        self._leave(partner, there)
        self._sit(i, there)
        self._sit(partner, here)
        return True

    def _sit(self, i: int, group: int) -> None:
        self.home[i] = group
        self.groups[group].append(i)
        for pull, cost in zip(self.pull, self.weights[i], strict=True):
            pull[group] += cost

    def _leave(self, i: int, group: int) -> None:
        self.groups[group].remove(i)
        for pull, cost in zip(self.pull, self.weights[i], strict=True):
            pull[group] -= cost
