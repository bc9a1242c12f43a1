"""Makes the data file of a folder ready to be opened: new, brought up to date, or saved from damage."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from copfacil.core.words import Msg
from copfacil.store import backups
from copfacil.store.backups import Backup
from copfacil.store.connecting import connect, connected, create, in_memory, open_file, transaction
from copfacil.store.failures import Broken, Newer, NoAccess, NoBackup, told_of
from copfacil.store.files import ASIDE, NAME, copy, dated, set_aside, sweep, wal_of
from copfacil.store.looking import Damaged, is_good, is_marked, version_of
from copfacil.store.versions import HEAD, VERSIONS

if TYPE_CHECKING:
    from sqlalchemy import Connection

_MINUTE = "%Y-%m-%d %H:%M"


def for_writing(folder: Path, now: datetime) -> tuple[sqlite3.Connection, tuple[Msg, ...]]:
    """The open data file of a folder that this program alone writes to, and what the person must be told.

    Raises:
        StoreError: it cannot be opened; nothing was changed.
    """
    with told_of(folder):
        told = _made_ready(folder, now)
        return open_file(folder / NAME), told


def for_reading(folder: Path) -> sqlite3.Connection:
    """The data file, to be read only, whoever else writes to it; an older one as a newer copy in memory.

    Raises:
        StoreError: it cannot be read.
    """
    path = folder / NAME
    with told_of(folder):
        if not path.exists():
            raise NoAccess(Msg("There are no data in {folder} yet: start copfacil once.", folder=str(folder)))
        try:
            version = version_of(path, thorough=False)
        except Damaged as error:
            sentence = "The data in {folder} are damaged: start copfacil, which opens the newest backup."
            raise Broken(Msg(sentence, folder=str(folder))) from error
        _refuse_newer(folder, version)
        if version == HEAD:
            return open_file(path, read_only=True)
        with closing(open_file(path, read_only=True)) as file:
            old = in_memory(file)
        with closing(connected(old, folder)) as connection:
            _upgrade(connection, folder)
            return in_memory(old)  # the connection closes its own


def _made_ready(folder: Path, now: datetime) -> tuple[Msg, ...]:
    path = folder / NAME
    sweep(folder)
    if not path.exists() and not wal_of(path) and not backups.listed(folder):
        create(path)
        return ()
    try:
        version = version_of(path, thorough=not is_marked(path))
    except Damaged:
        return _saved(folder, now)
    _refuse_newer(folder, version)
    return () if version == HEAD else _brought_up_to_date(folder, now)


def _refuse_newer(folder: Path, version: str) -> None:
    if version not in VERSIONS:
        sentence = "A newer copfacil wrote the data in {folder}: install that one. Nothing was changed."
        raise Newer(Msg(sentence, folder=str(folder)))


def _brought_up_to_date(folder: Path, now: datetime) -> tuple[Msg, ...]:
    kept = dated(folder / ASIDE, now, "before-upgrade")
    copy(folder / NAME, kept)
    upgrade_file(folder / NAME)
    return (Msg("The data were brought up to date. They are kept as they were in {file}.", file=str(kept)),)


def upgrade_file(path: Path) -> None:
    """Takes the missing steps on a file, all or none."""
    with closing(connect(path)) as connection:
        _upgrade(connection, path.parent)


def _upgrade(connection: "Connection", folder: Path) -> None:
    from copfacil.store.upgrading import upgrade  # noqa: PLC0415 - few files are older than the app

    with transaction(connection, folder):
        upgrade(connection)


def put_back(folder: Path, backup: Backup, now: datetime) -> Msg:
    """A backup takes the place of the data file, which is closed; that is copied aside first. Says what was done.

    Raises:
        StoreError: nothing was changed.
    """
    made = backup.made.strftime(_MINUTE)
    if not is_good(backup.path, VERSIONS):
        raise NoBackup(Msg("The backup of {made} is missing or damaged: choose another one.", made=made))
    kept = dated(folder / ASIDE, now, "before-restore")
    with told_of(folder):
        copy(folder / NAME, kept)
        copy(backup.path, folder / NAME)
    return Msg("The backup of {made} was opened. What was there before is kept as {file}.", made=made, file=str(kept))


def _saved(folder: Path, now: datetime) -> tuple[Msg, ...]:
    """What is damaged goes aside, the newest good backup takes its place; the person is told all of it."""
    backup = backups.newest_good(folder)
    aside = set_aside(folder, now, "damaged")
    lost = (
        Msg("The data file was missing.")
        if aside is None
        else Msg("The data file was damaged. It is kept as {file}.", file=str(aside))
    )
    if backup is None:
        create(folder / NAME)
        return lost, Msg("There was no good backup: copfacil starts with no sessions.")
    copy(backup.path, folder / NAME)
    if version_of(folder / NAME, thorough=False) != HEAD:
        upgrade_file(folder / NAME)
    made = backup.made.strftime(_MINUTE)
    return lost, Msg("The backup of {made} was opened: what was done after it is missing.", made=made)
