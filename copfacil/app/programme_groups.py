"""Sets and mixed groups of a programme: the search of `grouping` joined to it, as gestures."""

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from copfacil.core import events as e
from copfacil.core.gestures import Events, Refused
from copfacil.core.groups import Group
from copfacil.core.ledger import in_order
from copfacil.core.people import Person
from copfacil.core.programme.beginning import APART, MIX
from copfacil.core.programme.gestures import Did
from copfacil.core.programme.near import near
from copfacil.core.programme.programme import Programme
from copfacil.core.programme.sets import Round, RoundsPlanned, SetsFormed
from copfacil.core.session import Session
from copfacil.core.words import Msg
from copfacil.grouping.form import form
from copfacil.grouping.mend import mend
from copfacil.grouping.programme import EFFORT, Progress, plan
from copfacil.grouping.repair import repair
from copfacil.grouping.task import Rounds, Task, apart_by

Met = Mapping[frozenset[str], int]

_ON_THE_DAY = 150_000
"""Swaps tried for the round of one day: a second or two."""


def form_mix(programme: Programme, _: int, *, size: int = 4, seed: int = 1) -> Did:
    """A gesture: stable sets that mix roles, organisations and places; sets that are locked stay."""
    people = _anybody(programme)
    kept = [group for group in programme.sets.mix if group.locked]
    locked_in = {member for group in kept for member in group.members}
    free = [person for person in people if person.id not in locked_in]
    made = form(free, size=size, mix=_facts(free, MIX), apart=_facts(free, APART), seed=seed) if free else None
    taken = {group.number for group in kept}
    numbers = (number for number in range(1, len(people) + len(kept) + 1) if number not in taken)
    fresh = [
        Group(number=number, members=ids, order=ids)
        for number, ids in zip(numbers, made.groups if made else (), strict=False)
    ]
    return (SetsFormed(kind="mix", groups=tuple(sorted([*kept, *fresh], key=lambda group: group.number))),)


def form_near(programme: Programme, _: int, *, fact: str = "region", size: int = 3) -> Did:
    """A gesture: small sets of people who live near each other."""
    made = near(_anybody(programme), fact, size)
    groups = tuple(Group(number=number, members=ids) for number, ids in enumerate(made, start=1))
    return (SetsFormed(kind="near", groups=groups),)


def seat_joined(programme: Programme, _: int, person: str) -> Did:
    """A gesture: who came later takes the chair that is free, in the smallest set where nobody is to be kept apart."""
    here = {one.id for one in programme.cohort.here}
    groups = programme.sets.mix
    if not groups:
        return ()
    result = repair(
        [[member for member in group.members if member in here] for group in groups],
        [None] * len(groups),
        arrived=[person],
        people=programme.cohort.people,
        mix=MIX,
        apart=APART,
    )
    changed = [
        Group(
            number=old.number,
            members=(*old.members, person),
            order=(*old.order, person),
            spot=old.spot,
            locked=old.locked,
        )
        if person in now
        else old
        for old, now in zip(groups, result.groups, strict=False)
    ]
    return (SetsFormed(kind="mix", groups=tuple(changed)),)


def plan_rounds(  # noqa: PLR0913 - what a search is asked, and how it tells how far it is
    programme: Programme,
    _: int,
    *,
    met: Met,
    today: str = "",
    size: int = 4,
    seed: int = 1,
    effort: int = EFFORT,
    progress: Progress | None = None,
    stop: Callable[[], bool] | None = None,
) -> Did:
    """A gesture: one round of new faces at every module to come, planned at once for the whole year.

    Who sits together in a set meets there anyway, and so comes last. Rounds of modules that were held stay as they were.

    Args:
        programme: with its sets.
        met: how often people met already, by pair.
        today: ISO date; modules before it keep their round.
        size: people in a group.
        seed: another seed, another answer, as good or nearly so.
        effort: swaps tried at the most.
        progress: called now and then.
        stop: asked now and then; once it says true, the best so far is the answer.
    """
    _anybody(programme)
    to_come = [one.id for one in programme.year.modules if not one.held and (not one.day or one.day >= today)]
    if not to_come:
        raise Refused(Msg("No module is to come. Give one a day first."))
    found = plan(_task(programme, to_come, met, size), seed=seed, effort=effort, progress=progress, stop=stop)
    kept = [one for one in programme.sets.rounds if one.meeting not in to_come]
    made = [Round(meeting=key, groups=groups) for key, groups in zip(to_come, found.rounds, strict=True)]
    return (RoundsPlanned(rounds=(*kept, *made)),)


def mend_rounds(programme: Programme, _: int, *, met: Met, size: int = 4) -> Did:
    """A gesture: after somebody came or left, the rounds to come are repaired; as few as can be change tables."""
    done = [one for one in programme.sets.rounds if _over(programme, one)]
    coming = [one for one in programme.sets.rounds if not _over(programme, one)]
    if not coming:
        return ()
    task = _task(programme, [one.meeting for one in coming], met, size)
    mended = mend(task, tuple(one.groups for one in coming), done=0).plan.rounds
    rounds = [Round(meeting=one.meeting, groups=groups) for one, groups in zip(coming, mended, strict=True)]
    return (RoundsPlanned(rounds=(*done, *rounds)),)


