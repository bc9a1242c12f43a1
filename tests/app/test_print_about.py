"""Paper of every exercise of the day and of every board, before it is run, while it is, and after."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from copfacil.app import sample
from copfacil.app.day import Day
from copfacil.app.print_about import abouts, sitting_about
from copfacil.app.print_doors import papers, print_doors
from copfacil.app.run_doors import put_on
from copfacil.core import gestures
from copfacil.core.boards import gestures as on
from copfacil.core.words import ENGLISH, Msg
from copfacil.store import Store
from copfacil.ui.desk.doors import PutOn
from tests.app.door import copfacil
from tests.handouts.reading import pages
from tests.score import SimClock


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    """A ring and then a compass were on; nothing was planned."""
    with Store.open(tmp_path / "day") as store:
        made = Day(store, SimClock())
        made.begin("Module 1")
        made.act(gestures.list_people, sample.people().people)
        for key in ("ring", "compass"):
            put_on(made, PutOn(exercise=key, preset=""))
            board = made.state.board
            assert board is not None
            made.act(on.write, board.id, board.zones[0].key, f"said in the {key}", card=key)
            made.act(on.reveal, board.id)
        yield made


def test_every_play_and_every_board_can_be_printed_the_last_play_first(day: Day) -> None:
    names = [name for _, name in abouts(day, ENGLISH)]
    assert [name.split(",")[0] for name in names[:2]] == ["Compass", "Ask & offer ring"]
    assert {"Fishbowl, before it is run", "Change tree, before it is run"} <= set(names)
    assert "Compass, before it is run" not in names


def test_paper_of_a_board_is_made_off_the_loop_also_where_the_store_is_asked_what_was_before(day: Day) -> None:
    doors = print_doors(day, ENGLISH, lambda _: None)
    doors.choose("exercise:fishbowl")

    async def made() -> tuple[bytes | Msg, bytes | Msg]:
        one = await doors.render("board-poster", {})
        return one, await doors.render_pack(["board-poster", "cue-sheet"], {})

    for pdf in asyncio.run(made()):
        assert isinstance(pdf, bytes), pdf


def test_paper_is_about_what_was_on_last_until_something_else_is_chosen(day: Day) -> None:
    doors = print_doors(day, ENGLISH, lambda _: None)
    assert doors.papers().about == abouts(day, ENGLISH)[0][0]
    ring = abouts(day, ENGLISH)[1][0]
    offered = {item.key: item for item in doors.choose(ring).items}
    assert offered["ask-slips"].ticked
    assert "compass-posters" not in offered
    assert doors.papers().about == ring
    assert sitting_about(day, ring).board == day.state.boards[ring.partition(":")[2]]


def test_blank_paper_of_a_board_is_there_before_the_day_begins(day: Day) -> None:
    told = papers(day, ENGLISH, "exercise:fishbowl")
    offered = {item.key: item for item in told.items}
    assert offered["board-poster"].lacks is None
    assert offered["fishbowl-rules"].lacks is None
    assert offered["board"].lacks is not None


def test_the_command_prints_any_exercise_too(tmp_path: Path, day: Day) -> None:
    day.store.close()
    for exercise, key, said in (
        ("compass", "board", "said in the compass"),
        ("fishbowl", "fishbowl-rules", "How we do it"),
    ):
        words = ("print", "--data", tmp_path / "day", "--exercise", exercise, "--key", key, "--out", "made.pdf")
        assert copfacil(*words, home=tmp_path).code == 0
        made = (tmp_path / "made.pdf").read_bytes()
        assert said in " ".join(page.words for page in pages(made))
    wrong = copfacil("print", "--data", tmp_path / "day", "--exercise", "rung", home=tmp_path)
    assert "There is no exercise “rung”" in wrong.err
