"""The date calculator: modules so many weeks apart, moved as little as possible where a holiday is in the way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from copfacil.core.programme.year import Holiday


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """A day for a module.

    Attributes:
        day: the day.
        wished: where it would be if every day were free.
        holiday: what was in the way, None where nothing was.
    """

    day: date
    wished: date
    holiday: Holiday | None = None


def proposed(first: date, count: int, weeks: int, holidays: Sequence[Holiday] = ()) -> tuple[Proposed, ...]:
    """Days for ``count`` modules, each on the weekday of the first, ``weeks`` apart.

    A day in a holiday goes to the nearest free week, of two as near to the later one; the days after it stay where
    they would have been, so that one holiday does not push the whole year. The first day is moved too.

    Args:
        first: the day wished for the first module.
        count: how many; none below 1.
        weeks: from one to the next, 1 or more.
        holidays: kept free.
    """
    days = (first + timedelta(weeks=weeks * number) for number in range(count))
    return tuple(_free(day, holidays, weeks) for day in days)


def _free(wished: date, holidays: Sequence[Holiday], weeks: int) -> Proposed:
    first = in_way(wished, holidays)
    if first is None:
        return Proposed(day=wished, wished=wished)
    free = (day for day in _around(wished, weeks) if in_way(day, holidays) is None)
    return Proposed(day=next(free, wished), wished=wished, holiday=first)


def _around(day: date, weeks: int) -> Iterator[date]:
    """The same weekday in the weeks around, nearest first, never half way to the module before or after."""
    for away in range(1, (weeks + 1) // 2):
        yield day + timedelta(weeks=away)
        yield day - timedelta(weeks=away)


def in_way(day: date, holidays: Sequence[Holiday]) -> Holiday | None:
    """The holiday in which a day lies, None for a free day."""
    iso = day.isoformat()
    return next((one for one in holidays if one.first <= iso <= (one.last or one.first)), None)


def halfway(one: date, other: date, holidays: Sequence[Holiday] = ()) -> date:
    """A day for a webinar between two modules: in the middle, on a working day that is free, as near as can be."""
    middle = one + (other - one) / 2
    near = sorted(
        (one + timedelta(days=away) for away in range(1, (other - one).days)), key=lambda day: abs(day - middle)
    )
    workdays = (day for day in near if day.weekday() < _SATURDAY and in_way(day, holidays) is None)
    return next(workdays, middle)


_SATURDAY = 5
