"""Results over a real store: every file can be had, is noted for receipts, and old actions are ticked off where they are."""

import asyncio
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication

from copfacil.app import sample
from copfacil.app.desktop import Desktop
from copfacil.app.results_doors import FILES, results_doors, told_of
from copfacil.core import gestures
from copfacil.core.boards import gestures as on
from copfacil.core.boards import pairs
from copfacil.core.plan import MINUTE
from copfacil.core.words import ENGLISH
from copfacil.live.host import Host
from copfacil.store import Store
from tests.score import SimClock


@pytest.fixture
def desktop(lent: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    """A desktop with a sitting that is over, after a day that left an action open."""
    made = Desktop(lent, Store.open(tmp_path / "data"), SimClock(), ENGLISH)
    host = Host(made.store, made.clock, uuid4().hex)
    host.act(gestures.title, "Module 1", "2025-10-15")
    host.act(gestures.list_people, sample.people().people)
    owner = next(iter(host.state.people))
    host.act(gestures.keep, "action", "Bring the map", card="map", owner=owner, due="2025-11-12")
    later = Host(made.store, made.clock, uuid4().hex)
    later.act(gestures.title, "Module 3", "2026-01-28")
    later.act(gestures.keep, "action", "Not yet known", card="later")
    day = made.open(title="Module 2")
    sample.make(day.host)
    day.act(gestures.title, "Module 2", "2025-11-19")
    day.act(gestures.read_and_start)
    assert isinstance(made.clock, SimClock)
    made.clock.advance(20 * MINUTE)
    day.act(gestures.keep, "action", "Ring two wards", card="ring", due="2025-12-01")
    day.act(gestures.end)
    yield made
    made.close()


def test_every_kind_of_file_is_made_written_and_noted_for_receipts(desktop: Desktop, tmp_path: Path) -> None:
    day = desktop.needed()
    doors = results_doors(day, desktop)
    for kind in doors.kinds:
        made = asyncio.run(doors.make(kind.key))
        assert isinstance(made, bytes)
        assert made
        path = tmp_path / f"{kind.key}.{kind.ending}"
        assert doors.save(kind, made, path) is None
        assert path.read_bytes() == made
    noted = desktop.store.exports()
    assert [one.what for one in noted] == [*(str(one.name) for one in FILES.values()), "day"]
    assert {one.stream for one in noted} == {day.host.stream}


def test_a_folder_that_is_not_there_is_named(desktop: Desktop, tmp_path: Path) -> None:
    doors = results_doors(desktop.needed(), desktop)
    why = doors.save(doors.kinds[0], b"%PDF", tmp_path / "nowhere" / "report.pdf")
    assert why is not None
    assert "nowhere" in str(why)
    assert desktop.store.exports() == ()


def test_open_actions_of_earlier_days_come_along_with_their_owner_and_later_ones_do_not(desktop: Desktop) -> None:
    (one,) = told_of(desktop.needed(), ENGLISH).earlier
    assert (one.text, one.owner, one.title, one.due) == ("Bring the map", "Siân Prys", "Module 1", "2025-11-12")


def test_what_was_left_open_is_done_in_the_day_it_comes_from(desktop: Desktop) -> None:
    day = desktop.needed()
    doors = results_doors(day, desktop)
    (one,) = doors.told().earlier
    assert doors.settle(one.stream, one.id, True) is None
    assert doors.told().earlier == ()
    assert [line.card for line in desktop.store.actions(open_only=False) if line.done] == ["map"]
    assert Host(desktop.store, desktop.clock, one.stream).state.actions["map"].done
    assert doors.settle(one.stream, one.id, False) is None
    assert [old.id for old in doors.told().earlier] == ["map"]


def test_an_action_of_this_day_is_done_and_undone_like_any_gesture(desktop: Desktop) -> None:
    day = desktop.needed()
    doors = results_doors(day, desktop)
    assert doors.settle("", "ring", True) is None
    assert [one.id for one in doors.told().actions if one.done] == ["ring"]
    assert day.undo() is None
    assert [one.id for one in doors.told().actions if one.done] == []


def test_a_date_is_taken_as_people_write_it_and_refused_where_it_is_none(desktop: Desktop) -> None:
    day = desktop.needed()
    doors = results_doors(day, desktop)
    why = doors.set_date("ring", "whenever")
    assert str(why) == "A day such as 27 Nov, 27/11 or in 2 weeks."
    assert doors.set_date("ring", "in 2 weeks") is None
    (action,) = doors.told().actions
    assert (action.due, action.text) == ("2025-12-03", "Ring two wards")


def test_the_tab_shows_the_day_and_follows_it(desktop: Desktop) -> None:
    desktop.go("results")
    screen = desktop.frame.screen_of("results")
    assert screen is not None
    day = desktop.needed()
    day.act(gestures.settle, "ring", done=True)
    from copfacil.ui.results.results import ResultsScreen  # noqa: PLC0415 - the screen is made late

    assert isinstance(screen, ResultsScreen)
    assert screen.todo.row("ring").check.isChecked()


def test_a_note_on_a_talk_in_pairs_is_in_none_of_the_files(desktop: Desktop) -> None:
    day = desktop.open(title="Module 2")
    sample.make(day.host)
    day.act(gestures.title, "Module 2", "2025-11-20")
    day.act(gestures.play, day.shelf["relational-one-to-ones"], play_id="b")
    day.act(gestures.read_and_start)
    one, other = list(day.state.people)[:2]
    day.act(on.link, "b", one, other, key="l1", marks={"round": "1", pairs.NOTE: "wants to leave the ward"})
    doors = results_doors(day, desktop)
    made = {kind.key: asyncio.run(doors.make(kind.key)) for kind in doors.kinds}
    assert [key for key, file in made.items() if "leave the ward" in _read(file)] == []
    assert r"\"round\":\"1\"" in _read(made["day"]), "that the two met goes with the day"


def _read(made: object) -> str:
    """The words of a file, of packed ones too."""
    assert isinstance(made, bytes)
    if not made.startswith(b"PK"):
        return made.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
