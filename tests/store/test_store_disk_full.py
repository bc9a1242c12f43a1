"""A disk that is full: nothing half-kept, nothing lost, one sentence, and on it goes when there is room."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from copfacil.store import Full, Store
from tests.conftest import needs
from tests.store.samples import outcome, row

ROOT = Path(__file__).parents[2]
BALLAST = "ballast"


@contextmanager
def mounted(folder: Path, size: str) -> Iterator[Path]:
    """A disk of a size ("120k")."""
    if sys.platform != "linux" or os.getuid() != 0:
        pytest.skip("a small disk can be made by root on Linux only")
    needs("mount")
    disk = folder / "disk"
    disk.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)]
    if subprocess.run(words, capture_output=True, check=False).returncode:
        pytest.skip("this machine lets nobody mount a small disk")
    try:
        yield disk
    finally:
        subprocess.run(["umount", disk], check=True)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte, half of it taken."""
    with mounted(tmp_path, "1m") as disk:
        (disk / BALLAST).write_bytes(bytes(500_000))
        yield disk


def fill(store: Store) -> int:
    """Appends until the disk is full; how many rows were acknowledged."""
    for seq in range(1, 10_000):
        try:
            store.append([row("day", seq, "{" + " " * 3_000 + "}")], outcome(str(seq)))
        except Full as why:
            assert "is full: free some space and do it again" in str(why)  # noqa: PT017 - any append may be the one
            return seq - 1
    raise AssertionError("the disk never was full")


def test_a_full_disk_loses_nothing_and_work_goes_on_when_there_is_room(small_disk: Path) -> None:
    with Store.open(small_disk / "data") as store:
        kept = fill(store)
        assert kept > 10
        assert [one.seq for one in store.rows("day")] == list(range(1, kept + 1))
        assert store.sessions()[0].title == str(kept)
        with pytest.raises(Full):
            store.back_up()
        assert store.backups() == []
        (small_disk / BALLAST).unlink()
        store.append([row("day", kept + 1)], outcome("more"))
    with Store.open(small_disk / "data") as store:
        assert len(store.rows("day")) == kept + 1
        assert store.check() == ()


def test_a_full_disk_on_which_nothing_can_be_begun_says_so(small_disk: Path) -> None:
    (small_disk / "more").write_bytes(bytes(500_000))
    with pytest.raises(Full, match="is full: free some space"):
        Store.open(small_disk / "data")
    (small_disk / BALLAST).unlink()
    with Store.open(small_disk / "data") as store:
        assert store.told == ()


@pytest.mark.parametrize("size", [40, 80, 100, 120, 140, 160, 180, 200, 240, 400])
def test_a_disk_with_room_for_a_part_of_a_new_file_only_says_so_and_leaves_nothing_half_made(
    tmp_path: Path, size: int
) -> None:
    with mounted(tmp_path, f"{size}k") as disk:
        try:
            Store.open(disk / "data").close()
        except Full as why:
            assert "is full: free some space" in str(why)  # noqa: PT017 - each size may be enough or not
        assert not list((disk / "data").glob("*.new*"))
        subprocess.run(["mount", "-o", "remount,size=4m", disk], check=True)
        with Store.open(disk / "data") as store:
            assert store.told == ()
            store.append([row("day", 1)], outcome())
            assert store.check() == ()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits here")
def test_a_file_that_may_not_grow_any_more_is_a_sentence_and_loses_nothing(tmp_path: Path) -> None:
    code = (
        "import resource, sys; from pathlib import Path; from uuid import uuid4\n"
        "from copfacil.core.journal import Row; from copfacil.store import Store, StoreError\n"
        "with Store.open(Path(sys.argv[1])) as store:\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))\n"
        "    try:\n"
        "        for n in range(1, 10_000):\n"
        "            store.append([Row(uuid4().hex, 'day', n, n, n, 'b', n, 'desk', 'g', 'kept', 1, 'x' * 999)], None)\n"
        "    except StoreError as why:\n"
        "        print(n - 1, len(store.rows('day')), why)\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))\n"
    )
    words = [sys.executable, "-W", "error", "-c", code, str(tmp_path)]
    said = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    acknowledged, kept, sentence = said.split(maxsplit=2)
    assert acknowledged == kept
    assert "error" in sentence or "full" in sentence
    with Store.open(tmp_path) as store:
        assert len(store.rows("day")) == int(kept) > 10
        assert store.check() == ()
