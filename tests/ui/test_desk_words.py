"""What the desk works out and says, without a window: dates, names, minutes, sentences, the grid."""

from datetime import date

import pytest

from copfacil.core import gestures
from copfacil.core.dates import day_said, understood
from copfacil.core.plan import Step
from copfacil.core.scene import Desk, Tile, desk
from copfacil.core.words import ENGLISH
from copfacil.ui.desk.day import behind, day
from copfacil.ui.desk.groups import laid
from copfacil.ui.desk.health import three
from copfacil.ui.desk.keys import KEYS
from copfacil.ui.desk.minutes import minutes_of
from copfacil.ui.desk.moment import Moment
from copfacil.ui.desk.names_field import folded
from copfacil.ui.desk.notices import wanted
from copfacil.ui.desk.said import before_moving, counted, departed, over, shortened, sign, speaking
from tests.desk_samples import MINUTE, Room, first_phase, on_the_way

TODAY = date(2026, 10, 5)  # a Monday


def scene(room: Room) -> Desk:
    found = desk(room.session, room.now, room.clock_at)
    assert found is not None
    return found


def tile(room: Room, number: int) -> Tile:
    return next(one for one in scene(room).tiles if one.number == number)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("27 Nov", date(2026, 11, 27)),
        ("27 november", date(2026, 11, 27)),
        ("Nov 27", date(2026, 11, 27)),
        ("27/11", date(2026, 11, 27)),
        ("27.11.", date(2026, 11, 27)),
        ("27/11/27", date(2027, 11, 27)),
        ("2026-11-27", date(2026, 11, 27)),
        ("in 2 weeks", date(2026, 10, 19)),
        ("in 3 days", date(2026, 10, 8)),
        ("in 1 month", date(2026, 11, 5)),
        ("tomorrow", date(2026, 10, 6)),
        ("friday", date(2026, 10, 9)),
        ("Monday", date(2026, 10, 12)),
        ("3 Feb", date(2027, 2, 3)),
    ],
)
def test_a_day_is_understood_as_people_say_it(text: str, meant: date) -> None:
    assert understood(text, TODAY, ENGLISH) == meant


@pytest.mark.parametrize("text", ["", "soon", "31/2", "27", "in weeks", "27 Nev"])
def test_what_names_no_day_is_not_guessed(text: str) -> None:
    assert understood(text, TODAY, ENGLISH) is None


def test_the_last_of_a_month_stays_in_its_month() -> None:
    assert understood("in 1 month", date(2026, 1, 31), ENGLISH) == date(2026, 2, 28)


def test_a_day_is_said_with_its_weekday_and_another_year() -> None:
    assert str(day_said(date(2026, 11, 27), TODAY)) == "Friday 27 November"
    assert str(day_said(date(2027, 2, 3), TODAY)) == "Wednesday 3 February 2027"


def test_plain_letters_find_names_in_other_scripts_of_latin() -> None:
    assert folded("Łukasz Żak").startswith("luk")
    assert folded("Siân").startswith("sian")
    assert folded("Nguyễn").startswith("nguyen")


@pytest.mark.parametrize(("text", "answers"), [("3 4 5", (3, 4, 5)), ("345", (3, 4, 5)), ("3,4,5", (3, 4, 5))])
def test_three_figures_are_a_health_check(text: str, answers: tuple[int, int, int]) -> None:
    assert three(text) == answers


@pytest.mark.parametrize("text", ["", "3 4", "3 4 5 1", "0 4 5", "6 4 5", "a b c"])
def test_other_figures_are_none(text: str) -> None:
    assert three(text) is None


@pytest.mark.parametrize(("text", "minutes"), [("4", 4.0), ("2:30", 2.5), ("2.5", 2.5), ("2,5", 2.5)])
def test_minutes_are_read_in_three_spellings(text: str, minutes: float) -> None:
    assert minutes_of(text) == minutes


@pytest.mark.parametrize("text", ["", "0", "x", "-3", "2000"])
def test_what_is_no_length_has_no_minutes(text: str) -> None:
    assert minutes_of(text) is None


