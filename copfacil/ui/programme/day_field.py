"""A field for a day, as people write it, with what was understood beneath."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal

from copfacil.core.dates import MONTHS, day_said, understood
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import Theme


def day_written(iso: str, words: Words) -> str:
    """An ISO date as people write it, with its year; empty for none."""
    if not iso:
        return ""
    day = date.fromisoformat(iso)
    return words(Msg("{day} {month} {year}", day=day.day, month=MONTHS[day.month - 1], year=str(day.year)))


class DayField(Box):
    """A day.

    Args:
        name: above it.
        words: the language.
        theme: the look.
        today: the date in the room.

    Signals:
        changed(): it holds something else.
        entered(): Enter was pressed.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, name: str, words: Words, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme, gap=4)
        self._words, self._today = words, today
        self.field = Field(name, theme, placeholder=words("27 Nov"), show_name=True)
        self._meant = Label("", theme, "small", tone="ink_soft", wrap=True)
        self._meant.hide()
        self.add(self.field, self._meant)
        self.setFocusProxy(self.field)
        self.field.edited.connect(lambda _text: self._tell())
        self.field.entered.connect(lambda _text: self.entered.emit())

    @property
    def day(self) -> date | None:
        """What was understood, None for nothing."""
        return understood(self.field.text(), self._today(), self._words)

    @property
    def wrong(self) -> bool:
        """Something is written that is no day."""
        return self.day is None and bool(self.field.text().strip())

    def show_day(self, iso: str) -> None:
        """Puts a day in, without a signal."""
        self.field.set_text(day_written(iso, self._words))
        self._say()

    def _tell(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        words, day = self._words, self.day
        self.field.set_error(words("A day such as 27 Nov, 27/11 or 2026-11-27.") if self.wrong else "")
        said = words(day_said(day, self._today())) if day is not None else ""
        self._meant.set_text(said)
        self._meant.setVisible(bool(said))
        if not self.wrong:
            self.field.line.setAccessibleDescription(said)
