"""Where what is carried would go: a line between two blocks, or a place beside one; it lies over the cards."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from copfacil.ui.kit.card import paint_card
from copfacil.ui.kit.painted import Painted, whole
from copfacil.ui.theme import Theme


class Goal(Painted):
    """The place; hidden while nothing is carried."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "", parent)
        self._beside = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, box: QRect, *, beside: bool) -> None:
        """Shows it there, px of the timetable."""
        self._beside = beside
        self.setGeometry(box)
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws it."""
        painter = QPainter(self)
        if self._beside:
            paint_card(painter, whole(self), self.theme, "drop")
        else:
            painter.fillRect(self.rect(), self.theme.accent)
