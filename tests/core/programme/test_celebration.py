"""What a convener is told in the weeks before the celebration, and what is kept of its guests and promises."""

from datetime import date
from itertools import count

import pytest

from copfacil.core.dates import how_far
from copfacil.core.gestures import Refused
from copfacil.core.people import Person
from copfacil.core.programme import gestures, inviting
from copfacil.core.programme.celebration import Invitation, Pledge, Station
from copfacil.core.programme.cohort import Community, Theme
from copfacil.core.programme.missing import missing
from copfacil.core.programme.programme import Programme
from copfacil.core.programme.team import Contact
from copfacil.core.programme.year import Meeting
from tests.core.programme.year_samples import done

EMPTY = Programme()
EVENING = Meeting(id="m", kind="celebration", title="Celebration", day="2027-03-18", place="Harbour House", session="s")
STATION = Station(id="s1", title="The empty chair", hosts=("p1",), shows="A chair", place="by the window")


def said(programme: Programme, today: str = "2027-02-04") -> list[str]:
    return [str(one.text) for one in missing(programme, today)]


def test_everything_that_is_missing_is_said_once_with_its_number() -> None:
    bare = done(
        gestures.put(EMPTY, 0, EVENING, STATION, Station(id="s2", title="Soup"), Station(id="s3", title="Songs"))
    )
    assert said(bare) == [
        "2 stations have no host.",
        "2 stations do not say what they show.",
        "2 stations have no place.",
        "No guest is on the list yet.",
    ]
    assert [one.record for one in missing(bare, "2027-02-04")] == ["s2", "s2", "s2", ""]
    whole = done(
        gestures.put(
            EMPTY, 0, EVENING, STATION, Contact(id="k", name="Marged"), Invitation(id="i", contact="k", reply="coming")
        )
    )
    assert said(whole) == []


def test_a_year_without_a_celebration_says_so_first() -> None:
    assert said(EMPTY)[0] == "The year has no celebration yet."


def test_after_the_evening_thanks_and_promises_are_asked_for_and_stations_no_more() -> None:
    guests = (Contact(id="k1", name="Marged"), Contact(id="k2", name="Owain"))
    asked = (Invitation(id="i1", contact="k1", reply="came"), Invitation(id="i2", contact="k2", reply="coming"))
    pledges = (
        Pledge(id="l1", by="k1", text="A room", day="2027-04-01"),
        Pledge(id="l2", text="A lift"),
        Pledge(id="l3", by="k2", text="Soup", done=True),
    )
    over = done(gestures.put(EMPTY, 0, EVENING, Station(id="s2"), *guests, *asked, *pledges))
    assert said(over, "2027-04-02") == [
        "Did 1 guest come? Nobody has said.",
        "1 guest is not thanked yet.",
        "1 pledge names nobody.",
        "1 pledge has no day to ask.",
        "1 pledge is past its day: ask.",
    ]


def test_sponsors_of_the_list_come_in_once_each_and_stand_for_their_own() -> None:
    numbers = count(1)
    people = [
        Person(id="p1", name="Siân Prys", facts={"sponsor": "Marged Ellis"}),
        Person(id="p2", name="Łukasz Żak", facts={"sponsor": "marged  ellis"}),
        Person(id="p3", name="Ngũgĩ wa Kamau"),
    ]
    listed = done(gestures.list_people(EMPTY, 0, people))
    state = done(inviting.take_sponsors(listed, 0, new_id=lambda: f"n{next(numbers)}"), state=listed)
    (contact,) = state.team.of("sponsor")
    assert contact.name == "Marged Ellis"
    assert contact.members == ("p1", "p2")
    assert [(one.contact, one.by, one.reply) for one in state.celebration.invitations.values()] == [
        (contact.id, "p1", "planned")
    ]
    with pytest.raises(Refused, match="names no sponsor who is not a guest already"):
        inviting.take_sponsors(state, 0, new_id=lambda: "n")
    with pytest.raises(Refused, match="Marged Ellis is on the list of guests already"):
        inviting.invite(state, 0, "Marged Ellis", new_id=lambda: "n")
    state = done(inviting.all_invited(state, 0), state=state)
    assert said(done(gestures.put(state, 0, EVENING, STATION), state=state)) == ["1 guest has not answered."]
    with pytest.raises(Refused, match="invited already"):
        inviting.all_invited(state, 0)


def test_a_pledge_of_a_community_is_called_by_its_theme() -> None:
    state = done(gestures.put(EMPTY, 0, Community(id="c", conveners=("p1",), themes=(Theme(text="Falls at home"),))))
    assert state.called("c") == "Falls at home"


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2026-11-19", "today"),
        ("2026-11-20", "tomorrow"),
        ("2026-11-22", "in 3 days"),
        ("2026-12-31", "in 6 weeks"),
        ("2026-11-18", "1 day late"),
        ("2026-11-12", "7 days late"),
        ("2026-10-29", "3 weeks late"),
    ],
)
def test_a_day_is_told_by_how_far_it_is(day: str, told: str) -> None:
    assert str(how_far(date.fromisoformat(day), date(2026, 11, 19))) == told
