"""Planning a day: what a person sees when blocks come, go, grow and are anchored."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copfacil.core.agenda import gestures
from copfacil.core.agenda.blocks import of_exercise, plain
from copfacil.core.agenda.plan import clock_ms, clock_said, portions
from copfacil.core.agenda.slack import findable, slack
from copfacil.core.agenda.timed import timed
from copfacil.core.changing import replace
from copfacil.core.codec import from_body, kind_of, to_body
from copfacil.core.gestures import Refused
from copfacil.core.plan import MINUTE
from copfacil.core.session import Session, fold
from tests.core.agenda.day_samples import SHELF, Room, minutes, played, talk, vitality


def test_what_runs_into_a_set_time_or_past_the_end_is_no_slack() -> None:
    room = vitality()
    before = slack(room.day).ms
    lunch = next(block for block in room.day.blocks if block.kind == "lunch")
    place = room.day.blocks.index(lunch)
    room.act(gestures.put, minutes("A story", 25), room.day.blocks[place - 1].id)
    assert any(one.clash for one in timed(room.day))
    assert slack(room.day).ms == before - 25 * MINUTE
    room.act(gestures.put, minutes("Another", 90), room.day.blocks[-1].id)
    assert slack(room.day).ms == 0


def test_a_block_that_goes_beside_another_begins_with_it_and_not_at_its_own_time() -> None:
    room = vitality()
    lunch = next(block for block in room.day.blocks if block.anchor)
    room.act(gestures.beside, lunch.id, room.day.blocks[-1].id)
    beside = room.day.block(lunch.id)
    assert beside is not None
    assert (beside.anchor, beside.beside) == ("", room.day.blocks[-2].id)


def test_times_follow_when_a_block_grows() -> None:
    room = Room()
    room.put(minutes("Arrive", 30, "arrive"), minutes("Talk", 20), minutes("Close", 10, "close"))
    assert room.times == ["09:30 Arrive", "10:00 Talk", "10:20 Close"]
    room.act(gestures.resize, "Arrive", 45 * MINUTE)
    assert room.times == ["09:30 Arrive", "10:15 Talk", "10:35 Close"]


def test_a_block_that_gets_its_own_length_back_is_as_long_as_its_exercise() -> None:
    room = Room()
    room.put(played("fifteen-percent", 50))
    room.act(gestures.resize, "15% Solutions", 0)
    assert room.day.planned(room.day.blocks[0]) == 29 * MINUTE


def test_an_anchor_makes_a_gap_before_it_or_a_clash() -> None:
    room = Room()
    room.put(minutes("Talk", 60), minutes("Lunch", 50, "lunch"))
    room.act(gestures.anchor, "Lunch", "10:45")
    assert [(one.gap, one.clash) for one in timed(room.day)] == [(0, 0), (15 * MINUTE, 0)]
    room.act(gestures.anchor, "Lunch", "10:20")
    assert [(one.gap, one.clash) for one in timed(room.day)] == [(0, 0), (0, 10 * MINUTE)]
    assert room.times[1] == "10:20 Lunch"
    room.act(gestures.anchor, "Lunch", "")
    assert room.times[1] == "10:30 Lunch"


def test_what_follows_two_blocks_side_by_side_waits_for_the_longer() -> None:
    room = Room()
    room.put(minutes("Main", 50), minutes("Clinic", 60), minutes("Close", 10, "close"))
    room.act(gestures.beside, "Clinic", "Main")
    assert room.times == ["09:30 Main", "09:30 Clinic", "10:30 Close"]
    room.act(gestures.beside, "Clinic", "")
    assert room.times == ["09:30 Main", "10:20 Clinic", "11:20 Close"]


def test_what_runs_beside_a_block_moves_with_it() -> None:
    room = Room()
    room.put(minutes("Main", 50), minutes("Clinic", 30), minutes("Close", 10))
    room.act(gestures.beside, "Clinic", "Main")
    room.act(gestures.move, "Main", "Close")
    assert room.times == ["09:30 Close", "09:40 Main", "09:40 Clinic"]
    room.act(gestures.drop, "Main")
    assert room.times == ["09:30 Close", "09:40 Clinic"]


def test_a_block_goes_to_the_front_and_is_copied_after_itself() -> None:
    room = Room()
    room.put(minutes("One", 10), minutes("Two", 20), minutes("Three", 30))
    room.act(gestures.move, "Three")
    room.act(gestures.duplicate, "Three", new_id="again")
    assert room.times == ["09:30 Three", "10:00 Three", "10:30 One", "10:40 Two"]


def test_lengths_grow_with_the_people_expected_unless_set_by_hand() -> None:
    room = Room()
    room.put(plain("own", "Names", 3 * MINUTE, key="names", each=MINUTE), minutes("Talk", 20))
    room.act(gestures.hours, expected=12)
    assert room.times[1] == "09:45 Talk"
    room.act(gestures.hours, expected=30)
    assert room.times[1] == "10:03 Talk"
    room.act(gestures.resize, "names", 10 * MINUTE)
    room.act(gestures.hours, expected=60)
    assert room.times[1] == "09:40 Talk"


def test_two_rings_side_by_side_take_as_long_as_half_the_people_need() -> None:
    ring = of_exercise(SHELF["ring"], key="ring", expected=24, circles=2)
    assert ring.length(24) == 75 * MINUTE
    assert ring.length(40) == (43 + 52) * MINUTE


def test_an_exercise_keeps_its_own_minutes_in_a_longer_block() -> None:
    block = played("one-two-four-all", 20)
    assert [ms // MINUTE for _, ms in portions(block, 20 * MINUTE, 4)] == [1, 2, 4, 5]


def test_a_shorter_block_takes_from_talk_and_leaves_silence_and_commitment_whole() -> None:
    block = played("co-consulting", 40, preset="slot-20")
    whole = {part.key: ms for part, ms in portions(block, 15 * MINUTE, 4) if part.whole}
    assert whole == {"silence": MINUTE, "feed-back": 3 * MINUTE, "commit": 2 * MINUTE}
    assert sum(ms for _, ms in portions(block, 15 * MINUTE, 4)) <= 15 * MINUTE


def test_the_slack_meter_counts_slack_gaps_and_what_is_empty_at_the_end() -> None:
    room = vitality()
    assert (slack(room.day).ms // MINUTE, slack(room.day).share, slack(room.day).enough) == (55, 13, True)
    assert findable(room.day) == ()
    room.act(gestures.drop, "More slack")
    room.act(gestures.resize, "Close", 30 * MINUTE)
    assert slack(room.day).ms == (15 + 35) * MINUTE


def test_a_day_that_is_too_full_says_where_minutes_could_be_found() -> None:
    room = vitality()
    room.act(gestures.drop, "More slack")
    room.act(gestures.hours, ends="15:50")
    found = findable(room.day)
    assert [str(one.said) for one in found] == [
        "11 minutes of Arrive and welcome, told shorter.",
        "10 minutes of Compassionate leadership, told shorter.",
        "3 minutes of One-to-ones are more than its exercise takes.",
    ]


@pytest.mark.parametrize("text", ["", "9", "9:3", "24:00", "09:60", "nine", "-1:00", "09:30:00", "٠٩:٣٠"])
def test_what_is_no_time_of_day_is_refused_in_a_sentence(text: str) -> None:
    assert clock_ms(text) is None
    room = vitality()
    if text:
        with pytest.raises(Refused, match="Write it like 09:30"):
            room.act(gestures.anchor, "Lunch", text)


@given(st.integers(0, 24 * 60 - 1))
def test_every_minute_of_the_day_is_written_and_read_back(minute: int) -> None:
    assert clock_ms(clock_said(minute * MINUTE)) == minute * MINUTE


def test_what_has_begun_stays_where_it_is() -> None:
    room = vitality()
    room.begin("Arrive and welcome", 0)
    for gesture in (gestures.move, gestures.drop):
        with pytest.raises(Refused, match="has begun already"):
            room.act(gesture, "Arrive and welcome")


@pytest.mark.parametrize(
    ("block", "host"), [("Main", "Main"), ("Close", "Clinic"), ("Main", "Close"), ("Close", "nowhere")]
)
def test_a_block_runs_beside_one_other_and_no_more(block: str, host: str) -> None:
    room = Room()
    room.put(minutes("Main", 50), minutes("Clinic", 30), minutes("Close", 10))
    room.act(gestures.beside, "Clinic", "Main")
    with pytest.raises(Refused):
        room.act(gestures.beside, block, host)


def test_a_day_comes_back_from_disk_as_it_was() -> None:
    room = Room()
    told: list[object] = [*room.act(gestures.put, played("co-consulting", 60, preset="sitting-60"))]
    told += room.act(gestures.put, talk("Guest", 50, questions=20, informal=10), "Co-consulting")
    told += room.act(gestures.move, "Guest")
    told += room.act(gestures.hours, "10:00", "12:00", 9)
    back = [from_body(*kind_of(one), to_body(one)) for one in told]
    assert fold((one, 0) for one in back).agenda == room.day


@given(st.lists(st.integers(0, 6)), st.data())
def test_whatever_is_done_to_a_day_its_blocks_stand_one_after_the_other(edits: list[int], data: st.DataObject) -> None:
    room = vitality()
    for edit in edits:
        ids = st.sampled_from([block.id for block in room.day.blocks] or [""])
        key, other = data.draw(ids), data.draw(ids)
        try:
            match edit:
                case 0:
                    room.act(gestures.put, minutes(room.fresh(), 10), other)
                case 1:
                    room.act(gestures.move, key, other)
                case 2:
                    room.act(gestures.drop, key)
                case 3:
                    room.act(gestures.beside, key, other)
                case 4:
                    room.act(gestures.duplicate, key, new_id=room.fresh())
                case 5:
                    room.act(gestures.resize, key, data.draw(st.integers(0, 90)) * MINUTE)
                case _:
                    room.act(gestures.anchor, key, data.draw(st.sampled_from(["", "09:00", "12:00", "15:45"])))
        except Refused:
            continue
    keys = [block.id for block in room.day.blocks]
    assert len(keys) == len(set(keys))
    times = timed(room.day)
    line = [one for one in times if not one.block.beside]
    ends = [room.day.begins, *(max(one.end for one in times[: times.index(after)]) for after in line[1:])]
    assert all(one.begin == end + one.gap - one.clash for one, end in zip(line, ends, strict=False))


def test_an_event_that_makes_no_sense_any_more_changes_nothing() -> None:
    room = vitality()
    gone = [*gestures.move(room.session, 0, "Close", "Break"), *gestures.drop(room.session, 0, "Close")]
    empty = Session()
    assert fold(((one, 0) for one in gone), empty).agenda == empty.agenda


def test_a_talk_can_be_given_new_notes_a_guest_and_materials() -> None:
    room = vitality()
    block = replace(room.block("Compassionate leadership"), guest="Siân Rees", materials=("Two stools",))
    room.act(gestures.change, block)
    assert room.block("Compassionate leadership").guest == "Siân Rees"
