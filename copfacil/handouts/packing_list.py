"""What to bring and what the room needs, A4, to be ticked."""

from collections.abc import Iterator

from copfacil.core.agenda.packing import Packed
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts import said, table
from copfacil.handouts.ink import Ink
from copfacil.handouts.letters import block
from copfacil.handouts.names import printed_place
from copfacil.handouts.table import EDGE, RIGHT, Sheet

_TEXT = EDGE + 24
_COUNT = RIGHT - 4
_BOX = 11.0

ROOM = (
    Msg("Chairs for everybody in circles, tables at the walls"),
    Msg("Spots far enough apart not to overhear, numbered"),
    Msg("The wall screen is seen from every spot"),
    Msg("The bell is heard at every spot"),
    Msg("Wall space for posters, tape that may be used there"),
    Msg("Power for laptop and projector, the cable reaches"),
    Msg("Steps, doors, hearing loop, quiet corner: who needs what?"),
    Msg("Food, water, what people may not eat"),
    Msg("Who opens, who locks, whom to ring"),
)
"""What to look at in a room before people come; from what the field's own lists have in common."""


def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
    """Printed things, other things, the room; a box to tick before each."""
    over = words(Msg("To bring, and the room. {where}", where=said.place_and_day(sitting, words)))
    printed = [one for one in sitting.packing if one.printed]
    things = [one for one in sitting.packing if not one.printed]
    rows = (
        *_section(words(Msg("Printed")), (_packed(one, words) for one in printed)),
        *_section(words(Msg("Things")), (_packed(one, words) for one in things)),
        *_section(words(Msg("The room")), (_row(words(line), "", "") for line in ROOM)),
    )
    table.draw(ink, Sheet(head=table.heading(over, printed_place(sitting.title)), rows=rows), words)


def _section(name: str, rows: Iterator[table.Part]) -> Iterator[table.Part]:
    title = block(name, RIGHT - EDGE, size=17, cut="Bold")

    def paint(ink: Ink, y: float) -> None:
        ink.block(EDGE, y + 10, title)
        ink.rule(EDGE, y + 36, RIGHT)

    found = tuple(rows)
    if found:
        yield table.Part(36, paint, held=True)
        yield from found


def _packed(one: Packed, words: Words) -> table.Part:
    name = words(one.name) if isinstance(one.name, Msg) else printed_place(one.name)
    return _row(name, str(one.count) if one.count else "", ", ".join(map(printed_place, one.blocks)))


def _row(name: str, count: str, blocks: str) -> table.Part:
    told = block(name, _COUNT - 60 - _TEXT, cut="Bold" if blocks else "Regular")
    told = told._replace(lines=told.lines + block(blocks, _COUNT - 60 - _TEXT).lines)
    row = table.beside([(_TEXT, told, "left"), (_COUNT, block(count, 50), "right")], 15, pad=3)

    def paint(ink: Ink, y: float) -> None:
        row.paint(ink, y)
        ink.box(EDGE + 2, y + 5, _BOX, _BOX)

    return table.Part(row.high, paint)
