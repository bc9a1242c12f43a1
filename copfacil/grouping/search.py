"""Search by swapping: whole schedules are improved at once, by simulated annealing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import exp
from random import Random

from copfacil.grouping.ground import AGAIN, HARD, YET_AGAIN, Ground, Seating

LOOK = 400
"""Swaps tried between two looks at the whole: at progress, at cancelling, at who sits badly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run: how many swaps are tried, between which temperatures (in the units of the prices)."""

    tries: int
    hot: float
    cold: float


class Board:
    """A schedule under way, with what each two people would pay for meeting once more or once less.

    ``more[i][j]`` is the price of one more meeting, ``less[i][j]`` what one meeting less saves.
    """

    def __init__(self, plot: Ground, seatings: Sequence[Seating]) -> None:
        self.plot = plot
        self.seatings = [[list(group) for group in seating] for seating in seatings]
        self.home = [{i: g for g, group in enumerate(seating) for i in group} for seating in seatings]
        self.free = [[i for i in home if i not in pins] for home, pins in zip(self.home, plot.pinned, strict=True)]
        self.met = [list(row) for row in plot.met]
        self.total = 0
        for pair in (p for seating in self.seatings for group in seating for p in combinations(group, 2)):
            self.total += _again(self.met[pair[0]][pair[1]]) + plot.price[pair[0]][pair[1]]
            self._meet(*pair, 1)
        people = range(len(self.met))
        self.more = [[_again(self.met[i][j]) + plot.price[i][j] for j in people] for i in people]
        self.less = [[_again(self.met[i][j] - 1) + plot.price[i][j] for j in people] for i in people]
        self.total += HARD * sum(
            _alone(group, members) for s in self.seatings for group in s for members in plot.lonely
        )

    def change(self, number: int, a: int, b: int) -> int:
        """What it would cost if two people of one round changed places."""
        home, seating = self.home[number], self.seatings[number]
        group_a, group_b = seating[home[a]], seating[home[b]]
        more_a, more_b, less_a, less_b = self.more[a], self.more[b], self.less[a], self.less[b]
        # The sums run over the whole groups; what a and b would pay for each other and themselves is taken off.
        change = less_a[a] + less_b[b] - more_a[b] - more_b[a]
        for other in group_b:
            change += more_a[other] - less_b[other]
        for other in group_a:
            change += more_b[other] - less_a[other]
        for members in self.plot.lonely:
            if (a in members) != (b in members):
                change += HARD * _alone_change(group_a, group_b, members, 1 if b in members else -1)
        return change

    def swap(self, number: int, a: int, b: int, change: int) -> None:
        """Let two people of one round change places; ``change`` is what ``change`` said."""
        home, seating = self.home[number], self.seatings[number]
        here, there = home[a], home[b]
        group_a, group_b = seating[here], seating[there]
        group_a[group_a.index(a)] = b
        group_b[group_b.index(b)] = a
        home[a], home[b] = there, here
        for other in group_b:
            if other != a:
                self._price(a, other, 1)
                self._price(b, other, -1)
        for other in group_a:
            if other != b:
                self._price(b, other, 1)
                self._price(a, other, -1)
        self.total += change

    def badly_seated(self) -> list[tuple[int, int]]:
        """Round and person of everybody who pays something at their table."""
        bad = []
        for number, seating in enumerate(self.seatings):
            pins = self.plot.pinned[number]
            for group in seating:
                bad += [
                    (number, i) for i in group if i not in pins and any(self.less[i][j] > 0 for j in group if j != i)
                ]
        return bad

    def _meet(self, i: int, j: int, times: int) -> None:
        self.met[i][j] += times
        self.met[j][i] += times

    def _price(self, i: int, j: int, times: int) -> None:
        self._meet(i, j, times)
        count, price = self.met[i][j], self.plot.price[i][j]
        self.more[i][j] = self.more[j][i] = _again(count) + price
        self.less[i][j] = self.less[j][i] = _again(count - 1) + price


def anneal(board: Board, run: Run, chance: Random, *, floor: int, look: Callable[[float], bool]) -> list[Seating]:
    """Try swaps, take the good ones always and bad ones the more rarely the cooler it is.

    Half of the tries begin with somebody who sits badly.

    Args:
        board: where to begin; it is changed.
        run: tries and temperatures.
        chance: the one source of chance; the same state gives the same answer.
        floor: a cost that cannot be bettered; reaching it ends the run.
        look: told the part done (0 to 1) now and then; true ends the run.

    Returns:
        The best seatings seen.
    """
    best, least = [[list(g) for g in s] for s in board.seatings], board.total
    cooling = (run.cold / run.hot) ** (LOOK / max(LOOK, run.tries))
    heat = run.hot
    for tried in range(0, run.tries, LOOK):
        bad = board.badly_seated()
        _try_swaps(board, bad, heat, chance)
        heat *= cooling
        if board.total < least:
            best, least = [[list(g) for g in s] for s in board.seatings], board.total
        if least <= floor or look(tried / run.tries):
            break
    return best


def _try_swaps(board: Board, bad: list[tuple[int, int]], heat: float, chance: Random) -> None:
    draw = chance.random
    rounds = len(board.seatings)
    units = board.plot.units
    for _ in range(LOOK):
        if bad and draw() < 0.5:  # noqa: PLR2004 - a coin
            number, a = bad[int(draw() * len(bad))]
        else:
            number = int(draw() * rounds)
            a = -1
        free = board.free[number]
        if len(free) < 2:  # noqa: PLR2004 - a swap takes two
            continue
        if a < 0:
            a = free[int(draw() * len(free))]
        b = free[int(draw() * len(free))]
        home = board.home[number]
        if home[a] == home[b]:
            continue
        if len(units[a]) > 1 or len(units[b]) > 1:
            _try_units(board, number, (a, b), heat, chance)
            continue
        change = board.change(number, a, b)
        if change <= 0 or draw() < exp(-change / heat):
            board.swap(number, a, b, change)


def _try_units(board: Board, number: int, pair: tuple[int, int], heat: float, chance: Random) -> None:
    """Swap people who belong together as one, against as many of the other group."""
    home, seating = board.home[number], board.seatings[number]
    pins = board.plot.pinned[number]
    leaving, coming = ([i for i in board.plot.units[one] if home.get(i) == home[one]] for one in pair)
    if len(leaving) < len(coming):
        leaving, coming = coming, leaving
    others = [i for i in seating[home[coming[0]]] if i not in coming and i not in pins]
    chance.shuffle(others)
    coming += others[: len(leaving) - len(coming)]
    if len(coming) < len(leaving) or any(i in pins for i in (*leaving, *coming)):
        return
    done: list[tuple[int, int]] = []
    before = board.total
    for i, j in zip(leaving, coming, strict=True):
        board.swap(number, i, j, board.change(number, i, j))
        done.append((i, j))
    change = board.total - before
    if change > 0 and chance.random() >= exp(-change / heat):
        for i, j in reversed(done):
            board.swap(number, j, i, board.change(number, j, i))


def _again(count: int) -> int:
    """The price of a meeting of two who met ``count`` times before."""
    return AGAIN + YET_AGAIN * (count - 1) if count > 0 else 0


def _alone(group: Sequence[int], members: frozenset[int]) -> bool:
    return sum(i in members for i in group) == 1


def _alone_change(group_a: Sequence[int], group_b: Sequence[int], members: frozenset[int], into_a: int) -> int:
    in_a = sum(i in members for i in group_a)
    in_b = sum(i in members for i in group_b)
    return (in_a + into_a == 1) + (in_b - into_a == 1) - (in_a == 1) - (in_b == 1)
