"""Reads actions back from the files they left in: the table, the JSON, the calendar. A stranger's file is data alone."""

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from io import StringIO
from pathlib import Path

from copfacil.core.promised import Brought
from copfacil.core.words import Msg, Words
from copfacil.files.bounded import read
from copfacil.files.export_csv import ACTIONS, DONE
from copfacil.files.table import BadFile

MOST_BYTES = 5_000_000
MOST = 1_000
"""Actions of one file."""

_OURS = "@copfacil"
_ID_MOST = 64


def read_actions(path: Path, words: Words) -> tuple[Brought, ...]:
    """The actions of a .csv, .json or .ics file of a day.

    Args:
        path: the file.
        words: the language in which the table was written; English is read too.

    Raises:
        BadFile: it cannot be read, or holds none; one sentence.
    """
    name = path.name
    too_large = Msg("“{file}” is too large for a list of actions.", file=name)
    data = read(path, MOST_BYTES, too_large)
    found = tuple(_read(data, path.suffix.casefold(), name, words))
    if not found:
        raise BadFile(Msg("“{file}” holds no actions.", file=name))
    if len(found) > MOST:
        raise BadFile(too_large)
    return found


def _read(data: bytes, ending: str, name: str, words: Words) -> Iterator[Brought]:
    try:
        if ending == ".json":
            yield from _of_json(json.loads(data), name)
        elif ending == ".ics":
            yield from _of_calendar(data)
        else:
            yield from _of_table(data.decode("utf-8-sig"), name, words)
    except (ValueError, RecursionError, csv.Error):
        raise BadFile(_none(name)) from None


def _none(name: str) -> Msg:
    return Msg("“{file}” is no list of actions that was saved here. Save it as CSV, JSON or .ics.", file=name)


def _of_table(text: str, name: str, words: Words) -> Iterator[Brought]:
    """Rows under the headings with which the table left; columns may have changed places."""
    head, *rows = csv.reader(StringIO(text), delimiter=";" if text.split("\n", 1)[0].count(";") else ",")
    heads = [cell.strip().casefold() for cell in head]
    places = {
        key: next((heads.index(one) for one in (words(said).casefold(), str(said).casefold()) if one in heads), -1)
        for key, said in ACTIONS.items()
    }
    if places["action"] < 0:
        raise BadFile(_none(name))
    yes = {words(DONE[True]).casefold(), str(DONE[True]).casefold()}
    for row in rows:

        def cell(key: str, row: Sequence[str] = row) -> str | None:
            at = places[key]
            return None if at < 0 else _unquoted(row[at].strip()) if at < len(row) else ""

        if any(part.strip() for part in row):
            done = cell("done")
            yield Brought(
                id=(cell("id") or "")[:_ID_MOST],
                text=cell("action") or "",
                owner=cell("owner"),
                asker=cell("asker"),
                due=_day(cell("due")),
                done=None if done is None else done.casefold() in yes,
            )


def _unquoted(cell: str) -> str:
    """Without the sign that kept a spreadsheet from taking it for a formula."""
    return cell[1:] if cell.startswith("'") and cell[1:2] in {"=", "+", "-", "@"} else cell


def _of_json(held: object, name: str) -> Iterator[Brought]:
    told = held.get("actions") if isinstance(held, Mapping) and held.get("copfacil") == "report" else None
    if not isinstance(told, list):
        raise BadFile(_none(name))
    for one in told:
        if not isinstance(one, Mapping):
            raise BadFile(_none(name))
        texts = {key: one.get(key, "") for key in ("id", "text", "owner", "asker", "due")}
        if not all(isinstance(text, str) for text in texts.values()) or not isinstance(one.get("done", False), bool):
            raise BadFile(_none(name))
        yield Brought(
            id=texts["id"][:_ID_MOST],
            text=texts["text"],
            owner=texts["owner"],
            asker=texts["asker"],
            due=_day(texts["due"]),
            done=one.get("done", False),
        )


def _of_calendar(data: bytes) -> Iterator[Brought]:
    """Our own entries: somebody moved an action to another day. The session itself stays where it is."""
    from icalendar import Calendar, Event  # noqa: PLC0415 - a library wanted by this one kind of file

    for entry in Calendar.from_ical(data).walk("VEVENT"):
        key = str(entry.get("uid", ""))
        if not isinstance(entry, Event) or not key.endswith(_OURS) or str(entry.get("transp", "")) != "TRANSPARENT":
            continue
        begins = entry.decoded("dtstart")
        on = begins.date() if isinstance(begins, datetime) else begins
        owner, colon, text = str(entry.get("summary", "")).partition(": ")
        yield Brought(
            id=key.removesuffix(_OURS)[:_ID_MOST],
            text=text if colon else owner,
            owner=owner if colon else None,
            due=on.isoformat() if isinstance(on, date) else None,
        )


def _day(text: str | None) -> str | None:
    """An ISO date, also as spreadsheets write it (27/11/2026); None for what is none, so that nothing is overwritten."""
    if not text:
        return text
    for shape in ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"):
        try:
            return datetime.strptime(text, shape).date().isoformat()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return None
