"""An icon that stands beside a word. It says nothing by itself and is not told to screen readers."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from copfacil.ui.icons import IconName, paint_icon
from copfacil.ui.kit.painted import Painted, mirrored, whole
from copfacil.ui.theme import Theme, Tone

_ORDINARY = 24
"""px; larger ones are drawn with fine lines."""


class IconView(Painted):
    """An icon of some px before the text scale, in a tone."""

    def __init__(
        self, icon: IconName, theme: Theme, *, tone: Tone = "ink", size: int = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", parent)
        self.icon_name, self.tone, self.size_px = icon, tone, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: IconName, tone: Tone) -> None:
        """Another icon, another tone."""
        if (icon, tone) != (self.icon_name, self.tone):
            self.icon_name, self.tone = icon, tone
            self.update()

    def sizeHint(self) -> QSize:
        """Its size at the text scale."""
        return QSize(self.theme.px(self.size_px), self.theme.px(self.size_px))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws it."""
        colour = self.theme.colour(self.tone)
        fine = self.size_px > _ORDINARY
        paint_icon(QPainter(self), whole(self), self.icon_name, colour, right_to_left=mirrored(self), fine=fine)
