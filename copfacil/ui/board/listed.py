"""The list beside the keying field: every card as soon as it is in, and the way to the wall."""

from PySide6.QtCore import Qt, Signal

from copfacil.core.words import Msg
from copfacil.ui.board.doors import Doors
from copfacil.ui.board.table import INSET, CardTable
from copfacil.ui.board.values import Scene
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.icon_view import IconView
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import Theme

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class Listed(Box):
    """The list with its heading.

    Signals:
        left(): back to the board.
        told(Msg): why something was not done.
    """

    left = Signal()
    told = Signal(object)

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(theme, margins=(16, 20, 16, 16), gap=8)
        words = doors.words
        self._doors, self._words = doors, words
        self._scene: Scene | None = None
        self.table = CardTable(words, theme, keying=True)
        self.chose, self.wanted = self.table.chose, self.table.wanted
        self.back = Button(words("To the board"), theme, size="small", icon="back")
        self.reveal = Button("", theme, size="small", icon="eye")
        self._icon = IconView("lock", theme, tone="ink_soft", size=18)
        self._says = Label("", theme, "small", tone="ink_soft", wrap=True)
        head = Box(theme, across=True, margins=(INSET, 0, INSET, 0), gap=12)
        titles = Flow(theme, gap=12)
        titles.add(
            Label(words("The same board as a list"), theme, "head", align=_MIDDLE),
            Label(words("newest first"), theme, "small", tone="ink_soft", align=_MIDDLE),
        )
        ways = Flow(theme)
        ways.add(self.back, self.reveal)
        head.add(titles, stretch=1)
        head.add(ways)
        foot = Box(theme, across=True, margins=(INSET, 0, INSET, 0), gap=8)
        foot.add(self._icon, align=Qt.AlignmentFlag.AlignTop)
        foot.add(self._says, stretch=1)
        self.add(head)
        self.add(self.table, stretch=1)
        self.add(foot)
        self.back.clicked.connect(self.left)
        self.reveal.clicked.connect(self._reveal)

    def show_scene(self, scene: Scene, chosen: tuple[str, ...]) -> None:
        """Shows a board."""
        self._scene = scene
        board, words = scene.board, self._words
        self.table.show_scene(scene)
        if chosen:
            self.table.choose(chosen)
        self.reveal.set_text(words("Hide from the wall") if board.revealed else words("Reveal on the wall"))
        self.reveal.set_icon("eye-off" if board.revealed else "eye")
        self._icon.set_icon("eye" if board.revealed else "lock", "ink_soft")
        if not board.revealed:
            says = Msg("Hidden until you reveal them. No card carries a name.")
        elif scene.by_name:
            says = Msg("Names stand on the desk alone.")
        else:
            says = Msg("The wall shows them as they come. No card carries a name.")
        self._says.set_text(words(says))

    def _reveal(self) -> None:
        if self._scene is not None:
            why = self._doors.reveal(self._scene.board.id, not self._scene.board.revealed)
            if why is not None:
                self.told.emit(why)
