"""The journal as the host knows it: rows that are never changed, and whoever can keep them."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol, TypeAlias

from copfacil.core.value import dataclass

if TYPE_CHECKING:
    from copfacil.core.outcome import Outcome
    from copfacil.core.programme.outcome import ProgrammeOutcome

LookedUp: TypeAlias = "Outcome | ProgrammeOutcome"
"""What other screens look up of a stream without folding it: of a session, or of a programme."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that happened.

    Attributes:
        id: uuid4 hex.
        stream: id of the session or programme.
        seq: orders one writer's rows, from 1.
        at: ms on a session's own clock; a programme's is UTC, ms since 1970.
        wall: UTC, ms since 1970.
        boot: id of the machine's boot.
        up: ms since that boot, sleep counted.
        author: "desk" for the person at the desk, "host" for the app itself.
        gesture: id shared by the rows of one gesture.
        kind, version, body: the event.
    """

    id: str
    stream: str
    seq: int
    at: int
    wall: int
    boot: str
    up: int
    author: str
    gesture: str
    kind: str
    version: int
    body: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign of life while a clock runs: how long the app was away is measured from the last one, or the last row.

    Attributes:
        stream, at, wall, boot, up: as of a row.
    """

    stream: str
    at: int
    wall: int
    boot: str
    up: int


class Journal(Protocol):
    """Keeps rows on disk. `append` returns only when they are durable."""

    def append(self, rows: Sequence[Row], outcome: "LookedUp | None") -> None:
        """Adds rows, and rewrites what other screens look up, in one transaction.

        Raises:
            OSError: nothing was written; the sentence says why (disk full, read-only, another app writes).
        """
        ...

    def rows(self, stream: str) -> Iterable[Row]:
        """All rows of a stream in order."""
        ...

    def mark(self, mark: Mark, outcome: "LookedUp | None") -> None:
        """Keeps the sign of life in place of the stream's last one, and what other screens look up where that is new.

        Raises:
            OSError: it was not written.
        """
        ...

    def marked(self, stream: str) -> Mark | None:
        """The last sign of life of a stream."""
        ...
