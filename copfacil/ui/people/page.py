"""A page of this screen: a column that scrolls, as wide with a scroll bar as without one."""

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from copfacil.ui.theme import Theme


class Page(QScrollArea):
    """Put widgets into ``column``.

    Args:
        theme: the look.
        widest: of the column, px before the text scale, where longer lines would be hard to read; 0 for no limit.
    """

    def __init__(self, theme: Theme, *, widest: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._widest = theme, widest
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body = QWidget()
        self.column = QVBoxLayout(self.body)
        self.setWidget(self.body)
        self.viewport().setAutoFillBackground(False)
        self.body.setAutoFillBackground(False)
        self.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._keep_width())
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        self.theme = theme
        self.column.setSpacing(theme.space.m)
        self._keep_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The margins take what the column leaves."""
        super().resizeEvent(event)
        self._keep_width()
        # Margins that change while a layout is at work are sometimes not laid: it is asked once more afterwards.
        QTimer.singleShot(0, self.column, self.column.invalidate)

    def bring(self, widget: QWidget, box: QRect) -> None:
        """Scrolls until this part of a widget can be seen, with room for its ring."""
        room = self.theme.space.m
        at = widget.mapTo(self.body, box.center())
        self.ensureVisible(at.x(), at.y(), 0, box.height() // 2 + room)

    def _keep_width(self) -> None:
        """The scroll bar stands in the margin, so that columns do not change when it comes and goes."""
        bar = self.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        side = end = self.theme.space.xl
        if self._widest:
            end = max(side, self.viewport().width() + taken - side - self.theme.px(self._widest))
        flipped = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = (end - taken, side) if flipped else (side, end - taken)
        self.column.setContentsMargins(left, self.theme.space.l, right, self.theme.space.l)
