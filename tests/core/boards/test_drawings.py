"""What holds of every drawn board, whatever is on it and however large it is."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copfacil.core.boards import events as b
from copfacil.core.boards.board import Board
from copfacil.core.boards.layout import layout
from copfacil.core.boards.letters import plain
from copfacil.core.boards.plan import BoardKind
from copfacil.core.boards.shapes import Frame, Line
from tests.core.boards.drawn import (
    LANES,
    WIDTHS,
    ZONES,
    board,
    card,
    cards,
    cluster,
    ends,
    outside,
    overlap,
    posed,
    voted,
)

TEXTS = st.one_of(
    st.text(max_size=500),
    st.text(alphabet="👩🏽‍🔬🇬🇧é ท 会議אב🎉w", max_size=80),
    st.lists(st.text(alphabet="abcdefgh-", min_size=1, max_size=30), max_size=60).map(" ".join),
).filter(lambda text: bool(plain(text)))


@st.composite
def boards(draw: st.DrawFn) -> Board:
    kind: BoardKind = draw(st.sampled_from(sorted(ZONES)))
    keys = [zone.key for zone in ZONES[kind]]
    happened: list[b.BoardEvent] = [posed(draw(st.text(max_size=200)))]
    for number in range(draw(st.integers(0, 24))):
        marks = draw(
            st.sampled_from(
                (
                    {},
                    {"answer": "will-do"},
                    {"evidence": "observed", "consent": "quote"},
                    {"kind": "indicator", "figure": "88 %"},
                    {"scores": "5 4 3"},
                    {"place": "Table 2"},
                    {"asked": "yes"},
                )
            )
        )
        key = f"c{number}"
        happened.append(
            card(key, draw(st.sampled_from(keys)), draw(TEXTS), count=draw(st.sampled_from((1, 1, 12))), **marks)
        )
        happened.append(voted(key, draw(st.sampled_from((0, 0, 3, 40)))))
    for zone in keys:
        held = [one.card for one in happened if isinstance(one, b.CardWritten) and one.zone == zone]
        for number in range(draw(st.integers(0, 3))):
            chosen = draw(st.lists(st.sampled_from(held), max_size=6)) if held else []
            happened += cluster(f"{zone}-{number}", zone, draw(TEXTS)[:80], chosen)
    return board(kind, happened, hidden=draw(st.booleans()))


@st.composite
def frames(draw: st.DrawFn) -> Frame:
    return Frame(
        w=draw(st.floats(1, 2400)),
        h=draw(st.floats(1, 1600)),
        letter=draw(st.sampled_from((8.0, 12.0, 15.0, 30.0, 49.7))),
        audience=draw(st.sampled_from(("desk", "wall", "paper"))),
        names={"p1": "Siân", "p2": "Ngũgĩ"},
        turn=draw(st.integers(0, 3)),
        full=draw(st.booleans()),
    )


@given(boards(), frames())
def test_nothing_stands_outside_the_picture(on: Board, frame: Frame) -> None:
    laid = layout(on, frame, WIDTHS)

    assert not outside(laid, 0.05 * frame.letter)


@given(boards(), frames())
def test_no_two_cards_lie_on_each_other(on: Board, frame: Frame) -> None:
    placed = cards(layout(on, frame, WIDTHS))

    assert not [(one.key, other.key) for one, other in combinations(placed, 2) if overlap(one, other)]


@given(boards(), frames())
def test_every_line_of_a_card_stands_within_it(on: Board, frame: Frame) -> None:
    laid = layout(on, frame, WIDTHS)

    for place in cards(laid):
        for shape in laid.shapes:
            if isinstance(shape, Line) and place.x <= shape.x <= place.x + place.w:
                left, top, right, bottom = ends(shape)
                if place.y < (top + bottom) / 2 < place.y + place.h:
                    hair = 0.05 * frame.letter
                    assert left >= place.x - hair
                    assert right <= place.x + place.w + hair
                    assert top >= place.y - hair
                    assert bottom <= place.y + place.h + hair


@given(boards(), frames())
def test_no_letter_is_smaller_than_asked(on: Board, frame: Frame) -> None:
    laid = layout(on, frame, WIDTHS)

    signs = {zone.sign for zone in on.zones} | {"?"}
    assert not [
        shape
        for shape in laid.shapes
        if isinstance(shape, Line) and shape.size < frame.letter and shape.text not in signs
    ]


@pytest.mark.parametrize("kind", ZONES)
def test_paper_that_shows_everything_shows_each_card_once(kind: BoardKind) -> None:
    keys = [zone.key for zone in ZONES[kind]]
    wanted = {f"c{n}" for n in range(120)}
    on = board(
        kind, [card(f"c{n}", keys[n % len(keys)], f"A thought, number {n}", consent="quote") for n in range(120)]
    )

    frame = Frame(w=760, h=480, letter=12, audience="paper", full=True)
    turns = layout(on, frame, WIDTHS).turns
    pages = [
        layout(on, Frame(w=760, h=480, letter=12, audience="paper", full=True, turn=at), WIDTHS) for at in range(turns)
    ]

    shown = [place.key for laid in pages for place in cards(laid)]
    assert turns > 1
    assert sorted(shown) == sorted(wanted)


@pytest.mark.parametrize("kind", ZONES)
def test_a_desk_that_shows_everything_grows(kind: BoardKind) -> None:
    keys = [zone.key for zone in ZONES[kind]]
    on = board(kind, [card(f"c{n}", keys[n % len(keys)], f"A thought, number {n}") for n in range(200)])

    laid = layout(on, Frame(w=1000, h=600, letter=15, full=True), WIDTHS)

    assert {place.key for place in cards(laid)} == {f"c{n}" for n in range(200)}
    assert laid.h > 600


def test_what_does_not_fit_is_counted() -> None:
    on = board("lanes", [card(f"c{n}", LANES[0].key, f"A thought, number {n}") for n in range(60)])

    laid = layout(on, Frame(w=900, h=500, letter=15), WIDTHS)

    shown = len(cards(laid))
    assert 0 < shown < 60
    assert f"and {60 - shown} more" in [shape.text for shape in laid.shapes if isinstance(shape, Line)]
