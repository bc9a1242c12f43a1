"""The states of the library: everything, what was searched for, the editor, the credits."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer

from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.library.library import LibraryScreen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.screen_states import Laptop


def _opened(laptop: "Laptop") -> LibraryScreen:
    laptop.begin()
    laptop.desktop.go("library")
    screen = laptop.frame.screen_of("library")
    assert isinstance(screen, LibraryScreen)
    screen.cards.choose("troika")
    return screen


def library_all(laptop: "Laptop") -> None:
    _opened(laptop)


def library_searched(laptop: "Laptop") -> None:
    screen = _opened(laptop)
    screen.search.line.insert("help")
    screen.search.edited.emit("help")


def library_editor(laptop: "Laptop") -> None:
    _opened(laptop).recipe.adapt.click()


def library_new(laptop: "Laptop") -> None:
    """A new exercise with a role, a line to read aloud and a second way."""
    screen = _opened(laptop)
    screen.new.click()
    assert screen.editor is not None
    screen.editor.roles.more.click()
    screen.editor.way.lines.more.click()
    screen.editor.way.add_way.click()


def library_roles(laptop: "Laptop") -> None:
    """Rules, questions and roles of an exercise that is adapted."""
    screen = _opened(laptop)
    screen.cards.choose("co-consulting")
    screen.recipe.adapt.click()
    _look_at(laptop, screen, "roles")


def library_terms(laptop: "Laptop") -> None:
    """The terms on which one's own exercise is shared."""
    screen = _opened(laptop)
    screen.new.click()
    _look_at(laptop, screen, "terms")


def _look_at(laptop: "Laptop", screen: LibraryScreen, part: str) -> None:
    """Scrolls to a part of the editor, once everything has its place."""
    editor = screen.editor
    assert editor is not None

    def scroll() -> None:
        shown: QWidget = getattr(editor, part)
        around = [one for one in editor.findChildren(Scroll) if one.isAncestorOf(shown)]
        above = max(around, key=lambda one: one.verticalScrollBar().maximum())
        above.verticalScrollBar().setValue(shown.mapTo(above.viewport(), QPoint()).y() - 120)

    QTimer.singleShot(0, laptop.frame, scroll)


def library_credits(laptop: "Laptop") -> None:
    _opened(laptop).credits.click()


STATES: Mapping[str, Callable[["Laptop"], None]] = {
    "library-all": library_all,
    "library-searched": library_searched,
    "library-editor": library_editor,
    "library-new": library_new,
    "library-roles": library_roles,
    "library-terms": library_terms,
    "library-credits": library_credits,
}
"""Each state, and how it is reached."""
