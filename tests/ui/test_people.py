"""The screen of people as a person uses it: attendance, groups by mouse and by keys, what is said of each gesture."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from copfacil.core import events as e
from copfacil.core import gestures
from copfacil.core.groups import moved
from copfacil.core.outcome import Turn
from copfacil.core.words import pseudo
from copfacil.ui.dress import dress
from copfacil.ui.kit.toast import Toast
from copfacil.ui.people.people import PeopleScreen
from copfacil.ui.theme import ThemeName, load
from tests.desk_samples import exercise
from tests.ui.people_room import NAMES, Room, person, room

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
Open = Callable[[Room], PeopleScreen]


@pytest.fixture
def dressed(lent: QApplication) -> Iterator[QApplication]:
    """The app in the light theme, given back as it was."""
    dress(lent, load("light"))
    yield lent
    for window in lent.topLevelWidgets():
        window.deleteLater()
    lent.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what is gone need not be dressed by the next test
    lent.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def opened(dressed: QApplication, qtbot: QtBot) -> Open:
    """Opens the screen over a room, as large as on a small laptop."""

    def opening(over: Room) -> PeopleScreen:
        screen = over.open()
        qtbot.addWidget(screen)
        screen.resize(1366, 672)
        screen.show()
        screen.activateWindow()
        qtbot.waitExposed(screen)
        dressed.processEvents()
        return screen

    return opening


def said(screen: PeopleScreen) -> str:
    """What the toast says now."""
    toasts = [toast for toast in screen.findChildren(Toast) if not toast.isHidden()]
    return toasts[-1].accessibleName() if toasts else ""


def on_card(screen: PeopleScreen, who: str) -> QPoint:
    """The middle of a person's row among the groups."""
    cards = screen.groups.cards
    return cards.visualRect(cards.seats.index(cards.seats.row_of(who))).center()


def in_list(screen: PeopleScreen, row: int) -> QRect:
    """A row of the list of who is here."""
    return screen.who.list.visualRect(screen.who.list.people.index(row))


def drag(screen: PeopleScreen, view: QAbstractItemView, start: QPoint, to: QPoint) -> None:
    """Drags from a point of a view to a point of the groups, the button still down."""
    port = view.viewport()
    end = port.mapFromGlobal(screen.groups.cards.viewport().mapToGlobal(to))
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    for step in (0.3, 0.7, 1.0):
        QTest.mouseMove(port, start + (end - start) * step)


def drop(screen: PeopleScreen, view: QAbstractItemView, to: QPoint) -> None:
    """Lets go there."""
    port = view.viewport()
    end = port.mapFromGlobal(screen.groups.cards.viewport().mapToGlobal(to))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)


def test_an_empty_room_offers_three_ways_to_bring_people(opened: Open) -> None:
    screen = opened(room())

    assert screen.intake.bring.isVisible()
    assert [
        part.isVisible() for part in (screen.intake.bring.open, screen.intake.bring.lines, screen.intake.bring.typing)
    ] == [True] * 3
    assert not screen.intake.bring.read.isEnabled()
    assert screen.intake.bring.read.toolTip() == "Paste or write a name first."


def test_names_are_typed_one_by_one_with_enter_and_the_field_waits_for_the_next(opened: Open) -> None:
    over = room()
    screen = opened(over)
    screen.intake.bring.typing.setFocus()

    for name in ("Siân Prys", "Łukasz Żak", "Ngũgĩ wa Kamau"):
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        field.insert(name)
        QTest.keyClick(field, Key.Key_Return)

    assert [p.name for p in over.session.people.values()] == ["Siân Prys", "Łukasz Żak", "Ngũgĩ wa Kamau"]
    assert screen.ready.title.text() == "3 people are here"


def test_a_name_that_is_there_already_stays_in_the_field_with_the_reason(opened: Open) -> None:
    screen = opened(room(3))
    screen.ready.typing.field.set_text(NAMES[0][0])

    QTest.keyClick(screen.ready.typing.field.line, Key.Key_Return)

    assert screen.ready.typing.field.text() == NAMES[0][0]
    assert "on the list already" in screen.ready.typing.field.line.accessibleDescription()


