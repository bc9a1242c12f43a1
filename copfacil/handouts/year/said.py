"""What several sheets of a programme say: days, the line over a heading, people."""

from datetime import date

from copfacil.core.dates import MONTHS
from copfacil.core.people import Person
from copfacil.core.programme.celebration import Station
from copfacil.core.programme.yearbook import Yearbook
from copfacil.core.words import Msg, Words
from copfacil.handouts import said
from copfacil.handouts.names import printed, printed_place


def over(book: Yearbook, words: Words, what: Msg) -> str:
    """The soft line on top: what the sheet is, and the day on which it was told."""
    return words(Msg("{what}, as of {day}", what=words(what), day=words(said.day(book.today))))


def day(iso: str, words: Words) -> str:
    """A day with its year; empty where there is none."""
    return words(said.day(date.fromisoformat(iso))) if iso else ""


def day_short(iso: str, words: Words) -> str:
    """A day without its year ("19 Nov"): months by their first three letters; empty where there is none."""
    if not iso:
        return ""
    on = date.fromisoformat(iso)
    return words(Msg("{day} {month}", day=on.day, month=words(MONTHS[on.month - 1])[:3]))


def span(book: Yearbook, words: Words) -> str:
    """The months of the year ("October 2026 to June 2027")."""
    first, last = (month(iso, words) for iso in book.span)
    return words(Msg("{start} to {end}", start=first, end=last)) if first and first != last else first


def month(iso: str, words: Words) -> str:
    """A month with its year; empty where there is none."""
    if not iso:
        return ""
    on = date.fromisoformat(iso)
    return words(Msg("{month} {year}", month=MONTHS[on.month - 1], year=on.year))


def facts(person: Person, *keys: str) -> str:
    """Some facts about somebody, one after the other; those that nobody knows are left out."""
    shown = (printed_place(person.facts.get(key, "")) for key in keys)
    return ", ".join(fact for fact in shown if fact and fact != printed(person))


def called(book: Yearbook, who: str) -> str:
    """The name of a member or contact as paper prints it; empty for nobody, and where nothing can be printed."""
    cohort, contacts = book.programme.cohort, book.programme.team.contacts
    if (person := cohort.people.get(cohort.who(who))) is not None:
        return printed(person)
    return printed_place(contacts[who].name) if who in contacts else ""


def hosts(book: Yearbook, station: Station) -> str:
    """Who hosts a station; empty for nobody."""
    return ", ".join(name for key in station.hosts if (name := called(book, key)))


def shows(book: Yearbook, station: Station) -> str:
    """What a station shows: in its own words, else the title of the story that is told there."""
    story = book.programme.register.stories.get(station.story)
    return printed_place(station.shows) or (printed_place(story.title) if story is not None else "")
