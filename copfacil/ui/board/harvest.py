"""What a fishbowl leaves: the lines that were heard, the questions, and figures that name nobody."""

from typing import TYPE_CHECKING

from copfacil.core.boards import fishbowl
from copfacil.core.words import Msg
from copfacil.ui.board.card_list import CardList, Entry
from copfacil.ui.board.doors import Doors
from copfacil.ui.board.panel import Panel
from copfacil.ui.board.values import Scene
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import SEMIBOLD, Theme

if TYPE_CHECKING:
    # For its type only.
    from copfacil.core.boards.board import Board

_THIRD = 2.0
"""Somebody who had more than so many times an even share of the time is worth a thought."""


class HarvestPanel(Panel):
    """A list for each place of the board; the field for one more line stands below it."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("What we heard"), doors, theme)
        self._board: Board | None = None
        self._lists: dict[str, CardList] = {}
        self._place = Box(theme, gap=10)
        self._figures = Box(theme, gap=2)
        self.add(self._place, self._figures)

    def show_scene(self, scene: Scene, chosen: tuple[str, ...], _person: str) -> None:
        """Shows them, and how the talk was shared."""
        board = scene.board
        if self._board is None or board.zones is not self._board.zones:
            self._make(board)
        if board is not self._board:
            self._board = board
            for zone in board.zones:
                entries = tuple(Entry(card.id, card.text) for card in board.cards_in(zone.key))
                self._lists[zone.key].show_entries(entries, chosen[-1] if chosen else "")
                self._lists[zone.key].setVisible(bool(entries))
            left = max(3 - len(board.cards_in(fishbowl.HARVEST)), 0)
            self.say_under(
                Msg(
                    "{n} line more, in the words that were used.",
                    "{n} lines more, in the words that were used.",
                    n=left,
                )
                if left
                else Msg("Three lines or more: enough for the wall.")
            )
        self._show_figures(scene)

    def _make(self, board: "Board") -> None:
        self._place.clear()
        self._lists = {}
        for zone in board.zones:
            made = self._lists[zone.key] = CardList(zone.name, "", self.theme)
            made.chose.connect(lambda card: self.chose.emit((card,)))
            one = Box(self.theme, gap=2)
            one.add(Label(zone.name, self.theme, weight=SEMIBOLD, wrap=True))
            one.add(Label(zone.ask, self.theme, "small", tone="ink_soft", wrap=True), made)
            self._place.add(one)

    def _show_figures(self, scene: Scene) -> None:
        told = fishbowl.tally(scene.board, scene.view.now, scene.view.present)
        self._figures.clear()
        said = [
            Msg(
                "{been} of {people} have been inside, in {entries} turns",
                been=told.been,
                people=told.people,
                entries=told.entries,
            )
        ]
        if told.ms and told.most > _THIRD * told.even:
            said.append(Msg("One of them had {share} % of the time", share=round(told.most * 100)))
        for one in said:
            self._figures.add(Label(self.words(one), self.theme, "small", wrap=True))
