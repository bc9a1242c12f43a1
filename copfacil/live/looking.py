"""Sessions and programmes looked at without being opened: folded from their rows, with what was taken back left out."""

from collections.abc import Iterable, Iterator, Sequence

from copfacil.core import events as e
from copfacil.core import outcome as of_sessions
from copfacil.core.codec import from_body
from copfacil.core.journal import LookedUp, Row
from copfacil.core.programme import outcome as of_programmes
from copfacil.core.programme import programme as programmes
from copfacil.core.programme.programme import OPENS, Programme
from copfacil.core.session import Session, fold


def is_programme(rows: Iterable[Row]) -> bool:
    """Whether rows are a programme's: it is titled before anything else happens to it."""
    return next((row.kind == OPENS for row in rows if row.kind != "branched"), False)


def folded(rows: Iterable[Row]) -> Session:
    """The session that these rows make."""
    return fold(_counting(rows))


def folded_programme(rows: Iterable[Row]) -> Programme:
    """The programme that these rows make."""
    return programmes.fold(_counting(rows))


def looked_up(rows: Sequence[Row]) -> LookedUp:
    """What other screens look up of the stream that these rows make, as it stood at the last of them."""
    if is_programme(rows):
        return of_programmes.outcome(folded_programme(rows))
    return of_sessions.outcome(folded(rows), rows[-1].at if rows else 0)


def _counting(rows: Iterable[Row]) -> Iterator[tuple[object, int]]:
    """The events that count, with their times."""
    told = [(row, from_body(row.kind, row.version, row.body)) for row in rows]
    struck: set[str] = set()
    for _, happened in told:
        if isinstance(happened, e.Struck):
            struck.add(happened.gesture)
        elif isinstance(happened, e.Restored):
            struck.discard(happened.gesture)
    return ((happened, row.at) for row, happened in told if row.gesture not in struck)
