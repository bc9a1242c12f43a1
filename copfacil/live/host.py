"""The host: the one door through which anything changes, and the one place that knows how the session stands."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Concatenate, ParamSpec
from uuid import uuid4

from copfacil.core import events as e
from copfacil.core.codec import from_body, kind_of, to_body
from copfacil.core.fit import unfit
from copfacil.core.gestures import Events, Refused
from copfacil.core.journal import Journal, Mark, Row
from copfacil.core.names import named
from copfacil.core.outcome import Outcome, outcome, same
from copfacil.core.play import last_end, over
from copfacil.core.session import Session, evolve
from copfacil.core.words import Msg
from copfacil.live.clock import Clock, Reading
from copfacil.live.log import Before, Entry, Log
from copfacil.live.watch import Watch

P = ParamSpec("P")

CHECKPOINT = 256
"""Events between two kept states: an undo refolds at most so many, and those of the gesture it strikes."""

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


@dataclass(frozen=True, slots=True)
class _Before:
    """How the host stood before a gesture that may not get onto the disk."""

    log: Before
    state: Session
    checks: list[tuple[int, Session]]


class Host:
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
        self.stream = stream
        self.state = Session()
        self.gap: Gap | None = None
        self._journal = journal
        self._clock = clock
        self._log = Log()
        self._watch = Watch()
        self._checks: list[tuple[int, Session]] = [(0, Session())]
        self._listeners: list[Callable[[Session], None]] = []
        self._seq = 0
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

    @property
    def undoable(self) -> Msg | None:
        """What undo would take back, None when there is nothing."""
        gesture = self._log.last_of_desk
        return None if gesture is None else self._named(gesture)

    @property
    def redoable(self) -> Msg | None:
        """What redo would bring back."""
        return self._named(self._log.undone[-1]) if self._log.undone else None

    def listen(self, listener: Callable[[Session], None]) -> None:
        """``listener`` is called with the session after every change."""
        self._listeners.append(listener)

    # What changes something.

    def act(
        self, gesture: Callable[Concatenate[Session, int, P], Events], /, *args: P.args, **kwargs: P.kwargs
    ) -> tuple[object, ...]:
        """A person at the desk does something.

        Returns the events that came of it.

        Raises:
            Refused: it cannot be done now, or may not be stored; nothing has changed.
            OSError: it could not be written; nothing has changed.
        """
        reading = self._clock.read()
        at = self._at(reading)
        happened = gesture(self.state, at, *args, **kwargs)
        self._commit(happened, at, reading, "desk", uuid4().hex)
        return happened

    def undo(self) -> Msg:
        """The last gesture of this desk is struck out: it is as if it had never been made, clocks included.

        Raises:
            Refused: there is nothing to take back.
        """
        gesture = self._log.last_of_desk
        if gesture is None:
            raise Refused(Msg("There is nothing to undo."))
        self._meta(e.Struck(gesture=gesture))
        return self._named(gesture)

    def redo(self) -> Msg:
        """The gesture that was undone last counts again.

        Raises:
            Refused: nothing was undone, or something was done since.
        """
        if not self._log.undone:
            raise Refused(Msg("There is nothing to redo."))
        gesture = self._log.undone[-1]
        self._meta(e.Restored(gesture=gesture))
        return self._named(gesture)

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
        """What is to be looked up from now on; None where that is what is written already.

        Args:
            before: the session that what is written was worked out from.
            at: ms on the session's clock.
        """
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

    def _load(self) -> Row | None:
        last = None
        for row in self._journal.rows(self.stream):
            last = row
            self._seq = row.seq
            entry = Entry(from_body(row.kind, row.version, row.body), row.at, row.gesture, row.author)
            self._log.take(entry)
            (self._watch.stood if isinstance(entry.happened, e.Reopened) else self._watch.look)(row.at, row.wall)
        self._refold(0)
        return last

    def _refold(self, first: int) -> None:
        """Works the state out anew from the last checkpoint that lies before entry ``first``."""
        while len(self._checks) > 1 and self._checks[-1][0] > first:
            self._checks.pop()
        done, state = self._checks[-1]
        for number, entry in enumerate(self._log.entries[done:], start=done + 1):
            if entry.gesture not in self._log.struck:
                state = evolve(state, entry.happened, entry.at)
            if number % CHECKPOINT == 0:
                self._checks.append((number, state))
        self.state = state

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

    def _meta(self, happened: e.Struck | e.Restored) -> None:
        reading = self._clock.read()
        self._commit((happened,), self._at(reading), reading, "desk", uuid4().hex)

    def _commit(self, happened: Sequence[object], at: int, reading: Reading, author: str, gesture: str) -> None:
        state = self.state
        rows = [
            Row(
                id=uuid4().hex,
                stream=self.stream,
                seq=self._seq + number,
                at=at,
                wall=reading.wall,
                boot=reading.boot,
                up=reading.up,
                author=author,
                gesture=gesture,
                kind=kind_of(one)[0],
                version=kind_of(one)[1],
                body=to_body(one),
            )
            for number, one in enumerate(happened, start=1)
        ]
        undo = self._snapshot()
        try:
            for one in happened:
                self._let_in(one)
                self._apply(Entry(one, at, gesture, author))
            due = self._due(state, at)
            self._journal.append(rows, due)
        except BaseException:  # whatever stopped it: what is not on disk must not be seen
            self._back_to(undo)
            raise
        self._seq += len(rows)
        self._looked_up, self._written = at, due or self._written
        self._watch.look(at, reading.wall)
        for listener in self._listeners:
            listener(self.state)

    def _let_in(self, happened: object) -> None:
        """What may not be stored is refused here, also where an earlier event of the same gesture made way for it."""
        if (why := unfit(self.state, happened)) is not None:
            raise Refused(why)

    def _apply(self, entry: Entry) -> None:
        before = len(self._log.entries)
        self._log.take(entry)
        match entry.happened:
            case e.Struck(gesture=gesture) | e.Restored(gesture=gesture):
                self._refold(self._log.first_of(gesture))
            case e.Reopened():
                pass
            case happened:
                self.state = evolve(self.state, happened, entry.at)
                if (before + 1) % CHECKPOINT == 0:
                    self._checks.append((before + 1, self.state))

    def _snapshot(self) -> _Before:
        return _Before(self._log.before(), self.state, list(self._checks))

    def _back_to(self, before: _Before) -> None:
        """Nothing was written, so nothing has happened."""
        self._log.back_to(before.log)
        self.state, self._checks = before.state, before.checks

    def _named(self, gesture: str) -> Msg:
        return named(self._log.events_of(gesture))


def _day(wall: int) -> str:
    return datetime.fromtimestamp(wall / 1000).astimezone().date().isoformat()
