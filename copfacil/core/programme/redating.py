"""Other dates for what is still to come of a year: modules anew, and whatever lies between them goes along."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from copfacil.core.programme.dates import halfway, in_way, proposed
from copfacil.core.programme.year import Holiday, Meeting, Year


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A meeting with the day it would have.

    Attributes:
        meeting: as it is planned now.
        day: the day it would have, ISO date.
        holiday: what was in the way of the day wished for it, None for nothing.
    """

    meeting: Meeting
    day: str
    holiday: Holiday | None = None


def movable(year: Year) -> tuple[Meeting, ...]:
    """The modules that may still move: not held, not called off, not begun."""
    return tuple(one for one in year.modules if _free(one))


def moved(year: Year, first: date, weeks: int, holidays: Sequence[Holiday] = ()) -> tuple[Moved, ...]:
    """New days for everything to come, in order.

    Modules that may move are laid ``weeks`` apart from ``first`` on. A webinar goes to the middle between its two
    modules; small sets and the celebration keep their distance to the module before them.

    Args:
        year: as it is planned.
        first: the day wished for the first module that may move.
        weeks: from one module to the next.
        holidays: kept free.
    """
    modules = movable(year)
    days = dict(zip((one.id for one in modules), proposed(first, len(modules), weeks, holidays), strict=True))
    at = {one.id: date.fromisoformat(one.day) for one in year.modules if one.day}
    new = {**at, **{key: found.day for key, found in days.items()}}
    found = [Moved(meeting=one, day=days[one.id].day.isoformat(), holiday=days[one.id].holiday) for one in modules]
    along = (one for one in year.in_order if one.kind != "module" and one.day and _free(one))
    found += [_along(one, year, new, holidays) for one in along]
    return tuple(sorted(found, key=lambda one: one.day))


def _free(one: Meeting) -> bool:
    return not (one.held or one.off or one.session)


def _along(one: Meeting, year: Year, new: dict[str, date], holidays: Sequence[Holiday]) -> Moved:
    """A meeting between modules goes with them."""
    dated = [module for module in year.modules if module.day]
    before = [module for module in dated if module.day <= one.day]
    after = [module for module in dated if module.day > one.day]
    if not before:
        return Moved(meeting=one, day=one.day)
    start = new[before[-1].id]
    if one.kind == "webinar" and after:
        return Moved(meeting=one, day=halfway(start, new[after[0].id], holidays).isoformat())
    away = date.fromisoformat(one.day) - date.fromisoformat(before[-1].day)
    day = start + away
    for _ in range(_TRIES):
        if one.kind == "between" or in_way(day, holidays) is None:
            break
        day += timedelta(weeks=1)
    return Moved(meeting=one, day=day.isoformat())


_TRIES = 12
"""Weeks after which nobody looks further for a free day."""
