"""The journal's table: rows are added and read, never changed (redaction.py is the one exception)."""

from collections.abc import Iterable, Sequence
from operator import attrgetter

from sqlalchemy import Connection, func, insert, select

from copfacil.core.journal import Row
from copfacil.store.connecting import run
from copfacil.store.tables import journal

_FIELDS = tuple(column.name for column in journal.columns)
_values = attrgetter(*_FIELDS)
_BODY = "UPDATE journal SET body = ? WHERE id = ?"


class JournalTable:
    """The journal on an open connection.

    Its two statements are put into words once: working them out anew would cost as much as the commit itself.
    """

    def __init__(self, connection: Connection) -> None:
        dialect = connection.engine.dialect
        ordered = select(journal).where(journal.c.stream == "").order_by(journal.c.seq)
        self._connection = connection
        self._insert = str(insert(journal).compile(dialect=dialect))
        self._select = str(ordered.compile(dialect=dialect))

    def add(self, rows: Sequence[Row]) -> None:
        """Adds rows inside the transaction that is on."""
        for row in rows:
            run(self._connection, self._insert, _values(row))

    def rows(self, stream: str) -> list[Row]:
        """All rows of a stream in order."""
        return [Row(*values) for values in self._connection.exec_driver_sql(self._select, (stream,))]

    def last(self, stream: str) -> int:
        """The seq of a stream's last row, 0 where it has none."""
        return self._connection.scalar(select(func.max(journal.c.seq)).where(journal.c.stream == stream)) or 0

    def rewrite(self, words: Iterable[tuple[str, str]]) -> None:
        """Rows get other bodies, each by its id, inside the transaction that is on."""
        told = [(body, row) for row, body in words]
        self._connection.connection.cursor().executemany(_BODY, told)

    def streams(self) -> list[tuple[str, int]]:
        """Every stream, and when something was last added to it (UTC, ms since 1970)."""
        found = select(journal.c.stream, func.max(journal.c.wall)).group_by(journal.c.stream)
        return [(stream, wall) for stream, wall in self._connection.execute(found)]

    def gaps(self) -> list[str]:
        """The streams in which a row is missing."""
        seq = journal.c.seq
        broken = select(journal.c.stream).group_by(journal.c.stream).having(func.count() != func.max(seq))
        return list(self._connection.scalars(broken))
