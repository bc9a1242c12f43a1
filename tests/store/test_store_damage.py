"""Whatever has happened to the data file: something opens, nothing is thrown away, and the person is told."""

import shutil
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copfacil.store import Broken, Store
from tests.store.samples import MONDAY, at, filled, outcome, row

ROWS = 60


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a session of 60 rows, of which a backup holds the first 40."""
    folder = tmp_path_factory.mktemp("sound") / "data"
    filled(folder, 40)
    with Store.open(folder, now=at(MONDAY)) as store:
        store.back_up()
        for seq in range(41, ROWS + 1):
            store.append([row("day", seq, '{"text": "chairs and beds"}')], outcome())
    return folder


def seen(folder: Path) -> tuple[int, list[str]]:
    """How many rows there are when it is opened, and what the person is told."""
    with Store.open(folder, now=at(MONDAY + timedelta(hours=3))) as store:
        assert store.check() == ()
        store.append([row(uuid4().hex, 1)], outcome())
        return len(store.rows("day")), [str(said) for said in store.told]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(share=st.floats(0, 1, exclude_max=True))
def test_a_file_cut_anywhere_gives_way_to_the_newest_backup_and_that_is_told(sound: Path, share: float) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name) / "data"
        shutil.copytree(sound, folder)
        path = folder / "copfacil.db"
        cut = path.read_bytes()[: int(path.stat().st_size * share)]
        path.write_bytes(cut)
        rows, told = seen(folder)
        kept = next((folder / "aside").glob("*-damaged.db"))
        assert rows == 40
        assert told == [
            f"The data file was damaged. It is kept as {kept}.",
            "The backup of " + f"{MONDAY:%Y-%m-%d %H:%M} was opened: what was done after it is missing.",
        ]
        assert kept.read_bytes() == cut
        assert seen(folder) == (40, [])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(share=st.floats(0, 1, exclude_max=True), noise=st.binary(min_size=300, max_size=600))
def test_a_file_with_noise_in_it_opens_whole_or_says_that_it_does_not(sound: Path, share: float, noise: bytes) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name) / "data"
        shutil.copytree(sound, folder)
        path = folder / "copfacil.db"
        place = int(path.stat().st_size * share)
        whole = path.read_bytes()
        path.write_bytes((whole[:place] + noise + whole[place + len(noise) :])[: len(whole)])
        rows, told = seen(folder)
        assert rows == ROWS or told


@pytest.mark.parametrize("what", [b"", b"Dear Si\xc3\xa2n, the minutes of the meeting", b"SQLite format 3\0" * 400])
def test_a_file_that_is_not_ours_is_kept_and_a_new_one_begun_and_that_is_told(tmp_path: Path, what: bytes) -> None:
    (tmp_path / "copfacil.db").write_bytes(what)
    with Store.open(tmp_path, now=at(MONDAY)) as store:
        kept = tmp_path / "aside" / f"copfacil-{MONDAY:%Y-%m-%d-%H%M%S}-damaged.db"
        assert [str(said) for said in store.told] == [
            f"The data file was damaged. It is kept as {kept}.",
            "There was no good backup: copfacil starts with no sessions.",
        ]
        store.append([row("day", 1)], outcome())
    assert kept.read_bytes() == what


def test_a_file_that_went_missing_is_taken_from_the_newest_backup_and_that_is_told(sound: Path, tmp_path: Path) -> None:
    shutil.copytree(sound, tmp_path / "data")
    (tmp_path / "data" / "copfacil.db").unlink()
    rows, told = seen(tmp_path / "data")
    assert rows == 40
    assert told[0] == "The data file was missing."


def test_a_damaged_backup_is_passed_over_for_an_older_one(sound: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(sound, folder)
    with Store.open(folder, now=at(MONDAY + timedelta(hours=1))) as store:
        newest = store.back_up()
    newest.path.write_bytes(newest.path.read_bytes()[:9_000])
    (folder / "copfacil.db").write_bytes(b"")
    assert seen(folder)[0] == 40


def test_what_was_not_yet_in_a_damaged_file_is_kept_beside_it(sound: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(sound, folder)
    (folder / "copfacil.db").write_bytes(b"")
    (folder / "copfacil.db-wal").write_bytes(b"the last gestures")
    assert seen(folder)[0] == 40
    assert [path.read_bytes() for path in (folder / "aside").glob("*-wal")] == [b"the last gestures"]


def test_reading_only_says_that_a_file_is_damaged_and_changes_nothing(sound: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(sound, folder)
    (folder / "copfacil.db").write_bytes(b"")
    with pytest.raises(Broken, match="start copfacil, which opens the newest backup"):
        Store.open(folder, read_only=True)
    assert (folder / "copfacil.db").read_bytes() == b""
