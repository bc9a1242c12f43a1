"""The foot of the picture: picture, list or keying; which board; how near."""

from PySide6.QtCore import Qt, Signal

from copfacil.core.words import Words
from copfacil.ui.board.values import View
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button, IconButton
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.segments import Segments
from copfacil.ui.theme import Theme

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class Foot(Flow):
    """The row.

    Signals:
        mode(str): picture, list or keying was taken.
        zoomed(float): steps nearer, or farther below zero.
        all_wanted(bool): all cards, or as many as fit.
        board(str): another board of the day.
    """

    mode = Signal(str)
    zoomed = Signal(float)
    all_wanted = Signal(bool)
    board = Signal(str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=8, last_at_end=True)
        self._words = words
        self._boards: tuple[tuple[str, str], ...] = ()
        self.modes = Segments(
            words("How the board is shown"),
            (("board", words("Board"), None), ("list", words("List"), "list"), ("keying", words("Key cards"), None)),
            theme,
        )
        self.boards = Choice(words("Board of the day"), [], theme)
        self.near = IconButton("plus", words("Nearer"), theme, look="quiet")
        self.far = IconButton("minus", words("Farther"), theme, look="quiet")
        self.all = Button(words("All cards"), theme, look="quiet")
        self.all.setCheckable(True)
        self._ways = Box(theme, across=True, gap=4)
        self._ways.add(self.far, self.all, self.near)
        kept = self._ways.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # or the modes would go to the far end with the list
        self._ways.setSizePolicy(kept)
        self.add(self.modes, self.boards, self._ways)
        self.boards.hide()
        self.modes.chosen.connect(self.mode)
        self.boards.activated.connect(lambda _row: self.board.emit(str(self.boards.currentData() or "")))
        self.near.clicked.connect(lambda: self.zoomed.emit(1.0))
        self.far.clicked.connect(lambda: self.zoomed.emit(-1.0))
        self.all.clicked.connect(self.all_wanted)

    def show_mode(self, mode: str) -> None:
        """Shows which way is taken."""
        self.modes.choose(mode)
        self._ways.setVisible(mode == "board")

    def show_boards(self, view: View, board: str) -> None:
        """Shows the boards of the day where there are several."""
        found = tuple((one.id, one.name) for one in view.boards.values())
        if found != self._boards:
            self._boards = found
            self.boards.clear()
            for key, name in found:
                self.boards.addItem(name, key)
            self.boards.setVisible(len(found) > 1)
        self.boards.choose(board)

    def show_zoom(self, scale: float, *, all_cards: bool) -> None:
        """Shows how near it is."""
        self.all.setChecked(all_cards)
        percent = round(scale * 100)
        self.all.set_text(
            self._words("All cards, {percent} %", percent=percent) if all_cards else self._words("All cards")
        )
