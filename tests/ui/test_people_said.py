"""What the screen of people works out before it says it."""

import pytest

from copfacil.core import events as e
from copfacil.core.groups import moved
from copfacil.core.people import Person
from copfacil.core.words import ENGLISH
from copfacil.ui.people import said
from copfacil.ui.people.typed import Typed
from tests.ui.people_room import room


@pytest.mark.parametrize(
    ("split", "words"),
    [
        ((4, 4, 4, 4, 4, 3), "five fours and a three"),
        ((5,), "a five"),
        ((3, 3), "two threes"),
        ((6, 5, 4), "a six, a five and a four"),
        ((4,) * 15, "15 fours"),
        ((9, 8), "a group of 9 and a group of 8"),
    ],
)
def test_sizes_are_said_as_people_say_them(split: tuple[int, ...], words: str) -> None:
    made = said.sizes(split)

    assert (made if isinstance(made, str) else ENGLISH(made)) == words


@pytest.mark.parametrize(
    ("keyed", "time"),
    [("10", "10:00"), ("9.30", "09:30"), ("1430", "14:30"), ("9:05", "09:05"), ("24", None), ("soon", None)],
)
def test_a_clock_time_is_understood_however_it_is_keyed(keyed: str, time: str | None) -> None:
    assert said.clock_time(keyed) == time


def test_facts_that_are_the_same_for_all_or_different_for_each_cannot_mix() -> None:
    people = [
        Person(
            id=str(n), name=str(n), facts={"badge": str(n), "town": "Bangor", "years": str(n % 2), "region": str(n % 3)}
        )
        for n in range(4)
    ]

    assert said.telling(people) == ("region", "years")


def test_a_person_without_a_name_is_told_by_role_and_code_with_the_organisation_beneath() -> None:
    one = Person(id="a", code="P10", facts={"role": "Network Lead", "organisation": "Voluntary sector 2"})

    assert said.short(one) == "Network Lead P10"
    long = Person(id="p", code="P11", facts={"role": "Programme Lead, Primary Care and Medicines Safety"})
    assert said.short(long).endswith("… P11")
    assert len(said.short(long)) <= said.LONGEST_NAME
    assert said.detail(one) == "Voluntary sector 2"


def test_what_moved_is_said_in_one_sentence() -> None:
    over = room(11, size=4)
    before = over.session
    first = before.groups[0]
    over.add(e.GroupsFormed(groups=moved(before.groups, first.order[0], 2)))
    name, stands_in = (before.people[p].name for p in first.order[:2])

    told = said.what_moved(before, over.session)

    assert told is not None
    assert ENGLISH(told) == f"{name} moved from 1 to 2; {stands_in} presents in 1."
    assert said.what_moved(before, before) is None


def test_a_figure_counts_at_once_only_when_no_other_group_begins_with_it() -> None:
    numbers = range(1, 13)

    assert Typed().then("a", 3).meant(numbers) == 3
    assert Typed().then("a", 1).meant(numbers) is None
    assert Typed().then("a", 1).exact(numbers) == 1
    assert Typed().then("a", 1).then("a", 2).meant(numbers) == 12
    assert Typed().then("a", 1).then("b", 2).meant(numbers) == 2
    assert Typed().then("a", 1).then("a", 9).lost(numbers)
