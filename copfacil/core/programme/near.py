"""Near sets: threes of people who live near each other, to meet between modules."""

from collections.abc import Sequence

from copfacil.core.people import Person

SIZE = 3
"""Small enough to find a date, large enough to be a group when it is found."""


def near(people: Sequence[Person], fact: str = "region", size: int = SIZE) -> tuple[tuple[str, ...], ...]:
    """Sets of people who share a fact, as ids.

    Whoever is left over in a place joins those left over in others; no set has fewer than ``size`` people while there
    are so many, and none has more than ``2 * size - 1``. Nobody is left alone.

    Args:
        people: in the list's order.
        fact: by which they are near; people without it count as left over.
        size: people in a set.
    """
    places: dict[str, list[str]] = {}
    for person in people:
        places.setdefault(person.facts.get(fact, "").strip().casefold(), []).append(person.id)
    spare = places.pop("", [])
    sets: list[list[str]] = []
    for ids in places.values():
        full = len(ids) // size
        found = [ids[number * size : (number + 1) * size] for number in range(full)]
        rest = ids[full * size :]
        if full and len(rest) <= full:  # a place that nearly divides stays among itself
            for group, one in zip(found, rest, strict=False):
                group.append(one)
        else:
            spare += rest
        sets += found
    sets += [spare[start : start + size] for start in range(0, len(spare), size)]
    _fill(sets, size)
    return tuple(map(tuple, sets))


def _fill(sets: list[list[str]], size: int) -> None:
    """The last set, which may be too small, takes one from those that have one to spare, or is shared out."""
    last = sets[-1] if sets else []
    while len(last) < size and (larger := next((one for one in sets if len(one) > size), None)):
        last.append(larger.pop())
    if len(sets) > 1 and len(last) < size:
        for one in sets.pop():
            min(sets, key=len).append(one)
