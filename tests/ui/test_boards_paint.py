"""Boards on screens: the lines where they were laid, in every theme, at every scale."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from copfacil.core.boards.layout import layout
from copfacil.core.boards.plan import BoardKind
from copfacil.core.boards.shapes import Band, Box, Cut, Disc, Frame, Laid, Line, Shape, Stroke
from copfacil.core.words import ENGLISH
from copfacil.ui import fonts
from copfacil.ui.boards.paint import Drawn, _font, paint, widths
from copfacil.ui.theme import THEMES, ThemeName, load
from tests.core.boards.drawn import COMPASS, ZONES, board, card, ends, posed, voted

pytestmark = pytest.mark.usefixtures("qapp")

LIGHT = load("light")
SHADE = 40
TEXTS = (
    "People ring each other between meetings",
    "Ward cannot release two nurses",
    "Łukasz, Siân, Ngũgĩ",
    "AVATAR ToTe fjord office",
)


def picture(laid: Laid, theme: ThemeName = "light", *, scale: float = 1.0) -> QImage:
    fonts.load()
    look = load(theme)
    image = QImage(round(laid.w * scale), round(laid.h * scale), QImage.Format.Format_RGB32)
    image.fill(look.paper)
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint(painter, laid, look)
    painter.end()
    return image


def of(*shapes: Shape, w: float = 400, h: float = 60) -> Laid:
    return Laid(w=w, h=h, shapes=shapes)


def inked(image: QImage) -> tuple[int, int, int, int]:
    """The box of all that is not paper: left, upper, right, lower, px."""
    paper = LIGHT.paper.rgb()
    found = [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) != paper]
    xs, ys = [x for x, _ in found], [y for _, y in found]
    return min(xs), min(ys), max(xs), max(ys)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("cut", ["Regular", "Semibold", "Bold"])
@pytest.mark.parametrize("size", [12.0, 15.0, 18.75, 49.7])
def test_a_line_is_as_wide_as_it_was_laid(text: str, cut: Cut, size: float) -> None:
    fonts.load()
    font, shrink = _font(LIGHT.family, size, cut)

    assert QFontMetricsF(font).horizontalAdvance(text) * shrink == pytest.approx(
        widths(ENGLISH).of(text, size, cut), rel=0.005
    )


@pytest.mark.parametrize("align", ["left", "centre", "right"])
def test_a_line_stands_where_it_was_laid(align: str) -> None:
    line = Line(x=200, y=40, text="HH between HH", size=20, align=align)  # type: ignore[arg-type]  # one of the three

    left, top, right, bottom = inked(picture(of(line)))

    expected = ends(line)
    assert left == pytest.approx(expected[0], abs=4)
    assert right == pytest.approx(expected[2], abs=4)
    assert top >= expected[1] - 1
    assert bottom == pytest.approx(40, abs=1)


def test_a_line_too_wide_is_squeezed_into_its_room() -> None:
    _, _, right, _ = inked(picture(of(Line(x=10, y=40, text="会議 a line of many words", size=20, most=120))))

    assert 100 <= right <= 131


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", ZONES)
def test_every_kind_is_painted_in_every_theme(kind: BoardKind, theme: ThemeName) -> None:
    keys = [zone.key for zone in ZONES[kind]]
    on = board(
        kind,
        [posed("We meet."), *(card(f"c{n}", keys[n % len(keys)], "Łukasz 🎉 会議") for n in range(30)), voted("c3", 5)],
    )

    image = picture(layout(on, Frame(w=900, h=600, letter=15), widths(ENGLISH)), theme)

    colours = {image.pixel(x, y) for x in range(0, 900, 3) for y in range(0, 600, 3)}
    assert load(theme).paper.rgb() in colours
    assert load(theme).ink.rgb() in colours or len(colours) > 8


def test_the_four_hues_are_told_apart_by_their_patterns() -> None:
    def pattern(hue: str) -> list[bool]:
        image = picture(of(Band(x=0, y=0, w=200, h=9, hue=hue), w=200, h=9))  # type: ignore[arg-type]  # one of the four
        return [image.pixel(x, y) != LIGHT.paper.rgb() for x in range(200) for y in range(9)]

    drawn = [pattern(hue) for hue in ("east", "north", "west", "south")]
    assert all(any(one) for one in drawn)
    assert len({tuple(one) for one in drawn}) == 4


def test_shapes_are_drawn_in_their_order() -> None:
    image = picture(
        of(
            Box(x=10, y=10, w=80, h=40, fill="ink"),
            Disc(x=50, y=30, r=10, fill="sheet"),
            Stroke(points=((0, 30), (100, 30)), edge="accent", width=3, arrow=10),
        )
    )

    assert image.pixel(20, 15) == LIGHT.ink.rgb()
    assert image.pixel(50, 25) == LIGHT.sheet.rgb()
    assert image.pixel(50, 30) == LIGHT.accent.rgb()


def test_from_afar_cards_are_boxes_without_letters() -> None:
    on = board("compass", [card(f"c{n}", COMPASS[n % 4].key, "A thought of some length") for n in range(400)])
    laid = layout(on, Frame(w=1000, h=600, letter=15, full=True), widths(ENGLISH))
    without = Laid(w=laid.w, h=laid.h, shapes=tuple(one for one in laid.shapes if not isinstance(one, Line)))

    assert picture(laid, scale=0.3) == picture(without, scale=0.3)
    assert picture(laid, scale=0.6) != picture(without, scale=0.6)


def test_what_is_painted_in_parts_is_the_whole() -> None:
    on = board("compass", [card(f"c{n}", COMPASS[n % 4].key, f"A thought, number {n}") for n in range(200)])
    laid = layout(on, Frame(w=1000, h=600, letter=15, full=True), widths(ENGLISH))
    whole = picture(laid)

    image = QImage(whole.size(), whole.format())
    image.fill(LIGHT.paper)
    painter = QPainter(image)
    board_drawn = Drawn(laid, LIGHT)
    for x in range(0, whole.width(), 300):
        for y in range(0, whole.height(), 200):
            part = QRectF(x, y, 300, 200)
            painter.setClipRect(part)
            board_drawn.paint(painter, part)
    painter.end()

    # A smoothed edge may differ by some shades where two parts meet.
    assert not [
        (x, y)
        for x in range(whole.width())
        for y in range(whole.height())
        if image.pixel(x, y) != whole.pixel(x, y)
        and abs(image.pixelColor(x, y).lightness() - whole.pixelColor(x, y).lightness()) > SHADE
    ]
