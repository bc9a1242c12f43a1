"""The stations of the celebration for the wall, A3: number, what it is called, who hosts, where it stands."""

from typing import NamedTuple

from copfacil.core.programme.celebration import Station
from copfacil.core.programme.yearbook import Yearbook
from copfacil.core.words import Msg, Words
from copfacil.handouts.ink import A3, MM, Ink
from copfacil.handouts.letters import CAP, Block, block, fit
from copfacil.handouts.names import printed_place
from copfacil.handouts.year import said

_EDGE = 20 * MM
_RIGHT = A3[0] - _EDGE
_WIDE = _RIGHT - _EDGE
_TEXT = _EDGE + 84
_PLACE = _RIGHT - 190
_FLOOR = A3[1] - _EDGE
_PAD = 16.0
_LEAST = 84.0
"""Height of a row, so that it is read from some steps away."""
_ROUND = 28.0
_FIGURE = 30.0
_WRITTEN = 34.0
"""Room for a name that is written by hand."""
_BLANK = 6
"""Rows to be filled in by hand where no station is planned."""


class _Row(NamedTuple):
    """What stands in a row; empty blocks are lines to write on."""

    name: Block
    hosts: Block
    shows: Block
    place: Block

    @property
    def high(self) -> float:
        """Of the row, pt."""
        told = self.name.height + (self.hosts.height or _WRITTEN) + self.shows.height
        return max(told, self.place.height + 6, _LEAST - 2 * _PAD) + 2 * _PAD


def draw(ink: Ink, book: Yearbook, words: Words) -> None:
    """As many pages as the stations need; without any, rows to fill in."""
    stations = tuple(book.programme.celebration.stations.values()) or (Station(id=""),) * _BLANK
    y = _head(ink, book, words)
    for number, station in enumerate(stations, 1):
        row = _row(book, station)
        if y + row.high > _FLOOR:
            y = _head(ink, book, words)
        _paint(ink, y, number, row)
        y += row.high
        ink.rule(_EDGE, y, _RIGHT)


def _head(ink: Ink, book: Yearbook, words: Words) -> float:
    ink.page(A3)
    y = ink.block(_EDGE, _EDGE, fit(printed_place(book.programme.headed), _WIDE, size=20, least=14))
    y = ink.block(_EDGE, y, fit(words(Msg("Stations")), _WIDE, size=54, cut="Bold"))
    y += 12
    ink.rule(_EDGE, y, _RIGHT, weight=1.5)
    return y


def _row(book: Yearbook, station: Station) -> _Row:
    room = _PLACE - 16 - _TEXT
    return _Row(
        name=fit(printed_place(station.title), room, size=30, least=20, cut="Bold"),
        hosts=block(said.hosts(book, station), room, size=20),
        shows=block(said.shows(book, station), room, size=16),
        place=block(printed_place(station.place), _RIGHT - _PLACE, size=20),
    )


def _paint(ink: Ink, y: float, number: int, row: _Row) -> None:
    middle = (_EDGE + _ROUND, y + _PAD + _ROUND - 2)
    ink.dot(middle, _ROUND, weight=2, filled=False)
    ink.centred(middle[0], middle[1] + _FIGURE * CAP / 2, str(number), size=_FIGURE, cut="Bold")
    low = ink.block(_TEXT, y + _PAD, row.name)
    if row.hosts.lines:
        low = ink.block(_TEXT, low, row.hosts)
    else:
        low += _WRITTEN
        ink.rule(_TEXT, low - 4, _PLACE - 16, dotted=True)
    ink.block(_TEXT, low, row.shows)
    if row.place.lines:
        ink.block(_PLACE, y + _PAD + 6, row.place)
    else:
        ink.rule(_PLACE, low - 4, _RIGHT, dotted=True)
