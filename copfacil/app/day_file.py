"""A day saved as one file, and a file of a day opened here."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from copfacil.app.exporting import note
from copfacil.core.boards.leaving import noteless
from copfacil.core.branches import joined
from copfacil.core.codec import Unknown, Unreadable, from_body
from copfacil.core.events import Restored, Struck
from copfacil.core.fit import unfit
from copfacil.core.journal import Row
from copfacil.core.outcome import outcome
from copfacil.core.session import Session, evolve
from copfacil.core.words import Msg
from copfacil.files.day import DayFile, packed, read_day
from copfacil.files.table import BadFile
from copfacil.live.log import Entry, Log
from copfacil.live.looking import folded
from copfacil.store import Store


def save(  # noqa: PLR0913 - one file
    store: Store, stream: str, path: Path, origin: str, today: date, *, notes: bool = False
) -> Msg:
    """Saves a session with its whole journal; what was done is said.

    Args:
        store: holds it.
        stream: its id.
        path: the file.
        origin: whose laptop this is, as that person calls it.
        today: noted with the file.
        notes: what was noted for the two of a talk in pairs goes with it; else it stays here.

    Raises:
        OSError: it was not written.
    """
    rows = tuple(store.rows(stream)) if notes else without_notes(store.rows(stream))
    path.write_bytes(packed(DayFile(title=folded(rows).headed, origin=origin, rows=rows)))
    note(store.folder, "day", path, today, stream)
    if notes:
        return Msg("Saved as {file}. It holds all that was entered, names and private notes too.", file=path.name)
    return Msg(
        "Saved as {file}. It holds all that was entered, names too; private notes on talks stay here.", file=path.name
    )


def without_notes(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The rows of a day as they may leave the laptop: what was noted for the two of a talk in pairs stays here."""
    return tuple(replace(row, body=noteless(row.kind, row.body)) for row in rows)


def bring_in(store: Store, path: Path) -> tuple[str, Msg]:
    """Takes the day of a file in; the session it is here, and what happened, said.

    Raises:
        BadFile: it is no day, or it cannot be read.
        OSError: nothing was written.
    """
    day = read_day(path)
    found = joined(store.rows, day.rows, day.origin or path.stem)
    if not found.rows:
        return found.stream, Msg("“{title}” is here already, with all that the file holds.", title=day.title)
    known = store.rows(found.stream)
    session = _looked_through((*known, *found.rows), path.name)
    store.append(found.rows, outcome(session, found.rows[-1].at))
    if found.branch and not known:
        return found.stream, Msg("“{title}” went on here too. What the file holds stands beside it.", title=day.title)
    if known:
        return found.stream, Msg("“{title}” has gone on; it is up to date now.", title=day.title)
    return found.stream, Msg("“{title}” is here now.", title=day.title)


def _looked_through(rows: Sequence[Row], name: str) -> Session:
    """The session that the rows make.

    What may not be stored is refused here as it is at the desk: a file is no way in for what a group said. Each row is
    asked where it stood, also one that was undone later: its words would be on this disk, and redo could bring them back.
    """
    session, log = Session(), Log()
    try:
        for row in rows:
            happened = from_body(row.kind, row.version, row.body)
            if not isinstance(happened, Unknown) and (why := unfit(session, happened)) is not None:
                raise BadFile(Msg("“{file}”: row {row} may not be stored. {why}", file=name, row=row.seq, why=why))
            log.take(Entry(happened, row.at, row.gesture, row.author))
            undone = isinstance(happened, Struck | Restored)
            session = _counting(log) if undone else evolve(session, happened, row.at)
    except Unreadable as why:
        raise BadFile(Msg("“{file}” is no day of copfacil, or it is damaged.", file=name)) from why
    return session


def _counting(log: Log) -> Session:
    """What the rows make that count so far."""
    session = Session()
    for entry in log.entries:
        if entry.gesture not in log.struck:
            session = evolve(session, entry.happened, entry.at)
    return session
