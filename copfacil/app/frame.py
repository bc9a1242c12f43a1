"""The desk's window: the bars, one screen at a time, and a place for what wants an answer."""

from collections.abc import Callable, Mapping, Sequence
from typing import cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from copfacil.core.words import Msg, Words
from copfacil.ui.kit.bars import TopBar
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.focus import FocusRing
from copfacil.ui.kit.status import ON_BAR, StatusBar, StatusItem
from copfacil.ui.theme import Theme

Build = Callable[[], QWidget]
"""Makes a screen when it is first shown."""
Behind = Mapping[str, tuple[str, Msg]]


class Frame(QWidget):
    """The window.

    Args:
        theme: the look.
        words: the desk's language.
        tabs: (key, word) of each screen.
        behind: screens without a tab of their own: the tab they are reached from, and what each is called.

    Signals:
        went(str): another screen is about to be shown.
        closed(): the window was closed.
        keys_wanted(): the list of keys is asked for.
        heard(Msg): another thread has something to say.
    """

    went = Signal(str)
    closed = Signal()
    keys_wanted = Signal()
    heard = Signal(object)

    def __init__(self, theme: Theme, words: Words, tabs: Sequence[tuple[str, str]], behind: Behind) -> None:
        super().__init__()
        self.theme, self._words, self._behind = theme, words, behind
        self._names = dict(tabs)
        self._build: Mapping[str, Build] = {}
        self._screens: dict[str, QWidget] = {}
        self._notices: dict[str, QWidget] = {}
        self.current = ""
        self.setWindowTitle("copfacil")
        self.top = TopBar(tabs, theme, more=words("More"))
        self.top.chosen.connect(self.go)
        self.status = StatusBar(theme, keys=words("Keys"))
        self.status.keys_wanted.connect(self.keys_wanted)
        self._stack = QStackedWidget()
        self._told = QVBoxLayout()
        self._told.setContentsMargins(theme.space.gutter, 0, theme.space.gutter, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.top)
        whole.addLayout(self._told)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.status)
        self._ring = FocusRing(self, theme)
        self.heard.connect(self.tell)
        for number, (key, _) in enumerate(tabs, start=1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number % 10}"), self)
            shortcut.activated.connect(lambda key=key: self.go(key))

    def speak(self, words: Words, tabs: Sequence[tuple[str, str]]) -> None:
        """Another language; screens that stand are put away, and wait to be made in it."""
        self._words, self._names = words, dict(tabs)
        self.top.set_tabs(tabs, words("More"))
        self.status.set_keys(words("Keys"))
        self.furnish({})

    def furnish(self, build: Mapping[str, Build]) -> None:
        """Says how screens are made; those made before, for another day, are put away."""
        for key in list(self._screens):
            if self._build.get(key) != build.get(key):
                gone = self._screens.pop(key)
                gone.hide()
                self._stack.removeWidget(gone)
                gone.deleteLater()
        self._build = build

    def go(self, key: str) -> None:
        """Shows a screen; one that nobody makes now is told to wait."""
        if key not in self._build and key not in self._screens:
            self.top.show_tab(self.current)
            self.tell(Msg("This waits until the rehearsal is over."))
            return
        if key not in self._screens:
            self._screens[key] = self._build[key]()
            self._screens[key].resize(self._stack.size())  # it is laid out for that at once, and only once
        screen = self._screens[key]
        if key != self.current:
            for said in self.findChildren(QWidget, ON_BAR, Qt.FindChildOption.FindDirectChildrenOnly):
                said.hide()  # it speaks of the screen before
        self.current = key
        self.went.emit(key)  # what it shows is brought up to date before it is seen
        if self._stack.indexOf(screen) < 0:
            self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        if screen.focusProxy() is not None:
            screen.setFocus()  # the others put the keyboard where it begins when they are shown
        tab, name = self._behind.get(key, (key, None))
        self.top.show_tab(tab)
        self.setWindowTitle(f"copfacil - {self._words(name) if name else self._names[key]}")

    def screen_of(self, key: str) -> QWidget | None:
        """The screen, if it was made already."""
        return self._screens.get(key)

    def tell(self, said: Msg) -> None:
        """Says a sentence at the foot of the window for a while."""
        from copfacil.ui.kit.toast import Toast  # noqa: PLC0415 - nothing is said at the start

        toast = Toast(self._words(said), self.theme, icon="warning")
        toast.setObjectName("")  # it speaks of no screen, and stays whichever is shown
        toast.show_over(self)

    def ask(self, key: str, title: Msg, text: Msg, answers: Sequence[tuple[Msg, Callable[[], object]]]) -> None:
        """Puts a notice under the top bar until one of its buttons is pressed; nothing is blocked meanwhile."""
        from copfacil.ui.kit.notice import Notice  # noqa: PLC0415 - nothing is asked at most starts

        self.calm(key)
        buttons = []
        for place, (word, act) in enumerate(answers):
            button = Button(self._words(word), self.theme, look="primary" if place == 0 else "plain", size="small")
            button.clicked.connect(lambda _on=False, act=act: self._answer(key, act))
            buttons.append(button)
        notice = Notice(self._words(title), self._words(text), self.theme, acts=buttons)
        self._notices[key] = notice
        self._told.addWidget(notice)

    def _answer(self, key: str, act: Callable[[], object]) -> None:
        self.calm(key)
        act()

    def calm(self, key: str) -> None:
        """Takes a notice away."""
        notice = self._notices.pop(key, None)
        if notice is not None:
            if (focus := QApplication.focusWidget()) is not None and notice.isAncestorOf(focus):
                self._back_to_screen()
            self._told.removeWidget(notice)
            notice.hide()
            notice.deleteLater()

    def _back_to_screen(self) -> None:
        """The keyboard goes on where it was on the screen before a notice had it."""
        if (screen := self._screens.get(self.current)) is not None:
            was = cast("QWidget | None", screen.focusWidget())  # the stubs know no None
            (was or screen).setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme."""
        self.theme = theme

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window goes, and the app with it."""
        super().closeEvent(event)
        self.closed.emit()


def shortcut(owner: QWidget, keys: str, act: Callable[[], object]) -> QObject:
    """A key for the whole window."""
    made = QShortcut(QKeySequence(keys), owner)
    made.setContext(Qt.ShortcutContext.WindowShortcut)
    made.activated.connect(act)
    return made


def status_items(
    words: Words, saved: str, wall: tuple[Msg, bool], sound: tuple[Msg, bool], day: tuple[Msg, Msg | None] | None
) -> list[StatusItem]:
    """What stands below: when it was saved; wall and sound, each with whether it is on; undo and the end of the day."""
    undo, ends = day or (None, None)
    return [
        StatusItem("check", words("Saved {time}", time=saved) if saved else words("Nothing to save yet")),
        StatusItem("screen", words(wall[0]), "ink" if wall[1] else "ink_soft"),
        StatusItem("sound" if sound[1] else "sound-off", words(sound[0]), "ink" if sound[1] else "ink_soft"),
        *([StatusItem("undo", words(undo), spare=True)] if undo is not None else []),
        *([StatusItem("clock", words(ends), spare=True)] if ends is not None else []),
    ]
