"""Actions that leave in a file and come back from it: nothing is doubled, what was edited elsewhere is taken over."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from copfacil.core import promised
from copfacil.core.fit import unfit
from copfacil.core.gestures import Refused
from copfacil.core.people import Person
from copfacil.core.report import report
from copfacil.core.reported import Report
from copfacil.core.session import Session, fold
from copfacil.core.words import ENGLISH, Words, pseudo
from copfacil.files import export_csv
from copfacil.files.actions_in import read_actions
from copfacil.files.export_calendar import calendar
from copfacil.files.export_json import as_json
from copfacil.files.table import BadFile
from tests.report_samples import NAMES, after, local, sample

STAMP = datetime(2026, 11, 19, 16, 41, tzinfo=UTC)


def ics(told: Report, words: Words) -> bytes:
    return calendar(told, words, stream="day", stamp=STAMP)


Make = Callable[[Report, Words], bytes]
WAYS: dict[str, Make] = {"csv": export_csv.actions, "json": as_json, "ics": ics}


def brought(session: Session, made: bytes, path: Path, words: Words = ENGLISH) -> Session:
    """The session once a file was brought; what must not be stored is a mistake of the test."""
    path.write_bytes(made)
    ids = (f"new{number}" for number in count(1))
    for one in promised.bring(session, 0, read_actions(path, words), ids):
        assert unfit(session, one) is None
        session = fold([(one, 0)], session)
    return session


def emptied() -> Session:
    """The same people on another laptop, without an action."""
    people = {f"p{number}": Person(id=f"p{number}", name=name) for number, name in enumerate(NAMES)}
    return Session(title="Module 2, Vitality", people=people)


@pytest.mark.parametrize("words", [ENGLISH, pseudo()])
@pytest.mark.parametrize("ending", ["csv", "json"])
def test_actions_come_back_whole_and_a_second_time_change_nothing(ending: str, words: Words, tmp_path: Path) -> None:
    made, path = WAYS[ending](sample(), words), tmp_path / f"actions.{ending}"
    session = brought(emptied(), made, path, words)
    again = report(session, now=0, local=local).actions
    assert [(a.id, a.text, a.owner, a.asker, a.due, a.done) for a in again] == [
        (a.id, a.text, a.owner, a.asker, a.due, a.done) for a in sample().actions
    ]
    with pytest.raises(Refused, match="already"):
        brought(session, made, path, words)


def test_the_day_itself_takes_a_table_back_without_doubling_what_it_has(tmp_path: Path) -> None:
    session, path = after().session, tmp_path / "actions.csv"
    with pytest.raises(Refused, match="already"):
        brought(session, export_csv.actions(sample(), ENGLISH), path)


def test_what_a_spreadsheet_changed_is_taken_over_and_its_own_ways_are_understood(tmp_path: Path) -> None:
    table = export_csv.actions(sample(), ENGLISH).decode("utf-8-sig")
    edited = table.replace("2026-11-27,Siân Prys,Send", "03/12/2026,Gwen Pugh,Send").replace(
        "Tom Whitlow,1,no", ",1,yes"
    )
    edited += ",,Book the library,,,,\r\n"
    edited = edited.replace(",", ";")  # a spreadsheet in another country
    session = brought(after().session, edited.encode("utf-8-sig"), tmp_path / "actions.csv")
    first, *_, new = session.actions.values()
    assert (first.due, first.owner, first.asker, first.done) == ("2026-12-03", "p3", "", True)
    assert (new.text, new.id, new.owner) == ("Book the library", "new1", "")
    assert len(session.actions) == 5


def test_an_action_that_was_moved_in_a_calendar_is_due_on_its_new_day(tmp_path: Path) -> None:
    made = ics(sample(), ENGLISH).replace(b"20261127", b"20261201")
    session = brought(after().session, made, tmp_path / "day.ics")
    assert session.actions["a1"].due == "2026-12-01"
    assert session.actions["a1"].text == "Send the reading list"
    assert len(session.actions) == 4, "the session's own entry is no action"


def test_a_stranger_to_the_list_takes_nothing_from_its_owner(tmp_path: Path) -> None:
    table = export_csv.actions(sample(), ENGLISH).decode("utf-8-sig").replace("Siân Prys", "Somebody Else")
    with pytest.raises(Refused):
        brought(after().session, table.encode(), tmp_path / "actions.csv")


def test_no_cell_that_looks_like_a_formula_comes_back_with_the_sign_that_kept_it_from_being_one(tmp_path: Path) -> None:
    path = tmp_path / "actions.csv"
    path.write_text("action\n'=SUM(1) of chairs\n'tis the season\n", encoding="utf-8")
    assert [one.text for one in read_actions(path, ENGLISH)] == ["=SUM(1) of chairs", "'tis the season"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", b"name,mail\nx,y\n"),
        ("a.csv", b""),
        ("a.csv", b"\xff\xfe\x00"),
        ("a.json", b"[1, 2]"),
        ("a.json", b'{"copfacil": "report", "actions": [7]}'),
        ("a.json", b'{"copfacil": "report", "actions": [{"text": 7}]}'),
        ("a.json", b"[" * 100_000),
        ("a.ics", b"nonsense"),
        ("a.ics", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
    ],
)
def test_a_strange_file_is_refused_with_a_sentence_that_names_it(name: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(BadFile) as why:
        read_actions(path, ENGLISH)
    assert name in str(why.value)


def test_a_file_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match=r"gone\.csv"):
        read_actions(tmp_path / "gone.csv", ENGLISH)
