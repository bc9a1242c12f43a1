"""The host of a session: a stream with clocks, which knows how the session stands at any moment."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from uuid import uuid4

from copfacil.core import events as e
from copfacil.core.journal import Journal, LookedUp, Mark, Row
from copfacil.core.outcome import Outcome, outcome, same
from copfacil.core.play import last_end, over
from copfacil.core.session import Session, evolve
from copfacil.core.value import dataclass
from copfacil.core.words import Msg
from copfacil.live.clock import Clock, Reading
from copfacil.live.log import Entry
from copfacil.live.stream import CHECKPOINT, Stream, Ways
from copfacil.live.watch import Watch

__all__ = ["CHECKPOINT", "Gap", "Host"]


def _unfit(session: Session, happened: object) -> Msg | None:
    from copfacil.core.fit import unfit  # noqa: PLC0415 - a desk that comes back after a crash writes nothing yet

    return unfit(session, happened)


def _named(happened: Sequence[object]) -> Msg:
    from copfacil.core.names import named  # noqa: PLC0415 - as above

    return named(happened)


WAYS = Ways(empty=Session(), evolve=evolve, unfit=_unfit, named=_named)

SLEPT_LEAST = 2_000
"""ms of sleep below which nobody is asked: clocks are read one after the other, never at the same instant."""

MARK_EVERY = 15_000
"""ms between two signs of life while a clock runs: a crash is then measured from the last one."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Time that went by unseen.

    Attributes:
        ms: how long.
        why: the laptop slept, or the app was closed (or killed).
        asks: whether the person must say if it counts; everything stands still until then.
    """

    ms: int
    why: str
    asks: bool


class Host(Stream[Session]):
    """A session, live.

    Args:
        journal: keeps what happens; a gesture is on disk before anybody sees it.
        clock: tells the time.
        stream: the session's id; a new one begins an empty session.

    Attributes:
        state: the session as it stands.
        gap: what happened while the app was away or the laptop slept, until somebody has seen it.
    """

    def __init__(self, journal: Journal, clock: Clock, stream: str) -> None:
        super().__init__(journal, clock, stream, WAYS)
        self.gap: Gap | None = None
        self._watch = Watch()
        last = self._last_known()
        reading = clock.read()
        self._marked = reading.mono
        self._seen = reading
        self._base = (0 if last is None else last.at, reading.mono)
        self._written: Outcome | None = None
        self._looked_up = 0
        if last is not None:
            self._reopen(last, reading)

    # What anybody may ask.

    def now(self) -> int:
        """The session's own clock, ms: it stands still while the laptop sleeps."""
        return self._at(self._clock.read())

    def local(self, at: int) -> datetime:
        """The local time at which the session's clock shows ``at``; for the past, what a watch in the room showed.

        Time that went by unseen and was counted has passed for every clock of the play: what `session_time` gives is
        moved back by it already.
        """
        reading = self._clock.read()
        unseen = self._watch.jumped_since(at) - self._log.counted_since(at)
        return datetime.fromtimestamp((reading.wall + at - self._at(reading) - unseen) / 1000).astimezone()

    def slept(self) -> Gap | None:
        """Looks whether the laptop slept since the last look; what it finds is also kept in ``gap``."""
        reading = self._clock.read()
        before, self._seen = self._seen, reading
        ms = (reading.up - before.up) - (reading.mono - before.mono)
        play = self.state.play
        self._watch.look(self._at(reading), reading.wall)
        self._mark(reading)
        if ms < SLEPT_LEAST or reading.boot != before.boot or play is None or play.run.since is None:
            return None
        self.gap = Gap(ms, "slept", asks=True)
        return self.gap

    def seen(self) -> None:
        """The person has read what happened."""
        self.gap = None

    # How it is done.

    def _at(self, reading: Reading) -> int:
        at, mono = self._base
        return at + max(reading.mono - mono, 0)

    def _mark(self, reading: Reading) -> None:
        """Leaves a sign of life while something runs; where it cannot be written the last row must do.

        Phases that follow each other by themselves are no events: who presents by now is written down here.
        """
        play = self.state.play
        asked = self.gap is not None and self.gap.asks
        if play is None or play.run.since is None or asked or reading.mono - self._marked < MARK_EVERY:
            return
        self._marked = reading.mono
        at = self._at(reading)
        with suppress(OSError):
            due = self._due(self.state, at)
            self._journal.mark(Mark(self.stream, at, reading.wall, reading.boot, reading.up), due)
            self._looked_up, self._written = at, due or self._written

    def _due(self, before: Session, at: int) -> Outcome | None:
        if self._written is not None and same(before, self._looked_up, self.state, at):
            return None
        due = outcome(self.state, at)
        return None if due == self._written else due

    def _last_known(self) -> Row | Mark | None:
        """The last row, or the last sign of life after it."""
        row = self._load()
        mark = self._journal.marked(self.stream)
        if row is None or mark is None:
            return row
        # Within one boot the time since then tells which came later, also where the session's clock stood still.
        newer = mark.up > row.up if mark.boot == row.boot else mark.at > row.at
        return mark if newer else row

    def _read(self, row: Row, entry: Entry) -> None:
        (self._watch.stood if isinstance(entry.happened, e.Reopened) else self._watch.look)(row.at, row.wall)

    def _wrote(self, at: int, reading: Reading, due: "LookedUp | None") -> None:
        self._looked_up = at
        if isinstance(due, Outcome):
            self._written = due
        self._watch.look(at, reading.wall)

    def _reopen(self, last: Row | Mark, reading: Reading) -> None:
        """Finds the right second again after the app was away; what is doubtful stands still and is asked."""
        play = self.state.play
        same_boot = reading.boot == last.boot
        away = max(reading.up - last.up if same_boot else reading.wall - last.wall, 0)
        if play is None or play.run.since is None or over(play, last.at):
            self._base = (last.at + away, reading.mono)
            return
        # On the same boot the wall clock is not asked how long it was: somebody may have set it meanwhile.
        another_day = _day(last.wall + away if same_boot else reading.wall) != _day(last.wall)
        doubtful = away > last_end(play, last.at) - last.at or another_day
        self._base = (last.at if doubtful else last.at + away, reading.mono)
        self._watch.stood(self._base[0], reading.wall)
        self.gap = Gap(away, "closed", asks=doubtful)
        happened: list[object] = [e.Reopened(away=away, counted=not doubtful)]
        if doubtful:
            happened.append(e.Paused(play=play.id))
        self._commit(happened, self._base[0], reading, "host", uuid4().hex)


def _day(wall: int) -> str:
    return datetime.fromtimestamp(wall / 1000).astimezone().date().isoformat()
