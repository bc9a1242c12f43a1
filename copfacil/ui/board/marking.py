"""A panel that goes through cards and notes one word on each by a key: answers, consents, evidence."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from copfacil.core.boards.board import Board, Card
from copfacil.core.words import Msg
from copfacil.ui.board.card_list import CardList, Entry
from copfacil.ui.board.doors import Doors
from copfacil.ui.board.panel import Panel
from copfacil.ui.board.values import Scene
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.flow import Flow
from copfacil.ui.theme import Theme, Tone

if TYPE_CHECKING:
    # For its type only.
    from PySide6.QtWidgets import QWidget

MOST = 100
"""Cards in a list at the side; the whole list is one key away."""


@dataclass(frozen=True, kw_only=True)
class Marking:
    """What is noted.

    Attributes:
        title: of the panel.
        name: of the list, told to screen readers.
        keys: what its keys do, told with it.
        mark: the mark.
        choices: value and word of each; the first has key 1.
        cards: which cards, in which order.
        under: what stands under the title.
        tones: of the words, by value.
    """

    title: Msg
    name: Msg
    keys: Msg
    mark: str
    choices: tuple[tuple[str, Msg], ...]
    cards: Callable[[Board], Sequence[Card]]
    under: Callable[[Board], Msg]
    tones: Mapping[str, Tone] = field(default_factory=dict)


class MarkPanel(Panel):
    """The panel. A key notes a word; the same key once more takes it away.

    Args:
        marking: what is noted.
        doors: what it may ask for.
        theme: the look.
    """

    def __init__(self, marking: Marking, doors: Doors, theme: Theme) -> None:
        super().__init__(marking.title, doors, theme)
        words = self.words
        self.marking = marking
        self._board: Board | None = None
        self._entries: tuple[Entry, ...] = ()
        self.list = CardList(words(marking.name), words(marking.keys), theme)
        self.buttons = {
            value: Button(words(said), theme, size="small", key=str(figure))
            for figure, (value, said) in enumerate(marking.choices, start=1)
        }
        self.column = Flow(theme, gap=4)
        for value, button in self.buttons.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, value=value: self._note(value))
            self.column.add(button)
        self.add(self.list, self.column)
        self.list.chose.connect(self._choose)
        self.list.typed.connect(self._typed)

    @property
    def begins_at(self) -> "QWidget | None":
        """In the list: figures note at once."""
        return self.list if self._entries else None

    def show_scene(self, scene: Scene, chosen: tuple[str, ...], _person: str) -> None:
        """Shows the cards with what is noted on each."""
        board, of = scene.board, self.marking
        if board is not self._board:
            self._board = board
            self._entries = tuple(self._entry(board, card) for card in of.cards(board)[:MOST])
            self.say_under(of.under(board))
        self.list.show_entries(self._entries, chosen[-1] if chosen else "")
        self._show_chosen()
        for part in (self.list, self.column):
            part.setVisible(bool(self._entries))

    def _entry(self, board: Board, card: Card) -> Entry:
        value = card.marks.get(self.marking.mark, "")
        said = dict(self.marking.choices).get(value)
        note = self.words(said) if said is not None else ""
        return Entry(card.id, card.text, note, board.zone(card.zone), self.marking.tones.get(value, "ink"))

    def _choose(self, card: str) -> None:
        self._show_chosen()
        self.chose.emit((card,))

    def _show_chosen(self) -> None:
        card = self._board.cards.get(self.list.card) if self._board is not None else None
        now = card.marks.get(self.marking.mark, "") if card is not None else ""
        for value, button in self.buttons.items():
            button.setEnabled(card is not None)
            button.setChecked(value == now)
            button.set_look("primary" if value == now else "plain")

    def _typed(self, sign: str) -> None:
        values = list(self.buttons)
        if sign.isdigit() and int(sign) <= len(values):
            self._note(values[int(sign) - 1])

    def _note(self, value: str) -> None:
        board, key = self._board, self.list.card
        card = board.cards.get(key) if board is not None else None
        if board is not None and card is not None:
            said = "" if card.marks.get(self.marking.mark) == value else value
            self.done(self.doors.mark(board.id, [key], {self.marking.mark: said}))
