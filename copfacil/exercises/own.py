"""The exercises of one's own: a folder each in the data folder, written here and nowhere else."""

import os
import re
import unicodedata
from collections.abc import Collection
from pathlib import Path

from copfacil.core.exercise import Exercise
from copfacil.core.words import Msg
from copfacil.exercises import limits
from copfacil.exercises.reading import contents, read
from copfacil.exercises.refusal import Refused
from copfacil.exercises.shelf import FILE_NAME
from copfacil.exercises.writing import written

_NOT_FILES = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
"""Names that some systems keep for themselves."""


def brought(path: Path, taken: Collection[str]) -> Exercise | Refused:
    """The exercise of one file that somebody brings, under a key of its own; what the file is called counts for nothing."""
    source = contents(path)
    if isinstance(source, Refused):
        return source
    found = read(source, "brought", path)
    return found if isinstance(found, Refused) else keyed(found, free_key(found.name, taken))


def keyed(exercise: Exercise, key: str) -> Exercise:
    """The same exercise under another key."""
    from dataclasses import replace  # noqa: PLC0415 - the shelf needs none

    return replace(exercise, key=key)


def checked(exercise: Exercise) -> Refused | None:
    """What the reader would say of the exercise once it is written; None when it would take it."""
    said = read(written(exercise).encode(), exercise.key, Path(FILE_NAME))
    return said if isinstance(said, Refused) else None


def keep(folder: Path, exercise: Exercise, *, new: bool) -> Refused | None:
    """Writes an exercise into its own folder, whole or not at all.

    Args:
        folder: of all of one's own.
        exercise: its key names the folder.
        new: nothing of that key may be there yet.

    Raises:
        OSError: the disk refuses.
    """
    if (refused := checked(exercise)) is not None:
        return refused
    place = folder / exercise.key
    if not limits.KEY.fullmatch(exercise.key) or place.is_symlink() or (place / FILE_NAME).is_symlink():
        return Refused(path=place, line=1, msg=Msg("This folder leads elsewhere; nothing was written."))
    place.mkdir(parents=True, exist_ok=not new)
    fresh = place / f"{FILE_NAME}.new"
    with fresh.open("wb") as file:
        file.write(written(exercise).encode())
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(place / FILE_NAME)
    return None


def free_key(name: str, taken: Collection[str]) -> str:
    """A key made of a name, not among those taken."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    key = re.sub(r"[^a-z0-9]+", "-", plain).strip("-0123456789")[: limits.KEY_LENGTH - 4].strip("-") or "exercise"
    if _NOT_FILES.fullmatch(key):
        key = f"{key}-own"
    number, free = 1, key
    while free in taken:
        number += 1
        free = f"{key}-{number}"
    return free