def adrift(programme: Programme) -> tuple[frozenset[str], frozenset[str]]:
    """Ids of those who sit in a round to come and will not be there, and of those who will be there and sit in none."""
    gone: set[str] = set()
    standing: set[str] = set()
    for one in programme.sets.rounds:
        if not _over(programme, one):
            seated = {person for group in one.groups for person in group}
            coming = set(programme.expected(programme.year.meetings[one.meeting]))
            gone |= seated - coming
            standing |= coming - seated
    return frozenset(gone), frozenset(standing)


def seat_round(session: Session, _: int, programme: Programme, meeting: str, *, met: Met, size: int = 4) -> Events:
    """A gesture of a session: the room sits as the programme's round of that meeting has it, mended for who is here."""
    planned = next((one for one in programme.sets.rounds if one.meeting == meeting), None)
    if planned is None:
        raise Refused(Msg("No mixed groups are planned for this meeting. Plan them in the programme."))
    here = list(session.present)
    ids = {person.id for person in here}
    sat: Rounds = (planned.groups,)
    gone = (one for group in planned.groups for one in group if one not in ids)
    known = (*here, *(programme.cohort.people[one] for one in gone if one in programme.cohort.people))
    task = Task(
        people=known,
        rounds=1,
        size=size,
        absent=frozenset((person.id, 0) for person in known if person.id not in ids),
        met=_with_sets(programme, met),
    )
    mended = mend(task, sat, done=0).plan
    # Nobody was told yet where they sit: where a mended round has people meet again, another may have none.
    anew = plan(task, effort=_ON_THE_DAY) if mended.cost.repeats else mended
    groups = min(mended, anew, key=lambda one: one.cost).rounds[0]
    seated = enumerate((group for group in groups if group), start=1)
    formed = tuple(Group(number=number, members=ids, order=ids) for number, ids in seated)
    return (*_put_away(session), e.GroupsFormed(groups=formed, size=size))


def seat_sets(session: Session, _: int, programme: Programme, *, owed: Sequence[str] = ()) -> Events:
    """A gesture of a session: the room sits in its sets, mended for who is here; as few as can be change tables."""
    ids = {person.id for person in session.present}
    sets = [one for one in programme.sets.mix if any(member in session.people for member in one.members)]
    firsts = [next(iter(in_order([one for one in group.members if one in ids], owed)), None) for group in sets]
    seated = [member for group in sets for member in group.members]
    result = repair(
        [[member for member in group.members if member in session.people] for group in sets],
        firsts,
        absent=[member for member in seated if member not in ids],
        arrived=[person.id for person in session.present if person.id not in seated],
        turns_owed=owed,
        people=session.people,
        mix=session.mix,
        apart=session.apart,
    )
    groups = tuple(
        Group(number=one.number, members=members, order=_from(first, in_order(members, owed)), spot=one.spot)
        for one, members, first in zip(sets, result.groups, result.presenters, strict=False)
        if members
    )
    return (*_put_away(session), e.GroupsFormed(groups=groups, size=session.size))


def _put_away(session: Session) -> Events:
    """What goes before the room sits anew: a play that was begun keeps at its tables who sat there."""
    play = session.play
    return (e.Ended(play=play.id),) if play is not None and play.begun else ()


def _from(first: str | None, order: tuple[str, ...]) -> tuple[str, ...]:
    return order if first is None else (first, *(one for one in order if one != first))


def _task(programme: Programme, meetings: Sequence[str], met: Met, size: int) -> Task:
    people = tuple(programme.cohort.people.values())
    keys = dict(enumerate(programme.year.meetings[key] for key in meetings))
    absent = frozenset(
        (person.id, number)
        for number, meeting in keys.items()
        for person in people
        if not programme.belongs(person.id, meeting)
    )
    return Task(
        people=people,
        rounds=len(meetings),
        size=size,
        absent=absent,
        met=_with_sets(programme, met),
        rules=apart_by(people, "organisation"),
        mix=_facts(people, MIX),
    )


def _with_sets(programme: Programme, met: Met) -> Met:
    mates = {frozenset(pair): 1 for group in programme.sets.mix for pair in combinations(group.members, 2)}
    return {**mates, **{pair: count + mates.get(pair, 0) for pair, count in met.items()}}


def _over(programme: Programme, one: Round) -> bool:
    meeting = programme.year.meetings.get(one.meeting)
    return meeting is None or meeting.held or bool(meeting.session)


def _anybody(programme: Programme) -> tuple[Person, ...]:
    people = programme.cohort.here
    if not people:
        raise Refused(Msg("Nobody is on the list yet. Bring the people in first."))
    return people


def _facts(people: Sequence[Person], wished: Sequence[str]) -> tuple[str, ...]:
    return tuple(fact for fact in wished if any(fact in person.facts for person in people))
