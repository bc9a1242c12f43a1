"""Stable sets for co-consulting: mixed ones that sit together at every module, near ones that meet in between."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from copfacil.core.changing import replace
from copfacil.core.codec import event
from copfacil.core.events import PersonDropped
from copfacil.core.groups import Group
from copfacil.core.programme.cohort import PeopleMerged
from copfacil.core.programme.records import Change

SetKind = Literal["mix", "near"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """Groups planned for one exercise of a meeting in which everybody sits with others than their set."""

    meeting: str
    groups: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Sets:
    """The sets as they are now; who left the programme keeps the chair, and readings pass it over.

    Attributes:
        mix: sets that mix roles, organisations and places.
        near: sets of people who live near each other.
        swapped: who has used the one swap that everybody may ask for.
        rounds: groups planned beside the sets, over the whole year; a meeting may have several.
    """

    mix: tuple[Group, ...] = ()
    near: tuple[Group, ...] = ()
    swapped: frozenset[str] = frozenset()
    rounds: tuple[Round, ...] = ()

    def of(self, kind: SetKind) -> tuple[Group, ...]:
        """The sets of one kind."""
        return self.mix if kind == "mix" else self.near

    def set_of(self, kind: SetKind, person: str) -> Group | None:
        """The set in which somebody sits."""
        return next((one for one in self.of(kind) if person in one.members), None)


@event("sets-formed")
class SetsFormed:
    """The sets of one kind, all of them, as they are from now on."""

    kind: SetKind
    groups: tuple[Group, ...]


@event("rounds-planned")
class RoundsPlanned:
    """The groups beside the sets, of all meetings, as they are from now on; those of the past are as they were."""

    rounds: tuple[Round, ...]


@event("set-swapped")
class SetSwapped:
    """Somebody asked, in private, to sit in another set; the sets as they are from now on. Why is nobody's business."""

    asked: str
    kind: SetKind
    groups: tuple[Group, ...]


def exchanged(groups: Iterable[Group], one: str, other: str) -> tuple[Group, ...]:
    """The sets with two people at each other's places."""
    trade = {one: other, other: one}
    return tuple(
        replace(
            group,
            members=tuple(trade.get(member, member) for member in group.members),
            order=tuple(trade.get(member, member) for member in group.order),
        )
        for group in groups
    )


def _become(groups: Iterable[Group], gone: str, into: str) -> tuple[Group, ...]:
    """The sets with one id as another, or without it where that is empty or sits already."""
    seated = {member for group in groups for member in group.members}
    now = "" if into in seated else into

    def turned(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(kept for one in ids if (kept := now if one == gone else one))

    changed = (replace(group, members=turned(group.members), order=turned(group.order)) for group in groups)
    return tuple(group for group in changed if group.members)


def _formed(sets: Sets, h: SetsFormed) -> Sets:
    return replace(sets, mix=h.groups) if h.kind == "mix" else replace(sets, near=h.groups)


def _swapped(sets: Sets, h: SetSwapped) -> Sets:
    formed = _formed(sets, SetsFormed(kind=h.kind, groups=h.groups))
    return replace(formed, swapped=sets.swapped | {h.asked})


def _dropped(sets: Sets, h: PersonDropped) -> Sets:
    return replace(
        sets,
        mix=_become(sets.mix, h.person, ""),
        near=_become(sets.near, h.person, ""),
        swapped=sets.swapped - {h.person},
    )


def _merged(sets: Sets, h: PeopleMerged) -> Sets:
    used = sets.swapped - {h.gone} | ({h.into} if h.gone in sets.swapped else frozenset())
    return replace(sets, mix=_become(sets.mix, h.gone, h.into), near=_become(sets.near, h.gone, h.into), swapped=used)


CHANGES: Mapping[type, Change] = {
    SetsFormed: _formed,
    SetSwapped: _swapped,
    RoundsPlanned: lambda sets, h: replace(sets, rounds=h.rounds),
    PersonDropped: _dropped,
    PeopleMerged: _merged,
}
"""What each event does to the sets."""