def test_before_groups_are_formed_it_is_said_what_will_come_out(opened: Open) -> None:
    over = room(23)
    screen = opened(over)

    assert {size: card.note for size, card in screen.ready.sizes.items()} == {
        3: "Two fours and five threes",
        4: "Five fours and a three",
        5: "Three fives and two fours",
        6: "Three sixes and a five",
    }
    screen.ready.sizes[5].click()
    screen.ready.form.click()
    assert sorted(len(group.members) for group in over.session.groups) == [4, 4, 5, 5, 5]
    assert screen.groups.isVisible()
    assert said(screen) == "5 groups: three fives and two fours."


def test_one_person_alone_is_told_that_groups_need_three(opened: Open) -> None:
    screen = opened(room(1))

    assert screen.ready.title.text() == "1 person is here"
    assert "at least three" in screen.ready.says.text()
    assert not screen.ready.form.isEnabled()


def test_one_tap_says_that_somebody_is_away_and_another_that_they_came(opened: Open) -> None:
    over = room(6)
    screen = opened(over)
    at = in_list(screen, 2).center()

    QTest.mouseClick(screen.who.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert over.session.away == {"p3"}
    assert screen.who.count.text() == "5 of 6"
    assert said(screen) == "Fiona Baird is away."

    QTest.mouseClick(screen.who.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert over.session.away == frozenset()


def test_space_and_l_do_the_same_from_the_keyboard(opened: Open) -> None:
    over = room(6)
    screen = opened(over)
    sheet = screen.who.list
    sheet.setFocus()

    QTest.keyClick(sheet, Key.Key_Down)
    QTest.keyClick(sheet, Key.Key_Space)
    QTest.keyClick(sheet, Key.Key_Down)
    QTest.keyClick(sheet, Key.Key_L)
    editor = sheet.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "10")
    QTest.keyClick(editor, Key.Key_Return)
    QApplication.processEvents()

    assert over.session.away == {"p2"}
    assert over.session.late == {"p3": "10:00"}
    assert screen.who.count.text() == "4 of 6"
    told = sheet.people.data(sheet.people.index(2), Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Fiona Baird, by 10:00"


def test_a_time_that_is_none_is_not_taken(opened: Open) -> None:
    over = room(3)
    screen = opened(over)
    screen.who.list.setFocus()
    QTest.keyClick(screen.who.list, Key.Key_L)
    editor = screen.who.list.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)

    QTest.keyClicks(editor, "25:70")
    QTest.keyClick(editor, Key.Key_Return)

    assert over.session.late == {}
    assert editor.accessibleDescription() == "A clock time such as 10:00"


def test_typing_finds_a_name_without_its_accents_and_offers_to_add_one_that_is_new(opened: Open) -> None:
    over = room(23)
    screen = opened(over)
    field = screen.who.search.line
    field.setFocus()

    QTest.keyClicks(field, "lukasz")
    assert [row.name for row in screen.who.list.people.rows] == ["Łukasz Żak"]
    QTest.keyClick(field, Key.Key_Return)
    assert screen.who.list.hasFocus()

    field.setFocus()
    QTest.keyClicks(field, " q")
    assert screen.who.add.isVisible()
    QTest.keyClick(field, Key.Key_Return)
    assert [p.name for p in over.session.people.values()][-1] == "lukasz q"
    assert len(screen.who.list.people.rows) == 24


def test_somebody_away_is_repaired_in_the_same_tap_and_undo_takes_all_of_it_back(opened: Open) -> None:
    over = room(10, size=4)
    screen = opened(over)
    before = over.session
    three = next(group for group in before.groups if len(group.members) == 3)
    gone = three.members[-1]

    QTest.mouseClick(
        screen.who.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=in_list(screen, [*before.people].index(gone)).center(),
    )

    name = before.people[gone].name
    assert said(screen).startswith(f"Group {three.number} lost {name}; ")
    assert f"to {three.number}" in said(screen)
    assert sorted(len(group.members) for group in over.session.groups) == [3, 3, 3]
    toast = screen.findChildren(Toast)[-1]
    toast.findChildren(QPushButton)[0].click()
    assert over.session == before


def test_a_card_is_dragged_to_another_group_and_says_what_that_costs_on_its_way(opened: Open) -> None:
    over = room(23, size=4)
    screen = opened(over)
    who = over.session.groups[1].members[1]
    there = on_card(screen, over.session.groups[0].members[2])
    cards = screen.groups.cards

    drag(screen, cards, on_card(screen, who), there)
    assert screen.carried.isVisible()
    assert screen.carried.accessibleName() == f"{over.session.people[who].name}, makes 5 organisations"

    drop(screen, cards, there)
    moved = over.session.seat_of(who)
    assert moved is not None
    assert moved.number == 1
    assert not screen.carried.isVisible()
    assert said(screen) == f"{over.session.people[who].name} moved to group 1"


def test_a_card_let_go_beside_the_groups_stays_where_it_was(opened: Open) -> None:
    over = room(23, size=4)
    screen = opened(over)
    before, who = over.session, over.session.groups[1].members[1]
    aside = on_card(screen, who) + QPoint(0, 4000)

    drag(screen, screen.groups.cards, on_card(screen, who), aside)
    assert screen.carried.cost == "Hold it over a group"
    drop(screen, screen.groups.cards, aside)

    assert over.session == before


def test_escape_puts_a_dragged_card_down(opened: Open) -> None:
    over = room(23, size=4)
    screen = opened(over)
    before, who = over.session, over.session.groups[1].members[1]
    there = on_card(screen, over.session.groups[0].members[2])

    drag(screen, screen.groups.cards, on_card(screen, who), there)
    QTest.keyClick(screen, Key.Key_Escape)
    drop(screen, screen.groups.cards, there)

    assert over.session == before
    assert not screen.carried.isVisible()


def test_somebody_without_a_group_is_dragged_from_the_list_into_one(opened: Open) -> None:
    over = room(8, size=4)
    screen = opened(over)
    over.add(e.PersonListed(person=person(20)))
    seats = screen.groups.cards.seats
    assert seats.data(seats.index(0), Qt.ItemDataRole.DisplayRole) == "No group yet"
    there = on_card(screen, over.session.groups[1].members[0])

    drag(screen, screen.who.list, in_list(screen, 8).center(), there)
    drop(screen, screen.who.list, there)

    seat = over.session.seat_of("p21")
    assert seat is not None
    assert seat.number == 2


def test_a_figure_moves_the_person_and_the_keyboard_goes_along(opened: Open) -> None:
    over = room(23, size=4)
    screen = opened(over)
    cards, who = screen.groups.cards, over.session.groups[0].members[0]
    cards.setFocus()
    cards.stand_on(who)

    QTest.keyClick(cards, Key.Key_3)

    assert who in over.session.groups[2].members
    assert cards.person() == who


def test_control_and_an_arrow_move_to_the_neighbour(opened: Open) -> None:
    over = room(23, size=4)
    screen = opened(over)
    cards, who = screen.groups.cards, over.session.groups[0].members[0]
    cards.setFocus()
    cards.stand_on(who)

    numbers = []
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Left):
        QTest.keyClick(cards, key, CONTROL)
        seat = over.session.seat_of(who)
        numbers.append(seat.number if seat else 0)

    assert numbers == [2, 5, 4]