def test_a_clock_counts_on_past_its_end_with_a_plus() -> None:
    assert [over(ms) for ms in (22_000, 0, -400, -20_000, -80_500)] == ["0:22", "0:00", "0:00", "+0:20", "+1:20"]


def test_who_speaks_is_said_in_words() -> None:
    assert str(speaking(Step(key="commit", name="Commit", ms=1, speaks="presenter", echo=True))) == (
        "the presenter, then one peer."
    )
    assert str(speaking(Step(key="silence", name="Silence", ms=1, speaks="nobody"))) == "nobody."


def test_states_of_groups_are_words_not_colours() -> None:
    room = on_the_way()
    assert str(sign(tile(room, 1)).says) == "On pace"
    assert str(sign(tile(room, 4)).says) == "2:40 late"
    assert str(sign(tile(room, 5)).says) == "Held 4 min"
    assert [str(msg) for msg in counted(scene(room).tiles)] == ["4 on pace", "1 late", "1 held"]


def test_a_group_that_waits_runs_over_or_is_through_says_so() -> None:
    room = first_phase()
    room.wait(80_000)
    assert str(sign(tile(room, 1)).says) == "Over time"
    room.do(gestures.pause)
    assert str(sign(tile(room, 1)).says) == "Paused"
    room.do(gestures.go_next)
    room.do(gestures.resume)
    assert str(sign(tile(room, 1)).says) == "Waits"
    for _ in range(len(room.session.plays[room.session.current].steps)):
        room.do(gestures.go_next)
    assert str(sign(tile(room, 1)).says) == "Done"


def test_moving_on_names_whose_time_is_cut() -> None:
    room = on_the_way()
    said = before_moving(scene(room), gestures.cuts(room.session, room.now))
    assert [str(msg) for msg in said] == ["Group 4 loses 0:22 of Silence."]


def test_moving_on_early_from_a_phase_that_is_used_fully_says_what_is_left() -> None:
    room = first_phase()
    room.do(gestures.go_next)
    room.do(gestures.start)
    room.wait(110_000)
    said = before_moving(scene(room), ())
    assert [str(msg) for msg in said] == ["2:10 of Present are left, and this time is used fully."]


def test_moving_on_from_other_phases_asks_nothing() -> None:
    assert before_moving(scene(first_phase()), ()) == ()


def test_catching_up_is_told_phase_by_phase_before_it_is_done() -> None:
    room = on_the_way()
    plan = gestures.catch_ups(room.session, room.now)[0]
    play = room.session.play
    assert play is not None
    said = [str(msg) for msg in shortened(plan, play)]
    assert said[0] == "Witness, round 2: 6 becomes 5:12."
    assert said[-1] == "It ends with the others."
    assert not any("Silence" in line or "Feed back" in line or "Commit" in line for line in said)


def test_what_cannot_be_caught_up_is_said() -> None:
    room = first_phase()
    for _ in range(19):
        room.do(gestures.go_next)
        room.do(gestures.start)
    room.do(gestures.hold, 2)
    room.wait(40_000)
    room.do(gestures.release, 2)
    play = room.session.play
    plans = gestures.catch_ups(room.session, room.now)
    assert play is not None
    assert [str(msg) for msg in shortened(plans[0], play)] == ["It ends 0:40 late."]


def test_what_a_group_did_differently_stands_in_words() -> None:
    room = on_the_way()
    room.do(gestures.skip, "fire drill", 1)
    play = room.session.play
    assert play is not None
    said = [str(departed(one, play)) for one in play.departures]
    assert said == ["Group 4 was held 2:40 in Present", "Group 1 left Witness out: fire drill"]


def test_held_and_late_groups_are_noticed_and_many_held_ones_together() -> None:
    room = on_the_way()
    found = wanted(scene(room).tiles, gestures.catch_ups(room.session, room.now))
    assert [str(one.title) for one in found] == ["Group 5 is held", "1 group late"]
    assert str(found[0].text) == "Spot: corridor. Only this clock stands still."
    room.do(gestures.hold, 1)
    room.do(gestures.hold, 2)
    found = wanted(scene(room).tiles, ())
    assert [str(one.title) for one in found] == ["3 groups held"]


