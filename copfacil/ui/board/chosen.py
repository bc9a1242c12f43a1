"""The cards that are chosen: their words, what can be done with them, what is noted about them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from copfacil.core.dates import understood
from copfacil.core.words import Msg
from copfacil.ui.board.doors import Doors
from copfacil.ui.board.keys import Asked, Deed
from copfacil.ui.board.notes import NOTES, Note
from copfacil.ui.board.panel import Panel
from copfacil.ui.board.values import Scene
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field, TextBox
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import Theme

if TYPE_CHECKING:
    # For their types only.
    from copfacil.core.boards.board import Card
    from copfacil.core.boards.plan import BoardKind


_LONG = 80
"""Letters from which on a card's words are told at the side too."""


class ChosenPanel(Panel):
    """Shown while cards are chosen.

    Signals:
        wanted(object): what a button asks for, as ``keys.Asked``.
        answered(): a question was answered or left; the keyboard goes back.
    """

    wanted = Signal(object)
    answered = Signal()

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("Chosen"), doors, theme)
        words = self.words
        self._cards: tuple[Card, ...] = ()
        self._scene: Scene | None = None
        self._asks: Callable[[str], object] | None = None
        self._text = Label("", theme, wrap=True)
        self._ways = Flow(theme, gap=4)
        self.buttons: dict[Deed, Button] = {}
        told: tuple[tuple[Deed, Msg, Msg], ...] = (
            ("edit", Msg("Correct"), Msg("E")),
            ("cluster", Msg("Cluster"), Msg("C")),
            ("merge", Msg("Merge"), Msg("M")),
            ("split", Msg("Split"), Msg("S")),
            ("loose", Msg("Out of cluster"), Msg("O")),
            ("link", Msg("Link"), Msg("L")),
            ("take", Msg("Take off"), Msg("Del")),
        )
        for deed, says, cap in told:
            button = Button(words(says), theme, size="small", key=words(cap))
            button.clicked.connect(lambda _on=False, deed=deed: self.wanted.emit(Asked(deed)))
            self.buttons[deed] = button
            self._ways.add(button)
        self.question = Label("", theme, "small", tone="ink_soft", wrap=True)
        self.line = Field(words("Title of the cluster"), theme)
        self.text = TextBox(words("Words"), theme, lines=4)
        self._notes = Box(theme, gap=6)
        self._kind: BoardKind | None = None
        self._fields: dict[Note, Choice | Field] = {}
        self.add(self._text, self._ways, self.question, self.line, self.text, self._notes)
        self.line.entered.connect(self._answer)
        self.text.kept.connect(self._answer)
        self.leave()

    def show_scene(self, scene: Scene, chosen: tuple[str, ...], _person: str) -> None:
        """Shows them."""
        cards = tuple(card for key in chosen if (card := scene.board.cards.get(key)) is not None)
        if tuple(card.id for card in cards) != tuple(card.id for card in self._cards):
            self.leave()
        self._scene, self._cards = scene, cards
        self.setVisible(bool(cards))
        if not cards:
            return
        self.title.set_text(self.words(Msg("{n} card chosen", "{n} cards chosen", n=len(cards))))
        one = len(cards) == 1
        self._text.set_text(cards[0].text)
        self._text.setVisible(self._long and self._asks is None)
        self.buttons["edit"].setVisible(one)
        self.buttons["split"].setVisible(one)
        self.buttons["merge"].setVisible(not one)
        self.buttons["loose"].setVisible(any(card.cluster for card in cards))
        self._show_notes()

    # Questions.

    def ask_line(self, question: Msg, text: str, then: Callable[[str], object]) -> None:
        """Asks for one line; ``then`` is given it."""
        self.line.set_text(text)
        self._ask(question, self.line, then)
        self.line.line.selectAll()

    def ask_text(self, question: Msg, text: str, then: Callable[[str], object]) -> None:
        """Asks for words."""
        self.text.setPlainText(text)
        self._ask(question, self.text, then)
        self.text.selectAll()

    def leave(self) -> bool:
        """Leaves a question; tells whether there was one."""
        asked, self._asks = self._asks is not None, None
        for part in (self.question, self.line, self.text):
            part.hide()
        self._ways.show()
        self._notes.show()
        self._text.setVisible(self._long)
        return asked

    @property
    def _long(self) -> bool:
        """Whether one card is chosen whose words may be cut off on the board."""
        return len(self._cards) == 1 and len(self._cards[0].text) > _LONG

    def _ask(self, question: Msg, field: Field | TextBox, then: Callable[[str], object]) -> None:
        self.leave()
        self._asks = then
        self._ways.hide()
        self._notes.hide()
        self._text.hide()
        self.question.set_text(self.words(question))
        self.question.show()
        field.show()
        field.setFocus()

    def _answer(self, text: str) -> None:
        then = self._asks
        self.leave()
        if then is not None:
            then(text)
        self.answered.emit()

    # Notes.

    def _show_notes(self) -> None:
        """The fields of the board's kind, with what is noted; of several cards, what is noted about all."""
        if self._scene is None:
            return
        kind = self._scene.board.kind
        if kind != self._kind:
            self._kind = kind
            self._notes.clear()
            self._fields = {note: self._made(note) for note in NOTES.get(kind, ())}
        for note, field in self._fields.items():
            values = {card.marks.get(note.key, "") for card in self._cards}
            value = values.pop() if len(values) == 1 else ""
            if isinstance(field, Choice):
                field.choose(value)
            elif not field.line.hasFocus() or field.text() == "":
                field.set_text(value)

    def _made(self, note: Note) -> Choice | Field:
        words = self.words
        if not note.choices:
            field = Field(words(note.name), self.theme, show_name=True)
            field.entered.connect(lambda text: self._write(field, note, text))
            self._notes.add(field)
            return field
        options = [("", words(Msg("not said"))), *((key, words(said)) for key, said in note.choices)]
        choice = Choice(words(note.name), options, self.theme)
        choice.activated.connect(lambda _row: self._mark(note.key, str(choice.currentData() or "")))
        self._notes.add(Label(words(note.name), self.theme, "small", tone="ink_soft"), choice)
        return choice

    def _write(self, field: Field, note: Note, text: str) -> None:
        if note.written == "day" and text.strip():
            day = understood(text, self.doors.today(), self.words)
            if day is None:
                field.set_error(self.words(Msg("A day such as 27 Nov, 27/11 or in 2 weeks.")))
                return
            text = day.isoformat()
        field.set_error("")
        field.set_text(text)
        self._mark(note.key, text.strip())

    def _mark(self, key: str, value: str) -> None:
        if self._scene is not None:
            self.done(self.doors.mark(self._scene.board.id, [card.id for card in self._cards], {key: value}))
