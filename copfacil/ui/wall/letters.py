"""Letters for a wall: rows that are broken and sized so that nothing is cut and nothing is too small to read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtGui import QFontMetricsF

from copfacil.ui.theme import REGULAR, Theme, Tone

CAP = 0.66
"""Height of a capital of this font, as a share of the font size."""
DROP = 0.22
"""How far a g hangs below its row, the same way."""
PITCH = 1.18
"""From row to row of one text, in font sizes."""

_STEPS = 16
"""How finely sizes shrink from what is wanted to the least."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one weight and tone."""

    text: str
    weight: int = REGULAR
    tone: Tone = "ink"


Row = tuple[Run, ...]
"""One line of text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A text in a column.

    Attributes:
        row: what it says.
        px: wanted font size; it shrinks to the column's least when room is short.
        before: air above it, in its own font sizes.
        turns: may be shown in turns with the others that may, when all together do not fit.
    """

    row: Row
    px: float
    before: float = 0.34
    turns: bool = False


@dataclass(frozen=True, slots=True)
class Set:
    """A row that has found its place in a column: font size and baseline, px below the column's top."""

    row: Row
    px: int
    baseline: float


Page = tuple[Set, ...]
"""What a column shows at one time."""


def width(row: Row, px: int, theme: Theme) -> float:
    """How long a row is, px."""
    return sum(_advance(theme, px, run.weight, run.text) for run in row)


@lru_cache(maxsize=2048)
def broken(row: Row, px: int, room: float, theme: Theme) -> tuple[Row, ...]:
    """The rows that a text takes in a room, px; a word that is wider than the room is broken, never cut."""
    rows: list[list[Run]] = [[]]
    used = 0.0
    for word in _words(row):
        for number, part in enumerate(_pieces(word, px, room, theme)):
            gap = _advance(theme, px, part.weight, " ") if rows[-1] and not number else 0.0
            long = _advance(theme, px, part.weight, part.text)
            if rows[-1] and (number or used + gap + long > room):
                rows.append([])
                used, gap = 0.0, 0.0
            rows[-1].append(_saying(part, " " + part.text) if gap else part)
            used += gap + long
    return tuple(_joined(one) for one in rows if one)


@lru_cache(maxsize=2048)
def even(row: Row, px: int, room: float, theme: Theme) -> tuple[Row, ...]:
    """The same rows as ``broken`` makes, as even in length as they can be."""
    best = broken(row, px, room, theme)
    if not 1 < len(best) <= _EVEN_MOST:
        return best
    for share in (0.94, 0.88, 0.82, 0.76, 0.70, 0.64, 0.58):
        tried = broken(row, px, room * share, theme)
        if len(tried) > len(best) or not whole(row, px, room * share, theme):
            break
        best = tried
    return best


def whole(row: Row, px: int, room: float, theme: Theme) -> bool:
    """No word of the text is wider than the room."""
    return all(_advance(theme, px, word.weight, word.text) <= room for word in _words(row))


def column(blocks: Sequence[Block], *, least: int, room: float, height: float, theme: Theme) -> tuple[Page, ...]:
    """Sets texts under each other, as large as they fit; in turns where they do not fit at the least size.

    Args:
        blocks: from top to bottom.
        least: font size that none goes below, px.
        room: width, px.
        height: from the top of the first capital to the last baseline, px.
        theme: gives the font.
    """
    sheet = _Sheet(least=least, room=room, height=height, theme=theme)
    blocks = [block for block in blocks if any(run.text for run in block.row)]
    page = sheet.largest(blocks)
    return (page,) if page is not None else sheet.in_turns(blocks)


