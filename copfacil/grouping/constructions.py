"""Schedules in which nobody meets twice, built rather than searched for."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from random import Random

from copfacil.grouping.designs import PUBLISHED, STARTERS, Block, Design, Method, Round, Starter
from copfacil.grouping.fields import Field, prime_power


def design(groups: int, size: int, rounds: int, spare: int = 0, *, tries: int = 12) -> Design | None:
    """A schedule without a repeat for ``groups`` groups of ``size``, or None where none is known here.

    The methods are classical. Lines: give each of ``size`` rows a different element ``a`` of the field with
    ``groups`` elements; in round ``m`` the lines ``y = a m + b`` are the groups. Two points lie on one line at
    most. Where the size divides the number of groups, the rows themselves are split in further rounds, which
    for 49 people in sevens gives the affine plane, for 64 in fours the affine space. Starters: a round whose
    differences all differ is turned over a cyclic group; 15 people in threes over seven rounds (Kirkman's
    schoolgirls) and 24 in fours over seven are found so.

    Args:
        groups: groups in each round.
        size: people in each group.
        rounds: rounds needed; the design has exactly as many.
        spare: chairs that will stay empty. Designs with that many points that never meet come first, since
            leaving these out makes no group smaller by more than one.
        tries: how patiently starters are looked for.
    """
    lines = _lines(groups, size)
    if lines is not None and len(lines) >= rounds:
        return Design(rounds=lines[:rounds], method=Method.LINES)
    for kept in PUBLISHED:
        if len(kept.rounds) >= rounds and list(map(len, kept.rounds[0])) == [size] * groups:
            return Design(rounds=kept.rounds[:rounds], method=kept.method)
    if starter := _starter(groups, size, rounds, spare, tries):
        return Design(rounds=starter.rounds()[:rounds], method=Method.STARTER)
    return None


def longest(groups: int, size: int, rounds: int) -> Design | None:
    """The design of most rounds up to ``rounds``; a start for a search where no whole design is known."""
    return next((found for r in range(rounds, 1, -1) if (found := design(groups, size, r, tries=2))), None)


def strangers(rounds: Sequence[Round], points: int, number: int) -> tuple[int, ...] | None:
    """Points of which no two ever share a block, or None where the first look finds too few."""
    beside: list[set[int]] = [set() for _ in range(points)]
    for block in (block for one in rounds for block in one):
        for a, b in combinations(block, 2):
            beside[a].add(b)
            beside[b].add(a)
    for first in range(points):
        chosen = [first][:number]
        for point in sorted(range(points), key=lambda p: (-p, p)):
            if len(chosen) < number and point not in chosen and not beside[point].intersection(chosen):
                chosen.append(point)
        if len(chosen) == number:
            return tuple(chosen)
    return None


def _lines(groups: int, size: int) -> tuple[Round, ...] | None:
    if size > groups or prime_power(groups) is None:
        return None
    field = Field(groups)
    rounds = tuple(
        tuple(tuple(row * groups + field.add(field.times(row, slope), b) for row in range(size)) for b in range(groups))
        for slope in range(groups)
    )
    return rounds + _within(groups, size)


def _within(groups: int, size: int) -> tuple[Round, ...]:
    """Rounds in which each row of ``groups`` points is a smaller schedule of its own."""
    if groups % size:
        return ()
    alone = (tuple(range(size)),)
    inner = (alone,) if groups == size else _lines(groups // size, size) or (_consecutive(groups, size),)
    return tuple(
        tuple(tuple(row * groups + point for point in block) for row in range(size) for block in one) for one in inner
    )


def _consecutive(points: int, size: int) -> Round:
    return tuple(tuple(range(first, first + size)) for first in range(0, points, size))


def _starter(groups: int, size: int, rounds: int, spare: int, tries: int) -> Starter | None:
    """A stored starter, or one found by search: the shorter the turn, the easier."""
    points = groups * size
    for stored in STARTERS:
        fits = stored.turn >= rounds and stored.turn * stored.orbits + stored.fixed == points
        if fits and len(stored.blocks[0]) == size and stored.fixed >= spare:
            return stored
    shapes = [
        (turn, (points - fixed) // turn, fixed)
        for turn in range(rounds, rounds + 4)
        for fixed in range(min(groups, points - turn) + 1)
        if (points - fixed) % turn == 0
    ]
    shapes.sort(key=lambda shape: (shape[2] < spare, shape[0], abs(shape[2] - spare)))
    for turn, orbits, fixed in shapes[:6]:
        if found := find_starter(turn, orbits, fixed, size, tries=tries):
            return found
    return None


def find_starter(turn: int, orbits: int, fixed: int, size: int, *, tries: int = 12) -> Starter | None:
    """Look for a starter round by depth-first search, from several shuffles; the same call finds the same one."""
    points = turn * orbits + fixed
    bits = _differences(turn, orbits, fixed)
    free = len({bit for row in bits for bit in row if bit})
    if points % size or free < (points // size) * size * (size - 1) // 2:
        return None
    for seed in range(1, tries + 1):
        moving = list(range(turn * orbits))
        Random(seed).shuffle(moving)  # noqa: S311 - another order of looking, not a secret
        order = [*range(turn * orbits, points), *moving]
        if blocks := _Fill(bits, size, limit=40 * points + 2000).fill(order):
            return Starter(turn=turn, orbits=orbits, fixed=fixed, blocks=blocks)
    return None


def _differences(turn: int, orbits: int, fixed: int) -> list[list[int]]:
    """For each two points one bit, equal for pairs that are turned into each other; 0 for pairs that must not meet.

    Two fixed points would meet in every round, and two points half a turn apart would meet twice.
    """
    numbers: dict[tuple[int, int, int], int] = {}
    moving = turn * orbits
    points = moving + fixed
    bits = [[0] * points for _ in range(points)]
    for a, b in combinations(range(points), 2):
        kind = _difference(a, b, turn, moving)
        if kind:
            bits[a][b] = bits[b][a] = 1 << numbers.setdefault(kind, len(numbers))
    return bits


def _difference(a: int, b: int, turn: int, moving: int) -> tuple[int, int, int] | None:
    if a >= moving:
        return None
    if b >= moving:
        return (a // turn, -1, b)
    apart = (b - a) % turn
    if a // turn == b // turn:
        return None if 2 * apart == turn else (a // turn, a // turn, min(apart, turn - apart))
    return (a // turn, b // turn, apart)


class _Fill:
    """Depth-first search for a round in which every difference comes at most once."""

    def __init__(self, bits: list[list[int]], size: int, limit: int) -> None:
        self.bits = bits
        self.size = size
        self.left = limit
        self.blocks: list[Block] = []

    def fill(self, order: list[int]) -> Round | None:
        """Blocks that hold every point of ``order`` once, or None when there are none or the limit is reached."""
        return tuple(self.blocks) if self._grow((order[0],), 0, [], order[1:]) else None

    def _grow(self, block: Block, used: int, passed: list[int], ahead: list[int]) -> bool:
        self.left -= 1
        if self.left < 0:
            return False
        if len(block) == self.size:
            return self._close(block, used, passed + ahead)
        for k, new in self._compatible(block, used, ahead):
            if self._grow((*block, ahead[k]), used | new, passed + ahead[:k], ahead[k + 1 :]):
                return True
        return False

    def _close(self, block: Block, used: int, rest: list[int]) -> bool:
        self.blocks.append(block)
        if not rest or self._grow((rest[0],), used, [], rest[1:]):
            return True
        self.blocks.pop()
        return False

    def _compatible(self, block: Block, used: int, ahead: list[int]) -> Iterator[tuple[int, int]]:
        """Positions ahead of points that bring only new differences, and the bits of these."""
        for k, point in enumerate(ahead):
            row, new = self.bits[point], 0
            for other in block:
                bit = row[other]
                if not bit or (used | new) & bit:
                    break
                new |= bit
            else:
                yield k, new
