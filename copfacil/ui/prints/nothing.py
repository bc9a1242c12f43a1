"""Nothing to print yet: what has to come first, and the way there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from copfacil.core.words import Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Hairline
from copfacil.ui.prints.values import Missing
from copfacil.ui.theme import Theme

_WIDE = 720
"""px before the text scale."""


class Nothing(Box):
    """The empty screen.

    Signals:
        go_wanted(str): where what is missing can be had.
    """

    go_wanted = Signal(str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, margins=(56, 40, 56, 40), gap=0)
        self.add(Label(words("Nothing to print yet"), theme, "face", wrap=True))
        self.space(4)
        said = words("Cards, lists and sheets make themselves from what the day holds.")
        self.add(Label(said, theme, "lead", wrap=True))
        self.space(32)
        self._rows = Box(theme, gap=0)
        self._rows.setMaximumWidth(theme.px(_WIDE))
        self.add(self._rows)
        self.spring()

    def show_missing(self, missing: Sequence[Missing]) -> None:
        """Shows what has to come first; the first of it is the main act."""
        self._rows.clear()
        for place, one in enumerate(missing):
            row = Box(self.theme, across=True, margins=(0, 12, 0, 12), gap=16)
            row.add(Label(one.sentence, self.theme, wrap=True, align=Qt.AlignmentFlag.AlignVCenter), stretch=1)
            button = Button(one.act, self.theme, look="plain" if place else "primary")
            button.clicked.connect(lambda _on=False, where=one.where: self.go_wanted.emit(where))
            row.add(button)
            self._rows.add(Hairline(self.theme), row)
        if missing:
            self._rows.add(Hairline(self.theme))

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        super().set_theme(theme)
        self._rows.setMaximumWidth(theme.px(_WIDE))
