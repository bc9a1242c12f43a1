"""A field for the minutes of a phase: "4", "2:30" or "2.5"; Up and Down are a minute more and less."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from copfacil.core.plan import MINUTE, minutes_said
from copfacil.ui.kit.field import Line
from copfacil.ui.theme import Theme

_MOST = 24 * 60


def minutes_of(text: str) -> float | None:
    """The minutes that are meant, None when none are. Whole seconds, at least one second, at most a day."""
    found = re.fullmatch(r"(\d{1,4})(?:[:](\d{1,2})|[.,](\d{1,2}))?", text.strip())
    if found is None:
        return None
    minutes = int(found[1]) + (int(found[2]) / 60 if found[2] else float(f"0.{found[3]}") if found[3] else 0.0)
    return minutes if 0 < minutes <= _MOST else None


class MinutesLine(Line):
    """The field.

    Signals:
        changed(): a person has written something else; ``minutes`` is None while it is no length.
    """

    changed = Signal()

    def __init__(self, name: str, ms: int, theme: Theme) -> None:
        super().__init__(name, theme)
        self.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        self.setText(minutes_said(ms))
        self.textEdited.connect(lambda _text: self._tell())
        self.editingFinished.connect(self._back)
        self._good = ms / MINUTE

    def minutes(self) -> float | None:
        """The minutes, None while the text is no length."""
        return minutes_of(self.text())

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        super().set_theme(theme)
        self.setFixedWidth(theme.px(76))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up is a minute more, Down one less."""
        by = {int(Qt.Key.Key_Up): 1.0, int(Qt.Key.Key_Down): -1.0}.get(event.key())
        if by is None:
            super().keyPressEvent(event)
            return
        after = (self.minutes() or self._good) + by
        if 0 < after <= _MOST:
            self.setText(minutes_said(round(after * MINUTE)))
            self._tell()

    def _tell(self) -> None:
        self._good = self.minutes() or self._good
        self.setProperty("wrong", self.minutes() is None)
        self.style().unpolish(self)
        self.style().polish(self)
        self.changed.emit()

    def _back(self) -> None:
        if self.minutes() is None:
            self.setText(minutes_said(round(self._good * MINUTE)))
            self._tell()
