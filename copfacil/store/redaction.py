"""Takes words out of the data for good: the journal, what was read from it, every copy, down to the bytes."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from sqlalchemy import Connection, bindparam, update

from copfacil.core.journal import Row
from copfacil.core.words import Msg
from copfacil.store.connecting import connect, transaction
from copfacil.store.failures import Busy, told_of
from copfacil.store.files import ASIDE, BACKUPS, placed, pour
from copfacil.store.journal import JournalTable
from copfacil.store.looking import is_good
from copfacil.store.models import ReadModels
from copfacil.store.tables import journal
from copfacil.store.upgrading import upgrade
from copfacil.store.versions import VERSIONS

if TYPE_CHECKING:
    from copfacil.core.outcome import Outcome

Emptied = Callable[[Row], str | None]
"""The body that a row is to have instead, None where it stays as it is."""

Folded: TypeAlias = "Callable[[Sequence[Row]], Outcome]"
"""What can be looked up of a session with these rows."""

_BODY = update(journal).where(journal.c.id == bindparam("row")).values(body=bindparam("words"))


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a redaction did.

    Attributes:
        rows: how many rows of the journal were emptied.
        copies: the backups and copies that were emptied too.
        left: files that cannot be read, and may still hold the words: somebody must delete them by hand.
    """

    rows: int
    copies: tuple[Path, ...]
    left: tuple[Path, ...]


def redact(connection: Connection, folder: Path, emptied: Emptied, folded: Folded) -> Receipt:
    """Empties the open data file and every copy of it; doing it again after a failure finishes the work.

    Raises:
        StoreError: it is not finished.
    """
    rows = _empty(connection, folder, emptied, folded)
    copies, left = [], []
    for path in _copies(folder):
        if is_good(path, VERSIONS):
            _empty_copy(path, folder, emptied, folded)
            copies.append(path)
        else:
            left.append(path)
    return Receipt(rows, tuple(copies), tuple(left))


def _copies(folder: Path) -> Iterator[Path]:
    for place in (BACKUPS, ASIDE):
        yield from sorted(path for path in (folder / place).glob("*") if path.is_file())


def _empty_copy(path: Path, folder: Path, emptied: Emptied, folded: Folded) -> None:
    """A copy is emptied in a copy of its own, which then takes its place; an older one is brought up to date."""
    with told_of(folder), placed(path) as new:
        pour(path, new)
        connection = connect(new)
        try:
            with transaction(connection, folder):
                upgrade(connection)
            _empty(connection, folder, emptied, folded)
            _driver(connection).execute("PRAGMA journal_mode = DELETE")
        finally:
            connection.close()


def _empty(connection: Connection, folder: Path, emptied: Emptied, folded: Folded) -> int:
    table, models = JournalTable(connection), ReadModels(connection)
    count = 0
    with transaction(connection, folder):
        for stream, wall in table.streams():
            bodies = ((row.id, emptied(row)) for row in table.rows(stream))
            words = [{"row": row, "words": body} for row, body in bodies if body is not None]
            if words:
                connection.execute(_BODY, words)
                models.write(stream, folded(table.rows(stream)), wall)
                count += len(words)
    _scrub(connection, folder)
    return count


def _scrub(connection: Connection, folder: Path) -> None:
    """No byte of what was emptied stays: pages are written anew, and what lies beside the file goes."""
    file = _driver(connection)
    with told_of(folder):
        file.execute("VACUUM")
        busy = file.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise Busy(Msg("Another program reads the data in {folder}: close it and do it again.", folder=str(folder)))


def _driver(connection: Connection) -> sqlite3.Connection:
    """The connection below, for what no transaction may be around."""
    file = connection.connection.driver_connection
    if not isinstance(file, sqlite3.Connection):
        raise TypeError(file)
    return file
