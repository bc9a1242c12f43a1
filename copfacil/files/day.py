"""A day as one file: its journal, row by row, in a zip that another laptop opens; a stranger's file is data alone.

Inside are two texts: ``copfacil.json`` (the format's number, the day's title, whose laptop it comes from) and
``journal.jsonl`` (a row to a line, as the journal holds it). Nothing else is looked at, nothing is unpacked to disk.
"""

import json
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path
from typing import IO, Any, get_type_hints

from copfacil.core.journal import Row
from copfacil.core.words import Msg
from copfacil.files.table import BadFile

ENDING = ".copfacil"

FORMAT = 1

MOST_BYTES = 200_000_000
"""Of the journal when it is unpacked; a day of ten thousand gestures has three million."""

MOST_FILE = 60_000_000
"""Of the file itself."""

LINE_MOST = 512 * 1024
"""Bytes of one row: an exercise's whole plan has a tenth of that."""

ROWS_MOST = 500_000

_HEAD, _JOURNAL = "copfacil.json", "journal.jsonl"
_TYPES = get_type_hints(Row)
_DATE = (1980, 1, 1, 0, 0, 0)  # the same rows make the same file, whenever it is saved


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFile:
    """What a file holds.

    Attributes:
        title: of the day.
        origin: whose laptop it was saved on, as that person calls it.
        rows: all of one stream, in order.
    """

    title: str
    origin: str
    rows: tuple[Row, ...]


def packed(day: DayFile) -> bytes:
    """The file's bytes."""
    into = BytesIO()
    head = {"format": FORMAT, "title": day.title, "origin": day.origin}
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(zipfile.ZipInfo(_HEAD, _DATE), _json(head))
        with made.open(_info(), "w") as journal:
            for row in day.rows:
                journal.write(_json(asdict(row)) + b"\n")
    return into.getvalue()


def _info() -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(_JOURNAL, _DATE)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def read_day(path: Path) -> DayFile:
    """The day in a file.

    Raises:
        BadFile: it is missing, too large, none of ours, or damaged; one sentence.
    """
    name = path.name
    try:
        if path.stat().st_size > MOST_FILE:
            raise BadFile(Msg("“{file}” is too large for a day.", file=name))
        with zipfile.ZipFile(path) as opened:
            return _read(opened, name)
    except OSError as trouble:
        reason = trouble.strerror or type(trouble).__name__
        raise BadFile(Msg("“{file}” cannot be read ({trouble}).", file=name, trouble=reason)) from None
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error):
        raise BadFile(_damaged(name)) from None


def _read(opened: zipfile.ZipFile, name: str) -> DayFile:
    if sorted(opened.namelist()) != sorted((_HEAD, _JOURNAL)):
        raise BadFile(_damaged(name))
    with opened.open(_HEAD) as file:
        head = _object(file.read(LINE_MOST), _damaged(name))
    written = head.get("format")
    if not isinstance(written, int) or written > FORMAT:
        raise BadFile(Msg("“{file}” was saved by a newer copfacil. Bring this one up to date first.", file=name))
    with opened.open(_JOURNAL) as file:
        rows = tuple(_rows(file, name))
    if not rows:
        raise BadFile(Msg("“{file}” holds no day.", file=name))
    return DayFile(title=str(head.get("title", ""))[:200], origin=str(head.get("origin", ""))[:80], rows=rows)


def _rows(file: IO[bytes], name: str) -> Iterator[Row]:
    """The rows, each looked at: right types, one stream, in order."""
    total, stream = 0, ""
    for number, line in enumerate(_lines(file), start=1):
        total += len(line)
        if len(line) > LINE_MOST or total > MOST_BYTES or number > ROWS_MOST:
            raise BadFile(Msg("“{file}” is too large for a day.", file=name))
        wrong = Msg("“{file}”: row {row} is damaged. Ask for the file once more.", file=name, row=number)
        row = _row(_object(line, wrong), wrong)
        stream = stream or row.stream
        if row.stream != stream or row.seq != number:
            raise BadFile(wrong)
        yield row


def _lines(file: IO[bytes]) -> Iterator[bytes]:
    while line := file.readline(LINE_MOST + 1):
        yield line


def _row(data: dict[str, Any], wrong: Msg) -> Row:
    if {key: type(held) for key, held in data.items()} != _TYPES:
        raise BadFile(wrong)
    row = Row(**data)
    try:
        whole = isinstance(json.loads(row.body), dict)
    except (ValueError, RecursionError):
        whole = False
    if not whole:
        raise BadFile(wrong)
    return row


def _object(line: bytes, wrong: Msg) -> dict[str, Any]:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        raise BadFile(wrong) from None
    if not isinstance(data, dict):
        raise BadFile(wrong)
    return data


def _damaged(name: str) -> Msg:
    return Msg("“{file}” is no day of copfacil, or it is damaged.", file=name)
