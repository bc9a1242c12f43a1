"""Invitations, a quarter of A4 each: one for everybody who is asked, what is not written yet to be written by hand."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from copfacil.core.launch.kit import Kit
from copfacil.core.launch.log import of
from copfacil.core.launch.sheets import INVITATION, SAYS
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts.four_up import Card
from copfacil.handouts.ink import A6, MM, Ink, Point
from copfacil.handouts.letters import LEAST, NOTHING, Block, block, fit, tidy, width
from copfacil.handouts.names import printed, printed_place

_EDGE = 8 * MM
_WIDE = A6[0] - 2 * _EDGE
_FLOOR = A6[1] - _EDGE
_SIZES = ((20.0, 14.0), (19.0, 13.0), (18.0, LEAST), (16.0, LEAST), (14.0, LEAST), (LEAST, LEAST))
"""Letters of the question and of the rest: the largest with which all has room."""
_AIR, _TIGHT, _LINE = 12.0, 3.0, 19.0
"""Most and least white between two paragraphs; from one line to write on to the next."""
_ROOMY = 2
"""Lines to write on for what wants more than one."""


class _Para(NamedTuple):
    """A paragraph of the card: words, then lines to write on."""

    told: Block
    lines: int = 0

    @property
    def high(self) -> float:
        return self.told.height + self.lines * _LINE


def cards(sitting: Sitting, words: Words) -> Iterator[Card]:
    """A card for everybody who did not say no; four without a name where nobody is asked yet."""
    kit = sitting.kit
    people = [person for person in sitting.people if of(person).reply != "no"] if sitting.launch else []
    told: list[tuple[str, str]] = [(printed(person), of(person).line) for person in people] or [("", "")] * 4
    told_of = (sitting.place,) if sitting.launch else (sitting.title, sitting.place)
    below = printed_place(", ".join(part for part in told_of if part))
    return (partial(_card, words, kit, name, line, below) for name, line in told)


def _card(words: Words, kit: Kit, name: str, line: str, below: str, ink: Ink, at: Point) -> None:  # noqa: PLR0913, PLR0917 - what stands on one card
    x, y, floor = at[0] + _EDGE, at[1] + _EDGE, at[1] + _FLOOR
    y = _head(ink, x, y, words, name) + 6
    below = "" if kit.text("invite-when") else below
    for asks, says in _SIZES:
        parts = [*_paragraphs(words, kit, below, asks, says), _last(words, line, says, named=bool(name))]
        spare = floor - y - sum(part.high for part in parts)
        if spare >= _TIGHT * len(parts):
            break
    air = min(spare / len(parts), _AIR)
    for part in parts:
        y = ink.block(x, y, part.told)
        for _ in range(part.lines):
            y += _LINE
            ink.rule(x, y - 3, x + _WIDE, dotted=True)
        y += air


def _head(ink: Ink, x: float, y: float, words: Words, name: str) -> float:
    if name:
        return ink.block(x, y, fit(words(Msg("{name}, you are invited", name=name)), _WIDE, size=14))
    said = words(Msg("You are invited"))
    ink.text(x, y + 13, said, size=14)
    ink.rule(x + width(tidy(said), "Regular", 14) + 6, y + 15, x + _WIDE, dotted=True)
    return y + 18


def _paragraphs(words: Words, kit: Kit, below: str, asks: float, says: float) -> Iterator[_Para]:
    """What the fields say; a field without words keeps its name, and lines to write on."""
    first, *others = INVITATION
    asked = printed_place(kit.text(first.key))
    yield _Para(block(asked, _WIDE, size=asks, cut="Bold")) if asked else _Para(block(words(first.name), _WIDE), _ROOMY)
    if below:
        yield _Para(block(below, _WIDE, size=says))
    for one in others:
        text = printed_place(kit.text(one.key))
        if text:
            yield _Para(block(words(Msg(SAYS[one.key].id, text=text)) if one.key in SAYS else text, _WIDE, size=says))
        else:
            yield _Para(block(words(one.name), _WIDE), 1)


def _last(words: Words, line: str, says: float, *, named: bool) -> _Para:
    """The line for this person alone."""
    told = printed_place(line)
    if told:
        return _Para(block(told, _WIDE, size=says, cut="Bold"))
    return _Para(block(words(Msg("And for you alone")), _WIDE), 1) if named else _Para(NOTHING)
