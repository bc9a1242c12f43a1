"""One that is hidden and waits to be emptied: who or what, when, the way back, and the way on."""

from dataclasses import dataclass

from PySide6.QtCore import Signal

from copfacil.core.words import Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import SEMIBOLD, Theme


@dataclass(frozen=True, slots=True)
class Going:
    """What is hidden and waits to be emptied.

    Attributes:
        key: its id.
        name: who or what it is.
        when: it will be emptied, in words.
    """

    key: str
    name: str
    when: str


class GoingRow(Box):
    """Its line.

    Args:
        one: what it is.
        words: the desk's language.
        theme: the look.
        across: both ways stand at its far end, where there is room for that.

    Signals:
        brought_back(str), emptied(str): its key, when it shall be brought back, or emptied at once.
    """

    brought_back = Signal(str)
    emptied = Signal(str)

    def __init__(self, one: Going, words: Words, theme: Theme, *, across: bool = False) -> None:
        super().__init__(
            theme, across=across, margins=(0, 5, 0, 5) if across else (0, 4, 0, 0), gap=16 if across else 0
        )
        self.back = Button(words("Bring back"), theme, look="quiet", size="small")
        self.now = Button(words("Empty now"), theme, look="quiet", size="small")
        self.back.setAccessibleName(words("Bring back {name}", name=one.name))
        self.now.setAccessibleName(words("Empty {name} now", name=one.name))
        told, ways = Box(theme, gap=0), Box(theme, across=True, gap=4)
        told.add(Label(one.name, theme, weight=SEMIBOLD, wrap=True))
        told.add(Label(words("Emptied on {when}", when=one.when), theme, "small", tone="ink_soft", wrap=True))
        ways.add(self.back, self.now)
        if not across:
            ways.spring()
        self.add(told, stretch=1)
        self.add(ways)
        self.back.clicked.connect(lambda: self.brought_back.emit(one.key))
        self.now.clicked.connect(lambda: self.emptied.emit(one.key))
