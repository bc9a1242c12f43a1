"""One A4 poster for each direction of a compass: its letter, its name, its question, its pattern along the edge."""

from copfacil.core.boards.plan import Zone
from copfacil.core.boards.shapes import Band, Laid
from copfacil.core.sitting import Sitting
from copfacil.core.words import Words
from copfacil.handouts.board_sheets import nothing
from copfacil.handouts.boards import paint
from copfacil.handouts.ink import A4, MM, Ink
from copfacil.handouts.letters import CAP, fit, width
from copfacil.handouts.names import printed_place

_EDGE = 16 * MM
_BAND = 18 * MM
_WIDE = A4[0] - 2 * _EDGE
_LETTER = 120 * MM / CAP
"""Font size of the letter: 120 mm high, seen across a hall."""


def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
    """The posters in the order in which people write."""
    if not sitting.zones:
        nothing(ink, A4, words)
    posed = printed_place(sitting.board.posed) if sitting.board else ""
    for zone in sitting.zones:
        ink.page(A4)
        _poster(ink, zone, posed)


def _poster(ink: Ink, zone: Zone, posed: str) -> None:
    bands = tuple(
        Band(x=_EDGE, y=y, w=_WIDE, h=_BAND, hue=zone.hue) for y in (_EDGE, A4[1] - _EDGE - _BAND) if zone.hue
    )
    paint(ink, Laid(w=A4[0], h=A4[1], shapes=bands), (0, 0))
    middle, y = A4[0] / 2, _EDGE + _BAND + 14 * MM
    if posed:
        y = ink.block(middle, y - 8 * MM, fit(posed, _WIDE, size=20, least=14), align="centre") + 8 * MM
    if sign := printed_place(zone.sign):
        size = min(_LETTER, _WIDE / width(sign, "Bold", 1.0))
        size = size if not posed else size * 0.8
        y += size * CAP
        ink.centred(middle, y, sign, size=size, cut="Bold")
        y += 12 * MM
    y = ink.block(middle, y, fit(printed_place(zone.name), _WIDE, size=64, least=30, cut="Bold"), align="centre")
    ink.block(middle, y + 4 * MM, fit(printed_place(zone.ask), _WIDE, size=36, least=22), align="centre")
