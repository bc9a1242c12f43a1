"""How sets fare from sitting to sitting, by the three answers on the slip; fewer than three sittings are no trend."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from copfacil.core.programme.met import Sat
from copfacil.core.programme.programme import Programme

Trend = Literal["up", "down", "level", "unknown"]

NOTICED = 0.5
"""Points on the scale of 1 to 5 below which a change is none."""

LOW = 3.0
"""A mean below it asks for somebody to look in."""


class Felt(Protocol):
    """A group's answers, as the store has them."""

    @property
    def stream(self) -> str:
        """The session."""
        ...

    @property
    def play(self) -> str:
        """The play."""
        ...

    @property
    def table(self) -> int:
        """The group."""
        ...

    @property
    def connected(self) -> int:
        """1 to 5."""
        ...

    @property
    def useful(self) -> int:
        """1 to 5."""
        ...

    @property
    def kept(self) -> int:
        """1 to 5."""
        ...


@dataclass(frozen=True, slots=True)
class Point:
    """A set at one meeting: its answers and their mean."""

    meeting: str
    connected: int
    useful: int
    kept: int

    @property
    def mean(self) -> float:
        """Of the three."""
        return (self.connected + self.useful + self.kept) / 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Fares:
    """A set over the year: its number, its points in order, which way it goes, and whether it is low now."""

    number: int
    points: tuple[Point, ...]

    @property
    def trend(self) -> Trend:
        """From the first point to the last; unknown with fewer than three."""
        if len(self.points) < 3:  # noqa: PLR2004 - see the first line
            return "unknown"
        change = self.points[-1].mean - self.points[0].mean
        return "up" if change >= NOTICED else "down" if change <= -NOTICED else "level"

    @property
    def low(self) -> bool:
        """Whether somebody should look in."""
        return bool(self.points) and self.points[-1].mean < LOW


def fares(programme: Programme, felt: Iterable[Felt], seats: Iterable[Sat]) -> tuple[Fares, ...]:
    """Each mixed set with its answers.

    A group of the day is the set from which most of its people come: absences and borrowed chairs make it another.

    Args:
        programme: with its sets.
        felt: answers, in order of days.
        seats: who sat in those groups.
    """
    of_session = {one.session: one.id for one in programme.year.meetings.values() if one.session}
    home = {member: group.number for group in programme.sets.mix for member in group.members}
    felt = list(felt)
    sat: dict[tuple[str, str, int], list[int]] = {(one.stream, one.play, one.table): [] for one in felt}
    for one in seats:
        homes = sat.get((one.stream, one.play, one.table))  # most tables were asked nothing
        if homes is not None and (number := home.get(programme.cohort.who(one.person))) is not None:
            homes.append(number)
    points: Mapping[int, list[Point]] = {group.number: [] for group in programme.sets.mix}
    for answer in felt:
        homes = sat[answer.stream, answer.play, answer.table]
        if answer.stream in of_session and homes:
            number = max(sorted(set(homes)), key=homes.count)
            points[number].append(Point(of_session[answer.stream], answer.connected, answer.useful, answer.kept))
    return tuple(Fares(number=number, points=tuple(found)) for number, found in points.items())
