"""The journal's table: rows are added and read, never changed (redaction.py is the one exception).

A day goes on after a crash, and every gesture waits for the disk here, so it goes straight to the driver.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from operator import attrgetter

from copfacil.core.journal import Row

_values = attrgetter(
    "id", "stream", "seq", "at", "wall", "boot", "up", "author", "gesture", "kind", "version", "body"
)  # as the columns stand

_ADD = "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_ROWS = "SELECT * FROM journal WHERE stream = ? ORDER BY seq"
_LAST = "SELECT max(seq) FROM journal WHERE stream = ?"
_REWRITE = "UPDATE journal SET body = ? WHERE id = ?"
_STREAMS = "SELECT stream, max(wall) FROM journal GROUP BY stream"
_GAPS = "SELECT stream FROM journal GROUP BY stream HAVING count(*) != max(seq)"


class JournalTable:
    """The journal in an open file; whoever changes it has begun a transaction.

    Args:
        file: open.
    """

    def __init__(self, file: sqlite3.Connection) -> None:
        self._file = file

    def add(self, rows: Sequence[Row]) -> None:
        """Adds rows."""
        self._file.executemany(_ADD, map(_values, rows))

    def rows(self, stream: str) -> list[Row]:
        """All rows of a stream in order."""
        return [Row(*values) for values in self._file.execute(_ROWS, (stream,))]

    def last(self, stream: str) -> int:
        """The seq of a stream's last row, 0 where it has none."""
        return self._file.execute(_LAST, (stream,)).fetchone()[0] or 0

    def rewrite(self, words: Iterable[tuple[str, str]]) -> None:
        """Rows get other bodies, each by its id."""
        self._file.executemany(_REWRITE, ((body, row) for row, body in words))

    def streams(self) -> list[tuple[str, int]]:
        """Every stream, and when something was last added to it (UTC, ms since 1970)."""
        return self._file.execute(_STREAMS).fetchall()

    def gaps(self) -> list[str]:
        """The streams in which a row is missing."""
        return [stream for (stream,) in self._file.execute(_GAPS)]
