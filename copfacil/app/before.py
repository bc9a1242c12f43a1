"""The days before one: what people suggested then, and how long blocks really took."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from copfacil.core.session import Session
from copfacil.store import Store

if TYPE_CHECKING:
    from copfacil.core.feedback.summary import Suggestion

_LOOKED = 4
"""So many of the days before are read: what is older was answered, or is forgotten."""


class Before:
    """Earlier days, read once for as long as nothing is done in them.

    Args:
        store: where days are kept.
        stream: the day that they come before.
    """

    def __init__(self, store: Store, stream: str) -> None:
        self._store, self._stream = store, stream
        self._day = ""
        self._read: dict[str, Session] | None = None

    def sessions(self, day: str) -> Mapping[str, Session]:
        """The sessions before a day (ISO date, empty for any) by their ids, the newest first."""
        if self._read is None or self._day != day:
            from copfacil.live.looking import folded  # noqa: PLC0415 - a desk that comes back does not wait for it

            lines = [one for one in self._store.sessions() if one.stream != self._stream and one.day]
            earlier = sorted((one for one in lines if not day or one.day <= day), key=lambda one: one.day, reverse=True)
            self._day = day
            self._read = {one.stream: folded(self._store.rows(one.stream)) for one in earlier[:_LOOKED]}
        return self._read

    def suggestions(self, day: str) -> "tuple[Suggestion, ...]":
        """What people would change, the newest day first, each with the day it comes from.

        All of the last day on which anything was suggested; of days before that, what is not settled.
        """
        from copfacil.core.feedback.summary import suggestions  # noqa: PLC0415 - as above

        found: list[Suggestion] = []
        for stream, session in self.sessions(day).items():
            last = not found
            told = (replace(one, stream=stream, title=session.title) for one in suggestions(session.feedback))
            found += [one for one in told if last or one.how in {"", "will"}]
        return tuple(found)

    def forget(self) -> None:
        """Something was done in one of them."""
        self._read = None
