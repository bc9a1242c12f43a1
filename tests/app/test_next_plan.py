"""The day after: what the last one took and what people asked for stand beside the plan, and are used in one gesture."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from copfacil import resources
from copfacil.app.desktop import Desktop
from copfacil.core import gestures
from copfacil.core.agenda import cues
from copfacil.core.agenda import gestures as planning
from copfacil.core.feedback import gestures as feedback
from copfacil.core.plan import MINUTE
from copfacil.core.words import ENGLISH
from copfacil.exercises.shelf import shelf
from copfacil.exercises.templates import templates
from copfacil.live.host import Host
from copfacil.store import Store
from copfacil.ui.plan.plan import PlanScreen
from tests.score import SimClock

SHELF = shelf().exercises
MODULES = templates(resources.path("templates"))


def fresh() -> str:
    return uuid4().hex


@pytest.fixture
def desktop(lent: QApplication, tmp_path: Path) -> Iterator[Desktop]:
    """A desktop on which co-consulting took twelve minutes more than planned, and people asked for chairs."""
    made = Desktop(lent, Store.open(tmp_path / "data"), SimClock(), ENGLISH)
    host = Host(made.store, made.clock, fresh())
    host.act(gestures.title, "Module 2", "2025-11-19")
    second, third = MODULES.get("module-2"), MODULES.get("module-3")
    assert second is not None
    assert third is not None
    host.act(planning.lay, second, SHELF, new_id=fresh)
    block = next(one for one in host.state.agenda.blocks if one.exercise == "co-consulting")
    begins = 13 * 60 * MINUTE
    host.act(cues.begin, block.id, clock=begins, play_id=fresh(), exercise=SHELF["co-consulting"])
    host.act(cues.end, clock=begins + host.state.agenda.planned(block) + 12 * MINUTE)
    host.act(planning.explain, block.id, "two groups lacked chairs")
    host.act(feedback.count_sheets, 12, {})
    host.act(feedback.write, "change", "More chairs", words="w1", times=4)
    host.act(feedback.answer, "w1", "will", "The library lends us twelve")
    day = made.open(title="Module 3")
    day.act(gestures.title, "Module 3", "2026-01-28")
    day.act(planning.lay, third, SHELF, new_id=fresh)
    yield made
    made.close()


def test_the_plan_says_what_the_last_day_took_and_takes_it_over_in_one_gesture(desktop: Desktop) -> None:
    desktop.go("plan")
    screen = desktop.frame.screen_of("plan")
    assert isinstance(screen, PlanScreen)
    day = desktop.needed()
    block = next(one for one in day.state.agenda.blocks if one.exercise == "co-consulting")
    planned = day.state.agenda.planned(block)
    said = " ".join(label.text() for label in screen.side.past.findChildren(QLabel))
    assert "Took 72 min, planned are 60. Two groups lacked chairs." in said
    assert "More chairs, 4 times" in said
    assert "we will: The library lends us twelve (Module 2)" in said
    screen.side.past.uses[block.id].click()
    now = day.state.agenda.block(block.id)
    assert now is not None
    assert day.state.agenda.planned(now) == 70 * MINUTE
    assert block.id not in screen.side.past.uses
    assert day.undo() is None
    assert day.state.agenda.planned(block) == planned
    assert block.id in screen.side.past.uses
