"""Feedback in the report, in words: how many sheets, what they say together, and what became of suggestions."""

from collections.abc import Iterator, Mapping, Sequence

from copfacil.core.boards.few import FEWEST
from copfacil.core.feedback.events import How
from copfacil.core.feedback.form import LEAST, MOST
from copfacil.core.feedback.summary import Asked, Heard, Quoted, Shift, Suggestion
from copfacil.core.feedback.values import VALUES
from copfacil.core.section import Section
from copfacil.core.words import Msg, Words

HOW: Mapping[How, Msg] = {
    "": Msg("not decided yet"),
    "did": Msg("done"),
    "will": Msg("we will"),
    "not now": Msg("not now"),
}
"""What became of a suggestion."""


def feedback_sections(
    heard: Heard | None, said: Sequence[Suggestion], before: Sequence[Suggestion], words: Words
) -> Iterator[Section]:
    """The parts that tell of feedback; what is empty is left out."""
    if heard is not None:
        yield _figures(heard, words)
        if heard.words:
            yield _quotes(heard, words)
    if said or before:
        yield _said([*before, *said], words)


def rate_said(heard: Heard, words: Words) -> str:
    """How many sheets came back: "21 of 23 sheets, 91 %"."""
    if heard.share is None:
        return words(Msg("{n} sheet", "{n} sheets", n=heard.returned))
    of = Msg("{back} of {n} sheet, {share} %", "{back} of {n} sheets, {share} %", **_of(heard))
    return words(of)


def _of(heard: Heard) -> dict[str, int]:
    return {"n": heard.present, "back": heard.returned, "share": heard.share or 0}


def few_said() -> Msg:
    """Why nothing but the number of sheets is told."""
    return Msg("Fewer than {n} sheets: nothing but their number is shown.", n=FEWEST)


def covered_said(count: int) -> Msg:
    """Why words are there and are not shown."""
    return Msg(
        "{n} line is covered: so few sheets would tell who wrote it.",
        "{n} lines are covered: so few sheets would tell who wrote them.",
        n=count,
    )


def shift_said(one: Shift, words: Words) -> str:
    """From where to where, and of how many."""
    if one.before is None or one.after is None:
        return words(Msg("Fewer than {n} people answered: no figures are shown.", n=FEWEST))
    moved = words(Msg("From {before} to {after}.", before=f"{one.before:.1f}", after=f"{one.after:.1f}"))
    gave = words(Msg("{n} person gave both.", "{n} people gave both.", n=one.both)) if one.both else ""
    return f"{moved} {gave}".strip()


def quoted_said(one: Quoted, words: Words) -> str:
    """The words, and how many sheets say so: "Silence, 6 times"."""
    return words(Msg("{text}, {n} times", text=one.text, n=one.times)) if one.times > 1 else one.text


def values_said(heard: Heard, words: Words) -> str:
    """How many sheets tell of each value: "Immediate 6, Potential 3."."""
    told = (f"{words(VALUES[key])} {count}" for key, count in heard.values.items())
    return f"{', '.join(told)}." if heard.values else ""


def _figures(heard: Heard, words: Words) -> Section:
    scale = tuple(str(number) for number in range(LEAST, MOST + 1))
    asked = heard.asked if heard.enough else ()
    shifts = heard.shifts if heard.enough else ()
    return Section(
        key="feedback",
        title=words(Msg("Feedback")),
        lines=(
            f"{rate_said(heard, words)}.",
            *(f"{one.ask}: {shift_said(one, words)}" for one in shifts),
            *(() if heard.enough else (words(few_said()),)),
        ),
        heads=(words(Msg("Question")), *scale, words(Msg("Mean"))) if asked else (),
        rows=tuple(_row(one) for one in asked),
    )


def _row(one: Asked) -> tuple[str, ...]:
    counts = ("–",) * MOST if one.counts is None else tuple(map(str, one.counts))
    return (one.ask, *counts, "–" if one.mean is None else f"{one.mean:.1f}")


def _quotes(heard: Heard, words: Words) -> Section:
    """Words by the value that they tell of; those without one come last."""
    places = [*VALUES, ""]
    ordered = sorted(heard.words, key=lambda one: places.index(one.value))
    return Section(
        key="words",
        title=words(Msg("In people’s own words")),
        lines=(told,) if (told := values_said(heard, words)) else (),
        points=tuple(_point(one, words) for one in ordered),
    )


def _point(one: Quoted, words: Words) -> str:
    about = ", ".join(part for part in (one.ask, words(VALUES[one.value]) if one.value else "") if part)
    return f"{quoted_said(one, words)} ({about})" if about else quoted_said(one, words)


def _said(told: Sequence[Suggestion], words: Words) -> Section:
    return Section(
        key="said",
        title=words(Msg("You said, we did")),
        heads=tuple(map(words, (Msg("You said"), Msg("We did"), Msg("In a sentence"), Msg("From")))),
        rows=tuple((_times(one, words), words(HOW[one.how]), one.sentence, one.title) for one in told),
    )


def _times(one: Suggestion, words: Words) -> str:
    return words(Msg("{text}, {n} times", text=one.text, n=one.times)) if one.times > 1 else one.text
