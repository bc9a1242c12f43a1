"""Cards handed on in a circle: nobody gets their own, and none comes to the same person twice."""

import pytest

from copfacil.core.boards.scores import ROUNDS, passes


@pytest.mark.parametrize("people", [6, 7, 12, 23, 60, 200])
def test_nobody_scores_their_own_card_and_none_the_same_twice(people: int) -> None:
    places = passes(people)
    assert len(places) == ROUNDS
    for person in range(people):
        held = [(person + sum(places[:at])) % people for at in range(1, ROUNDS + 1)]
        assert person not in held
        assert len(set(held)) == ROUNDS


def test_a_few_have_as_many_rounds_as_there_are_others() -> None:
    assert passes(4) == (1, 1, 1)
    assert passes(1) == passes(0) == ()
