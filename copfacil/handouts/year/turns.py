"""The ledger of turns: a column for each module, a seat for each part that somebody took, A4."""

from collections.abc import Iterator, Sequence

from copfacil.core.programme.ledger import Line, Mark
from copfacil.core.programme.yearbook import Yearbook
from copfacil.core.words import Msg, Words
from copfacil.handouts import seating, table
from copfacil.handouts.ink import Ink
from copfacil.handouts.letters import NOTHING, Block, block, fit
from copfacil.handouts.names import printed, printed_place
from copfacil.handouts.table import EDGE, RIGHT, WIDE, Sheet
from copfacil.handouts.year import said

_NAME = EDGE + 30
_MARKS = EDGE + 214
_NEXT = RIGHT - 110
_MOST = 8
"""Columns that stand beside each other; of a longer programme the last ones are shown."""

_SEAT = 4.4
"""Radius of a seat, pt."""


def draw(ink: Ink, book: Yearbook, words: Words) -> None:
    """Everybody by set, with a mark for each module, how many turns they had, and who presents first next time."""
    programme = book.programme
    modules = book.ledger.modules[-_MOST:]
    shown = len(modules)
    head = table.heading(said.over(book, words, Msg("Ledger of turns")), printed_place(programme.headed))
    head = (*head, _legend(words))
    names = [(EDGE, block(words(Msg("Set")), 40), "left"), (_NAME, block(words(Msg("Name")), 160), "left")]
    names += [
        (_column(at, shown), fit(words(Msg("{day}", day=said.day_short(one.day, words))), 54, size=12), "centre")
        for at, one in enumerate(modules)
    ]
    names.append((RIGHT, block(words(Msg("Had, and next")), 110), "right"))
    columns = (table.beside(names, 15, pad=2),)
    rows = tuple(_rows(book, shown, words))
    if not rows:
        rows = (table.beside([(EDGE, block(words(Msg("Nobody is on the list yet.")), WIDE), "left")], 15, pad=6),)
    foot = words(Msg("Only sittings of the sets count. Whoever was absent keeps the turn."))
    table.draw(ink, Sheet(head=head, rows=rows, columns=columns, foot=foot), words)


def _column(at: int, of: int) -> float:
    wide = (_NEXT - _MARKS) / max(of, 1)
    return _MARKS + wide * (at + 0.5)


def _legend(words: Words) -> table.Part:
    shown: Sequence[tuple[Mark, Msg]] = (
        ("presented", Msg("presented")),
        ("consulted", Msg("consulted")),
        ("absent", Msg("absent")),
        ("none", Msg("not known")),
    )
    told = [(mark, block(words(said), 110)) for mark, said in shown]

    def paint(ink: Ink, y: float) -> None:
        x = EDGE + 8
        for mark, text in told:
            _mark(ink, mark, (x, y + 9))
            ink.block(x + 14, y + 1, text)
            x += text.width + 44

    return table.Part(26, paint)


def _rows(book: Yearbook, shown: int, words: Words) -> Iterator[table.Part]:
    for one in book.ledger.sets:
        for at, line in enumerate(one.lines):
            yield _row(book, line, shown, words, number=str(one.group.number) if not at else "")
    for at, line in enumerate(book.ledger.loose):
        yield _row(book, line, shown, words, number="–" if not at else "")


def _row(book: Yearbook, line: Line, shown: int, words: Words, *, number: str) -> table.Part:
    person = book.programme.cohort.people.get(line.person)
    name = printed(person) if person is not None else words(Msg("somebody deleted"))
    count = words(Msg("{n} turn", "{n} turns", n=line.presented))
    told = block(", ".join(part for part in (count, _note(line, words)) if part), 110)
    cells: list[tuple[float, Block, str]] = [
        (EDGE, fit(number, 26, size=16, cut="Bold") if number else NOTHING, "left"),
        (_NAME, block(name, _MARKS - _NAME - 10, cut="Regular" if line.left else "Bold"), "left"),
        (RIGHT, told, "right"),
    ]
    row = table.beside([cell for cell in cells if cell[1].lines], 15, pad=4)
    marks = line.marks[-shown:] if shown else ()

    def paint(ink: Ink, y: float) -> None:
        row.paint(ink, y)
        for at, mark in enumerate(marks):
            _mark(ink, mark, (_column(at, shown), y + 4 + 8.5))

    return table.Part(row.high, paint)


def _note(line: Line, words: Words) -> str:
    if line.left:
        return words(Msg("has left"))
    if line.first:
        return words(Msg("first next time"))
    return words(Msg("{n} behind", "{n} behind", n=line.behind)) if line.behind else ""


def _mark(ink: Ink, mark: Mark, at: tuple[float, float]) -> None:
    """A filled seat spoke of their matter, an open one listened, a line was not there, a dot nobody knows."""
    x, y = at
    match mark:
        case "presented" | "consulted":
            seating.chair(ink, at, _SEAT, 0.0, filled=mark == "presented")
        case "absent":
            ink.rule(x - 5, y, x + 5, weight=1.5)
        case "none":
            ink.dot(at, 1.4, weight=0.75, filled=True)
        case "before" | "after" | "to come":
            pass
