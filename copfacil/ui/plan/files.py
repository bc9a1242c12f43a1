"""The plan as a file: saved for another day or for a calendar, brought from either."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog

from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import Theme

_NO_NAMES = '/\\:*?"<>|'
"""Signs that some system does not take in a file's name."""


class PlanFiles(Box):
    """Two ways out and one in.

    Signals:
        saved(Path): the plan goes there; as a calendar where the name ends so.
        brought(Path): it comes from there.
    """

    saved = Signal(object)
    brought = Signal(object)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=8, name=words("The plan as a file"))
        self._words, self._title = words, ""
        self.save = Button(words("Save the plan"), theme, size="small", icon="save")
        self.calendar = Button(words("For a calendar"), theme, size="small")
        self.bring = Button(words("Bring a plan"), theme, size="small")
        ways = Flow(theme, gap=8)
        ways.add(self.save, self.calendar, self.bring)
        said = words("A plan comes into a day that has not begun. A calendar brings other times for its blocks.")
        self.add(Label(words("The plan as a file"), theme, "head"), ways)
        self.add(Label(said, theme, "small", tone="ink_soft", wrap=True))
        self.save.clicked.connect(lambda: self._ask_where("json", words("The plan of a day")))
        self.calendar.clicked.connect(lambda: self._ask_where("ics", words("Calendar")))
        self.bring.clicked.connect(self._ask_which)

    def show_plan(self, title: str, *, planned: bool) -> None:
        """What is saved: a plan of that title, or none yet."""
        self._title = title
        for button in (self.save, self.calendar):
            button.setVisible(planned)

    def _ask_where(self, ending: str, kind: str) -> None:
        name = "".join(" " if sign in _NO_NAMES else sign for sign in self._title or kind)
        dialog = self._dialog(Msg("copfacil - Save the plan"), f"{name}.{ending}", f"{kind} (*.{ending})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.fileSelected.connect(lambda file: self.saved.emit(Path(file)))
        dialog.open()

    def _ask_which(self) -> None:
        kinds = self._words("The plan of a day") + " (*.json *.ics)"
        dialog = self._dialog(Msg("copfacil - Bring a plan"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self.brought.emit(Path(file)))
        dialog.open()

    def _dialog(self, title: Msg, name: str, kinds: str) -> QFileDialog:
        dialog = QFileDialog(self, self._words(title), name, kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog
