"""The day's report: what the convener reads afterwards, and what nobody reads."""

import json

from copfacil.core import gestures
from copfacil.core.boards import gestures as on_board
from copfacil.core.boards.plan import Zone
from copfacil.core.outcome import Turn
from copfacil.core.plan import MINUTE
from copfacil.core.report import report
from copfacil.core.report_sections import ended_said, means_said, sections
from copfacil.core.reported import Report
from copfacil.core.words import ENGLISH
from copfacil.files.export_json import as_json
from tests.core.agenda.day_samples import Room, vitality
from tests.report_samples import EARLIER, PRIVATE, ROOM_ONLY, after, local, opened, peopled, sample, told


def stretch(of: Report, name: str) -> tuple[int, int | None]:
    """Minutes that a block was planned and took."""
    found = next(one for one in of.stretches if one.name == name)
    return found.planned // MINUTE, None if found.actual is None else found.actual // MINUTE


def test_blocks_stand_with_what_they_were_given_and_what_they_took() -> None:
    assert stretch(sample(), "Co-consulting") == (60, 66)
    assert stretch(sample(), "Check-in") == (25, 24)
    assert stretch(sample(), "Lunch") == (50, 50)


def test_the_end_is_told_against_the_plan() -> None:
    assert str(ended_said(sample())) == "Ended 16:29, 1 minute early."


def test_what_made_the_day_late_is_named() -> None:
    assert "Co-consulting ran 6 minutes over." in map(str, sample().because)
    assert "Co-consulting, group 2: held for 4:00 in Present." in map(str, sample().differences)


def test_before_anything_runs_the_plan_stands_alone() -> None:
    of = told(peopled(vitality()))
    assert str(ended_said(of)) == "Nothing was run yet."
    assert stretch(of, "Co-consulting") == (60, None)
    assert of.begins is of.ends is None


def test_while_a_block_runs_the_day_is_not_over() -> None:
    room = peopled(vitality())
    room.begin("Arrive and welcome", 0)
    room.minute = 20
    assert str(ended_said(told(room))) == "Began 09:30, and is not over yet."
    assert stretch(told(room), "Arrive and welcome") == (35, None)


def test_slack_that_was_used_up_elsewhere_is_no_line_of_the_day() -> None:
    room = peopled(vitality())
    room.begin("Listening", 140)
    room.begin("Lunch", 180)
    assert "Slack" not in [one.name for one in told(room).stretches]
    assert "More slack" in [one.name for one in told(room).stretches]


def test_actions_stand_with_their_people_the_one_due_first_first() -> None:
    first, *_, last = sample().actions
    assert (first.owner, first.due, first.asker) == ("Siân Prys", "2026-11-27", "Tom Whitlow")
    assert (last.owner, last.due) == ("Esther Adeyemi", "")
    assert [one.text for one in sample().actions if one.done] == ["Ring two wards about a shared rota"]
    assert sample().earlier == EARLIER


def test_what_was_not_released_is_counted_and_never_told() -> None:
    assert [one.text for one in sample().captured] == [
        "Silence did more than my advice",
        "Who pays for travel between modules?",
        "Spot 2 lacked chairs",
    ]
    assert sample().held == 1
    everything = as_json(sample(), ENGLISH).decode()
    assert PRIVATE not in everything
    assert ROOM_ONLY not in everything


def test_a_board_comes_as_counts_clusters_and_answers() -> None:
    lanes, ring = sample().boards
    assert (lanes.cards, lanes.zones) == (5, (("Roots", 4), ("Leaves", 1)))
    assert [(one.title, one.count) for one in lanes.clusters] == [("Listening", 4)]
    assert lanes.answers[0].text == "Handovers by voice"
    assert [(one.source, one.target, one.due) for one in ring.ties] == [
        ("Gwen Pugh", "A room on Thursdays", "2026-12-01")
    ]
    assert (ring.cards, ring.held, ring.links) == (2, 1, 2)


def test_people_are_named_only_where_somebody_must_find_them_afterwards() -> None:
    lanes, ring = sample().boards
    assert {one.by for one in lanes.answers} == {""}
    assert [one.by for one in ring.answers] == ["Tom Whitlow"]


def test_a_hidden_board_is_counted_and_its_cards_stay_in_the_room() -> None:
    room = peopled(vitality())
    opened(room, "b", "lanes", "What helps", (Zone(key="roots", name="Roots"),), hidden=True)
    room.act(on_board.write, "b", "roots", PRIVATE, card="c")
    (board,) = told(room).boards
    assert (board.cards, board.held, board.answers) == (1, 1, ())


def test_groups_are_not_told_one_by_one_where_one_has_fewer_than_five() -> None:
    answers = sample().answers
    assert answers is not None
    assert answers.means == (4.5, 4.0, 4.5)
    assert answers.apart == ()


def test_groups_of_five_are_told_one_by_one() -> None:
    room = Room()
    peopled(room, (5, 5))
    answers = told(_checked(room)).answers
    assert answers is not None
    assert [(group, one.useful) for group, one in answers.apart] == [(1, 4), (2, 4)]


def test_fewer_than_five_people_are_no_figure_at_all() -> None:
    room = Room()
    peopled(room, (4,))
    answers = told(_checked(room)).answers
    assert answers is not None
    assert answers.means is None
    assert answers.apart == ()
    assert means_said(answers, ENGLISH) == "Fewer than 5 people answered: no figures are shown."


def _checked(room: Room) -> Room:
    """A play was on, and its groups have answered."""
    from tests.core.agenda.day_samples import SHELF  # noqa: PLC0415 - the shelf is read by who plays

    room.act(gestures.play, SHELF["co-consulting"], play_id="play")
    room.act(gestures.read_and_start)
    for group in room.session.groups:
        room.act(gestures.check_health, group.number, (5, 4, 4))
    return room


def test_a_day_without_a_plan_tells_its_phases() -> None:
    room = Room()
    _checked(peopled(room, (5, 4)))
    room.minute = 3
    room.act(gestures.go_next)
    room.minute = 7
    of = report(room.session, now=room.now, local=local)
    first = of.stretches[0]
    assert (first.turn, first.began, first.over) == (1, (9 * 60 + 30) * MINUTE, 2 * MINUTE)
    assert str(first.why) == "2:00 longer"
    assert of.played == ("Co-consulting",)
    assert of.ends is None


def test_who_came_is_told_in_figures() -> None:
    came = sample().attendance
    assert (came.listed, came.here, came.away, came.groups) == (10, 9, 1, 2)


def test_who_has_presented_least_presents_next() -> None:
    room = after()
    taken = [Turn("p0", "earlier", "presented"), Turn("p1", "earlier", "consulted")]
    of = report(room.session, now=room.now, local=local, taken=taken)
    assert of.following == ("Tom Whitlow", "Nguyễn Thị Hoa", "Gwen Pugh", "Ruth Seddon", "Esther Adeyemi", "Łukasz Żak")


def test_an_empty_day_has_nothing_to_tell_but_who_came() -> None:
    of = report(Room().session, now=0, local=local)
    assert [one.key for one in sections(of, ENGLISH)] == ["people"]
    assert json.loads(as_json(of, ENGLISH))["actions"] == []


def test_the_same_day_gives_the_same_report() -> None:
    assert told(after()) == told(after())
