"""The page of a running play: the phase above, the groups below, each as large as the room allows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from copfacil.core.scene import Desk
from copfacil.core.words import Msg
from copfacil.ui.desk.asking import Asking
from copfacil.ui.desk.doors import Doors
from copfacil.ui.desk.groups import AROUND, GroupGrid
from copfacil.ui.desk.phase import PhasePanel
from copfacil.ui.kit.box import Box
from copfacil.ui.theme import Theme

if TYPE_CHECKING:
    from copfacil.ui.desk.read_back import Opening

_ROOMY = 480
"""Height that the phase in its large form and the line above the groups take, px before the text scale."""

_MANY = 24
"""From more groups on the strip of phases gives way: the same steps stand in the day."""


class Stage(Box):
    """Phase, line, groups.

    Signals:
        settled(str, str, bool): something that was promised (session, card) was done, or is open again.
    """

    settled = Signal(str, str, bool)

    def __init__(self, theme: Theme, doors: Doors) -> None:
        words = doors.words
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
        self._around = Box(theme, margins=(AROUND, 8, AROUND, 0), gap=0)
        self._around.hide()
        self.add(self._around, stretch=1)
        self._doors = doors
        self.opening: Opening | None = None

    def show_desk(self, desk: Desk, preset: str, *, asking: bool, opens: bool = False) -> None:
        """Shows the play; while it is the block that opens the day, what was promised can be read back."""
        self._show_opening(opens=opens and not desk.tiles)
        before = len(self.grid.tiles.faces)
        self.phase.show_desk(desk, preset, asking=asking)
        self.asking.show_groups(desk.tiles, auto=desk.dial.auto)
        self.grid.show_tiles(desk.tiles)
        if len(desk.tiles) != before:
            self._share()

    def _show_opening(self, *, opens: bool) -> None:
        if opens and self.opening is None:
            from copfacil.ui.desk.read_back import Opening  # noqa: PLC0415 - one block of a day wants it

            self.opening = Opening(self.theme, self._doors.words, self._doors.promised)
            self.opening.settled.connect(self.settled)
            self._around.add(self.opening, stretch=1)
        if self.opening is not None:
            self.opening.set_free(free=self._free)
            self._around.setVisible(opens)
            self.grid.setVisible(not opens)

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
