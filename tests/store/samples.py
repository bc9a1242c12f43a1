"""Rows, outcomes and data files for the tests of the store."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import asdict
from datetime import datetime, timedelta, timezone
from pathlib import Path
from uuid import uuid4

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import insert

from copfacil.core.journal import Row
from copfacil.core.outcome import Outcome, Turn
from copfacil.core.session import Card
from copfacil.store import Store
from copfacil.store.connecting import connect, transaction
from copfacil.store.schema import step_0001
from copfacil.store.tables import journal
from copfacil.store.upgrading import STEPS

MONDAY = datetime(2026, 3, 2, 9, 30, tzinfo=timezone(timedelta(0))).astimezone()


def row(stream: str, seq: int, body: str = "{}", wall: int | None = None) -> Row:
    """A row of an invented session, one second after the one before."""
    return Row(
        id=uuid4().hex,
        stream=stream,
        seq=seq,
        at=seq * 1_000,
        wall=1_770_000_000_000 + seq * 1_000 if wall is None else wall,
        boot="boot",
        up=seq * 1_000,
        author="desk",
        gesture=uuid4().hex,
        kind="kept",
        version=1,
        body=body,
    )


def action(card: str, text: str = "Ring the ward", *, due: str = "", done: bool = False) -> Card:
    """An action that Siân owns."""
    return Card(card, "action", text, 1_000, owner="sian", due=due, done=done)


def outcome(
    title: str = "Module 2", day: str = "2026-03-02", actions: Sequence[Card] = (), turns: Sequence[Turn] = ()
) -> Outcome:
    """What is looked up of an invented session."""
    return Outcome(title, day, "Bangor", 23, 6, tuple(actions), tuple(turns))


def at(moment: datetime) -> Callable[[], datetime]:
    """A clock that stands still."""
    return lambda: moment


def filled(folder: Path, rows: int, moment: datetime = MONDAY) -> None:
    """A data folder with one session of so many rows."""
    with Store.open(folder, now=at(moment)) as store:
        for seq in range(1, rows + 1):
            store.append([row("day", seq, f'{{"text": "{seq} {"beds and chairs " * 8}"}}')], outcome())


def version_one(folder: Path) -> Path:
    """A data file as the first version made it, with one row."""
    folder.mkdir(exist_ok=True)
    path = folder / "copfacil.db"
    path.touch()
    connection = connect(path)
    with transaction(connection, folder):
        context = MigrationContext.configure(connection)
        with Operations.context(context):
            step_0001.upgrade()
        context.stamp(ScriptDirectory(str(STEPS), version_locations=[str(STEPS)]), "0001")
        connection.execute(insert(journal), asdict(row("old", 1)))
    connection.close()
    return path


def schema(path: Path) -> list[tuple[str, ...]]:
    """Everything that a data file is made of, in words."""
    with closing(sqlite3.connect(path)) as file:
        found = file.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    return sorted((kind, name, table, " ".join((sql or "").split())) for kind, name, table, sql in found)


def holding(folder: Path, word: str) -> list[str]:
    """The files of a folder in which a word can be found, whatever they are."""
    needle = word.encode()
    return sorted(path.name for path in folder.rglob("*") if path.is_file() and needle in path.read_bytes())
