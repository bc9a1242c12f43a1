"""Questions are sifted and put one after the other; what a room wants to do gets a name and a day."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from copfacil.core.boards import lanes
from copfacil.core.boards.board import Board, Card
from copfacil.core.dates import day_short, understood
from copfacil.core.words import Msg
from copfacil.ui.board.card_list import CardList, Entry
from copfacil.ui.board.doors import Doors
from copfacil.ui.board.marking import MOST
from copfacil.ui.board.panel import Panel
from copfacil.ui.board.values import Scene
from copfacil.ui.desk.names_field import NameField
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button, IconButton
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import Theme

if TYPE_CHECKING:
    # For its type only.
    from collections.abc import Mapping


class QuestionsPanel(Panel):
    """What is asked next: most dots first, then what most people ask. 1 says that it was put."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("Questions to put"), doors, theme)
        words = self.words
        self._board: Board | None = None
        self._waits: tuple[Card, ...] = ()
        self._next = Label("", theme, "lead", wrap=True)
        self.list = CardList(
            words("Questions, the next one first"), words("1: it was put. Plus and minus: dots."), theme
        )
        self.put = Button(words("It was put"), theme, size="small", key="1")
        self.minus = IconButton("minus", words("One dot less"), theme)
        self.plus = IconButton("plus", words("One dot more"), theme)
        self.row = Box(theme, across=True, gap=8)
        self.row.add(self.put, self.minus, self.plus)
        self.row.spring()
        self.add(self._next, self.row, self.list)
        self.list.chose.connect(self._choose)
        self.list.typed.connect(self._typed)
        self.put.clicked.connect(self._put)
        self.minus.clicked.connect(lambda: self._vote(-1))
        self.plus.clicked.connect(lambda: self._vote(1))

    @property
    def begins_at(self) -> QWidget | None:
        """In the list."""
        return self.list if self._waits else None

    def show_scene(self, scene: Scene, chosen: tuple[str, ...], _person: str) -> None:
        """Shows the questions that wait, then those that were put."""
        board = scene.board
        if board is not self._board:
            self._board = board
            self._waits = lanes.to_ask(board)
            put = lanes.asked(board)
            self._entries = (
                *(Entry(card.id, card.text, self._noted(card)) for card in self._waits),
                *(Entry(card.id, card.text, self.words("put"), tone="ink_soft") for card in put),
            )[:MOST]
            self.say_under(Msg("{n} waits, {put} put.", "{n} wait, {put} put.", n=len(self._waits), put=len(put)))
        self.list.show_entries(self._entries, chosen[-1] if chosen else "")
        self._show_chosen()
        for part in (self.list, self.row, self._next):
            part.setVisible(bool(self._entries))

    def _noted(self, card: Card) -> str:
        said = str(card.dots) if card.dots else ""
        return f"{said} ×{card.count}".strip() if card.count > 1 else said

    @property
    def _card(self) -> Card | None:
        return self._board.cards.get(self.list.card) if self._board is not None else None

    def _choose(self, card: str) -> None:
        self._show_chosen()
        self.chose.emit((card,))

    def _show_chosen(self) -> None:
        card = self._card
        if card is not None:
            self._next.set_text(f"“{card.text}”")
            self.put.setEnabled(not lanes.is_asked(card))
            self.minus.setEnabled(card.dots > 0)

    def _typed(self, sign: str) -> None:
        if sign == "1":
            self._put()
        elif sign in "+-":
            self._vote(1 if sign == "+" else -1)

    def _vote(self, by: int) -> None:
        if self._board is not None and self.list.card:
            self.done(self.doors.vote(self._board.id, self.list.card, by))

    def _put(self) -> None:
        """The question goes to the others that were put; the next one comes up."""
        board, card = self._board, self._card
        if board is None or card is None or lanes.is_asked(card):
            return
        if board.zone(lanes.ASKED) is not None:
            fine = self.done(self.doors.move(board.id, [card.id], lanes.ASKED, "", ""))
        else:
            fine = self.done(self.doors.mark(board.id, [card.id], {lanes.ASKED: "yes"}))
        if fine and self._waits:
            self.list.show_entries(self._entries, self._waits[0].id)
            self.chose.emit((self._waits[0].id,))


