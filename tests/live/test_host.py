"""The host: what happens to a session when laptops sleep, crash, wake on another day, or cannot write."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from copfacil.core import events as e
from copfacil.core import gestures
from copfacil.core.exercise import Exercise
from copfacil.core.gestures import Refused
from copfacil.core.groups import Group
from copfacil.core.people import Person
from copfacil.core.play import where
from copfacil.exercises.shelf import shelf
from copfacil.live.host import Host
from copfacil.store import Busy, Store
from tests.score import SimClock

MINUTE = 60_000

_WITHOUT_A_SHELF = """
import sys
sys.modules["copfacil.exercises"] = None
from copfacil.core.play import where
from copfacil.live.looking import folded
from copfacil.store import Store
from pathlib import Path
with Store.open(Path(sys.argv[1]), read_only=True) as store:
    play = folded(store.rows("day")).play
now = int(sys.argv[2])
for group in (None, 1, 2):
    track = where(play, now, group)
    print(play.steps[track.index].key, track.timer.left(play.axis(now)))
"""
"""Tells phase and ms left of the centre and of both groups, in a program that can read no exercise."""


@pytest.fixture
def clock() -> SimClock:
    return SimClock()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as opened:
        yield opened


@pytest.fixture(scope="module")
def co_consulting() -> Exercise:
    return shelf().exercises["co-consulting"]


@pytest.fixture
def host(store: Store, clock: SimClock, co_consulting: Exercise) -> Host:
    """Eight people in two groups, the twenty-minute slot running by itself for two minutes."""
    opened = Host(store, clock, "day")
    people = [Person(id=f"p{n}", name=f"Person {n}") for n in range(8)]
    opened.act(gestures.list_people, people)
    groups = [Group(number=n + 1, members=tuple(p.id for p in people[n::2])) for n in range(2)]
    opened.act(gestures.form, groups)
    opened.act(gestures.play, co_consulting, play_id="p", preset="slot-20", auto=True)
    opened.act(gestures.read_and_start)
    clock.advance(2 * MINUTE)
    return opened


def stands(host: Host, group: int | None = None) -> tuple[str, int]:
    """The phase and the ms that are left of it."""
    play = host.state.play
    assert play is not None
    track = where(play, host.now(), group)
    return play.steps[track.index].key, track.timer.left(play.axis(host.now()))


def reopened(host: Host, store: Store, clock: SimClock) -> Host:
    del host
    return Host(store, clock, "day")


def test_after_a_crash_every_group_is_at_the_right_second(host: Host, store: Store, clock: SimClock) -> None:
    host.act(gestures.hold, 2)
    clock.advance(30_000)
    after = reopened(host, store, clock)
    assert stands(after) == ("present", 2 * MINUTE + 30_000)
    assert stands(after, 2) == ("present", 3 * MINUTE)
    assert after.gap is not None
    assert not after.gap.asks


def test_a_closed_lid_on_the_same_boot_counts_when_it_was_short(host: Host, store: Store, clock: SimClock) -> None:
    clock.sleep(MINUTE)
    after = reopened(host, store, clock)
    assert stands(after) == ("present", 2 * MINUTE)


def test_a_gap_longer_than_what_was_left_stands_still_and_asks(host: Host, store: Store, clock: SimClock) -> None:
    clock.advance(40 * MINUTE)
    after = reopened(host, store, clock)
    assert after.gap is not None
    assert after.gap.asks
    assert after.state.play is not None
    assert after.state.play.paused
    assert stands(after) == ("settle", MINUTE)  # the last thing known: it had just been started
    after.act(gestures.answer_gap, 3 * MINUTE, counted=True)
    assert stands(after) == ("present", 2 * MINUTE)


def test_another_day_never_runs_on_by_itself(host: Host, store: Store, clock: SimClock) -> None:
    clock.boot = "boot-2"
    clock.up = 1_000
    clock.wall += 24 * 60 * MINUTE
    after = reopened(host, store, clock)
    assert after.gap is not None
    assert after.gap.asks


def test_after_a_restart_of_the_laptop_the_wall_clock_tells_the_gap(host: Host, store: Store, clock: SimClock) -> None:
    clock.boot = "boot-2"
    clock.up = 9_000
    clock.wall += MINUTE
    after = reopened(host, store, clock)
    assert stands(after) == ("present", 2 * MINUTE)


def test_a_wall_clock_set_back_over_a_restart_never_gives_time_back(host: Host, store: Store, clock: SimClock) -> None:
    clock.boot = "boot-2"
    clock.up = 9_000
    clock.wall -= 30 * MINUTE
    after = reopened(host, store, clock)
    assert stands(after) == ("settle", MINUTE)  # no time is known to have passed since the start


@pytest.mark.parametrize("jump", [60 * MINUTE, -60 * MINUTE, 10 * MINUTE, 24 * 60 * MINUTE])
def test_summer_time_midnight_and_a_set_clock_move_nothing(host: Host, clock: SimClock, jump: int) -> None:
    before = stands(host)
    clock.wall += jump
    assert host.slept() is None
    assert stands(host) == before


def test_after_thirty_days_awake_clocks_are_right_to_the_millisecond(store: Store, co_consulting: Exercise) -> None:
    clock = SimClock(mono=30 * 24 * 60 * MINUTE, up=35 * 24 * 60 * MINUTE)
    host = Host(store, clock, "day")
    host.act(gestures.play, co_consulting, play_id="p", preset="slot-20", auto=True)
    host.act(gestures.read_and_start)
    clock.advance(90_123)
    assert stands(host) == ("present", 4 * MINUTE - 30_123)


def test_a_session_folds_to_the_same_clocks_where_there_is_no_shelf(host: Host, tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", _WITHOUT_A_SHELF, str(tmp_path), str(host.now())],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.split() == [str(one) for group in (None, 1, 2) for one in stands(host, group)]


def test_a_sleeping_laptop_asks_and_both_answers_are_right(host: Host, clock: SimClock) -> None:
    host.slept()
    clock.sleep(MINUTE)
    gap = host.slept()
    assert gap is not None
    assert gap.asks
    assert stands(host) == ("present", 3 * MINUTE)
    host.act(gestures.answer_gap, gap.ms, counted=True)
    assert stands(host) == ("present", 2 * MINUTE)
    host.undo()
    assert stands(host) == ("present", 3 * MINUTE)


def test_what_could_not_be_written_has_not_happened(host: Host, store: Store) -> None:
    before, undoable = host.state, host.undoable
    other = sqlite3.connect(store.folder / "copfacil.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Busy):
        host.act(gestures.hold, 1)
    with pytest.raises(Busy):
        host.undo()
    assert host.state == before
    assert host.undoable == undoable
    other.execute("ROLLBACK")
    other.close()
    host.act(gestures.hold, 1)
    assert host.state != before


def test_undo_never_takes_back_what_the_app_did_itself(host: Host, store: Store, clock: SimClock) -> None:
    clock.advance(40 * MINUTE)
    after = reopened(host, store, clock)
    assert str(after.undoable) == "start"


def test_a_new_gesture_ends_redo(host: Host) -> None:
    host.act(gestures.hold, 1)
    host.undo()
    assert str(host.redoable) == "hold group 1"
    host.act(gestures.hold, 2)
    assert host.redoable is None
    with pytest.raises(Refused):
        host.redo()


def test_undo_and_redo_survive_a_crash(host: Host, store: Store, clock: SimClock) -> None:
    host.act(gestures.hold, 1)
    host.undo()
    after = reopened(host, store, clock)
    assert str(after.redoable) == "hold group 1"
    after.redo()
    again = reopened(after, store, clock)
    assert again.state == after.state


@pytest.mark.parametrize("what", ["quote", "question", "card", "issue", "talk"])
def test_nothing_that_is_said_in_a_group_can_be_stored(host: Host, what: str) -> None:
    with pytest.raises(Refused, match="not stored"):
        host.act(gestures.keep, what, "My manager said", card="c")


def test_neither_by_an_event_that_somebody_makes_up(host: Host) -> None:
    with pytest.raises(Refused):
        host.act(lambda _, __: (e.Kept(card="c", what="quote", text="My manager said", play="p"),))
    host.act(gestures.keep, "note", "Chairs were missing", card="n")
    with pytest.raises(Refused):
        host.act(lambda _, __: (e.Amended(card="n", text="word for word " * 30),))


def test_a_learning_line_is_kept_only_when_it_is_released(host: Host) -> None:
    with pytest.raises(Refused, match="releases"):
        host.act(gestures.keep, "learning", "I ask first now", card="c")
    host.act(gestures.keep, "learning", "I ask first now", card="c", released=True)


def test_a_day_begun_by_a_newer_copfacil_keeps_what_this_one_does_not_know(
    host: Host, store: Store, clock: SimClock
) -> None:
    rows = store.rows("day")
    newest = rows[-1]
    strange = type(newest)(
        **{
            **{name: getattr(newest, name) for name in type(newest).__dataclass_fields__},
            "id": "0" * 32,
            "seq": newest.seq + 1,
            "kind": "sang-together",
            "version": 3,
            "body": '{"song":"Calon Lân"}',
        }
    )
    store.append([strange], None)
    after = reopened(host, store, clock)
    assert stands(after) == stands(host)
    assert store.rows("day")[newest.seq].body == '{"song":"Calon Lân"}'


def test_how_often_undo_can_be_asked_for_is_told(host: Host) -> None:
    before = host.steps
    host.act(gestures.title, "Module 2", "2026-03-02")
    host.hear(lambda session, now: gestures.attend(session, now, "p1", "away"))
    assert host.steps == before + 1, "what others do is not this desk's to take back"
    host.undo()
    assert host.steps == before
    host.redo()
    assert host.steps == before + 1
    while host.undoable is not None:
        host.undo()
    assert host.steps == 0
