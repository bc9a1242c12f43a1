"""Somebody is missing or late on the day."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from copfacil.core.people import Person
from copfacil.grouping.repair import Move, Note, Repaired, What, repair
from copfacil.grouping.said import repair_lines
from copfacil.grouping.sizes import sizes


def groups_of(*split: int) -> list[list[str]]:
    """Groups A, B, C... with people A1, A2...; the first of each presents."""
    return [[f"{chr(65 + g)}{k + 1}" for k in range(people)] for g, people in enumerate(split)]


def firsts(groups: list[list[str]]) -> list[str | None]:
    return [group[0] if group else None for group in groups]


def changed_groups(repaired: Repaired) -> list[Move]:
    return [move for move in repaired.moves if move.from_group is not None and move.to_group is not None]


def test_a_four_that_loses_one_goes_on_as_a_three() -> None:
    groups = groups_of(4, 4)
    repaired = repair(groups, firsts(groups), absent=["A3"])
    assert repaired.moves == (Move("A3", 0, None),)
    assert repaired.presenters == ("A1", "B1")


def test_a_three_that_loses_one_borrows_somebody_who_does_not_present() -> None:
    groups = groups_of(4, 3)
    repaired = repair(groups, firsts(groups), absent=["B2"])
    (move,) = changed_groups(repaired)
    assert (move.from_group, move.to_group) == (0, 1)
    assert move.person != "A1"
    assert repaired.presenters == ("A1", "B1")


def test_whoever_is_lent_mixes_best_in_the_new_group() -> None:
    groups = groups_of(4, 3)
    regions = {"A1": "n", "A2": "s", "A3": "w", "A4": "e", "B1": "s", "B2": "n", "B3": "e"}
    people = {one: Person(id=one, name=one, facts={"region": region}) for one, region in regions.items()}
    repaired = repair(groups, firsts(groups), absent=["B2"], people=people)
    assert [move.person for move in changed_groups(repaired)] == ["A3"]


def test_without_a_four_to_borrow_from_the_two_join_the_threes_and_the_turn_is_kept() -> None:
    groups = groups_of(3, 3, 3)
    repaired = repair(groups, firsts(groups), absent=["B3"])
    assert sorted(map(len, repaired.groups)) == [0, 4, 4]
    assert repaired.presenters == ("A1", None, "C1")
    assert repaired.notes == (Note(What.DISSOLVED, 1), Note(What.TURN_KEPT, 1, "B1"))


def test_two_threes_that_lose_one_become_one_five() -> None:
    groups = groups_of(3, 3)
    repaired = repair(groups, firsts(groups), absent=["B3"])
    assert repaired.groups == (("A1", "A2", "A3", "B1", "B2"), ())
    assert tuple(map(str, repair_lines(repaired))) == (
        "B1 moves from group 2 to group 1.",
        "B2 moves from group 2 to group 1.",
        "B3 is missing from group 2.",
        "Group 2 is dissolved.",
        "B1's turn is kept for later.",
    )


def test_the_next_in_the_ledger_presents_when_the_presenter_is_absent() -> None:
    groups = groups_of(4, 4)
    repaired = repair(groups, firsts(groups), absent=["A1"], turns_owed=["B2", "A4", "A2", "A3"])
    assert repaired.presenters == ("A4", "B1")
    assert repaired.notes == (Note(What.TURN_KEPT, 0, "A1"), Note(What.PRESENTS_INSTEAD, 0, "A4"))


def test_a_latecomer_joins_the_smallest_group() -> None:
    groups = groups_of(4, 3, 4)
    repaired = repair(groups, firsts(groups), arrived=["Ngũgĩ"])
    assert repaired.moves == (Move("Ngũgĩ", None, 1),)


def test_a_latecomer_joins_the_small_group_that_mixes_best() -> None:
    groups = groups_of(3, 3)
    people = {
        one: Person(id=one, name=one, facts={"organisation": trust})
        for one, trust in {"A1": "x", "B1": "y", "late": "x"}.items()
    }
    repaired = repair(groups, firsts(groups), arrived=["late"], people=people)
    assert repaired.groups[1] == ("B1", "B2", "B3", "late")


def test_one_who_comes_as_another_leaves_takes_the_free_chair() -> None:
    groups = groups_of(3, 3)
    repaired = repair(groups, firsts(groups), absent=["A2"], arrived=["late"])
    assert changed_groups(repaired) == []
    assert repaired.groups[0] == ("A1", "A3", "late")


def test_three_latecomers_without_a_free_chair_make_a_group() -> None:
    groups = groups_of(4, 4)
    repaired = repair(groups, firsts(groups), arrived=["x", "y", "z"], turns_owed=["z"])
    assert repaired.groups[2] == ("x", "y", "z")
    assert repaired.presenters[2] == "z"
    assert repaired.notes == (Note(What.NEW_GROUP, 2),)


def test_a_presenter_left_alone_borrows_two_rather_than_lose_the_turn() -> None:
    groups = groups_of(4, 4, 3)
    repaired = repair(groups, firsts(groups), absent=["C2", "C3"])
    assert len(repaired.groups[2]) == 3
    assert repaired.presenters == ("A1", "B1", "C1")


def test_one_left_alone_whose_presenter_is_gone_joins_another_group() -> None:
    groups = groups_of(4, 3, 3)
    repaired = repair(groups, firsts(groups), absent=["C1", "C2"])
    assert changed_groups(repaired) == [Move("C3", 2, 1)]
    assert Note(What.TURN_KEPT, 2, "C1") in repaired.notes


def test_two_people_who_are_all_there_is_are_said_to_be_too_few() -> None:
    groups = groups_of(3)
    repaired = repair(groups, firsts(groups), absent=["A3"])
    assert repaired.groups == (("A1", "A2"),)
    assert repaired.notes == (Note(What.TOO_SMALL, 0),)


def test_nonsense_is_refused_with_the_place() -> None:
    with pytest.raises(ValueError, match='"A1" sits in two places'):
        repair([["A1", "A2", "A3"], ["A1", "B1", "B2"]], [None, None])
    with pytest.raises(ValueError, match="both absent and arrived"):
        repair(groups_of(4), ["A1"], absent=["A1"], arrived=["A1"])
    with pytest.raises(ValueError, match="presents in group 1 but does not sit there"):
        repair(groups_of(4), ["Z"])
    with pytest.raises(ValueError, match="2 groups have 1 presenters"):
        repair(groups_of(4, 4), ["A1"])


@some.composite
def rooms(draw: some.DrawFn) -> tuple[list[list[str]], list[str | None]]:
    split = sizes(draw(some.integers(6, 40)))
    groups = groups_of(*split)
    return groups, [draw(some.sampled_from([*group, None])) for group in groups]


@given(rooms(), some.data())
def test_one_absence_moves_the_fewest_people_that_it_can(
    room: tuple[list[list[str]], list[str | None]], data: some.DataObject
) -> None:
    groups, presenters = room
    gone = data.draw(some.sampled_from([one for group in groups for one in group]))
    left = next(len(group) for group in groups if gone in group) - 1
    others = [len(group) for group in groups if gone not in group]
    least = 0 if left >= 3 else 1 if max(others) >= 4 else 2
    assert len(changed_groups(repair(groups, presenters, absent=[gone]))) == least


@given(rooms(), some.data())
def test_nobody_is_lost_no_two_is_left_and_presenters_keep_their_group(
    room: tuple[list[list[str]], list[str | None]], data: some.DataObject
) -> None:
    groups, presenters = room
    seated = [one for group in groups for one in group]
    absent = data.draw(some.lists(some.sampled_from(seated), unique=True))
    arrived = [f"late {k}" for k in range(data.draw(some.integers(0, 6)))]
    repaired = repair(groups, presenters, absent=absent, arrived=arrived, turns_owed=seated)
    now = [one for group in repaired.groups for one in group]
    assert sorted(now) == sorted((set(seated) - set(absent)) | set(arrived))
    assert all(len(group) >= 3 for group in repaired.groups if group) or len(now) < 3
    assert all(len(group) <= 5 for group in repaired.groups) or sum(map(bool, repaired.groups)) == 1
    kept = {note.person for note in repaired.notes if note.what is What.TURN_KEPT}
    for g, presenter in enumerate(presenters):
        if presenter is not None and presenter not in kept:
            assert presenter in repaired.groups[g]
            assert repaired.presenters[g] == presenter
    before = {one: g for g, group in enumerate(groups) for one in group}
    after = {one: g for g, group in enumerate(repaired.groups) for one in group}
    assert {(m.person, m.from_group, m.to_group) for m in repaired.moves} == {
        (one, before.get(one), after.get(one)) for one in before | after if before.get(one) != after.get(one)
    }