_EVEN_MOST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """The room of a column."""

    least: int
    room: float
    height: float
    theme: Theme

    def largest(self, blocks: Sequence[Block]) -> Page | None:
        """The texts as large as they fit, None when they do not; words are broken only at the least size."""
        for step in range(_STEPS, -1, -1):
            page = self.set(blocks, step / _STEPS)
            intact = all(whole(one.row, one.px, self.room, self.theme) for one in page)
            if (intact or step == 0) and (not page or page[-1].baseline <= self.height):
                return page
        return None

    def set(self, blocks: Sequence[Block], share: float) -> Page:
        """The texts under each other; share 0 is the least size, 1 the wanted one."""
        done: list[Set] = []
        y = 0.0
        for block in blocks:
            px = round(self.least + max(block.px - self.least, 0) * share)
            for number, row in enumerate(even(block.row, px, self.room, self.theme)):
                if not done:
                    y = CAP * px
                elif number:
                    y += PITCH * px
                else:
                    y += DROP * done[-1].px + block.before * px + CAP * px
                done.append(Set(row, px, y))
        return tuple(done)

    def in_turns(self, blocks: Sequence[Block]) -> tuple[Page, ...]:
        """What stays is on every page, what may take turns fills the rest of each."""
        stays = [block for block in blocks if not block.turns]
        rest = [block for block in blocks if block.turns]
        if not rest or not self._fits([*stays, replace(rest[0], row=(Run("x"),))]):
            stays, rest = [], list(blocks)
        pages: list[list[Block]] = []
        for block in rest:
            if pages and self._fits([*stays, *pages[-1], block]):
                pages[-1].append(block)
            elif self._fits([*stays, block]):
                pages.append([block])
            else:
                pages += [[part] for part in self._parts(block, stays)]
        if stays:
            return tuple(self.set([*stays, *page], 0.0) for page in pages)
        return tuple(self.largest(page) or self.set(page, 0.0) for page in pages)

    def _parts(self, block: Block, stays: list[Block]) -> Iterator[Block]:
        """A text longer than a page, as texts that each fill one."""
        rows: list[Row] = []
        for row in broken(block.row, self.least, self.room, self.theme):
            if rows and not self._fits([*stays, replace(block, row=_spaced([*rows, row]))]):
                yield replace(block, row=_spaced(rows))
                rows = []
            rows.append(row)
        yield replace(block, row=_spaced(rows))

    def _fits(self, blocks: Sequence[Block]) -> bool:
        page = self.set(blocks, 0.0)
        return not page or page[-1].baseline <= self.height


def _spaced(rows: Sequence[Row]) -> Row:
    return tuple(
        replace(run, text=run.text + " ") if number == len(row) - 1 else run
        for row in rows
        for number, run in enumerate(row)
    )


@lru_cache(maxsize=1024)
def _words(row: Row) -> tuple[Run, ...]:
    return tuple(_saying(run, text) for run in row for text in run.text.split(" ") if text)


def _saying(run: Run, text: str) -> Run:
    """Another text that looks the same; a column that looks for its size makes thousands."""
    return Run(text, run.weight, run.tone)


def _pieces(word: Run, px: int, room: float, theme: Theme) -> Iterator[Run]:
    """The word, or as many letters at a time as fit."""
    text = word.text
    while len(text) > 1 and _advance(theme, px, word.weight, text) > room:
        count = len(text) - 1
        while count > 1 and _advance(theme, px, word.weight, text[:count]) > room:
            count -= 1
        yield _saying(word, text[:count])
        text = text[count:]
    yield word if text == word.text else _saying(word, text)


def _joined(runs: Sequence[Run]) -> Row:
    """Words of one look beside each other as one run."""
    joined: list[Run] = []
    for run in runs:
        if joined and (joined[-1].weight, joined[-1].tone) == (run.weight, run.tone):
            joined[-1] = _saying(run, joined[-1].text + run.text)
        else:
            joined.append(run)
    return tuple(joined)


@lru_cache(maxsize=4096)
def _advance(theme: Theme, px: int, weight: int, text: str) -> float:
    return QFontMetricsF(theme.font_px(px, weight)).horizontalAdvance(text)
