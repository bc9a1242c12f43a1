"""The wall lies over the desk, on the one screen there is: no key acts unseen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from copfacil.app.desktop import Desktop
from copfacil.core import gestures
from copfacil.core.words import ENGLISH
from copfacil.live.clock import SystemClock
from copfacil.store import Store
from copfacil.ui.wall.window import WallWindow

Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def desktop(lent: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    """The app with a round that runs; the wall covers its desk."""
    made = Desktop(lent, Store.open(tmp_path / "data"), SystemClock(), ENGLISH)
    made.frame.show()
    day = made.open(title="Spring day")
    day.act(gestures.play, day.shelf["timed-rounds"], play_id="p", turns=1, minutes={"round": 5.0})
    day.act(gestures.read_and_start, aloud=False)
    made.go("run")
    made.wall.show(sharing=True)
    yield made
    made.close()
    made.frame.close()
    made.frame.deleteLater()
    lent.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wall() -> WallWindow:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, WallWindow) and one.isVisible())


@pytest.mark.parametrize(
    ("key", "held"),
    [(Key.Key_L, Held.NoModifier), (Key.Key_1, Held.ControlModifier), (Key.Key_Question, Held.ShiftModifier)],
)
def test_what_has_to_be_read_or_written_brings_the_desk(
    desktop: Desktop, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    desktop.go("people")
    QTest.keyClick(wall(), key, held)
    assert not desktop.wall.shown
    assert desktop.frame.current == "run"


def test_a_second_press_that_is_awaited_is_told_on_the_wall(desktop: Desktop) -> None:
    day = desktop.day
    assert day is not None
    day.act(gestures.end)
    play = day.shelf["co-consulting"]
    day.act(gestures.play, play, play_id="q", preset="slot-20")
    day.act(gestures.read_and_start)
    for _ in range(3):
        day.act(gestures.go_next)
    day.act(gestures.start)
    desktop.ticker.now()
    QTest.keyClick(wall(), Key.Key_PageDown)
    assert desktop.wall.shown
    assert wall().accessibleDescription() == "Right again moves everybody."


def test_what_could_not_be_done_is_told_without_the_reason(desktop: Desktop) -> None:
    day = desktop.day
    assert day is not None
    day.act(gestures.pause)
    desktop.ticker.now()
    for _ in range(6):
        QTest.keyClick(wall(), Key.Key_Down)
    assert wall().accessibleDescription() == "This was not done. Esc brings the desk, which says why."
    QTest.keyClick(wall(), Key.Key_Escape)
    assert not desktop.wall.shown
