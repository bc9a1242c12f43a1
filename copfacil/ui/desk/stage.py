"""The page of a running play: the phase above, the groups below, each as large as the room allows."""

from PySide6.QtGui import QResizeEvent

from copfacil.core.scene import Desk
from copfacil.core.words import Msg, Words
from copfacil.ui.desk.asking import Asking
from copfacil.ui.desk.groups import AROUND, GroupGrid
from copfacil.ui.desk.phase import PhasePanel
from copfacil.ui.kit.box import Box
from copfacil.ui.theme import Theme

_ROOMY = 480
"""Height that the phase in its large form and the line above the groups take, px before the text scale."""

_MANY = 24
"""From more groups on the strip of phases gives way: the same steps stand in the day."""


class Stage(Box):
    """Phase, line, groups."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme, margins=(24 - AROUND, 22, 24 - AROUND, 12), gap=0, name=words(Msg("What runs")))
        self._free = False
        self.phase = PhasePanel(theme, words)
        self.asking = Asking(theme, words)
        self.grid = GroupGrid(theme, words)
        above = Box(theme, margins=(AROUND, 0, AROUND, 0), gap=0)
        above.add(self.phase)
        above.space(12)
        above.add(self.asking)
        self.add(above)
        self.space(2)
        self.add(self.grid, stretch=1)

    def show_desk(self, desk: Desk, preset: str, *, asking: bool) -> None:
        """Shows the play."""
        before = len(self.grid.tiles.faces)
        self.phase.show_desk(desk, preset, asking=asking)
        self.asking.show_groups(desk.tiles, auto=desk.dial.auto)
        self.grid.show_tiles(desk.tiles)
        if len(desk.tiles) != before:
            self._share()

    def set_free(self, *, free: bool) -> None:
        """Shows every group large, because the page scrolls."""
        self._free = free
        self._share()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme; larger text may want the smaller form."""
        super().set_theme(theme)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room for the phase."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        wanted = self.grid.wanted_height(self.width() - self.theme.px(38))
        self.phase.set_tight(tight=self._free or self.height() - self.theme.px(_ROOMY) < wanted)
        self.phase.strip.setVisible(self._free or len(self.grid.tiles.faces) <= _MANY)
        self.grid.setMinimumHeight(wanted if self._free else 0)
