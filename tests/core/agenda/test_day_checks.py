"""What a careful colleague would say about a day, what to bring, and strings of exercises."""

from itertools import count

import pytest

from copfacil.core.agenda import gestures, strings
from copfacil.core.agenda.checks import Check, checks
from copfacil.core.agenda.packing import packing
from copfacil.core.agenda.plan import DAY, BlockKind, Part
from copfacil.core.agenda.sizes import in_words, split
from copfacil.core.changing import replace
from copfacil.core.exercise import People
from copfacil.core.fit import unfit
from copfacil.core.gestures import Refused
from copfacil.core.plan import MINUTE
from tests.core.agenda.day_samples import SHELF, Room, minutes, played, talk, vitality


def told(room: Room, key: str) -> list[tuple[bool, str, str]]:
    """What a day's checks of a kind say."""
    found = [check for check in checks(room.day, SHELF) if check.key == key]
    return [(check.good, str(check.said), str(check.more) if check.more else "") for check in found]


def only(room: Room, key: str) -> Check:
    """The one check of a kind that wants a look."""
    (found,) = room.bad(key)
    return found


def test_an_empty_day_has_nothing_to_say() -> None:
    assert checks(Room().day, SHELF) == ()


def test_ninety_minutes_without_a_break_are_named_and_the_break_can_be_moved() -> None:
    room = vitality()
    check = only(room, "break")
    assert str(check.said) == "110 minutes before Break"
    assert str(check.more) == "09:30 to 11:20. People fade after 90."
    assert check.fix is not None
    assert str(check.fix.said) == "Move Break to 10:30"
    room.act(gestures.mend, check.fix, new_id="x")
    assert room.times[2] == "10:30 Break"
    assert told(room, "break") == [(True, "A break at least every 90 minutes", "")]


def test_where_no_break_can_be_moved_one_is_offered() -> None:
    room = Room()
    room.put(minutes("One", 60), minutes("Two", 60), minutes("Lunch", 50, "lunch"))
    check = only(room, "break")
    assert check.fix is not None
    assert str(check.fix.said) == "Put a break at 10:30"
    room.act(gestures.mend, check.fix, new_id="x")
    assert room.times == ["09:30 One", "10:30 Break", "10:45 Two", "11:45 Lunch"]
    assert room.bad("break") == []


def test_talk_from_the_front_is_counted_against_working_time() -> None:
    room = vitality()
    assert told(room, "talk") == [
        (True, "Talk from the front: 30 %", "85 of 280 working minutes. Under a third."),
    ]
    room.act(gestures.resize, "Compassionate leadership", 90 * MINUTE)
    assert only(room, "talk").good is False


def test_group_sizes_are_listed_as_they_change() -> None:
    said = told(vitality(), "sizes")
    assert said == [(True, "Groups change size 3 times", "In turn: the whole room, pairs, fours, pairs.")]


def test_people_who_do_not_divide_are_told_and_those_who_cannot_are_a_warning() -> None:
    room = vitality()
    assert told(room, "uneven") == [
        (True, "23 people make uneven groups", "Listening: 1 group of 3 and 10 of 2."),
    ]
    room.act(gestures.hours, expected=24)
    assert told(room, "uneven") == []
    cafe = Room()
    cafe.act(gestures.hours, expected=8)
    cafe.put(played("conversation-cafe", title="Café"))
    assert told(cafe, "uneven") == [(False, "8 people do not divide into groups for Café", "They are of 5 to 7.")]


@pytest.mark.parametrize(
    ("people", "sizes"),
    [(23, "5 groups of 4 and 1 of 3"), (24, "6 groups of 4"), (7, "1 group of 4 and 1 of 3"), (5, "1 group of 5")],
)
def test_groups_come_out_in_words(people: int, sizes: str) -> None:
    assert str(in_words(split(people, People(least=3, best=4, most=5)))) == sizes


def test_too_few_to_sit_down_is_no_group_at_all() -> None:
    assert split(2, People(least=3, best=4, most=5)) == ()
    assert split(7, People(least=5, best=6, most=6)) == ()


def test_too_many_for_an_exercise_is_said() -> None:
    room = vitality()
    room.act(gestures.hours, expected=300)
    assert "Co-consulting is for 3 to 160 people" in [str(check.said) for check in room.bad("people")]


def test_from_pairs_to_fours_people_need_minutes_and_can_be_given_them() -> None:
    room = Room()
    room.put(played("impromptu-networking"), played("triz"))
    check = only(room, "move")
    assert str(check.more) == "From pairs to fives takes 3 to 5 minutes."
    assert check.fix is not None
    room.act(gestures.mend, check.fix, new_id="x")
    assert room.times[1:] == ["09:50 Move about", "09:54 TRIZ"]
    assert room.bad("move") == []


@pytest.mark.parametrize("between", ["break", "lunch", "slack", "move"])
def test_a_break_or_slack_before_is_time_enough_to_move(between: BlockKind) -> None:
    room = Room()
    room.put(played("impromptu-networking"), minutes("Between", 10, between), played("triz"))
    assert room.bad("move") == []


