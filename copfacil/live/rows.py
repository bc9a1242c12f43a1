"""Events as the rows of a journal."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import uuid4

from copfacil.core.codec import kind_of, to_body
from copfacil.core.journal import Row
from copfacil.live.clock import Reading


@dataclass(frozen=True, slots=True)
class Deed:
    """One act, told with every row that comes of it.

    Attributes:
        stream: id of the session or programme.
        at: ms on the stream's own clock.
        reading: the clocks of the machine.
        author: who did it, as of a row.
        gesture: id that its rows share.
    """

    stream: str
    at: int
    reading: Reading
    author: str
    gesture: str


def written(deed: Deed, happened: Iterable[object], after: int) -> list[Row]:
    """The rows of what happened, which follow row number ``after`` of the stream."""
    rows = []
    for seq, one in enumerate(happened, start=after + 1):
        kind, version = kind_of(one)
        rows.append(
            Row(
                id=uuid4().hex,
                stream=deed.stream,
                seq=seq,
                at=deed.at,
                wall=deed.reading.wall,
                boot=deed.reading.boot,
                up=deed.reading.up,
                author=deed.author,
                gesture=deed.gesture,
                kind=kind,
                version=version,
                body=to_body(one),
            )
        )
    return rows
