"""The sheet for small sets between two modules: who is in it, how the call goes, what to write down, A5."""

from copfacil.core.groups import Group
from copfacil.core.programme.yearbook import Yearbook
from copfacil.core.words import Msg, Words
from copfacil.handouts.ink import A5, MM, Ink
from copfacil.handouts.letters import block, fit
from copfacil.handouts.names import printed, printed_place
from copfacil.handouts.year import said

_EDGE = 13 * MM
_RIGHT = A5[0] - _EDGE
_WIDE = _RIGHT - _EDGE
_FLOOR = A5[1] - _EDGE
_MIN = 30.0

STEPS = (
    (Msg("Who is where, and how long have you?"), "3"),
    (Msg("Seven minutes each. The others ask; one suggestion at most."), "7"),
    (Msg("After each: a minute to write. The line may be silent."), "1"),
    (Msg("The next call, and one step each."), "3"),
)
"""The call of three of our shelf in four lines: thirty minutes for three people."""


def draw(ink: Ink, book: Yearbook, words: Words) -> None:
    """A sheet for each near set; one without names where none was formed."""
    meeting = next(
        (one for one in book.programme.year.of("between") if one.state(book.today.isoformat()) in {"today", "to come"}),
        None,
    )
    when = ""
    if meeting is not None and meeting.day:
        first, last = said.day(meeting.day, words), said.day(meeting.until, words)
        when = words(Msg("{start} to {end}", start=first, end=last)) if last else first
    for group in book.programme.sets.near or (None,):
        _sheet(ink, book, group, when, words)


def _sheet(ink: Ink, book: Yearbook, group: Group | None, when: str, words: Words) -> None:
    ink.page(A5)
    y = ink.block(_EDGE, _EDGE, block(printed_place(book.programme.headed), _WIDE))
    y = ink.block(_EDGE, y + 2, fit(words(Msg("A call between the modules")), _WIDE, size=24, cut="Bold"))
    if when:
        y = ink.block(_EDGE, y + 2, block(when, _WIDE))
    y += 8
    people = book.programme.cohort.people
    members = [people[one] for one in group.members if one in people] if group is not None else []
    for person in members:
        y = ink.block(_EDGE, y, block(printed(person), _WIDE, size=14, cut="Bold"))
        if facts := said.facts(person, "organisation", "region"):
            y = ink.block(_EDGE, y, block(facts, _WIDE))
    for _ in range(3 - len(members)):
        ink.rule(_EDGE, y + 20, _RIGHT, dotted=True)
        y += 26
    y += 10
    ink.rule(_EDGE, y, _RIGHT)
    for step, minutes in STEPS:
        text = block(words(step), _WIDE - _MIN)
        ink.block(_EDGE, y + 5, text)
        ink.right(_RIGHT, y + 5 + 11.5, minutes, cut="Bold")
        y += max(text.height, 15) + 10
        ink.rule(_EDGE, y, _RIGHT)
    y = ink.block(_EDGE, y + 6, block(words(Msg("What is said stays among you. Whoever is missing is rung.")), _WIDE))
    y = ink.block(_EDGE, y + 10, block(words(Msg("My step, by when, and when we speak next:")), _WIDE, cut="Bold"))
    line = y + 24
    while line < _FLOOR:
        ink.rule(_EDGE, line, _RIGHT, dotted=True)
        line += 24
