"""Who met whom as a matrix: a figure for each pair, names at the side; as quick with three hundred as with ten."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from copfacil.core.words import Words
from copfacil.ui import marks
from copfacil.ui.kit.painted import mirrored
from copfacil.ui.people.painting import Brush
from copfacil.ui.programme.turns_doors import MetView
from copfacil.ui.theme import SEMIBOLD, Theme

_CELL, _NAMES = 26, 190
"""px before the text scale: a cell, and the names at the side."""


class Matrix(QAbstractScrollArea):
    """The matrix. Arrow keys go from pair to pair.

    Args:
        words: the language.
        theme: the look.

    Signals:
        chosen(int, int): places of the two people of the pair that a person has chosen.
    """

    chosen = Signal(int, int)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._view = MetView(people=(), times={}, coverage="", exercises=())
        self._at: tuple[int, int] | None = None
        self.setAccessibleName(words("Who met whom"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewport(QWidget())
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_met(self, view: MetView) -> None:
        """Shows these people."""
        self._view = view
        self._measure()
        self.viewport().update()

    def tell(self, sentence: str) -> None:
        """Says of the pair that is chosen when it met."""
        self.setAccessibleDescription(sentence)

    def sizeHint(self) -> QSize:
        """All of it; it scrolls where there is less room."""
        side = self._cell * len(self._view.people)
        return QSize(self._names + side, self._head + side)

    def minimumSizeHint(self) -> QSize:
        """A few cells."""
        return QSize(self._names + 4 * self._cell, self._head + 8 * self._cell)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self._measure()
        self.viewport().update()

    def focus_box(self) -> QRect | None:
        """The pair that is chosen has the ring."""
        return None if self._at is not None else self.rect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less is in sight."""
        super().resizeEvent(event)
        self._measure()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring comes."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows."""
        ahead = -1 if mirrored(self) else 1
        steps: dict[int, tuple[int, int]] = {
            Qt.Key.Key_Left: (0, -ahead),
            Qt.Key.Key_Right: (0, ahead),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        many = len(self._view.people)
        if event.key() not in steps or not many:
            super().keyPressEvent(event)
            return
        row, column = self._at or (0, 0)
        down, across = steps[event.key()] if self._at is not None else (0, 0)
        self._choose(min(max(row + down, 0), many - 1), min(max(column + across, 0), many - 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses the pair under the pointer."""
        point = event.position()
        x = self.viewport().width() - point.x() if mirrored(self) else point.x()
        column = int((x - self._names + self.horizontalScrollBar().value()) // self._cell)
        row = int((point.y() - self._head + self.verticalScrollBar().value()) // self._cell)
        many = len(self._view.people)
        if 0 <= row < many and 0 <= column < many and x > self._names and point.y() > self._head:
            self._choose(row, column)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws what is in sight; of a page that scrolls, that is a part."""
        theme, box = self.theme, QRectF(self.viewport().rect())
        brush = Brush(QPainter(self.viewport()), theme, box, mirrored=mirrored(self))
        cell, names, head = self._cell, self._names, self._head
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        many = len(self._view.people)
        columns = range(left // cell, min(many, int((left + box.width() - names) // cell) + 1))
        seen = event.rect()
        first, last = (max(y - head + top, top) // cell for y in (seen.top(), seen.bottom()))
        rows = range(first, min(many, last + 1))
        painter = brush.painter
        painter.setClipRect(brush.at(names, head, box.width() - names, box.height() - head))
        for row in rows:
            for column in columns:
                at = brush.at(names + column * cell - left, head + row * cell - top, cell - 1, cell - 1)
                self._paint_cell(brush, at, row, column)
        painter.setClipRect(brush.at(0, head, names, box.height() - head))
        for row in rows:
            at = brush.at(0, head + row * cell - top, names - theme.px(34), cell)
            strong = SEMIBOLD if self._at is not None and row in self._at else None
            brush.text(at, self._view.people[row].name, "small", weight=strong)
            number = brush.at(names - theme.px(32), head + row * cell - top, theme.px(28), cell)
            brush.text(number, str(row + 1), "small", tone="ink_soft", end=True)
        painter.setClipRect(brush.at(names, 0, box.width() - names, head))
        for column in columns:
            at = brush.at(names + column * cell - left, 0, cell, head)
            painter.setFont(theme.font("small"))
            painter.setPen(theme.ink_soft)
            painter.drawText(at, int(Qt.AlignmentFlag.AlignCenter), str(column + 1))
        painter.setClipping(False)

    def _paint_cell(self, brush: Brush, at: QRectF, row: int, column: int) -> None:
        theme = self.theme
        if row == column:
            brush.painter.fillRect(at, theme.line)
            return
        times = self._view.times.get((min(row, column), max(row, column)), 0)
        brush.painter.fillRect(at, theme.wash if times else theme.sheet)
        if times:
            brush.painter.setFont(theme.font("small", weight=SEMIBOLD if times > 1 else None))
            brush.painter.setPen(theme.ink)
            brush.painter.drawText(at, int(Qt.AlignmentFlag.AlignCenter), str(times))
        if self._at == (row, column):
            marks.rounded(brush.painter, at, None, theme.accent, radius=2, width=2)
            if self.hasFocus():
                marks.rounded(
                    brush.painter, at.adjusted(-2, -2, 2, 2), None, theme.focus, radius=3, width=theme.lines.focus
                )

    def _choose(self, row: int, column: int) -> None:
        self._at = (row, column)
        for bar, place, room in (
            (self.verticalScrollBar(), row, self.viewport().height() - self._head),
            (self.horizontalScrollBar(), column, self.viewport().width() - self._names),
        ):
            low, high = place * self._cell, (place + 1) * self._cell
            bar.setValue(min(max(bar.value(), high - room), low))
        self.viewport().update()
        self.chosen.emit(row, column)

    @property
    def _cell(self) -> int:
        return self.theme.px(_CELL)

    @property
    def _names(self) -> int:
        return self.theme.px(_NAMES)

    @property
    def _head(self) -> int:
        return self.theme.px(_CELL)

    def _measure(self) -> None:
        side = self._cell * len(self._view.people)
        high, wide = self.viewport().height() - self._head, self.viewport().width() - self._names
        for bar, room in ((self.verticalScrollBar(), high), (self.horizontalScrollBar(), wide)):
            bar.setRange(0, max(side - room, 0))
            bar.setPageStep(max(room, 1))
            bar.setSingleStep(self._cell)
