"""A frozen sequence that grows cheaply: thousands of entries, one more at a time."""

from collections.abc import Iterator
from itertools import islice
from typing import Generic, TypeVar

V = TypeVar("V")


class Trail(Generic[V]):
    """Entries in the order in which they came, as a tuple holds them.

    One more costs a fold the same however many there are: a longer trail shares the list of the one it grew from, and
    each looks only at its own part of it. Where two grow from the same one, after an undo, the second takes a copy.

    Args:
        held: the entries, and perhaps those of longer trails after them.
        count: how many are this one's.
    """

    __slots__ = ("_count", "_held")

    def __init__(self, held: list[V] | None = None, count: int = 0) -> None:
        self._held: list[V] = [] if held is None else held
        self._count = count

    def grown(self, *more: V) -> "Trail[V]":
        """The same with these after it."""
        if not more:
            return self
        held = self._held if len(self._held) == self._count else self._held[: self._count]
        held.extend(more)
        return Trail(held, len(held))

    def __iter__(self) -> Iterator[V]:
        return islice(self._held, self._count)

    def __len__(self) -> int:
        return self._count

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Trail)
            and len(self) == len(other)
            and all(a == b for a, b in zip(self, other, strict=True))
        )

    __hash__ = None  # type: ignore[assignment] # as what it stands in: it is compared, never looked up

    def __repr__(self) -> str:
        return f"Trail({list(self)!r})"
