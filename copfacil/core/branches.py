"""Records of two laptops brought together: what a file adds to a session, and where both went on, a branch beside it.

Rows are never interleaved: what happened in two places at once has no one order. The rows in which both agree stay
where they are; what the file goes on with is added, or, where this laptop went on too, opens as a second, named session.
Ids of a branch follow from the rows it holds, so that bringing the same file twice doubles nothing.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from uuid import UUID, uuid5

from copfacil.core.codec import to_body
from copfacil.core.events import Branched
from copfacil.core.journal import Row

_OURS = UUID("6f1f6a52-6c0e-4c55-9a3e-0d6c7d3c2b10")
"""The space in which ids of branches are made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """What bringing in a file comes to.

    Attributes:
        stream: the session that the file's rows belong to here: the session itself or a branch of it.
        rows: the rows to add there; none where all is known already.
        branch: whether it is a session beside the one that went on here.
    """

    stream: str
    rows: tuple[Row, ...]
    branch: bool


def joined(here: Callable[[str], Iterable[Row]], there: Sequence[Row], name: str) -> Joined:
    """What the rows of a file add to what is here.

    Args:
        here: gives the rows of a stream on this laptop, none where it is not known.
        there: all rows of one stream, in order, at least one.
        name: what a branch is called ("Siân's laptop").
    """
    stream = there[0].stream
    known = tuple(here(stream))
    shared = sum(1 for _ in takewhile(lambda pair: pair[0].id == pair[1].id, zip(known, there, strict=False)))
    if shared in {len(known), len(there)}:
        return Joined(stream=stream, rows=tuple(there[shared:]), branch=there[0].kind == "branched")
    return joined(here, _branched(there, shared, name), name)


def _branched(there: Sequence[Row], shared: int, name: str) -> tuple[Row, ...]:
    """The same rows as a stream of their own that says first whose branch it is."""
    stream = _id(there[0].stream, there[shared].id)
    said = Branched(of=there[0].stream, name=name)
    head = replace(
        there[0],
        id=_id(stream, "head"),
        stream=stream,
        seq=1,
        author="host",
        gesture=_id(stream, "gesture"),
        kind="branched",
        version=1,
        body=to_body(said),
    )
    return (head, *(replace(row, id=_id(stream, row.id), stream=stream, seq=row.seq + 1) for row in there))


def _id(space: str, name: str) -> str:
    return uuid5(_OURS, f"{space}/{name}").hex
