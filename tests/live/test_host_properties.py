"""Random days: whatever people do, undo, redo and crash, the clocks and the journal agree."""

import tempfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from copfacil.core import gestures
from copfacil.core.codec import from_body
from copfacil.core.events import CaughtUp, Held, Lengthened, Released, Reopened, Restored, Started, Struck, Went
from copfacil.core.gestures import Refused
from copfacil.core.groups import Group
from copfacil.core.outcome import outcome
from copfacil.core.people import Person
from copfacil.core.play import Track, ends, late, where
from copfacil.core.session import Session, evolve, fold
from copfacil.exercises.shelf import shelf
from copfacil.live.host import Host
from copfacil.store import Store
from tests.score import SimClock

GROUPS = st.sampled_from([1, 2, 3, 4])
MAYBE_GROUP = st.sampled_from([None, 1, 2, 3, 4])
ANY_GROUP = st.none() | st.integers(-1, 9)
SHELF = shelf().exercises


def _skip(session: Session, now: int) -> gestures.Events:
    return gestures.skip(session, now, "rain")


class Day(RuleBasedStateMachine):
    """A timekeeper with four groups and an unreliable laptop."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(prefix="day-")
        self.clock = SimClock()
        self.stream = uuid4().hex
        self.acknowledged = 0
        self._open()

    def _open(self) -> None:
        self.store = Store.open(Path(self.folder.name))
        self.host = Host(self.store, self.clock, self.stream)

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()

    def act(self, gesture: Callable[..., gestures.Events], *args: object, **kwargs: object) -> bool:
        """Does a gesture; whether it was taken."""
        try:
            happened = self.host.act(gesture, *args, **kwargs)
        except Refused:
            return False
        self.acknowledged += len(happened)
        return True

    @initialize(auto=st.booleans())
    def arrive(self, auto: bool) -> None:
        people = [Person(id=f"p{number}", name=f"Person {number}") for number in range(15)]
        ids = [person.id for person in people]
        groups = [Group(number=n + 1, members=tuple(ids[n::4]), order=tuple(ids[n::4])) for n in range(4)]
        self.act(gestures.list_people, people)
        self.act(gestures.form, groups)
        self.act(gestures.play, SHELF["co-consulting"], play_id="first", preset="slot-20", auto=auto)
        self.act(gestures.read)

    @rule(seconds=st.integers(0, 400), ms=st.integers(0, 999))
    def time_passes(self, seconds: int, ms: int) -> None:
        self.clock.advance(seconds * 1000 + ms)

    @rule(group=MAYBE_GROUP)
    def start(self, group: int | None) -> None:
        self.act(gestures.start, group)

    @rule()
    def pause(self) -> None:
        self.act(gestures.pause)

    @rule()
    def resume(self) -> None:
        self.act(gestures.resume)

    @rule(group=MAYBE_GROUP)
    def next(self, group: int | None) -> None:
        self.act(gestures.go_next, group)

    @rule(group=MAYBE_GROUP)
    def back(self, group: int | None) -> None:
        self.act(gestures.go_back, group)

    @rule(ms=st.integers(-200_000, 200_000), group=MAYBE_GROUP)
    def lengthen(self, ms: int, group: int | None) -> None:
        self.act(gestures.extend, ms, group)

    @rule(group=GROUPS)
    def hold(self, group: int) -> None:
        self.act(gestures.hold, group)

    @rule(group=GROUPS)
    def release(self, group: int) -> None:
        self.act(gestures.release, group)

    @rule(group=MAYBE_GROUP)
    def catch_up(self, group: int | None) -> None:
        self.act(gestures.catch_up, group)

    @rule(auto=st.booleans())
    def advance(self, auto: bool) -> None:
        self.act(gestures.advance, auto=auto)

    @rule(group=GROUPS)
    def keep(self, group: int) -> None:
        self.act(gestures.keep, "action", "Ring two wards", card=uuid4().hex, group=group)

    @rule(ms=st.integers(3_000, 900_000), counted=st.booleans())
    def sleep(self, ms: int, counted: bool) -> None:
        self.host.slept()
        self.clock.sleep(ms)
        gap = self.host.slept()
        if gap is not None:
            self.act(gestures.answer_gap, gap.ms, counted=counted)
            self.host.seen()

    @rule(ms=st.integers(-900_000, 900_000))
    def the_wall_clock_jumps(self, ms: int) -> None:
        before = self.clocks()
        self.clock.wall += ms
        assert self.host.slept() is None
        assert self.clocks() == before

    @rule()
    def the_app_is_killed(self) -> None:
        before, state = self.clocks(), self.host.state
        self.store.close()
        self._open()
        assert self.host.state == state or (self.host.gap is not None and self.host.gap.asks)
        if self.host.gap is None or not self.host.gap.asks:
            assert self.clocks() == before
        self.host.seen()

    @precondition(lambda self: self.host.undoable is not None)
    @rule(seconds=st.integers(0, 300))
    def undo_and_redo_is_as_it_was(self, seconds: int) -> None:
        state = self.host.state
        self.host.undo()
        self.clock.advance(seconds * 1000)
        self.host.redo()
        assert self.host.state == state

    @precondition(lambda self: self.host.undoable is not None)
    @rule()
    def undo(self) -> None:
        self.host.undo()

    @precondition(lambda self: self.host.redoable is not None)
    @rule()
    def redo(self) -> None:
        self.host.redo()

    @rule(
        group=GROUPS,
        deed=st.sampled_from([gestures.hold, gestures.release, gestures.go_next, gestures.go_back, gestures.start]),
        seconds=st.integers(0, 600),
    )
    def a_gesture_undone_later_was_never_made(
        self, group: int, deed: Callable[..., gestures.Events], seconds: int
    ) -> None:
        before = self.host.state
        if self.act(deed, group):
            self.clock.advance(seconds * 1000)
            self.host.undo()
            assert self.host.state == before
            assert self.clocks() == _clocks(before, self.host.now())

    @rule(seconds=st.integers(0, 900))
    def looking_at_a_play_in_between_moves_no_clock(self, seconds: int) -> None:
        """A pause of no length brings every clock to now; afterwards all of them must go on as if it had not been."""
        play = self.host.state.play
        if play is None or play.run.since is None:
            return
        before = self.host.state
        self.act(gestures.pause)
        self.act(gestures.resume)
        self.clock.advance(seconds * 1000)
        assert self.clocks() == _clocks(before, self.host.now())

    @rule(group=GROUPS, seconds=st.integers(0, 900))
    def a_group_held_for_no_time_goes_on_as_it_was(self, group: int, seconds: int) -> None:
        before = self.host.state
        if self.act(gestures.hold, group):
            self.act(gestures.release, group)
            self.clock.advance(seconds * 1000)
            assert self.stands(self.host.state, group) == self.stands(before, group)

    @rule(group=GROUPS)
    def catching_up_never_ends_before_the_others(self, group: int) -> None:
        play = self.host.state.play
        if play is None or not self.act(gestures.catch_up, group):
            return
        after = self.host.state.play
        assert after is not None
        now = self.host.now()
        assert ends(play, now) <= ends(after, now, group) <= ends(play, now, group)

    @rule(
        deed=st.sampled_from([gestures.go_next, gestures.go_back, _skip]),
    )
    def a_central_move_takes_all_along_but_those_who_are_held(self, deed: Callable[..., gestures.Events]) -> None:
        play = self.host.state.play
        if play is None:
            return
        before, stood = play.own, {group: self.stands(self.host.state, group) for group in (1, 2, 3, 4)}
        if not self.act(deed):
            return
        after, now = self.host.state.play, self.host.now()
        assert after is not None
        for group in (1, 2, 3, 4):
            if group in before and before[group].held is not None:
                assert self.stands(self.host.state, group) == stood[group]
            else:
                assert late(after, now, group) == 0
                assert where(after, now, group) == where(after, now)

    @rule(ms=st.integers(-200_000, 200_000))
    def more_time_for_all_makes_nobody_late_who_sits_in_that_phase(self, ms: int) -> None:
        play, now = self.host.state.play, self.host.now()
        if play is None:
            return
        before = {group: (self.stands(self.host.state, group), late(play, now, group)) for group in (1, 2, 3, 4)}
        centre = where(play, now)
        if not self.act(gestures.extend, ms):
            return
        after = self.host.state.play
        assert after is not None
        given = max(ms, -max(centre.timer.left(play.axis(now)), 0))
        for group, ((index, left, _, done), behind) in before.items():
            if index != centre.index or done:
                continue
            if given > 0 or left + given > 0:
                assert self.stands(self.host.state, group)[:2] == (index, left + given)
                assert late(after, now, group) == behind
            else:  # what is used up cannot be taken away: the phase is over now, and the next one is whole
                track = where(after, now, group)
                assert track.timer.left(after.axis(now)) in {min(left, 0), track.timer.length}

    @rule(group=GROUPS, seconds=st.integers(1, 900))
    def a_group_is_late_by_the_time_it_was_held(self, group: int, seconds: int) -> None:
        play = self.host.state.play
        if play is None or not play.auto or play.run.since is None or where(play, self.host.now()).waits:
            return
        now = self.host.now()
        if where(play, now, group).waits or not self.act(gestures.hold, group):
            return
        behind = late(play, now, group)
        self.clock.advance(seconds * 1000)
        self.act(gestures.release, group)
        after = self.host.state.play
        assert after is not None
        assert late(after, self.host.now(), group) == behind + seconds * 1000

    @rule(seconds=st.integers(0, 900))
    def a_clock_that_runs_by_itself_ends_when_it_was_said_to(self, seconds: int) -> None:
        play, now = self.host.state.play, self.host.now()
        if play is None or not play.auto or play.run.since is None:
            return
        running = [
            group
            for group in (None, 1, 2, 3, 4)
            if (track := where(play, now, group)).timer.since is not None or track.done
        ]
        said = [ends(play, now, group) for group in running]
        self.clock.advance(seconds * 1000)
        assert [ends(play, self.host.now(), group) for group in running] == said

    @rule(seconds=st.integers(0, 900))
    def the_app_is_away_for_a_while(self, seconds: int) -> None:
        state, now = self.host.state, self.host.now()
        self.store.close()
        self.clock.advance(seconds * 1000)
        self._open()
        if self.host.gap is None or not self.host.gap.asks:
            assert self.clocks() == _clocks(state, now + seconds * 1000)
        self.host.seen()

    @rule(
        happened=st.one_of(
            st.builds(Went, play=st.just("first"), how=st.just("next"), to=st.integers(-3, 12), group=ANY_GROUP),
            st.builds(
                Lengthened,
                play=st.just("first"),
                index=st.integers(-3, 12),
                ms=st.integers(-10_000_000, 10_000_000),
                group=ANY_GROUP,
            ),
            st.builds(Held, play=st.sampled_from(["first", "gone"]), group=st.integers(-1, 9)),
            st.builds(Released, play=st.just("first"), group=st.integers(-1, 9)),
            st.builds(Started, play=st.just("first"), group=ANY_GROUP),
            st.builds(
                CaughtUp,
                play=st.just("first"),
                group=st.integers(-1, 9),
                lengths=st.lists(st.tuples(st.integers(-3, 12), st.integers(0, 999_999))).map(tuple),
            ),
        )
    )
    def an_event_that_makes_no_sense_any_more_breaks_nothing(self, happened: object) -> None:
        now = self.host.now()
        after = evolve(self.host.state, happened, now)
        for later in (now, now + 1_000_000):
            assert len(_clocks(after, later)) == (5 if after.play else 0)

    def stands(self, session: Session, group: int) -> tuple[int, int, bool, bool]:
        play, now = session.play, self.host.now()
        assert play is not None
        track = where(play, now, group)
        return track.index, track.timer.left(play.axis(now)), track.waits, track.done

    def clocks(self) -> list[Track]:
        return _clocks(self.host.state, self.host.now())

    @invariant()
    def a_refold_of_the_disk_is_the_running_session(self) -> None:
        rows = [(from_body(r.kind, r.version, r.body), r) for r in self.store.rows(self.stream)]
        struck: set[str] = set()
        for happened, _ in rows:
            if isinstance(happened, Struck):
                struck.add(happened.gesture)
            elif isinstance(happened, Restored):
                struck.discard(happened.gesture)
        kept = [
            (happened, row.at)
            for happened, row in rows
            if row.gesture not in struck and not isinstance(happened, Struck | Restored | Reopened)
        ]
        assert fold(kept) == self.host.state

    @invariant()
    def what_was_gone_through_lies_end_to_end(self) -> None:
        for track in self.clocks():
            for one, following in pairwise(track.visits):
                assert one.began is None or one.began <= one.ended
                assert following.began is None or one.ended <= following.began
                assert following.how != "ran" or following.began is None or following.given >= 0

    @invariant()
    def what_is_looked_up_is_what_the_session_says(self) -> None:
        """As it stood when something was last written: with a gesture, or with a sign of life."""
        mark = self.store.marked(self.stream)
        at = max(self.store.rows(self.stream)[-1].at, 0 if mark is None else mark.at)
        due = outcome(self.host.state, at)
        kept = self.store.turns([f"p{number}" for number in range(15)])
        assert [(turn.person, turn.part) for turn in kept] == [(turn.person, turn.part) for turn in due.turns]
        assert {line.card for line in self.store.actions(open_only=False)} == {card.id for card in due.actions}

    @invariant()
    def nothing_acknowledged_is_lost(self) -> None:
        made = [row for row in self.store.rows(self.stream) if row.author == "desk"]
        assert len([row for row in made if row.kind not in {"struck", "restored"}]) == self.acknowledged


def _clocks(session: Session, now: int) -> list[Track]:
    play = session.play
    return [] if play is None else [where(play, now, group) for group in (None, 1, 2, 3, 4)]


TestDay = Day.TestCase
TestDay.settings = settings(
    max_examples=40, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestDay = pytest.mark.filterwarnings("error")(TestDay)
