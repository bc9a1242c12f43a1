"""The agenda for participants: what comes when and where, as large as the sheet allows; A4 or A5 for the hand, A3 for the wall.

No slack, no moves, no leads, no notes: those are the team's.
"""

from dataclasses import dataclass

from copfacil.core.agenda.plan import RESTS, clock_said
from copfacil.core.agenda.timed import timed
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts import said, seating
from copfacil.handouts.ink import A3, A4, A5, MM, Ink, Size
from copfacil.handouts.letters import LEAST, Block, Cut, block, fit
from copfacil.handouts.names import printed_place

_EDGE = 18 * MM
"""On every side, on A4."""

_SIZES = (22.0, 20.0, 18.0, 16.0, 15.0, 14.0, 13.0, LEAST)
"""Letters of a line, pt on A4: the first at which all stand on one page."""

_MOST = 46.0
"""Height of a line at most, pt on A4: a short day need not look like a poster."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the day: clock time, title, place; breaks are soft."""

    at: str
    title: str
    place: str
    soft: bool


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands above the lines; sign: side of the sign of the room, air: white below, pt."""

    title: Block
    where: Block
    sign: float
    air: float

    @property
    def high(self) -> float:
        """All of it, pt."""
        return max(self.title.height + 2 + self.where.height, self.sign) + self.air


def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
    """On A4, for everybody."""
    _draw(ink, sitting, words, A4, 1.0)


def draw_small(ink: Ink, sitting: Sitting, words: Words) -> None:
    """On A5, for a pocket."""
    _draw(ink, sitting, words, A5, 2**-0.5)


def draw_wall(ink: Ink, sitting: Sitting, words: Words) -> None:
    """On A3, for the door."""
    _draw(ink, sitting, words, A3, 2**0.5)


def _draw(ink: Ink, sitting: Sitting, words: Words, paper: Size, scale: float) -> None:
    edge, lines = _EDGE * scale, _lines(sitting, words)
    sides, floor = (edge, paper[0] - edge), paper[1] - edge
    wide = sides[1] - edge
    head = _head(sitting, words, wide, scale)
    top = edge + head.high
    sizes = [max(size * scale, LEAST) for size in _SIZES]
    size = next((one for one in sizes if _deep(lines, one, wide) <= floor - top), LEAST)
    pages: list[list[_Line]] = [[]]
    for line in lines:
        if pages[-1] and _deep([*pages[-1], line], size, wide) > floor - top:
            pages.append([])
        pages[-1].append(line)
    for page in pages:
        ink.page(paper)
        _draw_head(ink, head, sides)
        spare = (floor - top - _deep(page, size, wide)) / max(len(page), 1)
        air, y = min(max(spare, 0.0), max(_MOST * scale - size * 1.85, 0.0)), top
        for line in page:
            y = _draw_line(ink, line, y, sides, size, air)


def _lines(sitting: Sitting, words: Words) -> list[_Line]:
    times = timed(sitting.agenda)
    shown = [line for line in times if line.block.kind not in {"slack", "move"}]
    told = [
        _Line(
            clock_said(line.begin),
            printed_place(line.block.title),
            printed_place(line.block.place),
            line.block.kind in RESTS,
        )
        for line in shown
    ]
    if shown:
        told.append(_Line(clock_said(max(line.end for line in times)), words(Msg("End")), "", soft=True))
    return told


def _head(sitting: Sitting, words: Words, wide: float, scale: float) -> _Head:
    """Title, date and place, left of the sign of the room."""
    sign = 64 * scale
    room = wide - sign - 16 * scale
    where = ", ".join(part for part in (words(said.day(sitting.day)), printed_place(sitting.place)) if part)
    return _Head(
        title=fit(printed_place(sitting.title), room, size=30 * scale, least=max(18 * scale, LEAST), cut="Bold"),
        where=block(where, room, size=max(15 * scale, LEAST)),
        sign=sign,
        air=18 * scale,
    )


def _draw_head(ink: Ink, head: _Head, sides: tuple[float, float]) -> None:
    edge, right = sides
    seating.draw(ink, (right - head.sign / 2, edge + head.sign / 2), head.sign, seating.EVERYBODY, 4)
    ink.block(edge, ink.block(edge, edge, head.title) + 2, head.where)


def _blocks(line: _Line, size: float, wide: float) -> tuple[Block, Block]:
    cut: Cut = "Regular" if line.soft else "Bold"
    title = block(line.title, wide - size * 3.4, size=size, cut=cut)
    place = block(line.place, wide - size * 3.4, size=max(size * 0.75, LEAST))
    return title, place


def _deep(lines: list[_Line], size: float, wide: float) -> float:
    return sum(sum(part.height for part in _blocks(line, size, wide)) + size * 0.6 for line in lines)


def _draw_line(ink: Ink, line: _Line, y: float, sides: tuple[float, float], size: float, air: float) -> float:  # noqa: PLR0913, PLR0917 - one line
    edge, right = sides
    title, place = _blocks(line, size, right - edge)
    ink.rule(edge, y, right)
    top = y + size * 0.3 + air / 2
    ink.block(edge, top, fit(line.at, size * 3, size=size, cut="Regular" if line.soft else "Bold"))
    low = ink.block(edge + size * 3.4, top, title)
    low = ink.block(edge + size * 3.4, low, place)
    return low + size * 0.3 + air / 2
