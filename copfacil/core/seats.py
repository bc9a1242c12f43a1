"""The seating circle, the sign of the product: who may speak, who listens, who is turned away.

Lengths are in seat radii, so a painter multiplies by the size of one seat in its own unit (px on screens, pt on
paper). x grows to the right, y grows downwards, angles are degrees clockwise from twelve.
"""

from collections.abc import Collection
from math import cos, pi, radians, sin
from typing import Literal

from copfacil.core.value import dataclass

Speaks = Literal["host", "presenter", "consultants", "all", "nobody", "presenter_then_peer"]
"""Who may speak in a phase."""

MOST = 12
"""More seats than this are not drawn singly."""

DOT = 0.62
"""Radius of the middle of a dot's outline; a filled dot is filled inside the same outline."""
DOT_LINE = 0.20
BACK = 1.28
"""Radius of the chair's back, an arc round the dot with round ends."""
BACK_HALF_ANGLE = 58.0
BACK_LINE = 0.26

TIGHT = 2.3
"""How far seats sit from the middle on tiles, cards and lists."""
ROOMY = 3.0
"""The same inside a large ring of time."""
AROUND = 6.0
"""The same with a word or a number between the seats."""

_LEAST_BETWEEN = 2.7
"""Neighbours' middles are never nearer than this, or the backs of twelve chairs would touch."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One chair seen from above.

    Attributes:
        index: 0 is the presenter, the others follow clockwise.
        x: of the dot's middle.
        y: of the dot's middle.
        angle: where the chair stands on the circle.
        speaks: drawn filled.
        turned: the chair's back is to the circle.
    """

    index: int
    x: float
    y: float
    angle: float
    speaks: bool = False
    turned: bool = False

    @property
    def back(self) -> float:
        """Where the middle of the chair's back points: outwards, or inwards when the chair is turned away."""
        return (self.angle + 180.0) % 360.0 if self.turned else self.angle


@dataclass(frozen=True, slots=True)
class Circle:
    """Chairs in a circle round (0, 0).

    Attributes:
        seats: clockwise from the presenter at twelve.
        reach: from the middle to the outermost ink, whoever is turned: drawings of all phases have one size.
    """

    seats: tuple[Seat, ...]
    reach: float


@dataclass(frozen=True, slots=True)
class Voices:
    """Which seats may speak and which are turned away."""

    speaking: frozenset[int]
    turned: frozenset[int]


def circle(
    n: int,
    speaking: Collection[int] = frozenset(),
    turned: Collection[int] = frozenset(),
    *,
    spread: float = TIGHT,
) -> Circle:
    """Places 1 to 12 chairs; one chair alone stands in the middle with its back up.

    Args:
        n: how many chairs.
        speaking: indices drawn filled.
        turned: indices with their back to the circle.
        spread: wanted distance of the chairs from the middle; grows when so many would not fit.

    Raises:
        ValueError: there are fewer than 1 or more than 12 chairs.
    """
    if not 1 <= n <= MOST:
        raise ValueError(f"A circle has 1 to {MOST} seats, not {n}.")
    away = 0.0 if n == 1 else max(spread, _LEAST_BETWEEN / (2 * sin(pi / n)))
    seats = tuple(
        Seat(
            index,
            away * sin(radians(360 * index / n)),
            -away * cos(radians(360 * index / n)),
            360 * index / n,
            speaks=index in speaking,
            turned=index in turned,
        )
        for index in range(n)
    )
    return Circle(seats, away + BACK + BACK_LINE / 2)


def voices(speaks: Speaks, n: int, *, presenter_turned: bool = False) -> Voices:
    """Who of n may speak, in words of a phase.

    The host is drawn clockwise next to the presenter, the peer of the commitment opposite the presenter. A pair has one
    other person, who is host and peer at once; alone, the presenter does everything.
    """
    everyone = frozenset(range(n))
    match speaks:
        case "host":
            speaking = frozenset({min(1, n - 1)})
        case "presenter":
            speaking = frozenset({0})
        case "consultants":
            speaking = everyone - {0}
        case "all":
            speaking = everyone
        case "nobody":
            speaking = frozenset[int]()
        case "presenter_then_peer":
            speaking = frozenset({0, n // 2})
    return Voices(speaking, frozenset({0}) if presenter_turned else frozenset())


def seating(speaks: Speaks, n: int, *, presenter_turned: bool = False, spread: float = TIGHT) -> Circle:
    """The circle of one phase: ``circle`` of ``voices``. More than 12 people are drawn as 12."""
    shown = max(1, min(n, MOST))
    who = voices(speaks, shown, presenter_turned=presenter_turned)
    return circle(shown, who.speaking, who.turned, spread=spread)
