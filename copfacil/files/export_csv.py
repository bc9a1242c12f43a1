"""Tables for spreadsheets: actions, what was released, the cards of the boards. Safe to open: no cell is a formula."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO

from copfacil.core.feedback.form import LEAST, MOST
from copfacil.core.feedback.sections import HOW
from copfacil.core.report_sections import KINDS
from copfacil.core.reported import Report
from copfacil.core.words import Msg, Words

ACTIONS: Mapping[str, Msg] = {
    "due": Msg("due"),
    "owner": Msg("owner"),
    "action": Msg("action"),
    "asker": Msg("who asks"),
    "group": Msg("group"),
    "done": Msg("done"),
    "id": Msg("number"),
}
"""Headings of the actions; by the number, a table that comes back is known again."""

DONE: Mapping[bool, Msg] = {False: Msg("no"), True: Msg("yes")}
"""Whether an action was carried out."""

_FEEDBACK: tuple[Msg | str, ...] = (Msg("question"), *map(str, range(LEAST, MOST + 1)), Msg("mean"), Msg("mean before"))
_UNTOLD = (None,) * MOST
_SAID = (Msg("you said"), Msg("sheets"), Msg("we did"), Msg("in a sentence"), Msg("from"))
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
    rows = ((one.due, one.owner, one.text, one.asker, one.group, words(DONE[one.done]), one.id) for one in told.actions)
    return _table([*ACTIONS.values()], rows, words)


def feedback(told: Report, words: Words) -> bytes:
    """What feedback sheets say together, a row for each question; nothing for fewer than five sheets."""
    heard = told.heard
    rows: list[Sequence[object]] = []
    if heard is not None and heard.enough:
        rows = [(one.ask, *(one.counts or _UNTOLD), one.mean, None) for one in heard.asked]
        rows += [(one.ask, *_UNTOLD, one.after, one.before) for one in heard.shifts]
    return _table(_FEEDBACK, rows, words)


def suggestions(told: Report, words: Words) -> bytes:
    """You said, we did."""
    rows = (
        (one.text, one.times, words(HOW[one.how]), one.sentence, one.title or told.title)
        for one in (*told.before, *told.suggestions)
    )
    return _table(_SAID, rows, words)


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


def _table(heads: Sequence[Msg | str], rows: Iterable[Sequence[object]], words: Words) -> bytes:
    """The table in UTF-8 with the mark by which spreadsheets know it."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([words(name) if isinstance(name, Msg) else name for name in heads])
    writer.writerows([_plain(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _plain(cell: object) -> str:
    """A cell that a spreadsheet does not take for a formula."""
    if isinstance(cell, int | float):
        return f"{cell:g}"
    text = "" if cell is None else str(cell)
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text
