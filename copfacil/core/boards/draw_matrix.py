"""The value matrix: a line for each value with its stories, how they are known, and its indicator; gaps are named."""

from collections.abc import Sequence
from typing import NamedTuple

from copfacil.core.boards.board import Board, Card
from copfacil.core.boards.draw_matrix_wall import released, wall
from copfacil.core.boards.draw_pieces import Drawing, baseline, rule
from copfacil.core.boards.few import blank
from copfacil.core.boards.letters import CAP, LEADING, Widths
from copfacil.core.boards.matrix import EVIDENCE, Value, no_story, strength, values
from copfacil.core.boards.shapes import Disc, Frame, Laid, Line, Tone
from copfacil.core.words import Msg

_NAME = 1.3
_COUNT = 1.8
_ROW = 1.5
_PAD = 0.55
_DOT = 0.29
_GAP = 0.9
_LINES = 2
_FULL_LINES = 12
_ASKED = (4.6, 6.2)
"""A line so high, in letters, has room for a question in two lines, and in three."""


class Columns(NamedTuple):
    """Where each column begins and how wide it is; a width of 0 leaves it out."""

    value: float
    stories: tuple[float, float]
    evidence: tuple[float, float]
    worded: bool
    indicator: tuple[float, float]


Story = tuple[Card, tuple[str, ...]]
"""A card and its lines."""


class Strip(NamedTuple):
    """A value with those of its stories that are shown, and how many are not."""

    value: Value
    stories: Sequence[Story]
    more: int
    high: float


def matrix(board: Board, frame: Frame, widths: Widths) -> Laid:
    """The board as a matrix."""
    if frame.audience == "wall":
        return wall(board, frame, widths)
    return _Table(board, Drawing(frame, widths)).laid()


def _columns(w: float, u: float) -> Columns:
    value = min(max(0.23 * w, 9 * u), 0.4 * w)
    count = 3.2 * u
    left = value + count + _GAP * u
    worded, indicated = w > 48 * u, w > 34 * u
    known = 7.6 * u if worded else 3.0 * u if w > 26 * u else 0.0
    figure = max(0.15 * w, 9.5 * u) if indicated else 0.0
    end = w - figure - (_GAP * u if figure else 0.0)
    start = end - known
    room = start - (_GAP * u if known else 0.0) - left
    return Columns(value, (left, max(room, 0.0)), (start, known), worded, (w - figure, figure))


