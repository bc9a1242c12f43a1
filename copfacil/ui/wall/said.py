"""What the wall says by itself, beside the texts of the exercise."""

from copfacil.core.agenda.coming import Coming
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

OF_A_TALK: dict[str, Msg] = {
    "talk": Msg("The speaker speaks."),
    "questions": Msg("Your questions to the speaker."),
    "informal": Msg("Time to meet the speaker."),
}
"""The same for the parts of a talk, by their keys."""


def who(step: Step, words: Words) -> str:
    """Who may speak in a phase, or what people do who are on their way."""
    if step.kind == "move" and not step.wall:
        return words("Find your place.")
    if not step.wall and step.key in OF_A_TALK:
        return words(OF_A_TALK[step.key])
    return step.wall or words(SPEAKS[step.speaks])


def minutes(ms: int, words: Words) -> str:
    """A length in words: "3 minutes", "1 minute", "2:30 minutes"."""
    if ms % MINUTE:
        return words("{time} minutes", time=minutes_said(ms))
    return words(Msg("{n} minute", "{n} minutes", n=ms // MINUTE))


def coming(dial: Dial, words: Words, *, begun: bool = True) -> tuple[Row, ...]:
    """What comes next, the fullest saying first; before the beginning that is the phase which waits."""
    step = dial.following if begun else dial.step
    if step is None and dial.then is not None:
        return _then(dial.then, words)
    if step is None:
        return ((Run(words("This is the last phase."), tone="ink_soft"),),)
    first = Run(words("Next:") if begun else words("First:"), tone="ink_soft")
    name = f"{step.name}, {minutes(step.ms, words)}."
    tails = [who(step, words), words(SPEAKS[step.speaks])] if step.kind not in {"move", "break"} else []
    return (
        *((first, Run(f" {name}", SEMIBOLD), Run(f" {tail}", SEMIBOLD)) for tail in dict.fromkeys(tails)),
        (first, Run(f" {name}", SEMIBOLD)),
    )


def _then(then: Coming, words: Words) -> tuple[Row, ...]:
    """What comes next in the day, with its place and its length where there is room for them."""
    first = Run(words("Next:"), tone="ink_soft")
    long = minutes(then.ms, words)
    full = f"{then.title}, {then.place}, {long}." if then.place else f"{then.title}, {long}."
    short = f"{then.title}, {then.place}." if then.place else f"{then.title}."
    return tuple((first, Run(f" {said}", SEMIBOLD)) for said in (full, short))


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
