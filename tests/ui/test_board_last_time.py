"""The side of a board says what the last module left, and what a person does with it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from copfacil.core import gestures
from copfacil.core.boards import gestures as on
from copfacil.core.people import Person
from copfacil.store import Store
from copfacil.ui.board.last_time import LastTimePanel
from copfacil.ui.dress import dress
from copfacil.ui.theme import load
from tests.app.test_earlier import board, module
from tests.score import SimClock
from tests.ui.board_room import Key, Room


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    """A ring is on; at the last one two asks were left open."""
    dress(qapp, load("light", still=True))
    with Store.open(tmp_path) as store:
        first = module(store, SimClock(), 1, "ring", weeks=0)
        for card, text in (("a", "A rota for March"), ("b", "A mentor")):
            first.act(on.write, board(first).id, "asks", text, card=card, by="p1")
    made = Room(tmp_path, exercise="")
    made.act(gestures.list_people, [Person(id=f"p{n}", name=f"Person {n}") for n in range(1, 8)])
    made.screen.doors.put_on("ring")
    made.act(gestures.read_and_start)
    made.show()
    yield made
    made.close()


def test_a_ring_begins_with_what_the_last_one_left_open(room: Room) -> None:
    panel = room.panel(LastTimePanel)
    assert "Module 1" in panel.under.text()
    assert panel.list.model().rowCount() == 2


def test_an_ask_comes_onto_todays_board_by_one_key_and_is_not_offered_again(room: Room) -> None:
    panel = room.panel(LastTimePanel)
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.list.model().index(1, 0))
    room.press(Key.Key_1)
    assert room.texts() == ["A mentor"]
    assert panel.list.model().rowCount() == 1
    room.day.undo()
    assert panel.list.model().rowCount() == 2


def test_what_is_finished_is_gone_from_the_list_and_stays_where_it_was_said(room: Room) -> None:
    panel = room.panel(LastTimePanel)
    panel.list.setCurrentIndex(panel.list.model().index(0, 0))
    panel.finished.click()
    assert panel.list.model().rowCount() == 1
    assert room.texts() == []
