"""Read back at the gate: what was promised on earlier days, ticked off before the next round begins."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from copfacil.core.reported import Action
from copfacil.ui import theme as themes
from copfacil.ui.desk.read_back import ReadBack
from copfacil.ui.dress import dress
from tests.desk_samples import Room, made

if TYPE_CHECKING:
    from copfacil.ui.desk.run import RunScreen

OLD = (
    Action(id="a1", text="Bring the map", owner="Siân Prys", due="2026-11-12", stream="s1", title="Module 1"),
    Action(id="a2", text="Ring two wards", stream="s1", title="Module 1"),
)
Gate = Callable[[Room], ReadBack]


@pytest.fixture
def at_gate(qtbot: QtBot, qapp: QApplication) -> Iterator[Gate]:
    """The desk of a room that is about to begin."""
    screens: list[RunScreen] = []

    def opened(room: Room) -> ReadBack:
        theme = themes.load("light", still=True)
        dress(qapp, theme)
        room.put_on()
        screen = made(room, theme)
        screens.append(screen)
        screen.resize(1366, 672)
        screen.show()
        qtbot.waitExposed(screen)
        room.show(screen)
        found = screen.findChild(ReadBack)
        assert isinstance(found, ReadBack)
        return found

    yield opened
    for screen in screens:
        screen.close()
        screen.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_what_was_promised_is_read_back_in_one_gesture_and_ticked_off_where_it_stands(at_gate: Gate) -> None:
    room = Room()
    room.promised = OLD
    back = at_gate(room)
    assert back.button.words == "Read back 2 promises"
    assert not back.isVisible()
    back.button.click()
    assert back.isVisible()
    assert back.button.words == "Back to the lines"
    back.checks["a1"].click()
    assert ("keep_promise", "s1", "a1", True) in room.heard
    assert back.isVisible(), "a tick can be taken away again"
    back.button.click()
    assert not back.isVisible()


def test_where_nothing_is_open_the_gate_offers_nothing(at_gate: Gate) -> None:
    assert not at_gate(Room()).button.isVisible()
