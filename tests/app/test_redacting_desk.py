"""Deleting somebody at the desk itself: the window, People, the store and the bytes on disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from copfacil.app import deletion_doors
from copfacil.app.desktop import Desktop
from copfacil.core import gestures
from copfacil.core.people import Person
from copfacil.core.redaction import WAIT
from copfacil.core.words import ENGLISH
from copfacil.store import Store
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.notice import Notice
from copfacil.ui.people.people import PeopleScreen
from tests.score import SimClock
from tests.store.samples import holding

NAME = "Ngũgĩ wa Kamau"
PEOPLE = [Person(id="x1", name=NAME), Person(id="x2", name="Siân Prys"), Person(id="x3", name="Łukasz Żak")]


@pytest.fixture
def clock() -> SimClock:
    return SimClock()


@pytest.fixture
def desktop(qapp: QApplication, tmp_path: Path, clock: SimClock) -> Iterator[Desktop]:
    """The app on People, with three people and an action."""
    made = Desktop(qapp, Store.open(tmp_path / "data"), clock, ENGLISH)
    made.frame.show()
    day = made.open(title="Module 2")
    day.act(gestures.list_people, PEOPLE)
    day.act(gestures.keep, "action", f"Ask {NAME} about beds", card="a", owner="x2")
    made.go("people")
    yield made
    made.close()
    made.frame.close()
    made.frame.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def people(desktop: Desktop) -> PeopleScreen:
    screen = desktop.frame.screen_of("people")
    assert isinstance(screen, PeopleScreen)
    return screen


def press(desktop: Desktop, word: str) -> None:
    """Presses the button of that word that can be seen."""
    QApplication.processEvents()
    shown = [one for one in desktop.frame.findChildren(Button) if one.isVisible() and one.words == word]
    QTest.mouseClick(shown[0], Qt.MouseButton.LeftButton)


def notices(desktop: Desktop) -> list[str]:
    """What the notices under the top bar say."""
    QApplication.processEvents()
    shown = [one for one in desktop.frame.findChildren(Notice) if one.isVisible()]
    return ["\n".join(label.text() for label in one.findChildren(Label)) for one in shown]


def names(desktop: Desktop) -> list[str]:
    return [row.name for row in people(desktop).who.list.people.rows]


def test_deleted_brought_back_deleted_and_emptied_a_day_later(desktop: Desktop, clock: SimClock) -> None:
    folder = desktop.store.folder
    press(desktop, "Delete this person…")
    press(desktop, "Delete, empty tomorrow")
    assert names(desktop) == ["Siân Prys", "Łukasz Żak"]
    press(desktop, "Bring back")
    assert NAME in names(desktop)
    press(desktop, "Delete this person…")
    press(desktop, "Delete, empty tomorrow")
    deletion_doors.look(desktop)
    assert holding(folder, NAME)
    clock.advance(WAIT)
    deletion_doors.look(desktop)
    assert holding(folder, NAME) == []
    assert desktop.frame.current == "people"
    assert not people(desktop).who.deleting.waiting.isVisible()
    assert "one person, number x1" in notices(desktop)[0]
    assert desktop.needed().act(gestures.settle, "a", done=True) is None
    assert holding(folder, NAME) == []


def test_emptied_now_the_receipt_is_saved_as_text(desktop: Desktop, tmp_path: Path) -> None:
    press(desktop, "Delete this person…")
    press(desktop, "Empty now")
    assert holding(desktop.store.folder, NAME) == []
    QApplication.processEvents()
    press(desktop, "Save as text")
    (dialog,) = desktop.frame.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "receipt.txt"))
    dialog.close()
    receipt = (tmp_path / "receipt.txt").read_text("utf-8")
    assert receipt.startswith("Deleted for good on ")
    assert "Module 2" in receipt
    assert NAME not in receipt


def test_while_a_round_is_on_nobody_is_deleted_and_what_is_due_waits(desktop: Desktop, clock: SimClock) -> None:
    press(desktop, "Delete this person…")
    press(desktop, "Delete, empty tomorrow")
    day = desktop.needed()
    assert day.act(gestures.play, day.shelf["timed-rounds"], play_id="p") is None
    clock.advance(WAIT)
    assert day.act(gestures.read_and_start) is None
    deletion_doors.look(desktop)
    assert holding(desktop.store.folder, NAME)
    press(desktop, "Empty now")
    assert desktop.day is day
    assert holding(desktop.store.folder, NAME)
    assert day.act(gestures.end) is None
    deletion_doors.look(desktop)
    assert holding(desktop.store.folder, NAME) == []
