"""Deleting somebody on the screen of people: asked in place, waiting for a day, brought back or emptied."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from copfacil.core.events import PersonDropped
from copfacil.core.words import pseudo
from copfacil.ui.dress import dress
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.toast import Toast
from copfacil.ui.people.people import PeopleScreen
from copfacil.ui.theme import load
from tests.ui.people_room import Room, room

Key = Qt.Key
Open = Callable[[Room], PeopleScreen]


@pytest.fixture
def opened(lent: QApplication, qtbot: QtBot) -> Iterator[Open]:
    """Opens the screen over a room, as large as on a small laptop."""
    dress(lent, load("light"))

    def opening(over: Room) -> PeopleScreen:
        screen = over.open()
        qtbot.addWidget(screen)
        screen.resize(1366, 672)
        screen.show()
        screen.activateWindow()
        QTest.qWaitForWindowActive(screen)
        screen.who.list.setFocus()
        return screen

    yield opening
    lent.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def button(screen: PeopleScreen, word: str) -> Button:
    """The button of that word that can be seen."""
    shown = [one for one in screen.who.findChildren(Button) if one.isVisible()]
    return next(one for one in shown if one.words == word)


def press(screen: PeopleScreen, word: str) -> None:
    QTest.mouseClick(button(screen, word), Qt.MouseButton.LeftButton)


def names(screen: PeopleScreen) -> list[str]:
    return [row.name for row in screen.who.list.people.rows]


def test_delete_asks_first_and_the_keyboard_stands_on_keep(opened: Open) -> None:
    screen = opened(room(8))
    QTest.keyClick(screen.who.list, Key.Key_Down)
    QTest.keyClick(screen.who.list, Key.Key_Delete)
    question = screen.who.deleting.question
    assert question is not None
    assert question.accessibleName() == "Delete Esther Adeyemi for good?"
    assert button(screen, "Keep").hasFocus()
    QTest.keyClick(button(screen, "Keep"), Key.Key_Space)
    assert screen.who.deleting.question is None
    assert screen.who.list.hasFocus()
    assert len(names(screen)) == 8


def test_escape_keeps_and_a_person_who_is_gone_takes_the_question_along(opened: Open) -> None:
    over = room(8)
    screen = opened(over)
    press(screen, "Delete this person…")
    QTest.keyClick(button(screen, "Keep"), Key.Key_Escape)
    assert screen.who.deleting.question is None
    press(screen, "Delete this person…")
    over.add(PersonDropped(person="p1"))
    assert screen.who.deleting.question is None
    assert button(screen, "Delete this person…").accessibleName() == "Delete Esther Adeyemi…"


def test_the_other_mouse_button_chooses_without_marking_anybody_away(opened: Open) -> None:
    screen = opened(room(8))
    view = screen.who.list
    spot = view.visualRect(view.people.index(2)).center()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, spot, view.viewport().mapToGlobal(spot)))
    assert button(screen, "Delete this person…").toolTip() == "Fiona Baird"
    assert all(row.state == "here" for row in view.people.rows)


def test_who_is_deleted_waits_a_day_and_can_be_brought_back(opened: Open) -> None:
    over = room(8)
    screen = opened(over)
    press(screen, "Delete this person…")
    press(screen, "Delete, empty tomorrow")
    assert "Daniel Achebe" not in names(screen)
    assert button(screen, "Bring back").accessibleName() == "Bring back Daniel Achebe"
    press(screen, "Bring back")
    assert "Daniel Achebe" in names(screen)
    assert not screen.who.deleting.waiting.isVisible()
    assert over.emptied == []


def test_it_can_be_emptied_now_from_the_question_and_from_those_who_wait(opened: Open) -> None:
    over = room(8)
    screen = opened(over)
    press(screen, "Delete this person…")
    press(screen, "Empty now")
    press(screen, "Delete this person…")
    press(screen, "Delete, empty tomorrow")
    press(screen, "Empty now")
    assert over.emptied == ["p1", "p2"]
    assert len(names(screen)) == 6


def test_why_it_cannot_be_now_is_said_and_nobody_goes(opened: Open) -> None:
    screen = opened(Room(gestures=room(8).gestures, keeps=True))
    press(screen, "Delete this person…")
    press(screen, "Empty now")
    toast = [one for one in screen.findChildren(Toast) if not one.isHidden()][-1]
    assert toast.accessibleName() == "A round is on: delete when it is over."
    assert len(names(screen)) == 8


def test_many_who_wait_scroll_and_leave_room_for_the_list(opened: Open) -> None:
    over = room(24)
    screen = opened(over)
    for number in range(1, 13):
        over.delete(f"p{number}")
    screen.who.deleting.show_waiting()
    QApplication.processEvents()
    assert screen.who.list.height() > 150
    assert screen.who.deleting.waiting.verticalScrollBar().maximum() > 0


@pytest.mark.parametrize("words", ["plain", "long"])
def test_no_word_of_the_question_is_cut_in_the_narrow_panel(opened: Open, words: str) -> None:
    screen = opened(room(8, words=pseudo()) if words == "long" else room(8))
    screen.who.deleting.ask()
    QApplication.processEvents()
    question = screen.who.deleting.question
    assert question is not None
    for part in question.findChildren(Button):
        assert part.width() >= part.sizeHint().width()
        assert part.geometry().right() <= question.width()
    for text in question.findChildren(Label):
        assert text.height() >= text.heightForWidth(text.width())
