"""The ledger of a programme: who presented, consulted or was absent at each module, and to whom a turn is owed.

Turns are read from the sessions of the modules, as the store has them. Where a sitting was held on paper alone, nobody
has a turn from it, and attendance still tells who was not there.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from copfacil.core.groups import Group
from copfacil.core.ledger import owed
from copfacil.core.programme.met import Sat, sittings
from copfacil.core.programme.programme import Programme
from copfacil.core.programme.year import Meeting

Mark = Literal["presented", "consulted", "absent", "none", "before", "after", "to come"]
"""None: held, and nothing is known. Before, after: not of the programme yet, or no longer."""


class Part(Protocol):
    """Somebody's part in one play, as the store has it."""

    @property
    def stream(self) -> str:
        """The session."""
        ...

    @property
    def play(self) -> str:
        """The play."""
        ...

    @property
    def person(self) -> str:
        """Whose."""
        ...

    @property
    def part(self) -> str:
        """Presented, consulted or absent."""
        ...


@dataclass(frozen=True, slots=True)
class Taken:
    """Somebody's part in a module; the oldest module first in any list of them."""

    meeting: str
    person: str
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A person in the ledger.

    Attributes:
        person: id.
        marks: one for each module, in order.
        presented: how often they presented.
        behind: how many turns they are behind those of their set who had most, absent or not.
        first: presents first next time in their set.
        left: has left the programme.
    """

    person: str
    marks: tuple[Mark, ...]
    presented: int
    behind: int
    first: bool
    left: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLines:
    """A set with its lines, in seat order."""

    group: Group
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The ledger.

    Attributes:
        modules: the columns.
        sets: the mixed sets.
        loose: people who sit in no set.
    """

    modules: tuple[Meeting, ...]
    sets: tuple[SetLines, ...]
    loose: tuple[Line, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Everybody."""
        return (*(line for one in self.sets for line in one.lines), *self.loose)

    @property
    def late(self) -> tuple[Line, ...]:
        """Who is two turns behind or more, the furthest first."""
        return tuple(sorted((line for line in self.lines if line.behind > 1), key=lambda line: -line.behind))


def taken(programme: Programme, parts: Iterable[Part], seats: Iterable[Sat]) -> tuple[Taken, ...]:
    """Everybody's parts in modules, the best of several in one: who presented and consulted has presented.

    Only sittings of the sets count: whoever brings a matter to another exercise keeps the turn.

    Args:
        programme: with its modules.
        parts: of the sessions begun from them, and of any others, which are passed over.
        seats: who sat where in those sessions; they tell which plays were sittings of the sets.
    """
    return with_absences(programme, played(programme, parts, seats))


def played(programme: Programme, parts: Iterable[Part], seats: Iterable[Sat]) -> Mapping[tuple[str, str], str]:
    """The same as the sessions alone know it: the best part by (module, person), whatever was noted of attendance."""
    sat, cohort = sittings(programme, seats), programme.cohort
    meeting = {one.session: one for one in programme.year.modules if one.session}
    best: dict[tuple[str, str], str] = {}
    for one in parts:
        module = meeting.get(one.stream)
        if module is None or (one.stream, one.play) not in sat:
            continue
        key = module.id, cohort.who(one.person)
        if _RANK[one.part] > _RANK.get(best.get(key, ""), -1) and programme.belongs(key[1], module):
            best[key] = one.part
    return best


def with_absences(programme: Programme, best: Mapping[tuple[str, str], str]) -> tuple[Taken, ...]:
    """What was played, and who was noted as away from a module in which they have no part."""
    best, modules = dict(best), programme.year.modules
    for module in modules:
        for person, seen in programme.attendance.noted.get(module.id, {}).items():
            if seen.state == "away":
                best.setdefault((module.id, person), "absent")
    place = {module.id: number for number, module in enumerate(modules)}
    return tuple(Taken(*key, part) for key, part in sorted(best.items(), key=lambda held: place[held[0][0]]))


_RANK = {"absent": 0, "consulted": 1, "presented": 2}


def ledger(programme: Programme, parts: Sequence[Taken]) -> Ledger:
    """The ledger as it stands after these parts."""
    modules = programme.year.modules
    marks = {(one.meeting, one.person): one.part for one in parts}
    rank = {person: number for number, person in enumerate(turn_order(programme, parts))}
    sets = []
    for group in programme.sets.mix:
        here = [member for member in group.members if not programme.cohort.left(member)]
        first = min(here, key=lambda member: rank.get(member, len(rank)), default="")
        sets.append(SetLines(group=group, lines=_lines(programme, modules, marks, group.members, first)))
    seated = {member for group in programme.sets.mix for member in group.members}
    loose = [person for person in programme.cohort.people if person not in seated]
    return Ledger(modules=modules, sets=tuple(sets), loose=_lines(programme, modules, marks, loose, ""))


def turn_order(programme: Programme, parts: Sequence[Taken]) -> tuple[str, ...]:
    """People in the order in which they should present next; those who left are not among them."""
    return owed([person.id for person in programme.cohort.here], parts)


def _lines(
    programme: Programme,
    modules: Sequence[Meeting],
    marks: dict[tuple[str, str], str],
    people: Sequence[str],
    first: str,
) -> tuple[Line, ...]:
    count = {person: sum(marks.get((one.id, person)) == "presented" for one in modules) for person in people}
    most = max(count.values(), default=0)
    return tuple(
        Line(
            person=person,
            marks=tuple(_mark(programme, module, marks.get((module.id, person), ""), person) for module in modules),
            presented=count[person],
            behind=0 if programme.cohort.left(person) else _behind(programme, modules, person, most, count[person]),
            first=person == first,
            left=programme.cohort.left(person),
        )
        for person in people
    )


def _behind(programme: Programme, modules: Sequence[Meeting], person: str, most: int, presented: int) -> int:
    """Turns behind; nobody is behind for modules before they came."""
    theirs = sum(one.held or bool(one.session) for one in modules if programme.belongs(person, one))
    return max(min(most, theirs) - presented, 0)


def _mark(programme: Programme, module: Meeting, part: str, person: str) -> Mark:
    if not programme.belongs(person, module):
        stay = programme.cohort.stays[person]
        order = [one.id for one in programme.year.in_order]
        came = order.index(stay.joined) if stay.joined in order else 0
        return "before" if order.index(module.id) < came else "after"
    match part:
        case "presented" | "consulted" | "absent":
            return part
        case _:
            return "none" if module.held or module.session else "to come"
