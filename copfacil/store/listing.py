"""The list of sessions, and what a screen of a running day asks of it: straight to the driver, for nobody waits there."""

import sqlite3

from copfacil.store.lines import SessionLine

_SESSIONS = """
SELECT stream, title, day, place, people, "groups", open_actions, touched
FROM session ORDER BY touched DESC, stream LIMIT ? OFFSET ?
"""
_COUNT = "SELECT count(*) FROM session"
_MEETING = "SELECT stream, meeting FROM meeting WHERE session = ? LIMIT 1"


def sessions(file: sqlite3.Connection, limit: int, offset: int) -> list[SessionLine]:
    """Lines of sessions, the one touched last first."""
    return [SessionLine(*line) for line in file.execute(_SESSIONS, (limit, offset))]


def count(file: sqlite3.Connection) -> int:
    """How many sessions there are."""
    return int(file.execute(_COUNT).fetchone()[0])


def meeting_of(file: sqlite3.Connection, stream: str) -> tuple[str, str] | None:
    """The programme and its meeting from which a session was begun."""
    found = file.execute(_MEETING, (stream,)).fetchone()
    return None if found is None else (str(found[0]), str(found[1]))
