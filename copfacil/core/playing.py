"""How a play changes: every central and group gesture, each brought first to the time at which it was made.

Functions here are total: what makes no sense at that moment (releasing a group that is not held, extending a phase
that was left) returns the play as it is.
"""

from collections.abc import Mapping

from copfacil.core.changing import replace
from copfacil.core.events import Went
from copfacil.core.play import (
    NO_LENGTHS,
    Departure,
    Lengths,
    Own,
    Play,
    Stretch,
    Track,
    Visit,
    centre_at,
    group_at,
    longer,
)
from copfacil.core.timer import Timer


def put_on(play: Play, now: int) -> Play:
    """The play with its clock at the first step, waiting."""
    first = Timer(play.steps[0].ms) if play.steps else Timer(0)
    return replace(play, put_on=now, centre=Track(0, first, done=not play.steps))


def start(play: Play, now: int, group: int | None = None) -> Play:
    """The waiting phase runs, for all or for one group; a running one goes on unchanged."""
    if play.ended:
        return play
    if group is not None:
        return _start_alone(play, now, group)
    play = _running(play, now)
    at = play.axis(now)
    if not play.centre.waits:
        return play
    together = {number: _released_with_all(own, at) for number, own in play.own.items()}
    return replace(play, centre=_started(play.centre, at), own=together)


def _start_alone(play: Play, now: int, group: int) -> Play:
    own = play.own.get(group)
    if own is None or own.held is not None or not own.track.waits:
        return play
    if not play.paused:
        play = _running(play, now)
    at = play.axis(now)
    return _with(play, group, replace(own, track=_started(group_at(play, group, at), at), seen=play.stretched))


def _running(play: Play, now: int) -> Play:
    if play.run.since is not None:
        return play
    stops = play.stops
    if play.paused and stops:
        stops = (*stops[:-1], (stops[-1][0], now - stops[-1][0]))
    return replace(play, begun=True, run=play.run.start(now), stops=stops)


def _released_with_all(own: Own, at: int) -> Own:
    if own.held is not None:
        return own if own.runs else replace(own, runs=True)
    return replace(own, track=_started(own.track, at)) if own.track.waits else own


def _started(track: Track, at: int) -> Track:
    return track if track.done else replace(track, timer=track.timer.start(at))


def pause(play: Play, now: int) -> Play:
    """The centre and every group stand still."""
    if play.run.since is None or play.ended:
        return play
    return replace(play, run=play.run.pause(now), stops=(*play.stops, (now, 0)))


def resume(play: Play, now: int) -> Play:
    """Everything runs on from where it stood."""
    return _running(play, now) if play.paused else play


def go(play: Play, now: int, went: Went) -> Play:
    """A clock goes to a step: there it waits, or runs on under auto-advance.

    The centre takes along every group that is not held; the time that late ones lose is written down.
    """
    if play.ended or not 0 <= went.to <= len(play.steps):
        return play
    if went.group is not None:
        return _go_alone(play, now, went, went.group)
    at = play.axis(now)
    cut = tuple(
        Departure(now, number, track.index, "cut", left)
        for number, own in play.own.items()
        if own.held is None and (left := (track := group_at(play, number, at)).timer.left(at)) > 0 and not track.done
    )
    return replace(
        play,
        centre=_moved(play, centre_at(play, at), at, went),
        own={
            number: _stayed(play, number, own, at, went.to) for number, own in play.own.items() if own.held is not None
        },
        stretches={index: made for index, made in play.stretches.items() if index < went.to},
        departures=play.departures.grown(*cut),
    )


def _stayed(play: Play, number: int, own: Own, at: int, to: int) -> Own:
    """A held group keeps what its step was given, also when the others go back to before that."""
    index = own.track.index
    if index < to or index not in play.stretches:  # what was given before stays written down with the play
        return own
    return replace(own, track=group_at(play, number, at), seen=play.stretched)


def _go_alone(play: Play, now: int, went: Went, group: int) -> Play:
    at = play.axis(now)
    before = play.own.get(group)
    if before is not None and before.held is not None:
        return play
    track = group_at(play, group, at)
    departure = Departure(now, group, track.index, went.how, track.timer.left(at), went.reason)
    lengths = before.lengths if before else NO_LENGTHS
    _, seen = lengths.get(went.to, (0, 0))
    return _with(play, group, Own(_moved(play, track, at, went, lengths), seen, lengths=lengths), departure)


def _moved(play: Play, track: Track, at: int, went: Went, lengths: Lengths = NO_LENGTHS) -> Track:
    began = None if track.timer.since is None and not track.timer.spent else at - track.timer.elapsed(at)
    visits = track.visits
    if not track.done:
        visits = (*visits, Visit(track.index, began, at, track.timer.length, went.how, went.reason))
    if went.to == len(play.steps):
        return Track(went.to - 1, Timer(track.timer.length, track.timer.length), visits, done=True)
    since = at if play.auto and play.begun else None
    ms, _ = lengths.get(went.to, (play.steps[went.to].ms, 0))
    return Track(went.to, Timer(ms, 0, since), visits)


