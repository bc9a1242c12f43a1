"""The cap of a key beside what it does."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from copfacil.ui import marks
from copfacil.ui.kit.painted import Painted, whole
from copfacil.ui.theme import Theme, Tone


class KeyCap(Painted):
    """One key, or keys pressed together ("Ctrl Z")."""

    def __init__(self, key: str, theme: Theme, *, tone: Tone = "ink", parent: QWidget | None = None) -> None:
        super().__init__(theme, key, parent)
        self.key, self.tone = key, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as its word."""
        return marks.key_cap_size(self.theme, self.key).toSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws it."""
        marks.key_cap(QPainter(self), whole(self), self.theme, self.key, self.theme.colour(self.tone))
