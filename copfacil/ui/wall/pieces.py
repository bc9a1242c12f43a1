"""The pieces a wall face is made of: each knows its place, paints itself, and says what a tick of the clock changes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import cos, radians, sin
from typing import Self

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from copfacil.core.plan import clock
from copfacil.core.seats import Circle
from copfacil.ui import paint
from copfacil.ui.theme import SEMIBOLD, Theme, Tone
from copfacil.ui.wall.letters import Row

NOTHING = QRectF()


@dataclass(frozen=True, kw_only=True)
class Piece:
    """Something on the wall; equal pieces look equal.

    Attributes:
        box: where it stands, px.
    """

    box: QRectF

    @property
    def ink(self) -> QRectF:
        """All that it paints lies inside, px."""
        return self.box

    def mirrored(self, width: float) -> Self:
        """The same for readers who begin at the right, on a picture of a width, px."""
        box = QRectF(self.box)
        box.moveLeft(width - self.box.right())
        return replace(self, box=box)

    def paint(self, painter: QPainter, theme: Theme, left: int) -> None:
        """Draws it as it is with so many ms left."""
        raise NotImplementedError

    def stale(self, was: int, left: int) -> QRectF:
        """What looks different with ``left`` ms than with ``was``; empty when nothing does."""
        del was, left
        return NOTHING

    def since(self, before: "Piece") -> Sequence[QRectF]:
        """What looks different from a piece of this kind that stood here before; all of both unless one knows better."""
        return before.ink, self.ink


@dataclass(frozen=True, kw_only=True)
class Text(Piece):
    """One row of letters from a point on its baseline; leftwards from it where lines begin at the right."""

    row: Row
    px: int
    at: QPointF
    right_to_left: bool = False

    def mirrored(self, width: float) -> Self:
        """As above; the row begins at the mirrored point."""
        there = replace(super().mirrored(width), at=QPointF(width - self.at.x(), self.at.y()))
        return replace(there, right_to_left=not self.right_to_left)

    def paint(self, painter: QPainter, theme: Theme, left: int) -> None:
        """Draws run after run."""
        del left
        before = painter.layoutDirection()
        ways = Qt.LayoutDirection
        painter.setLayoutDirection(ways.RightToLeft if self.right_to_left else ways.LeftToRight)
        x = self.at.x()
        for run in self.row:
            font = theme.font_px(self.px, run.weight)
            long = QFontMetricsF(font).horizontalAdvance(run.text)
            painter.setFont(font)
            painter.setPen(theme.colour(run.tone))
            painter.drawText(QPointF(x - long if self.right_to_left else x, self.at.y()), run.text)
            x += -long if self.right_to_left else long
        painter.setLayoutDirection(before)


@dataclass(frozen=True, kw_only=True)
class Digits(Piece):
    """The clock's figures, standing on the lower edge of their box.

    Attributes:
        height: of the figures, px.
        fixed: a time of day to show instead of the clock; empty shows the clock.
        minutes: whole minutes only, where seconds have no room.
        over: the time has run out.
    """

    height: float
    fixed: str = ""
    minutes: bool = False
    over: bool = False
    right_to_left: bool = False

    def mirrored(self, width: float) -> Self:
        """As above; the figures end at the box's end."""
        return replace(super().mirrored(width), right_to_left=not self.right_to_left)

    @property
    def ink(self) -> QRectF:
        """Round figures dip below their line, and the first one stands out at the side."""
        air = self.height * _OVERSHOOT
        return self.box.adjusted(-air, -air, air, air)

    def paint(self, painter: QPainter, theme: Theme, left: int) -> None:
        """Draws them tabular, so that nothing jitters."""
        band = QRectF(self.box.x(), self.box.bottom() - self.height, self.box.width(), self.height)
        colour = theme.over if self.over else theme.ink
        side = Qt.AlignmentFlag.AlignRight if self.right_to_left else Qt.AlignmentFlag.AlignLeft
        paint.digits(painter, band, theme, self._text(left), height=self.height, colour=colour, align=side)

    def stale(self, was: int, left: int) -> QRectF:
        """All of them when the second is another one."""
        if self._text(was) == self._text(left):
            return NOTHING
        return self.ink

    def _text(self, left: int) -> str:
        return self.fixed or figures(left, minutes=self.minutes)


_OVERSHOOT = 0.05
"""How far round figures and their sides stand out of their box, in heights."""


