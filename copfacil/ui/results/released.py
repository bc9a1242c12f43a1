"""What may be read outside the room, and what stays inside until somebody was asked."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal

from copfacil.core.report_sections import held_said, kind_said
from copfacil.core.reported import Captured, Report
from copfacil.core.words import Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Hairline, Rule
from copfacil.ui.results.rows import CapturedRow, signed
from copfacil.ui.theme import Theme

Held = Callable[[], tuple[tuple[str, Captured], ...]]


class Released(Box):
    """What people released, what they did not, and the notes on the room.

    Signals:
        released(str): who said it was asked and lets it go; the id of its card.
    """

    released = Signal(str)

    def __init__(self, held: Held, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=0)
        self._words, self._held = words, held
        self._rows = Box(theme, gap=0)
        self._inside = Box(theme, margins=(0, 8, 0, 0), gap=0)
        self._open = False
        self._notes = Box(theme, margins=(0, 32, 0, 0), gap=0)
        self.ask = Button(words("Ask to release"), theme, size="small")
        self.ask.clicked.connect(self._turn)
        self.buttons: dict[str, Button] = {}
        foot = Box(theme, across=True, margins=(0, 8, 0, 0))
        self._kept = Box(theme, gap=0)
        foot.add(self._kept, stretch=1)
        foot.add(self.ask, align=Qt.AlignmentFlag.AlignVCenter)
        self._foot = foot
        self.add(Rule(words("What people released"), theme), self._rows, foot, self._inside, self._notes)

    def show_report(self, told: Report) -> None:
        """Shows what was released on this day, and the notes on the room."""
        words, released = self._words, [one for one in told.captured if one.what != "note"]
        notes = [one for one in told.captured if one.what == "note"]
        self._rows.clear()
        self._notes.clear()
        self._kept.clear()
        self._notes.setVisible(bool(notes))
        if notes:
            self._notes.add(Rule(words("Notes on the room"), self.theme))
            self._notes.add(*(CapturedRow(one, words, self.theme) for one in notes))
        if not released:
            self._rows.space(8)
            none = words("Nothing was released. What is not released stays on this laptop.")
            self._rows.add(Label(none, self.theme, tone="ink_soft", wrap=True))
        self._rows.add(*(CapturedRow(one, words, self.theme) for one in released))
        self._foot.setVisible(bool(told.held))
        if told.held:
            self._kept.add(signed("lock", words(held_said(told.held)), self.theme))
        self._fill()

    def _turn(self) -> None:
        self._open = not self._open
        self._fill()

    def _fill(self) -> None:
        """What stays inside, for those at the desk alone, and only while somebody wants to ask."""
        self._inside.clear()
        self.buttons.clear()
        held = self._held() if self._open else ()
        self._inside.setVisible(bool(held))
        for key, one in held:
            row = Box(self.theme, across=True, margins=(0, 8, 0, 8), gap=12)
            text = Box(self.theme, gap=0)
            text.add(Label(one.text, self.theme, wrap=True))
            text.add(Label(kind_said(one, self._words), self.theme, "small", tone="ink_soft", wrap=True))
            button = self.buttons[key] = Button(self._words("Released"), self.theme, size="small", icon="unlock")
            button.setAccessibleDescription(one.text)
            button.clicked.connect(lambda _on=False, key=key: self.released.emit(key))
            row.add(text, stretch=1)
            row.add(button, align=Qt.AlignmentFlag.AlignTop)
            self._inside.add(row, Hairline(self.theme))
