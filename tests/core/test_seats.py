"""The seating circle, as people read it on the wall."""

import tomllib
from itertools import combinations
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copfacil import resources
from copfacil.core import seats


def test_the_numbers_of_the_drawing_are_those_of_the_tokens() -> None:
    told = tomllib.loads(resources.path("tokens.toml").read_text(encoding="utf-8"))["seat"]

    assert told == {
        "dot": seats.DOT,
        "dot-line": seats.DOT_LINE,
        "back-radius": seats.BACK,
        "back-half-angle": seats.BACK_HALF_ANGLE,
        "back-line": seats.BACK_LINE,
    }


def test_the_presenter_sits_at_twelve_and_the_others_follow_clockwise() -> None:
    four = seats.circle(4).seats

    assert [seat.angle for seat in four] == [0, 90, 180, 270]
    assert (round(four[0].x, 9), four[0].y) == (0, -seats.TIGHT)
    assert (four[1].x, round(four[1].y, 9)) == (seats.TIGHT, 0)


@given(n=st.integers(1, seats.MOST), spread=st.floats(1.5, 8))
def test_chairs_never_touch_however_many_there_are(n: int, spread: float) -> None:
    placed = seats.circle(n, spread=spread)

    assert len(placed.seats) == n
    for one, other in combinations(placed.seats, 2):
        assert hypot(one.x - other.x, one.y - other.y) >= 2 * (seats.BACK - seats.BACK_LINE / 2)
    for seat in placed.seats:
        assert hypot(seat.x, seat.y) + seats.BACK + seats.BACK_LINE / 2 <= placed.reach + 1e-9


@pytest.mark.parametrize("n", [0, -1, 13])
def test_a_circle_that_cannot_be_drawn_says_so(n: int) -> None:
    with pytest.raises(ValueError, match="1 to 12 seats"):
        seats.circle(n)


@pytest.mark.parametrize(
    ("speaks", "filled"),
    [
        ("host", {1}),
        ("presenter", {0}),
        ("consultants", {1, 2, 3}),
        ("all", {0, 1, 2, 3}),
        ("nobody", set()),
        ("presenter_then_peer", {0, 2}),
    ],
)
def test_filled_seats_are_those_who_may_speak(speaks: seats.Speaks, filled: set[int]) -> None:
    assert {seat.index for seat in seats.seating(speaks, 4).seats if seat.speaks} == filled


def test_in_the_witness_phase_the_presenters_back_lies_towards_the_circle() -> None:
    presenter, host, *_ = seats.seating("consultants", 4, presenter_turned=True).seats

    assert (presenter.turned, presenter.back) == (True, 180)
    assert (host.turned, host.back) == (False, 90)


def test_a_phase_of_a_pair_and_of_one_alone_can_be_drawn() -> None:
    assert seats.voices("presenter_then_peer", 2).speaking == {0, 1}
    assert seats.voices("host", 1).speaking == {0}
    assert seats.circle(1).seats[0].y == 0


def test_twenty_people_are_drawn_as_twelve() -> None:
    assert len(seats.seating("all", 20).seats) == seats.MOST
