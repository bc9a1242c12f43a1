"""Scored cards as a list, the best first: rank and total, the idea, its scores."""

from collections.abc import Sequence
from typing import NamedTuple

from copfacil.core.boards.board import Board
from copfacil.core.boards.draw_pieces import Drawing, baseline, rule
from copfacil.core.boards.draw_zones import hidden
from copfacil.core.boards.letters import CAP, LEADING, Widths
from copfacil.core.boards.scores import ROUNDS, Scored, ranking, read_out
from copfacil.core.boards.shapes import Disc, Frame, Laid, Line
from copfacil.core.words import Msg

_TOTAL = 1.5
_PAD = 0.5
_LINES = 2
_FULL_LINES = 6
_WIDE = 72.0
"""A list wider than this, in letters, stands in two columns."""

_GUTTER = 2.0
_APART = "\u00a0\u00a0\u00a0"


class Entry(NamedTuple):
    """A card in the list, before it has a place."""

    scored: Scored
    lines: tuple[str, ...]
    high: float


def scores(board: Board, frame: Frame, widths: Widths) -> Laid:
    """The board as a ranking."""
    drawing = Drawing(frame, widths)
    if hidden(board, frame):
        return _waiting(drawing, len(board.cards))
    held = read_out(board) if frame.audience == "wall" else ranking(board)
    top = _posed(drawing, board)
    return _List(drawing, held, top).laid()


def told(total: float | None) -> str:
    """A total as people write it: 23, or 21.7; nothing without one."""
    return "" if total is None else f"{total:.1f}".removesuffix(".0")


def _posed(drawing: Drawing, board: Board) -> float:
    """The question that the ideas answer, where there is room for it. Gives where the list begins."""
    u, frame = drawing.u, drawing.frame
    text = board.posed or next((zone.ask for zone in board.zones), "")
    if not text or frame.h < 12 * u:
        return 0.0
    return drawing.block(text, 0.0, 0.0, room=frame.w, size=1.2 * u, cut="Semibold", most=_LINES) + 0.5 * u


def _waiting(drawing: Drawing, count: int) -> Laid:
    """How many ideas there are, while nobody may read them."""
    u, frame = drawing.u, drawing.frame
    size = min(3 * u, frame.h / 2)
    if size >= u:
        number = drawing.line(str(count), 0.0, baseline(size), room=frame.w, size=size, cut="Semibold")
        word = drawing.said(Msg("idea", "ideas", n=count))
        drawing.line(word, number + 0.4 * u, baseline(size), room=frame.w - number - 0.4 * u, tone="ink-soft")
    return drawing.done()


