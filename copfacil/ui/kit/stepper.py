"""A number with minus and plus: rounds, minutes, dots."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from copfacil.ui.kit.button import IconButton, Size
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import Theme


class Stepper(QWidget):
    """A whole number within limits. Up and Down do the same as plus and minus.

    Args:
        name: what is counted ("Rounds"), told to screen readers with the number.
        value: the number at first.
        theme: the look.
        least: not below.
        most: not above.
        fewer: name of the minus button ("One round less").
        more: name of the plus button.
        size: of the buttons.

    Signals:
        changed(int): the number after a person has changed it.
    """

    changed = Signal(int)

    def __init__(  # noqa: PLR0913 - one word each, by name
        self,
        name: str,
        value: int,
        theme: Theme,
        *,
        fewer: str,
        more: str,
        least: int = 1,
        most: int = 99,
        size: Size = "normal",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self.name, self.least, self.most, self._value = theme, name, least, most, value
        self.minus = IconButton("minus", fewer, theme, size=size)
        self.plus = IconButton("plus", more, theme, size=size)
        self._shown = Label("", theme, "head", weight=700, align=Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space.s)
        for part in (self.minus, self._shown, self.plus):
            row.addWidget(part)
        self.minus.clicked.connect(lambda: self._step(-1))
        self.plus.clicked.connect(lambda: self._step(1))
        self.set_theme(theme)
        self.set_value(value)

    def value(self) -> int:
        """The number."""
        return self._value

    def set_value(self, value: int) -> None:
        """Shows another number, without a signal; kept within the limits."""
        self._value = min(self.most, max(self.least, value))
        self._shown.set_text(str(self._value))
        self.setAccessibleName(f"{self.name}: {self._value}")
        self._shown.setAccessibleName(f"{self.name}: {self._value}")
        self.minus.setEnabled(self._value > self.least)
        self.plus.setEnabled(self._value < self.most)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme; the number keeps the width of its widest value, so nothing moves while counting."""
        self.theme = theme
        metrics = QFontMetricsF(theme.font("head", weight=700))
        self._shown.setFixedWidth(round(metrics.horizontalAdvance(str(self.most))) + theme.px(16))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up is one more, Down one less."""
        steps: dict[int, int] = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if event.key() in steps:
            self._step(steps[event.key()])
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        before = self._value
        self.set_value(before + by)
        if self._value != before:
            self.changed.emit(self._value)