def lengthen(play: Play, now: int, index: int, ms: int, group: int | None = None) -> Play:
    """The present step gets ``ms`` more (or less), for one group or for everybody who has not left it yet."""
    at = play.axis(now)
    if group is not None:
        track = group_at(play, group, at)
        if track.done or track.index != index:
            return play
        before = play.own.get(group)
        own = Own(
            replace(track, timer=longer(track.timer, ms, at)),
            play.stretched,
            before.held if before else None,
            before.runs if before else True,
            before.lengths if before else NO_LENGTHS,
        )
        return _with(play, group, own, Departure(now, group, index, "longer" if ms > 0 else "shorter", abs(ms)))
    centre = centre_at(play, at)
    if centre.done or centre.index != index:
        return play
    stretch = Stretch(play.stretched, ms, at)
    return replace(
        play,
        centre=replace(centre, timer=longer(centre.timer, ms, at)),
        stretches={**play.stretches, index: (*play.stretches.get(index, ()), stretch)},
        stretched=play.stretched + 1,
    )


def hold(play: Play, now: int, group: int) -> Play:
    """A group's clock stands still; everybody else goes on."""
    before = play.own.get(group)
    if play.ended or (before is not None and before.held is not None):
        return play
    at = play.axis(now)
    track = group_at(play, group, at)
    if track.done:
        return play
    lengths = before.lengths if before else NO_LENGTHS
    own = Own(replace(track, timer=track.timer.pause(at)), play.stretched, at, not track.waits, lengths)
    return _with(play, group, own)


def release(play: Play, now: int, group: int) -> Play:
    """A held group runs on from where it stood, late by the time it was held."""
    own = play.own.get(group)
    if own is None or own.held is None:
        return play
    at = play.axis(now)
    track, centre = group_at(play, group, at), centre_at(play, at)
    departure = Departure(now, group, track.index, "held", at - own.held)
    if not own.runs and centre.waits and (centre.index, centre.timer) == (track.index, track.timer):
        rest = {number: other for number, other in play.own.items() if number != group}
        return replace(play, own=rest, departures=play.departures.grown(departure))
    track = _started(track, at) if own.runs else track
    return _with(play, group, Own(track, play.stretched, lengths=own.lengths), departure)


def catch_up(play: Play, now: int, group: int, lengths: Mapping[int, int]) -> Play:
    """A late group's later steps get the lengths that were agreed."""
    own = play.own.get(group)
    if own is None:
        return play
    at = play.axis(now)
    track = group_at(play, group, at)
    later = {index: (ms, play.stretched) for index, ms in lengths.items() if track.index < index < len(play.steps)}
    kept = {**own.lengths, **later}
    caught_up = Departure(now, group, track.index, "caught up")
    return _with(play, group, Own(track, play.stretched, own.held, own.runs, kept), caught_up)


def advance(play: Play, now: int, *, auto: bool) -> Play:
    """Phases follow each other by themselves from now on, or wait; what has run over ends now."""
    if play.auto == auto:
        return play
    at = play.axis(now)
    own = {
        number: replace(held, track=_settled(play, number, at), seen=play.stretched)
        for number, held in play.own.items()
    }
    return replace(play, auto=auto, centre=_ending_now(centre_at(play, at), at), own=own)


def _settled(play: Play, group: int, at: int) -> Track:
    return _ending_now(group_at(play, group, at), at)


def _ending_now(track: Track, at: int) -> Track:
    over = -track.timer.left(at)
    return replace(track, timer=track.timer.add(over)) if over > 0 and track.timer.since is not None else track


def pass_time(play: Play, ms: int) -> Play:
    """Time that went by unseen is counted: the running axis jumps by ``ms``."""
    if play.run.since is None or play.ended:
        return play
    return replace(play, run=replace(play.run, spent=play.run.spent + ms))


def end(play: Play, now: int) -> Play:
    """The play is put away; its clocks stand."""
    if play.ended:
        return play
    at = play.axis(now)
    stops = play.stops if play.run.since is None else (*play.stops, (now, 0))
    return replace(play, centre=centre_at(play, at), run=play.run.pause(now), stops=stops, ended=True)


def _with(play: Play, group: int, own: Own, departure: Departure | None = None) -> Play:
    """The play with a group that differs so, and what it did differently written down."""
    departures = play.departures if departure is None else play.departures.grown(departure)
    return replace(play, own={**play.own, group: own}, departures=departures)
