"""The calendar file, read back as a calendar reads it."""

from dataclasses import replace
from datetime import UTC, date, datetime

from icalendar import Calendar, Event

from copfacil.core.reported import Report
from copfacil.core.words import ENGLISH
from copfacil.files.export_calendar import calendar
from tests.report_samples import sample

STAMP = datetime(2026, 11, 19, 16, 41, tzinfo=UTC)


def events(told: Report) -> dict[str, Event]:
    """What stands in the calendar, by what it is called."""
    read = Calendar.from_ical(calendar(told, ENGLISH, stream="stream-2", stamp=STAMP))
    assert isinstance(read, Calendar)
    return {str(one["summary"]): one for one in read.walk("VEVENT") if isinstance(one, Event)}


def test_the_session_stands_at_its_hours_and_its_place() -> None:
    day = events(sample())["Module 2, Vitality"]
    assert day.decoded("dtstart") == datetime(2026, 11, 19, 9, 30)  # noqa: DTZ001 - the room's own time
    assert day.decoded("dtend") == datetime(2026, 11, 19, 16, 29)  # noqa: DTZ001 - as above
    assert str(day["location"]) == "Tŷ Afon"


def test_a_session_that_was_not_run_takes_its_whole_day() -> None:
    day = events(replace(sample(), begins=None, ends=None))["Module 2, Vitality"]
    assert day.decoded("dtstart") == date(2026, 11, 19)


def test_each_open_action_with_a_date_stands_on_its_day_with_who_asks() -> None:
    found = events(sample())
    action = found["Siân Prys: Send the reading list"]
    assert action.decoded("dtstart") == date(2026, 11, 27)
    assert str(action["description"]) == "From Module 2, Vitality. Tom Whitlow asks."
    assert sorted(found) == [
        "Module 2, Vitality",
        "Siân Prys: Send the reading list",
        "Tom Whitlow: Ask the estates team for chairs on wheels",
    ], "what is done, and what has no date, is not in it"


def test_the_same_day_twice_is_one_day_in_the_calendar() -> None:
    keys = [{name: str(one["uid"]) for name, one in events(sample()).items()} for _ in range(2)]
    assert keys[0] == keys[1]
    assert len(set(keys[0].values())) == len(keys[0])


def test_a_date_that_is_none_is_passed_over() -> None:
    odd = replace(sample().actions[0], due="soon")
    assert list(events(replace(sample(), actions=(odd,)))) == ["Module 2, Vitality"]
