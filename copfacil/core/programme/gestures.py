"""What a person can do to a programme: each gesture looks at it and decides which events happen.

A gesture is a function ``(programme, now, ...) -> events``; `copfacil.live.programme.ProgrammeHost.act` is the one door
through which it becomes true. What cannot be done is refused with a sentence.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from copfacil.core import events as e
from copfacil.core.gestures import Refused
from copfacil.core.groups import Group
from copfacil.core.people import Person
from copfacil.core.programme import cohort as c
from copfacil.core.programme.attendance import AttendanceNoted, Attended
from copfacil.core.programme.celebration import (
    Invitation,
    InvitationPut,
    Pledge,
    PledgePut,
    Station,
    StationPut,
)
from copfacil.core.programme.materials import Material, MaterialPut
from copfacil.core.programme.programme import Programme, ProgrammeTitled
from copfacil.core.programme.records import RecordDropped
from copfacil.core.programme.register import (
    Aspiration,
    AspirationPut,
    Indicator,
    IndicatorPut,
    Story,
    StoryPut,
)
from copfacil.core.programme.sets import SetKind, SetsFormed, SetSwapped, exchanged
from copfacil.core.programme.team import Contact, ContactPut, Task, TaskPut
from copfacil.core.programme.template import Wish, meetings
from copfacil.core.programme.webinars import Idea, IdeaPut, Slot, SlotPut, ThemeVoted
from copfacil.core.programme.year import Holiday, Meeting, MeetingPut, RhythmChosen
from copfacil.core.words import Msg

Did = tuple[object, ...]

Record = (
    Meeting
    | c.Community
    | Contact
    | Task
    | Idea
    | Slot
    | Station
    | Invitation
    | Pledge
    | Material
    | Story
    | Indicator
    | Aspiration
)
"""Whatever a programme keeps by id."""

_PUTS: Mapping[type, Callable[[Any], object]] = {
    Meeting: lambda one: MeetingPut(meeting=one),
    c.Community: lambda one: c.CommunityPut(community=one),
    Contact: lambda one: ContactPut(contact=one),
    Task: lambda one: TaskPut(task=one),
    Idea: lambda one: IdeaPut(idea=one),
    Slot: lambda one: SlotPut(slot=one),
    Station: lambda one: StationPut(station=one),
    Invitation: lambda one: InvitationPut(invitation=one),
    Pledge: lambda one: PledgePut(pledge=one),
    Material: lambda one: MaterialPut(material=one),
    Story: lambda one: StoryPut(story=one),
    Indicator: lambda one: IndicatorPut(indicator=one),
    Aspiration: lambda one: AspirationPut(aspiration=one),
}


def title(programme: Programme, _: int, /, title: str, **told: str) -> Did:
    """The programme is called so; the first thing that happens to it.

    Args:
        programme: as it stands.
        title: its name.
        told: about, kept_until, accreditor, signer; what is not named stays as it is.
    """
    if not title.strip():
        raise Refused(Msg("Give the programme a name first."))
    was = {key: getattr(programme, key) for key in ("about", "kept_until", "accreditor", "signer")}
    return (ProgrammeTitled(title=title.strip(), **{**was, **told}),)


def put(_: Programme, __: int, *records: Record) -> Did:
    """Records come in, or are these from now on: a meeting, task, contact, story, whatever is kept by id."""
    return tuple(_PUTS[type(record)](record) for record in records)


def drop(_: Programme, __: int, record: Record) -> Did:
    """A record is taken away; undo brings it back."""
    return (RecordDropped(what=type(record).__name__.lower(), id=record.id),)


# The year.


def lay(
    programme: Programme, _: int, wish: Wish, *, new_id: Callable[[], str], said: Callable[[Msg], str] = str
) -> Did:
    """The meetings of a year are planned, as the template has them."""
    if programme.year.meetings:
        raise Refused(Msg("This programme has meetings already. Change their dates instead."))
    rhythm = RhythmChosen(weeks=wish.weeks, holidays=wish.holidays)
    return (rhythm, *(MeetingPut(meeting=one) for one in meetings(wish, new_id, said)))


def redate(
    programme: Programme, _: int, days: Mapping[str, str], weeks: int = 0, holidays: Sequence[Holiday] | None = None
) -> Did:
    """Meetings get other days (id to ISO date); a meeting that was held stays where it was.

    Args:
        programme: as it stands.
        days: the new ones.
        weeks: from one module to the next, 0 leaves it.
        holidays: kept free; None leaves them.
    """
    kept = programme.year.holidays if holidays is None else tuple(holidays)
    rhythm = RhythmChosen(weeks=weeks or programme.year.weeks, holidays=kept)
    known = (meeting_of(programme, key) for key in days)
    moved = (_on(one, days[one.id]) for one in known if not one.held and one.day != days[one.id])
    return (rhythm, *(MeetingPut(meeting=one) for one in moved))


def _on(one: Meeting, day: str) -> Meeting:
    """A meeting on another day; a span keeps its length."""
    if not (one.until and one.day and day):
        return replace(one, day=day)
    length = date.fromisoformat(one.until) - date.fromisoformat(one.day)
    return replace(one, day=day, until=(date.fromisoformat(day) + length).isoformat())


def begin(programme: Programme, _: int, meeting: str, session: str) -> Did:
    """A session was begun from a meeting: the two are linked from now on."""
    found = meeting_of(programme, meeting)
    if found.session and found.session != session:
        raise Refused(Msg("{title} has its session already. Open that one.", title=found.title))
    return (MeetingPut(meeting=replace(found, session=session)),)


def hold(programme: Programme, _: int, meeting: str, *, held: bool = True) -> Did:
    """A meeting was held, or was not after all."""
    return (MeetingPut(meeting=replace(meeting_of(programme, meeting), held=held)),)


# People.


def list_people(_: Programme, __: int, people: Iterable[Person]) -> Did:
    """People come onto the list, or their lines are corrected."""
    return tuple(e.PersonListed(person=person) for person in people)


def stay(programme: Programme, _: int, person: str, *, joined: str = "", left: str = "") -> Did:
    """Somebody belongs to the programme from one meeting on, to another; empty stands for its beginning and end."""
    person_of(programme, person)
    for key in filter(None, (joined, left)):
        meeting_of(programme, key)
    return (c.StayNoted(person=person, joined=joined, left=left),)


def merge(programme: Programme, _: int, gone: str, into: str) -> Did:
    """Two lines of the list were one person; what sessions of the past say of either is that person's."""
    person_of(programme, gone)
    person_of(programme, into)
    if gone == into:
        raise Refused(Msg("Choose two different lines."))
    return (c.PeopleMerged(gone=gone, into=into),)


