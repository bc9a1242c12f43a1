"""A trail: what grew from the same beginning never sees the other's entries."""

from hypothesis import given
from hypothesis import strategies as st

from copfacil.core.trail import Trail


def test_two_that_grow_from_the_same_one_do_not_mix() -> None:
    first = Trail[str]().grown("held", "cut")
    left, right = first.grown("longer"), first.grown("shorter")
    assert [list(one) for one in (first, left, right)] == [
        ["held", "cut"],
        ["held", "cut", "longer"],
        ["held", "cut", "shorter"],
    ]
    assert left != right
    assert left == Trail[str]().grown("held", "cut", "longer")


@given(st.lists(st.tuples(st.integers(0, 9), st.lists(st.integers(), max_size=3))))
def test_whatever_is_grown_from_whatever_holds_what_a_tuple_would(steps: list[tuple[int, list[int]]]) -> None:
    trails: list[Trail[int]] = [Trail()]
    tuples: list[tuple[int, ...]] = [()]
    for number, more in steps:
        place = number % len(trails)
        trails.append(trails[place].grown(*more))
        tuples.append((*tuples[place], *more))
    assert [tuple(one) for one in trails] == tuples
    assert [bool(one) for one in trails] == [bool(one) for one in tuples]
