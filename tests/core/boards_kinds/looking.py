"""What an eye sees at once in a drawn board: something outside the frame, words over words, cards over cards."""

import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from copfacil import resources
from copfacil.core.boards.board import Board
from copfacil.core.boards.layout import layout
from copfacil.core.boards.letters import Widths
from copfacil.core.boards.shapes import Band, Box, Disc, Frame, Laid, Line, Place, Shape, Stroke
from copfacil.core.words import pseudo

_JSON = resources.path("widths.json").read_text("utf-8")
WIDTHS = Widths.read(_JSON)
LONG = Widths.read(_JSON, pseudo())
"""A language that says everything 40 % longer."""

FRAMES = (
    Frame(w=980, h=660, letter=15),
    Frame(w=1420, h=860, letter=15),
    Frame(w=1300, h=760, letter=30),
    Frame(w=430, h=320, letter=15),
    Frame(w=300, h=900, letter=15),
    Frame(w=1728, h=475, letter=50, audience="wall"),
    Frame(w=1728, h=745, letter=50, audience="wall"),
    Frame(w=1150, h=560, letter=34, audience="wall"),
    Frame(w=530, h=770, letter=12, audience="paper"),
    Frame(w=1120, h=770, letter=12, audience="paper"),
    Frame(w=90, h=60, letter=15),
    Frame(w=980, h=660, letter=15, full=True),
    Frame(w=1120, h=770, letter=12, audience="paper", full=True),
)
"""Desk, desk at 200 %, a corner of it, the wall with and without what stands below, A4, A3, hardly any room; everything
on a desk that can be moved about, and on paper in pages."""

_RING = 0.35
"""So far outside a frame the ring round what is chosen may stand, in letters: screens leave that margin."""

Rect = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_EPS = 0.75
_SIGN = 0.74
"""A letter inside a sign may be smaller: the name beside explains it."""


def wrong(board: Board, frame: Frame, widths: Widths = WIDTHS) -> list[str]:
    """What is wrong with the drawing of a board, in sentences; all turns of it are looked at."""
    first = layout(board, frame, widths)
    found = []
    for turn in range(min(first.turns, 12)):
        laid = layout(board, replace(frame, turn=turn), widths)
        found += [f"turn {turn}: {one}" for one in _wrong(laid, frame, widths)]
    return found


def texts(laid: Laid) -> list[str]:
    """Every line of text of a drawing."""
    return [shape.text for shape in laid.shapes if isinstance(shape, Line)]


def _wrong(laid: Laid, frame: Frame, widths: Widths) -> Iterator[str]:
    for shape in laid.shapes:
        left, top, right, bottom = extent(shape, widths)
        if not all(map(math.isfinite, (left, top, right, bottom))):
            yield f"{shape} is nowhere"
        elif (
            frame.chosen and _is_ring(shape) and min(left, top, laid.w - right, laid.h - bottom) > -_RING * frame.letter
        ):
            pass
        elif left < -_EPS or top < -_EPS or right > laid.w + _EPS or bottom > laid.h + _EPS:
            yield f"{shape} is outside"
        if isinstance(shape, Line) and shape.size < (_SIGN if len(shape.text) == 1 else 1) * frame.letter - 1e-6:
            yield f"{shape} is too small"
    lines = [(line, extent(line, widths)) for line in laid.shapes if isinstance(line, Line)]
    for (one, here), (other, there) in combinations(lines, 2):
        if _over(here, there):
            yield f"{one.text!r} stands over {other.text!r}"
    yield from _covered(laid, lines)


def _is_ring(shape: Shape) -> bool:
    return isinstance(shape, Box) and shape.edge == "accent" and not shape.fill


def _covered(laid: Laid, lines: list[tuple[Line, Rect]]) -> Iterator[str]:
    """Cards over cards, seats over seats, words that run into a seat."""
    flat = [place for place in laid.places if place.what == "card"]
    yield from (f"{one} lies over {other}" for one, other in combinations(flat, 2) if _over(_rect(one), _rect(other)))
    round_ones = [place for place in laid.places if place.what in {"person", "seat"}]
    for one, other in combinations(round_ones, 2):
        if one.what == other.what and _touch(one, other):
            yield f"{one} lies over {other}"
    for place in round_ones:
        for line, here in lines:
            middle = (here[0] + here[2]) / 2, (here[1] + here[3]) / 2
            if _over(here, _inner(place)) and not _holds(_rect(place), middle):
                yield f"{line.text!r} stands over the seat {place.key!r}"


def extent(shape: Shape, widths: Widths) -> Rect:
    """The box around a shape; of a text from its capitals' height to its deepest letters."""
    match shape:
        case Box() | Band():
            return shape.x, shape.y, shape.x + shape.w, shape.y + shape.h
        case Disc():
            return shape.x - shape.r, shape.y - shape.r, shape.x + shape.r, shape.y + shape.r
        case Stroke():
            points = _way(shape)
            xs, ys = [x for x, _ in points], [y for _, y in points]
            return min(xs), min(ys), max(xs), max(ys)
        case Line():
            wide = widths.of(shape.text, shape.size, shape.cut)
            wide = min(wide, shape.most) if shape.most else wide
            left = shape.x - {"left": 0.0, "centre": wide / 2, "right": wide}[shape.align]
            return left, shape.y - 0.66 * shape.size, left + wide, shape.y + 0.18 * shape.size


def _way(stroke: Stroke) -> list[tuple[float, float]]:
    if not stroke.curved:
        return list(stroke.points)
    made = [stroke.points[0]]
    for at in range(1, len(stroke.points), 3):
        a, (b, c, d) = made[-1], stroke.points[at : at + 3]
        for step in range(1, 9):
            t = step / 8
            s = 1 - t
            made.append(
                (
                    s**3 * a[0] + 3 * s * s * t * b[0] + 3 * s * t * t * c[0] + t**3 * d[0],
                    s**3 * a[1] + 3 * s * s * t * b[1] + 3 * s * t * t * c[1] + t**3 * d[1],
                )
            )
    return made


def _over(one: Rect, other: Rect) -> bool:
    return (
        one[0] < other[2] - _EPS and other[0] < one[2] - _EPS and one[1] < other[3] - _EPS and other[1] < one[3] - _EPS
    )


def _touch(one: Place, other: Place) -> bool:
    """Whether two seats touch; those that are as wide as high are round."""
    if abs(one.w - one.h) > _EPS or abs(other.w - other.h) > _EPS:
        return _over(_rect(one), _rect(other))
    return math.dist((one.x + one.w / 2, one.y + one.h / 2), (other.x + other.w / 2, other.y + other.h / 2)) < (
        (one.w + other.w) / 2 - _EPS
    )


def _rect(place: Place) -> Rect:
    return place.x, place.y, place.x + place.w, place.y + place.h


def _inner(place: Place) -> Rect:
    """The square inside a round seat."""
    off = 0.15 * place.w
    return place.x + off, place.y + off, place.x + place.w - off, place.y + place.h - off


def _holds(rect: Rect, point: tuple[float, float]) -> bool:
    return rect[0] <= point[0] <= rect[2] and rect[1] <= point[1] <= rect[3]
