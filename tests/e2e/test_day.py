"""A planned day at the real window: it falls 25 minutes behind, and one of the three ways brings it back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from copfacil import resources
from copfacil.core import gestures
from copfacil.core.agenda import cues
from copfacil.core.agenda import gestures as planning
from copfacil.core.agenda.events import AgendaCaughtUp
from copfacil.core.agenda.plan import clock_said
from copfacil.core.agenda.running import Progress, of_day, progress
from copfacil.core.plan import MINUTE
from copfacil.exercises.shelf import shelf
from copfacil.exercises.templates import templates
from copfacil.live.clock import Reading, SystemClock
from copfacil.live.host import Host
from copfacil.store import Store
from copfacil.ui.theme import load
from tests.e2e.hands import LAPTOP, RUN, Program, Room, happened, kept, now, session, until

pytestmark = pytest.mark.usefixtures("qapp")

_NOW = (10 * 60 + 56) * MINUTE
"""The time of day in the room, ms since midnight, whenever this is run."""
_BEGAN = (("Arrive and welcome", 570), ("Change tree", 615), ("Compassionate leadership", 655))
"""What began when, minutes since midnight: ten minutes over, then fifteen."""


class _Before:
    """The clocks of this machine as they stood so many ms before this moment."""

    def __init__(self) -> None:
        self.ago, self._moment = 0, SystemClock().read()

    def read(self) -> Reading:
        real = self._moment
        return Reading(real.mono - self.ago, real.up - self.ago, real.boot, real.wall - self.ago)


def zone() -> int:
    """How many s a time zone is behind UTC in which it is four minutes to eleven."""
    at = datetime.now(UTC)
    passed = (at.hour * 60 + at.minute) * 60 + at.second - _NOW // 1000
    return (passed + 12 * 3600) % (24 * 3600) - 12 * 3600


def named(behind: int) -> str:
    """It as the system wants it."""
    hours, rest = divmod(abs(behind), 3600)
    return f"DAY{'' if behind >= 0 else '-'}{hours}:{rest // 60:02}:{rest % 60:02}"


@pytest.fixture
def behind() -> int:
    """How many s the room is behind UTC."""
    return zone()


@pytest.fixture
def data(tmp_path: Path, behind: int) -> Path:
    """A data folder with Module 2 running since this morning."""
    clock = _Before()
    folder, exercises = tmp_path / "data", shelf().exercises
    template = templates(resources.path("templates")).get("module-2")
    assert template is not None
    with Store.open(folder) as store:
        clock.ago = _NOW - _BEGAN[0][1] * MINUTE
        host = Host(store, clock, "live")
        day = (datetime.now(UTC) - timedelta(seconds=behind)).date()
        host.act(gestures.title, "Module 2, Vitality", day.isoformat())
        host.act(planning.lay, template, exercises, new_id=lambda: uuid4().hex, expected=23)
        for title, minutes in _BEGAN:
            clock.ago = _NOW - minutes * MINUTE
            block = next(one for one in host.state.agenda.blocks if one.title == title)
            exercise = exercises.get(block.exercise)
            at = minutes * MINUTE
            host.act(cues.begin, block.id, clock=at, play_id=uuid4().hex, exercise=exercise, auto=exercise is None)
        store.set_setting("live", "live")
    return folder


def stands(data: Path, behind: int) -> Progress:
    """How the day stands in a time zone so many s behind UTC."""
    return progress(
        session(data), now(data), of_day(datetime.now(UTC).replace(tzinfo=None) - timedelta(seconds=behind))
    )


def ends(data: Path, behind: int) -> str:
    """When the day ends as things stand, to the nearest minute."""
    return clock_said(round(stands(data, behind).ends / MINUTE) * MINUTE)


def test_a_day_25_minutes_behind_is_brought_back_by_the_way_that_was_looked_at(
    laptop: Room, data: Path, behind: int
) -> None:
    laptop.env["TZ"] = named(behind)
    with Program(laptop, data):
        laptop.go_to(RUN)
        laptop.notice()
        laptop.click(1303, 80)  # it was away for a minute, and all clocks ran on
        assert round(stands(data, behind).behind / MINUTE) == 25
        assert ends(data, behind) == "16:55"
        laptop.keep("day-behind")
        laptop.click(61, 210)  # Catch up
        way = until("the three ways", lambda: _way_chosen(laptop))
        assert way == "slack", "it is offered first"
        laptop.keep("day-ways")
        laptop.click(820, 152)
        until("the second way", lambda: _way_chosen(laptop) == "talk")
        laptop.keep("day-ways-talk")
        laptop.click(465, 152)
        until("the first way again", lambda: _way_chosen(laptop) == "slack")
        laptop.click(420, 688)
        taken = happened(kept(data, "agenda-caught-up")[0], AgendaCaughtUp)
        assert ends(data, behind) == "16:30"
        whole = {block.id: block for block in session(data).agenda.blocks}
        assert {whole[key].kind for key, _ in taken.lengths} == {"slack"}, "nothing but slack gave way"
        laptop.keep("day-caught-up")
        laptop.keys("ctrl+z")
        kept(data, "struck")
        assert ends(data, behind) == "16:55"
        laptop.keep("day-undone")


def _way_chosen(room: Room) -> str:
    """Which of the three cards is chosen: its ground is the wash."""
    picture, wash = room.seen(LAPTOP), load("light").wash
    cards = (("slack", 600), ("talk", 960), ("drop", 1310))
    return next((way for way, x in cards if picture.pixelColor(x, 140) == wash), "")
