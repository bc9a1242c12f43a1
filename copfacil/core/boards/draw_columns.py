"""Which cards of a zone stand in which column: as many as fit, or all of them, one column after the other."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import takewhile
from typing import NamedTuple

from copfacil.core.boards.clusters import Group
from copfacil.core.boards.draw_cards import BEFORE, GAP, HEADING, PAD_Y, Look, Piece, draw, height, notes
from copfacil.core.boards.draw_pieces import Drawing
from copfacil.core.boards.letters import LEADING

COLUMN_LEAST = 12.5
"""Where two columns stand side by side none is narrower, in letters."""

WHOLE = 15.0
"""How wide each is on a desk that shows all cards, in letters."""

NARROW, LOW = 4.0, 5.0
"""A room of less width, or of less height where every card must be shown, holds no cards."""

GUTTER = 0.9
"""Between two columns, in letters."""

_STEP = 1.25
"""A board that grows does so in such steps, so that one card more seldom moves all others."""

Column = Sequence[Piece]
"""Pieces from top to bottom."""

_SHEETS_MOST, _GROUPS_MOST = 64, 1_024
"""So many zones are remembered, each with so many of its groups."""


class Room(NamedTuple):
    """Where cards may stand: a box, and how many columns there are."""

    x: float
    y: float
    w: float
    h: float
    columns: int = 1

    def column(self, number: int, u: float) -> float:
        """Where a column begins."""
        return self.x + number * (self.wide(u) + GUTTER * u)

    def wide(self, u: float) -> float:
        """How wide each is."""
        return max((self.w - (self.columns - 1) * GUTTER * u) / self.columns, 0.0)


def room(box: tuple[float, float, float, float], u: float, *, whole: bool = False) -> Room:
    """A box (x, y, width, height) with as many columns as it holds.

    ``whole`` columns are of one width in any box, so that a box that grows does not letter all cards anew.
    """
    x, y, w, h = box
    least = WHOLE if whole and w > WHOLE * u else COLUMN_LEAST
    columns = max(int((w + GUTTER * u) / ((least + GUTTER) * u)), 1)
    if least == WHOLE:
        w = (columns * (WHOLE + GUTTER) - GUTTER) * u
    return Room(x, y, w, h, columns)


def lettered(look: Look, within: Room) -> Look:
    """The look of cards in the columns of a room: none is higher than the room with a title above it."""
    lines = int((within.h / look.u - HEADING - LEADING - 2 * PAD_Y) / LEADING)
    return replace(look, w=within.wide(look.u), lines=max(min(lines, look.lines), 1))


def fitted(held: Sequence[Group], look: Look, within: Room) -> list[Column]:
    """As many cards as fit: of each group the first ones, and how many more there are."""
    titled = len(held) > 1 or any(group.key for group in held)
    sheet = _sheets.pop((look, within, titled), None) or _Sheet(look, within, titled=titled)
    _sheets[look, within, titled] = sheet  # the one that was wanted last is the last to go
    if len(_sheets) > _SHEETS_MOST:
        del _sheets[next(iter(_sheets))]
    return sheet.fitted(held) if held and within.wide(look.u) >= NARROW * look.u else []


def shown(drawing: Drawing, columns: Sequence[Column], look: Look, within: Room) -> None:
    """Draws what fitted: a column whose cards are the same is put there as it was drawn last."""
    for number, column in enumerate(columns):
        drawing.part(("column", look, within, number), column, partial(_column, drawing, column, look, within, number))


def _column(drawing: Drawing, column: Column, look: Look, within: Room, number: int) -> int:
    draw(drawing, look, column, (within.column(number, look.u), within.y))
    return 1


def flowed(held: Sequence[Group], look: Look, within: Room) -> list[Column]:
    """All cards in as many columns as they need; a room's worth of columns is one page, and says again what goes on."""
    sheet = _Sheet(look, within, titled=len(held) > 1 or any(group.key for group in held))
    return sheet.flowed(held) if within.wide(look.u) >= NARROW * look.u and within.h >= LOW * look.u else []


def drawn(drawing: Drawing, columns: Sequence[Column], look: Look, within: Room) -> None:
    """Draws columns side by side from the room's first one on."""
    for number, column in enumerate(columns):
        _column(drawing, column, look, within, number)


def grown(fits: Callable[[float], bool]) -> float:
    """The least scale among the steps of growth at which everything fits; a hundred times a side is never needed."""
    scale = 1.0
    while scale < 100 and not fits(scale):  # noqa: PLR2004 - as said above
        scale *= _STEP
    return scale


