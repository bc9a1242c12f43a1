"""What was just done, or why it was not, at the foot of the screen."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontMetricsF
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
        """A sentence; one too long for the width is told in full by its tip and to screen readers."""
        word = self.words("Undo") if undo else ""
        metrics = QFontMetricsF(self.theme.font("body"))
        room = self.over.width() - 2 * self.theme.space.gutter - self.theme.px(80)
        if undo:
            room -= round(metrics.horizontalAdvance(word)) + self.theme.px(100)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        toast = Toast(shown, self.theme, icon="warning" if wrong else "check", undo=word, key="Ctrl Z" if undo else "")
        toast.setAccessibleName(text)
        toast.setToolTip(text if shown != text else "")
        toast.undone.connect(self.undone)
        toast.show_over(self.over)

    def hush(self) -> None:
        """Takes the sentence away."""
        for toast in self.over.findChildren(Toast):
            toast.leave()
