"""What a watch in the room showed then: told also after the laptop slept, the app was away, or somebody set its clock."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from copfacil.core import gestures
from copfacil.core.account import passages, pauses
from copfacil.core.play import Play
from copfacil.exercises.shelf import shelf
from copfacil.live.host import Host
from copfacil.store import Store
from tests.score import SimClock

MINUTE = 60_000
SHELF = shelf().exercises


@pytest.fixture
def clock() -> SimClock:
    return SimClock()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as opened:
        yield opened


@pytest.fixture
def host(store: Store, clock: SimClock) -> Host:
    """The twenty-minute slot, begun at noon and running by itself: one minute to settle, four to present."""
    opened = Host(store, clock, "day")
    opened.act(gestures.play, SHELF["co-consulting"], play_id="p", preset="slot-20", auto=True)
    opened.act(gestures.read_and_start)
    return opened


def watch(clock: SimClock) -> datetime:
    return datetime.fromtimestamp(clock.wall / 1000).astimezone()


def play(host: Host) -> Play:
    return host.state.plays["p"]


def began(host: Host) -> list[datetime]:
    """When the phases that were reached began, as paper says it."""
    return [one.began for one in passages(play(host), host.now(), host.local) if one.began is not None]


def minutes(host: Host) -> list[float]:
    """The same in minutes after the first."""
    told = began(host)
    return [(one - told[0]).total_seconds() / 60 for one in told]


def slept(host: Host, clock: SimClock, ms: int, *, counted: bool) -> None:
    host.slept()
    clock.sleep(ms)
    gap = host.slept()
    assert gap is not None
    host.act(gestures.answer_gap, gap.ms, counted=counted)


def test_what_was_before_a_sleep_that_was_a_pause_keeps_its_time(host: Host, clock: SimClock) -> None:
    noon = watch(clock)
    clock.advance(2 * MINUTE)
    slept(host, clock, 30 * MINUTE, counted=False)
    clock.advance(4 * MINUTE)
    assert began(host)[0] == noon
    assert minutes(host) == [0, 1, 35]
    assert host.local(host.now()) == watch(clock)


def test_a_sleep_that_counts_leaves_every_phase_at_its_own_minute(host: Host, clock: SimClock) -> None:
    noon = watch(clock)
    clock.advance(2 * MINUTE)
    slept(host, clock, 5 * MINUTE, counted=True)
    clock.advance(MINUTE // 2)
    assert began(host)[0] == noon
    assert minutes(host) == [0, 1, 5]
    host.undo()
    assert began(host)[0] == noon


def test_one_of_each_and_every_time_is_still_right(host: Host, clock: SimClock) -> None:
    clock.advance(2 * MINUTE)
    slept(host, clock, 60 * MINUTE, counted=False)
    clock.advance(MINUTE)
    slept(host, clock, 3 * MINUTE, counted=True)
    assert minutes(host) == [0, 1, 65]


def test_after_a_crash_the_rows_on_disk_tell_the_same(host: Host, store: Store, clock: SimClock) -> None:
    clock.advance(2 * MINUTE)
    slept(host, clock, 30 * MINUTE, counted=False)
    clock.advance(4 * MINUTE)
    before = began(host)
    assert began(Host(store, clock, "day")) == before


def test_a_sitting_left_over_night_began_yesterday_and_goes_on_today(host: Host, store: Store, clock: SimClock) -> None:
    noon = watch(clock)
    clock.advance(2 * MINUTE)
    host.slept()
    clock.sleep(21 * 60 * MINUTE)
    after = Host(store, clock, "day")
    ((stood, _),) = pauses(play(after), after.local)
    assert (stood - noon).total_seconds() == 120
    morning = watch(clock)
    after.act(gestures.answer_gap, 21 * 60 * MINUTE, counted=False)
    clock.advance(4 * MINUTE)
    assert began(after)[0] == noon
    assert began(after)[2] > morning


def test_a_clock_that_was_set_does_not_move_what_was_before(host: Host, clock: SimClock) -> None:
    noon = watch(clock)
    clock.advance(2 * MINUTE)
    host.slept()
    clock.wall += 60 * MINUTE
    host.slept()
    assert began(host)[0] == noon
    assert host.local(host.now()) == watch(clock)


def test_a_clock_that_is_set_right_all_the_time_is_no_jump(host: Host, clock: SimClock) -> None:
    for _ in range(90):
        clock.advance(MINUTE)
        clock.wall += 3
        host.slept()
    assert host.local(host.now()) == watch(clock)


def test_what_was_put_away_began_when_it_began_however_late_one_looks(host: Host, clock: SimClock) -> None:
    noon = watch(clock)
    clock.advance(3 * MINUTE)
    host.act(gestures.pause)
    clock.advance(2 * MINUTE)
    host.act(gestures.resume)
    clock.advance(3 * MINUTE)
    host.act(gestures.end)
    before = began(host)
    assert before[0] == noon
    clock.advance(90 * MINUTE)
    assert began(host) == before
    assert [length for _, length in pauses(play(host), host.local)] == [2 * MINUTE]
