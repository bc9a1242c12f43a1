"""Read back at the gate: what was promised on earlier days, ticked off before the next round begins."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from copfacil.core.reported import Action
from copfacil.core.scene import Turns
from copfacil.core.words import ENGLISH
from copfacil.ui import theme as themes
from copfacil.ui.desk.gate import WhoPresents
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


def test_a_presenters_long_name_is_read_in_full(qtbot: QtBot) -> None:
    column = WhoPresents(themes.load("light", still=True), ENGLISH)
    qtbot.addWidget(column)

    def high(name: str) -> int:
        column.show_turns([Turns(number=1, spot="Foyer", now=name, then=(), waiting=("Siân Prys",), seats=4, spare=0)])
        (row,) = (one for one in column.findChildren(QPushButton) if name in one.accessibleName())
        return row.heightForWidth(392)

    assert high("Organisational Development Manager P02") - high("Łukasz") == themes.load("light").letters["lead"].line
