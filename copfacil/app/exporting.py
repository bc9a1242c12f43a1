"""Notes what leaves the app with people's data on it, so that a receipt can name it when somebody is deleted."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from copfacil.app.answer import Answer
from copfacil.core.exports import Export
from copfacil.core.words import Msg
from copfacil.store import StoreError, exports

NAMED = frozenset(
    {
        "sign-in",
        "group-list",
        "group-list-wall",
        "role-cards",
        "action-slips",
        "note-sheet",
        "name-badges",
        "tent-cards",
        "certificates",
        "board",
        "board-wall",
        "board-poster",
        "follow-up",
        "invitation-log",
        "last-time",
        "invitations",
    }
)
"""Keys of the handouts that may show a person's name."""


def note(folder: Path, what: str, path: Path | None, day: date, stream: str = "") -> Answer:
    """Notes a file, or paper for None, in the data folder if there is one; answers why not where that fails.

    Args:
        folder: of the data.
        what: as its maker calls it.
        path: where it was written.
        day: on which.
        stream: id of the session that it shows.
    """
    if not folder.is_dir():
        return None
    made = Export(what=what, day=day.isoformat(), path=str(path.absolute()) if path else "", stream=stream)
    try:
        exports.note(folder, made)
    except StoreError:
        return Msg("{what} could not be noted in {folder}: no receipt will name it.", what=what, folder=str(folder))
    return None


def named(keys: Iterable[str]) -> bool:
    """Whether one of these handouts may show a person's name."""
    return not NAMED.isdisjoint(keys)
