"""Cards that people write by hand before a board is keyed in: asks and offers, bold ideas, topics. A6."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain, repeat

from copfacil.core.boards.ring import KINDS
from copfacil.core.boards.scores import passes
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts.four_up import Card
from copfacil.handouts.ink import A6, MM, Ink, Point
from copfacil.handouts.letters import block, fit, tidy, width
from copfacil.handouts.names import printed_place

_EDGE = 9 * MM
_RIGHT = A6[0] - _EDGE
_WIDE = _RIGHT - _EDGE
_FLOOR = A6[1] - _EDGE
_LINE = 25.0
"""From one writing line to the next."""
_ROW = 18.0
"""From one row of boxes to the next."""
_FOUR = 4
OFFERS = 3
"""Slips for offers, for each person."""
SCORES = 5

Form = Callable[[Ink], None]
"""Draws one card from (0, 0)."""


def slips(sitting: Sitting, words: Words) -> Iterator[Card]:
    """A slip for each ask, then three for offers: whole sheets of one kind, for two colours of paper."""
    people = len(sitting.present)
    kinds = (("ask", _ask, people), ("offer", _offer, OFFERS * people))
    return chain.from_iterable(_same(name, partial(form, words), count) for name, form, count in kinds)


def ideas(sitting: Sitting, words: Words) -> Iterator[Card]:
    """A card for each idea, with a box for the score of each round below a fold."""
    ask = next((printed_place(zone.ask) for zone in sitting.zones if zone.ask), "")
    people = len(sitting.present)
    return _same("idea", partial(_idea, words, ask, passes(people)), people)


def topics(sitting: Sitting, words: Words) -> Iterator[Card]:
    """A slip for each topic somebody may bring."""
    return _same("topic", partial(_topic, words), len(sitting.present))


def pads(sitting: Sitting, words: Words) -> Iterator[Card]:
    """A pad for each group outside a user experience fishbowl: of four people each, as a rule."""
    return _same("pad", partial(_pad, words), -(-len(sitting.present) // _FOUR))


def _same(name: str, form: Form, count: int) -> Iterator[Card]:
    """So many of one card, whole sheets of them, one at least."""

    def card(ink: Ink, at: Point) -> None:
        ink.stamp(name, A6, form, at)

    return repeat(card, max(-(-count // _FOUR), 1) * _FOUR)


def _ask(words: Words, ink: Ink) -> None:
    y = _title(ink, words(Msg("I ask for")), words(Msg("One thing: a person, a document, an hour.")))
    below = _FLOOR - 5 * _LINE
    _lines(ink, y, below)
    y = _field(ink, below, words(Msg("It matters because")))
    _lines(ink, y, _FLOOR - 2 * _LINE)
    y = _field(ink, _FLOOR - 2 * _LINE, words(Msg("By when")))
    _field(ink, y, words(Msg("My name")))


def _offer(words: Words, ink: Ink) -> None:
    y = _title(ink, words(Msg("I offer")), words(Msg("Only what I will do. Knowing somebody is an offer.")))
    y = _field(ink, y - 6, words(Msg("To")))
    kinds = [tidy(words(kind)) for kind in KINDS.values()]
    below = _FLOOR - 2 * _LINE - _ticked(kinds)
    _lines(ink, y, below - 12)
    _ticks(ink, below, kinds)
    y = _field(ink, _FLOOR - 2 * _LINE, words(Msg("First talk on")))
    _field(ink, y, words(Msg("My name")))


def _topic(words: Words, ink: Ink) -> None:
    y = _title(ink, words(Msg("Topic")), words(Msg("A question you care about.")))
    _lines(ink, y, _FLOOR - 4 * _LINE)
    y = _FLOOR - 4 * _LINE
    for name in (Msg("Brought by"), Msg("Slot"), Msg("Place"), Msg("Notes kept by")):
        y = _field(ink, y, words(name))


def _idea(words: Words, ask: str, places: Sequence[int], ink: Ink) -> None:
    y = _title(ink, words(Msg("My bold idea")), ask)
    fold = _FLOOR - (124 if places else 92)
    below = fold - 14 - 2 * _LINE
    _lines(ink, y, below)
    _lines(ink, _field(ink, below, words(Msg("First step"))), fold - 14)
    ink.dashes(0, fold, A6[0])
    y = ink.block(_EDGE, fold + 8, fit(words(Msg("Fold under. One score for each round, 1 to 5.")), _WIDE, size=13))
    if places:
        told = Msg("In a circle, all cards go on {places} places.", places=", ".join(map(str, places)))
        ink.block(_EDGE, y, fit(words(told), _WIDE, size=13))
    wide = 34.0
    for number in range(SCORES):
        x = _EDGE + number * (wide + 4)
        ink.box(x, _FLOOR - 40, wide, 40)
        ink.text(x + 3, _FLOOR - 28.5, str(number + 1))
    x = _EDGE + SCORES * (wide + 4) + 2
    ink.text(x, _FLOOR - 28.5, "=")
    ink.rule(x + 10, _FLOOR, _RIGHT, dotted=True)


def _pad(words: Words, ink: Ink) -> None:
    y = _field(ink, _title(ink, words(Msg("Satellite")), words(Msg("While those inside talk."))), words(Msg("Number")))
    middle = _FLOOR - 5 * _LINE
    y = _field(ink, y, words(Msg("What we noticed")))
    _lines(ink, y, middle)
    y = _field(ink, middle, words(Msg("What we want to ask")))
    _lines(ink, y, _FLOOR)


def _title(ink: Ink, name: str, more: str) -> float:
    y = ink.block(_EDGE, _EDGE - 4, fit(name, _WIDE, size=20, cut="Bold"))
    return ink.block(_EDGE, y + 1, block(more, _WIDE))


def _lines(ink: Ink, y: float, to: float) -> None:
    """As many lines as there is room for, the last one at the lower end."""
    count = int((to - y) // _LINE)
    for number in range(count):
        ink.rule(_EDGE, to - number * _LINE, _RIGHT, dotted=True)


def _field(ink: Ink, y: float, label: str) -> float:
    """A word and the rest of its line to write on; gives where the line stands."""
    y += _LINE
    ink.text(_EDGE, y - 2, label)
    ink.rule(_EDGE + width(tidy(label)) + 6, y, _RIGHT, dotted=True)
    return y


def _rows(choices: Sequence[str]) -> Iterator[tuple[float, int, str]]:
    """Where each choice stands: how far right, in which row."""
    x, row = 0.0, 0
    for choice in choices:
        wide = 14 + width(choice)
        if x and x + wide > _WIDE:
            x, row = 0.0, row + 1
        yield x, row, choice
        x += wide + 12


def _ticked(choices: Sequence[str]) -> float:
    """How high the boxes stand together."""
    return (max(row for _, row, _ in _rows(choices)) + 1) * _ROW


def _ticks(ink: Ink, y: float, choices: Sequence[str]) -> None:
    """Boxes to tick, each with its word."""
    for x, row, choice in _rows(choices):
        ink.box(_EDGE + x, y + row * _ROW + 3, 10, 10)
        ink.text(_EDGE + x + 14, y + row * _ROW + 12, choice)
