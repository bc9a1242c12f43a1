"""The states of Results: before anything was run, after one sitting, and after a whole day."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from uuid import uuid4

from copfacil import resources
from copfacil.app import forming, sample
from copfacil.core import gestures
from copfacil.core.agenda import cues
from copfacil.core.agenda import gestures as planning
from copfacil.core.agenda.running import of_day
from copfacil.core.agenda.timed import timed
from copfacil.core.plan import MINUTE
from copfacil.exercises.templates import templates
from copfacil.live.host import Host
from copfacil.ui.results.results import ResultsScreen

if TYPE_CHECKING:
    from tests.screen_states import Laptop

_LATE = {"Co-consulting": 6, "1:1 relational talks": 2}
"""Blocks of the day that begin as planned and run over, minutes; whatever comes after is moved."""


def _fresh() -> str:
    return uuid4().hex


def results_nothing(laptop: "Laptop") -> None:
    laptop.begin()
    laptop.desktop.go("results")


def results_sitting(laptop: "Laptop") -> None:
    """Three turns of co-consulting alone, on a day without a plan."""
    sample.make(laptop.day.host)
    laptop.act(gestures.advance, auto=True)
    laptop.act(gestures.read_and_start)
    laptop.clock.advance(70 * MINUTE)
    laptop.act(gestures.end)
    _captured(laptop)
    laptop.desktop.go("results")


def results_day(laptop: "Laptop") -> None:
    """The second module, over; an earlier day left an action open."""
    _earlier(laptop)
    laptop.begin()
    sample.make(laptop.day.host)
    laptop.act(gestures.end)
    laptop.act(gestures.title, "Module 2, Vitality", "2026-11-19", "Tŷ Afon")
    found = templates(resources.path("templates")).get("module-2")
    assert found is not None
    laptop.act(planning.lay, found, laptop.day.shelf, new_id=_fresh, expected=23)
    for one in timed(laptop.day.state.agenda):
        _run(laptop, one.block.id, one.begin)
        if one.block.exercise == "co-consulting":
            _captured(laptop)
    laptop.clock.advance(24 * MINUTE)
    laptop.act(cues.end, clock=_clock(laptop))
    laptop.desktop.go("results")


def results_date(laptop: "Laptop") -> None:
    """The one action without a date is about to get one."""
    results_day(laptop)
    screen = laptop.frame.screen_of("results")
    assert isinstance(screen, ResultsScreen)
    last = laptop.day.state.actions.values()
    row = screen.todo.row(next(card.id for card in last if not card.due))
    row.ask.click()
    row.date.set_text("whenever")
    row.date.entered.emit("whenever")


def _clock(laptop: "Laptop") -> int:
    host = laptop.day.host
    return of_day(host.local(host.now()))


def _run(laptop: "Laptop", key: str, begins: int) -> None:
    """The block begins when it is planned, or late as far as the one before ran over."""
    day = laptop.day
    block = day.state.agenda.block(key)
    assert block is not None
    late = next((minutes for title, minutes in _LATE.items() if _before(laptop, key) == title), 0)
    laptop.clock.advance(max(begins + late * MINUTE - _clock(laptop), 0))
    exercise = day.shelf.get(block.exercise)
    laptop.act(cues.begin, key, clock=_clock(laptop), play_id=_fresh(), exercise=exercise, auto=True)
    if exercise is not None:
        laptop.act(gestures.read_and_start)


def _before(laptop: "Laptop", key: str) -> str:
    """The title of the block before."""
    blocks = laptop.day.state.agenda.blocks
    place = next(number for number, block in enumerate(blocks) if block.id == key)
    return blocks[place - 1].title if place else ""


def _captured(laptop: "Laptop") -> None:
    act, groups = laptop.act, laptop.day.state.groups
    steps = (
        ("Send the reading list", "2026-11-27"),
        ("Ask the estates team for chairs on wheels", "2026-12-04"),
        ("Ring two wards about a shared rota", "2026-12-11"),
        ("Invite social care to the next meeting, and ask who else should hear of it", "2026-12-14"),
        ("Draft the charter on one page", ""),
    )
    for (text, due), group in zip(steps, groups, strict=False):
        owner, asker = group.members[:2]
        act(gestures.keep, "action", text, card=_fresh(), group=group.number, owner=owner, due=due, asker=asker)
    act(gestures.keep, "learning", "Silence did more than my advice", card=_fresh(), group=2, released=True)
    act(gestures.keep, "learning", "I can ask without having an answer ready", card=_fresh(), released=True)
    act(gestures.keep, "note", "Spot 4 lacked chairs", card=_fresh())
    for group, answers in zip(groups, ((5, 4, 4), (4, 4, 5), (5, 5, 4), (4, 3, 5), (5, 4, 4), (4, 5, 5)), strict=True):
        act(gestures.check_health, group.number, answers)


def _earlier(laptop: "Laptop") -> None:
    host = Host(laptop.desktop.store, laptop.clock, _fresh())
    host.act(gestures.title, "Module 1, Planning and Launching", "2026-10-15")
    host.act(gestures.list_people, sample.people().people)
    host.act(forming.form_groups, size=4)
    owner = host.state.groups[0].members[0]
    host.act(gestures.keep, "action", "Bring the map of the room", card=_fresh(), owner=owner, due="2026-11-12")


STATES: Mapping[str, Callable[["Laptop"], None]] = {
    "results-nothing": results_nothing,
    "results-sitting": results_sitting,
    "results-day": results_day,
    "results-date": results_date,
}
"""Each state, and how it is reached."""
