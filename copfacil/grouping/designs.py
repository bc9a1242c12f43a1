"""Schedules without repeats: what one is, and those that are kept as data."""

from dataclasses import dataclass
from enum import Enum

Block = tuple[int, ...]
Round = tuple[Block, ...]


class Method(Enum):
    """How a schedule came about."""

    LINES = "lines over a finite field"
    STARTER = "one starter round turned over a cyclic group"
    PUBLISHED = "a published design"
    SEARCH = "search by swapping"


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """Rounds of blocks over points 0, 1, 2...; no two points share a block twice."""

    rounds: tuple[Round, ...]
    method: Method


@dataclass(frozen=True, slots=True, kw_only=True)
class Starter:
    """One round that is turned: points are ``orbits`` cycles of ``turn`` points, then fixed points.

    Point ``x`` of cycle ``c`` has the number ``c * turn + x``; fixed points come last and stay where they are.
    """

    turn: int
    orbits: int
    fixed: int
    blocks: Round

    def rounds(self) -> tuple[Round, ...]:
        """All rounds: the starter turned by 0, 1, 2... up to ``turn`` - 1."""
        return tuple(
            tuple(tuple(sorted(self._turned(point, by) for point in block)) for block in self.blocks)
            for by in range(self.turn)
        )

    def _turned(self, point: int, by: int) -> int:
        if point >= self.turn * self.orbits:
            return point
        return point - point % self.turn + (point % self.turn + by) % self.turn


STARTERS = (
    Starter(
        turn=9,
        orbits=3,
        fixed=1,
        blocks=(
            (27, 15, 20, 6),
            (13, 17, 26, 23),
            (22, 10, 18, 11),
            (12, 9, 5, 7),
            (24, 25, 3, 0),
            (16, 8, 14, 4),
            (21, 1, 2, 19),
        ),
    ),
)
"""Starters that take longer to find than a person wants to wait: 28 people in fours over nine rounds.

Source: a longer run of the search in ``constructions.find_starter``.
"""

_NAMES = "0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _read(text: str) -> Design:
    """A design of up to 32 points, one line a round, one sign a point."""
    rounds = tuple(
        tuple(tuple(_NAMES.index(sign) for sign in block) for block in line.split())
        for line in text.strip().splitlines()
    )
    return Design(rounds=rounds, method=Method.PUBLISHED)


PUBLISHED = (
    _read("""
        0123 4567 89AB CDEF GHIJ KLMN OPQR STUV
        048S 17IM 26HN 35AV 9ERT BDPU CGKO FJLQ
        0LRU 1NQS 29FK 36DO 4IPV 5BEG 7ACH 8JMT
        0BIO 1AJP 28GR 39HQ 4CNT 5FMU 6ELV 7DKS
        0ADM 14FR 2LPS 378U 59CI 6GQT BHKV EJNO
        09NV 15OT 2CJU 3EIS 4BMQ 6AKR 7FGP 8DHL
        05JK 169U 27BT 34GL 8CQV AFOS DINR EHMP
        0FHT 1DGV 24AE 3CMR 58NP 6BJS 79LO IKQU
        06CP 18EK 25DQ 3BFN 4HOU 7JRV 9GMS AILT
        07EQ 1BCL 2MOV 3KPT 49DJ 5HRS 68FI AGNU
    """),
)
"""Designs that no construction here gives: 32 people in fours over ten rounds, the most there can be.

Source: Social Golfer Problem, Wolfram Demonstrations Project, by way of the collection of solutions in the public
repository fpvandoorn/Dagstuhl-tables (literature.md, "T(32,4)"); points renumbered. A test checks every pair.
"""
