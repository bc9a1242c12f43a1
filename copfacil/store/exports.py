"""Exports noted beside the data, a line each: also by a command that only reads the data, while the app writes them.

They are no part of the data file, so going back to a backup forgets none of them.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path

from copfacil.core.exports import Export, export
from copfacil.store.failures import told_of
from copfacil.store.files import placed

NAME = "exports.jsonl"


def note(folder: Path, made: Export) -> None:
    """Notes an export in a data folder that is there.

    Raises:
        StoreError: it was not noted.
    """
    with told_of(folder):
        file = os.open(folder / NAME, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(file, _line(made))  # in one piece: two programs never write into each other's line
        finally:
            os.close(file)


def noted(folder: Path) -> tuple[Export, ...]:
    """All exports of a data folder, the oldest first; a line that nobody can read is passed over.

    Raises:
        StoreError: they cannot be read.
    """
    with told_of(folder):
        if not (folder / NAME).exists():
            return ()
        found = map(_read, (folder / NAME).read_bytes().splitlines())
        return tuple(one for one in found if one is not None)


def change(folder: Path, changed: Callable[[Export], Export]) -> None:
    """Each export as it is from now on.

    Raises:
        StoreError: all are as they were.
    """
    before = noted(folder)
    after = tuple(map(changed, before))
    if after != before:
        with told_of(folder), placed(folder / NAME) as new:
            new.touch(0o600)
            new.write_bytes(b"".join(map(_line, after)))


def _line(made: Export) -> bytes:
    return json.dumps(made.stored, ensure_ascii=False).encode(errors="surrogateescape") + b"\n"


def _read(line: bytes) -> Export | None:
    try:
        return export(json.loads(line.decode(errors="surrogateescape")))
    except ValueError:
        return None
