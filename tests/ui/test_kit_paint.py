"""The table and the timetable as drawings: what people tell apart, also without colours."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from copfacil.core.seats import MOST, ROOMY, circle, seating
from copfacil.ui import fonts, marks, paint
from copfacil.ui.paint import Pace, Stretch
from copfacil.ui.theme import THEMES, Theme, ThemeName, load

pytestmark = pytest.mark.usefixtures("qapp")

LIGHT = load("light")
SIDE = 200


def drawn(draw: Callable[[QPainter], None], width: int = SIDE, height: int = SIDE) -> QImage:
    """What a painter leaves on an empty ground."""
    fonts.load()
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    draw(painter)
    painter.end()
    return image


def table(left: float, pace: Pace, *, n: int = 4, small: bool = False, theme: Theme = LIGHT) -> QImage:
    seats = circle(n, spread=ROOMY)
    return drawn(
        lambda painter: paint.table(painter, QRectF(0, 0, SIDE, SIDE), theme, seats, left, pace=pace, small=small)
    )


def coloured(image: QImage, x: int, y: int, colour: QColor) -> bool:
    return image.pixelColor(x, y).rgba() == colour.rgba()


def shape(image: QImage) -> list[bool]:
    """Where there is ink, whatever its colour."""
    return [image.pixelColor(x, y).alpha() > 128 for x in range(0, SIDE, 3) for y in range(0, SIDE, 3)]


@pytest.mark.parametrize("name", THEMES)
def test_what_is_left_of_the_time_is_thick_up_to_twelve(name: ThemeName) -> None:
    theme = load(name)

    half = table(0.5, "on_pace", theme=theme)

    assert coloured(half, 5, SIDE // 2, theme.accent), "nine o'clock is still to come"
    assert not coloured(half, SIDE - 5, SIDE // 2, theme.accent), "three o'clock is over"


def test_nothing_thick_is_left_when_the_time_is_over() -> None:
    assert shape(table(0.0, "on_pace")) == shape(table(0.7, "done"))


@pytest.mark.parametrize("pace", ["held", "paused", "silence", "done"])
def test_a_clock_that_does_not_simply_run_differs_in_shape_and_not_in_colour_alone(pace: Pace) -> None:
    assert shape(table(0.8, pace)) != shape(table(0.8, "on_pace"))


@pytest.mark.parametrize("small", [True, False])
@pytest.mark.parametrize("n", range(1, MOST + 1))
def test_one_to_twelve_seats_stay_inside_their_ring(n: int, *, small: bool) -> None:
    ring = drawn(lambda painter: paint.ring(painter, QRectF(0, 0, SIDE, SIDE), LIGHT, 0.0, line=12))
    both = drawn(
        lambda painter: paint.table(
            painter, QRectF(0, 0, SIDE, SIDE), LIGHT, circle(n), 0.0, pace="on_pace", line=12, small=small
        )
    )

    near = [(x, y) for x in range(SIDE) for y in range(SIDE) if (x - 99.5) ** 2 + (y - 99.5) ** 2 > 88**2]
    assert all(ring.pixel(x, y) == both.pixel(x, y) for x, y in near)
    assert ring != both


def test_the_presenter_who_is_turned_away_is_drawn_otherwise() -> None:
    def seats(*, turned: bool) -> QImage:
        seen = seating("consultants", 4, presenter_turned=turned)
        return drawn(lambda painter: paint.seats(painter, QRectF(0, 0, SIDE, SIDE), seen, LIGHT.ink))

    facing, away = seats(turned=False), seats(turned=True)

    assert coloured(facing, SIDE // 2, 5, LIGHT.ink), "the back of the chair is outside"
    assert not away.pixelColor(SIDE // 2, 5).alpha()


def test_a_kept_drawing_and_a_fresh_one_are_the_same() -> None:
    seen = seating("all", 3)

    def once() -> QImage:
        return drawn(lambda painter: paint.seats(painter, QRectF(0, 0, SIDE, SIDE), seen, LIGHT.ink))

    assert once() == once()


def test_each_phase_on_the_strip_is_wide_enough_for_its_name_and_all_fill_the_strip() -> None:
    fonts.load()
    font = LIGHT.font("small")
    phases = [
        Stretch(f"{name} {minutes}", minutes) for name, minutes in (("Settle", 1), ("Silence", 1), ("Witness", 6))
    ]

    places = paint.strip_places(400, LIGHT, phases, font)

    for phase, (_, width) in zip(phases, places, strict=True):
        assert width > QFontMetricsF(font).horizontalAdvance(phase.label)
    assert sum(places[-1]) == pytest.approx(400)
    assert paint.strip_places(400, LIGHT, [], font) == []


def test_a_strip_without_room_for_names_keeps_the_proportions() -> None:
    fonts.load()
    places = paint.strip_places(40, LIGHT, [Stretch("Present", 3), Stretch("Clarify", 1)], LIGHT.font("small"))

    assert places[0][1] == pytest.approx(3 * places[1][1])


def test_past_present_and_coming_phases_are_told_apart() -> None:
    phases = [Stretch("a", 1, 1), Stretch("b", 1, 0.5, now=True), Stretch("c", 1)]

    def strip(*, right_to_left: bool) -> QImage:
        return drawn(
            lambda painter: paint.strip(
                painter, QRectF(0, 0, 302, 40), LIGHT, phases, bar=12, right_to_left=right_to_left
            ),
            302,
            40,
        )

    left, right = strip(right_to_left=False), strip(right_to_left=True)
    assert coloured(left, 40, 6, LIGHT.edge)
    assert coloured(left, 120, 6, LIGHT.accent)
    assert coloured(left, 180, 6, LIGHT.sheet)
    assert coloured(left, 260, 6, LIGHT.paper)
    assert coloured(right, 260, 6, LIGHT.edge)
    assert coloured(right, 40, 6, LIGHT.paper)


def test_figures_keep_their_places_when_they_change() -> None:
    def first_ink(text: str) -> int:
        image = drawn(
            lambda painter: paint.digits(painter, QRectF(0, 0, SIDE, SIDE), LIGHT, text, height=40), SIDE, SIDE
        )
        columns = (x for x in range(SIDE) if any(image.pixelColor(x, y).alpha() for y in range(SIDE)))
        return next(columns)

    assert 0 <= first_ink("3:42") <= 4
    wide = [QFontMetricsF(paint.figures(LIGHT, 40)).horizontalAdvance(text) for text in ("1:11", "8:88", "0:42")]
    assert len(set(wide)) == 1


@pytest.mark.parametrize("which", ["rising", "level", "falling", "dots"])
def test_the_four_patterns_are_told_apart_in_black_and_white(which: marks.Pattern) -> None:
    def filled(pattern: marks.Pattern) -> list[bool]:
        image = drawn(lambda painter: painter.fillRect(0, 0, SIDE, SIDE, marks.hatch(LIGHT, pattern, QColor("black"))))
        return shape(image)

    others: set[marks.Pattern] = {"rising", "level", "falling", "dots"}
    others.discard(which)
    assert any(filled(which))
    assert all(filled(which) != filled(other) for other in others)
