"""Topics of an open space: each gets a slot by a figure and a place by its name; what cannot be at once is said."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from copfacil.core.boards import grid
from copfacil.core.words import Msg
from copfacil.ui.board.card_list import CardList, Entry
from copfacil.ui.board.doors import Doors
from copfacil.ui.board.panel import Panel
from copfacil.ui.board.values import Scene
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import SEMIBOLD, Theme

if TYPE_CHECKING:
    # For their types only.
    from copfacil.core.boards.board import Board
    from copfacil.core.boards.plan import Zone

_CLASHES = 3


class TopicsPanel(Panel):
    """The topics, those that wait first."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("Slots and places"), doors, theme)
        words = self.words
        self._board: Board | None = None
        self._slots: tuple[Zone, ...] = ()
        self._entries: tuple[Entry, ...] = ()
        self.list = CardList(words("Topics"), words("A figure puts the topic into that slot."), theme)
        self.slots = Box(theme, gap=0)
        self.place = Field(words("Where it meets"), theme, placeholder=words("garden room, table 4"), show_name=True)
        self._clashes = Label("", theme, "small", tone="over", weight=SEMIBOLD, wrap=True)
        self.add(self._clashes, self.list, self.slots, self.place)
        self.list.chose.connect(self._choose)
        self.list.typed.connect(lambda sign: self._into(int(sign) - 1) if sign.isdigit() else None)
        self.place.entered.connect(self._meet)

    @property
    def begins_at(self) -> QWidget | None:
        """In the list: figures put into slots at once."""
        return self.list if self._entries else None

    def show_scene(self, scene: Scene, chosen: tuple[str, ...], _person: str) -> None:
        """Shows what waits, what is where, and what clashes."""
        board = scene.board
        if board is not self._board:
            other = self._board is None or self._board.zones is not board.zones
            self._board = board
            if other:
                self._make_slots()
            waits = grid.waiting(board)
            held = [card for zone in self._slots for card in board.cards_in(zone.key)]
            self._entries = tuple(
                Entry(card.id, card.text, self._noted(card.zone, grid.place(card)), tone="ink_soft")
                for card in (*waits, *held)
            )
            self._say(len(waits), len(held))
            self.place.line.setCompleter(self._completer())
        self.list.show_entries(self._entries, chosen[-1] if chosen else "")
        self._show_topic()
        for part in (self.list, self.slots, self.place):
            part.setVisible(bool(self._entries))

    def _make_slots(self) -> None:
        assert self._board is not None  # noqa: S101 - said to the checker of types
        self._slots = grid.slots(self._board)
        self.slots.clear()
        row = Flow(self.theme, gap=4)
        for at, zone in enumerate(self._slots[:9]):
            button = Button(zone.name, self.theme, size="small", key=str(at + 1))
            button.clicked.connect(lambda _on=False, at=at: self._into(at))
            row.add(button)
        self.slots.add(row)

    def _completer(self) -> QCompleter:
        """Places that topics have already."""
        made = QCompleter(list(grid.places(self._board)) if self._board is not None else [], self.place.line)
        made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        made.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        return made

    def _noted(self, slot: str, place: str) -> str:
        number = next((str(at) for at, zone in enumerate(self._slots, start=1) if zone.key == slot), "")
        if not number:
            return self.words("waits")
        return (
            self.words(Msg("{slot}, {place}", slot=number, place=place))
            if place
            else self.words(Msg("{slot}, no place", slot=number))
        )

    def _say(self, waits: int, held: int) -> None:
        assert self._board is not None  # noqa: S101 - said to the checker of types
        if waits:
            said = Msg("{n} topic waits for a slot.", "{n} topics wait for a slot.", n=waits)
        elif held:
            said = Msg("Every topic has its slot.")
        else:
            said = Msg("Whoever brings a topic convenes it: the name, the topic, and @ with its place.")
        self.say_under(said)
        told = [self.words(clash.said) for clash in grid.clashes(self._board)]
        more = len(told) - _CLASHES
        self._clashes.set_text(
            "\n".join([*told[:_CLASHES], *([self.words(Msg("and {n} more", n=more))] if more > 0 else [])])
        )
        self._clashes.setVisible(bool(told))

    def _choose(self, card: str) -> None:
        self._show_topic()
        self.chose.emit((card,))

    def _show_topic(self) -> None:
        card = self._board.cards.get(self.list.card) if self._board is not None else None
        if card is not None and not self.place.line.hasFocus():
            self.place.set_text(grid.place(card))

    def _into(self, slot: int) -> None:
        """The topic goes into a slot; the keyboard to the place while it has none."""
        board, key = self._board, self.list.card
        if board is None or not key or not 0 <= slot < len(self._slots):
            return
        if self.done(self.doors.move(board.id, [key], self._slots[slot].key, "", "")):
            card = board.cards.get(key)
            if card is not None and not grid.place(card):
                self.list.show_entries(self._entries, key)
                self.place.set_text("")
                self.place.setFocus()

    def _meet(self, place: str) -> None:
        """It meets there; the next topic that waits comes up."""
        board, key = self._board, self.list.card
        if board is None or not key:
            return
        self.list.setFocus()
        if self.done(self.doors.mark(board.id, [key], {grid.PLACE: place.strip()})) and self._board is not None:
            waits = grid.waiting(self._board)
            if waits:
                self.list.show_entries(self._entries, waits[0].id)
                self.chose.emit((waits[0].id,))
