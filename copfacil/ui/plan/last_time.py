"""Beside the plan: what earlier days took, and what people asked to be different."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from copfacil.core.agenda.estimates import Estimate
from copfacil.core.feedback.sections import HOW
from copfacil.core.feedback.summary import Suggestion
from copfacil.core.plan import MINUTE
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Hairline
from copfacil.ui.theme import SEMIBOLD, Theme

_FEW = 5
"""Suggestions that are shown before somebody asks for all."""


class LastTime(Box):
    """What to do differently.

    Signals:
        used(str, int): a block is to be so long, ms.
    """

    used = Signal(str, int)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, margins=(0, 0, 0, 16), gap=0, name=words("From earlier days"))
        self._words = words
        self._shown: tuple[tuple[Estimate, ...], tuple[Suggestion, ...]] = ((), ())
        self._all = False
        self.uses: dict[str, Button] = {}
        self.setVisible(False)

    def show_past(self, estimates: Sequence[Estimate], said: Sequence[Suggestion]) -> None:
        """Shows what earlier days say to this plan."""
        shown = (tuple(estimates), tuple(said))
        if shown != self._shown:
            self._shown = shown
            self._fill()
        self.setVisible(any(shown))

    def _fill(self) -> None:
        words, theme, (found, said) = self._words, self.theme, self._shown
        self.clear()
        self.uses.clear()
        self.add(Label(words("From earlier days"), theme, "head"))
        for one in found:
            self.add(Hairline(theme), self._estimate(one))
        shown = said if self._all else said[:_FEW]
        for wish in shown:
            self.add(Hairline(theme), self._wish(wish))
        if len(said) > len(shown):
            more = Button(words("and {n} more", n=len(said) - len(shown)), theme, look="quiet", size="small")
            more.clicked.connect(self._show_all)
            self.add(more)

    def _estimate(self, one: Estimate) -> Box:
        words, theme = self._words, self.theme
        row = Box(theme, margins=(0, 8, 0, 8), gap=2)
        took = ", ".join(str(round(ms / MINUTE)) for ms in one.took)
        row.add(Label(one.name, theme, weight=SEMIBOLD, wrap=True))
        told = Msg("Took {took} min, planned are {planned}.", took=took, planned=round(one.planned / MINUTE))
        why = [words(reason) if isinstance(reason, Msg) else f"{reason[:1].upper()}{reason[1:]}." for reason in one.why]
        row.add(Label(" ".join([words(told), *why]), theme, "small", tone="ink_soft", wrap=True))
        use = Button(words(Msg("Plan {n} min", n=one.proposed // MINUTE)), theme, size="small")
        use.setAccessibleDescription(one.name)
        use.clicked.connect(lambda: self.used.emit(one.block, one.proposed))
        self.uses[one.block] = use
        acts = Box(theme, across=True, margins=(0, 4, 0, 0))
        acts.add(use)
        acts.spring()
        row.add(acts)
        return row

    def _wish(self, one: Suggestion) -> Box:
        words, theme = self._words, self.theme
        row = Box(theme, margins=(0, 8, 0, 8), gap=2)
        text = words(Msg("{text}, {n} times", text=one.text, n=one.times)) if one.times > 1 else one.text
        row.add(Label(text, theme, wrap=True))
        told = ": ".join(part for part in (words(HOW[one.how]), one.sentence) if part)
        below = f"{told} ({one.title})" if one.title else told
        waits = not one.how
        row.add(Label(below, theme, "small", tone="warn" if waits else "ink_soft", wrap=True))
        return row

    def _show_all(self) -> None:
        self._all = True
        self.focusNextChild()  # the button goes
        self._fill()
