"""Sheets of a first meeting: the charter for the wall, the checklist, and the log of who was asked."""

from collections.abc import Iterator

from copfacil.core.launch.kit import Kit
from copfacil.core.launch.log import Asked, of
from copfacil.core.launch.sheets import CHARTER, PARTS, Check, Field
from copfacil.core.people import Person
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts import said, table
from copfacil.handouts.ink import A3, MM, Ink
from copfacil.handouts.letters import block, fit
from copfacil.handouts.names import printed, printed_place
from copfacil.handouts.table import EDGE, RIGHT, Part, Sheet

_CHARTER_EDGE = 18 * MM
_GUTTER = 14 * MM
_COLUMN = (A3[0] - 2 * _CHARTER_EDGE - _GUTTER) / 2
_BOX = 11.0

REPLIES: dict[str, Msg] = {
    "": Msg(""),
    "yes": Msg("coming"),
    "perhaps": Msg("perhaps"),
    "no": Msg("cannot"),
}
"""What somebody answered, in words."""

CAME: dict[str, Msg] = {"": Msg(""), "yes": Msg("came"), "no": Msg("absent")}
"""Whether somebody came, in words."""


# The charter.


def draw_charter(ink: Ink, sitting: Sitting, words: Words) -> None:
    """One large sheet: eight fields, what is known printed, the rest to be written with a thick pen."""
    ink.page(A3)
    x, y = _CHARTER_EDGE, _CHARTER_EDGE
    right = A3[0] - _CHARTER_EDGE
    title = printed_place(sitting.title)
    y = ink.block(x, y, fit(title, right - x, size=18)) + 2 if title else y
    y = ink.block(x, y, fit(words(Msg("What we agree on")), right - x, size=44, least=30, cut="Bold")) + 8
    ink.rule(x, y, right, weight=1.5)
    rows = len(CHARTER) // 2
    high = (A3[1] - _CHARTER_EDGE - y) / rows
    for place, field in enumerate(CHARTER):
        column, row = divmod(place, rows)
        _field(ink, x + column * (_COLUMN + _GUTTER), y + row * high, high, field, sitting.kit, words)


def _field(ink: Ink, x: float, y: float, high: float, field: Field, kit: Kit, words: Words) -> None:  # noqa: PLR0913, PLR0917 - a field
    floor = y + high - 6 * MM
    y = ink.block(x, y + 10, fit(words(field.name), _COLUMN, size=22, least=16, cut="Bold"))
    text = printed_place(kit.text(field.key))
    if text:
        y = ink.block(x, y + 6, block(text, _COLUMN, size=18))
    else:
        y = ink.block(x, y + 2, block(words(field.hint), _COLUMN, size=13))
    while y + 30 <= floor:
        y += 30
        ink.rule(x, y, x + _COLUMN, dotted=True)


# The checklist.


def draw_checklist(ink: Ink, sitting: Sitting, words: Words) -> None:
    """Every line with a box; what is done has a tick in it."""
    head = table.heading(said.place_and_day(sitting, words), words(Msg("Before the first meeting")))
    table.draw(ink, Sheet(head=head, rows=tuple(_lines(sitting.kit, words))), words)


def _lines(kit: Kit, words: Words) -> Iterator[Part]:
    for part, name in PARTS.items():
        found = [check for check in kit.checks if check.part == part]
        if found:
            yield _section(words(name))
            yield from (_line(check, words, done=check.key in kit.ticked) for check in found)


def _section(name: str) -> Part:
    title = block(name, RIGHT - EDGE, size=17, cut="Bold")

    def paint(ink: Ink, y: float) -> None:
        ink.block(EDGE, y + 10, title)
        ink.rule(EDGE, y + 36, RIGHT)

    return Part(36, paint, held=True)


def _line(check: Check, words: Words, *, done: bool) -> Part:
    text = words(check.said) if isinstance(check.said, Msg) else printed_place(check.said)
    row = table.beside([(EDGE + 24, block(text, RIGHT - EDGE - 28), "left")], 15, pad=4)

    def paint(ink: Ink, y: float) -> None:
        row.paint(ink, y)
        ink.box(EDGE + 2, y + 6, _BOX, _BOX, filled=done)

    return Part(row.high, paint)


# The log.

_NAME, _BY, _HOW, _REPLY, _CAME = EDGE, EDGE + 160, EDGE + 268, EDGE + 372, EDGE + 448
_BLANKS = 8
"""Empty rows at the end, for who is asked by hand."""


def draw_log(ink: Ink, sitting: Sitting, words: Words) -> None:
    """Who was asked, by whom, how, what they said, whether they came."""
    people = sitting.people
    coming = sum(of(person).reply == "yes" for person in people)
    right = words(Msg("{n} coming", n=coming)) if people else ""
    head = table.heading(said.place_and_day(sitting, words), words(Msg("Who is asked")), right)
    named = (
        (_NAME, Msg("Name")),
        (_BY, Msg("Asked by")),
        (_HOW, Msg("How")),
        (_REPLY, Msg("Reply")),
        (_CAME, Msg("Came")),
    )
    columns = (table.beside([(x, block(words(name), 100), "left") for x, name in named], 15, pad=2),)
    rows = [_asked(person, of(person), words) for person in people]
    empty = [table.beside((), 22, pad=3)] * _BLANKS
    table.draw(ink, Sheet(head=head, columns=columns, rows=(*rows, table.joined(empty))), words)


def _asked(person: Person, one: Asked, words: Words) -> Part:
    cells = (
        (_NAME, fit(printed(person), _BY - _NAME - 10, size=13, cut="Bold"), "left"),
        (_BY, block(printed_place(one.by), _HOW - _BY - 8), "left"),
        (_HOW, block(printed_place(one.how), _REPLY - _HOW - 8), "left"),
        (_REPLY, block(words(REPLIES[one.reply]), _CAME - _REPLY - 8), "left"),
        (_CAME, block(words(CAME[one.came]), RIGHT - _CAME), "left"),
    )
    return table.beside(tuple(cell for cell in cells if cell[1].lines), 18, pad=4)
