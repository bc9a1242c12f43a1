"""A day gets its name, its date and its place, in fields that open where the day stands."""

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent

from copfacil.core.dates import day_said, understood
from copfacil.core.words import Words
from copfacil.ui.home.values import Day
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import Theme


class Naming(Box):
    """The three fields. Enter keeps, Esc leaves.

    A field that is left empty, or as it was, leaves what stands: a slip never takes a name or a place away.

    Signals:
        kept(str, str, str): title, ISO date and place; each empty where what stands shall stay, one at least is not.
        left(): nothing shall change.
    """

    kept = Signal(str, str, str)
    left = Signal()

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, margins=(0, 4, 0, 0), gap=8, name=words("Name and place"))
        self._words = words
        self._was, self._stands = "", ""
        self.title = Field(words("Name of the day"), theme, show_name=True)
        self.day = Field(words("Date"), theme, placeholder=words("27 Nov"), show_name=True)
        self.place = Field(words("Place"), theme, placeholder=words("As it is"), show_name=True)
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
        self.add(Label(words("What is left empty stays as it is."), theme, "small", tone="ink_soft", wrap=True))
        self.add(ways)
        keep.clicked.connect(self._keep)
        leave.clicked.connect(self.left)
        for field in (self.title, self.day, self.place):
            field.entered.connect(lambda _text: self._keep())
        self.title.edited.connect(lambda _text: self.title.set_error(""))
        self.day.edited.connect(lambda _text: self._tell_day())

    def show_day(self, day: Day) -> None:
        """Begins with what stands, the keyboard in the name, all of it chosen."""
        self._was, self._stands = day.title, day.day
        self.title.set_text(day.title)
        for field in (self.day, self.place):
            field.set_text("")
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
        title, place = self.title.text().strip(), self.place.text().strip()
        kept = (title if title != self._was else "", meant.isoformat() if meant else "", place)
        if any(kept):
            self.kept.emit(*kept)
        else:
            self.left.emit()

    def _tell_day(self) -> bool:
        """Shows what was understood of the date, or which day stays; tells whether it can be kept."""
        words, meant = self._words, self._understood()
        wrong = meant is None and bool(self.day.text().strip())
        self.day.set_error(words("A day such as 27 Nov, 27/11 or 2026-11-27.") if wrong else "")
        said = words(day_said(meant, _today())) if meant else self._stands and words("Stays {day}", day=self._stands)
        self._meant.set_text(said)
        self._meant.setVisible(bool(said) and not wrong)
        if not wrong:
            self.day.line.setAccessibleDescription(said)
        return not wrong

    def _understood(self) -> date | None:
        return understood(self.day.text(), _today(), self._words)


def _today() -> date:
    """The date on this machine."""
    return cast("date", QDate.currentDate().toPython())  # the stubs say object
