"""An open data file: one kept connection, and the tables on it."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from copfacil.core.journal import Mark, Row
from copfacil.core.words import Msg
from copfacil.store import listing
from copfacil.store.connecting import connected, durable, transaction
from copfacil.store.failures import told_of
from copfacil.store.journal import JournalTable
from copfacil.store.lines import ActionLine, SessionLine, Setting, TurnLine, Value
from copfacil.store.models import ReadModels
from copfacil.store.settings import SettingTable

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from copfacil.core.journal import LookedUp
    from copfacil.store.across import Across


class Book:
    """The tables of an open data file; whatever is read or written here is one transaction.

    Attributes:
        journal, models, settings: for use inside `doing`.
        written: how often a session was written to.
    """

    def __init__(self, file: sqlite3.Connection, folder: Path) -> None:
        self.journal, self.models, self.settings = JournalTable(file), ReadModels(file), SettingTable(file)
        self._file = file
        self._folder = folder
        self._known: tuple[str, LookedUp] | None = None
        self.written = 0

    @cached_property
    def _connection(self) -> "Connection":
        """For questions that are put together; its library is brought in ahead, behind the first window."""
        return connected(self._file, self._folder)

    def doing(self) -> AbstractContextManager[None]:
        """A transaction; on the way out it is durable, or nothing happened and a StoreError says why."""
        return durable(self._file, self._folder)

    # What the first window asks: single statements, each a transaction of its own.

    def setting(self, key: str, default: Value) -> Value:
        """What is set, or the default."""
        with told_of(self._folder):
            return self.settings.get(key, default)

    def set_setting(self, key: str, value: Setting) -> None:
        """Keeps a setting."""
        with told_of(self._folder):
            self.settings.put(key, value)

    def sessions(self, limit: int, offset: int) -> list[SessionLine]:
        """Lines of sessions, the one touched last first."""
        with told_of(self._folder):
            return listing.sessions(self._file, limit, offset)

    def count(self) -> int:
        """How many sessions there are."""
        with told_of(self._folder):
            return listing.count(self._file)

    def meeting_of(self, stream: str) -> tuple[str, str] | None:
        """The programme and its meeting from which a session was begun."""
        with told_of(self._folder):
            return listing.meeting_of(self._file, stream)

    # What is asked across sessions.

    def actions(self, *, open_only: bool) -> list[ActionLine]:
        """Actions of all sessions, the one due first first; those without a date last."""
        from copfacil.store import questions  # noqa: PLC0415 - no gesture waits for the database library

        with transaction(self._connection, self._folder):
            return questions.actions(self._connection, open_only=open_only)

    def turns(self, persons: Iterable[str]) -> list[TurnLine]:
        """The parts that these people took in plays of all sessions, oldest session first."""
        from copfacil.store import questions  # noqa: PLC0415 - as above

        with transaction(self._connection, self._folder):
            return questions.turns(self._connection, persons)

    @contextmanager
    def across(self) -> Iterator["Across"]:
        """Questions across sessions and programmes, all answered from one moment."""
        from copfacil.store.across import Across  # noqa: PLC0415 - as above

        with transaction(self._connection, self._folder):
            yield Across(self._connection)

    # Sessions.

    def append(self, rows: Sequence[Row], outcome: "LookedUp | None") -> None:
        """Adds rows of one stream, and what can be looked up of it, together."""
        if not rows:
            return
        stream, wall = rows[-1].stream, rows[-1].wall
        with self.doing():
            self.journal.add(rows)
            if outcome is None:
                self.models.touch(stream, wall)
            else:
                self.models.write(stream, outcome, wall, self._known_of(stream))
        self._wrote(stream, outcome)

    def mark(self, mark: Mark, outcome: "LookedUp | None") -> None:
        """Keeps a sign of life of one stream, and what can be looked up of it, together."""
        with self.doing():
            self.settings.put_mark(mark)
            if outcome is not None:
                self.models.write(mark.stream, outcome, mark.wall, self._known_of(mark.stream))
        self._wrote(mark.stream, outcome)

    def _wrote(self, stream: str, outcome: "LookedUp | None") -> None:
        self.written += 1
        if outcome is not None:
            self._known = (stream, outcome)

    def _known_of(self, stream: str) -> "LookedUp | None":
        """What the tables hold of the stream that was written last: the same need not be written again."""
        return self._known[1] if self._known is not None and self._known[0] == stream else None

    def rebuild(self, outcomes: "Iterable[tuple[str, LookedUp]]") -> None:
        """Writes everything that was read from the journal anew."""
        with self.doing():
            touched = dict(self.journal.streams())
            self.models.clear()
            for stream, outcome in outcomes:
                self.models.write(stream, outcome, touched.get(stream, 0))
        self._known = None

    def check(self) -> tuple[Msg, ...]:
        """What is wrong with the file, nothing where all is well; reads all of it, several ms a megabyte."""
        with self.doing():
            said = [what for (what,) in self._file.execute("PRAGMA integrity_check(5)")]
            loose = self._file.execute("PRAGMA foreign_key_check").fetchall()
            gaps = self.journal.gaps()
        wrong = [Msg("The data file is damaged: {what}.", what=what) for what in said if what != "ok"]
        if loose:
            wrong.append(Msg("Actions or turns belong to no session: rebuild the lists."))
        wrong += [Msg("Rows are missing in the journal of session {stream}.", stream=stream) for stream in gaps]
        return tuple(wrong)

    def forget(self) -> None:
        """Somebody else has written to the tables."""
        self._known = None

    def close(self) -> None:
        """Closes the file."""
        if "_connection" in vars(self):
            self._connection.close()
            self._connection.engine.dispose()
        self._file.close()
