"""Bring your people: a file, a pasted list, or names typed one by one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from copfacil.core.words import Msg, Words
from copfacil.ui.icons import IconName
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.card import Card
from copfacil.ui.kit.field import TextBox
from copfacil.ui.kit.icon_view import IconView
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.notice import Notice
from copfacil.ui.people.page import Page
from copfacil.ui.people.type_names import TypeNames
from copfacil.ui.theme import SEMIBOLD, Theme

_SIDE_BY_SIDE = 880
"""px before the text scale, from which the three ways stand in one row."""


class _Lines(TextBox):
    """Lines to paste or write: here Enter begins the next name; Control and Enter reads the list."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.kept.emit(self.toPlainText())
        else:
            QPlainTextEdit.keyPressEvent(self, event)


class BringPage(Page):
    """The three ways.

    Signals:
        file_wanted(): a file shall be chosen.
        pasted(str): a list as text.
        closed(): back to where people are already.
    """

    file_wanted = Signal()
    pasted = Signal(str)
    closed = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.words = words
        self.back = Button(words("Back"), theme, look="quiet", icon="back")
        self.open = Button(words("Open a list"), theme, look="primary", icon="folder")
        self.lines = _Lines(
            words("Names, one to a line"), theme, placeholder="Siân Prys\nŁukasz Żak\nNgũgĩ wa Kamau", lines=5
        )
        self.read = Button(words("Read these names"), theme)
        self.typing = TypeNames(words, theme)
        self._notice: Notice | None = None
        self._ways = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._ways.setSpacing(theme.space.m)
        self._lay()
        self.back.clicked.connect(self.closed)
        self.open.clicked.connect(self.file_wanted)
        self.read.clicked.connect(lambda: self.pasted.emit(self.lines.toPlainText()))
        self.lines.kept.connect(self.pasted)
        self.lines.textChanged.connect(self._offer)
        self._offer()

    def refuse(self, title: str, why: Msg | None) -> None:
        """Says why a list cannot be read; None when all is well again."""
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
        if why is not None:
            self._notice = Notice(title, self.words(why), self.theme, look="over")
            self.column.insertWidget(1, self._notice)

    def show_back(self, people: int) -> None:
        """There is something to go back to once people are there."""
        self.back.setVisible(people > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One row, or one below the other."""
        super().resizeEvent(event)
        room = self.viewport().width() >= self.theme.px(_SIDE_BY_SIDE)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._ways.setDirection(across if room else down)

    def _offer(self) -> None:
        empty = not self.lines.toPlainText().strip()
        self.read.set_why_not(self.words("Paste or write a name first.") if empty else "")

    def _lay(self) -> None:
        theme, words = self.theme, self.words
        head = QVBoxLayout()
        head.setSpacing(theme.space.xs)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        head.addWidget(Label(words("Bring your people"), theme, "title"))
        says = words(
            "A name or a code is enough. Role, organisation and region let groups mix. The list stays on this laptop."
        )
        head.addWidget(Label(says, theme, "lead", tone="ink_soft", wrap=True))
        self.column.addLayout(head)
        hint = words("CSV or Excel, columns in any order. You see what was understood before anybody comes in.")
        self._ways.addWidget(self._way("folder", words("Open a file"), hint, self.open), 1)
        hint = words("From a message, a page or a spreadsheet, with its headings or without.")
        self._ways.addWidget(self._way("copy", words("Paste a list"), hint, self.lines, self.read), 1)
        hint = words("For a small room, or for whoever comes through the door.")
        self._ways.addWidget(self._way("edit", words("Type names"), hint, self.typing), 1)
        self.column.addLayout(self._ways)
        self.column.addStretch(1)

    def _way(self, icon: IconName, title: str, hint: str, *parts: QWidget) -> Card:
        theme = self.theme
        card = Card(theme, name=title)
        card.body.addWidget(IconView(icon, theme, tone="accent", size=36))
        card.body.addWidget(Label(title, theme, "head", weight=SEMIBOLD))
        card.body.addWidget(Label(hint, theme, tone="ink_soft", wrap=True))
        card.body.addSpacing(theme.space.s)
        for part in parts:
            card.body.addWidget(part)
        card.body.addStretch(1)
        return card
