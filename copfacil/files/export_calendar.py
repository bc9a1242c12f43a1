"""The day and what is due after it for a calendar: an event for the session, a task and a day for each action."""

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from copfacil.core.reported import Action, Report
from copfacil.core.words import Msg, Words

if TYPE_CHECKING:
    from icalendar import Calendar, Event


def calendar(told: Report, words: Words, *, stream: str, stamp: datetime) -> bytes:
    """The session and every open action with a date, as an .ics file.

    Args:
        told: the report.
        words: the language.
        stream: id of the session, so that a calendar knows the same day again.
        stamp: when the file is made, with its zone.
    """
    from icalendar import Calendar  # noqa: PLC0415 - a library wanted by this one file alone

    made = Calendar()
    made.add("prodid", "-//copfacil//report//EN")
    made.add("version", "2.0")
    _add_day(made, told, stream, stamp)
    for one in told.actions:
        if not one.done and (on := _day(one.due)) is not None:
            _add_action(made, one, on, words, told.title, stamp)
    return bytes(made.to_ical())


def _add_day(made: "Calendar", told: Report, stream: str, stamp: datetime) -> None:
    """The session: with its hours where they are known, in the room's own time, else the whole day."""
    entry = event(f"{stream}@copfacil", told.title, stamp)
    if told.begins is None or told.ends is None:
        entry.add("dtstart", told.day)
        entry.add("dtend", told.day + timedelta(days=1))
    else:
        midnight = datetime.combine(told.day, time())
        entry.add("dtstart", midnight + timedelta(milliseconds=told.begins // 60_000 * 60_000))
        entry.add("dtend", midnight + timedelta(milliseconds=told.ends // 60_000 * 60_000))
    if told.place:
        entry.add("location", told.place)
    made.add_component(entry)


def _add_action(made: "Calendar", one: Action, on: date, words: Words, title: str, stamp: datetime) -> None:  # noqa: PLR0913, PLR0917 - what an entry says
    said = f"{one.owner}: {one.text}" if one.owner else one.text
    entry = event(f"{one.id}@copfacil", said, stamp)
    entry.add("dtstart", on)
    entry.add("dtend", on + timedelta(days=1))
    entry.add("transp", "TRANSPARENT")
    about = words(Msg("From {title}.", title=title))
    asks = words(Msg("{name} asks.", name=one.asker)) if one.asker else ""
    entry.add("description", " ".join(part for part in (about, asks) if part))
    made.add_component(entry)


def event(key: str, summary: str, stamp: datetime) -> "Event":
    """An entry of a calendar: its own id, by which a calendar knows it again, and what it is called."""
    from icalendar import Event  # noqa: PLC0415 - a library wanted by this one file alone

    made = Event()
    made.add("uid", key)
    made.add("dtstamp", stamp.astimezone(UTC))
    made.add("summary", summary)
    return made


def _day(iso: str) -> date | None:
    """The day of an ISO date; None for none, or for words that are none."""
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
