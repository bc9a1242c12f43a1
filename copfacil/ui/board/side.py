"""The column at the side: the panel of the phase, what is chosen, a field for one more card, and what the wall shows."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from copfacil.ui.board.adding import AddCard
from copfacil.ui.board.asks import AsksPanel
from copfacil.ui.board.chosen import ChosenPanel
from copfacil.ui.board.doors import Doors
from copfacil.ui.board.panels import Kind, panels_of, wanted
from copfacil.ui.board.values import Scene
from copfacil.ui.board.wall_card import WallCard
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import IconButton
from copfacil.ui.kit.rule import Hairline
from copfacil.ui.theme import Theme

if TYPE_CHECKING:
    # For its type only.
    from copfacil.ui.board.panel import Panel


class Side(Box):
    """The column.

    Signals:
        told(Msg): something to be said at the foot of the screen.
        chose(object): cards, as a tuple of ids.
        picked(str): a person.
        key_wanted(): cards shall be keyed.
    """

    told = Signal(object)
    chose = Signal(object)
    picked = Signal(str)
    key_wanted = Signal()

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(theme, margins=(24, 22, 10, 16), gap=16)
        self._doors, self._words = doors, doors.words
        self._made: dict[Kind, Panel] = {}
        self._board, self._phase = "", ""
        self.panel: Panel | None = None
        self._kind: Kind | None = None
        self._seen: tuple[Scene, tuple[str, ...], str] | None = None
        self.more = IconButton("more", self._words("Another panel"), theme, look="quiet", size="small")
        self._menu = QMenu(self)
        self.more.clicked.connect(lambda: self._menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        self.chosen = ChosenPanel(doors, theme)
        self.adding = AddCard(doors, theme)
        self.wall = WallCard(doors, theme)
        self._place = Box(theme, gap=0)
        self.add(self._place, self.chosen, Hairline(theme), self.adding)
        self.spring()
        self.add(self.wall)
        self.chosen.told.connect(self.told)
        self.adding.told.connect(self.told)

    def show_scene(self, scene: Scene, chosen: tuple[str, ...], person: str) -> None:
        """Shows a board, with what is chosen on it."""
        self._seen = (scene, chosen, person)
        if scene.board.id != self._board or scene.phase != self._phase:
            other = scene.board.id != self._board
            self._board, self._phase = scene.board.id, scene.phase
            kind = wanted(scene.board, scene.phase)
            if other or scene.phase in kind.phases:
                self._take(kind)
            self._fill_menu(scene)
        if self.panel is not None:
            self.panel.show_scene(scene, chosen, person)
        self.chosen.show_scene(scene, chosen, person)
        self.adding.show_scene(scene)
        self.wall.show_scene(scene)

    def _fill_menu(self, scene: Scene) -> None:
        self._menu.clear()
        kinds = panels_of(scene.board)
        for kind in kinds:
            act = self._menu.addAction(self._words(kind.name))
            act.triggered.connect(partial(self.take, kind))
        self.more.setVisible(len(kinds) > 1)

    def take(self, kind: Kind) -> None:
        """Shows another panel."""
        self._take(kind)
        if self._seen is not None and self.panel is not None:
            self.panel.show_scene(*self._seen)
            (self.panel.begins_at or self.adding.field).setFocus()

    def _take(self, kind: Kind) -> None:
        if kind == self._kind:
            return
        self._kind = kind
        if self.panel is not None:
            self.panel.hide()
        made = self._made.get(kind)
        if made is None:
            made = self._made[kind] = kind.made(self._doors, self.theme)
            made.told.connect(self.told)
            made.chose.connect(self.chose)
            made.picked.connect(self.picked)
            if isinstance(made, AsksPanel):
                made.key_wanted.connect(self.key_wanted)
            self._place.add(made)
        made.show()
        made.hold(self.more)
        self.panel = made
