"""The wall's window: what changes is painted and nothing else, and the desk keeps the keyboard."""

# Qt calls paint engines and event filters by these names.
# ruff: noqa: N802

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, QSizeF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from copfacil.core.faces import Phase, Places, Silence, Wall
from copfacil.core.words import ENGLISH, pseudo
from copfacil.ui import fonts
from copfacil.ui.theme import load
from copfacil.ui.wall.face import next_repaint, paint_face
from copfacil.ui.wall.frame import TURN_MS, Look
from copfacil.ui.wall.window import WallWindow
from tests.wall_samples import WITNESS, dial, places, usual

WIDTH, HEIGHT = 960, 540
SHADE = 16
"""Of 255."""
FACES = usual()
Open = Callable[..., WallWindow]


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Open:
    """Opens a wall of a size."""
    assert qapp is not None
    fonts.load()

    def opened(*, still: bool = True, look: Look = "both") -> WallWindow:
        wall = WallWindow(load("wall_light", still=still), ENGLISH, look)
        qtbot.addWidget(wall)
        wall.resize(WIDTH, HEIGHT)
        wall.show()
        qtbot.waitExposed(wall)
        QApplication.processEvents()
        return wall

    return opened


class Watch(QObject):
    """Sums up what a window was asked to paint."""

    def __init__(self, watched: WallWindow) -> None:
        super().__init__()
        self.region = QRegion()
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return False

    @property
    def share(self) -> float:
        """How much of the window the box round all of it takes."""
        box = self.region.boundingRect()
        return box.width() * box.height() / (WIDTH * HEIGHT)


def seen(wall: WallWindow) -> QImage:
    """What stands on the screen, without painting it anew."""
    screen = wall.screen()
    return screen.grabWindow(wall.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)


def painted(face: Wall, turn_ms: int = 0, look: Look = "both") -> QImage:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_face(painter, QSizeF(WIDTH, HEIGHT), face, load("wall_light", still=True), ENGLISH, look, turn_ms)
    painter.end()
    return image


def alike(one: QImage, other: QImage) -> bool:
    """The same picture; the soft edge where an arc ends may differ by a shade that nobody sees."""
    if one == other:
        return True
    a, b = (bytes(image.constBits()) for image in (one, other))
    return one.size() == other.size() and max(abs(x - y) for x, y in zip(a, b, strict=True) if x != y) <= SHADE


def at(face: Wall, left: int) -> Wall:
    """The face with so many ms left."""
    assert isinstance(face, Phase | Silence | Places)
    parts = tuple(
        replace(part, done=min(max(1 - left / face.dial.length, 0.0), 1.0)) if part.now else part
        for part in face.dial.strip
    )
    return replace(face, dial=replace(face.dial, left=left, strip=parts))


@pytest.mark.parametrize("look", ["both", "ring", "disc", "digits"])
@pytest.mark.parametrize("name", ["phase", "silence", "move", "phase-hours"])
def test_after_a_minute_of_small_paintings_the_picture_is_the_whole_one(window: Open, name: str, look: Look) -> None:
    wall = window(look=look)
    face = FACES[name]
    left, turn = 62_000, 0
    while left > 2_000:
        now = at(face, left)
        wall.show_face(now, turn)
        QApplication.processEvents()
        step = next_repaint(now, look, turn)
        left, turn = left - step, turn + step
    last = at(face, left)
    wall.show_face(last, turn)
    QApplication.processEvents()
    assert alike(seen(wall), painted(last, turn, look))


def test_one_face_after_the_other_leaves_no_trace_of_the_one_before(window: Open) -> None:
    wall = window()
    for face in (*FACES.values(), *reversed(FACES.values())):
        wall.show_face(face, 0)
        QApplication.processEvents()
        assert alike(seen(wall), painted(face))


def test_a_quarter_second_of_silence_paints_next_to_nothing(window: Open) -> None:
    wall = window()
    wall.show_face(at(FACES["silence"], 38_000), 0)
    QApplication.processEvents()
    watch = Watch(wall)
    wall.show_face(at(FACES["silence"], 37_750), 250)
    QApplication.processEvents()
    assert 0 < watch.share < 0.01


def test_nothing_is_painted_when_nothing_looks_different(window: Open) -> None:
    wall = window()
    wall.show_face(FACES["phase-paused"], 0)
    QApplication.processEvents()
    watch = Watch(wall)
    wall.show_face(FACES["phase-paused"], TURN_MS)
    QApplication.processEvents()
    assert watch.region.isEmpty()


