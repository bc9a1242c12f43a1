"""The states of Plan: a day that is begun from nothing, laid from a template, changed, and too full."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt

from copfacil.core.agenda import gestures
from copfacil.core.gestures import keep
from copfacil.core.plan import MINUTE
from copfacil.ui.desk.agenda import AgendaRow
from copfacil.ui.kit.button import Button
from copfacil.ui.plan.plan import PlanScreen

if TYPE_CHECKING:
    from tests.screen_states import Laptop

_Key = Qt.Key


def _screen(laptop: "Laptop") -> PlanScreen:
    laptop.desktop.go("plan")
    screen = laptop.frame.screen_of("plan")
    assert isinstance(screen, PlanScreen)
    return screen


def plan_empty(laptop: "Laptop") -> None:
    laptop.begin()
    _screen(laptop)


def _laid(laptop: "Laptop") -> PlanScreen:
    laptop.begin()
    screen = _screen(laptop)
    screen.empty.takes["module-2"].click()
    return screen


def _on(laptop: "Laptop", screen: PlanScreen, exercise: str) -> str:
    """Stands on the block in which an exercise is played; its id."""
    key = next(block.id for block in laptop.day.state.agenda.blocks if block.exercise == exercise)
    screen.timeline.stand(key, focus=True)
    return key


def plan_day(laptop: "Laptop") -> None:
    _on(laptop, _laid(laptop), "co-consulting")


def plan_editor(laptop: "Laptop") -> None:
    _on(laptop, _laid(laptop), "co-consulting")
    laptop.press(_Key.Key_Return)


def plan_too_full(laptop: "Laptop") -> None:
    screen = _laid(laptop)
    key = _on(laptop, screen, "co-consulting")
    laptop.act(gestures.resize, key, 110 * MINUTE)
    last = laptop.day.state.agenda.blocks[-1].id
    laptop.act(gestures.anchor, last, "16:00")
    laptop.act(gestures.hours, "", "", 23)
    screen.shelf.chips["strings"].setChecked(True)


def plan_blank(laptop: "Laptop") -> None:
    laptop.begin()
    screen = _screen(laptop)
    screen.empty.blank.click()
    screen.shelf.search.line.setFocus()
    laptop.write("helping 20")


def _begin(laptop: "Laptop", title: str) -> None:
    """Presses the block of that title in the day's list."""
    screen = laptop.frame.screen_of("run")
    assert screen is not None
    found = (row for row in screen.findChildren(AgendaRow) if row.row.title == title and row.isEnabled())
    next(found).click()


def run_first(laptop: "Laptop") -> None:
    """Before anything has begun: the first block waits for its button."""
    _laid(laptop)
    laptop.desktop.go("run")
    laptop.wait(20 * MINUTE)


def run_break(laptop: "Laptop") -> None:
    """A break runs, and something is parked meanwhile."""
    _laid(laptop)
    laptop.desktop.go("run")
    laptop.wait(28 * MINUTE)
    _begin(laptop, "Break")
    laptop.wait(4 * MINUTE)
    for what, text in (
        ("quote", "I had never been listened to for four whole minutes."),
        ("parked", "Who pays for travel?"),
    ):
        laptop.act(keep, what, text, card=uuid4().hex)
    laptop.press(_Key.Key_5, control=True)


def run_through(laptop: "Laptop") -> None:
    """A block is through: the next one waits for its button."""
    _laid(laptop)
    laptop.desktop.go("run")
    laptop.wait(28 * MINUTE)
    _begin(laptop, "Arrive and welcome")
    laptop.wait(36 * MINUTE)


def run_day(laptop: "Laptop") -> None:
    """The third block has begun, and the day is 25 minutes behind."""
    _laid(laptop)
    laptop.desktop.go("run")
    laptop.wait(28 * MINUTE)
    for title, minutes in (("Arrive and welcome", 45), ("Change tree", 40), ("Compassionate leadership", 1)):
        _begin(laptop, title)
        laptop.wait(minutes * MINUTE)


def run_ways(laptop: "Laptop") -> None:
    """The three ways back are looked at."""
    run_day(laptop)
    screen = laptop.frame.screen_of("run")
    assert screen is not None
    next(one for one in screen.findChildren(Button) if one.words == laptop.desktop.words("Catch up")).click()


STATES: Mapping[str, Callable[["Laptop"], None]] = {
    "plan-empty": plan_empty,
    "plan-day": plan_day,
    "plan-editor": plan_editor,
    "plan-too-full": plan_too_full,
    "plan-blank": plan_blank,
    "run-first": run_first,
    "run-break": run_break,
    "run-through": run_through,
    "run-day": run_day,
    "run-ways": run_ways,
}
"""Each state, and how it is reached."""
