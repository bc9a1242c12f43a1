"""A programme to begin with: five modules, a webinar and small sets after each, a celebration."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from copfacil.core.programme.dates import halfway, proposed
from copfacil.core.programme.year import Holiday, Meeting
from copfacil.core.words import Msg

MODULES = (
    Msg("Planning and launching"),
    Msg("Integrity and vitality"),
    Msg("Designing with others"),
    Msg("Capturing and managing value"),
    Msg("Growing and sustaining"),
)
"""Themes of five modules of a programme for conveners of communities of practice."""

BREAKS = 90
"""Minutes of a module's breaks and lunch, as its template has them."""

_CELEBRATION_AFTER = timedelta(weeks=4)
_BETWEEN_AFTER = timedelta(weeks=4)
_BETWEEN_LASTS = timedelta(weeks=4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a person chooses to begin with.

    Attributes:
        first: the day of the first module.
        weeks: from one module to the next.
        holidays: kept free.
        modules: how many.
        place: where modules are held.
        webinars, between, celebration: whether there are any.
    """

    first: date
    weeks: int = 10
    holidays: tuple[Holiday, ...] = ()
    modules: int = len(MODULES)
    place: str = ""
    webinars: bool = True
    between: bool = True
    celebration: bool = True


def meetings(wish: Wish, new_id: Callable[[], str], said: Callable[[Msg], str] = str) -> tuple[Meeting, ...]:
    """The meetings of a year, in order of their days.

    Args:
        wish: what was chosen.
        new_id: gives their ids.
        said: says the titles.
    """
    days = [one.day for one in proposed(wish.first, wish.modules, wish.weeks, wish.holidays)]
    modules = [
        Meeting(
            id=new_id(),
            title=said(MODULES[number]) if number < len(MODULES) else said(Msg("Module {number}", number=number + 1)),
            day=day.isoformat(),
            breaks=BREAKS,
            place=wish.place,
            template=f"module-{number + 1}" if number < len(MODULES) else "blank",
        )
        for number, day in enumerate(days)
    ]
    end = days[-1] + _CELEBRATION_AFTER if days else wish.first
    made = [*modules, *_webinars(wish, [*days, end], new_id, said), *_between(wish, [*days, end], new_id, said)]
    if wish.celebration and days:
        made.append(
            Meeting(
                id=new_id(),
                kind="celebration",
                title=said(Msg("Celebration")),
                day=end.isoformat(),
                starts="14:00",
                place=wish.place,
                template="celebration",
            )
        )
    return tuple(sorted(made, key=lambda one: one.day))


def _webinars(wish: Wish, days: Sequence[date], new_id: Callable[[], str], said: Callable[[Msg], str]) -> list[Meeting]:
    if not wish.webinars:
        return []
    pairs = pairwise(days)
    return [
        Meeting(
            id=new_id(),
            kind="webinar",
            title=said(Msg("Webinar {number}", number=number)),
            day=halfway(one, other, wish.holidays).isoformat(),
            starts="12:00",
            ends="13:00",
            template="webinar",
        )
        for number, (one, other) in enumerate(pairs, start=1)
    ]


def _between(wish: Wish, days: Sequence[date], new_id: Callable[[], str], said: Callable[[Msg], str]) -> list[Meeting]:
    """Small sets have four weeks to meet, from four weeks after a module on; none after the last one."""
    if not wish.between:
        return []
    return [
        Meeting(
            id=new_id(),
            kind="between",
            title=said(Msg("Small sets by region")),
            day=(one + min(_BETWEEN_AFTER, (other - one) / 2)).isoformat(),
            until=min(one + _BETWEEN_AFTER + _BETWEEN_LASTS, other - timedelta(days=1)).isoformat(),
            starts="12:00",
            ends="12:45",
        )
        for one, other in pairwise(days[:-1])
    ]
