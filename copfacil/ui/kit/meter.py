"""A meter with the least that is wanted as a line: slack left, sheets come in."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from copfacil.ui import marks
from copfacil.ui.kit.painted import Painted, mirrored
from copfacil.ui.theme import Theme


class Meter(Painted):
    """A share of a whole. Its name says the same in words; a label beside it shows them.

    Args:
        says: what it tells ("Slack 13 %, line at 10 %").
        share: 0.0 to 1.0.
        theme: the look.
        tone: good, warn, over or accent.
        line_at: the least that is wanted, 0.0 to 1.0.
    """

    def __init__(  # noqa: PLR0913 - one word each, by name
        self,
        says: str,
        share: float,
        theme: Theme,
        *,
        tone: Literal["good", "warn", "over", "accent"] = "good",
        line_at: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, says, parent)
        self.share, self.tone, self.line_at = share, tone, line_at
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tell(self, says: str, share: float, tone: Literal["good", "warn", "over", "accent"]) -> None:
        """Tells another share."""
        self.setAccessibleName(says)
        self.share, self.tone = share, tone
        self.update()

    def sizeHint(self) -> QSize:
        """The bar, and room for its marks above and below."""
        return QSize(self.theme.px(220), self.theme.px(14) + 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws it."""
        bar = QRectF(0, 6, self.width(), self.height() - 12)
        marks.meter(
            QPainter(self),
            bar,
            self.theme,
            self.share,
            self.theme.colour(self.tone),
            line_at=self.line_at,
            right_to_left=mirrored(self),
        )
