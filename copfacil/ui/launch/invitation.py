"""The invitation: its fields, the very card beside them, and a gallery of unusual ones to borrow words from."""

import asyncio

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QSizePolicy, QWidget

from copfacil.core.launch.gallery import GALLERY, Unusual
from copfacil.core.launch.kit import Kit
from copfacil.core.launch.sheets import INVITATION
from copfacil.core.words import Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.card import Card
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.painted import Painted
from copfacil.ui.kit.rule import Rule
from copfacil.ui.launch.doors import Doors
from copfacil.ui.theme import SEMIBOLD, Theme

_CARD = QSize(320, 452)
"""px before the text scale: A6."""
_TWO = 700
"""px before the text scale, from which two things stand beside each other."""


class CardPicture(Painted):
    """The card as it will be printed: the first quarter of the very sheet."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__(theme, name)
        self._sheet: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_sheet(self, sheet: QImage | None) -> None:
        """A sheet of four; nothing where none could be made."""
        self._sheet = sheet
        self.update()

    def sizeHint(self) -> QSize:
        """A6 at the text's scale."""
        return QSize(self.theme.px(_CARD.width()), self.theme.px(_CARD.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the paper, white in every look, with a hairline round it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if self._sheet is not None:
            quarter = QRectF(0, 0, self._sheet.width() / 2, self._sheet.height() / 2)
            painter.drawImage(QRectF(self.rect()), self._sheet, quarter)
        painter.setPen(self.theme.edge)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class Invitation(Box):
    """The page.

    Signals:
        written(str, str): a field by its key has this text now.
        borrowed(str): the words of an unusual one are wanted.
        paper_wanted(str): the handout of that key.
    """

    written = Signal(str, str)
    borrowed = Signal(str)
    paper_wanted = Signal(str)

    def __init__(self, doors: Doors, theme: Theme) -> None:
        words = doors.words
        super().__init__(theme, gap=12, name=words("Invitation"))
        self._doors = doors
        self._kit: Kit | None = None
        self._drawing: asyncio.Task[None] | None = None
        self._stale = False
        self.fields: dict[str, Field] = {}
        form = Box(theme, gap=10)
        for one in INVITATION:
            field = Field(words(one.name), theme, show_name=True, placeholder=words(one.hint))
            field.line.setMaxLength(one.most)
            field.line.editingFinished.connect(lambda key=one.key: self._write(key))
            self.fields[one.key] = field
            form.add(field)
        form.spring()
        self.picture = CardPicture(words("The card as it will be printed"), theme)
        self.print = Button(words("Print the cards"), theme, icon="printer")
        seen = Box(theme, gap=8)
        seen.add(self.picture, align=Qt.AlignmentFlag.AlignLeading)
        self._sum = Label("", theme, "small", tone="ink_soft", wrap=True)
        seen.add(self._sum)
        seen.add(self.print, align=Qt.AlignmentFlag.AlignLeading)
        seen.spring()
        self._both = Box(theme, across=True, gap=32)
        self._both.add(form, stretch=1)
        self._both.add(seen)
        self.gallery = Gallery(words, theme)
        self.add(self._both)
        self.space(12)
        self.add(Rule(words("Unusual invitations"), theme, detail=words("Words can be borrowed, and changed")))
        self.add(self.gallery)
        self.spring()
        self.print.clicked.connect(lambda: self.paper_wanted.emit("invitations"))
        self.gallery.borrowed.connect(self.borrowed)
        self.setFocusProxy(self.fields[INVITATION[0].key])

    def show_kit(self, kit: Kit, cards: int) -> None:
        """Shows what is written, and for how many people; what somebody is writing stays."""
        for key, field in self.fields.items():
            if not (field.line.hasFocus() and field.line.isModified()):
                field.set_text(kit.text(key))
                field.line.setCursorPosition(0)
        words = self._doors.words
        self._sum.set_text(
            words("One for everybody in the log: {n}.", n=cards)
            if cards
            else words("Four without a name: the log is empty.")
        )
        self._kit = kit
        self._stale = True
        self._want()

    def fold(self, *, narrow: bool) -> None:
        """The card below the fields where both have no room."""
        ways = QBoxLayout.Direction
        self._both.lay.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self.gallery.fold(narrow=narrow)

    def showEvent(self, event: object) -> None:  # noqa: ARG002 - Qt's own
        """The card is drawn once somebody looks."""
        self._want()

    def _write(self, key: str) -> None:
        line = self.fields[key].line
        if line.isModified():
            line.setModified(False)
            self.written.emit(key, line.text().strip())

    def _want(self) -> None:
        """One picture is made at a time, however fast somebody writes."""
        if self._stale and self.isVisible() and (self._drawing is None or self._drawing.done()):
            self._drawing = asyncio.ensure_future(self._draw())

    async def _draw(self) -> None:
        while self._stale:
            self._stale = False
            sheet = await self._doors.card()
            if not self._stale:
                self.picture.show_sheet(sheet)

    async def settle(self) -> None:
        """Waits until the card is drawn."""
        if self._drawing is not None:
            await self._drawing

    def stop(self) -> None:
        """Gives up what is being drawn."""
        if self._drawing is not None:
            self._drawing.cancel()


class Gallery(QWidget):
    """The unusual ones, two beside each other.

    Signals:
        borrowed(str): the key of one.
    """

    borrowed = Signal(str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(12))
        self._cards = [self._card(one, words, theme) for one in GALLERY]
        self.takes: dict[str, Button]
        self._columns = 0
        self.fold(narrow=False)

    def fold(self, *, narrow: bool) -> None:
        """One column, or two."""
        columns = 1 if narrow else 2
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < columns))

    def _card(self, one: Unusual, words: Words, theme: Theme) -> Card:
        card = Card(theme, name=words(one.name), pad=16)
        take = Button(words("Use these words"), theme, size="small")
        take.setAccessibleDescription(words(one.name))
        take.clicked.connect(lambda: self.borrowed.emit(one.key))
        card.body.addWidget(Label(words(one.name), theme, weight=SEMIBOLD, wrap=True))
        card.body.addWidget(Label(words(one.arrives), theme, wrap=True))
        for text in (one.made, one.works):
            card.body.addWidget(Label(words(text), theme, "small", tone="ink_soft", wrap=True))
        question = next((text for key, text in one.words.items() if key == "invite-question"), None)
        if question is not None:
            card.body.addWidget(Label(words("“{text}”", text=question), theme, wrap=True))
        card.body.addStretch(1)
        card.body.addWidget(take, 0, Qt.AlignmentFlag.AlignLeading)
        return card
