"""The kit of a first meeting as a convener uses it: opened from Home, written by keys, printed, taken back, found again."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from qasync import QEventLoop

from copfacil.core.launch.log import asked
from copfacil.ui.dress import dress
from copfacil.ui.home.today import TodayScreen
from copfacil.ui.kit.toast import Toast
from copfacil.ui.launch.launch import LaunchScreen
from copfacil.ui.prints.prints import PrintScreen
from copfacil.ui.theme import load
from tests.screen_states import Laptop

Key = Qt.Key
Play = Callable[[Laptop], Coroutine[None, None, None]]
Run = Callable[[Play], None]


@pytest.fixture
def run(lent: QApplication, tmp_path: Path) -> Iterator[Run]:
    """Lets a test play on a laptop with data of its own; each play is a start of the app."""
    dress(lent, load("light"))

    async def whole(play: Play) -> None:
        laptop = Laptop(lent, tmp_path)
        laptop.desktop.go("today")
        await laptop.settled()
        try:
            await play(laptop)
        finally:
            await laptop.close()

    def running(play: Play) -> None:
        with asyncio.Runner(loop_factory=lambda: QEventLoop(lent)) as runner:
            runner.run(whole(play))

    yield running
    lent.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def button(screen: QWidget, name: str) -> QPushButton:
    """The button of that name which can be seen."""
    found = screen.findChildren(QPushButton)
    return next(one for one in found if one.accessibleName().startswith(name) and one.isVisible())


async def opened(laptop: Laptop) -> LaunchScreen:
    """The kit, opened by its button on Home."""
    home = laptop.frame.screen_of("today")
    assert isinstance(home, TodayScreen)
    laptop.desktop.go("today")
    button(home, "Open the kit").click()
    await laptop.settled()
    screen = laptop.frame.screen_of("kit")
    assert isinstance(screen, LaunchScreen)
    return screen


def test_the_kit_stands_on_home_and_opens_with_two_hours_planned(run: Run) -> None:
    async def play(laptop: Laptop) -> None:
        screen = await opened(laptop)
        assert laptop.frame.windowTitle() == "copfacil - First-meeting kit"
        agenda = laptop.day.state.agenda
        assert (agenda.template, agenda.closes - agenda.begins) == ("first-meeting", 120 * 60_000)
        assert [part.title for part in screen.parts.values()] == [
            "Invitation",
            "Invitation log",
            "First meeting",
            "Charter",
            "Checklist",
        ]
        assert screen.parts["plan"].detail == "120 minutes"

    run(play)


def test_what_was_written_is_there_after_a_restart_in_the_same_kit(run: Run) -> None:
    async def first(laptop: Laptop) -> None:
        screen = await opened(laptop)
        screen.invitation.fields["invite-question"].setFocus()
        laptop.write("What would we dare?")
        laptop.press(Key.Key_Tab)
        assert laptop.day.state.kit.text("invite-question") == "What would we dare?"

    async def second(laptop: Laptop) -> None:
        screen = await opened(laptop)
        assert screen.invitation.fields["invite-question"].text() == "What would we dare?"
        assert len(laptop.desktop.store.sessions()) == 1
        laptop.press(Key.Key_Z, control=True)
        assert laptop.day.state.kit.text("invite-question") == ""

    run(first)
    run(second)


def test_the_card_beside_the_fields_is_the_sheet_that_is_printed(run: Run) -> None:
    async def play(laptop: Laptop) -> None:
        screen = await opened(laptop)
        blank = screen.invitation.picture.grab().toImage()
        button(screen.invitation, "Use these words").click()
        await laptop.settled()
        assert screen.invitation.fields["invite-question"].text() == "What would we dare if we did it together?"
        assert screen.invitation.picture.grab().toImage() != blank
        button(screen, "Print the cards").click()
        await laptop.settled()
        prints = laptop.frame.screen_of("print")
        assert isinstance(prints, PrintScreen)
        assert prints.preview.title == "Invitation cards"
        assert "What would we dare if we did it together?" in prints.preview.view.accessibleDescription()

    run(play)


def test_people_are_asked_and_their_answers_kept_by_keys_alone(run: Run) -> None:
    async def play(laptop: Laptop) -> None:
        screen = await opened(laptop)
        screen.parts["log"].setFocus()
        laptop.press(Key.Key_Space)
        screen.log.setFocus()
        for name in ("Hamish Rae", "Orla McCann"):
            laptop.write(name)
            laptop.press(Key.Key_Return)
        assert [one.name for one in asked(laptop.day.state.people)] == ["Hamish Rae", "Orla McCann"]
        row = next(iter(screen.log.rows.values()))
        row.reply.setFocus()
        laptop.press(Key.Key_Down)
        assert asked(laptop.day.state.people)[0].reply == "yes"
        assert screen.parts["log"].detail == "2 asked, 1 coming"
        row.line.setFocus()
        laptop.write("You said: ask me again.")
        laptop.press(Key.Key_Tab)
        assert asked(laptop.day.state.people)[0].line == "You said: ask me again."

    run(play)


def test_nobody_without_a_name_is_asked_and_it_says_why(run: Run) -> None:
    async def play(laptop: Laptop) -> None:
        screen = await opened(laptop)
        screen.open("log")
        screen.log.setFocus()
        laptop.press(Key.Key_Return)
        assert [toast.accessibleName() for toast in laptop.frame.findChildren(Toast)] == ["Write a name first."]
        assert not laptop.day.state.people

    run(play)


def test_the_charter_and_the_checklist_are_filled_in_and_go_to_paper(run: Run) -> None:
    async def play(laptop: Laptop) -> None:
        screen = await opened(laptop)
        screen.open("charter")
        screen.charter.setFocus()
        laptop.write("Going home well")
        laptop.press(Key.Key_Tab)
        assert laptop.day.state.kit.text("charter-domain") == "Going home well"
        screen.open("checklist")
        QTest.keyClick(screen.checklist.ticks["check-food"], Key.Key_Space)
        screen.checklist.outs["check-friend"].click()
        screen.checklist.new.setFocus()
        laptop.write("Borrow the samovar")
        laptop.press(Key.Key_Return)
        assert screen.parts["checklist"].detail == "1 of 15 done"
        assert "Borrow the samovar" in [tick.accessibleName() for tick in screen.checklist.ticks.values()]
        button(screen, "Print the checklist").click()
        await laptop.settled()
        prints = laptop.frame.screen_of("print")
        assert isinstance(prints, PrintScreen)
        assert "Borrow the samovar" in prints.preview.view.accessibleDescription()

    run(play)


def test_the_plan_is_for_those_who_are_coming(run: Run) -> None:
    async def play(laptop: Laptop) -> None:
        screen = await opened(laptop)
        for name in ("Siân Prys", "Łukasz Żak", "Orla McCann"):
            assert screen.doors.ask(name, "", "") is None
        for row in list(screen.log.rows.values()):
            row.reply.choose("yes")
            row.reply.activated.emit(1)
        screen.open("plan")
        button(screen, "Plan for the 3 who are coming").click()
        assert laptop.day.state.agenda.expected == 3

    run(play)
