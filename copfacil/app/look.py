"""How the app looks on this laptop: theme, size of letters, motion, the wall's light or dark; kept in the settings."""

from functools import partial
from typing import TYPE_CHECKING, Literal, get_args

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from copfacil import resources
from copfacil.app.frame import shortcut
from copfacil.core.words import Words
from copfacil.core.words import load as load_words
from copfacil.store import Store
from copfacil.ui.dress import dress
from copfacil.ui.theme import Theme, ThemeName, load

if TYPE_CHECKING:
    from copfacil.ui.wall.frame import Look

DeskTheme = Literal["light", "dark", "contrast"]
SIZES = (1.0, 1.25, 1.5, 1.75, 2.0)
"""Text scales to choose from."""


def spoken(language: str) -> Words:
    """The words of a language by its code; English where there is no catalogue of it."""
    catalogue = resources.path("locale", f"{language}.po")
    return load_words(catalogue) if catalogue.is_file() else Words()


LANGUAGES = {"en": "English", "cy": "Cymraeg"}
"""What languages call themselves."""


def languages() -> tuple[str, ...]:
    """Codes of the languages there are."""
    return ("en", *sorted(path.stem for path in resources.path("locale").glob("*.po")))


def face(app: QApplication, words: Words) -> None:
    """Screens of a language that is read from right to left are mirrored."""
    ways = Qt.LayoutDirection
    app.setLayoutDirection(ways.RightToLeft if words.right_to_left else ways.LeftToRight)


class Looks:
    """The choices, and their effect.

    Args:
        app: is dressed anew with every choice.
        store: remembers them.
    """

    def __init__(self, app: QApplication, store: Store) -> None:
        self._app, self._store = app, store
        self.theme = self._load()
        dress(app, self.theme)

    @property
    def name(self) -> DeskTheme:
        """The desk's theme."""
        kept = self._store.setting("look.theme", "light")
        return next((one for one in get_args(DeskTheme) if one == kept), "light")

    @property
    def scale(self) -> float:
        """The text scale, 1.0 to 2.0."""
        kept = self._store.setting("look.scale", 1.0)
        return kept if kept in SIZES else 1.0

    @property
    def still(self) -> bool:
        """Whether motion is reduced."""
        return self._store.setting("look.still", default=False)

    @property
    def dial(self) -> "Look":
        """How the wall shows time."""
        from copfacil.ui.wall.frame import Look  # noqa: PLC0415 - Home has no wall yet

        kept = self._store.setting("wall.dial", "both")
        return next((one for one in get_args(Look) if one == kept), "both")

    @property
    def wall_theme(self) -> Theme:
        """The wall's own theme."""
        name: ThemeName = "wall_dark" if self._store.setting("wall.dark", default=False) else "wall_light"
        return load(name, still=self.still)

    def set(self, key: str, value: str | float | bool) -> None:
        """Chooses, remembers and shows: key is look.theme, look.scale, look.still, wall.dial or wall.dark."""
        self._store.set_setting(key, value)
        if key.startswith("look.") and (theme := self._load()) is not self.theme:
            self.theme = theme
            normal = Qt.WindowState.WindowNoState
            windows = [one for one in self._app.topLevelWidgets() if one.isVisible() and one.windowState() == normal]
            sizes = [(window, window.size()) for window in windows]
            dress(self._app, theme)
            # Half-way through, a window may ask for more room than it needs in the end, and Qt does not take it back.
            for window, size in sizes:
                QTimer.singleShot(0, window, partial(window.resize, size))

    def bind(self, window: QWidget) -> None:
        """Ctrl + and Ctrl - change the size of letters, Ctrl T goes through the themes."""
        shortcut(window, "Ctrl++", lambda: self._larger(1))
        shortcut(window, "Ctrl+=", lambda: self._larger(1))
        shortcut(window, "Ctrl+-", lambda: self._larger(-1))
        shortcut(window, "Ctrl+T", self._next_theme)

    def _larger(self, by: int) -> None:
        place = SIZES.index(self.scale) + by
        if 0 <= place < len(SIZES):
            self.set("look.scale", SIZES[place])

    def _next_theme(self) -> None:
        names = get_args(DeskTheme)
        self.set("look.theme", names[(names.index(self.name) + 1) % len(names)])

    def _load(self) -> Theme:
        return load(self.name, scale=self.scale, still=self.still)
