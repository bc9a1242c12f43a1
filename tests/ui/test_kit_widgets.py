"""The kit: named for screen readers, usable by keyboard, with a focus that is seen, at every size and direction."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMargins, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QListWidget,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from copfacil.core.seats import seating
from copfacil.ui.dress import dress
from copfacil.ui.kit.bars import TopBar
from copfacil.ui.kit.button import Button, IconButton
from copfacil.ui.kit.card import Card, PickCard
from copfacil.ui.kit.check import Check
from copfacil.ui.kit.chip import Chip, FilterChip
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field, TextBox
from copfacil.ui.kit.focus import FocusRing
from copfacil.ui.kit.key_cap import KeyCap
from copfacil.ui.kit.label import Label, Run
from copfacil.ui.kit.meter import Meter
from copfacil.ui.kit.notice import Notice
from copfacil.ui.kit.rule import Rule
from copfacil.ui.kit.scroll import BAR, Scroll
from copfacil.ui.kit.segments import Segments
from copfacil.ui.kit.sheet import kit_sheet
from copfacil.ui.kit.short_text import ShortText
from copfacil.ui.kit.status import StatusBar, StatusItem
from copfacil.ui.kit.stepper import Stepper
from copfacil.ui.kit.time_views import ClockDigits, PhaseStrip, SeatRing, Seats
from copfacil.ui.kit.toast import Toast
from copfacil.ui.paint import Stretch
from copfacil.ui.theme import Theme, ThemeName, load

LIGHT = load("light")
MARGINS = QMargins(5, 5, 5, 5)


@pytest.fixture(autouse=True)
def dressed(lent: QApplication) -> Iterator[QApplication]:
    """The app in the light theme, given back as it was."""
    dress(lent, LIGHT)
    yield lent
    lent.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def strip(theme: Theme) -> PhaseStrip:
    made = PhaseStrip(theme)
    made.tell([Stretch("Settle 1", 1, 1), Stretch("Present 4", 4, 0.5, now=True)], "Present, second of two")
    return made


def ring(theme: Theme) -> SeatRing:
    made = SeatRing(theme)
    made.tell(seating("presenter", 4), 0.5, "on_pace", "The presenter speaks, half the time is left")
    return made


def digits(theme: Theme) -> ClockDigits:
    made = ClockDigits(theme)
    made.tell("3:42")
    return made


def choice(theme: Theme) -> Choice:
    return Choice("Preset", (("a", "Twenty-minute slot"), ("b", "Sitting of an hour")), theme)


def segments(theme: Theme) -> Segments:
    return Segments("Kind", (("note", "Note", "note"), ("action", "Action", "flag")), theme)


def stepper(theme: Theme) -> Stepper:
    return Stepper("Rounds", 3, theme, fewer="One round less", more="One round more", most=4)


PRESSED: dict[str, Callable[[Theme], QWidget]] = {
    "primary": lambda theme: Button("Start the round", theme, look="primary"),
    "plain": lambda theme: Button("Hold group", theme, icon="held", key="Space"),
    "quiet": lambda theme: Button("Back", theme, look="quiet", icon="back"),
    "small": lambda theme: Button("Test page", theme, size="small"),
    "icon": lambda theme: IconButton("plus", "One minute more", theme),
    "check": lambda theme: Check("Łukasz Żak", theme, note="by 10:00", late=True),
    "filter": lambda theme: FilterChip("Listen", theme),
    "card": lambda theme: PickCard("Ask & Offer Ring", theme, detail="8 to 30 people", icon="ring"),
    "row": lambda theme: PickCard("Compass", theme, note="30 min", icon="compass", flat=True, checkable=True),
    "choice": choice,
    "line": lambda theme: Field("Name", theme, placeholder="Type a name", icon="search").line,
    "box": lambda theme: TextBox("Note", theme),
}
"""What takes the keyboard."""

SHOWN: dict[str, Callable[[Theme], QWidget]] = {
    "label": lambda theme: Label([Run("Who speaks now: ", 600), Run("the presenter")], theme),
    "short": lambda theme: ShortText("Nguyễn Thị Hoa", theme),
    "chip": lambda theme: Chip("2:40 late", theme, icon="late", look="over"),
    "cap": lambda theme: KeyCap("Space", theme),
    "meter": lambda theme: Meter("Slack 13 %", 0.13, theme, line_at=0.1),
    "rule": lambda theme: Rule("Before this", theme, detail="2 of 7 sessions"),
    "notice": lambda theme: Notice("Spot 5 is held", "Only this clock stands still.", theme),
    "toast": lambda theme: Toast("Siân Prys moved to group 4", theme, undo="Undo", key="Ctrl Z"),
    "ground": lambda theme: Card(theme, name="Ready for the room?"),
    "seats": lambda theme: Seats(seating("all", 3), theme, "Everyone speaks"),
    "ring": ring,
    "strip": strip,
    "digits": digits,
    "segments": segments,
    "stepper": stepper,
}
"""What is looked at, or holds what takes the keyboard."""

EVERYTHING = PRESSED | SHOWN


def window_with(widget: QWidget, *, theme: Theme = LIGHT) -> QWidget:
    """A shown window with room around the widget, and the ring of the focus."""
    window = QWidget()
    row = QVBoxLayout(window)
    row.setContentsMargins(24, 24, 24, 24)
    row.addWidget(widget)
    FocusRing(window, theme)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    return window


def count(image: QImage, colour: QColor) -> int:
    """How many pixels are exactly of that colour."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(plain.constBits()).cast("I").tolist().count(colour.rgb())


