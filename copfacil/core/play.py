"""One running of an exercise: a central clock, and groups that store only how they differ from it.

All times here are ms on the play's own running axis: it begins with the first start and stands still while the play
is paused. Nothing ticks. Where a clock stands is worked out from what was done and from the time asked about, also
when it walks from phase to phase by itself.
"""

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType
from typing import Final, Literal

from copfacil.core.changing import replace
from copfacil.core.groups import Group
from copfacil.core.kept import kept
from copfacil.core.plan import Step
from copfacil.core.timer import Timer
from copfacil.core.trail import Trail
from copfacil.core.value import dataclass

Move = Literal["next", "back", "skip"]
"""Ways of going to another phase; a skip has a reason."""

Lengths = Mapping[int, tuple[int, int]]
"""Lengths given by catching up, by step: ms, and how many stretches of the play they hold already."""

NO_LENGTHS: Final[Lengths] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Visit:
    """One stay in a step.

    Attributes:
        index: the step.
        began: when its time began to run, ms on the running axis; None if it never did.
        ended: when it was left.
        given: what it was given in the end, ms.
        how: "ran" by itself to the end, or the move that left it.
        reason: why it was skipped.
    """

    index: int
    began: int | None
    ended: int
    given: int
    how: Literal["ran", "next", "back", "skip"] = "ran"
    reason: str = ""


@dataclass(frozen=True)
class Track:
    """Where one clock stands: a step and what is used up of it.

    Attributes:
        index: the step; after the last one it stays there and ``done`` is true.
        timer: of this step, standing still until it is started.
        visits: the steps left behind.
        done: the last step is over.
    """

    index: int
    timer: Timer
    visits: tuple[Visit, ...] = ()
    done: bool = False

    @property
    def waits(self) -> bool:
        """Whether its step waits to be started."""
        return self.timer.since is None and not self.done


@dataclass(frozen=True, slots=True)
class Stretch:
    """A step made longer or shorter for everybody who has not left it yet.

    Attributes:
        number: counts all stretches of the play, so that a group knows which ones its clock already holds.
        ms: how much longer.
        made: when, on the running axis.
    """

    number: int
    ms: int
    made: int


@dataclass(frozen=True)
class Own:
    """How one group differs from the centre.

    Attributes:
        track: its clock as it was when the group last did something of its own.
        seen: how many stretches of the play the present step of the track already holds.
        held: since when it is held, on the running axis; None while it is not.
        runs: whether its clock would run if it were not held.
        lengths: given by catching up.
    """

    track: Track
    seen: int
    held: int | None = None
    runs: bool = True
    lengths: Lengths = field(default_factory=lambda: NO_LENGTHS)


@dataclass(frozen=True, slots=True)
class Departure:
    """Something one group did differently from the centre.

    Attributes:
        at: ms on the session's clock.
        group: its number.
        index: the step it was in.
        what: what happened.
        ms: how long it was held, how much it got or lost.
        reason: why, where somebody said so.
    """

    at: int
    group: int
    index: int
    what: Literal["held", "longer", "shorter", "next", "back", "skip", "cut", "caught up"]
    ms: int = 0
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Play:
    """One running of an exercise.

    Attributes:
        id: opaque.
        exercise, version, preset, name: what is played; the name as it was then.
        way: the preset's name as it was then, empty where the exercise has one alone.
        steps: the resolved plan.
        auto: whether phases follow each other by themselves.
        tables: the groups that take part, as they sit; empty for the whole room.
        captures: what may be stored.
        put_on: when it was put on, ms on the session's clock.
        read: whether the process was read aloud.
        begun: whether the clock was ever started.
        run: the running axis: its elapsed time on the session's clock.
        centre: the central clock when it last did something.
        own: groups that differ.
        stretches: lengthenings for all, by step.
        stretched: how many there were.
        ended: whether it was closed.
        stops: when it was paused and for how long, ms on the session's clock; 0 while it stands, or was put away.
        departures: what single groups did differently.
    """

    id: str
    exercise: str
    version: int
    preset: str
    name: str
    steps: tuple[Step, ...]
    auto: bool = False
    tables: tuple[Group, ...] = ()
    captures: tuple[str, ...] = ()
    way: str = ""
    put_on: int = 0
    read: bool = False
    begun: bool = False
    run: Timer = field(default=Timer(0))
    centre: Track = field(default=Track(0, Timer(0)))
    own: Mapping[int, Own] = field(default_factory=dict)
    stretches: Mapping[int, tuple[Stretch, ...]] = field(default_factory=dict)
    stretched: int = 0
    ended: bool = False
    stops: tuple[tuple[int, int], ...] = ()
    departures: Trail[Departure] = field(default_factory=Trail)

    @property
    def groups(self) -> tuple[int, ...]:
        """The numbers of the groups that take part."""
        return tuple(table.number for table in self.tables)

    @property
    def paused(self) -> bool:
        """Whether it was started and everything stands still."""
        return self.begun and self.run.since is None and not self.ended

    def axis(self, now: int) -> int:
        """The running axis at ``now`` of the session's clock, ms."""
        return self.run.elapsed(now)


def where(play: Play, now: int, group: int | None = None) -> Track:
    """Where the central clock stands, or a group's, at ``now`` of the session's clock (ms)."""
    at = play.axis(now)
    return centre_at(play, at) if group is None else group_at(play, group, at)


def centre_at(play: Play, at: int) -> Track:
    """The central clock at ``at`` of the running axis."""
    return _walked(play, at) if play.auto else play.centre


