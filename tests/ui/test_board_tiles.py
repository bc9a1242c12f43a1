"""A large board seen through a lens: kept squares show what painting it whole would show, also after it changed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from copfacil.core.boards import gestures as on
from copfacil.ui.boards.paint import Drawn
from copfacil.ui.dress import dress
from copfacil.ui.theme import load
from tests.ui.board_room import Room

SHADE = 60
FRAMES = 400


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    """Three hundred cards, all drawn."""
    dress(qapp, load("light", still=True))
    made = Room(tmp_path)
    made.act(on.write_many, "b", "concerns", [(f"w{n}", f"Card {n} that says something") for n in range(300)])
    made.screen.canvas.show_all(on=True)
    yield made
    made.close()


def at_once(room: Room) -> QImage:
    """The board as it is drawn without squares."""
    canvas = room.screen.canvas
    image = QImage(canvas.size(), QImage.Format.Format_RGB32)
    image.fill(canvas.theme.paper)
    painter = QPainter(image)
    painter.translate(round(canvas.lens.x), round(canvas.lens.y))
    painter.scale(canvas.lens.scale, canvas.lens.scale)
    Drawn(canvas.laid, canvas.theme).paint(painter)
    painter.end()
    return image


def differs(room: Room) -> int:
    """Points of the picture that are not as they should be, once as many frames were drawn as it asked for."""
    canvas = room.screen.canvas
    for _ in range(FRAMES):
        shown = canvas.grab().toImage()
        if not canvas.unfinished:
            break
    wanted = at_once(room)
    points = [(x, y) for x in range(0, shown.width(), 3) for y in range(0, shown.height(), 3)]
    return sum(abs(shown.pixelColor(x, y).lightness() - wanted.pixelColor(x, y).lightness()) > SHADE for x, y in points)


def test_nearer_farther_and_moved_it_shows_the_board_as_it_is(room: Room) -> None:
    canvas = room.screen.canvas
    assert differs(room) < 20
    canvas.zoom(5, QPointF(300, 200))
    assert differs(room) < 20
    canvas.lens = canvas.lens.panned(
        QPointF(-217, -133), QRectF(0, 0, canvas.laid.w, canvas.laid.h).size(), QRectF(canvas.rect()).size()
    )
    assert differs(room) < 20
    canvas.zoom(-3, QPointF(300, 200))
    assert differs(room) < 20


def test_a_card_that_comes_and_one_that_goes_are_seen(room: Room) -> None:
    canvas = room.screen.canvas
    canvas.zoom(5, QPointF(10, 10))
    assert differs(room) < 20
    room.act(on.edit, "b", "w0", "Other words altogether, and more of them than before")
    room.act(on.take, "b", "w3")
    assert differs(room) < 20
