"""Deleting somebody for good: asked in the list's place; who is hidden and not yet emptied can be brought back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from copfacil.core.words import Msg, Words
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.card import Card
from copfacil.ui.kit.going import Going, GoingRow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Rule
from copfacil.ui.people.doors import Answer
from copfacil.ui.theme import SEMIBOLD, Theme

_MOST = 190
"""px before the text scale that those who wait may take; more of them scroll."""


@dataclass(frozen=True, kw_only=True)
class Deletions:
    """What can be asked for; persons are ids, deletions keys. A door never raises: it answers why it was not done."""

    words: Words
    """The desk's language."""
    pending: Callable[[], Sequence[Going]]
    """What waits to be emptied, oldest first."""
    delete: Callable[[str], Answer]
    """A person is hidden everywhere, and emptied a day later."""
    delete_now: Callable[[str], Answer]
    """A person is hidden and emptied at once."""
    bring_back: Callable[[str], Answer]
    """What waits is back as it was."""
    empty_now: Callable[[str], Answer]
    """What waits is emptied at once."""


class Deleting(QWidget):
    """The quiet button for the person who is chosen, the question that takes its place, and those who wait.

    Args:
        doors: what can be asked for.
        theme: the look.

    Attributes:
        room: where the question stands; whoever holds the list puts it in the list's place.
        question: it, while it is open.

    Signals:
        refused(str): why something was not done.
        turned(): the question is open, or gone.
        left(): nothing was done; the keyboard goes back to the list.
    """

    refused = Signal(str)
    turned = Signal()
    left = Signal()

    def __init__(self, doors: Deletions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.doors, self.words, self.theme = doors, doors.words, theme
        self._person, self._name = "", ""
        self.offer = Button("", theme, look="quiet", size="small")
        self.room = _Scroll()
        self.question: Card | None = None
        self.waiting = _Waiting(self.words, theme)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space.s)
        self._column.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(self.waiting)
        self.offer.clicked.connect(self.ask)
        self.waiting.back.connect(lambda key: self._done(doors.bring_back, key))
        self.waiting.now.connect(lambda key: self._done(doors.empty_now, key))
        self.choose("", "")
        self.show_waiting()

    def choose(self, person: str, name: str) -> None:
        """Whom the button means, nobody for empty; another person takes an open question away."""
        if person != self._person:
            self._take_question()
        self._person, self._name = person, name
        self.offer.set_text(self.words("Delete this person…"))
        self.offer.setToolTip(name)
        self.offer.setAccessibleName(self.words("Delete {name}…", name=name))
        self._turn(self.question)

    def show_waiting(self) -> None:
        """Shows who waits to be emptied."""
        self.waiting.show_going(self.doors.pending())
        self._turn(self.question)

    def ask(self) -> None:
        """Says what would happen, and waits for an answer."""
        if not self._person or self.question is not None:
            return
        words, theme, person = self.words, self.theme, self._person
        title = words("Delete {name} for good?", name=self._name)
        card = Card(theme, look="warn", name=title, pad=7)
        card.body.addWidget(Label(title, theme, tone="warn", weight=SEMIBOLD, wrap=True))
        card.body.addWidget(Label(words(_WHAT), theme, "small", wrap=True))
        keep = Button(words("Keep"), theme, size="small")
        for button, deed in (
            (keep, self.leave),
            (
                Button(words("Delete, empty tomorrow"), theme, size="small"),
                lambda: self._done(self.doors.delete, person),
            ),
            (Button(words("Empty now"), theme, size="small"), lambda: self._done(self.doors.delete_now, person)),
        ):
            button.clicked.connect(lambda _on=False, deed=deed: deed())
            card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self.question = card
        self.room.hold(card)
        self._turn(card)
        keep.setFocus()

    def leave(self) -> None:
        """Nothing is deleted."""
        self._take_question()
        self.left.emit()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        self.theme = theme
        self._column.setSpacing(theme.space.s)

    def _take_question(self) -> None:
        if self.question is not None:
            self.room.empty()
            self._turn(None)

    def _turn(self, question: Card | None) -> None:
        self.question = question
        self.offer.setVisible(bool(self._person) and question is None)
        self.waiting.setVisible(bool(self.waiting.rows) and question is None)
        self.turned.emit()

    def _done(self, door: Callable[[str], Answer], key: str) -> None:
        why = door(key)
        if why is not None:
            self.refused.emit(self.words(why))
            return
        self._take_question()
        self.show_waiting()


_WHAT = Msg(
    "They leave every list and group at once. Name, facts and actions are emptied here and in all backups; until then "
    "you can bring them back."
)


class _Scroll(QScrollArea):
    """Room that scrolls where it does not suffice."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self._clear())

    def hold(self, *parts: QWidget) -> None:
        """These stand in it now, one below the other."""
        body = QWidget()
        body.setAutoFillBackground(False)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(body)

    def empty(self) -> None:
        """Nothing stands in it."""
        if self.widget() is not None:
            self.takeWidget().deleteLater()

    def _clear(self) -> None:
        """Qt works out the width of text that wraps before the bar comes: what stands here keeps clear of it."""
        bar, body = self.verticalScrollBar(), self.widget()
        if body is not None and (column := body.layout()) is not None:
            taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
            flipped = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            column.setContentsMargins(taken if flipped else 0, 0, 0 if flipped else taken, 0)


class _Waiting(_Scroll):
    """Those who are hidden and not yet emptied.

    Signals:
        back(str), now(str): the key of one that shall be brought back, or emptied at once.
    """

    back = Signal(str)
    now = Signal(str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__()
        self.words, self.theme = words, theme
        self.rows: list[GoingRow] = []

    def show_going(self, going: Sequence[Going]) -> None:
        """Shows these."""
        self.rows = [self._row(one) for one in going]
        self.hold(Rule(self.words("Being deleted"), self.theme), *self.rows)
        body = self.widget()
        self.setFixedHeight(min(body.sizeHint().height() if body is not None else 0, self.theme.px(_MOST)))

    def _row(self, one: Going) -> GoingRow:
        row = GoingRow(one, self.words, self.theme)
        row.brought_back.connect(self.back)
        row.emptied.connect(self.now)
        return row