def figures(left: int, *, minutes: bool = False) -> str:
    """The clock of a wall: time over counts on with a plus."""
    text = clock(left).replace("−", "+")
    if not minutes:
        return text
    count = -(-left // 60_000) if left > 0 else -left // 60_000
    return f"+{count}" if left < 0 and count else str(count)


def figures_width(text: str, height: float, theme: Theme) -> float:
    """How long figures of a height are, px."""
    font = theme.font_px(round(height / paint.FIGURE_HEIGHT), SEMIBOLD)
    return QFontMetricsF(font).horizontalAdvance(text)


@dataclass(frozen=True, kw_only=True)
class Ring(Piece):
    """The ring of time.

    Attributes:
        line: thickness, px.
        pace: colour and dashes.
        length: of the phase, ms; 0 is a ring that stands still, whole.
        notch: where the one warning comes, ms before the end; 0 for none.
    """

    line: float
    pace: paint.Pace
    length: int
    notch: int = 0

    def paint(self, painter: QPainter, theme: Theme, left: int) -> None:
        """Draws track, what is left, and a notch to see the warning come."""
        paint.ring(painter, self.box, theme, _share(left, self.length), pace=self.pace, line=self.line)
        if self.notch:
            self._paint_notch(painter, theme)

    def stale(self, was: int, left: int) -> QRectF:
        """The end of the thick line, where it was and where it is."""
        one, other = (round(_share(ms, self.length) * 360 * 16) / 16 for ms in (was, left))
        if one == other:
            return NOTHING
        if abs(one - other) > _FAR:
            return self.box
        points = [
            self._point(degrees, inside) for degrees in (one, other, (one + other) / 2) for inside in (0, self.line)
        ]
        return _around(points, 2 + self.line / 8)

    def _paint_notch(self, painter: QPainter, theme: Theme) -> None:
        degrees = _share(self.notch, self.length) * 360
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.paper, self.line * 0.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(self._point(degrees, -2), self._point(degrees, self.line + 2))
        painter.setPen(QPen(theme.ink, self.line * 0.25, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(self._point(degrees, self.line), self._point(degrees, self.line * 2))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _point(self, degrees: float, inside: float) -> QPointF:
        """A point so many degrees against the clock from twelve, so many px inside the outer edge."""
        reach = self.box.width() / 2 - inside
        turn = radians(degrees)
        return self.box.center() + QPointF(-sin(turn) * reach, -cos(turn) * reach)


@dataclass(frozen=True, kw_only=True)
class Disc(Piece):
    """A disc that shrinks clockwise with the time."""

    pace: paint.Pace
    length: int

    def paint(self, painter: QPainter, theme: Theme, left: int) -> None:
        """Draws what is left as a slice up to twelve, and the rim it had."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rim = self.box.adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.edge, max(1.0, self.box.width() * 0.008)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(rim.adjusted(1, 1, -1, -1))
        share = _share(left, self.length)
        if share:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(paint.pace_colour(theme, self.pace))
            inner = rim.adjusted(*(self.box.width() * side * 0.03 for side in (1, 1, -1, -1)))
            painter.drawPie(inner, 90 * 16, round(share * 360 * 16))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def stale(self, was: int, left: int) -> QRectF:
        """The slice between, from the middle out."""
        one, other = (round(_share(ms, self.length) * 360 * 16) / 16 for ms in (was, left))
        if one == other:
            return NOTHING
        if abs(one - other) > _FAR:
            return self.box
        reach, centre = self.box.width() / 2, self.box.center()
        rim = [
            centre + QPointF(-sin(radians(degrees)) * reach, -cos(radians(degrees)) * reach) for degrees in (one, other)
        ]
        return _around([centre, *rim], 3)


@dataclass(frozen=True, kw_only=True)
class Chairs(Piece):
    """The seating circle."""

    circle: Circle
    tone: Tone = "ink"

    def paint(self, painter: QPainter, theme: Theme, left: int) -> None:
        """Draws it as large as its box."""
        del left
        paint.seats(painter, self.box, self.circle, theme.colour(self.tone))


@dataclass(frozen=True, kw_only=True)
class Strip(Piece):
    """The phases of this turn; the present one fills with its time.

    Attributes:
        phases: gone is taken from the clock for the present one.
        bar: height of the bars, px.
        px: font size of the labels.
        length: of the present phase, ms.
    """

    phases: tuple[paint.Stretch, ...]
    bar: float
    px: int
    length: int
    right_to_left: bool = False

    def mirrored(self, width: float) -> Self:
        """As above; the first phase stands at the right."""
        return replace(super().mirrored(width), right_to_left=not self.right_to_left)

    def paint(self, painter: QPainter, theme: Theme, left: int) -> None:
        """Draws bars and labels."""
        gone = 1 - _share(left, self.length)
        phases = [paint.Stretch(one.label, one.length, gone, now=True) if one.now else one for one in self.phases]
        font, flipped = theme.font_px(self.px), self.right_to_left
        paint.strip(painter, self.box, theme, phases, bar=self.bar, font=font, right_to_left=flipped)

    def stale(self, was: int, left: int) -> QRectF:
        """The bars, when the filled part is a pixel longer."""
        wide = self.box.width()
        if round(_share(was, self.length) * wide) == round(_share(left, self.length) * wide):
            return NOTHING
        return QRectF(self.box.x(), self.box.y(), wide, self.bar + 1)


@dataclass(frozen=True, kw_only=True)
class Rule(Piece):
    """A line across."""

    tone: Tone = "ink"

    def paint(self, painter: QPainter, theme: Theme, left: int) -> None:
        """Fills its box."""
        del left
        painter.fillRect(self.box, theme.colour(self.tone))


_FAR = 30.0
"""Degrees from which on a ring is simply painted anew."""


def _share(left: int, length: int) -> float:
    return min(1.0, max(0.0, left / length)) if length else 1.0


def _around(points: list[QPointF], air: float) -> QRectF:
    xs, ys = [point.x() for point in points], [point.y() for point in points]
    return QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys))).adjusted(-air, -air, air, air)
