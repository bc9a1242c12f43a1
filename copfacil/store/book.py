"""An open data file: one kept connection, and the tables on it."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from copfacil.core.journal import Mark, Row
from copfacil.core.words import Msg
from copfacil.store.connecting import transaction
from copfacil.store.journal import JournalTable
from copfacil.store.models import ReadModels
from copfacil.store.settings import SettingTable

if TYPE_CHECKING:
    from copfacil.core.outcome import Outcome


class Book:
    """The tables of an open data file; whatever is read or written here is one transaction.

    Attributes:
        journal, models, settings: the tables, for use inside `doing`.
        written: how often a session was written to.
    """

    def __init__(self, connection: Connection, folder: Path) -> None:
        self.journal = JournalTable(connection)
        self.models = ReadModels(connection)
        self.settings = SettingTable(connection)
        self._connection = connection
        self._folder = folder
        self._known: tuple[str, Outcome] | None = None
        self.written = 0

    def doing(self) -> AbstractContextManager[None]:
        """A transaction; on the way out it is durable, or nothing happened and a StoreError says why."""
        return transaction(self._connection, self._folder)

    def append(self, rows: Sequence[Row], outcome: "Outcome | None") -> None:
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

    def mark(self, mark: Mark, outcome: "Outcome | None") -> None:
        """Keeps a sign of life of one stream, and what can be looked up of it, together."""
        with self.doing():
            self.settings.put_mark(mark)
            if outcome is not None:
                self.models.write(mark.stream, outcome, mark.wall, self._known_of(mark.stream))
        self._wrote(mark.stream, outcome)

    def _wrote(self, stream: str, outcome: "Outcome | None") -> None:
        self.written += 1
        if outcome is not None:
            self._known = (stream, outcome)

    def _known_of(self, stream: str) -> "Outcome | None":
        """What the tables hold of the stream that was written last: the same need not be written again."""
        return self._known[1] if self._known is not None and self._known[0] == stream else None

    def rebuild(self, outcomes: "Iterable[tuple[str, Outcome]]") -> None:
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
            said = list(self._connection.exec_driver_sql("PRAGMA integrity_check(5)").scalars())
            loose = self._connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
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
        self._connection.close()
        self._connection.engine.dispose()
