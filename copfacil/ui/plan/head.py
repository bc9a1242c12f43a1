"""Over the day: what it is called, its hours, and the ways back, to a rehearsal and to paper."""

from PySide6.QtCore import Signal

from copfacil.core.agenda.timed import over_at, timed
from copfacil.core.plan import MINUTE
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button, IconButton
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.plan.values import Plan
from copfacil.ui.theme import Theme


class Head(Box):
    """The head of the day.

    Signals:
        undo_wanted(), redo_wanted(), edit_wanted(), sheet_wanted(), rehearsal_wanted(): its buttons.
    """

    undo_wanted = Signal()
    redo_wanted = Signal()
    edit_wanted = Signal()
    sheet_wanted = Signal()
    rehearsal_wanted = Signal()

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, margins=(0, 0, 6, 0), gap=0)
        self._words = words
        self._title, self._about = Label("", theme, "title", wrap=True), Label("", theme, tone="ink_soft", wrap=True)
        self.undo = IconButton("undo", words("Undo"), theme, look="quiet")
        self.redo = IconButton("redo", words("Redo"), theme, look="quiet")
        self.edit = Button(words("Edit block"), theme, icon="edit", size="small")
        self.sheet = Button(words("Day sheet"), theme, icon="printer", size="small")
        self.rehearse = Button(words("Rehearse"), theme, icon="redo", size="small")
        self.rehearse.setToolTip(words("Ten times as fast, with invented people; nothing of it is kept."))
        self._acts, self._first = Flow(theme), Box(theme, across=True)
        self._acts.add(self.undo, self.redo, self.edit, self.rehearse, self.sheet)
        self._first.add(self._title, stretch=1)
        self._first.add(self._acts)
        self.add(self._first, self._about)
        self.undo.clicked.connect(self.undo_wanted)
        self.redo.clicked.connect(self.redo_wanted)
        self.edit.clicked.connect(self.edit_wanted)
        self.sheet.clicked.connect(self.sheet_wanted)
        self.rehearse.clicked.connect(self.rehearsal_wanted)

    def set_narrow(self, narrow: bool) -> None:
        """The buttons stand below the title, or beside it."""
        if narrow:
            self.lay.addWidget(self._acts)
        else:
            self._first.lay.addWidget(self._acts)

    def show_plan(self, plan: Plan) -> None:
        """Shows the day as it is now."""
        words = self._words
        self._title.set_text(plan.title)
        self._about.set_text(self._said(plan))
        self._offer(self.undo, words("Undo"), plan.undo, words("There is nothing to take back."))
        self._offer(self.redo, words("Redo"), plan.redo, words("Nothing was taken back."))
        for button in (self.edit, self.sheet):
            button.setVisible(bool(plan.day.blocks))
        self.rehearse.setVisible(bool(plan.day.blocks) and not plan.day.ran)

    def _offer(self, button: IconButton, word: str, what: Msg | None, why_not: str) -> None:
        told = self._words("{word}: {what}", word=word, what=what) if what is not None else word
        button.set_text(told)
        button.set_why_not("" if what is not None else why_not)

    def _said(self, plan: Plan) -> str:
        """The line under the title."""
        words, day = self._words, plan.day
        over = over_at(timed(day), day.begins)
        filled, whole = (over - day.begins) // MINUTE, (day.closes - day.begins) // MINUTE
        told = [words("{begin} to {end}.", begin=day.starts, end=day.ends)]
        if plan.date is not None:
            told = [words("{date}, {begin} to {end}.", date=plan.date, begin=day.starts, end=day.ends)]
        if day.blocks:
            told.append(words("{filled} minutes planned of {whole}.", filled=filled, whole=whole))
        return " ".join(told)
