"""How the desk looks: theme, size of letters, motion."""

from PySide6.QtCore import Qt, Signal

from copfacil.core.words import Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.check import Check
from copfacil.ui.kit.key_cap import KeyCap
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Rule
from copfacil.ui.kit.segments import Segments
from copfacil.ui.room.values import Appearance
from copfacil.ui.theme import Theme


class AppearanceSection(Box):
    """The desk's looks; whatever is chosen is seen at once.

    Signals:
        theme_wanted(str), percent_wanted(int), still_wanted(bool): what a person wants.
    """

    theme_wanted = Signal(str)
    percent_wanted = Signal(int)
    still_wanted = Signal(bool)

    def __init__(self, words: Words, theme: Theme, percents: tuple[int, ...]) -> None:
        super().__init__(theme, gap=0, name=words("How the desk looks"))
        self._words = words
        self.themes = Segments(
            words("Theme"),
            (
                ("light", words("Light"), None),
                ("dark", words("Dark"), None),
                ("contrast", words("High contrast"), None),
            ),
            theme,
        )
        self.percents = Segments(
            words("Size of letters"), [(str(one), words("{n} %", n=one), None) for one in percents], theme
        )
        self.still = Check(words("Less motion"), theme)
        self.add(Rule(words("How the desk looks"), theme))
        self.space(8)
        self.add(self._head(words("Theme"), words("Ctrl T")), self.themes)
        self.space(12)
        self.add(self._head(words("Size of letters"), words("Ctrl −"), words("Ctrl +")), self.percents)
        self.space(12)
        self.add(self.still)
        self.themes.chosen.connect(self.theme_wanted)
        self.percents.chosen.connect(lambda value: self.percent_wanted.emit(int(value)))
        self.still.clicked.connect(self.still_wanted)

    def show_look(self, look: Appearance) -> None:
        """Shows what is chosen."""
        self.themes.choose(look.theme)
        self.percents.choose(str(look.percent))
        self.still.setChecked(look.still)

    def _head(self, name: str, *keys: str) -> Box:
        middle = Qt.AlignmentFlag.AlignVCenter
        head = Box(self.theme, across=True, margins=(0, 0, 0, 6))
        head.add(Label(name, self.theme, "small", tone="ink_soft", align=middle), stretch=1)
        head.add(*(KeyCap(key, self.theme, tone="ink_soft") for key in keys), align=middle)
        return head
