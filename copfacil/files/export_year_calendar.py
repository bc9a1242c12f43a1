"""The year for a calendar: an event for each meeting, with its hours; what lasts several days stands as days."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from copfacil.core.agenda.plan import clock_ms
from copfacil.core.programme.programme import Programme
from copfacil.core.programme.year import Meeting
from copfacil.files.export_calendar import event

if TYPE_CHECKING:
    from icalendar import Calendar


def year_calendar(programme: Programme, stamp: datetime) -> bytes:
    """All meetings that have a day and were not called off, as an .ics file.

    Args:
        programme: with its meetings.
        stamp: when the file is made, with its zone.
    """
    from icalendar import Calendar  # noqa: PLC0415 - a library wanted by this one file alone

    made = Calendar()
    made.add("prodid", "-//copfacil//year//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", programme.headed)
    for meeting in programme.year.in_order:
        if meeting.day and not meeting.off:
            _add(made, programme, meeting, stamp)
    return bytes(made.to_ical())


def _add(made: "Calendar", programme: Programme, meeting: Meeting, stamp: datetime) -> None:
    """A meeting, in the room's own time; its id stays the same, so that a moved meeting moves in the calendar."""
    told = event(f"{meeting.id}@copfacil", f"{programme.headed}: {meeting.title}", stamp)
    day = date.fromisoformat(meeting.day)
    starts, ends = clock_ms(meeting.starts), clock_ms(meeting.ends)
    if meeting.kind == "between" or starts is None or ends is None:
        told.add("dtstart", day)
        told.add("dtend", date.fromisoformat(meeting.until or meeting.day) + timedelta(days=1))
        told.add("transp", "TRANSPARENT")
    else:
        midnight = datetime.combine(day, datetime.min.time())
        told.add("dtstart", midnight + timedelta(milliseconds=starts))
        told.add("dtend", midnight + timedelta(milliseconds=ends))
    if meeting.place:
        told.add("location", meeting.place)
    if meeting.theme:
        told.add("description", meeting.theme)
    made.add_component(told)