STEPS: "Mapping[str, Msg]" = {
    "now-what": Msg("What we do now"),
    "stop": Msg("What we stop"),
    "destiny": Msg("Who does what"),
    "destruction": Msg("What we stop"),
}
"""Keys of lanes whose cards are things to do, and what their panel is called."""


def steps_lane(board: Board) -> str:
    """Key of the lane that holds what the room wants to do, empty for none."""
    return next((zone.key for zone in reversed(board.zones) if zone.key in STEPS), "")


class StepsPanel(Panel):
    """What the room wants to do: each gets somebody who begins and a day, and is then an action of the session."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("Who does what"), doors, theme)
        words = self.words
        self._board: Board | None = None
        self.list = CardList(words("What we want to do"), words("Enter in the fields below makes it an action."), theme)
        self.who = NameField(words("Who begins"), theme, words)
        self.day = Field(words("By when"), theme, placeholder=words("in 2 weeks, 12 Dec"), show_name=True)
        self.keep = Button(words("Make it an action"), theme, icon="check")
        self.add(self.list, self.who, self.day, self.keep)
        self.list.chose.connect(self._choose)
        self.who.entered.connect(lambda _text: self.day.setFocus() if self.who.check() else None)
        self.day.entered.connect(lambda _text: self._keep())
        self.keep.clicked.connect(self._keep)

    def show_scene(self, scene: Scene, chosen: tuple[str, ...], _person: str) -> None:
        """Shows the cards of that lane, those that nobody began first."""
        board = scene.board
        self.who.offer([(person, name) for person, name in scene.view.names.items() if name])
        if board is not self._board:
            self._board = board
            cards = sorted(board.cards_in(steps_lane(board)), key=lambda card: bool(card.marks.get("action")))
            self._entries = tuple(self._entry(card) for card in cards)[:MOST]
            left = sum(1 for card in cards if not card.marks.get("action"))
            if not cards:
                self.say_under(Msg("As soon as the room says what it will do, each line gets a name and a day here."))
            elif left:
                self.say_under(Msg("{n} has nobody yet who begins.", "{n} have nobody yet who begins.", n=left))
            else:
                self.say_under(Msg("All are actions now; they stand in Results and on the slips."))
        self.list.show_entries(self._entries, chosen[-1] if chosen else "")
        self._show_chosen()
        for part in (self.list, self.who, self.day, self.keep):
            part.setVisible(bool(self._entries))

    def _entry(self, card: Card) -> Entry:
        if card.marks.get("action"):
            due = card.marks.get("due", "")
            return Entry(card.id, card.text, self.words(day_short(due)) if due else self.words("action"), tone="good")
        return Entry(card.id, card.text, self.words("who?"), tone="warn")

    @property
    def _card(self) -> Card | None:
        return self._board.cards.get(self.list.card) if self._board is not None else None

    def _choose(self, card: str) -> None:
        self.who.show_person("")
        self._show_chosen()
        self.chose.emit((card,))

    def _show_chosen(self) -> None:
        card = self._card
        if card is None:
            return
        self.keep.setEnabled(not card.marks.get("action"))
        if not self.day.line.hasFocus():
            due = card.marks.get("due", "")
            self.day.set_text(self.words(day_short(due)) if due else "")

    def _keep(self) -> None:
        board, card = self._board, self._card
        if board is None or card is None or card.marks.get("action") or not self.who.check():
            return
        text = self.day.text().strip()
        on = understood(text, self.doors.today(), self.words) if text else None
        if text and on is None:
            self.day.set_error(self.words(Msg("A day such as 27 Nov, 27/11 or in 2 weeks.")))
            return
        self.day.set_error("")
        due = on.isoformat() if on is not None else ""
        if self.done(self.doors.promise(board.id, card.id, self.who.person() or "", due)):
            self.who.show_person("")
            self.day.set_text("")
            self.who.setFocus()
