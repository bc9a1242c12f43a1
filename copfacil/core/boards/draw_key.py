"""The key of a drawing: what its lines and signs mean, in as many rows as it needs; and facts in large figures."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from copfacil.core.boards.draw_pieces import Drawing, baseline
from copfacil.core.boards.letters import CAP, LEADING
from copfacil.core.boards.shapes import Frame, Shape, Tone
from copfacil.core.words import Msg

_BETWEEN = 2.0
_BESIDE = 0.6
_FIGURE = 1.5


VITAL = 9.5
"""On the wall what matters stands in so many letters from the top: with a heading above, in the upper two thirds."""


def vital(frame: Frame) -> float:
    """How high what matters may be: on the wall its lowest third stays free, a row of heads may stand before it."""
    return min(frame.h, VITAL * frame.letter) if frame.audience == "wall" else frame.h


class Meaning(NamedTuple):
    """A sign and what it means; without a sign a sentence alone."""

    text: Msg
    wide: float = 0.0
    """Of the sign, in letters."""
    sign: Callable[[float, float, float], tuple[Shape, ...]] = lambda *_: ()
    """Draws it from a point (left, middle) in letters of that size."""
    tone: Tone = "ink"


class Fact(NamedTuple):
    """A figure and what it counts."""

    figure: str
    text: Msg


class _Cell(NamedTuple):
    meaning: Meaning
    text: str
    x: float
    w: float


def key_height(drawing: Drawing, meanings: Sequence[Meaning], room: float) -> float:
    """How high a key is in a room of that width."""
    return len(_rows(drawing, meanings, room)) * LEADING * drawing.u


def key(drawing: Drawing, meanings: Sequence[Meaning], x: float, y: float, room: float) -> float:
    """Draws a key with its upper edge at ``y``. Gives its lower edge."""
    u = drawing.u
    for row in _rows(drawing, meanings, room):
        at = y + baseline(u)
        for cell in row:
            if cell.meaning.wide:
                drawing.add(*cell.meaning.sign(x + cell.x, at - CAP * u / 2, u))
            beside = (cell.meaning.wide + _BESIDE) * u if cell.meaning.wide else 0.0
            drawing.line(cell.text, x + cell.x + beside, at, room=cell.w - beside, tone=cell.meaning.tone)
        y += LEADING * u
    return y


def _rows(drawing: Drawing, meanings: Sequence[Meaning], room: float) -> list[list[_Cell]]:
    u = drawing.u
    rows: list[list[_Cell]] = []
    x = room
    for meaning in meanings:
        beside = (meaning.wide + _BESIDE) * u if meaning.wide else 0.0
        lines = drawing.widths.broken(drawing.said(meaning.text), max(room - beside, u), u)
        for number, text in enumerate(lines):
            w = beside + drawing.widths.of(text, u)
            if x + w > room or number:
                rows.append([])
                x = 0.0
            rows[-1].append(_Cell(meaning if not number else Meaning(meaning.text, tone=meaning.tone), text, x, w))
            x += w + _BETWEEN * u
    return rows


def facts_height(drawing: Drawing, told: Sequence[Fact], room: float) -> float:
    """How high facts under one another are."""
    return sum(high for high, _ in _facts(drawing, told, room))


def facts(drawing: Drawing, told: Sequence[Fact], x: float, y: float, room: float) -> float:
    """Draws facts under one another, the figure before the words. Gives the lower edge."""
    u, wide = drawing.u, _figures(drawing, told)
    for fact, (high, lines) in zip(told, _facts(drawing, told, room), strict=True):
        at = y + baseline(_FIGURE * u)
        drawing.line(fact.figure, x + wide, at, room=wide, size=_FIGURE * u, cut="Bold", align="right")
        for number, text in enumerate(lines):
            left = x + wide + _BESIDE * u
            drawing.line(text, left, at + number * LEADING * u, room=max(room - wide - _BESIDE * u, u))
        y += high
    return y


def _facts(drawing: Drawing, told: Sequence[Fact], room: float) -> list[tuple[float, tuple[str, ...]]]:
    u = drawing.u
    beside = _figures(drawing, told) + _BESIDE * u
    lines = [drawing.widths.broken(drawing.said(fact.text), max(room - beside, u), u) for fact in told]
    return [((_FIGURE + len(one) - 1) * LEADING * u, one) for one in lines]


def _figures(drawing: Drawing, told: Sequence[Fact]) -> float:
    return max((drawing.widths.of(fact.figure, _FIGURE * drawing.u, "Bold") for fact in told), default=0.0)
