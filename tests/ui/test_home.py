"""Home as a person uses it: three gestures to a timer, one button to go on, nothing called ready that was not tried."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from copfacil.core.words import Msg, Words, pseudo
from copfacil.ui.dress import dress
from copfacil.ui.home.readiness import summary
from copfacil.ui.home.today import TodayScreen
from copfacil.ui.home.values import Ready, Start, Today
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.toast import Toast
from copfacil.ui.theme import THEMES, ThemeName, load
from tests.ui.home_samples import DAY, FIRST, NEXT, NOTHING, OFFERS, READY, RUNNING, UNTRIED, Asked, doors, earlier

Key = Qt.Key
Open = Callable[..., TodayScreen]
STATES = {"first": FIRST, "day": DAY, "running": RUNNING, "nothing planned": NOTHING}


@pytest.fixture
def dressed(lent: QApplication) -> Iterator[QApplication]:
    """The app in the light theme, given back as it was."""
    dress(lent, load("light"))
    yield lent
    for window in lent.topLevelWidgets():
        window.deleteLater()
    lent.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    lent.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def opened(dressed: QApplication, qtbot: QtBot) -> Open:
    """Opens Home on a small laptop."""

    def opening(
        today: Today,
        asked: Asked | None = None,
        *,
        words: Words | None = None,
        theme: ThemeName = "light",
        scale: float = 1.0,
    ) -> TodayScreen:
        look = load(theme, scale=scale)
        dress(dressed, look)
        screen = TodayScreen(doors(words or Words(), asked), look)
        qtbot.addWidget(screen)
        screen.show_today(today)
        screen.resize(1366, 672)
        screen.show()
        screen.activateWindow()
        qtbot.waitExposed(screen)
        dressed.processEvents()
        return screen

    return opening


def texts(screen: QWidget) -> str:
    """All that can be read."""
    return "\n".join(label.text() for label in screen.findChildren(Label) if label.isVisible())


def button(screen: QWidget, name: str) -> QPushButton:
    """The button of that name which can be seen."""
    return next(
        one for one in screen.findChildren(QPushButton) if one.accessibleName().startswith(name) and one.isVisible()
    )


def press(name: Qt.Key) -> None:
    """Presses a key where the keyboard stands."""
    here = QApplication.focusWidget()
    assert here is not None
    QTest.keyClick(here, name)


def test_on_a_first_start_space_alone_puts_a_timer_on_the_wall(opened: Open) -> None:
    asked = Asked()
    opened(FIRST, asked)
    press(Key.Key_Space)
    assert asked.acts == [("start", Start("rounds", 3, 5))]


def test_choosing_setting_and_starting_are_three_gestures(opened: Open) -> None:
    asked = Asked()
    screen = opened(FIRST, asked)
    QTest.mouseClick(button(screen, "Troika"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(screen, "One minute more"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(screen, "Start on the wall"), Qt.MouseButton.LeftButton)
    assert asked.acts == [("start", Start("troika", 3, 11))]


def test_the_chosen_card_starts_with_space_and_arrows_choose_the_next(opened: Open) -> None:
    asked = Asked()
    screen = opened(FIRST, asked)
    button(screen, "Timed rounds").setFocus()
    press(Key.Key_Down)
    assert button(screen, "Co-consulting").isChecked()
    press(Key.Key_Space)
    assert asked.acts == [("start", Start("co", 1, 20))]


def test_what_an_exercise_fixes_cannot_be_set(opened: Open) -> None:
    screen = opened(FIRST)
    button(screen, "Co-consulting").click()
    assert "Rounds" in texts(screen)
    assert "Minutes each" not in texts(screen)
    button(screen, "1-2-4-All").click()
    assert "Rounds" not in texts(screen)
    assert "1 round of 12 minutes, 12 minutes in all." in texts(screen)


def test_the_sum_follows_the_minutes(opened: Open) -> None:
    screen = opened(FIRST)
    assert "3 rounds of 5 minutes, 15 minutes in all." in texts(screen)
    button(screen, "One minute more").click()
    assert "3 rounds of 6 minutes, 18 minutes in all." in texts(screen)


def test_a_choice_outlives_news_of_the_readiness_check(opened: Open) -> None:
    screen = opened(FIRST)
    button(screen, "Troika").click()
    screen.show_today(replace(FIRST, ready=READY))
    assert button(screen, "Troika").isChecked()


def test_the_day_opens_with_one_button(opened: Open) -> None:
    asked = Asked()
    screen = opened(DAY, asked)
    assert QApplication.focusWidget() is screen.main_button()
    press(Key.Key_Space)
    assert asked.acts == [("open", NEXT.stream)]


def test_while_something_runs_the_button_goes_on_with_it_and_nothing_else_starts(opened: Open) -> None:
    asked = Asked()
    screen = opened(RUNNING, asked)
    button(screen, "Go on: Witness, 3:42 left").click()
    assert asked.acts == [("open", NEXT.stream)]
    assert "Start something now" not in texts(screen)
    assert "First-meeting kit" not in texts(screen)


def test_a_second_later_only_the_button_has_changed(opened: Open) -> None:
    screen = opened(RUNNING)
    rows = [one for one in screen.findChildren(QPushButton) if one.isVisible()]
    assert RUNNING.day is not None
    screen.show_today(replace(RUNNING, day=replace(RUNNING.day, running="Witness, 3:41 left")))
    assert button(screen, "Go on: Witness, 3:41 left").isEnabled()
    assert [one for one in screen.findChildren(QPushButton) if one.isVisible()] == rows


def test_something_else_starts_beside_a_planned_day_in_two_gestures(opened: Open) -> None:
    asked = Asked()
    screen = opened(DAY, asked)
    button(screen, "Timed rounds").click()
    button(screen, "Start on the wall").click()
    assert asked.acts == [("start", Start("rounds", 3, 5))]


def test_there_is_one_main_button_in_every_state(opened: Open) -> None:
    for today in STATES.values():
        screen = opened(today)
        main = [one for one in screen.findChildren(QPushButton) if getattr(one, "look", "") == "primary"]
        assert [one for one in main if one.isVisible()] == [screen.main_button()]


def test_what_was_not_tried_is_never_called_ready(opened: Open) -> None:
    screen = opened(FIRST)
    assert "Nothing is known until it was tried." in texts(screen)
    assert texts(screen.readiness).count("Not known yet") == len(UNTRIED)
    states: tuple[Ready, ...] = (*READY, Ready(key="disk", name="Disk", state="failed", sentence="The disk is full."))
    assert summary(states, Words()) == "3 ready, 1 not known, 1 not working, 1 off."


def test_each_line_of_the_check_has_its_act_and_all_of_them_one(opened: Open) -> None:
    asked = Asked()
    screen = opened(DAY, asked)
    button(screen, "Printer: Test page").click()
    button(screen, "Check all").click()
    assert asked.acts == [("ready", "printer"), ("check all", "")]


def test_the_keyboard_stays_on_an_act_whose_line_has_changed(opened: Open) -> None:
    screen = opened(FIRST)
    button(screen, "Sound: Ring").setFocus()
    heard = replace(UNTRIED[1], state="ready", sentence="You heard the bell at 09:02.")
    screen.show_today(replace(FIRST, ready=(UNTRIED[0], heard, UNTRIED[2])))
    assert QApplication.focusWidget() is button(screen, "Sound: Ring")


def test_a_day_of_ones_own_begins_in_four_ways(opened: Open) -> None:
    asked = Asked()
    screen = opened(FIRST, asked)
    for name in ("Plan a day", "Bring your people", "Open a file", "Open the sample day"):
        button(screen, name).click()
    assert [door for door, _said in asked.acts] == ["new", "people", "file", "sample"]


def test_the_first_meeting_kit_is_the_one_offer_in_both_states(opened: Open) -> None:
    for today in (FIRST, DAY):
        asked = Asked()
        screen = opened(today, asked)
        button(screen, "Open the kit").click()
        assert asked.acts == [("kit", "")]


def test_a_session_of_before_opens_by_mouse_and_by_enter(opened: Open) -> None:
    asked = Asked()
    screen = opened(DAY, asked)
    rows = screen.before.list
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(rows.model().index(0, 0)).center())
    rows.setFocus()
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert asked.acts == [("open", "s7"), ("open", "s6")]


def test_open_promises_are_told_to_those_who_hear_the_list(opened: Open) -> None:
    model = opened(DAY).before.list.model()
    said = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Reflective webinar, first of five, 3 November, 17 people, 6 groups, 3 actions open"


def test_a_thousand_sessions_come_a_page_at_a_time(opened: Open) -> None:
    asked = Asked(sessions=1000)
    screen = opened(replace(DAY, earlier=earlier(0, 20), total=1000), asked)
    rows: QListView = screen.before.list
    assert rows.model().rowCount() == 20
    button(screen, "Show older ones").setFocus()
    press(Key.Key_Space)
    assert asked.acts == [("more", 20)]
    assert rows.model().rowCount() == 40
    assert rows.hasFocus()
    assert rows.currentIndex().row() == 20
    for _page in range(48):
        button(screen, "Show older ones").click()
    assert rows.model().rowCount() == 1000
    assert not screen.before.more.isVisible()


def test_a_door_that_does_not_open_says_why(opened: Open) -> None:
    screen = opened(FIRST, Asked(answer=Msg("The disk is full. Make room, then start again.")))
    press(Key.Key_Space)
    assert [toast.accessibleName() for toast in screen.findChildren(Toast)] == [
        "The disk is full. Make room, then start again."
    ]


def test_home_goes_from_the_first_start_to_a_day_and_back(opened: Open) -> None:
    screen = opened(FIRST)
    screen.show_today(DAY)
    assert button(screen, "Open the day").isEnabled()
    assert QApplication.focusWidget() is screen.main_button()
    assert "A timer on the wall in three gestures" not in texts(screen)
    screen.show_today(NOTHING)
    assert button(screen, "Start on the wall").isEnabled()
    assert "Nothing is planned" in texts(screen)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("words", [Words(), pseudo()], ids=["English", "pseudo"])
def test_no_word_is_cut_and_nothing_needs_scrolling_sideways(
    opened: Open, state: str, scale: float, words: Words
) -> None:
    screen = opened(STATES[state], words=words, scale=scale)
    for label in screen.findChildren(Label):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()) or not label.wrap, label.text()
            assert label.width() >= min(label.minimumSizeHint().width(), label.minimumWidth() or 1 << 20), label.text()
    for one in screen.findChildren(QAbstractButton):
        if one.isVisible():
            assert one.width() >= one.minimumSizeHint().width(), one.accessibleName()
            right = one.mapTo(screen, one.rect().topRight()).x()
            assert right < screen.width(), one.accessibleName()


@pytest.mark.parametrize("state", STATES)
def test_everything_that_can_be_pressed_has_a_name_and_the_keyboard_comes_to_it(opened: Open, state: str) -> None:
    screen = opened(STATES[state])
    for one in screen.findChildren(QAbstractButton):
        if one.isVisible():
            assert one.accessibleName(), one
            assert one.focusPolicy() & Qt.FocusPolicy.TabFocus
            assert min(one.width(), one.height()) >= 24


@pytest.mark.parametrize("theme", THEMES[:3])
def test_home_is_painted_in_every_theme_and_changes_it_while_it_is_shown(
    opened: Open, dressed: QApplication, theme: ThemeName
) -> None:
    screen = opened(DAY)
    dress(dressed, load(theme, scale=1.5))
    dressed.processEvents()
    assert screen.grab().toImage().pixelColor(2, 300) == load(theme).paper


def test_from_right_to_left_the_side_stands_at_the_left(opened: Open, dressed: QApplication) -> None:
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    screen = opened(DAY)
    ready, main = screen.readiness, screen.main_button()
    assert main is not None
    assert ready.mapTo(screen, ready.rect().center()).x() < main.mapTo(screen, main.rect().center()).x()
    assert not screen.grab().isNull()


def test_offers_are_shown_by_their_names(opened: Open) -> None:
    screen = opened(FIRST)
    for offer in OFFERS:
        assert offer.name in button(screen, offer.name).accessibleName()
