"""Days that are kept free: each from a day to another, with a name."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal

from copfacil.core.dates import day_short
from copfacil.core.programme.year import Holiday
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button, IconButton
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.label import Label
from copfacil.ui.programme.day_field import DayField
from copfacil.ui.theme import Theme


def holiday_said(one: Holiday) -> Msg:
    """A holiday in words."""
    first, last = day_short(one.first), day_short(one.last or one.first)
    if one.last and one.last != one.first:
        return Msg("{name}, {first} to {last}", name=one.name or Msg("Free days"), first=first, last=last)
    return Msg("{name}, {first}", name=one.name or Msg("A free day"), first=first)


class Holidays(Box):
    """The days that are kept free, and fields for one more.

    Signals:
        changed(): others are kept free now.
    """

    changed = Signal()

    def __init__(self, words: Words, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme, gap=8, name=words("Kept free"))
        self._words = words
        self.value: tuple[Holiday, ...] = ()
        self._lines = Box(theme, gap=0)
        self.first = DayField(words("Free from"), words, theme, today)
        self.last = DayField(words("until"), words, theme, today)
        self.name = Field(words("Called"), theme, placeholder=words("Christmas"), show_name=True)
        self.more = Button(words("Keep free"), theme, icon="plus", size="small")
        days = Box(theme, across=True, gap=8)
        days.add(self.first, self.last, stretch=1, align=Qt.AlignmentFlag.AlignTop)
        row = Box(theme, across=True, gap=8)
        row.add(self.name, stretch=1)
        row.add(self.more, align=Qt.AlignmentFlag.AlignBottom)
        self.add(self._lines, days, row)
        self.more.clicked.connect(self._add)
        self.name.entered.connect(lambda _text: self._add())

    def show_days(self, holidays: Sequence[Holiday]) -> None:
        """Shows these."""
        self.value = tuple(holidays)
        self._lines.clear()
        self._lines.setVisible(bool(holidays))
        for one in holidays:
            self._lines.add(self._line(one))

    def _line(self, one: Holiday) -> Box:
        words, theme = self._words, self.theme
        row = Box(theme, across=True, gap=8)
        said = words(holiday_said(one))
        away = IconButton("cross", words("Take off: {what}", what=said), theme, look="quiet", size="small")
        away.clicked.connect(lambda: self._become([other for other in self.value if other != one]))
        row.add(Label(said, theme, wrap=True, align=Qt.AlignmentFlag.AlignVCenter), stretch=1)
        row.add(away)
        return row

    def _add(self) -> None:
        first, last = self.first.day, self.last.day
        if first is None:
            self.first.field.set_error(self._words("Write the first free day."))
            self.first.setFocus()
            return
        if last is not None and last < first:
            self.last.field.set_error(self._words("This is before the first day."))
            self.last.setFocus()
            return
        one = Holiday(first=first.isoformat(), last=(last or first).isoformat(), name=self.name.text().strip())
        for field in (self.first, self.last):
            field.show_day("")
        self.name.set_text("")
        self._become([*self.value, one])

    def _become(self, holidays: Sequence[Holiday]) -> None:
        self.show_days(sorted(holidays, key=lambda one: one.first))
        self.changed.emit()
