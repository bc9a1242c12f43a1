"""Our tree and the people on it, drawn by us in lines of a field that is 124 wide and 100 high; nobody is better off.

Each figure is a head and limbs; each place says where its name stands. The ground is at 84, the crown's middle at 62, 30.
"""

import math
from collections.abc import Mapping
from typing import NamedTuple

from copfacil.core.boards.shapes import Align, Point

WIDE, HIGH = 124.0, 100.0
"""Of the field."""

GROUND = 84.0
HEAD = 1.7
"""Radius of a head."""


class Figure(NamedTuple):
    """Somebody on the tree, or two of them.

    Attributes:
        heads: their middles.
        limbs: bodies, arms and legs as broken lines; things they hold too.
        x, y: the middle of it all, where dots are told of.
        name: where the name of the place stands, and how it is set.
    """

    heads: tuple[Point, ...]
    limbs: tuple[tuple[Point, ...], ...]
    x: float
    y: float
    name: tuple[float, float, Align]

    @property
    def box(self) -> tuple[float, float, float, float]:
        """What it takes: left, top, right, bottom."""
        points = [*self.heads, *(point for limb in self.limbs for point in limb)]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        return min(xs) - HEAD / 2, min(ys) - HEAD, max(xs) + HEAD / 2, max(ys)


FIGURES: Mapping[str, Figure] = {
    "canopy": Figure(
        ((62, 4.2),),
        (
            ((62, 6), (61.8, 10.2)),
            ((61.8, 10.2), (60.4, 13.4)),
            ((61.8, 10.2), (63.4, 13.2)),
            ((62, 7), (65.2, 5.8), (63.6, 3.6)),
            ((62, 7), (59.2, 9.4)),
        ),
        62,
        8,
        (69, 4, "left"),
    ),
    "resting": Figure(
        ((31.6, 38.6),),
        (
            ((33, 39.8), (38.6, 43.6)),
            ((38.6, 43.6), (42.6, 43), (44.6, 47.6)),
            ((38.6, 43.6), (42, 45.4), (42.4, 50)),
            ((33.4, 40.2), (30.6, 42), (30.2, 39.4)),
        ),
        36,
        42,
        (24, 51, "right"),
    ),
    "slipping": Figure(
        ((50.4, 58.6),),
        (
            ((51.4, 51.6), (51.9, 57.6)),
            ((51.9, 57.6), (55.4, 55)),
            ((51.9, 57.6), (52.2, 63)),
            ((52.2, 63), (49.4, 67)),
            ((52.2, 63), (54.4, 66.8)),
        ),
        51.6,
        60,
        (45.5, 59, "right"),
    ),
    "helping": Figure(
        ((81.2, 35.4), (88.6, 50.6)),
        (
            ((81, 37.2), (80, 42.4)),
            ((80, 42.4), (76.8, 42.6), (75.8, 46.2)),
            ((80, 42.4), (77.8, 44.4), (77.6, 48)),
            ((80.9, 38.4), (83.4, 41.4), (85.8, 45.2)),
            ((85.8, 45.2), (86.6, 51.4)),
            ((86.7, 51.2), (87, 57)),
            ((87, 57), (85, 61.2)),
            ((87, 57), (89.2, 61)),
            ((86.7, 51.8), (90, 54.6)),
        ),
        84,
        48,
        (85, 33.5, "left"),
    ),
    "swinging": Figure(
        ((105.4, 51.2),),
        (
            ((103.6, 37.2), (102.6, 60.8)),
            ((107.6, 36.2), (107, 60)),
            ((102.2, 60.9), (107.4, 59.9)),
            ((105.1, 53), (104.6, 60)),
            ((104.6, 60), (100, 60.6), (97.6, 63.8)),
            ((105, 54.4), (103, 52.6)),
            ((105, 54.4), (107.2, 52.8)),
        ),
        104,
        56,
        (111, 53, "left"),
    ),
    "climbing": Figure(
        ((67.4, 62.4),),
        (
            ((67, 64.2), (66.4, 69.4)),
            ((67, 65), (64.2, 62)),
            ((66.9, 65.6), (63.9, 65.4)),
            ((66.4, 69.4), (63.9, 71.6)),
            ((66.4, 69.4), (68.4, 72.2), (64.8, 74.6)),
        ),
        66.4,
        67,
        (70.5, 66, "left"),
    ),
    "roots": Figure(
        ((54.4, 75.8),),
        (
            ((54.7, 77.6), (55.4, 82.6)),
            ((55.4, 82.6), (51.4, 80.6), (49.8, 84)),
            ((55.4, 82.6), (53, 81.6), (52, 84)),
            ((54.8, 78.6), (51.8, 80.2)),
        ),
        53.6,
        80,
        (44, 90, "right"),
    ),
    "seedling": Figure(
        ((19.8, 75.2),),
        (
            ((20.2, 77), (21.6, 80.6)),
            ((21.6, 80.6), (19.4, 82.2), (22, 84)),
            ((21.6, 80.6), (23.8, 83.8)),
            ((20.5, 78), (16.8, 80.2)),
            ((14, 84), (14, 79.8)),
            ((14, 81.6), (11.6, 79.6)),
            ((14, 80.8), (16.2, 78.6)),
        ),
        18,
        79,
        (18, 88, "centre"),
    ),
    "looking-up": Figure(
        ((82.2, 71.6),),
        (
            ((81.4, 73.4), (81.2, 78.8)),
            ((81.2, 78.8), (79.6, 84)),
            ((81.2, 78.8), (82.8, 84)),
            ((81.4, 74.6), (84.6, 76), (86, 73)),
            ((81.4, 74.6), (79, 77.6)),
        ),
        81.6,
        77,
        (84, 88, "centre"),
    ),
    "planting": Figure(
        ((101.4, 71.6),),
        (
            ((101.8, 73.4), (103.4, 78.6)),
            ((103.4, 78.6), (102, 84)),
            ((103.4, 78.6), (105.4, 84)),
            ((102.2, 74.8), (98.6, 78)),
            ((99.4, 75.4), (97.4, 84)),
            ((94.4, 84), (94.4, 78.4)),
            ((94.4, 81), (91.8, 79)),
            ((94.4, 80), (97, 77.6)),
        ),
        100,
        78,
        (100, 88, "centre"),
    ),
}
"""By the key of the place."""

