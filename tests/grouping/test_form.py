"""Groups for one sitting, as the convener sees them."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from copfacil.core.people import Person
from copfacil.grouping.form import Reason, Seats, form
from copfacil.grouping.said import broken_line, why_line
from copfacil.grouping.sizes import sizes


def person(number: int, **facts: str) -> Person:
    return Person(id=f"p{number:02}", name=f"Person {number}", facts=facts)


def room(n: int, organisations: int = 9) -> list[Person]:
    return [
        person(i, role_family=f"role {i % 5}", organisation=f"Trust {i % organisations}", region=f"region {i % 7}")
        for i in range(n)
    ]


people_lists = some.lists(
    some.tuples(some.sampled_from("abcd "), some.sampled_from("uvwxyz"), some.sampled_from("ns")), max_size=30
).map(lambda rows: [person(i, role_family=r, organisation=o, region=g) for i, (r, o, g) in enumerate(rows)])


@given(people_lists, some.integers(2, 6), some.integers(0, 5))
@settings(deadline=None)
def test_everybody_sits_once_and_sizes_are_right(people: list[Person], size: int, seed: int) -> None:
    formed = form(people, size=size, seed=seed)
    assert sorted(one for group in formed.groups for one in group) == [p.id for p in people]
    assert tuple(len(group) for group in formed.groups) == sizes(len(people), size)


def test_colleagues_are_apart_wherever_there_are_tables_enough() -> None:
    formed = form(room(24, organisations=6))
    assert formed.broken == ()
    assert all(dict(why.distinct)["organisation"] == why.people for why in formed.why)


@given(people_lists)
@settings(deadline=None)
def test_only_a_crowd_or_the_other_wishes_put_colleagues_together(people: list[Person]) -> None:
    formed = form(people)
    organisation = {p.id: p.facts["organisation"] for p in people}
    together = sum(organisation[a] == organisation[b] for group in formed.groups for a, b in combinations(group, 2))
    assert together == sum(len(b.people) * (len(b.people) - 1) // 2 for b in formed.broken)
    assert all(b.reason is Reason.MORE_THAN_GROUPS for b in formed.broken)


def test_people_who_met_sit_with_others_the_next_time() -> None:
    people = [person(i) for i in range(24)]
    first = form(people)
    met = {frozenset(pair): 1 for group in first.groups for pair in combinations(group, 2)}
    second = form(people, met=met)
    assert [why.met for why in second.why] == [0] * 6


def test_the_same_seed_gives_the_same_groups_and_another_seed_may_not() -> None:
    people = room(23)
    assert form(people, seed=4) == form(people, seed=4)
    assert len({form(people, seed=seed).groups for seed in range(5)}) > 1


def test_locked_people_stay_and_the_rest_is_formed_around_them() -> None:
    people = room(23)
    formed = form(people, locked=[Seats(2, ("p00", "p09")), Seats(0, ("p01", "p02", "p03"))])
    assert {"p00", "p09"} <= set(formed.groups[2])
    assert set(formed.groups[0]) == {"p01", "p02", "p03"}
    assert sorted(map(len, formed.groups)) == [3, 4, 4, 4, 4, 4]
    assert [(b.people, b.reason) for b in formed.broken] == [(("p00", "p09"), Reason.LOCKED)]


def test_a_lock_that_cannot_be_kept_is_refused_with_its_place() -> None:
    people = room(8)
    with pytest.raises(ValueError, match="Group 3 is locked, but there are only 2"):
        form(people, locked=[Seats(2, ("p00",))])
    with pytest.raises(ValueError, match="more than it holds"):
        form(people, locked=[Seats(0, ("p00", "p01", "p02", "p03", "p04"))])
    with pytest.raises(ValueError, match='"p99" is locked in group 1'):
        form(people, locked=[Seats(0, ("p99",))])
    with pytest.raises(ValueError, match="comes twice"):
        form([person(1), person(1)])


def test_values_are_compared_without_case_and_unknown_ones_count_for_nobody() -> None:
    people = [person(0, organisation="Trust A"), person(1, organisation=" trust a "), person(2, organisation="")]
    formed = form([*people, person(3)])
    assert formed.why[0].distinct == (("role_family", 0), ("organisation", 1), ("region", 0))
    assert [b.value for b in formed.broken] == ["Trust A"]


def test_the_why_line_says_what_is_mixed_in_plain_nouns() -> None:
    people = [
        person(0, nation="Wales", organisation="A", region="North"),
        person(1, nation="Scotland", organisation="B", region="North"),
        person(2, nation="Wales", organisation="C", region="West"),
    ]
    formed = form(people, mix=("nation", "organisation", "region"))
    assert str(why_line(formed.why[0])) == "2 kinds of nation, 3 organisations, 2 regions"
    met = form(people, mix=("role_family", "region"), met={frozenset(("p00", "p02")): 2})
    assert str(why_line(met.why[0])) == "1 pair met before, 2 regions"


def test_what_could_not_be_kept_is_said_with_names_and_reason() -> None:
    trust = {"organisation": "Trust 2"}
    people = [Person(id="1", name="Siân", facts=trust), Person(id="2", name="Łukasz", facts=trust), person(3)]
    names = {p.id: p.name for p in people}
    (broken,) = form(people).broken
    assert str(broken_line(broken, names.__getitem__)) == (
        "Group 1: Siân and Łukasz are all of Trust 2; there are more of them than groups."
    )
