"""Rows that can be ticked: a box at the beginning of each, by a click on it or by Space."""

from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from copfacil.ui import marks
from copfacil.ui.icons import paint_icon
from copfacil.ui.kit.painted import mirrored
from copfacil.ui.people.painting import Brush
from copfacil.ui.programme.rows import Rows

R = TypeVar("R")

TEXT_AT = 36
"""px before the text scale: where a row's text begins after its box."""


class TickRows(Rows[R]):
    """Rows with a box each.

    Signals:
        ticked(int): the box of a row was pressed, or Space on it.
    """

    ticked = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the current one."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.ticked.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the box ticks; anywhere else it chooses."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        begun = self.viewport().width() - at.x() if mirrored(self) else at.x()
        if index.isValid() and begun < self.theme.px(TEXT_AT + 4) and event.button() == Qt.MouseButton.LeftButton:
            self.ticked.emit(index.row())
        else:
            super().mousePressEvent(event)


def paint_tick(brush: Brush, top: float, *, on: bool, asks: bool = False) -> None:
    """The box: ticked, empty, or asking for a look."""
    look = brush.theme
    box = brush.at(0, top, look.px(24), look.px(24))
    fill = look.accent if on else look.warn_wash if asks else look.sheet
    border = None if on else look.warn if asks else look.edge
    marks.rounded(brush.painter, box, fill, border, radius=look.radius.chip)
    if on or asks:
        inset = look.px(3)
        sign = box.adjusted(inset, inset, -inset, -inset)
        paint_icon(brush.painter, sign, "check" if on else "clock", look.accent_ink if on else look.warn)
