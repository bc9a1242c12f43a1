"""Boards leave the laptop as pictures and drawings, with what may leave the room and nothing else."""

from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from copfacil.app.board_files import board_png, board_svg, drawings
from copfacil.core.figures import figures
from copfacil.core.words import ENGLISH
from tests.core.boards_kinds.rooms import Room
from tests.report_samples import ROOM_ONLY, sample

NAMES = {"p1": "Siân Prys", "p2": "Łukasz Żak"}


def test_every_board_of_a_day_is_one_drawing_in_a_zip(qapp: QApplication) -> None:
    del qapp
    with ZipFile(BytesIO(drawings(sample(), ENGLISH))) as kept:
        assert kept.namelist() == ["1 What helps.svg", "2 Asks and offers.svg"]
        told = "".join(kept.read(name).decode() for name in kept.namelist())
        assert all(ET.fromstring(kept.read(name)).tag.endswith("svg") for name in kept.namelist())  # noqa: S314 - our own
    assert "Handovers by voice" in told
    assert "Tom" in told  # who asked, so that somebody finds them
    assert ROOM_ONLY not in told


def test_a_note_that_may_not_be_quoted_is_in_no_drawing_and_no_picture(qapp: QApplication) -> None:
    del qapp
    room = Room("journey").write("a", "waiting", text="curtain", consent="display", level="-2")
    room.write("b", "waiting", text="handover", consent="quote", level="2")
    told = figures(room.board, lambda one: NAMES.get(one, ""), now=0, people=())
    drawing = board_svg(told.picture, ENGLISH)
    assert "handover" in drawing
    assert "curtain" not in drawing


def test_a_picture_is_large_enough_to_print(qapp: QApplication) -> None:
    del qapp
    image = QImage.fromData(board_png(sample().boards[0].picture, ENGLISH))
    assert (image.width(), image.height()) == (1960, 1440)
    assert len({image.pixel(x, y) for x in range(0, 1960, 7) for y in range(0, 1440, 7)}) > 2
