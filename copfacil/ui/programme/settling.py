"""Ticking what is due, wherever its list stands: it goes off the list, and one press brings it back."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from copfacil.core.words import Msg, Words
from copfacil.ui.kit.toast import Toast
from copfacil.ui.programme.doors import Answer
from copfacil.ui.programme.ticks import TickRows
from copfacil.ui.programme.values import DueLine
from copfacil.ui.theme import Theme


class Settling:
    """The hand on a list of what is due: Space or a press on the box ticks, Enter goes where it is settled.

    Args:
        page: on which the list stands; it has a theme.
        rows: the list.
        words: the language.
        settle: what is due under a key is done.
        undo: it is not after all.
        go: shows another page.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what a hand needs
        self,
        page: QWidget,
        rows: TickRows[DueLine],
        words: Words,
        settle: Callable[[str], Answer],
        undo: Callable[[], Answer],
        go: Callable[[str], None],
    ) -> None:
        self._page, self._rows, self._words = page, rows, words
        self._settle, self._undo, self._go = settle, undo, go
        rows.ticked.connect(self.tick)
        rows.entered.connect(self.enter)

    def tick(self, row: int) -> None:
        """A line is done; where no tick settles it, the page on which it is settled is shown."""
        line = self._rows.shown[row]
        if not line.ticks:
            self.enter(row)
            return
        why = self._settle(line.key)
        if why is not None:
            self.say(why)
            return
        self._told(self._words("Done: {text}", text=line.text))
        if self._rows.shown:
            self._rows.setCurrentIndex(self._rows.model().index(min(row, len(self._rows.shown) - 1), 0))

    def enter(self, row: int) -> None:
        """Goes where a line is settled."""
        if page := self._rows.shown[row].page:
            self._go(page)

    def say(self, answer: Msg) -> None:
        """Says why something was not done."""
        Toast(self._words(answer), self._theme, icon="warning").show_over(self._page)

    def _told(self, said: str) -> None:
        toast = Toast(said, self._theme, undo=self._words("Undo"), key=self._words("Ctrl Z"))
        toast.undone.connect(self._back)
        toast.show_over(self._page)

    def _back(self) -> None:
        if (why := self._undo()) is not None:
            self.say(why)

    @property
    def _theme(self) -> Theme:
        return self._rows.theme
