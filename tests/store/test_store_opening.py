"""Opening a data folder: new, old, newer, in use, out of reach."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from copfacil.store import InUse, Newer, NoAccess, Store
from copfacil.store.connecting import connect, transaction
from tests.store.samples import MONDAY, at, filled, outcome, row, schema, version_one

ROOT = Path(__file__).parents[2]


def said_by(code: str, *args: object) -> str:
    """What a Python program says."""
    words = [sys.executable, "-W", "error", "-c", code, *map(str, args)]
    return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that any user of the machine may enter."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


def test_looking_into_the_room_brings_in_no_database_library() -> None:
    code = "import copfacil.store, sys; print([m for m in ('sqlalchemy', 'alembic') if m in sys.modules])"
    assert said_by(code) == "[]"


def test_what_the_first_window_shows_and_what_a_day_does_need_no_database_library(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.append([row("s", 1)], outcome())
    code = (
        "import sys; from dataclasses import replace; from pathlib import Path; from copfacil.store import Store\n"
        "with Store.open(Path(sys.argv[1])) as store:\n"
        "    store.set_setting('look.theme', 'dark')\n"
        "    store.append([replace(row, id='next', seq=2) for row in store.rows('s')], None)\n"
        "    print(store.setting('look.theme', ''), len(store.sessions()), store.count(), store.streams())\n"
        "    print(len(store.rows('s')), store.marked('s'), 'sqlalchemy' in sys.modules)"
    )
    assert said_by(code, tmp_path) == "dark 1 1 ['s']\n2 None False"


def test_a_new_and_a_present_file_are_opened_without_the_library_that_upgrades(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from copfacil.store import Store\n"
        "for _ in range(2): Store.open(Path(sys.argv[1])).close()\n"
        "print('alembic' in sys.modules)"
    )
    assert said_by(code, tmp_path / "data") == "False"


def test_a_new_file_is_what_an_upgrade_from_the_oldest_gives(tmp_path: Path) -> None:
    Store.open(tmp_path / "new").close()
    old = version_one(tmp_path / "old")
    assert schema(old) != schema(tmp_path / "new" / "copfacil.db")
    Store.open(tmp_path / "old").close()
    assert schema(old) == schema(tmp_path / "new" / "copfacil.db")


def test_an_older_file_is_kept_as_it_was_and_brought_up_to_date_and_that_is_said(tmp_path: Path) -> None:
    before = schema(version_one(tmp_path))
    with Store.open(tmp_path, now=at(MONDAY)) as store:
        (said,) = store.told
        assert [one.seq for one in store.rows("old")] == [1]
    (kept,) = (tmp_path / "aside").iterdir()
    assert str(kept) in str(said)
    assert schema(kept) == before
    with Store.open(tmp_path) as store:
        assert store.told == ()


def test_an_older_file_can_be_read_without_changing_it(tmp_path: Path) -> None:
    path = version_one(tmp_path)
    before = path.read_bytes()
    with Store.open(tmp_path, read_only=True) as store:
        assert len(store.rows("old")) == 1
        assert store.sessions() == []
    assert path.read_bytes() == before
    assert not (tmp_path / "aside").exists()


@pytest.mark.parametrize("read_only", [False, True])
def test_a_newer_file_is_refused_and_not_touched(tmp_path: Path, read_only: bool) -> None:
    Store.open(tmp_path).close()
    path = tmp_path / "copfacil.db"
    connection = connect(path)
    with transaction(connection, tmp_path):
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0999'")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(Newer, match="A newer copfacil wrote the data"):
        Store.open(tmp_path, read_only=read_only)
    assert path.read_bytes() == before
    assert not (tmp_path / "aside").exists()


def test_a_second_app_is_told_that_the_data_are_in_use_and_may_still_read(tmp_path: Path) -> None:
    with Store.open(tmp_path) as first:
        first.append([row("day", 1)], outcome())
        with pytest.raises(InUse, match="Another copfacil uses the data"):
            Store.open(tmp_path)
        code = (
            "import sys; from pathlib import Path; from copfacil.store import Store, InUse\n"
            "try: Store.open(Path(sys.argv[1]))\n"
            "except InUse as why: print(why)\n"
            "with Store.open(Path(sys.argv[1]), read_only=True) as store: print(store.count())"
        )
        said = said_by(code, tmp_path).splitlines()
        assert said == [
            f"Another copfacil uses the data in {tmp_path}: close it, or choose another folder with --data.",
            "1",
        ]
        first.append([row("day", 2)], outcome())
    Store.open(tmp_path).close()


def test_reading_only_never_writes(tmp_path: Path) -> None:
    filled(tmp_path, 1)
    with Store.open(tmp_path, read_only=True) as store:
        assert store.check() == ()
        with pytest.raises(OSError, match="can only be read"):
            store.append([row("day", 2)], None)
        assert len(store.rows("day")) == 1


def test_reading_where_there_is_nothing_yet_says_so_and_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(NoAccess, match="There are no data in"):
        Store.open(tmp_path / "data", read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_a_folder_that_is_missing_is_not_made_by_a_slip_of_the_hand(tmp_path: Path) -> None:
    with pytest.raises(NoAccess, match="nowhere does not exist: make it"):
        Store.open(tmp_path / "nowhere" / "data")
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a letter")
    with pytest.raises(NoAccess, match="data is not a folder"):
        Store.open(tmp_path / "data")
    assert (tmp_path / "data").read_text() == "a letter"


# Somebody who may do everything gives that up first, or no folder would be closed to them.
_TRY = (
    "import importlib, os, pkgutil, sys; from pathlib import Path; import copfacil.core, copfacil.store\n"
    "from copfacil.store import Store, StoreError\n"
    "for room in (copfacil.core, copfacil.store):  # all of it, for nobody may not find the rest later\n"
    "    for one in pkgutil.iter_modules(room.__path__, room.__name__ + '.'): importlib.import_module(one.name)\n"
    "if os.getuid() == 0: os.setuid(65534)\n"
    "folder, read_only = Path(sys.argv[1]), sys.argv[2] == 'True'\n"
    "try:\n"
    "    with Store.open(folder, read_only=read_only) as store: print(store.count())\n"
    "except StoreError as why: print(type(why).__name__, why)"
)


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.skipif(os.name != "posix", reason="folders are closed in other ways here")
def test_a_folder_that_may_not_be_entered_is_told_in_one_sentence(shared: Path, read_only: bool) -> None:
    filled(shared / "data", 1)
    (shared / "data").chmod(0)
    said = said_by(_TRY, shared / "data", read_only)
    (shared / "data").chmod(0o755)
    assert said == f"NoAccess copfacil may not use {shared / 'data'}: allow it, or choose another folder with --data."


@pytest.mark.skipif(os.name != "posix", reason="folders are closed in other ways here")
def test_a_folder_that_may_only_be_read_is_read_and_not_written(shared: Path) -> None:
    filled(shared / "data", 1)
    for path in (shared / "data").iterdir():
        path.chmod(0o444)
    (shared / "data").chmod(0o555)
    assert said_by(_TRY, shared / "data", True) == "1"
    assert said_by(_TRY, shared / "data", False).startswith("NoAccess copfacil may not use")
    (shared / "data").chmod(0o755)
