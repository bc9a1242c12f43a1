"""Tables for spreadsheets: actions, what was released, the cards of the boards. Safe to open: no cell is a formula."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from copfacil.core.report_sections import KINDS
from copfacil.core.reported import Report
from copfacil.core.words import Msg, Words

_ACTIONS = (Msg("due"), Msg("owner"), Msg("action"), Msg("who asks"), Msg("group"), Msg("done"))
_CAPTURED = (Msg("kind"), Msg("text"), Msg("during"), Msg("group"))
_CARDS = (
    Msg("board"),
    Msg("zone"),
    Msg("cluster"),
    Msg("text"),
    Msg("stands for"),
    Msg("dots"),
    Msg("score"),
    Msg("who"),
)


def actions(told: Report, words: Words) -> bytes:
    """The actions, the one due first first."""
    said = (words(Msg("no")), words(Msg("yes")))
    rows = ((one.due, one.owner, one.text, one.asker, one.group, said[one.done]) for one in told.actions)
    return _table(_ACTIONS, rows, words)


def captured(told: Report, words: Words) -> bytes:
    """Learning lines, notes on the room and whatever else was released."""
    rows = ((words(KINDS.get(one.what, Msg("Captured"))), one.text, one.during, one.group) for one in told.captured)
    return _table(_CAPTURED, rows, words)


def cards(told: Report, words: Words) -> bytes:
    """The cards of all boards that may be read outside the room."""
    rows = (
        (board.name, one.zone, one.cluster, one.text, one.count, one.dots, one.score, one.by)
        for board in told.boards
        for one in board.answers
    )
    return _table(_CARDS, rows, words)


def _table(heads: Sequence[Msg], rows: Iterable[Sequence[object]], words: Words) -> bytes:
    """The table in UTF-8 with the mark by which spreadsheets know it."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([words(name) for name in heads])
    writer.writerows([_plain(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _plain(cell: object) -> str:
    """A cell that a spreadsheet does not take for a formula."""
    if isinstance(cell, int | float):
        return f"{cell:g}"
    text = "" if cell is None else str(cell)
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text
