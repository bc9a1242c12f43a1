"""The plan of a day as Home tells it."""

from pathlib import Path

from copfacil.app.outline import LINES_MOST, hours, outline, slack_said
from copfacil.core.agenda import gestures
from copfacil.core.agenda.plan import Agenda
from copfacil.core.agenda.template import Template
from copfacil.core.words import Words
from copfacil.exercises.templates import read
from tests.core.agenda.day_samples import SHELF, Room

WORDS = Words()
TEMPLATES = Path(__file__).parents[2] / "resources" / "templates"


def laid(key: str) -> Agenda:
    room = Room()
    template = read(TEMPLATES / f"{key}.toml")
    assert isinstance(template, Template)
    room.act(gestures.lay, template, SHELF, new_id=lambda: f"b{next(room.ids)}")
    return room.day


def test_a_line_a_block_with_short_slack_told_before_what_it_keeps_on_time() -> None:
    told = [(line.time, line.title, line.minutes, line.quiet) for line in outline(laid("module-2"), WORDS)]
    assert told[0] == ("09:30", "Arrive and welcome", "35", False)
    assert ("12:15", "Lunch, after slack of 15", "65", True) in told
    assert ("15:25", "Slack", "40", True) in told
    assert ("11:20", "Break", "20", True) in told
    assert told[-1][1] == "Close and feedback"
    assert len(told) <= LINES_MOST


def test_a_day_of_many_blocks_ends_with_how_many_are_left() -> None:
    told = outline(laid("module-3"), WORDS)
    assert len(told) == LINES_MOST
    assert told[-1].title == "and 2 more, until 16:30"


def test_nothing_planned_is_no_line() -> None:
    assert outline(Agenda(), WORDS) == ()


def test_its_hours_its_place_and_its_slack_are_told() -> None:
    day = laid("module-2")
    assert hours(day, "Tŷ Afon, upstairs room", WORDS) == "09:30 to 16:30 at Tŷ Afon, upstairs room"
    assert hours(day, "", WORDS) == "09:30 to 16:30"
    assert slack_said(day, WORDS) == "55 minutes of slack"
    assert not slack_said(laid("first-meeting"), WORDS)
