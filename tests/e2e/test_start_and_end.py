"""How the program begins and ends for a person with one laptop."""

from pathlib import Path

import pytest

from copfacil.store import Store
from copfacil.ui.theme import load
from tests.e2e.hands import LAPTOP, RUN, TODAY, WALL, Program, Room, kept, until

pytestmark = pytest.mark.usefixtures("qapp")


def test_space_alone_brings_a_first_timer_onto_the_wall(laptop: Room, tmp_path: Path) -> None:
    with Program(laptop, tmp_path / "data") as program:
        laptop.go_to(TODAY)
        until("Home before a person", lambda: laptop.seen(LAPTOP).pixelColor(8, 8) == load("light").paper)
        laptop.keep("first-start-today")
        laptop.keys("space")  # one gesture; three are promised
        kept(program.data, "started")
        assert laptop.box(WALL) == LAPTOP, "without a second screen the wall fills this one"
        laptop.wall_is_right(program.data, LAPTOP)
        laptop.keep("first-start-wall")


def test_while_the_wall_covers_the_desk_keys_are_the_desks_and_escape_brings_it_back(
    laptop: Room, tmp_path: Path
) -> None:
    with Program(laptop, tmp_path / "data") as program:
        laptop.go_to(TODAY)
        laptop.keys("space")
        laptop.window(WALL)
        laptop.keys("space")
        kept(program.data, "paused")
        laptop.keys("space")
        kept(program.data, "resumed")
        laptop.keys("Right")
        went = kept(program.data, "went")
        laptop.keys("Up")
        kept(program.data, "lengthened")
        laptop.keys("Prior")  # a clicker's button
        assert len(kept(program.data, "went", 2)) == len(went) + 1
        laptop.keys("Escape")
        laptop.gone(WALL)
        laptop.keys("space")
        kept(program.data, "paused", 2)
        laptop.keep("laptop-desk-again")
        laptop.keys("s")
        assert laptop.box(WALL) == LAPTOP
        laptop.keys("s")
        laptop.gone(WALL)
        assert laptop.box(RUN) == LAPTOP


def test_closing_the_window_ends_the_program_and_lets_the_data_go(laptop: Room, tmp_path: Path) -> None:
    with Program(laptop, tmp_path / "data") as program:
        laptop.go_to(TODAY)
        laptop.keys("space")
        kept(program.data, "started")
        laptop.close(RUN)
        assert program.ended() == (0, "")
        Store.open(program.data).close()  # would be refused while anybody holds the data


def test_the_system_may_end_the_program_and_the_clock_is_found_again(laptop: Room, tmp_path: Path) -> None:
    with Program(laptop, tmp_path / "data") as program:
        laptop.go_to(TODAY)
        laptop.keys("space")
        kept(program.data, "started")
        program.put_away()
        assert program.ended() == (0, "")
    with Program(laptop, tmp_path / "data") as program:
        laptop.go_to(RUN)  # what ran goes on at once
        kept(program.data, "reopened")
        assert laptop.find(WALL) is None, "the wall never covers the desk unasked"


def test_a_second_copfacil_says_so_and_leaves_the_first_alone(laptop: Room, tmp_path: Path) -> None:
    with Program(laptop, tmp_path / "data") as program:
        laptop.go_to(TODAY)
        with Program(laptop, tmp_path / "data") as second:
            code, said = second.ended()
        assert code == 4
        assert said == (
            f"copfacil: Another copfacil uses the data in {program.data}: "
            "close it, or choose another folder with --data.\n"
        )
        laptop.keys("space")
        kept(program.data, "started")
