"""A date as people say it: "27 Nov", "27/11", "2026-11-27", "friday", "in 2 weeks"."""

import re
import unicodedata
from calendar import monthrange
from datetime import date, timedelta

from copfacil.core.words import Msg, Words

MONTHS = (
    Msg("January"),
    Msg("February"),
    Msg("March"),
    Msg("April"),
    Msg("May"),
    Msg("June"),
    Msg("July"),
    Msg("August"),
    Msg("September"),
    Msg("October"),
    Msg("November"),
    Msg("December"),
)
WEEKDAYS = (
    Msg("Monday"),
    Msg("Tuesday"),
    Msg("Wednesday"),
    Msg("Thursday"),
    Msg("Friday"),
    Msg("Saturday"),
    Msg("Sunday"),
)
_SPANS = (Msg("days"), Msg("weeks"), Msg("months"))
_FORTNIGHT = 14
"""Days from which on people count in weeks."""
_LEAST = 3
"""Letters by which a month or a weekday is known."""


def understood(text: str, today: date, words: Words) -> date | None:
    """The day that is meant, None when none is. A day and month without a year is the next such day."""
    text = _folded(text)
    for read in (_iso, _figures, _named, _span, _near):
        if (found := read(text, today, words)) is not None:
            return found
    return None


def day_said(day: date, today: date) -> Msg:
    """A day in words, with the year where it is another one."""
    args: dict[str, str | int | Msg] = {
        "weekday": WEEKDAYS[day.weekday()],
        "day": day.day,
        "month": MONTHS[day.month - 1],
    }
    if day.year == today.year:
        return Msg("{weekday} {day} {month}", **args)
    return Msg("{weekday} {day} {month} {year}", **args, year=str(day.year))


def day_short(iso: str) -> Msg:
    """The day of an ISO date without its weekday; the text itself where it is none."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return Msg("{day}", day=iso)
    return Msg("{day} {month}", day=day.day, month=MONTHS[day.month - 1])


def how_far(day: date, today: date) -> Msg:
    """How far off a day is, or how long past: "in 3 weeks", "tomorrow", "2 days late"."""
    days = (day - today).days
    if abs(days) <= 1:
        return (Msg("1 day late"), Msg("today"), Msg("tomorrow"))[days + 1]
    many = abs(days) if abs(days) < _FORTNIGHT else round(abs(days) / 7)
    if abs(days) < _FORTNIGHT:
        return Msg("in {count} days", count=many) if days > 0 else Msg("{count} days late", count=many)
    return Msg("in {count} weeks", count=many) if days > 0 else Msg("{count} weeks late", count=many)


def _iso(text: str, _today: date, _words: Words) -> date | None:
    found = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text)
    return _date(int(found[1]), int(found[2]), int(found[3])) if found else None


def _figures(text: str, today: date, _words: Words) -> date | None:
    """Day before month, as this programme writes."""
    found = re.fullmatch(r"(\d{1,2})[/. ](\d{1,2})(?:[/. ](\d{2}|\d{4}))?\.?", text)
    return _on(int(found[1]), int(found[2]), found[3], today) if found else None


def _named(text: str, today: date, words: Words) -> date | None:
    found = re.fullmatch(r"(?:(\d{1,2})\.? )?([^\W\d]+)\.?(?: (\d{1,2}))?,?(?: (\d{4}))?", text)
    if found is None or not (found[1] or found[3]):
        return None
    month = _which(found[2], MONTHS, words)
    return None if month is None else _on(int(found[1] or found[3]), month + 1, found[4], today)


def _span(text: str, today: date, words: Words) -> date | None:
    found = re.fullmatch(r"(?:\w+ )?(\d{1,3}) ([^\W\d]+)", text)
    unit = _which(found[2], _SPANS, words) if found else None
    if found is None or unit is None:
        return None
    many = int(found[1])
    if unit == len(_SPANS) - 1:
        years, month = divmod(today.month - 1 + many, 12)
        last = monthrange(today.year + years, month + 1)[1]
        return date(today.year + years, month + 1, min(today.day, last))
    return today + timedelta(days=many * (7 if unit else 1))


def _near(text: str, today: date, words: Words) -> date | None:
    if text in {_folded(words(Msg("tomorrow"))), "tomorrow"}:
        return today + timedelta(days=1)
    if text in {_folded(words(Msg("today"))), "today"}:
        return today
    weekday = _which(text, WEEKDAYS, words)
    return None if weekday is None else today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _which(word: str, names: tuple[Msg, ...], words: Words) -> int | None:
    """Which of the names begins with the word, in this language or in English."""
    if len(word) < _LEAST:
        return None
    for place, name in enumerate(names):
        if any(_folded(said).startswith(word) or _folded(said) == f"{word}s" for said in (words(name), str(name))):
            return place
    return None


def _on(day: int, month: int, year: str | None, today: date) -> date | None:
    if year is not None:
        return _date(int(year) + (2000 if len(year) == 2 else 0), month, day)  # noqa: PLR2004 - a year of two figures
    this = _date(today.year, month, day)
    return this if this is None or this >= today else _date(today.year + 1, month, day)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())
