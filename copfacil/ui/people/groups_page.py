"""The groups: what stands over the cards, the cards, the rules beneath."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from copfacil.core.session import Session
from copfacil.core.words import Words
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.check import Check
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.flow import FlowLayout
from copfacil.ui.kit.icon_view import IconView
from copfacil.ui.kit.label import Label, Run
from copfacil.ui.people import said
from copfacil.ui.people.board import GroupCards
from copfacil.ui.people.doors import Again, WhyLine
from copfacil.ui.people.page import Page
from copfacil.ui.people.rules import Rules
from copfacil.ui.people.seats import items_of
from copfacil.ui.theme import Theme

SIZES = (3, 4, 5, 6)
"""Sizes of groups that can be asked for."""
_BESIDE = 700
"""px before the text scale, from which title and buttons stand side by side."""
_EDGE = 40
"""px before the text scale: how near to an end a dragged card scrolls."""


class GroupsPage(Page):
    """All groups.

    Signals:
        again(object): groups shall be formed anew: of a size, or in a way of the programme by its key.
        released(bool): names may stand on the wall, or not.
        ledger_wanted(), undo_wanted(), print_wanted(): the buttons.
    """

    again = Signal(object)
    released = Signal(bool)
    ledger_wanted = Signal()
    undo_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.words = words
        self.title = Label("", theme, "title", wrap=True, align=Qt.AlignmentFlag.AlignVCenter)
        self.undo = Button(words("Undo"), theme, icon="undo")
        self.print = Button(words("Print lists"), theme, icon="printer")
        self.ledger = Button(words("Who presents"), theme)
        self._ways: tuple[tuple[str, str], ...] = ()
        self._sizes = [(size, words("Groups of {size}", size=size)) for size in SIZES]
        self.size_choice = Choice(words("Size of the groups"), self._sizes, theme)
        self.form = Button(words("Form again"), theme, look="primary")
        self.line = Label("", theme, wrap=True, align=Qt.AlignmentFlag.AlignVCenter)
        self.names = Check(words("Names on the wall"), theme)
        self.names_sign = IconView("lock", theme, tone="ink_soft", size=18)
        self.names_line = Label("", theme, "small", tone="ink_soft", align=Qt.AlignmentFlag.AlignVCenter)
        self.cards = GroupCards(words, theme)
        self.rules = Rules(words, theme)
        self._lay()
        self.undo.clicked.connect(self.undo_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.ledger.clicked.connect(self.ledger_wanted)
        self.form.clicked.connect(lambda: self.again.emit(self.size_choice.currentData()))
        self.names.clicked.connect(self.released)
        self.cards.wanted.connect(lambda box: self.bring(self.cards, box))

    def show_ways(self, ways: Sequence[tuple[str, str]]) -> None:
        """Offers these beside the sizes."""
        if self._ways != tuple(ways):
            self._ways = tuple(ways)
            self.size_choice.offer([*self._sizes, *self._ways], self.size_choice.currentData())

    def show_session(
        self, session: Session, why: Sequence[WhyLine], broken: Sequence[str], again: Again | None
    ) -> None:
        """Shows the groups as they are."""
        words = self.words
        self.title.set_text(words("Groups"))
        counted = words(said.groups_line(session.groups))
        whether = " ".join(broken) if broken else words("No rule is broken.")
        runs = [Run(f"{counted} "), Run(whether, None, "over" if broken else "ink_soft")]
        self.line.set_text([*runs, Run(f" {again.line}", None, "warn")] if again else runs)
        self.line.setToolTip("\n".join(again.pairs) if again else "")
        self.line.setAccessibleDescription(". ".join(again.pairs) if again else "")
        self.broken_sign.setVisible(bool(broken))
        self.names.setChecked(session.released)
        self.names_sign.set_icon("eye" if session.released else "lock", "accent" if session.released else "ink_soft")
        self.names_line.set_text(words("released") if session.released else words("they stay on the desk"))
        if self.size_choice.currentData() not in dict(
            self._ways
        ):  # a way of the programme stays until another is wished
            self.size_choice.choose(session.size if session.size in SIZES else SIZES[1])
        self.cards.show_items(items_of(session, why, words))
        self.rules.show_rules(said.telling(session.present), session.mix, session.apart)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Title and buttons beside each other, or one below the other where there is no room."""
        super().resizeEvent(event)
        room = self.viewport().width() >= self.theme.px(_BESIDE)
        for line in self._lines:
            line.setDirection(QBoxLayout.Direction.LeftToRight if room else QBoxLayout.Direction.TopToBottom)
        self._buttons.set_at_end(room)

    def creep(self, at: QPoint) -> None:
        """Scrolls a little while something is held near the upper or lower end."""
        here = self.viewport().mapFromGlobal(at).y()
        edge, bar = self.theme.px(_EDGE), self.verticalScrollBar()
        if here < edge:
            bar.setValue(bar.value() - (edge - here) // 2)
        elif here > self.viewport().height() - edge:
            bar.setValue(bar.value() + (here - self.viewport().height() + edge) // 2)

    def _lay(self) -> None:
        theme = self.theme
        self._buttons = buttons = FlowLayout(theme.space.s, at_end=True)
        for part in (self.undo, self.print, self.ledger, self.size_choice, self.form):
            buttons.addWidget(part)
        head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setSpacing(theme.space.m)
        head.addWidget(self.title, 2)
        head.addLayout(buttons, 5)
        self.broken_sign = IconView("warning", theme, tone="over")
        second_line = QHBoxLayout()
        second_line.setSpacing(theme.space.s)
        second_line.addWidget(self.broken_sign, 0, Qt.AlignmentFlag.AlignTop)
        second_line.addWidget(self.line, 1)
        second = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        second.setSpacing(theme.space.s)
        names = QHBoxLayout()
        names.setSpacing(theme.space.s)
        names.addWidget(self.names)
        names.addWidget(self.names_sign)
        names.addWidget(self.names_line)
        second.addLayout(second_line, 1)
        second.addLayout(names)
        self._lines = (head, second)
        top = QVBoxLayout()
        top.setSpacing(theme.space.s)
        top.addLayout(head)
        top.addLayout(second)
        self.column.addLayout(top)
        self.column.addWidget(self.cards)
        self.column.addWidget(self.rules)
        self.column.addStretch(1)
