"""The preview: the very pages that will be printed, one at a time, and what can be done with them."""

import asyncio

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget

from copfacil.core.words import Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button, IconButton
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.icon_view import IconView
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.segments import Segments
from copfacil.ui.prints.pages import Page, picture, text
from copfacil.ui.prints.paper_view import PaperView
from copfacil.ui.prints.values import Missing, Option, Text
from copfacil.ui.theme import Theme

_A4 = Page(595, 842)
_FIELD = 300
"""px before the text scale, for words that are typed."""
_LEAST = 280
"""px before the text scale: a page is never lower; where there is no room for it, everything scrolls."""


class Preview(Box):
    """One document.

    Signals:
        print_wanted(), save_wanted(): of what is shown.
        opted(str, str): an option by its key got this value.
        stated(str, str): words by their key are these.
        go_wanted(str): where what is missing can be had.
    """

    print_wanted = Signal()
    save_wanted = Signal()
    opted = Signal(str, str)
    stated = Signal(str, str)
    go_wanted = Signal(str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=0, name=words("Preview"))
        self._words = words
        self._pdf = b""
        self._pages: tuple[Page, ...] = ()
        self._number = 0
        self._told = ""
        self._drawn: tuple[bytes, int, float] | None = None
        self._drawing: asyncio.Task[None] | None = None
        self.back = IconButton("chevron-left", words("Page before"), theme, size="small", look="quiet")
        self.further = IconButton("chevron-right", words("Next page"), theme, size="small", look="quiet")
        self.zoom = Segments(words("Size"), (("fit", words("Whole page"), None), ("true", words("100 %"), None)), theme)
        self.save = Button(words("Save as PDF"), theme, icon="save")
        self.print = Button(words("Print this"), theme, icon="printer")
        self.view = PaperView(words("Preview"), theme)
        self._title = Label("", theme, "head", wrap=True)
        self._about = Label("", theme, "small", tone="ink_soft", wrap=True)
        self._place = Label("", theme, "small", tone="ink_soft", align=Qt.AlignmentFlag.AlignVCenter)
        self._options = Box(theme, across=True, gap=16)
        self._texts = Box(theme, gap=8)
        self.fields: dict[str, Field] = {}
        self._instead = Box(theme, margins=(32, 32, 32, 32), gap=12)
        self._stack = QStackedWidget()
        self._lay()
        self._listen()

    @property
    def title(self) -> str:
        """What is shown."""
        return self._title.text()

    def show_waiting(self, title: str, about: str, said: str) -> None:
        """A blank sheet while pages are made."""
        self._head(title, about)
        self._show(b"", (_A4,), said)
        self.view.show_page(_A4, said)
        self._stack.setCurrentWidget(self.view)

    def show_pdf(self, title: str, about: str, pdf: bytes, pages: tuple[Page, ...]) -> None:
        """The first page of a document."""
        self._head(title, about)
        self._show(pdf, pages, "")
        self._stack.setCurrentWidget(self.view)
        self._turn_to(0)

    def show_missing(self, title: str, about: str, missing: Missing) -> None:
        """A sentence in place of pages, and the way to what is missing; without a way when there is none."""
        self._head(title, about)
        self._show(b"", (), "")
        self._instead.clear()
        sign = Box(self.theme, across=True, gap=12)
        sign.add(IconView("warning", self.theme, tone="warn"), align=Qt.AlignmentFlag.AlignTop)
        sign.add(Label(missing.sentence, self.theme, "lead", wrap=True), stretch=1)
        self._instead.add(sign)
        if missing.act:
            button = Button(missing.act, self.theme)
            button.clicked.connect(lambda: self.go_wanted.emit(missing.where))
            self._instead.add(button, align=Qt.AlignmentFlag.AlignLeading)
        self._instead.spring()
        self._stack.setCurrentWidget(self._instead)

    def show_options(self, options: tuple[Option, ...], chosen: dict[str, str]) -> None:
        """What may be chosen about it."""
        self._options.clear()
        for option in options:
            choice = Choice(option.name, option.values, self.theme)
            if option.key in chosen:
                choice.choose(chosen[option.key])
            choice.activated.connect(
                lambda _place, choice=choice, key=option.key: self.opted.emit(key, str(choice.currentData()))
            )
            field = Box(self.theme, across=True, gap=8)
            field.add(Label(option.name, self.theme, "small", tone="ink_soft", align=Qt.AlignmentFlag.AlignVCenter))
            field.add(choice)
            self._options.add(field)
        self._options.setVisible(bool(options))

    def show_texts(self, texts: tuple[Text, ...]) -> None:
        """What may be typed for it; what somebody is typing stays."""
        if [one.key for one in texts] != [*self.fields]:
            self._texts.clear()
            self.fields = {one.key: self._field(one) for one in texts}
            row = Flow(self.theme, gap=16)
            row.add(*self.fields.values())
            self._texts.add(row)
        for one in texts:
            if not self.fields[one.key].line.isModified():
                self.fields[one.key].set_text(one.text)
                self.fields[one.key].line.setCursorPosition(0)
        self._texts.setVisible(bool(texts))

    def _field(self, one: Text) -> Field:
        field = Field(one.name, self.theme, placeholder=one.none, show_name=True)
        field.setMinimumWidth(self.theme.px(_FIELD))

        def typed() -> None:
            if field.line.isModified():
                field.line.setModified(False)
                self.stated.emit(one.key, field.text().strip())

        field.line.editingFinished.connect(typed)
        return field

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        super().set_theme(theme)
        self._stack.setMinimumHeight(theme.px(_LEAST))
        for field in self.fields.values():
            field.setMinimumWidth(theme.px(_FIELD))

    async def settle(self) -> None:
        """Waits until the picture of the page that is shown is there."""
        if self._drawing is not None:
            await self._drawing

    def stop(self) -> None:
        """Gives up what is being drawn."""
        if self._drawing is not None:
            self._drawing.cancel()

    def _lay(self) -> None:
        theme = self.theme
        words = Box(theme, gap=0)
        words.add(self._title, self._about)
        pages = self._turns = Box(theme, across=True, gap=4)
        pages.add(self.back, self._place, self.further)
        bar = Flow(theme, gap=16)
        bar.add(pages, self.zoom, self._options, self.save, self.print)  # a flow within a flow would not fold
        top = Box(theme, margins=(24, 16, 24, 12), gap=12)
        top.add(words, bar, self._texts)
        for part in (self.view, self._instead):
            self._stack.addWidget(part)
        body = Box(theme, gap=0)
        body.add(top)
        body.add(self._stack, stretch=1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        for ground in (body, area.viewport()):
            ground.setAutoFillBackground(False)
        self.add(area)
        self._stack.setMinimumHeight(theme.px(_LEAST))
        self._options.hide()
        self._texts.hide()

    def _listen(self) -> None:
        self.back.clicked.connect(lambda: self._turn(-1))
        self.further.clicked.connect(lambda: self._turn(1))
        self.view.turned.connect(self._turn)
        self.zoom.chosen.connect(lambda zoom: self.view.zoom("true" if zoom == "true" else "fit"))
        self.view.scaled.connect(self._want)
        self.print.clicked.connect(self.print_wanted)
        self.save.clicked.connect(self.save_wanted)

    def _head(self, title: str, about: str) -> None:
        self._title.set_text(title)
        self._about.set_text(about)

    def _show(self, pdf: bytes, pages: tuple[Page, ...], said: str) -> None:
        self._pdf, self._pages, self._number = pdf, pages, 0
        why = "" if pdf else said or self._words("There are no pages yet.")
        for button in (self.print, self.save):
            button.set_why_not(why)
        self._tell(said)

    def _turn(self, by: int) -> None:
        if self._pdf and 0 <= self._number + by < len(self._pages):
            self._turn_to(self._number + by)

    def _turn_to(self, number: int) -> None:
        self._number = number
        self._tell("")
        self.view.show_page(self._pages[number], f"{self.title}, {self._place.text()}")
        self._drawn = None
        self._want()

    def _tell(self, said: str) -> None:
        """Which page of how many; the buttons that turn are there when there is more than one."""
        count = len(self._pages) if self._pdf else 0
        place = self._words("Page {n} of {count}", n=self._number + 1, count=count) if count else said
        self._place.set_text(place)
        self._turns.setVisible(bool(place))
        for button, can in ((self.back, self._number > 0), (self.further, self._number + 1 < count)):
            button.setEnabled(can)
            button.setVisible(count > 1)

    def _job(self) -> tuple[bytes, int, float] | None:
        return (self._pdf, self._number, self.view.scale) if self._pdf else None

    def _want(self) -> None:
        """One picture is made at a time, however often the window changes its size meanwhile."""
        if self._job() is not None and (self._drawing is None or self._drawing.done()):
            self._drawing = asyncio.ensure_future(self._draw())

    async def _draw(self) -> None:
        while (job := self._job()) is not None and job != self._drawn:
            image = await asyncio.to_thread(picture, *job)
            now = self._job()
            if now is not None and now[:2] == job[:2]:
                self._drawn = job
                self.view.show_picture(image)
                self.view.show_text(await asyncio.to_thread(text, *job[:2]))
