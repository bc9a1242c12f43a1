"""Lists kept as text: which encoding, which separator, where a cell ends."""

import codecs
import re
from collections.abc import Iterator, Sequence

from copfacil.core.headings import headings_at
from copfacil.core.words import Msg
from copfacil.files.table import MOST_ROWS, BadFile, Row, row_of, too_many_rows


def read_text(name: str, data: bytes) -> tuple[list[Row], list[Msg]]:
    """The rows that hold anything, and what to say about the reading.

    Args:
        name: the file's name, for the sentences.
        data: its bytes.
    """
    text, encoding = decoded(name, data)
    lines = re.split(r"\r\n|\n|\r", text)
    separator = ""
    if stated := re.fullmatch(r'"?sep=(.)"?', lines[0]):  # Excel's own first line, which it does not count as a row
        separator, lines = stated[1], lines[1:]
    separator = separator or separator_of(lines)
    rows: list[Row] = []
    said = [Msg("Read as {encoding}, cells apart by {sign}.", encoding=encoding, sign=_SIGNS.get(separator, separator))]
    if separator == _NONE:
        said = [Msg("Read as {encoding}, one cell a line.", encoding=encoding)]
    unclosed: list[int] = []
    for number, (cells, is_open) in enumerate(records(lines, separator), 1):
        if is_open:
            unclosed.append(number)
        if row := row_of(number, cells):
            rows.append(row)
        if len(rows) > MOST_ROWS:
            raise too_many_rows(name)
    if unclosed:
        said.append(
            Msg(
                "Row {row}: a quotation mark is never closed; it is read as part of the text.",
                "{n} rows, the first of them row {row}, have a quotation mark that is never closed; "
                "it is read as part of the text.",
                n=len(unclosed),
                row=unclosed[0],
            )
        )
    return rows, said


def decoded(name: str, data: bytes) -> tuple[str, str]:
    """The text, and the name of its encoding.

    A mark at the start decides. Without one UTF-8 is tried, strictly: by chance alone a text in another encoding is
    hardly ever valid UTF-8. What remains was most likely saved by Excel on Windows, in its western code page (1252) or
    its central European one (1250). Every byte sequence of names is valid in both, so letters decide: a word such as
    "Pawe³" or "£ukasz" is none, with 1250 it reads Paweł and Łukasz.
    """
    for mark, encoding, shown in _MARKS:
        if data.startswith(mark):
            try:
                return _checked(name, data[len(mark) :].decode(encoding)), shown
            except UnicodeDecodeError:
                raise _no_text(name) from None
    try:
        return _checked(name, data.decode("utf-8")), "UTF-8"
    except UnicodeDecodeError:
        pass
    western, central = _tried(data, "cp1252"), _tried(data, "cp1250")
    if central is not None and (western is None or _NO_WORD.search(western)):
        return _checked(name, central), "Windows-1250"
    if western is None:
        raise _no_text(name)
    return _checked(name, western), "Windows-1252"


def _tried(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _checked(name: str, text: str) -> str:
    """The text, unless so many control signs stand in it that it never was one."""
    controls = len(_CONTROLS.findall(text))
    if "\0" in text or controls * 50 > len(text):
        raise _no_text(name)
    return text


def _no_text(name: str) -> BadFile:
    return BadFile(
        Msg(
            "“{file}” is not a list in text. Save it as .xlsx, or as “CSV UTF-8”, and choose that file.",
            file=name,
        )
    )


_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_NO_WORD = re.compile(
    r"(?<!\w)[£¥ª¯¼](?=[^\W\d_])"  # Ł Ą Ş Ż Ľ at the start of a word
    r"|(?<=[^\W\d_])[³¹¿¾º](?=[^\W\d_])"  # ł ą ż ľ ş within one
    r"|(?<=[^\W\d_]{2})³"  # ł at its end
)

_NONE = "\0"
"""A separator that no text has: every line is one cell."""
_SIGNS: dict[str, Msg] = {",": Msg("commas"), ";": Msg("semicolons"), "\t": Msg("tabs")}
_SAMPLE = 60


def separator_of(lines: Sequence[str]) -> str:
    """The sign between cells: comma, semicolon or tab; NUL where each line is one cell.

    For each the first lines are cut into cells, quotation marks respected. The one under which the headings name most
    things wins, then the one under which most rows are as wide as the headings. Without headings nearly all rows must
    be equally wide, and "Rees, Siân" line for line stays one name.
    """
    best, score = _NONE, (0, 0.0)
    for separator in _SIGNS:
        rows = [row for cells, _ in records(lines[:_SAMPLE], separator) if (row := row_of(0, cells))]
        if not rows:
            return separator  # nothing but separators
        place, told = headings_at([row.cells for row in rows])
        header = rows[max(place, 0)].cells
        alike = sum(len(row.cells) == len(header) for row in rows) / len(rows)
        sure = len(header) > 1 and (told or (alike >= _NEARLY_ALL and not _surname_first(rows, separator)))
        if sure and (told, alike) > score:
            best, score = separator, (told, alike)
    return best


_NEARLY_ALL = 0.8


def _surname_first(rows: Sequence[Row], separator: str) -> bool:
    """Whether each line reads like "Rees, Siân": one word, a comma, a blank, and no more."""
    return separator == "," and all(
        len(row.cells) == 2 and " " not in row.cells[0] and row.cells[1].startswith(" ")  # noqa: PLR2004 - a name's parts
        for row in rows
    )


def records(lines: Sequence[str], separator: str) -> Iterator[tuple[list[str], bool]]:
    """The cells of each row, and whether it has a quotation mark that is never closed.

    The csv module lets such a mark swallow all rows that follow; here it is a sign like others, and nothing is lost.
    """
    at = 0
    while at < len(lines):
        taken = 1
        cells = _cells(lines[at], separator)
        if cells is None:
            # Marks come in pairs: the row can only end in the next line that has an odd number of them.
            ahead = range(at + 1, min(at + _LINES_IN_A_CELL, len(lines)))
            end = next((line for line in ahead if lines[line].count('"') % 2), at)
            taken = end - at + 1
            cells = _cells("\n".join(lines[at : end + 1]), separator)
        if cells is None:
            yield lines[at].split(separator), True
            at += 1
        else:
            yield cells, False
            at += taken


_LINES_IN_A_CELL = 60
_QUOTED = re.compile(r' *"([^"]*(?:""[^"]*)*)"(?!")')
_OPEN = re.compile(r' *"')


def _cells(record: str, separator: str) -> list[str] | None:
    """The cells of one row; None while a quotation mark is open."""
    if '"' not in record:
        return record.split(separator)
    cells: list[str] = []
    at = 0
    while at <= len(record):
        quoted = _QUOTED.match(record, at)
        if not quoted and _OPEN.match(record, at):
            return None
        after = quoted.end() if quoted else at
        end = record.find(separator, after)
        end = len(record) if end < 0 else end
        stray = record[after:end].strip()
        if quoted and stray and "\n" in quoted[1]:
            return None  # what closed it is the opening mark of a cell further down
        if quoted and not stray:
            cells.append(quoted[1].replace('""', '"'))
        else:
            cells.append(record[at:end])  # also “"Bob" Rees”: marks around one word are part of what was written
        at = end + 1
    return cells
