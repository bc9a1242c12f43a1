"""The room as a person uses it: the wall, the bells, the looks, and the way back to a backup."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from copfacil.core.words import ENGLISH, Msg, Words, pseudo
from copfacil.ui.dress import dress
from copfacil.ui.kit.toast import Toast
from copfacil.ui.room.appearance import AppearanceSection
from copfacil.ui.room.room import RoomScreen
from copfacil.ui.room.values import Days, OldDays, Sound
from copfacil.ui.theme import ThemeName, load
from tests.ui.room_samples import COPIES, DAYS, LAPTOP, PROJECTOR, THIRD, Asked, doors, room

Key = Qt.Key
Open = Callable[..., RoomScreen]


@pytest.fixture
def dressed(lent: QApplication) -> Iterator[QApplication]:
    """The app in the light theme, given back as it was."""
    dress(lent, load("light"))
    yield lent
    lent.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def opened(dressed: QApplication, qtbot: QtBot) -> Open:
    """Opens the screen over a room, as large as on a small laptop."""

    def opening(
        asked: Asked, *, words: Words = ENGLISH, look: ThemeName = "light", scale: float = 1.0, wide: int = 1366
    ) -> RoomScreen:
        dress(dressed, load(look, scale=scale))
        screen = RoomScreen(doors(asked, words), load(look, scale=scale))
        qtbot.addWidget(screen)
        screen.resize(wide, 672)
        screen.show()
        screen.activateWindow()
        qtbot.waitExposed(screen)
        dressed.processEvents()
        return screen

    return opening


def toast(screen: RoomScreen) -> str:
    """What the toast says now."""
    toasts = [one for one in screen.findChildren(Toast) if not one.isHidden()]
    return toasts[-1].accessibleName() if toasts else ""


def two() -> Asked:
    """A laptop and a projector."""
    return Asked(room(LAPTOP, PROJECTOR))


def test_the_keyboard_begins_at_showing_the_wall_and_then_at_taking_it_away(opened: Open) -> None:
    asked = two()
    screen = opened(asked)
    focus = QApplication.focusWidget()
    assert focus is screen.wall.show_button

    QTest.keyClick(focus, Key.Key_Space)

    assert asked.acts == [("show", "")]
    assert QApplication.focusWidget() is screen.wall.hide_button
    assert screen.wall.screens.cards["projector"].accessibleName() == "EPSON PJ 1985, 1920 × 1080, The wall is here"


def test_each_screen_says_its_size_and_who_stands_on_it(opened: Open) -> None:
    screen = opened(Asked(room(LAPTOP, PROJECTOR, THIRD)))

    said = [card.accessibleName() for card in screen.wall.screens.cards.values()]

    assert said == [
        "Laptop screen, 1366 × 768, main screen, The desk is here",
        "EPSON PJ 1985, 1920 × 1080, The wall goes here",
        "HDMI-2, 3840 × 2160, Free",
    ]


def test_arrow_keys_pick_another_screen_for_the_wall(opened: Open) -> None:
    asked = Asked(room(LAPTOP, PROJECTOR, THIRD))
    screen = opened(asked)
    card = screen.wall.screens.cards["projector"]
    card.setFocus()

    QTest.keyClick(card, Key.Key_Right)

    assert asked.acts == [("pick", "third")]
    assert screen.wall.screens.cards["third"].isChecked()
    assert screen.wall.screens.cards["third"].hasFocus()


@pytest.mark.parametrize("screens", [(), (LAPTOP,)])
def test_with_one_screen_there_is_nothing_to_pick_and_the_wall_shares_it(opened: Open, screens: tuple[()]) -> None:
    asked = Asked(room(*screens))
    screen = opened(asked)

    assert screen.wall.one.isVisible()
    assert not screen.wall.screens.isVisible()
    assert not screen.wall.swap_button.isVisible()
    assert screen.wall.show_button.words == "Show it on this screen"
    screen.wall.show_button.click()
    assert asked.acts == [("show", "")]


def test_a_projector_that_was_plugged_in_meanwhile_is_offered(opened: Open) -> None:
    asked = Asked(room(LAPTOP))
    screen = opened(asked)

    asked.room = two().room
    screen.refresh()

    assert list(screen.wall.screens.cards) == ["laptop", "projector"]
    assert screen.wall.screens.isVisible()
    assert not screen.wall.one.isVisible()


@pytest.mark.parametrize(("key", "door"), [(Key.Key_B, "blank"), (Key.Key_S, "swap"), (Key.Key_M, "mute")])
def test_the_keys_of_the_desk_work_here_too(opened: Open, key: Qt.Key, door: str) -> None:
    asked = two()
    screen = opened(asked)
    screen.wall.dials.cards["ring"].setFocus()

    QTest.keyClick(screen.wall.dials.cards["ring"], key)

    assert [act for act, _ in asked.acts] == [door]


def test_a_blank_wall_is_called_so_and_offers_itself_again(opened: Open) -> None:
    asked = two()
    screen = opened(asked)
    screen.wall.show_button.click()

    screen.wall.blank_button.click()

    assert screen.wall.blank_button.words == "Show it again"
    assert "blank" in screen.wall.screens.cards["projector"].accessibleName()


def test_a_way_of_showing_time_and_a_dark_wall_are_chosen_by_pressing_them(opened: Open) -> None:
    asked = two()
    screen = opened(asked)

    screen.wall.dials.cards["disc"].click()
    dark = next(one for one in screen.wall.ground.findChildren(QAbstractButton) if one.text() == "Dark wall")
    dark.click()

    assert asked.acts == [("dial", "disc"), ("dark", True)]
    assert screen.wall.dials.cards["disc"].isChecked()


def test_sound_that_was_never_tried_does_not_say_that_it_is_on(opened: Open) -> None:
    asked = two()
    screen = opened(asked)
    assert screen.sound.told.text() == "Not tried yet. Ring the bell and you know."

    screen.sound.ring.click()

    assert screen.sound.told.text() == "Sound is on. The bell rang at 09:02."


def test_a_machine_without_sound_says_that_bells_are_shown(opened: Open) -> None:
    screen = opened(Asked(room(LAPTOP, sound=Sound(state="none"))))

    assert screen.sound.told.text() == "There is no sound on this machine: bells are shown."


def test_volume_goes_in_steps_of_ten_percent_and_stops_at_its_ends(opened: Open) -> None:
    asked = Asked(room(LAPTOP, sound=Sound(percent=90)))
    screen = opened(asked)
    assert screen.sound.stepper.accessibleName() == "Volume: 90 %"

    screen.sound.stepper.plus.click()

    assert asked.acts == [("volume", 100)]
    assert not screen.sound.stepper.plus.isEnabled()
    screen.sound.stepper.minus.click()
    assert asked.acts[-1] == ("volume", 90)


def test_while_muted_the_bell_says_why_it_cannot_be_rung(opened: Open) -> None:
    screen = opened(two())

    screen.sound.mute.click()

    assert not screen.sound.ring.isEnabled()
    assert screen.sound.ring.toolTip() == "Nothing is heard while it is muted."
    assert screen.sound.told.text() == "Muted: bells are shown, not heard."


def test_theme_letters_and_motion_are_asked_for_as_they_are_chosen(opened: Open) -> None:
    asked = two()
    screen = opened(asked)

    for section, word in ((screen.look.themes, "High contrast"), (screen.look.percents, "150 %")):
        next(one for one in section.findChildren(QAbstractButton) if one.text() == word).click()
    screen.look.still.click()

    assert asked.acts == [("theme", "contrast"), ("percent", 150), ("still", True)]


def test_a_theme_changed_by_its_key_is_seen_among_the_choices(opened: Open, dressed: QApplication) -> None:
    asked = two()
    screen = opened(asked)

    asked.room = replace(asked.room, look=replace(asked.room.look, theme="dark"))
    dress(dressed, load("dark"))

    assert screen.look.themes.value() == "dark"


def test_a_backup_made_now_is_the_newest_one(opened: Open) -> None:
    screen = opened(two())

    screen.days.back_up_button.click()

    assert screen.days.rows[0].copy.when == "22 November, 17:45"
    assert toast(screen) == "A backup was made."


def test_going_back_is_done_by_the_second_press_and_not_by_the_first(opened: Open) -> None:
    asked = two()
    screen = opened(asked)
    button = screen.days.rows[1].button
    button.setFocus()

    QTest.keyClick(button, Key.Key_Space)
    assert asked.acts == []
    assert button.accessibleName() == "Press again to go back to 20 November, 09:01"
    assert screen.days.rows[1].note.isVisible()

    QTest.keyClick(button, Key.Key_Space)
    assert asked.acts == [("restore", "c1"), ("restored", "")]


def test_a_double_click_is_one_press(opened: Open) -> None:
    asked = two()
    button = opened(asked).days.rows[0].button

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)

    assert asked.acts == []


@pytest.mark.parametrize("leave", ["escape", "elsewhere"])
def test_after_second_thoughts_one_press_again_does_nothing(opened: Open, leave: str) -> None:
    asked = two()
    screen = opened(asked)
    button = screen.days.rows[1].button
    button.setFocus()
    QTest.keyClick(button, Key.Key_Space)

    if leave == "escape":
        QTest.keyClick(button, Key.Key_Escape)
    else:
        screen.days.back_up_button.setFocus()

    assert button.words == "Go back to this one"
    assert not screen.days.rows[1].note.isVisible()
    button.setFocus()
    QTest.keyClick(button, Key.Key_Space)
    assert asked.acts == []


def test_looking_again_does_not_take_back_the_first_press(opened: Open) -> None:
    asked = two()
    screen = opened(asked)
    screen.days.rows[1].button.setFocus()
    screen.days.rows[1].button.click()

    screen.refresh()
    screen.days.rows[1].button.click()

    assert asked.acts == [("restore", "c1"), ("restored", "")]


def test_a_backup_that_cannot_be_opened_says_so_and_nothing_is_reopened(opened: Open) -> None:
    asked = two()
    asked.answer = Msg("The backup is missing or damaged: choose another one.")
    screen = opened(asked)
    button = screen.days.rows[0].button

    button.click()
    button.click()

    assert asked.acts == [("restore", "c0")]
    assert toast(screen) == "The backup is missing or damaged: choose another one."


def test_while_a_round_runs_the_way_back_is_closed_and_says_why(opened: Open) -> None:
    asked = two()
    screen = opened(asked)
    screen.days.rows[0].button.click()

    asked.room = replace(asked.room, days=replace(DAYS, why_not="A round is on."))
    screen.refresh()

    button = screen.days.rows[0].button
    assert not button.isEnabled()
    assert button.toolTip() == "A round is on."
    assert button.words == "Go back to this one"


def test_only_the_newest_backups_are_in_sight_until_all_are_asked_for(opened: Open) -> None:
    screen = opened(two())
    assert len(screen.days.rows) == 4
    assert screen.days.more.words == "All 7 backups"

    screen.days.more.click()

    assert [row.copy for row in screen.days.rows] == list(COPIES)


def test_without_a_backup_it_says_when_one_comes(opened: Open) -> None:
    screen = opened(Asked(room(LAPTOP, days=Days(folder="/data", told=("The data file was missing.",)))))

    assert screen.days.rows == []
    assert not screen.days.more.isVisible()


def test_the_credits_open_and_fold_by_one_button(opened: Open) -> None:
    screen = opened(two())

    screen.about.more.click()
    assert screen.about.credits.isVisible()
    assert screen.about.more.words == "Fold the credits"

    screen.about.more.click()
    assert not screen.about.credits.isVisible()


def test_the_keyboard_reaches_every_control_and_each_has_a_name(opened: Open, dressed: QApplication) -> None:
    screen = opened(two())
    wanted = {
        one
        for one in screen.findChildren(QAbstractButton)
        if one.isVisible() and one.isEnabled() and (not one.autoExclusive() or one.isChecked())
    }
    assert all(one.accessibleName() or one.text() for one in wanted)

    reached: set[QWidget] = set()
    order: list[QWidget] = []
    while (here := dressed.focusWidget()) is not None and here not in reached:
        reached.add(here)
        order.append(here)
        QTest.keyClick(here, Key.Key_Tab)

    assert wanted <= reached
    projector, bell = screen.wall.screens.cards["projector"], screen.sound.ring
    stops = (screen.wall.swap_button, projector, screen.wall.dials.cards["both"], bell, screen.days.back_up_button)
    places = [order.index(stop) for stop in (*stops, screen.days.rows[0].button, screen.about.more)]
    assert places == sorted(places)


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
@pytest.mark.parametrize(("scale", "wide"), [(1.0, 1024), (1.0, 1366), (2.0, 1366), (1.0, 1920)])
def test_nothing_is_cut_in_a_longer_language_in_any_look(
    opened: Open, dressed: QApplication, look: ThemeName, scale: float, wide: int, *, rtl: bool
) -> None:
    if rtl:
        dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    screen = opened(Asked(room(LAPTOP, PROJECTOR, THIRD)), words=pseudo(), look=look, scale=scale, wide=wide)
    screen.days.rows[0].button.click()
    dressed.processEvents()

    for one in screen.findChildren(QAbstractButton):
        if one.isVisible():
            left = one.mapTo(screen, one.rect().topLeft()).x()
            assert left >= 0, one.accessibleName()
            assert left + one.width() <= screen.width(), one.accessibleName()
            assert one.width() >= one.minimumSizeHint().width(), one.accessibleName()
            assert one.height() >= one.minimumSizeHint().height(), one.accessibleName()


def test_changing_the_letters_while_it_is_open_rearranges_it_and_comes_back(
    opened: Open, dressed: QApplication
) -> None:
    screen = opened(two())
    before = screen.days.mapTo(screen, screen.days.rect().topLeft())

    dress(dressed, load("light", scale=2.0))
    dressed.processEvents()
    assert screen.sound.width() > screen.look.theme.px(400)

    dress(dressed, load("light"))
    dressed.processEvents()
    assert screen.days.mapTo(screen, screen.days.rect().topLeft()) == before


def test_a_language_is_chosen_for_the_desk_and_another_for_the_wall(opened: Open) -> None:
    asked = Asked(room(LAPTOP))
    look = opened(asked).findChild(AppearanceSection)
    assert look is not None
    assert [look.wall_language.itemText(place) for place in range(look.wall_language.count())] == ["English", "Cymraeg"]
    look.wall_language.setCurrentIndex(1)
    look.wall_language.activated.emit(1)
    assert asked.room.look.wall_language == "cy"
    assert asked.room.look.language == "en"


def dated(screen: RoomScreen, text: str) -> None:
    """Writes a date into the field of old days."""
    screen.old.day.setFocus()
    screen.old.empty()
    QTest.keyClicks(screen.old.day.line, text)


def test_a_date_tells_what_would_go_before_anything_goes(opened: Open) -> None:
    asked = two()
    screen = opened(asked)
    assert not screen.old.tomorrow.isEnabled()
    assert screen.old.tomorrow.toolTip() == "Write a date first."

    dated(screen, "1 Jan 2026")

    assert (
        screen.old.told.text()
        == "Thursday 1 January 2026. 3 sessions are older, the last is Module 3, 4 November 2025."
    )
    assert screen.old.tomorrow.isEnabled()
    assert asked.acts == []


@pytest.mark.parametrize("wrong", ["30 Feb 2025", "soon", "1 Jan", "23/11/2026"])
def test_a_day_that_is_none_or_still_to_come_is_told_and_nothing_can_go(opened: Open, wrong: str) -> None:
    screen = opened(two())

    dated(screen, wrong)

    assert screen.old.day.line.accessibleDescription() == "A day that has been, with its year: 1 Jan 2026."
    assert not screen.old.tomorrow.isEnabled()
    assert not screen.old.now.isEnabled()


def test_a_date_before_every_session_takes_nothing_and_says_so(opened: Open) -> None:
    screen = opened(two())

    dated(screen, "1 Jan 2025")

    assert screen.old.told.text().endswith("No session is older than that.")
    assert screen.old.tomorrow.toolTip() == "No day lies before that date."


def test_what_was_hidden_waits_below_and_can_be_brought_back_or_emptied(opened: Open) -> None:
    asked = two()
    screen = opened(asked)
    dated(screen, "1 Jan 2026")

    QTest.keyClick(screen.old.day.line, Key.Key_Return)
    assert asked.acts == []  # Enter goes to the button, a slip of it deletes nothing
    QTest.keyClick(screen.old.tomorrow, Key.Key_Space)

    assert asked.acts == [("purge", "2026-01-01")]
    assert screen.old.day.text() == ""
    (row,) = screen.old.rows
    assert row.back.accessibleName() == "Bring back What was said before 2026"
    row.now.click()
    row.back.click()
    assert asked.acts[1:] == [("empty", "2026-01-01"), ("bring back", "2026-01-01")]
    assert screen.old.rows == []


def test_emptying_at_once_asks_by_its_own_words_first(opened: Open) -> None:
    asked = two()
    screen = opened(asked)
    dated(screen, "1 Jan 2026")
    button = screen.old.now

    button.click()
    assert asked.acts == []
    assert button.words == "Press again: nobody can bring it back"
    button.click()

    assert asked.acts == [("purge now", "2026-01-01")]


def test_why_nothing_can_be_deleted_now_stands_at_both_buttons_and_what_was_written_stays(opened: Open) -> None:
    asked = two()
    screen = opened(asked)
    dated(screen, "1 Jan 2026")

    asked.room = replace(asked.room, old=OldDays(why_not="A round is on: delete when it is over."))
    screen.refresh()

    assert screen.old.day.text() == "1 Jan 2026"
    for button in (screen.old.tomorrow, screen.old.now):
        assert not button.isEnabled()
        assert button.toolTip() == "A round is on: delete when it is over."
