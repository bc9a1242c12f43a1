"""The day that is open: one session's host, and the one way in which a screen's gesture reaches it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Concatenate, ParamSpec
from uuid import uuid4

from copfacil.app.answer import Answer, answered
from copfacil.app.before import Before
from copfacil.core import gestures
from copfacil.core.exercise import Exercise
from copfacil.core.gestures import Events
from copfacil.core.ledger import owed
from copfacil.core.play import where
from copfacil.core.session import Session
from copfacil.live.clock import Clock
from copfacil.live.host import Host
from copfacil.store import Store

P = ParamSpec("P")


class Day:
    """A session that is open.

    Args:
        store: where it is kept.
        clock: tells the time.
        stream: the session's id; a new one begins a new session.
        language: of the exercises' texts.

    Attributes:
        store, language: as above.
        host: the session, live.
        clock: tells the time.
        before: the days before it.
        after: is told the events of each gesture once they are on disk.
    """

    def __init__(self, store: Store, clock: Clock, stream: str = "", language: str = "en") -> None:
        self.store, self.clock, self.language = store, clock, language
        self.host = Host(store, clock, stream or fresh_id())
        self.before = Before(store, self.host.stream)
        self.after: Callable[[tuple[object, ...]], None] = lambda _: None
        self._shelf: Mapping[str, Exercise] | None = None

    @property
    def state(self) -> Session:
        """The session as it stands."""
        return self.host.state

    @property
    def shelf(self) -> Mapping[str, Exercise]:
        """The exercises, read when first asked for."""
        if self._shelf is None:
            from copfacil.exercises.shelf import shelf  # noqa: PLC0415 - what is on already needs none

            own = self.store.folder / "exercises"
            self._shelf = shelf([own] if own.is_dir() else [], language=self.language).exercises
        return self._shelf

    def read_shelf_anew(self) -> None:
        """An exercise of one's own was written: the shelf is read again when it is next asked for."""
        self._shelf = None

    def act(
        self, gesture: Callable[Concatenate[Session, int, P], Events], /, *args: P.args, **kwargs: P.kwargs
    ) -> Answer:
        """Does a gesture; the answer is None, or why it was not done."""
        return answered(lambda: self.after(self.host.act(gesture, *args, **kwargs)))

    def undo(self) -> Answer:
        """Takes the last gesture back."""
        return answered(self.host.undo)

    def redo(self) -> Answer:
        """Brings back what was taken back."""
        return answered(self.host.redo)

    def clock_at(self, at: int) -> str:
        """Local time of day for ms on the session's clock."""
        return self.host.local(at).strftime("%H:%M")

    def today(self) -> date:
        """The date in the room."""
        return self.host.local(self.host.now()).date()

    def local(self, at: int) -> datetime:
        """Local time for ms on the session's clock, without a zone: what a watch in the room shows."""
        return self.host.local(at).replace(tzinfo=None)

    @property
    def round_on(self) -> bool:
        """Whether a round was begun and is not over."""
        play = self.state.play
        return play is not None and play.begun and not play.ended and not where(play, self.host.now()).done

    def owed(self) -> tuple[str, ...]:
        """Person ids, whose turn to present comes first at the front; this session's own turns do not count yet."""
        people = self.state.people
        taken = [turn for turn in self.store.turns(people) if turn.stream != self.host.stream]
        return owed(people, taken)

    def met(self) -> Mapping[frozenset[str], int]:
        """How often two people sat together, in this session's plays that were begun."""
        pairs: dict[frozenset[str], int] = {}
        for play in self.state.plays.values():
            if play.begun:
                for table in play.tables:
                    for pair in _pairs(table.members):
                        pairs[pair] = pairs.get(pair, 0) + 1
        return pairs

    def said(self) -> tuple[tuple[str, str, str], ...]:
        """The process of the play that is on, as it is read aloud."""
        from copfacil.core.plan import said_lines  # noqa: PLC0415 - Home needs none of it

        play = self.state.play
        exercise = self.shelf.get(play.exercise) if play else None
        if play is None or exercise is None:
            return ()
        presets = {preset.key: preset for preset in exercise.presets}
        return said_lines(exercise, play.steps, presets.get(play.preset))

    def begin(self, title: str) -> Answer:
        """A new session gets its title and today's date."""
        return self.act(gestures.title, title, self.today().isoformat())


def fresh_id() -> str:
    """An opaque id for a session, a play, a person, a card."""
    return uuid4().hex


def _pairs(members: Sequence[str]) -> list[frozenset[str]]:
    return [frozenset((one, other)) for n, one in enumerate(members) for other in members[n + 1 :]]
