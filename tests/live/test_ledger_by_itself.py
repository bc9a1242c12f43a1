"""Under auto-advance nobody touches a key between two turns: the ledger still knows who presented."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from copfacil.core import gestures
from copfacil.core.groups import Group
from copfacil.core.people import Person
from copfacil.core.play import where
from copfacil.exercises.shelf import shelf
from copfacil.live.host import MARK_EVERY, Host
from copfacil.store import Store
from tests.score import SimClock

MINUTE = 60_000
PEOPLE = ("p0", "p1", "p2", "p3")
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
    """Two turns of twenty minutes, running by themselves."""
    opened = Host(store, clock, "day")
    opened.act(gestures.list_people, [Person(id=person, name=person) for person in PEOPLE])
    opened.act(gestures.form, [Group(number=1, members=PEOPLE, order=PEOPLE)])
    opened.act(gestures.play, SHELF["co-consulting"], play_id="p", preset="slot-20", turns=2, auto=True)
    opened.act(gestures.read_and_start)
    return opened


def presented(store: Store) -> set[str]:
    return {turn.person for turn in store.turns(PEOPLE) if turn.part == "presented"}


def lives(host: Host, clock: SimClock, ms: int) -> None:
    """Time goes by while the app runs: it looks at its clocks every second."""
    for _ in range(ms // 1_000):
        clock.advance(1_000)
        host.slept()


def second_turn(host: Host) -> int:
    """Ms from the start to the first phase of the second turn."""
    steps = host.state.plays["p"].steps
    return sum(step.ms for step in steps[: next(n for n, step in enumerate(steps) if step.turn == 1)])


def test_killed_in_the_second_turn_both_turns_are_in_the_ledger(host: Host, store: Store, clock: SimClock) -> None:
    clock.advance(second_turn(host) + MINUTE)
    assert presented(store) == {"p0"}  # nobody looked meanwhile
    Host(store, clock, "day")
    assert presented(store) == {"p0", "p1"}


def test_killed_in_the_first_turn_the_second_one_was_never_taken(host: Host, store: Store, clock: SimClock) -> None:
    lives(host, clock, second_turn(host) - MINUTE)
    Host(store, clock, "day")
    assert presented(store) == {"p0"}


def test_the_sign_of_life_writes_the_turn_down_before_anybody_opens_again(
    host: Host, store: Store, clock: SimClock
) -> None:
    lives(host, clock, second_turn(host))
    lives(host, clock, MARK_EVERY)
    assert presented(store) == {"p0", "p1"}


def test_when_it_was_over_long_ago_and_another_day_was_opened_since_it_still_knows(
    host: Host, store: Store, clock: SimClock
) -> None:
    lives(host, clock, 2 * second_turn(host) + MINUTE)
    other = Host(store, clock, "other")
    other.act(gestures.play, SHELF["timed-rounds"], play_id="q", auto=True)
    other.act(gestures.read_and_start)
    lives(other, clock, 2 * MARK_EVERY)
    clock.advance(24 * 60 * MINUTE)
    again = Host(store, clock, "day")
    assert again.gap is None
    assert where(again.state.plays["p"], again.now()).done
    again.act(gestures.end)
    assert presented(store) == {"p0", "p1"}


def test_a_turn_that_only_an_undone_move_reached_is_not_taken(host: Host, store: Store) -> None:
    for _ in range(7):
        host.act(gestures.go_next)
    assert presented(store) == {"p0", "p1"}
    for _ in range(7):
        host.undo()
    assert presented(store) == {"p0"}
