"""The day on its timetable, as a person plans it: by keys, by mouse, from the shelf, and back again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from copfacil.core.agenda.timed import timed
from copfacil.ui.plan.carried import data_of
from copfacil.ui.plan.values import Piece
from tests.ui.plan_room import ALT, CONTROL, SHIFT, Key, PlanRoom


@pytest.fixture
def room(qtbot: QtBot, lent: QApplication, tmp_path: Path) -> Iterator[PlanRoom]:
    room = PlanRoom(qtbot, lent, tmp_path)
    yield room
    room.screen.close()
    room.close()
    lent.sendPostedEvents(None, QEvent.Type.DeferredDelete)


# An empty day.


def test_a_day_without_a_plan_offers_days_to_begin_with_and_their_totals(room: PlanRoom) -> None:
    told = room.texts(room.screen.empty)
    assert "Module 2, Vitality" in told
    assert "420 min, 23 people." in told
    assert "60 min" in told  # the webinar
    assert not room.screen.timeline.isVisible()


def test_a_template_becomes_the_day_at_one_press(room: PlanRoom) -> None:
    room.lay()
    assert room.screen.timeline.isVisible()
    assert "Co-consulting" in room.titles()
    assert "420 minutes planned of 420." in room.texts()
    assert room.card("Co-consulting").accessibleName().startswith("13:20, Co-consulting, 60 minutes")


def test_a_blank_day_takes_the_first_exercise_from_the_shelf(room: PlanRoom) -> None:
    room.screen.empty.blank.click()
    room.settle()
    assert room.titles() == []
    room.write(room.screen.shelf.search, "troika", then=Key.Key_Return)
    room.press(Key.Key_Return)
    assert [block.exercise for block in room.agenda.blocks] == ["troika"]
    assert room.begins(room.titles()[0]) == "09:30"


# By keys.


def test_up_and_down_go_from_block_to_block(room: PlanRoom) -> None:
    room.lay()
    room.stand("Arrive and welcome")
    room.press(Key.Key_Down)
    assert room.here() == "Change tree"
    assert room.card("Change tree").hasFocus()
    room.press(Key.Key_Up)
    room.press(Key.Key_Up)
    assert room.here() == "Arrive and welcome"
    room.press(Key.Key_End)
    assert room.here() == "Close and feedback"


def test_alt_moves_a_block_and_times_follow(room: PlanRoom) -> None:
    room.lay()
    room.stand("Compassionate leadership")
    room.press(Key.Key_Up, ALT)
    assert room.titles()[:3] == ["Arrive and welcome", "Compassionate leadership", "Change tree"]
    assert room.begins("Compassionate leadership") == "10:05"
    assert room.begins("Change tree") == "10:55"
    assert room.here() == "Compassionate leadership"
    room.press(Key.Key_Up, ALT)
    assert room.titles()[0] == "Compassionate leadership"
    room.press(Key.Key_Down, ALT)
    assert room.titles()[1] == "Compassionate leadership"


def test_shift_makes_a_block_longer_and_shorter_by_five_minutes(room: PlanRoom) -> None:
    room.lay()
    room.stand("Change tree")
    room.press(Key.Key_Down, SHIFT)
    assert room.minutes("Change tree") == 30
    assert room.begins("Compassionate leadership") == "10:35"
    for _ in range(9):
        room.press(Key.Key_Up, SHIFT)
    assert room.minutes("Change tree") == 1  # never nothing


def test_enter_on_the_shelf_puts_it_after_the_block_one_stands_on(room: PlanRoom) -> None:
    room.lay()
    room.stand("Listening in pairs")
    room.write(room.screen.shelf.search, "wicked", then=Key.Key_Return)
    room.press(Key.Key_Return)
    after = room.titles().index("Listening in pairs") + 1
    assert room.agenda.blocks[after].exercise == "wicked-questions"
    assert room.screen.timeline.here == room.agenda.blocks[after].id
    room.press(Key.Key_Return)  # once more: after the new one
    assert [block.exercise for block in room.agenda.blocks].count("wicked-questions") == 2


def test_a_string_comes_as_a_whole_and_goes_at_one_undo(room: PlanRoom) -> None:
    room.screen.empty.blank.click()
    room.screen.shelf.chips["strings"].setChecked(True)
    room.settle()
    items = room.screen.shelf.list.shown.items
    clear = next(item for item in items if item.name == "Clear the way")
    room.screen.shelf.list.setCurrentIndex(room.screen.shelf.list.shown.index(items.index(clear)))
    room.screen.shelf.list.setFocus()
    room.press(Key.Key_Return)
    assert [block.exercise for block in room.agenda.blocks if block.exercise] == ["triz", "fifteen-percent"]
    assert sum(room.agenda.planned(block) for block in room.agenda.blocks) // 60_000 == int(clear.minutes)
    room.press(Key.Key_Z, CONTROL)
    assert room.titles() == []


def test_delete_takes_out_and_undo_brings_back_where_it_was(room: PlanRoom) -> None:
    room.lay()
    before = room.titles()
    room.stand("Relational one-to-ones")
    room.press(Key.Key_Delete)
    assert "Relational one-to-ones" not in room.titles()
    assert room.said() == ["Relational one-to-ones was taken out."]
    assert room.here() == "Slack"  # the one that followed
    room.press(Key.Key_Z, CONTROL)
    assert room.titles() == before
    assert room.here() == "Relational one-to-ones"
    assert room.said() == []  # its Undo would take back another act now
    room.press(Key.Key_Z, CONTROL | SHIFT)
    assert "Relational one-to-ones" not in room.titles()


def test_a_block_once_more_and_anchored_where_it_stands(room: PlanRoom) -> None:
    room.lay()
    room.stand("Change tree")
    room.press(Key.Key_D, CONTROL)
    assert room.titles().count("Change tree") == 2
    assert room.begins("Compassionate leadership") == "10:55"
    room.stand("Compassionate leadership")
    room.press(Key.Key_A)
    assert room.block("Compassionate leadership").anchor == "10:55"
    assert ", anchored" in room.card("Compassionate leadership").accessibleName()
    room.press(Key.Key_A)
    assert room.block("Compassionate leadership").anchor == ""


def test_what_was_done_can_be_undone_after_a_restart(room: PlanRoom) -> None:
    room.lay()
    room.stand("Change tree")
    for _ in range(3):
        room.press(Key.Key_Down, SHIFT)
    room.restart()
    assert room.minutes("Change tree") == 40
    room.screen.head.undo.click()
    room.settle()
    assert room.minutes("Change tree") == 35
    assert "Redo: change of Change tree" in room.screen.head.redo.accessibleName()
    for _ in range(3):
        room.screen.head.undo.click()
    room.settle()
    assert room.titles() == []  # the template too
    assert room.screen.empty.isVisible()


# By mouse.


def test_the_handle_makes_a_block_longer_and_times_follow_at_once(room: PlanRoom) -> None:
    room.lay()
    room.stand("Co-consulting")
    card = room.card("Co-consulting")
    foot = card.geometry().center() + QPoint(0, card.height() // 2 - 3)
    room.drag(foot, foot + QPoint(0, card.height() // 3))
    assert room.minutes("Co-consulting") == 80
    assert room.begins("Relational one-to-ones") == "14:55"


def test_a_block_is_carried_to_another_place(room: PlanRoom) -> None:
    room.lay()
    goal = room.card("Change tree").geometry()
    room.drag(room.card("Relational one-to-ones").geometry().center(), QPoint(200, goal.top() + 2))
    assert room.titles()[1] == "Relational one-to-ones"
    assert room.here() == "Relational one-to-ones"


def test_let_go_at_the_far_side_it_runs_beside_and_comes_back_into_the_line(room: PlanRoom) -> None:
    room.lay()
    host = room.card("Relational one-to-ones").geometry()
    room.drag(room.card("Mindful settle").geometry().center(), QPoint(host.right() - 20, host.center().y()))
    assert room.block("Mindful settle").beside == room.block("Relational one-to-ones").id
    assert room.begins("Mindful settle") == room.begins("Relational one-to-ones")
    settle, host = room.card("Mindful settle").geometry(), room.card("Relational one-to-ones").geometry()
    assert settle.top() == host.top()
    assert settle.left() > host.right()
    first = room.card("Change tree").geometry()
    room.drag(settle.center(), QPoint(200, first.top() + 2))
    assert room.block("Mindful settle").beside == ""
    assert room.titles()[1] == "Mindful settle"
    room.press(Key.Key_Z, CONTROL)  # one gesture took it there
    assert room.block("Mindful settle").beside


def test_escape_lets_go_without_moving(room: PlanRoom) -> None:
    room.lay()
    before, day = room.titles(), room.screen.timeline
    start = room.card("Co-consulting").geometry().center()
    QTest.mousePress(day, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(day, QPoint(300, 40))
    room.press(Key.Key_Escape)
    QTest.mouseRelease(day, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(300, 40))
    assert room.titles() == before


def test_a_piece_of_the_shelf_stays_where_it_is_let_go(room: PlanRoom) -> None:
    room.lay()
    day, data = room.screen.timeline, data_of(Piece("exercise", "triz"))
    card = room.card("Co-consulting").geometry()
    at = QPointF(card.left() + 40, card.bottom() - 12)
    shape = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for event in (QDragEnterEvent(at.toPoint(), *shape), QDragMoveEvent(at.toPoint(), *shape), QDropEvent(at, *shape)):
        QApplication.sendEvent(day, event)
    room.settle()
    assert room.agenda.blocks[room.titles().index("Co-consulting") + 1].exercise == "triz"


# What stands where.


def test_no_two_blocks_lie_over_each_other_and_all_are_large_enough_to_hit(room: PlanRoom) -> None:
    room.lay("module-1")
    cards = [room.screen.timeline.card(block.id) for block in room.agenda.blocks]
    boxes = [card.geometry() for card in cards if card is not None]
    assert len(boxes) == len(room.agenda.blocks)
    assert all(box.height() >= 24 for box in boxes)
    assert not any(one.intersects(other) for n, one in enumerate(boxes) for other in boxes[n + 1 :])
    ends = [one.end for one in timed(room.agenda)]
    assert ends == sorted(ends)
