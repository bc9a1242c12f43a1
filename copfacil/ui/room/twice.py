"""The one act that is meant twice: pressed once it says what it would do, pressed again it does it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QKeyEvent, QMouseEvent

from copfacil.ui.kit.button import Button
from copfacil.ui.theme import Theme


class Twice(Button):
    """A button that asks by its own words; going elsewhere or Esc leaves things as they are.

    Args:
        text: what it does.
        again: what it says once it was pressed.
        theme: the look.

    Signals:
        asked(bool): it waits for the second press, or no longer.
        meant(): it was pressed again.
    """

    asked = Signal(bool)
    meant = Signal()

    def __init__(self, text: str, again: str, theme: Theme) -> None:
        super().__init__(text, theme, look="quiet", size="small")
        self._first, self._again, self.asks = text, again, False
        self.clicked.connect(self._pressed)

    def calm(self) -> None:
        """As before the first press."""
        self._ask(asks=False)

    def set_why_not(self, why: str) -> None:
        """Not now, because of this sentence; it asks no longer."""
        if why:
            self.calm()
        super().set_why_not(why)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes elsewhere has thought better of it."""
        super().focusOutEvent(event)
        self.calm()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves things as they are."""
        if self.asks and event.key() == Qt.Key.Key_Escape:
            self.calm()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click is one press: nobody reads between the two."""
        event.accept()

    def _pressed(self) -> None:
        if self.asks:
            self.calm()
            self.meant.emit()
        else:
            self._ask(asks=True)

    def _ask(self, *, asks: bool) -> None:
        if asks == self.asks:
            return
        self.asks = asks
        self.set_text(self._again if asks else self._first)
        self.set_look("primary" if asks else "quiet")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.asked.emit(asks)
