"""What was promised on earlier days, read back before a sitting or as the day opens: each ticked off where it stands."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from copfacil.core.dates import day_short
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.check import Check
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Hairline
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.theme import SEMIBOLD, Theme

if TYPE_CHECKING:
    from copfacil.core.reported import Action  # for its type alone: a desk that goes on after a crash needs no report

Promised = Callable[[], "Sequence[Action]"]


class Promises(Box):
    """The promises.

    Signals:
        settled(str, str, bool): session, card, and whether it was done.
    """

    settled = Signal(str, str, bool)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme, gap=0, name=words(Msg("What was promised")))
        self._words = words
        self.checks: dict[str, Check] = {}

    def show_promised(self, told: "Sequence[Action]") -> None:
        """Shows what is open; it stands until it is asked for again, so that a tick can be taken away."""
        self.checks.clear()
        self.clear()
        for one in told:
            self.add(Hairline(self.theme), self._row(one))
        if told:
            self.add(Hairline(self.theme))

    def _row(self, one: "Action") -> Box:
        words, theme = self._words, self.theme
        row = Box(theme, across=True, margins=(0, 8, 0, 8), gap=12)
        check = self.checks[one.id] = Check("", theme)
        check.setAccessibleName(words(Msg("{text}, done", text=one.text)))
        check.toggled.connect(lambda on: self.settled.emit(one.stream, one.id, on))
        text = Box(theme, gap=0)
        text.add(Label(one.text, theme, "head", wrap=True))
        due = words(day_short(one.due)) if one.due else ""
        asks = words(Msg("{name} asks", name=one.asker)) if one.asker else ""
        below = ", ".join(part for part in (due, asks, one.title) if part)
        text.add(Label(below, theme, tone="ink_soft", wrap=True))
        row.add(check, align=Qt.AlignmentFlag.AlignTop)
        row.add(text, stretch=3)
        row.add(Label(one.owner or words(Msg("nobody yet")), theme, weight=SEMIBOLD, wrap=True), stretch=1)
        return row


class ReadBack(Promises):
    """The promises at the gate, in the place of the lines; its button stands beside the start.

    Attributes:
        button: shows them, or the lines again.

    Signals:
        turned(bool): they are shown, or the lines again.
    """

    turned = Signal(bool)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme, words)
        self._count = 0
        self.button = Button("", theme, icon="flag")
        self.button.clicked.connect(lambda: self.turn(shown=self.isHidden()))
        self.hide()

    def show_promised(self, told: "Sequence[Action]") -> None:
        """Shows what is open, once the button is pressed."""
        super().show_promised(told)
        self._count = len(told)
        self.button.setVisible(bool(told))
        self.turn(shown=False)

    def turn(self, *, shown: bool) -> None:
        """Shows them, or the lines again."""
        self.setVisible(shown)
        read = Msg("Read back {n} promise", "Read back {n} promises", n=self._count)
        self.button.set_text(self._words(Msg("Back to the lines") if shown else read))
        self.turned.emit(shown)


class Opening(Box):
    """While the block that opens the day runs: the promises, for whoever asks.

    Nothing is looked up before: a desk that comes back after a crash must not wait for it.

    Args:
        theme: the look.
        words: the language.
        promised: what is still open from earlier days.

    Signals:
        settled(str, str, bool): as `Promises`.
    """

    settled = Signal(str, str, bool)

    def __init__(self, theme: Theme, words: Words, promised: Promised) -> None:
        super().__init__(theme, gap=8)
        self._words, self._promised = words, promised
        self.button = Button("", theme, icon="flag", size="small")
        self._none = Label(words(Msg("Nothing is open from earlier days.")), theme, tone="ink_soft", wrap=True)
        self.promises = Promises(theme, words)
        self._shown = Scroll(self.promises, theme)
        self.add(self.button, align=Qt.AlignmentFlag.AlignLeading)
        self.add(self._none)
        self.add(self._shown, stretch=8)
        self.spring()
        self.button.clicked.connect(lambda: self._turn(shown=self._shown.isHidden() and self._none.isHidden()))
        self.promises.settled.connect(self.settled)
        self._turn(shown=False)

    def set_free(self, *, free: bool) -> None:
        """Shows all of them, because what they stand in scrolls."""
        self._shown.set_free(free=free)

    def _turn(self, *, shown: bool) -> None:
        told = self._promised() if shown else ()
        self.promises.show_promised(told)
        self._shown.setVisible(bool(told))
        self._none.setVisible(shown and not told)
        self.button.set_text(self._words(Msg("Put the promises away") if shown else Msg("Read back what was promised")))
