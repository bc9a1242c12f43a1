"""A day without a plan: the templates with their lengths, and the blank day."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from copfacil.core.agenda.plan import clock_ms
from copfacil.core.agenda.template import Template
from copfacil.core.plan import MINUTE
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Hairline
from copfacil.ui.theme import SEMIBOLD, Theme


class Empty(Box):
    """What a day may begin with.

    Signals:
        laid(str): the template of that key is wanted.
    """

    laid = Signal(str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, margins=(0, 6, 6, 24), gap=8)
        self._words = words
        self._shown: tuple[Template, ...] = ()
        self.takes: dict[str, Button] = {}
        lead = words("Begin with a day that others have run, or put exercises of the shelf one after the other.")
        head = Box(theme, across=True)
        head.add(Label(words("What kind of day will it be?"), theme, "head", wrap=True), stretch=1)
        self.blank = Button("", theme, size="small")
        head.add(self.blank)
        self.add(head)
        self.add(Label(lead, theme, tone="ink_soft", wrap=True))
        self.space(4)
        self._list = Box(theme, gap=0)
        self.add(self._list)
        self.spring()

    def show_templates(self, templates: Sequence[Template]) -> None:
        """Offers these; the one without blocks by its button."""
        shown = tuple(templates)
        if shown == self._shown:
            return
        self._shown = shown
        self._list.clear()
        self.takes = {}
        for template in (one for one in shown if one.blocks):
            offer = _Offer(template, self._words, self.theme)
            self._list.add(Hairline(self.theme), offer)
            self.takes[template.key] = offer.take
            offer.take.clicked.connect(lambda _on=False, key=template.key: self.laid.emit(key))
        blank = next((one for one in shown if not one.blocks), None)
        self.blank.setVisible(blank is not None)
        if blank is not None:
            self.blank.set_text(blank.name)
            self.blank.clicked.connect(lambda: self.laid.emit(blank.key))
        if self.takes:
            self.setFocusProxy(next(iter(self.takes.values())))


class _Offer(Box):
    """One template: its name, when to choose it, its hours and for how many, and the button that takes it."""

    def __init__(self, template: Template, words: Words, theme: Theme) -> None:
        super().__init__(theme, across=True, margins=(0, 8, 0, 8), gap=16)
        long = ((clock_ms(template.ends) or 0) - (clock_ms(template.starts) or 0)) // MINUTE
        people = words(Msg("{n} person", "{n} people", n=template.expected))
        self.take = Button(words("Begin with it"), theme, size="small")
        self.take.setAccessibleName(words("Begin with {name}", name=template.name))
        told = Box(theme, gap=0)
        told.add(Label(template.name, theme, weight=SEMIBOLD, wrap=True))
        about = words("{minutes} min, {people}. {about}", minutes=long, people=people, about=template.about)
        told.add(Label(about, theme, "small", tone="ink_soft", wrap=True))
        self.add(told, stretch=1)
        self.add(self.take, align=Qt.AlignmentFlag.AlignVCenter)
