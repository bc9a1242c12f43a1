"""Takes words out of the data for good: the journal, what was read from it, every copy, down to the bytes."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from sqlalchemy import Connection, bindparam, update

from copfacil.core.journal import Row
from copfacil.store.connecting import connect, driver, settle, transaction
from copfacil.store.failures import told_of
from copfacil.store.files import ASIDE, BACKUPS, placed, pour
from copfacil.store.journal import JournalTable
from copfacil.store.looking import is_good
from copfacil.store.models import ReadModels
from copfacil.store.tables import journal
from copfacil.store.upgrading import upgrade
from copfacil.store.versions import VERSIONS

if TYPE_CHECKING:
    from copfacil.core.outcome import Outcome

Emptied = Callable[[Sequence[Row]], Mapping[str, str]]
"""Of all rows of a session, those that are to have another body: it by the row's id."""

Folded: TypeAlias = "Callable[[Sequence[Row]], Outcome]"
"""What can be looked up of a session with these rows."""

_BODY = update(journal).where(journal.c.id == bindparam("row")).values(body=bindparam("words"))


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a redaction did.

    Attributes:
        sessions: how many rows of the journal were emptied, by stream.
        copies: the backups and copies that were emptied too.
        left: files that cannot be read, and may still hold the words: somebody must delete them by hand.
    """

    sessions: Mapping[str, int]
    copies: tuple[Path, ...]
    left: tuple[Path, ...]


def redact(connection: Connection, folder: Path, emptied: Emptied, folded: Folded) -> Receipt:
    """Empties every copy of the open data file, then itself; doing it again after a failure finishes the work.

    The data file comes last: what tells which words must go is there until all copies are without them.

    Raises:
        StoreError: it is not finished.
    """
    copies, left = [], []
    for path in _copies(folder):
        if is_good(path, VERSIONS):
            _empty_copy(path, folder, emptied, folded)
            copies.append(path)
        else:
            left.append(path)
    return Receipt(_empty(connection, folder, emptied, folded), tuple(copies), tuple(left))


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
            driver(connection).execute("PRAGMA journal_mode = DELETE")
        finally:
            connection.close()


def _empty(connection: Connection, folder: Path, emptied: Emptied, folded: Folded) -> Mapping[str, int]:
    table, models = JournalTable(connection), ReadModels(connection)
    count: Counter[str] = Counter()
    with transaction(connection, folder):
        for stream, wall in table.streams():
            words = [{"row": row, "words": body} for row, body in emptied(table.rows(stream)).items()]
            if words:
                connection.execute(_BODY, words)
                models.write(stream, folded(table.rows(stream)), wall)
                count[stream] += len(words)
    _scrub(connection, folder)
    return count


def _scrub(connection: Connection, folder: Path) -> None:
    """No byte of what was emptied stays: pages are written anew, and what lies beside the file goes."""
    with told_of(folder):
        driver(connection).execute("VACUUM")
    settle(connection, folder)
