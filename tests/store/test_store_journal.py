"""The journal and what is looked up of it, on real files."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from copfacil.core import gestures
from copfacil.core.outcome import Turn
from copfacil.live.clock import SystemClock
from copfacil.live.host import Host
from copfacil.store import Busy, Store
from tests.store.samples import action, outcome, row


def test_rows_come_back_as_they_were_in_order(tmp_path: Path) -> None:
    rows = [row("day", seq, '{"text": "Ngũgĩ, Łukasz"}') for seq in (1, 2, 3)]
    with Store.open(tmp_path / "data") as store:
        store.append([rows[0]], None)
        store.append(rows[1:], None)
        store.append([row("other", 1)], None)
    with Store.open(tmp_path / "data") as store:
        assert store.rows("day") == rows
        assert store.streams() == ["day", "other"]
        assert store.rows("nothing") == []
        assert store.told == ()


def test_nothing_of_an_append_that_fails_is_kept(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.append([row("day", 1), row("day", 2)], outcome("Before"))
        with pytest.raises(OSError, match="open it again"):
            store.append([row("day", 3), row("day", 2)], outcome("After", actions=[action("a")]))
        assert len(store.rows("day")) == 2
        assert [line.title for line in store.sessions()] == ["Before"]
        assert store.actions() == []
        store.append([row("day", 3)], outcome("After", actions=[action("a")]))
        assert [line.title for line in store.sessions()] == ["After"]


def test_an_undo_takes_an_action_off_the_list_again(tmp_path: Path) -> None:
    turn = Turn("sian", "play", "presented")
    with Store.open(tmp_path) as store:
        store.append([row("day", 1)], outcome(actions=[action("a")], turns=[turn]))
        assert [line.card for line in store.actions()] == ["a"]
        assert [(line.person, line.part) for line in store.turns(["sian", "nobody"])] == [("sian", "presented")]
        store.append([row("day", 2)], outcome())
        assert store.actions() == []
        assert store.turns(["sian"]) == []
        assert store.sessions()[0].open_actions == 0


def test_home_lists_sessions_by_when_something_was_done_in_them(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        for number in range(30):
            store.append([row(f"s{number}", 1, wall=1_000 + number)], outcome(f"Day {number}"))
        store.append([row("s3", 2, wall=9_000)], None)
        assert [line.title for line in store.sessions(3)] == ["Day 3", "Day 29", "Day 28"]
        assert [line.title for line in store.sessions(2, 28)] == ["Day 1", "Day 0"]
        assert store.count() == 30
        line = store.sessions(1)[0]
        assert (line.stream, line.day, line.place, line.people, line.groups, line.touched) == (
            "s3",
            "2026-03-02",
            "Bangor",
            23,
            6,
            9_000,
        )


def test_actions_are_read_by_their_date_and_those_done_are_left_out(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.append([row("one", 1)], outcome("One", actions=[action("a"), action("b", due="2026-05-01")]))
        store.append(
            [row("two", 1)],
            outcome("Two", "2026-03-09", [action("c", due="2026-04-01"), action("d", due="2026-01-01", done=True)]),
        )
        assert [(line.title, line.card) for line in store.actions()] == [("Two", "c"), ("One", "b"), ("One", "a")]
        assert [line.card for line in store.actions(open_only=False)] == ["d", "c", "b", "a"]
        assert [line.open_actions for line in store.sessions()] == [2, 1]
        assert store.actions()[0].done is False


def test_the_ledger_tells_turns_of_all_sessions_oldest_first(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.append([row("b", 1)], outcome(day="2026-04-01", turns=[Turn("sian", "p2", "consulted")]))
        store.append(
            [row("a", 1)],
            outcome(day="2026-03-01", turns=[Turn("sian", "p1", "presented"), Turn("lukasz", "p1", "absent")]),
        )
        told = [(line.day, line.person, line.part) for line in store.turns(["sian", "lukasz"])]
    assert told == [
        ("2026-03-01", "sian", "presented"),
        ("2026-03-01", "lukasz", "absent"),
        ("2026-04-01", "sian", "consulted"),
    ]


def test_all_that_is_looked_up_can_be_written_anew_from_the_journal(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.append([row("a", 1, wall=5)], outcome("Wrong", actions=[action("x")], turns=[Turn("p", "q", "absent")]))
        store.append([row("b", 1, wall=7)], outcome("Gone"))
        store.rebuild([("a", outcome("Right", actions=[action("y")]))])
        assert [(line.title, line.touched) for line in store.sessions()] == [("Right", 5)]
        assert [line.card for line in store.actions()] == ["y"]
        assert store.turns(["p"]) == []
        store.append([row("a", 2, wall=8)], outcome("Right", actions=[action("z")]))
        assert [line.card for line in store.actions()] == ["z"]


def test_settings_outlive_the_app_and_keep_their_type(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        assert store.setting("theme", "light") == "light"
        store.set_setting("theme", "dark")
        store.set_setting("scale", 1.5)
        store.set_setting("muted", True)
        store.set_setting("wall", {"screen": "Łódź 2", "swap": False})
        store.set_setting("theme", "contrast")
    with Store.open(tmp_path) as store:
        assert store.setting("theme", "light") == "contrast"
        assert store.setting("scale", 1.0) == 1.5
        assert store.setting("muted", False) is True
        assert store.setting("wall", dict[str, object]()) == {"screen": "Łódź 2", "swap": False}
        assert store.setting("theme", 3) == 3


def test_a_check_finds_nothing_wrong_and_names_a_session_that_lacks_a_row(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.append([row("whole", 1), row("whole", 2)], outcome())
        assert store.check() == ()
        store.append([row("torn", 2)], outcome())
        assert [str(said) for said in store.check()] == ["Rows are missing in the journal of session torn."]


def test_a_session_goes_on_where_it_was_left_undo_included(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        host = Host(store, SystemClock(), "day")
        host.act(gestures.title, "Module 2", "2026-03-02", "Bangor")
        host.act(gestures.title, "Modul 2", "2026-03-02", "Bangor")
        host.undo()
        assert [line.title for line in store.sessions()] == ["Module 2"]
    with Store.open(tmp_path) as store:
        host = Host(store, SystemClock(), "day")
        assert host.state.title == "Module 2"
        host.redo()
        assert [line.title for line in store.sessions()] == ["Modul 2"]


def test_another_program_that_holds_the_file_is_told_and_nothing_is_kept_by_halves(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store, closing(sqlite3.connect(tmp_path / "copfacil.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Busy, match="Another program holds the data"):
            store.append([row("day", 1)], outcome())
        other.execute("ROLLBACK")
        assert store.rows("day") == []
        store.append([row("day", 1)], outcome())
        assert store.count() == 1
