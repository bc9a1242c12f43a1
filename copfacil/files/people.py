"""Reads somebody's list of people, CSV or Excel, into headings and rows of text; what they mean is core's to say."""

from collections.abc import Sequence
from pathlib import Path

from copfacil.core.headings import headings_at
from copfacil.core.words import Msg
from copfacil.files.table import MOST_MEGABYTES, BadFile, Row, Table, too_large
from copfacil.files.text import read_text

__all__ = ["BadFile", "Row", "Table", "read_table"]

_ZIP, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TEXTS = {".csv", ".txt", ".tsv", ".tab"}
_EXCELS = {".xlsx", ".xlsm"}
_HEADINGS_WITHIN = 10


def read_table(path: Path) -> Table:
    """Read a list from .csv, .txt, .tsv, .xlsx or .xlsm; what the file holds counts for more than its ending.

    Raises:
        BadFile: missing, empty, locked, no list at all, or too large; one sentence.
    """
    data, ending = _content(path), path.suffix.casefold()
    excel = data.startswith(_ZIP) and ending in _TEXTS | _EXCELS
    if excel:
        from copfacil.files.sheets import read_sheet  # noqa: PLC0415 - only those who bring Excel files wait for it

        rows, said = read_sheet(path.name, data)
    else:
        _refuse_others(path.name, ending, data)
        rows, said = read_text(path.name, data)
    if not rows:
        raise BadFile(Msg("“{file}” is empty. Save the list once more and choose that file.", file=path.name))
    return _table(rows, said, as_wide_as_its_rows=excel)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_MEGABYTES * 1_000_000:
            raise too_large(path.name, MOST_MEGABYTES)
        return path.read_bytes()
    except FileNotFoundError:
        raise BadFile(Msg("There is no file “{file}” in that place. Choose the list again.", file=str(path))) from None
    except IsADirectoryError:
        raise BadFile(Msg("“{file}” is a folder. Choose the list inside it.", file=path.name)) from None
    except PermissionError:
        raise BadFile(
            Msg("“{file}” may not be read now. Close it in other programs, or ask who owns it.", file=path.name)
        ) from None
    except OSError as trouble:
        raise BadFile(
            Msg(
                "“{file}” cannot be read ({trouble}). Copy it to this computer and choose the copy.",
                file=path.name,
                trouble=trouble.strerror or type(trouble).__name__,
            )
        ) from None


def _refuse_others(name: str, ending: str, data: bytes) -> None:
    """Say of every other kind what to do; a text under any other ending is read."""
    if data.startswith(_OLD_OFFICE) and ending in _EXCELS:
        raise BadFile(
            Msg("“{file}” is locked with a password. Save it in Excel without one and choose that file.", file=name)
        )
    if data.startswith((_OLD_OFFICE, _ZIP)) or ending in {".xls", ".xlsb", ".ods", ".numbers"}:
        raise BadFile(
            Msg(
                "“{file}” is of a kind that cannot be read here. Open it where it was made, save it as .xlsx or as CSV, "
                "and choose that file.",
                file=name,
            )
        )
    if data and ending in _EXCELS:
        raise BadFile(
            Msg("“{file}” is not an Excel file inside, or it is damaged. Save it once more from Excel.", file=name)
        )


def _table(rows: list[Row], said: list[Msg], *, as_wide_as_its_rows: bool) -> Table:
    """Cut the headings off, and what stands above them."""
    best, _ = headings_at([row.cells for row in rows[:_HEADINGS_WITHIN]])
    if best < 0:
        none = Msg("There are no headings: the columns are told by what stands in them.")
        return Table(header=(), rows=tuple(rows), said=(*said, none))
    above = [
        Msg("Row {row} stands above the headings and is left out: {text}", row=row.number, text=_shown(row.cells))
        for row in rows[:best]
    ]
    header, below = rows[best].cells, rows[best + 1 :]
    if as_wide_as_its_rows:
        # In a grid a cell without a heading is a column without a name; in a text it is a stray separator.
        header += ("",) * (max((len(row.cells) for row in below), default=0) - len(header))
    return Table(header=header, rows=tuple(below), said=(*said, *above))


def _shown(cells: Sequence[str]) -> str:
    return " · ".join(" ".join(cell.split()) for cell in cells if cell.strip())
