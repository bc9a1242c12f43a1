"""Is the room ready: what was tried, what was not, and the act that tells."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from copfacil.core.words import Msg, Words
from copfacil.ui.home.values import Ready, State
from copfacil.ui.icons import IconName
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.card import Card
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.icon_view import IconView
from copfacil.ui.kit.label import Label, Run
from copfacil.ui.kit.rule import Hairline
from copfacil.ui.theme import SEMIBOLD, Theme, Tone

_SIGNS: dict[State, tuple[IconName, Tone, Msg]] = {
    "ready": ("ready", "good", Msg("Ready")),
    "unknown": ("unknown", "warn", Msg("Not known yet")),
    "off": ("none", "ink_soft", Msg("Off by choice")),
    "failed": ("warning", "over", Msg("Does not work")),
}
_COUNTS: tuple[tuple[State, str], ...] = (
    ("ready", "{n} ready"),
    ("unknown", "{n} not known"),
    ("failed", "{n} not working"),
    ("off", "{n} off"),
)


class _Row(Box):
    """One thing: its sign, its name and state, what is known, its act."""

    def __init__(self, words: Words, theme: Theme, *, last: bool) -> None:
        super().__init__(theme, across=True, margins=(0, 11, 0, 0 if last else 11), gap=11)
        self._words = words
        self._icon = IconView("unknown", theme)
        self._name = Label("", theme, wrap=True)
        self._sentence = Label("", theme, "small", tone="ink_soft", wrap=True)
        self._sentence.setMinimumWidth(1)  # a folder's path is one long word, broken where it must be
        self.button = Button("", theme, size="small")
        told = Box(theme, gap=0)
        told.add(self._name, self._sentence)
        self.add(self._icon, align=Qt.AlignmentFlag.AlignVCenter)
        self.add(told, stretch=1)
        self.add(self.button, align=Qt.AlignmentFlag.AlignVCenter)

    def tell(self, item: Ready) -> None:
        """Tells how it stands."""
        icon, tone, state = _SIGNS[item.state]
        said = self._words(state)
        self.setAccessibleName(f"{item.name}: {said}. {item.sentence}")
        self._icon.set_icon(icon, tone)
        self._name.set_text([Run(item.name + "  ", SEMIBOLD), Run(said, SEMIBOLD, tone)])
        self._sentence.set_text(item.sentence)
        self._sentence.setVisible(bool(item.sentence))
        self.button.set_text(item.act)
        self.button.setAccessibleName(f"{item.name}: {item.act}")
        self.button.set_look("quiet" if item.state in {"off", "ready"} else "plain")
        self.button.setVisible(bool(item.act))


class Readiness(Card):
    """The card of all of them.

    Signals:
        wanted(str): the act of one, by its key.
        all_wanted(): Check all.
    """

    wanted = Signal(str)
    all_wanted = Signal()

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, name=words("Ready for the room?"))
        self._words, self._items = words, tuple[Ready, ...]()
        head = Flow(theme, last_at_end=True)
        self.check = Button(words("Check all"), theme, size="small")
        self.check.clicked.connect(self.all_wanted)
        head.add(Label(words("Ready for the room?"), theme, "head", align=Qt.AlignmentFlag.AlignVCenter), self.check)
        self._sum = Label("", theme, "small", tone="ink_soft", wrap=True)
        self._held = Box(theme, gap=0)
        self._rows: dict[str, _Row] = {}
        top = Box(theme, gap=2)
        top.add(head, self._sum)
        self.body.addWidget(top)
        self.body.addWidget(self._held)

    def show_ready(self, items: Sequence[Ready]) -> None:
        """Shows how things stand; the keyboard stays where it was."""
        if tuple(items) == self._items:
            return
        self._items = tuple(items)
        self._sum.set_text(summary(items, self._words))
        if tuple(item.key for item in items) != tuple(self._rows):
            self._make(tuple(item.key for item in items))
        for item in items:
            self._rows[item.key].tell(item)

    def _make(self, keys: tuple[str, ...]) -> None:
        self._held.clear()
        self._rows = {key: _Row(self._words, self.theme, last=key == keys[-1]) for key in keys}
        for key, row in self._rows.items():
            self._held.add(Hairline(self.theme), row)
            row.button.clicked.connect(lambda _on=False, key=key: self.wanted.emit(key))


def summary(items: Sequence[Ready], words: Words) -> str:
    """How many are in which state; where nothing was tried, that."""
    if items and all(item.state == "unknown" for item in items):
        return words("Nothing is known until it was tried.")
    counts = ((sum(item.state == state for item in items), text) for state, text in _COUNTS)
    return ", ".join(words(text, n=count) for count, text in counts if count) + "."
