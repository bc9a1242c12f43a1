"""Rows and columns whose margins and gaps grow with the text."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QSpacerItem, QWidget

from copfacil.ui.theme import Theme


def keep_keyboard(widget: QWidget) -> None:
    """A button pressed with the mouse leaves the keyboard where it is, so that Space stays start and pause."""
    if isinstance(widget, QAbstractButton):
        widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class Box(QWidget):
    """Widgets one below the other, or side by side.

    Args:
        theme: the look.
        across: side by side.
        margins: begin, top, end, bottom in px before the text scale.
        gap: between neighbours, px before the text scale.
        name: told to screen readers.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        across: bool = False,
        margins: tuple[int, int, int, int] = (0, 0, 0, 0),
        gap: int = 8,
        name: str = "",
    ) -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(name)
        self._margins, self._gap = margins, gap
        self._spaces: list[tuple[QSpacerItem, int]] = []
        ways = QBoxLayout.Direction
        self.lay = QBoxLayout(ways.LeftToRight if across else ways.TopToBottom, self)
        self._measure()

    def add(self, *widgets: QWidget, stretch: int = 0, align: Qt.AlignmentFlag | None = None) -> None:
        """Adds widgets at the end."""
        for widget in widgets:
            keep_keyboard(widget)
            self.lay.addWidget(widget, stretch)
            if align is not None:
                self.lay.setAlignment(widget, align)

    def space(self, px: int) -> None:
        """Adds air, px before the text scale."""
        item = QSpacerItem(0, 0)
        self._spaces.append((item, px))
        self.lay.addItem(item)
        self._measure()

    def spring(self) -> None:
        """What is left of the room goes here."""
        self.lay.addStretch(1)

    def set_room(self, *, margins: tuple[int, int, int, int], gap: int) -> None:
        """Other margins and another gap, px before the text scale; the layout's own would go with the next theme."""
        self._margins, self._gap = margins, gap
        self._measure()

    def clear(self) -> None:
        """Takes everything out."""
        self._spaces = []
        while (item := self.lay.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def changeEvent(self, event: QEvent) -> None:
        """Margins turn round with the reading direction."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._measure()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        self.theme = theme
        self._measure()

    def _measure(self) -> None:
        px = self.theme.px
        left, top, right, bottom = (px(margin) for margin in self._margins)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left, right = right, left
        self.lay.setContentsMargins(left, top, right, bottom)
        self.lay.setSpacing(px(self._gap))
        across = self.lay.direction() in {QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.RightToLeft}
        for item, size in self._spaces:
            item.changeSize(px(size) if across else 0, 0 if across else px(size))
        self.lay.invalidate()
