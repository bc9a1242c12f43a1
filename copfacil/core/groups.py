"""A group of people at a spot, and how a hand moves them."""

from collections.abc import Sequence

from copfacil.core.changing import replace
from copfacil.core.value import dataclass


@dataclass(frozen=True, kw_only=True)
class Group:
    """A group as it was formed.

    Attributes:
        number: 1 and up.
        members: person ids in seat order.
        order: person ids in the order in which they present; the first presents today.
        spot: where it sits, may be empty.
        locked: nobody is moved in or out by forming again.
    """

    number: int
    members: tuple[str, ...]
    order: tuple[str, ...] = ()
    spot: str = ""
    locked: bool = False


def moved(groups: Sequence[Group], person: str, to: int) -> tuple[Group, ...]:
    """The groups with one person moved to group ``to``; whoever was not seated is seated there.

    The person goes last in the new group's order. A group left empty is gone.
    """
    left = [
        replace(
            group,
            members=tuple(m for m in group.members if m != person),
            order=tuple(m for m in group.order if m != person),
        )
        for group in groups
    ]
    return tuple(
        replace(group, members=(*group.members, person), order=(*group.order, person)) if group.number == to else group
        for group in left
        if group.members or group.number == to
    )


def presenting(groups: Sequence[Group], number: int, person: str) -> tuple[Group, ...]:
    """The groups with one person first in the order of their group, the others after as they were."""
    return tuple(
        replace(group, order=(person, *(m for m in group.order if m != person)))
        if group.number == number and person in group.members
        else group
        for group in groups
    )


def locked(groups: Sequence[Group], number: int, *, lock: bool) -> tuple[Group, ...]:
    """The groups with one of them locked, or open again."""
    return tuple(replace(group, locked=lock) if group.number == number else group for group in groups)
