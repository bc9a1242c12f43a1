"""The files of the data folder: their names, how one takes another's place, how one is set aside."""

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

NAME = "copfacil.db"
BACKUPS = "backups"
ASIDE = "aside"

_FORMAT = "%Y-%m-%d-%H%M%S"

WAIT = 0.25
"""Seconds that we wait for somebody who holds a file, such as a backup program."""

Now = Callable[[], datetime]
"""Local time, for the names of files."""


def local_now() -> datetime:
    """The local time."""
    return datetime.now().astimezone()


def dated(folder: Path, now: datetime, why: str = "") -> Path:
    """A name for a copy in ``folder`` that is still free: its time, and why it was made."""
    stem = f"copfacil-{now.strftime(_FORMAT)}{why and '-'}{why}"
    names = (f"{stem}{'' if n == 1 else f'-{n}'}.db" for n in range(1, 1_000))
    return next(folder / name for name in names if not (folder / name).exists())


def date_of(path: Path) -> datetime | None:
    """The time that a dated name tells, None where it tells none."""
    try:
        return datetime.strptime(path.stem[9:26], _FORMAT).astimezone()
    except ValueError:
        return None


def wal_of(path: Path) -> int:
    """Bytes that are not yet in the file itself but beside it: some were left when the app did not close."""
    beside = _beside(path, "-wal")
    return beside.stat().st_size if beside.exists() else 0


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


@contextmanager
def placed(path: Path) -> Iterator[Path]:
    """A name to write to; when that went well the new file takes ``path``'s place at once, else it goes.

    Whoever opens ``path`` sees the old file or the new one, whatever happens in between. A new file that still needs
    the log beside it had no room for it within: it is not taken.
    """
    path.parent.mkdir(exist_ok=True)
    new = _beside(path, ".new")
    _drop(new)
    try:
        yield new
        if wal_of(new):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        _flushed(new)
        for ending in ("-wal", "-shm"):
            _beside(path, ending).unlink(missing_ok=True)
        new.replace(path)
        _flushed(path.parent)
    finally:
        _drop(new)


def sweep(folder: Path) -> None:
    """Removes what a program that was killed had begun to write."""
    for half in (half for place in (folder, folder / BACKUPS, folder / ASIDE) for half in place.glob("*.db.new*")):
        half.unlink()


def _drop(path: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        _beside(path, ending).unlink(missing_ok=True)


def _flushed(path: Path) -> None:
    """Waits until the disk has the file, or a folder's names; not every system can do that for a folder."""
    if path.is_dir() and os.name == "nt":
        return
    file = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def address(path: Path, *, read_only: bool, still: bool = False) -> str:
    """The file as a URI that never makes a new one.

    A file in a folder that may not be written to has no room for SQLite's helper files; where none of them holds
    anything it is read as one that cannot change, as are those known to keep ``still``.
    """
    if not read_only:
        return f"{path.resolve().as_uri()}?mode=rw"
    still = still or (not os.access(path.parent, os.W_OK) and not wal_of(path))
    return f"{path.resolve().as_uri()}?mode=ro{'&immutable=1' if still else ''}"


def copy(source: Path, target: Path) -> None:
    """A copy of a data file as it stands at one instant, also while it is being written to.

    Raises:
        sqlite3.Error: the source cannot be read.
        OSError: the copy cannot be written.
    """
    with placed(target) as new:
        pour(source, new)


def pour(source: Path, new: Path) -> None:
    """The same into a file that nobody reads yet and whose maker sees to it that the disk has it."""
    with (
        closing(sqlite3.connect(address(source, read_only=True), WAIT, uri=True)) as read,
        closing(sqlite3.connect(new)) as write,
    ):
        write.execute("PRAGMA synchronous = OFF")
        read.backup(write)
        write.execute("PRAGMA journal_mode = DELETE")  # a copy needs nothing beside it


def set_aside(folder: Path, now: datetime, why: str) -> Path | None:
    """Moves the data file, whatever is in it, out of the way; the place it went to, None where there was nothing.

    What lies beside it goes along, the file itself first: it is never left without what belongs to it.
    """
    path = folder / NAME
    (folder / ASIDE).mkdir(exist_ok=True)
    target = dated(folder / ASIDE, now, why)
    moved = None
    if path.exists():
        moved = path.replace(target)
    if wal_of(path):
        moved = _beside(path, "-wal").replace(_beside(target, "-wal"))
    for ending in ("-wal", "-shm"):
        _beside(path, ending).unlink(missing_ok=True)
    return None if moved is None else target
