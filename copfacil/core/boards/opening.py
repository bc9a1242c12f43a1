"""The board of an exercise that is put on."""

from collections.abc import Sequence

from copfacil.core.boards.events import BoardOpened
from copfacil.core.boards.plan import BoardPlan

RING_MOST = 20
"""People in one ring; above it there are parallel rings (domain: Reciprocity Ring, sizes)."""


def opening(plan: BoardPlan, people: Sequence[str], *, play: str, name: str, labels: str = "") -> BoardOpened:
    """The event that opens the board of a play, under the play's id.

    Args:
        plan: what the exercise says about its board.
        people: ids of those present; a ring seats them.
        play: the play.
        name: what people call the board.
        labels: key of another set of names for the zones; empty for the exercise's own.
    """
    return BoardOpened(
        board=play,
        kind=plan.kind,
        name=name,
        zones=next((one.zones for one in plan.labels if one.key == labels), plan.zones),
        play=play,
        circles=rings(people) if plan.kind == "ring" else (),
        anonymous=plan.anonymous,
        hidden=plan.hidden,
        seats=plan.seats,
        dots=plan.dots,
    )


def rings(people: Sequence[str], most: int = RING_MOST) -> tuple[tuple[str, ...], ...]:
    """People in as few rings as hold them, as even as possible."""
    return parted(people, -(-len(people) // most))


def parted(people: Sequence[str], count: int) -> tuple[tuple[str, ...], ...]:
    """People in so many rings, as even as possible; never in more rings than there are people."""
    count = max(min(count, len(people)), 1)
    return tuple(tuple(people[start::count]) for start in range(count))
