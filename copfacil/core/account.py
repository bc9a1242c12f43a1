"""How a sitting really went: planned against actual for the centre, and what single groups did differently."""

from collections.abc import Callable
from datetime import datetime

from copfacil.core.plan import clock
from copfacil.core.play import Departure, Play, Visit, centre_at, session_time
from copfacil.core.sitting import Passage
from copfacil.core.words import Msg

Local = Callable[[int], datetime]
"""Local time for ms on the session's clock."""

NOTICED = 5_000
"""ms below which a step counts as gone to plan: a hand on a key is not a departure."""


def passages(play: Play, now: int, local: Local) -> tuple[Passage, ...]:
    """Each step of the plan, and how long it really took; a step gone through twice stands twice."""
    at = play.axis(now)
    track = centre_at(play, at)
    told = [_passage(play, visit, now, local) for visit in track.visits]
    if play.begun and not track.done and track.timer.since is not None:
        step = play.steps[track.index]
        began = at - track.timer.elapsed(at)
        told.append(
            Passage(
                name=step.name,
                turn=step.turn,
                planned=step.ms,
                actual=None,
                began=local(session_time(play, began, now)),
                deviation=None,
            )
        )
    reached = track.index if told or track.done else -1
    told += [
        Passage(name=step.name, turn=step.turn, planned=step.ms, actual=None, began=None, deviation=None)
        for step in play.steps[reached + 1 :]
    ]
    return tuple(told)


def _passage(play: Play, visit: Visit, now: int, local: Local) -> Passage:
    step = play.steps[visit.index]
    took = None if visit.began is None else visit.ended - visit.began
    return Passage(
        name=step.name,
        turn=step.turn,
        planned=step.ms,
        actual=took,
        began=None if visit.began is None else local(session_time(play, visit.began, now)),
        deviation=_deviation(visit, step.ms, took),
    )


def _deviation(visit: Visit, planned: int, took: int | None) -> Msg | None:
    if visit.how == "skip":
        return Msg("left out: {reason}", reason=visit.reason) if visit.reason else Msg("left out")
    if visit.how == "back":
        return Msg("gone back")
    if took is None:
        return Msg("left out")
    over = took - planned
    if over > NOTICED:
        return Msg("{time} longer", time=clock(over))
    if over < -NOTICED:
        return Msg("{time} shorter", time=clock(-over))
    return None


def departures(play: Play) -> tuple[tuple[int, Msg], ...]:
    """What single groups did differently, in order, each with the group's number."""
    return tuple((one.group, _departed(play, one)) for one in play.departures)


def _departed(play: Play, one: Departure) -> Msg:
    phase, time = play.steps[one.index].name, clock(abs(one.ms))
    match one.what:
        case "held":
            return Msg("held for {time} in {phase}", time=time, phase=phase)
        case "longer":
            return Msg("{time} more for {phase}", time=time, phase=phase)
        case "shorter":
            return Msg("{time} less for {phase}", time=time, phase=phase)
        case "cut":
            return Msg("lost {time} of {phase} when all moved on", time=time, phase=phase)
        case "caught up":
            return Msg("caught up after {phase}", phase=phase)
        case "skip":
            return Msg("left out the rest of {phase}: {reason}", phase=phase, reason=one.reason or "-")
        case "next":
            return Msg("moved on from {phase} alone", phase=phase)
        case "back":
            return Msg("went back from {phase} alone", phase=phase)


def pauses(play: Play, local: Local) -> tuple[tuple[datetime, int], ...]:
    """When everything stood still and for how long, ms; 0 while it still does."""
    return tuple((local(began), length) for began, length in play.stops if length or not play.ended)
