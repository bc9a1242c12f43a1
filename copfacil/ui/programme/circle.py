"""Who met whom as a circle: everybody round it, a line for each pair that met, thicker the more often it did."""

from math import atan2, degrees, hypot, tau

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from copfacil.core.programme.roundabout import spots, together
from copfacil.core.words import Words
from copfacil.ui import marks
from copfacil.ui.programme.turns_doors import MetView
from copfacil.ui.theme import SEMIBOLD, Theme

_SIDE, _NAMES, _NAMES_MOST = 400, 112, 168
"""px before the text scale: the least of the picture that is wanted, and what names have of it at each side."""
_NAMES_SHARE = 0.21
"""Of the picture, for names at each side, where that lies between the two."""
_DOT = 4
"""px before the text scale: half a person."""
_THICK = 1.4
"""px for each time a pair met, and four times at most: more is seen as much."""
_TOLD_APART = 1_500
"""Pairs: of more, lines are a grey disc that says nothing, and only those of the person who is chosen are drawn."""
_FAINT = 90
"""Of 255: lines of everybody else, while one person's are looked at."""


class Circle(QWidget):
    """The circle, people of one organisation side by side. Arrows and a press choose a person, whose lines then stand out.

    Names stand round it where there is room for them; of a larger crowd only that of the person who is chosen.

    Args:
        words: the language.
        theme: the look.

    Signals:
        chosen(int): this person, by number.
    """

    chosen = Signal(int)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._view = MetView(people=(), times={}, coverage="", exercises=())
        self._order: tuple[int, ...] = ()
        self._spots: tuple[tuple[float, float], ...] = ()
        self._at: int | None = None
        self._drawn: tuple[tuple[object, ...], QPixmap] | None = None
        self.setAccessibleName(words("Who met whom"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_met(self, view: MetView) -> None:
        """Shows these people."""
        groups = [one.organisation for one in view.people]
        self._view, self._order = view, together(groups)
        self._spots = spots(self._order, groups)
        if self._at is not None and self._at >= len(view.people):
            self._at = None
        self._drawn = None
        self.update()

    def tell(self, sentence: str) -> None:
        """Says of the person who is chosen whom they met."""
        self.setAccessibleDescription(sentence)

    def sizeHint(self) -> QSize:
        """Names and a circle that are read with ease; it takes more where there is more."""
        return QSize(self.theme.px(_SIDE), self.theme.px(_SIDE))

    def minimumSizeHint(self) -> QSize:
        """Names and a circle that can still be read."""
        return QSize(self.theme.px(_SIDE * 9 // 10), self.theme.px(_SIDE * 9 // 10))

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme, self._drawn = theme, None
        self.updateGeometry()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The person who is chosen is marked as the keyboard's."""
        super().focusInEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go round."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._spots:
            super().keyPressEvent(event)
            return
        at = 0 if self._at is None else self._order.index(self._at) + step
        self._choose(self._order[at % len(self._order)])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses the person at that side of the circle."""
        away = event.position() - self._middle
        if self._spots and hypot(away.x(), away.y()) > self._radius / 2:
            far = hypot(away.x(), away.y())
            there = [hypot(away.x() / far - x, away.y() / far - y) for x, y in self._spots]
            self._choose(there.index(min(there)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws everybody's lines, which are kept, then those of the person who is chosen, then the people."""
        if not self._spots:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len(self._view.times) <= _TOLD_APART:
            painter.setOpacity(1 if self._at is None else _FAINT / 255)
            painter.drawPixmap(0, 0, self._lines())
            painter.setOpacity(1)
        for pair, times in self._view.times.items():
            if self._at in pair:
                self._line(painter, pair, times, self.theme.accent)
        self._people(painter)

    def _lines(self) -> QPixmap:
        """Everybody's lines, drawn once for a size and a look."""
        ratio = self.devicePixelRatioF()
        kept_for = (self.size().toTuple(), ratio)
        if self._drawn is None or self._drawn[0] != kept_for:
            made = QPixmap(self.size() * ratio)
            made.setDevicePixelRatio(ratio)
            made.fill(Qt.GlobalColor.transparent)
            painter = QPainter(made)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for pair, times in self._view.times.items():
                self._line(painter, pair, times, self.theme.edge)
            painter.end()
            self._drawn = kept_for, made
        return self._drawn[1]

    def _line(self, painter: QPainter, pair: tuple[int, int], times: int, colour: QColor) -> None:
        painter.setPen(QPen(colour, _THICK * min(times, 4) * self.theme.scale))
        painter.drawLine(self._spot(pair[0]), self._spot(pair[1]))

    def _people(self, painter: QPainter) -> None:
        theme, apart = self.theme, tau * self._radius / len(self._spots)
        dot = min(theme.px(_DOT), apart / 2)
        font = theme.font("small")
        room = apart >= QFontMetricsF(font).height()
        known = {other for pair in self._view.times if self._at in pair for other in pair}
        for number in range(len(self._spots)):
            at, here = self._spot(number), number == self._at
            met = self._at is None or number in known
            painter.setPen(QPen(theme.accent if here else theme.ink_soft, min(theme.px(2), dot / 2)))
            painter.setBrush(theme.accent if here else theme.ink_soft if met else theme.paper)  # hollow: not met yet
            painter.drawEllipse(at, dot, dot)
            if here and self.hasFocus():
                far = theme.px(3 * _DOT)
                box = QRectF(at.x() - far, at.y() - far, 2 * far, 2 * far)
                marks.focus_ring(painter, box, theme, radius=far)
            if room or here:
                self._name(painter, number, theme.font("small", weight=SEMIBOLD) if here else font)

    def _name(self, painter: QPainter, number: int, font: QFont) -> None:
        """Outwards from the circle, and never upside down."""
        theme = self.theme
        x, y = self._spots[number]
        angle, gap, wide = degrees(atan2(y, x)), theme.px(_DOT * 4), self._names - theme.px(4 * _DOT)
        metrics = QFontMetricsF(font)
        name = metrics.elidedText(self._view.people[number].name, Qt.TextElideMode.ElideRight, wide)
        left = round(x, 9) < 0  # who sits straight above or below reads from the middle outwards
        painter.save()
        painter.setFont(font)
        painter.setPen(theme.ink)
        painter.translate(self._spot(number))
        painter.rotate(angle + 180 if left else angle)
        box = QRectF(-gap - wide if left else gap, -metrics.height() / 2, wide, metrics.height())
        side = Qt.AlignmentFlag.AlignRight if left else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), name)
        painter.restore()

    def _spot(self, number: int) -> QPointF:
        x, y = self._spots[number]
        return QPointF(self._middle.x() + x * self._radius, self._middle.y() + y * self._radius)

    @property
    def _middle(self) -> QPointF:
        return QPointF(self.width() / 2, self._side / 2)

    @property
    def _radius(self) -> float:
        return self._side / 2 - self._names

    @property
    def _side(self) -> int:
        return min(self.width(), self.height())

    @property
    def _names(self) -> float:
        """Room for a name, px."""
        px = self.theme.px
        return min(max(px(_NAMES), self._side * _NAMES_SHARE), px(_NAMES_MOST))

    def _choose(self, number: int) -> None:
        self._at = number
        self.update()
        self.chosen.emit(number)
