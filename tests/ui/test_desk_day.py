"""The planned day on the desk: blocks begin at a press, planned stands against actual, and three ways lead back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSizeF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from copfacil.app.day import Day
from copfacil.app.day_doors import day_doors, put_away
from copfacil.app.drafting import Drafts
from copfacil.app.plan_doors import plan_doors
from copfacil.app.run_doors import Around, run_doors
from copfacil.core import gestures
from copfacil.core.agenda import gestures as plan
from copfacil.core.agenda.blocks import plain
from copfacil.core.agenda.plan import clock_said
from copfacil.core.faces import Break, Places, Timetable, Wall, wall
from copfacil.core.plan import MINUTE
from copfacil.core.scene import desk
from copfacil.core.words import Words
from copfacil.live.host import Host
from copfacil.live.looking import folded
from copfacil.store import Store
from copfacil.ui.desk.agenda import AgendaRow
from copfacil.ui.desk.capture_form import CaptureForm
from copfacil.ui.desk.catching import Catching
from copfacil.ui.desk.run import RunScreen
from copfacil.ui.dress import dress
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.check import Check
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.toast import Toast
from copfacil.ui.theme import load
from copfacil.ui.wall.face import pieces, rest
from copfacil.ui.wall.pieces import Text
from tests.score import SimClock

Key = Qt.Key
_HALF_PAST_NINE = round(datetime(2026, 11, 19, 9, 30).timestamp() * 1000)  # noqa: DTZ001 - the time of day in the room


class DeskRoom:
    """The desk over a real day that was laid from a template, at half past nine."""

    def __init__(self, qtbot: QtBot, app: QApplication, folder: Path) -> None:
        dress(app, load("light"))
        self.app, self.clock = app, SimClock(wall=_HALF_PAST_NINE)
        self.day = Day(Store.open(folder / "copfacil"), self.clock)
        self.day.begin("Module 2, Vitality")
        plan_doors(self.day, Words(), lambda: None, lambda: None).lay("module-2")
        around = Around(
            blank=lambda: None,
            swap=lambda: None,
            mute=lambda: None,
            choose_people=lambda: None,
            print_cards=lambda: None,
            lines_on_wall=lambda: None,
            come_forward=lambda: None,
            say_aside=lambda _said: None,
            drafts=Drafts(self.day),
        )
        self.doors = run_doors(self.day, Words(), around)
        self.screen = RunScreen(load("light", still=True), self.doors)
        self.screen.resize(1366, 672)
        self.day.host.listen(lambda _session: self.look())
        qtbot.addWidget(self.screen)
        self.screen.show()
        self.screen.activateWindow()
        self.look()

    def look(self) -> None:
        """The desk shows the day as it is now."""
        host = self.day.host
        self.screen.show_state(host.state, host.now(), desk(host.state, host.now(), self.day.clock_at))
        for _ in range(4):
            self.app.processEvents()

    def wait(self, minutes: int) -> None:
        self.clock.advance(minutes * MINUTE)
        self.look()

    def row(self, title: str) -> AgendaRow:
        return next(one for one in self.screen.findChildren(AgendaRow) if one.row.title == title and one.isVisible())

    def begin(self, title: str) -> None:
        self.row(title).click()
        self.look()

    def late(self) -> None:
        """The welcome took ten minutes more, the tree fifteen; the talk begins at five to eleven."""
        self.begin("Arrive and welcome")
        self.wait(45)
        self.begin("Change tree")
        self.wait(40)
        self.begin("Compassionate leadership")
        self.wait(1)

    def key(self, key: Key, *, control: bool = False) -> None:
        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self.app.focusWidget() or self.screen, key, held)
        self.look()

    def wall(self) -> Wall:
        """What the room sees."""
        host = self.day.host
        return wall(host.state, host.now(), self.day.clock_at)

    def button(self, words: str) -> Button:
        return next(one for one in self.screen.findChildren(Button) if one.words == words and one.isVisible())

    def texts(self) -> str:
        return "\n".join(label.text() for label in self.screen.findChildren(Label) if label.isVisible())

    @property
    def ways(self) -> Catching:
        return self.screen.findChildren(Catching)[0]

    def ends(self) -> str:
        """When the day ends as things stand."""
        stands = day_doors(self.day).stands()
        assert stands is not None
        return clock_said(stands.ends)


@pytest.fixture
def room(qtbot: QtBot, lent: QApplication, tmp_path: Path) -> Iterator[DeskRoom]:
    room = DeskRoom(qtbot, lent, tmp_path)
    yield room
    room.screen.close()
    room.day.store.close()
    lent.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_planned_day_stands_on_the_desk_before_anything_has_begun(room: DeskRoom) -> None:
    assert "Not begun yet" in room.texts()
    assert "Arrive and welcome comes first, at 09:30." in room.texts()
    assert room.row("Lunch").accessibleName() == "Begin Lunch: 12:30, Lunch, 50 minutes"
    assert room.row("Co-consulting").row.at == "13:20"


def test_a_block_without_an_exercise_has_a_clock_too(room: DeskRoom) -> None:
    room.begin("Break")
    play = room.day.state.play
    assert play is not None
    assert play.begun
    assert sum(step.ms for step in play.steps) == 20 * MINUTE
    assert room.row("Break").row.state == "running"


def test_what_took_longer_stands_against_the_plan(room: DeskRoom) -> None:
    room.late()
    assert "25 minutes behind" in room.texts()
    assert "Change tree ran 15 minutes over." in room.texts()
    assert "Ends at 16:55, planned 16:30." in room.texts()
    over = room.row("Change tree")
    assert over.accessibleName() == "10:15, Change tree, 40 minutes, planned 25"
    assert not over.isEnabled()
    assert room.row("Lunch").row.at == "12:55"
    assert "set for 12:30" in room.row("Lunch").accessibleName()


def test_beginning_another_block_is_taken_back_by_undo(room: DeskRoom) -> None:
    room.late()
    room.begin("Lunch")
    assert room.row("Lunch").row.state == "running"
    QTest.keyClick(room.app.focusWidget() or room.screen, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    room.look()
    assert room.row("Compassionate leadership").row.state == "running"
    assert room.row("Lunch").row.state == "to come"


def test_three_ways_are_looked_at_and_nothing_moves_until_one_is_taken(room: DeskRoom) -> None:
    room.late()
    room.button("Catch up").click()
    assert "Three ways back to 16:30" in room.texts()
    before = room.day.state.agenda
    for way in ("talk", "drop", "slack"):
        room.ways.cards[way].radio.click()
        assert room.ways.cards[way].radio.isChecked()
        assert sum(card.radio.isChecked() for card in room.ways.cards.values()) == 1
    assert room.day.state.agenda == before
    assert room.ends() == "16:55"
    assert "30 min, 9 %" in room.texts()
    assert "the next delay will be felt" in room.texts()


def test_a_way_that_is_taken_brings_the_day_back_and_undo_takes_it_back(room: DeskRoom) -> None:
    room.late()
    room.button("Catch up").click()
    room.button("Use the slack").click()
    room.look()
    assert not room.ways.isVisible()
    assert room.ends() == "16:30"
    assert room.row("Co-consulting").row.minutes == 60  # every exercise keeps its length
    QTest.keyClick(room.app.focusWidget() or room.screen, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    room.look()
    assert room.ends() == "16:55"
    assert not [one for one in room.screen.findChildren(Toast) if one.isVisible()], (
        "its Undo would take back something else now"
    )


def test_the_block_that_is_dropped_is_chosen(room: DeskRoom) -> None:
    room.late()
    room.button("Catch up").click()
    room.ways.cards["drop"].radio.click()
    block = room.ways.block
    row = next(row for row in range(block.count()) if block.itemText(row).startswith("Listening in pairs"))
    block.setCurrentIndex(row)
    block.activated.emit(row)
    room.button("Drop a block").click()
    room.look()
    day = room.day.state.agenda
    assert "Listening in pairs" in [block.title for block in day.blocks if block.id in day.given]
    assert room.row("Break").row.minutes == 20


def test_escape_stays_behind(room: DeskRoom) -> None:
    room.late()
    room.button("Catch up").click()
    QTest.keyClick(room.app.focusWidget() or room.screen, Key.Key_Escape)
    room.look()
    assert not room.ways.isVisible()
    assert room.ends() == "16:55"


def test_space_begins_what_comes_next_and_goes_on_from_block_to_block(room: DeskRoom) -> None:
    assert "35 minutes, planned 09:30 to 10:05." in room.texts()
    room.key(Key.Key_Space)
    assert room.row("Arrive and welcome").row.state == "running"
    room.wait(36)
    assert "Arrive and welcome is through" in room.texts()
    room.key(Key.Key_Space)
    assert room.row("Change tree").row.state == "running"
    assert room.row("Arrive and welcome").row.state == "over"


def test_what_is_not_in_the_plan_can_be_put_on_and_escape_leads_back(room: DeskRoom) -> None:
    room.button("Something else").click()
    assert "What comes next?" in room.texts()
    room.key(Key.Key_Escape)
    assert "First in the day" in room.texts()


def test_the_last_block_that_is_put_away_ends_the_day(room: DeskRoom) -> None:
    room.wait(6 * 60 + 35)
    room.begin("Close and feedback")
    room.day.act(gestures.read_and_start, aloud=False)
    room.wait(30)
    for _ in room.day.state.plays[room.day.state.current].steps:
        room.key(Key.Key_Right)
        room.key(Key.Key_Right)
    room.button("Put it away").click()
    room.look()
    assert "The day is through" in room.texts()
    assert "Over at 16:35, planned 16:30." in room.texts()


def test_the_room_sees_what_comes_next_between_two_blocks_and_never_slack(room: DeskRoom) -> None:
    room.begin("Arrive and welcome")
    room.wait(40)
    face = room.wall()
    assert isinstance(face, Timetable)
    assert [entry.title for entry in face.entries][:2] == ["Change tree", "Compassionate leadership"]
    assert face.entries[0].at == "10:10"
    assert "Slack" not in [entry.title for entry in face.entries]
    room.begin("Slack")
    assert isinstance(room.wall(), Timetable)


def test_a_break_tells_the_room_what_comes_after_it(room: DeskRoom) -> None:
    room.begin("Break")
    face = room.wall()
    assert isinstance(face, Break)
    assert face.dial.then is not None
    assert face.dial.then.title == "Mindful settle"


def test_people_on_their_way_see_the_next_place_at_once(room: DeskRoom) -> None:
    day = room.day
    tree = next(block for block in day.state.agenda.blocks if block.title == "Change tree")
    day.act(plan.change, replace(tree, place="Garden room"))
    move = plain("move", "Move about", 3 * MINUTE, key="m")
    day.act(plan.put, move, day.state.agenda.blocks[0].id)
    room.look()
    room.begin("Move about")
    face = room.wall()
    assert isinstance(face, Places)
    shown = pieces(rest(face), QSizeF(1280, 720), load("wall_light", still=True), Words(), "both", 0)
    said = " ".join("".join(run.text for run in piece.row) for piece in shown if isinstance(piece, Text))
    assert "Find your place" in said
    assert "Next: Change tree" in said
    assert "In Garden room." in said


def test_two_keys_and_the_words_keep_what_the_room_says(room: DeskRoom) -> None:
    room.begin("Break")
    for figure, text in ((Key.Key_5, "I was heard."), (Key.Key_6, "Who pays?"), (Key.Key_7, "Parking")):
        room.key(figure, control=True)
        QTest.keyClicks(room.app.focusWidget() or room.screen, text)
        room.key(Key.Key_Return)
    kept = {card.what: card for card in room.day.state.cards}
    assert kept["quote"].text == "I was heard."
    assert not kept["quote"].released  # nobody said yes to it
    assert kept["question"].released
    assert kept["parked"].released


def test_where_one_presents_and_others_witness_no_quote_gets_in(room: DeskRoom) -> None:
    room.begin("Co-consulting")
    room.day.act(gestures.read_and_start, aloud=False)
    room.look()
    room.key(Key.Key_5, control=True)
    assert "Quote: not while this is on." in room.texts()
    answer = room.day.act(gestures.keep, "quote", "He said it", card="c")
    assert answer is not None
    assert not len(room.day.state.cards)


def test_what_is_written_stays_when_another_block_begins(room: DeskRoom) -> None:
    room.begin("Break")
    room.key(Key.Key_7, control=True)
    QTest.keyClicks(room.app.focusWidget() or room.screen, "Who pays for")
    room.wait(21)
    room.begin("Lunch")
    assert room.screen.findChildren(CaptureForm)[0].text.toPlainText() == "Who pays for"


ROOM_KINDS = (
    (Key.Key_1, "note"),
    (Key.Key_2, "action"),
    (Key.Key_5, "quote"),
    (Key.Key_6, "question"),
    (Key.Key_7, "parked"),
)


@pytest.mark.parametrize("on", ["", "Arrive and welcome", "Lunch"])
def test_everything_said_to_the_room_can_be_kept_between_blocks_and_in_a_block_without_an_exercise(
    room: DeskRoom, on: str
) -> None:
    if on:
        room.begin(on)
    for figure, _ in ROOM_KINDS:
        room.key(figure, control=True)
        QTest.keyClicks(room.app.focusWidget() or room.screen, "Who opens the door at six?")
        room.key(Key.Key_Return)
    cards = list(room.day.state.cards)
    assert [card.what for card in cards] == [kind for _, kind in ROOM_KINDS]
    assert [card.released for card in cards] == [False, False, False, True, True], "a quote waits for who said it"


def test_of_a_co_consulting_round_no_quote_is_kept_until_something_else_is_put_on(room: DeskRoom) -> None:
    room.begin("Co-consulting")
    assert room.day.act(gestures.read_and_start) is None
    room.look()
    room.key(Key.Key_5, control=True)
    assert "Quote: not while this is on." in room.texts()
    assert room.day.act(gestures.keep, "quote", "We are tired", card="q") is not None
    assert put_away(room.day) is None
    room.look()
    room.key(Key.Key_5, control=True)
    assert "Quote: not until something else is put on." in room.texts()
    assert room.day.act(gestures.keep, "quote", "We are tired", card="q") is not None
    room.begin("Break")
    room.look()
    room.key(Key.Key_5, control=True)
    QTest.keyClicks(room.app.focusWidget() or room.screen, "We go on")
    room.key(Key.Key_Return)
    assert [card.text for card in room.day.state.cards] == ["We go on"]


def promise(room: DeskRoom) -> str:
    """On an earlier day somebody promised something; its session's id."""
    host = Host(room.day.store, room.clock, "module-1")
    host.act(gestures.title, "Module 1", "2026-10-15")
    host.act(gestures.keep, "action", "Bring the map", card="map", due="2026-11-12")
    return host.stream


