"""Day-of repair: somebody is missing or late, and as few people as possible change chairs."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from copfacil.core.people import Person
from copfacil.grouping.form import MIX
from copfacil.grouping.sizes import SMALLEST, sizes
from copfacil.grouping.weights import APART, NOBODY_MET, pair_weights

NOBODY_KNOWN: Mapping[str, Person] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Move:
    """One person and two positions of groups; None stands for the world outside (left, or arrived)."""

    person: str
    from_group: int | None
    to_group: int | None


class What(Enum):
    """What a convener should know about a repair beside the moves."""

    PRESENTS_INSTEAD = "presents instead"
    TURN_KEPT = "turn kept for later"
    DISSOLVED = "group dissolved"
    NEW_GROUP = "new group"
    TOO_SMALL = "group too small"


@dataclass(frozen=True, slots=True)
class Note:
    """One thing to know: what, about which group (position from 0), about whom (empty when about nobody)."""

    what: What
    group: int
    person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """Groups after a repair.

    Attributes:
        groups: ids by group. Groups keep their positions, so that numbers on chairs stay true: a dissolved group
            is an empty one, a new group comes last.
        moves: everybody who left, arrived or changed groups, once each.
        presenters: who presents in each group; None where nobody was chosen or the group is dissolved.
        notes: turns kept for later, stand-ins, dissolved and new groups, groups that stay too small.
    """

    groups: tuple[tuple[str, ...], ...]
    moves: tuple[Move, ...]
    presenters: tuple[str | None, ...]
    notes: tuple[Note, ...]


def repair(  # noqa: PLR0913 - each argument is one thing that is known on the day
    groups: Sequence[Sequence[str]],
    presenters: Sequence[str | None],
    *,
    absent: Collection[str] = (),
    arrived: Sequence[str] = (),
    turns_owed: Sequence[str] = (),
    people: Mapping[str, Person] = NOBODY_KNOWN,
    size: int = 4,
    mix: Sequence[str] = MIX,
    apart: Sequence[str] = ("organisation",),
    met: Mapping[frozenset[str], int] = NOBODY_MET,
) -> Repaired:
    """Seat people anew after an absence or a late arrival, moving as few as possible.

    The rules, in this order. A four that loses one goes on as a three. Who comes late sits where fewest are, and
    among those where the mix is best; three or more for whom there is no free chair make a group of their own.
    A group left with two borrows one person from the largest group, never somebody who presents there today.
    Where nobody can lend, the group of two dissolves: its people sit with the smallest groups, which may make a
    five, and its presenter's turn is kept for later. One person left alone joins another group, unless it is the
    presenter of the day and there are two to borrow. In place of an absent presenter the first in the ledger who
    sits in the group presents, and the absent one's turn is kept.

    Args:
        groups: ids by group; empty groups are dissolved ones and stay empty.
        presenters: who presents today in each group, by position.
        absent: who is missing now; people who sit nowhere are passed over.
        arrived: who came and sits nowhere yet; people who sit already are passed over.
        turns_owed: the ledger, who should present next first.
        people: facts by id, for the mix; people without an entry sit anywhere.
        size: what a full group holds.
        mix: facts in which a group should differ.
        apart: facts in which two people of a group must differ where that is possible.
        met: how often two people sat together before.

    Raises:
        ValueError: when somebody sits twice, is absent and arrived at once, or presenters and groups differ in number.
    """
    _check(groups, presenters, absent, arrived)
    seated = {one for group in groups for one in group}
    late = [one for one in dict.fromkeys(arrived) if one not in seated]
    known = [people.get(one) or Person(id=one, name=one) for one in dict.fromkeys([*sorted(seated), *late])]
    weights = pair_weights(known, mix=mix, apart=apart, met=met)
    room = Room(groups, presenters, size, {p.id: i for i, p in enumerate(known)}, weights)
    room.lose(frozenset(absent))
    room.seat(late, turns_owed)
    room.stand_in(turns_owed)
    room.mend()
    return room.repaired(groups)


def moves_between(before: Sequence[Sequence[str]], after: Sequence[Sequence[str]]) -> tuple[Move, ...]:
    """Everybody whose group is another one than before, in the order of the chairs."""
    was = {one: g for g, group in enumerate(before) for one in group}
    now = {one: g for g, group in enumerate(after) for one in group}
    return tuple(
        Move(one, was.get(one), now.get(one)) for one in dict.fromkeys([*was, *now]) if was.get(one) != now.get(one)
    )


def _check(
    groups: Sequence[Sequence[str]],
    presenters: Sequence[str | None],
    absent: Collection[str],
    arrived: Sequence[str],
) -> None:
    ids = [one for group in groups for one in group]
    if twice := sorted({one for one in ids if ids.count(one) > 1}):
        raise ValueError(f'"{twice[0]}" sits in two places; take the person out of one group.')
    if both := sorted(set(absent) & set(arrived)):
        raise ValueError(f'"{both[0]}" is marked both absent and arrived; choose one.')
    if len(presenters) != len(groups):
        raise ValueError(f"{len(groups)} groups have {len(presenters)} presenters; give one, or none, for each group.")
    for group, (members, presenter) in enumerate(zip(groups, presenters, strict=True), start=1):
        if presenter is not None and presenter not in members:
            raise ValueError(f'"{presenter}" presents in group {group} but does not sit there; choose one who does.')


class Room:
    """The room while it is mended, by hand of a few acts that are called in turn."""

    def __init__(
        self,
        groups: Sequence[Sequence[str]],
        presenters: Sequence[str | None],
        size: int,
        at: Mapping[str, int],
        weights: list[list[int]],
    ) -> None:
        self.groups = [list(group) for group in groups]
        self.presenters = list(presenters)
        self.full = size
        self.least = min(size, SMALLEST)
        self.at = at
        self.weights = weights
        self.notes: list[Note] = []

    def lose(self, absent: Collection[str]) -> None:
        """Absent people leave their chairs."""
        for g, group in enumerate(self.groups):
            self.groups[g] = [one for one in group if one not in absent]
            if group and not self.groups[g]:
                self.notes.append(Note(What.DISSOLVED, g))

    def stand_in(self, turns_owed: Sequence[str]) -> None:
        """Whoever presented and is gone keeps the turn; the next in the ledger presents, but nobody to an empty table."""
        for g, presenter in enumerate(self.presenters):
            if presenter is None or presenter in self.groups[g]:
                continue
            self.notes.append(Note(What.TURN_KEPT, g, presenter))
            self.presenters[g] = _first_owed(self.groups[g], turns_owed) if len(self.groups[g]) > 1 else None
            if instead := self.presenters[g]:
                self.notes.append(Note(What.PRESENTS_INSTEAD, g, instead))

    def seat(self, late: list[str], turns_owed: Sequence[str]) -> None:
        """Free chairs first, in the smallest groups; then a group of their own, or a chair more."""
        for _ in range(len(late)):
            open_groups = [g for g in self._used() if len(self.groups[g]) < self.full]
            if not open_groups:
                break
            _, k, g = min((self._welcome(one, g), k, g) for g in open_groups for k, one in enumerate(late))
            self.groups[g].append(late.pop(k))
        if len(late) >= self.least or not self._used():
            self._open_groups(late, turns_owed)
            return
        for one in late:
            self.groups[self._most_welcoming(one)].append(one)

    def mend(self) -> None:
        """No group of one or two while there is another group to borrow from or to join."""
        while small := [g for g in self._used() if len(self.groups[g]) < self.least]:
            g = min(small, key=lambda g: (len(self.groups[g]), g))
            if len(self._used()) == 1:
                self.notes.append(Note(What.TOO_SMALL, g))
                return
            lacking = self.least - len(self.groups[g])
            if self._spare() >= lacking and (lacking == 1 or self.presenters[g] is not None):
                self._borrow(g)
            else:
                self._dissolve(g)

    def repaired(self, before: Sequence[Sequence[str]]) -> Repaired:
        """The outcome, compared with the groups as they were."""
        return Repaired(
            groups=tuple(tuple(group) for group in self.groups),
            moves=moves_between(before, self.groups),
            presenters=tuple(self.presenters),
            notes=tuple(self.notes),
        )

    def _used(self) -> list[int]:
        return [g for g, group in enumerate(self.groups) if group]

    def _pull(self, one: str, g: int) -> int:
        row = self.weights[self.at[one]]
        return sum(row[self.at[other]] for other in self.groups[g])

    def _spare(self) -> int:
        """How many people could be lent without making another group too small."""
        return sum(max(0, len(group) - self.least) for group in self.groups)

    def _borrow(self, g: int) -> None:
        largest = max(len(group) for group in self.groups)
        lenders = [
            (self._pull(one, g) - self._pull(one, h), one, h)
            for h in self._used()
            if len(self.groups[h]) == largest
            for one in self.groups[h]
            if one != self.presenters[h]
        ]
        _, one, h = min(lenders)
        self.groups[h].remove(one)
        self.groups[g].append(one)

    def _dissolve(self, g: int) -> None:
        leaving, self.groups[g] = self.groups[g], []
        self.notes.append(Note(What.DISSOLVED, g))
        if (presenter := self.presenters[g]) is not None:
            self.notes.append(Note(What.TURN_KEPT, g, presenter))
        self.presenters[g] = None
        for one in leaving:
            self.groups[self._most_welcoming(one)].append(one)

    def _welcome(self, one: str, g: int) -> tuple[bool, int, int]:
        """The less the better: groups too small first, then nobody to be kept apart from, few people, a good mix."""
        pull, people = self._pull(one, g), len(self.groups[g])
        return people >= self.least and pull >= APART, people, pull

    def _most_welcoming(self, one: str) -> int:
        return min(self._used(), key=lambda g: (self._welcome(one, g), g))

    def _open_groups(self, late: list[str], turns_owed: Sequence[str]) -> None:
        rest = iter(late)
        for people in sizes(len(late), self.full):
            self.groups.append([next(rest) for _ in range(people)])
            self.presenters.append(_first_owed(self.groups[-1], turns_owed))
            self.notes.append(Note(What.NEW_GROUP, len(self.groups) - 1))


def _first_owed(group: Sequence[str], turns_owed: Sequence[str]) -> str | None:
    """The first in the ledger who sits in the group; nobody there in the ledger: the first seat."""
    return next((one for one in turns_owed if one in group), group[0] if group else None)
