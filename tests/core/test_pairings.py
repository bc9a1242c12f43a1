"""Pairs for one round after another: nobody is left over, and nobody meets a face twice before they must."""

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copfacil.core.pairings import Round, rounds


def people(count: int) -> list[str]:
    return [f"p{number:03}" for number in range(count)]


def meetings(laid: tuple[Round, ...]) -> Counter[frozenset[str]]:
    """How often each two people meet."""
    return Counter(frozenset(two) for one in laid for group in one for two in combinations(group, 2))


def again(laid: tuple[Round, ...]) -> int:
    """Meetings that are not the first of two people."""
    return sum(times - 1 for times in meetings(laid).values())


@given(st.integers(2, 40), st.integers(0, 12))
@settings(deadline=None, max_examples=60)
def test_everybody_sits_somewhere_once_in_every_round(count: int, n: int) -> None:
    laid = rounds(people(count), n)

    assert len(laid) == n
    for one in laid:
        assert sorted(person for group in one for person in group) == people(count)


@given(st.integers(4, 40))
@settings(deadline=None, max_examples=30)
def test_an_even_number_makes_pairs_and_an_odd_one_a_single_group_of_three(count: int) -> None:
    for one in rounds(people(count), 5):
        sizes = Counter(len(group) for group in one)

        assert sizes[3] == count % 2
        assert sizes[2] * 2 + sizes[3] * 3 == count


@pytest.mark.parametrize("count", [4, 6, 8, 10, 24, 40])
def test_an_even_number_meets_everybody_before_anybody_twice(count: int) -> None:
    laid = rounds(people(count), count - 1)

    assert again(laid) == 0
    assert len(meetings(laid)) == count * (count - 1) // 2


@pytest.mark.parametrize(
    ("count", "n"), [(5, 1), (7, 3), (9, 5), (11, 5), (13, 6), (15, 8), (23, 5), (23, 11), (41, 5)]
)
def test_an_odd_number_meets_nobody_twice_for_as_many_rounds_as_a_day_has(count: int, n: int) -> None:
    assert again(rounds(people(count), n)) == 0


def test_the_three_are_not_the_same_three_again() -> None:
    threes = [group for one in rounds(people(11), 5) for group in one if len(group) == 3]

    assert len({frozenset(group) for group in threes}) == 5


@pytest.mark.parametrize(("count", "n", "least"), [(4, 4, 2), (6, 8, 9), (8, 8, 4), (7, 8, 19)])
def test_when_everybody_has_met_people_meet_again_no_more_than_they_must(count: int, n: int, least: int) -> None:
    assert again(rounds(people(count), n)) == least


@pytest.mark.parametrize("count", [10, 13, 24, 23, 60])
def test_the_same_organisation_is_kept_apart_where_there_are_others(count: int) -> None:
    organisation = {person: f"ward {place // 4}" for place, person in enumerate(people(count))}

    laid = rounds(people(count), 5, apart=organisation)

    assert [two for two in meetings(laid) if len({organisation[one] for one in two}) == 1] == []
    assert again(laid) == 0


def test_nobody_meets_twice_for_the_sake_of_another_organisation() -> None:
    organisation = dict.fromkeys(people(8)[:6], "the trust")

    assert again(rounds(people(8), 7, apart=organisation)) == 0


def test_people_without_an_organisation_are_kept_from_nobody() -> None:
    laid = rounds(people(4), 3, apart=dict.fromkeys(people(4), ""))

    assert laid == rounds(people(4), 3)


def test_the_same_people_get_the_same_rounds() -> None:
    organisation = {person: f"ward {place % 3}" for place, person in enumerate(people(15))}

    assert rounds(people(15), 5, apart=organisation) == rounds(people(15), 5, apart=organisation)


@pytest.mark.parametrize("count", [0, 1])
def test_it_takes_two_to_meet(count: int) -> None:
    assert rounds(people(count), 3) == ((), (), ())


def test_two_or_three_people_meet_each_other_in_every_round() -> None:
    assert {frozenset(one[0]) for one in rounds(people(2), 3)} == {frozenset(people(2))}
    assert {frozenset(one[0]) for one in rounds(people(3), 3)} == {frozenset(people(3))}
