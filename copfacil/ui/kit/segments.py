"""One of a few, all in sight side by side: Note, Action, Quote, Parked."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from copfacil.ui import marks
from copfacil.ui.icons import IconName, paint_icon
from copfacil.ui.kit.painted import Painted, mirrored, whole
from copfacil.ui.theme import SEMIBOLD, Theme


class _Segment(QRadioButton):
    """One of them; a radio button to keyboard and screen reader."""

    def __init__(self, text: str, icon: IconName | None, theme: Theme) -> None:
        super().__init__(text.replace("&", "&&"))
        self.words, self.icon_name, self.theme = text, icon, theme
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Word, and icon when it is the chosen one; the room for it is always kept."""
        wide = QFontMetricsF(self.theme.font("body", weight=SEMIBOLD)).horizontalAdvance(self.words)
        icon = self.theme.px(26) if self.icon_name else 0
        return QSize(round(wide) + icon + self.theme.px(16), self.theme.space.control)

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def hitButton(self, _at: QPoint) -> bool:
        """All of it can be pressed."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws icon and word; the ground is the row's."""
        theme, chosen = self.theme, self.isChecked()
        ink = theme.edge if not self.isEnabled() else theme.paper if chosen else theme.ink
        painter = QPainter(self)
        font = theme.font("body", weight=SEMIBOLD if chosen else None)
        wide = QFontMetricsF(font).horizontalAdvance(self.words)
        icon = self.icon_name if chosen else None
        side, gap = theme.px(20), theme.px(6)
        total = wide + (side + gap if icon else 0)
        x = (self.width() - total) / 2
        flipped = mirrored(self)
        if icon:
            start = self.width() - x - side if flipped else x
            paint_icon(painter, QRectF(start, (self.height() - side) / 2, side, side), icon, ink)
        painter.setFont(font)
        painter.setPen(ink)
        words = QRectF(x if flipped else x + total - wide, 0, wide + 1, self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), self.words)


_ROW_MOST = 4
"""So many stand in one row; more are shared out evenly over two."""


class Segments(Painted):
    """A row of choices of which exactly one is taken, or two rows of many; arrow keys go from one to the next.

    Args:
        name: of the whole row, told to screen readers.
        options: (value, text, icon or None) in their order; the first is taken.
        theme: the look.
        folds: more than fit beside each other stand in two rows.

    Signals:
        chosen(str): the value a person has taken.
    """

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[str, str, IconName | None]],
        theme: Theme,
        *,
        folds: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, parent)
        self._segments = {value: _Segment(text, icon, theme) for value, text, icon in options}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        group = QButtonGroup(self)
        each = len(options) if len(options) <= _ROW_MOST or not folds else -(-len(options) // 2)
        self._rows = -(-len(options) // each)
        for place, (value, segment) in enumerate(self._segments.items()):
            if place % each == 0:
                row = QHBoxLayout()
                row.setSpacing(0)
                rows.addLayout(row)
            row.addWidget(segment)
            group.addButton(segment)
            segment.clicked.connect(lambda _on=False, value=value: self.chosen.emit(value))
            segment.toggled.connect(lambda _on: self.update())
        next(iter(self._segments.values())).setChecked(True)
        self.setFixedHeight(self._rows * theme.space.control)

    def value(self) -> str:
        """The value that is taken."""
        return next(value for value, segment in self._segments.items() if segment.isChecked())

    def choose(self, value: str) -> None:
        """Takes one, without a signal."""
        self._segments[value].setChecked(True)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.setFixedHeight(self._rows * theme.space.control)
        super().set_theme(theme)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the row's ground, the chosen one in ink, and the lines between."""
        theme, box = self.theme, whole(self)
        painter = QPainter(self)
        marks.rounded(painter, box, theme.sheet, None, radius=theme.radius.control)
        shape = QPainterPath()
        shape.addRoundedRect(box, theme.radius.control, theme.radius.control)
        for segment in self._segments.values():
            place = QRectF(segment.geometry())
            if segment.isChecked() or segment.underMouse():
                part = QPainterPath()
                part.addRect(place)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.fillPath(shape & part, theme.ink if segment.isChecked() else theme.hover)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            if place.left() > 0:
                painter.fillRect(QRectF(place.left(), place.top(), 1, place.height()), theme.edge)
            if place.top() > 0:
                painter.fillRect(QRectF(place.left(), place.top(), place.width(), 1), theme.edge)
        marks.rounded(painter, box, None, theme.edge, radius=theme.radius.control)
