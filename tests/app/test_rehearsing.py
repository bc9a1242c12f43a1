"""A rehearsal: the real day is not touched, desk and wall say that it is one, and every template runs through."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from copfacil import resources
from copfacil.app.day import Day
from copfacil.app.day_doors import begin
from copfacil.app.rehearsing import RATE, Rehearsal
from copfacil.core import gestures
from copfacil.core.agenda import cues
from copfacil.core.agenda import gestures as plan
from copfacil.core.agenda.running import of_day, progress
from copfacil.core.faces import Thanks, wall
from copfacil.core.plan import MINUTE
from copfacil.exercises.templates import templates
from copfacil.store import Store
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.label import Label
from copfacil.ui.wall.window import WallWindow
from tests.score import SimClock
from tests.screen_states import MORNING, Laptop

TEMPLATES = tuple(one.key for one in templates(resources.path("templates")).found if one.blocks)


@pytest.fixture
def told(lent: QApplication, tmp_path: Path) -> Iterator[Callable[[Callable[[Laptop], None]], None]]:
    """Tells a story on a laptop with a window of its own."""

    async def on_a_laptop(story: Callable[[Laptop], None]) -> None:
        laptop = Laptop(lent, tmp_path)
        await laptop.settled()
        story(laptop)
        await laptop.close()

    with asyncio.Runner(loop_factory=lambda: QEventLoop(lent)) as runner:
        yield lambda story: runner.run(on_a_laptop(story))


Told = Callable[[Callable[[Laptop], None]], None]


def _laid(laptop: Laptop, template: str) -> str:
    """A day is laid from a template and shown on the desk; its id."""
    found = templates(resources.path("templates")).get(template)
    assert found is not None
    laptop.begin()
    laptop.act(plan.lay, found, laptop.day.shelf, new_id=lambda: uuid4().hex)
    laptop.desktop.go("run")
    laptop.wait(0)
    return laptop.day.host.stream


def _press(laptop: Laptop, words: str) -> None:
    laptop.app.processEvents()
    there = [one for one in laptop.frame.findChildren(Button) if one.isVisible()]
    assert words in [one.words for one in there]
    next(one for one in there if one.words == words).click()


def _texts(laptop: Laptop) -> str:
    laptop.app.processEvents()
    return "\n".join(label.text() for label in laptop.frame.findChildren(Label) if label.isVisible())


def _clock(day: Day) -> int:
    return of_day(day.local(day.host.now()))


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_template_is_rehearsed_from_its_first_block_to_its_last(template: str, tmp_path: Path) -> None:
    clock = SimClock(wall=MORNING)
    real = Day(Store.open(tmp_path / "copfacil"), clock)
    real.begin("The day")
    found = templates(resources.path("templates")).get(template)
    assert found is not None
    assert real.act(plan.lay, found, real.shelf, new_id=lambda: uuid4().hex) is None
    rows, state = list(real.store.rows(real.host.stream)), real.state
    on = Rehearsal(real, clock)
    day = on.day
    clock.advance(2 * MINUTE // RATE)
    for block in day.state.agenda.blocks:
        if block.beside:
            continue
        assert begin(day, block.id, _clock(day)) is None, block.title
        if day.state.play is not None and not day.state.play.begun:
            assert day.act(gestures.read_and_start, aloud=True) is None
        day.act(gestures.advance, auto=True)
        for _ in range(20):
            clock.advance(day.state.agenda.length(block) // 20 // RATE)
            on.stir()
    assert day.act(cues.end, clock=_clock(day)) is None
    stands = progress(day.state, day.host.now(), _clock(day))
    assert abs(stands.ends - stands.planned_end) <= 2 * MINUTE
    face = wall(day.state, day.host.now(), day.clock_at)
    assert isinstance(face, Thanks)
    line = sum(not block.beside for block in day.state.agenda.blocks)
    assert f"Rehearsed {line} of {line} blocks." in str(on.said())
    on.close()
    assert (list(real.store.rows(real.host.stream)), real.state) == (rows, state)
    real.store.close()


def test_the_day_is_as_it_was_when_its_rehearsal_is_over(told: Told) -> None:
    def story(laptop: Laptop) -> None:
        real = _laid(laptop, "webinar")
        rows = list(laptop.desktop.store.rows(real))
        _press(laptop, "Rehearse the day")
        assert laptop.day.host.stream != real
        for block in laptop.day.state.agenda.blocks[:3]:
            assert begin(laptop.day, block.id, _clock(laptop.day)) is None, block.title
            laptop.wait(MINUTE // RATE)
        _press(laptop, "End the rehearsal")
        assert list(laptop.desktop.store.rows(real)) == rows
        assert laptop.day.host.stream == real
        assert not laptop.day.state.agenda.ran
        assert not laptop.day.state.people

    told(story)


def test_desk_and_wall_say_that_it_is_a_rehearsal_until_it_is_stopped(told: Told) -> None:
    def story(laptop: Laptop) -> None:
        _laid(laptop, "module-2")
        laptop.desktop.wall.show(sharing=True)
        _press(laptop, "Rehearse the day")
        assert "Rehearsal, ten times as fast" in _texts(laptop)
        assert "nothing is kept" in _texts(laptop)
        window = next(one for one in laptop.app.topLevelWidgets() if isinstance(one, WallWindow))
        assert window.banner == "Rehearsal, ten times as fast"
        _press(laptop, "End the rehearsal")
        assert "Rehearsal, ten times as fast" not in _texts(laptop)
        assert window.banner == ""

    told(story)


def test_the_clock_goes_ten_times_as_fast_from_the_hour_of_the_plan(told: Told) -> None:
    def story(laptop: Laptop) -> None:
        _laid(laptop, "module-2")
        _press(laptop, "Rehearse the day")
        assert laptop.day.clock_at(laptop.day.host.now()) == "09:28"
        laptop.wait(MINUTE)
        assert laptop.day.clock_at(laptop.day.host.now()) == "09:38"

    told(story)


def test_invented_people_come_late_write_cards_and_keep_a_group_waiting(told: Told) -> None:
    def story(laptop: Laptop) -> None:
        _laid(laptop, "module-1")
        _press(laptop, "Rehearse the day")
        day = laptop.day
        assert len(day.state.people) == day.state.agenda.expected
        late = len(day.state.late)
        assert late
        compass = next(block for block in day.state.agenda.blocks if block.exercise == "compass")
        assert begin(day, compass.id, _clock(day)) is None
        day.act(gestures.read_and_start, aloud=True)
        day.act(gestures.advance, auto=True)
        for _ in range(12):
            laptop.wait(100_000 // RATE)
        assert len(day.state.late) < late
        board = day.state.board
        assert board is not None
        assert len(board.cards)
        undone = day.host.undoable  # what the room did is not the desk's to take back
        assert undone is not None
        assert "card" not in str(undone)

    told(story)


def test_what_would_change_real_days_waits_until_the_rehearsal_is_over(told: Told) -> None:
    def story(laptop: Laptop) -> None:
        _laid(laptop, "webinar")
        _press(laptop, "Rehearse the day")
        for key in ("today", "people", "room", "library"):
            laptop.desktop.go(key)
            assert laptop.frame.current == "run"
        assert "This waits until the rehearsal is over." in _texts(laptop)

    told(story)


def test_a_day_without_a_plan_or_with_a_round_on_is_not_rehearsed(told: Told) -> None:
    def story(laptop: Laptop) -> None:
        laptop.begin()
        assert str(laptop.desktop.rehearse()) == "Plan the day first: then it can be rehearsed."
        _laid(laptop, "webinar")
        first = laptop.day.state.agenda.blocks[0]
        assert begin(laptop.day, first.id, _clock(laptop.day)) is None
        assert str(laptop.desktop.rehearse()) == "A round is on: rehearse when it is over."

    told(story)
