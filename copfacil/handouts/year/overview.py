"""The year on a page: every meeting with its day, and what is due, A4."""

from collections.abc import Iterator

from copfacil.core.programme.due import Due
from copfacil.core.programme.year import KINDS, Meeting
from copfacil.core.programme.yearbook import Yearbook
from copfacil.core.words import Msg, Words
from copfacil.handouts import table
from copfacil.handouts.ink import Ink
from copfacil.handouts.letters import NOTHING, block, fit
from copfacil.handouts.names import printed_place
from copfacil.handouts.table import EDGE, RIGHT, WIDE, Sheet
from copfacil.handouts.year import said

_WHAT = EDGE + 72
_STATE = RIGHT - 86
_MARK = 9.0
"""Width of a meeting's mark, pt: a box for a day, a circle for an hour, a bar for meetings in between."""

_STATES = {
    "held": Msg("held"),
    "off": Msg("called off"),
    "today": Msg("today"),
    "past": Msg("held?"),
    "to come": Msg(""),
    "undated": Msg("no day yet"),
}
"""How a meeting stands; "held?" asks for a word of the team."""


def draw(ink: Ink, book: Yearbook, words: Words) -> None:
    """The meetings as a timetable, then what is open."""
    programme = book.programme
    head = table.heading(said.over(book, words, Msg("The year on a page")), printed_place(programme.headed))
    told = (said.span(book, words), printed_place(programme.about))
    about = block(". ".join(part.rstrip(".") for part in told if part), WIDE)
    if about.lines:
        head = (*head, table.beside([(EDGE, about, "left")], 0, pad=3, ruled=False))
    rows = (
        *(_meeting(book, one, words) for one in programme.year.in_order),
        *_section(words(Msg("What is due")), [_due(one, words) for one in book.due]),
    )
    foot = words(Msg("Box: a module. Circle: a webinar. Bar: sets meet. Black: held."))
    table.draw(ink, Sheet(head=head, rows=rows, foot=foot), words)


def _meeting(book: Yearbook, meeting: Meeting, words: Words) -> table.Part:
    loud = meeting.kind in {"module", "celebration"}
    title = block(
        printed_place(meeting.title) or words(KINDS[meeting.kind]),
        _STATE - _WHAT - 12,
        cut="Bold" if loud else "Regular",
    )
    told = block(_told(meeting, words), _STATE - _WHAT - 12)
    state = block(words(_STATES[meeting.state(book.today.isoformat())]), RIGHT - _STATE)
    cells = (
        (EDGE + 18, fit(said.day_short(meeting.day, words), 52, size=12, cut="Bold" if loud else "Regular"), "left"),
        (_WHAT, title._replace(lines=title.lines + told.lines), "left"),
        (RIGHT, state, "right"),
    )
    row = table.beside(cells, 15, pad=2.2)

    def paint(ink: Ink, y: float) -> None:
        row.paint(ink, y)
        _mark(ink, meeting, EDGE + 1, y + 2.2 + 4)

    return table.Part(row.high, paint)


def _told(meeting: Meeting, words: Words) -> str:
    """Hours, place, theme."""
    hours = words(Msg("{start} to {end}", start=meeting.starts, end=meeting.ends)) if meeting.kind != "between" else ""
    if meeting.until:
        hours = words(Msg("until {day}", day=said.day_short(meeting.until, words)))
    parts = (hours, printed_place(meeting.place), printed_place(meeting.theme))
    return ", ".join(part for part in parts if part)


def _mark(ink: Ink, meeting: Meeting, x: float, y: float) -> None:
    """The sign of its kind; filled once it was held."""
    if meeting.kind == "module":
        ink.box(x, y, _MARK, _MARK, filled=meeting.held)
    elif meeting.kind == "webinar":
        ink.dot((x + _MARK / 2, y + _MARK / 2), _MARK / 2, weight=0.75, filled=meeting.held)
    elif meeting.kind == "between":
        ink.box(x, y + _MARK / 2 - 2, _MARK, 4, filled=meeting.held)
    else:
        for number in range(4):
            ink.arc((x + _MARK / 2, y + _MARK / 2), _MARK / 2, 90.0 * number, 18, weight=2)
        ink.dot((x + _MARK / 2, y + _MARK / 2), 1.6, weight=0.75, filled=True)


def _section(name: str, rows: list[table.Part]) -> Iterator[table.Part]:
    title = block(name, WIDE, size=17, cut="Bold")

    def paint(ink: Ink, y: float) -> None:
        ink.block(EDGE, y + 14, title)
        ink.rule(EDGE, y + 40, RIGHT)

    if rows:
        yield table.Part(40, paint, held=True)
        yield from rows


def _due(one: Due, words: Words) -> table.Part:
    text = block(printed_place(words(one.text)), _STATE - _WHAT - 12, cut="Bold" if one.late else "Regular")
    note = block(printed_place(words(one.note)), _STATE - _WHAT - 12) if one.note is not None else NOTHING
    late = block(words(Msg("overdue")), RIGHT - _STATE, cut="Bold") if one.late else NOTHING
    cells = (
        (EDGE, fit(said.day_short(one.day, words), 66, size=12, cut="Bold"), "left"),
        (_WHAT, text._replace(lines=text.lines + note.lines), "left"),
        (RIGHT, late, "right"),
    )
    return table.beside(cells, 15, pad=2.2)
