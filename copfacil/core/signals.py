"""When bells ring: deadlines of the central clock, known ahead so that the sound card can place them."""

from typing import Literal

from copfacil.core.play import Play, centre_at
from copfacil.core.scene import warning_of
from copfacil.core.session import Session
from copfacil.core.value import dataclass

Tone = Literal["start", "warning", "end", "move", "silence-end"]
"""Start: one soft tone. Warning: two. End: a bell. Move: a long tone. The end of silence has a softer bell."""

AHEAD = 4
"""Phases for which bells are given ahead; every change of the session gives them anew."""


@dataclass(frozen=True, slots=True)
class Signal:
    """A bell that is due.

    Attributes:
        tone: which one.
        at: ms on the session's clock.
        phase: the phase that ends or begins, for the visual twin.
    """

    tone: Tone
    at: int
    phase: str


def signals(session: Session, now: int) -> tuple[Signal, ...]:
    """The bells of the play that is on, from ``now`` as things stand; none while it waits or is paused."""
    play = session.play
    if play is None or play.ended or play.run.since is None:
        return ()
    at = play.axis(now)
    track = centre_at(play, at)
    if track.done or track.timer.since is None:
        return ()
    due: list[Signal] = []
    index, end = track.index, at + track.timer.left(at)
    for _ in range(AHEAD):
        due += [Signal(tone, when - at + now, play.steps[index].name) for tone, when in _of(play, index, end)]
        index += 1
        if not play.auto or index >= len(play.steps):
            break
        end += play.steps[index].ms
    return tuple(signal for signal in due if signal.at >= now)


def _of(play: Play, index: int, end: int) -> list[tuple[Tone, int]]:
    """The warning before the end of a step, and the bell at its end: what comes next decides which one."""
    step = play.steps[index]
    before = warning_of(step)
    warned: list[tuple[Tone, int]] = [] if before is None else [("warning", end - before)]
    return [*warned, (_ending(play, index), end)]


def _ending(play: Play, index: int) -> Tone:
    if play.steps[index].kind == "silent":
        return "silence-end"
    if index + 1 < len(play.steps) and play.steps[index + 1].kind == "move":
        return "move"
    return "end"


def start_tone(play: Play, index: int) -> Tone:
    """The tone that begins a step when it is released by hand."""
    return "move" if play.steps[index].kind == "move" else "start"
