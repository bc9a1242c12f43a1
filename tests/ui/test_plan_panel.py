"""Beside the day: slack, checks that mend, the packing list, the hours, and a block in all its parts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from copfacil.app.plan_doors import lay
from copfacil.core import gestures
from copfacil.core.people import Person
from copfacil.core.words import Words
from tests.ui.plan_room import CONTROL, SHIFT, Key, PlanRoom


@pytest.fixture
def room(qtbot: QtBot, lent: QApplication, tmp_path: Path) -> Iterator[PlanRoom]:
    room = PlanRoom(qtbot, lent, tmp_path)
    room.lay()
    yield room
    room.screen.close()
    room.close()
    lent.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def told_by(room: PlanRoom) -> str:
    """The tone of the meter."""
    return room.screen.side.meter.tone


def test_slack_is_told_in_minutes_and_warns_under_a_tenth(room: PlanRoom) -> None:
    assert "55 min, 13 %" in room.texts(room.screen.side)
    room.screen.timeline.stand(room.agenda.blocks[-2].id, focus=True)
    room.press(Key.Key_Delete)  # the large slack before the close
    assert told_by(room) == "good"  # empty time before the end is slack too
    room.stand("Co-consulting")
    for _ in range(8):
        room.press(Key.Key_Down, SHIFT)
    told = room.texts(room.screen.side)
    assert told_by(room) == "warn"
    assert "To be found:" in told
    assert "40 minutes of Co-consulting are more than its exercise takes." in told


def test_a_check_mends_what_it_found_at_one_press(room: PlanRoom) -> None:
    assert "110 minutes before Break" in room.texts(room.screen.side)
    room.button("Move Break to 10:30").click()
    room.settle()
    assert room.begins("Break") == "10:30"
    assert "110 minutes before Break" not in room.texts(room.screen.side)
    room.press(Key.Key_Z, CONTROL)
    assert "110 minutes before Break" in room.texts(room.screen.side)


def test_the_packing_list_counts_and_tells_all_when_asked(room: PlanRoom) -> None:
    told = room.texts(room.screen.side)
    assert "Role cards, A6" in told
    assert "Action slips, two parts" in told
    more = next(
        one for one in room.screen.side.findChildren(type(room.screen.head.edit)) if one.words.startswith("and ")
    )
    hidden = int(more.words.split()[1])
    lines = told.count("\n")
    more.click()
    room.settle()
    assert room.texts(room.screen.side).count("\n") >= lines + hidden


def test_exercises_are_as_long_as_so_many_people_need(room: PlanRoom) -> None:
    before = room.texts(room.screen.side)
    for _ in range(3):
        room.screen.side.hours.people.plus.click()
    room.settle()
    assert room.agenda.expected == 26
    assert room.texts(room.screen.side) != before
    assert "Role cards, A6\n26" in room.texts(room.screen.side)


def test_the_hours_are_written_and_nonsense_is_refused_in_a_sentence(room: PlanRoom) -> None:
    hours = room.screen.side.hours
    room.write(hours.begins, "10:00")
    assert room.agenda.starts == "10:00"
    assert room.begins("Arrive and welcome") == "10:00"
    assert "Slack runs 30 minutes into Lunch" in room.texts(room.screen.side)
    room.write(hours.ends, "later")
    assert "later is not a time of day. Write it like 09:30." in room.texts(room.screen.side)
    assert room.agenda.ends == "16:30"
    room.write(hours.ends, "9:00")
    assert "The day ends after it begins." in room.texts(room.screen.side)
    room.write(hours.ends, "17:00")
    assert room.agenda.ends == "17:00"


def test_enter_opens_a_block_and_what_is_written_counts(room: PlanRoom) -> None:
    room.stand("Co-consulting")
    room.press(Key.Key_Return)
    editor = room.screen.editor
    assert editor.title.line.hasFocus()
    room.write(editor.title, "Co-consulting in fours")
    room.write(editor.lead, "Ruth Seddon")
    room.write(editor.place, "Upper room")
    room.write(editor.minutes, "70")
    room.write(editor.notes, "Water on each table.")
    room.write(editor.materials, "bell, water")
    block = room.block("Co-consulting in fours")
    assert (block.lead, block.place, block.notes) == ("Ruth Seddon", "Upper room", "Water on each table.")
    assert block.materials == ("bell", "water")
    assert room.minutes("Co-consulting in fours") == 70
    assert "Upper room. Ruth Seddon leads." in room.card("Co-consulting in fours").accessibleName()
    room.press(Key.Key_Escape)
    assert room.card("Co-consulting in fours").hasFocus()
    assert room.screen.side.isVisible()


def test_a_block_goes_back_to_the_length_of_its_exercise(room: PlanRoom) -> None:
    room.stand("Co-consulting")
    room.press(Key.Key_Down, SHIFT)
    room.press(Key.Key_Return)
    room.button("Back to 60 minutes").click()
    assert room.minutes("Co-consulting") == 60


def test_wrong_minutes_and_times_say_so_and_change_nothing(room: PlanRoom) -> None:
    room.stand("Change tree")
    room.press(Key.Key_Return)
    editor = room.screen.editor
    room.write(editor.minutes, "many")
    assert "Write minutes as a number from 1 to 720." in room.texts(editor)
    room.write(editor.anchor, "noon")
    assert "noon is not a time of day. Write it like 09:30." in room.texts(editor)
    assert room.minutes("Change tree") == 25
    assert room.block("Change tree").anchor == ""
    room.write(editor.anchor, "9:45")
    assert room.block("Change tree").anchor == "09:45"
    room.press(Key.Key_Escape)
    assert "Arrive and welcome runs 20 minutes into Change tree" in room.texts(room.screen.side)


def test_an_exercise_is_run_in_another_way_and_keeps_what_was_written(room: PlanRoom) -> None:
    room.stand("Co-consulting")
    room.press(Key.Key_Return)
    way, notes = room.screen.editor.way, room.block("Co-consulting").notes
    short = next(row for row in range(way.count()) if way.itemData(row) != room.block("Co-consulting").preset)
    way.setCurrentIndex(short)
    way.activated.emit(short)
    assert room.block("Co-consulting").preset == way.itemData(short)
    assert room.minutes("Co-consulting") != 60
    assert room.block("Co-consulting").notes == notes


def test_a_plain_block_becomes_another_kind(room: PlanRoom) -> None:
    room.stand("Slack")
    room.press(Key.Key_Return)
    way = room.screen.editor.way
    row = way.findData("break")
    way.setCurrentIndex(row)
    way.activated.emit(row)
    assert room.block("Slack").kind == "break"
    assert room.minutes("Slack") == 15


def test_a_block_runs_beside_another_by_choice(room: PlanRoom) -> None:
    room.stand("Mindful settle")
    room.press(Key.Key_Return)
    beside, host = room.screen.editor.beside, room.block("Relational one-to-ones").id
    beside.setCurrentIndex(beside.findData(host))
    beside.activated.emit(beside.currentIndex())
    assert room.block("Mindful settle").beside == host
    beside.setCurrentIndex(0)
    beside.activated.emit(0)
    assert room.block("Mindful settle").beside == ""


def test_a_day_is_planned_for_those_on_the_list_and_who_came_to_it_since(room: PlanRoom) -> None:
    hours = room.screen.side.hours
    assert not hours.expect.isVisible()  # nobody is listed yet
    people = [Person(id=f"p{number}", name=f"Person {number}") for number in range(30)]
    room.day.act(gestures.list_people, people)
    room.day.act(gestures.attend, "p0", "away")
    assert hours.expect.accessibleName() == "Plan for the 29 on the list"
    hours.expect.click()
    room.settle()
    assert (room.agenda.expected, hours.people.value(), hours.expect.isVisible()) == (29, 29, False)


def test_a_template_is_laid_for_those_on_the_list(room: PlanRoom) -> None:
    room.day.act(gestures.list_people, [Person(id=f"p{number}", name=f"Person {number}") for number in range(40)])
    assert lay(room.day, Words(), "module-1") is None
    assert room.agenda.expected == 40
