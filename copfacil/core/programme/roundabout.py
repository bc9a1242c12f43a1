"""People round a circle, those who belong together side by side."""

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from math import cos, pi, sin, tau

_GAP = 0.7
"""Of a place: between two organisations."""


def together(groups: Sequence[str]) -> tuple[int, ...]:
    """Numbers from 0 in the order round a circle: one group after another, each by its number that comes first."""
    first = {group: number for number, group in reversed([*enumerate(groups)])}
    return tuple(sorted(range(len(groups)), key=lambda number: (first[groups[number]], number)))


def spots(order: Sequence[int], groups: Sequence[str]) -> tuple[tuple[float, float], ...]:
    """Of each number its place on the unit circle: x to the right, y down, the first of the order at the top, on clockwise.

    Args:
        order: every number from 0 once.
        groups: of each number what it belongs to; where a group has several, a gap lies before and after it.
    """
    sizes = Counter(groups)
    gaps = [
        _GAP if groups[one] != groups[other] and max(sizes[groups[one]], sizes[groups[other]]) > 1 else 0.0
        for one, other in zip(order, [*order[1:], *order[:1]], strict=True)
    ]
    whole = len(order) + sum(gaps)
    angles = [tau * at / whole - pi / 2 for at in accumulate((1 + gap for gap in gaps[:-1]), initial=0.0)]
    placed = dict(zip(order, angles, strict=False))
    return tuple((cos(placed[number]), sin(placed[number])) for number in range(len(order)))
