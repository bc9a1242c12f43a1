"""What the room will see, small: the wall's own painter."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from copfacil.ui import marks
from copfacil.ui.home.values import Start
from copfacil.ui.kit.painted import Painted, whole
from copfacil.ui.theme import Theme

_WIDE = 336
"""px before the text scale; the height is that of a wide screen."""


class WallPreview(Painted):
    """The wall of a start.

    Args:
        name: told to screen readers.
        paint: paints it into a box.
        theme: the look of the frame; the wall has its own.
    """

    def __init__(
        self,
        name: str,
        paint: Callable[[QPainter, QRectF, Start], None],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, parent)
        self._paint = paint
        self._start: Start | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_start(self, start: Start, says: str) -> None:
        """Shows the wall of another start, and tells it in words."""
        if start != self._start:
            self._start = start
            self.setAccessibleDescription(says)
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as the wall is to its height."""
        wide = self.theme.px(_WIDE)
        return QSize(wide, round(wide * 9 / 16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the wall within a frame."""
        painter, box = QPainter(self), whole(self)
        if self._start is not None:
            inside = QPainterPath()
            inside.addRoundedRect(box, self.theme.radius.card, self.theme.radius.card)
            painter.save()
            painter.setClipPath(inside)
            self._paint(painter, box, self._start)
            painter.restore()
        marks.rounded(painter, box, None, self.theme.edge, radius=self.theme.radius.card)