def need(programme: Programme, _: int, person: str, access: str = "", diet: str = "") -> Did:
    """What somebody needs; both empty take it away."""
    person_of(programme, person)
    return (c.NeedsNoted(person=person, access=access, diet=diet),)


def consent(programme: Programme, _: int, person: str, what: c.Consent, *, given: bool = True) -> Did:
    """Somebody agrees to something, or takes it back."""
    person_of(programme, person)
    return (c.ConsentGiven(person=person, what=what, given=given),)


def retheme(programme: Programme, _: int, community: str, text: str, since: str) -> Did:
    """A community is about something else from a day on; what it was about before stays to be seen."""
    found = programme.cohort.communities.get(community)
    if found is None:
        raise Refused(Msg("This is not here any more."))
    if text == found.theme:
        return ()
    return (c.CommunityPut(community=replace(found, themes=(*found.themes, c.Theme(text=text, since=since)))),)


# Sets.


def form(_: Programme, __: int, kind: SetKind, groups: Sequence[Group]) -> Did:
    """The sets of one kind are these from now on."""
    return (SetsFormed(kind=kind, groups=tuple(groups)),)


def swap(programme: Programme, _: int, kind: SetKind, asked: str, other: str) -> Did:
    """Two people change sets because one of them asked in private; everybody may ask once."""
    sets = programme.sets
    one, two = sets.set_of(kind, asked), sets.set_of(kind, other)
    if one is None or two is None or one.number == two.number:
        raise Refused(Msg("Choose two people of different sets."))
    if asked in sets.swapped:
        name = programme.called(asked)
        raise Refused(Msg("{name} has changed sets once already. Move people by hand if it must be.", name=name))
    return (SetSwapped(asked=asked, kind=kind, groups=exchanged(sets.of(kind), asked, other)),)


# Attendance, votes.


def attend(  # noqa: PLR0913 - one line of the attendance sheet
    programme: Programme, _: int, meeting: str, person: str, state: Attended = "here", *, late: int = 0, early: int = 0
) -> Did:
    """Somebody was at a meeting or not; minutes late, minutes left early."""
    meeting_of(programme, meeting)
    person_of(programme, person)
    return (AttendanceNoted(meeting=meeting, person=person, state=state, late=late, early=early),)


def vote(programme: Programme, _: int, meeting: str, person: str, idea: str = "") -> Did:
    """Somebody is for an idea for a webinar; an empty one takes the vote back."""
    meeting_of(programme, meeting)
    person_of(programme, person)
    return (ThemeVoted(meeting=meeting, person=person, idea=idea),)


def choose_theme(programme: Programme, _: int, meeting: str, theme: str) -> Did:
    """A webinar is about this."""
    return (MeetingPut(meeting=replace(meeting_of(programme, meeting), theme=theme)),)


def meeting_of(programme: Programme, meeting: str) -> Meeting:
    """The meeting of that id.

    Raises:
        Refused: it is not there any more.
    """
    found = programme.year.meetings.get(meeting)
    if found is None:
        raise Refused(Msg("This is not here any more."))
    return found


def person_of(programme: Programme, person: str) -> Person:
    """The person of that id.

    Raises:
        Refused: nobody on the list has it.
    """
    found = programme.cohort.people.get(person)
    if found is None:
        raise Refused(Msg("This person is not on the list."))
    return found
