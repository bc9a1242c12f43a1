"""Texts drawn in one widget look and measure like as many labels."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from copfacil.ui.dress import dress
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.lines import Lines
from copfacil.ui.theme import Theme, Tone, load

TOLD: list[tuple[str, Tone]] = [
    ("1, window: 4.3, 4.0, 3.7, level", "ink"),
    ("Set 2: 2.3, 2.0, up", "warn"),
    ("قائمة طويلة بعض الشيء من الكلمات حتى ترى في سطرين", "ink"),
]


@pytest.fixture(autouse=True)
def dressed(lent: QApplication) -> None:
    """The app in the light theme."""
    dress(lent, load("light"))


def labels(theme: Theme) -> Box:
    box = Box(theme, gap=4)
    box.add(*(Label(text, theme, "small", tone=tone, wrap=True) for text, tone in TOLD))
    return box


def lines(theme: Theme) -> Lines:
    made = Lines(theme, "small")
    made.show_lines(TOLD)
    return made


@pytest.mark.parametrize("width", [90, 160, 320, 700])
@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_lines_look_like_labels(width: int, way: Qt.LayoutDirection) -> None:
    theme = load("light")
    pair: tuple[QWidget, QWidget] = (labels(theme), lines(theme))
    high = {one.heightForWidth(width) for one in pair}
    assert len(high) == 1
    for one in pair:
        one.setLayoutDirection(way)
        one.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        one.resize(width, high.copy().pop())
        one.show()
    first, second = (one.grab().toImage() for one in pair)
    assert first == second
    assert pair[0].sizeHint() == pair[1].sizeHint()
    assert pair[0].minimumSizeHint().width() == pair[1].minimumSizeHint().width()
    for one in pair:
        one.deleteLater()


def test_lines_follow_theme_and_text(lent: QApplication) -> None:
    made = lines(load("light"))
    before = made.heightForWidth(320)
    made.set_theme(load("light", scale=1.6))
    assert made.heightForWidth(320) > before
    assert "Set 2" in made.accessibleName()
    made.show_lines(TOLD[:1])
    assert "Set 2" not in made.accessibleName()
    assert made.heightForWidth(700) == load("light", scale=1.6).letters["small"].line
    made.show_lines([])
    assert made.heightForWidth(320) == 0
    lent.sendPostedEvents()
