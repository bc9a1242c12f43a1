"""Every key of the desk, pressed while six groups talk and the wall stands on a projector."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from copfacil.core import gestures
from copfacil.core.events import HealthChecked, Kept, Lengthened, Went
from copfacil.core.groups import Group
from copfacil.core.people import Person
from copfacil.exercises.shelf import shelf
from copfacil.live.clock import SystemClock
from copfacil.live.host import Host
from copfacil.store import Store
from tests.e2e.hands import LAPTOP, PROJECTOR, RUN, WALL, Program, Room, happened, kept, until
from tests.e2e.reading import is_blank

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder in which six groups were talking when the power failed."""
    folder = tmp_path / "data"
    names = ("Siân Prys", "Łukasz Żak", "Ngũgĩ wa Kamau", "Aoife Byrne")
    people = [Person(id=f"p{n}", name=f"{names[n % 4]} {n // 4 + 1}") for n in range(24)]
    groups = [
        Group(number=n + 1, members=tuple(one.id for one in people[4 * n : 4 * n + 4]), order=(people[4 * n].id,))
        for n in range(6)
    ]
    with Store.open(folder) as store:
        host = Host(store, SystemClock(), "live")
        host.act(gestures.title, "Six groups", "2026-11-19")
        host.act(gestures.list_people, people)
        host.act(gestures.form, groups)
        host.act(gestures.play, shelf().exercises["co-consulting"], play_id="p", preset="slot-20")
        host.act(gestures.read_and_start)
        store.set_setting("live", "live")
    return folder


def setting(data: Path, key: str) -> bool:
    with Store.open(data, read_only=True) as store:
        return store.setting(key, default=False)


def sheet_over(before: QImage, after: QImage) -> bool:
    """Whether something lies over the line between the clock and the notes, where nothing else ever changes."""
    line = QRect(1030, 330, 40, 240)
    return before.copy(line) != after.copy(line)


def test_every_key_does_what_the_sheet_of_keys_says(room: Room, data: Path) -> None:
    with Program(room, data):
        room.go_to(RUN)
        room.notice()
        before = room.seen(LAPTOP)
        room.keys("question")
        until("the sheet of keys", lambda: sheet_over(before, room.seen(LAPTOP)))
        room.keep("keys-sheet")
        room.keys("Escape")
        until("the sheet of keys to go", lambda: not sheet_over(before, room.seen(LAPTOP)))
        room.keys("space")
        kept(data, "paused")
        room.keys("space")
        kept(data, "resumed")
        room.keys("Up", "Down")
        longer, shorter = (happened(row, Lengthened) for row in kept(data, "lengthened", 2))
        assert (longer.ms, shorter.ms) == (60_000, -60_000)
        room.keys("Next", "Prior")  # a clicker's two buttons
        assert [happened(row, Went).to for row in kept(data, "went", 2)] == [1, 0]
        room.wall_is_right(data, PROJECTOR)


def test_the_wall_goes_blank_and_swaps_its_screen_and_sound_is_muted_by_one_key_each(room: Room, data: Path) -> None:
    with Program(room, data):
        room.go_to(RUN)
        room.keys("b")
        until("a blank wall", lambda: is_blank(room.seen(PROJECTOR)))
        room.keys("b")
        room.wall_is_right(data, PROJECTOR)
        room.keys("m")
        until("muted bells", lambda: setting(data, "sound.muted"))
        room.keep("keys-desk-muted")
        room.keys("m")
        until("bells", lambda: not setting(data, "sound.muted"))
        room.keys("s")
        until("the wall on the laptop", lambda: room.box(WALL) == LAPTOP)
        until("the desk on the projector", lambda: PROJECTOR.contains(room.box(RUN)))
        room.wall_is_right(data, LAPTOP)
        room.keys("s")
        until("the wall on the projector", lambda: room.box(WALL) == PROJECTOR)
        until("the desk on the laptop", lambda: LAPTOP.contains(room.box(RUN)))


def test_an_action_and_a_health_check_are_keyed_without_a_mouse(room: Room, data: Path) -> None:
    with Program(room, data):
        room.go_to(RUN)
        room.keys("2", "ctrl+2")
        room.type("Ask the ward for two mornings")
        room.keys("Tab")
        room.type("Lukasz Zak 2")
        room.keys("Tab")
        room.type("in 2 weeks")
        room.keep("keys-action")
        room.keys("Return")
        (row,) = kept(data, "kept")
        action = happened(row, Kept)
        assert (action.what, action.text, action.group) == ("action", "Ask the ward for two mornings", 2)
        assert action.owner == "p5"
        assert action.due

        room.keys("ctrl+4")
        room.type("345")
        room.keys("Return")
        (row,) = kept(data, "health-checked")
        health = happened(row, HealthChecked)
        assert (health.group, health.connected, health.useful, health.kept) == (2, 3, 4, 5)

        room.keys("Escape", "space")  # from the field back to everybody, and the clock is at hand again
        kept(data, "paused")
        room.keep("keys-desk-captured")
