"""What can start from Home at once, and days as people say them."""

from datetime import date

from copfacil.core.dates import MONTHS, WEEKDAYS
from copfacil.core.words import Msg, Words
from copfacil.ui.home.values import Offer, Span
from copfacil.ui.icons import IconName


def offers(words: Words) -> tuple[Offer, ...]:
    """What can start at once; the figures are those of the shelf, kept here so that Home reads no exercise."""
    return (
        Offer(
            key="timed-rounds",
            name=words("Timed rounds"),
            note=words("any number"),
            icon="clock",
            rounds=Span(3, 1, 12),
            minutes=Span(5, 1, 60),
        ),
        _fixed("ring", words("Ask & offer ring"), words("85 min"), "ring", 85),
        _fixed("compass", words("Compass"), words("30 min"), "compass", 30),
        _fixed("fishbowl", words("Fishbowl"), words("58 min"), "fishbowl", 58),
    )


def _fixed(key: str, name: str, note: str, icon: IconName, minutes: int) -> Offer:
    """An offer with nothing to set."""
    once = Span(1, 1, 1)
    return Offer(key=key, name=name, note=note, icon=icon, rounds=once, minutes=Span(minutes, minutes, minutes))


def session_title(words: Words, day: str) -> str:
    """What a session is called by itself, from its ISO date."""
    return words(Msg("Session of {day}", day=day_said(words, day, short=True)))


def day_said(words: Words, day: str, *, short: bool = False) -> str:
    """A date as people say it: "Thursday 19 November", or shortly "19 November"."""
    if not day:
        return ""
    told = date.fromisoformat(day)
    plain = f"{told.day} {words(MONTHS[told.month - 1])}"
    return plain if short else f"{words(WEEKDAYS[told.weekday()])} {plain}"