def test_a_pause_makes_the_day_late_and_shortening_makes_it_early() -> None:
    room = first_phase()
    room.wait(1_000)
    room.do(gestures.pause)
    room.wait(2 * MINUTE)
    play = room.session.play
    assert play is not None
    assert behind(play, room.now) == 2 * MINUTE
    shown = day(Moment(session=room.session, now=room.now, desk=scene(room)), room.clock_at)
    assert str(shown.title) == "2 minutes behind"
    assert str(shown.more[0]) == "Ends at 14:22, planned 14:20."
    room.do(gestures.resume)
    room.wait(MINUTE // 2)
    play = room.session.play
    assert play is not None
    assert behind(play, room.now) == 2 * MINUTE


def test_a_play_that_was_put_away_shows_planned_against_actual() -> None:
    room = first_phase()
    room.wait(25 * MINUTE)
    room.do(gestures.end)
    shown = day(Moment(session=room.session, now=room.now, desk=None), room.clock_at)
    assert [(row.planned // MINUTE, (row.took or 0) // MINUTE) for row in shown.plays] == [(60, 25)]


@pytest.mark.parametrize(("width", "height"), [(742, 420), (800, 520), (1276, 700)])
def test_forty_groups_are_seen_at_once(width: int, height: int) -> None:
    grid = laid(40, width, height)
    rows = -(-40 // grid.columns)
    assert rows * grid.height <= height
    assert grid.columns * grid.width <= width


def test_few_groups_are_large() -> None:
    assert laid(6, 800, 360).kind == "big"
    assert laid(12, 800, 400).kind == "medium"
    assert laid(40, 742, 420).kind == "small"


def test_no_key_stands_for_two_things() -> None:
    keys = [sequence for key in KEYS for sequence in key.keys]
    assert len(keys) == len(set(keys))


def test_a_phase_that_all_left_out_stands_in_the_day_with_its_reason() -> None:
    room = first_phase()
    room.do(gestures.skip, "fire drill")
    shown = day(Moment(session=room.session, now=room.now, desk=scene(room)), room.clock_at)
    assert [(at, str(said)) for at, said in shown.departures] == [("13:20", "Settle was left out by all: fire drill")]


def test_what_went_differently_stands_newest_first_with_its_time_of_day() -> None:
    room = first_phase()
    room.wait(MINUTE)
    room.do(gestures.extend, MINUTE, 2)
    room.wait(4 * MINUTE)
    room.do(gestures.skip, "fire drill")
    room.wait(MINUTE)
    room.do(gestures.extend, MINUTE, 3)
    shown = day(Moment(session=room.session, now=room.now, desk=scene(room)), room.clock_at)
    assert [at for at, _ in shown.departures] == ["13:26", "13:25", "13:21"]


def test_the_day_tells_when_a_play_began_and_not_when_it_was_put_on() -> None:
    room = Room()
    room.put_on(preset="slot-20", turns=3)
    (row,) = day(Moment(session=room.session, now=room.now, desk=scene(room)), room.clock_at).plays
    assert (row.at, str(row.note)) == ("", "not started")
    room.wait(7 * MINUTE)
    room.do(gestures.read_and_start, aloud=True)
    room.wait(MINUTE)
    room.do(gestures.pause)
    room.wait(3 * MINUTE)
    (row,) = day(Moment(session=room.session, now=room.now, desk=scene(room)), room.clock_at).plays
    assert row.at == "13:27"
    room.do(gestures.end)
    room.wait(40 * MINUTE)
    (row,) = day(Moment(session=room.session, now=room.now, desk=None), room.clock_at).plays
    assert row.at == "13:27"


def test_a_play_that_was_put_away_without_a_start_says_so() -> None:
    room = Room()
    room.put_on(preset="slot-20", turns=3)
    room.do(gestures.end)
    (row,) = day(Moment(session=room.session, now=room.now, desk=None), room.clock_at).plays
    assert (row.at, str(row.note)) == ("", "not started")
