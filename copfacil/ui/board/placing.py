"""The dots of a change tree: placed for the room one by one, for oneself and for one's community, then and now."""

from typing import TYPE_CHECKING

from copfacil.core.boards import tree
from copfacil.core.words import Msg
from copfacil.ui.board.card_list import CardList, Entry
from copfacil.ui.board.doors import Doors, NewCard
from copfacil.ui.board.panel import Panel
from copfacil.ui.board.values import Scene
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import IconButton
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.segments import Segments
from copfacil.ui.theme import Theme

if TYPE_CHECKING:
    # For its type only.
    from copfacil.core.boards.board import Board


class PlacesPanel(Panel):
    """The places, and how many dots stand on each."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("Dots on the tree"), doors, theme)
        words = self.words
        self._board: Board | None = None
        self.whose = Segments(words("Whose place"), [(key, words(said), None) for key, said in tree.WHO.items()], theme)
        self.moment = Segments(words("When"), [(key, words(said), None) for key, said in tree.MOMENTS.items()], theme)
        self.list = CardList(words("Places"), words("Plus and minus: a dot more or less."), theme)
        self.sign = Field(
            words("Sign of its owner, if they want one"), theme, placeholder=words("a star, a letter"), show_name=True
        )
        self.minus = IconButton("minus", words("One dot less"), theme)
        self.plus = IconButton("plus", words("One dot more"), theme)
        row = Box(theme, across=True, gap=8)
        row.add(self.minus, self.plus)
        row.add(Label(words("No place is better than another."), theme, "small", tone="ink_soft", wrap=True), stretch=1)
        self.add(self.whose, self.moment, self.list, row, self.sign)
        self.list.typed.connect(self._typed)
        self.plus.clicked.connect(self._place)
        self.minus.clicked.connect(self._take)
        self.sign.entered.connect(lambda _text: self._place())
        for choice in (self.whose, self.moment):
            choice.chosen.connect(lambda _value: self._show())

    def show_scene(self, scene: Scene, _chosen: tuple[str, ...], _person: str) -> None:
        """Shows the dots of those who are asked for."""
        if scene.board is not self._board:
            self._board = scene.board
            self._show()

    def _show(self) -> None:
        if self._board is None:
            return
        placed = tree.placed(self._board, self._whose, self._moment)
        self.list.show_entries(
            tuple(
                Entry(zone.key, zone.name, str(placed[zone.key]) if zone.key in placed else "", zone)
                for zone in self._board.zones
            )
        )
        self.say_under(Msg("{n} dot placed.", "{n} dots placed.", n=sum(placed.values())))

    @property
    def _whose(self) -> tree.Who:
        return "community" if self.whose.value() == "community" else "me"

    @property
    def _moment(self) -> tree.Moment:
        return "end" if self.moment.value() == "end" else "start"

    def _typed(self, sign: str) -> None:
        if sign == "+":
            self._place()
        elif sign == "-":
            self._take()

    def _place(self) -> None:
        if self._board is None or (zone := self._board.zone(self.list.card)) is None:
            return
        marks: dict[str, str] = {"who": self._whose, "moment": self._moment}
        if sign := self.sign.text().strip():
            marks["sign"] = sign
        made = self.doors.write(self._board.id, NewCard(zone=zone.key, text=zone.name, marks=marks))
        if self.done(made if isinstance(made, Msg) else None):
            self.sign.set_text("")

    def _take(self) -> None:
        """The dot that came last there."""
        board = self._board
        if board is None:
            return
        here = [
            card
            for card in board.cards_in(self.list.card)
            if tree.who(card) == self._whose and tree.moment(card) == self._moment
        ]
        if here:
            self.done(self.doors.take(board.id, [here[-1].id]))
        else:
            self.told.emit(Msg("There are no dots left to take away."))