WOOD: tuple[tuple[Point, ...], ...] = (
    ((57.6, 84), (60.2, 70), (59.6, 58), (57.4, 53), (49, 51.2), (26, 43.4)),
    ((66.4, 84), (63.8, 70), (64.2, 58), (66.8, 52), (78, 48.4), (110, 36)),
    ((60.4, 54.6), (56, 44), (47, 31)),
    ((63.6, 54.6), (68, 43), (78, 28)),
    ((62, 54), (62, 40), (61, 22)),
    ((58.6, 80.6), (56, 85), (50, 87.4), (46.5, 92)),
    ((60, 82), (57.6, 88), (54, 91.4), (52, 96)),
    ((62, 82.6), (62.2, 90), (61, 96.6)),
    ((64, 82), (66, 87.4), (64.8, 91), (65.8, 96)),
    ((65.4, 80.6), (68.4, 85), (72.6, 87), (75, 91.4)),
)
"""Trunk, branches and roots, each a soft line through its points."""

_CROWN = (62.0, 30.0, 44.0, 18.5)
_BUMPS = 13


def crown() -> tuple[Point, ...]:
    """The outline of the crown: a start, then (handle, handle, end) for each bump."""
    x, y, wide, high = _CROWN
    angles = [math.tau * at / _BUMPS - 1.7 for at in range(_BUMPS + 1)]
    points = [(x + wide * math.cos(angle), y + high * math.sin(angle)) for angle in angles]
    way = [points[0]]
    for here, there, one, other in zip(points, points[1:], angles, angles[1:], strict=False):
        way += [_out(here, one + 0.06), _out(there, other - 0.06), there]
    return tuple(way)


def _out(point: Point, angle: float) -> Point:
    return (point[0] + 9 * math.cos(angle), point[1] + 7 * math.sin(angle))


def soft(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """A soft line through points (Catmull-Rom): start, then (handle, handle, end) for each piece."""
    ends = (points[0], *points, points[-1])
    way = [points[0]]
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        way += [
            (b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6),
            (c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6),
            c,
        ]
    return tuple(way)
