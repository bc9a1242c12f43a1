"""What one day teaches the next one: lengths that were not enough, and why."""

import pytest

from copfacil.core.agenda import events as a
from copfacil.core.agenda import gestures
from copfacil.core.agenda.estimates import estimates
from copfacil.core.fit import unfit
from copfacil.core.gestures import Refused
from copfacil.core.plan import MINUTE
from copfacil.core.report_sections import sections
from copfacil.core.session import Session
from copfacil.core.words import ENGLISH
from tests.core.agenda.day_samples import vitality
from tests.report_samples import after, told


def explained() -> Session:
    room = after()
    room.act(gestures.explain, room.block("Co-consulting").id, "  spot 2 had  no chairs ")
    return room.session


def test_a_block_that_ran_over_proposes_its_real_length_and_says_why() -> None:
    plan = vitality().day
    (one,) = [one for one in estimates(plan, [explained()]) if one.name == "Co-consulting"]
    assert (one.planned // MINUTE, one.proposed // MINUTE, one.took) == (60, 65, (66 * MINUTE,))
    assert one.why[0] == "spot 2 had no chairs"
    assert "Group 2: held for 4:00" in str(one.why[1])


def test_once_the_length_is_taken_nothing_is_proposed_any_more() -> None:
    room = vitality()
    key = room.block("Co-consulting").id
    room.act(gestures.resize, key, 65 * MINUTE)
    assert all(one.block != key for one in estimates(room.day, [explained()]))


def test_breaks_and_slack_propose_nothing_and_a_day_without_a_past_is_left_alone() -> None:
    plan = vitality().day
    assert estimates(plan, []) == ()
    kinds = {block.id: block.kind for block in plan.blocks}
    assert {kinds[one.block] for one in estimates(plan, [explained()])} <= {"exercise", "talk", "own", "close"}


def test_several_days_count_by_their_mean() -> None:
    (one,) = [one for one in estimates(vitality().day, [explained(), after().session]) if one.name == "Co-consulting"]
    assert len(one.took) == 2
    assert one.proposed == 65 * MINUTE


def test_the_reason_stands_in_the_report_beside_the_minutes() -> None:
    room = after()
    room.act(gestures.explain, room.block("Co-consulting").id, "spot 2 had no chairs")
    time = next(one for one in sections(told(room), ENGLISH) if one.key == "time")
    assert any(row[-1] == "+6, spot 2 had no chairs" for row in time.rows)
    room.act(gestures.explain, room.block("Co-consulting").id, "")
    assert not room.day.reasons


def test_a_block_that_was_not_run_has_no_reason_and_a_long_one_is_refused() -> None:
    room = vitality()
    key = room.block("Co-consulting").id
    with pytest.raises(Refused):
        gestures.explain(room.session, 0, key, "why")
    assert unfit(room.session, a.BlockExplained(block=key, title="x", reason="y")) is not None
    assert unfit(explained(), a.BlockExplained(block=key, title="x", reason="y" * 81)) is not None
