"""The pad of a user experience fishbowl: what each group outside noticed, and what it wants to ask those inside."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from copfacil.core.boards import fishbowl
from copfacil.core.words import Msg
from copfacil.ui.board.card_list import CardList, Entry
from copfacil.ui.board.doors import Doors, NewCard
from copfacil.ui.board.panel import Panel
from copfacil.ui.board.values import Scene
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.stepper import Stepper
from copfacil.ui.theme import Theme

if TYPE_CHECKING:
    # For its type only.
    from copfacil.core.boards.board import Board

_MOST = 20


class SatellitesPanel(Panel):
    """A number, two lines to write on, and what is there already, group by group."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("Satellites' pad"), doors, theme)
        words = self.words
        self._board: Board | None = None
        self.group = Stepper(
            words("Satellite"), 1, theme, fewer=words("The satellite before"), more=words("The next satellite"),
            most=_MOST, size="small",
        )  # fmt: skip
        row = Box(theme, across=True, gap=8)
        row.add(Label(words("Satellite"), theme), stretch=1)
        row.add(self.group)
        self.noticed = Field(words("What they noticed"), theme, show_name=True)
        self.asks = Field(words("What they want to ask"), theme, show_name=True)
        self.list = CardList(words("Notes of the satellites"), "", theme)
        self.add(row, self.noticed, self.asks, self.list)
        self.noticed.entered.connect(lambda text: self._keep(self.noticed, fishbowl.HARVEST, text))
        self.asks.entered.connect(lambda text: self._keep(self.asks, fishbowl.QUESTIONS, text))
        self.list.chose.connect(lambda card: self.chose.emit((card,)))

    @property
    def begins_at(self) -> QWidget | None:
        """The first line."""
        return self.noticed

    def show_scene(self, scene: Scene, chosen: tuple[str, ...], _person: str) -> None:
        """Shows the notes, the satellites in their order, questions marked."""
        if scene.board is self._board:
            return
        self._board = scene.board
        held = fishbowl.of_satellites(scene.board)
        self.list.show_entries(
            tuple(
                Entry(
                    card.id,
                    card.text,
                    self.words(
                        Msg("{n} asks", n=group) if card.zone == fishbowl.QUESTIONS else Msg("{n} saw", n=group)
                    ),
                )
                for group, card in held
            ),
            chosen[-1] if chosen else "",
        )
        self.list.setVisible(bool(held))
        self.say_under(Msg("While those inside talk, each group outside writes. Enter keeps a line."))

    def _keep(self, field: Field, zone: str, text: str) -> None:
        if self._board is None or not text.strip():
            return
        marks = {fishbowl.SATELLITE: str(self.group.value())}
        kept = self.doors.write(self._board.id, NewCard(zone=zone, text=text, marks=marks))
        if isinstance(kept, Msg):
            self.done(kept)
        else:
            field.set_text("")
