"""The store: everything that is kept in one data folder."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, Self

from copfacil.core.exports import Export
from copfacil.core.journal import Mark, Row
from copfacil.core.words import Msg
from copfacil.store import backups, exports
from copfacil.store.backups import Backup
from copfacil.store.failures import Busy, ReadOnly, of_folder
from copfacil.store.files import NAME, WAIT, Now, local_now
from copfacil.store.lines import DELETIONS, ActionLine, SessionLine, Setting, TurnLine, Value
from copfacil.store.lock import WriterLock
from copfacil.store.looking import mark_sound

if TYPE_CHECKING:
    from copfacil.core.journal import LookedUp
    from copfacil.store.across import Across
    from copfacil.store.book import Book
    from copfacil.store.redaction import Emptied, Folded, Receipt, Told


class Store:
    """The open data of a folder; made by `open`, closed as a context manager or by `close`.

    It keeps the host's journal. Every reading and writing is one transaction, and fails with a StoreError (an OSError)
    whose ``said`` is the sentence for the person. Used from the thread that opened it; `back_up` and `redact` from any.

    Attributes:
        folder: where the data lie.
        told: what happened while it was opened that the person must know: damage, an upgrade.
    """

    def __init__(self, folder: Path, book: "Book", lock: WriterLock | None, told: tuple[Msg, ...], now: Now) -> None:
        self.folder = folder
        self.told = told
        self._book = book
        self._lock = lock
        self._now = now
        self._copying = Lock()  # a copy begun before words are taken out must not come to lie there after it
        self._writing = Lock()  # a gesture waits for the moment in which another thread takes words out

    @classmethod
    def open(cls, folder: Path, *, read_only: bool = False, now: Now = local_now) -> "Store":
        """Opens the data of a folder; makes the folder and the data file where there are none.

        Args:
            folder: it, or at least the folder that it lies in, exists.
            read_only: nothing is changed, and it does not matter who else has it open.
            now: tells local time, for the names of copies.

        Raises:
            InUse: another copfacil writes there.
            Newer: a newer copfacil wrote the data.
            NoAccess: the folder cannot be used.
            StoreError: the disk is full or fails.
        """
        from copfacil.store import opening  # noqa: PLC0415 - whoever only needs the names above pays nothing for it
        from copfacil.store.book import Book  # noqa: PLC0415 - as above

        if read_only:
            return cls(folder, Book(opening.for_reading(folder), folder), None, (), now)
        try:
            folder.mkdir(0o700, exist_ok=True)
        except OSError as error:
            raise of_folder(error, folder) from error
        lock = WriterLock(folder)
        try:
            file, told = opening.for_writing(folder, now())
        except BaseException:
            lock.close()
            raise
        return cls(folder, Book(file, folder), lock, told, now)

    @staticmethod
    def prepare() -> None:
        """Brings in what questions across sessions need, ahead of them: from any thread, while a person looks."""
        from copfacil.store import questions  # noqa: F401, PLC0415 - see the docstring

    # The journal.

    def append(self, rows: Sequence[Row], outcome: "LookedUp | None") -> None:
        """Adds rows of one stream, and what can be looked up of it (None: as before). Durable when it returns.

        Raises:
            StoreError: nothing was written.
        """
        with self._writing:
            self._book.append(rows, outcome)

    def rows(self, stream: str) -> list[Row]:
        """All rows of a stream in order."""
        with self._book.doing():
            return self._book.journal.rows(stream)

    def mark(self, mark: Mark, outcome: "LookedUp | None") -> None:
        """Keeps a sign of life in place of the stream's last one, and what can be looked up of it (None: as before).

        Raises:
            StoreError: it was not written.
        """
        with self._writing:
            self._book.mark(mark, outcome)

    def marked(self, stream: str) -> Mark | None:
        """The last sign of life of a stream."""
        with self._book.doing():
            return self._book.settings.mark_of(stream)

    def streams(self) -> list[str]:
        """The ids of all streams."""
        with self._book.doing():
            return [stream for stream, _ in self._book.journal.streams()]

    # What is looked up across sessions.

    def sessions(self, limit: int = 50, offset: int = 0) -> list[SessionLine]:
        """Sessions, the one touched last first."""
        return self._book.sessions(limit, offset)

    def count(self) -> int:
        """How many sessions there are."""
        return self._book.count()

    def meeting_of(self, stream: str) -> tuple[str, str] | None:
        """Ids of the programme and the meeting from which a session was begun; None for a day on its own."""
        return self._book.meeting_of(stream)

    def actions(self, *, open_only: bool = True) -> list[ActionLine]:
        """Actions of all sessions, the one due first first; those without a date last."""
        return self._book.actions(open_only=open_only)

    def turns(self, persons: Iterable[str]) -> list[TurnLine]:
        """The parts that these people took in all sessions, oldest first."""
        return self._book.turns(persons)

    def across(self) -> AbstractContextManager["Across"]:
        """Questions across sessions and programmes, all answered from one moment."""
        return self._book.across()

    def rebuild(self, outcomes: "Iterable[tuple[str, LookedUp]]") -> None:
        """Writes all that is looked up anew, from (stream, outcome) of every session and programme."""
        with self._writing:
            self._book.rebuild(outcomes)

    def check(self) -> tuple[Msg, ...]:
        """What is wrong with the data file, nothing where all is well; reads all of it, several ms a megabyte."""
        return self._book.check()

    # Settings of this laptop, outside the journal.

    def setting(self, key: str, default: Value) -> Value:
        """What is set, or the default where nothing is, or something of another type than the default's."""
        return self._book.setting(key, default)

    def set_setting(self, key: str, value: Setting) -> None:
        """Keeps a setting."""
        with self._writing:
            self._book.set_setting(key, value)

    # Copies.

    def backups(self) -> list[Backup]:
        """The dated copies, newest first."""
        return backups.listed(self.folder)

    def back_up(self) -> Backup:
        """Makes a dated copy now and looks it through (about 4 ms a megabyte); from any thread.

        Raises:
            StoreError: none was made.
        """
        with self._copies_for_me():
            return backups.take(self.folder, self._now())

    def back_up_daily(self) -> Backup | None:
        """The same where the last copy is older than a day: to be called after each start; from any thread."""
        return self.back_up() if backups.due(self.folder, self._now()) else None

    @contextmanager
    def _copies_for_me(self) -> Iterator[None]:
        """Nobody else touches the copies; who would have to wait long is told so."""
        if not self._copying.acquire(timeout=WAIT):
            raise Busy(Msg("Words are being deleted just now: do it again in a moment."))
        try:
            yield
        finally:
            self._copying.release()

    def restore(self, backup: Backup) -> None:
        """A backup takes the place of the data; they are copied aside first, and `told` says where.

        What is yet to be deleted stays to be deleted. Whoever holds a session loads it again afterwards.

        Raises:
            StoreError: nothing was changed.
        """
        from copfacil.store import opening  # noqa: PLC0415 - as in `open`

        with self._copies_for_me():
            deletions: list[object] = self.setting(DELETIONS, [])
            self._book.close()
            try:
                said = (opening.put_back(self.folder, backup, self._now()),)
            except OSError:
                self._reopen(())
                raise
            self._reopen(said)
            self.set_setting(DELETIONS, deletions)

    def _reopen(self, said: tuple[Msg, ...]) -> None:
        from copfacil.store import opening  # noqa: PLC0415 - as in `open`
        from copfacil.store.book import Book  # noqa: PLC0415

        file, told = opening.for_writing(self.folder, self._now())
        self._book = Book(file, self.folder)
        self.told = (*said, *told)

    def redact(self, emptied: "Emptied", folded: "Folded", told: "Told" = lambda _done, _all: None) -> "Receipt":
        """Takes words out for good: the journal, what is looked up, backups and copies, down to the bytes.

        From any thread; seconds where there are many sessions. Whoever holds a session loads it again afterwards.

        Args:
            emptied: gives, of all rows of a session, those that are to have another body.
            folded: gives what can be looked up of a session with the rows it is given, but for the turns.
            told: hears how many files are done, and how many there are.

        Raises:
            StoreError: it is not finished; doing it again finishes it.
        """
        from copfacil.store.redaction import redact  # noqa: PLC0415 - as in `open`

        with self._copying:
            if self._lock is None or not self._lock.held:
                raise ReadOnly(Msg("The data in {folder} are not open for writing.", folder=str(self.folder)))
            try:
                return redact(self.folder, emptied, folded, told, self._writing)
            finally:
                self._book.forget()

    @property
    def written(self) -> int:
        """How often sessions were written to since it was opened."""
        return self._book.written

    # What left the app.

    def note_export(self, made: Export) -> None:
        """Notes a file or paper with people's data on it, so that it can be named when they are deleted.

        Raises:
            StoreError: it was not noted.
        """
        exports.note(self.folder, made)

    def exports(self) -> tuple[Export, ...]:
        """Everything that was noted, the oldest first; from any thread."""
        return exports.noted(self.folder)

    def change_exports(self, changed: Callable[[Export], Export]) -> None:
        """Each export as it is from now on.

        Raises:
            StoreError: all are as they were.
        """
        exports.change(self.folder, changed)

    def close(self) -> None:
        """Closes the data file, and lets others write; waits for whoever takes words out."""
        with self._copying:
            self._book.close()
            if self._lock is not None:
                mark_sound(self.folder / NAME)
                self._lock.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()
