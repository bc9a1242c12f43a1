"""The screen of results: the report in two buttons, actions to tick off, how the day went."""

import asyncio
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QStackedWidget, QWidget

from copfacil.core.feedback.events import How
from copfacil.core.feedback.summary import Suggestion
from copfacil.core.reported import Action, Report
from copfacil.core.words import Msg
from copfacil.ui.feedback.page import FeedbackPage, Part
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.scroll import BAR, Scroll
from copfacil.ui.kit.toast import Toast
from copfacil.ui.results.doors import Answer, Doors, Kind
from copfacil.ui.results.feedback import FeedbackPart
from copfacil.ui.results.parts import Actions, Head, Side
from copfacil.ui.results.released import Released
from copfacil.ui.results.said import SaidPart
from copfacil.ui.results.went import TimePart
from copfacil.ui.theme import Theme

_FIRST, _LAST = 384, 304
"""Widths of the columns beside the middle, px before the text scale."""
_THREE, _TWO = 1240, 840
"""px before the text scale, from which so many columns stand beside each other."""
_ANY = (1 << 24) - 1
"""Qt's own largest width."""
_NO_NAMES = '/\\:*?"<>|'
"""Signs that some system does not take in a file's name."""


class ResultsScreen(QWidget):
    """Results.

    It reads the report by itself after each of its own acts; ``refresh`` does it at any other time and leaves alone what
    is the same.

    Args:
        doors: what can be asked for.
        theme: the look.
    """

    def __init__(self, doors: Doors, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.doors, self.words, self.theme = doors, doors.words, theme
        self._told: Report | None = None
        self._making: asyncio.Task[None] | None = None
        self._columns_shown = 0
        self.head = Head(doors.kinds, self.words, theme)
        self.time = TimePart(self.words, theme)
        self.todo = Actions(self.words, theme)
        self.released = Released(doors.held, self.words, theme)
        self.said = SaidPart(self.words, theme)
        self.heard = FeedbackPart(self.words, theme)
        self.feedback: FeedbackPage | None = None
        self.side = Side(doors.kinds[2:], self.words, theme)
        self._first, self._middle, self._last = (Box(theme, gap=32) for _ in range(3))
        for column, parts in (
            (self._first, (self.head, self.time)),
            (self._middle, (self.todo, self.said, self.released)),
            (self._last, (self.heard, self.side)),
        ):
            column.add(*parts)
            column.spring()
        page = QWidget()
        ways = QBoxLayout.Direction
        self._across = QBoxLayout(ways.LeftToRight, page)
        self._right = QBoxLayout(ways.LeftToRight)
        self._across.addWidget(self._first)
        self._across.addLayout(self._right, 1)
        self._right.addWidget(self._middle, 1)
        self._right.addWidget(self._last)
        self._scroll = Scroll(page, theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._scroll)
        whole = QBoxLayout(ways.TopToBottom, self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._listen()
        self._fold()
        self.refresh()

    def refresh(self) -> None:
        """Shows the day as it stands."""
        if self.feedback is not None and self._stack.currentWidget() is self.feedback:
            self.feedback.refresh()
            return
        told = self.doors.told()
        self.said.show_said(self.doors.said(), told.heard.covered if told.heard is not None else 0)
        if told == self._told:
            return
        self._told = told
        for part in (self.head, self.time, self.todo, self.released, self.side):
            part.show_report(told)
        self.heard.show_heard(told.heard)

    def open_feedback(self, part: Part) -> None:
        """Shows the page of feedback, on which this is worked on."""
        if self.feedback is None:
            self.feedback = FeedbackPage(self.doors.feedback, self.doors.papers, self.theme)
            self.feedback.left.connect(self._close_feedback)
            self.feedback.printed.connect(lambda paper: self._say(self.doors.to_print(paper)))
            self._stack.addWidget(self.feedback)
        self.feedback.refresh()
        self._stack.setCurrentWidget(self.feedback)
        self.feedback.turn(part)

    def _close_feedback(self) -> None:
        self._stack.setCurrentWidget(self._scroll)
        self.refresh()
        self.heard.ways["sheets"].setFocus(Qt.FocusReason.OtherFocusReason)

    async def settle(self) -> None:
        """Waits until what is being made is there."""
        if self._making is not None:
            await asyncio.wait([self._making])

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too; lines are made anew in it."""
        self.theme = theme
        self._columns_shown = 0
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows and large letters put columns below each other."""
        super().resizeEvent(event)
        self._fold()

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins at the report."""
        super().showEvent(event)
        if not event.spontaneous() and self.focusWidget() is None:
            self.head.pdf.setFocus(Qt.FocusReason.OtherFocusReason)

    def _listen(self) -> None:
        self.head.wanted.connect(self._choose_file)
        self.side.wanted.connect(self._choose_file)
        self.heard.printed.connect(lambda: self._say(self.doors.to_print(self.doors.papers[0][0])))
        self.heard.wanted.connect(self.open_feedback)
        self.said.answered.connect(self._answer)
        self.time.explained.connect(self._explain)
        self.released.released.connect(self._release)
        self.side.brought.connect(self._choose_actions)
        self.todo.settled.connect(self._settle)
        self.todo.dated.connect(self._date)

    def _settle(self, one: Action, done: bool) -> None:
        answer = self.doors.settle(one.stream, one.id, done)
        if answer is not None:
            self.todo.row(one.id).check.setChecked(not done)
            self._say(answer)
            return
        self.refresh()
        if one.stream and done:  # it leaves the list: what is open alone stands there
            toast = Toast(self.words("Done: {text}", text=one.text), self.theme, undo=self.words("Undo"))
            toast.undone.connect(lambda: self._settle(one, done=False))
            toast.show_over(self)

    def _answer(self, one: Suggestion, how: How, text: str) -> None:
        answer = self.doors.answer(one, how, text)
        if answer is not None:
            self.said.row(one.id).refuse(self.words(answer))
            return
        self.refresh()
        self.said.row(one.id).ask.setFocus()

    def _date(self, one: Action, text: str) -> None:
        answer = self.doors.set_date(one.id, text)
        if answer is not None:
            self.todo.row(one.id).refuse(self.words(answer))
            return
        self.refresh()
        self.todo.row(one.id).check.setFocus()

    def _explain(self, block: str, reason: str) -> None:
        self._say(self.doors.explain(block, reason))
        self.refresh()

    def _release(self, card: str) -> None:
        answer = self.doors.release(card)
        self._say(answer)
        self.refresh()
        if answer is None:
            self.released.ask.setFocus()

    # Files.

    def _choose_actions(self) -> None:
        """Asks for a file of actions."""
        words = self.words
        dialog = QFileDialog(
            self, words("copfacil - Bring actions back"), "", words("Actions") + " (*.csv *.json *.ics)"
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.bring(Path(file)))
        dialog.open()

    def bring(self, path: Path) -> None:
        """Actions of a file are taken over, and what was done is said."""
        said = self.doors.bring(path)
        self.refresh()
        Toast(self.words(said), self.theme).show_over(self)

    def _choose_file(self, kind: Kind) -> None:
        """Asks where a file is to go; nothing waits meanwhile."""
        words = self.words
        dialog = QFileDialog(
            self,
            words("copfacil - Save {name}", name=kind.name),
            self._file_name(kind),
            f"{kind.name} (*.{kind.ending})",
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind.ending)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.write(kind, Path(file)))
        dialog.open()

    def write(self, kind: Kind, path: Path) -> None:
        """A file of this kind is made and written there."""
        if self._making is not None and not self._making.done():
            self._say(Msg("A file is being made. Choose the next one in a moment."))
            return
        self._making = asyncio.ensure_future(self._write(kind, path))

    async def _write(self, kind: Kind, path: Path) -> None:
        made = await self.doors.make(kind.key)
        refused = made if isinstance(made, Msg) else self.doors.save(kind, made, path)
        if refused is not None:
            self._say(refused)
            return
        toast = Toast(
            self.words("Saved as {name}.", name=path.name), self.theme, icon="save", undo=self.words("Open it")
        )
        toast.undone.connect(lambda: self._say(self.doors.open_file(path)))
        toast.show_over(self)

    def _file_name(self, kind: Kind) -> str:
        title = self._told.title if self._told else ""
        named = ", ".join(part for part in (title, kind.name) if part)
        return "".join(" " if sign in _NO_NAMES else sign for sign in named) + f".{kind.ending}"

    def _say(self, answer: Answer) -> None:
        if answer is not None:
            Toast(self.words(answer), self.theme, icon="warning").show_over(self)

    # Room.

    def _fold(self) -> None:
        theme, px = self.theme, self.theme.px
        columns = 3 if self.width() >= px(_THREE) else 2 if self.width() >= px(_TWO) else 1
        if columns == self._columns_shown:
            return
        self._columns_shown = columns
        ways, gap = QBoxLayout.Direction, px(40)
        self._across.setDirection(ways.LeftToRight if columns > 1 else ways.TopToBottom)
        self._right.setDirection(ways.LeftToRight if columns == 3 else ways.TopToBottom)  # noqa: PLR2004 - of three
        across, down, bar = px(32), theme.space.gutter, px(BAR)
        flipped = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ends = (across - bar, across) if flipped else (across, across - bar)
        self._across.setContentsMargins(ends[0], down, ends[1], down)
        self._across.setSpacing(gap if columns > 1 else px(32))
        self._right.setSpacing(gap if columns == 3 else px(32))  # noqa: PLR2004 - as above
        _widen(self._first, px(_FIRST) if columns > 1 else 0)
        _widen(self._last, px(_LAST) if columns == 3 else 0)  # noqa: PLR2004 - as above


def _widen(column: QWidget, width: int) -> None:
    """A column of this width; 0 for as wide as there is room."""
    column.setMinimumWidth(width)
    column.setMaximumWidth(width or _ANY)
