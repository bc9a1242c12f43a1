"""What our painted widgets share: a theme that can change, a name for screen readers, the reading direction."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QWidget

from copfacil.ui.theme import Theme


class Painted(QWidget):
    """A widget that paints itself from a theme."""

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(name)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """The same as the wanted size: nothing painted here may be cut."""
        return self.sizeHint()


def mirrored(widget: QWidget) -> bool:
    """The widget reads from right to left."""
    return widget.layoutDirection() == Qt.LayoutDirection.RightToLeft


def whole(widget: QWidget) -> QRectF:
    """The widget's own box in px."""
    return QRectF(widget.rect())


def leading(widget: QWidget) -> Qt.AlignmentFlag:
    """The side on which lines begin, so that Qt does not turn it once more."""
    side = Qt.AlignmentFlag.AlignRight if mirrored(widget) else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def trailing(widget: QWidget) -> Qt.AlignmentFlag:
    """The side on which lines end, likewise."""
    side = Qt.AlignmentFlag.AlignLeft if mirrored(widget) else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignAbsolute
