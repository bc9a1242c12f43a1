"""The doors of Plan onto a real day: what they do counts at once, is on disk, and is taken back as one gesture."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from copfacil.app.day import Day
from copfacil.app.offering import session_title
from copfacil.app.plan_doors import plan, plan_doors
from copfacil.core.agenda.checks import checks
from copfacil.core.agenda.plan import Block
from copfacil.core.gestures import title
from copfacil.core.words import Msg, Words
from copfacil.store import Store
from copfacil.ui.plan.doors import Doors
from copfacil.ui.plan.values import Piece, Place
from tests.score import SimClock


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    store = Store.open(tmp_path / "copfacil")
    day = Day(store, SimClock())
    day.begin("Module 2, Vitality")
    yield day
    store.close()


@pytest.fixture
def doors(day: Day) -> Doors:
    return plan_doors(day, Words(), lambda: None, lambda: None)


def titled(day: Day, title: str) -> Block:
    return next(block for block in day.state.agenda.blocks if block.title == title)


def titles(day: Day) -> list[str]:
    return [block.title for block in day.state.agenda.blocks]


def test_every_template_that_is_offered_can_be_laid(day: Day, doors: Doors) -> None:
    for template in doors.templates():
        assert doors.lay(template.key) is None
        assert len(day.state.agenda.blocks) == len(template.blocks)
        assert (day.state.agenda.starts, day.state.agenda.expected) == (template.starts, template.expected)
    assert {"module-1", "module-5", "celebration", "webinar", "first-meeting", "blank"} <= {
        template.key for template in doors.templates()
    }


def test_a_day_without_a_name_is_called_like_its_template_and_undo_takes_both_back(day: Day) -> None:
    words = Words()
    day.act(title, session_title(words, day.today().isoformat()), day.today().isoformat())
    doors = plan_doors(day, words, lambda: None, lambda: None)
    called = day.state.title
    doors.lay("module-3")
    assert day.state.title == "Module 3, Designing with others"
    doors.undo()
    assert (day.state.title, day.state.agenda.blocks) == (called, ())


def test_a_name_that_somebody_gave_stays(day: Day, doors: Doors) -> None:
    doors.lay("module-3")
    assert day.state.title == "Module 2, Vitality"


def test_days_are_offered_in_the_order_of_a_programme(doors: Doors) -> None:
    assert [template.key for template in doors.templates()] == [
        *(f"module-{n}" for n in range(1, 6)),
        "first-meeting",
        "webinar",
        "celebration",
        "blank",
    ]


def test_what_is_not_there_is_refused_in_a_sentence(doors: Doors) -> None:
    assert doors.lay("module-9") == Msg("This is not here any more.")
    assert doors.put(Piece("exercise", "juggling"), Place()) == Msg("This is not on the shelf any more.")
    assert doors.put(Piece("string", "juggling"), Place()) == Msg("This is not on the shelf any more.")
    assert doors.drop("nobody") == Msg("This is not here any more.")


def test_a_piece_beside_a_block_begins_with_it(day: Day, doors: Doors) -> None:
    doors.lay("module-2")
    host = titled(day, "Relational one-to-ones")
    assert doors.put(Piece("plain", "own"), Place(host.id, beside=host.id)) is None
    assert titled(day, "Own block").beside == host.id
    assert titles(day).index("Own block") == titles(day).index(host.title) + 1


def test_out_of_a_pair_and_to_its_place_is_one_gesture(day: Day, doors: Doors) -> None:
    doors.lay("module-2")
    settle, host = titled(day, "Mindful settle"), titled(day, "Relational one-to-ones")
    doors.move(settle.id, Place(host.id, beside=host.id))
    beside = day.state.agenda
    doors.move(settle.id, Place())
    assert titles(day)[0] == "Mindful settle"
    assert titled(day, "Mindful settle").beside == ""
    doors.undo()
    assert day.state.agenda == beside


def test_a_fix_that_a_check_offers_makes_the_check_good(day: Day, doors: Doors) -> None:
    doors.lay("module-2")
    wrong = next(one for one in checks(day.state.agenda, day.shelf) if one.fix is not None)
    assert wrong.fix is not None
    assert doors.mend(wrong.fix) is None
    assert wrong.said not in [one.said for one in checks(day.state.agenda, day.shelf)]


def test_another_way_keeps_what_people_wrote_and_its_place(day: Day, doors: Doors) -> None:
    doors.lay("module-2")
    block, before = titled(day, "Co-consulting"), titles(day)
    other = next(one.key for one in day.shelf["co-consulting"].presets if one.key != block.preset)
    assert doors.made_of(block.id, other) is None
    changed = titled(day, "Co-consulting")
    assert (changed.preset, changed.notes, changed.lead) == (other, block.notes, block.lead)
    assert changed.parts != block.parts
    assert titles(day) == before


def test_the_screen_is_told_what_undo_would_take_back(day: Day, doors: Doors) -> None:
    doors.lay("module-2")
    doors.anchor(titled(day, "Co-consulting").id, "13:20")
    shown = plan(day)
    assert shown.title == "Module 2, Vitality"
    assert str(shown.undo) == "change of Co-consulting"
    assert shown.redo is None
    doors.undo()
    assert str(plan(day).redo) == "change of Co-consulting"
