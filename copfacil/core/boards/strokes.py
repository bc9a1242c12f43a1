"""The small strokes of which a shape is made where it is more than one: patterns of hues, heads of arrows.

Painters draw these lines and dots as they are, so a pattern is the same on screen, wall, paper and in SVG.
"""

from dataclasses import dataclass
from math import hypot

from copfacil.core.boards.shapes import Band, Point, Stroke

DASH = (3.0, 2.5)
"""On and off in a dashed line, in its widths."""

_UNITS = 9.0
"""A band is nine units high; lines of a pattern are one and a half wide."""

_LINE, _STEP, _DOT = 1.5, 6.0, 1.35
_LEVELS = (1.3, 4.5, 7.7)
_ROWS = (2.4, 6.6)

Segment = tuple[float, float, float, float]
"""x and y of one end, x and y of the other."""


@dataclass(frozen=True, slots=True)
class Hatching:
    """A pattern within a band.

    Attributes:
        lines: each from end to end, in a weight of ``width``.
        dots: middles of filled circles of radius ``r``.
    """

    lines: tuple[Segment, ...]
    dots: tuple[Point, ...]
    width: float
    r: float


def hatching(band: Band) -> Hatching:
    """The pattern of a band's hue: rising, level or falling lines, or dots; nothing without a hue."""
    unit = band.h / _UNITS
    lines: tuple[Segment, ...] = ()
    dots: tuple[Point, ...] = ()
    match band.hue:
        case "east":
            lines = tuple(_slanted(band, unit, rising=True))
        case "west":
            lines = tuple(_slanted(band, unit, rising=False))
        case "north":
            lines = tuple((band.x, band.y + at * unit, band.x + band.w, band.y + at * unit) for at in _LEVELS)
        case "south":
            dots = tuple(_dotted(band, unit))
        case "":
            pass
    return Hatching(lines, dots, _LINE * unit, _DOT * unit)


def _slanted(band: Band, unit: float, *, rising: bool) -> list[Segment]:
    """Lines at 45 degrees, cut where the band ends."""
    made: list[Segment] = []
    step, high, end = _STEP * unit, band.h, band.x + band.w
    if step <= 0:
        return made
    for number in range(int((band.w + high) / step) + 1):
        left = band.x - high + step / 2 + number * step
        low, far = max(left, band.x), min(left + high, end)
        if far > low:
            down, up = high - (low - left), high - (far - left)
            ys = (band.y + down, band.y + up) if rising else (band.y + high - down, band.y + high - up)
            made.append((low, ys[0], far, ys[1]))
    return made


def _dotted(band: Band, unit: float) -> list[Point]:
    made: list[Point] = []
    step = _STEP * unit
    for row, at in enumerate(_ROWS if unit > 0 else ()):
        count = int((band.w - (row + 1) * step / 2) / step) + 1
        made += [(band.x + (row + 1) * step / 2 + n * step, band.y + at * unit) for n in range(max(count, 0))]
    return [(x, y) for x, y in made if x + _DOT * unit <= band.x + band.w]


def head(stroke: Stroke) -> tuple[Point, Point, Point]:
    """The head of an arrow: its point and its two wings. It points as the line's last piece does."""
    (ax, ay), (bx, by) = stroke.points[-2:]
    long = hypot(bx - ax, by - ay) or 1.0
    dx, dy = (bx - ax) / long * stroke.arrow, (by - ay) / long * stroke.arrow
    side = 0.45
    return (bx, by), (bx - dx - dy * side, by - dy + dx * side), (bx - dx + dy * side, by - dy - dx * side)
