"""Our own icons: each is there, sharp, and takes the colour of its role."""

from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from copfacil import resources
from copfacil.ui import icons
from copfacil.ui.icons import IconName
from copfacil.ui.theme import load

pytestmark = pytest.mark.usefixtures("qapp")

NAMES: tuple[IconName, ...] = get_args(IconName)
INK = QColor("#1B2225")


def drawn(image: QImage) -> int:
    """How many device pixels carry ink."""
    return sum(image.pixelColor(x, y).alpha() > 100 for x in range(image.width()) for y in range(image.height()))


def test_every_drawing_has_a_name_and_every_name_a_drawing() -> None:
    assert sorted(NAMES) == sorted(file.stem for file in resources.path("icons").glob("*.svg"))


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_shows_at_one_and_at_two_pixels_to_each(name: IconName) -> None:
    once, twice = (icons.pixmap(name, INK, 20, ratio) for ratio in (1.0, 2.0))

    assert (once.width(), twice.width()) == (20, 40)
    assert twice.devicePixelRatio() == 2.0
    assert drawn(once.toImage()) > 8
    assert drawn(twice.toImage()) > 2 * drawn(once.toImage())


@pytest.mark.parametrize("name", NAMES)
def test_no_icon_is_cut_at_the_edge_of_its_box(name: IconName) -> None:
    image = icons.pixmap(name, INK, 80).toImage()
    edge = [(x, y) for x in range(80) for y in range(80) if {x, y} & {0, 79}]

    assert not any(image.pixelColor(x, y).alpha() for x, y in edge)


def test_an_icon_takes_the_colour_of_its_role() -> None:
    look = load("light")
    image = icons.pixmap("play", look.warn, 20).toImage()

    assert image.pixelColor(9, 10).name() == look.warn.name()


def test_arrows_turn_round_where_people_read_from_the_right() -> None:
    plain = icons.pixmap("next", INK, 20).toImage()

    assert icons.pixmap("next", INK, 20, right_to_left=True).toImage() == plain.flipped(Qt.Orientation.Horizontal)
    assert icons.pixmap("clock", INK, 20, right_to_left=True).toImage() == icons.pixmap("clock", INK, 20).toImage()


def test_qts_own_widgets_get_icons_for_sharp_screens_too() -> None:
    sizes = icons.icon("bell", load("light", scale=1.5)).availableSizes()

    assert [size.width() for size in sizes] == [30, 60]
