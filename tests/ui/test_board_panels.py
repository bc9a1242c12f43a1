"""The side of a board: dots and answers, asks and offers, chairs, what the wall may show, the phases."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from copfacil.core import gestures
from copfacil.core.boards import gestures as on
from copfacil.core.boards import pairs, tree
from copfacil.core.boards.board import Card
from copfacil.core.boards.events import Linked
from copfacil.core.boards.layout import layout
from copfacil.core.boards.shapes import Frame, Line
from copfacil.core.boards.wordless import wordless
from copfacil.core.figures import figures
from copfacil.core.words import ENGLISH
from copfacil.ui.board.asks import AsksPanel, OfferRow
from copfacil.ui.board.chairs import ChairsPanel
from copfacil.ui.board.dots import DotsPanel
from copfacil.ui.board.marking import MarkPanel
from copfacil.ui.board.meeting import PairsPanel
from copfacil.ui.board.more_panels import ClustersPanel, GapsPanel, PosePanel
from copfacil.ui.board.panels import ANSWERS, CLUSTERS, DOTS, GAPS, PAIRS, PLACES, POSE
from copfacil.ui.board.placing import PlacesPanel
from copfacil.ui.boards.paint import widths
from copfacil.ui.dress import dress
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import load
from tests.ui.board_room import CONTROL, Key, Room

Open = Callable[..., Room]
MINUTE = 60_000


def revealed(room: Room) -> bool:
    """Whether the wall shows the cards."""
    return room.board.revealed


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


def texts(widget: object) -> str:
    """All that stands on labels in sight."""
    assert isinstance(widget, QWidget)
    QApplication.processEvents()  # what was added is shown then
    return " | ".join(label.text() for label in widget.findChildren(Label) if label.isVisible() and label.text())


def card(room: Room, key: str) -> Card:
    """A card by its id."""
    found = room.board.cards.get(key)
    assert found is not None
    return found


def on_to(room: Room, phase: str) -> None:
    """The play goes on to a phase."""
    play = room.day.state.play
    assert play is not None
    while room.screen.scene is not None and room.screen.scene.phase != phase:
        room.act(gestures.go_next)
        room.act(gestures.start)


# The phases.


def test_each_phase_of_a_compass_brings_its_panel(opened: Open) -> None:
    room = opened()
    seen = {}
    for phase in ("pose", "write", "cluster", "dots", "answer"):
        on_to(room, phase)
        seen[phase] = type(room.screen.side.panel)
    assert seen == {
        "pose": PosePanel,
        "write": ClustersPanel,
        "cluster": ClustersPanel,
        "dots": DotsPanel,
        "answer": MarkPanel,
    }


def test_another_panel_can_be_chosen_and_stays_until_the_next_phase(opened: Open) -> None:
    room = opened()
    room.screen.side.take(DOTS)
    room.wait(1_000)
    assert isinstance(room.screen.side.panel, DotsPanel)
    on_to(room, "cluster")
    assert isinstance(room.screen.side.panel, ClustersPanel)


def test_the_button_goes_on_and_page_down_does_the_same(opened: Open) -> None:
    room = opened()
    steps = room.screen.steps
    assert steps.button.words == "Next"
    steps.button.click()
    assert room.screen.scene is not None
    assert room.screen.scene.phase == "write"
    assert steps.button.words == "Start"
    room.screen.canvas.setFocus()
    room.press(Key.Key_PageDown, Key.Key_PageDown)
    assert room.screen.scene.phase == "post"
    room.press(Key.Key_PageUp)
    assert room.screen.scene.phase == "write"
    assert "Write now" in steps.strip.accessibleName()


def test_before_the_process_was_read_the_button_leads_to_the_gate(opened: Open) -> None:
    room = opened("")
    room.act(gestures.play, room.day.shelf["compass"], play_id="b")
    room.screen.steps.button.click()
    assert room.asked == ["gate"]


# The compass.


def test_the_sentence_in_the_middle_is_written_at_the_side(opened: Open) -> None:
    room = opened()
    panel = room.panel(PosePanel)
    panel.field.setFocus()
    room.write("We meet monthly")
    room.press(Key.Key_Return)
    assert room.board.posed == "We meet monthly"
    room.written("concerns", "When?")
    assert panel.field.text() == "We meet monthly"


def test_dots_are_placed_for_the_room_with_plus_and_minus(opened: Open) -> None:
    room = opened()
    room.written("suggestions", "Monthly", "A patient co-hosts", "Rotate")
    on_to(room, "dots")
    panel = room.panel(DotsPanel)
    panel.list.setFocus()
    room.press(Key.Key_Down)
    room.press(Key.Key_Plus, Key.Key_Plus)
    assert card(room, "c2").dots == 2
    assert panel.list.card == "c2", "it stays on its card, which stands first now"
    assert room.screen.chosen == ("c2",), "the picture shows the same card"
    panel.minus.click()
    assert card(room, "c2").dots == 1
    assert "6 people, 3 dots each. 1 of 18 placed." in texts(panel)


def test_every_suggestion_is_answered_and_an_answer_is_taken_back_by_the_same_key(opened: Open) -> None:
    room = opened()
    room.written("suggestions", "Monthly", "Rotate")
    on_to(room, "answer")
    panel = room.panel(MarkPanel)
    panel.list.setFocus()
    room.write("1")
    room.press(Key.Key_Down)
    room.write("3")
    assert [card(room, key).marks["answer"] for key in ("c1", "c2")] == ["will-do", "not-now"]
    assert "Every suggestion has its answer." in texts(panel)
    room.write("3")
    assert "answer" not in card(room, "c2").marks
    assert "1 suggestion without an answer" in texts(panel)


def test_a_cluster_gets_another_title_or_is_taken_apart(opened: Open) -> None:
    room = opened()
    room.clustered("Time", room.written("concerns", "Evenings", "Backfill"))
    room.screen.side.take(CLUSTERS)
    panel = room.panel(ClustersPanel)
    panel.title_field.setFocus()
    panel.title_field.set_text("Time and cover")
    room.press(Key.Key_Return)
    assert room.board.clusters["Time"].title == "Time and cover"
    panel.apart.click()
    assert not room.board.clusters
    assert {one.cluster for one in room.cards} == {""}


def test_the_wall_card_reveals_and_hides(opened: Open) -> None:
    room = opened()
    wall = room.screen.side.wall
    assert "On the wall: only how many" in texts(wall)
    wall.reveal.click()
    assert revealed(room)
    assert "On the wall: all, no names" in texts(wall)
    wall.reveal.click()
    assert not revealed(room)
    wall.print.click()
    assert room.asked == ["print"]


def test_a_card_is_added_beside_the_picture_into_the_zone_that_was_clicked(opened: Open) -> None:
    room = opened()
    room.screen.canvas.picked.emit("zone", "concerns")
    room.screen.side.adding.field.setFocus()
    room.write("Evenings")
    room.press(Key.Key_Return)
    room.press(Key.Key_F3)
    room.write("Trust")
    room.press(Key.Key_Return)
    assert (room.texts("concerns"), room.texts("strengths")) == (["Evenings"], ["Trust"])


def test_what_is_noted_about_cards_is_kept_for_all_that_are_chosen(opened: Open) -> None:
    room = opened("emotional-map")
    zone = room.board.zones[0].key
    room.written(zone, "Nobody told me", "The nurse stayed")
    room.screen.choose(("c1", "c2"))
    fields = room.screen.side.chosen._fields
    choice = next(field for note, field in fields.items() if note.key == "consent")
    choice.setCurrentIndex(choice.findData("quote"))  # type: ignore[union-attr]  # a choice
    choice.activated.emit(choice.currentIndex())  # type: ignore[union-attr]  # as above
    assert [one.marks for one in room.cards] == [{"consent": "quote"}] * 2


# The ring.


@pytest.fixture
def ring(opened: Open) -> Room:
    """A ring with two asks."""
    room = opened("ring")
    room.act(on.write, "b", "asks", "A rota, because ours fails, by March", card="a1", by="p1")
    room.act(on.write, "b", "asks", "Something", card="a2", by="p2")
    return room


def test_an_offer_is_keyed_by_name_and_text(ring: Room) -> None:
    panel = ring.panel(AsksPanel)
    assert panel.ask == "a1"
    panel.field.setFocus()
    ring.write("Zo")
    ring.press(Key.Key_Return)
    ring.write("Sends hers")
    ring.press(Key.Key_Return)
    (offer,) = ring.board.links
    assert (offer.source, offer.target, offer.text, offer.marks) == ("p5", "a1", "Sends hers", {"kind": "do"})
    assert panel.field.hasFocus(), "the next offer can be keyed at once"
    assert "1 offer from 1 person" in texts(panel)


def test_nobody_offers_to_themselves(ring: Room) -> None:
    panel = ring.panel(AsksPanel)
    panel.field.setFocus()
    ring.write("Siân:")
    ring.write("I do it")
    ring.press(Key.Key_Return)
    assert not len(ring.board.links)
    assert "Nobody helps with their own ask." in texts(panel)
    assert panel.field.text() == "I do it"


def test_the_asks_are_gone_through_one_by_one_and_the_rules_are_asked_for(ring: Room) -> None:
    panel = ring.panel(AsksPanel)
    assert "What exactly?" not in texts(panel)
    panel.next.click()
    assert panel.ask == "a2"
    assert "What exactly? A person, a document, an hour?" in texts(panel)
    panel.next.click()
    assert panel.ask == "a1"


def test_while_asks_are_read_out_each_has_its_share_of_the_time(ring: Room) -> None:
    on_to(ring, "ask")
    dial = ring.screen.scene.dial if ring.screen.scene is not None else None
    assert dial is not None
    each = dial.length // 6000  # of six people, in s
    panel = ring.panel(AsksPanel)
    ring.wait(30_000)
    assert f"1 of 2. {(each - 30) // 60}:{(each - 30) % 60:02} left for this ask." in texts(panel)
    panel.next.click()
    assert f"2 of 2. {each // 60}:{each % 60:02} left for this ask." in texts(panel)
    ring.wait(1000 * (each + 5))
    assert panel.under.tone == "over"


def test_a_person_on_the_circle_shows_their_ask(ring: Room) -> None:
    ring.screen.canvas.picked.emit("person", "p2")
    assert ring.panel(AsksPanel).ask == "a2"


def chosen_in_menu(row: OfferRow, word: str) -> None:
    """Opens the ways of an offer and takes one."""
    row.state.click()
    menu = row.findChild(QMenu)
    assert menu is not None
    act = next(act for act in menu.actions() if act.text() == word)
    assert isinstance(act, QAction)
    act.trigger()
    menu.close()


def test_an_offer_gets_a_day_and_later_what_came_of_it(ring: Room) -> None:
    ring.act(on.link, "b", "p3", "a1", key="o1", text="An hour", marks={"kind": "time"})
    panel = ring.panel(AsksPanel)
    row = panel.offers.findChildren(OfferRow)[0]
    chosen_in_menu(row, "Agree a day")
    ring.write("tomorrowish")
    ring.press(Key.Key_Return)
    assert "due" not in next(iter(ring.board.links)).marks
    row.day.set_text("2026-11-27")
    ring.press(Key.Key_Return)
    assert next(iter(ring.board.links)).marks["due"] == "2026-11-27"
    row = panel.offers.findChildren(OfferRow)[-1]
    assert row.state.words == "by 27 November"
    chosen_in_menu(row, "helped")
    assert next(iter(ring.board.links)).marks["state"] == "helped"


def test_two_weeks_on_a_state_is_noted_for_that_look_back(ring: Room) -> None:
    ring.act(on.link, "b", "p3", "a1", key="o1", text="An hour")
    ring.clock.advance(15 * 24 * 60 * MINUTE)
    ring.show()
    panel = ring.panel(AsksPanel)
    assert "2 weeks on: how does each offer stand?" in texts(panel)
    chosen_in_menu(panel.offers.findChildren(OfferRow)[-1], "in contact")
    assert next(iter(ring.board.links)).marks == {"state": "contacted", "week-2": "contacted"}


def test_an_offer_is_taken_away_and_undone(ring: Room) -> None:
    ring.act(on.link, "b", "p3", "a1", key="o1", text="An hour")
    chosen_in_menu(ring.panel(AsksPanel).offers.findChildren(OfferRow)[-1], "Take the offer away")
    assert not len(ring.board.links)
    ring.screen.canvas.setFocus()
    ring.press(Key.Key_Z, held=CONTROL)
    assert len(ring.board.links) == 1


def test_who_is_left_out_stands_at_the_side_alone(ring: Room) -> None:
    ring.act(on.link, "b", "p3", "a1", key="o1", text="An hour")
    ring.screen.side.take(GAPS)
    told = texts(ring.panel(GapsPanel))
    assert "No offer to them yet | Łukasz Żak" in told
    assert "1 of 2 asks have an offer" in told


def test_without_an_ask_it_leads_to_the_keys(opened: Open) -> None:
    room = opened("ring")
    panel = room.panel(AsksPanel)
    panel.key.click()
    assert room.screen.mode == "keying"
    assert room.screen.keying.field.hasFocus()


# The fishbowl.


@pytest.fixture
def bowl(opened: Open) -> Room:
    """A fishbowl, the keyboard where people go in and out."""
    room = opened("fishbowl", "open")
    room.panel(ChairsPanel).who.setFocus()
    return room


def test_initials_bring_somebody_in_and_the_number_of_the_chair_out(bowl: Room) -> None:
    bowl.write("nt")
    assert dict(bowl.board.inside) == {}, "NTH may still be meant, and nobody else is"
    bowl.write("h")
    bowl.write("lz")
    assert dict(bowl.board.inside) == {1: "p3", 2: "p2"}
    bowl.write("1")
    assert dict(bowl.board.inside) == {2: "p2"}
    bowl.write("lz")
    assert dict(bowl.board.inside) == {}, "the same initials bring out who is in"
    assert bowl.panel(ChairsPanel).who.text() == ""


def test_the_same_initials_ask_who_is_meant_and_a_figure_tells(bowl: Room) -> None:
    bowl.write("sp")
    assert dict(bowl.board.inside) == {}
    assert "1 Siân Prys, 2 Sam Pugh" in texts(bowl.panel(ChairsPanel))
    bowl.write("2")
    assert dict(bowl.board.inside) == {1: "p6"}


def test_a_name_or_a_code_does_too(bowl: Room) -> None:
    bowl.write("zoë")
    bowl.press(Key.Key_Return)
    bowl.write("p04")
    bowl.press(Key.Key_Return)
    assert dict(bowl.board.inside) == {1: "p5", 2: "p4"}


def test_full_chairs_and_empty_ones_are_said(bowl: Room) -> None:
    for initials in ("lz", "nth", "nwk", "zob"):
        bowl.write(initials)
    bowl.act(on.seat, "b", "p1")
    bowl.write("sp2")
    assert bowl.told() == "All chairs are taken. Somebody leaves first."
    bowl.write("3")
    bowl.write("3")
    assert bowl.told() == "Nobody sits on chair 3."


def test_time_inside_is_counted_and_who_has_not_been_in_is_only_shown_when_asked(bowl: Room) -> None:
    bowl.write("lz")
    bowl.wait(6 * MINUTE)
    panel = bowl.panel(ChairsPanel)
    assert "6:00" in texts(panel)
    assert "Inside for 6 minutes: make room soon. (Łukasz Żak)" in texts(panel)
    assert panel.not_in.words == "5 not in yet"
    assert "Zoë Ó Briain" not in texts(panel)
    panel.not_in.click()
    names = [button.words for button in panel.findChildren(type(panel.not_in)) if button.isVisible()]
    assert "Zoë Ó Briain" in names


def test_panels_say_what_they_are_to_a_screen_reader(opened: Open) -> None:
    room = opened()
    for kind in (CLUSTERS, DOTS, ANSWERS, POSE):
        room.screen.side.take(kind)
        assert room.screen.side.panel is not None
        assert room.screen.side.panel.accessibleName()
    assert room.screen.canvas.focusPolicy() == Qt.FocusPolicy.StrongFocus


# The tree, pairs.


def test_dots_of_the_tree_are_placed_one_by_one_then_and_now(opened: Open) -> None:
    room = opened("change-tree")
    room.screen.side.take(PLACES)
    panel = room.panel(PlacesPanel)
    panel.list.setFocus()
    room.write("++")
    room.press(Key.Key_Down)
    panel.sign.set_text("a star")
    room.write("+")
    assert tree.placed(room.board, "me", "start") == {"roots": 2, "seedling": 1}
    assert [one.marks.get("sign", "") for one in room.cards] == ["", "", "a star"]
    panel.moment.choose("end")
    panel.moment.chosen.emit("end")
    room.write("+-")
    room.write("-")
    assert room.told() == "There are no dots left to take away."
    assert tree.placed(room.board, "me", "end") == {}
    assert sum(tree.placed(room.board, "me", "start").values()) == 3


def test_two_names_or_initials_say_who_met_and_in_which_round(opened: Open) -> None:
    room = opened("relational-one-to-ones")
    room.screen.side.take(PAIRS)
    panel = room.panel(PairsPanel)
    panel.field.setFocus()
    room.write("Siân:")
    room.write("lz")
    room.press(Key.Key_Return)
    panel.round.plus.click()
    room.write("Zoë:")
    room.write("Nguy")
    room.press(Key.Key_Return)
    assert pairs.met(room.board) == {frozenset(("p1", "p2")): (1,), frozenset(("p5", "p3")): (2,)}
    assert "2 of 15 pairs have met." in texts(panel)
    room.screen.canvas.picked.emit("person", "p1")
    assert "Siân Prys has not met 4 people" in texts(panel)
    next(button for button in panel.others.findChildren(Button) if button.words == "Sam Pugh").click()
    assert frozenset(("p1", "p6")) in pairs.met(room.board)


def test_nobody_meets_themselves(opened: Open) -> None:
    room = opened("relational-one-to-ones")
    room.screen.side.take(PAIRS)
    panel = room.panel(PairsPanel)
    panel.field.setFocus()
    room.write("Zoë:")
    room.write("Zoë")
    room.press(Key.Key_Return)
    assert not len(room.board.links)
    assert "Nobody on the list is called so." in texts(panel)


def test_a_note_on_a_talk_is_on_no_wall_no_paper_in_no_report_and_goes_with_either_of_the_two(opened: Open) -> None:
    room = opened("relational-one-to-ones")
    for at, (one, other) in enumerate((("p1", "p2"), ("p1", "p3"), ("p4", "p5"), ("p5", "p6"))):
        room.act(on.link, "b", one, other, key=f"l{at}", marks={"round": "1"})
    room.screen.side.take(PAIRS)
    panel = room.panel(PairsPanel)
    room.screen.canvas.picked.emit("person", "p1")
    field = next(one for one in panel.notes.findChildren(Field) if "Łukasz Żak" in one.line.accessibleName())
    field.line.setFocus()
    room.write("walks at six")
    room.press(Key.Key_Return)
    room.screen.canvas.picked.emit("person", "p2")
    QApplication.processEvents()
    assert [field.text() for field in panel.notes.findChildren(Field) if not field.isHidden()] == ["walks at six"]
    frames = [
        Frame(w=1200, h=800, letter=15, audience=who, names=room.viewer.view(room.day.state, 0).names)
        for who in ("wall", "paper", "desk")
    ]
    drawn = [layout(room.board, frame, widths(ENGLISH)) for frame in frames]
    assert not any("six" in line.text for laid in drawn for line in laid.shapes if isinstance(line, Line))
    assert "six" not in repr(figures(room.board, str, now=0, people=[]))
    gone = [one for one in wordless(room.board, "p2") if isinstance(one, Linked)]
    assert [(one.link, dict(one.marks)) for one in gone] == [("l0", {"round": "1"})]
