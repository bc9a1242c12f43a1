"""A projector beside the laptop: the wall stands there, and comes back when the cable was pulled."""

from pathlib import Path

import pytest

from tests.e2e.hands import LAPTOP, PROJECTOR, RUN, TODAY, WALL, Program, Room, kept, until

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_wall_stands_on_the_projector_and_the_keyboard_stays_at_the_desk(room: Room, tmp_path: Path) -> None:
    with Program(room, tmp_path / "data") as program:
        room.go_to(TODAY)
        room.keys("space")
        kept(program.data, "started")
        assert room.box(WALL) == PROJECTOR
        room.wall_is_right(program.data, PROJECTOR)
        room.keys("space")
        kept(program.data, "paused")
        room.keep("projector-desk")
        room.keep("projector-wall", PROJECTOR)


def test_a_pulled_cable_takes_the_wall_away_and_brings_it_back(room: Room, tmp_path: Path) -> None:
    with Program(room, tmp_path / "data") as program:
        room.go_to(TODAY)
        room.keys("space")
        kept(program.data, "started")
        room.wall_is_right(program.data, PROJECTOR)
        room.unplug()
        room.gone(WALL)
        room.notice()  # the projector is gone, the clock runs on
        room.keep("projector-unplugged-desk")
        room.plug_in()
        until("the wall on the projector", lambda: room.box(WALL) == PROJECTOR)
        room.wall_is_right(program.data, PROJECTOR)  # the clock ran on
        room.keep("projector-again-desk")
        room.keys("space")
        kept(program.data, "paused")


def test_the_desk_comes_to_the_screen_that_is_left(room: Room, tmp_path: Path) -> None:
    with Program(room, tmp_path / "data") as program:
        room.go_to(TODAY)
        room.keys("space")
        kept(program.data, "started")
        room.keys("s")
        until("the desk on the projector", lambda: PROJECTOR.contains(room.box(RUN)))
        room.unplug()
        room.gone(WALL)
        until("the desk on the laptop", lambda: room.box(RUN) == LAPTOP)
        room.keys("space")
        kept(program.data, "paused")
        room.plug_in()
        until("the wall on the laptop, as it was", lambda: room.box(WALL) == LAPTOP)
        until("the desk on the projector", lambda: PROJECTOR.contains(room.box(RUN)))
