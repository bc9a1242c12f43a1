"""What people said long ago: a date, the days that lie before it, and the way to delete them."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal

from copfacil.core.dates import MONTHS, WEEKDAYS, understood
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.going import GoingRow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Hairline, Rule
from copfacil.ui.room.twice import Twice
from copfacil.ui.room.values import OldDays, Reach
from copfacil.ui.theme import Theme

_WIDE = 220
"""px before the text scale: room for a date."""


class OldDaysSection(Box):
    """The date and what comes of it. Hiding can be taken back for a day, so it is done at once; emptying asks twice.

    Signals:
        purged(date), purged_now(date): what people said on days before that one shall go, tomorrow or now.
        brought_back(str), emptied(str): keys of what waits and shall be brought back, or emptied at once.
    """

    purged = Signal(object)
    purged_now = Signal(object)
    brought_back = Signal(str)
    emptied = Signal(str)

    def __init__(self, words: Words, theme: Theme, today: Callable[[], date], reach: Callable[[date], Reach]) -> None:
        super().__init__(theme, gap=0, name=words("Old days"))
        self._words, self._today, self._reach = words, today, reach
        self._old: OldDays | None = None
        self.day = Field(
            words("Delete what people said before"), theme, placeholder=words("1 Jan 2026"), show_name=True
        )
        self.told = Label("", theme, wrap=True)
        self.tomorrow = Button(words("Delete, empty tomorrow"), theme, size="small")
        self.now = Twice(words("Empty now"), words("Press again: nobody can bring it back"), theme)
        self.rows: list[GoingRow] = []
        self._ways = Flow(theme)
        self._ways.add(self.tomorrow, self.now)
        self._going = Box(theme, margins=(0, 16, 0, 0), gap=0)
        what = words(
            "Names, facts, actions, notes and cards go, here and in all backups. Groups, turns and times stay."
        )
        self.add(Rule(words("Old days"), theme))
        self.space(8)
        self.add(Label(what, theme, "small", tone="ink_soft", wrap=True))
        self.space(12)
        self.add(self.day, align=Qt.AlignmentFlag.AlignLeading)
        self.space(4)
        self.add(self.told)
        self.space(8)
        self.add(self._ways, self._going)
        self.day.edited.connect(lambda _text: self._tell())
        self.day.entered.connect(lambda _text: self.tomorrow.setFocus())
        self.tomorrow.clicked.connect(lambda: self._ask(self.purged.emit))
        self.now.meant.connect(lambda: self._ask(self.purged_now.emit))
        self._measure_day()
        self._tell()

    def show_old(self, old: OldDays) -> None:
        """Shows what waits; the same is left as it is."""
        was, self._old = self._old, old
        if was is None or was.going != old.going:
            self._going.clear()
            self.rows = [GoingRow(one, self._words, self.theme, across=True) for one in old.going]
            for row in self.rows:
                self._going.add(Hairline(self.theme), row)
            self._going.setVisible(bool(self.rows))
            for row in self.rows:
                row.brought_back.connect(self.brought_back)
                row.emptied.connect(self.emptied)
        if was is None or was.why_not != old.why_not:
            self._allow()

    def empty(self) -> None:
        """The field as before anything was written."""
        self.day.set_text("")
        self._tell()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        super().set_theme(theme)
        self._measure_day()

    def _measure_day(self) -> None:
        self.day.line.setFixedWidth(self.theme.px(_WIDE))

    def _meant(self) -> date | None:
        """The day that is written there, if it is not still to come."""
        day = understood(self.day.text(), self._today(), self._words)
        return day if day is not None and day <= self._today() else None

    def _ask(self, wanted: Callable[[date], object]) -> None:
        if (day := self._meant()) is not None:
            wanted(day)

    def _tell(self) -> None:
        """Shows what was understood, and what would go."""
        words, meant = self._words, self._meant()
        wrong = meant is None and bool(self.day.text().strip())
        self.day.set_error(words("A day that has been, with its year: 1 Jan 2026.") if wrong else "")
        reach = None if meant is None else self._reach(meant)
        said = "" if meant is None or reach is None else f"{words(_said(meant))}. {reach.said}"
        self.told.set_text(said)
        self.told.setVisible(bool(said))
        if not wrong:
            self.day.line.setAccessibleDescription(said)
        self._allow()

    def _allow(self) -> None:
        """Both buttons say why they cannot be pressed."""
        meant = self._meant()
        why_not = self._old.why_not if self._old is not None else ""
        if not why_not and meant is None:
            why_not = self._words("Write a date first.")
        if not why_not and meant is not None and not self._reach(meant).some:
            why_not = self._words("No day lies before that date.")
        for button in (self.tomorrow, self.now):
            button.set_why_not(why_not)


def _said(day: date) -> Msg:
    """A day with its year: nobody shall take one year for another."""
    weekday, month = WEEKDAYS[day.weekday()], MONTHS[day.month - 1]
    return Msg("{weekday} {day} {month} {year}", weekday=weekday, day=day.day, month=month, year=str(day.year))
