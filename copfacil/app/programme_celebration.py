"""The doors of the celebration of a programme: its day, stations, guests, pledges, what is missing, its paper."""

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from copfacil.app.answer import Answer
from copfacil.app.day import fresh_id
from copfacil.app.programme import OpenProgramme
from copfacil.app.programme_paper import show_sheet
from copfacil.app.programme_team import contact_doors, covered, members, now_called, put_contact
from copfacil.app.programme_year import begin_session
from copfacil.core.dates import day_said, day_short, how_far
from copfacil.core.gestures import Refused
from copfacil.core.programme import gestures, inviting
from copfacil.core.programme.celebration import REPLIES, Invitation, Pledge, Reply, Station
from copfacil.core.programme.missing import celebration_of, missing
from copfacil.core.programme.programme import Programme
from copfacil.core.programme.team import Contact
from copfacil.core.programme.year import Meeting
from copfacil.core.words import Msg, Words
from copfacil.ui.celebration.doors import CelebrationDoors, CelebrationView, GuestLine, PledgeLine, StationLine

if TYPE_CHECKING:
    from copfacil.app.shell import Shell

_STARTS, _ENDS = "14:00", "16:30"
"""A celebration lasts 150 minutes, as its template has it."""


def celebration_doors(opened: OpenProgramme, desktop: "Shell") -> CelebrationDoors:
    """The doors of the celebration."""
    return CelebrationDoors(
        words=desktop.words,
        view=lambda: celebration_view(opened, desktop),
        plan=lambda: plan(opened, desktop),
        put=lambda record: opened.act(gestures.put, record),
        drop=lambda record: opened.act(_drop, record),
        invite=lambda name: opened.act(inviting.invite, name, new_id=fresh_id),
        take_sponsors=lambda: opened.act(inviting.take_sponsors, new_id=fresh_id),
        all_invited=lambda: opened.act(inviting.all_invited),
        guest=lambda invitation, contact, reach: opened.act(_guest, invitation, contact, reach),
        contacts=contact_doors(opened, desktop),
        paper=lambda sheet: show_sheet(desktop, sheet),
        go=desktop.programmes.go,
        today=desktop.date,
        new_id=fresh_id,
    )


def plan(opened: OpenProgramme, desktop: "Shell") -> Answer:
    """The plan of its day is open; a year without a celebration has one from now on, its day still to be set."""
    meeting = celebration_of(opened.state)
    if meeting is not None:
        return begin_session(opened, desktop, meeting.id)
    new = Meeting(
        id=fresh_id(),
        kind="celebration",
        title=desktop.words("Celebration"),
        starts=_STARTS,
        ends=_ENDS,
        template="celebration",
    )
    why = opened.act(gestures.put, new)
    return why if why is not None else begin_session(opened, desktop, new.id)


def _drop(programme: Programme, now: int, record: Station | Invitation | Pledge) -> tuple[object, ...]:
    party = programme.celebration
    if record.id not in {*party.stations, *party.invitations, *party.pledges}:
        raise Refused(Msg("This is not here any more."))
    return gestures.drop(programme, now, record)


def _guest(
    programme: Programme, now: int, invitation: Invitation, contact: Contact, reach: str | None
) -> tuple[object, ...]:
    """A gesture: what was asked of a guest, and who they are."""
    if invitation.id not in programme.celebration.invitations:
        raise Refused(Msg("This is not here any more."))
    known = put_contact(programme, now, contact, reach)
    was = programme.team.contacts[contact.id]
    same = replace(covered(was), members=contact.members) == contact and was.members == contact.members
    asked = gestures.put(programme, now, invitation)
    return asked if same and reach is None else (*asked, *known)


def celebration_view(opened: OpenProgramme, desktop: "Shell") -> CelebrationView:
    """The celebration as it stands."""
    programme, words, today = opened.state, desktop.words, opened.date()
    party, meeting = programme.celebration, celebration_of(programme)
    begun = meeting is not None and meeting.session in desktop.store.streams()
    pledges = sorted(party.pledges.values(), key=lambda one: (one.done, not one.day, one.day))
    contacts = [(one.id, one.name) for one in programme.team.contacts.values()]
    communities = [(one.id, one.theme) for one in programme.cohort.communities.values() if one.theme]
    return CelebrationView(
        when=_when(meeting, words, today),
        far=_far(meeting, words, today),
        plan=words("Open its day") if begun else words("Plan its day") if meeting is None or not meeting.held else "",
        missing=missing(programme, today.isoformat()),
        stations=tuple(_station(one, at, programme, words) for at, one in enumerate(party.stations.values(), 1)),
        guests=tuple(_guest_line(one, programme, words) for one in _by_name(programme)),
        pledges=tuple(_pledge(one, programme, words, today) for one in pledges),
        guests_told=_guests_told(programme, words),
        pledges_told=_pledges_told(programme, words),
        sponsors=len(inviting.unlisted(programme)),
        planned=len(party.answered("planned")),
        hosts=[*members(programme), *contacts],
        stories=[(one.id, one.title) for one in programme.register.stories.values()],
        members=members(programme),
        pledgers=[*communities, *members(programme), *contacts],
    )


