"""Hours for certificates: content of the meetings somebody was at, less what they missed. Breaks do not count."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
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
    of_session = {one.session: one for one in meetings if one.held and one.session}
    read: dict[str, dict[str, Presence]] = {one.id: {} for one in meetings}
    for one in seen:
        if (meeting := of_session.get(one.stream)) is not None:
            read[meeting.id][programme.cohort.who(one.person)] = _presence(meeting.starts, one.state, one.until)
    columns = [_column(programme, meeting, read[meeting.id]) for meeting in meetings]
    return {person: tuple(column[person] for column in columns) for person in programme.cohort.people}


def minutes(of: Iterable[Attended]) -> int:
    """What counts of several meetings, minutes."""
    return sum(one.minutes for one in of)


@cache
def _presence(starts: str, state: str, until: str) -> Presence:
    if state == "away":
        return Presence(state="away")
    come, begun = clock_ms(until), clock_ms(starts)
    late = (come - begun) // MINUTE if come is not None and begun is not None and state == "late" else 0
    return Presence(late=max(late, 0))


def _column(programme: Programme, meeting: Meeting, read: Mapping[str, Presence]) -> Mapping[str, Attended]:
    """Everybody at one meeting; those who were there alike share a value."""
    noted, length = programme.attendance.noted.get(meeting.id, {}), content(meeting)
    expected = frozenset(programme.expected(meeting))
    outside = Attended(meeting=meeting, state="not of it")

    @cache
    def how(found: Presence | None, *, by_hand: bool) -> Attended:
        if found is None:
            return Attended(meeting=meeting, state="unknown")
        if found.state == "away":
            return Attended(meeting=meeting, state="away", noted=by_hand)
        minutes = max(length - found.late - found.early, 0)
        return Attended(
            meeting=meeting, state="here", late=found.late, early=found.early, minutes=minutes, noted=by_hand
        )

    return {
        person: how(noted.get(person) or read.get(person), by_hand=person in noted) if person in expected else outside
        for person in programme.cohort.people
    }
