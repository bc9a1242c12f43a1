"""The digest: what members need to know between two meetings, ready to be pasted into a mail or a chat.

It goes to everybody, so it tells nobody's asks or actions: only how many are due, and whose they are each knows.
"""

from collections.abc import Iterator
from datetime import date

from copfacil.core.dates import day_said
from copfacil.core.programme.materials import Material
from copfacil.core.programme.year import Meeting
from copfacil.core.programme.yearbook import Yearbook
from copfacil.core.section import Document, Section
from copfacil.core.words import Msg, Words

_AHEAD = 3
"""Meetings that are told: more than that nobody plans for."""


def digest(book: Yearbook, words: Words) -> Document:
    """What comes next, what to look at before, what to choose, what was promised."""
    programme, today = book.programme, book.today.isoformat()
    ahead = [one for one in programme.year.in_order if one.state(today) in {"today", "to come"}][:_AHEAD]
    return Document(
        over=words(Msg("Between our meetings")),
        title=programme.headed,
        day=book.today,
        lines=() if ahead else (words(Msg("No meeting has a day yet.")),),
        sections=tuple(_sections(book, ahead, words)),
    )


def _sections(book: Yearbook, ahead: list[Meeting], words: Words) -> Iterator[Section]:
    if ahead:
        points = tuple(_meeting(one, words) for one in ahead)
        yield Section(key="meetings", title=words(Msg("What comes next")), points=points)
    for one in ahead[:2]:
        yield from _before(book, one, words)
    yield from _votes(book, ahead, words)
    yield from _after(book, words)
    yield from _promised(book, words)


def _meeting(one: Meeting, words: Words) -> str:
    day = words(day_said(date.fromisoformat(one.day), date.min))
    hours = words(Msg("{start} to {end}", start=one.starts, end=one.ends)) if one.kind != "between" else ""
    if one.until:
        hours = words(Msg("until {day}", day=words(day_said(date.fromisoformat(one.until), date.min))))
    parts = (one.title, day, hours, one.place, one.theme)
    return ", ".join(part for part in parts if part)


def _before(book: Yearbook, meeting: Meeting, words: Words) -> Iterator[Section]:
    found = [one for one in book.programme.materials.of(meeting.id) if one.ready and one.when != "after"]
    if found:
        title = words(Msg("Before {title}", title=meeting.title))
        points = tuple(_material(one, words) for one in found)
        yield Section(
            key="notes", title=title, points=points, foot=words(Msg("If there is no time, come all the same."))
        )


def _material(one: Material, words: Words) -> str:
    """Its title, how long it takes, and its address where it has one that works for everybody."""
    told = [one.title]
    if one.minutes:
        told.append(words(Msg("{n} minute", "{n} minutes", n=one.minutes)))
    if one.on_the_web:
        told.append(one.where)
    return ", ".join(told)


def _votes(book: Yearbook, ahead: list[Meeting], words: Words) -> Iterator[Section]:
    """Themes to choose from, for webinars that have none yet."""
    for one in ahead:
        ideas = book.programme.webinars.ideas_of(one.id) if one.kind == "webinar" and not one.theme else ()
        if ideas:
            points = tuple(
                words(Msg("{idea} ({n} vote)", "{idea} ({n} votes)", n=votes, idea=idea.text)) for idea, votes in ideas
            )
            line = words(Msg("Say which one you want; the one with most votes is taken."))
            title = words(Msg("What {title} could be about", title=one.title))
            yield Section(key="answers", title=title, lines=(line,), points=points)


def _after(book: Yearbook, words: Words) -> Iterator[Section]:
    """What the last meeting left behind."""
    held = [one for one in book.programme.year.in_order if one.held]
    found = (
        [one for one in book.programme.materials.of(held[-1].id) if one.ready and one.when == "after"] if held else []
    )
    if found:
        title = words(Msg("From {title}", title=held[-1].title))
        yield Section(key="notes", title=title, points=tuple(_material(one, words) for one in found))


def _promised(book: Yearbook, words: Words) -> Iterator[Section]:
    open_ = sum(one.kind in {"actions", "offers", "pledge"} for one in book.due)
    if open_:
        line = words(Msg("Some of what we promised each other is due. You know what is yours."))
        yield Section(key="actions", title=words(Msg("What we promised")), lines=(line,))