class _Sheet:
    """The columns of one zone. It knows the groups that it was given last: a card more changes one of them."""

    def __init__(self, look: Look, within: Room, *, titled: bool) -> None:
        self.u = look.u
        self.room = within
        self.titled = titled
        self.letterer = notes(look)
        self._highs: dict[int, tuple[Group, float]] = {}
        self._made: dict[tuple[int, ...], tuple[Sequence[Group], Column]] = {}
        self.most = int(within.h / ((LEADING + 2 * PAD_Y + GAP) * look.u)) + 1  # no column holds more cards

    def fitted(self, held: Sequence[Group]) -> list[Column]:
        if len(held) == 1:
            return self._spread(held[0])
        if len(self._highs) > _GROUPS_MOST:
            self._highs.clear()
            self._made.clear()
        whole = [self._high(group) for group in held]
        return [self._kept(held[start:end]) for start, end in _parted(whole, self.room.columns)]

    def _high(self, group: Group) -> float:
        """How high a group would be with all its cards, the room's height at most."""
        known = self._highs.get(id(group))
        if known is None or known[0] is not group:
            known = self._highs[id(group)] = group, min(height(self._piece(group, self.most), self.u), self.room.h)
        return known[1]

    def _kept(self, held: Sequence[Group]) -> Column:
        """The column of these groups, the very one that was made of them before."""
        key = tuple(map(id, held))
        known = self._made.get(key)
        if known is None or any(one is not other for one, other in zip(known[0], held, strict=True)):
            known = self._made[key] = held, self._shared(held)
        return known[1]

    def _piece(self, group: Group, most: int) -> Piece:
        """The first cards of a group; the others are hidden."""
        first = group.cards[:most]
        return Piece(group, [self.letterer.of(card) for card in first], self.titled, group.count_after(most))

    def _spread(self, group: Group) -> list[Column]:
        """One group over all columns."""
        shown = group._replace(cards=group.cards[: self.most * self.room.columns])
        whole = self.flowed([shown])[: self.room.columns]
        columns = list(takewhile(lambda column: height(column[0], self.u) <= self.room.h, whole))
        while columns:
            told = sum(len(column[0].notes) for column in columns)
            hidden = group.count_after(told)
            last = columns[-1][0]._replace(hidden=hidden)
            columns[-1] = [last]
            if height(last, self.u) <= self.room.h:
                return columns
            columns = [*columns[:-1], [last._replace(notes=last.notes[:-1])]] if last.notes else columns[:-1]
        return self._counted(group)

    def _counted(self, group: Group) -> list[Column]:
        """Where not even one card has room: how many there are, or the title, whose count stands beside it."""
        alone = Piece(group, [], self.titled, 0 if self.titled else group.total)
        return [[alone]] if group.cards and height(alone, self.u) <= self.room.h else []

    def _shared(self, held: Sequence[Group]) -> Column:
        """Groups under one another in a column: first every title, then a card more for each in turn."""
        counts = [0] * len(held)
        highs = [height(piece, self.u) for piece in self._pieces(held, counts)]
        gap = BEFORE * self.u
        filled = sum(highs) + gap * max(len(highs) - 1, 0)
        while counts and filled > self.room.h:
            filled -= highs.pop() + (gap if highs else 0.0)
            held, counts = held[:-1], counts[:-1]
        growing = list(range(len(held)))
        while growing:
            for at in tuple(growing):
                more = counts[at] + 1
                high = height(self._piece(held[at], more), self.u)
                if more <= len(held[at].cards) and filled - highs[at] + high <= self.room.h:
                    filled += high - highs[at]
                    counts[at], highs[at] = more, high
                else:
                    growing.remove(at)
        return self._pieces(held, counts)

    def _pieces(self, held: Sequence[Group], counts: Sequence[int]) -> list[Piece]:
        made = [self._piece(group, count) for group, count in zip(held, counts, strict=True)]
        # A title has its count beside it: "and 9 more" right below would only repeat it.
        return [piece if piece.notes else piece._replace(hidden=0) for piece in made]

    def flowed(self, held: Sequence[Group]) -> list[Column]:
        columns: list[Column] = []
        column: list[Piece] = []
        gap, below, y = GAP * self.u, self.room.h, 0.0
        head = HEADING * self.u if self.titled else 0.0
        for group in held:
            lettered = [self.letterer.of(card) for card in group.cards]
            y += BEFORE * self.u if column else 0.0
            if column and y + head + lettered[0].h > below:
                columns.append(column)
                column, y = [], 0.0
            y += head
            start, titled = 0, self.titled
            for at, note in enumerate(lettered):
                if y + note.h > below and at > start:
                    columns.append([*column, Piece(group, lettered[start:at], titled)])
                    column = []
                    titled = self.titled and len(columns) % self.room.columns == 0
                    start, y = at, head if titled else 0.0
                y += note.h + gap
            column.append(Piece(group, lettered[start:], titled))
            y -= gap
        return [*columns, column]


_sheets: dict[tuple[Look, Room, bool], _Sheet] = {}
"""By look and room."""


def _parted(heights: Sequence[float], columns: int) -> list[tuple[int, int]]:
    """Groups in their order over columns, the highest column as low as it can be: (first, behind the last) each."""
    most = sum(heights)
    steps = [most * step / 64 for step in range(65)]
    enough = bisect_left(steps, x=True, key=lambda high: len(_packed(heights, high)) <= columns)
    return _packed(heights, steps[min(enough, 64)])


def _packed(heights: Sequence[float], most: float) -> list[tuple[int, int]]:
    parts: list[tuple[int, int]] = []
    start, filled = 0, 0.0
    for at, high in enumerate(heights):
        if at > start and filled + high > most:
            parts.append((start, at))
            start, filled = at, 0.0
        filled += high
    return [*parts, (start, len(heights))]
