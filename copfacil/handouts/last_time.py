"""What the last board of an exercise left, A4, for the host: to be read out and ticked when the next one begins."""

from collections.abc import Iterator

from copfacil.core.boards.left import Item, Left
from copfacil.core.dates import day_short
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts import said, table
from copfacil.handouts.boards import legible
from copfacil.handouts.ink import Ink
from copfacil.handouts.letters import block
from copfacil.handouts.names import printed_place
from copfacil.handouts.table import EDGE, RIGHT, Part, Sheet

_TEXT = EDGE + 24
_NAME = 150.0
_BOX = 11.0


def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
    """A line for each thing that is open, with whose it is and how it stands; what was for the room only is not on it."""
    left = sitting.left
    over = words(Msg("What last time left. {where}", where=said.place_and_day(sitting, words)))
    told = [item for item in left.items if item.told] if left is not None else []
    rows = tuple(_rows(left, told, words)) if left is not None else ()
    table.draw(ink, Sheet(head=table.heading(over, printed_place(sitting.exercise.name)), rows=rows), words)


def _rows(left: Left, told: list[Item], words: Words) -> Iterator[Part]:
    day = day_short(left.day) if left.day else Msg("earlier")
    first = words(
        Msg("{session}, {day}: {n} left.", "{session}, {day}: {n} left.", n=len(told), session=left.title, day=day)
    )
    yield table.beside([(EDGE, block(legible(first), RIGHT - EDGE), "left")], 15, pad=6, ruled=False)
    for item in told:
        yield _row(item, left.names.get(item.by, ""), words)


def _row(item: Item, name: str, words: Words) -> Part:
    wide = RIGHT - _NAME - 12 - _TEXT
    what = block(legible(item.text), wide, cut="Bold")
    what = what._replace(lines=what.lines + block(legible(words(item.note)), wide).lines)
    who = block(printed_place(name), _NAME)
    row = table.beside([(_TEXT, what, "left"), *([(RIGHT - _NAME, who, "left")] if who.lines else [])], 15, pad=4)

    def paint(ink: Ink, y: float) -> None:
        row.paint(ink, y)
        ink.box(EDGE + 2, y + 6, _BOX, _BOX)

    return Part(row.high, paint)
