"""Certificates for the year: what somebody was at, in hours without breaks; on the back, three questions, A4.

What a certificate of attendance tells follows what continuing professional development asks of one: who, what, when,
how long, by whom; one hour of content counts as one hour. It never says "accredited" unless a person typed by whom.
"""

from copfacil.core.people import Person
from copfacil.core.programme.hours import Attended, minutes
from copfacil.core.programme.yearbook import Yearbook
from copfacil.core.words import Msg, Words
from copfacil.handouts.ink import A4, MM, Ink
from copfacil.handouts.letters import Block, block, fit
from copfacil.handouts.names import printed, printed_place
from copfacil.handouts.year import said

_EDGE = 24 * MM
_RIGHT = A4[0] - _EDGE
_WIDE = _RIGHT - _EDGE
_FLOOR = A4[1] - _EDGE

BACK = (
    Msg("What happened, and what did I notice?"),
    Msg("So what does it mean for my work and for my community?"),
    Msg("Now what will I do, with whom, by when?"),
)
"""Questions of the back: an outline for looking back that goes to Borton (1970), in our own words."""


def draw(ink: Ink, book: Yearbook, words: Words) -> None:
    """Two pages for everybody who was there for a time that is known."""
    earned = [
        (person, counted)
        for person in book.programme.cohort.people.values()
        if (counted := [one for one in book.attended.get(person.id, ()) if one.minutes])
    ]
    for person, told in earned:
        _front(ink, book, person, told, words)
        back(ink, words)
    if not earned:
        ink.page(A4)
        text = block(words(Msg("No attendance is known yet. Note who was at which meeting first.")), _WIDE, size=14)
        ink.block(_EDGE, _EDGE, text)


def _front(ink: Ink, book: Yearbook, person: Person, told: list[Attended], words: Words) -> None:
    ink.page(A4)
    y = ink.block(_EDGE, _EDGE, block(words(Msg("Certificate of attendance")), _WIDE, size=17))
    name = fit(printed(person), _WIDE, size=40, least=20, cut="Bold")
    if name.lines:
        y = ink.block(_EDGE, y + 26, name)
    else:
        ink.rule(_EDGE, y + 66, _RIGHT, dotted=True)
        y += 70
    if facts := said.facts(person, "role", "organisation"):
        y = ink.block(_EDGE, y + 2, block(facts, _WIDE, size=14))
    y = ink.block(_EDGE, y + 26, block(words(Msg("took part in")), _WIDE, size=14))
    y = ink.block(_EDGE, y + 2, fit(printed_place(book.programme.headed), _WIDE, size=24, least=16, cut="Bold"))
    if about := printed_place(book.programme.about):
        y = ink.block(_EDGE, y + 4, block(about, _WIDE, size=13))
    y += 22
    for one in told:
        y = _line(ink, y, one, words)
    y += 8
    total = block(words(Msg("In all, breaks not counted")), _WIDE - 110, size=14, cut="Bold")
    ink.block(_EDGE, y, total)
    y = ink.block(_RIGHT, y - 4, hours(minutes(told), words, size=20), align="right")
    if accreditor := printed_place(book.programme.accreditor):
        y = ink.block(_EDGE, y + 10, block(words(Msg("Accredited: {by}", by=accreditor)), _WIDE))
    _signed(ink, book, words)


def _line(ink: Ink, y: float, one: Attended, words: Words) -> float:
    title = block(printed_place(one.meeting.title), _WIDE - 200, cut="Bold")
    ink.block(_EDGE, y + 5, block(said.day(one.meeting.day, words), 112))
    ink.block(_EDGE + 116, y + 5, title)
    ink.block(_RIGHT, y + 5, hours(one.minutes, words, size=12), align="right")
    low = y + max(title.height, 15) + 10
    ink.rule(_EDGE, low, _RIGHT)
    return low


def hours(count: int, words: Words, *, size: float) -> Block:
    """Minutes as hours and minutes, "5 h 20 min"."""
    hours, rest = divmod(count, 60)
    told = Msg("{hours} h {minutes} min", hours=hours, minutes=rest) if rest else Msg("{hours} h", hours=hours)
    return fit(words(told if hours else Msg("{minutes} min", minutes=rest)), 120, size=size, cut="Bold")


def _signed(ink: Ink, book: Yearbook, words: Words) -> None:
    ink.rule(_EDGE, _FLOOR - 22, _EDGE + 210)
    signer = printed_place(book.programme.signer) or words(Msg("For the team"))
    ink.block(_EDGE, _FLOOR - 18, block(signer, 210))
    ink.rule(_RIGHT - 130, _FLOOR - 22, _RIGHT)
    ink.block(_RIGHT - 130, _FLOOR - 18, block(words(Msg("Date")), 130))


def back(ink: Ink, words: Words) -> None:
    """The back of a certificate: three questions, and lines to answer them on."""
    ink.page(A4)
    y = ink.block(_EDGE, _EDGE, fit(words(Msg("Looking back")), _WIDE, size=24, cut="Bold"))
    y = ink.block(_EDGE, y + 4, block(words(Msg("Yours to keep, and to show where somebody asks for it.")), _WIDE))
    room = (_FLOOR - y - 20) / len(BACK)
    for question in BACK:
        top = ink.block(_EDGE, y + 16, block(words(question), _WIDE, size=14, cut="Bold"))
        line = top + 30
        while line < y + room:
            ink.rule(_EDGE, line, _RIGHT, dotted=True)
            line += 26
        y += room
