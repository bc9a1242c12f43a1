"""The sheet of keys: over the desk, put away by Esc or its own key, stopping nothing."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from copfacil.core.words import Msg, Words
from copfacil.ui import marks
from copfacil.ui.desk.keys import KEYS
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import IconButton
from copfacil.ui.kit.key_cap import KeyCap
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.painted import whole
from copfacil.ui.kit.scroll import BAR, Scroll
from copfacil.ui.theme import Theme


class KeysSheet(Box):
    """All keys of the desk, each with what it does.

    Signals:
        closed(): the cross was pressed.
    """

    closed = Signal()

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme, margins=(24, 16, 24, 20), gap=8, name=words(Msg("Keys")))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        head = Box(theme, across=True)
        head.add(Label(words(Msg("Keys")), theme, "head", align=Qt.AlignmentFlag.AlignVCenter))
        head.spring()
        leave = IconButton("cross", words(Msg("Close the keys")), theme, look="quiet", size="small")
        leave.clicked.connect(self.closed)
        head.add(leave)
        self.add(head)
        grid = QWidget()
        rows = QGridLayout(grid)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(theme.px(16))
        rows.setVerticalSpacing(theme.px(6))
        shown = [key for key in KEYS if key.caps]
        half = -(-len(shown) // 2)
        for place, key in enumerate(shown):
            row, column = place % half, 2 * (place // half)
            caps = Box(theme, across=True, gap=6)
            for cap in key.caps:
                caps.add(KeyCap(words(cap), theme))
            caps.spring()
            rows.addWidget(caps, row, column)
            says = Label(words(key.says), theme, "small", wrap=True, align=Qt.AlignmentFlag.AlignVCenter)
            rows.addWidget(says, row, column + 1)
        for column in (1, 3):
            rows.setColumnStretch(column, 1)
        self._grid = grid
        self.add(Scroll(grid, theme), stretch=1)

    def wanted_height(self, width: int) -> int:
        """How high all of it is at a width, px; with less it scrolls."""
        inside = width - self.theme.px(2 * 24 + BAR)
        return self.lay.minimumSize().height() - self.theme.px(48) + self._grid.heightForWidth(inside)

    def focus_box(self) -> QRect | None:
        """It draws the keyboard's place itself, so that keys go on doing what it tells."""
        return None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the sheet."""
        theme = self.theme
        marks.rounded(
            QPainter(self),
            whole(self),
            theme.sheet,
            theme.focus if self.hasFocus() else theme.edge,
            radius=theme.radius.card,
            width=theme.lines.focus if self.hasFocus() else 1,
        )
