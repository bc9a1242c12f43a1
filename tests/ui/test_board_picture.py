"""The picture of a board: cards chosen, dragged, clustered, merged and split by mouse and keys, each taken back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from copfacil.core import gestures
from copfacil.core.boards import gestures as on
from copfacil.ui.board.chairs import ChairsPanel
from copfacil.ui.dress import dress
from copfacil.ui.theme import load
from tests.ui.board_room import CONTROL, NONE, SHIFT, Key, Room

Open = Callable[..., Room]


def chosen(room: Room) -> tuple[str, ...]:
    """The cards that are picked."""
    return room.screen.chosen


@pytest.fixture
def opened(qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    """Opens rooms."""
    dress(qapp, load("light", still=True))
    made: list[Room] = []

    def open_room(exercise: str = "compass", preset: str = "") -> Room:
        made.append(Room(tmp_path / str(len(made)), exercise, preset))
        return made[-1]

    yield open_room
    for room in made:
        room.close()


@pytest.fixture
def room(opened: Open) -> Room:
    """A compass with five cards, two of them in a cluster."""
    made = opened()
    made.written("concerns", "Evenings", "Backfill", "No room")
    made.written("strengths", "Trust", "Soup")
    made.clustered("Time", ["c1", "c2"])
    return made


def undo(room: Room) -> None:
    """Takes the last gesture back, the keyboard on the picture."""
    room.screen.canvas.setFocus()
    room.press(Key.Key_Z, held=CONTROL)


# Choosing.


def test_a_click_chooses_a_card_and_control_chooses_another_with_it(room: Room) -> None:
    room.click("c3")
    assert chosen(room) == ("c3",)
    room.click("c4", held=CONTROL)
    assert chosen(room) == ("c3", "c4")
    room.click("c3", held=CONTROL)
    assert chosen(room) == ("c4",)
    QTest.mouseClick(room.screen.canvas, Qt.MouseButton.LeftButton, NONE, room.zone_point("suggestions"))
    assert chosen(room) == ()


def test_arrow_keys_go_from_card_to_card_and_shift_takes_them_along(room: Room) -> None:
    room.click("c1")
    room.press(Key.Key_Down)
    assert chosen(room) == ("c2",)
    room.press(Key.Key_Down, held=SHIFT)
    assert chosen(room) == ("c2", "c3")
    room.press(Key.Key_Right)
    assert room.board.cards.get(chosen(room)[0]).zone == "strengths"  # type: ignore[union-attr]  # it is there


def test_a_box_drawn_with_the_mouse_chooses_what_it_touches(room: Room) -> None:
    first, last = room.screen.canvas.place_of("c4"), room.screen.canvas.place_of("c5")
    assert first is not None
    assert last is not None
    start = QPoint(round(first.x()) - 4, round(first.y()) - 3)
    room.drag(start, QPointF(last.center()).toPoint())
    assert set(room.screen.chosen) == {"c4", "c5"}


def test_a_click_on_the_title_of_a_cluster_chooses_its_cards(room: Room) -> None:
    title = next(p for p in room.screen.canvas.laid.places if p.what == "cluster")
    QTest.mouseClick(
        room.screen.canvas, Qt.MouseButton.LeftButton, NONE, QPoint(round(title.x + 5), round(title.y + 5))
    )
    assert set(room.screen.chosen) == {"c1", "c2"}


def test_what_is_chosen_stays_while_other_cards_come_and_go(room: Room) -> None:
    room.click("c3")
    room.written("concerns", "From another table")
    room.act(on.take, "b", "c1")
    assert chosen(room) == ("c3",)
    room.act(on.take, "b", "c3")
    assert chosen(room) == ()


# Moving.


def test_a_card_is_dragged_into_another_zone_and_back_by_undo(room: Room) -> None:
    before = room.texts("concerns")
    room.drag(room.place("c3"), room.zone_point("suggestions"))
    assert room.texts("suggestions") == ["No room"]
    undo(room)
    assert room.texts("suggestions") == []
    assert room.texts("concerns") == before


def test_a_card_dragged_onto_another_stands_before_it_in_its_cluster(room: Room) -> None:
    room.drag(room.place("c3"), room.place("c2"))
    assert [card.id for card in room.board.cards_in("concerns")] == ["c1", "c3", "c2"]
    assert room.board.cards.get("c3").cluster == "Time"  # type: ignore[union-attr]  # it is there


def test_all_chosen_cards_are_dragged_together_in_one_gesture(room: Room) -> None:
    room.click("c4")
    room.click("c5", held=CONTROL)
    room.drag(room.place("c5"), room.zone_point("suggestions"))
    assert room.texts("suggestions") == ["Trust", "Soup"]
    undo(room)
    assert room.texts("strengths") == ["Trust", "Soup"]


def test_a_card_let_go_where_nothing_is_stays(room: Room) -> None:
    middle = room.screen.canvas.rect().center()
    before = room.board
    room.drag(room.place("c3"), middle)
    assert room.board is before


def test_escape_drops_what_is_carried(room: Room) -> None:
    canvas, left = room.screen.canvas, Qt.MouseButton.LeftButton
    QTest.mousePress(canvas, left, NONE, room.place("c3"))
    QTest.mouseMove(canvas, room.zone_point("suggestions"))
    QTest.keyClick(canvas, Key.Key_Escape)
    QTest.mouseRelease(canvas, left, NONE, room.zone_point("suggestions"))
    assert room.texts("suggestions") == []


def test_a_key_sends_what_is_chosen_to_a_zone_or_a_cluster(room: Room) -> None:
    room.click("c4")
    room.press(Key.Key_F5)
    assert room.texts("suggestions") == ["Trust"]
    room.screen.canvas.setFocus()
    room.screen.choose(("c3",))
    room.press(Key.Key_1, held=CONTROL)
    assert room.board.cards.get("c3").cluster == "Time"  # type: ignore[union-attr]  # it is there
    room.press(Key.Key_O)
    assert room.board.cards.get("c3").cluster == ""  # type: ignore[union-attr]  # it is there


# Clusters, words.


def test_c_asks_for_a_title_and_makes_a_cluster_of_what_is_chosen(room: Room) -> None:
    room.click("c4")
    room.click("c5", held=CONTROL)
    room.press(Key.Key_C)
    room.write("Together")
    room.press(Key.Key_Return)
    assert {cluster.title for cluster in room.board.clusters.values()} == {"Time", "Together"}
    assert room.screen.canvas.hasFocus(), "the keyboard goes back to the picture"
    undo(room)
    assert {cluster.title for cluster in room.board.clusters.values()} == {"Time"}


def test_escape_leaves_a_question_and_changes_nothing(room: Room) -> None:
    room.click("c4")
    before = room.board
    room.press(Key.Key_C)
    room.write("Never")
    room.press(Key.Key_Escape)
    assert room.board is before
    assert room.screen.canvas.hasFocus()


def test_m_makes_one_card_of_several_that_say_the_same(room: Room) -> None:
    room.act(on.vote, "b", "c4", 2)
    room.act(on.vote, "b", "c5", 1)
    room.screen.choose(("c4", "c5"))
    room.screen.canvas.setFocus()
    room.press(Key.Key_M)
    (card,) = room.board.cards_in("strengths")
    assert (card.text, card.count, card.dots) == ("Trust", 2, 3)
    assert room.told().startswith("2 cards became one")
    undo(room)
    assert room.texts("strengths") == ["Trust", "Soup"]


def test_s_splits_a_card_by_its_lines(room: Room) -> None:
    room.click("c5")
    room.press(Key.Key_S)
    room.write("Soup")
    room.press(Key.Key_Return, held=SHIFT)
    room.write("Bread")
    room.press(Key.Key_Return)
    assert room.texts("strengths") == ["Trust", "Soup", "Bread"]


def test_e_and_a_double_click_correct_the_words(room: Room) -> None:
    room.click("c5")
    room.press(Key.Key_E)
    room.write("Same soup")
    room.press(Key.Key_Return)
    assert room.texts("strengths") == ["Trust", "Same soup"]
    QTest.mouseDClick(room.screen.canvas, Qt.MouseButton.LeftButton, NONE, room.place("c4"))
    room.write("Trust between us")
    room.press(Key.Key_Return)
    assert room.texts("strengths")[0] == "Trust between us"


def test_delete_takes_off_and_offers_undo(room: Room) -> None:
    room.click("c3")
    room.press(Key.Key_Delete)
    assert "No room" not in room.texts()
    assert room.told().startswith("1 card taken off")
    room.press(Key.Key_Z, held=CONTROL)
    assert "No room" in room.texts()


def test_plus_and_minus_place_dots(room: Room) -> None:
    room.click("c4")
    room.press(Key.Key_Plus, Key.Key_Plus, Key.Key_Minus)
    assert room.board.cards.get("c4").dots == 1  # type: ignore[union-attr]  # it is there
    room.press(Key.Key_Minus, Key.Key_Minus)
    assert room.told() == "There are no dots left to take away."


# Links.


def test_l_marks_a_card_and_links_it_with_the_next_also_in_the_list(room: Room) -> None:
    canvas = room.screen.canvas
    strokes = len(canvas.laid.shapes)
    room.click("c3")
    room.press(Key.Key_L)
    assert room.told() == "Marked: No room. Choose another and press L: they are linked."
    room.click("c4")
    room.press(Key.Key_L)
    assert [(link.source, link.target) for link in room.board.links] == [("c3", "c4")]
    assert len(canvas.laid.shapes) == strokes + 1, "an arrow leads from one to the other"
    undo(room)
    assert not len(room.board.links)
    room.press(Key.Key_F6)
    room.screen.choose(("c1",))
    room.press(Key.Key_L)
    room.screen.choose(("c5",))
    room.press(Key.Key_L)
    assert [(link.source, link.target) for link in room.board.links] == [("c1", "c5")]
    room.press(Key.Key_L)
    room.screen.choose(("c1",))
    room.press(Key.Key_L)
    assert not len(room.board.links), "linked once more, they are apart"


def test_people_are_linked_by_keys_too(opened: Open) -> None:
    room = opened("relational-one-to-ones")
    canvas = room.screen.canvas
    canvas.setFocus()
    room.press(Key.Key_Down, Key.Key_L)
    first = canvas.focus_box()
    room.press(Key.Key_Right)
    assert canvas.focus_box() != first
    room.press(Key.Key_L)
    assert len(room.board.links) == 1


# Near and far.


def test_all_cards_are_drawn_when_asked_for_and_found_by_their_keys(opened: Open) -> None:
    room = opened()
    room.act(on.write_many, "b", "concerns", [(f"w{n}", f"Card {n} that says something") for n in range(80)])
    canvas = room.screen.canvas
    assert canvas.place_of("w79") is None
    room.screen.foot.all.click()
    drawn = {place.key for place in canvas.laid.places if place.what == "card"}
    assert len(drawn) == 80
    canvas.zoom(6)
    canvas.seek("w79")
    box = canvas.place_of("w79")
    assert box is not None
    assert canvas.rect().adjusted(-1, -1, 1, 1).contains(box.toAlignedRect())
    canvas.setFocus()
    room.press(Key.Key_0, held=CONTROL)
    assert not canvas.all_cards
    assert canvas.lens.scale == 1.0


def test_the_wheel_with_control_comes_nearer_to_what_is_under_it(opened: Open) -> None:
    room = opened()
    room.act(on.write_many, "b", "concerns", [(f"w{n}", f"Card {n}") for n in range(200)])
    canvas = room.screen.canvas
    canvas.show_all(on=True)
    at = QPointF(canvas.width() / 3, canvas.height() / 2)
    under, before = canvas.lens.to_board(at), canvas.lens.scale
    for _ in range(5):
        turned = QPoint(0, 120)
        QApplication.sendEvent(
            canvas,
            QWheelEvent(
                at, canvas.mapToGlobal(at), QPoint(), turned, Qt.MouseButton.NoButton, CONTROL,
                Qt.ScrollPhase.NoScrollPhase, False,
            ),
        )  # fmt: skip
    now = canvas.lens.to_board(at)
    assert canvas.lens.scale == pytest.approx(before * 1.25**5)
    assert (now - under).manhattanLength() < 2.0


def test_the_board_never_leaves_the_window(opened: Open) -> None:
    room = opened()
    room.act(on.write_many, "b", "concerns", [(f"w{n}", f"Card {n}") for n in range(200)])
    canvas, middle = room.screen.canvas, Qt.MouseButton.MiddleButton
    canvas.zoom(4)
    QTest.mousePress(canvas, middle, NONE, QPoint(10, 10))
    QTest.mouseMove(canvas, QPoint(5000, 5000))
    QTest.mouseRelease(canvas, middle, NONE, QPoint(5000, 5000))
    assert (canvas.lens.x, canvas.lens.y) == (0.0, 0.0)


# Other kinds, other sizes.


def test_f6_shows_the_same_cards_as_a_list_with_the_same_card_chosen(room: Room) -> None:
    room.click("c3")
    room.press(Key.Key_F6)
    table = room.screen.table
    assert table.hasFocus()
    assert table.chosen == ("c3",)
    room.press(Key.Key_Up)
    (picked,) = room.screen.chosen
    room.press(Key.Key_F6)
    assert room.screen.canvas.hasFocus()
    assert chosen(room) == (picked,)


def test_without_a_board_it_offers_what_makes_one(opened: Open) -> None:
    room = opened("")
    empty = room.screen._empty  # noqa: SLF001 - the page
    first = empty.first
    assert first is not None
    assert first.title == "Compass"
    first.click()
    assert room.board.kind == "compass"
    assert room.screen.scene is not None


def test_a_board_that_is_put_on_comes_to_the_front_and_the_one_before_can_be_looked_at(room: Room) -> None:
    room.act(gestures.play, room.day.shelf["ring"], play_id="r")
    assert room.screen.scene is not None
    assert room.screen.scene.board.id == "r"
    room.screen.foot.board.emit("b")
    assert room.screen.scene.board.id == "b"
    assert not room.screen.steps.isVisible(), "its play is not on any more"
    room.click("c3")
    room.press(Key.Key_F2)
    assert room.board.id == "r"
    assert [card.text for card in room.day.state.boards["b"].cards_in("opportunities")] == ["No room"]


def test_somebody_is_dragged_onto_a_chair(opened: Open) -> None:
    room = opened("fishbowl", "open")
    canvas = room.screen.canvas
    person = next(p for p in canvas.laid.places if p.what == "person" and p.key == "p3")
    chair = next(p for p in canvas.laid.places if p.what == "seat" and p.key == "2")
    room.drag(
        QPoint(round(person.x + 8), round(person.y + person.h / 2)),
        QPoint(round(chair.x + chair.w / 2), round(chair.y + chair.h / 2)),
    )
    assert room.board.inside == {2: "p3"}
    assert room.panel(ChairsPanel).isVisible()


def test_five_hundred_long_cards_of_sixty_people_in_any_script_are_drawn(opened: Open) -> None:
    room = opened()
    texts = ("Wwmm" * 125, "第一个星期四，总是" * 50, "غرفة هادئة لمن يكتب " * 24, "A 👩🏽‍⚕️ " * 100)
    made = [(f"w{n}", texts[n % 4][:500]) for n in range(500)]
    for at, zone in enumerate(("concerns", "strengths", "opportunities", "suggestions")):
        room.act(on.write_many, "b", zone, made[at * 125 : at * 125 + 125])
    image = QImage(room.screen.size(), QImage.Format.Format_RGB32)
    for mode in ("board", "list", "keying"):
        room.screen.take_mode(mode)
        room.screen.render(image)
    assert room.screen.listed.table.cards.rowCount() == 500
    room.screen.take_mode("board")
    room.screen.canvas.show_all(on=True)
    assert sum(place.what == "card" for place in room.screen.canvas.laid.places) == 500