def test_a_longer_block_is_time_enough_to_move_and_a_neighbour_needs_none() -> None:
    room = Room()
    room.put(minutes("Check-in", 10), played("paired-listening"), minutes("Round", 10), played("triz", 39))
    assert room.bad("move") == []


def test_a_speaker_leaves_time_to_be_asked_and_to_be_met() -> None:
    room = Room()
    room.put(replace(talk("Guest", 30), guest="Dr Ngũgĩ"), minutes("Work", 30))
    assert str(only(room, "speaker").said) == "Guest leaves no time for questions"
    room.act(gestures.change, replace(talk("Guest", 45, questions=15), guest="Dr Ngũgĩ"))
    assert str(only(room, "speaker").said) == "Nobody can meet the speaker of Guest"
    room.act(gestures.change, replace(talk("Guest", 45, questions=15, informal=10), guest="Dr Ngũgĩ"))
    assert room.bad("speaker") == []
    room.act(gestures.change, replace(talk("Guest", 45, questions=15), guest="Dr Ngũgĩ"))
    room.act(gestures.put, minutes("Break", 20, "break"), "Guest")
    assert room.bad("speaker") == []


def test_clashes_gaps_and_a_day_too_long_are_said_in_a_sentence() -> None:
    room = Room()
    room.put(minutes("Talk", 60), minutes("Lunch", 50, "lunch"), minutes("Close", 20, "close"))
    room.act(gestures.anchor, "Lunch", "10:15")
    assert str(only(room, "clash").said) == "Talk runs 15 minutes into Lunch"
    room.act(gestures.anchor, "Lunch", "10:31")
    assert told(room, "gap") == [(True, "1 minute is empty before Lunch", "Talk is over at 10:30.")]
    room.act(gestures.hours, ends="11:00")
    assert str(only(room, "hours").said) == "The day is 41 minutes too long"


def test_co_consulting_is_not_to_be_last() -> None:
    room = vitality()
    assert [good for good, *_ in told(room, "last")] == [True]
    room.act(gestures.move, "Co-consulting", "More slack")
    assert str(only(room, "last").said) == "Co-consulting comes last"


def test_a_block_too_short_for_its_exercise_is_said() -> None:
    room = Room()
    room.put(played("co-consulting", 20, preset="sitting-60"))
    assert str(only(room, "short").said) == "Co-consulting wants 34 minutes at least"


# What to bring.


def test_one_packing_list_counts_what_is_printed_and_names_every_thing_once() -> None:
    room = vitality()
    room.put(replace(minutes("Wall", 10), materials=("A soft bell", "Blue tape")))
    listed = packing(room.day, SHELF)
    counts = {one.printed: one.count for one in listed if one.printed}
    assert counts["role-cards"] == counts["action-slips"] == 23
    assert counts["group-numbers"] == 6
    assert counts["process-card"] == 11 + 6 + 11
    assert (counts["cue-sheet"], counts["sign-in"]) == (1, 2)
    things = [one.name for one in listed if not one.printed]
    assert things.count("A soft bell") == 1
    assert "Blue tape" in things
    bell = next(one for one in listed if one.name == "A soft bell")
    assert bell.blocks == ("Mindful settle", "Listening", "Wall")


# Strings.


def test_every_string_is_laid_with_time_to_move_and_says_its_total() -> None:
    numbers = count()
    totals = {}
    for thread in strings.offered(SHELF):
        blocks = strings.strung(thread, SHELF, 24, lambda: f"b{next(numbers)}")
        totals[thread.key] = strings.total(blocks, 24) // MINUTE
        room = Room()
        room.act(gestures.put_all, blocks)
        assert room.day.blocks == blocks
        assert room.bad("move") == []
    assert totals["arrive-and-see"] == 20 + 4 + 45
    assert totals["clear-the-way"] == 35 + 4 + 29
    assert totals["ask-then-take-over"] == 45 + 90


def test_a_string_whose_exercise_is_on_no_shelf_is_not_offered() -> None:
    assert strings.offered({}) == ()


# What the host refuses.


@pytest.mark.parametrize(
    "change",
    [
        {"title": " "},
        {"title": "x" * 61},
        {"notes": "x" * 401},
        {"lead": "x" * 81},
        {"materials": ("x" * 81,)},
        {"materials": ("x",) * 21},
        {"anchor": "noon"},
        {"by_hand": DAY},
        {"circles": 0},
        {"parts": ()},
        {"parts": (Part(key="x", name="x", ms=-1),)},
    ],
)
def test_a_block_that_no_screen_could_show_is_not_kept(change: dict[str, object]) -> None:
    room = vitality()
    (happened,) = gestures.put(room.session, 0, replace(minutes("New", 10), **change))  # type: ignore[arg-type]
    assert unfit(room.session, happened) is not None


def test_hours_that_are_none_are_not_kept() -> None:
    room = vitality()
    for hours in (("16:30", "09:30", 9), ("nine", "16:30", 9), ("09:30", "16:30", 5001)):
        (happened,) = gestures.hours(room.session, 0, *hours)
        assert unfit(room.session, happened) is not None


def test_what_is_gone_cannot_be_changed() -> None:
    room = vitality()
    for gesture in (gestures.resize, gestures.anchor):
        with pytest.raises(Refused, match="not here any more"):
            room.act(gesture, "nothing", 0)
