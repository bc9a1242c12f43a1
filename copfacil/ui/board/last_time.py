"""What the last board of this exercise left: asks still open, suggestions and their answers, stories to be finished."""

from typing import TYPE_CHECKING

from copfacil.core.boards.left import EARLIER, Item
from copfacil.core.dates import day_short
from copfacil.core.words import Msg
from copfacil.ui.board.card_list import CardList, Entry
from copfacil.ui.board.doors import Doors
from copfacil.ui.board.panel import Panel
from copfacil.ui.board.values import Scene
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import Theme

if TYPE_CHECKING:
    # For its type only.
    from collections.abc import Mapping


class LastTimePanel(Panel):
    """The list; what is chosen comes onto today's board, or is closed where it was said."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("What last time left"), doors, theme)
        words = self.words
        self._board = ""
        self._taken: frozenset[str] = frozenset()
        self._items: Mapping[str, Item] = {}
        self._names: Mapping[str, str] = {}
        self.list = CardList(words("What last time left"), words("1: onto this board. 2: finished."), theme)
        self.up = Button(words("Onto this board"), theme, size="small", key="1")
        self.finished = Button(words("Finished"), theme, look="quiet", size="small", key="2")
        self.whole = Label("", theme, "small", wrap=True)
        self.stands = Label("", theme, "small", tone="ink_soft", wrap=True)
        row = Box(theme, across=True, gap=8)
        row.add(self.up, self.finished)
        row.spring()
        self._row = row
        self.add(self.list, self.whole, self.stands, row)
        self.list.chose.connect(lambda _card: self._tell())
        self.list.typed.connect(self._typed)
        self.up.clicked.connect(self._take_up)
        self.finished.clicked.connect(self._finish)

    def show_scene(self, scene: Scene, _chosen: tuple[str, ...], _person: str) -> None:
        """Shows what is open; what stands on this board already is not offered again."""
        board = scene.board
        taken = frozenset(card.marks[EARLIER] for card in board.cards if EARLIER in card.marks)
        if board.id != self._board or taken != self._taken:
            self._board, self._taken = board.id, taken
            self._show()

    def _show(self) -> None:
        told = self.doors.left(self._board)
        items = () if told is None else tuple(one for one in told.items if one.card not in self._taken)
        names = {} if told is None else told.names
        self._items = {one.card: one for one in items}
        self._names = names
        self.list.show_entries(tuple(Entry(one.card, one.text, names.get(one.by, "")) for one in items))
        self._tell()
        for part in (self.list, self.whole, self.stands, self._row):
            part.setVisible(bool(items))
        if told is not None:
            day = day_short(told.day) if told.day else Msg("earlier")
            self.say_under(
                Msg(
                    "{session}, {day}: {n} left.",
                    "{session}, {day}: {n} left.",
                    n=len(items),
                    session=told.title,
                    day=day,
                )
                if items
                else Msg("{session}, {day}: nothing is left open.", session=told.title, day=day)
            )

    def _tell(self) -> None:
        """The words of the chosen one in full, whose they are and how it stands."""
        item = self._items.get(self.list.card)
        self.whole.set_text(item.text if item is not None else "")
        parts = () if item is None else (self._names.get(item.by, ""), self.words(item.note))
        self.stands.set_text(", ".join(part for part in parts if part))

    def _typed(self, sign: str) -> None:
        if sign == "1":
            self._take_up()
        elif sign == "2":
            self._finish()

    def _take_up(self) -> None:
        if self.list.card:
            self.done(self.doors.take_up(self._board, self.list.card))

    def _finish(self) -> None:
        if self.list.card and self.done(self.doors.close(self._board, self.list.card)):
            self._show()