@kept
def _walked(play: Play, at: int) -> Track:
    return _walk(play, play.centre, at, NO_LENGTHS, None)


def group_at(play: Play, group: int, at: int) -> Track:
    """A group's clock at ``at`` of the running axis."""
    own = play.own.get(group)
    if own is None:
        return centre_at(play, at)
    track = own.track
    if not track.done and (made := play.stretches.get(track.index)):
        timer = _stretched(track.timer, made, own.seen, ends=play.auto)
        track = track if timer is track.timer else replace(track, timer=timer)
    return _walk(play, track, at, own.lengths, play.stretches) if play.auto else track


def _walk(
    play: Play,
    track: Track,
    at: int,
    lengths: Lengths,
    stretches: Mapping[int, tuple[Stretch, ...]] | None,
) -> Track:
    """The track at ``at``, having gone by itself through every step that was over by then."""
    index, timer, visits = track.index, track.timer, track.visits
    if timer.since is None or timer.left(at) > 0:
        return track
    began = timer.since - timer.spent
    while (end := began + timer.length) <= at:
        visits = (*visits, Visit(index, began, end, timer.length))
        if index + 1 == len(play.steps):
            return Track(index, Timer(timer.length, timer.length), visits, done=True)
        index, began = index + 1, end
        ms, seen = lengths.get(index, (play.steps[index].ms, 0))
        timer = Timer(ms, 0, began)
        if stretches:
            timer = _stretched(timer, stretches.get(index, ()), seen, ends=True)
    return Track(index, timer, visits)


def _stretched(timer: Timer, stretches: tuple[Stretch, ...], seen: int, *, ends: bool) -> Timer:
    """The timer with every lengthening it does not hold yet.

    A step that ``ends`` by itself gets none that was made after its end; one that runs over gets them all.
    """
    length = timer.length
    for stretch in stretches:
        if stretch.number < seen:
            continue
        left = length - timer.elapsed(stretch.made)
        if ends and timer.since is not None and left <= 0:
            break
        length += _given(stretch.ms, left, length)
    return timer if length == timer.length else replace(timer, length=length)


def longer(timer: Timer, ms: int, at: int) -> Timer:
    """The timer with ``ms`` more from ``at`` on; what is used up by then, or was before it began, is not taken away."""
    return timer.add(_given(ms, timer.left(at), timer.length))


def _given(ms: int, left: int, length: int) -> int:
    """What a timer of that length, with that left, really gets of ``ms`` more or less."""
    return ms if ms >= 0 else max(ms, -min(max(left, 0), length))


def rest(play: Play, index: int, group: int | None = None) -> int:
    """The sum of the steps after ``index``, ms, as they stand for the centre or for a group."""
    own = play.own.get(group) if group is not None else None
    if own is None:
        return sum(step.ms for step in play.steps[index + 1 :])
    return sum(length_of(play, own, i) for i in range(index + 1, len(play.steps)))


def length_of(play: Play, own: Own, index: int) -> int:
    """What a group that differs will be given for a later step, ms."""
    ms, seen = own.lengths.get(index, (play.steps[index].ms, 0))
    return max(ms + sum(stretch.ms for stretch in play.stretches.get(index, ()) if stretch.number >= seen), 0)


def ends(play: Play, now: int, group: int | None = None) -> int:
    """When the play will be over as things stand, ms on the session's clock.

    A clock that is paused, held or waits is taken to run on at once, an overrun one to move on at once.
    """
    at = play.axis(now)
    track = where(play, now, group)
    if track.done:
        return session_time(play, track.visits[-1].ended if track.visits else at, now)
    return now + max(track.timer.left(at), 0) + rest(play, track.index, group)


def over(play: Play, now: int) -> bool:
    """Whether the centre and every group are through."""
    return all(where(play, now, group).done for group in _clocks(play))


def last_end(play: Play, now: int) -> int:
    """When the centre and every group will be through as things stand, ms on the session's clock."""
    return max(ends(play, now, group) for group in _clocks(play))


def _clocks(play: Play) -> tuple[int | None, ...]:
    return (None, *(number for number in play.groups if number in play.own))


def session_time(play: Play, axis: int, now: int) -> int:
    """When the running axis showed ``axis``, on the session's clock: where it stood after that is put back in."""
    moment = now - (play.axis(now) - axis)
    for began, length in reversed(play.stops):
        stood = length or (now - began if play.run.since is None else 0)
        if moment < began + stood:
            moment -= stood
    return moment


def late(play: Play, now: int, group: int) -> int:
    """How much later than the centre this group will be through its present step, ms; below zero it is ahead.

    In the same step the two ends are compared, also where both run over. In different ones whoever runs over is
    taken to move on at once.
    """
    if group not in play.own:
        return 0
    at = play.axis(now)
    track, centre = group_at(play, group, at), centre_at(play, at)
    if track.index == centre.index and not track.done and not centre.done:
        return track.timer.left(at) - centre.timer.left(at)
    return _through(track, at) - _centre_through(play, centre, track.index, at)


def _through(track: Track, at: int) -> int:
    return track.visits[-1].ended if track.done and track.visits else at + max(track.timer.left(at), 0)


def _centre_through(play: Play, centre: Track, index: int, at: int) -> int:
    """When the centre was, is or will be through a step, on the running axis."""
    if centre.index > index or centre.done:
        for visit in reversed(centre.visits):
            if visit.index == index:
                return visit.ended
    end = at + max(centre.timer.left(at), 0)
    return end + sum(play.steps[i].ms for i in range(centre.index + 1, index + 1))
