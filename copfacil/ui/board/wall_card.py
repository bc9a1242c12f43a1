"""What the room sees of a board, and the button that hides or shows its cards."""

from PySide6.QtCore import Qt

from copfacil.core.words import Msg
from copfacil.ui.board.doors import Doors
from copfacil.ui.board.values import Scene
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.card import Card
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.icon_view import IconView
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import SEMIBOLD, Theme


class WallCard(Card):
    """The card."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(theme, pad=16)
        words = doors.words
        self._doors, self._words = doors, words
        self._scene: Scene | None = None
        self._icon = IconView("eye", theme)
        self._title = Label("", theme, weight=SEMIBOLD, wrap=True)
        self._says = Label("", theme, "small", tone="ink_soft", wrap=True)
        self.reveal = Button("", theme, size="small")
        self.print = Button(words("Print"), theme, size="small", icon="printer")
        head = Box(theme, across=True, gap=8)
        head.add(self._icon, align=Qt.AlignmentFlag.AlignTop)
        head.add(self._title, stretch=1)
        ways = Flow(theme)
        ways.add(self.reveal, self.print)
        for part in (head, self._says, ways):
            self.body.addWidget(part)
        self.reveal.clicked.connect(self._reveal)
        self.print.clicked.connect(lambda _on=False: doors.print_board())

    def show_scene(self, scene: Scene) -> None:
        """Shows it."""
        self._scene = scene
        board, words = scene.board, self._words
        self._icon.set_icon("eye" if board.revealed else "eye-off", "ink")
        here = board.id == scene.view.current
        if not here:
            title, says = Msg("Not on the wall"), Msg("The board that is on stands there.")
        elif not board.revealed:
            title = Msg("On the wall: only how many")
            says = Msg("Hidden until you reveal them. No card carries a name.")
        else:
            title = Msg("On the wall: all, no names")
            says = Msg("In silence the wall stays quiet.")
        if here and scene.view.wall == "off":
            says = Msg("The wall is off.")
        elif here and scene.view.wall == "blank":
            says = Msg("The wall is blank.")
        self._title.set_text(words(title))
        self._says.set_text(words(says))
        self.reveal.set_text(words("Hide again") if board.revealed else words("Reveal on the wall"))
        self.reveal.setVisible(here)
        self.setAccessibleName(words(title))

    def _reveal(self) -> None:
        if self._scene is not None:
            self._doors.reveal(self._scene.board.id, not self._scene.board.revealed)
