"""How people come out in groups of a size, in words."""

from collections.abc import Sequence

from copfacil.core.agenda.plan import Block
from copfacil.core.exercise import People
from copfacil.core.words import Msg

_PAIR, _THREE = 2, 3

_NAMES = {2: Msg("pairs"), 3: Msg("threes"), 4: Msg("fours"), 5: Msg("fives")}


def grouping(size: int) -> Msg:
    """What groups of a size are called; 0 stands for the whole room."""
    if not size:
        return Msg("the whole room")
    return _NAMES.get(size, Msg("groups of {size}", size=size))


def walks(was: int, now: int) -> bool:
    """Whether people must find new places to go from groups of one size to another.

    To turn to a neighbour, or back to the room, takes no time; three to five minutes are for all else.
    """
    return now > _PAIR and was != now


def listed(sizes: Sequence[int]) -> Msg:
    """Groupings one after the other: "the whole room, pairs, fours"."""
    first, *rest = sizes
    if not rest:
        return grouping(first)
    return Msg("{first}, {rest}", first=grouping(first), rest=listed(rest))


def split(people: int, group: People) -> tuple[int, ...]:
    """The sizes of the groups, the largest first, as close to the best size as may be; empty where it cannot be done."""
    counts = [n for n in range(1, people // group.least + 1) if -(-people // n) <= group.most]
    if not counts:
        return ()
    count = min(counts, key=lambda n: abs(people / n - group.best))
    small, larger = divmod(people, count)
    return (small + 1,) * larger + (small,) * (count - larger)


def tables(block: Block, people: int) -> int:
    """How many groups sit down in a block: what is left over of threes joins them, of fours it is one of three."""
    if not block.group or not people:
        return 0
    return max(people // block.group if block.group <= _THREE else -(-people // block.group), 1)


def in_words(sizes: tuple[int, ...]) -> Msg:
    """A split as a person would say it: "5 groups of 4 and 1 of 3"."""
    first = sizes.count(sizes[0])
    if first == len(sizes):
        return Msg("{n} group of {size}", "{n} groups of {size}", n=first, size=sizes[0])
    return Msg(
        "{n} group of {size} and {others} of {other}",
        "{n} groups of {size} and {others} of {other}",
        n=first,
        size=sizes[0],
        others=len(sizes) - first,
        other=sizes[-1],
    )
