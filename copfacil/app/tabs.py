"""The tabs of the desk, in their order."""

from collections.abc import Mapping

from copfacil.core.words import Msg

TABS: Mapping[str, Msg] = {
    "today": Msg("Today"),
    "people": Msg("People"),
    "run": Msg("Run"),
    "print": Msg("Print"),
    "room": Msg("Room"),
}
"""What each is called, by its key."""

OF_A_DAY = ("people", "run", "print")
"""Those that show the day that is open; a day is opened, or begun, before they are."""
