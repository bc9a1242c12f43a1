"""What a programme holds, and what happens to it: people, sets, themes, attendance, everything kept by id."""

from dataclasses import replace

import pytest

from copfacil.core import events as e
from copfacil.core.codec import from_body, kind_of, to_body
from copfacil.core.gestures import Refused
from copfacil.core.people import Person
from copfacil.core.programme import gestures
from copfacil.core.programme.celebration import Station
from copfacil.core.programme.cohort import Community, Theme
from copfacil.core.programme.fit import unfit
from copfacil.core.programme.names import NAMED, named
from copfacil.core.programme.programme import Programme
from copfacil.core.programme.records import RecordDropped
from copfacil.core.programme.register import Part, Story
from copfacil.core.programme.team import Task
from copfacil.core.programme.webinars import Idea
from copfacil.core.programme.year import Holiday, Meeting
from copfacil.core.words import ENGLISH
from tests.core.programme.year_samples import PEOPLE, done, programme


def test_a_community_keeps_every_theme_it_ever_had() -> None:
    year = programme()
    year = done(gestures.put(year, 0, Community(id="c", conveners=("p1",), themes=(Theme(text="Falls"),))), state=year)
    year = done(gestures.retheme(year, 0, "c", "Learning from falls", "2027-01-28"), state=year)
    (community,) = year.cohort.communities_of("p1")
    assert community.theme == "Learning from falls"
    assert [theme.text for theme in community.themes] == ["Falls", "Learning from falls"]


def test_who_leaves_after_a_module_is_not_expected_at_the_next_and_keeps_their_place_in_the_past() -> None:
    year = programme()
    first, second, third = year.year.modules
    year = done(gestures.stay(year, 0, "p5", left=second.id), state=year)
    assert year.belongs("p5", second)
    assert not year.belongs("p5", third)
    assert "p5" not in {person.id for person in year.cohort.here}
    assert any("p5" in group.members for group in year.sets.mix)
    assert len(year.expected(first)) == 8
    assert len(year.expected(third)) == 7


def test_a_swap_is_asked_for_once_and_changes_two_chairs() -> None:
    year = programme()
    year = done(gestures.swap(year, 0, "mix", "p1", "p2"), state=year)
    assert year.sets.mix[0].members == ("p2", "p3", "p5", "p7")
    assert year.sets.mix[1].members == ("p1", "p4", "p6", "p8")
    with pytest.raises(Refused, match="once already"):
        gestures.swap(year, 0, "mix", "p1", "p3")


def test_two_lines_of_one_person_become_one_and_lose_nothing() -> None:
    year = programme()
    again = Person(id="p9", name="Sian Prys", facts={"role": "Pharmacist"})
    modules = year.year.modules
    year = done(
        gestures.list_people(year, 0, [again]),
        (e.PersonListed(person=replace(PEOPLE[0], facts={"region": "Wales"})),),
        state=year,
    )
    year = done(gestures.attend(year, 0, modules[0].id, "p9", late=20), state=year)
    year = done(gestures.need(year, 0, "p9", diet="no nuts"), state=year)
    year = done(gestures.merge(year, 0, "p9", "p1"), state=year)
    assert "p9" not in year.cohort.people
    assert year.cohort.people["p1"].facts == {"region": "Wales", "role": "Pharmacist"}
    assert year.cohort.needs["p1"].diet == "no nuts"
    assert year.cohort.who("p9") == "p1"
    presence = year.attendance.of(modules[0].id, "p1")
    assert presence is not None
    assert presence.late == 20


def test_needs_go_alone() -> None:
    year = programme()
    year = done(gestures.need(year, 0, "p1", access="step-free", diet="vegan"), state=year)
    year = done(gestures.need(year, 0, "p1"), state=year)
    assert year.cohort.needs == {}
    assert year.cohort.people["p1"] == PEOPLE[0]


def test_a_vote_is_one_for_each_and_goes_with_its_idea() -> None:
    year = programme()
    webinar = year.year.of("webinar")[0].id
    ideas = Idea(id="a", meeting=webinar, text="Rewilding"), Idea(id="b", meeting=webinar, text="Power")
    year = done(gestures.put(year, 0, *ideas), state=year)
    for person, idea in (("p1", "a"), ("p2", "b"), ("p3", "b"), ("p1", "b")):
        year = done(gestures.vote(year, 0, webinar, person, idea), state=year)
    assert [(idea.id, votes) for idea, votes in year.webinars.ideas_of(webinar)] == [("b", 3), ("a", 0)]
    year = done(gestures.drop(year, 0, ideas[1]), state=year)
    assert year.webinars.votes[webinar] == {}


def test_who_is_taken_off_the_list_is_gone_from_sets_votes_and_attendance() -> None:
    year = programme()
    module = year.year.modules[0].id
    year = done(gestures.attend(year, 0, module, "p1", "away"), (e.PersonDropped(person="p1"),), state=year)
    assert all("p1" not in group.members and "p1" not in group.order for group in year.sets.mix)
    assert year.attendance.noted == {module: {}}
    assert "p1" not in year.cohort.people


@pytest.mark.parametrize(
    ("record", "part"),
    [
        (Task(id="t", text="Order lunch"), "team"),
        (Station(id="s", title="Falls"), "celebration"),
        (Story(id="v", title="A calmer ward"), "register"),
    ],
)
def test_whatever_is_kept_by_id_comes_changes_and_goes(record: gestures.Record, part: str) -> None:
    year = programme()
    before = getattr(year, part)
    there = done(gestures.put(year, 0, record), state=year)
    assert getattr(there, part) != before
    assert getattr(done(gestures.drop(there, 0, record), state=there), part) == before


def test_a_programme_has_a_name_before_anything_else_is_stored() -> None:
    assert "name first" in ENGLISH(unfit(Programme(), e.PersonListed(person=PEOPLE[0])) or "")
    with pytest.raises(Refused, match="name first"):
        gestures.title(Programme(), 0, "  ")


@pytest.mark.parametrize(
    ("record", "why"),
    [
        (Meeting(id="m", title="Module", day="tomorrow"), "not a day"),
        (Meeting(id="m", title="Module", starts="25:00"), "not a time of day"),
        (Meeting(id="m", title="Module", day="2026-10-15", until="2026-10-01"), "ends before it begins"),
        (Task(id="t", text="x" * 2_000), "too long"),
        (Story(id="v", parts=(Part(value="applied"), Part(value="applied"))), "once in each value"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_sentence(record: gestures.Record, why: str) -> None:
    (happened,) = gestures.put(programme(), 0, record)
    assert why in ENGLISH(unfit(programme(), happened) or "")


def test_a_session_s_own_events_have_no_place_in_a_programme() -> None:
    assert unfit(programme(), e.NamesReleased(released=True)) is not None


def test_what_a_file_brings_of_unknown_people_is_refused() -> None:
    stranger = replace(programme().sets.mix[0], members=("nobody",))
    (happened,) = gestures.form(programme(), 0, "mix", [stranger])
    assert unfit(programme(), happened) is not None


def test_every_event_has_a_name_and_comes_back_from_its_body() -> None:
    year = programme()
    holiday = Holiday(first="2026-12-21", last="2027-01-01", name="Christmas")
    happened = (*gestures.redate(year, 0, {"m1": "2026-10-22"}, holidays=[holiday]), RecordDropped(what="task", id="t"))
    for one in happened:
        kind, version = kind_of(one)
        assert from_body(kind, version, to_body(one)) == one
        assert type(one) in NAMED
    assert ENGLISH(named(happened)) == "dates of the year"
