"""A session looked at without being opened: folded from its rows, with what was taken back left out."""

from collections.abc import Iterable

from copfacil.core import events as e
from copfacil.core.codec import from_body
from copfacil.core.journal import Row
from copfacil.core.session import Session, fold


def folded(rows: Iterable[Row]) -> Session:
    """The session that these rows make."""
    told = [(row, from_body(row.kind, row.version, row.body)) for row in rows]
    struck: set[str] = set()
    for _, happened in told:
        if isinstance(happened, e.Struck):
            struck.add(happened.gesture)
        elif isinstance(happened, e.Restored):
            struck.discard(happened.gesture)
    return fold((happened, row.at) for row, happened in told if row.gesture not in struck)
