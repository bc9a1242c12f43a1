"""A board as SVG holds the lines that were laid, at their places."""

from typing import get_args
from xml.etree import ElementTree as ET

from copfacil.core.boards.layout import layout
from copfacil.core.boards.letters import Widths
from copfacil.core.boards.shapes import Frame, Laid, Line, Stroke, Tone
from copfacil.core.boards.svg import svg
from tests.core.boards.drawn import COMPASS, WIDTHS, board, card, posed

TEXT = "{http://www.w3.org/2000/svg}text"
COLOURS: dict[Tone, str] = dict.fromkeys(get_args(Tone), "#123456")


def drawn(laid: Laid, widths: Widths = WIDTHS) -> ET.Element:
    return ET.fromstring(svg(laid, COLOURS, widths, "Compass & more"))  # noqa: S314 - our own


def test_every_line_stands_where_it_was_laid() -> None:
    on = board(
        "compass",
        [posed("We meet <monthly> & talk"), *(card(f"c{n}", COMPASS[n % 4].key, f"Thought “{n}”") for n in range(40))],
    )
    laid = layout(on, Frame(w=1026, h=683, letter=15), WIDTHS)

    found = [(one.text, one.get("x"), one.get("y")) for one in drawn(laid).iter(TEXT)]

    assert found == [(one.text, f"{one.x:.2f}", f"{one.y:.2f}") for one in laid.shapes if isinstance(one, Line)]


def test_no_line_is_wider_than_its_room() -> None:
    laid = Laid(w=100, h=20, shapes=(Line(x=0, y=10, text="a long line of text", size=12, most=40),))

    (line,) = drawn(laid).iter(TEXT)

    assert line.get("textLength") == "40.00"


def test_an_arrow_has_its_head_at_its_end() -> None:
    laid = Laid(w=100, h=20, shapes=(Stroke(points=((0, 10), (20, 0), (60, 0), (80, 10)), curved=True, arrow=8),))

    (head,) = drawn(laid).iter("{http://www.w3.org/2000/svg}polygon")

    assert (head.get("points") or "").startswith("80.00,10.00")
