"""Pairs for one round after another: everybody meets somebody new for as long as there is somebody new.

An even number walks round a circle, which gives each round pairs that never met before. With an odd number one pair
takes a third person in; the circle is then only where a search begins, since whoever joins meets two people at once.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from math import exp
from random import Random

Round = tuple[tuple[str, ...], ...]
"""The groups of one round: pairs, and one of three where the number is odd."""

_MOVES = 20_000
"""Exchanges tried before the best that was found is taken; half a second for a hundred people."""
_AGAIN = 8.0
"""What it costs that two people meet again."""
_SAME = 1.0
"""What it costs that two people of one organisation meet: less, so that it never brings about a second meeting."""
_WARM, _COOL = 4.0, 0.2
"""How readily an exchange for the worse is taken, at first and at last."""


def rounds(people: Sequence[str], n: int, *, apart: Mapping[str, str] | None = None) -> tuple[Round, ...]:
    """Who talks to whom in each of ``n`` rounds.

    Nobody is ever left over. No two people meet twice while that is possible, and among such rounds people of the
    same organisation meet as seldom as could be found. The same people and wishes give the same rounds.

    Args:
        people: ids, each once; fewer than two make rounds without groups.
        n: how many rounds.
        apart: person to organisation; people without one, or with an empty one, are kept from nobody.
    """
    if len(people) < 2:  # noqa: PLR2004 - it takes two to meet
        return ((),) * max(n, 0)
    tables = _Tables([_circle(people, turn) for turn in range(n)], apart or {})
    _search(tables)
    return tuple(tuple(tuple(row[seat] for seat in group) for group in tables.groups) for row in tables.rows)


def _circle(people: Sequence[str], turn: int) -> list[str]:
    """The people in the order of their seats, two and two, the third of a group of three foremost."""
    odd = len(people) % 2
    wheel = list(people) if odd else list(people[:-1])
    at = turn % len(wheel)
    line = wheel[at:] + wheel[:at]
    seats = line[:1] if odd else [line[0], people[-1]]
    for step in range((len(wheel) - 1) // 2, 0, -1):
        seats += [line[step], line[-step]]
    return seats


class _Tables:
    """The seats of all rounds, who meets whom at them, and what that costs."""

    def __init__(self, rows: list[list[str]], apart: Mapping[str, str]) -> None:
        self.rows = rows
        seats = len(rows[0]) if rows else 0
        odd = seats % 2
        pairs = [(seat, seat + 1) for seat in range(3 * odd, seats, 2)]
        self.groups: list[tuple[int, ...]] = [(0, 1, 2), *pairs] if odd else [*pairs]
        self.group_of = {seat: group for group in self.groups for seat in group}
        self._apart = apart
        self._met: Counter[tuple[str, str]] = Counter()
        self.cost = 0.0
        for row in rows:
            for group in self.groups:
                self._count(self._meetings(row, group), 1)

    def least(self) -> float:
        """What cannot be undercut: there are only so many pairs of people."""
        seats = len(self.group_of)
        met = len(self.rows) * sum(len(group) * (len(group) - 1) // 2 for group in self.groups)
        return _AGAIN * max(0, met - seats * (seats - 1) // 2)

    def exchange(self, row: list[str], one: int, other: int) -> None:
        """Two people of one round change seats."""
        for sign in (-1, 1):
            self._count(self._meetings(row, self.group_of[one]), sign)
            self._count(self._meetings(row, self.group_of[other]), sign)
            if sign < 0:
                row[one], row[other] = row[other], row[one]

    def _meetings(self, row: list[str], group: Iterable[int]) -> Iterator[tuple[str, str]]:
        for one, other in combinations([row[seat] for seat in group], 2):
            yield (one, other) if one < other else (other, one)

    def _count(self, meetings: Iterable[tuple[str, str]], sign: int) -> None:
        for one, other in meetings:
            self._met[one, other] += sign
            before = self._met[one, other] - (sign > 0)
            place = self._apart.get(one)
            self.cost += sign * (_AGAIN * (before > 0) + _SAME * (bool(place) and place == self._apart.get(other)))


def _search(tables: _Tables) -> None:
    """Exchanges people within rounds, less and less willing to make it worse, and leaves the best that was found."""
    least, best = tables.least(), tables.cost
    if best <= least or len(tables.groups) < 2:  # noqa: PLR2004 - within one group an exchange changes nothing
        return
    chance = Random(len(tables.group_of))  # noqa: S311 - the same people must give the same rounds
    kept = [row[:] for row in tables.rows]
    seats = range(len(tables.group_of))
    for move in range(_MOVES):
        row = chance.choice(tables.rows)
        one, other = chance.sample(seats, 2)
        if tables.group_of[one] is tables.group_of[other]:
            continue
        before = tables.cost
        tables.exchange(row, one, other)
        worse = tables.cost - before
        if worse > 0 and chance.random() > exp(-worse / (_WARM + (_COOL - _WARM) * move / _MOVES)):
            tables.exchange(row, one, other)
        elif tables.cost < best:
            best, kept = tables.cost, [each[:] for each in tables.rows]
            if best <= least:
                break
    tables.rows = kept
