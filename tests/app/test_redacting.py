"""Somebody is deleted: hidden at once, brought back, or emptied down to the bytes, in a real store and host."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from copfacil.app.day import Day
from copfacil.app.redacting import Deleting
from copfacil.core import gestures
from copfacil.core.groups import Group
from copfacil.core.people import Person
from copfacil.core.receipt import Receipt
from copfacil.core.redaction import WAIT, Deletion
from copfacil.live.clock import Reading
from copfacil.live.looking import folded
from copfacil.store import Store
from tests.store.samples import holding

NAME, ROLE, PROMISE, LINE = "Ngũgĩ wa Kamau", "Dialysis matron", "Ring the renal ward", "Silence is an answer"
WORDS = (NAME, ROLE, PROMISE, LINE, "Kamau Road Surgery")
PEOPLE = (
    Person(id="x1", code="P01", name=NAME, facts={"role": ROLE, "organisation": "Kamau Road Surgery"}),
    Person(id="x2", name="Siân Prys", facts={"role": "GP"}),
    Person(id="x3", name="Łukasz Żak"),
    Person(id="x4", name="Nguyễn Thị Hoa"),
)
TABLE = Group(number=1, members=("x1", "x2", "x3", "x4"), order=("x1", "x2", "x3", "x4"))


@dataclass
class Hand:
    """A clock that a test turns."""

    wall: int = 1_772_443_800_000
    mono: int = field(default=1_000)

    def read(self) -> Reading:
        return Reading(wall=self.wall, mono=self.mono, up=self.mono, boot="boot")

    def turn(self, ms: int) -> None:
        self.wall += ms
        self.mono += ms


class Nobody:
    """No session is open on any screen."""

    stream = ""
    programme = ""
    round_on = False

    def reload(self) -> None:
        """There is nothing."""


class Desk:
    """Deletes as the app does; its loop runs as long as a deed takes."""

    def __init__(self, store: Store, clock: Hand) -> None:
        self.who = Deleting(store, clock, Nobody())

    def pending(self) -> tuple[Deletion, ...]:
        return self.who.pending()

    def name(self, deletion: Deletion) -> str:
        return self.who.name(deletion)

    def delete(self, *, person: str = "", before: str = "") -> Deletion:
        return asyncio.run(self.who.delete(person=person, before=before))

    def bring_back(self, deletion: Deletion) -> None:
        asyncio.run(self.who.bring_back(deletion))

    def empty(self, deletion: Deletion) -> Receipt:
        return asyncio.run(self.who.empty(deletion))

    def carry_out(self) -> list[Receipt]:
        """Empties what is due."""
        return [self.empty(one) for one in self.who.due()]


@pytest.fixture
def clock() -> Hand:
    return Hand()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as opened:
        yield opened


def held(store: Store, clock: Hand, title: str) -> Day:
    """A day on which everybody sat at one table, and something was kept."""
    day = Day(store, clock)
    assert day.begin(title) is None
    assert day.act(gestures.list_people, PEOPLE) is None
    assert day.act(gestures.form, (TABLE,), 4) is None
    for card, text, owner in (("a", PROMISE, "x1"), ("b", f"Ask {NAME} about beds", "x2")):
        assert day.act(gestures.keep, "action", text, card=card, owner=owner) is None
    assert day.act(gestures.keep, "learning", LINE, card="l", owner="x1", released=True) is None
    clock.turn(60_000)
    return day


def again(day: Day, clock: Hand) -> Day:
    """The same day, loaded anew."""
    return Day(day.store, clock, day.host.stream)


def found(folder: Path) -> set[str]:
    """Those of the words that any byte of the folder still holds."""
    return {word for word in WORDS if holding(folder, word)}


def test_who_is_deleted_is_off_every_list_at_once_and_others_are_not(store: Store, clock: Hand) -> None:
    days = [held(store, clock, title) for title in ("Module 1", "Module 2")]
    Desk(store, clock).delete(person="x1")
    for day in (again(day, clock) for day in days):
        assert list(day.state.people) == ["x2", "x3", "x4"]
        assert list(day.state.actions) == ["b"]
    assert {line.people for line in store.sessions()} == {3}
    assert {line.owner for line in store.actions()} == {"x2"}


def test_undo_at_the_desk_does_not_reach_a_deletion(store: Store, clock: Hand) -> None:
    day = held(store, clock, "Module 1")
    Desk(store, clock).delete(person="x1")
    day = again(day, clock)
    assert day.undo() is None
    assert "x1" not in day.state.people
    assert "l" not in day.state.cards


def test_within_a_day_they_can_be_brought_back_as_if_nothing_had_been(store: Store, clock: Hand) -> None:
    days = [held(store, clock, title) for title in ("Module 1", "Module 2")]
    before = [day.state for day in days]
    deleting = Desk(store, clock)
    deletion = deleting.delete(person="x1")
    assert deleting.name(deletion) == NAME
    assert deleting.pending() == (deletion,)
    deleting.bring_back(deletion)
    after = [again(day, clock) for day in days]
    assert [day.state for day in after] == before
    assert deleting.pending() == ()
    assert all(day.host.redoable is None for day in after)
    assert after[0].undo() is None
    assert NAME in {person.name for person in after[0].state.people.values()}


def test_a_day_later_no_byte_of_the_folder_holds_a_word_of_theirs(tmp_path: Path, store: Store, clock: Hand) -> None:
    days = [held(store, clock, title) for title in ("Module 1", "Module 2")]
    store.back_up()
    store.restore(store.back_up())
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "copfacil.log").write_text(f"ERROR {NAME}, {ROLE}\n", "utf-8")
    deleting = Desk(store, clock)
    deleting.delete(person="x1")
    clock.turn(WAIT - 1)
    assert deleting.carry_out() == []
    assert found(tmp_path) == set(WORDS)
    clock.turn(1)
    (receipt,) = deleting.carry_out()
    assert found(tmp_path) == set()
    assert deleting.pending() == ()
    assert dict(receipt.sessions).keys() == {f"Module {n}, {days[0].state.day}" for n in (1, 2)}
    assert len(receipt.copies) == 3
    assert receipt.left == ()
    assert store.check() == ()
    store.close()
    assert found(tmp_path) == set()
    with Store.open(tmp_path) as opened:
        assert opened.told == ()
        assert {line.text for line in opened.actions()} == {"Ask … about beds"}
        assert found(tmp_path) == set()


def test_after_emptying_nothing_brings_them_back_and_the_session_still_opens_and_goes_on(
    store: Store, clock: Hand
) -> None:
    day = held(store, clock, "Module 1")
    deleting = Desk(store, clock)
    deleting.empty(deleting.delete(person="x1"))
    day = again(day, clock)
    while day.host.undoable is not None:
        assert day.undo() is None
        assert "x1" not in day.state.people
    while day.host.redoable is not None:
        assert day.redo() is None
    assert list(day.state.people) == ["x2", "x3", "x4"]
    assert day.act(gestures.attend, "x2", "away") is None


def test_a_session_in_which_nobody_was_hidden_yet_folds_with_an_empty_line(store: Store, clock: Hand) -> None:
    day = held(store, clock, "Module 1")
    seats = day.state.groups
    deleting = Desk(store, clock)
    deletion = deleting.delete(person="x1")
    deleting.empty(deletion)
    rows = [row for row in store.rows(day.host.stream) if row.gesture != deletion.gesture]
    assert folded(rows).groups == seats
    assert folded(rows).people["x1"].shown == ""


def test_a_round_that_was_on_keeps_its_turns_for_those_who_took_them(store: Store, clock: Hand) -> None:
    day = held(store, clock, "Module 1")
    assert day.act(gestures.play, day.shelf["co-consulting"], play_id="p") is None
    assert day.act(gestures.read_and_start) is None
    clock.turn(60_000)
    assert day.act(gestures.pause) is None
    before = {(line.person, line.part) for line in store.turns(["x1", "x2", "x3", "x4"])}
    assert ("x1", "presented") in before
    deleting = Desk(store, clock)
    deleting.empty(deleting.delete(person="x1"))
    after = {(line.person, line.part) for line in store.turns(["x1", "x2", "x3", "x4"])}
    assert after == before
    assert again(day, clock).state.play is None


def test_a_list_that_was_read_again_meanwhile_does_not_save_anybody(tmp_path: Path, store: Store, clock: Hand) -> None:
    day = held(store, clock, "Module 1")
    deleting = Desk(store, clock)
    deletion = deleting.delete(person="x1")
    day = again(day, clock)
    assert day.act(gestures.list_people, PEOPLE[:1]) is None
    deleting.empty(deletion)
    assert "x1" not in again(day, clock).state.people
    assert found(tmp_path) == set()


def test_going_back_to_a_backup_forgets_no_deletion(tmp_path: Path, store: Store, clock: Hand) -> None:
    day = held(store, clock, "Module 1")
    backup = store.back_up()
    deleting = Desk(store, clock)
    deletion = deleting.delete(person="x1")
    store.restore(backup)
    assert "x1" in again(day, clock).state.people
    assert deleting.pending() == (deletion,)
    clock.turn(WAIT)
    assert len(deleting.carry_out()) == 1
    assert "x1" not in again(day, clock).state.people
    assert found(tmp_path) == set()


def test_asked_twice_it_is_one_deletion_and_the_day_runs_from_the_first(store: Store, clock: Hand) -> None:
    held(store, clock, "Module 1")
    deleting = Desk(store, clock)
    first = deleting.delete(person="x1")
    clock.turn(60_000)
    assert deleting.delete(person="x1") == first
    assert deleting.pending() == (first,)


def test_a_namesake_in_another_session_is_named_so_that_somebody_looks(store: Store, clock: Hand) -> None:
    held(store, clock, "Module 1")
    other = Day(store, clock)
    other.begin("Another network")
    other.act(gestures.list_people, [Person(id="y1", name=NAME)])
    deleting = Desk(store, clock)
    receipt = deleting.empty(deleting.delete(person="x1"))
    assert receipt.namesakes == (f"Another network, {other.state.day}",)
    assert again(other, clock).state.people["y1"].name == NAME


def test_a_purge_empties_the_days_before_it_also_of_what_nobody_signed(
    tmp_path: Path, store: Store, clock: Hand
) -> None:
    old = held(store, clock, "Module 1")
    old.act(gestures.keep, "note", "The kitchen was locked", card="n")
    clock.turn(40 * WAIT)
    new = Day(store, clock)
    new.begin("Module 2")
    new.act(gestures.list_people, PEOPLE[1:2])
    deleting = Desk(store, clock)
    deletion = deleting.delete(before=new.state.day)
    assert again(old, clock).state.people == {}
    assert deleting.name(deletion) == ""
    deleting.empty(deletion)
    assert found(tmp_path) == set()
    assert holding(tmp_path, "kitchen") == []
    assert list(again(new, clock).state.people) == ["x2"]
