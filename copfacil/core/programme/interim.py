"""The interim report: how a programme stands on any day, in the same sections for paper and Word.

It tells numbers of people and what they released, never what somebody said in a set; stories stand in it only as far
as their tellers agreed. What is due is the team's own: the year on a page has it.
"""

from collections.abc import Iterator
from datetime import date

from copfacil.core.dates import MONTHS, day_said
from copfacil.core.programme.gains import figures, gains, travels
from copfacil.core.programme.hours import Attended
from copfacil.core.programme.register import STRENGTHS, VALUES, Story
from copfacil.core.programme.year import KINDS, Meeting
from copfacil.core.programme.yearbook import Yearbook
from copfacil.core.section import Document, Section
from copfacil.core.words import Msg, Words


def interim(book: Yearbook, words: Words) -> Document:
    """The report of a programme as it stands."""
    programme = book.programme
    held = sum(one.held for one in programme.year.meetings.values())
    lines = (
        f"{words(day_said(book.today, date.min))}.",
        programme.about,
        words(
            Msg(
                "{held} of {meetings} meetings held, {people} in the programme.",
                held=held,
                meetings=len(programme.year.meetings),
                people=words(Msg("{n} person", "{n} people", n=len(programme.cohort.here))),
            )
        ),
    )
    return Document(
        over=words(Msg("Interim report")),
        title=programme.headed,
        day=book.today,
        lines=tuple(line for line in lines if line),
        sections=tuple(_sections(book, words)),
        foot=words(Msg("What was said in sets is not in it.")),
    )


def _sections(book: Yearbook, words: Words) -> Iterator[Section]:
    if book.programme.year.meetings:
        yield _meetings(book, words)
    if book.ledger.lines:
        yield _turns(book, words)
    yield from _met(book, words)
    yield _values(book, words)
    yield from _stories(book, words)
    yield from _signs(book, words)
    yield from _hopes(book, words)


def _meetings(book: Yearbook, words: Words) -> Section:
    """Who came: counts alone."""
    at: dict[str, list[Attended]] = {}
    for told in book.attended.values():
        for one in told:
            at.setdefault(one.meeting.id, []).append(one)
    rows = tuple(
        (
            _day(one.day, words),
            one.title or words(KINDS[one.kind]),
            *_came(at.get(one.id, []), one),
        )
        for one in book.programme.year.in_order
        if one.kind != "between"
    )
    heads = (Msg("Day"), Msg("Meeting"), Msg("Came"), Msg("Away"), Msg("Late"))
    return Section(key="meetings", title=words(Msg("Meetings")), heads=tuple(map(words, heads)), rows=rows)


def _came(told: list[Attended], meeting: Meeting) -> tuple[str, str, str]:
    if not meeting.held:
        return "", "", ""
    here = [one for one in told if one.state == "here"]
    away = sum(one.state == "away" for one in told)
    return str(len(here)), str(away), str(sum(bool(one.late) for one in here))


def _turns(book: Yearbook, words: Words) -> Section:
    """Whether turns are fair: by set, no names."""
    rows = tuple(
        (
            str(one.group.number),
            ", ".join(str(line.presented) for line in one.lines if not line.left),
            words(Msg("{n} turn owed", "{n} turns owed", n=sum(line.behind for line in one.lines))),
        )
        for one in book.ledger.sets
    )
    heads = (Msg("Set"), Msg("Turns each has had"), Msg("To be made good"))
    return Section(key="turns", title=words(Msg("Turns")), heads=tuple(map(words, heads)), rows=rows)


def _met(book: Yearbook, words: Words) -> Iterator[Section]:
    if not book.met.known:
        return
    share = round(100 * book.met.coverage)
    sentence = Msg(
        "{met} of {pairs} pairs have sat at one table, {share} %.",
        met=book.met.known,
        pairs=book.met.pairs,
        share=share,
    )
    yield Section(key="met", title=words(Msg("Who met whom")), lines=(words(sentence),))


def _values(book: Yearbook, words: Words) -> Section:
    """Counts by value, and gaps in words."""
    rows = tuple(
        (
            words(VALUES[gain.value]),
            str(len(gain.told)),
            words(STRENGTHS[gain.told[0].part.strength]) if gain.told else "",
            ". ".join(words(gap) for gap in gain.gaps),
        )
        for gain in gains(book.programme.register)
    )
    heads = (Msg("Value"), Msg("Stories"), Msg("Strongest evidence"), Msg("Gap"))
    return Section(key="values", title=words(Msg("Value")), heads=tuple(map(words, heads)), rows=rows)


def _stories(book: Yearbook, words: Words) -> Iterator[Section]:
    register = book.programme.register
    told = travels(register)
    kept = len(register.stories) - len(told)
    if not register.stories:
        return
    foot = Msg("{n} more story stays within the programme.", "{n} more stories stay within the programme.", n=kept)
    yield Section(
        key="stories",
        title=words(Msg("Stories that may be told")),
        points=tuple(_story(book, story, words) for story in told),
        foot=words(foot) if kept else "",
    )


def _story(book: Yearbook, story: Story, words: Words) -> str:
    """Its title, its teller where that was agreed, and its words in each value."""
    name = book.programme.called(story.by) if story.consent == "named" else ""
    head = f"{story.title} ({name})." if name else f"{story.title}."
    parts = (
        words(Msg("{value}: {text}", value=words(VALUES[part.value]), text=part.text))
        for part in story.parts
        if part.text
    )
    return " ".join((head, *parts))


def _signs(book: Yearbook, words: Words) -> Iterator[Section]:
    signs = book.programme.register.indicators.values()
    if not signs:
        return
    rows = tuple((words(VALUES[one.value]), one.name, figures(one) or words(Msg("not read yet"))) for one in signs)
    heads = (Msg("Value"), Msg("Indicator"), Msg("First and last"))
    yield Section(key="signs", title=words(Msg("Indicators")), heads=tuple(map(words, heads)), rows=rows)


def _hopes(book: Yearbook, words: Words) -> Iterator[Section]:
    hopes = book.programme.register.aspirations.values()
    if not hopes:
        return
    true = sum(bool(one.story) for one in hopes)
    sentence = Msg(
        "{n} hope was written down, {true} have a story by now.",
        "{n} hopes were written down, {true} have a story by now.",
        n=len(hopes),
        true=true,
    )
    counts = ((value, sum(one.value == value for one in hopes)) for value in VALUES)
    points = tuple(f"{words(VALUES[value])}: {count}" for value, count in counts if count)
    yield Section(key="hopes", title=words(Msg("What people hoped for")), lines=(words(sentence),), points=points)


def _day(iso: str, words: Words) -> str:
    if not iso:
        return ""
    day = date.fromisoformat(iso)
    return words(Msg("{day} {month} {year}", day=day.day, month=MONTHS[day.month - 1], year=day.year))
