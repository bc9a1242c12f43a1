"""One writer to a folder: a lock of the operating system, which a killed program cannot leave behind."""

import os
import sys
from pathlib import Path

from copfacil.core.words import Msg
from copfacil.store.failures import InUse, of_folder

NAME = "copfacil.lock"


class WriterLock:
    """Held from making it until `close`; the file stays, the lock does not outlive the program.

    Raises:
        InUse: another copfacil holds it.
        StoreError: the folder cannot be written to.
    """

    def __init__(self, folder: Path) -> None:
        try:
            self._file = os.open(folder / NAME, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise of_folder(error, folder) from error
        try:
            _take(self._file)
        except (BlockingIOError, PermissionError) as error:
            os.close(self._file)
            sentence = "Another copfacil uses the data in {folder}: close it, or choose another folder with --data."
            raise InUse(Msg(sentence, folder=str(folder))) from error
        except OSError as error:  # some network disks know no locks
            os.close(self._file)
            raise of_folder(error, folder) from error

    @property
    def held(self) -> bool:
        """Whether it is still ours."""
        return self._file >= 0

    def close(self) -> None:
        """Lets others write; once is enough, twice does no harm."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


if sys.platform == "win32":
    import msvcrt

    def _take(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
