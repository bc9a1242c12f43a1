"""Before there is a board: what makes one, each put on with one press."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from copfacil.core.words import Words
from copfacil.ui.board.doors import Offered
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.card import PickCard
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import Theme


class Empty(Box):
    """The page.

    Signals:
        chosen(str): key of the exercise that a person takes.
    """

    chosen = Signal(str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, margins=(24, 48, 10, 24), gap=8)
        self._words = words
        self._offered: tuple[Offered, ...] = ()
        self._cards = Box(theme, gap=8)
        self.first: PickCard | None = None
        said = words("What the room writes becomes a board: keyed in here, shown on the wall, printed, taken up again.")
        self.add(Label(words("No board yet"), theme, "title", wrap=True))
        self.add(Label(said, theme, "lead", tone="ink_soft", wrap=True))
        self.space(8)
        row = Box(theme, across=True, gap=0)
        row.add(self._cards, stretch=2)
        row.add(QWidget(), stretch=1)
        self.add(row)
        self.spring()

    def show_offered(self, offered: Sequence[Offered]) -> None:
        """Shows what makes a board."""
        if tuple(offered) == self._offered:
            return
        self._offered = tuple(offered)
        self._cards.clear()
        self.first = None
        for one in offered:
            card = PickCard(one.name, self.theme, note=one.short, flat=True)
            card.clicked.connect(lambda _on=False, key=one.key: self.chosen.emit(key))
            self._cards.add(card)
            self.first = self.first or card
