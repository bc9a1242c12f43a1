"""Dated copies of the data file: one a day, and whenever somebody asks."""

from datetime import datetime, timedelta
from pathlib import Path

from copfacil.core.value import dataclass
from copfacil.core.words import Msg
from copfacil.store.failures import Broken, told_of
from copfacil.store.files import BACKUPS, NAME, copy, date_of, dated
from copfacil.store.looking import is_good
from copfacil.store.versions import VERSIONS

KEEP = 10
"""So many of the newest copies are kept, and of as many days the last one of each."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Backup:
    """A dated copy of all data.

    Attributes:
        path: where it lies.
        made: local time.
        size: bytes.
    """

    path: Path
    made: datetime
    size: int


def listed(folder: Path) -> list[Backup]:
    """The backups of a data folder, newest first."""
    found = [(date_of(path), path) for path in (folder / BACKUPS).glob("*.db")]
    backups = [Backup(path, made, path.stat().st_size) for made, path in found if made is not None]
    return sorted(backups, key=lambda backup: (backup.made, len(backup.path.stem), backup.path.name), reverse=True)


def due(folder: Path, now: datetime) -> bool:
    """Whether the last backup is older than a day, or dated in the future by a wrong clock, or there is none."""
    backups = listed(folder)
    return not backups or not timedelta(0) <= now - backups[0].made < _DAY


def take(folder: Path, now: datetime) -> Backup:
    """Copies the data file as it stands and looks the copy through; the oldest copies go.

    May be called from any thread, while the store is open and written to.

    Raises:
        StoreError: no backup was made.
    """
    path = dated(folder / BACKUPS, now)
    with told_of(folder):
        copy(folder / NAME, path)
    if not is_good(path, VERSIONS):
        path.unlink()
        raise Broken(Msg("The data in {folder} are damaged: open copfacil anew to repair them.", folder=str(folder)))
    backups = listed(folder)
    kept = _last_of_days(backups)
    for old in backups[KEEP:]:
        if old not in kept:
            old.path.unlink()
    return next(backup for backup in backups if backup.path == path)


def _last_of_days(backups: list[Backup]) -> list[Backup]:
    days = {backup.made.date(): backup for backup in reversed(backups)}
    return sorted(days.values(), key=lambda backup: backup.made, reverse=True)[:KEEP]


def newest_good(folder: Path) -> Backup | None:
    """The newest backup that is whole, None where there is none."""
    return next((backup for backup in listed(folder) if is_good(backup.path, VERSIONS)), None)
