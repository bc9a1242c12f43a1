"""Takes words out of the data for good: the journal, what was read from it, every copy, down to the bytes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from sqlalchemy import Connection

from copfacil.core.journal import Row
from copfacil.store.connecting import connect, driver, durable, settle, transaction
from copfacil.store.failures import told_of
from copfacil.store.files import ASIDE, BACKUPS, NAME, placed, pour
from copfacil.store.journal import JournalTable
from copfacil.store.lines import DRAFTS
from copfacil.store.looking import is_good
from copfacil.store.models import ReadModels
from copfacil.store.settings import SettingTable
from copfacil.store.upgrading import upgrade
from copfacil.store.versions import VERSIONS

if TYPE_CHECKING:
    from copfacil.core.journal import LookedUp

Emptied = Callable[[Sequence[Row]], Mapping[str, str]]
"""Of all rows of a session, those that are to have another body: it by the row's id."""

Folded: TypeAlias = "Callable[[Sequence[Row]], LookedUp]"
"""What can be looked up of a session with these rows; who took which turn is not asked, that stays."""

Told = Callable[[int, int], None]
"""Is told how many files are done, and how many there are."""

Alone = AbstractContextManager[object]
"""Nobody else writes while it is held."""


_ALONE = (
    "PRAGMA journal_mode = DELETE",  # a copy needs nothing beside it
    "PRAGMA synchronous = OFF",  # nobody reads it before the disk has it
)
"""How a copy is written that takes its place only when it is whole."""


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


@dataclass(frozen=True, slots=True)
class _Clean:
    """A session as it will be.

    Attributes:
        seq: of its last row, when it was looked at.
        words: the new bodies by the rows' ids.
        outcome: what can be looked up of it.
    """

    seq: int
    words: Mapping[str, str]
    outcome: "LookedUp"


@dataclass(slots=True)
class _Looking:
    """What is to go from each session. Copies hold nearly the same sessions: the same rows are worked out once."""

    emptied: Emptied
    folded: Folded
    _seen: dict[str, tuple[list[Row], _Clean | None]] = field(default_factory=dict)

    def __call__(self, rows: list[Row]) -> _Clean | None:
        """The session without the words, None where it holds none of them."""
        stream = rows[0].stream
        before = self._seen.get(stream)
        if before is None or before[0] != rows:
            before = self._seen[stream] = (rows, self._cleaned(rows))
        return before[1]

    def _cleaned(self, rows: list[Row]) -> _Clean | None:
        words = self.emptied(rows)
        if not words:
            return None
        after = [replace(row, body=words[row.id]) if row.id in words else row for row in rows]
        return _Clean(rows[-1].seq, words, self.folded(after))


def redact(folder: Path, emptied: Emptied, folded: Folded, told: Told, alone: Alone) -> Receipt:
    """Empties every copy of the data file, then itself; doing it again after a failure finishes the work.

    The data file comes last: what tells which words must go is there until all copies are without them.

    Args:
        folder: where the data lie.
        emptied: what goes from a session.
        folded: what can be looked up of a session.
        told: hears how far it is.
        alone: held while words are taken out of the data file (less than a second); whoever writes to it waits then.

    Raises:
        StoreError: it is not finished.
    """
    look = _Looking(emptied, folded)
    found, copies, left = list(_copies(folder)), [], []
    for number, path in enumerate(found):
        told(number, len(found) + 1)
        if is_good(path, VERSIONS):
            _empty_copy(path, folder, look)
            copies.append(path)
        else:
            left.append(path)
    told(len(found), len(found) + 1)
    with told_of(folder):
        connection = connect(folder / NAME)
    try:
        return Receipt(_empty(connection, folder, look, alone), tuple(copies), tuple(left))
    finally:
        connection.close()
        connection.engine.dispose()


def _copies(folder: Path) -> Iterator[Path]:
    for place in (BACKUPS, ASIDE):
        yield from sorted(path for path in (folder / place).glob("*") if path.is_file())


def _empty_copy(path: Path, folder: Path, look: _Looking) -> None:
    """A copy is emptied in a copy of its own, which then takes its place; an older one is brought up to date."""
    with told_of(folder), placed(path) as new:
        pour(path, new)
        connection = connect(new)
        try:
            for pragma in _ALONE:
                driver(connection).execute(pragma)
            with transaction(connection, folder):
                upgrade(connection)
            _empty(connection, folder, look, nullcontext())
        finally:
            connection.close()


def _empty(connection: Connection, folder: Path, look: _Looking, alone: Alone) -> Mapping[str, int]:
    """Works out what goes without holding anybody up, then takes all of it out at once."""
    file = driver(connection)
    table, models = JournalTable(file), ReadModels(file)
    with durable(file, folder):
        streams = table.streams()
    clean: dict[str, _Clean] = {}
    for stream, _ in streams:
        with durable(file, folder):
            rows = table.rows(stream)
        if (cleaned := look(rows)) is not None:
            clean[stream] = cleaned
    with alone:
        with durable(file, folder):
            SettingTable(file).drop(DRAFTS)  # whose words are half written down nobody can say
            table.rewrite(body for one in clean.values() for body in one.words.items())
            for stream, one in clean.items():
                models.rewrite(stream, _up_to_date(table, stream, one, look))
        _scrub(connection, folder)
    return {stream: len(one.words) for stream, one in clean.items()}


def _up_to_date(table: JournalTable, stream: str, clean: _Clean, look: _Looking) -> "LookedUp":
    """What can be looked up of a session, also where something was added to it since it was looked at."""
    if table.last(stream) == clean.seq:
        return clean.outcome
    rows = table.rows(stream)
    again = look(rows)
    if again is None:
        return look.folded(rows)
    table.rewrite(again.words.items())
    return again.outcome


def _scrub(connection: Connection, folder: Path) -> None:
    """No byte of what was emptied stays: pages are written anew, and what lies beside the file goes."""
    with told_of(folder):
        driver(connection).execute("VACUUM")
    settle(connection, folder)
