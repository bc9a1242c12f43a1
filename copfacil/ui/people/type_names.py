"""Names typed one by one: Enter puts one on the list and waits for the next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from copfacil.core.words import Words
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import Theme


class TypeNames(QWidget):
    """A field for the next name, and a word on the last one.

    Signals:
        entered(str): a name.
    """

    entered = Signal(str)

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.field = Field(words("Next name"), theme, placeholder=words("A name, then Enter"), icon="person")
        self.last = Label(
            words("As people write it themselves, in any script."), theme, "small", tone="ink_soft", wrap=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space.s)
        column.addWidget(self.field)
        column.addWidget(self.last)
        self.setFocusProxy(self.field)
        self.field.entered.connect(self._entered)

    def done(self, name: str) -> None:
        """The name is on the list."""
        self.field.set_text("")
        self.field.set_error("")
        self.last.set_text(self.words("{name} is on the list. The next?", name=name))

    def refused(self, why: str) -> None:
        """The name stays in the field, with the sentence why."""
        self.field.set_error(why)

    def _entered(self, text: str) -> None:
        if name := text.strip():
            self.entered.emit(name)
