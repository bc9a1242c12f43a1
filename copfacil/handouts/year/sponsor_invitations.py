"""Invitations for sponsors: the celebration on a page of A5 for everybody who has a sponsor, to be handed over."""

from collections.abc import Iterator
from typing import NamedTuple

from copfacil.core.people import Person
from copfacil.core.programme.missing import celebration_of
from copfacil.core.programme.year import Meeting
from copfacil.core.programme.yearbook import Yearbook
from copfacil.core.words import Msg, Words
from copfacil.handouts.ink import A5, MM, Ink
from copfacil.handouts.letters import block, fit
from copfacil.handouts.names import printed, printed_place
from copfacil.handouts.year import said

_EDGE = 14 * MM
_RIGHT = A5[0] - _EDGE
_WIDE = _RIGHT - _EDGE
_FLOOR = A5[1] - _EDGE

SEES = (
    Msg("Stations in small groups: what communities have done, told by those who did it."),
    Msg("Stories of value: what changed, for whom, and how we know."),
    Msg("Time to eat together and to ask."),
)
"""What a sponsor comes for."""

ASKED = Msg("We ask one thing of you: a sentence at the end about what you will do so that it goes on.")


class Guest(NamedTuple):
    """Whom a page is for: their name, for whom they stand, whether they sent somebody."""

    name: str
    person: Person | None
    sponsor: bool = True


def draw(ink: Ink, book: Yearbook, words: Words) -> None:
    """A page for each guest, and each member for whom a guest stands; one with lines to fill in where there is none."""
    meeting = celebration_of(book.programme)
    for guest in tuple(_invited(book)) or (Guest("", None),):
        _page(ink, book, meeting, guest, words)


def _invited(book: Yearbook) -> Iterator[Guest]:
    """Contacts that sponsor somebody or are on the list of guests, then sponsors who are named in the list of people.

    Who has said that they cannot come, or was there, gets no page.
    """
    cohort, party = book.programme.cohort, book.programme.celebration
    replies = {one.contact: one.reply for one in party.invitations.values()}
    named: set[str] = set()
    for contact in book.programme.team.contacts.values():
        sponsor = contact.kind == "sponsor"
        if not (sponsor or contact.id in replies):
            continue
        named.add(contact.name.strip().casefold())
        if replies.get(contact.id) in {"declined", "came"}:
            continue
        members = [cohort.people[one] for one in map(cohort.who, contact.members) if one in cohort.people]
        for person in members if sponsor and members else (None,):
            yield Guest(printed_place(contact.name), person, sponsor)
    for person in cohort.here:
        name = person.facts.get("sponsor", "").strip()
        if name and name.casefold() not in named:
            yield Guest(printed_place(name), person)


def _page(ink: Ink, book: Yearbook, meeting: Meeting | None, guest: Guest, words: Words) -> None:
    ink.page(A5)
    y = ink.block(_EDGE, _EDGE, block(printed_place(book.programme.headed), _WIDE))
    y = ink.block(_EDGE, y + 4, fit(words(Msg("You are invited")), _WIDE, size=30, cut="Bold"))
    y += 10
    if guest.name:
        y = ink.block(_EDGE, y, fit(guest.name, _WIDE, size=16, cut="Bold"))
    else:
        ink.rule(_EDGE, y + 18, _RIGHT, dotted=True)
        y += 24
    y = ink.block(_EDGE, y + 8, block(words(_why(book, guest)), _WIDE))
    y += 12
    if meeting is not None:
        y = _when(ink, y, meeting, words)
    for line in SEES:
        ink.dot((_EDGE + 4, y + 9), 2.6, weight=0.75, filled=True)
        y = ink.block(_EDGE + 16, y, block(words(line), _WIDE - 16)) + 3
    y = ink.block(_EDGE, y + 6, block(words(ASKED), _WIDE, cut="Bold"))
    _answer(ink, words)


def _why(book: Yearbook, guest: Guest) -> Msg:
    if not guest.sponsor:
        return Msg("We have learned with one another for a year. Come and see what came of it.")
    person = guest.person
    if person is None or not printed(person):
        return Msg("You made room for somebody to learn with us this year. Come and see what came of it.")
    theme = next((printed_place(one.theme) for one in book.programme.cohort.communities_of(person.id)), "")
    if theme:
        return Msg(
            "You made room for {name} to learn with us this year, and to bring people together: {theme}. "
            "Come and see what came of it.",
            name=printed(person),
            theme=theme,
        )
    return Msg(
        "You made room for {name} to learn with us this year. Come and see what came of it.", name=printed(person)
    )


def _when(ink: Ink, y: float, meeting: Meeting, words: Words) -> float:
    ink.rule(_EDGE, y, _RIGHT)
    day = said.day(meeting.day, words) or words(Msg("The day is not fixed yet"))
    y = ink.block(_EDGE, y + 8, fit(day, _WIDE, size=18, cut="Bold"))
    hours = words(Msg("{start} to {end}", start=meeting.starts, end=meeting.ends))
    told = ", ".join(part for part in (hours, printed_place(meeting.place)) if part)
    y = ink.block(_EDGE, y, block(told, _WIDE, size=14)) + 8
    ink.rule(_EDGE, y, _RIGHT)
    return y + 10


def _answer(ink: Ink, words: Words) -> None:
    """What goes back to whoever hands it over."""
    y = _FLOOR - 52
    ink.dashes(0, y - 8, A5[0])
    ink.box(_EDGE, y + 3, 11, 11)
    yes = words(Msg("I am coming"))
    ink.text(_EDGE + 18, y + 13, yes)
    ink.box(_EDGE + 150, y + 3, 11, 11)
    ink.text(_EDGE + 168, y + 13, words(Msg("I cannot, but:")))
    ink.rule(_EDGE + 270, y + 14, _RIGHT, dotted=True)
    ink.text(_EDGE, y + 42, words(Msg("Name")))
    ink.rule(_EDGE + 60, y + 44, _RIGHT, dotted=True)
