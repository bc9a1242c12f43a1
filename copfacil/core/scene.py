"""What the desk shows of a play: pure values worked out from the session and the time."""

from collections.abc import Callable
from typing import Literal

from copfacil.core.agenda.coming import Coming, coming
from copfacil.core.groups import Group
from copfacil.core.plan import Step, turns_in
from copfacil.core.play import Play, Track, centre_at, ends, group_at, late
from copfacil.core.session import Session
from copfacil.core.value import dataclass

ClockAt = Callable[[int], str]
"""Local time of day ("13:57") for ms on the session's clock."""

Pace = Literal["waiting", "running", "over", "paused", "done"]
"""How a clock is doing; over means that it runs past its end and waits for Next."""

State = Literal["on pace", "late", "ahead", "held", "waiting", "over", "paused", "done"]
"""How a group is doing."""

NOT_LATE = 10_000
"""ms within which a group is on pace: people walk, a finger is slow, and nobody is to look for two seconds."""


@dataclass(frozen=True, slots=True)
class Part:
    """One bar of the strip of phases.

    Attributes:
        name: the phase.
        ms: its length as it stands.
        done: the share of it that is used up, 0 to 1.
        now: it is the present one.
        index: of the step.
    """

    name: str
    ms: int
    done: float
    now: bool
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Dial:
    """The central clock.

    Attributes:
        step: the present phase.
        pace: how it is doing.
        left: ms; below zero it runs over.
        length: of the phase as it stands, ms.
        ends: local time at which the phase ends.
        over_at: local time at which everything ends as things stand.
        following: the phase after it, None for the last.
        turn, turns: of the present step, from 1.
        strip: the phases of the present turn.
        auto: whether phases follow by themselves.
        warned: less than the warning's time is left.
        then: what comes after all of it in a day that is planned.
    """

    step: Step
    pace: Pace
    left: int
    length: int
    ends: str
    over_at: str
    following: Step | None
    turn: int
    turns: int
    strip: tuple[Part, ...]
    auto: bool
    warned: bool
    then: Coming | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One group on the desk.

    Attributes:
        number, spot: where it sits.
        step: the phase it is in.
        presenter: who presents now, shown; empty in a turn that this group has to spare.
        seats: how many chairs.
        left: ms of its phase; below zero it runs over.
        length: of its phase, ms.
        state: how it is doing.
        late: ms behind the centre; below zero ahead.
        held: ms it has been held.
    """

    number: int
    spot: str
    step: Step
    presenter: str
    seats: int
    left: int
    length: int
    state: State
    late: int
    held: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Turns:
    """Who presents in one group, in order, for the reading at the gate.

    Attributes:
        number, spot: the group.
        now: presents first.
        then: present after, in order.
        waiting: have no turn in this sitting.
        seats: how many chairs.
        spare: turns in which nobody of this group presents.
    """

    number: int
    spot: str
    now: str
    then: tuple[str, ...]
    waiting: tuple[str, ...]
    seats: int
    spare: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The play on the desk.

    Attributes:
        play: its id.
        exercise, preset: keys.
        name: of the exercise.
        dial: the central clock.
        tiles: the groups.
        gate: the process still has to be read before the first start.
        turns: who presents, group by group, at the gate.
        begun: it was started.
    """

    play: str
    exercise: str
    preset: str
    name: str
    dial: Dial
    tiles: tuple[Tile, ...]
    gate: bool
    turns: tuple[Turns, ...]
    begun: bool


def desk(session: Session, now: int, clock_at: ClockAt) -> Desk | None:
    """What the timekeeper sees; None when nothing is on."""
    play = session.play
    if play is None or not play.steps:
        return None
    at = play.axis(now)
    centre = centre_at(play, at)
    return Desk(
        play=play.id,
        exercise=play.exercise,
        preset=play.preset,
        name=play.name,
        dial=dial(play, now, clock_at, coming(session.agenda)),
        tiles=tuple(_tile(session, play, table, now, centre) for table in play.tables),
        gate=not play.read,
        turns=() if play.read else tuple(_turns(session, play, table) for table in play.tables),
        begun=play.begun,
    )