def middle_of(image: QImage, colour: QColor) -> float:
    """Where that colour lies across a picture, 0.0 at its left and 1.0 at its right."""
    places = [x for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) == colour.rgb()]
    return sum(places) / len(places) / image.width()


@pytest.mark.parametrize("name", EVERYTHING)
def test_every_widget_tells_screen_readers_its_name(name: str) -> None:
    widget = EVERYTHING[name](LIGHT)

    assert widget.accessibleName()
    told = QAccessible.queryAccessibleInterface(widget)
    assert told.text(QAccessible.Text.Name)


@pytest.mark.parametrize("name", PRESSED)
@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
def test_the_focus_is_seen_all_around_whatever_has_it(name: str, look: ThemeName, dressed: QApplication) -> None:
    theme = load(look)
    dress(dressed, theme)
    widget = PRESSED[name](theme)
    window = window_with(widget, theme=theme)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    image = window.grab().toImage()
    part = getattr(widget, "focus_box", widget.rect)()
    box = QRect(widget.mapTo(window, part.topLeft()), part.size())
    middle = box.center()

    for x, y in (
        (box.left() - 4, middle.y()),
        (box.right() + 4, middle.y()),
        (middle.x(), box.top() - 4),
        (middle.x(), box.bottom() + 4),
    ):
        assert image.pixelColor(x, y) == theme.focus
    assert image.pixelColor(box.left() - 1, middle.y()) != theme.focus, "the gap stays free"
    window.close()


def test_the_focus_ring_goes_where_the_focus_goes_and_leaves_with_it() -> None:
    first, second = Button("Release", LIGHT), Button("Signpost card", LIGHT)
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.addWidget(first)
    row.addWidget(second)
    window = window_with(holder)
    focus_ring = window.findChild(FocusRing)
    assert isinstance(focus_ring, FocusRing)

    first.setFocus()
    on_first = focus_ring.geometry()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    on_second = focus_ring.geometry()
    second.hide()

    assert on_first.center().x() < on_second.center().x()
    assert on_second.size() == second.size().grownBy(MARGINS)
    assert focus_ring.geometry() != on_second or not focus_ring.isVisible()
    window.close()


def test_a_control_that_is_scrolled_away_takes_its_focus_ring_along() -> None:
    area = QScrollArea()
    area.setFixedSize(200, 100)
    inside = QWidget()
    inside.setFixedSize(180, 1000)
    button = Button("Release", LIGHT, parent=inside)
    button.move(20, 20)
    area.setWidget(inside)
    window = window_with(area)
    focus_ring = window.findChild(FocusRing)
    assert isinstance(focus_ring, FocusRing)
    button.setFocus()
    assert focus_ring.isVisible()

    area.verticalScrollBar().setValue(500)

    assert not focus_ring.isVisible()
    window.close()


def test_in_a_list_the_focus_ring_goes_round_the_line_on_which_the_person_stands(dressed: QApplication) -> None:
    people = QListWidget()
    people.addItems(["Siân Prys", "Łukasz Żak", "Ngũgĩ wa Kamau"])
    window = window_with(people)
    focus_ring = window.findChild(FocusRing)
    assert isinstance(focus_ring, FocusRing)

    def line() -> QRect:
        box = people.visualItemRect(people.currentItem())
        return QRect(people.viewport().mapTo(window, box.topLeft()), box.size()).marginsAdded(MARGINS)

    people.setFocus()
    people.setCurrentRow(0)
    dressed.processEvents()
    assert focus_ring.geometry() == line()
    QTest.keyClick(people, Qt.Key.Key_Down)
    dressed.processEvents()

    assert people.currentRow() == 1
    assert focus_ring.geometry() == line()
    window.close()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("name", PRESSED)
