"""The programme that is open: its host, the one way in which a screen's gesture reaches it, and what its sessions know.

Screens ask `readings` again and again; it is worked out once for each state of the programme and of its sessions.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Concatenate, ParamSpec

from copfacil.app.answer import Answer, answered
from copfacil.app.day import fresh_id
from copfacil.app.programme_deeds import Deed, Deeds
from copfacil.core.programme import due as dues
from copfacil.core.programme import health as healths
from copfacil.core.programme import hours, ledger
from copfacil.core.programme import met as meets
from copfacil.core.programme.programme import Programme
from copfacil.core.words import Msg
from copfacil.live.clock import Clock
from copfacil.live.programme import ProgrammeHost
from copfacil.store import Store
from copfacil.store.lines import ActionLine, AskLine, HealthLine, HereLine, OfferLine, SeatLine, TurnLine

P = ParamSpec("P")

LAST = "programme"
"""The setting that holds the programme that was open last."""


@dataclass(frozen=True, kw_only=True)
class Known:
    """What the sessions of a programme know, as the store's lines; each in order of days.

    Attributes:
        turns: who presented, consulted or was absent.
        seats: who sat at which table.
        here: who was there.
        health: what groups answered.
        asks, offers: of rings.
        actions: all of them, those that are done too.
    """

    turns: tuple[TurnLine, ...] = ()
    seats: tuple[SeatLine, ...] = ()
    here: tuple[HereLine, ...] = ()
    health: tuple[HealthLine, ...] = ()
    asks: tuple[AskLine, ...] = ()
    offers: tuple[OfferLine, ...] = ()
    actions: tuple[ActionLine, ...] = ()


class Readings:
    """Everything that pages read of a programme at one moment, each worked out when it is first asked for.

    Args:
        programme: as it stands.
        known: what its sessions know.
        today: ISO date.
    """

    def __init__(self, programme: Programme, known: Known, today: str) -> None:
        self.programme, self.known, self.today = programme, known, today

    def carry(self, last: "Readings") -> None:
        """Takes over what was worked out of the same parts before: most gestures change one part of many."""
        for name, parts in _PARTS.items():
            same = all(getattr(self.programme, part) is getattr(last.programme, part) for part in parts)
            if same and name in last.__dict__:
                self.__dict__[name] = last.__dict__[name]

    @cached_property
    def played(self) -> Mapping[tuple[str, str], str]:
        """Parts in modules, as their sessions know them."""
        return ledger.played(self.programme, self.known.turns, self.known.seats)

    @cached_property
    def taken(self) -> tuple[ledger.Taken, ...]:
        """The same, with absences noted for the programme."""
        return ledger.with_absences(self.programme, self.played)

    @cached_property
    def ledger(self) -> ledger.Ledger:
        """Sets with their turns."""
        return ledger.ledger(self.programme, self.taken)

    @cached_property
    def owed(self) -> tuple[str, ...]:
        """Who should present next first."""
        return ledger.turn_order(self.programme, self.taken)

    @cached_property
    def met(self) -> meets.Met:
        """Who met whom, in all exercises."""
        return meets.met(self.programme, self.known.seats)

    @cached_property
    def attended(self) -> Mapping[str, tuple[hours.Attended, ...]]:
        """How everybody was at each meeting."""
        return hours.attended(self.programme, self.known.here)

    @cached_property
    def presence(self) -> Mapping[str, tuple[int, int]]:
        """How many were at each meeting, and of how many."""
        found = {}
        for column in zip(*self.attended.values(), strict=True):  # everybody at one meeting
            states = [one.state for one in column]
            here = states.count("here")
            found[column[0].meeting.id] = here, here + states.count("away")
        return found

    @cached_property
    def fares(self) -> tuple[healths.Fares, ...]:
        """How sets fare."""
        return healths.fares(self.programme, self.known.health, self.known.seats)

    @cached_property
    def due(self) -> tuple[dues.Due, ...]:
        """What is due, the first day first."""
        actions = [one for one in self.known.actions if not one.done]
        offers = [one for one in self.known.offers if one.state not in OVER]
        return dues.due(self.programme, self.today, actions=actions, offers=offers)

    @cached_property
    def due_by_meeting(self) -> Mapping[str, tuple[dues.Due, ...]]:
        """The same, by the meeting before whose end each is due."""
        return dues.by_meeting(self.programme, self.due)


_PEOPLE = ("year", "cohort", "sets", "attendance")
_PARTS = {
    **dict.fromkeys(("taken", "ledger", "owed"), _PEOPLE),
    **dict.fromkeys(("met", "fares", "played"), ("year", "cohort", "sets")),
    **dict.fromkeys(("attended", "presence"), ("year", "cohort", "attendance")),
}
"""The parts of a programme of which each reading is made, beside what its sessions know; the date plays no part in these."""

OVER = frozenset({"fulfilled", "declined"})
"""States of an offer after which nobody follows it up."""


class OpenProgramme:
    """A programme that is open.

    Args:
        store: where it is kept.
        clock: tells the time.
        stream: the programme's id; none begins a new one, which is to be titled first.

    Attributes:
        host: the programme, live.
    """

    def __init__(self, store: Store, clock: Clock, stream: str = "") -> None:
        self.store, self._clock = store, clock
        self._listeners: list[Callable[[], None]] = []
        self._own = 0
        self._seen: int | None = None
        self._deeds = Deeds()
        self._known: tuple[object, Known] | None = None
        self._readings: Readings | None = None
        self.host = ProgrammeHost(store, clock, stream or fresh_id())
        self.host.listen(self._changed)

    @property
    def state(self) -> Programme:
        """The programme as it stands."""
        return self.host.state

    def load(self) -> None:
        """Reads it from disk again: something else has written to it."""
        self.host = ProgrammeHost(self.store, self._clock, self.host.stream)
        self.host.listen(self._changed)
        self._known = self._readings = None
        self._deeds = Deeds()
        self._tell()

    def listen(self, listener: Callable[[], None]) -> None:
        """``listener`` is called after every change."""
        self._listeners.append(listener)

    # What changes something.

    def act(
        self,
        gesture: Callable[Concatenate[Programme, int, P], tuple[object, ...]],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Answer:
        """Does a gesture; the answer is None, or why it was not done."""
        was, before = self._deeds, self.store.written
        self._deeds = was.and_then(None)
        why = self._done(lambda: self.host.act(gesture, *args, **kwargs))
        if self.store.written == before:
            self._deeds = was
        return why

    def do(self, deed: Deed) -> Answer:
        """Does something on one of its sessions; undo takes it back in its turn."""
        why = deed.do()
        if why is None:
            self._deeds = self._deeds.and_then(deed)
            self._tell()
        return why

    def undo(self) -> Answer:
        """Takes back what was done last, here or from here on a session."""
        was = self._deeds
        self._deeds = was.back()
        if was.last is not None:
            return self._on_session(was.last.back)
        why = self._done(self.host.undo)
        if why is not None:
            self._deeds = was
        return why

    def redo(self) -> Answer:
        """Brings back what was taken back."""
        if self.redoable is None:
            return Msg("There is nothing to redo.")
        was = self._deeds
        self._deeds = was.again()
        if was.next is not None:
            return self._on_session(was.next.do)
        why = self._done(self.host.redo)
        if why is not None:
            self._deeds = was
        return why

    # What can be asked.

    @property
    def undoable(self) -> Msg | None:
        """What undo would take back, None when there is nothing."""
        return self._deeds.last.name if self._deeds.last is not None else self.host.undoable

    @property
    def redoable(self) -> Msg | None:
        """What redo would bring back; whatever was done since ends it, in whichever journal."""
        if self._deeds.done and not self._deeds.undone:
            return None
        return self._deeds.next.name if self._deeds.next is not None else self.host.redoable

    def date(self) -> date:
        """The date in the room."""
        return datetime.fromtimestamp(self._clock.read().wall / 1000, UTC).astimezone().date()

    def today(self) -> str:
        """The same as ISO date."""
        return self.date().isoformat()

    @property
    def readings(self) -> Readings:
        """What pages read, as it stands now."""
        known, today = self.known, self.today()
        last = self._readings
        if last is None or last.programme is not self.state or last.known is not known or last.today != today:
            now = Readings(self.state, known, today)
            if last is not None and last.known is known:
                now.carry(last)
            last = self._readings = now
        return last

    @property
    def known(self) -> Known:
        """What its sessions know; asked of the store again once any session was written to."""
        streams = frozenset(one.session for one in self.state.year.meetings.values() if one.session)
        key = (self.store.written - self._own, streams)
        if self._known is None or self._known[0] != key:
            self._known = (key, self._asked(streams) if streams else Known())
        return self._known[1]

    def _asked(self, streams: frozenset[str]) -> Known:
        with self.store.across() as across:
            turns = across.turns(streams)
            seats, here, health = across.seats(streams), across.here(streams), across.health(streams)
            asks, offers = across.asks(streams), across.offers(streams)
        return Known(
            turns=tuple(turns),
            seats=tuple(seats),
            here=tuple(here),
            health=tuple(health),
            asks=tuple(asks),
            offers=tuple(offers),
            actions=tuple(one for one in self.store.actions(open_only=False) if one.stream in streams),
        )

    def _done(self, deed: Callable[[], object]) -> Answer:
        """What a programme writes of itself changes nothing that its sessions know."""
        self._seen = self.store.written
        try:
            return answered(deed)
        finally:
            self._count()
            self._seen = None

    def _count(self) -> None:
        """What was written since it was last counted is the programme's own; told before anybody looks."""
        if self._seen is not None:
            self._own += self.store.written - self._seen
            self._seen = self.store.written

    def _on_session(self, deed: Callable[[], Answer]) -> Answer:
        """What cannot be taken back any more is said, and stands in the way of nothing else."""
        why = deed()
        self._tell()
        return why

    def _changed(self, _: Programme) -> None:
        self._count()
        self._tell()

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()
