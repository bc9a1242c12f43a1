"""Three columns that become two and one where the window is narrow or the text is large."""

from typing import Literal

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QScrollArea, QWidget

from copfacil.ui.desk.pages import Pages
from copfacil.ui.kit.rule import Hairline
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.theme import Theme

Columns = Literal["three", "two", "one"]

_THREE, _TWO = 1180, 860
"""Widths from which on there is room for so many columns, px before the text scale."""
_NO_LIMIT = (1 << 24) - 1
"""px, Qt's own."""


class Frame(QScrollArea):
    """The columns.

    Three stand side by side and scroll each for itself. With two, the first goes under the last, both whole, and what
    runs fills the window beside them. In one column all stand one below the other, the middle first, and scroll together.
    """

    def __init__(self, first: Scroll, middle: Pages, last: Pages, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._first, self._middle, self._last = first, middle, last
        self.columns: Columns | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._lines = (Hairline(theme, standing=True), Hairline(theme, standing=True))
        for line in self._lines:
            line.setParent(inner)  # shown before it is laid, it would be a window for a moment
        self.setViewport(QWidget())  # one of our own, as in Scroll
        self.setWidget(inner)
        inner.setAutoFillBackground(False)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        self._arrange()

    def bring(self, part: QWidget) -> None:
        """Brings a part into sight where columns scroll together: with large letters a key can reach what is below the edge."""
        if self.columns != "three":
            QTimer.singleShot(0, part, lambda: self._look_at(part))

    def _look_at(self, part: QWidget) -> None:
        port = self.viewport()
        if not port.rect().contains(QRect(part.mapTo(port, QPoint()), part.size())):
            self.ensureWidgetVisible(part, 0, self.height() // 3)  # what belongs to it is seen too

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            self.bring(new)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme; larger text may want fewer columns."""
        self.theme = theme
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may want another number of columns."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width = self.width() / self.theme.scale
        columns: Columns = "three" if width >= _THREE else "two" if width >= _TWO else "one"
        # Columns that scroll together must fill the window with what runs; beside a longer one it goes no further.
        self._middle.setMinimumHeight(0 if columns == "three" else self.height())
        self._middle.setMaximumHeight(self.height() if columns == "two" else _NO_LIMIT)
        if columns == self.columns:
            return
        self.columns = columns
        places: dict[Columns, tuple[tuple[int, int], ...]] = {
            "three": ((0, 0), (0, 2), (0, 4)),
            "two": ((1, 2), (0, 0), (0, 2)),
            "one": ((2, 0), (0, 0), (1, 0)),
        }
        parts: tuple[QWidget, ...] = (self._first, self._middle, self._last)
        for widget in (*parts, *self._lines):
            self._grid.removeWidget(widget)
        for part, (row, column) in zip(parts, places[columns], strict=True):
            beside = columns == "two" and part is self._middle
            top = Qt.AlignmentFlag.AlignTop if beside else Qt.AlignmentFlag(0)
            self._grid.addWidget(part, row, column, 2 if beside else 1, 1, top)
        self._lines[1].setVisible(columns == "three")
        self._lines[0].setVisible(columns != "one")
        if columns != "one":
            self._grid.addWidget(self._lines[0], 0, 1, 2, 1)
        if columns == "three":
            self._grid.addWidget(self._lines[1], 0, 3)
        for column in range(5):
            self._grid.setColumnStretch(column, int(column == places[columns][1][1]))
        for row in range(3):
            self._grid.setRowStretch(row, int(row == 0))
        self._first.set_free(free=columns != "three")
        self._middle.set_free(free=columns == "one")
        self._last.set_free(free=columns != "three")
