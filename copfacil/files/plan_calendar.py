"""The agenda of a day as a calendar with an entry for each block, and the times that somebody gave it there."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path

from copfacil.core.agenda.bringing import Hours
from copfacil.core.agenda.plan import Agenda
from copfacil.core.agenda.running import of_day
from copfacil.core.agenda.timed import timed
from copfacil.core.words import Msg
from copfacil.files.bounded import read
from copfacil.files.export_calendar import event
from copfacil.files.table import BadFile

_OURS = ".block@copfacil"
MOST_BYTES = 2_000_000
MOST = 300
"""Entries of one file: as many as a day has blocks."""


def agenda_calendar(title: str, place: str, on: date, day: Agenda, *, stamp: datetime) -> bytes:
    """An entry for each block, in the room's own time, as an .ics file; the team's notes stay here.

    Args:
        title: of the day.
        place: of the day; a block in another room says so.
        on: the date.
        day: its plan.
        stamp: when the file is made, with its zone.
    """
    from icalendar import Calendar  # noqa: PLC0415 - a library wanted by this one kind of file

    made = Calendar()
    made.add("prodid", "-//copfacil//agenda//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", title)
    midnight = datetime.combine(on, time())
    for line in timed(day):
        entry = event(f"{line.block.id}{_OURS}", line.block.title, stamp)
        entry.add("dtstart", midnight + timedelta(milliseconds=line.begin))
        entry.add("dtend", midnight + timedelta(milliseconds=line.end))
        if where := line.block.place or place:
            entry.add("location", where)
        made.add_component(entry)
    return bytes(made.to_ical())


def read_times(path: Path) -> Mapping[str, Hours]:
    """When each block begins and ends, by its id; what else a calendar holds is passed over.

    Raises:
        BadFile: it cannot be read, or holds no block of ours; one sentence.
    """
    name = path.name
    too_large = Msg("“{file}” is too large for the agenda of a day.", file=name)
    data = read(path, MOST_BYTES, too_large)
    try:
        found = _times(data)
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError, OverflowError):
        raise BadFile(_none(name)) from None
    if not found:
        raise BadFile(_none(name))
    if len(found) > MOST:
        raise BadFile(too_large)
    return found


def _times(data: bytes) -> dict[str, Hours]:
    from icalendar import Calendar  # noqa: PLC0415 - as above

    found: dict[str, Hours] = {}
    for entry in Calendar.from_ical(data).walk("VEVENT"):
        key = str(entry.get("uid", ""))
        if key.endswith(_OURS) and "dtstart" in entry and ("dtend" in entry or "duration" in entry):
            begin = _local(entry.decoded("dtstart"))
            end = _local(entry.decoded("dtend")) if "dtend" in entry else None
            end = end or (begin + entry.decoded("duration") if begin else None)
            if begin is not None and end is not None:
                at = of_day(begin)
                found[key.removesuffix(_OURS)] = (at, at + round((end - begin).total_seconds() * 1000))
    return found


def _local(told: object) -> datetime | None:
    """The room's own time, also where a calendar has written it with a zone; None for a whole day."""
    if not isinstance(told, datetime):
        return None
    return told.astimezone().replace(tzinfo=None) if told.tzinfo is not None else told


def _none(name: str) -> Msg:
    return Msg("“{file}” holds no block of a day that was saved here.", file=name)
