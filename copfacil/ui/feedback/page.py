"""The page of feedback: how many sheets came back, and four ways to work on them side by side."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from copfacil.core.feedback.form import columns
from copfacil.core.feedback.sections import few_said, rate_said
from copfacil.core.words import Msg
from copfacil.ui.feedback.counts import CountsTable
from copfacil.ui.feedback.doors import Answer, Doors, View
from copfacil.ui.feedback.editor import Editor
from copfacil.ui.feedback.pile import Pile, named
from copfacil.ui.feedback.quotes import Quotes
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.key_cap import KeyCap
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.meter import Meter
from copfacil.ui.kit.rule import Hairline
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.kit.segments import Segments
from copfacil.ui.kit.toast import Toast
from copfacil.ui.theme import Theme

Part = Literal["sheets", "counts", "words", "form"]
"""What is worked on."""

_SIDE = 288
"""Width of the column beside, px before the text scale."""
_NARROW = 900
"""px before the text scale, below which that column stands beneath."""


class FeedbackPage(QWidget):
    """Feedback.

    Args:
        doors: what can be asked for.
        papers: the key and the name of each paper of the form.
        theme: the look.

    Signals:
        left(): back to Results.
        printed(str): the form on paper, by its size.
    """

    left = Signal()
    printed = Signal(str)

    def __init__(self, doors: Doors, papers: Sequence[tuple[str, str]], theme: Theme) -> None:
        super().__init__()
        self.doors, self.words, self.theme = doors, doors.words, theme
        self._view: View | None = None
        self._part: Part = "sheets"
        words = self.words
        self.back = Button(words("Results"), theme, look="quiet", icon="back", key=words("Esc"))
        self.parts = Segments(
            words("What to work on"),
            [
                ("sheets", words("Sheets"), None),
                ("counts", words("Counts"), None),
                ("words", words("Words"), None),
                ("form", words("Form"), None),
            ],
            theme,
        )
        self.pile, self.counts = Pile(words, theme), CountsTable(words, theme)
        self.quotes, self.editor = Quotes(words, theme), Editor(papers, words, theme)
        self._asks = Label("", theme, "head", wrap=True)
        self._ends = Label("", theme, tone="ink_soft", wrap=True)
        self._error = Label("", theme, "small", tone="over", wrap=True)
        self._rate = Label("", theme, "head", wrap=True)
        self._meter = Meter("", 0.0, theme)
        self._few = Label("", theme, "small", tone="ink_soft", wrap=True)
        self.present = Field(words("People who were asked"), theme, show_name=True)
        self._lay()
        self._listen()
        self.refresh()

    def refresh(self) -> None:
        """Shows the feedback as it stands."""
        view = self.doors.view()
        if view == self._view:
            return
        self._view = view
        figures = columns(view.questions)
        self.pile.show_sheets(figures, view.sheets)
        self.counts.show_counts(figures, view.returned, view.counts)
        self.quotes.show_quotes(view.questions, view.quotes, covered=view.heard is not None and not view.heard.enough)
        self.editor.show_questions(view.questions)
        self._show_rate(view)
        self._show_asked()

    def turn(self, part: Part) -> None:
        """Works on this; the keyboard goes there."""
        self.parts.choose(part)
        self._part = part
        for shown in (self._pages, self._legends):
            for key, page in shown.items():
                page.setVisible(key == part)
        self._say(None)
        if part == "sheets":
            self.pile.begin()
            self.pile.setFocus(Qt.FocusReason.OtherFocusReason)
        elif part == "words":
            self.quotes.setFocus(Qt.FocusReason.OtherFocusReason)
        elif part == "counts":
            self.counts.returned.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            next(iter(self.editor.papers.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme."""
        self.theme = theme
        self._fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to Results."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window has the column beside beneath."""
        super().resizeEvent(event)
        self._fold()

    # What stands where.

    def _lay(self) -> None:
        theme, words = self.theme, self.words
        top = Box(theme, across=True, margins=(24, 16, 24, 8), gap=16)
        top.add(self.back, align=Qt.AlignmentFlag.AlignVCenter)
        top.add(self.parts, align=Qt.AlignmentFlag.AlignVCenter)
        top.spring()
        sheets = Box(theme, gap=4)
        sheets.add(self._asks, self._ends, self._error)
        sheets.space(4)
        self._sheets = Scroll(self.pile, theme)
        sheets.add(self._sheets, stretch=1)
        self._pages: dict[str, QWidget] = {
            "sheets": sheets,
            "counts": Scroll(self.counts, theme),
            "words": Scroll(self.quotes, theme),
            "form": Scroll(self.editor, theme),
        }
        legend = Box(theme, gap=0)
        told = self.quotes.keys
        note = words("1 to 7 say what the chosen words tell of, and go on to the next.")
        told.add(Label(note, theme, "small", tone="ink_soft", wrap=True))
        self._legends: dict[str, QWidget] = {
            "sheets": self._keys(
                (words("What is ticked"), words("1 to 5")),
                (words("Left open"), words("Space")),
                (words("Keep, and next sheet"), words("Enter")),
                (words("The figure before"), words("Backspace")),
                (words("An earlier sheet"), words("Down")),
                (words("Take that sheet out"), words("Delete")),
                (words("Last one back"), words("Ctrl Z")),
            ),
            "counts": self._keys((words("Next count"), words("Enter")), (words("Last one back"), words("Ctrl Z"))),
            "words": told,
            "form": self._keys(
                (words("A place up or down"), words("Alt arrows")), (words("Last one back"), words("Ctrl Z"))
            ),
        }
        legend.add(*self._legends.values())
        side = Box(theme, gap=8)
        side.add(self._rate, self._meter, self._few, self.present)
        side.space(16)
        side.add(legend)
        side.spring()
        self._side = Scroll(side, theme, wide=_SIDE)
        body = QWidget()
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        for page in self._pages.values():
            self._across.addWidget(page, 1)
        self._across.addWidget(self._side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(top)
        whole.addWidget(Hairline(theme))
        self._body, self._whole = body, Scroll(body, theme)
        whole.addWidget(self._whole, 1)
        self._fold()

    def _keys(self, *told: tuple[str, str]) -> Box:
        keys = Box(self.theme, gap=0)
        for says, cap in told:
            row = Box(self.theme, across=True, margins=(0, 5, 0, 5))
            row.add(Label(says, self.theme, wrap=True), stretch=1)
            row.add(KeyCap(cap, self.theme), align=Qt.AlignmentFlag.AlignVCenter)
            keys.add(Hairline(self.theme), row)
        keys.add(Hairline(self.theme))
        return keys

    def _fold(self) -> None:
        px = self.theme.px
        wide = self.width() >= px(_NARROW)
        ways = QBoxLayout.Direction
        self._across.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        self._across.setContentsMargins(px(24), px(16), px(10), px(16))
        self._across.setSpacing(px(32) if wide else px(8))
        for scroll in (self._sheets, self._side, *self._pages.values()):
            if isinstance(scroll, Scroll):
                scroll.set_free(free=not wide)

    def _listen(self) -> None:
        doors = self.doors
        self.back.clicked.connect(self.left)
        self.parts.chosen.connect(self.turn)
        self.pile.kept.connect(lambda sheet, figures: self._say(doors.key_sheet(sheet, figures)))
        self.pile.taken.connect(self._take_sheet)
        self.pile.stood.connect(self._stood)
        self.pile.wrong.connect(self._say)
        self.counts.counted.connect(lambda returned, counts: self._say(doors.count(returned, counts)))
        self.counts.wrong.connect(self._say)
        self.quotes.written.connect(lambda key, text: self._say(doors.write(key, text)))
        self.quotes.corrected.connect(lambda key, text: self._say(doors.correct(key, text)))
        self.quotes.coded.connect(lambda key, value: self._say(doors.code(key, value)))
        self.quotes.taken.connect(self._take_words)
        self.editor.asked.connect(lambda questions: self._say(doors.ask(questions)))
        self.editor.as_last_time.connect(lambda: self._say(doors.as_last_time()))
        self.editor.printed.connect(self.printed)
        self.present.line.editingFinished.connect(self._tell_present)
        for keys, act in (("Ctrl+Z", doors.undo), ("Ctrl+Shift+Z", doors.redo), ("Ctrl+Y", doors.redo)):
            made = QShortcut(QKeySequence(keys), self)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.activated.connect(lambda act=act: self._say(act()))

    # What is told.

    def _show_rate(self, view: View) -> None:
        heard, words = view.heard, self.words
        none = words("No sheet yet")
        said = rate_said(heard, words) if heard is not None else none
        self._rate.set_text(said)
        share = (heard.share if heard is not None else None) or 0
        self._meter.tell(said, min(share, 100) / 100, "good")
        self._meter.setVisible(bool(heard is not None and heard.share is not None))
        self._few.set_text(words(few_said()) if heard is not None and not heard.enough else "")
        self._few.setVisible(bool(self._few.text()))
        if not (self.present.line.hasFocus() and self.present.line.isModified()):
            self.present.set_text(str(view.present or view.here or ""))

    def _stood(self) -> None:
        self._say(None)
        self._show_asked()
        at = self.pile.row_box().center()
        self._sheets.ensureVisible(0, at.y(), 0, self.theme.px(48))
        inside = self.pile.mapTo(self._body, at)
        self._whole.ensureVisible(0, inside.y(), 0, self.theme.px(48))

    def _show_asked(self) -> None:
        """Which figure of which sheet is to be keyed, and what its ends stand for."""
        words, column = self.words, self.pile.column
        what = named(column, words) if column is not None else words("Enter keeps it.")
        self._asks.set_text(words(Msg("Sheet {number}. {what}", number=self.pile.number, what=what)))
        ends = ""
        if column is not None and column.question.low and column.question.high:
            ends = words(Msg("1 is {low}, 5 is {high}", low=column.question.low, high=column.question.high))
        self._ends.set_text(ends)

    def _tell_present(self) -> None:
        text, view = self.present.text().strip(), self._view
        self.present.line.setModified(False)
        if view is None or text == str(view.present or view.here or ""):
            return
        if text and not (text.isascii() and text.isdigit()):
            self.present.set_error(self.words("A count is a number, such as 7."))
            return
        self.present.set_error("")
        self._say(self.doors.tell_present(int(text or 0)))

    def _take_sheet(self, sheet: str) -> None:
        self._take(self.doors.take_sheet(sheet), Msg("The sheet was taken out."))

    def _take_words(self, key: str) -> None:
        self._take(self.doors.take_words(key), Msg("The words were taken out."))

    def _take(self, why: Answer, said: Msg) -> None:
        if why is not None:
            self._say(why)
            return
        self.refresh()
        words = self.words
        toast = Toast(words(said), self.theme, undo=words("Undo"), key=words("Ctrl Z"))
        toast.undone.connect(lambda: self._say(self.doors.undo()))
        toast.show_over(self)

    def _say(self, answer: Answer) -> None:
        """What went wrong is said where the eyes are: beside the pile, else over the page."""
        self.refresh()
        beside = self._part == "sheets"
        self._error.set_text(self.words(answer) if answer is not None and beside else "")
        if answer is not None and not beside:
            Toast(self.words(answer), self.theme, icon="warning").show_over(self)
