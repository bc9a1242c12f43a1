"""Why something could not be kept or opened: each failure is one sentence that says what to do."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from copfacil.core.words import Msg


class StoreError(OSError):
    """Something about the data on disk; `said` is the sentence for the person."""

    def __init__(self, said: Msg) -> None:
        super().__init__(str(said))
        self.said = said


class Full(StoreError):
    """The disk is full."""


class ReadOnly(StoreError):
    """The data can be read, not written."""


class Busy(StoreError):
    """Something else holds the data file for longer than we wait."""


class Broken(StoreError):
    """The disk or the data file reports an error."""


class InUse(StoreError):
    """Another copfacil writes to this folder."""


class Newer(StoreError):
    """A newer copfacil wrote the data."""


class NoAccess(StoreError):
    """The data folder cannot be used."""


class NoBackup(StoreError):
    """The backup asked for is missing or damaged."""


_BY_CODE: dict[int, tuple[type[StoreError], str]] = {
    sqlite3.SQLITE_FULL: (Full, "The disk that holds {folder} is full: free some space and do it again."),
    sqlite3.SQLITE_READONLY: (ReadOnly, "The data in {folder} can only be read: allow writing to it and do it again."),
    sqlite3.SQLITE_BUSY: (Busy, "Another program holds the data in {folder}: close it and do it again."),
    sqlite3.SQLITE_LOCKED: (Busy, "Another program holds the data in {folder}: close it and do it again."),
    sqlite3.SQLITE_CONSTRAINT: (Busy, "The session was changed from somewhere else meanwhile: open it again."),
    sqlite3.SQLITE_PERM: (NoAccess, "copfacil may not use {folder}: allow it, or choose another folder with --data."),
    sqlite3.SQLITE_CANTOPEN: (NoAccess, "The data in {folder} cannot be opened: choose another folder with --data."),
}
_BROKEN = "The disk that holds {folder} reports an error ({reason}): copy the folder to a safe place first."


@contextmanager
def told_of(folder: Path) -> Iterator[None]:
    """Whatever the database or the file system has to say inside becomes a StoreError about this folder."""
    try:
        yield
    except StoreError:
        raise
    except sqlite3.Error as error:
        raise of_database(error, folder) from error
    except OSError as error:
        raise of_folder(error, folder) from error


def of_database(error: BaseException | None, folder: Path) -> StoreError:
    """The failure that an error of the database means."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the upper bits only say more of the same
    kind, sentence = _BY_CODE.get(code, (Broken, _BROKEN))
    return kind(Msg(sentence, folder=str(folder), reason=str(error)))


def of_folder(error: OSError, folder: Path) -> StoreError:
    """The failure that an error of the file system means."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return Full(Msg("The disk that holds {folder} is full: free some space and do it again.", folder=str(folder)))
    if isinstance(error, FileNotFoundError):
        return NoAccess(
            Msg(
                "The folder {parent} does not exist: make it, or choose another with --data.", parent=str(folder.parent)
            )
        )
    if isinstance(error, FileExistsError | NotADirectoryError):
        return NoAccess(Msg("{folder} is not a folder: choose another with --data.", folder=str(folder)))
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return NoAccess(
            Msg(
                "copfacil may not use {folder}: allow it, or choose another folder with --data.",
                folder=str(folder),
            )
        )
    return Broken(Msg(_BROKEN, folder=str(folder), reason=error.strerror or str(error)))