def test_everything_that_is_pressed_is_large_enough_to_hit(name: str, scale: float, dressed: QApplication) -> None:
    theme = load("light", scale=scale)
    dress(dressed, theme)
    widget = PRESSED[name](theme)
    window = window_with(widget, theme=theme)

    assert min(widget.width(), widget.height()) >= theme.space.target_least
    window.close()


@pytest.mark.parametrize("name", EVERYTHING)
def test_everything_can_be_given_another_theme_and_looks_different(name: str, dressed: QApplication) -> None:
    widget = EVERYTHING[name](LIGHT)
    window = window_with(widget)
    before = window.grab().toImage()

    dress(dressed, load("dark", scale=1.5))
    QApplication.processEvents()

    after = window.grab().toImage()
    assert after != before
    assert after.pixelColor(2, 2) == load("dark").paper
    window.close()


@pytest.mark.parametrize(
    ("name", "tone"), [("check", "warn_wash"), ("strip", "edge"), ("rule", "ink"), ("meter", "good"), ("row", "accent")]
)
def test_what_begins_at_the_left_begins_at_the_right_in_such_languages(
    name: str, tone: str, dressed: QApplication
) -> None:
    def place() -> float:
        widget = EVERYTHING[name](LIGHT)
        widget.resize(400, widget.sizeHint().height())
        return middle_of(widget.grab().toImage(), getattr(LIGHT, tone))

    left = place()
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert left < 0.5 < place()


@pytest.mark.parametrize("way", list(Qt.LayoutDirection)[:2])
def test_room_is_kept_for_a_bar_on_the_side_on_which_it_will_come(way: Qt.LayoutDirection) -> None:
    scroll = Scroll(QWidget(), LIGHT)
    window = window_with(scroll)
    window.setLayoutDirection(way)
    QApplication.processEvents()
    room = scroll.viewport().geometry()
    beside = (room.left(), scroll.width() - 1 - room.right())
    assert beside == ((0, BAR) if way == Qt.LayoutDirection.LeftToRight else (BAR, 0))
    window.close()


def test_a_button_that_is_not_available_says_why() -> None:
    button = Button("Next", LIGHT)

    button.set_why_not("The round has not begun.")
    assert not button.isEnabled()
    assert button.accessibleDescription() == button.toolTip() == "The round has not begun."

    button.set_why_not("")
    assert button.isEnabled()
    assert not button.toolTip()


def test_an_ampersand_is_a_letter_and_not_a_shortcut() -> None:
    assert PickCard("Ask & Offer Ring", LIGHT).accessibleName() == "Ask & Offer Ring"
    assert Button("Ask & Offer", LIGHT).shortcut().isEmpty()


def test_a_wrong_field_says_so_beneath_and_to_screen_readers() -> None:
    field = Field("Clock time", LIGHT)
    window = window_with(field)
    plain = field.line.height()

    field.set_error("A clock time such as 14:20")
    QApplication.processEvents()
    image = window.grab().toImage()
    assert field.line.accessibleDescription() == "A clock time such as 14:20"
    assert field.line.height() == plain
    assert count(image, LIGHT.over) > 100

    field.set_error("")
    QApplication.processEvents()
    assert count(window.grab().toImage(), LIGHT.over) == 0
    window.close()


def test_enter_keeps_a_note_and_shift_enter_begins_a_line() -> None:
    box = TextBox("Note", LIGHT)
    kept: list[str] = []
    box.kept.connect(kept.append)

    QTest.keyClicks(box, "Garden room")
    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(box, "heard the corridor")
    QTest.keyClick(box, Qt.Key.Key_Return)

    assert kept == ["Garden room\nheard the corridor"]


def test_arrow_keys_go_from_one_segment_to_the_next() -> None:
    row = segments(LIGHT)
    window = window_with(row)
    chosen: list[str] = []
    row.chosen.connect(chosen.append)
    first = row.findChildren(QAbstractButton)[0]
    first.setFocus()

    QTest.keyClick(first, Qt.Key.Key_Right)

    assert row.value() == "action"
    assert chosen == ["action"]
    window.close()


