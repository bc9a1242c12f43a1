"""The next module's board shows what the last one left: counts on the board itself, words in the session they were said."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from copfacil.app import earlier
from copfacil.app.day import Day
from copfacil.app.run_doors import put_on
from copfacil.core import gestures
from copfacil.core.boards import gestures as on
from copfacil.core.boards import river, tree
from copfacil.core.boards.board import Board
from copfacil.core.events import PersonDropped
from copfacil.core.people import Person
from copfacil.core.programme import gestures as of_year
from copfacil.core.programme.template import Wish
from copfacil.live.programme import ProgrammeHost
from copfacil.store import Store
from copfacil.ui.desk.doors import PutOn
from tests.score import SimClock

WEEK = 7 * 24 * 3_600_000
PEOPLE = [Person(id=f"p{n}", name=f"Person {n}") for n in range(1, 8)]


@pytest.fixture
def clock() -> SimClock:
    return SimClock()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as opened:
        yield opened


def module(
    store: Store, clock: SimClock, number: int, exercise: str, weeks: int = 4, *, people: Sequence[Person] = PEOPLE
) -> Day:
    """A module of a programme, some weeks after the one before, with a board on."""
    clock.advance(weeks * WEEK)
    day = Day(store, clock)
    assert day.begin(f"Module {number}") is None
    assert day.act(gestures.list_people, people) is None
    if exercise:
        assert put_on(day, PutOn(exercise=exercise, preset="")) is None
    return day


def board(day: Day) -> Board:
    assert day.state.board is not None
    return day.state.board


def test_asks_still_open_can_stand_on_the_next_ring_or_be_closed_where_they_were_said(
    store: Store, clock: SimClock
) -> None:
    first = module(store, clock, 1, "ring")
    key = board(first).id
    for card, text, by in (
        ("a", "a rota", "p1"),
        ("b", "a mentor", "p2"),
        ("c", "a room", "p3"),
        ("d", "a chair", "p5"),
    ):
        first.act(on.write, key, "asks", text, card=card, by=by, marks={"due": "2026-12-04"} if card == "b" else {})
    first.act(on.link, key, "p4", "a", key="l1", marks={"state": "fulfilled"})
    first.act(on.link, key, "p4", "b", key="l2")
    second = module(store, clock, 2, "ring")
    here = board(second).id
    assert board(second).then is not None
    told = earlier.left(second, here)
    assert told is not None
    assert (told.title, [one.text for one in told.items]) == ("Module 1", ["a mentor", "a room", "a chair"])
    assert str(told.items[0].note) == "1 offer, by 4 December"
    assert earlier.take_up(second, here, "b") is None
    assert earlier.take_up(second, here, "d") is None
    assert [(card.text, card.by) for card in board(second).cards] == [("a mentor", "p2"), ("a chair", "p5")]
    assert earlier.close(second, here, "c") is None
    again = earlier.left(second, here)
    assert again is not None
    assert [one.text for one in again.items] == ["a mentor", "a chair"]
    second.undo()
    assert [card.text for card in board(second).cards] == ["a mentor"]


def test_an_ask_of_somebody_who_is_not_here_stays_where_it_was_said(store: Store, clock: SimClock) -> None:
    first = module(store, clock, 1, "ring")
    first.act(on.write, board(first).id, "asks", "a rota", card="a", by="p1")
    second = module(store, clock, 2, "ring")
    second.act(lambda _, __: (PersonDropped(person="p1"),))
    assert str(earlier.take_up(second, board(second).id, "a")) == "This person is not on the list."
    assert list(board(second).cards) == []


def test_the_tree_shows_then_and_now_and_follows_dots_by_their_owners_signs(store: Store, clock: SimClock) -> None:
    first = module(store, clock, 1, "change-tree")
    for at in range(6):
        first.act(
            on.write, board(first).id, "slipping", "Slipping", card=f"d{at}", marks={"who": "me", "sign": "★☾☀☂♥♣"[at]}
        )
    second = module(store, clock, 2, "change-tree")
    for at in range(6):
        second.act(
            on.write, board(second).id, "roots", "Roots", card=f"e{at}", marks={"who": "me", "sign": "★☾☀☂♥♣"[at]}
        )
    now = board(second)
    assert now.then is not None
    assert now.then.name == "Module 1"
    assert tree.placed(now.then, "me", "start") == {"slipping": 6}
    assert tree.since(now.then, now, "me") == (tree.Flow("slipping", "roots", 6),)


def test_the_river_shows_where_its_banks_were_and_no_community_is_named(store: Store, clock: SimClock) -> None:
    first = module(store, clock, 4, "river")
    zone = board(first).zones[0].key
    for at, name in enumerate(("Borders", "Leeds", "Cardiff"), 1):
        first.act(on.write, board(first).id, zone, name, card=name, marks={"now": str(at), "target": "4"})
    second = module(store, clock, 5, "river")
    then = board(second).then
    assert then is not None
    assert river.river(then) == (river.Stretch(zone, 1, 3),)
    rows = store.rows(second.host.stream)
    assert not any("Borders" in row.body or "Leeds" in row.body for row in rows)


def test_a_first_board_has_nothing_behind_it(store: Store, clock: SimClock) -> None:
    first = module(store, clock, 1, "compass")
    assert board(first).then is None
    assert earlier.left(first, board(first).id) is None


def test_what_the_last_one_left_is_there_after_a_crash_and_on_another_laptop(store: Store, clock: SimClock) -> None:
    first = module(store, clock, 1, "compass")
    first.act(on.write, board(first).id, "concerns", "too few beds", card="a")
    second = module(store, clock, 2, "compass")
    again = Day(store, clock, second.host.stream)
    assert board(again).then == board(second).then
    assert board(again).then is not None


def test_what_another_community_said_is_not_counted(store: Store, clock: SimClock) -> None:
    somebody_else = [Person(id=f"o{n}", name=f"Somebody else {n}") for n in range(1, 8)]
    others = module(store, clock, 1, "compass", people=somebody_else)
    others.act(on.write, board(others).id, "concerns", "said elsewhere", card="a")
    mine = module(store, clock, 1, "compass")
    mine.act(on.write, board(mine).id, "concerns", "said here", card="b")
    next_one = module(store, clock, 2, "compass")

    assert [time.title for time in earlier.times(next_one, board(next_one).id)] == ["Module 1"]
    assert board(next_one).then is not None
    assert earlier.left(others, board(others).id) is None


def test_modules_of_a_programme_count_their_own_meetings_alone(store: Store, clock: SimClock) -> None:
    year = ProgrammeHost(store, clock, "year-1")
    year.act(of_year.title, "Leading communities")
    ids = count()
    wish = Wish(first=date(2026, 1, 15), weeks=10, modules=5)
    year.act(of_year.lay, wish, new_id=lambda: f"m{next(ids)}")
    days = []
    for number, meeting in enumerate(year.state.year.modules[:2], 1):
        day = module(store, clock, number, "")
        year.act(of_year.begin, meeting.id, day.host.stream)
        days.append(day)
    first, second = days
    alone = module(store, clock, 9, "compass")
    for day in (first, second):
        assert put_on(day, PutOn(exercise="compass", preset="")) is None
        day.act(on.write, board(day).id, "concerns", "said here", card="b")
    alone.act(on.write, board(alone).id, "concerns", "said elsewhere", card="a")

    assert [time.title for time in earlier.times(second, board(second).id)] == ["Module 1"]
    assert earlier.left(alone, board(alone).id) is None
