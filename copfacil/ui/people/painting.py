"""What the delegates of this screen share: lines of text that end in an ellipsis, and boxes that mirror."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from copfacil.ui.theme import Theme, Tone, TypeRole


class Brush:
    """A painter within one box, for text and marks that begin on the side on which lines begin.

    Args:
        painter: where to.
        theme: the look.
        box: px; places are told from its leading top corner.
        mirrored: it reads from right to left.
    """

    def __init__(self, painter: QPainter, theme: Theme, box: QRectF, *, mirrored: bool) -> None:
        self.painter, self.theme, self.box, self.mirrored = painter, theme, box, mirrored

    def at(self, x: float, y: float, wide: float, high: float) -> QRectF:
        """A box told from the leading top corner, px."""
        return place(self.box, x, y, wide, high, mirrored=self.mirrored)

    def at_end(self, x: float, y: float, wide: float, high: float) -> QRectF:
        """A box whose far side lies x px from the trailing side."""
        return self.at(self.box.width() - x - wide, y, wide, high)

    def text(  # noqa: PLR0913 - one word each, by name
        self,
        box: QRectF,
        text: str,
        role: TypeRole = "body",
        *,
        tone: Tone | QColor = "ink",
        weight: int | None = None,
        end: bool = False,
        ends: bool = False,
    ) -> float:
        """Writes a line, shortened where there is no room; both ends of it stay where asked. Gives the px it took."""
        font = self.theme.font(role, weight=weight)
        metrics = QFontMetricsF(font)
        where = Qt.TextElideMode.ElideMiddle if ends else Qt.TextElideMode.ElideRight
        fitting = metrics.elidedText(text, where, box.width())
        self.painter.setFont(font)
        self.painter.setPen(tone if isinstance(tone, QColor) else self.theme.colour(tone))
        side = Qt.AlignmentFlag.AlignRight if end != self.mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        self.painter.drawText(box, int(flags), fitting)
        return metrics.horizontalAdvance(fitting)


def place(bounds: QRectF, x: float, y: float, wide: float, high: float, *, mirrored: bool) -> QRectF:  # noqa: PLR0913 - a box
    """A box within bounds, told from their leading top corner."""
    left = bounds.right() - x - wide if mirrored else bounds.x() + x
    return QRectF(left, bounds.y() + y, wide, high)


def wide(font: QFont, text: str) -> float:
    """The width of a line, px."""
    return QFontMetricsF(font).horizontalAdvance(text)
