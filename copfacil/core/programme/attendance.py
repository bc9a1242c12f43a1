"""Who was at which meeting, how late they came and how early they left."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from copfacil.core.changing import replace
from copfacil.core.codec import event
from copfacil.core.events import PersonDropped
from copfacil.core.programme.cohort import PeopleMerged
from copfacil.core.programme.records import Change, RecordDropped, without

Attended = Literal["here", "away", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """Somebody at one meeting: here or away; minutes missed at the beginning and at the end."""

    state: Literal["here", "away"] = "here"
    late: int = 0
    early: int = 0


@dataclass(frozen=True, kw_only=True)
class Attendance:
    """Everybody at every meeting, as far as somebody noted it: by meeting, then by person."""

    noted: Mapping[str, Mapping[str, Presence]] = field(default_factory=dict)

    def of(self, meeting: str, person: str) -> Presence | None:
        """How somebody was there; None where nobody has noted it."""
        return self.noted.get(meeting, {}).get(person)


@event("attendance-noted")
class AttendanceNoted:
    """Somebody was here or away, or nobody knows any more; minutes late, minutes left early."""

    meeting: str
    person: str
    state: Attended = "here"
    late: int = 0
    early: int = 0


def _noted(attendance: Attendance, h: AttendanceNoted) -> Attendance:
    then = without(attendance.noted.get(h.meeting, {}), h.person)
    if h.state != "unknown":
        then = {**then, h.person: Presence(state=h.state, late=h.late, early=h.early)}
    return replace(attendance, noted={**attendance.noted, h.meeting: then})


def _dropped(attendance: Attendance, h: PersonDropped) -> Attendance:
    return replace(attendance, noted={key: without(then, h.person) for key, then in attendance.noted.items()})


def _merged(attendance: Attendance, h: PeopleMerged) -> Attendance:
    noted = {}
    for key, then in attendance.noted.items():
        found = then.get(h.into) or then.get(h.gone)
        rest = without(then, h.gone)
        noted[key] = {**rest, h.into: found} if found else rest
    return replace(attendance, noted=noted)


def _without_meeting(attendance: Attendance, h: RecordDropped) -> Attendance:
    return replace(attendance, noted=without(attendance.noted, h.id)) if h.what == "meeting" else attendance


CHANGES: Mapping[type, Change] = {
    AttendanceNoted: _noted,
    PersonDropped: _dropped,
    PeopleMerged: _merged,
    RecordDropped: _without_meeting,
}
"""What each event does to attendance."""
