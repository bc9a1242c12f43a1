"""A timetable or list over one or more A4 pages: head repeated, rows whole, pages numbered."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from copfacil.core.words import Msg, Words
from copfacil.handouts.ink import A4, MM, Ink
from copfacil.handouts.letters import Block, block, fit

EDGE = 13 * MM
RIGHT = A4[0] - EDGE
WIDE = RIGHT - EDGE
FLOOR = A4[1] - EDGE
TOP = 34.0
_BODY = FLOOR - 22
"""Where rows end; below stands the foot."""


class Part(NamedTuple):
    """Something of a known height; ``paint`` is given the ink and its upper edge.

    Attributes:
        high: in points.
        paint: draws it.
        held: never stands last on a page: it belongs to what follows.
    """

    high: float
    paint: Callable[[Ink, float], None]
    held: bool = False


def pages(parts: Sequence[Part], first: float, again: float) -> tuple[tuple[Part, ...], ...]:
    """Parts dealt to pages, the first of which has room from ``first`` on, the others from ``again``.

    A part that is held goes to the next page together with the one it heads.
    """
    dealt: list[tuple[Part, ...]] = []
    page: list[Part] = []
    y = first
    for at, part in enumerate(parts):
        if page and not page[-1].held and y + _together(parts[at:]) > _BODY:
            dealt.append(tuple(page))
            page, y = [], again
        page.append(part)
        y += part.high
    return (*dealt, tuple(page))


def _together(parts: Sequence[Part]) -> float:
    """Height of the first part with what it belongs to: parts that are held, and the one that they head."""
    high = 0.0
    for part in parts:
        high += part.high
        if not part.held:
            break
    return high


def heading(over: str, title: str, right: str = "") -> tuple[Part, ...]:
    """The two lines on top: a soft one, and the name in large letters with figures flush right."""
    said = block(over, WIDE)
    figures = fit(right, WIDE * 0.45, size=28, least=18, cut="Bold")
    name = fit(title, WIDE - figures.width - 16, size=28, least=18, cut="Bold")
    high = max(figures.height, name.height)

    def paint(ink: Ink, y: float) -> None:
        ink.block(EDGE, y, said)
        ink.block(EDGE, y + said.height + 1, name)
        ink.block(RIGHT, y + said.height + 1, figures, align="right")

    return (Part(said.height + high + 12, paint, held=True),)


class Sheet(NamedTuple):
    """What stands on the pages of one list.

    Attributes:
        head: the heading, on the first page.
        rows: the list.
        columns: their names, on every page.
        foot: a sentence at the foot of every page, beside the count of pages.
    """

    head: Sequence[Part]
    rows: Sequence[Part]
    columns: Sequence[Part] = ()
    foot: str = ""

    @property
    def one_page(self) -> bool:
        """Whether all of it stands on one page."""
        return TOP + sum(part.high for part in (*self.head, *self.columns, *self.rows)) <= _BODY

    @property
    def dealt(self) -> tuple[tuple[Part, ...], ...]:
        """The rows of each page."""
        again = TOP + sum(part.high for part in self.columns)
        return pages(self.rows, again + sum(part.high for part in self.head), again)


def draw(ink: Ink, sheet: Sheet, words: Words) -> None:
    """As many pages as the rows need."""
    dealt = sheet.dealt
    for number, page in enumerate(dealt, 1):
        ink.page(A4)
        y = TOP
        for part in (*(sheet.head if number == 1 else ()), *sheet.columns, *page):
            part.paint(ink, y)
            y += part.high
        ink.text(EDGE, FLOOR - 4, sheet.foot)
        ink.right(RIGHT, FLOOR - 4, words(Msg("A4, page {page} of {pages}", page=number, pages=len(dealt))))


def gap(high: float) -> Part:
    """White."""
    return Part(high, lambda _ink, _y: None, held=True)


def joined(parts: Sequence[Part]) -> Part:
    """Parts one below the other that no page's end divides."""

    def paint(ink: Ink, y: float) -> None:
        for part in parts:
            part.paint(ink, y)
            y += part.high

    return Part(sum(part.high for part in parts), paint)


def beside(cells: Sequence[tuple[float, Block, str]], high: float, *, pad: float, ruled: bool = True) -> Part:
    """A row of blocks at their x, left or right, all on the first line; a rule below."""
    tall = max([cell.height for _, cell, _ in cells] + [high])
    first = max(cell.leading for _, cell, _ in cells) if cells else 0.0

    def paint(ink: Ink, y: float) -> None:
        for x, cell, align in cells:
            ink.block(x, y + pad + (first - cell.leading) * 0.74, cell, align=align)
        if ruled:
            ink.rule(EDGE, y + tall + 2 * pad, RIGHT)

    return Part(tall + 2 * pad, paint)
