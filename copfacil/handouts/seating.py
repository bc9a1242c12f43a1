"""The seating circle on paper: the same chairs as on screens, drawn in black lines."""

from dataclasses import dataclass
from typing import Protocol

from copfacil.core import seats
from copfacil.core.exercise import Speaks
from copfacil.handouts.ink import Ink, Point


class Seated(Protocol):
    """What a phase, or a step of one, tells about chairs."""

    @property
    def speaks(self) -> Speaks:
        """Who may speak."""

    @property
    def echo(self) -> bool:
        """Whether one peer answers at the end."""

    @property
    def turned(self) -> bool:
        """Whether the presenter is turned away."""


@dataclass(frozen=True, slots=True)
class _Room:
    """A room in which everybody speaks, or nobody."""

    speaks: Speaks
    echo: bool = False
    turned: bool = False


EVERYBODY: Seated = _Room("all")
"""The sign of a room in which everybody speaks."""

NOBODY: Seated = _Room("nobody")
"""Open chairs."""


def draw(  # noqa: PLR0913, PLR0917 - one circle
    ink: Ink, at: Point, wide: float, phase: Seated, people: int, spread: float = seats.TIGHT
) -> None:
    """The chairs of one phase round a point, as wide as ``wide`` points in all; more than 12 people are drawn as 12."""
    who: seats.Speaks = "presenter_then_peer" if phase.echo and phase.speaks == "presenter" else phase.speaks
    circle = seats.seating(who, people, presenter_turned=phase.turned, spread=spread)
    unit = wide / 2 / circle.reach
    side = -1 if ink.mirrored else 1  # chairs are counted clockwise wherever lines begin
    for seat in circle.seats:
        chair(ink, (at[0] + side * seat.x * unit, at[1] + seat.y * unit), unit, seat.back, filled=seat.speaks)


def chair(ink: Ink, at: Point, unit: float, back: float, *, filled: bool) -> None:
    """One chair, its back towards ``back`` degrees; ``unit`` is the radius of a seat."""
    ink.dot(at, seats.DOT * unit, weight=seats.DOT_LINE * unit, filled=filled)
    ink.arc(at, seats.BACK * unit, back, seats.BACK_HALF_ANGLE, weight=seats.BACK_LINE * unit)
