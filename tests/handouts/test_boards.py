"""Boards on paper: the lines where they were laid, black on white, nothing lost and nothing cut off."""

import pytest

from copfacil.core.boards.board import Board
from copfacil.core.boards.layout import layout
from copfacil.core.boards.plan import BoardKind
from copfacil.core.boards.shapes import Frame, Laid, Line
from copfacil.core.words import ENGLISH
from copfacil.handouts.boards import ACROSS_A3, ACROSS_A4, LACKS, board_pdf, paint, widths
from copfacil.handouts.ink import A4, Ink, Size
from tests.core.boards.drawn import COMPASS, ZONES, board, card, cluster, happening, posed, voted
from tests.handouts.reading import colours, fonts, pages, pictures

AT = (34.0, 70.0)


def filled(kind: BoardKind, count: int = 40) -> bytes:
    return board_pdf(samples(kind, count), ENGLISH, size=ACROSS_A4)


def samples(kind: BoardKind, count: int = 40) -> Board:
    keys = [zone.key for zone in ZONES[kind]]
    written = (card(f"c{n}", keys[n % len(keys)], f"Thought {n}", consent="quote") for n in range(count))
    happened = happening(posed("We meet monthly, across four nations."), *written)
    held = [f"c{n}" for n in range(count) if n % len(keys) == 0]
    return board(
        kind, [*happened, *cluster("x", keys[0], "Time and cover", held[:6]), *([voted("c0", 4)] if count else [])]
    )


def test_every_line_stands_where_it_was_laid() -> None:
    laid = layout(samples("compass"), Frame(w=760, h=480, letter=12, audience="paper"), widths(ENGLISH))
    ink = Ink("A board", "en")
    ink.page(ACROSS_A4)
    paint(ink, laid, AT)

    (page,) = pages(ink.done())

    for one in laid.shapes:
        if isinstance(one, Line) and one.align == "left" and len(one.text) > 2:
            x, up = AT[0] + one.x, ACROSS_A4[1] - AT[1] - one.y
            assert any(
                abs(found.left - x) < 2.5 and found.low <= up + 1 <= found.top and found.text.startswith(one.text[:3])
                for found in page.lines
            ), f"“{one.text}” does not stand where it was laid"


@pytest.mark.parametrize("kind", ZONES)
@pytest.mark.parametrize("size", [ACROSS_A4, ACROSS_A3, A4])
def test_every_board_is_black_on_white_and_stays_on_its_page(kind: BoardKind, size: Size) -> None:
    made = board_pdf(samples(kind), ENGLISH, size=size)

    for page in pages(made):  # what has no room stands in full on one behind
        assert not list(page.strays())
        assert not list(page.crossings())
    assert colours(made) <= {(0, 0, 0, 255), (255, 255, 255, 255)}
    assert not pictures(made)
    assert all(embedded for _, embedded in fonts(made))


@pytest.mark.parametrize("kind", ZONES)
def test_letters_on_paper_are_never_small(kind: BoardKind) -> None:
    (page,) = pages(filled(kind))

    # The letters inside signs, and a question mark in its circle, are marks that their names explain.
    small = {size for size in page.sizes if size < 12}
    assert small <= {10.2, 12.65, 11.78}


def test_all_cards_are_printed_where_pages_are_asked_for() -> None:
    made = board_pdf(samples("lanes", 200), ENGLISH, size=ACROSS_A4, frame=Frame(w=0, h=0, letter=12, full=True))

    told = " ".join(page.words for page in pages(made))
    assert all(f"Thought {n}" in told for n in range(200))
    assert "1 of " in told


def test_a_board_without_cards_prints_too() -> None:
    (page,) = pages(filled("compass", 0))

    assert all(zone.name in page.words for zone in COMPASS)


def test_what_paper_cannot_print_is_told() -> None:
    made = board_pdf(board("compass", [card("a", "concerns", "会議 is too long 🎉")]), ENGLISH)

    (page,) = pages(made)
    assert f"{LACKS} is too long {LACKS}" in page.words
    assert "letters that paper lacks" in page.words


def test_a_line_too_wide_is_squeezed_into_its_room() -> None:
    ink = Ink("A board", "en")
    ink.page(A4)
    paint(
        ink,
        Laid(w=400, h=100, shapes=(Line(x=0, y=50, text="Suggestions and more", size=20, cut="Semibold", most=120),)),
        AT,
    )

    (line,) = next(iter(pages(ink.done()))).lines
    assert line.right <= AT[0] + 121
