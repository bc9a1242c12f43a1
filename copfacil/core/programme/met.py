"""Who met whom over the exercises and modules of a programme: at one table in a play that was begun."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Protocol

from copfacil.core.kept import kept
from copfacil.core.programme.programme import Programme

Pair = frozenset[str]
"""Two person ids."""


class Sat(Protocol):
    """Somebody at a table, as the store has it."""

    @property
    def stream(self) -> str:
        """The session."""
        ...

    @property
    def play(self) -> str:
        """The play."""
        ...

    @property
    def exercise(self) -> str:
        """Its exercise."""
        ...

    @property
    def table(self) -> int:
        """The table's number."""
        ...

    @property
    def person(self) -> str:
        """Who."""
        ...


@dataclass(frozen=True, slots=True)
class Meet:
    """One time that two people sat together: at which meeting of the year, in which exercise, and whether in sets."""

    meeting: str
    exercise: str
    in_sets: bool = False


@dataclass(frozen=True, kw_only=True)
class Met:
    """Who met whom.

    Attributes:
        people: ids of those who have not left, in the list's order.
        times: for each pair that met, when, in order.
    """

    people: tuple[str, ...]
    times: Mapping[Pair, tuple[Meet, ...]]

    def count(self, one: str, other: str) -> int:
        """How often two people met."""
        return len(self.times.get(frozenset((one, other)), ()))

    def counts(self) -> Mapping[Pair, int]:
        """How often each pair met, for the search that forms groups."""
        return {pair: len(times) for pair, times in self.times.items()}

    @property
    def pairs(self) -> int:
        """How many pairs there are among those who have not left."""
        return len(self.people) * (len(self.people) - 1) // 2

    @cached_property
    def known(self) -> int:
        """How many of them have met."""
        here = set(self.people)
        return sum(pair <= here for pair in self.times)

    @property
    def coverage(self) -> float:
        """The part of all pairs that have met, 0 to 1."""
        return self.known / self.pairs if self.pairs else 0.0

    def strangers(self, person: str) -> tuple[str, ...]:
        """Whom somebody has not met yet."""
        return tuple(other for other in self.people if other != person and not self.count(person, other))

    def again(self) -> Mapping[Pair, tuple[Meet, ...]]:
        """Pairs that met more than once outside their sets, with those times: in sets that is what is wished."""
        outside = {pair: tuple(one for one in times if not one.in_sets) for pair, times in self.times.items()}
        return {pair: times for pair, times in outside.items() if len(times) > 1}


def met(programme: Programme, seats: Iterable[Sat], *, exercise: str = "", meetings: Sequence[str] = ()) -> Met:
    """Who met whom.

    Args:
        programme: with its meetings; seats of sessions that are none of its meetings are passed over.
        seats: in order of days, as the store has them.
        exercise: only in this one; empty for all.
        meetings: only at these; none for all.
    """
    of_session = {one.session: one.id for one in programme.year.meetings.values() if one.session}
    seats, who = tuple(seats), programme.cohort.who
    sat = sittings(programme, seats)
    times: dict[Pair, tuple[Meet, ...]] = {}
    for (stream, play, done, _), people in _tables(seats).items():
        meeting = of_session.get(stream, "")
        if meeting and exercise in ("", done) and (not meetings or meeting in meetings):
            meet = (Meet(meeting, done, (stream, play) in sat),)
            for pair in map(frozenset, combinations(dict.fromkeys(map(who, people)), 2)):
                times[pair] = times.get(pair, ()) + meet
    return Met(people=tuple(person.id for person in programme.cohort.here), times=times)


def sittings(programme: Programme, seats: Iterable[Sat]) -> frozenset[tuple[str, str]]:
    """The plays, as (session, play), in which people sat in their sets: most of those at a table share one.

    Which exercise it was does not matter, and an absence or a borrowed chair does not either.
    """
    return _sittings(programme, tuple(seats))


@kept
def _sittings(programme: Programme, seats: tuple[Sat, ...]) -> frozenset[tuple[str, str]]:
    """What turns, meetings and how sets fare all ask for."""
    home = {member: group.number for group in programme.sets.mix for member in group.members}
    home |= {gone: home.get(programme.cohort.who(gone), 0) for gone in programme.cohort.merged}
    mates, pairs = Counter[tuple[str, str]](), Counter[tuple[str, str]]()  # each pair twice, from either side
    for (stream, play, _, _), people in _tables(seats).items():
        homes = [home.get(one, 0) for one in people]
        pairs[stream, play] += len(homes) * (len(homes) - 1)
        mates[stream, play] += sum(homes.count(number) - 1 for number in homes if number)
    return frozenset(key for key, count in pairs.items() if mates[key] * 2 > count)


@kept
def _tables(seats: tuple[Sat, ...]) -> Mapping[tuple[str, str, str, int], list[str]]:
    """Who sat at which table, by session, play, exercise and number; ids as the sessions have them."""
    tables: dict[tuple[str, str, str, int], list[str]] = defaultdict(list)
    for one in seats:
        tables[one.stream, one.play, one.exercise, one.table].append(one.person)
    return tables
