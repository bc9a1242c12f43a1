"""Big group numbers: an A4 sheet folded in the middle stands as a tent, to be read from 8 m on both sides.

The figures are about 95 mm high; 8 m ask for 32 mm by the usual 4 mm of height for each metre.
"""

from copfacil.core.sitting import Sitting, Table
from copfacil.core.words import Msg, Words
from copfacil.handouts import letters
from copfacil.handouts.ink import A4, MM, Ink
from copfacil.handouts.letters import CAP, block, width
from copfacil.handouts.names import printed_place

_WIDE, _HIGH = A4[0], A4[1] / 2
_EDGE = 14 * MM
_FIGURE = 95 * MM / CAP
"""Font size of the number."""
_PLACE = 44.0


def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
    """One tent for each group."""
    if not sitting.tables:
        ink.page(A4)
        ink.block(_EDGE, _EDGE, block(words(Msg("No groups have been formed yet.")), _WIDE - 2 * _EDGE, size=14))
    for table in sitting.tables:
        ink.page(A4)
        with ink.upside_down(_WIDE / 2, _HIGH / 2):
            _face(ink, 0, table)
        _face(ink, _HIGH, table)
        ink.dashes(0, _HIGH, _EDGE)
        ink.dashes(_WIDE - _EDGE, _HIGH, _WIDE)


def _face(ink: Ink, top: float, table: Table) -> None:
    number = str(table.number)
    size = min(_FIGURE, _FIGURE * (_WIDE - 2 * _EDGE) / width(number, "Bold", _FIGURE))
    place = letters.spot(printed_place(table.spot), _WIDE - 2 * _EDGE, size=_PLACE, lines=2, cut="Bold")
    used = size * CAP + (place.height + 16 if place.lines else 0)
    baseline = top + (_HIGH - used) / 2 + size * CAP
    ink.centred(_WIDE / 2, baseline, number, size=size, cut="Bold")
    ink.block(_WIDE / 2, baseline + 16, place, align="centre")
