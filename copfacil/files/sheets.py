"""Lists kept in Excel: the first sheet that holds anything, cell by cell as a person reads it."""

import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl
from openpyxl.utils import range_boundaries

from copfacil.core.words import Msg
from copfacil.files.table import MOST_MEGABYTES, MOST_ROWS, BadFile, Row, row_of, too_large, too_many_rows

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_UNPACKED = 10 * MOST_MEGABYTES
"""Megabytes; Excel files unpack to some five to ten times their size, one that unpacks to more is a trap."""


def read_sheet(name: str, data: bytes) -> tuple[list[Row], list[Msg]]:
    """The rows of the first visible sheet that holds anything, and what to say about the reading.

    Numbers are text as a person writes it (7, not 7.0), dates are ISO, formulas give the value last computed.

    Args:
        name: the file's name, for the sentences.
        data: its bytes.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells of drop-down lists and colours that it does not keep
            return _read(name, data)
    except BadFile:
        raise
    except Exception as trouble:  # zipfile, zlib, XML and openpyxl each have their own errors for a damaged part
        raise BadFile(
            Msg("“{file}” is not an Excel file inside, or it is damaged. Save it once more from Excel.", file=name)
        ) from trouble


def _read(name: str, data: bytes) -> tuple[list[Row], list[Msg]]:
    merged, uncomputed = _seen_inside(name, data)
    # Row by row openpyxl is fast and small but does not tell which cells are merged; such sheets are made by hand.
    book = openpyxl.load_workbook(BytesIO(data), read_only=not merged, data_only=True, keep_links=False)
    try:
        sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        for sheet in sheets:
            if not merged:
                sheet.reset_dimensions()  # some programs write a size that is wrong
            said: list[Msg] = []
            values = _filled(sheet) if merged else sheet.iter_rows(values_only=True)
            if rows := _rows(name, values, said):
                others = [other.title for other in sheets if other is not sheet]
                if uncomputed:
                    said.append(Msg("Some formulas have no value yet: open the file in Excel, save it, read it again."))
                return rows, [_which(sheet.title, others), *said]
    finally:
        book.close()
    return [], []


def _seen_inside(name: str, data: bytes) -> tuple[bool, bool]:
    """Whether cells are merged, few enough to be filled, and whether formulas stand there without a value."""
    merged = uncomputed = False
    with zipfile.ZipFile(BytesIO(data)) as parts:
        size = sum(part.file_size for part in parts.infolist()) / 1_000_000
        if size > _UNPACKED:
            raise too_large(name, _UNPACKED)
        for part in parts.namelist():
            if part.startswith("xl/worksheets/") and part.endswith(".xml"):
                content = parts.read(part)
                areas = [found[1].decode("ascii") for found in _MERGED.finditer(content)]
                merged = merged or 0 < sum(map(_cells_in, areas)) <= _FILLABLE
                uncomputed = uncomputed or bool(_UNCOMPUTED.search(content))
    return merged and size <= MOST_MEGABYTES, uncomputed


def _cells_in(area: str) -> int:
    left, top, right, bottom = range_boundaries(area)
    return ((right or 0) - (left or 0) + 1) * ((bottom or 0) - (top or 0) + 1)


_MERGED = re.compile(rb'<mergeCell [^>]*?ref="([^"]+)"')
_UNCOMPUTED = re.compile(rb"(?:</f>|<f[^>]*/>)\s*(?:<v\s*/>|<v>\s*</v>|</c>)")
_FILLABLE = 200_000
"""Merged cells; openpyxl makes an object of each."""


def _filled(sheet: "Worksheet") -> Iterator[Sequence[object]]:
    """The rows of a sheet with merged cells: what is merged downwards is true of each row that it spans."""
    above: dict[tuple[int, int], object] = {}
    for area in sheet.merged_cells.ranges:
        value = sheet.cell(area.min_row, area.min_col).value
        above.update({(row, area.min_col): value for row in range(area.min_row + 1, area.max_row + 1)})
    for number, values in enumerate(sheet.iter_rows(values_only=True, min_row=1, min_col=1), 1):
        yield [above.get((number, place), value) for place, value in enumerate(values, 1)]


def _rows(name: str, values: Iterable[Sequence[object]], said: list[Msg]) -> list[Row]:
    rows: list[Row] = []
    errors: list[int] = []
    for number, cells in enumerate(values, 1):
        texts = [_text(value) for value in cells]
        errors += [number for text in texts if text in _ERRORS]
        if row := row_of(number, ["" if text in _ERRORS else text for text in texts]):
            rows.append(row)
        if len(rows) > MOST_ROWS:
            raise too_many_rows(name)
    if errors:
        said.append(
            Msg(
                "A cell in row {row} shows an error of Excel's; it is read as empty.",
                "{n} cells, the first of them in row {row}, show an error of Excel's; they are read as empty.",
                n=len(errors),
                row=errors[0],
            )
        )
    return rows


_ERRORS = frozenset(("#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!"))


def _text(value: object) -> str:
    """One cell as a person reads it."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return f"{value:.15g}"  # the digits that Excel keeps
    if isinstance(value, datetime) and value.time() != time():
        return value.isoformat(" ", "minutes")
    if isinstance(value, date):  # a datetime at midnight is a date too
        return value.strftime("%Y-%m-%d")
    if isinstance(value, time):
        return value.isoformat("minutes")
    return "" if value is None else str(value)


def _which(read: str, others: Sequence[str]) -> Msg:
    if not others:
        return Msg("Read from the sheet “{sheet}”.", sheet=read)
    return Msg(
        "Read from the sheet “{sheet}”. Not read: {others}.",
        sheet=read,
        others=", ".join(f"“{title}”" for title in others),
    )
