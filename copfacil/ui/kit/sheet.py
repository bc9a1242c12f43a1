"""The kit on one sheet, every widget in its states, to be looked at beside the target picture."""

from typing import get_args

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from copfacil.ui import marks
from copfacil.ui.icons import IconName
from copfacil.ui.kit.bars import Mark
from copfacil.ui.kit.focus import FocusRing
from copfacil.ui.kit.icon_view import IconView
from copfacil.ui.kit.label import Label, Run
from copfacil.ui.kit.painted import Painted, whole
from copfacil.ui.kit.rule import Hairline, Rule
from copfacil.ui.kit.sheet_controls import Controls, column_of, row_of
from copfacil.ui.kit.sheet_views import Views
from copfacil.ui.theme import SEMIBOLD, Theme

SIZE = QSize(1600, 1540)
"""px at 100 % text size."""

_ROLES: tuple[tuple[str, str], ...] = (
    ("paper", "the room"),
    ("sheet", "cards, fields"),
    ("sunk", "wells, hover"),
    ("line", "hairlines only"),
    ("edge", "control borders"),
    ("ink", "text"),
    ("ink_soft", "second text"),
    ("accent", "running, chosen"),
    ("wash", "selection"),
    ("focus", "keyboard ring"),
    ("good", "as planned"),
    ("warn", "wants a look"),
    ("over", "late, broken"),
    ("calm", "silence"),
)


def kit_sheet(theme: Theme) -> QWidget:
    """The whole kit in one theme; the app should be dressed in the same one."""
    return _Sheet(theme)


class _Sheet(QWidget):
    """Three columns; several focus rings at once, which only a picture has."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle("copfacil - The kit")
        self.setAutoFillBackground(True)
        self.resize(SIZE * theme.scale)
        self.theme = theme
        space = theme.space
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.px(56), space.xxl, theme.px(56), space.xxl)
        page.setSpacing(space.xl)
        page.addLayout(self._head())
        columns = QHBoxLayout()
        columns.setSpacing(space.xxl)
        controls, views = Controls(theme), Views(theme)
        for column, share in ((self._left(), 368), (controls.column(), 512), (views.column(), 512)):
            columns.addLayout(column, share)
        page.addLayout(columns)
        page.addLayout(views.compass())
        page.addStretch(1)
        for target in (*controls.focused, *views.focused):
            FocusRing(self, theme, target)

    def _head(self) -> QLayout:
        theme = self.theme
        says = "Paper is warm, the accent is cool. A warm colour means: this wants you."
        return row_of(
            Mark(theme, size=40),
            Label("The kit", theme, "face", align=Qt.AlignmentFlag.AlignVCenter),
            None,
            Label(says, theme, "lead", tone="ink_soft"),
            gap=theme.space.m,
        )

    def _left(self) -> QLayout:
        theme = self.theme
        column = column_of(theme)
        column.addWidget(Rule(f"Colour, {theme.name}", theme, heavy=True))
        for role, use in _ROLES:
            colour: QColor = getattr(theme, role)
            column.addLayout(
                row_of(
                    _Swatch(colour, theme),
                    Label(
                        [
                            Run(role.replace("_", "-") + " ", SEMIBOLD),
                            Run(colour.name().upper() + "  ", None, "ink_soft"),
                            Run(use),
                        ],
                        theme,
                        "small",
                    ),
                    None,
                    gap=theme.space.s,
                )
            )
            column.addWidget(Hairline(theme))
        column.addSpacing(theme.space.l)
        column.addWidget(Rule("Icons, 20 px", theme, heavy=True))
        grid = QGridLayout()
        grid.setSpacing(theme.px(18))
        for place, name in enumerate(get_args(IconName)):
            grid.addWidget(IconView(name, theme), place // 9, place % 9)
        column.addLayout(grid)
        column.addStretch(1)
        return column


class _Swatch(Painted):
    """One colour."""

    def __init__(self, colour: QColor, theme: Theme) -> None:
        super().__init__(theme, colour.name())
        self.colour = colour
        self.setFixedSize(theme.px(40), theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws it."""
        marks.rounded(QPainter(self), whole(self), self.colour, self.theme.line, radius=self.theme.radius.chip)
