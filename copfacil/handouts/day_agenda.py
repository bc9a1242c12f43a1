"""The agenda for participants: what comes when and where, as large as the sheet allows; A4 for the hand, A3 for the wall.

No slack, no moves, no leads, no notes: those are the team's.
"""

from dataclasses import dataclass

from copfacil.core.agenda.plan import RESTS, clock_said
from copfacil.core.agenda.timed import timed
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts import said, seating
from copfacil.handouts.ink import A3, A4, MM, Ink, Size
from copfacil.handouts.letters import LEAST, Block, Cut, block, fit
from copfacil.handouts.names import printed_place

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


def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
    """On A4, for everybody."""
    _draw(ink, sitting, words, A4, 1.0)


def draw_wall(ink: Ink, sitting: Sitting, words: Words) -> None:
    """On A3, for the door."""
    _draw(ink, sitting, words, A3, 2**0.5)


def _draw(ink: Ink, sitting: Sitting, words: Words, paper: Size, scale: float) -> None:
    edge, lines = 18 * MM * scale, _lines(sitting, words)
    right, floor = paper[0] - edge, paper[1] - edge
    size = next((one for one in _SIZES if _deep(lines, one * scale, right - edge) <= _room(paper, scale)), LEAST)
    pages: list[list[_Line]] = [[]]
    for line in lines:
        if pages[-1] and _deep([*pages[-1], line], size * scale, right - edge) > _room(paper, scale):
            pages.append([])
        pages[-1].append(line)
    for page in pages:
        ink.page(paper)
        y = _head(ink, sitting, words, (edge, right), scale)
        spare = (floor - y - _deep(page, size * scale, right - edge)) / max(len(page), 1)
        air = min(max(spare, 0.0), max(_MOST * scale - size * scale * 1.85, 0.0))
        for line in page:
            y = _draw_line(ink, line, y, (edge, right), size * scale, air)


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


def _room(paper: Size, scale: float) -> float:
    """Height for the lines, pt."""
    return paper[1] - (2 * 18 * MM + 112) * scale


def _head(ink: Ink, sitting: Sitting, words: Words, sides: tuple[float, float], scale: float) -> float:
    """Title, date and place at the left, the sign of the room at the right; gives where the lines begin."""
    edge, right = sides
    sign = 64 * scale
    seating.draw(ink, (right - sign / 2, edge + sign / 2), sign, seating.EVERYBODY, 4)
    wide = right - edge - sign - 16 * scale
    title = fit(printed_place(sitting.title), wide, size=30 * scale, least=18 * scale, cut="Bold")
    where = ", ".join(part for part in (words(said.day(sitting.day)), printed_place(sitting.place)) if part)
    y = ink.block(edge, edge, title)
    y = ink.block(edge, y + 2 * scale, block(where, wide, size=15 * scale))
    return max(y, edge + sign) + 18 * scale


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
