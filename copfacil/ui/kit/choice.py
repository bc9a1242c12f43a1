"""One of a list: looks like a field with an arrow, opens a plain list."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from copfacil.ui import marks
from copfacil.ui.icons import paint_icon
from copfacil.ui.kit.painted import leading, mirrored, whole
from copfacil.ui.theme import Theme


class Choice(QComboBox):
    """A choice of texts, each with a value behind it.

    Args:
        name: told to screen readers.
        options: (value, text) pairs in their order.
        theme: the look.

    Use Qt's own ``currentData``, ``setCurrentIndex`` and ``activated``.
    """

    def __init__(
        self, name: str, options: Iterable[tuple[object, str]], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(name)
        for value, text in options:
            self.addItem(text, value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_theme(theme)

    def offer(self, options: Iterable[tuple[object, str]], value: object = None) -> None:
        """Offers others, and shows the one with this value, or the first."""
        self.clear()
        for one, text in options:
            self.addItem(text, one)
        if value is not None:
            self.choose(value)
        self.updateGeometry()

    def choose(self, value: object) -> None:
        """Shows the option with this value, without a signal to those who wait for a person's choice."""
        self.setCurrentIndex(self.findData(value))

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self.setFont(theme.font("body"))
        self.setFixedHeight(theme.space.control)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as its longest text."""
        metrics = QFontMetricsF(self.theme.font("body"))
        longest = max((metrics.horizontalAdvance(self.itemText(row)) for row in range(self.count())), default=0.0)
        return QSize(round(longest) + self.theme.px(60), self.theme.space.control)

    def minimumSizeHint(self) -> QSize:
        """A few letters and the arrow."""
        return QSize(self.theme.px(96), self.theme.space.control)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to what scrolls: a wheel that passes over must not choose."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws field, text and arrow."""
        theme, box, flipped = self.theme, whole(self), mirrored(self)
        painter = QPainter(self)
        ink = theme.ink if self.isEnabled() else theme.edge
        fill = theme.hover if self.underMouse() and self.isEnabled() else theme.sheet
        border = theme.edge if self.isEnabled() else theme.line
        marks.rounded(painter, box, fill, border, radius=theme.radius.control)
        side, pad = theme.px(20), theme.px(12)
        arrow = QRectF(pad if flipped else box.right() - pad - side, (box.height() - side) / 2, side, side)
        paint_icon(painter, arrow, "chevron-down", ink)
        room = box.adjusted(pad + side if flipped else pad, 0, -pad if flipped else -pad - side, 0)
        painter.setFont(theme.font("body"))
        painter.setPen(ink)
        shown = QFontMetricsF(theme.font("body")).elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, int(leading(self) | Qt.AlignmentFlag.AlignVCenter), shown)
