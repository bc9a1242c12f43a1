"""From an exercise to the steps of one play: minutes worked out from who is present, turns laid end to end."""

from collections.abc import Mapping
from itertools import groupby

from copfacil.core.exercise import Exercise, Kind, Phase, Preset, Speaks
from copfacil.core.value import dataclass
from copfacil.core.words import Msg

MINUTE = 60_000
"""Milliseconds in a minute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One phase as it is played: everything a clock and a screen need when the exercise is long changed.

    Fields are those of `copfacil.core.exercise.Phase`, with the length worked out (ms) and the turn it belongs to
    (counted from 0; the steps outside any turn carry the turn that is nearest).
    """

    key: str
    name: str
    ms: int
    kind: Kind = "talk"
    speaks: Speaks = "all"
    echo: bool = False
    turned: bool = False
    advice: bool = False
    protected: bool = False
    hold: bool = False
    skippable: bool = True
    turn: int = 0
    wall: str = ""
    wall_more: str = ""
    host: str = ""


def steps(
    preset: Preset, *, people: int, minutes: Mapping[str, float] | None = None, turns: int = 0
) -> tuple[Step, ...]:
    """The steps of one play.

    Args:
        preset: the way of running the exercise.
        people: how many the per-person minutes are counted for: the largest group, or the room without groups.
        minutes: minutes set by hand, by phase key; they stand as they are.
        turns: how many turns to make; 0 leaves it to the preset (and there 0 means one for each person).
    """
    count = turns or preset.turns or max(people, 1)
    laid: list[Step] = []
    for each, run in groupby(preset.phases, key=lambda phase: phase.each):
        phases = tuple(run)
        for turn in range(count) if each else (laid[-1].turn if laid else 0,):
            laid.extend(_step(phase, people, minutes or {}, turn) for phase in phases)
    return tuple(laid)


def _step(phase: Phase, people: int, minutes: Mapping[str, float], turn: int) -> Step:
    by_hand = minutes.get(phase.key)
    return Step(
        key=phase.key,
        name=phase.name,
        ms=phase.minutes.ms(people) if by_hand is None else round(by_hand * MINUTE),
        kind=phase.kind,
        speaks=phase.speaks,
        echo=phase.echo,
        turned=phase.turned,
        advice=phase.advice,
        protected=phase.protected,
        hold=phase.hold,
        skippable=phase.skippable,
        turn=turn,
        wall=phase.wall,
        wall_more=phase.wall_more,
        host=phase.host,
    )


def turns_in(steps: tuple[Step, ...]) -> int:
    """How many turns the steps make, at least one."""
    return max((step.turn for step in steps), default=0) + 1


def total(steps: tuple[Step, ...]) -> int:
    """The sum of the lengths, ms."""
    return sum(step.ms for step in steps)


def clock(ms: int) -> str:
    """A length as figures: "3:42", "1:05:00"; below zero with a real minus sign.

    What is left is rounded up, so that a phase of four minutes begins at 4:00 and 0:00 is shown only at its end.
    """
    sign, seconds = ("−", -ms // 1000) if ms < 0 else ("", -(-ms // 1000))
    if seconds == 0:
        sign = ""
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{sign}{hours}:{minutes:02}:{seconds:02}" if hours else f"{sign}{minutes}:{seconds:02}"


def minutes_said(ms: int) -> str:
    """Minutes as people write them: "4", "2:30"."""
    minutes, rest = divmod(round(ms / 1000), 60)
    return f"{minutes}:{rest:02}" if rest else str(minutes)


def fits(needed: int, slot: int) -> Msg:
    """Whether so many ms fit into a slot, in words."""
    over = needed - slot
    if over > 0:
        return Msg(
            "It takes {needed} minutes, {over} more than the {slot} of the slot.",
            needed=minutes_said(needed),
            over=minutes_said(over),
            slot=minutes_said(slot),
        )
    if over == 0:
        return Msg("It takes {needed} minutes and fills the slot.", needed=minutes_said(needed))
    return Msg(
        "It takes {needed} minutes and leaves {spare} of the slot.",
        needed=minutes_said(needed),
        spare=minutes_said(-over),
    )


def guarded(preset: Preset, laid: tuple[Step, ...]) -> tuple[Msg, ...]:
    """Phases whose minutes are below or above what makes sense, each in a sentence."""
    found: list[Msg] = []
    lengths = {step.key: step.ms for step in laid}
    for phase in preset.phases:
        ms = lengths.get(phase.key, 0)
        if phase.least and ms < phase.least * MINUTE:
            found.append(
                Msg(
                    "{phase} wants {least} minutes at least.",
                    phase=phase.name,
                    least=minutes_said(round(phase.least * MINUTE)),
                )
            )
        elif phase.most and ms > phase.most * MINUTE:
            found.append(
                Msg(
                    "{phase} tires people after {most} minutes.",
                    phase=phase.name,
                    most=minutes_said(round(phase.most * MINUTE)),
                )
            )
    return tuple(found)


def said_lines(
    exercise: Exercise, laid: tuple[Step, ...], preset: Preset | None = None
) -> tuple[tuple[str, str, str], ...]:
    """The process as it is read aloud: phase key, line, softer line, with the minutes of this play filled in.

    The lines are the preset's own where it has some, else those of the exercise.
    """
    minutes = {step.key: minutes_said(step.ms) for step in laid}
    minutes["turns"] = str(turns_in(laid))
    lines = (preset and preset.said) or exercise.said
    return tuple((said.phase, _filled(said.line, minutes), _filled(said.more, minutes)) for said in lines)


def _filled(text: str, minutes: Mapping[str, str]) -> str:
    for key, value in minutes.items():
        text = text.replace(f"{{{key}}}", value)
    return text
