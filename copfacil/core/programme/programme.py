"""A programme as it stands: the year, its people and everything around them, and how events change it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from copfacil.core.changing import replace
from copfacil.core.codec import event
from copfacil.core.events import Branched
from copfacil.core.programme import (
    attendance,
    celebration,
    cohort,
    materials,
    register,
    sets,
    team,
    webinars,
    year,
)
from copfacil.core.programme.attendance import Attendance
from copfacil.core.programme.celebration import Celebration
from copfacil.core.programme.cohort import Cohort
from copfacil.core.programme.materials import Materials
from copfacil.core.programme.records import Change
from copfacil.core.programme.register import Register
from copfacil.core.programme.sets import Sets
from copfacil.core.programme.team import Team
from copfacil.core.programme.webinars import Webinars
from copfacil.core.programme.year import Meeting, Year

OPENS = "programme-titled"
"""The kind of a programme's first row: by it a programme is known from a session."""


@event(OPENS)
class ProgrammeTitled:
    """The programme is called so; what it is for, in a sentence; until when its data are kept (ISO date).

    Who accredited it, under which reference, stands as a person typed it; and who signs its certificates.
    """

    title: str
    about: str = ""
    kept_until: str = ""
    accreditor: str = ""
    signer: str = ""


@dataclass(frozen=True, kw_only=True)
class Programme:
    """A programme as it stands; each part says more where it is at home.

    Attributes:
        title, about: how it is headed.
        kept_until: when its data should go, ISO date, empty for not said.
        accreditor: who accredited it and under which reference, as a person typed it; where it is empty no paper says
            that it was accredited.
        signer: who signs certificates, empty for a blank line.
        branch: where it went on beside the programme it comes from; empty for one that did not.
        year: meetings, holidays, small sets that met.
        cohort: people, stays, needs, consents, communities.
        sets: mixed and near ones.
        attendance: who was where.
        team: contacts and tasks.
        webinars: ideas, votes, guests.
        celebration: stations, invitations, pledges.
        materials: for before and after.
        register: value stories, indicators, aspirations.
    """

    title: str = ""
    about: str = ""
    kept_until: str = ""
    accreditor: str = ""
    signer: str = ""
    branch: str = ""
    year: Year = field(default_factory=Year)
    cohort: Cohort = field(default_factory=Cohort)
    sets: Sets = field(default_factory=Sets)
    attendance: Attendance = field(default_factory=Attendance)
    team: Team = field(default_factory=Team)
    webinars: Webinars = field(default_factory=Webinars)
    celebration: Celebration = field(default_factory=Celebration)
    materials: Materials = field(default_factory=Materials)
    register: Register = field(default_factory=Register)

    @property
    def headed(self) -> str:
        """The title, with the name of the branch where it is one."""
        return f"{self.title} ({self.branch})" if self.branch else self.title

    @property
    def day(self) -> str:
        """The last day of the programme as it is planned, ISO date; empty where no meeting has a day."""
        return max((one.until or one.day for one in self.year.meetings.values()), default="")

    def belongs(self, person: str, meeting: Meeting) -> bool:
        """Whether somebody is of the programme at a meeting: they had come by then, and had not left."""
        if person not in self.cohort.people:
            return False
        stay = self.cohort.stays.get(person)
        if stay is None:
            return True
        order = [one.id for one in self.year.in_order]
        place = order.index(meeting.id)
        came = order.index(stay.joined) if stay.joined in order else 0
        went = order.index(stay.left) if stay.left in order else len(order)
        return came <= place <= went

    def expected(self, meeting: Meeting) -> tuple[str, ...]:
        """Ids of those who are of the programme at a meeting, in the list's order."""
        stays = self.cohort.stays
        return tuple(one for one in self.cohort.people if one not in stays or self.belongs(one, meeting))

    def called(self, who: str) -> str:
        """The name of a member or contact, the theme of a community; empty for nobody that is known."""
        person = self.cohort.people.get(self.cohort.who(who))
        contact, community = self.team.contacts.get(who), self.cohort.communities.get(who)
        return person.shown if person else contact.name if contact else community.theme if community else ""


_PARTS: tuple[tuple[str, Mapping[type, Change]], ...] = (
    ("year", year.CHANGES),
    ("cohort", cohort.CHANGES),
    ("sets", sets.CHANGES),
    ("attendance", attendance.CHANGES),
    ("team", team.CHANGES),
    ("webinars", webinars.CHANGES),
    ("celebration", celebration.CHANGES),
    ("materials", materials.CHANGES),
    ("register", register.CHANGES),
)
"""The parts of a programme, and what events do to each: one event may change several."""

_CHANGES: Mapping[type, Change] = {
    ProgrammeTitled: lambda p, h: replace(
        p, title=h.title, about=h.about, kept_until=h.kept_until, accreditor=h.accreditor, signer=h.signer
    ),
    Branched: lambda p, h: replace(p, branch=h.name),
}


def evolve(programme: Programme, happened: object, _: int = 0) -> Programme:
    """The programme after an event.

    Total: an event that makes no sense any more, or that this copfacil does not know, changes nothing.
    """
    kind = type(happened)
    if (change := _CHANGES.get(kind)) is not None:
        retitled: Programme = change(programme, happened)
        return retitled
    changed = {
        name: after
        for name, changes in _PARTS
        if (change := changes.get(kind)) is not None
        and (after := change(before := getattr(programme, name), happened)) is not before
    }
    return replace(programme, **changed) if changed else programme


def fold(rows: Iterable[tuple[object, int]], programme: Programme | None = None) -> Programme:
    """The programme after all events, each with its time, from ``programme`` or from the beginning."""
    programme = programme or Programme()
    for happened, at in rows:
        programme = evolve(programme, happened, at)
    return programme
