"""How the desk looks: theme, size of letters, motion; and which language desk and wall speak."""

from PySide6.QtCore import Qt, Signal

from copfacil.core.words import Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.check import Check
from copfacil.ui.kit.choice import Choice
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
        language_wanted(str), wall_language_wanted(str): codes of the languages they want.
    """

    theme_wanted = Signal(str)
    percent_wanted = Signal(int)
    still_wanted = Signal(bool)
    language_wanted = Signal(str)
    wall_language_wanted = Signal(str)

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
        self.space(12)
        self.language = Choice(words("Language of the desk"), (), theme)
        self.wall_language = Choice(words("Language of the wall"), (), theme)
        for choice in (self.language, self.wall_language):
            self.add(self._head(choice.accessibleName()), choice)
            self.space(8)
        self.language.activated.connect(lambda _place: self.language_wanted.emit(self.language.currentData()))
        self.wall_language.activated.connect(
            lambda _place: self.wall_language_wanted.emit(self.wall_language.currentData())
        )
        self.themes.chosen.connect(self.theme_wanted)
        self.percents.chosen.connect(lambda value: self.percent_wanted.emit(int(value)))
        self.still.clicked.connect(self.still_wanted)

    def show_look(self, look: Appearance) -> None:
        """Shows what is chosen."""
        self.themes.choose(look.theme)
        self.percents.choose(str(look.percent))
        self.still.setChecked(look.still)
        for choice, code in ((self.language, look.language), (self.wall_language, look.wall_language)):
            if choice.count() != len(look.languages):
                choice.clear()
                for value, name in look.languages:
                    choice.addItem(name, value)
            choice.choose(code)

    def _head(self, name: str, *keys: str) -> Box:
        middle = Qt.AlignmentFlag.AlignVCenter
        head = Box(self.theme, across=True, margins=(0, 0, 0, 6))
        head.add(Label(name, self.theme, "small", tone="ink_soft", align=middle), stretch=1)
        head.add(*(KeyCap(key, self.theme, tone="ink_soft") for key in keys), align=middle)
        return head