def test_a_second_paints_the_digits_and_not_the_words(window: Open) -> None:
    wall = window()
    wall.show_face(at(FACES["phase"], 222_000), 0)
    QApplication.processEvents()
    watch = Watch(wall)
    wall.show_face(at(FACES["phase"], 221_000), 1_000)
    QApplication.processEvents()
    assert not watch.region.isEmpty()
    words = QRect(0, 0, WIDTH // 2, HEIGHT // 3)
    assert not watch.region.intersects(words)


def test_a_blank_wall_shows_nothing_and_comes_back_as_things_are_then(window: Open) -> None:
    wall = window()
    wall.show_face(FACES["phase"], 0)
    wall.blank(on=True)
    wall.show_face(at(FACES["phase"], 200_000), 0)
    QApplication.processEvents()
    blank = seen(wall)
    assert len({blank.pixel(x, y) for x in range(0, WIDTH, 20) for y in range(0, HEIGHT, 20)}) == 1
    wall.blank(on=False)
    QApplication.processEvents()
    assert alike(seen(wall), painted(at(FACES["phase"], 200_000)))


def test_a_face_dissolves_into_the_next_and_ends_as_it_is(window: Open, qtbot: QtBot) -> None:
    wall = window(still=False)
    wall.show_face(FACES["phase"], 0)
    QApplication.processEvents()
    wall.show_face(FACES["thanks"], 0)
    QApplication.processEvents()
    assert seen(wall) != painted(FACES["thanks"])
    qtbot.waitUntil(lambda: alike(seen(wall), painted(FACES["thanks"])))


def test_with_reduced_motion_the_next_face_is_there_at_once(window: Open) -> None:
    wall = window(still=True)
    wall.show_face(FACES["phase"], 0)
    QApplication.processEvents()
    wall.show_face(FACES["thanks"], 0)
    QApplication.processEvents()
    assert alike(seen(wall), painted(FACES["thanks"]))


def test_on_its_own_screen_the_wall_leaves_the_keyboard_to_the_desk(window: Open) -> None:
    wall = window()
    wall.show_on(wall.screen(), shares=False)
    assert wall.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert wall.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert wall.isFullScreen()


def test_esc_leaves_a_shared_screen(window: Open, qtbot: QtBot) -> None:
    wall = window()
    wall.show_on(None, shares=True)
    with qtbot.waitSignal(wall.left):
        QTest.keyClick(wall, Qt.Key.Key_Escape)


def test_the_desks_keys_work_while_the_wall_covers_it(window: Open) -> None:
    wall = window()
    wall.show_on(None, shares=True)
    keys: list[int] = []

    def note(event: QKeyEvent) -> None:
        keys.append(event.key())

    wall.pressed.connect(note)
    QTest.keyClick(wall, Qt.Key.Key_Space)
    assert keys == [Qt.Key.Key_Space]


def test_the_wall_is_named_for_screen_readers_and_scripts(window: Open) -> None:
    wall = window()
    wall.show_face(FACES["phase"], 0)
    assert wall.windowTitle() == "copfacil - Wall"
    assert "Consultants talk to each other." in wall.accessibleName()
    assert wall.cursor().shape() == Qt.CursorShape.BlankCursor


def test_another_language_or_look_is_shown_at_once(window: Open) -> None:
    wall = window()
    wall.show_face(FACES["phase"], 0)
    QApplication.processEvents()
    wall.set_look("disc")
    QApplication.processEvents()
    assert alike(seen(wall), painted(FACES["phase"], look="disc"))
    wall.set_words(pseudo())
    QApplication.processEvents()
    assert seen(wall) != painted(FACES["phase"], look="disc")


def test_released_names_replace_the_numbers_without_a_trace(window: Open) -> None:
    wall = window()
    gather = FACES["move"]
    assert isinstance(gather, Places)
    wall.show_face(gather, 0)
    named = replace(gather, places=places(6, named=True), named=True)
    wall.show_face(named, 0)
    QApplication.processEvents()
    assert alike(seen(wall), painted(named))


def test_more_time_is_seen_at_once(window: Open) -> None:
    wall = window()
    wall.show_face(FACES["phase"], 0)
    QApplication.processEvents()
    extended = Phase(dial=dial(WITNESS, 282_000, length=420_000), seats=4)
    wall.show_face(extended, 0)
    QApplication.processEvents()
    assert alike(seen(wall), painted(extended))


@pytest.mark.parametrize("name", ["phase", "silence", "find", "holding"])
def test_what_is_said_aside_stands_in_the_corner_and_goes_without_a_trace(window: Open, name: str) -> None:
    wall = window()
    wall.show_face(FACES[name], 0)
    QApplication.processEvents()
    before = seen(wall)
    wall.say_aside("Right again moves everybody.")
    QApplication.processEvents()
    during = seen(wall)
    corner = QRect(WIDTH // 2, round(HEIGHT * 0.83), WIDTH // 2, HEIGHT - round(HEIGHT * 0.83))
    assert during.copy(corner) != before.copy(corner)
    rest = QRect(0, 0, WIDTH, corner.top())
    assert during.copy(rest) == before.copy(rest)
    assert wall.accessibleDescription() == "Right again moves everybody."
    wall.say_aside("")
    QApplication.processEvents()
    assert alike(seen(wall), before)


def test_what_is_said_aside_stays_over_a_clock_that_runs_and_goes_by_itself(
    window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("copfacil.ui.wall.window.STAYS_MS", 100)  # of five seconds
    wall = window()
    wall.show_face(at(FACES["phase"], 62_000), 0)
    QApplication.processEvents()
    before = seen(wall)
    wall.say_aside("Right again moves everybody.")
    QApplication.processEvents()
    corner = QRect(WIDTH // 2, round(HEIGHT * 0.9), WIDTH // 2, HEIGHT - round(HEIGHT * 0.9))
    said = seen(wall).copy(corner)
    wall.show_face(at(FACES["phase"], 61_000), 0)
    QApplication.processEvents()
    assert seen(wall).copy(corner) == said
    qtbot.waitUntil(lambda: seen(wall).copy(corner) == before.copy(corner))


def test_no_figure_comes_onto_the_wall_in_silence_not_even_aside(window: Open) -> None:
    wall = window()
    wall.show_face(FACES["silence"], 0)
    QApplication.processEvents()
    before = seen(wall)
    wall.say_aside("1:00 more for all.")
    QApplication.processEvents()
    assert seen(wall) == before


def test_a_blank_wall_stays_blank_whatever_is_said_aside(window: Open) -> None:
    wall = window()
    wall.show_face(FACES["phase"], 0)
    wall.blank(True)
    QApplication.processEvents()
    before = seen(wall)
    wall.say_aside("Right again moves everybody.")
    QApplication.processEvents()
    assert seen(wall) == before
