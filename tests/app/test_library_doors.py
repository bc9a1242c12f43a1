"""The library over a real store: copies are kept, files come in and go out, and the day knows them at once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from copfacil.app.desktop import Desktop
from copfacil.app.library_doors import library_doors
from copfacil.core.words import ENGLISH, Msg
from copfacil.store import Store
from copfacil.ui.plan.plan import PlanScreen
from tests.score import SimClock


@pytest.fixture
def desktop(lent: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(lent, Store.open(tmp_path / "data"), SimClock(), ENGLISH)
    yield made
    made.close()


def test_a_copy_is_kept_and_can_be_put_on_at_once(desktop: Desktop) -> None:
    day = desktop.open(title="Module 2")
    assert "our-troika" not in day.shelf
    doors = library_doors(desktop)
    troika = next(one for one in doors.exercises() if one.key == "troika")
    assert doors.keep(replace(troika, name="Our Troika"), True) == "our-troika"
    assert doors.own() == {"our-troika"}
    assert doors.put_on("our-troika") is None
    assert day.state.play is not None
    assert day.state.play.exercise == "our-troika"


def test_one_of_our_own_is_changed_in_its_place(desktop: Desktop) -> None:
    doors = library_doors(desktop)
    troika = next(one for one in doors.exercises() if one.key == "troika")
    key = doors.keep(troika, True)
    assert key == "troika-2"
    mine = next(one for one in doors.exercises() if one.key == key)
    assert doors.keep(replace(mine, name="Three chairs"), False) == key
    assert next(one.name for one in doors.exercises() if one.key == key) == "Three chairs"


def test_what_comes_with_copfacil_is_not_written_over(desktop: Desktop) -> None:
    doors = library_doors(desktop)
    troika = next(one for one in doors.exercises() if one.key == "troika")
    assert isinstance(doors.keep(troika, False), Msg)
    assert not (desktop.store.folder / "exercises").exists()


def test_a_file_goes_out_and_comes_in_again_as_the_same(desktop: Desktop, tmp_path: Path) -> None:
    doors = library_doors(desktop)
    path = tmp_path / "Taken home.toml"
    assert doors.save("troika", path) is None
    key = doors.bring(path)
    assert key == "troika-2"
    both = {one.key: one for one in doors.exercises()}
    assert replace(both["troika-2"], key="troika") == both["troika"]


def test_a_hostile_file_is_told_with_its_line_and_changes_nothing(desktop: Desktop, tmp_path: Path) -> None:
    path = tmp_path / "bad.toml"
    path.write_text("version = 1\nname = 7\n", "utf-8")
    refused = library_doors(desktop).bring(path)
    assert isinstance(refused, Msg)
    assert "bad.toml, line 2" in str(refused)
    assert not (desktop.store.folder / "exercises").exists()


def test_a_draft_is_checked_in_words_with_what_stands_there(desktop: Desktop) -> None:
    doors = library_doors(desktop)
    troika = next(one for one in doors.exercises() if one.key == "troika")
    assert doors.check(troika) is None
    said = doors.check(replace(troika, name="A name that is far too long for its card"))
    assert "far too long" in str(said)
    assert "28" in str(said)


def test_an_exercise_goes_into_the_plan_of_the_day_after_what_stands_there(desktop: Desktop) -> None:
    day = desktop.open(title="Module 2")
    doors = library_doors(desktop)
    assert doors.plan("troika") is None
    assert doors.plan("triz") is None
    assert [block.exercise for block in day.state.agenda.blocks] == ["troika", "triz"]
    assert desktop.frame.current == "plan"
    screen = desktop.frame.screen_of("plan")
    assert isinstance(screen, PlanScreen)
    assert screen.timeline.here == day.state.agenda.blocks[-1].id
    assert doors.plan("juggling") == Msg("This is not on the shelf any more.")


def test_the_card_of_any_exercise_is_a_pdf(desktop: Desktop, tmp_path: Path) -> None:
    doors = library_doors(desktop)
    assert doors.card("open-space", tmp_path / "card.pdf") is None
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")
    assert doors.card("open-space", tmp_path / "nowhere" / "card.pdf") is not None


def test_a_new_exercise_can_be_kept_as_it_is_and_run(desktop: Desktop) -> None:
    day = desktop.open(title="Module 2")
    doors = library_doors(desktop)
    assert doors.check(doors.fresh()) is None
    assert doors.keep(doors.fresh(), True) == "new-exercise"
    assert doors.put_on("new-exercise") is None
    assert day.state.play is not None
