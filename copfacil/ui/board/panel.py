"""What the panels at the side have in common: a heading, a line under it, and a way to say what went wrong."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from copfacil.core.words import Msg
from copfacil.ui.board.doors import Answer, Doors
from copfacil.ui.board.values import Scene
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import Theme


class Panel(Box):
    """A panel.

    Args:
        title: its heading.
        doors: what it may ask for.
        theme: the look.

    Signals:
        told(Msg): why something was not done.
        chose(object): ids of cards that a person goes to, as a tuple.
        picked(str): a person was.
    """

    told = Signal(object)
    chose = Signal(object)
    picked = Signal(str)

    def __init__(self, title: Msg, doors: Doors, theme: Theme) -> None:
        super().__init__(theme, gap=8, name=doors.words(title))
        self.doors, self.words = doors, doors.words
        self.title = Label(self.words(title), theme, "head", wrap=True)
        self.under = Label("", theme, "small", tone="ink_soft", wrap=True)
        self.under.hide()
        self._head = Box(theme, across=True, gap=4)
        self._head.add(self.title, stretch=1)
        head = Box(theme, gap=2)
        head.add(self._head, self.under)
        self.add(head)

    def show_scene(self, scene: Scene, chosen: tuple[str, ...], person: str) -> None:
        """Shows a board, with the cards and the person that are chosen on it."""
        raise NotImplementedError

    @property
    def begins_at(self) -> QWidget | None:
        """Where the keyboard begins on a board with this panel; None for the board itself."""
        return None

    def hold(self, button: QWidget) -> None:
        """A button stands beside the heading."""
        self._head.add(button, align=Qt.AlignmentFlag.AlignTop)

    def say_under(self, msg: Msg | None) -> None:
        """The line under the heading."""
        self.under.set_text("" if msg is None else self.words(msg))
        self.under.setVisible(msg is not None)

    def done(self, answer: Answer) -> bool:
        """Says why something was not done; tells whether it was."""
        if answer is not None:
            self.told.emit(answer)
        return answer is None
