"""Cards of a quarter of A4: questions of an exercise, slips for the close."""

from collections.abc import Iterator
from functools import partial

from copfacil.core.exercise import Prompts
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts.four_up import Card
from copfacil.handouts.ink import A6, MM, Ink, Point
from copfacil.handouts.letters import block, fit
from copfacil.handouts.names import printed_place

_EDGE = 9 * MM
_WIDE = A6[0] - 2 * _EDGE
_FLOOR = A6[1] - _EDGE
_LINE = 26.0

CLOSING = (
    (Msg("The best moment was"), 2),
    (Msg("Change one thing"), 2),
    (Msg("One thing I will try, and by when"), 2),
)

RATED = (Msg("Worth my time"), Msg("Pace"), Msg("Safe to speak"), Msg("Time to talk"))
"""What a closing slip asks from 1 to 5 (domain: feedback, level 1)."""


def prompts(sitting: Sitting, words: Words) -> Iterator[Card]:
    """A card for each group of questions, one set for each group of people."""
    del words  # the questions are the exercise's own
    sets = max(len(sitting.tables), 1)
    asked = [one for _ in range(sets) for one in sitting.exercise.prompts]
    return (partial(_prompts, one, sitting.exercise.name) for one in asked)


def _prompts(asked: Prompts, name: str, ink: Ink, at: Point) -> None:
    x, y = at[0] + _EDGE, at[1] + _EDGE
    y = ink.block(x, y, block(printed_place(name), _WIDE))
    y = ink.block(x, y + 2, fit(printed_place(asked.name), _WIDE, size=22, cut="Bold")) + 8
    size = next(
        (s for s in (17.0, 16.0, 15.0, 14.0, 13.0, 12.0) if _height(asked.lines, s) <= at[1] + _FLOOR - y),
        12.0,
    )
    for line in asked.lines:
        y = ink.block(x, y, block(printed_place(line), _WIDE, size=size)) + 6


def _height(lines: tuple[str, ...], size: float) -> float:
    return sum(block(printed_place(line), _WIDE, size=size).height + 6 for line in lines)


def closing(sitting: Sitting, words: Words) -> Iterator[Card]:
    """A slip for everybody: four ratings, three sentences, no name."""
    slips = max(len(sitting.people) - len(sitting.away), 4)
    head = words(Msg("Before you go"))
    below = words(Msg("No name. It is read by the team, and answered."))
    paint = partial(_form, words, head, below, CLOSING, RATED)

    def slip(on: Ink, at: Point) -> None:
        on.stamp("closing slip", A6, lambda inner: paint(inner, (0, 0)), at)

    return (slip for _ in range(slips))


Fields = tuple[tuple[Msg, int], ...]


def _form(  # noqa: PLR0913, PLR0917 - the parts of one form
    words: Words, head: str, below: str, fields: Fields, rated: tuple[Msg, ...], ink: Ink, at: Point
) -> None:
    x, y = at[0] + _EDGE, at[1] + _EDGE
    y = ink.block(x, y, fit(head, _WIDE, size=20, cut="Bold"))
    y = ink.block(x, y + 2, block(below, _WIDE)) + 6
    for name in rated:
        y = _scale(ink, x, y, words(name))
    room = (at[1] + _FLOOR - y) / sum(1 + lines for _, lines in fields)
    for name, lines in fields:
        y = _field(ink, x, y, words(name), lines, min(room, _LINE))


def _scale(ink: Ink, x: float, y: float, name: str) -> float:
    """A question with five circles to tick, from 1 to 5."""
    ink.text(x, y + 12, name)
    for number in range(1, 6):
        centre = x + _WIDE - (6 - number) * 26 + 13
        ink.dot((centre, y + 8), 9, weight=0.75, filled=False)
        ink.centred(centre, y + 12.2, str(number))
    return y + 24


def _field(ink: Ink, x: float, y: float, name: str, lines: int, high: float) -> float:  # noqa: PLR0913, PLR0917 - a field
    y = ink.block(x, y, block(name, _WIDE))
    for _ in range(lines):
        y += high
        ink.rule(x, y - 4, x + _WIDE, dotted=True)
    return y
