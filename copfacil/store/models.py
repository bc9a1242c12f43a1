"""The tables that answer questions across streams: rewritten whenever an outcome changes.

That is done with a gesture, so it goes straight to the driver; what is asked of them stands in questions.py and across.py.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copfacil.core.journal import LookedUp

_TOUCH = "UPDATE session SET touched = ? WHERE stream = ?"


@dataclass(frozen=True, slots=True)
class _Table:
    """A table whose rows are worked out.

    Attributes:
        name: it.
        columns: after ``stream`` and what else stands before them.
        words: whether it holds words of people; who took which turn and sat where is told by ids.
        renamed: columns that are called otherwise than the value's own field.
    """

    name: str
    columns: tuple[str, ...]
    words: bool = False
    renamed: Mapping[str, str] | None = None

    def values(self, of: object) -> Iterator[object]:
        """What the columns hold for a value."""
        renamed = self.renamed or {}
        return (getattr(of, renamed.get(column, column)) for column in self.columns)

    def insert(self, before: str) -> str:
        """The statement that adds a row."""
        names = ", ".join(f'"{name}"' for name in ("stream", before, *self.columns))
        return f"INSERT INTO {self.name} ({names}) VALUES (?, ?{', ?' * len(self.columns)})"  # noqa: S608 - our own names


_LINES: Mapping[str, _Table] = {
    "session": _Table("session", ("title", "day", "place", "people", "groups", "open_actions")),
    "programme": _Table("programme", ("title", "starts", "ends", "people")),
}
"""The line of a stream, by what it is."""

_ROWS: Mapping[str, Mapping[str, _Table]] = {
    "session": {
        "actions": _Table(
            "action", ("card", "text", "owner", "due", "asker", "done", "at"), words=True, renamed={"card": "id"}
        ),
        "turns": _Table("turn", ("play", "person", "part")),
        "seats": _Table("seat", ("play", "exercise", "table", "person")),
        "here": _Table("here", ("person", "state", "until")),
        "health": _Table("health", ("play", "table", "connected", "useful", "kept")),
        "asks": _Table("ask", ("card", "person", "text", "due"), words=True),
        "offers": _Table("offer", ("link", "card", "person", "state", "due", "text"), words=True),
    },
    "programme": {
        "meetings": _Table("meeting", ("meeting", "kind", "title", "day", "place", "session", "held"), words=True),
        "attendance": _Table("attendance", ("meeting", "person", "state", "late", "early")),
        "due": _Table("due", ("kind", "record", "text", "owner", "day"), words=True),
    },
}
"""Fields of an outcome, and the tables that hold them: a row for each value, in order."""


class ReadModels:
    """What was read from the journal, in an open file; whoever changes it has begun a transaction.

    Args:
        file: open.
    """

    def __init__(self, file: sqlite3.Connection) -> None:
        self._file = file

    def touch(self, stream: str, wall: int) -> None:
        """Something was done in a session that changes nothing here but the time of it."""
        self._file.execute(_TOUCH, (wall, stream))

    def write(self, stream: str, now: "LookedUp", wall: int, before: "LookedUp | None" = None) -> None:
        """Rewrites a stream's rows; ``before`` is what they hold, if known."""
        self._write_line(stream, now, wall)
        for field, table in _ROWS[now.of].items():
            values = getattr(now, field)
            if before is None or before.of != now.of or getattr(before, field) != values:
                self._write_rows(stream, table, values)

    def rewrite(self, stream: str, now: "LookedUp") -> None:
        """Rewrites what holds words; who took which turn, and when something was done last, stay."""
        asked = f"SELECT touched FROM {now.of} WHERE stream = ?"  # noqa: S608 - our own name
        found = self._file.execute(asked, (stream,)).fetchone()
        self._write_line(stream, now, found[0] if found else 0)
        for field, table in _ROWS[now.of].items():
            if table.words:
                self._write_rows(stream, table, getattr(now, field))

    def _write_rows(self, stream: str, table: _Table, values: Sequence[object]) -> None:
        self._file.execute(f"DELETE FROM {table.name} WHERE stream = ?", (stream,))  # noqa: S608 - our own name
        rows = [(stream, number, *table.values(one)) for number, one in enumerate(values)]
        if rows:
            self._file.executemany(table.insert("number"), rows)

    def _write_line(self, stream: str, now: "LookedUp", wall: int) -> None:
        table = _LINES[now.of]
        again = ", ".join(f'"{name}" = excluded."{name}"' for name in ("touched", *table.columns))
        words = f"{table.insert('touched')} ON CONFLICT (stream) DO UPDATE SET {again}"
        self._file.execute(words, (stream, wall, *table.values(now)))

    def clear(self) -> None:
        """Empties all of them."""
        for of in _LINES:
            for table in (*_ROWS[of].values(), _LINES[of]):
                self._file.execute(f"DELETE FROM {table.name}")  # noqa: S608 - our own name
