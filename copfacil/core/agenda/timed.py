"""The clock times of a day that is planned."""

from collections.abc import Callable, Iterable, Mapping

from copfacil.core.agenda.plan import Agenda, Block, clock_ms
from copfacil.core.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """A block with its times of day, ms since midnight.

    Attributes:
        block: which.
        begin, end: when.
        gap: ms that stand empty before it, because it is anchored later.
        clash: ms by which what comes before runs into it, because it is anchored earlier.
    """

    block: Block
    begin: int
    end: int
    gap: int = 0
    clash: int = 0

    @property
    def ms(self) -> int:
        """How long it is."""
        return self.end - self.begin


def timed(day: Agenda) -> tuple[Timed, ...]:
    """Every block with its times as planned, in order.

    One follows the other; an anchored block begins at its anchor, whatever comes before. A block beside another begins
    with it, and what follows waits for the longest of them.
    """
    return placed(day.blocks, day.planned, day.begins)


def placed(
    blocks: Iterable[Block],
    length: Callable[[Block], int],
    starts: int,
    *,
    settled: Mapping[str, tuple[int, int]] | None = None,
    waits: bool = False,
) -> tuple[Timed, ...]:
    """Blocks with their times of day.

    Args:
        blocks: in order.
        length: how long one is to be, ms.
        starts: when the first begins.
        settled: begin and end by block id, of those that cannot be moved any more.
        waits: a block waits for what comes before it, its anchor notwithstanding, as it does on the day.
    """
    settled = settled or {}
    begins: dict[str, int] = {}
    told: list[Timed] = []
    cursor = starts
    for block in blocks:
        host, anchor = begins.get(block.beside), clock_ms(block.anchor)
        gap = clash = 0
        if block.id in settled:
            begin, end = settled[block.id]
        else:
            begin = cursor if host is None else host
            if anchor is not None and (anchor > begin or not waits):
                gap, clash = max(anchor - begin, 0), max(begin - anchor, 0)
                begin = anchor
            end = begin + length(block)
        if host is None:
            begins[block.id] = begin
            told.append(Timed(block=block, begin=begin, end=end, gap=gap, clash=clash))
        else:
            told.append(Timed(block=block, begin=begin, end=end))
        early = clash and len(told) == 1  # a day that its first block opens early goes on from there
        cursor = end if early else max(cursor, end)
    return tuple(told)


def over_at(times: Iterable[Timed], starts: int) -> int:
    """When the last of them is over, time of day; ``starts`` where there are none."""
    return max((one.end for one in times), default=starts)
