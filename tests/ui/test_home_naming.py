"""A day gets its name, date and place on Home: fields in place, what was understood in words, nothing lost by a slip."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from copfacil.core.dates import understood
from copfacil.core.words import ENGLISH, Msg, Words, pseudo
from copfacil.ui.dress import dress
from copfacil.ui.home.naming import Naming
from copfacil.ui.home.today import TodayScreen
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.toast import Toast
from copfacil.ui.theme import load
from tests.screen_states import Laptop
from tests.ui.home_samples import DAY, NEXT, ON, Asked, doors

if TYPE_CHECKING:
    from datetime import date

    from copfacil.core.session import Session

Key = Qt.Key
Open = Callable[..., TodayScreen]


@pytest.fixture
def dressed(lent: QApplication) -> Iterator[QApplication]:
    """The app, given back as it was."""
    yield lent
    lent.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def opened(dressed: QApplication, qtbot: QtBot) -> Open:
    """Opens Home at a planned day, and the fields of its name by the keyboard."""

    def opening(asked: Asked | None = None, *, words: Words = ENGLISH, scale: float = 1.0) -> TodayScreen:
        look = load("light", scale=scale)
        dress(dressed, look)
        screen = TodayScreen(doors(words, asked), look)
        qtbot.addWidget(screen)
        screen.show_today(DAY)
        screen.resize(1366, 672)
        screen.show()
        screen.activateWindow()
        qtbot.waitExposed(screen)
        dressed.processEvents()
        assert screen.next_day is not None
        screen.next_day.name.setFocus()
        press(Key.Key_Space)
        dressed.processEvents()
        return screen

    return opening


def press(*keys: Qt.Key) -> None:
    """Presses keys where the keyboard stands."""
    for key in keys:
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClick(here, key)


def write(text: str) -> None:
    """Writes where the keyboard stands, as an input method does: the keys of a test know no ŷ."""
    here = QApplication.focusWidget()
    assert here is not None
    written = QInputMethodEvent()
    written.setCommitString(text)
    QApplication.sendEvent(here, written)


def fields(screen: TodayScreen) -> Naming:
    """The fields, which are open."""
    assert screen.next_day is not None
    assert screen.next_day.naming is not None
    return screen.next_day.naming


def texts(screen: TodayScreen) -> list[str]:
    """All that can be read in the fields."""
    return [label.text() for label in fields(screen).findChildren(Label) if label.isVisible()]


def shut(screen: TodayScreen) -> bool:
    """The fields are gone, and the keyboard is back on the button that opened them."""
    assert screen.next_day is not None
    return not fields(screen).isVisible() and QApplication.focusWidget() is screen.next_day.name


def meant(text: str) -> str:
    """The ISO date that is meant today."""
    found = understood(text, cast("date", QDate.currentDate().toPython()), ENGLISH)
    assert found is not None
    return found.isoformat()


def test_the_fields_begin_with_what_stands(opened: Open) -> None:
    screen = opened()
    naming = fields(screen)
    assert [field.text() for field in (naming.title, naming.day, naming.place)] == [
        "Module 2, Vitality",
        "19 November 2026",
        "Tŷ Afon, upstairs room",
    ]
    assert any("Thursday 19 November" in said for said in texts(screen))


def test_name_date_and_place_are_written_one_after_the_other_and_enter_keeps_them(opened: Open) -> None:
    asked = Asked()
    screen = opened(asked)
    write("Łukasz opens")
    press(Key.Key_Tab)
    write("2026-11-27")
    press(Key.Key_Tab)
    write("Tŷ Afon, upstairs")
    press(Key.Key_Return)
    assert asked.acts == [("rename", (NEXT.stream, "Łukasz opens", "2026-11-27", "Tŷ Afon, upstairs"))]
    assert shut(screen)


@pytest.mark.parametrize("text", ["27 Nov", "27/11", "2026-11-27"])
def test_a_date_is_understood_as_people_write_it_and_said_back(opened: Open, text: str) -> None:
    asked = Asked()
    screen = opened(asked)
    press(Key.Key_Tab)
    write(text)
    assert any("27 November" in said for said in texts(screen))
    assert "27 November" in fields(screen).day.line.accessibleDescription()
    press(Key.Key_Return)
    assert asked.acts == [("rename", (NEXT.stream, NEXT.name, meant(text), NEXT.place))]


def test_what_is_no_date_is_said_beneath_the_field_and_nothing_is_kept(opened: Open) -> None:
    asked = Asked()
    screen = opened(asked)
    write("Another name")
    press(Key.Key_Tab)
    write("31/2")
    press(Key.Key_Tab, Key.Key_Return)
    assert asked.acts == []
    assert "A day such as 27 Nov, 27/11 or 2026-11-27." in texts(screen)
    assert QApplication.focusWidget() is fields(screen).day.line
    assert fields(screen).title.text() == "Another name"


def test_esc_leaves_everything_as_it_was_and_the_next_time_begins_anew(opened: Open) -> None:
    asked = Asked()
    screen = opened(asked)
    write("Not this")
    press(Key.Key_Escape)
    assert asked.acts == []
    assert shut(screen)
    press(Key.Key_Return)
    assert fields(screen).title.text() == NEXT.name


def test_what_is_emptied_is_gone(opened: Open) -> None:
    asked = Asked()
    opened(asked)
    press(Key.Key_Tab, Key.Key_Tab, Key.Key_Delete, Key.Key_Return)
    assert asked.acts == [("rename", (NEXT.stream, NEXT.name, NEXT.date, ""))]


def test_a_day_that_is_over_keeps_its_date(opened: Open) -> None:
    asked = Asked()
    screen = opened(asked)
    press(Key.Key_Escape)
    screen.show_today(replace(DAY, day=replace(NEXT, date="2024-02-29")))
    press(Key.Key_Return)
    assert fields(screen).day.text() == "29 February 2024"
    write("What it was about")
    press(Key.Key_Return)
    assert asked.acts == [("rename", (NEXT.stream, "What it was about", "2024-02-29", NEXT.place))]


def test_enter_with_nothing_changed_is_no_gesture(opened: Open) -> None:
    asked = Asked()
    screen = opened(asked)
    press(Key.Key_Return)
    assert asked.acts == []
    assert shut(screen)


def test_the_mouse_keeps_and_leaves_too(opened: Open) -> None:
    asked = Asked()
    screen = opened(asked)
    write("By hand")
    keep = next(one for one in fields(screen).findChildren(Button) if one.words == "Keep")
    QTest.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert asked.acts == [("rename", (NEXT.stream, "By hand", NEXT.date, NEXT.place))]


def test_a_refusal_is_said_beneath_the_name_and_what_was_written_stays(opened: Open) -> None:
    screen = opened(Asked(answer=Msg("The disk is full. Make room, then keep it again.")))
    write("Too much")
    press(Key.Key_Return)
    assert "The disk is full. Make room, then keep it again." in texts(screen)
    assert fields(screen).title.text() == "Too much"
    assert screen.findChildren(Toast) == []


def test_a_clock_that_runs_on_disturbs_nobody_who_writes_and_another_day_closes_the_fields(opened: Open) -> None:
    screen = opened()
    write("Half a na")
    screen.show_today(replace(DAY, day=ON))
    assert fields(screen).title.text() == "Half a na"
    assert fields(screen).title.line.hasFocus()
    screen.show_today(replace(DAY, day=replace(NEXT, stream="another")))
    assert not fields(screen).isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("words", [ENGLISH, pseudo()], ids=["English", "pseudo"])
def test_all_three_fields_are_in_sight_and_no_word_is_cut(opened: Open, scale: float, words: Words) -> None:
    screen = opened(words=words, scale=scale)
    naming = fields(screen)
    for field in (naming.title, naming.day, naming.place):
        assert field.line.visibleRegion().boundingRect() == field.line.rect(), field.line.accessibleName()
    for label in naming.findChildren(Label):
        if label.isVisible():
            assert label.width() >= label.minimumSizeHint().width(), label.text()
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_a_day_that_is_not_open_is_named_from_home_and_one_undo_takes_it_back(
    dressed: QApplication, tmp_path: Path
) -> None:
    told: list[Session] = []

    async def named() -> None:
        laptop = Laptop(dressed, tmp_path)
        await laptop.settled()
        stream = laptop.begin().host.stream
        laptop.desktop.close_day()
        laptop.desktop.go("today")
        await laptop.settled()
        screen = laptop.frame.screen_of("today")
        assert isinstance(screen, TodayScreen)
        assert screen.next_day is not None
        screen.next_day.name.setFocus()
        laptop.press(Key.Key_Space)
        await laptop.settled()
        write("Siân and Ngũgĩ")
        laptop.press(Key.Key_Tab)
        write("2026-11-27")
        laptop.press(Key.Key_Tab)
        write("Tŷ Afon")
        laptop.press(Key.Key_Return)
        await laptop.settled()
        assert laptop.day.host.stream == stream
        assert "Siân and Ngũgĩ" in [label.text() for label in screen.findChildren(Label)]
        assert shut(screen)
        told.append(laptop.day.state)
        assert laptop.day.undo() is None
        told.append(laptop.day.state)
        await laptop.close()

    with asyncio.Runner(loop_factory=lambda: QEventLoop(dressed)) as runner:
        runner.run(named())
    assert [(day.title, day.day, day.place) for day in told] == [
        ("Siân and Ngũgĩ", "2026-11-27", "Tŷ Afon"),
        ("Module 2, Vitality", "2026-11-19", ""),
    ]
