"""One line of text that ends in an ellipsis where there is no room, and then tells all in its tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from copfacil.ui.kit.painted import leading
from copfacil.ui.theme import Theme, Tone, TypeRole


class ShortText(QLabel):
    """A name of unknown length in a place of known width."""

    def __init__(  # noqa: PLR0913 - one word each, by name
        self,
        text: str,
        theme: Theme,
        role: TypeRole = "body",
        *,
        tone: Tone = "ink",
        weight: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self.role, self.tone, self.weight = theme, role, tone, weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Shows other text."""
        self.setText(text)
        self.setAccessibleName(text)
        self._tell()

    def set_tone(self, tone: Tone, weight: int | None = None) -> None:
        """Shows it in another tone, and weight when given."""
        self.tone, self.weight = tone, weight if weight is not None else self.weight
        self.updateGeometry()
        self._tell()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self.updateGeometry()
        self._tell()

    def sizeHint(self) -> QSize:
        """All of the text."""
        return QSize(int(self._metrics().horizontalAdvance(self.text())) + 1, self.theme.letters[self.role].line)

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(3 * self.theme.letters[self.role].px, self.theme.letters[self.role].line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less of the text fits."""
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws what fits."""
        painter = QPainter(self)
        painter.setFont(self.theme.font(self.role, weight=self.weight))
        painter.setPen(self.theme.colour(self.tone) if self.isEnabled() else self.theme.edge)
        painter.drawText(self.rect(), int(leading(self) | Qt.AlignmentFlag.AlignVCenter), self._fitting())

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.theme.font(self.role, weight=self.weight))

    def _fitting(self) -> str:
        return self._metrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())

    def _tell(self) -> None:
        self.setToolTip("" if self._fitting() == self.text() else self.text())
        self.update()
