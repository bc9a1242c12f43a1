"""What was just done, or why it was not, at the foot of the screen."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from copfacil.core.words import Words
from copfacil.ui.kit.toast import Toast
from copfacil.ui.theme import Theme


class Foot(QObject):
    """Shows one sentence at a time over a widget.

    Signals:
        undone(): Undo was pressed.
    """

    undone = Signal()

    def __init__(self, words: Words, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self.words, self.theme, self.over = words, theme, over

    def say(self, text: str, *, undo: bool = False, wrong: bool = False) -> None:
        """Says it."""
        word = self.words("Undo") if undo else ""
        toast = Toast(text, self.theme, icon="warning" if wrong else "check", undo=word, key="Ctrl Z" if undo else "")
        toast.undone.connect(self.undone)
        toast.show_over(self.over)

    def hush(self) -> None:
        """Takes the sentence away."""
        for toast in self.over.window().findChildren(Toast):
            toast.leave()
