"""The day as it runs: what went when, what is to come when, and how far behind or ahead it is.

Planned times stay where they are; what happened and what is expected stand beside them. Nothing here ticks: the time
of day is brought by whoever asks.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Literal

from copfacil.core.agenda.plan import Agenda, Block, Ran, clock_ms
from copfacil.core.agenda.timed import Timed, over_at, placed, timed
from copfacil.core.plan import MINUTE, total
from copfacil.core.play import ends, where
from copfacil.core.session import Session
from copfacil.core.value import dataclass
from copfacil.core.words import Msg

State = Literal["over", "running", "to come", "left out"]
"""How a block stands; one that was passed over, or dropped to catch up, is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A block of the day as it stands. Times of day are ms since midnight.

    Attributes:
        block: which.
        state: how it stands.
        planned: when it was to begin.
        planned_ms: how long it was to take.
        begin: when it began, or will as things stand.
        ms: how long it took, or will.
        missed: ms by which it comes after its anchor.
    """

    block: Block
    state: State
    planned: int
    planned_ms: int
    begin: int
    ms: int
    missed: int = 0

    @property
    def end(self) -> int:
        """When it was over, or will be."""
        return self.begin + self.ms

    @property
    def planned_end(self) -> int:
        """When it was to be over."""
        return self.planned + self.planned_ms


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How the day stands.

    Attributes:
        lines: every block, in the order of the plan.
        begun: whether anything has begun.
        behind: ms, now; below zero the day is ahead.
        ends: when it will be over as things stand, time of day.
        planned_end: when it was to be over.
        because: what ran over, a sentence each, in order.
    """

    lines: tuple[Line, ...]
    begun: bool
    behind: int
    ends: int
    planned_end: int
    because: tuple[Msg, ...]

    @property
    def running(self) -> Line | None:
        """The block that runs now; of two side by side, the one the day follows."""
        keys = {line.block.id for line in self.lines if line.state == "running"}
        return next((one for one in self.lines if one.state == "running" and one.block.beside not in keys), None)

    @property
    def to_come(self) -> tuple[Line, ...]:
        """The blocks that are still to come, those beside another included."""
        return tuple(line for line in self.lines if line.state == "to come")

    @property
    def slack(self) -> int:
        """Ms of slack that are still to come."""
        return sum(line.ms for line in self.to_come if line.block.kind == "slack" and not line.block.beside)

    @property
    def following(self) -> Line | None:
        """The block that comes next."""
        return next((line for line in self.to_come if not line.block.beside), None)

    def line(self, block: str) -> Line | None:
        """The line of a block."""
        return next((line for line in self.lines if line.block.id == block), None)


def of_day(moment: datetime) -> int:
    """The time of day of a moment in the room, ms since midnight: what gestures and readings here take as ``clock``."""
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return round((moment.replace(tzinfo=None) - midnight.replace(tzinfo=None)).total_seconds() * 1000)


def progress(session: Session, now: int, clock: int) -> Progress:
    """How the day stands.

    Args:
        session: with its agenda and plays.
        now: ms on the session's clock.
        clock: the time of day, ms since midnight.
    """
    day = session.agenda
    plan = timed(day)
    ran = {one.block: one for one in day.ran}
    on = day.running
    last = _place(plan, day.ran)
    settled = dict(_settled(session, ran, now, clock))
    ahead = {one.block.id: one for one in _expected(day, plan[last:], settled, ran, clock if day.ran else day.begins)}
    lines = tuple(_line(day, one, ran.get(one.block.id), ahead.get(one.block.id), settled) for one in plan)
    over = over_at(plan, day.begins)
    told = [line for line in lines if line.state != "left out"]
    return Progress(
        lines=lines,
        begun=bool(day.ran),
        behind=_behind(lines, on, clock) if day.ran else 0,
        ends=max((line.end for line in told), default=day.begins),
        planned_end=over,
        because=tuple(_because(day, lines)),
    )


