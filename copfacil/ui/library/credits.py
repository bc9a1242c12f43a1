"""Whose exercises these are, and on what terms they may be passed on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from copfacil.core.exercise import Exercise
from copfacil.core.words import Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.label import Label, Run
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.theme import SEMIBOLD, Theme


class CreditsPage(Box):
    """Every exercise with its credit, by licence; what is shared alike first.

    Signals:
        left(): back to the library.
    """

    left = Signal()

    def __init__(self, exercises: Sequence[Exercise], words: Words, theme: Theme) -> None:
        super().__init__(theme, margins=(24, 24, 10, 0), gap=8, name=words("Credits and licences"))
        self.back = Button(words("Back to the library"), theme, icon="back")
        self.back.clicked.connect(self.left)
        self.page = Box(theme, margins=(0, 0, 16, 24), gap=6)
        self.add(self.back, align=Qt.AlignmentFlag.AlignLeading)
        self.add(Label(words("Credits and licences"), theme, "title", wrap=True))
        self.add(Scroll(self.page, theme), stretch=1)
        alike = words(
            "Texts that derive from Liberating Structures, by Henri Lipmanowicz and Keith McCandless "
            "(www.liberatingstructures.com), are retold in our own words and are no official version. They are licensed "
            "under CC BY-SA 4.0: pass them on and change them, name the authors, and keep this licence "
            "(creativecommons.org/licenses/by-sa/4.0)."
        )
        self.page.add(Label(alike, theme, wrap=True))
        for licence in sorted({one.licence for one in exercises}):
            self.page.space(16)
            self.page.add(Label(licence, theme, "head", wrap=True))
            for one in exercises:
                if one.licence == licence:
                    told = Run(one.name, SEMIBOLD), Run(f"  {one.credit}", tone="ink_soft")
                    self.page.add(Label(told, theme, wrap=True))
        self.page.spring()
        self.setFocusProxy(self.back)