def test_a_stepper_counts_within_its_limits_and_tells_its_number() -> None:
    rounds = stepper(LIGHT)
    told: list[int] = []
    rounds.changed.connect(told.append)

    QTest.keyClick(rounds, Qt.Key.Key_Up)
    QTest.keyClick(rounds, Qt.Key.Key_Up)
    QTest.mouseClick(rounds.minus, Qt.MouseButton.LeftButton)

    assert told == [4, 3]
    assert rounds.accessibleName() == "Rounds: 3"


def test_a_tick_is_made_by_pressing_anywhere_on_its_row() -> None:
    check = Check("Siân Prys", LIGHT, note="away")
    window = window_with(check)

    QTest.mouseClick(check, Qt.MouseButton.LeftButton, pos=QPoint(check.width() - 4, 8))

    assert check.isChecked()
    window.close()


def test_a_choice_is_not_changed_by_a_wheel_that_passes_over_it() -> None:
    preset = choice(LIGHT)

    preset.choose("b")

    assert preset.currentText() == "Sitting of an hour"
    assert preset.currentData() == "b"


def test_a_name_that_does_not_fit_is_told_whole_in_its_tip() -> None:
    short = ShortText("Nguyễn Thị Hoa and Ngũgĩ wa Kamau", LIGHT)

    short.resize(80, 24)
    short.show()
    assert short.toolTip() == short.text()

    short.resize(800, 24)
    assert not short.toolTip()
    short.close()


def test_a_text_that_wraps_keeps_to_its_lines() -> None:
    label = Label("The slack at 15:25 covers it. The day still ends at 16:30.", LIGHT, "small", wrap=True)

    assert label.heightForWidth(2000) == 20
    assert label.heightForWidth(200) == 40


def test_letters_outside_the_first_plane_do_not_shift_the_weights() -> None:
    label = Label([Run("🌱 ", 600), Run("grows", 700, "accent")], LIGHT)

    assert label.text() == "🌱 grows"
    assert count(label.grab().toImage(), LIGHT.accent) > 0


def test_the_clock_is_painted_again_only_when_its_text_changes(dressed: QApplication) -> None:
    painted: list[str] = []

    class Seen(ClockDigits):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
            painted.append(self.text)
            super().paintEvent(event)

    clock = Seen(LIGHT)
    window = window_with(clock)
    for text in ("3:42", "3:42", "3:41", "3:41"):
        clock.tell(text)
        dressed.processEvents()

    assert [text for text in painted if text] == ["3:42", "3:41"]
    window.close()


def test_a_toast_can_be_taken_back_and_takes_no_focus() -> None:
    field = Field("Name", LIGHT)
    window = window_with(field)
    window.resize(640, 320)
    field.line.setFocus()
    undone: list[bool] = []
    toast = Toast("Siân Prys moved to group 4", LIGHT, undo="Undo", key="Ctrl Z")
    toast.undone.connect(lambda: undone.append(True))

    toast.show_over(window)
    assert window.rect().contains(toast.geometry())
    assert field.line.hasFocus()
    QTest.mouseClick(toast.findChildren(QAbstractButton)[0], Qt.MouseButton.LeftButton)

    assert undone == [True]
    assert not toast.isVisible()
    window.close()


def test_a_newer_toast_takes_the_place_of_the_one_before_wherever_that_stood() -> None:
    window, part = QWidget(), QWidget()
    QVBoxLayout(window).addWidget(part)
    window.resize(900, 320)
    window.show()
    Toast("Siân Prys moved to group 4", LIGHT, undo="Undo").show_over(part)
    Toast("Saved.", LIGHT).show_over(window)
    assert [one.accessibleName() for one in window.findChildren(Toast) if one.isVisible()] == ["Saved."]
    window.close()


@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_toast_lies_on_the_bar_below_and_on_no_work_and_leaves_the_keys_free(side: Qt.LayoutDirection) -> None:
    window, part, bar = QWidget(), QWidget(), StatusBar(LIGHT, keys="Keys")
    window.setLayoutDirection(side)
    lay = QVBoxLayout(window)
    lay.setContentsMargins(0, 0, 0, 0)
    lay.addWidget(part, 1)
    lay.addWidget(bar)
    window.resize(1366, 768)
    window.show()
    toast = Toast("1:00 more for all.", LIGHT, undo="Undo", key="Ctrl Z")
    toast.show_over(part)
    (keys,) = bar.findChildren(QAbstractButton)
    place = QRect(keys.mapTo(window, QPoint()), keys.size())
    assert window.rect().contains(toast.geometry())
    assert not toast.geometry().intersects(place)
    assert toast.geometry().top() > part.geometry().bottom() - LIGHT.space.m, "what is worked with ends in a gutter"
    window.close()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_long_sentence_of_a_toast_goes_on_in_the_next_line(scale: float) -> None:
    window = QWidget()
    window.resize(640, 480)
    window.show()
    said = "This laptop has no printer that takes A3. Choose a file instead, or print the four quarters on A4."
    toast = Toast(said, load("light", scale=scale), undo="Save the file")
    toast.show_over(window)
    (label,) = toast.findChildren(Label)
    QApplication.processEvents()
    assert window.rect().contains(toast.geometry())
    assert toast.rect().contains(label.geometry())
    assert label.height() >= label.heightForWidth(label.width())
    window.close()


