"""What can start from Home at once, and days as people say them."""

from datetime import date

from copfacil.core.dates import MONTHS, WEEKDAYS
from copfacil.core.words import Words
from copfacil.ui.home.values import Offer, Span

OFFERS = ("timed-rounds", "co-consulting", "troika", "one-two-four-all")
"""Exercises that can start from Home, best first."""


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
        Offer(
            key="co-consulting",
            name=words("Co-consulting"),
            note=words("20 minutes a turn"),
            icon="people",
            rounds=Span(1, 1, 4),
            minutes=Span(20, 20, 20),
        ),
        Offer(
            key="troika",
            name=words("Troika"),
            note=words("31 minutes"),
            icon="ring",
            rounds=Span(3, 3, 4),
            minutes=Span(10, 10, 10),
        ),
        Offer(
            key="one-two-four-all",
            name=words("1-2-4-All"),
            note=words("12 minutes"),
            icon="person",
            rounds=Span(1, 1, 1),
            minutes=Span(12, 12, 12),
        ),
    )


def day_said(words: Words, day: str, *, short: bool = False) -> str:
    """A date as people say it: "Thursday 19 November", or shortly "19 November"."""
    if not day:
        return ""
    told = date.fromisoformat(day)
    plain = f"{told.day} {words(MONTHS[told.month - 1])}"
    return plain if short else f"{words(WEEKDAYS[told.weekday()])} {plain}"
