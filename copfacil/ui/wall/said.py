"""What the wall says by itself, beside the texts of the exercise."""

from copfacil.core.exercise import Speaks
from copfacil.core.plan import MINUTE, Step, minutes_said
from copfacil.core.scene import Dial, warning_of
from copfacil.core.words import Msg, Words
from copfacil.ui.theme import SEMIBOLD
from copfacil.ui.wall.letters import Row, Run

SPEAKS: dict[Speaks, Msg] = {
    "host": Msg("The host speaks."),
    "presenter": Msg("The presenter speaks."),
    "consultants": Msg("The others speak."),
    "all": Msg("Everyone speaks."),
    "nobody": Msg("Nobody speaks."),
}
"""Who speaks, for a phase that has no words of its own for the wall."""


def who(step: Step, words: Words) -> str:
    """Who may speak in a phase."""
    return step.wall or words(SPEAKS[step.speaks])


def minutes(ms: int, words: Words) -> str:
    """A length in words: "3 minutes", "1 minute", "2:30 minutes"."""
    if ms % MINUTE:
        return words("{time} minutes", time=minutes_said(ms))
    return words(Msg("{n} minute", "{n} minutes", n=ms // MINUTE))


def coming(dial: Dial, words: Words, *, begun: bool = True) -> tuple[Row, ...]:
    """What comes next, the fullest saying first; before the beginning that is the phase which waits."""
    step = dial.following if begun else dial.step
    if step is None:
        return ((Run(words("This is the last phase."), tone="ink_soft"),),)
    first = Run(words("Next:") if begun else words("First:"), tone="ink_soft")
    name = f"{step.name}, {minutes(step.ms, words)}."
    tails = [who(step, words), words(SPEAKS[step.speaks])] if step.kind not in {"move", "break"} else []
    return (
        *((first, Run(f" {name}", SEMIBOLD), Run(f" {tail}", SEMIBOLD)) for tail in dict.fromkeys(tails)),
        (first, Run(f" {name}", SEMIBOLD)),
    )


def beside(dial: Dial, words: Words) -> tuple[str, ...]:
    """Which round it is and until when this phase runs."""
    told: list[str] = []
    if dial.turns > 1:
        told.append(words("Round {turn} of {turns}", turn=dial.turn, turns=dial.turns))
    if dial.pace == "running" and dial.ends:
        told.append(words("until {time}", time=dial.ends))
    return tuple(told)


def status(dial: Dial, words: Words, *, digits: bool) -> Run | None:
    """How the clock is doing, when that is not plain running; the minutes over are told here where no digits stand."""
    match dial.pace:
        case "waiting":
            return Run(words("Waiting for the start"), SEMIBOLD, "ink_soft")
        case "paused":
            return Run(words("Paused"), SEMIBOLD, "warn")
        case "over":
            return Run(words("Over time") if digits else words("over"), SEMIBOLD, "over")
        case "running" | "done":
            if not dial.warned:
                return None
            short = (warning_of(dial.step) or 0) < MINUTE
            return Run(words("The last half minute") if short else words("The last minute"), SEMIBOLD, "warn")
