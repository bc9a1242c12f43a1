"""A board in small: the picture that the report has, so that people know it again."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from copfacil.core.boards.layout import layout
from copfacil.core.figures import Picture
from copfacil.core.words import Words
from copfacil.ui.boards.paint import Drawn, widths
from copfacil.ui.kit.painted import Painted
from copfacil.ui.theme import Theme

_WIDE, _HIGH, _LETTER = 980.0, 660.0, 20.0
"""Of the drawing that is made small: its letters are left out while nobody could read them."""
_LEAST = 160
"""No narrower, px before the text scale."""


class BoardPicture(Painted):
    """As wide as its column.

    Args:
        picture: the board.
        name: told to screen readers; what it comes to stands beside it in words.
        words: the language.
        theme: the look.
    """

    def __init__(self, picture: Picture, name: str, words: Words, theme: Theme) -> None:
        super().__init__(theme, name)
        self._laid = layout(picture.board, picture.frame(_WIDE, _HIGH, _LETTER), widths(words))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """The least width, and the height that goes with it."""
        wide = self.theme.px(_LEAST)
        return QSize(wide, self.heightForWidth(wide))

    def heightForWidth(self, width: int) -> int:
        """The drawing keeps its shape."""
        return round(width * self._laid.h / self._laid.w)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws it small."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.width() / self._laid.w
        painter.scale(scale, scale)
        Drawn(self._laid, self.theme).paint(painter, QRectF(0, 0, self._laid.w, self._laid.h))
        painter.end()
