"""How people split into groups."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from copfacil.grouping.sizes import sizes
from copfacil.grouping.told import in_words

TABLE = {
    6: (3, 3),
    7: (4, 3),
    8: (4, 4),
    9: (3, 3, 3),
    10: (4, 3, 3),
    11: (4, 4, 3),
    12: (4, 4, 4),
    13: (4, 3, 3, 3),
    14: (4, 4, 3, 3),
    15: (4, 4, 4, 3),
    16: (4, 4, 4, 4),
    17: (4, 4, 3, 3, 3),
    18: (4, 4, 4, 3, 3),
    19: (4, 4, 4, 4, 3),
    20: (4,) * 5,
    21: (4, 4, 4, 3, 3, 3),
    22: (4, 4, 4, 4, 3, 3),
    23: (4, 4, 4, 4, 4, 3),
}


@pytest.mark.parametrize("n", TABLE)
def test_a_room_splits_into_fours_and_then_threes(n: int) -> None:
    assert sizes(n) == TABLE[n]


@pytest.mark.parametrize("n", range(6, 400))
def test_from_six_people_on_every_group_is_a_four_or_a_three(n: int) -> None:
    assert set(sizes(n)) <= {3, 4}
    assert sum(sizes(n)) == n
    assert len(sizes(n)) == -(-n // 4)


def test_five_are_one_five_and_fewer_are_one_group() -> None:
    assert [sizes(n) for n in range(6)] == [(), (1,), (2,), (3,), (4,), (5,)]


def test_threes_take_their_remainder_as_fours() -> None:
    assert sizes(7, 3) == (4, 3)
    assert sizes(8, 3) == (4, 4)
    assert sizes(23, 3) == (4, 4, 3, 3, 3, 3, 3)
    assert sizes(5, 3) == (5,)


def test_pairs_take_one_odd_person_as_a_trio() -> None:
    assert sizes(9, 2) == (3, 2, 2, 2)
    assert sizes(8, 2) == (2, 2, 2, 2)
    assert sizes(3, 2) == (3,)


@given(some.integers(1, 500), some.integers(3, 12))
def test_groups_differ_by_one_at_most_and_a_two_is_never_made(n: int, size: int) -> None:
    split = sizes(n, size)
    assert sum(split) == n
    assert list(split) == sorted(split, reverse=True)
    assert split[0] - split[-1] <= 1
    assert split[-1] >= min(n, 3)


def test_a_size_that_makes_no_group_is_refused() -> None:
    with pytest.raises(ValueError, match="size of 2 or more"):
        sizes(12, 1)
    with pytest.raises(ValueError, match="cannot be seated"):
        sizes(-1)


def test_a_split_is_said_as_a_person_would() -> None:
    assert str(in_words(sizes(23))) == "5 groups of 4 and 1 of 3"
    assert str(in_words(sizes(4))) == "1 group of 4"
    assert str(in_words(())) == "no groups"