class _List:
    """Entries under one another, in columns and pages."""

    def __init__(self, drawing: Drawing, held: Sequence[Scored], top: float) -> None:
        self.drawing, self.frame, self.u, self.top = drawing, drawing.frame, drawing.u, top
        u, frame = self.u, self.frame
        self.wall = frame.audience == "wall"
        self.columns = 2 if frame.w > _WIDE * u and not self.wall else 1
        self.wide = (frame.w - (self.columns - 1) * _GUTTER * u) / self.columns
        self.left = 6.2 * u
        self.right = 5.6 * u if self.wide > 26 * u and not self.wall else 0.0
        self.room = self.wide - self.left - self.right - (0.8 * u if self.right else 0.0)
        self.held = held
        self.figure = drawing.widths.of("0", u)
        self.step = self.figure + drawing.widths.of(_APART, u)

    def laid(self) -> Laid:
        frame, u = self.frame, self.u
        room = frame.h - self.top
        most = _FULL_LINES if frame.full or self.wall else _LINES
        most = max(min(most, int((room / u - 2 * _PAD) / LEADING)), 1)
        if self.room < u or room < (LEADING + 2 * _PAD) * u:
            return self.drawing.done()
        paged = self.wall or (frame.full and frame.audience == "paper")
        endless = frame.full and not paged
        fit = int(room / ((LEADING + 2 * _PAD) * u)) * self.columns
        shown = self.held if paged or endless else self.held[:fit]
        entries = [self._entry(one, most) for one in shown]
        if endless:
            half = -(-len(entries) // self.columns)
            columns = [entries[at : at + half] for at in range(0, len(entries), half)] if entries else []
            self._drawn(columns)
            return self.drawing.done(h=max(frame.h, self.top + max((_high(column) for column in columns), default=0.0)))
        columns = self._flowed(entries, room)
        pages = [columns[at : at + self.columns] for at in range(0, len(columns), self.columns)] or [[]]
        if paged:
            self._drawn(pages[frame.turn % len(pages)])
            return self.drawing.done(len(pages))
        self._drawn(self._with_rest(pages[0], room))
        return self.drawing.done()

    def _entry(self, one: Scored, most: int) -> Entry:
        lines = self.drawing.widths.broken(one.card.text, self.room, self.u, most=most)
        return Entry(one, lines, (max(len(lines) * LEADING, _TOTAL) + 2 * _PAD) * self.u)

    def _flowed(self, entries: Sequence[Entry], room: float) -> list[list[Entry]]:
        columns: list[list[Entry]] = []
        left = 0.0
        for entry in entries:
            if entry.high > left or not columns:
                columns.append([])
                left = room
            columns[-1].append(entry)
            left -= entry.high
        return columns

    def _with_rest(self, columns: list[list[Entry]], room: float) -> list[list[Entry]]:
        """Leaves room for "and 3 more" below the last column, where something is left out."""
        shown = sum(map(len, columns))
        if not columns or shown == len(self.held):
            return columns
        last = columns[-1]
        while last and _high(last) + 1.6 * self.u > room:
            last = last[:-1]
        x = (len(columns) - 1) * (self.wide + _GUTTER * self.u)
        y = self.top + _high(last) + 0.2 * self.u
        more = Msg("and {n} more", n=len(self.held) - shown + len(columns[-1]) - len(last))
        self.drawing.line(self.drawing.said(more), x, y + baseline(self.u), room=self.wide, tone="ink-soft")
        return [*columns[:-1], last]

    def _drawn(self, columns: Sequence[Sequence[Entry]]) -> None:
        for number, column in enumerate(columns):
            y = self.top
            for entry in column:
                self._one(entry, number * (self.wide + _GUTTER * self.u), y)
                y += entry.high

    def _one(self, entry: Entry, x: float, y: float) -> None:
        drawing, u, one = self.drawing, self.u, entry.scored
        drawing.add(rule(x, y, x + self.wide, width=u / 16))
        pad = 0.2 * u  # a ring round what is chosen stands off its neighbours
        drawing.place((x, y + pad, self.wide, entry.high - 2 * pad), "card", one.card.id)
        first = y + (_PAD + LEADING / 2) * u
        base = first + CAP * u / 2
        if one.rank:
            drawing.line(f"{one.rank}.", x + 2.2 * u, base, room=2.2 * u, tone="ink-soft", align="right")
        total = told(one.total)
        size = _TOTAL * u
        end = x + self.left - 0.6 * u
        drawing.line(total, end, first + CAP * size / 2, room=3.2 * u, size=size, cut="Semibold", align="right")
        at = y + _PAD * u + baseline(u)
        for text in entry.lines:
            drawing.add(Line(x=x + self.left, y=at, text=text, size=u, most=self.room))
            at += LEADING * u
        if self.right:
            self._scores(one, x + self.wide - self.right, base)

    def _scores(self, one: Scored, x: float, base: float) -> None:
        """The five scores; a round that a card missed is an open dot, as its total is worked out without it."""
        drawing, u = self.drawing, self.u
        if not one.scores:
            drawing.line(drawing.said(Msg("not scored")), x, base, room=self.right, tone="ink-soft")
            return
        # Spaces that no painter takes for one; figures are all equally wide, so that scores stand in columns.
        text = _APART.join(map(str, one.scores[:ROUNDS]))
        drawing.add(Line(x=x, y=base, text=text, size=u, most=self.right))
        for at in range(len(one.scores), ROUNDS):
            middle = x + at * self.step + self.figure / 2
            drawing.add(Disc(x=middle, y=base - CAP * u / 2, r=0.22 * u, edge="edge", width=u / 14))


def _high(column: Sequence[Entry]) -> float:
    return sum([entry.high for entry in column])
