"""The list of sessions. The first window shows it, so it goes straight to the driver."""

import sqlite3

from copfacil.store.lines import SessionLine

_SESSIONS = """
SELECT stream, title, day, place, people, "groups", open_actions, touched
FROM session ORDER BY touched DESC, stream LIMIT ? OFFSET ?
"""
_COUNT = "SELECT count(*) FROM session"


def sessions(file: sqlite3.Connection, limit: int, offset: int) -> list[SessionLine]:
    """Lines of sessions, the one touched last first."""
    return [SessionLine(*line) for line in file.execute(_SESSIONS, (limit, offset))]


def count(file: sqlite3.Connection) -> int:
    """How many sessions there are."""
    return int(file.execute(_COUNT).fetchone()[0])