def test_a_day_that_opens_with_a_welcome_reads_back_what_was_promised_before_and_during_it(room: DeskRoom) -> None:
    stream = promise(room)
    again = RunScreen(load("light", still=True), room.doors)
    room.screen.close()
    room.screen = again
    again.resize(1366, 672)
    again.show()
    room.look()
    assert "Bring the map" in room.texts()
    check = next(one for one in again.findChildren(Check) if one.accessibleName() == "Bring the map, done")
    check.click()
    assert next(iter(folded(room.day.store.rows(stream)).cards)).done
    check.click()
    room.begin("Arrive and welcome")
    assert "Bring the map" not in room.texts()
    assert type(room.wall()).__name__ == "Phase", "the wall shows nobody's words"
    room.button("Read back what was promised").click()
    room.look()
    assert "Bring the map" in room.texts()
    room.button("Put the promises away").click()
    room.look()
    assert "Bring the map" not in room.texts()
    room.begin("Change tree")
    assert not [one for one in again.findChildren(Button) if "promised" in one.words and one.isVisible()]
    again.deleteLater()


def test_where_nothing_was_promised_the_desk_says_so_when_asked(room: DeskRoom) -> None:
    assert "What was promised" not in room.texts()
    room.begin("Arrive and welcome")
    room.button("Read back what was promised").click()
    room.look()
    assert "Nothing is open from earlier days." in room.texts()
