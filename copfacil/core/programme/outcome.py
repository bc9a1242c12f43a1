"""What other screens look up of a programme without folding it: its line, its meetings, attendance, what is due."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from copfacil.core.programme.programme import Programme


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting of the year: its id, kind, title, day, place, the session begun from it, whether it was held."""

    meeting: str
    kind: str
    title: str
    day: str
    place: str
    session: str
    held: bool


@dataclass(frozen=True, slots=True)
class PresenceRow:
    """Somebody at one meeting: here or away, minutes late and early."""

    meeting: str
    person: str
    state: str
    late: int
    early: int


@dataclass(frozen=True, slots=True)
class DueRow:
    """Something to be done by a day.

    Attributes:
        kind: task, pledge, story, indicator.
        record: its id there.
        text: in words.
        owner: id of a member or contact, empty for nobody.
        day: ISO date.
    """

    kind: str
    record: str
    text: str
    owner: str
    day: str


@dataclass(frozen=True, slots=True)
class ProgrammeOutcome:
    """Rows for the tables, a pure function of the programme.

    Attributes:
        title: with the name of the branch where it is one.
        starts, ends: its first and last day, ISO dates, empty where none is set.
        people: how many belong to it.
        meetings: by day.
        attendance: as noted.
        due: what is open and has a day, the first first.
        of: what it is the outcome of.
    """

    title: str
    starts: str
    ends: str
    people: int
    meetings: tuple[MeetingRow, ...]
    attendance: tuple[PresenceRow, ...]
    due: tuple[DueRow, ...]
    of: ClassVar[Literal["programme"]] = "programme"


def outcome(programme: Programme) -> ProgrammeOutcome:
    """The rows of a programme as it stands."""
    meetings = programme.year.in_order
    return ProgrammeOutcome(
        title=programme.headed,
        starts=next((one.day for one in meetings), ""),
        ends=programme.day,
        people=len(programme.cohort.here),
        meetings=tuple(
            MeetingRow(one.id, one.kind, one.title, one.day, one.place, one.session, one.held) for one in meetings
        ),
        attendance=tuple(
            PresenceRow(meeting, person, one.state, one.late, one.early)
            for meeting, then in programme.attendance.noted.items()
            for person, one in then.items()
        ),
        due=_due(programme),
    )


def _due(programme: Programme) -> tuple[DueRow, ...]:
    register = programme.register
    found = [
        *(
            DueRow("task", one.id, one.text, one.owner, one.day)
            for one in programme.team.tasks.values()
            if not one.done
        ),
        *(
            DueRow("pledge", one.id, one.text, one.by, one.day)
            for one in programme.celebration.pledges.values()
            if not one.done
        ),
        *(
            DueRow("story", one.id, one.title, one.by, one.ask_again)
            for one in register.stories.values()
            if not one.finished
        ),
        *(DueRow("indicator", one.id, one.name, "", one.ask_again) for one in register.indicators.values()),
    ]
    return tuple(sorted((one for one in found if one.day), key=lambda one: one.day))