class _Table:
    """The matrix on desk and paper."""

    def __init__(self, board: Board, drawing: Drawing) -> None:
        self.board, self.drawing, self.frame, self.u = board, drawing, drawing.frame, drawing.u
        self.columns = _columns(self.frame.w, self.u)
        self.values = values(board)
        self.top = 1.9 * self.u

    def laid(self) -> Laid:
        frame = self.frame
        room = frame.h - self.top
        least = (2 * _PAD + (2 * _ROW if frame.full else LEADING)) * self.u
        if self.columns.stories[1] < self.u or room < least:
            return self.drawing.done()
        if not frame.full or blank(self.board, frame):
            fit = max(min(len(self.values), int(room / least)), 1)
            self._drawn([self._fitted(value, room / fit) for value in self.values[:fit]])
            return self.drawing.done()
        if frame.audience == "desk":
            strips = [self._whole(value) for value in self.values]
            self._drawn(strips)
            return self.drawing.done(h=max(frame.h, self.top + sum([strip.high for strip in strips])))
        pages = self._pages(room)
        self._drawn(pages[frame.turn % len(pages)])
        return self.drawing.done(len(pages))

    def _lettered(self, value: Value, most: int) -> list[Story]:
        room = self.columns.stories[1]
        told = released(self.board, self.frame, value)
        return [(card, self.drawing.widths.broken(card.text, room, self.u, most=most)) for card in told]

    def _strip(self, value: Value, stories: Sequence[Story], more: int) -> Strip:
        """A line that is as high as what stands in it."""
        rows = sum([self._high(lines) for _, lines in stories]) + _ROW * (more > 0)
        return Strip(value, stories, more, (max(rows, 2 * _ROW) + 2 * _PAD) * self.u)

    def _high(self, lines: Sequence[str]) -> float:
        """Of a story, in letters."""
        return (len(lines) - 1) * LEADING + _ROW

    def _fitted(self, value: Value, high: float) -> Strip:
        """As many stories as fit a line of that height; in two lines each where all fit so."""
        for most in (_LINES, 1):
            stories = self._lettered(value, most)
            room = high / self.u - 2 * _PAD
            if most == 1 or sum([self._high(lines) for _, lines in stories]) <= room:
                break
        shown = stories[: max(int(room / _ROW), 0)]
        if len(shown) < len(stories) or value.told > sum([card.count for card, _ in shown]):
            while len(shown) > 1 and sum([self._high(lines) for _, lines in shown]) + _ROW > room:
                shown = shown[:-1]
        return Strip(value, shown, value.told - sum([card.count for card, _ in shown]), high)

    def _whole(self, value: Value, most: int = _FULL_LINES) -> Strip:
        """A value with all stories that may be read."""
        stories = self._lettered(value, most)
        return self._strip(value, stories, value.told - sum([card.count for card, _ in stories]))

    def _pages(self, room: float) -> list[list[Strip]]:
        """Every story, on as many pages as it takes; a value that goes on says its name again."""
        pages: list[list[Strip]] = [[]]
        left = room
        for value in self.values:
            rest = self._whole(value, max(min(_FULL_LINES, int(room / self.u / LEADING) - 3), 1))
            while rest.high > left:
                parts = [self._strip(value, rest.stories[:count], 0) for count in range(1, len(rest.stories))]
                part = next((part for part in reversed(parts) if part.high <= left), None)
                if part is not None:
                    pages[-1].append(part)
                    rest = self._strip(value, rest.stories[len(part.stories) :], rest.more)
                elif not pages[-1]:
                    break
                pages.append([])
                left = room
            pages[-1].append(rest)
            left -= rest.high
        return pages

    def _drawn(self, strips: Sequence[Strip]) -> None:
        drawing, u, at = self.drawing, self.u, self.columns
        y = baseline(u)
        drawing.line(drawing.said(Msg("Value")), 0.0, y, room=at.value, tone="ink-soft")
        drawing.line(
            drawing.said(Msg("Stories")), at.value, y, room=at.stories[0] + at.stories[1] - at.value, tone="ink-soft"
        )
        drawing.line(drawing.said(Msg("Evidence")), at.evidence[0], y, room=at.evidence[1], tone="ink-soft")
        drawing.line(drawing.said(Msg("Indicator")), at.indicator[0], y, room=at.indicator[1], tone="ink-soft")
        y = self.top
        drawing.add(rule(0.0, y, self.frame.w, width=u / 16))
        for strip in strips:
            self._line(strip, y)
            y += strip.high
            drawing.add(rule(0.0, y, self.frame.w, width=u / 16))

    def _line(self, strip: Strip, y: float) -> None:
        drawing, u, at, value = self.drawing, self.u, self.columns, strip.value
        zone, middle = value.zone, y + strip.high / 2
        drawing.place((0.0, y, self.frame.w, strip.high), "zone", zone.key)
        asked = bool(zone.ask) and strip.high > 4 * u
        room = at.value - 0.4 * u
        most = 1 + sum([strip.high > least * u for least in _ASKED])
        lines = drawing.widths.broken(zone.ask, room, u, most=most) if asked else ()
        base = middle - (0.18 * u + (len(lines) - 1) * LEADING * u / 2 if asked else -CAP * _NAME * u / 2)
        drawing.line(zone.name, 0.0, base, room=at.value - u, size=_NAME * u, cut="Semibold")
        for number, line in enumerate(lines):
            drawing.line(line, 0.0, base + (1.35 + number * LEADING) * u, room=room, tone="ink-soft")
        empty = not value.stories
        tone: Tone = "warn" if empty else "ink"
        if blank(self.board, self.frame):
            return
        right = at.stories[0] - _GAP * u
        base = middle + CAP * _COUNT * u / 2
        drawing.line(
            str(value.told), right, base, room=3 * u, size=_COUNT * u, cut="Semibold", tone=tone, align="right"
        )
        if empty:
            self._gap(value, middle, strip.high)
        else:
            self._stories(strip, y)
        if at.indicator[1]:
            self._indicator(value, middle, strip.high)

    def _stories(self, strip: Strip, y: float) -> None:
        drawing, u, at = self.drawing, self.u, self.columns
        rows = sum([self._high(lines) for _, lines in strip.stories]) + _ROW * (strip.more > 0)
        y += max((strip.high - rows * u) / 2, 0.0) + (_ROW - LEADING) / 2 * u
        x, room = at.stories
        for card, lines in strip.stories:
            self._evidence(card, y)
            drawing.place((x - 0.25 * u, y, room + 0.25 * u, len(lines) * LEADING * u), "card", card.id)
            for line in lines:
                drawing.add(Line(x=x, y=y + baseline(u), text=line, size=u, most=room))
                y += LEADING * u
            y += (_ROW - LEADING) * u
        if strip.more > 0 and rows * u <= strip.high:
            said = Msg("and {n} more", n=strip.more) if strip.stories else Msg("{n} not to be shown", n=strip.more)
            drawing.line(drawing.said(said), x, y + baseline(u), room=room, tone="ink-soft")

    def _evidence(self, card: Card, y: float) -> None:
        drawing, u = self.drawing, self.u
        (x, room), known = self.columns.evidence, strength(card)
        if not room or not known:
            return
        middle = y + baseline(u) - CAP * u / 2
        step = 0.66 * u
        for at in range(len(EVIDENCE)):
            disc = Disc(
                x=x + _DOT * u + at * step,
                y=middle,
                r=_DOT * u,
                fill="ink" if at < known else "",
                edge="ink",
                width=u / 10,
            )
            drawing.add(disc)
        if self.columns.worded:
            word = drawing.said(list(EVIDENCE.values())[known - 1])
            drawing.line(word, x + 2.25 * u, y + baseline(u), room=room - 2.25 * u, tone="ink-soft")

    def _gap(self, value: Value, middle: float, high: float) -> None:
        drawing, u = self.drawing, self.u
        x, room = self.columns.stories
        known = self.columns.evidence[1]
        room += known + (_GAP * u if known else 0.0)
        if room < 2 * u:
            return
        more = value.before > 0 and high > 4 * u
        base = middle - 0.1 * u if more else middle + CAP * u / 2
        self._unknown(x + 0.6 * u, middle)
        drawing.line(drawing.said(no_story(value)), x + 2 * u, base, room=room - 2 * u, cut="Semibold", tone="warn")
        if more:
            ripe = Msg(
                "{n} story of the value before is ripe for the question.",
                "{n} stories of the value before are ripe for the question.",
                n=value.before,
            )
            drawing.line(drawing.said(ripe), x + 2 * u, base + 1.35 * u, room=room - 2 * u, tone="ink-soft")

    def _unknown(self, x: float, y: float) -> None:
        """A dashed circle and a question mark: not known."""
        u = self.u
        self.drawing.add(Disc(x=x, y=y, r=0.6 * u, edge="warn", width=u / 9, dashed=True))
        self.drawing.line(
            "?", x, y + CAP * 0.85 * u / 2, room=u, size=0.85 * u, cut="Bold", tone="warn", align="centre"
        )

    def _indicator(self, value: Value, middle: float, high: float) -> None:
        drawing, u = self.drawing, self.u
        x, room = self.columns.indicator
        if not value.indicators:
            self._unknown(x + 0.6 * u, middle)
            told = drawing.said(Msg("No indicator yet"))
            drawing.line(told, x + 1.6 * u, middle + CAP * u / 2, room=room - 1.6 * u, cut="Semibold", tone="warn")
            return
        card, *others = value.indicators
        figure = card.marks.get("figure", "")
        text = f"{card.text}, +{len(others)}" if others else card.text
        two = bool(figure) and high > 3.4 * u
        if figure:
            base = middle - 0.18 * u if two else middle + CAP * _NAME * u / 2
            drawing.line(figure, x, base, room=room, size=_NAME * u, cut="Semibold")
        if two or not figure:
            drawing.line(text, x, middle + (1.17 * u if two else CAP * u / 2), room=room, tone="ink-soft")
        if two:
            drawing.place((x, middle - 1.4 * u, room, 2.9 * u), "card", card.id)
