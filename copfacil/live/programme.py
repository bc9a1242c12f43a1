"""A programme, live: a stream whose clock is the calendar."""

from copfacil.core.journal import Journal, LookedUp
from copfacil.core.programme.fit import unfit
from copfacil.core.programme.names import named
from copfacil.core.programme.outcome import outcome
from copfacil.core.programme.programme import Programme, evolve
from copfacil.live.clock import Clock, Reading
from copfacil.live.stream import Stream, Ways

WAYS = Ways(empty=Programme(), evolve=evolve, unfit=unfit, named=named)


class ProgrammeHost(Stream[Programme]):
    """A programme, live.

    Args:
        journal: keeps what happens; a gesture is on disk before anybody sees it.
        clock: tells the time; a programme's own clock is UTC, ms since 1970, and never goes back.
        stream: the programme's id; a new one begins an empty programme, which is to be titled first.
    """

    def __init__(self, journal: Journal, clock: Clock, stream: str) -> None:
        super().__init__(journal, clock, stream, WAYS)
        last = self._load()
        self._last = 0 if last is None else last.at

    def now(self) -> int:
        """UTC, ms since 1970."""
        return self._at(self._clock.read())

    def _at(self, reading: Reading) -> int:
        return max(reading.wall, self._last)

    def _due(self, before: Programme, at: int) -> "LookedUp | None":  # noqa: ARG002 - always: its line tells when it was touched
        return outcome(self.state)

    def _wrote(self, at: int, reading: Reading, due: "LookedUp | None") -> None:  # noqa: ARG002 - the calendar is enough
        self._last = at
