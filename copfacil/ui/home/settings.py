"""Rounds and minutes of what is about to start, and what that is in all."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from copfacil.core.words import Words
from copfacil.ui.home.values import Offer, Span, Start
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.stepper import Stepper
from copfacil.ui.theme import Theme


class Settings(Box):
    """Two numbers with minus and plus; what an offer fixes is not shown.

    Args:
        words: the language.
        theme: the look.
        sum_up: says what would start.

    Signals:
        changed(object): the Start as it is set now.
    """

    changed = Signal(object)

    def __init__(self, words: Words, theme: Theme, sum_up: Callable[[Start], str]) -> None:
        super().__init__(theme, gap=8)
        self._sum_up, self._offer = sum_up, ""
        self.rounds = Stepper(words("Rounds"), 1, theme, fewer=words("One round less"), more=words("One round more"))
        self.minutes = Stepper(
            words("Minutes each"), 5, theme, fewer=words("One minute less"), more=words("One minute more")
        )
        self.sum = Label("", theme, "small", tone="ink_soft", wrap=True)
        self._fields = Flow(theme, gap=32)
        self._boxes: dict[Stepper, Box] = {}
        for stepper in (self.rounds, self.minutes):
            box = self._boxes[stepper] = Box(theme, gap=4)
            box.add(Label(stepper.name, theme, "small", tone="ink_soft"), stepper)
            self._fields.add(box)
            stepper.changed.connect(lambda _value: self._tell())
        self.add(self._fields, self.sum)

    def show_offer(self, offer: Offer) -> None:
        """Shows what may be set of an offer, at its first numbers."""
        self._offer = offer.key
        for stepper, span in ((self.rounds, offer.rounds), (self.minutes, offer.minutes)):
            self._show(stepper, span)
        self._fields.setVisible(not (offer.rounds.fixed and offer.minutes.fixed))
        self._tell()

    def start(self) -> Start:
        """As it is set now."""
        return Start(self._offer, self.rounds.value(), self.minutes.value())

    def _show(self, stepper: Stepper, span: Span) -> None:
        stepper.least, stepper.most = span.least, span.most
        stepper.set_theme(self.theme)  # it keeps the width of its widest number
        stepper.set_value(span.first)
        self._boxes[stepper].setVisible(not span.fixed)

    def _tell(self) -> None:
        self.sum.set_text(self._sum_up(self.start()))
        self.changed.emit(self.start())
