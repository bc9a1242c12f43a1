"""The page of sharing: the digest as it will be read, files to send, and what certificates say."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QWidget

from copfacil.core.words import Msg
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.field import Field, TextBox
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Rule
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.kit.toast import Toast
from copfacil.ui.share.doors import Answer, Doors, Stated, Thing
from copfacil.ui.theme import SEMIBOLD, Theme

_LINES = 16
"""Of the digest that are in sight; it scrolls."""
_BESIDE = 900
"""px before the text scale: from so much room on, the files stand beside the digest."""


class SharePage(QWidget):
    """The page.

    Args:
        doors: what it can ask for.
        theme: the look.
    """

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__()
        self.doors, self.theme, words = doors, theme, doors.words
        self.text = Button(words("Copy as text"), theme, look="primary", icon="copy")
        self.markdown = Button(words("Copy as Markdown"), theme, icon="copy")
        self.digest = TextBox(words("As it will be read"), theme, lines=_LINES)
        self.digest.setReadOnly(True)
        self.about = Field(words("What the programme is for, in a sentence"), theme, show_name=True)
        self.accreditor = Field(
            words("Accredited by, with the reference"),
            theme,
            placeholder=words("empty: no paper says so"),
            show_name=True,
        )
        self.signer = Field(words("Who signs certificates"), theme, show_name=True)
        self.files = Box(theme, gap=0)
        self.buttons: dict[str, Button] = {}
        self._lay()
        self._listen()
        self._fold()

    def refresh(self) -> None:
        """Shows the programme as it stands; what somebody is typing stays."""
        self.digest.setPlainText(self.doors.digest())
        stated = self.doors.stated()
        for field, text in (
            (self.about, stated.about),
            (self.accreditor, stated.accreditor),
            (self.signer, stated.signer),
        ):
            if not field.line.hasFocus():
                field.set_text(text)
        if not self.buttons:
            for thing in self.doors.things():
                self.files.add(self._row(thing))

    def write(self, thing: Thing, path: Path) -> None:
        """The file is made and written there, and what came of it is said."""
        words = self.doors.words
        told = self.doors.write(thing.key, path)
        said = " ".join(words(one) for one in told) or words("Saved as {name}.", name=path.name)
        Toast(said, self.theme, icon="warning" if told else "save").show_over(self)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        self.theme = theme
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._fold()

    def _lay(self) -> None:
        words, theme = self.doors.words, self.theme
        acts = Box(theme, across=True, gap=8)
        acts.add(self.text, self.markdown)
        acts.spring()
        left = Box(theme, gap=12)
        left.add(Rule(words("For a mail or a chat"), theme), acts, self.digest)
        left.spring()
        right = Box(theme, gap=12)
        said = Label(
            words("These stand on certificates, invitations and the report. Enter keeps them."),
            theme, "small", tone="ink_soft", wrap=True,
        )  # fmt: skip
        right.add(Rule(words("To send"), theme), self.files)
        right.space(12)
        right.add(Rule(words("What the programme says of itself"), theme), said)
        right.add(self.about, self.accreditor, self.signer)
        right.spring()
        page = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        self._columns.addWidget(left, 1)
        self._columns.addWidget(right, 1)
        whole = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(page, theme))

    def _row(self, thing: Thing) -> QWidget:
        words, theme = self.doors.words, self.theme
        told = Box(theme, gap=0)
        told.add(Label(thing.name, theme, weight=SEMIBOLD, wrap=True))
        told.add(Label(thing.about, theme, "small", tone="ink_soft", wrap=True))
        button = Button(words("Save"), theme, size="small", icon="save")
        button.setAccessibleName(words("Save {name}", name=thing.name))
        button.clicked.connect(partial(self._choose, thing))
        self.buttons[thing.key] = button
        row = Box(theme, across=True, margins=(0, 8, 0, 8), gap=16)
        row.add(told, stretch=1)
        row.add(button, align=Qt.AlignmentFlag.AlignVCenter)
        return row

    def _choose(self, thing: Thing, _on: bool = False) -> None:
        """Asks where the file is to go; nothing waits meanwhile."""
        words = self.doors.words
        name = f"{thing.file}.{thing.ending}"
        dialog = QFileDialog(
            self, words("copfacil - Save {name}", name=thing.name), name, f"{thing.name} (*.{thing.ending})"
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(thing.ending)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.write(thing, Path(file)))
        dialog.open()

    def _listen(self) -> None:
        self.text.clicked.connect(lambda: self._copied(self.doors.copy("text")))
        self.markdown.clicked.connect(lambda: self._copied(self.doors.copy("markdown")))
        for field in (self.about, self.accreditor, self.signer):
            field.line.editingFinished.connect(self._state)

    def _state(self) -> None:
        now = Stated(
            about=self.about.text().strip(),
            accreditor=self.accreditor.text().strip(),
            signer=self.signer.text().strip(),
        )
        if now != self.doors.stated():
            self._say(self.doors.state(now))

    def _copied(self, why: Answer) -> None:
        self._say(why if why is not None else Msg("Copied. Paste it where you write."))

    def _say(self, sentence: Answer) -> None:
        if sentence is not None:
            Toast(self.doors.words(sentence), self.theme).show_over(self)

    def _fold(self) -> None:
        """Beside large letters the files stand below the digest."""
        px, ways = self.theme.px, QBoxLayout.Direction
        beside = self.width() >= px(_BESIDE)
        self._columns.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._columns.setContentsMargins(0, 0, px(12), px(20))
        self._columns.setSpacing(px(40 if beside else 24))
