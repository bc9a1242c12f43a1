"""Minutes of a day that somebody was there for: its content as it ran, breaks and slack left off.

One hour of content counts as one hour of learning; who comes late or leaves early has so much less.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime

from copfacil.core.agenda.plan import DAY, RESTS, Agenda, clock_ms
from copfacil.core.agenda.running import of_day
from copfacil.core.agenda.timed import timed
from copfacil.core.plan import MINUTE
from copfacil.core.session import Session

Span = tuple[int, int]
"""From one time of day to another, ms since midnight."""


def attended(session: Session, local: Callable[[int], datetime]) -> Mapping[str, int]:
    """Minutes of content by person id, of everybody on the list; 0 for who was not there.

    Args:
        session: with its agenda, its people, and who came and went.
        local: local time for ms on the session's clock.
    """
    spans = tuple(_content(session.agenda))
    on = date.fromisoformat(session.day) if session.day else None
    return {person: _minutes(_there(session, person, local, on), spans) for person in session.people}


def _content(day: Agenda) -> Iterator[Span]:
    """When there was content: as it ran, before anything has begun as it is planned."""
    if day.ran:
        for ran in day.ran:
            block = day.block(ran.block)
            if block is not None and not block.beside and block.kind not in RESTS | {"slack"}:
                yield ran.began, ran.began + day.length(block) if ran.ended is None else ran.ended
        return
    for line in timed(day):
        if not line.block.beside and line.block.kind not in RESTS | {"slack"}:
            yield line.begin, line.end


def _there(session: Session, person: str, local: Callable[[int], datetime], on: date | None) -> Iterator[Span]:
    """From when to when somebody was there."""
    since: int | None = 0
    for at, state in session.presence.get(person, ()):
        when = _time(local(at), on)
        if state == "here" and since is None:
            since = when
        elif state != "here" and since is not None:
            yield since, when
            since = None
    if since is None and person in session.late:
        since = clock_ms(session.late[person])  # somebody said until when, and nobody noted the arrival
    if since is not None:
        yield since, DAY


def _time(moment: datetime, on: date | None) -> int:
    """The time of day on the day itself; what was noted before counts from its beginning, what came after at its end."""
    if on is None or moment.date() == on:
        return of_day(moment)
    return 0 if moment.date() < on else DAY


def _minutes(there: Iterator[Span], spans: Sequence[Span]) -> int:
    of = tuple(there)
    ms = sum(max(min(end, last) - max(begin, first), 0) for begin, end in of for first, last in spans)
    return ms // MINUTE
