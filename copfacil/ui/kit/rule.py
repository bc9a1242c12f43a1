"""The heading of a section, a word at its far end, and the line beneath."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from copfacil.ui.kit.painted import Painted, leading, trailing
from copfacil.ui.theme import Theme


class Rule(Painted):
    """A heading over a hairline; heavy draws the line 2 px in ink.

    Args:
        text: the heading.
        theme: the look.
        detail: a soft word at the far end ("2 of 7 sessions").
        heavy: a strong line.
    """

    def __init__(
        self, text: str, theme: Theme, *, detail: str = "", heavy: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, text, parent)
        self.text, self.detail, self.heavy = text, detail, heavy
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def tell(self, text: str, detail: str = "") -> None:
        """Other words."""
        self.text, self.detail = text, detail
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        """Heading, air and line."""
        head = QFontMetricsF(self.theme.font("head")).horizontalAdvance(self.text)
        small = QFontMetricsF(self.theme.font("small")).horizontalAdvance(self.detail)
        return QSize(round(head + small) + self.theme.px(16), self.theme.px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws them."""
        theme = self.theme
        painter = QPainter(self)
        row = QRectF(0, 0, self.width(), theme.letters["head"].line)
        base = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font("head"))
        painter.setPen(theme.ink)
        painter.drawText(row, int(leading(self) | base), self.text)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.ink_soft)
        painter.drawText(row, int(trailing(self) | base), self.detail)
        thick = theme.lines.state if self.heavy else theme.lines.hair
        painter.fillRect(0, self.height() - thick, self.width(), thick, theme.ink if self.heavy else theme.line)


class Hairline(Painted):
    """A line between things, lying or standing."""

    def __init__(self, theme: Theme, *, standing: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(fixed if standing else free, free if standing else fixed)

    def sizeHint(self) -> QSize:
        """One px."""
        return QSize(1, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws it."""
        QPainter(self).fillRect(self.rect(), self.theme.line)
