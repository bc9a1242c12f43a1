"""A rehearsal is asked for where somebody thinks of it: on Home, in Plan, on the desk; its end leads back there."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from copfacil import resources
from copfacil.app.day_doors import begin
from copfacil.core.agenda import gestures as plan
from copfacil.exercises.templates import templates
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.label import Label
from tests.screen_states import Laptop

Told = Callable[[Callable[[Laptop], None]], None]


@pytest.fixture
def told(qapp: QApplication, tmp_path: Path) -> Iterator[Told]:
    """Tells a story on a laptop with a window of its own."""
    before = qapp.styleSheet(), qapp.palette(), qapp.font()

    async def on_a_laptop(story: Callable[[Laptop], None]) -> None:
        laptop = Laptop(qapp, tmp_path)
        await laptop.settled()
        story(laptop)
        await laptop.close()

    with asyncio.Runner(loop_factory=lambda: QEventLoop(qapp)) as runner:
        yield lambda story: runner.run(on_a_laptop(story))
    qapp.setStyleSheet(before[0])
    qapp.setPalette(before[1])
    qapp.setFont(before[2])


def _laid(laptop: Laptop) -> str:
    found = templates(resources.path("templates")).get("webinar")
    assert found is not None
    laptop.begin()
    laptop.act(plan.lay, found, laptop.day.shelf, new_id=lambda: uuid4().hex)
    return laptop.day.host.stream


def _button(laptop: Laptop, words: str) -> Button | None:
    laptop.app.processEvents()
    there = (one for one in laptop.frame.findChildren(Button) if one.isVisible())
    return next((one for one in there if one.words == words), None)


def _press(laptop: Laptop, words: str) -> None:
    button = _button(laptop, words)
    assert button is not None, words
    button.click()


@pytest.mark.parametrize("screen", ["plan", "today"])
def test_home_and_plan_begin_a_rehearsal_and_have_the_day_back(told: Told, screen: str) -> None:
    def story(laptop: Laptop) -> None:
        real = _laid(laptop)
        laptop.desktop.go(screen)
        _press(laptop, "Rehearse")
        assert laptop.day.host.stream != real
        assert laptop.frame.current == "run"
        _press(laptop, "End the rehearsal")
        assert laptop.day.host.stream == real
        assert laptop.frame.current == screen
        said = " ".join(label.text() for label in laptop.frame.findChildren(Label) if label.isVisible())
        assert "Rehearsed 0 of" in said

    told(story)


def test_a_day_that_has_no_plan_yet_or_has_begun_is_not_offered_a_rehearsal(told: Told) -> None:
    def story(laptop: Laptop) -> None:
        laptop.begin()
        laptop.desktop.go("today")
        assert _button(laptop, "Rehearse") is None
        found = templates(resources.path("templates")).get("webinar")
        assert found is not None
        laptop.act(plan.lay, found, laptop.day.shelf, new_id=lambda: uuid4().hex)
        assert begin(laptop.day, laptop.day.state.agenda.blocks[0].id, 34_200_000) is None
        for screen, words in (("today", "Rehearse"), ("plan", "Rehearse")):
            laptop.desktop.go(screen)
            assert _button(laptop, words) is None

    told(story)
