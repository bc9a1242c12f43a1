"""Groups formed and repaired: the search of `grouping` joined to the session, as gestures."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from copfacil.core import events as e
from copfacil.core.gestures import Events, Refused
from copfacil.core.groups import Group
from copfacil.core.ledger import in_order
from copfacil.core.session import Session
from copfacil.core.words import Msg
from copfacil.grouping.form import form
from copfacil.grouping.repair import repair
from copfacil.grouping.weights import NOBODY_MET

Met = Mapping[frozenset[str], int]


def form_groups(
    session: Session,
    _: int,
    *,
    size: int = 4,
    owed: Sequence[str] = (),
    met: Met = NOBODY_MET,
    seed: int = 1,
) -> Events:
    """A gesture: groups are formed of everybody present; locked groups stay as they are.

    In each group those present first to whom a turn is owed longest, in the order of ``owed`` (ids).
    """
    kept = [group for group in session.groups if group.locked]
    locked_in = {member for group in kept for member in group.members}
    here = {person.id for person in session.present}
    if not here:
        raise Refused(Msg("Nobody is here yet. Bring the people in first."))
    free = [person for person in session.present if person.id not in locked_in]
    numbers = _free_numbers({group.number for group in kept}, len(free))
    made = form(free, size=size, mix=session.mix, apart=session.apart, met=met, seed=seed) if free else None
    fresh = [
        Group(number=number, members=ids, order=in_order(ids, owed))
        for number, ids in zip(numbers, made.groups if made else (), strict=False)
    ]
    groups = sorted([*kept, *fresh], key=lambda group: group.number)
    return (e.GroupsFormed(groups=tuple(groups), size=size),)


def _free_numbers(taken: set[int], most: int) -> list[int]:
    return [number for number in range(1, most + len(taken) + 1) if number not in taken]


def attend(  # noqa: PLR0913 - one tap, and the ledger beside it
    session: Session,
    _: int,
    person: str,
    state: e.Attendance,
    *,
    until: str = "",
    owed: Sequence[str] = (),
    met: Met = NOBODY_MET,
) -> Events:
    """A gesture: one tap on the attendance list; groups that are formed already are repaired with it.

    As few people as possible move, nobody is left in a two where that can be avoided, today's presenters stay.
    """
    if person not in session.people:
        raise Refused(Msg("This person is not on the list."))
    attended = e.Attended(person=person, state=state, until=until)
    if not session.groups:
        return (attended,)
    groups = repaired(session, person, gone=state != "here", owed=owed, met=met)
    return (attended,) if groups == session.groups else (attended, e.GroupsFormed(groups=groups, size=session.size))


def repaired(
    session: Session, person: str, *, gone: bool, owed: Sequence[str] = (), met: Met = NOBODY_MET
) -> tuple[Group, ...]:
    """The groups after one person left, or came."""
    groups = list(session.groups)
    result = repair(
        [group.members for group in groups],
        [group.order[0] if group.order else None for group in groups],
        absent=[person] if gone else [],
        arrived=[] if gone else [person],
        turns_owed=owed,
        people=session.people,
        size=session.size,
        mix=session.mix,
        apart=session.apart,
        met=met,
    )
    after: list[Group] = []
    following = max((group.number for group in groups), default=0) + 1
    for place, members in enumerate(result.groups):
        if not members:
            continue
        old = groups[place] if place < len(groups) else Group(number=following, members=())
        following += place >= len(groups)
        order = _order_after(old, members, result.presenters[place], owed)
        after.append(replace(old, members=tuple(members), order=order))
    return tuple(after)


def _order_after(old: Group, members: Sequence[str], first: str | None, owed: Sequence[str]) -> tuple[str, ...]:
    stay = [person for person in old.order if person in members]
    come = in_order([person for person in members if person not in stay], owed)
    order = [*stay, *come]
    if first is not None and first in order:
        order.remove(first)
        order.insert(0, first)
    return tuple(order)
