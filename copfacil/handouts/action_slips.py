"""Action slips, A6: the owner keeps the upper part, whoever will ask keeps the lower."""

from collections.abc import Iterator
from functools import partial

from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts.four_up import Card
from copfacil.handouts.ink import A6, MM, Ink, Point
from copfacil.handouts.letters import block, fit, tidy, width
from copfacil.handouts.presenters import Turn, turns

_EDGE = 9 * MM
_RIGHT = A6[0] - _EDGE
_WIDE = _RIGHT - _EDGE
_MIDDLE = A6[1] / 2
_LINE = 28.0
"""From one writing line to the next."""


def cards(sitting: Sitting, words: Words) -> Iterator[Card]:
    """One slip for each presenter; without groups one sheet of blank ones."""
    blank = (Turn(None, "", 0),) * 4
    return (partial(_slip, turn, words) for turn in turns(sitting) or blank)


def _slip(turn: Turn, words: Words, ink: Ink, at: Point) -> None:
    x, y = at
    ink.stamp("action slip", A6, partial(_form, words), at)
    for top in (0.0, _MIDDLE):
        if turn.table:
            ink.right(x + _RIGHT, y + top + _EDGE + 15, str(turn.table.number), size=22, cut="Bold")
        if turn.name:
            name = fit(turn.name, _WIDE, size=14, cut="Bold")
            ink.block(x + _EDGE, y + top + _EDGE + 22, name)
        else:
            ink.rule(x + _EDGE, y + top + _EDGE + 42, x + _RIGHT, dotted=True)


def _form(words: Words, ink: Ink) -> None:
    """Both parts, and the line between them."""
    for top, head, asks in _parts(words):
        title = fit(head, _WIDE - 36, size=16, cut="Bold")
        ink.block(_EDGE, top + _EDGE - 2, title)
        y = top + _EDGE + 81
        _field(ink, y, words(Msg("will")))
        ink.rule(_EDGE, y + _LINE, _RIGHT, dotted=True)
        _field(ink, y + 2 * _LINE, words(Msg("by when")))
        _field(ink, y + 3 * _LINE, asks)
    ink.dashes(0, _MIDDLE, A6[0])


def _parts(words: Words) -> Iterator[tuple[float, str, str]]:
    yield 0.0, words(Msg("Owner keeps this")), words(Msg("who will ask"))
    yield _MIDDLE, words(Msg("Asker keeps this")), words(Msg("I will ask on"))


def _field(ink: Ink, y: float, label: str) -> None:
    """A word and a line to write on."""
    said = block(label, _WIDE - 60)
    ink.block(_EDGE, y - 12.5 - said.height + said.leading, said)
    ink.rule(_EDGE + width(tidy(label)) + 6, y, _RIGHT, dotted=True)
