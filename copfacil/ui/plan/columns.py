"""Three columns; where there is no room for three, those at the sides share one place."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from copfacil.core.words import Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.painted import mirrored
from copfacil.ui.kit.segments import Segments
from copfacil.ui.theme import Theme

_MIDDLE = 560
"""The middle is not made narrower than that for a third column, px before the text scale."""


class Columns(QWidget):
    """The columns.

    Args:
        words: the desk's language.
        theme: the look.
        parts: the shelf, the day, and what stands beside it.

    Signals:
        narrowed(bool): there is no room for three, or there is again.
    """

    narrowed = Signal(bool)

    def __init__(self, words: Words, theme: Theme, parts: tuple[QWidget, QWidget, QWidget]) -> None:
        super().__init__()
        self.theme = theme
        self._shelf, self._middle, self._beside = parts
        self._narrow = False
        self._which = Segments(
            words("Beside the day"), [("shelf", words("Shelf"), None), ("beside", words("Checks"), None)], theme
        )
        self._top = Box(theme, margins=(24, 16, 24, 0))
        self._top.add(self._which)
        self._top.hide()
        self._places = QStackedWidget()
        self._places.addWidget(self._shelf)
        self._side = Box(theme, gap=0)
        self._side.add(self._top)
        self._side.add(self._places, stretch=1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._side)
        self._row.addWidget(self._middle, 1)
        self._row.addWidget(self._beside)
        self._which.chosen.connect(self._choose)

    def turn(self, which: str) -> None:
        """Shows "shelf" or "beside" where they share a place."""
        self._which.choose(which)
        self._choose(which)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme; larger letters may need another place."""
        self.theme = theme
        self._fit()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Room for one column at the side: the other finds its place."""
        side = max(self._shelf.minimumSizeHint().width(), self._beside.minimumSizeHint().width())
        return QSize(side + self._middle.minimumSizeHint().width(), self.theme.px(200))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the lines between the columns."""
        painter, box = QPainter(self), self._middle.geometry()
        ends = (
            [box.left() - 1, box.right()] if not self._narrow else [box.right() if mirrored(self) else box.left() - 1]
        )
        for x in ends:
            painter.fillRect(x, 0, 1, self.height(), self.theme.line)

    def _fit(self) -> None:
        sides = self._shelf.minimumSizeHint().width() + self._beside.minimumSizeHint().width()
        narrow = self.width() < sides + self.theme.px(_MIDDLE)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._top.setVisible(narrow)
        if narrow:
            self._places.addWidget(self._beside)
            self._choose(self._which.value())
        else:
            self._places.removeWidget(self._beside)
            self._row.addWidget(self._beside)
            self._beside.show()
            self._places.setCurrentWidget(self._shelf)
        self.narrowed.emit(narrow)

    def _choose(self, which: str) -> None:
        if self._narrow:
            self._places.setCurrentWidget(self._shelf if which == "shelf" else self._beside)
