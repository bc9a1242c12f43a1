"""People, but no groups yet: what sizes would come out, and the one button that forms them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from copfacil.core.session import Session
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.card import PickCard
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Rule
from copfacil.ui.people import said
from copfacil.ui.people.groups_page import SIZES
from copfacil.ui.people.page import Page
from copfacil.ui.people.rules import Rules
from copfacil.ui.people.type_names import TypeNames
from copfacil.ui.theme import Theme

_WIDE = 720
"""px before the text scale; a longer line would be hard to read."""


class ReadyPage(Page):
    """An offer to form groups.

    Args:
        words: the language.
        theme: the look.
        split: how many would sit in each group of that size.

    Signals:
        wanted(int): groups of that size shall be formed.
    """

    wanted = Signal(int)

    def __init__(
        self, words: Words, theme: Theme, split: Callable[[int], Sequence[int]], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, widest=_WIDE, parent=parent)
        self.words, self._split, self._size = words, split, 4
        self.title = Label("", theme, "title", wrap=True)
        self.says = Label("", theme, "lead", tone="ink_soft", wrap=True)
        self.sizes: dict[int, PickCard] = {}
        self._offers = QVBoxLayout()
        self._offers.setSpacing(theme.space.s)
        self.form = Button(words("Form groups"), theme, look="primary", size="big")
        self.rules_head = Rule(words("What the groups mix"), theme)
        self.rules = Rules(words, theme)
        self.typing = TypeNames(words, theme)
        self._lay()
        self.form.clicked.connect(lambda: self.wanted.emit(self._size))

    def show_session(self, session: Session) -> None:
        """Shows how many are here, and what that would give."""
        words, here = self.words, len(session.present)
        self.title.set_text(words(Msg("{n} person is here", "{n} people are here", n=here)))
        enough = here >= min(SIZES)
        few = words("Groups need at least three people. Add more by name, or bring a list.")
        self.says.set_text(words("Nobody sits in a group yet. Choose how large groups should be.") if enough else few)
        self._offer(session if enough else Session())
        self.form.set_why_not("" if enough else few)
        facts = said.telling(session.present)
        self.rules_head.setVisible(bool(facts))
        self.rules.show_rules(facts, session.mix, session.apart)

    def _offer(self, session: Session) -> None:
        had_focus = next((size for size, card in self.sizes.items() if card.hasFocus()), None)
        while (item := self._offers.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        here = len(session.present)
        self.sizes = {}
        for size in SIZES if here else ():
            made = said.sizes(self._split(size))
            text = self.words(made) if isinstance(made, Msg) else made
            card = PickCard(
                self.words("Groups of {size}", size=size),
                self.theme,
                note=said.capital(text),
                flat=True,
                checkable=True,
            )
            card.clicked.connect(lambda _on=False, size=size: self._choose(size))
            card.setChecked(size == self._size)
            self._offers.addWidget(card)
            self.sizes[size] = card
        if had_focus in self.sizes:
            self.sizes[had_focus].setFocus()

    def _choose(self, size: int) -> None:
        self._size = size

    def _lay(self) -> None:
        theme = self.theme
        column = self.column
        words = QVBoxLayout()
        words.setSpacing(theme.space.xs)
        words.addWidget(self.title)
        words.addWidget(self.says)
        column.addLayout(words)
        column.addLayout(self._offers)
        act = QHBoxLayout()
        act.addWidget(self.form)
        act.addStretch(1)
        column.addLayout(act)
        column.addSpacing(theme.space.s)
        column.addWidget(self.rules_head)
        column.addWidget(self.rules)
        column.addSpacing(theme.space.s)
        column.addWidget(Rule(self.words("More people"), theme))
        column.addWidget(self.typing)
        column.addStretch(1)
