"""A session begun from a meeting: what the programme hands over to the day."""

from collections.abc import Sequence

from copfacil.core import events as e
from copfacil.core.events import Event
from copfacil.core.groups import Group
from copfacil.core.ledger import in_order
from copfacil.core.programme.programme import Programme
from copfacil.core.programme.year import Meeting
from copfacil.core.session import Session

MIX = ("role_family", "organisation", "region")
APART = ("organisation",)


def begin(
    session: Session, _: int, programme: Programme, meeting: Meeting, *, owed: Sequence[str] = ()
) -> tuple[Event, ...]:
    """A gesture of a session that has just begun: title, people and sets are those of the programme.

    People keep their ids, so that turns and seats of all modules are theirs. Who had not come yet, or has left, is not
    on the list. Groups have the numbers and spots of the sets.

    Args:
        session: new.
        programme: as it stands.
        meeting: from which the session is begun.
        owed: ids, who should present next first.
    """
    people = [programme.cohort.people[person] for person in programme.expected(meeting)]
    here = {person.id for person in people}
    facts = {fact for person in people for fact in person.facts}
    sets = tuple(group for one in programme.sets.mix if (group := _today(one, here, owed)).members)
    size = max((len(group.members) for group in sets), default=session.size)
    return (
        e.Titled(title=meeting.title, day=meeting.day, place=meeting.place),
        *(e.PersonListed(person=person) for person in people),
        e.MixChosen(
            mix=tuple(fact for fact in MIX if fact in facts), apart=tuple(fact for fact in APART if fact in facts)
        ),
        *((e.GroupsFormed(groups=sets, size=size),) if sets else ()),
    )


def _today(one: Group, here: set[str], owed: Sequence[str]) -> Group:
    members = tuple(member for member in one.members if member in here)
    return Group(number=one.number, members=members, order=in_order(members, owed), spot=one.spot)
