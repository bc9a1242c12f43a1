"""What is done between modules: small sets and their days, votes that are counted, guests, the order of materials."""

import pytest

from copfacil.core.codec import from_body, kind_of, to_body
from copfacil.core.gestures import Refused
from copfacil.core.groups import Group
from copfacil.core.programme import between, gestures
from copfacil.core.programme.celebration import Pledge
from copfacil.core.programme.due import due
from copfacil.core.programme.fit import unfit
from copfacil.core.programme.materials import Material, MaterialPut, MaterialsOrdered
from copfacil.core.programme.names import NAMED, named
from copfacil.core.programme.programme import Programme
from copfacil.core.programme.team import Contact, Task
from copfacil.core.programme.webinars import Idea, Slot, VotesCounted
from copfacil.core.programme.year import Gathering, SetGathered
from tests.core.programme.year_samples import done, programme

MEETS = Gathering(day="2026-12-03", place="a call")


def in_sets() -> tuple[Programme, str]:
    """A year with two small sets, and the weeks in which they meet."""
    year = programme()
    ids = list(year.cohort.people)
    sets = [Group(number=1, members=tuple(ids[:3])), Group(number=2, members=tuple(ids[3:6]))]
    return done(gestures.form(year, 0, "near", sets), state=year), year.year.of("between")[0].id


def with_ideas() -> tuple[Programme, str]:
    """A year with two ideas for its first webinar."""
    year = programme()
    webinar = year.year.of("webinar")[0].id
    ideas = Idea(id="a", meeting=webinar, text="Rewilding"), Idea(id="b", meeting=webinar, text="Power")
    return done(gestures.put(year, 0, *ideas), state=year), webinar


def test_a_small_set_has_a_day_and_a_place_meets_or_does_not() -> None:
    year, weeks = in_sets()
    dated = done(between.gather(year, 0, weeks, 1, MEETS), state=year)
    assert dated.year.gathering(weeks, 1) == MEETS
    assert between.gather(dated, 0, weeks, 1, MEETS) == ()
    met = done(between.gather(dated, 0, weeks, 1, Gathering(met=True)), state=dated)
    assert met.year.gathering(weeks, 1).met
    with pytest.raises(Refused, match="has met, or it has not"):
        between.gather(year, 0, weeks, 1, Gathering(met=True, missed=True))


def test_one_day_for_all_leaves_alone_who_has_one() -> None:
    year, weeks = in_sets()
    year = done(between.gather(year, 0, weeks, 1, MEETS), state=year)
    year = done(between.gather_all(year, 0, weeks, "2026-12-09"), state=year)
    assert [year.year.gathering(weeks, number).day for number in (1, 2)] == ["2026-12-03", "2026-12-09"]
    assert all(one.kind != "sets" for one in due(year, "2026-10-16") if one.record == weeks)
    with pytest.raises(Refused, match="has a day already"):
        between.gather_all(year, 0, weeks, "2026-12-10")
    with pytest.raises(Refused, match="no small sets yet"):
        between.gather_all(programme(), 0, weeks, "2026-12-10")


def test_counted_votes_stand_beside_named_ones_and_the_one_ahead_is_taken() -> None:
    year, webinar = with_ideas()
    with pytest.raises(Refused, match="Nobody has voted yet"):
        between.take_theme(year, 0, webinar)
    year = done(gestures.vote(year, 0, webinar, "p1", "a"), state=year)
    year = done(between.count_votes(year, 0, "a", 4), between.count_votes(year, 0, "b", 4), state=year)
    assert [(one.id, votes) for one, votes in year.webinars.ideas_of(webinar)] == [("a", 4), ("b", 4)]
    with pytest.raises(Refused, match="As many are for “Rewilding”, “Power”"):
        between.take_theme(year, 0, webinar)
    with pytest.raises(Refused, match="1 person is for it by name"):
        between.count_votes(year, 0, "a", 0)
    year = done(between.count_votes(year, 0, "b", 5), state=year)
    assert done(between.take_theme(year, 0, webinar), state=year).year.meetings[webinar].theme == "Power"
    gone = done(gestures.drop(year, 0, Idea(id="b")), state=year)
    assert "b" not in gone.webinars.counted


def test_a_guest_who_is_known_stays_one_contact() -> None:
    year, webinar = with_ideas()
    year = done(gestures.put(year, 0, Contact(id="k", kind="sponsor", name="Marged Ellis")), state=year)
    year = done(between.ask_guest(year, 0, Slot(id="s", meeting=webinar), "marged ellis", "new"), state=year)
    assert list(year.team.contacts) == ["k"]
    with pytest.raises(Refused, match="on this list already"):
        between.ask_guest(year, 0, Slot(id="t", meeting=webinar), "Marged Ellis", "new")


def test_a_material_moves_among_those_of_its_meeting_and_time() -> None:
    year = programme()
    module = year.year.modules[0].id
    items = [Material(id=key, meeting=module, when="before") for key in "abc"]
    year = done(gestures.put(year, 0, *items, Material(id="d", meeting=module, when="after")), state=year)
    year = done(between.move_material(year, 0, "a", 2), state=year)
    assert [one.id for one in year.materials.of(module)] == ["b", "c", "a", "d"]
    year = done(between.move_material(year, 0, "a", -1), state=year)
    assert [one.id for one in year.materials.of(module)] == ["b", "a", "c", "d"]
    with pytest.raises(Refused, match="It is the last"):
        between.move_material(year, 0, "d", 1)


def test_one_tick_settles_a_task_a_pledge_a_material_and_nothing_else() -> None:
    year = programme()
    year = done(gestures.put(year, 0, Task(id="t"), Pledge(id="g"), Material(id="m")), state=year)
    for kind, record in (("task", "t"), ("pledge", "g"), ("material", "m")):
        year = done(between.tick(year, 0, kind, record), state=year)  # type: ignore[arg-type]  # each is a kind
    assert year.team.tasks["t"].done
    assert year.celebration.pledges["g"].done
    assert year.materials.items["m"].ready
    with pytest.raises(Refused, match="not here any more"):
        between.tick(year, 0, "vote", "t")


def test_what_happens_between_modules_has_names_and_comes_back_from_its_body() -> None:
    told = {
        SetGathered(meeting="m1", group=2, day="2026-12-03", place="a call", missed=True): "meeting of a small set",
        VotesCounted(idea="a", votes=7): "votes for a theme",
        MaterialsOrdered(ids=("b", "a")): "order of materials",
    }
    for one, name in told.items():
        kind, version = kind_of(one)
        assert from_body(kind, version, to_body(one)) == one
        assert type(one) in NAMED
        assert str(named([one])) == name
    assert from_body("set-gathered", 1, '{"meeting":"m1","group":2}') == SetGathered(meeting="m1", group=2)


def test_votes_and_minutes_below_nothing_are_refused() -> None:
    year = programme()
    assert str(unfit(year, VotesCounted(idea="a", votes=-1))).startswith("Give votes from 0")
    assert str(unfit(year, MaterialPut(material=Material(id="m", minutes=-5)))).startswith("Give minutes from 0")
