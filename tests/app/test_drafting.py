"""What is half written on the desk outlives whatever ends the program, and stands nowhere where it may not stand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from copfacil.app import sample
from copfacil.app.day import Day
from copfacil.app.desktop import Desktop
from copfacil.app.run_doors import put_on
from copfacil.core import gestures
from copfacil.core.words import ENGLISH
from copfacil.store import Store
from copfacil.ui.desk.capture_form import CaptureForm
from copfacil.ui.desk.doors import PutOn
from copfacil.ui.desk.run import RunScreen
from copfacil.ui.kit.field import Line
from tests.score import SimClock

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
NOTE, ACTION, LEARNING, QUOTE, QUESTION, PARKED = (Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_5, Key.Key_6, Key.Key_7)
WORDS = "The corridor was loud all morning"


@pytest.fixture
def desktop(lent: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    """A desktop on a day of 23 people; nothing is on."""
    made = Desktop(lent, Store.open(tmp_path / "data"), SimClock(), ENGLISH)
    sample.make(made.open(title="Module 2").host)
    day = made.needed()
    day.undo()  # the sitting is not put on yet
    assert not day.state.plays
    made.frame.show()
    yield made
    made.close()
    made.frame.close()


def run(desktop: Desktop) -> RunScreen:
    desktop.go("run")
    screen = desktop.frame.screen_of("run")
    assert isinstance(screen, RunScreen)
    return screen


def form(desktop: Desktop) -> CaptureForm:
    (found,) = run(desktop).findChildren(CaptureForm)
    return found


def write(desktop: Desktop, kind: Key, text: str) -> CaptureForm:
    """Writes without keeping it, until it is on disk or refused there."""
    desk = run(desktop)
    QTest.keyClick(desk, kind, CTRL)
    writing = form(desktop)
    QTest.keyClicks(writing.text, text)
    writing.tell_draft_now()
    return writing


def again(desktop: Desktop) -> CaptureForm:
    """The same day on a desk that knows nothing but what is on disk."""
    desktop.open(desktop.needed().host.stream)
    return form(desktop)


def on_disk(folder: Path, words: str) -> bool:
    return any(words.encode() in path.read_bytes() for path in folder.rglob("*") if path.is_file())


def begin(day: Day, exercise: str) -> None:
    assert put_on(day, PutOn(exercise=exercise, preset="")) is None
    assert day.act(gestures.read_and_start) is None


@pytest.mark.parametrize(
    ("key", "kind"),
    [(NOTE, "note"), (ACTION, "action"), (QUOTE, "quote"), (QUESTION, "question"), (PARKED, "parked")],
)
def test_what_was_being_written_is_in_the_field_again_with_its_kind(desktop: Desktop, key: Key, kind: str) -> None:
    write(desktop, key, WORDS)
    found = again(desktop)
    assert (found.what, found.text.toPlainText()) == (kind, WORDS)
    assert len(desktop.needed().state.cards) == 0, "it is recorded only when somebody presses Enter"
    QTest.keyClick(found.text, Key.Key_Return)
    (card,) = desktop.needed().state.cards
    assert (card.what, card.text) == (kind, WORDS)
    assert not again(desktop).text.toPlainText(), "what was recorded is no draft any more"


def test_owner_and_day_of_an_action_come_back_with_its_words(desktop: Desktop) -> None:
    writing = write(desktop, ACTION, "Ring the ward")
    owner = next(line for line in writing.findChildren(Line) if line.accessibleName() == "Who does it")
    name = next(one.shown for one in desktop.needed().state.people.values() if one.shown.isascii())
    QTest.keyClicks(owner, name)
    due = next(line for line in writing.findChildren(Line) if line.accessibleName() == "By when")
    QTest.keyClicks(due, "in 2 weeks")
    writing.tell_draft_now()
    found = again(desktop)
    QTest.keyClick(found.text, Key.Key_Return)
    (card,) = desktop.needed().state.cards
    assert desktop.needed().state.people[card.owner].shown == name
    assert card.due


def test_what_was_left_empty_again_leaves_no_draft(desktop: Desktop) -> None:
    writing = write(desktop, NOTE, WORDS)
    QTest.keyClick(writing.text, Key.Key_A, CTRL)
    QTest.keyClick(writing.text, Key.Key_Delete)
    writing.tell_draft_now()
    assert not again(desktop).text.toPlainText()


def test_a_correction_goes_on_and_stays_one(desktop: Desktop) -> None:
    writing = write(desktop, NOTE, "Chairs were")
    QTest.keyClick(writing.text, Key.Key_Return)
    (card,) = desktop.needed().state.cards
    writing.correct(card, desktop.needed().state)
    QTest.keyClick(writing.text, Key.Key_End, CTRL)
    QTest.keyClicks(writing.text, " missing")
    writing.tell_draft_now()
    QTest.keyClick(again(desktop).text, Key.Key_Return)
    (after,) = desktop.needed().state.cards
    assert (after.id, after.text) == (card.id, "Chairs were missing")


def test_what_is_said_in_a_private_phase_is_not_even_a_draft(desktop: Desktop, tmp_path: Path) -> None:
    begin(desktop.needed(), "co-consulting")
    writing = form(desktop)
    writing.choose("quote")  # as it stood there when the round began
    QTest.keyClicks(writing.text, WORDS)
    writing.tell_draft_now()
    assert not on_disk(tmp_path, WORDS)
    writing.choose("learning")
    writing.tell_draft_now()
    assert not on_disk(tmp_path, WORDS), "nobody has released it"


def test_a_draft_of_one_day_is_not_found_on_another(desktop: Desktop) -> None:
    write(desktop, NOTE, WORDS)
    first = desktop.needed().host.stream
    desktop.open(title="Module 3")
    assert not form(desktop).text.toPlainText()
    desktop.open(first)
    assert form(desktop).text.toPlainText() == WORDS


def test_taking_words_out_takes_what_is_half_written_out_of_the_data_and_every_copy(
    desktop: Desktop, tmp_path: Path
) -> None:
    write(desktop, NOTE, WORDS)
    desktop.store.back_up()
    assert on_disk(tmp_path, WORDS)
    desktop.store.redact(lambda _rows: {}, lambda _rows: (_ for _ in ()).throw(AssertionError))
    assert not on_disk(tmp_path, WORDS)
