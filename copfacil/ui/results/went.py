"""How the day went: planned against actual, what made the difference, and what the next plan can take from it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal

from copfacil.core.plan import MINUTE
from copfacil.core.report_sections import off_by
from copfacil.core.reported import Report, Stretch
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Hairline, Rule
from copfacil.ui.results.rows import signed
from copfacil.ui.results.time import Stretches
from copfacil.ui.theme import SEMIBOLD, Theme


class WhyRow(Box):
    """A block that took longer or shorter, and why; the button opens a line to say it.

    Signals:
        explained(str): why.
    """

    explained = Signal(str)

    def __init__(self, one: Stretch, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=0)
        text = Box(theme, gap=0)
        text.add(Label(f"{one.name} {off_by(one)}", theme, "small", weight=SEMIBOLD, wrap=True))
        if one.reason:
            text.add(Label(one.reason, theme, "small", wrap=True))
        if one.learnt is not None and one.learnt != one.planned:
            next_plan = Msg("Next plan: {n} minute.", "Next plan: {n} minutes.", n=one.learnt // MINUTE)
            text.add(Label(words(next_plan), theme, "small", tone="ink_soft", wrap=True))
        self.ask = Button(words("Change") if one.reason else words("Why?"), theme, size="small")
        self.ask.setAccessibleDescription(one.name)
        self.reason = Field(words("Why"), theme, placeholder=words("Spot 5 had no chairs"))
        self.reason.set_text(one.reason)
        row = Box(theme, across=True, margins=(0, 6, 0, 6))
        row.add(text, stretch=1)
        row.add(self.ask, align=Qt.AlignmentFlag.AlignTop)
        self._open = Box(theme, margins=(0, 0, 0, 8))
        self._open.add(self.reason)
        self._open.hide()
        self.add(row, self._open, Hairline(theme))
        self.ask.clicked.connect(self._turn)
        self.reason.entered.connect(self.explained)

    def _turn(self) -> None:
        self._open.setVisible(self._open.isHidden())
        if not self._open.isHidden():
            self.reason.setFocus()


class TimePart(Box):
    """Planned against actual, and what made the difference.

    Signals:
        explained(str, str): a block, and why it took longer or shorter.
    """

    explained = Signal(str, str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=0)
        self._words = words
        self._lines = Stretches(words, theme)
        self._why = Box(theme, gap=0)
        self._rows: dict[str, WhyRow] = {}
        self.add(Rule(words("Planned and actual"), theme, detail=words("minutes over")), self._lines)
        self.space(12)
        self.add(self._why)

    @property
    def rows(self) -> Mapping[str, WhyRow]:
        """The blocks that want a reason, or have one, by their ids."""
        return self._rows

    def show_report(self, told: Report) -> None:
        """Shows how this day went."""
        self.setVisible(bool(told.stretches))
        self._lines.show_stretches(told.stretches)
        self._why.clear()
        self._rows.clear()
        said = [self._words(one) for one in (*told.because, *told.differences)]
        for one in told.stretches:
            if one.learnt is not None or one.reason:
                row = self._rows[one.block] = WhyRow(one, self._words, self.theme)
                row.explained.connect(lambda reason, key=one.block: self.explained.emit(key, reason))
                self._why.add(row)
        self._why.space(8)
        for sentence in said:
            self._why.add(signed("note", sentence, self.theme))