def _when(meeting: Meeting | None, words: Words, today: date) -> str:
    if meeting is None:
        return words("A celebration: two and a half hours with sponsors.")
    if not meeting.day:
        return words("No day yet. Set it on the page Year.")
    day = words(day_said(date.fromisoformat(meeting.day), today))
    hours = words("{start} to {end}", start=meeting.starts, end=meeting.ends)
    return ", ".join(part for part in (day, hours, meeting.place) if part)


def _far(meeting: Meeting | None, words: Words, today: date) -> str:
    if meeting is None or not meeting.day:
        return ""
    day = date.fromisoformat(meeting.day)
    state = meeting.state(today.isoformat())
    if state == "held":
        return words("held")
    if state == "past":
        return words("its day is over: mark it as held on the page Year")
    return words(how_far(day, today))


def _station(one: Station, number: int, programme: Programme, words: Words) -> StationLine:
    hosts = [name for key in one.hosts if (name := programme.called(key))]
    story = programme.register.stories.get(one.story)
    told = (one.shows, words("story: {title}", title=story.title) if story is not None else "")
    return StationLine(
        station=replace(one, hosts=now_called(programme, one.hosts)),
        number=number,
        hosts=", ".join(hosts),
        shows=". ".join(part for part in told if part),
    )


def _by_name(programme: Programme) -> list[Invitation]:
    """Guests in the order in which the eye finds them; those whose contact is gone are not told."""
    contacts = programme.team.contacts
    known = [one for one in programme.celebration.invitations.values() if one.contact in contacts]
    return sorted(known, key=lambda one: contacts[one.contact].name.casefold())


def _guest_line(one: Invitation, programme: Programme, words: Words) -> GuestLine:
    known = programme.team.contacts[one.contact]
    contact = covered(replace(known, members=now_called(programme, known.members)))
    stands = ", ".join(name for key in contact.members if (name := programme.called(key)))
    by = programme.called(one.by) if programme.cohort.who(one.by) not in contact.members else ""
    about = (words("for {names}", names=stands) if stands else "", words("asked by {name}", name=by) if by else "")
    return GuestLine(
        invitation=replace(one, by=programme.cohort.who(one.by)),
        contact=contact,
        reached=bool(known.reach),
        reply=words(REPLIES[one.reply]),
        about=", ".join(part for part in about if part),
    )


_GUESTS: dict[Reply, Msg] = {
    "planned": Msg("{n} not invited yet"),
    "invited": Msg("{n} invited"),
    "coming": Msg("{n} coming"),
    "declined": Msg("{n} cannot come"),
    "came": Msg("{n} came"),
}
"""How many guests stand how."""


def _guests_told(programme: Programme, words: Words) -> str:
    count = Counter(one.reply for one in programme.celebration.invitations.values())
    told = [words(Msg(said.id, n=count[key])) for key, said in _GUESTS.items() if count[key]]
    return ", ".join(told)


def _pledge(one: Pledge, programme: Programme, words: Words, today: date) -> PledgeLine:
    day = date.fromisoformat(one.day) if one.day else None
    return PledgeLine(
        pledge=replace(one, by=programme.cohort.who(one.by)),
        whose=programme.called(one.by),
        when=words(day_short(one.day)) if one.day else "",
        far=words(how_far(day, today)) if day is not None and not one.done else "",
        late=day is not None and day < today and not one.done,
    )


def _pledges_told(programme: Programme, words: Words) -> str:
    pledges = programme.celebration.pledges.values()
    if not pledges:
        return ""
    kept = sum(one.done for one in pledges)
    return words(Msg("{n} pledge, {kept} kept", "{n} pledges, {kept} kept", n=len(pledges), kept=kept))
