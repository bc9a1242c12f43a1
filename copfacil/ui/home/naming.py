"""A day gets its name, its date and its place, in fields that open where the day stands."""

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent

from copfacil.core.dates import MONTHS, day_said, understood
from copfacil.core.words import Msg, Words
from copfacil.ui.home.values import Day
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import Theme


class Naming(Box):
    """The three fields, with what stands in them. Enter keeps what they hold, Esc leaves.

    Signals:
        kept(str, str, str): title, ISO date and place, one at least another than before; what was emptied is empty.
        left(): nothing shall change.
    """

    kept = Signal(str, str, str)
    left = Signal()

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, margins=(0, 4, 0, 0), gap=8, name=words("Name and place"))
        self._words = words
        self._was = ("", "", "")
        self.title = Field(words("Name of the day"), theme, show_name=True)
        self.day = Field(words("Date"), theme, placeholder=words("27 Nov"), show_name=True)
        self.place = Field(words("Place"), theme, show_name=True)
        self._meant = Label("", theme, "small", tone="ink_soft", wrap=True)
        when = Box(theme, gap=4)
        when.add(self.day, self._meant)
        pair = Box(theme, across=True, gap=12)
        pair.add(when, self.place, stretch=1, align=Qt.AlignmentFlag.AlignTop)
        keep = Button(words("Keep"), theme, size="small", key=words("Enter"))
        leave = Button(words("Leave"), theme, look="quiet", size="small", key=words("Esc"))
        ways = Box(theme, across=True, gap=4)
        ways.add(keep, leave)
        ways.spring()
        self.add(self.title, pair)
        self.add(ways)
        keep.clicked.connect(self._keep)
        leave.clicked.connect(self.left)
        for field in (self.title, self.day, self.place):
            field.entered.connect(lambda _text: self._keep())
        self.title.edited.connect(lambda _text: self.title.set_error(""))
        self.day.edited.connect(lambda _text: self._tell_day())

    def show_day(self, day: Day) -> None:
        """Begins with what stands, the keyboard in the name, all of it chosen."""
        self._was = (day.name, day.date, day.place)
        self.title.set_text(day.name)
        self.day.set_text(self._written(day.date))
        self.place.set_text(day.place)
        self.title.set_error("")
        self._tell_day()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.line.selectAll()

    def refuse(self, why: str) -> None:
        """Says why it was not kept; what was written stays."""
        self.title.set_error(why)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        if not self._tell_day():
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.title.set_error("")
        meant = self._understood()
        kept = (self.title.text().strip(), meant.isoformat() if meant else "", self.place.text().strip())
        if kept != self._was:
            self.kept.emit(*kept)
        else:
            self.left.emit()

    def _written(self, day: str) -> str:
        """An ISO date as people write it: with its year, for a day that is over would be taken for the next such one."""
        if not day:
            return ""
        told = date.fromisoformat(day)
        return self._words(Msg("{day} {month} {year}", day=told.day, month=MONTHS[told.month - 1], year=str(told.year)))

    def _tell_day(self) -> bool:
        """Shows what was understood of the date; tells whether it can be kept."""
        words, meant = self._words, self._understood()
        wrong = meant is None and bool(self.day.text().strip())
        self.day.set_error(words("A day such as 27 Nov, 27/11 or 2026-11-27.") if wrong else "")
        said = words(day_said(meant, _today())) if meant else ""
        self._meant.set_text(said)
        self._meant.setVisible(bool(said))
        if not wrong:
            self.day.line.setAccessibleDescription(said)
        return not wrong

    def _understood(self) -> date | None:
        return understood(self.day.text(), _today(), self._words)


def _today() -> date:
    """The date on this machine."""
    return cast("date", QDate.currentDate().toPython())  # the stubs say object
