"""The look as values: contrast, letters, what answers to scale and to reduced motion."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from copfacil import resources
from copfacil.ui import theme
from copfacil.ui.dress import dress, palette
from copfacil.ui.kit.button import Button
from copfacil.ui.stylesheet import stylesheet
from copfacil.ui.theme import THEMES, Theme, ThemeName, load

CONTRAST = """
    pair                 light  dark  contrast  wall_light  wall_dark
    ink on paper          14.6  14.8  21.0  16.9  16.6
    ink on sheet          16.0  13.1  21.0  17.9  15.2
    ink on sunk           13.2  15.7  21.0  14.3  13.6
    ink on wash           13.1  10.0  13.5  14.5  10.6
    ink-soft on paper      6.4   8.3  21.0   7.9  10.0
    ink-soft on sheet      7.0   7.4  21.0   8.4   9.2
    ink-soft on sunk       5.8   8.9  21.0   6.7   8.2
    ink-soft on wash       5.7   5.7  13.5   6.8   6.4
    accent on paper        7.7   9.5  15.6   8.8  10.0
    accent on wash         6.9   6.4  10.0   7.6   6.4
    accent-ink on accent   8.5   8.7  15.6   9.3   8.7
    good on sheet          6.7   8.7  17.4   6.8   9.5
    good on good-wash      5.7   7.5  17.4   5.7   7.5
    warn on sheet          6.7   8.7  15.2   6.7   9.5
    warn on warn-wash      5.7   7.4  15.2   5.7   7.4
    over on sheet          7.3   7.5  11.1   7.3   8.2
    over on over-wash      6.0   6.7  11.1   6.0   6.7
    calm on paper          7.3   9.4  14.5   7.6   9.4
    calm on calm-wash      6.5   7.1  14.5   6.5   6.6
    edge on paper          4.0   5.0  21.0   4.8   5.4
    edge on sheet          4.3   4.5  21.0   5.1   4.9
    focus on paper         6.8  11.2  19.6   7.1  11.9
    focus on sheet         7.4  10.0  19.6   7.5  10.9
    east on east-wash      5.4   8.1  15.2   5.4   8.1
    north on north-wash    6.1   7.1  12.9   6.1   7.1
    west on west-wash      6.4   7.5  13.1   6.4   7.5
    south on south-wash    5.7   7.5  17.4   5.7   7.5
    ink on east-wash      13.9  11.4  21.0  15.4  12.1
    ink on north-wash     13.2  11.2  21.0  14.7  11.9
    ink on west-wash      13.2  12.1  21.0  14.7  12.9
    ink on south-wash     13.5  11.3  21.0  15.0  12.0
"""
"""Ratios of relative luminance by the formula of WCAG 2, one place after the point."""


@pytest.fixture
def dressed(lent: QApplication) -> QApplication:
    """The app in the light theme."""
    dress(lent, load("light"))
    return lent


def luminance(colour: QColor) -> float:
    def straight(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (straight(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: QColor, other: QColor) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def pairs() -> Iterator[tuple[str, str, ThemeName, float]]:
    for row in CONTRAST.strip().splitlines()[1:]:
        words = row.split()
        for name, told in zip(THEMES, words[3:], strict=True):
            yield words[0].replace("-", "_"), words[2].replace("-", "_"), name, float(told)


@pytest.mark.parametrize(("front", "ground", "name", "told"), list(pairs()))
def test_letters_and_lines_stand_out_as_the_table_says(front: str, ground: str, name: ThemeName, told: float) -> None:
    look = load(name)

    found = ratio(getattr(look, front), getattr(look, ground))

    assert found == pytest.approx(told, abs=0.06)
    assert found >= (3.0 if front in {"edge", "focus"} else 4.5)


@pytest.mark.parametrize("name", THEMES)
def test_words_stay_readable_on_controls_that_are_pointed_at_or_pressed(name: ThemeName) -> None:
    look = load(name)

    for ground in (look.hover, look.pressed):
        assert ratio(look.ink, ground) >= 4.5
    for ground in (look.accent_hover, look.accent_pressed):
        assert ratio(look.accent_ink, ground) >= ratio(look.accent_ink, look.accent)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("cut", ["Regular", "Semibold", "Bold"])
def test_all_ten_figures_are_equally_wide_so_nothing_jitters(cut: str) -> None:
    letters = QRawFont(str(resources.letters(cut)), 1000)
    widths = {advance.x() for advance in letters.advancesForGlyphIndexes(letters.glyphIndexesForString("0123456789"))}

    assert len(widths) == 1


def test_the_letters_come_from_our_own_files(dressed: QApplication) -> None:
    look = load("light")

    assert {"Regular", "Semibold", "Bold", "Italic"} <= set(QFontDatabase.styles(look.family))
    assert dressed.font().family() == look.family
    metrics = QFontMetricsF(look.font("clock"))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_a_larger_text_makes_type_spacing_and_targets_larger_together(scale: float) -> None:
    plain, large = load("light"), load("light", scale=scale)

    assert large.letters["body"].px == round(plain.letters["body"].px * scale)
    assert large.letters["body"].line == round(plain.letters["body"].line * scale)
    assert large.space.control == round(plain.space.control * scale)
    assert large.space.gutter == round(plain.space.gutter * scale)
    assert large.lines == plain.lines


@pytest.mark.parametrize(("asked", "given"), [(0.5, 1.0), (3.0, 2.0)])
def test_the_text_scale_stays_between_one_and_two(asked: float, given: float) -> None:
    assert load("dark", scale=asked).scale == given


def test_reduced_motion_takes_no_time_at_all() -> None:
    moving, still = load("light"), load("light", still=True)

    assert moving.motion.move == 240
    assert still.motion == theme.Motion(press=0, state=0, move=0, face=0, silence=0)


def test_no_letters_on_any_screen_are_smaller_than_the_smallest() -> None:
    letters = load("light").letters

    assert min(one.px for one in letters.values()) == letters["small"].px == 14


def test_the_same_look_is_the_same_value() -> None:
    assert load("dark", scale=1.5) is load("dark", scale=1.5)


def test_dark_themes_know_that_they_are_dark() -> None:
    assert [name for name in THEMES if load(name).is_dark] == ["dark", "contrast", "wall_dark"]


@pytest.mark.parametrize("name", THEMES)
def test_every_colour_that_qt_draws_with_is_one_of_the_roles(name: ThemeName) -> None:
    look = load(name)
    told = {value.name() for value in vars(look).values() if isinstance(value, QColor)}
    used = {word.strip(" ;") for line in stylesheet(look).split() for word in (line,) if word.startswith("#")}

    assert used
    assert used <= told
    assert palette(look).window().color() == look.paper


def test_another_theme_restyles_what_already_stands_there(dressed: QApplication) -> None:
    def ground(widget: QWidget) -> QColor:
        return widget.grab().toImage().pixelColor(widget.width() // 2, 4)

    def shown(look: Theme) -> tuple[str, str, int]:
        dress(dressed, look)
        dressed.processEvents()
        return ground(window).name(), ground(button).name(), button.height()

    window = QWidget()
    button = Button("Start the round", load("light"), look="primary")
    column = QVBoxLayout(window)
    column.addSpacing(24)
    for part in (button, QLabel("Who is here"), QLineEdit()):
        column.addWidget(part)
    window.show()
    light, large = load("light"), load("dark", scale=2.0)

    assert shown(light) == (light.paper.name(), light.accent.name(), 40)
    assert shown(large) == (large.paper.name(), large.accent.name(), 80)
    assert shown(light) == (light.paper.name(), light.accent.name(), 40)
    window.close()
