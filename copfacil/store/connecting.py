"""The one kept connection to a data file, and transactions on it.

The database library is imported by what needs it: the file is open, and looked into, before.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from copfacil.core.words import Msg
from copfacil.store.failures import Busy, of_database, told_of
from copfacil.store.files import WAIT, address, placed
from copfacil.store.versions import HEAD

if TYPE_CHECKING:
    from sqlalchemy import Connection

# ruff: noqa: PLC0415 - see the first lines

_PRAGMAS = (
    "PRAGMA synchronous = FULL",  # what was acknowledged outlives a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what was deleted is overwritten
)


def open_file(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """An existing data file, open.

    Transactions are begun by us alone: the driver's own ways around BEGIN stay out (isolation_level None).
    """
    made = sqlite3.connect(address(path, read_only=read_only), WAIT, isolation_level=None, uri=True)
    if not read_only:
        made.execute("PRAGMA journal_mode = WAL")
        for pragma in _PRAGMAS:
            made.execute(pragma)
    return made


def in_memory(file: sqlite3.Connection) -> sqlite3.Connection:
    """A copy of an open file in memory, which may be changed without changing the file."""
    made = sqlite3.connect(":memory:", isolation_level=None)
    file.backup(made)
    return made


def connect(path: Path) -> "Connection":
    """A connection to an existing data file; closing it closes the file."""
    with told_of(path.parent):
        return connected(open_file(path), path.parent)


def connected(file: sqlite3.Connection, folder: Path) -> "Connection":
    """A connection over an open file of a folder; closing it closes the file."""
    from sqlalchemy import create_engine, event
    from sqlalchemy.exc import DBAPIError
    from sqlalchemy.pool import NullPool

    engine = create_engine("sqlite://", creator=lambda: file, poolclass=NullPool)
    event.listen(engine, "begin", _begin)
    try:
        return engine.connect()
    except DBAPIError as error:
        raise of_database(error.orig, folder) from error


def _begin(connection: "Connection") -> None:
    driver(connection).execute("BEGIN")


@contextmanager
def durable(file: sqlite3.Connection, folder: Path) -> Iterator[None]:
    """All or nothing, and on the disk at the end.

    Raises:
        StoreError: nothing was written.
    """
    try:
        file.execute("BEGIN")
        yield
        file.commit()
    except sqlite3.Error as error:
        file.rollback()
        raise of_database(error, folder) from error
    except BaseException:
        file.rollback()
        raise


@contextmanager
def transaction(connection: "Connection", folder: Path) -> Iterator[None]:
    """The same, for what is said in the library's words.

    Raises:
        StoreError: nothing was written.
    """
    from sqlalchemy.exc import DBAPIError

    try:
        with connection.begin():
            yield
    except DBAPIError as error:
        raise of_database(error.orig, folder) from error
    except sqlite3.Error as error:
        raise of_database(error, folder) from error


def create(path: Path) -> None:
    """A new, empty data file as it is today, without the library that upgrades old ones."""
    from copfacil.store import tables

    with placed(path) as new:
        new.touch(0o600)
        connection = connect(new)
        try:
            with transaction(connection, path.parent):
                tables.metadata.create_all(connection)
                connection.execute(tables.stamp.insert().values(version_num=HEAD))
            settle(connection, path.parent)
        finally:
            connection.close()


def settle(connection: "Connection", folder: Path) -> None:
    """Everything goes from the log beside the file into the file itself; closing alone fails at that in silence.

    Raises:
        Busy: somebody reads the file.
        StoreError: the disk is full or fails.
    """
    with told_of(folder):
        busy = driver(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise Busy(Msg("Another program reads the data in {folder}: close it and do it again.", folder=str(folder)))


def driver(connection: "Connection") -> sqlite3.Connection:
    """The connection below, for what no transaction may be around."""
    file = connection.connection.driver_connection
    if not isinstance(file, sqlite3.Connection):
        raise TypeError(file)
    return file
