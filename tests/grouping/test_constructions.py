"""Schedules that are built: nobody meets twice, by construction and by counting."""

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from copfacil.grouping.constructions import design, find_starter, longest, strangers
from copfacil.grouping.designs import PUBLISHED, STARTERS, Design, Method, Round
from copfacil.grouping.fields import Field, prime_power


def pairs(rounds: Sequence[Round]) -> list[tuple[int, int]]:
    return [pair for blocks in rounds for block in blocks for pair in combinations(sorted(block), 2)]


def nobody_meets_twice(found: Design, groups: int, size: int) -> bool:
    met = pairs(found.rounds)
    for blocks in found.rounds:
        assert sorted(point for block in blocks for point in block) == list(range(groups * size))
        assert {len(block) for block in blocks} == {size}
    return len(met) == len(set(met))


KNOWN = [
    (6, 4, 5),
    (6, 4, 6),
    (6, 4, 7),
    (8, 4, 5),
    (8, 3, 5),
    (12, 4, 5),
    (25, 4, 5),
    (25, 4, 10),
    (5, 3, 7),
    (7, 7, 8),
    (8, 4, 9),
    (8, 4, 10),
    (7, 4, 9),
    (9, 3, 13),
    (16, 4, 21),
    (40, 4, 5),
]


@pytest.mark.parametrize(("groups", "size", "rounds"), KNOWN)
def test_known_schedules_are_built_and_nobody_meets_twice(groups: int, size: int, rounds: int) -> None:
    found = design(groups, size, rounds)
    assert found is not None
    assert len(found.rounds) == rounds
    assert nobody_meets_twice(found, groups, size)


@given(some.integers(2, 14), some.integers(2, 6), some.integers(2, 9))
@settings(deadline=None, max_examples=60)
def test_whatever_is_built_has_no_repeat(groups: int, size: int, rounds: int) -> None:
    found = longest(groups, size, rounds)
    if found is not None:
        assert nobody_meets_twice(found, groups, size)


def test_the_planes_and_spaces_meet_every_pair_exactly_once() -> None:
    for groups, size, rounds in ((7, 7, 8), (16, 4, 21), (9, 3, 13)):
        found = design(groups, size, rounds)
        assert found is not None
        people = groups * size
        assert len(set(pairs(found.rounds))) == people * (people - 1) // 2


def test_the_published_ten_rounds_of_thirty_two_are_right_pair_by_pair() -> None:
    (published,) = PUBLISHED
    assert nobody_meets_twice(published, 8, 4)
    assert len(pairs(published.rounds)) == 480


def test_stored_starters_develop_into_schedules() -> None:
    for starter in STARTERS:
        points = starter.turn * starter.orbits + starter.fixed
        size = len(starter.blocks[0])
        found = Design(rounds=starter.rounds(), method=Method.STARTER)
        assert nobody_meets_twice(found, points // size, size)


def test_kirkmans_schoolgirls_are_found_by_turning_one_round() -> None:
    starter = find_starter(7, 2, 1, 3)
    assert starter is not None
    assert len(set(pairs(starter.rounds()))) == 15 * 14 // 2


def test_where_differences_do_not_suffice_nothing_is_looked_for() -> None:
    assert find_starter(5, 1, 0, 5) is None
    assert design(3, 4, 2) is None


def test_people_left_out_of_a_design_never_meet() -> None:
    found = design(6, 4, 7, spare=3)
    assert found is not None
    left_out = strangers(found.rounds, 24, 3)
    assert left_out is not None
    met = set(pairs(found.rounds))
    assert not [pair for pair in combinations(sorted(left_out), 2) if pair in met]
    assert strangers(found.rounds, 24, 24) is None


@pytest.mark.parametrize("q", [2, 3, 4, 5, 7, 8, 9, 16, 25, 27])
def test_a_field_has_no_divisors_of_zero_and_every_sum_once(q: int) -> None:
    field = Field(q)
    for a in range(1, q):
        assert sorted(field.times(a, b) for b in range(q)) == list(range(q))
        assert sorted(field.add(a, b) for b in range(q)) == list(range(q))


def test_there_is_no_field_of_twelve() -> None:
    assert prime_power(12) is None
    assert prime_power(1) is None
    assert prime_power(27) == (3, 3)
    with pytest.raises(ValueError, match="no field of 12"):
        Field(12)
