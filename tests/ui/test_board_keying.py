"""Cards keyed in by keys alone: a pile of thirty in three minutes, in any script, each of them taken back as easily."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from copfacil.core import gestures
from copfacil.core.boards import gestures as on
from copfacil.core.boards.fit import TEXT_MOST
from copfacil.core.words import Msg
from copfacil.ui.board.keys import ZONE_KEYS
from copfacil.ui.dress import dress
from copfacil.ui.theme import load
from tests.screen_states_board import CLUSTERS
from tests.ui.board_room import CONTROL, SHIFT, Key, Room

TEXTS = [text for clusters in CLUSTERS.values() for _, told in clusters.values() for text in told]


def revealed(room: Room) -> bool:
    """Whether the wall shows the cards."""
    return room.board.revealed


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    """A compass, the keyboard in the field."""
    dress(qapp, load("light", still=True))
    made = Room(tmp_path)
    made.screen.take_mode("keying")
    yield made
    made.close()


@pytest.fixture
def ring(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    """A ring, the keyboard in the field."""
    dress(qapp, load("light", still=True))
    made = Room(tmp_path, "ring")
    made.screen.take_mode("keying")
    yield made
    made.close()


def keyed(room: Room, *texts: str) -> None:
    """Types cards."""
    for text in texts:
        room.write(text)
        room.press(Key.Key_Return)


def says(room: Room) -> str:
    """The sentence under the field."""
    error = room.screen.keying.error
    return error.text() if error.isVisible() else ""


# The pile.


def test_thirty_cards_are_in_within_three_minutes_by_keys_alone(room: Room) -> None:
    field, keys = room.screen.keying.field, 0
    for number in range(30):
        room.press(ZONE_KEYS[number % 4])
        room.write(TEXTS[number % len(TEXTS)])
        room.wait(5_900)
        room.press(Key.Key_Return)
        keys += 2
        assert field.hasFocus(), "the keyboard never leaves the field"
        assert not field.text(), "the field is ready for the next card"
    assert keys / 30 == 2, "a card costs its letters and two keys at most"
    zones = ("opportunities", "strengths", "concerns", "suggestions")
    assert [len(room.texts(zone)) for zone in zones] == [8, 8, 7, 7]
    assert room.texts("strengths")[0] == TEXTS[1]
    pace = room.screen.keying.pace
    assert "All in" in " ".join(label.text() for label in pace.findChildren(type(room.screen.keying.error)))
    assert room.day.host.now() <= 3 * 60_000


def test_the_list_beside_holds_the_same_cards_newest_first(room: Room) -> None:
    keyed(room, "First", "Second", "Third")
    cards = room.screen.listed.table.cards
    rows = [cards.told(row) for row in range(cards.rowCount())]
    assert rows == ["3, Third, Opportunities", "2, Second, Opportunities", "1, First, Opportunities"]


def test_tab_goes_to_the_next_place_and_the_place_stays(room: Room) -> None:
    keyed(room, "one")
    room.press(Key.Key_Tab)
    keyed(room, "two", "three")
    room.press(Key.Key_Tab, Key.Key_Tab, Key.Key_Tab)
    keyed(room, "four")
    room.press(Key.Key_Backtab)
    keyed(room, "five")
    assert room.texts("opportunities") == ["one", "four"]
    assert room.texts("strengths") == ["two", "three"]
    assert room.texts("suggestions") == ["five"]


def test_a_place_is_a_radio_button_that_says_its_key(room: Room) -> None:
    buttons = room.screen.keying.zones.buttons
    assert [button.accessibleName() for button in buttons][:2] == ["Opportunities, F2", "Strengths, F3"]
    buttons[2].click()
    keyed(room, "No room on Fridays")
    assert room.texts("concerns") == ["No room on Fridays"]


def test_the_same_words_again_count_one_more_and_the_card_stays_where_it_is(room: Room) -> None:
    keyed(room, "Time", "Money")
    first = room.cards[0]
    room.act(on.vote, room.board.id, first.id, 2)
    room.write("time")
    room.press(Key.Key_Return, held=CONTROL)
    room.press(Key.Key_Return, held=CONTROL)
    held = room.board.cards.get(first.id)
    assert held is not None
    assert (held.count, held.dots, held.text) == (3, 2, "Time"), (
        "without words it is the last one that counts once more"
    )
    assert room.texts("opportunities") == ["Time", "Money"]
    room.press(Key.Key_Z, Key.Key_Z, held=CONTROL)
    assert [card.count for card in room.cards] == [1, 1]


def test_a_title_with_a_count_stands_for_many(room: Room) -> None:
    keyed(room, "Time and cover x12", "Room 4", "x3")
    assert [(card.text, card.count) for card in room.cards] == [("Time and cover", 12), ("Room 4", 1), ("x3", 1)]
    assert room.screen.keying.pace.findChildren(type(room.screen.keying.error))[0].text() == "14"


def test_control_z_brings_the_last_card_back_into_the_field(room: Room) -> None:
    room.press(Key.Key_F4)
    keyed(room, "Backfil needs six weeks")
    room.press(Key.Key_F2)
    room.press(Key.Key_Z, held=CONTROL)
    field = room.screen.keying.field
    assert field.text() == "Backfil needs six weeks"
    assert not room.cards
    field.setText("Backfill needs six weeks")
    room.press(Key.Key_Return)
    assert room.texts("concerns") == ["Backfill needs six weeks"]


def test_control_z_goes_on_card_by_card_but_never_over_what_is_being_written(room: Room) -> None:
    keyed(room, "one", "two", "three")
    room.press(Key.Key_Z, Key.Key_Z, held=CONTROL)
    assert room.texts() == ["one"]
    assert room.screen.keying.field.text() == "two"
    room.write(" more")
    room.press(Key.Key_Z, held=CONTROL)
    assert not room.cards
    assert room.screen.keying.field.text() == "two more"


def test_an_undo_of_something_else_puts_no_card_into_the_field(room: Room) -> None:
    keyed(room, "one")
    room.act(gestures.extend, 60_000)
    room.press(Key.Key_Z, held=CONTROL)
    assert room.texts() == ["one"]
    assert not room.screen.keying.field.text()


def test_control_and_a_figure_puts_the_card_into_a_cluster(room: Room) -> None:
    room.clustered("Time", room.written("concerns", "Backfill"))
    room.clustered("People", room.written("concerns", "Same faces"))
    room.press(Key.Key_F4)
    room.write("Evenings")
    room.press(Key.Key_1, held=CONTROL)
    keyed(room, "Newcomers sit at the back")
    room.press(Key.Key_2, held=CONTROL)
    assert {card.text: card.cluster for card in room.cards if card.cluster != ""} == {
        "Backfill": "Time",
        "Same faces": "People",
        "Evenings": "Time",
        "Newcomers sit at the back": "People",
    }
    room.press(Key.Key_5, held=CONTROL)
    assert says(room) == "There are clusters 1 to 2."


def test_where_there_is_no_cluster_yet_it_says_how_to_make_one(room: Room) -> None:
    keyed(room, "Backfill")
    room.press(Key.Key_1, held=CONTROL)
    assert says(room) == "There is no cluster here yet. Choose cards in the list and press C."


def test_a_pasted_list_makes_a_card_of_each_line_and_one_undo_takes_all_back(room: Room) -> None:
    keyed(room, "before")
    room.paste("First line\n\n  Second line \r\nДругая строка\n第三行 👩🏽‍⚕️\n")
    assert room.texts()[1:] == ["First line", "Second line", "Другая строка", "第三行 👩🏽‍⚕️"]
    assert not room.screen.keying.field.text()
    room.press(Key.Key_Z, held=CONTROL)
    assert room.texts() == ["before"]


def test_a_pasted_line_is_only_written(room: Room) -> None:
    room.paste("One line\n")
    assert not room.cards
    room.press(Key.Key_Return)
    assert room.texts() == ["One line"]


@pytest.mark.parametrize("text", ["غرفة هادئة لمن يكتب", "第一个星期四，总是", "Nguyễn Thị Hoa’s note 👩🏽‍⚕️", "ŵŷ ô"])
def test_any_script_is_kept_as_it_was_written(room: Room, text: str) -> None:
    keyed(room, text)
    assert room.texts() == [text]


def test_a_text_that_is_too_long_is_refused_and_stays_in_the_field(room: Room) -> None:
    keyed(room, "")
    assert says(room) == "There is no text yet."
    keyed(room, "w" * (TEXT_MOST + 1))
    assert says(room) == "This text is too long: at most 500 characters."
    field = room.screen.keying.field
    assert len(field.text()) == TEXT_MOST + 1
    assert field.accessibleDescription() == says(room), "a screen reader is told too"
    room.press(Key.Key_Backspace, Key.Key_Return)
    assert says(room) == ""
    assert len(room.texts()[0]) == TEXT_MOST


def test_cards_that_come_from_elsewhere_disturb_nobody(room: Room) -> None:
    room.write("Lend us a ro")
    room.written("strengths", "From another table")
    room.act(on.reveal, room.board.id)
    room.write("om")
    room.press(Key.Key_Return)
    assert room.texts("opportunities") == ["Lend us a room"]
    assert len(room.cards) == 2


# The list.


def test_f6_goes_to_the_list_and_back(room: Room) -> None:
    keyed(room, "one", "two")
    room.press(Key.Key_F6)
    assert room.screen.listed.table.hasFocus()
    room.press(Key.Key_F6)
    assert room.screen.keying.field.hasFocus()


def test_in_the_list_keys_move_cluster_and_take_off(room: Room) -> None:
    keyed(room, "one", "two", "three")
    room.press(Key.Key_F6, Key.Key_F4)
    assert room.texts("concerns") == ["three"]
    room.press(Key.Key_Home, Key.Key_Down)
    room.press(Key.Key_Down, held=SHIFT)
    room.press(Key.Key_C)
    room.write("Numbers")
    room.press(Key.Key_Return)
    (cluster,) = room.board.clusters.values()
    assert cluster.title == "Numbers"
    assert {card.text for card in room.cards if card.cluster == cluster.id} == {"one", "two"}


def test_the_list_stands_on_its_card_whatever_comes(room: Room) -> None:
    keyed(room, "one", "two", "three")
    table = room.screen.listed.table
    room.press(Key.Key_F6, Key.Key_Home, Key.Key_Down)
    here = table.current
    room.written("concerns", "From another table", "And one more")
    assert table.current == here
    room.act(on.take, room.board.id, room.cards[0].id)
    assert table.current == here
    assert [table.cards.card(row).text for row in range(table.cards.rowCount())] == [
        "And one more",
        "From another table",
        "three",
        "two",
    ]


def test_a_card_that_an_undo_brings_back_stands_where_it_stood(room: Room) -> None:
    keyed(room, "one", "two", "three")
    room.act(on.take, room.board.id, room.cards[1].id)
    room.press(Key.Key_Z, held=CONTROL)
    cards = room.screen.listed.table.cards
    assert [cards.card(row).text for row in range(3)] == ["three", "two", "one"]
    assert cards.total == 3


def test_reveal_stands_beside_the_list(room: Room) -> None:
    assert not revealed(room)
    room.screen.listed.reveal.click()
    assert revealed(room)
    assert room.screen.listed.reveal.words == "Hide from the wall"


def test_ctrl_k_goes_to_the_board_and_back_and_esc_too(room: Room) -> None:
    room.press(Key.Key_K, held=CONTROL)
    assert room.screen.mode == "board"
    assert room.screen.canvas.hasFocus()
    room.press(Key.Key_K, held=CONTROL)
    assert room.screen.keying.field.hasFocus()
    room.press(Key.Key_Escape)
    assert room.screen.mode == "board"


# Names.


def test_two_letters_bring_up_the_name_and_then_the_text_is_theirs(ring: Room) -> None:
    ring.write("Si")
    assert ring.screen.keying.field.text() == "Siân Prys"
    ring.press(Key.Key_Return)
    ring.write("A rota from a ward")
    ring.press(Key.Key_Return)
    ring.write("lu")
    ring.press(Key.Key_Tab)
    ring.write("An hour")
    ring.press(Key.Key_Return)
    assert [(card.by, card.text, card.zone) for card in ring.cards] == [
        ("p1", "A rota from a ward", "asks"),
        ("p2", "An hour", "asks"),
    ]


def test_a_colon_takes_the_name_and_backspace_takes_it_back(ring: Room) -> None:
    field = ring.screen.keying.field
    ring.write("Zoë:")
    assert (field.person, field.text()) == ("p5", "")
    ring.press(Key.Key_Backspace)
    assert field.person == ""
    assert not ring.cards


def test_a_name_that_is_nobodys_is_said_at_once(ring: Room) -> None:
    ring.write("Xavier")
    ring.press(Key.Key_Return)
    assert says(ring) == "Nobody on the list is called so. Two letters bring up names."
    ring.press(Key.Key_Backspace)
    assert says(ring) == ""


def test_the_list_tells_whose_a_card_is(ring: Room) -> None:
    ring.write("Hoa:")
    ring.write("A clinic in a hall")
    ring.press(Key.Key_Return)
    assert ring.screen.listed.table.cards.told(0) == "1, A clinic in a hall, Asks, Nguyễn Thị Hoa"


def test_a_compass_never_asks_whose_a_card_is(room: Room) -> None:
    keyed(room, "Si")
    assert [(card.text, card.by) for card in room.cards] == [("Si", "")]


def test_what_it_says_of_the_pile_is_a_sentence(room: Room) -> None:
    pace = room.screen.keying.pace
    pace.pile.setText("2")
    keyed(room, "one", "two")
    assert str(Msg("All in. The next pile goes on here.")) in [
        label.text() for label in pace.findChildren(type(room.screen.keying.error))
    ]


def test_a_click_on_a_place_leaves_the_keyboard_in_the_field(room: Room) -> None:
    button = room.screen.keying.zones.buttons[1]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert room.screen.keying.field.hasFocus()
    keyed(room, "x")
    assert room.texts("strengths") == ["x"]
