"""Chips: a state with its icon and word, and a filter that is on or off."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from copfacil.ui import marks
from copfacil.ui.icons import IconName
from copfacil.ui.kit.painted import Painted, mirrored, whole
from copfacil.ui.marks import ChipLook
from copfacil.ui.theme import Theme


class Chip(Painted):
    """Tells a state; cannot be pressed."""

    def __init__(
        self,
        text: str,
        theme: Theme,
        *,
        icon: IconName | None = None,
        look: ChipLook = "plain",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, parent)
        self.text, self.icon_name, self.look = text, icon, look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def tell(self, text: str, *, icon: IconName | None = None, look: ChipLook = "plain") -> None:
        """Tells another state."""
        self.text, self.icon_name, self.look = text, icon, look
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its word."""
        return marks.chip_size(self.theme, self.text, self.icon_name).toSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws it."""
        painter = QPainter(self)
        marks.chip(
            painter, whole(self), self.theme, self.text, self.icon_name, look=self.look, right_to_left=mirrored(self)
        )


class FilterChip(QCheckBox):
    """A filter: pressed it shows a tick and the wash."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.words, self.theme = text, theme
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(lambda _on: self.updateGeometry())

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its word, and the tick when on."""
        return marks.chip_size(self.theme, self.words, "check" if self.isChecked() else None).toSize()

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def hitButton(self, _at: object) -> bool:
        """All of it can be pressed."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws it."""
        on = self.isChecked()
        look: ChipLook = "accent" if on else "quiet" if self.underMouse() else "plain"
        painter = QPainter(self)
        icon: IconName | None = "check" if on else None
        marks.chip(painter, whole(self), self.theme, self.words, icon, look=look, right_to_left=mirrored(self))
