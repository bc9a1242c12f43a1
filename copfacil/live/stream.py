"""A stream, live: the one door through which it changes, on disk before anybody sees it, and with undo.

A session and a programme are both streams: the same rows, the same fold, the same undo. What they are made of is said
in `Ways`; a session adds its clocks (host.py).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Concatenate, Generic, ParamSpec, TypeVar
from uuid import uuid4

from copfacil.core import events as e
from copfacil.core.codec import from_body
from copfacil.core.gestures import Refused
from copfacil.core.journal import Journal, LookedUp, Row
from copfacil.core.uncollected import uncollected
from copfacil.core.words import Msg
from copfacil.live.clock import Clock, Reading
from copfacil.live.log import Before, Entry, Log
from copfacil.live.rows import Deed, written

P = ParamSpec("P")
S = TypeVar("S")
E = TypeVar("E", bound=tuple[object, ...])

CHECKPOINT = 256
"""Events between two kept states: an undo refolds at most so many, and those of the gesture it strikes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways(Generic[S]):
    """What a kind of stream is made of.

    Attributes:
        empty: how one begins.
        evolve: the fold.
        unfit: why an event may not be stored, None where it may.
        named: what a gesture is called, from its events.
    """

    empty: S
    evolve: Callable[[S, object, int], S]
    unfit: Callable[[S, object], Msg | None]
    named: Callable[[Sequence[object]], Msg]


@dataclass(frozen=True, slots=True)
class _Before(Generic[S]):
    """How a stream stood before a gesture that may not get onto the disk."""

    log: Before
    state: S
    checks: list[tuple[int, S]]


class Stream(Generic[S]):
    """A stream, live.

    Args:
        journal: keeps what happens; a gesture is on disk before anybody sees it.
        clock: tells the time.
        stream: its id; a new one begins an empty stream.
        ways: what it is made of.

    Attributes:
        state: it as it stands.
    """

    def __init__(self, journal: Journal, clock: Clock, stream: str, ways: Ways[S]) -> None:
        self.stream = stream
        self.state = ways.empty
        self._journal, self._clock, self._ways = journal, clock, ways
        self._log = Log()
        self._checks: list[tuple[int, S]] = [(0, ways.empty)]
        self._listeners: list[Callable[[S], None]] = []
        self._seq = 0

    # What anybody may ask.

    @property
    def undoable(self) -> Msg | None:
        """What undo would take back, None when there is nothing."""
        gesture = self._log.last_of_desk
        return None if gesture is None else self._named(gesture)

    @property
    def steps(self) -> int:
        """How many gestures undo could take back, one after the other."""
        return self._log.steps

    @property
    def redoable(self) -> Msg | None:
        """What redo would bring back."""
        return self._named(self._log.undone[-1]) if self._log.undone else None

    def listen(self, listener: Callable[[S], None]) -> None:
        """``listener`` is called with the state after every change."""
        self._listeners.append(listener)

    # What changes something.

    def act(self, gesture: Callable[Concatenate[S, int, P], E], /, *args: P.args, **kwargs: P.kwargs) -> E:
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

    def hear(self, gesture: Callable[[S, int], E], /) -> None:
        """Somebody else in the room does something: the same door, but this desk's undo leaves it alone.

        Raises:
            Refused: as `act`.
            OSError: as `act`.
        """
        reading = self._clock.read()
        at = self._at(reading)
        self._commit(gesture(self.state, at), at, reading, "room", uuid4().hex)

    def undo(self) -> Msg:
        """The last gesture of this desk is struck out: it is as if it had never been made.

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

    # What a kind of stream adds.

    def _at(self, reading: Reading) -> int:
        """The time on the stream's own clock, ms."""
        raise NotImplementedError

    def _due(self, before: S, at: int) -> "LookedUp | None":
        """What is to be looked up from now on; None where that is what is written already.

        Args:
            before: the state that what is written was worked out from.
            at: ms on the stream's clock.
        """
        raise NotImplementedError

    def _read(self, row: Row, entry: Entry) -> None:
        """A row was read from the journal."""

    def _wrote(self, at: int, reading: Reading, due: "LookedUp | None") -> None:
        """Rows are on disk, and with them what can be looked up, where that is new."""

    # How it is done.

    def _load(self) -> Row | None:
        """Reads all rows and folds them; the last one."""
        last = None
        with uncollected():
            for row in self._journal.rows(self.stream):
                last = row
                self._seq = row.seq
                entry = Entry(from_body(row.kind, row.version, row.body), row.at, row.gesture, row.author)
                self._log.take(entry)
                self._read(row, entry)
            self._refold(0)
        return last

    def _refold(self, first: int) -> None:
        """Works the state out anew from the last checkpoint that lies before entry ``first``."""
        while len(self._checks) > 1 and self._checks[-1][0] > first:
            self._checks.pop()
        done, state = self._checks[-1]
        for number, entry in enumerate(self._log.entries[done:], start=done + 1):
            if entry.gesture not in self._log.struck:
                state = self._ways.evolve(state, entry.happened, entry.at)
            if number % CHECKPOINT == 0:
                self._checks.append((number, state))
        self.state = state

    def _meta(self, happened: e.Struck | e.Restored) -> None:
        reading = self._clock.read()
        self._commit((happened,), self._at(reading), reading, "desk", uuid4().hex)

    def _commit(self, happened: Sequence[object], at: int, reading: Reading, author: str, gesture: str) -> None:
        state = self.state
        rows = written(Deed(self.stream, at, reading, author, gesture), happened, self._seq)
        undo = _Before(self._log.before(), state, list(self._checks))
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
        self._wrote(at, reading, due)
        for listener in self._listeners:
            listener(self.state)

    def _let_in(self, happened: object) -> None:
        """What may not be stored is refused here, also where an earlier event of the same gesture made way for it."""
        if (why := self._ways.unfit(self.state, happened)) is not None:
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
                self.state = self._ways.evolve(self.state, happened, entry.at)
                if (before + 1) % CHECKPOINT == 0:
                    self._checks.append((before + 1, self.state))

    def _back_to(self, before: _Before[S]) -> None:
        """Nothing was written, so nothing has happened."""
        self._log.back_to(before.log)
        self.state, self._checks = before.state, before.checks

    def _named(self, gesture: str) -> Msg:
        return self._ways.named(self._log.events_of(gesture))
