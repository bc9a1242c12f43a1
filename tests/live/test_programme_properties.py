"""A programme over random gestures and crashes: what is on disk is what is shown, and undo is as if it had never been."""

import tempfile
from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path
from uuid import uuid4

from hypothesis import HealthCheck, settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from copfacil.core.gestures import Refused
from copfacil.core.groups import Group
from copfacil.core.people import Person
from copfacil.core.programme import between, gestures
from copfacil.core.programme.cohort import Community, Theme
from copfacil.core.programme.materials import Material, When
from copfacil.core.programme.outcome import outcome
from copfacil.core.programme.programme import evolve
from copfacil.core.programme.records import RecordDropped
from copfacil.core.programme.register import Story
from copfacil.core.programme.team import Task
from copfacil.core.programme.template import Wish
from copfacil.core.programme.webinars import Idea, ThemeVoted
from copfacil.core.programme.year import Gathering, SetGathered
from copfacil.live.looking import folded_programme, is_programme, looked_up
from copfacil.live.programme import ProgrammeHost
from copfacil.store import Store
from tests.score import SimClock

PEOPLE = some.sampled_from([f"p{number}" for number in range(9)])
MEETINGS = some.sampled_from([f"m{number}" for number in range(1, 9)])
RECORDS = some.sampled_from(["a", "b", "c"])


