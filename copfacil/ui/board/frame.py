"""Two columns, one of a width of its own; one below the other where the window is narrow or the text is large."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from copfacil.ui.kit.rule import Hairline
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.theme import Theme

BESIDE = 900
"""Width from which on there is room for both, px before the text scale."""


class Columns(QScrollArea):
    """The columns.

    Args:
        main: has the room that is left.
        column: scrolls for itself while it stands beside.
        theme: the look.
        high: what the main one needs where it stands above or below, px before the text scale.
        first: the column comes before the main one.
    """

    def __init__(self, main: QWidget, column: Scroll, theme: Theme, *, high: int, first: bool = False) -> None:
        super().__init__()
        self.theme = theme
        self._main, self._column, self._high, self._first = main, column, high, first
        self._beside: bool | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._line = Hairline(theme, standing=True)
        self._line.setParent(inner)
        self.setViewport(QWidget())  # one of our own, as in Scroll
        self.setWidget(inner)
        inner.setAutoFillBackground(False)
        self._arrange()

    @property
    def beside(self) -> bool:
        """Whether both stand side by side."""
        return bool(self._beside)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme; larger text may want one column."""
        self.theme = theme
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may want one column, or two."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page up and Page down go to the phases, not to the columns."""
        event.ignore()

    def _arrange(self) -> None:
        beside = self.width() >= self.theme.px(BESIDE)
        self._main.setMinimumHeight(0 if beside else self.theme.px(self._high))
        if beside == self._beside:
            return
        self._beside = beside
        parts = (self._column, self._main) if self._first else (self._main, self._column)
        for widget in (*parts, self._line):
            self._grid.removeWidget(widget)
        for at, part in enumerate(parts):
            self._grid.addWidget(part, 0 if beside else at, 2 * at if beside else 0)
            self._grid.setColumnStretch(2 * at, int(part is self._main) if beside else int(not at))
        self._line.setVisible(beside)
        if beside:
            self._grid.addWidget(self._line, 0, 1)
        self._column.set_free(free=not beside)
