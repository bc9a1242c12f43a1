"""What stands around the pages of a programme: its name, the row of pages, undo and redo, and the way to another one."""

from functools import cached_property

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from copfacil.core.words import Msg
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button, IconButton
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.kit.segments import Segments
from copfacil.ui.kit.short_text import ShortText
from copfacil.ui.kit.toast import Toast
from copfacil.ui.programme.begin import Begin
from copfacil.ui.programme.doors import Answer, Doors
from copfacil.ui.theme import Theme


class ProgrammeScreen(QWidget):
    """The screen.

    Args:
        doors: what it can ask for.
        theme: the look.
    """

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__()
        self.doors, self.theme, words = doors, theme, doors.words
        self._stream = ""
        self._pages: dict[str, QWidget] = {}
        self._page = doors.pages[0][0]
        self.title = ShortText("", theme, "title")
        self.rename = IconButton("edit", words("Another name"), theme, look="quiet")
        self.name = Field(words("Name of the programme"), theme)
        self.name.hide()
        self.undo = IconButton("undo", words("Undo"), theme, look="quiet")
        self.redo = IconButton("redo", words("Redo"), theme, look="quiet")
        self.all = Button(words("All programmes"), theme, icon="folder")
        self.row = Segments(words("Pages"), [(key, name, None) for key, name in doors.pages], theme)
        self.row.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.row.setMinimumWidth(1)  # a row that has no room any more gives way instead of pushing the window out
        self.chooser = Choice(words("Pages"), doors.pages, theme)
        self._begin: Scroll | None = None
        self._stack = QStackedWidget()
        self._lay()
        self._listen()

    @property
    def page(self) -> str:
        """The page that is shown, by its key; empty while a programme is chosen or begun."""
        choosing = self._begin is not None and self._stack.currentWidget() is self._begin
        return "" if choosing else self._page

    @cached_property
    def begin(self) -> Begin:
        """All programmes, and how one begins; made when somebody first goes there."""
        begin = Begin(self.doors.words, self.theme, self.doors.today)
        self._begin = Scroll(begin, self.theme)
        self._stack.addWidget(self._begin)
        begin.left.connect(lambda: self.go(self._page))
        begin.created.connect(self._create)
        begin.opened.connect(self._open)
        return begin

    def refresh(self) -> None:
        """Shows the programme as it stands: another one has pages of its own."""
        head, words = self.doors.head(), self.doors.words
        another = head.stream != self._stream
        if another:
            self._stream = head.stream
            self._put_away()
        self.title.set_text(head.title or words("Programme"))
        self._offer(self.undo, words("Undo"), head.undo, words("There is nothing to take back."))
        self._offer(self.redo, words("Redo"), head.redo, words("Nothing was taken back."))
        if not head.stream:
            self.choose()
        elif self.page and not another:  # the page of another one has just been made
            self.doors.refresh(self._page)

    def go(self, key: str) -> None:
        """Shows a page."""
        self._page = key
        self.row.choose(key)
        self.chooser.choose(key)
        if key not in self._pages:
            self._pages[key] = self.doors.make(key)
            self._pages[key].resize(self._stack.size())
            self._stack.addWidget(self._pages[key])
        self.doors.refresh(key)
        self._stack.setCurrentWidget(self._pages[key])
        self._show_head(begun=True)

    def choose(self) -> None:
        """Shows all programmes, and how to begin one."""
        head = self.doors.head()
        self.begin.show_programmes(head.programmes, head.stream)
        if self._begin is not None:
            self._stack.setCurrentWidget(self._begin)
        self._show_head(begun=False)

    def widget_of(self, key: str) -> QWidget | None:
        """A page, if it was made already."""
        return self._pages.get(key)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        self.theme = theme
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        """The row of pages may want more room, or less: its letters follow those of the screen."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _put_away(self) -> None:
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages = {}
        if self._stream:
            self.go(self._page)

    def _show_head(self, *, begun: bool) -> None:
        self._rows.setVisible(begun)
        for part in (self.undo, self.redo, self.all, self.rename):
            part.setVisible(begun)
        self.name.hide()
        self.title.show()
        if not begun:
            self.title.set_text(self.doors.words("Programme"))
        else:
            self.title.set_text(self.doors.head().title)

    def _lay(self) -> None:
        theme = self.theme
        head = Box(theme, across=True, gap=4)
        middle = Qt.AlignmentFlag.AlignVCenter
        head.add(self.title, stretch=1, align=middle)
        head.add(self.name, stretch=1)
        head.add(self.rename, self.undo, self.redo, self.all)
        self._rows = Box(theme, across=True, gap=0)
        self._rows.add(self.row, self.chooser)
        self._rows.spring()
        self._whole = QVBoxLayout(self)
        self._whole.addWidget(head)
        self._whole.addWidget(self._rows)
        self._whole.addWidget(self._stack, 1)
        self._fold()

    def _fit(self) -> None:
        """The row of pages, or a list of them where it does not fit."""
        fits = self.row.sizeHint().width() <= self.width() - self.theme.px(60)
        self.row.setVisible(fits)
        self.chooser.setVisible(not fits)

    def _fold(self) -> None:
        px = self.theme.px
        self._fit()
        self._whole.setContentsMargins(px(28), px(16), px(14), 0)
        self._whole.setSpacing(px(12))

    def _listen(self) -> None:
        doors = self.doors
        self.row.chosen.connect(self.go)
        self.chooser.activated.connect(lambda _row: self.go(self.chooser.currentData()))
        self.undo.clicked.connect(lambda: self._say(doors.undo()))
        self.redo.clicked.connect(lambda: self._say(doors.redo()))
        self.all.clicked.connect(self.choose)
        self.rename.clicked.connect(self._rename)
        self.name.entered.connect(self._renamed)
        for keys, act in (("Ctrl+Z", doors.undo), ("Ctrl+Shift+Z", doors.redo), ("Ctrl+Y", doors.redo)):
            made = QShortcut(QKeySequence(keys), self)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.activated.connect(lambda act=act: self._say(act()))

    def _create(self, title: str, wish: object) -> None:
        why = self.doors.create(title, wish)  # type: ignore[arg-type]  # a signal carries any object; Begin sends a Wish or None
        if why is not None:
            self.begin.refuse(self.doors.words(why))
            return
        self._page = self.doors.pages[0][0]
        self.go(self._page)

    def _open(self, stream: str) -> None:
        why = self.doors.open(stream)
        self._say(why)
        if why is None:
            self.refresh()
            self.go(self._page)

    def _rename(self) -> None:
        self.name.set_text(self.doors.head().title)
        self.title.hide()
        self.name.show()
        self.name.setFocus()
        self.name.line.selectAll()

    def _renamed(self, title: str) -> None:
        why = self.doors.rename(title)
        self.name.set_error(self.doors.words(why) if why is not None else "")
        if why is None:
            self._show_head(begun=True)

    def _offer(self, button: IconButton, word: str, what: Msg | None, why_not: str) -> None:
        told = self.doors.words("{word}: {what}", word=word, what=what) if what is not None else word
        button.set_text(told)
        button.set_why_not("" if what is not None else why_not)

    def _say(self, answer: Answer) -> None:
        if answer is not None:
            Toast(self.doors.words(answer), self.theme, icon="warning").show_over(self)
