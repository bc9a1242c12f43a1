"""The rotation ledger: whose turn it is to present, over all sittings that were held."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Protocol


class Taken(Protocol):
    """Somebody's part in one sitting that was held."""

    @property
    def person(self) -> str:
        """Whose."""
        ...

    @property
    def part(self) -> str:
        """Presented, consulted or absent."""
        ...


def owed(people: Iterable[str], taken: Sequence[Taken]) -> tuple[str, ...]:
    """People in the order in which they should present: who has presented least first, then as the list has them.

    Args:
        people: ids in the list's order.
        taken: parts in earlier sittings, oldest first.

    Among people with equally many turns, whoever presented longest ago comes first. Being absent keeps the turn.
    """
    count = Counter(turn.person for turn in taken if turn.part == "presented")
    last = {turn.person: number for number, turn in enumerate(taken) if turn.part == "presented"}
    listed = list(people)
    return tuple(sorted(listed, key=lambda person: (count[person], last.get(person, -1))))


def in_order(members: Sequence[str], owed_first: Sequence[str]) -> tuple[str, ...]:
    """The members of one group in the order in which they present."""
    rank = {person: number for number, person in enumerate(owed_first)}
    return tuple(sorted(members, key=lambda person: rank.get(person, len(rank))))
