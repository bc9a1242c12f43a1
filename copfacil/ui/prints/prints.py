"""The screen of paper: what can be printed at the side, and the very pages in the middle."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QWidget

from copfacil.core.words import Msg
from copfacil.ui.kit.painted import mirrored
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.kit.toast import Toast
from copfacil.ui.prints import printing
from copfacil.ui.prints.doors import Answer, Doors
from copfacil.ui.prints.nothing import Nothing
from copfacil.ui.prints.pages import Page, measure
from copfacil.ui.prints.preview import Preview
from copfacil.ui.prints.side import Side
from copfacil.ui.prints.values import Missing, Papers, Printable
from copfacil.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_SIDE, _SIDE_AT_MOST = 420, 0.45
"""px before the text scale, and a share of the width."""
_PAPER = "paper"
"""The option that chooses its size."""
_NO_NAMES = '/\\:*?"<>|'
"""Signs that some system does not take in a file's name."""


class Document(NamedTuple):
    """Pages that were made, and of which printables."""

    title: str
    pdf: bytes
    pages: tuple[Page, ...]
    keys: tuple[str, ...]


class PrintScreen(QWidget):
    """Print.

    The app gives what can be printed through ``show_papers``, at first and after each change: what was made before is
    forgotten then.

    Args:
        doors: what can be asked for.
        theme: the look.
    """

    def __init__(self, doors: Doors, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.doors, self.words, self.theme = doors, doors.words, theme
        self._papers = Papers(title="")
        self._options: dict[str, dict[str, str]] = {}
        self._made: dict[str, Document] = {}
        self._shown: Document | None = None
        self._key = ""
        self._making: asyncio.Task[None] | None = None
        self._printing: asyncio.Task[None] | None = None
        self.side = Side(self.words, theme)
        self.preview = Preview(self.words, theme)
        self.nothing = Nothing(self.words, theme)
        self._lay()
        self._listen()
        self.show_papers(self._papers)

    def show_papers(self, papers: Papers) -> None:
        """Shows what can be printed now."""
        self._papers = papers = self._on_chosen(papers)
        self._made.clear()
        self._shown = None
        self.nothing.show_missing(papers.missing)
        self._stack.setCurrentWidget(self._both if papers.items else self._empty)
        self.side.show_papers(papers)
        if self.isVisible():
            self._show_chosen()

    def choose(self, key: str, paper: str = "") -> None:
        """Shows one of them, on another size of paper where one is named."""
        self.side.shelf.choose(key)
        if paper and self.side.shelf.here() == key:
            self._opt(_PAPER, paper)

    def print_pack(self) -> None:
        """Everything that is ticked goes to a printer."""
        self._with_pack(self._print)

    def save_pack(self) -> None:
        """Everything that is ticked goes into one file."""
        self._with_pack(self._save)

    async def settle(self) -> None:
        """Waits until what is being made is there and shown, and what is being printed is printed."""
        for task in (self._making, self._printing):
            if task is not None:
                await asyncio.wait([task])
        await self.preview.settle()

    def stop(self) -> None:
        """Gives up what is being made and what is being printed."""
        self._stop_making()
        if self._printing is not None:
            self._printing.cancel()
        self.side.show_work("", 0.0)

    def event(self, event: QEvent) -> bool:
        """A screen that goes gives up what is being made for it."""
        if event.type() == QEvent.Type.DeferredDelete:
            self.stop()
        return super().event(event)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        self.theme = theme
        self._widths()

    def showEvent(self, event: QShowEvent) -> None:
        """Pages are made once somebody looks."""
        super().showEvent(event)
        self.side.bring()
        if self._shown is None:
            self._show_chosen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The side takes no more than its share."""
        super().resizeEvent(event)
        self._widths()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the line beside the list."""
        if self._papers.items:
            x = self.side.x() if mirrored(self) else self.side.geometry().right()
            QPainter(self).fillRect(x, 0, 1, self.height(), self.theme.line)

    def _lay(self) -> None:
        self._both = QWidget()
        row = QHBoxLayout(self._both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self.preview, 1)
        self._stack = QStackedWidget()
        self._empty = Scroll(self.nothing, self.theme)
        for page in (self._both, self._empty):
            self._stack.addWidget(page)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.setFocusProxy(self.side.shelf)

    def _listen(self) -> None:
        side, preview = self.side, self.preview
        side.shelf.chosen.connect(self._choose)
        side.print_wanted.connect(self.print_pack)
        side.save_wanted.connect(self.save_pack)
        side.stop_wanted.connect(self.stop)
        side.stop_wanted.connect(self._show_chosen)
        side.about_wanted.connect(lambda key: self.show_papers(self.doors.choose(key)))
        preview.print_wanted.connect(lambda: self._with_shown(self._print))
        preview.save_wanted.connect(lambda: self._with_shown(self._save))
        preview.opted.connect(self._opt)
        preview.stated.connect(self._state)
        for part in (preview, self.nothing):
            part.go_wanted.connect(lambda where: self._say(self.doors.go(where)))

    # Making pages.

    def _choose(self, key: str) -> None:
        if self.isVisible() and key != self._key:
            self._show_chosen()

    def _show_chosen(self) -> None:
        """Shows the line on which the person stands; what was being made for another is given up."""
        item = next((item for item in self._papers.items if item.key == self.side.shelf.here()), None)
        self._stop_making()
        self._shown, self._key = None, item.key if item else ""
        if item is None:
            return
        self.preview.show_options(item.options, self._options.get(item.key, {}))
        self.preview.show_texts(item.texts)
        if item.lacks:
            self.preview.show_missing(item.name, _about(item), item.lacks)
        elif item.key in self._made:
            self._show(self._made[item.key], _about(item))
        else:
            self.preview.show_waiting(item.name, _about(item), self.words("Making the pages…"))
            self._making = asyncio.ensure_future(self._make(item))

    async def _make(self, item: Printable) -> None:
        made = await self.doors.render(item.key, self._options.get(item.key, {}))
        document = await self._document(item.name, _about(item), made, (item.key,))
        if document is not None:
            self._made[item.key] = document
            self.side.shelf.show_pages({item.key: len(document.pages)})

    def _with_pack(self, then: Callable[[Document], object]) -> None:
        keys = self.side.shelf.pack()
        if keys:
            self._stop_making()
            self._making = asyncio.ensure_future(self._make_pack(keys, then))

    def _with_shown(self, then: Callable[[Document], object]) -> None:
        if self._shown is not None:
            then(self._shown)

    def _stop_making(self) -> None:
        if self._making is not None:
            self._making.cancel()
        self.preview.stop()

    async def _make_pack(self, keys: tuple[str, ...], then: Callable[[Document], object]) -> None:
        title, about = self.words("The pack"), self._papers.title
        self._shown, self._key = None, ""
        self.side.shelf.clearSelection()
        self.side.show_work(self.words("Making the pack…"), 0.0)
        self.preview.show_options((), {})
        self.preview.show_texts(())
        self.preview.show_waiting(title, about, self.words("Making the pages…"))
        made = await self.doors.render_pack(keys, {key: self._options.get(key, {}) for key in keys})
        document = await self._document(title, about, made, keys)
        self.side.show_work("", 0.0)
        if document is not None:
            then(document)

    async def _document(self, title: str, about: str, made: bytes | Msg, keys: tuple[str, ...]) -> Document | None:
        """Shows what was made, or why it was not."""
        if isinstance(made, Msg):
            self.preview.show_missing(title, about, Missing(self.words(made), "", ""))
            return None
        document = Document(title, made, await asyncio.to_thread(measure, made), keys)
        self._show(document, about)
        return document

    def _show(self, document: Document, about: str) -> None:
        self._shown = document
        self.preview.show_pdf(document.title, about, document.pdf, document.pages)

    def _opt(self, option: str, value: str) -> None:
        key = self.side.shelf.here()
        self._options.setdefault(key, {})[option] = value
        self._made.pop(key, None)
        self._papers = self._on_chosen(self._papers)
        self.side.shelf.show_items(self._papers.items)
        self._show_chosen()

    def _state(self, key: str, text: str) -> None:
        """Words are kept, and stand on the page at once."""
        self._say(self.doors.state(key, text))
        self.show_papers(self.doors.papers())

    def _on_chosen(self, papers: Papers) -> Papers:
        """The same, each on the size of paper that a person has chosen for it."""
        told = {key: options[_PAPER] for key, options in self._options.items() if _PAPER in options}
        return replace(papers, items=tuple(replace(one, paper=told.get(one.key, one.paper)) for one in papers.items))

    # Where they go.

    def _print(self, document: Document) -> None:
        if self._printing is not None and not self._printing.done():
            self._say(Msg("Pages are on their way to the printer. Wait for them, or stop them."))
            return
        if not printing.has_printer():
            said = self.words("This computer knows no printer. Save the pages and print them from another.")
            self._toast(said, self.words("Save as PDF"), lambda: self._save(document))
            return
        title = f"{self._papers.title}, {document.title}" if self._papers.title else document.title
        printing.ask(self, title, document.pages, lambda printer: self.send(printer, document))

    def send(self, printer: "QPrinter", document: Document) -> None:
        """A document goes to a printer, page by page."""
        self._printing = asyncio.ensure_future(self._send(printer, document))

    async def _send(self, printer: "QPrinter", document: Document) -> None:
        def told(page: int, count: int) -> None:
            self.side.show_work(self.words("Printing page {n} of {count}", n=page, count=count), page / count)

        done = await printing.send(printer, document.pdf, document.pages, told)
        self.side.show_work("", 0.0)
        if done:
            self.doors.left(document.title, document.keys, None)
        self._toast(
            self.words("{title} went to the printer.", title=document.title)
            if done
            else self.words("The printer took nothing. Look whether it is on, then print again.")
        )

    def _save(self, document: Document) -> QFileDialog:
        words = self.words
        dialog = QFileDialog(
            self, words("copfacil - Save as PDF"), self._file_name(document), words("PDF") + " (*.pdf)"
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self._write(document, Path(file)))
        dialog.open()
        return dialog

    def _write(self, document: Document, path: Path) -> None:
        refused = self.doors.save(document.pdf, path)
        if refused is not None:
            self._say(refused)
            return
        self.doors.left(document.title, document.keys, path)
        self._toast(
            self.words("Saved as {name}.", name=path.name),
            self.words("Open it"),
            lambda: self._say(self.doors.open_file(path)),
        )

    def _file_name(self, document: Document) -> str:
        parts = [part for part in (self._papers.title, document.title) if part]
        return "".join(" " if sign in _NO_NAMES else sign for sign in ", ".join(parts)) + ".pdf"

    def _say(self, answer: Answer) -> None:
        if answer is not None:
            self._over(Toast(self.words(answer), self.theme, icon="warning"))

    def _toast(self, said: str, act: str = "", do: Callable[[], object] | None = None) -> None:
        toast = Toast(said, self.theme, icon="printer", undo=act)
        if do is not None:
            toast.undone.connect(do)
        self._over(toast)

    def _over(self, toast: Toast) -> None:
        """Over the page, so that the list and its buttons stay free."""
        toast.show_over(self.preview if self._papers.items else self)

    def _widths(self) -> None:
        self.side.setFixedWidth(min(self.theme.px(_SIDE), round(self.width() * _SIDE_AT_MOST)))


def _about(item: Printable) -> str:
    return f"{item.paper}. {item.purpose}"