def test_with_many_groups_a_figure_waits_for_the_second_one_or_for_enter(opened: Open) -> None:
    over = room(60, size=4)
    screen = opened(over)
    cards = screen.groups.cards
    first, second = over.session.groups[7].members[:2]
    cards.setFocus()

    cards.stand_on(first)
    QTest.keyClick(cards, Key.Key_1)
    assert "one more figure, or Enter" in said(screen)
    QTest.keyClick(cards, Key.Key_4)
    assert first in over.session.groups[13].members

    cards.stand_on(second)
    QTest.keyClick(cards, Key.Key_1)
    QTest.keyClick(cards, Key.Key_Return)
    assert second in over.session.groups[0].members


def test_a_number_without_a_group_is_told_so(opened: Open) -> None:
    over = room(23, size=4)
    screen = opened(over)
    before, cards = over.session, screen.groups.cards
    cards.setFocus()
    cards.stand_on(over.session.groups[0].members[0])

    QTest.keyClick(cards, Key.Key_9)

    assert said(screen) == "There is no group 9."
    assert over.session == before


def test_arrows_go_from_person_to_person_and_from_card_to_card(opened: Open) -> None:
    over = room(23, size=4)
    screen = opened(over)
    cards, groups = screen.groups.cards, over.session.groups
    cards.setFocus()
    cards.stand_on(groups[0].members[1])

    QTest.keyClick(cards, Key.Key_Right)
    assert cards.person() == groups[1].members[1]
    QTest.keyClick(cards, Key.Key_Down)
    assert cards.person() == groups[1].members[2]
    for _ in range(4):
        QTest.keyClick(cards, Key.Key_Down)
    assert cards.person() == groups[4].members[1]


