"""Running a day: planned against actual, behind and ahead, and the three ways to catch up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copfacil.core import gestures as on_the_desk
from copfacil.core.agenda import cues, gestures
from copfacil.core.agenda.catchup import catch_ups, kept_whole
from copfacil.core.agenda.giving import droppable, shared
from copfacil.core.agenda.plan import clock_said
from copfacil.core.changing import replace
from copfacil.core.gestures import Refused
from copfacil.core.plan import MINUTE
from tests.core.agenda.day_samples import Room, behind, minutes, played, talk, vitality


def said(ms: int) -> str:
    """A time of day."""
    return clock_said(ms)


def test_a_day_that_has_not_begun_is_neither_behind_nor_ahead() -> None:
    room = vitality()
    room.minute = 600
    assert room.stands.behind == 0
    assert said(room.stands.ends) == "16:30"
    assert room.stands.following is not None
    assert room.stands.following.block.title == "Arrive and welcome"


def test_a_block_that_runs_over_puts_the_day_behind_minute_by_minute() -> None:
    room = vitality()
    room.begin("Arrive and welcome", 0)
    behind_at = []
    for room.minute in (20, 35, 36, 45):
        behind_at.append(room.stands.behind // MINUTE)
    assert behind_at == [0, 0, 1, 10]
    assert room.line("Lunch").begin == room.line("Lunch").planned + 10 * MINUTE


def test_what_ran_over_is_named() -> None:
    assert [str(one) for one in behind().stands.because] == [
        "Arrive and welcome ran 10 minutes over.",
        "Check-in ran 15 minutes over.",
    ]


def test_planned_times_stay_beside_what_really_happened() -> None:
    line = behind().line("Check-in")
    assert (said(line.planned), line.planned_ms // MINUTE) == ("10:05", 25)
    assert (said(line.begin), line.ms // MINUTE, line.state) == ("10:15", 40, "over")


def test_a_block_ended_early_puts_the_day_ahead_until_its_time_has_come() -> None:
    room = vitality()
    room.begin("Arrive and welcome", 0)
    room.minute = 25
    room.act(cues.end, clock=room.clock)
    assert room.stands.behind == -10 * MINUTE
    room.minute = 40
    assert room.stands.behind == 5 * MINUTE


def test_an_anchored_block_waits_for_its_hour_and_says_when_it_is_missed() -> None:
    room = behind()
    assert room.line("Lunch").missed == 25 * MINUTE
    early = vitality()
    early.begin("Arrive and welcome", 0)
    early.begin("Listening", 60)
    assert said(early.line("Lunch").begin) == "12:30"
    assert early.line("Lunch").missed == 0


def test_more_time_for_a_phase_makes_the_block_longer_and_the_day_late() -> None:
    room = vitality()
    room.begin("Compassionate leadership", 60)
    room.act(on_the_desk.extend, 5 * MINUTE)
    assert room.stands.behind == 5 * MINUTE
    room.act(on_the_desk.extend, -15 * MINUTE)
    assert room.stands.behind == -10 * MINUTE


def test_minutes_to_walk_and_settle_are_used_before_the_day_is_late() -> None:
    room = vitality()
    room.begin("One-to-ones", 305)
    assert room.stands.behind == 0
    room.minute = 308  # three minutes of walking are in the block
    assert room.stands.behind == 0
    room.minute = 310
    assert room.stands.behind == 2 * MINUTE
    room.act(on_the_desk.read_and_start)
    room.minute = 357
    assert room.stands.behind == 2 * MINUTE


def test_a_pause_of_the_clock_is_time_the_day_loses() -> None:
    room = vitality()
    room.begin("Compassionate leadership", 60)
    room.minute = 70
    room.act(on_the_desk.pause)
    room.minute = 80
    assert room.stands.behind == 10 * MINUTE


def test_a_block_passed_over_is_left_out_and_its_minutes_are_won() -> None:
    room = vitality()
    room.begin("Arrive and welcome", 0)
    room.begin("Compassionate leadership", 35)
    assert room.line("Check-in").state == "left out"
    assert room.stands.behind == -25 * MINUTE


def test_a_block_beside_another_has_its_own_time_and_leaves_the_clock_to_the_room() -> None:
    room = vitality()
    room.put(minutes("Clinic", 30))
    room.act(gestures.beside, "Clinic", "One-to-ones")
    room.begin("One-to-ones", 305)
    on = room.session.current
    room.begin("Clinic", 315)
    assert room.session.current == on
    assert room.stands.running is not None
    assert room.stands.running.block.title == "One-to-ones"
    assert room.line("Clinic").end == room.clock + 30 * MINUTE
    room.begin("Close", 360)
    assert room.line("Clinic").state == "over"


def test_the_last_block_ends_the_day() -> None:
    room = vitality()
    room.begin("Close", 395)
    room.minute = 418
    room.act(cues.end, clock=room.clock)
    stands = room.stands
    assert (stands.running, stands.following, said(stands.ends), stands.behind) == (None, None, "16:28", -2 * MINUTE)
    with pytest.raises(Refused, match="No block is running"):
        room.act(cues.end, clock=room.clock)


# The clock of a block.


def test_a_block_without_an_exercise_has_a_clock_that_runs_at_once() -> None:
    room = vitality()
    room.begin("Break", 110)
    play = room.session.play
    assert play is not None
    assert (play.name, play.begun, play.steps[0].kind, play.steps[0].ms) == ("Break", True, "break", 20 * MINUTE)


def test_a_talk_has_a_clock_for_its_questions_too() -> None:
    room = vitality()
    room.begin("Compassionate leadership", 60)
    play = room.session.play
    assert play is not None
    assert [(step.name, step.ms // MINUTE, step.speaks) for step in play.steps] == [
        ("Talk", 30, "host"),
        ("Questions", 20, "all"),
    ]
    assert "question" in play.captures


def test_an_exercise_waits_for_its_reading_and_keeps_its_own_rules() -> None:
    room = vitality()
    room.begin("Co-consulting", 230)
    play = room.session.play
    assert play is not None
    assert (play.exercise, play.preset, play.read, play.begun) == ("co-consulting", "sitting-60", False, False)
    assert "quote" not in play.captures
    with pytest.raises(Refused, match="runs already"):
        room.begin("Co-consulting", 231)


def test_an_exercise_that_is_on_no_shelf_here_still_has_a_clock_and_keeps_nothing_that_is_said() -> None:
    room = vitality()
    room.act(cues.begin, "Co-consulting", clock=room.clock, play_id="p")
    play = room.session.play
    assert play is not None
    assert sum(step.ms for step in play.steps) == 60 * MINUTE
    assert set(play.captures) == {"action", "note"}


def test_two_rings_give_each_ask_its_minutes_and_no_more() -> None:
    room = Room()
    ring = replace(played("ring", expected=24), circles=2)
    room.act(gestures.hours, expected=24)
    room.put(ring)
    room.begin(ring.title, 0)
    play = room.session.play
    assert play is not None
    assert {step.key: step.ms for step in play.steps}["ask"] == round(12 * 2.6 * MINUTE)


def test_a_block_made_shorter_by_hand_is_played_shorter_without_losing_silence() -> None:
    room = Room()
    room.put(played("co-consulting", 15, preset="slot-20"))
    room.begin("Co-consulting", 0)
    play = room.session.play
    assert play is not None
    assert {step.key: step.ms for step in play.steps}["silence"] == MINUTE
    assert sum(step.ms for step in play.steps) <= 15 * MINUTE
    assert room.stands.behind == 0


# Catching up.


def test_a_day_on_time_offers_no_way_to_catch_up() -> None:
    room = vitality()
    assert room.catch_ups() == ()
    room.begin("Arrive and welcome", 0)
    assert room.catch_ups() == ()
    with pytest.raises(Refused, match="not behind"):
        room.act(cues.catch_up, "slack", clock=room.clock)


def test_slack_gives_what_is_late_where_it_stands() -> None:
    slack, _, _ = behind().catch_ups()
    assert {key: ms // MINUTE for key, ms in slack.lengths.items()} == {"Slack": 0, "More slack": 30}
    assert str(slack.said) == "25 of the 55 spare minutes. Every exercise keeps its length."
    assert (said(slack.progress.ends), said(slack.on_time_from or 0)) == ("16:30", "16:05")
    assert (slack.slack.ms // MINUTE, slack.slack.share, slack.slack.enough) == (30, 9, False)


@pytest.mark.parametrize("way", range(3))
def test_seconds_take_no_minute_more_than_the_day_is_behind(way: int) -> None:
    room = behind()
    after = catch_ups(room.session, room.now, room.clock + 400)[way]
    assert (said(after.progress.ends), after.on_time_from is not None) == ("16:30", True)
    used = sum(
        room.day.planned(block) - after.lengths.get(block.id, room.day.planned(block)) for block in room.day.blocks
    )
    assert used == 25 * MINUTE


def test_talk_gets_shorter_in_proportion_everywhere_and_the_running_talk_with_it() -> None:
    _, talked, _ = behind().catch_ups()
    cut = {key: behind().line(key).ms // MINUTE - ms // MINUTE for key, ms in talked.lengths.items()}
    assert cut == {"Compassionate leadership": 5, "Listening": 3, "Co-consulting": 10, "One-to-ones": 7}
    assert (said(talked.progress.ends), said(talked.on_time_from or 0), talked.late) == ("16:30", "15:25", 0)


def test_a_dropped_block_leaves_what_protects_people_and_gives_the_rest_to_slack() -> None:
    *_, dropped = behind().catch_ups()
    assert dropped.drop == "One-to-ones"
    assert {key: ms // MINUTE for key, ms in dropped.lengths.items()} == {"One-to-ones": 12, "More slack": 53}
    assert said(dropped.progress.ends) == "16:30"
    *_, other = behind().catch_ups("Co-consulting")
    assert other.lengths["Co-consulting"] == behind().block("Co-consulting").whole(23)


@pytest.mark.parametrize("way", [0, 1, 2])
def test_no_way_touches_breaks_silence_questions_feedback_commitment_or_the_close(way: int) -> None:
    room = behind()
    before = kept_whole(room.day, room.stands)
    chosen = room.catch_ups()[way]
    assert {one.block for one in chosen.shorter} & {"Break", "Lunch", "Second break", "Close", "Slack"} == set()
    assert {one.name for one in chosen.shorter} & {"Silence", "Questions", "Feed back", "Commit", "Notice"} == set()
    room.act(cues.catch_up, chosen.way, clock=room.clock)
    assert kept_whole(room.day, room.stands) == before
    for title in ("Break", "Lunch", "Second break", "Close"):
        assert room.line(title).ms == room.line(title).planned_ms


@pytest.mark.parametrize("way", [0, 1, 2])
def test_a_way_that_is_taken_does_what_its_preview_showed(way: int) -> None:
    room = behind()
    chosen = room.catch_ups()[way]
    room.act(cues.catch_up, chosen.way, clock=room.clock)
    assert room.stands == chosen.progress
    assert room.stands.behind == (25 if way != 1 else 20) * MINUTE
    assert said(room.stands.ends) == "16:30"
    assert room.catch_ups() == ()


def test_no_part_of_a_talk_falls_below_half_and_what_cannot_be_caught_up_is_said() -> None:
    room = Room()
    room.put(minutes("Arrive", 10, "arrive"), minutes("Work", 20), talk("Guest", 20, questions=10))
    room.begin("Arrive", 0)
    room.minute = 40
    slack, talked, dropped = room.catch_ups()
    assert {key: ms // MINUTE for key, ms in talked.lengths.items()} == {"Work": 10, "Guest": 15}
    assert talked.late == 15 * MINUTE
    assert (slack.events, str(slack.said)) == ((), "There is no slack left to use.")
    assert dropped.late == 10 * MINUTE
    with pytest.raises(Refused, match="no slack left"):
        room.act(cues.catch_up, "slack", clock=room.clock)


def test_a_block_that_caught_up_is_played_with_its_new_minutes() -> None:
    room = behind()
    room.act(cues.catch_up, "talk", clock=room.clock)
    room.begin("Co-consulting", 230)
    play = room.session.play
    assert play is not None
    assert 49 * MINUTE < sum(step.ms for step in play.steps) <= 50 * MINUTE
    assert all(step.ms == MINUTE for step in play.steps if step.kind == "silent")


def test_a_dropped_exercise_that_is_begun_all_the_same_has_only_its_protected_phases() -> None:
    room = behind()
    room.act(cues.catch_up, "drop", clock=room.clock, drop="Co-consulting")
    room.begin("Co-consulting", 230)
    play = room.session.play
    assert play is not None
    assert all(step.protected for step in play.steps)


def test_only_blocks_with_something_to_give_can_be_dropped() -> None:
    room = behind()
    assert [block.title for block, _ in droppable(room.day, room.stands)] == [
        "Mindful settle",
        "Listening",
        "Co-consulting",
        "One-to-ones",
    ]


@given(
    st.integers(0, 300),
    st.lists(st.tuples(st.integers(1, 120), st.integers(0, 60)), min_size=1, max_size=12),
)
def test_minutes_are_dealt_out_whole_and_to_none_more_than_it_can_give(
    wanted: int, talks: list[tuple[int, int]]
) -> None:
    given_ = {str(n): (talk * MINUTE, most) for n, (talk, most) in enumerate(talks)}
    cuts = shared(wanted, given_)
    assert sum(cuts.values()) == min(wanted, sum(most for _, most in talks))
    assert all(0 <= cuts[key] <= most for key, (_, most) in given_.items())


@given(st.integers(1, 200), st.sampled_from([0, 1, 2]))
def test_however_late_a_day_is_no_way_makes_it_later_or_cuts_what_is_protected(late: int, way: int) -> None:
    room = vitality()
    room.begin("Arrive and welcome", 0)
    room.minute = 35 + late
    before, ways = room.stands.ends, room.catch_ups()
    chosen = ways[way]
    assert chosen.progress.ends <= before
    assert chosen.progress.ends >= chosen.progress.planned_end
    for block in room.day.blocks:
        if block.kind != "slack":
            assert chosen.lengths.get(block.id, block.whole(23)) >= block.whole(23)
