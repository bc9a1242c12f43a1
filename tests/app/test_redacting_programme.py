"""Somebody of a programme is deleted: off the year at once, brought back, or emptied down to the bytes, with a receipt."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from copfacil.app.checking import rebuild
from copfacil.app.day import Day
from copfacil.app.programme import OpenProgramme
from copfacil.app.programme_groups import form_mix
from copfacil.core.people import Person
from copfacil.core.programme import gestures
from copfacil.core.programme.beginning import begin
from copfacil.core.programme.celebration import Invitation, Pledge, Station
from copfacil.core.programme.cohort import Community, Theme
from copfacil.core.programme.programme import Programme
from copfacil.core.programme.register import Aspiration, Part, Story
from copfacil.core.programme.team import Contact, Task
from copfacil.core.programme.template import Wish
from copfacil.core.receipt import lines, summary
from copfacil.store import Store
from tests.app.test_redacting import Desk, Hand
from tests.store.samples import holding

NAME, SPONSOR = "Ngũgĩ wa Kamau", "Marged Ellis"
NEEDS, STORY, HOPE, PLEDGE, OPEN_EVENING, THEME = (
    "a chair by the door",
    "the lift that waited",
    "fewer forms",
    "a table",
    "an open evening",
    "young carers",
)
PEOPLE = (
    Person(id="x1", name=NAME, facts={"role": "Dialysis matron", "sponsor": SPONSOR}),
    Person(id="x2", name="Siân Prys", facts={"role": "GP"}),
    Person(id="x3", name="Łukasz Żak"),
)


@pytest.fixture
def clock() -> Hand:
    return Hand()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as opened:
        yield opened


def year(store: Store, clock: Hand) -> OpenProgramme:
    """A programme in which everybody left words, with a session begun from its first module."""
    opened = OpenProgramme(store, clock)
    numbers = count(1)
    wish = Wish(first=date(2026, 1, 15), modules=2, weeks=4)
    assert opened.act(gestures.title, "Leading communities") is None
    assert opened.act(gestures.lay, wish, new_id=lambda: f"m{next(numbers)}") is None
    assert opened.act(gestures.list_people, PEOPLE) is None
    assert opened.act(form_mix, size=3) is None
    assert opened.act(gestures.need, "x1", access=NEEDS) is None
    records = (
        Contact(id="k1", kind="sponsor", name=SPONSOR, reach="marged@example.org", members=("x1",)),
        Community(id="c1", conveners=("x1",), themes=(Theme(text=THEME),)),
        Community(id="c2", conveners=("x1", "x2"), themes=(Theme(text="Rest"),)),
        Task(id="t1", text=f"Ring {NAME}", owner="x1"),
        Story(id="s1", title=STORY, by="x1", parts=(Part(value="applied", text=STORY),)),
        Aspiration(id="a1", text=HOPE, by="x1"),
        Pledge(id="l1", by="x1", text=PLEDGE),
        Pledge(id="l2", by="c1", text=OPEN_EVENING),
        Station(id="st", title="Door", hosts=("x1", "x2")),
        Invitation(id="i1", contact="k1", by="x1"),
    )
    assert opened.act(gestures.put, *records) is None
    day = Day(store, clock)
    assert day.begin("Module 1") is None
    first = opened.state.year.modules[0]
    assert day.act(begin, opened.state, first) is None
    assert opened.act(gestures.begin, first.id, day.host.stream) is None
    return opened


def again(opened: OpenProgramme, clock: Hand) -> Programme:
    """The programme, loaded anew."""
    return OpenProgramme(opened.store, clock, opened.host.stream).state


def test_who_goes_is_off_the_year_and_its_sessions_at_once_and_what_is_others_stays(store: Store, clock: Hand) -> None:
    opened = year(store, clock)
    Desk(store, clock).delete(person="x1")
    now = again(opened, clock)
    assert list(now.cohort.people) == ["x2", "x3"]
    assert not now.cohort.needs
    assert [one.id for one in now.cohort.communities.values()] == ["c2"]
    assert not {*now.register.stories, *now.register.aspirations, *now.celebration.pledges}
    assert now.team.tasks["t1"].owner == ""
    assert now.celebration.stations["st"].hosts == ("x2",)
    assert now.team.contacts["k1"].members == ()
    assert all("x1" not in group.members for group in now.sets.mix)
    assert {line.people for line in store.sessions()} == {2}
    with store.across() as across:
        assert [line.people for line in across.programmes()] == [2]


def test_within_a_day_they_come_back_with_all_that_was_theirs(store: Store, clock: Hand) -> None:
    opened = year(store, clock)
    before = opened.state
    desk = Desk(store, clock)
    desk.bring_back(desk.delete(person="x1"))
    assert again(opened, clock) == before


def test_no_byte_of_their_words_stays_and_the_receipt_names_the_programme(
    store: Store, clock: Hand, tmp_path: Path
) -> None:
    opened = year(store, clock)
    store.back_up()
    desk = Desk(store, clock)
    receipt = desk.empty(desk.delete(person="x1"))
    gone = (NAME, NEEDS, STORY, HOPE, PLEDGE, OPEN_EVENING, THEME, "Dialysis matron")
    assert not [word for word in gone if holding(tmp_path, word)]
    assert holding(tmp_path, SPONSOR)
    assert [title for title, _ in receipt.programmes] == ["Leading communities"]
    assert any("Leading communities" in str(line) for line in lines(receipt))
    assert "1 programme" in str(summary(receipt)[1])
    assert again(opened, clock).year == opened.state.year


def test_a_sponsor_is_deleted_as_a_member_is(store: Store, clock: Hand, tmp_path: Path) -> None:
    opened = year(store, clock)
    desk = Desk(store, clock)
    deletion = desk.delete(person="k1")
    assert desk.name(deletion) == SPONSOR
    desk.empty(deletion)
    assert not [word for word in (SPONSOR, "marged@example.org") if holding(tmp_path, word)]
    now = again(opened, clock)
    assert not {*now.team.contacts, *now.celebration.invitations}
    assert now.cohort.people["x1"].name == NAME


def test_lists_worked_out_anew_are_as_they_were_for_programmes_too(store: Store, clock: Hand, tmp_path: Path) -> None:
    def told() -> tuple[object, ...]:
        with Store.open(tmp_path, read_only=True) as seen, seen.across() as across:
            lines = across.programmes()
            return lines, [across.meetings(line.stream) for line in lines], seen.sessions()

    year(store, clock)
    before = told()
    store.close()
    rebuild(tmp_path)
    assert told() == before


@pytest.mark.parametrize(("before", "goes"), [("2026-02-01", False), ("2027-01-01", True)])
def test_a_date_takes_programmes_that_were_over_by_then(
    store: Store, clock: Hand, tmp_path: Path, before: str, goes: bool
) -> None:
    opened = year(store, clock)
    late = replace(opened.state.year.modules[-1], day="2026-03-19")
    assert opened.act(gestures.put, late) is None
    desk = Desk(store, clock)
    desk.empty(desk.delete(before=before))
    assert bool(holding(tmp_path, HOPE)) is not goes
    assert bool(again(opened, clock).cohort.people) is not goes
