"""The wall on its screen: shown, blanked, swapped, put back when a projector returns."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from copfacil.core.faces import Wall
from copfacil.core.words import Msg, Words
from copfacil.store import Store
from copfacil.ui.theme import Theme
from copfacil.ui.wall.frame import Look
from copfacil.ui.wall.screens import ScreenId, Screens

if TYPE_CHECKING:
    from copfacil.ui.wall.window import WallWindow


class WallKeeper(QObject):
    """Owns the wall's window and the choice of its screen.

    Args:
        app: tells of screens.
        desk: the desk's window, which moves when the two swap.
        store: remembers the screen that was picked.
        theme, words, look: how the wall looks, speaks, shows time.

    Attributes:
        look: how it shows time.

    Signals:
        changed(): what the status line says of the wall may be different.
        lost(str): the projector of that name is gone; the clock runs on.
        returned(str): it is back.
        pressed(QKeyEvent): a key pressed while the wall covers the desk.
    """

    changed = Signal()
    lost = Signal(str)
    returned = Signal(str)
    pressed = Signal(QKeyEvent)

    def __init__(  # noqa: PLR0913, PLR0917 - what a window needs
        self, app: QApplication, desk: QWidget, store: Store, theme: Theme, words: Words, look: Look
    ) -> None:
        super().__init__(desk)
        self._desk, self._store = desk, store
        self._theme, self._words, self.look = theme, words, look
        self._window: WallWindow | None = None
        self.screens = Screens(app, store.setting("wall.screen", ""), self)
        self.screens.moved.connect(self._place)
        self.screens.lost.connect(self.lost)
        self.screens.returned.connect(self.returned)
        self._wanted = self._shares = False
        self._banner: Msg | None = None

    @property
    def shown(self) -> bool:
        """Whether the room sees it."""
        return self._window is not None and self._window.isVisible()

    @property
    def is_blank(self) -> bool:
        """Whether it is blanked."""
        return self._window is not None and self._window.is_blank

    @property
    def covers(self) -> bool:
        """Whether it lies over the desk, on the one screen there is."""
        return self.shown and not self.has_screen

    @property
    def has_screen(self) -> bool:
        """Whether there is a screen for it beside the desk's."""
        return self.screens.wall is not None

    def show(self, *, sharing: bool) -> None:
        """Shows the wall on its screen; on the desk's own only when that is wanted (``sharing``)."""
        if not self.has_screen and not sharing:
            self.changed.emit()
            return
        self._wanted, self._shares = True, not self.has_screen
        self._place()

    def speak(self, words: Words) -> None:
        """The room reads another language from now on."""
        self._words = words
        if self._window is not None:
            self._window.set_words(words)

    def hide(self) -> None:
        """Takes the wall away; the clock runs on."""
        self._wanted = self._shares = False
        self._clear()
        self._desk.activateWindow()
        self.changed.emit()

    def set_banner(self, said: Msg | None) -> None:
        """Says something along the top, whatever is shown below; None says nothing any more."""
        self._banner = said
        if self._window is not None:
            self._window.set_banner(self._words(said) if said is not None else "")

    def say_aside(self, said: Msg) -> None:
        """Says in its corner what the desk says beneath it. The room reads it too: nothing private."""
        if self._window is not None and self.covers:
            self._window.say_aside(self._words(said))

    def paint(self, face: Wall, turn_ms: int) -> None:
        """Shows a face, if anybody sees it."""
        if self._window is not None and self.shown:
            self._window.show_face(face, turn_ms)

    def blank(self) -> None:
        """Blanks the wall, or shows it again."""
        self._made().blank(not self.is_blank)
        self.changed.emit()

    def swap(self) -> Msg | None:
        """Desk and wall change places; with one screen the wall covers the desk, Esc brings the desk back."""
        if not self.has_screen:
            if self.shown:
                self.hide()
            else:
                self.show(sharing=True)
            return None
        self.screens.swap()
        self._remember()
        return None

    def pick(self, screen: ScreenId) -> None:
        """The wall goes to that screen, now and the next time."""
        self.screens.pick(screen)
        self._remember()

    def set_look(self, look: Look) -> None:
        """Shows time in another way."""
        self.look = look
        if self._window is not None:
            self._window.set_look(look)

    def wear(self, theme: Theme) -> None:
        """Takes another theme."""
        self._theme = theme
        if self._window is not None:
            self._window.wear(theme)

    def said(self) -> Msg:
        """The wall in a few words, for the status line."""
        if not self.shown:
            return Msg("Wall: off")
        if self.is_blank:
            return Msg("Wall: blank")
        screen = self.screens.wall
        if screen is None:
            return Msg("Wall: on this screen")
        return Msg("Wall: on, {screen}", screen=screen.model() or screen.name())

    def close(self) -> None:
        """Ends with the app."""
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()

    def _made(self) -> "WallWindow":
        """The window, made when a room is first to see it: most days are prepared on one screen."""
        if self._window is None:
            from copfacil.ui.wall.window import WallWindow  # noqa: PLC0415 - see the docstring

            self._window = WallWindow(self._theme, self._words, self.look)
            self.set_banner(self._banner)
            self._window.left.connect(self.hide)
            self._window.pressed.connect(self.pressed)
        return self._window

    def _clear(self) -> None:
        if self._window is not None:
            self._window.hide()

    def _remember(self) -> None:
        if self.screens.remembered:
            self._store.set_setting("wall.screen", self.screens.remembered)

    def _place(self) -> None:
        wall, desk = self.screens.wall, self.screens.desk
        if wall is None and desk is not None and not desk.geometry().intersects(self._desk.frameGeometry()):
            self._desk.setGeometry(desk.availableGeometry())  # its own screen is gone, and not every desktop moves it
        if wall is None and not self._shares:
            self._clear()  # never over the desk in the middle of a round; it returns with the projector
        elif self._wanted:
            if wall is not None and desk is not None and self._desk.screen() is wall:
                self._desk.setGeometry(desk.availableGeometry())
            self._made().show_on(wall or desk, shares=wall is None)
        self.changed.emit()