def test_the_bars_tell_where_we_are_and_what_is_well(dressed: QApplication) -> None:
    top = TopBar((("today", "Today"), ("run", "Run")), LIGHT, more="More")
    below = StatusBar(LIGHT, keys="Keys")
    asked: list[str] = []
    top.chosen.connect(asked.append)
    below.keys_wanted.connect(lambda: asked.append("keys"))
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.addWidget(top)
    column.addWidget(below)
    window = window_with(holder)
    top.set_session("Module 2, Vitality")
    top.set_time("13:53")
    below.set_items((StatusItem("check", "Saved 13:53"), StatusItem("screen", "Wall: not known yet", "warn")))
    below.set_items((StatusItem("check", "Saved 13:54"),))
    dressed.processEvents()

    QTest.mouseClick(top.findChildren(QAbstractButton)[1], Qt.MouseButton.LeftButton)
    QTest.mouseClick(below.findChildren(QAbstractButton)[0], Qt.MouseButton.LeftButton)

    names = [label.text() for label in window.findChildren(ShortText) if label.isVisible()]
    assert asked == ["run", "keys"]
    assert "Saved 13:54" in names
    assert "Wall: not known yet" not in names
    window.close()


def test_at_twice_the_text_size_the_bars_still_fit_a_small_laptop(dressed: QApplication) -> None:
    theme = load("light", scale=2.0)
    dress(dressed, theme)
    words = ("Today", "Plan", "People", "Run", "Board", "Print", "Results", "Library")
    top = TopBar(tuple((word, word) for word in words), theme, more="More")
    top.set_session("Module 2, Vitality")
    top.set_time("13:53")
    below = StatusBar(theme, keys="Keys")
    below.set_items(
        (
            StatusItem("check", "Saved 13:53:17"),
            StatusItem("screen", "Wall: on, Projector EPSON"),
            StatusItem("phone", "Phones: off", "ink_soft"),
            StatusItem("sound", "Sound: on. Next bell 13:57"),
        )
    )

    assert top.minimumSizeHint().width() <= 1366
    assert below.minimumSizeHint().width() <= 1366
    top.resize(1366, top.height())
    assert top.grab().width() == 1366
    assert all(tab.width() >= tab.minimumSizeHint().width() for tab in top.findChildren(QAbstractButton))


@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
def test_the_kit_sheet_shows_every_colour_of_its_theme(look: ThemeName, dressed: QApplication) -> None:
    theme = load(look)
    dress(dressed, theme)
    sheet = kit_sheet(theme)

    image = sheet.grab().toImage()

    for tone in ("accent", "good", "warn", "over", "calm", "focus", "east", "north", "west", "south"):
        assert count(image.copy(0, 0, 1600, 1540), getattr(theme, tone)) > 50, tone
    sheet.close()


def test_screens_without_room_stand_in_a_menu_at_the_end_of_the_bar(dressed: QApplication) -> None:
    words = ("Today", "Plan", "People", "Run", "Board", "Print", "Results", "Library", "Room")
    top = TopBar(tuple((word, word) for word in words), LIGHT, more="More")
    asked: list[str] = []
    top.chosen.connect(asked.append)
    top.show_tab("Room")
    window = window_with(top)
    window.resize(560, 200)
    dressed.processEvents()

    shown = [tab.text() for tab in top.findChildren(QAbstractButton) if tab.isVisible()]
    assert shown[0] == "Today"
    assert shown[-2:] == ["Room", "More"]
    assert len(shown) < len(words)

    QTest.mouseClick(top.findChildren(QAbstractButton)[-1], Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = [action.text() for action in menu.actions()]
    assert {*shown, *offered} == {*words, "More"}
    menu.actions()[-1].trigger()
    menu.close()
    assert asked == ["Library"]

    window.resize(1600, 200)
    dressed.processEvents()
    assert "More" not in [tab.text() for tab in top.findChildren(QAbstractButton) if tab.isVisible()]
    window.close()
