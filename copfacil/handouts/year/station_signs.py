"""Signs for the stations of the celebration, A4 each: the number large, what it is called, what it shows, who hosts."""

from copfacil.core.programme.celebration import Station
from copfacil.core.programme.yearbook import Yearbook
from copfacil.core.words import Words
from copfacil.handouts.ink import A4, MM, Ink
from copfacil.handouts.letters import CAP, block, fit
from copfacil.handouts.names import printed_place
from copfacil.handouts.year import said

_EDGE = 18 * MM
_WIDE = A4[0] - 2 * _EDGE
_MIDDLE = A4[0] / 2
_FIGURE = 260.0
"""Size of the number, pt: it is found from the other end of a hall."""
_NAME = _EDGE + _FIGURE * CAP + 90
_HOSTS = A4[1] - _EDGE - 96


def draw(ink: Ink, book: Yearbook, _words: Words) -> None:
    """A page for each station; one to be filled in by hand where none is planned."""
    stations = tuple(book.programme.celebration.stations.values())
    for number, station in enumerate(stations or (Station(id=""),), 1):
        _sign(ink, book, station, str(number) if stations else "")


def _sign(ink: Ink, book: Yearbook, station: Station, figure: str) -> None:
    ink.page(A4)
    if figure:
        ink.centred(_MIDDLE, _EDGE + 20 + _FIGURE * CAP, figure, size=_FIGURE, cut="Bold")
    title, hosts = printed_place(station.title), said.hosts(book, station)
    if title:
        low = ink.block(_MIDDLE, _NAME, fit(title, _WIDE, size=56, least=34, cut="Bold"), align="centre")
        ink.block(_MIDDLE, low + 18, block(said.shows(book, station), _WIDE, size=22), align="centre")
    else:
        for line in (1, 2):
            ink.rule(_EDGE, _NAME + 80 * line, A4[0] - _EDGE, dotted=True)
    ink.rule(_EDGE, _HOSTS, A4[0] - _EDGE, weight=1.5)
    if hosts:
        ink.block(_MIDDLE, _HOSTS + 16, fit(hosts, _WIDE, size=28, least=16), align="centre")
    else:
        ink.rule(_EDGE, _HOSTS + 60, A4[0] - _EDGE, dotted=True)