def test_p_makes_somebody_present_first_and_l_locks_the_group(opened: Open) -> None:
    over = room(23, size=4)
    screen = opened(over)
    cards, who = screen.groups.cards, over.session.groups[0].order[2]
    cards.setFocus()
    cards.stand_on(who)

    QTest.keyClick(cards, Key.Key_P)
    QTest.keyClick(cards, Key.Key_L)

    assert over.session.groups[0].order[0] == who
    assert over.session.groups[0].locked
    kept = over.session.groups[0].members
    screen.groups.form.click()
    assert over.session.groups[0].members == kept


def test_a_spot_is_named_on_its_card(opened: Open) -> None:
    over = room(11, size=4)
    screen = opened(over)
    cards = screen.groups.cards
    cards.setFocus()
    QTest.keyClick(cards, Key.Key_Home)

    QTest.keyClick(cards, Key.Key_Return)
    editor = cards.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "by the piano")
    QTest.keyClick(editor, Key.Key_Return)
    QApplication.processEvents()

    assert over.session.groups[0].spot == "by the piano"


def test_one_switch_releases_the_names_and_says_how_it_stands(opened: Open) -> None:
    over = room(11, size=4)
    screen = opened(over)
    assert screen.groups.names_line.text() == "they stay on the desk"

    screen.groups.names.click()

    assert over.session.released
    assert screen.groups.names_line.text() == "released"


def test_rules_are_pressed_on_and_off_and_a_broken_one_is_said(opened: Open) -> None:
    over = room(23, size=4)
    screen = opened(over)
    assert "No rule is broken." in screen.groups.line.text()
    one, other = over.session.groups[0], over.session.groups[1]
    alike = next(
        p for p in other.members
        if any(over.session.people[p].facts["region"] == over.session.people[m].facts["region"] for m in one.members)
    )  # fmt: skip

    screen.groups.rules.chosen.emit(("organisation",), ("region",))
    over.doors().move(alike, 1)

    assert over.session.apart == ("region",)
    assert "are all of" in screen.groups.line.text()
    assert screen.groups.broken_sign.isVisible()


def test_pairs_that_meet_again_are_counted_over_the_groups_and_named_in_the_tip(opened: Open) -> None:
    over = room(23, size=4)
    screen = opened(over)
    assert "again" not in screen.groups.line.text()
    over.act(gestures.play, exercise(), play_id="play", preset="slot-20")
    over.act(gestures.read_and_start)
    over.act(gestures.end)
    one, other = over.session.groups[0].members[0], over.session.groups[0].members[1]

    over.regroup(moved(moved(over.session.groups, one, 2), other, 2))

    line = screen.groups.line
    assert "pairs meet again: other rules or a move by hand, groups stayed as they were." in line.text()
    names = (over.session.people[one].shown, over.session.people[other].shown)
    assert any(all(name in pair for name in names) for pair in line.toolTip().split("\n"))
    assert all(name in line.accessibleDescription() for name in names)


def test_control_z_takes_back_what_was_done_last(opened: Open) -> None:
    over = room(23, size=4)
    screen = opened(over)
    before, cards = over.session, screen.groups.cards
    cards.setFocus()
    cards.stand_on(over.session.groups[0].members[0])
    QTest.keyClick(cards, Key.Key_2)
    assert over.session != before

    QTest.keyClick(cards, Key.Key_Z, CONTROL)

    assert over.session == before


def test_the_ledger_says_whose_turn_is_next_and_keeps_the_turn_of_who_is_absent(opened: Open) -> None:
    over = room(8, size=4)
    over.turns = [Turn("p1", "earlier", "presented"), Turn("p2", "earlier", "presented")]
    over.add(e.Attended(person="p4", state="away"))
    screen = opened(over)

    screen.groups.ledger.click()

    lines = {line.name: line for line in screen.ledger.list.model_lines.lines}
    assert [*lines][-2:] == [NAMES[0][0], NAMES[1][0]]
    assert lines[NAMES[0][0]].turns == "1 turn, last in Module 1"
    assert lines[NAMES[3][0]].note == "away, turn kept"
    QTest.keyClick(screen.ledger.list, Key.Key_Escape)
    assert not screen.ledger.isVisible()


