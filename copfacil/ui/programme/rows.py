"""A list whose rows a painter draws: as quick with three hundred as with three. Each row says itself to screen readers."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from copfacil.ui import marks
from copfacil.ui.kit.painted import mirrored
from copfacil.ui.people.painting import Brush
from copfacil.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
R = TypeVar("R")
Paint = Callable[[Brush, R], None]
"""Draws a row into the box of the brush."""

_NOWHERE = QModelIndex()


class _Model(QAbstractListModel, Generic[R]):
    """The rows as Qt asks for them."""

    def __init__(self, told: Callable[[R], str]) -> None:
        super().__init__()
        self.rows: tuple[R, ...] = ()
        self._told = told

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        roles = Qt.ItemDataRole
        if role in (roles.DisplayRole, roles.AccessibleTextRole, roles.ToolTipRole):
            return self._told(self.rows[index.row()])
        return None

    def show(self, rows: tuple[R, ...]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()


class _Painter(QStyledItemDelegate):
    """Draws a row, with the wash of the one that is chosen and the ring of the keyboard."""

    def __init__(self, view: "Rows[Any]", paint: Paint[Any], high: Callable[[Theme], int]) -> None:
        super().__init__(view)
        self._view, self._paint, self._high = view, paint, high

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._view.theme.px(80), self._high(self._view.theme))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, theme = self._view, self._view.theme
        box = QRectF(option.rect)
        chosen = view.picks and bool(option.state & QStyle.StateFlag.State_Selected)
        over = view.picks and bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or over:
            painter.fillRect(box, theme.wash if chosen else theme.hover)
        painter.fillRect(QRectF(box.x(), box.bottom() - 1, box.width(), 1), theme.line)
        pad = theme.px(8) if view.picks else 0
        inner = box.adjusted(pad, 0, -pad, 0)
        self._paint(Brush(painter, theme, inner, mirrored=mirrored(view)), view.shown[index.row()])
        if view.hasFocus() and index.row() == view.currentIndex().row():
            marks.focus_ring(painter, box.adjusted(6, 6, -6, -7), theme, radius=theme.radius.control)


class Rows(QListView, Generic[R]):
    """Rows that are drawn.

    Args:
        name: told to screen readers.
        theme: the look.
        paint: draws one.
        told: says one.
        high: its height, px.
        picks: one of them can be chosen.
        least: so many rows are wanted in sight at least.

    Signals:
        chosen(int): another row is the current one, by a person's hand.
        entered(int): a row was pressed twice, or Enter on it.
    """

    chosen = Signal(int)
    entered = Signal(int)

    def __init__(  # noqa: PLR0913 - one word each, by name
        self,
        name: str,
        theme: Theme,
        paint: Paint[R],
        told: Callable[[R], str],
        high: Callable[[Theme], int],
        *,
        picks: bool = True,
        least: int = 3,
    ) -> None:
        super().__init__()
        self.theme, self.picks, self._high, self._least = theme, picks, high, least
        self._rows: _Model[R] = _Model(told)
        self._showing = self._free = False
        self.setModel(self._rows)
        self.setItemDelegate(_Painter(self, paint, high))
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(picks)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(self._went)
        self.doubleClicked.connect(lambda index: self.entered.emit(index.row()))

    @property
    def shown(self) -> Sequence[R]:
        """The rows."""
        return self._rows.rows

    def show_rows(self, rows: Sequence[R], at: int = -1) -> None:
        """Shows other rows, ``at`` the current one; nothing is told to those who wait for a person's choice."""
        self._showing = True
        bar = self.verticalScrollBar()
        was = bar.value()
        if tuple(rows) != self._rows.rows:
            self._rows.show(tuple(rows))
            self.updateGeometry()
            self._fit()
        if 0 <= at < len(rows):
            self.setCurrentIndex(self._rows.index(at, 0))
        else:
            self.setCurrentIndex(QModelIndex())
        bar.setValue(was)
        self._showing = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def set_free(self) -> None:
        """As high as all rows: what it stands in scrolls."""
        self._free = True
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """What it stands in scrolls, where it shows all."""
        if self._free:
            event.ignore()
        else:
            super().wheelEvent(event)

    def _fit(self) -> None:
        if self._free:
            self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        """All rows; it scrolls where there is less room."""
        return QSize(self.theme.px(200), self._high(self.theme) * max(len(self.shown), 1) + 1)

    def minimumSizeHint(self) -> QSize:
        """A few rows."""
        rows = min(max(len(self.shown), 1), self._least)
        return QSize(self.theme.px(120), self._high(self.theme) * rows + 1)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self.doItemsLayout()
        self.updateGeometry()
        self._fit()

    def focus_box(self) -> QRect | None:
        """The rows draw the ring."""
        return None if self.currentIndex().isValid() else self.rect()

    def _went(self, now: QModelIndex, _: QModelIndex) -> None:
        if not self._showing and now.isValid():
            self.chosen.emit(now.row())
