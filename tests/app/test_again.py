"""Who meets again is said over the groups of a later round, and why it could not be helped."""

from collections import Counter
from itertools import combinations

from copfacil.app import forming
from copfacil.app.again import again
from copfacil.core import gestures
from copfacil.core.groups import Group, locked, moved
from copfacil.core.words import ENGLISH
from tests.desk_samples import exercise
from tests.ui.people_room import Room, room


def round_done(over: Room) -> None:
    """The groups sit together, and their round is put away."""
    over.act(gestures.play, exercise(), play_id=f"play{len(over.session.plays)}", preset="slot-20")
    over.act(gestures.read_and_start)
    over.act(gestures.end)


def formed_anew(over: Room) -> None:
    """New groups, in which as few as possible meet again."""
    tables = [table for play in over.session.plays.values() for table in play.tables]
    met = Counter(frozenset(pair) for table in tables for pair in combinations(table.members, 2))
    over.act(forming.form_groups, size=over.session.size, met=met)


def line(over: Room) -> str:
    found = again(over.session, ENGLISH)
    return found.line if found else ""


def test_groups_that_have_just_sat_are_no_second_meeting() -> None:
    over = room(23, size=4)
    over.act(gestures.play, exercise(), play_id="play", preset="slot-20")
    over.act(gestures.read_and_start)
    assert line(over) == ""
    over.act(gestures.end)
    assert line(over) == ""


def test_a_round_in_which_everybody_is_new_says_nothing() -> None:
    over = room(23, size=4)
    round_done(over)
    formed_anew(over)
    assert line(over) == ""


def test_eight_people_cannot_avoid_each_other_and_that_is_the_reason() -> None:
    over = room(8, size=4)
    round_done(over)
    formed_anew(over)
    found = again(over.session, ENGLISH)
    assert found is not None
    assert found.line == "4 pairs meet again: there are not enough new people."
    assert len(found.pairs) == 4
    assert all(pair.startswith(("Group 1: ", "Group 2: ")) and " and " in pair for pair in found.pairs)


def test_a_locked_group_and_a_move_by_hand_are_told_as_such() -> None:
    over = room(23, size=4)
    round_done(over)
    first = over.session.groups[0]
    over.regroup(locked(over.session.groups, 1, lock=True))
    formed_anew(over)
    assert line(over) == "6 pairs meet again: a group is locked."
    over.regroup(locked(over.session.groups, 1, lock=False))
    assert line(over) == "6 pairs meet again: groups stayed as they were."
    over.regroup(moved(over.session.groups, first.members[0], 2))
    assert line(over) == "3 pairs meet again: other rules or a move by hand."


def test_two_earlier_rounds_both_count() -> None:
    over = room(12, size=3)
    round_done(over)
    formed_anew(over)
    round_done(over)
    before = over.session.plays["play0"].tables
    over.regroup(Group(number=t.number, members=t.members) for t in before)
    assert line(over) == "12 pairs meet again: groups stayed as they were."
