"""What every spreadsheet becomes: headings, numbered rows of text, and what there is to say about the reading."""

from dataclasses import dataclass
from typing import NamedTuple

from copfacil.core.words import Msg

MOST_ROWS = 50_000
MOST_MEGABYTES = 20


class Row(NamedTuple):
    """One row: its number as a spreadsheet shows it, from 1, and its cells as they stand; the last is not empty."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A list as it was read.

    Attributes:
        header: the headings as written; empty when the list has none.
        rows: the rows below them that hold anything.
        said: what a person should know about the reading (encoding, separator, sheet, what was left out).
    """

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    said: tuple[Msg, ...]


class BadFile(Exception):
    """A file that cannot be read as a list of people, in one sentence.

    Attributes:
        msg: the sentence, to be said in the person's language; ``str`` gives it in English.
    """

    def __init__(self, msg: Msg) -> None:
        super().__init__(msg)
        self.msg = msg

    def __str__(self) -> str:
        return str(self.msg)


def row_of(number: int, cells: list[str]) -> Row | None:
    """The row without the empty cells at its end; None when nothing is left."""
    end = len(cells)
    while end and (not cells[end - 1] or cells[end - 1].isspace()):
        end -= 1
    return Row(number, tuple(cells[:end])) if end else None


def too_many_rows(name: str) -> BadFile:
    """The refusal of a list longer than ``MOST_ROWS``."""
    return BadFile(
        Msg(
            "“{file}” has more than {most} rows. Keep only the people of this programme and read it again.",
            file=name,
            most=f"{MOST_ROWS:,}",
        )
    )


def too_large(name: str, megabytes: int) -> BadFile:
    """The refusal of a file of more than ``megabytes``."""
    return BadFile(
        Msg(
            "“{file}” holds more than {most} MB. Save the sheet with the people alone, as CSV, and choose that.",
            file=name,
            most=megabytes,
        )
    )
