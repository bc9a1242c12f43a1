"""About: the version, the licences, whose exercises these are."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt

from copfacil.core.words import Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.label import Label, Run
from copfacil.ui.kit.rule import Rule
from copfacil.ui.room.values import Credit
from copfacil.ui.theme import SEMIBOLD, Theme


class AboutSection(Box):
    """A few lines; the credits of each exercise once they are asked for."""

    def __init__(self, words: Words, theme: Theme, credit_lines: Callable[[], Sequence[Credit]]) -> None:
        super().__init__(theme, gap=8, name=words("About copfacil"))
        self._words, self._credit_lines = words, credit_lines
        self._version = Label("", theme, weight=SEMIBOLD)
        self.more = Button("", theme, size="small")
        self.more.clicked.connect(self._turn)
        self.credits = Box(theme, gap=8)
        self.credits.hide()
        lines = (
            words("Free software under the MIT licence. © 2026 The copfacil founders."),
            words(
                "Many exercises are after Liberating Structures by Henri Lipmanowicz and Keith McCandless "
                "(www.liberatingstructures.com), retold in our own words, not an official version; "
                "these texts are licensed under CC BY-SA 4.0."
            ),
            words("Letters: Source Sans, by Paul D. Hunt for Adobe, under the SIL Open Font License 1.1."),
        )
        self.add(Rule(words("About copfacil"), theme), self._version)
        self.add(*(Label(line, theme, "small", tone="ink_soft", wrap=True) for line in lines))
        self.add(self.more, align=Qt.AlignmentFlag.AlignLeading)
        self.add(self.credits)
        self._tell()

    def show_version(self, version: str) -> None:
        """Shows the version."""
        self._version.set_text(self._words("Version {version}", version=version))

    def _turn(self) -> None:
        shown = self.credits.isHidden()
        if shown and not self.credits.lay.count():
            for credit in self._credit_lines():
                self.credits.add(Label(self._said(credit), self.theme, "small", tone="ink_soft", wrap=True))
        self.credits.setVisible(shown)
        self._tell()

    def _said(self, credit: Credit) -> tuple[Run, ...]:
        return Run(credit.name, SEMIBOLD, "ink"), Run(f"  {credit.credit} {credit.licence}.")

    def _tell(self) -> None:
        words = self._words
        self.more.set_text(
            words("Who each exercise comes from") if self.credits.isHidden() else words("Fold the credits")
        )
