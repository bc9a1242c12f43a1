"""A look at a data file before it is opened: is it ours, is it whole, which copfacil wrote it."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from copfacil.store.failures import of_database
from copfacil.store.files import WAIT, address, wal_of

MARK = "copfacil.sound"

_IOERR_SHORT_READ = 522
_OF_WHAT_IS_IN_IT = frozenset(
    {
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_ERROR,
        sqlite3.SQLITE_FORMAT,
        sqlite3.SQLITE_TOOBIG,  # noise where a length stands: we write no text as long as that
    }
)


class Damaged(Exception):
    """The file is not one that we can open."""


def version_of(path: Path, *, thorough: bool, still: bool = False) -> str:
    """The version of a data file, which is not changed by the look.

    Args:
        path: the file.
        thorough: reads all of it (some ms a megabyte), else no more than tells its version.
        still: nobody writes to the file, as to a copy: nothing is made beside it while we look.

    Raises:
        Damaged: it is missing or broken, or no file of ours.
        StoreError: it could not be looked at.
    """
    if not path.exists():
        raise Damaged
    try:
        with closing(sqlite3.connect(address(path, read_only=True, still=still), WAIT, uri=True)) as file:
            size = path.stat().st_size
            if not size or (size % file.execute("PRAGMA page_size").fetchone()[0] and not wal_of(path)):
                raise Damaged
            if thorough:
                _read_all(file)
            found = file.execute("SELECT version_num FROM alembic_version").fetchone()
            file.execute("SELECT id FROM journal LIMIT 1").fetchone()
    except UnicodeDecodeError as error:  # the database quotes broken bytes when it names what is broken
        raise Damaged from error
    except sqlite3.Error as error:
        if _is_damage(error):
            raise Damaged from error
        raise of_database(error, path.parent) from error
    if found is None:
        raise Damaged
    return str(found[0])


def _read_all(file: sqlite3.Connection) -> None:
    if file.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise Damaged
    for everything in ("SELECT * FROM journal", "SELECT * FROM session", "SELECT * FROM action"):
        for _ in file.execute(everything):  # the check above does not see letters that are none
            pass


def is_good(path: Path, versions: tuple[str, ...]) -> bool:
    """Whether a copy is whole and of a version that we know."""
    try:
        return version_of(path, thorough=True, still=True) in versions
    except (Damaged, OSError):
        return False


def mark_sound(path: Path) -> None:
    """Notes that a file that was just closed is whole, so that the next start need not read all of it."""
    with suppress(OSError):  # without the mark the next start reads all of the file, no more
        (path.parent / MARK).write_text(_shape(path), "ascii")


def is_marked(path: Path) -> bool:
    """Whether nothing has touched the file since it was closed as it should be."""
    mark = path.parent / MARK
    if not mark.exists() or not path.exists():
        return False
    return mark.read_bytes() == _shape(path).encode("ascii") and not wal_of(path)


def _shape(path: Path) -> str:
    stat = path.stat()
    return f"{stat.st_size} {stat.st_mtime_ns}"


def _is_damage(error: sqlite3.Error) -> bool:
    """Whether an error speaks of what is in the file, not of the disk or of somebody who holds it."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return code == _IOERR_SHORT_READ or code & 0xFF in _OF_WHAT_IS_IN_IT
