"""What a room may know of the day that is planned: what comes next and where, and the timetable of what is to come.

No slack, no notes, no names of the team: those are nobody's but the team's.
"""

from copfacil.core.agenda.plan import Agenda, BlockKind, clock_ms, clock_said
from copfacil.core.agenda.running import Line, progress
from copfacil.core.session import Session
from copfacil.core.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """The block that comes after what is on.

    Attributes:
        block: its id.
        title: what people call it.
        place: where, when not in the main room.
        kind: what it is.
        ms: how long it is to be.
        groups: whether people sit in groups that have numbers and spots.
    """

    block: str
    title: str
    place: str
    kind: BlockKind
    ms: int
    groups: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the timetable that a room sees.

    Attributes:
        at: clock time at which it begins as things stand ("10:05").
        title: what people call it.
        place: where, when not in the main room.
        now: it runs.
    """

    at: str
    title: str
    place: str
    now: bool


def coming(day: Agenda) -> Coming | None:
    """What comes after what is on; None where nothing is planned, or nothing is left."""
    block = day.following
    if block is None:
        return None
    return Coming(
        block=block.id,
        title=block.title,
        place=block.place,
        kind=block.kind,
        ms=day.length(block),
        groups=block.group > 2,  # noqa: PLR2004 - two turn to each other where they are
    )


def timetable(session: Session, now: int, clock: str) -> tuple[Entry, ...]:
    """What runs and what is to come, in order, with its times as things stand.

    Args:
        session: with its agenda.
        now: ms on the session's clock.
        clock: the time of day, as figures.
    """
    stands = progress(session, now, clock_ms(clock) or 0)
    shown = (line for line in stands.lines if line.state in {"running", "to come"} and line.block.kind != "slack")
    return tuple(_entry(line) for line in shown)


def _entry(line: Line) -> Entry:
    return Entry(
        at=clock_said(line.begin),
        title=line.block.title,
        place=line.block.place,
        now=line.state == "running",
    )
