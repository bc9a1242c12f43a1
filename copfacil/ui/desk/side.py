"""The right column: capture, and at its foot what wants a look or the group that was chosen."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy

from copfacil.core.catchup import CatchUp
from copfacil.core.words import Msg, Words
from copfacil.ui.desk.capture import CapturePanel
from copfacil.ui.desk.group_panel import GroupPanel
from copfacil.ui.desk.moment import Moment
from copfacil.ui.desk.notices import Notices, wanted
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.icon_view import IconView
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.theme import Theme

_WIDE = 316
"""px before the text scale."""


class Side(Box):
    """Capture above, the chosen group or the notices below, the promise at the foot."""

    def __init__(self, theme: Theme, words: Words, today: Callable[[], date], clock_at: Callable[[int], str]) -> None:
        super().__init__(theme, margins=(0, 0, 0, 16), gap=8)
        self.capture = CapturePanel(theme, words, today, clock_at)
        self.group = GroupPanel(theme, words)
        self.notices = Notices(theme, words)
        self._held = Box(theme, margins=(24, 22, 10, 5), gap=0)
        self._held.add(self.capture)
        self._held.spring()
        self._above = Scroll(self._held, theme)
        foot = Box(theme, margins=(24, 0, 24, 0), gap=12)
        foot.add(self.group, self.notices)
        promise = Box(theme, across=True, gap=12)
        promise.add(IconView("lock", theme, tone="ink_soft", size=18), align=Qt.AlignmentFlag.AlignTop)
        said = Msg("What is said in a group is never stored. Phases, times and owned actions are.")
        promise.add(Label(words(said), theme, "small", tone="ink_soft", wrap=True), stretch=1)
        foot.add(promise)
        self.add(self._above, stretch=1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.add(foot)
        self.group.hide()

    def sizeHint(self) -> QSize:
        """The width of the column, wider where words need it."""
        wanted = super().sizeHint()
        return QSize(max(self.theme.px(_WIDE), self.minimumSizeHint().width()), wanted.height())

    def set_free(self, *, free: bool) -> None:
        """Shows all of it and as wide as there is room, because what it stands in scrolls."""
        across = QSizePolicy.Policy.Preferred if free else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Expanding)
        self._above.set_free(free=free)

    def show_moment(self, moment: Moment, plans: tuple[CatchUp, ...]) -> None:
        """Shows what may be captured, and what wants a look."""
        self.capture.show_moment(moment)
        tile, play = moment.tile, moment.play
        self.group.setVisible(tile is not None)
        if tile is not None and play is not None:
            self.group.show_group(tile, play, plans)
        tiles = moment.desk.tiles if moment.desk is not None and tile is None else ()
        found = wanted(tiles, plans)
        self.notices.show_wanted(found)
        self.notices.setVisible(bool(found))