def _place(plan: tuple[Timed, ...], ran: tuple[Ran, ...]) -> int:
    """Where the day has come to in the plan: what stands before it is over or left out."""
    if not ran:
        return 0
    places = {one.block.id: place for place, one in enumerate(plan)}
    beside = {one.block.id: one.block.beside for one in plan}
    began = [one for one in ran if one.block in places]
    if not began:
        return 0
    last = began[-1]
    host = beside[last.block]
    place = places.get(host, places[last.block])
    return place if any(one.ended is None for one in began) else place + 1


def _settled(session: Session, ran: Mapping[str, Ran], now: int, clock: int) -> Iterator[tuple[str, tuple[int, int]]]:
    """Begin and end of what has begun; of what runs, the end as things stand."""
    for one in ran.values():
        block = session.agenda.block(one.block)
        if block is None:
            continue
        end = _end(session, block, one, now, clock) if one.ended is None else one.ended
        yield one.block, (one.began, max(end, one.began))


def _end(session: Session, block: Block, ran: Ran, now: int, clock: int) -> int:
    """When a block that runs will be over: its clock first, then what is left of the time to walk and settle."""
    length = session.agenda.length(block)
    play = session.plays.get(ran.play)
    if play is None or play.ended:
        return max(ran.began + length, clock)
    track, left = where(play, now), ends(play, now) - now
    moment, axis = (clock + left, track.visits[-1].ended) if track.done and track.visits else (clock, play.axis(now))
    stood = max(moment - ran.began - axis, 0)
    return max(clock + left + max(length - total(play.steps) - stood, 0), clock)


def _expected(
    day: Agenda,
    plan: tuple[Timed, ...],
    settled: Mapping[str, tuple[int, int]],
    ran: Mapping[str, Ran],
    starts: int,
) -> tuple[Timed, ...]:
    """What runs and what is to come, with its times as things stand."""
    over = {key for key, one in ran.items() if one.ended is not None}
    coming = [one.block for one in plan if not over & {one.block.id, one.block.beside}]
    return placed(coming, day.length, starts, settled=settled, waits=True)


def _line(
    day: Agenda, plan: Timed, ran: Ran | None, ahead: Timed | None, settled: Mapping[str, tuple[int, int]]
) -> Line:
    block = plan.block
    if ran is not None:
        begin, end = settled[block.id]
        return _made(plan, "over" if ran.ended is not None else "running", begin, end - begin)
    if ahead is None or (block.id in day.given and not day.given[block.id]):
        return _made(plan, "left out", plan.begin if ahead is None else ahead.begin, 0)
    return _made(plan, "to come", ahead.begin, ahead.ms)


def _made(plan: Timed, state: State, begin: int, ms: int) -> Line:
    anchor = clock_ms(plan.block.anchor)
    late = 0 if anchor is None or state == "left out" else max(begin - anchor, 0)
    return Line(block=plan.block, state=state, planned=plan.begin, planned_ms=plan.ms, begin=begin, ms=ms, missed=late)


def _behind(lines: tuple[Line, ...], on: Block | None, clock: int) -> int:
    """How far behind the plan the day is now, ms: at the end of what runs, else at the beginning of what comes next."""
    if on is not None:
        line = next(one for one in lines if one.block.id == on.id)
        return line.end - line.planned_end
    following = next((one for one in lines if one.state == "to come" and not one.block.beside), None)
    if following is not None:
        return max(following.begin, clock) - following.planned
    done = [line for line in lines if line.state == "over"]
    return done[-1].end - done[-1].planned_end if done else 0


def _because(day: Agenda, lines: tuple[Line, ...]) -> Iterator[Msg]:
    first = day.ran[0] if day.ran else None
    for line in lines:
        late = line.begin - line.planned
        if first is not None and line.block.id == first.block and late >= MINUTE:
            yield Msg(
                "{title} began {n} minute late.",
                "{title} began {n} minutes late.",
                n=late // MINUTE,
                title=line.block.title,
            )
        more = line.ms - line.planned_ms
        if line.state in {"over", "running"} and more >= MINUTE:
            yield Msg(
                "{title} ran {n} minute over.",
                "{title} ran {n} minutes over.",
                n=more // MINUTE,
                title=line.block.title,
            )