def test_a_refusal_is_said_at_the_foot_and_nothing_changes(opened: Open) -> None:
    over = room(3)
    for who in [*over.session.people]:
        over.add(e.Attended(person=who, state="away"))
    screen = opened(over)

    screen.ready.wanted.emit(4)

    assert said(screen) == "Nobody is here yet. Bring the people in first."


def test_the_lists_are_printed_from_here(opened: Open) -> None:
    over = room(11, size=4)
    opened(over).groups.print.click()

    assert over.printed == 1


def test_a_name_of_sixty_letters_is_shortened_in_sentences_and_told_in_full_elsewhere(opened: Open) -> None:
    over = room(3)
    long = "Maximiliana Konstantinopolitanska of the Islands in the North"
    over.add(e.PersonListed(person=replace(person(7), name=long)))
    screen = opened(over)

    screen.who.list.attended.emit("p8", "away", "")

    assert said(screen) == "Maximiliana Konstantinopolitans… is away."
    index = screen.who.list.people.index(3)
    assert screen.who.list.people.data(index, Qt.ItemDataRole.AccessibleTextRole) == f"{long}, away"


def test_whoever_can_be_focused_has_a_name_for_screen_readers(opened: Open) -> None:
    for over in (room(), room(23), room(23, size=4)):
        screen = opened(over)
        parts = [w for w in screen.findChildren(QPushButton) if w.isVisible()]
        assert all(w.accessibleName() for w in parts)
        assert screen.groups.cards.accessibleName() == "Groups"
        assert screen.who.list.accessibleName() == "Who is here"


def test_thousands_of_people_are_listed_and_found(opened: Open) -> None:
    over = room()
    over.add(*(e.PersonListed(person=replace(person(n), id=f"q{n}", name=f"Person {n}")) for n in range(150)))
    over.add(*(e.PersonListed(person=replace(person(3), id=f"r{n}", name=f"Guest {n}")) for n in range(3000)))
    screen = opened(over)

    screen.who.search.set_text("guest 2999")
    screen.who.search.edited.emit("guest 2999")

    assert [row.name for row in screen.who.list.people.rows] == ["Guest 2999"]


@pytest.mark.parametrize("people", [60, 160])
def test_many_groups_stand_without_covering_each_other(opened: Open, people: int) -> None:
    over = room(people, size=4)
    screen = opened(over)
    rows = [screen.groups.cards.visualRect(i) for i in map(screen.groups.cards.seats.index, range(people))]

    assert len(over.session.groups) == people // 4
    assert all(not one.intersects(other) for at, one in enumerate(rows) for other in rows[at + 1 : at + 12])


@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("flipped", [False, True])
def test_every_page_paints_in_every_look_size_and_direction(
    dressed: QApplication, qtbot: QtBot, look: ThemeName, scale: float, flipped: bool
) -> None:
    theme = load(look, scale=scale)
    dress(dressed, theme)
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft if flipped else Qt.LayoutDirection.LeftToRight)

    for over in (room(words=pseudo()), room(23, words=pseudo()), room(23, size=4, words=pseudo())):
        screen = over.open(theme)
        qtbot.addWidget(screen)
        screen.resize(1366, 672)
        screen.show()
        dressed.processEvents()
        image = screen.grab().toImage()
        assert image.pixelColor(16, 4) == theme.paper
        assert screen.who.width() <= 0.37 * 1366 or scale == 1.0
        page = next(p for p in (screen.intake.bring, screen.ready, screen.groups) if p.isVisible())
        assert page.body.width() <= page.viewport().width(), "something is wider than the page"


def test_another_theme_changes_what_stands_there(opened: Open, dressed: QApplication) -> None:
    screen = opened(room(23, size=4))
    small = screen.groups.cards.height()

    dress(dressed, load("dark", scale=1.5))
    dressed.processEvents()

    assert screen.groups.cards.height() > small
    assert screen.grab().toImage().pixelColor(16, 4) == load("dark").paper
