"""Hours for certificates: content of the meetings somebody was at, less what they missed. Breaks do not count."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from copfacil.core.agenda.plan import clock_ms
from copfacil.core.plan import MINUTE
from copfacil.core.programme.attendance import Presence
from copfacil.core.programme.programme import Programme
from copfacil.core.programme.year import Meeting


class Seen(Protocol):
    """Somebody on the list of a session, as the store has it."""

    @property
    def stream(self) -> str:
        """The session."""
        ...

    @property
    def person(self) -> str:
        """Who."""
        ...

    @property
    def state(self) -> str:
        """Here, away or late."""
        ...

    @property
    def until(self) -> str:
        """Until when, as clock time, for who is late."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Attended:
    """Somebody at one meeting.

    Attributes:
        meeting: which.
        state: here, away, not known; "not of it" for somebody who had not come yet or had left.
        late, early: minutes missed at the beginning and at the end.
        minutes: that count, breaks off; 0 unless here.
        noted: whether a person noted it for the programme; else it is read from the session.
    """

    meeting: Meeting
    state: Literal["here", "away", "unknown", "not of it"]
    late: int = 0
    early: int = 0
    minutes: int = 0
    noted: bool = False


def content(meeting: Meeting) -> int:
    """Minutes of content of a meeting: its length less its breaks."""
    length = (clock_ms(meeting.ends) or 0) - (clock_ms(meeting.starts) or 0)
    return max(length // MINUTE - meeting.breaks, 0)


def attended(programme: Programme, seen: Iterable[Seen] = ()) -> Mapping[str, tuple[Attended, ...]]:
    """For everybody on the list, how they were at each meeting that has one place and time, by day.

    What was noted for the programme holds; else what the session of the meeting knows.
    """
    meetings = [one for one in programme.year.in_order if one.kind != "between" and not one.off]
    of_session = {one.session: one for one in meetings if one.session}
    read: dict[tuple[str, str], Presence] = {}
    for one in seen:
        if (meeting := of_session.get(one.stream)) is not None:
            read[meeting.id, programme.cohort.who(one.person)] = _presence(meeting, one)
    lengths = [(meeting, content(meeting)) for meeting in meetings]
    return {
        person: tuple(
            _attended(programme, meeting, person, read.get((meeting.id, person)), length) for meeting, length in lengths
        )
        for person in programme.cohort.people
    }


def minutes(of: Iterable[Attended]) -> int:
    """What counts of several meetings, minutes."""
    return sum(one.minutes for one in of)


def _presence(meeting: Meeting, seen: Seen) -> Presence:
    if seen.state == "away":
        return Presence(state="away")
    until, starts = clock_ms(seen.until), clock_ms(meeting.starts)
    late = (until - starts) // MINUTE if until is not None and starts is not None and seen.state == "late" else 0
    return Presence(late=max(late, 0))


def _attended(programme: Programme, meeting: Meeting, person: str, read: Presence | None, length: int) -> Attended:
    noted = programme.attendance.of(meeting.id, person)
    found = noted or (read if meeting.held else None)
    if not programme.belongs(person, meeting):
        return Attended(meeting=meeting, state="not of it")
    if found is None:
        return Attended(meeting=meeting, state="unknown")
    if found.state == "away":
        return Attended(meeting=meeting, state="away", noted=noted is not None)
    return Attended(
        meeting=meeting,
        state="here",
        late=found.late,
        early=found.early,
        minutes=max(length - found.late - found.early, 0),
        noted=noted is not None,
    )
