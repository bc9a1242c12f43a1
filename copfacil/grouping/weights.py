"""What it costs when two people share a group: met before, same values, to be kept apart."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from copfacil.core.people import Person

APART = 100_000
"""Two people who are to be kept apart; outweighs everything a mix could win."""

MET = 200
"""Two people who met before, for each time they met."""

SAME = 10
"""Two people who have the same value in a fact that is to be mixed."""

NOBODY_MET: Mapping[frozenset[str], int] = MappingProxyType({})
"""No meetings yet."""

Weights = list[list[int]]
"""``weights[i][j]``: the cost when persons ``i`` and ``j`` share a group; symmetric, zero on the diagonal."""


def value(person: Person, fact: str) -> str:
    """The value by which people are compared: without case or spaces around; empty when unknown."""
    return person.facts.get(fact, "").strip().casefold()


def by_value(people: Iterable[Person], fact: str) -> dict[str, list[int]]:
    """Positions of the people who share a value, for each known value of a fact, in the order met."""
    found: dict[str, list[int]] = {}
    for position, person in enumerate(people):
        if known := value(person, fact):
            found.setdefault(known, []).append(position)
    return found


def pair_weights(
    people: Sequence[Person],
    *,
    mix: Sequence[str],
    apart: Sequence[str],
    met: Mapping[frozenset[str], int],
) -> Weights:
    """Fold mixing, keeping apart and past meetings into one cost for each pair of people."""
    weights = [[0] * len(people) for _ in people]
    costs = [(fact, SAME) for fact in dict.fromkeys(mix)] + [(fact, APART) for fact in dict.fromkeys(apart)]
    for fact, cost in costs:
        for alike in by_value(people, fact).values():
            for i, j in combinations(alike, 2):
                weights[i][j] += cost
                weights[j][i] += cost
    at = {person.id: position for position, person in enumerate(people)}
    for pair, times in met.items():
        known = [at[one] for one in pair if one in at]
        if len(known) == 2:  # noqa: PLR2004 - a pair is two people
            i, j = known
            weights[i][j] += MET * times
            weights[j][i] += MET * times
    return weights
