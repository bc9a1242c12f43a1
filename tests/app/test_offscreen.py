"""The sample day played without a display: what it leaves in the folder."""

import struct
import sys
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped] # it has no types
import pytest

from copfacil.store import Store
from tests.app.door import Said, copfacil

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def played(home: Path) -> Said:
    return copfacil("demo", home=home)


@pytest.fixture
def out(home: Path, played: Said) -> Path:
    assert played.code == 0, played.err
    return home / "copfacil-demo"


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def test_it_says_so_in_one_line_and_names_every_file_it_wrote(played: Said, out: Path) -> None:
    first, *named = played.out.splitlines()
    assert first == "There is no display here. The sample day is played without one, and drawn into copfacil-demo."
    assert sorted(named) == sorted(f"copfacil-demo/{path.name}" for path in out.iterdir())
    assert played.err == ""


def test_the_wall_is_drawn_at_each_moment_and_no_two_pictures_are_alike(out: Path) -> None:
    pictures = sorted(out.glob("wall-*.png"))
    names = ["places", "names", "present", "silence", "witness", "last-minute", "thanks"]
    assert [path.stem.split("-", 2)[2] for path in pictures] == names
    for path in pictures:
        assert struct.unpack(">II", path.read_bytes()[16:24]) == (1920, 1080)
    assert len({path.read_bytes() for path in pictures}) == len(pictures)


def test_the_pack_has_every_name_and_the_hour_of_each_phase(out: Path) -> None:
    text = text_of(out / "pack.pdf")
    for word in ("Siân Prys", "Łukasz Żak", "Nguyễn Thị Hoa", "Ngũgĩ wa Kamau", "Ђорђе Ковач", "garden room", "14:00"):
        assert word in text


def test_planned_against_actual_tells_what_went_differently(out: Path) -> None:
    text = text_of(out / "planned-against-actual.pdf")
    for word in ("1:00 longer", "left out: the room was needed at the hour", "held for 1:00 in Present"):
        assert word in text


def test_the_results_hold_actions_departures_and_the_ledger(out: Path) -> None:
    text = (out / "results.md").read_text("utf-8")
    assert "Co-consulting, 22 people in 6 groups." in text
    assert "- Group 3: held for 1:00 in Present." in text
    assert "| 2 | Witness | 14:30:00 | 6:00 | 7:00 | 1:00 longer |" in text
    assert "18 presented, 4 consulted, 1 absent." in text
    rows = (out / "actions.csv").read_text("utf-8-sig").splitlines()
    assert rows[0] == "due,owner,action,who asks,group,done,number"
    assert len(rows) == 1 + 18
    assert [row[:10] for row in rows[1:]] == sorted(row[:10] for row in rows[1:])


def test_nothing_said_in_a_group_is_among_the_results_and_the_data_are_kept(home: Path, out: Path) -> None:
    del out
    with Store.open(home / "data" / "own" / "copfacil-demo", read_only=True) as store:
        assert store.count() == 1
        assert len(store.actions()) == 18
        assert store.check() == ()


def test_it_may_be_played_again_into_its_own_folder(home: Path, out: Path) -> None:
    before = {path.name for path in out.iterdir()}
    assert copfacil("demo", home=home).code == 0
    assert {path.name for path in out.iterdir()} == before