def dial(play: Play, now: int, clock_at: ClockAt, then: Coming | None = None) -> Dial:
    """The central clock of a play, and what comes after it in the day."""
    at = play.axis(now)
    track = centre_at(play, at)
    step = play.steps[track.index]
    left = 0 if track.done else track.timer.left(at)
    following = play.steps[track.index + 1] if track.index + 1 < len(play.steps) and not track.done else None
    return Dial(
        step=step,
        pace=_pace(play, track, left),
        left=left,
        length=track.timer.length,
        ends=clock_at(now + left),
        over_at=clock_at(ends(play, now)),
        following=following,
        turn=step.turn + 1,
        turns=turns_in(play.steps),
        strip=_strip(play, track, at),
        auto=play.auto,
        warned=warning_of(step) is not None and 0 < left <= (warning_of(step) or 0),
        then=then,
    )


def warning_of(step: Step) -> int | None:
    """How long before its end a phase is warned of, ms; None in silence and in phases too short for it."""
    if step.kind == "silent":
        return None
    before = 30_000 if step.ms < 3 * 60_000 else 60_000
    return before if step.ms > before else None


def _pace(play: Play, track: Track, left: int) -> Pace:
    if track.done or play.ended:
        return "done"
    if track.timer.since is None:
        return "waiting"
    if play.run.since is None:
        return "paused"
    return "over" if left < 0 else "running"


def _strip(play: Play, track: Track, at: int) -> tuple[Part, ...]:
    turn = play.steps[track.index].turn
    parts = []
    for index, step in enumerate(play.steps):
        if step.turn != turn:
            continue
        if index == track.index and not track.done:
            length = max(track.timer.length, 1)
            share = min(max(track.timer.elapsed(at) / length, 0.0), 1.0)
            parts.append(Part(step.name, track.timer.length, share, now=True, index=index))
        else:
            parts.append(Part(step.name, step.ms, 1.0 if index <= track.index else 0.0, now=False, index=index))
    return tuple(parts)


def _tile(session: Session, play: Play, table: Group, now: int, centre: Track) -> Tile:
    at, own = play.axis(now), play.own.get(table.number)
    track = centre if own is None else group_at(play, table.number, at)
    step = play.steps[track.index]
    behind = late(play, now, table.number) if own is not None else 0
    left = 0 if track.done else track.timer.left(at)
    held = 0 if own is None or own.held is None else at - own.held
    return Tile(
        number=table.number,
        spot=table.spot,
        step=step,
        presenter=shown(session, table.order[step.turn]) if step.turn < len(table.order) else "",
        seats=len(table.members),
        left=left,
        length=track.timer.length,
        state=_state(play, track, left, behind, is_held=own is not None and own.held is not None),
        late=behind,
        held=held,
    )


def _state(play: Play, track: Track, left: int, behind: int, *, is_held: bool) -> State:
    if is_held:
        return "held"
    if track.done:
        return "done"
    if play.paused:
        return "paused"
    if behind > NOT_LATE:
        return "late"
    if behind < -NOT_LATE:
        return "ahead"
    if track.timer.since is None:
        return "waiting"
    return "over" if left < 0 else "on pace"


def shown(session: Session, person: str) -> str:
    """What a person is called on the desk; empty when they are no longer on the list."""
    found = session.people.get(person)
    return found.shown if found else ""


def _turns(session: Session, play: Play, table: Group) -> Turns:
    count = turns_in(play.steps)
    order = [shown(session, person) for person in table.order]
    return Turns(
        number=table.number,
        spot=table.spot,
        now=order[0] if order else "",
        then=tuple(order[1:count]),
        waiting=tuple(order[count:]),
        seats=len(table.members),
        spare=max(count - len(order), 0),
    )
