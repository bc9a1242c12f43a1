"""Where days are kept: the folder, the backups, and the way back to one of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from copfacil.core.words import Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.label import Label, Run
from copfacil.ui.kit.rule import Hairline, Rule
from copfacil.ui.kit.short_text import ShortText
from copfacil.ui.room.twice import Twice
from copfacil.ui.room.values import Copy, Days
from copfacil.ui.theme import SEMIBOLD, Theme

FEW = 4
"""So many backups are in sight; the rest is asked for."""


class CopyRow(Box):
    """One backup: its time, its size, the way back to it."""

    def __init__(self, copy: Copy, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=0)
        self.copy = copy
        middle = Qt.AlignmentFlag.AlignVCenter
        self.button = Twice(
            words("Go back to this one"), words("Press again to go back to {when}", when=copy.when), theme
        )
        self.button.setAccessibleDescription(copy.when)
        line = Box(theme, across=True, margins=(0, 5, 0, 5), gap=16)
        line.add(Label(copy.when, theme, align=middle))
        line.add(Label(copy.size, theme, "small", tone="ink_soft", align=middle), stretch=1)
        line.add(self.button, align=middle)
        self.note = Box(theme, margins=(0, 0, 0, 10))
        aside = words("What was done after it is set aside in a file of its own. Esc leaves all as it is.")
        self.note.add(Label(aside, theme, "small", tone="warn", wrap=True))
        self.note.hide()
        self.add(Hairline(theme), line, self.note)
        self.button.asked.connect(self.note.setVisible)


class DaysSection(Box):
    """All about the data.

    Signals:
        back_up(): a backup is wanted now.
        go_back(str): the data of the backup of that key are wanted, and that was said twice.
    """

    back_up = Signal()
    go_back = Signal(str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=0, name=words("Your days"))
        self._words = words
        self._days: Days | None = None
        self._all = False
        self.rows: list[CopyRow] = []
        self._folder = ShortText("", theme, weight=SEMIBOLD)
        self._newest = Label("", theme, wrap=True)
        self.back_up_button = Button(words("Back up now"), theme, icon="save")
        self.back_up_button.clicked.connect(self.back_up)
        self._told = Box(theme, margins=(0, 0, 0, 8), gap=4)
        self._why_not = Label("", theme, "small", tone="ink_soft", wrap=True)
        self._not_now = Box(theme, margins=(0, 0, 0, 8))
        self._not_now.add(self._why_not)
        self._copies = Box(theme, gap=0)
        self.more = Button("", theme, size="small")
        self.more.clicked.connect(self._turn)
        where = Box(theme, gap=0)
        where.add(Label(words("Kept on this laptop and nowhere else, in"), theme, "small", tone="ink_soft", wrap=True))
        where.add(self._folder, self._newest)
        top = Box(theme, across=True, gap=16)
        top.add(where, stretch=1)
        top.add(self.back_up_button, align=Qt.AlignmentFlag.AlignVCenter)
        self.add(Rule(words("Your days"), theme))
        self.space(8)
        self.add(self._told, top)
        self.space(8)
        self.add(self._not_now, self._copies)
        self.space(8)
        self.add(self.more, align=Qt.AlignmentFlag.AlignLeading)

    def show_days(self, days: Days) -> None:
        """Shows where things are kept; the same things are left as they are, and with them what was pressed once."""
        was, self._days = self._days, days
        words = self._words
        self._folder.set_text(f"\u2066{days.folder}\u2069")  # a path reads from left to right everywhere
        self._newest.set_text(
            [Run(words("Newest backup: ")), Run(days.copies[0].when, SEMIBOLD)]
            if days.copies
            else words("There is no backup yet. One is made by itself every day.")
        )
        self._why_not.set_text(days.why_not)
        self._not_now.setVisible(bool(days.why_not and days.copies))
        if was is None or was.told != days.told:
            self._told.clear()
            self._told.add(*(Label(said, self.theme, wrap=True) for said in days.told))
            self._told.setVisible(bool(days.told))
        if was is None or was.copies != days.copies:
            self._list()
        for row in self.rows:
            row.button.set_why_not(days.why_not)

    def _list(self) -> None:
        copies = self._days.copies if self._days else ()
        shown = copies if self._all else copies[:FEW]
        self._copies.clear()
        self.rows = [self._row(copy) for copy in shown]
        self._copies.add(*self.rows)
        before: QWidget = self.back_up_button
        for row in self.rows:
            QWidget.setTabOrder(before, row.button)
            before = row.button
        words = self._words
        self.more.set_text(words("Only the newest") if self._all else words("All {n} backups", n=len(copies)))
        self.more.setVisible(len(copies) > FEW)

    def _row(self, copy: Copy) -> CopyRow:
        row = CopyRow(copy, self._words, self.theme)
        row.button.set_why_not(self._days.why_not if self._days else "")
        row.button.meant.connect(lambda: self.go_back.emit(copy.key))
        return row

    def _turn(self) -> None:
        self._all = not self._all
        self._list()
