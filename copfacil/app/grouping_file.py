"""``copfacil groups``: from a list of people to a file of groups and a report; reads no data, notes what it wrote."""

import argparse
import csv
import sys
from collections.abc import Iterable, Sequence
from datetime import datetime
from io import StringIO
from pathlib import Path
from uuid import uuid4

from copfacil.app import exporting
from copfacil.app.ending import Code, Ended
from copfacil.app.folders import data_folder
from copfacil.core.people import Person
from copfacil.core.roster import Roster, clean, read_people
from copfacil.core.words import Msg, Words
from copfacil.files.people import BadFile, Table, read_table
from copfacil.grouping.command import HEADER, History, Row, Wishes, answer, history
from copfacil.grouping.form import why
from copfacil.grouping.programme import Plan
from copfacil.grouping.said import why_line
from copfacil.grouping.sizes import Unclear

_APART = "organisation"
"""Kept apart where nobody says otherwise and the list has it."""


def form(asked: argparse.Namespace, words: Words) -> int:
    """Writes the groups and says what came of them; rows that stay out are told, the rest goes on.

    Raises:
        Ended: a file is of no use, or a wish cannot be understood.
    """
    roster = _people(asked.people, words)
    try:
        met = _met(asked.history, roster.people) if asked.history else History()
        wishes = _wishes(asked, roster, met)
        found = answer(roster.people, wishes)
    except Unclear as error:
        raise Ended(Code.WRONG, error.said) from error
    text = _csv(found.rows)
    told = (*found.report, *_why(found.plan, wishes)) if asked.rounds == 1 else found.report
    report = "".join(f"{words(line)}\n" for line in told)
    if asked.out is None:
        sys.stdout.write(text)
        sys.stderr.write(report)
        return Code.FINE
    try:
        asked.out.write_text(text, "utf-8", newline="")
    except OSError as error:
        sentence = "{file} cannot be written ({reason}): name another file with --out."
        raise Ended(Code.FAILED, Msg(sentence, file=str(asked.out), reason=error.strerror or str(error))) from error
    today = datetime.now().astimezone().date()
    why_not = exporting.note(data_folder(asked.data), words(Msg("Groups")), asked.out, today)
    sys.stderr.write(f"{words(why_not)}\n" if why_not else "")
    sys.stdout.write(report)
    return Code.FINE


def _people(path: Path, words: Words) -> Roster:
    table = _table(path)
    roster = read_people(table.header, table.rows, lambda: uuid4().hex)
    for refused in roster.refused:
        sys.stderr.write(f"{words(refused.why)}\n")
    if not roster.people:
        raise Ended(Code.WRONG, Msg("Nobody is left in “{file}” to form groups of.", file=path.name))
    return roster


def _table(path: Path) -> Table:
    try:
        return read_table(path)
    except BadFile as error:
        raise Ended(Code.WRONG, error.msg) from error


def _wishes(asked: argparse.Namespace, roster: Roster, met: History) -> Wishes:
    columns = {column.key: column.key for column in roster.columns}
    columns |= {clean(column.name).casefold(): column.key for column in roster.columns}
    apart = _named(asked.apart, columns) if asked.apart else tuple(k for k in roster.mixable if k == _APART)
    mix = _named(asked.mix, columns) if asked.mix else tuple(k for k in roster.mix if k not in apart)
    return Wishes(
        rounds=asked.rounds,
        size=asked.size,
        apart=apart,
        mix=mix,
        absent=",".join(_absent(asked.absent, asked.rounds)),
        history=met,
        seed=asked.seed,
    )


def _named(asked: Iterable[str], columns: dict[str, str]) -> tuple[str, ...]:
    """Columns by the headings that the list has, or by what they are called here."""
    return tuple(columns.get(clean(name).casefold(), clean(name)) for name in _listed(asked))


def _absent(asked: Iterable[str], rounds: int) -> list[str]:
    """Where there is one round nobody needs to say which."""
    return [f"{piece}@1" if rounds == 1 and "@" not in piece else piece for piece in _listed(asked)]


def _listed(asked: Iterable[str]) -> list[str]:
    return [piece.strip() for one in asked for piece in one.split(",") if piece.strip()]


def _met(path: Path, people: Sequence[Person]) -> History:
    """Who met in an earlier file; its columns may stand in any order, others are passed over.

    Raises:
        Unclear: it has not the three columns, or a cell of them is empty.
    """
    table = _table(path)
    rows = [row.cells for row in table.rows]
    header, rows = (table.header, rows) if table.header else (rows[0], rows[1:])
    heads = [clean(name).casefold() for name in header]
    if lacking := [name for name in HEADER if name not in heads]:
        sentence = "“{file}” has no column “{column}”; a history has the columns {columns}."
        raise Unclear(Msg(sentence, file=path.name, column=lacking[0], columns=", ".join(HEADER)))
    round_, group, person = (heads.index(name) for name in HEADER)
    full = ((*row, *[""] * len(heads)) for row in rows)
    return history([(row[round_], row[group], row[person]) for row in full], people)


def _why(plan: Plan, wishes: Wishes) -> tuple[Msg, ...]:
    """Why each group of one round is a good one, a line each."""
    facts = tuple(dict.fromkeys((*wishes.apart, *wishes.mix)))
    here = {person.id: person for person in plan.task.people}
    groups = [[here[one] for one in group] for group in plan.rounds[0]]
    told = (why_line(why(group, mix=facts, apart=wishes.apart, met=wishes.history.met)) for group in groups)
    lines = enumerate(told, start=1)
    return tuple(Msg("Group {group}: {what}.", group=number, what=line) for number, line in lines if line.id)


def _csv(rows: Iterable[Row]) -> str:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows(rows)
    return text.getvalue()
