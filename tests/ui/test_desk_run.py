"""The desk in real widgets off-screen: driven by keys, through doors that are real gestures."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from copfacil.core import gestures
from copfacil.core.people import Person
from copfacil.core.words import ENGLISH, Msg, pseudo
from copfacil.ui import theme as themes
from copfacil.ui.desk.capture_form import CaptureForm
from copfacil.ui.desk.group_panel import GroupPanel
from copfacil.ui.desk.groups import AROUND, GroupGrid
from copfacil.ui.desk.keys import KEYS
from copfacil.ui.desk.keys_sheet import KeysSheet
from copfacil.ui.desk.letters import fitting
from copfacil.ui.desk.minutes import MinutesLine
from copfacil.ui.desk.names_field import NameField
from copfacil.ui.desk.run import RunScreen
from copfacil.ui.dress import dress
from copfacil.ui.kit.notice import Notice
from copfacil.ui.kit.segments import Segments
from copfacil.ui.kit.toast import Toast
from copfacil.ui.theme import Theme
from tests.desk_samples import MINUTE, Room, exercise, first_phase, made, on_the_way

Open = Callable[..., RunScreen]


@pytest.fixture
def look(qapp: QApplication) -> Theme:
    theme = themes.load("light", still=True)
    dress(qapp, theme)
    return theme


@pytest.fixture
def open_desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    """Opens a desk onto a room, in a window of a size."""
    screens: list[RunScreen] = []

    def opened(room: Room, theme: Theme | None = None, size: tuple[int, int] = (1366, 672)) -> RunScreen:
        theme = theme or themes.load("light", still=True)
        dress(qapp, theme)
        screen = made(room, theme)
        screens.append(screen)
        screen.resize(*size)
        screen.show()
        qtbot.waitExposed(screen)
        room.show(screen)
        QApplication.processEvents()  # and what was shown is laid
        return screen

    yield opened
    for screen in screens:
        screen.close()
        screen.deleteLater()
    # Gone now, or every later theme would be given to every earlier desk too.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def press(room: Room, screen: RunScreen, *keys: Qt.Key | str, ctrl: bool = False, shift: bool = False) -> None:
    """Presses keys where the keyboard is, and shows what came of them."""
    modifier = Qt.KeyboardModifier.NoModifier
    if ctrl:
        modifier |= Qt.KeyboardModifier.ControlModifier
    if shift:
        modifier |= Qt.KeyboardModifier.ShiftModifier
    for key in keys:
        target = QApplication.focusWidget() or screen
        if isinstance(key, str):
            QTest.keyClicks(target, key, modifier)
        else:
            QTest.keyClick(target, key, modifier)
        room.show(screen)


def last(room: Room) -> tuple[object, ...]:
    """The door that was used last, and with what."""
    return room.heard[-1]


def seen(screen: QWidget) -> str:
    """All words that stand on the screen."""
    labels = [label.text() for label in screen.findChildren(QLabel) if label.isVisible()]
    buttons = [button.text() for button in screen.findChildren(QAbstractButton) if button.isVisible()]
    return "\n".join(labels + buttons)


def button(screen: QWidget, text: str) -> QAbstractButton:
    """The button with these words that can be seen."""
    return next(one for one in screen.findChildren(QAbstractButton) if one.isVisible() and one.text() == text)


def test_space_puts_on_reads_out_pauses_and_goes_on(open_desk: Open) -> None:
    room = Room()
    screen = open_desk(room)
    assert "What comes next?" in seen(screen)
    press(room, screen, Qt.Key.Key_Space)
    assert last(room)[0] == "put_on"
    assert "How we do this" in seen(screen) or "Nothing to read aloud" in seen(screen)
    press(room, screen, Qt.Key.Key_Space)
    assert last(room) == ("read_and_start", True)
    press(room, screen, Qt.Key.Key_Space)
    assert last(room) == ("pause",)
    press(room, screen, Qt.Key.Key_Space)
    assert last(room) == ("resume",)


def test_minutes_changed_by_hand_are_put_on_and_their_sum_is_shown(open_desk: Open) -> None:
    room = Room()
    screen = open_desk(room)
    card = next(one for one in screen.findChildren(QAbstractButton) if one.text() == "Co-consulting")
    card.click()
    room.show(screen)
    named = (one for one in screen.findChildren(MinutesLine) if one.accessibleName() == "Minutes for Present")
    line = next(one for one in named if one.isVisible())
    line.setFocus()
    press(room, screen, Qt.Key.Key_Up)
    assert line.text() == "5"
    assert "21 minutes" in seen(screen)
    assert "leaves 39 of the slot" in seen(screen)
    button(screen, "Put it on").click()
    what = last(room)[1]
    assert getattr(what, "minutes", None) == {"present": 5.0}


def test_the_gate_reads_the_lines_and_a_figure_changes_who_presents(open_desk: Open) -> None:
    room = Room()
    room.put_on(preset="slot-20", turns=3)
    screen = open_desk(room)
    assert "The presenter turns away and only listens." in seen(screen)
    assert any("Group 2, Łukasz Żak" in one.accessibleName() for one in screen.findChildren(QAbstractButton))
    press(room, screen, "2")
    assert last(room) == ("present", 2, "p2-1")
    assert any("Group 2, Fiona Baird" in one.accessibleName() for one in screen.findChildren(QAbstractButton))
    button(screen, "Start without reading").click()
    assert last(room) == ("read_and_start", False)


def test_who_follows_is_read_to_the_last_letter_at_the_gate(open_desk: Open) -> None:
    def row(last_name: str) -> QImage:
        room = Room()
        people = [
            Person(id=key, name=f"Maximiliane Featherstonehaugh-{last_name}" if key == "p1-3" else person.name)
            for key, person in room.session.people.items()
        ]
        room.do(gestures.list_people, people)
        room.put_on(preset="slot-20", turns=4)
        screen = open_desk(room)
        named = [one for one in screen.findChildren(QAbstractButton) if one.accessibleName().startswith("Group 1, ")]
        assert named[0].height() >= named[0].heightForWidth(named[0].width())
        return named[0].grab().toImage()

    assert row("Pryce-Merioneth Bevan") != row("Pryce-Merioneth Bevin")


def test_next_names_whose_time_is_cut_and_moves_at_the_second_press(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room)
    press(room, screen, Qt.Key.Key_Right)
    assert "Group 4 loses 0:22 of Silence. Right again moves everybody." in seen(screen)
    assert ("next", None) not in room.heard
    press(room, screen, Qt.Key.Key_Right)
    assert last(room) == ("next", None)
    assert "Feed back" in seen(screen)


def test_the_question_is_forgotten_after_five_seconds(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room)
    press(room, screen, Qt.Key.Key_PageDown)
    room.wait(5_000)
    room.show(screen)
    assert "Right again" not in seen(screen)
    press(room, screen, Qt.Key.Key_PageDown)
    assert ("next", None) not in room.heard


def test_up_and_down_are_minutes_for_all_or_for_the_chosen_group(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room)
    press(room, screen, Qt.Key.Key_Up)
    assert last(room) == ("extend", MINUTE, None)
    press(room, screen, "3", Qt.Key.Key_Down)
    assert last(room) == ("extend", -MINUTE, 3)
    press(room, screen, Qt.Key.Key_Escape, Qt.Key.Key_Up)
    assert last(room) == ("extend", MINUTE, None)


def test_two_figures_choose_a_group_beyond_nine(open_desk: Open) -> None:
    room = on_the_way(40)
    screen = open_desk(room)
    press(room, screen, "1", "2", "H")
    assert last(room) == ("hold", 12)


def test_h_holds_and_releases_and_says_what_is_missing(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room)
    press(room, screen, "H")
    assert "Choose a group first: press its number." in seen(screen)
    press(room, screen, "2", "H")
    assert last(room) == ("hold", 2)
    press(room, screen, "H")
    assert last(room) == ("release", 2)


def test_leaving_a_phase_out_wants_a_reason(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room)
    press(room, screen, "L", Qt.Key.Key_Return)
    assert "Say in a word or two why." in seen(screen)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "fire drill")
    press(room, screen, Qt.Key.Key_Return)
    assert last(room) == ("skip", "fire drill", None)


def test_catching_up_is_looked_at_before_it_is_done(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room)
    press(room, screen, "4")
    assert "Witness, round 2: 6 becomes 5:12." in seen(screen)
    assert not any(one[0] == "catch_up" for one in room.heard)
    button(screen, "Catch up so").click()
    assert last(room) == ("catch_up", 4)


def test_keys_of_wall_and_sound_and_undo_go_through_their_doors(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room)
    press(room, screen, "B", "S", "M")
    press(room, screen, Qt.Key.Key_Z, ctrl=True)
    press(room, screen, Qt.Key.Key_Z, ctrl=True, shift=True)
    assert [one[0] for one in room.heard] == ["blank", "swap", "mute", "undo", "redo"]


def test_letters_are_letters_while_somebody_writes(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room)
    press(room, screen, Qt.Key.Key_1, ctrl=True)
    text = QApplication.focusWidget()
    assert isinstance(text, QPlainTextEdit)
    QTest.keyClicks(text, "bshm 12 L")
    press(room, screen, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up)
    assert text.toPlainText() == "bshm 12 L"
    assert room.heard == []
    press(room, screen, Qt.Key.Key_Escape, "B")
    assert room.heard == [("blank",)]


def test_an_action_has_an_owner_a_day_and_somebody_who_asks(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room)
    press(room, screen, "1")
    press(room, screen, Qt.Key.Key_2, ctrl=True)
    fields = {one.accessibleName(): one for one in screen.findChildren(QLineEdit)}
    text = QApplication.focusWidget()
    assert text is not None
    QTest.keyClicks(text, "Send the reading list")
    QTest.keyClicks(fields["Who does it"], "si")
    assert fields["Who does it"].text() == "Siân Prys"
    QTest.keyClicks(fields["By when"], "in 2 weeks")
    assert "Monday 19 October" in seen(screen)
    QTest.keyClicks(fields["Who asks"], "luk")
    QTest.keyClick(fields["Who asks"], Qt.Key.Key_Return)
    room.show(screen)
    card = next(iter(room.session.cards))
    assert (card.owner, card.asker, card.due, card.group) == ("p1-0", "p2-0", "2026-10-19", 1)
    assert "Group 1, Siân Prys, by 19 October, Łukasz Żak asks" in seen(screen)


@pytest.mark.parametrize(("typed", "name"), [("jur", "Jürgen Groß"), ("ip", "İpek Çağlar"), ("gros", "")])
def test_a_name_is_completed_whatever_its_letters_fold_to(typed: str, name: str) -> None:
    field = NameField("Who does it", themes.load("light"), ENGLISH)
    field.offer([("p1", "Jürgen Groß"), ("p2", "İpek Çağlar")])
    QTest.keyClicks(field.line, typed)
    assert field.text() == (name or typed)
    assert field.person() == ("p2" if name.startswith("İ") else "p1")
    field.deleteLater()


def test_who_has_no_name_is_told_apart_by_the_code_however_long_the_role() -> None:
    font = themes.load("light").font("small")
    shown = fitting(font, "Programme Lead, Primary Care and Medicines Safety P11 presents", 200, ends=True)
    assert shown.startswith("Programme")
    assert shown.endswith("P11 presents")


def test_a_day_or_name_that_is_not_understood_keeps_what_was_written(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room)
    press(room, screen, Qt.Key.Key_2, ctrl=True)
    fields = {one.accessibleName(): one for one in screen.findChildren(QLineEdit)}
    text = QApplication.focusWidget()
    assert isinstance(text, QPlainTextEdit)
    QTest.keyClicks(text, "Ask for a room")
    QTest.keyClicks(fields["By when"], "soon")
    QTest.keyClick(fields["By when"], Qt.Key.Key_Return)
    assert "A day such as 27 Nov, 27/11 or in 2 weeks." in seen(screen)
    QTest.keyClicks(fields["Who does it"], "Xy")
    QTest.keyClick(fields["Who does it"], Qt.Key.Key_Return)
    assert "Nobody on the list is called so. Two letters bring up names." in seen(screen)
    assert text.toPlainText() == "Ask for a room"
    assert not len(room.session.cards)


def test_a_learning_line_wants_its_release(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room)
    press(room, screen, Qt.Key.Key_3, ctrl=True)
    text = QApplication.focusWidget()
    assert isinstance(text, QPlainTextEdit)
    QTest.keyClicks(text, "Silence helps")
    press(room, screen, Qt.Key.Key_Return)
    assert not len(room.session.cards)
    button(screen, "The person releases it").click()
    text.setFocus()
    press(room, screen, Qt.Key.Key_Return)
    assert [card.released for card in room.session.cards] == [True]


def test_a_refusal_is_said_and_nothing_is_lost(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room)
    press(room, screen, Qt.Key.Key_1, ctrl=True)
    text = QApplication.focusWidget()
    assert isinstance(text, QPlainTextEdit)
    QTest.keyClicks(text, "Chairs were missing")
    room.refusing = Msg("The disk is full.")
    press(room, screen, Qt.Key.Key_Return)
    assert "The disk is full." in seen(screen)
    assert text.toPlainText() == "Chairs were missing"


def test_what_was_captured_is_corrected_and_taken_away(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room)
    press(room, screen, Qt.Key.Key_1, ctrl=True)
    text = QApplication.focusWidget()
    assert isinstance(text, QPlainTextEdit)
    QTest.keyClicks(text, "Spot 4 lat")
    press(room, screen, Qt.Key.Key_Return)
    button(screen, "Correct").click()
    text.selectAll()
    QTest.keyClicks(text, "Spot 4 late")
    press(room, screen, Qt.Key.Key_Return)
    assert [card.text for card in room.session.cards] == ["Spot 4 late"]
    button(screen, "Take away").click()
    room.show(screen)
    assert not len(room.session.cards)
    assert any("Spot 4 late" in toast.accessibleName() for toast in screen.findChildren(Toast))


def test_only_kinds_that_the_exercise_allows_are_offered(open_desk: Open) -> None:
    room = Room()
    quiet = next(
        key for key in ("mindful-settle", "impromptu-networking", "troika") if "health" not in exercise(key).capture
    )
    room.put_on(quiet)
    room.do(gestures.read_and_start, aloud=True)
    screen = open_desk(room)
    offered = {text for text in ("Note", "Action", "Learning", "Check") if f"\n{text}\n" in f"\n{seen(screen)}\n"}
    kinds = {"note": "Note", "action": "Action", "learning": "Learning", "health": "Check"}
    assert offered == {kinds[kind] for kind in exercise(quiet).capture if kind in kinds}


def test_health_checks_are_keyed_group_after_group(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room)
    press(room, screen, Qt.Key.Key_4, ctrl=True)
    for figures in ("3 4 5", "555", "9"):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, figures)
        press(room, screen, Qt.Key.Key_Return)
    checked = [one for one in room.heard if one[0] == "check_health"]
    assert checked == [("check_health", 1, (3, 4, 5)), ("check_health", 2, (5, 5, 5))]
    assert "Three figures from 1 to 5, such as 3 4 5." in seen(screen)


def test_arrow_keys_walk_through_the_grid(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room)
    grid = screen.findChildren(GroupGrid)[0]
    grid.setFocus()
    press(room, screen, Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert grid.chosen == 4
    assert ("next", None) not in room.heard
    press(room, screen, Qt.Key.Key_Return)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QAbstractButton)
    assert focus.text() == "Hold"


def test_every_group_is_told_to_screen_readers_in_a_sentence(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room)
    tiles = screen.findChildren(GroupGrid)[0].tiles
    said = tiles.data(tiles.index(3), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Group 4, garden room. Silence. Hamish Rae presents. 2:40 late"


def test_only_tiles_whose_picture_changed_are_painted_again(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room)
    changed: list[int] = []
    tiles = screen.findChildren(GroupGrid)[0].tiles
    tiles.dataChanged.connect(lambda index, _end, _roles: changed.append(tiles.numbers[index.row()]))
    room.show(screen)
    assert changed == []
    room.wait(1_000)
    room.show(screen)
    assert changed == [1, 2, 3, 4, 6]  # group 5 is held: its digits stand still


@pytest.mark.parametrize("size", [(1366, 672), (1366, 604), (1280, 560), (1024, 600)])
def test_no_row_of_forty_groups_is_cut(open_desk: Open, qtbot: QtBot, size: tuple[int, int]) -> None:
    room = on_the_way(40)
    screen = open_desk(room, size=size)
    grid = screen.findChildren(GroupGrid)[0]

    def cut() -> list[int]:
        room_, rects = grid.viewport().rect(), [grid.visualRect(grid.tiles.index(row)) for row in range(40)]
        tiles = [rect.adjusted(AROUND, AROUND, -AROUND, -AROUND) for rect in rects]
        return [row for row, tile in enumerate(tiles, 1) if room_.intersects(tile) and not room_.contains(tile)]

    assert cut() == []
    bar = grid.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert cut() == []
    assert grid.viewport().rect().contains(grid.visualRect(grid.tiles.index(39)))
    if bar.maximum():
        bar.setValue(bar.maximum() - 20)  # as fingers on a touchpad leave it
        qtbot.waitUntil(lambda: cut() == [])


def test_question_mark_shows_every_key_and_stops_nothing(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room)
    press(room, screen, "?")
    sheet = screen.findChildren(KeysSheet)[0]
    assert sheet.isVisible()
    words = seen(sheet)
    assert all(str(key.says) in words for key in KEYS if key.caps)
    press(room, screen, Qt.Key.Key_Space)
    assert last(room) == ("pause",)
    press(room, screen, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_a_clock_past_its_end_says_so_in_words_and_sign(open_desk: Open) -> None:
    room = first_phase()
    screen = open_desk(room)
    room.wait(80_000)
    room.show(screen)
    names = {widget.accessibleName() for widget in screen.findChildren(QWidget) if widget.isVisible()}
    assert "+0:20 left" not in names
    assert "0:20 over time" in names
    assert "Over time" in names


def test_the_last_half_minute_of_a_short_phase_is_warned_of(open_desk: Open) -> None:
    room = first_phase()
    screen = open_desk(room)
    room.wait(31_000)
    room.show(screen)
    names = {widget.accessibleName() for widget in screen.findChildren(QWidget) if widget.isVisible()}
    assert "Half a minute" in names


def test_everything_that_can_be_pressed_has_a_name(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room)
    press(room, screen, "4")
    for one in [*screen.findChildren(QAbstractButton), *screen.findChildren(QLineEdit), *screen.findChildren(Segments)]:
        if one.isVisible():
            interface = QAccessible.queryAccessibleInterface(one)
            assert interface.text(QAccessible.Text.Name), one


@pytest.mark.parametrize("groups", [0, 1, 6, 40])
@pytest.mark.parametrize("size", [(1366, 672), (1440, 804), (1024, 640)])
def test_no_word_of_a_button_is_cut_in_a_longer_language(open_desk: Open, groups: int, size: tuple[int, int]) -> None:
    room = on_the_way(groups, pseudo())
    screen = open_desk(room, size=size)
    for one in screen.findChildren(QAbstractButton):
        if one.isVisible():
            assert one.width() >= one.minimumSizeHint().width(), one.text()


def test_the_clock_stays_in_sight_at_twice_the_text_size(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room, themes.load("light", scale=2.0, still=True), (1440, 900))
    clock = next(one for one in screen.findChildren(QWidget) if one.accessibleName() == "3:42 left")
    assert clock.mapTo(screen, clock.rect().topLeft()).y() >= 0
    assert clock.mapTo(screen, clock.rect().bottomRight()).y() < screen.height()


def test_columns_change_sides_where_people_read_from_the_right(open_desk: Open, qapp: QApplication) -> None:
    room = on_the_way()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    screen = open_desk(room)
    by_name = {one.accessibleName(): one for one in screen.findChildren(QWidget) if one.isVisible()}
    assert by_name["The day"].mapTo(screen, by_name["The day"].rect().topLeft()).x() > screen.width() / 2
    assert by_name["Capture"].mapTo(screen, by_name["Capture"].rect().topLeft()).x() < screen.width() / 2


def test_another_theme_is_taken_while_it_runs(open_desk: Open, qapp: QApplication, look: Theme) -> None:
    room = on_the_way()
    screen = open_desk(room, look)
    before = screen.grab().toImage().pixelColor(2, 300)
    dress(qapp, themes.load("dark", still=True))
    qapp.processEvents()
    assert screen.grab().toImage().pixelColor(2, 300).lightness() < before.lightness()


def test_a_press_with_the_mouse_leaves_space_where_it_was(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room)
    grid = screen.findChildren(GroupGrid)[0]
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.visualRect(grid.tiles.index(1)).center())
    room.show(screen)
    QTest.mouseClick(button(screen, "Hold"), Qt.MouseButton.LeftButton)
    room.show(screen)
    assert last(room) == ("hold", 2)
    press(room, screen, Qt.Key.Key_Space)
    assert last(room) == ("pause",)


def test_the_keyboard_goes_back_to_the_main_button_when_what_it_was_on_is_gone(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room)
    button(screen, "Release").setFocus()
    press(room, screen, Qt.Key.Key_Space)
    assert last(room) == ("release", 5)
    press(room, screen, Qt.Key.Key_Space)
    assert last(room) == ("pause",)


def test_undo_stands_beside_what_was_done(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room)
    press(room, screen, Qt.Key.Key_Up)
    toast = screen.findChildren(Toast)[0]
    assert toast.accessibleName() == "1:00 more for all."
    QTest.mouseClick(button(toast, "Undo"), Qt.MouseButton.LeftButton)
    assert last(room) == ("undo",)


def test_a_whole_room_has_one_clock_and_no_groups(open_desk: Open) -> None:
    room = Room(0)
    room.put_on("mindful-settle")
    screen = open_desk(room)
    press(room, screen, Qt.Key.Key_Space)
    assert last(room) == ("read_and_start", True)
    assert "One clock, no groups." in seen(screen)
    press(room, screen, "1", Qt.Key.Key_Right)
    assert room.heard


def test_a_play_that_is_through_is_put_away(open_desk: Open) -> None:
    room = on_the_way(3)
    room.now = 61 * MINUTE
    screen = open_desk(room)
    assert "All phases are through" in seen(screen)
    press(room, screen, Qt.Key.Key_Space)
    assert last(room) == ("end",)
    assert "What comes next?" in seen(screen)


@pytest.mark.parametrize("size", [(1366, 672), (1440, 804)])
def test_nothing_moves_when_the_last_minute_is_warned_of(open_desk: Open, size: tuple[int, int]) -> None:
    room = first_phase()
    screen = open_desk(room, size=size)
    grid = screen.findChildren(GroupGrid)[0]
    before = grid.geometry(), grid.grid
    room.wait(31_000)
    room.show(screen)
    room.show(screen)
    assert (grid.geometry(), grid.grid) == before


@pytest.mark.parametrize("late", [1, 14])
def test_two_notices_leave_the_capture_its_room(open_desk: Open, late: int) -> None:
    room = first_phase(40)
    room.wait(10_000)
    for number in range(1, late + 1):
        room.do(gestures.hold, number)
    room.wait(40_000)
    for number in range(1, late + 1):
        room.do(gestures.release, number)
    room.do(gestures.hold, 40)
    screen = open_desk(room)
    first, last_one = (one for one in screen.findChildren(Notice) if one.isVisible())
    assert last_one.mapTo(screen, last_one.rect().bottomLeft()).y() - first.mapTo(screen, QPoint()).y() <= 112
    assert "Group 40 is held" in seen(first)
    assert first.toolTip() == "Spot: spot 40. Only this clock stands still."
    assert button(last_one, "Look" if late == 1 else "Catch up all").isVisible()


def test_a_notice_alone_says_its_sentence_too(open_desk: Open) -> None:
    room = first_phase()
    room.do(gestures.hold, 5)
    screen = open_desk(room)
    (notice,) = (one for one in screen.findChildren(Notice) if one.isVisible())
    assert "Spot: corridor. Only this clock stands still." in seen(notice)
    for one in notice.findChildren(QLabel):
        assert one.height() >= one.heightForWidth(one.width()), one.text()


def test_capture_keeps_its_field_where_two_columns_share_the_window(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room, size=(1024, 604))
    (text,) = (one for one in screen.findChildren(QPlainTextEdit) if one.isVisible())
    seen_ = text.viewport()
    assert seen_.height() > 2 * text.fontMetrics().height()
    assert seen_.visibleRegion().boundingRect() == seen_.rect()


def pressed_on_the_wall(
    screen: RunScreen, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    screen.press(QKeyEvent(QEvent.Type.KeyPress, key, held))


def test_keys_that_open_something_bring_the_desk_forward_from_under_the_wall(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room)
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    for key, held in ((Qt.Key.Key_L, None), (Qt.Key.Key_2, control), (Qt.Key.Key_Question, shift)):
        room.covered = True
        pressed_on_the_wall(screen, key, held or Qt.KeyboardModifier.NoModifier)
        assert not room.covered, key
    room.covered = True
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Space, Qt.Key.Key_B, Qt.Key.Key_3, Qt.Key.Key_H, Qt.Key.Key_PageDown):
        pressed_on_the_wall(screen, key)
    assert room.covered


def test_at_the_gate_a_figure_is_pressed_to_look_at_who_presents(open_desk: Open) -> None:
    room = Room()
    room.put_on(preset="slot-20", turns=3)
    screen = open_desk(room)
    room.covered = True
    pressed_on_the_wall(screen, Qt.Key.Key_2)
    assert not room.covered


def test_what_the_desk_asks_and_answers_is_said_in_the_walls_corner_without_names(open_desk: Open) -> None:
    room = on_the_way()
    screen = open_desk(room)
    for key in (Qt.Key.Key_H, Qt.Key.Key_3, Qt.Key.Key_H, Qt.Key.Key_PageDown):
        pressed_on_the_wall(screen, key)
        room.show(screen)
    assert room.asides == [
        "Choose a group first: press its number.",
        "Group 3",
        "Group 3 is held.",
        "Right again moves everybody.",
    ]
    room.refusing = Msg("/home/sian/data cannot be written.")
    pressed_on_the_wall(screen, Qt.Key.Key_Space)
    assert room.asides[-1] == "This was not done. Esc brings the desk, which says why."
    assert "/home/sian/data cannot be written." in {one.accessibleName() for one in screen.findChildren(Toast)}


def test_nothing_that_somebody_wrote_is_said_in_the_walls_corner(open_desk: Open) -> None:
    room = on_the_way()
    room.do(gestures.keep, "note", "Ruth is upset", card="c1")
    screen = open_desk(room)
    next(one for one in screen.findChildren(QAbstractButton) if one.accessibleName().startswith("Take away")).click()
    room.show(screen)
    press(room, screen, "L", "Ruth is upset", Qt.Key.Key_Return)
    assert {one[0] for one in room.heard} >= {"remove", "skip"}
    assert not any("Ruth" in said for said in room.asides)


def test_with_large_letters_keys_bring_what_they_reach_into_sight(open_desk: Open, qtbot: QtBot) -> None:
    room = on_the_way()
    screen = open_desk(room, themes.load("light", scale=2.0, still=True), (1366, 600))
    screen.activateWindow()

    def in_sight(part: QWidget) -> bool:
        return part.visibleRegion().boundingRect().height() >= min(part.height(), 200)

    (panel,) = screen.findChildren(GroupPanel)
    press(room, screen, "2")
    qtbot.waitUntil(lambda: panel.isVisible() and in_sight(panel))
    press(room, screen, Qt.Key.Key_2, ctrl=True)
    (text,) = screen.findChildren(CaptureForm)
    qtbot.waitUntil(lambda: in_sight(text.text))
    press(room, screen, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    main = QApplication.focusWidget()
    assert main is not None
    qtbot.waitUntil(lambda: in_sight(main) and not panel.isVisible())
