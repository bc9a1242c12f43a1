"""The keyboard's place: one ring over a window, round whichever control has the focus, never clipped by a layout."""

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from copfacil.ui import marks
from copfacil.ui.theme import Theme

_FOLLOWED = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutDirectionChange}
)


@runtime_checkable
class OwnFocus(Protocol):
    """A control that wants the ring round a part of itself, or none because it draws its own."""

    def focus_box(self) -> QRect | None:
        """The part, in the control's own px."""


class FocusRing(QWidget):
    """Follows the focus within one window. Make one for each window: ``FocusRing(window, theme)``.

    It takes no mouse and no focus, and is hidden while the window's focus is elsewhere. With a target it stays there
    whoever has the focus, as a picture of the kit wants it.
    """

    def __init__(self, window: QWidget, theme: Theme, target: QWidget | None = None) -> None:
        super().__init__(window)
        self.theme = theme
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._placed = (QRect(), QRect())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        if target is not None:
            self.show_on(target)
        elif isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme."""
        self.theme = theme
        self._place()
        self.update()

    def show_on(self, target: QWidget | None) -> None:
        """Goes round this control, or away. In a list it goes round the line on which the person stands."""
        for widget in self._watched:
            if isValid(widget):  # a window may be taken away under its own ring
                widget.removeEventFilter(self)
        self._target = target
        self._watched = list(_chain(target, self._over))
        if isinstance(target, QAbstractItemView):
            self._watched.append(target.viewport())
        for widget in self._watched:
            widget.installEventFilter(self)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Moves with its control and with all that the control stands in."""
        if event.type() in _FOLLOWED:
            self._place()
        elif event.type() == QEvent.Type.Paint and isinstance(self._target, QAbstractItemView):
            # A list paints whenever its line changes or scrolls; only afterwards the line has its new place.
            QTimer.singleShot(0, self, self._place)
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the ring."""
        out = self._out()
        painter = QPainter(self)
        marks.focus_ring(
            painter, QRectF(self.rect()).adjusted(out, out, -out, -out), self.theme, radius=self.theme.radius.control
        )

    @property
    def _over(self) -> QWidget:
        return self.parentWidget() or self

    def _out(self) -> int:
        return self.theme.lines.focus_gap + self.theme.lines.focus

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        mine = new is not None and new.window() is self.window() and new is not self.window()
        self.show_on(new if mine else None)

    def _place(self) -> None:
        target = self._target
        box = _box(target) if target is not None and target.isVisibleTo(self.window()) else None
        if target is None or box is None:
            self.hide()
            return
        out = self._out()
        window = self._over
        placed = QRect(target.mapTo(window, box.topLeft()), box.size()).adjusted(-out, -out, out, out)
        shown = placed & self._seen(target, window, out)
        if (placed, shown) == self._placed and self.isVisible():
            return
        self._placed = (placed, shown)
        self.setGeometry(placed)
        if shown != placed:
            self.setMask(shown.translated(-placed.topLeft()))
        else:
            self.clearMask()
        self.setVisible(not shown.isEmpty())
        self.raise_()

    def _seen(self, target: QWidget, window: QWidget, out: int) -> QRect:
        """The part of the window in which the ring may show: inside every scroll area that holds the control."""
        seen = window.rect()
        inmost = target.viewport() if isinstance(target, QAbstractItemView) else target.parentWidget()
        for widget in _chain(inmost, window):
            holder = widget.parentWidget()
            if isinstance(holder, QAbstractScrollArea) and holder.viewport() is widget:
                view = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
                seen &= view.adjusted(-out, -out, out, out)
        return seen


def _box(target: QWidget) -> QRect | None:
    """What the ring goes round, in the control's own px."""
    if isinstance(target, OwnFocus):
        return target.focus_box()
    if isinstance(target, QAbstractItemView) and target.currentIndex().isValid():
        here = target.currentIndex()
        box = target.visualRect(here)
        if target.selectionBehavior() == QAbstractItemView.SelectionBehavior.SelectRows:
            for column in range(here.model().columnCount(here.parent())):
                box |= target.visualRect(here.siblingAtColumn(column))
        return box.translated(target.viewport().pos())
    return target.rect()


def _chain(widget: QWidget | None, top: QWidget) -> Iterator[QWidget]:
    """A widget and all that it stands in, below the top."""
    while widget is not None and widget is not top:
        yield widget
        widget = widget.parentWidget()
