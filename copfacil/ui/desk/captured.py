"""What was captured, newest first, each to be corrected or taken away."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal

from copfacil.core.dates import day_short
from copfacil.core.scene import shown
from copfacil.core.session import Card, Session
from copfacil.core.words import Msg, Words
from copfacil.ui.icons import IconName
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import IconButton
from copfacil.ui.kit.icon_view import IconView
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Hairline
from copfacil.ui.theme import Theme

_MOST = 20
_TOP = Qt.AlignmentFlag.AlignTop
_ICONS: dict[str, IconName] = {
    "note": "note",
    "action": "flag",
    "learning": "quote",
    "quote": "quote",
    "question": "question",
    "parked": "parked",
}


def beneath(card: Card, session: Session, clock_at: Callable[[int], str]) -> tuple[Msg, ...]:
    """What stands under the text of a card: whose it is, by when, who asks, when it was written."""
    parts: list[Msg] = []
    if card.group is not None:
        parts.append(Msg("Group {group}", group=card.group))
    if card.owner:
        parts.append(Msg("{name}", name=shown(session, card.owner)))
    if card.due:
        parts.append(Msg("by {day}", day=day_short(card.due)))
    if card.asker:
        parts.append(Msg("{name} asks", name=shown(session, card.asker)))
    if card.what in {"learning", "quote"}:
        parts.append(Msg("released, unnamed") if card.released else Msg("not released, stays on the desk"))
    if card.what in {"question", "parked"} and not card.released:
        parts.append(Msg("not in the report"))
    if card.done:
        parts.append(Msg("done"))
    return tuple(parts) or (Msg("{time}", time=clock_at(card.at)),)


class CapturedList(Box):
    """The list.

    Signals:
        correct(object), remove(object), settle(object, bool): what a person wants with a Card.
    """

    correct = Signal(object)
    remove = Signal(object)
    settle = Signal(object, bool)

    def __init__(self, theme: Theme, words: Words, clock_at: Callable[[int], str]) -> None:
        super().__init__(theme, gap=0, name=words(Msg("Captured so far")))
        self._words, self._clock_at = words, clock_at
        self._cards: tuple[Card, ...] = ()

    def show_session(self, session: Session) -> None:
        """Shows the cards; built anew only when they changed."""
        cards = tuple(reversed(tuple(session.cards)))
        if cards == self._cards:
            return
        self._cards = cards
        self.clear()
        for card in cards[:_MOST]:
            self.add(Hairline(self.theme), self._row(card, session))
        if cards:
            self.add(Hairline(self.theme))
        if len(cards) > _MOST:
            self.space(8)
            more = self._words(Msg("and {n} older", n=len(cards) - _MOST))
            self.add(Label(more, self.theme, "small", tone="ink_soft"))

    def _row(self, card: Card, session: Session) -> Box:
        words, theme = self._words, self.theme
        row = Box(theme, across=True, margins=(0, 9, 0, 9), gap=4)
        texts = Box(theme, gap=0)
        said = words(Msg("“{text}”", text=card.text)) if card.what == "quote" else card.text
        texts.add(Label(said, theme, tone="ink_soft" if card.done else "ink", wrap=True))
        under = ", ".join(words(part) for part in beneath(card, session, self._clock_at))
        texts.add(Label(under, theme, "small", tone="ink_soft", wrap=True))
        row.add(IconView(_ICONS.get(card.what, "note"), theme, tone="ink_soft"), align=_TOP)
        row.space(8)
        row.add(texts, stretch=1)
        if card.what == "action":
            done = self._button("undo" if card.done else "check", Msg("Open again") if card.done else Msg("Done"))
            done.clicked.connect(lambda: self.settle.emit(card, not card.done))
            row.add(done, align=_TOP)
        edit, gone = self._button("edit", Msg("Correct")), self._button("trash", Msg("Take away"))
        edit.clicked.connect(lambda: self.correct.emit(card))
        gone.clicked.connect(lambda: self.remove.emit(card))
        for button in (edit, gone):
            button.setAccessibleDescription(card.text)
            row.add(button, align=_TOP)
        return row

    def _button(self, icon: IconName, says: Msg) -> IconButton:
        return _Small(icon, self._words(says), self.theme)


class _Small(IconButton):
    """A quiet sign of the least size a finger hits."""

    def __init__(self, icon: IconName, name: str, theme: Theme) -> None:
        super().__init__(icon, name, theme, look="quiet", size="small")

    def _high(self) -> int:
        return self.theme.px(28)