class Year(RuleBasedStateMachine):
    """A small team with eight people and an unreliable laptop."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(prefix="year-")
        self.clock = SimClock()
        self.stream = uuid4().hex
        self._open()

    def _open(self) -> None:
        self.store = Store.open(Path(self.folder.name))
        self.host = ProgrammeHost(self.store, self.clock, self.stream)

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()

    def act(self, gesture: Callable[..., gestures.Did], *args: object, **kwargs: object) -> bool:
        """Does a gesture; whether it was taken."""
        try:
            return bool(self.host.act(gesture, *args, **kwargs))
        except Refused:
            return False

    @initialize()
    def begin(self) -> None:
        numbers = count(1)
        people = [Person(id=f"p{number}", name=f"Person {number}") for number in range(8)]
        sets = [Group(number=n + 1, members=tuple(one.id for one in people[n::2])) for n in range(2)]
        self.act(gestures.title, "Leading communities")
        self.act(gestures.lay, Wish(first=date(2026, 10, 15), modules=3), new_id=lambda: f"m{next(numbers)}")
        self.act(gestures.list_people, people)
        self.act(gestures.form, "mix", sets)

    @rule(
        meeting=MEETINGS, person=PEOPLE, state=some.sampled_from(["here", "away", "unknown"]), late=some.integers(0, 90)
    )
    def attend(self, meeting: str, person: str, state: str, late: int) -> None:
        self.act(gestures.attend, meeting, person, state, late=late)

    @rule(one=PEOPLE, other=PEOPLE)
    def swap(self, one: str, other: str) -> None:
        self.act(gestures.swap, "mix", one, other)

    @rule(one=PEOPLE, other=PEOPLE)
    def merge(self, one: str, other: str) -> None:
        self.act(gestures.merge, one, other)

    @rule(person=PEOPLE, joined=MEETINGS | some.just(""), left=MEETINGS | some.just(""))
    def stay(self, person: str, joined: str, left: str) -> None:
        self.act(gestures.stay, person, joined=joined, left=left)

    @rule(person=PEOPLE, diet=some.sampled_from(["", "vegan"]))
    def need(self, person: str, diet: str) -> None:
        self.act(gestures.need, person, diet=diet)

    @rule(key=RECORDS, text=some.sampled_from(["one", "two"]), meeting=MEETINGS)
    def keep_records(self, key: str, text: str, meeting: str) -> None:
        themes = (Theme(text=text),)
        self.act(
            gestures.put,
            Task(id=key, text=text, day="2026-12-01"),
            Idea(id=key, text=text, meeting=meeting),
            Story(id=key, title=text, by="p1"),
            Community(id=key, conveners=("p1",), themes=themes),
        )

    @rule(key=RECORDS, text=some.sampled_from(["three", "four"]))
    def retheme(self, key: str, text: str) -> None:
        self.act(gestures.retheme, key, text, "2027-01-01")

    @rule(meeting=MEETINGS, person=PEOPLE, idea=RECORDS)
    def vote(self, meeting: str, person: str, idea: str) -> None:
        self.act(gestures.vote, meeting, person, idea)

    @rule(key=RECORDS, votes=some.integers(-1, 30))
    def count_votes(self, key: str, votes: int) -> None:
        self.act(between.count_votes, key, votes)

    @rule(meeting=MEETINGS, group=some.integers(1, 3), met=some.booleans())
    def gather(self, meeting: str, group: int, met: bool) -> None:
        self.act(between.gather, meeting, group, Gathering(day="2026-12-03", place="a call", met=met))

    @rule(key=RECORDS, step=some.sampled_from([-1, 1]), when=some.sampled_from(["before", "any"]))
    def order_materials(self, key: str, step: int, when: When) -> None:
        self.act(gestures.put, Material(id=key, title=key, when=when))
        self.act(between.move_material, key, step)

    @rule(key=RECORDS)
    def drop(self, key: str) -> None:
        self.act(gestures.drop, Idea(id=key))

    @rule(meeting=MEETINGS, held=some.booleans())
    def hold(self, meeting: str, held: bool) -> None:
        self.act(gestures.hold, meeting, held=held)

    @rule(days=some.integers(-20, 400))
    def time_passes_and_the_wall_clock_jumps(self, days: int) -> None:
        self.clock.advance(1_000)
        self.clock.wall += days * 86_400_000

    @rule()
    def the_app_is_killed(self) -> None:
        state, undoable, redoable = self.host.state, self.host.undoable, self.host.redoable
        self.store.close()
        self._open()
        assert self.host.state == state
        assert (self.host.undoable, self.host.redoable) == (undoable, redoable)

    @precondition(lambda self: self.host.undoable is not None)
    @rule()
    def undo(self) -> None:
        self.host.undo()

    @precondition(lambda self: self.host.undoable is not None)
    @rule()
    def undo_and_redo_is_as_it_was(self) -> None:
        state = self.host.state
        self.host.undo()
        self.host.redo()
        assert self.host.state == state

    @rule(person=PEOPLE, late=some.integers(0, 90))
    def a_gesture_undone_was_never_made(self, person: str, late: int) -> None:
        before = self.host.state
        if self.act(gestures.attend, "m1", person, late=late):
            self.host.undo()
            assert self.host.state == before

    @rule(
        happened=some.one_of(
            some.builds(RecordDropped, what=some.sampled_from(["task", "moon"]), id=some.sampled_from(["a", "gone"])),
            some.builds(ThemeVoted, meeting=some.just("gone"), person=some.just("gone"), idea=some.just("gone")),
            some.builds(SetGathered, meeting=some.just("gone"), group=some.integers(-3, 9)),
        )
    )
    def an_event_that_makes_no_sense_any_more_breaks_nothing(self, happened: object) -> None:
        outcome(evolve(self.host.state, happened))

    @invariant()
    def a_refold_of_the_disk_is_the_running_programme(self) -> None:
        rows = self.store.rows(self.stream)
        assert is_programme(rows)
        assert folded_programme(rows) == self.host.state

    @invariant()
    def what_is_looked_up_is_what_the_programme_says(self) -> None:
        due = outcome(self.host.state)
        assert looked_up(self.store.rows(self.stream)) == due
        with self.store.across() as across:
            (line,) = across.programmes()
            meetings = across.meetings(self.stream)
            noted = across.attendance(self.stream)
            open_still = across.due([self.stream])
        assert (line.title, line.people) == (due.title, due.people)
        assert [one.meeting for one in meetings] == [one.meeting for one in due.meetings]
        assert [(one.person, one.late) for one in noted] == [(one.person, one.late) for one in due.attendance]
        assert [one.text for one in open_still] == [one.text for one in due.due]


TestYear = Year.TestCase
TestYear.settings = settings(
    max_examples=20, stateful_step_count=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
