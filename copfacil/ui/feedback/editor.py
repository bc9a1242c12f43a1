"""The form: its questions in their order, each reworded, moved or dropped in its place, and its paper."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout

from copfacil.core.feedback.form import KINDS, Kind, Question
from copfacil.core.words import Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button, IconButton
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Hairline, Rule
from copfacil.ui.theme import Theme

_WIDE = 720
"""px before the text scale, from which the ends of a scale stand beside their question."""
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class QuestionRow(Box):
    """One question.

    Signals:
        changed(Question): its words, once the field is left.
        moved(int): one place up or down.
        dropped(): it goes.
    """

    changed = Signal(object)
    moved = Signal(int)
    dropped = Signal()

    def __init__(self, one: Question, words: Words, theme: Theme) -> None:
        super().__init__(theme, margins=(0, 10, 0, 0), gap=4)
        self._one = one
        self.ask = Field(words("Question"), theme)
        self.low, self.high = Field(words("1 stands for"), theme), Field(words("5 stands for"), theme)
        self.up = IconButton("chevron-up", words("One place up"), theme, look="quiet", size="small")
        self.down = IconButton("chevron-down", words("One place down"), theme, look="quiet", size="small")
        self.out = IconButton("trash", words("Take it out"), theme, look="quiet", size="small")
        for button in (self.up, self.down, self.out):
            button.setAccessibleDescription(one.ask)
        head = Box(theme, across=True, gap=4)
        head.add(Label(words(KINDS[one.kind]), theme, "small", tone="ink_soft", align=_MIDDLE), stretch=1)
        head.add(self.up, self.down, self.out)
        self._texts = texts = Box(theme, across=True, gap=8)
        texts.add(self.ask, stretch=1)
        ends = Box(theme, across=True, gap=8)
        for at, field in (("1", self.low), ("5", self.high)):
            ends.add(Label(at, theme, "small", tone="ink_soft", align=_MIDDLE))
            ends.add(field, stretch=1)
        texts.add(ends, stretch=1)
        self.add(head, texts)
        ends.setVisible(one.in_figures)
        self.space(6)
        self.add(Hairline(theme))
        for field in (self.ask, self.low, self.high):
            field.line.editingFinished.connect(self._write)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.out.clicked.connect(self.dropped)
        self.show_question(one)

    def show_question(self, one: Question) -> None:
        """Its words as they are now; what is being written stays."""
        self._one = one
        for field, text in ((self.ask, one.ask), (self.low, one.low), (self.high, one.high)):
            if not (field.line.hasFocus() and field.line.isModified()):
                field.set_text(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is room, the ends stand beside the question."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        self._texts.lay.setDirection(ways.LeftToRight if self.width() >= self.theme.px(_WIDE) else ways.TopToBottom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow move it."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(by)
        else:
            super().keyPressEvent(event)

    def _write(self) -> None:
        new = replace(self._one, ask=self.ask.text(), low=self.low.text(), high=self.high.text())
        for field in (self.ask, self.low, self.high):
            field.line.setModified(False)
        if new != self._one:
            self.changed.emit(new)


class Editor(Box):
    """The form.

    Signals:
        asked(object): these questions from now on, in this order; a new one has no key.
        as_last_time(): those of an earlier day.
        printed(str): the paper, by its size.
    """

    asked = Signal(object)
    as_last_time = Signal()
    printed = Signal(str)

    def __init__(self, papers: Sequence[tuple[str, str]], words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=8)
        self._words = words
        self._questions: tuple[Question, ...] = ()
        self._rows: dict[str, QuestionRow] = {}
        self._new = False
        paper = Flow(theme)
        self.papers: dict[str, Button] = {}
        for place, (key, name) in enumerate(papers):
            button = Button(name, theme, look="plain" if place else "primary", icon="printer")
            button.clicked.connect(lambda _on=False, key=key: self.printed.emit(key))
            self.papers[key] = button
            paper.add(button)
        self._list = Box(theme, gap=0)
        adding = Flow(theme)
        self.adds: dict[Kind, Button] = {}
        for kind, called in KINDS.items():
            button = Button(words(called), theme, size="small", icon="plus")
            button.clicked.connect(lambda _on=False, kind=kind: self._add(kind))
            self.adds[kind] = button
            adding.add(button)
        self.last = Button(words("As last time"), theme, look="quiet", size="small", icon="undo")
        self.last.clicked.connect(self.as_last_time)
        adding.add(self.last)
        note = words("What is printed is this. Answers stay with their question when its words change.")
        self.add(paper, Label(note, theme, "small", tone="ink_soft", wrap=True))
        self.add(Rule(words("Questions"), theme), self._list, adding)
        self.spring()

    def show_questions(self, questions: Sequence[Question]) -> None:
        """Shows these; the keyboard stays in its field."""
        before, self._questions = self._questions, tuple(questions)
        same = [(one.key, one.kind) for one in before] == [(one.key, one.kind) for one in questions]
        if not same:
            self._fill()
        for one in questions:
            self._rows[one.key].show_question(one)

    def row(self, key: str) -> QuestionRow:
        """The row of a question."""
        return self._rows[key]

    def _fill(self) -> None:
        focus = QApplication.focusWidget()
        here = next((key for key, row in self._rows.items() if focus is not None and row.isAncestorOf(focus)), "")
        self._list.clear()
        self._rows.clear()
        for place, one in enumerate(self._questions):
            row = self._rows[one.key] = QuestionRow(one, self._words, self.theme)
            row.up.setEnabled(place > 0)
            row.down.setEnabled(place + 1 < len(self._questions))
            row.changed.connect(self._change)
            row.moved.connect(lambda by, key=one.key: self._move(key, by))
            row.dropped.connect(lambda key=one.key: self._drop(key))
            self._list.add(row)
        if self._new and self._questions:
            here = self._questions[-1].key
        if here in self._rows:
            self._rows[here].ask.setFocus(Qt.FocusReason.OtherFocusReason)
            if self._new:
                self._rows[here].ask.line.selectAll()
        self._new = False

    def _change(self, new: Question) -> None:
        self.asked.emit(tuple(new if one.key == new.key else one for one in self._questions))

    def _move(self, key: str, by: int) -> None:
        order = list(self._questions)
        at = next(place for place, one in enumerate(order) if one.key == key)
        if 0 <= at + by < len(order):
            order[at], order[at + by] = order[at + by], order[at]
            self.asked.emit(tuple(order))

    def _drop(self, key: str) -> None:
        self.asked.emit(tuple(one for one in self._questions if one.key != key))

    def _add(self, kind: Kind) -> None:
        self._new = True
        words, new = self._words, Question(key="", kind=kind, ask=self._words("A new question"))
        if new.in_figures:
            new = replace(new, low=words("not at all"), high=words("very much"))
        self.asked.emit((*self._questions, new))
