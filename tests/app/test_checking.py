"""What works on this machine, as the app's Home asks for it."""

from pathlib import Path

import pytest

from copfacil.app import checking
from copfacil.app.checking import Item
from copfacil.core.words import Msg


def test_a_room_needs_letters_a_screen_sound_and_a_place_to_save(tmp_path: Path, qapp: object) -> None:
    del qapp
    items = {item.key: item for item in checking.readiness(tmp_path)}
    assert list(items) == ["fonts", "screen", "sound", "folder", "disk"]
    assert items["fonts"].state == "ready"
    assert items["folder"].state == "ready"


def test_sound_that_nobody_has_heard_is_never_ready() -> None:
    assert checking.sound().state in {"unknown", "off"}


def test_a_folder_that_is_not_there_yet_can_be_made_and_is_not(tmp_path: Path) -> None:
    item = checking.saving(tmp_path / "a" / "b")
    assert (item.state, "it can be made" in str(item.sentence)) == ("ready", True)
    assert checking.database(tmp_path / "a" / "b").state == "ready"
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a letter")
    assert checking.saving(tmp_path / "data").state == "failed"


@pytest.mark.parametrize(("key", "bad"), [("database", True), ("sound", False), ("exercises", False)])
def test_only_what_is_needed_counts_as_broken(key: str, bad: bool) -> None:
    item = Item(key=key, name=Msg("This"), state="failed", sentence=Msg("It does not work."))
    assert checking.broken((item,)) is bad
