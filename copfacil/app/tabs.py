"""The tabs of the desk, in their order."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from copfacil.core.words import Msg

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from copfacil.app.shell import Shell

TABS: Mapping[str, Msg] = {
    "today": Msg("Today"),
    "plan": Msg("Plan"),
    "people": Msg("People"),
    "run": Msg("Run"),
    "board": Msg("Board"),
    "print": Msg("Print"),
    "results": Msg("Results"),
    "room": Msg("Room"),
    "library": Msg("Library"),
    "programme": Msg("Programme"),
}
"""What each is called, by its key."""

OF_A_DAY = ("plan", "people", "run", "board", "print", "results")
"""Those that show the day that is open; a day is opened, or begun, before they are."""


BEHIND: Mapping[str, tuple[str, Msg]] = {"kit": ("today", Msg("First-meeting kit"))}
"""Screens without a tab of their own: the tab they are reached from, and what each is called."""


def library(desktop: "Shell") -> "QWidget":
    """The library; it belongs to no day."""
    from copfacil.app.library_doors import library_doors  # noqa: PLC0415 - made when first shown
    from copfacil.ui.library.library import LibraryScreen  # noqa: PLC0415 - as above

    return LibraryScreen(library_doors(desktop), desktop.looks.theme)
