"""The parts of Results: what the day was and its report, what comes of it, how it went."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal

from copfacil.core.report_sections import ASKED, ended_said, head, means_said, people_said
from copfacil.core.reported import Action, Report
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Rule
from copfacil.ui.results.doors import Kind
from copfacil.ui.results.rows import ActionRow, BoardRow, MeanRow, signed
from copfacil.ui.theme import Theme

_LEADING = Qt.AlignmentFlag.AlignLeading


class Head(Box):
    """The day, and the two buttons that take its report out of the room.

    Signals:
        wanted(Kind): a file of this kind.
    """

    wanted = Signal(object)

    def __init__(self, kinds: Sequence[Kind], words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=0)
        self._words = words
        self._when = Label("", theme, "small", tone="ink_soft", wrap=True)
        self._title = Label("", theme, "title", wrap=True)
        self._said = Label("", theme, "lead", wrap=True)
        self._people = Label("", theme, "lead", wrap=True)
        self.add(self._when, self._title)
        self.space(8)
        self.add(self._said, self._people)
        self.space(16)
        first, second = kinds[:2]
        self.pdf = Button(first.name, theme, look="primary", size="big", icon="printer")
        self.word = Button(words("Word"), theme, size="big")
        self.word.setToolTip(second.name)
        buttons = Flow(theme, gap=8)
        buttons.add(self.pdf, self.word)
        self.add(buttons)
        self.space(8)
        self._note = Label("", theme, "small", tone="ink_soft", wrap=True)
        self.add(self._note)
        self.pdf.clicked.connect(lambda: self.wanted.emit(first))
        self.word.clicked.connect(lambda: self.wanted.emit(second))

    def show_report(self, told: Report) -> None:
        """Shows the head of this day."""
        words = self._words
        self._when.set_text(head(told, words)[0].removesuffix("."))
        self._title.set_text(told.title or words("A day without a name"))
        self._said.set_text(words(ended_said(told)))
        self._people.set_text(people_said(told, words))
        self._people.setVisible(bool(told.attendance.listed))
        some = has_anything(told)
        for button in (self.pdf, self.word):
            button.set_why_not("" if some else words("Nothing was run or captured yet."))
        note = words("What was said in groups is in neither. Word is there to be edited.")
        self._note.set_text(note if some else words("What comes of the day gathers here, and goes out in two buttons."))


def has_anything(told: Report) -> bool:
    """Whether there is anything to report."""
    return told.begins is not None or bool(told.actions or told.captured or told.boards)


class Actions(Box):
    """What people will do, and what they said on earlier days.

    Signals:
        settled(Action, bool): an action is done, or open again.
        dated(Action, str): what was written as the date of an action that has none.
    """

    settled = Signal(object, bool)
    dated = Signal(object, str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=0)
        self._words = words
        self._rule = Rule(words("Actions"), theme)
        self._rows = Box(theme, gap=0)
        self._foot = Label("", theme, "small", tone="ink_soft", wrap=True)
        self._earlier = Box(theme, margins=(0, 32, 0, 0), gap=0)
        self._found: dict[tuple[str, str], ActionRow] = {}
        self._listed: list[Action] = []
        self._none = Box(theme, margins=(0, 8, 0, 0))
        self._none.add(Label(words("No action was captured yet."), theme, tone="ink_soft", wrap=True))
        self.add(self._rule, self._none, self._rows)
        self.space(8)
        self.add(self._foot, self._earlier)

    def show_report(self, told: Report) -> None:
        """Shows the actions of this day; where only ticks differ, the keyboard stays where it is."""
        words = self._words
        owned = sum(bool(one.owner) for one in told.actions)
        undated = sum(not one.due and not one.done for one in told.actions)
        detail = words(Msg("{n} with an owner", n=owned))
        if undated:
            detail = f"{detail}, " + words(Msg("{n} wants a date", "{n} want a date", n=undated))
        self._rule.tell(words("Actions"), detail if told.actions else "")
        self._none.setVisible(not told.actions)
        self._foot.set_text(words("Read back when the next session starts.") if told.actions else "")
        self._foot.setVisible(bool(told.actions))
        shown = (*told.actions, *told.earlier)
        listed = [replace(one, done=False) for one in shown]
        if listed == self._listed:
            for one in shown:
                self._found[one.stream, one.id].show_done(done=one.done)
            return
        self._listed = listed
        self._found.clear()
        self._rows.clear()
        self._earlier.clear()
        self._fill(self._rows, told.actions)
        self._earlier.setVisible(bool(told.earlier))
        if told.earlier:
            self._earlier.add(Rule(words("Still open from earlier days"), self.theme))
            self._fill(self._earlier, told.earlier)

    def row(self, card: str) -> ActionRow:
        """The line of an action, by its id."""
        return next(row for (_, key), row in self._found.items() if key == card)

    def _fill(self, box: Box, actions: Sequence[Action]) -> None:
        for one in actions:
            row = ActionRow(one, self._words, self.theme)
            row.check.clicked.connect(lambda on, one=one: self.settled.emit(one, on))
            row.dated.connect(lambda text, one=one: self.dated.emit(one, text))
            self._found[one.stream, one.id] = row
            box.add(row)


class Side(Box):
    """How it was, what was made, who came, and files for other programs.

    Signals:
        wanted(Kind): a file of this kind.
        brought(): actions that were edited elsewhere.
    """

    wanted = Signal(object)
    brought = Signal()

    def __init__(self, kinds: Sequence[Kind], words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=32)
        self._words = words
        self._how, self._boards = Box(theme, gap=0), Box(theme, gap=0)
        self._came = Label("", theme, wrap=True)
        came = Box(theme, gap=8)
        came.add(Rule(words("Who came"), theme), self._came)
        files = Box(theme, gap=8)
        files.add(Rule(words("For other programs"), theme))
        flow = Flow(theme, gap=8)
        self.buttons: dict[str, Button] = {}
        for kind in kinds:
            button = Button(kind.name, theme, size="small")
            button.clicked.connect(lambda _on=False, kind=kind: self.wanted.emit(kind))
            self.buttons[kind.key] = button
            flow.add(button)
        files.add(flow)
        self.back = Button(words("Bring actions back"), theme, size="small", icon="folder")
        about = words("A table, JSON or calendar that was edited elsewhere; what differs is taken over.")
        files.add(Label(about, theme, "small", tone="ink_soft", wrap=True))
        files.add(self.back, align=_LEADING)
        self.back.clicked.connect(self.brought)
        self.add(self._how, self._boards, came, files)

    def show_report(self, told: Report) -> None:
        """Shows this day."""
        self._show_how(told)
        words, came = self._words, told.attendance
        self._boards.clear()
        self._boards.setVisible(bool(told.boards))
        if told.boards:
            self._boards.add(Rule(words("Boards"), self.theme))
            self._boards.add(*(BoardRow(one, words, self.theme) for one in told.boards))
        said = words(Msg("{here} here of {listed} listed.", here=came.here, listed=came.listed))
        if came.presented:
            said += " " + words(Msg("{n} turn taken.", "{n} turns taken.", n=came.presented))
        self._came.set_text(said)
        why = "" if has_anything(told) else words("Nothing was run or captured yet.")
        for button in self.buttons.values():
            button.set_why_not(why)

    def _show_how(self, told: Report) -> None:
        words, answers, how = self._words, told.answers, self._how
        how.clear()
        how.setVisible(answers is not None)
        if answers is None:
            return
        detail = words(Msg("{n} group", "{n} groups", n=answers.groups))
        how.add(Rule(words("How it was"), self.theme, detail=detail))
        if answers.means is None:
            how.space(8)
            how.add(signed("lock", means_said(answers, words), self.theme))
            return
        how.add(*(MeanRow(words(name), mean, self.theme) for name, mean in zip(ASKED, answers.means, strict=True)))
        if not answers.apart:
            how.space(8)
            said = words("Groups are not shown one by one: some have fewer than five people.")
            how.add(signed("lock", said, self.theme))
