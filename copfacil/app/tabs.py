"""The tabs of the desk, in their order."""

from collections.abc import Mapping

from copfacil.core.words import Msg

TABS: Mapping[str, Msg] = {
    "today": Msg("Today"),
    "plan": Msg("Plan"),
    "people": Msg("People"),
    "run": Msg("Run"),
    "board": Msg("Board"),
    "print": Msg("Print"),
    "results": Msg("Results"),
    "room": Msg("Room"),
}
"""What each is called, by its key."""

OF_A_DAY = ("plan", "people", "run", "board", "print", "results")
"""Those that show the day that is open; a day is opened, or begun, before they are."""
