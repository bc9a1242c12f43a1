"""Dated copies, and going back to one of them."""

import threading
from datetime import timedelta
from pathlib import Path

import pytest

from copfacil.store import NoBackup, Store
from tests.store.samples import MONDAY, at, filled, outcome, row, version_one


def test_a_backup_is_made_once_a_day_and_whenever_somebody_asks(tmp_path: Path) -> None:
    moment = [MONDAY]
    with Store.open(tmp_path, now=lambda: moment[0]) as store:
        first = store.back_up_daily()
        assert first is not None
        assert first.made == MONDAY
        moment[0] = MONDAY + timedelta(hours=23)
        assert store.back_up_daily() is None
        asked = store.back_up()
        moment[0] = MONDAY + timedelta(hours=46)
        assert store.back_up_daily() is None
        moment[0] = MONDAY + timedelta(hours=47)
        last = store.back_up_daily()
        assert store.backups() == [last, asked, first]


def test_a_clock_that_was_once_wrong_does_not_stop_the_backups(tmp_path: Path) -> None:
    moment = [MONDAY + timedelta(days=4_000)]
    with Store.open(tmp_path, now=lambda: moment[0]) as store:
        store.back_up()
        moment[0] = MONDAY
        assert store.back_up_daily() is not None


def test_the_last_copies_of_ten_days_and_the_ten_newest_are_kept(tmp_path: Path) -> None:
    moment = [MONDAY]
    with Store.open(tmp_path, now=lambda: moment[0]) as store:
        for day in range(12):
            for hour in (0, 3) if day < 11 else range(11):
                moment[0] = MONDAY + timedelta(days=day, hours=hour)
                store.back_up()
        made = [backup.made for backup in store.backups()]
    newest = [MONDAY + timedelta(days=11, hours=hour) for hour in range(10, 0, -1)]
    days = [MONDAY + timedelta(days=day, hours=3) for day in range(10, 1, -1)]
    assert made == newest + days


def test_two_backups_in_one_second_are_two(tmp_path: Path) -> None:
    with Store.open(tmp_path, now=at(MONDAY)) as store:
        assert store.back_up().path != store.back_up().path
        assert len(store.backups()) == 2


def test_a_backup_can_be_made_beside_the_work(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        thread = threading.Thread(target=store.back_up)
        thread.start()
        for seq in range(1, 51):
            store.append([row("day", seq)], outcome())
        thread.join()
        assert len(store.backups()) == 1
        assert len(store.rows("day")) == 50


def test_going_back_to_a_backup_keeps_what_was_there_and_says_where(tmp_path: Path) -> None:
    filled(tmp_path, 3)
    with Store.open(tmp_path, now=at(MONDAY)) as store:
        store.set_setting("theme", "dark")
        backup = store.back_up()
        store.append([row("day", 4)], outcome("Spoilt"))
        store.restore(backup)
        (said,) = store.told
        assert len(store.rows("day")) == 3
        assert store.sessions()[0].title == "Module 2"
        assert store.setting("theme", "light") == "dark"
        store.append([row("day", 4)], outcome("Better"))
    (kept,) = (tmp_path / "aside").glob("*.db")
    made = f"{MONDAY:%Y-%m-%d %H:%M}"
    assert str(said) == f"The backup of {made} was opened. What was there before is kept as {kept}."
    other = tmp_path / "other"
    other.mkdir()
    kept.rename(other / "copfacil.db")
    with Store.open(other) as store:
        assert store.sessions()[0].title == "Spoilt"


def test_a_damaged_backup_is_refused_and_nothing_changes(tmp_path: Path) -> None:
    filled(tmp_path, 3)
    with Store.open(tmp_path, now=at(MONDAY)) as store:
        backup = store.back_up()
        backup.path.write_bytes(b"no backup")
        with pytest.raises(NoBackup, match="missing or damaged: choose another one"):
            store.restore(backup)
        assert len(store.rows("day")) == 3
        store.append([row("day", 4)], None)
        assert store.told == ()


def test_a_backup_of_an_older_version_is_brought_up_to_date_when_it_is_needed(tmp_path: Path) -> None:
    old = version_one(tmp_path / "old")
    (tmp_path / "data" / "backups").mkdir(parents=True)
    old.rename(tmp_path / "data" / "backups" / f"copfacil-{MONDAY:%Y-%m-%d-%H%M%S}.db")
    (tmp_path / "data" / "copfacil.db").write_bytes(b"")
    with Store.open(tmp_path / "data") as store:
        assert len(store.rows("old")) == 1
        assert len(store.told) == 2
        store.restore(store.backups()[0])
        assert len(store.rows("old")) == 1
        assert store.sessions() == []
