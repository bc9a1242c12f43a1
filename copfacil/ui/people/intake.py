"""A list on its way in: the three ways to bring one, its preview, and back."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from copfacil.core.heading_words import Means
from copfacil.core.words import Msg, Words
from copfacil.ui.people.bring import BringPage
from copfacil.ui.people.doors import Preview
from copfacil.ui.people.preview import PreviewPage
from copfacil.ui.theme import Theme


class Lists(Protocol):
    """What a list on its way in asks for; `Doors` says more."""

    @property
    def words(self) -> Words:
        """The desk's language."""
        ...

    @property
    def read(self) -> Callable[[Path], Preview | Msg]:
        """A list from a file."""
        ...

    @property
    def read_pasted(self) -> Callable[[str], Preview | Msg]:
        """A list from pasted text."""
        ...

    @property
    def understand(self) -> Callable[[Preview, int, Means | None], Preview | Msg]:
        """A column means something else."""
        ...


class Intake(QStackedWidget):
    """Both pages.

    Args:
        doors: what they can ask for.
        theme: the look.
        rules: the preview asks by which facts groups are mixed; where sets follow rules of their own it does not.

    Signals:
        turned(): another page is wanted, here or beside.
        taken(object, object, object): the preview's people come in, with facts to mix and facts to keep apart.
        refused(str): why a column cannot mean that.
    """

    turned = Signal()
    taken = Signal(object, object, object)
    refused = Signal(str)

    def __init__(self, doors: Lists, theme: Theme, *, rules: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.doors, self.words = doors, doors.words
        self.looked_at: Preview | None = None
        self.wanted = False
        self.bring = BringPage(self.words, theme)
        self.preview = PreviewPage(self.words, theme, rules=rules)
        self.addWidget(self.bring)
        self.addWidget(self.preview)
        self.bring.file_wanted.connect(self.choose_file)
        self.bring.pasted.connect(self._paste)
        self.bring.closed.connect(self.leave)
        self.preview.understood.connect(self._understand)
        self.preview.taken.connect(lambda mix, apart: self.taken.emit(self.looked_at, mix, apart))
        self.preview.left.connect(self.leave)

    def ask(self) -> None:
        """The three ways, also when people are there already."""
        self.wanted = True
        self._turn()

    def leave(self) -> None:
        """One page back: from the preview, then from the three ways."""
        if self.looked_at is not None:
            self.looked_at = None
        else:
            self.wanted = False
        self.bring.refuse("", None)
        self._turn()

    def done(self) -> None:
        """The people are in."""
        self.looked_at, self.wanted = None, False
        self._turn()

    def choose_file(self) -> QFileDialog:
        """Asks for a file; it is read when one was chosen."""
        kinds = self.words("Lists of people")
        title = self.words("copfacil - Open a list")
        dialog = QFileDialog(self, title, "", f"{kinds} (*.csv *.xlsx *.xlsm *.txt *.tsv)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.read_file(Path(file)))
        dialog.open()
        return dialog

    def read_file(self, path: Path) -> None:
        """Reads a list and shows what is in it, or why it cannot be read."""
        self._show(path.name, self.doors.read(path))

    def _paste(self, text: str) -> None:
        self._show(self.words("The pasted list"), self.doors.read_pasted(text))

    def _show(self, file: str, found: Preview | Msg) -> None:
        if isinstance(found, Msg):
            self.looked_at, self.wanted = None, True
            self.bring.refuse(self.words("“{file}” cannot be read as it is", file=file), found)
        else:
            self.looked_at = found
            self.preview.show_preview(found)
        self._turn()
        if self.looked_at is not None:
            self.preview.take.setFocus()

    def _understand(self, place: int, means: Means | None) -> None:
        if self.looked_at is None:
            return
        found = self.doors.understand(self.looked_at, place, means)
        if isinstance(found, Msg):
            self.refused.emit(self.words(found))
        else:
            self.looked_at = found
        self.preview.show_preview(self.looked_at)

    def _turn(self) -> None:
        self.setCurrentWidget(self.bring if self.looked_at is None else self.preview)
        self.turned.emit()
