"""A frozen mapping that changes cheaply: thousands of cards, one changed at a time."""

from collections.abc import Iterator, Mapping
from typing import Any, Generic, TypeVar

V = TypeVar("V")

_DRAWERS = 64

_TOLD_MOST = 8

_told: list[tuple["Many[Any]", "Many[Any]", tuple[dict[int, Any], frozenset[int]]]] = []
"""What differed last."""


class Many(Generic[V]):
    """A frozen mapping from ids to values that keeps the order in which they came.

    A change copies one drawer of 64 and leaves the others shared, so ten thousand values cost a fold little.
    """

    __slots__ = ("_count", "_drawers", "_next")

    def __init__(
        self,
        drawers: tuple[Mapping[str, tuple[int, V]], ...] = ({},) * _DRAWERS,
        count: int = 0,
        following: int = 0,
    ) -> None:
        self._drawers = drawers
        self._count = count
        self._next = following

    def put(self, key: str, value: V) -> "Many[V]":
        """The same with ``value`` under ``key``; a known key keeps its place."""
        number = hash(key) % _DRAWERS
        drawer = self._drawers[number]
        known = drawer.get(key)
        place = self._next if known is None else known[0]
        return Many(
            self._with(number, {**drawer, key: (place, value)}),
            self._count + (known is None),
            self._next + (known is None),
        )

    def drop(self, key: str) -> "Many[V]":
        """The same without ``key``."""
        number = hash(key) % _DRAWERS
        drawer = self._drawers[number]
        if key not in drawer:
            return self
        rest = {other: held for other, held in drawer.items() if other != key}
        return Many(self._with(number, rest), self._count - 1, self._next)

    def _with(self, number: int, drawer: Mapping[str, tuple[int, V]]) -> tuple[Mapping[str, tuple[int, V]], ...]:
        return (*self._drawers[:number], drawer, *self._drawers[number + 1 :])

    def get(self, key: str) -> V | None:
        """The value, or None."""
        held = self._drawers[hash(key) % _DRAWERS].get(key)
        return None if held is None else held[1]

    def since(self, before: "Many[V]") -> tuple[dict[int, V], frozenset[int]]:
        """What differs from an earlier one, without a look at what both share.

        Returns the values that are other ones now, by the place at which they came; and the places that are empty now.
        Desk, list and wall ask for the same difference, so the last ones are known.
        """
        for now, then, told in _told:
            if now is self and then is before:
                return told
        found = self._since(before)
        _told.insert(0, (self, before, found))
        del _told[_TOLD_MOST:]
        return found

    def _since(self, before: "Many[V]") -> tuple[dict[int, V], frozenset[int]]:
        other: dict[int, V] = {}
        gone: set[int] = set()
        for old, new in zip(before._drawers, self._drawers, strict=True):  # noqa: SLF001 - of its own kind
            if old is not new:
                other.update(held for key, held in new.items() if old.get(key) is not held)
                gone.update(place for key, (place, _) in old.items() if key not in new or new[key][0] != place)
        return other, frozenset(gone)

    def __iter__(self) -> Iterator[V]:
        """The values in the order in which they came."""
        return (value for _, value in sorted((held for d in self._drawers for held in d.values()), key=lambda h: h[0]))

    def __len__(self) -> int:
        return self._count

    def __contains__(self, key: str) -> bool:
        return self.get(key) is not None

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Many) or self._count != other._count:
            return False
        placed = True
        for mine, theirs in zip(self._drawers, other._drawers, strict=True):
            if mine is theirs:
                continue
            for key, (place, value) in mine.items():
                held = theirs.get(key)
                if held is None or held[1] != value:
                    return False
                placed = placed and held[0] == place
        return placed or list(self) == list(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Many({list(self)!r})"
