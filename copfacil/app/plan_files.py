"""The plan of a day leaves as a file and comes back: whole into a day that has not begun, or its times from a calendar."""

from datetime import UTC, date, datetime
from pathlib import Path

from copfacil.app import exporting
from copfacil.app.answer import Answer
from copfacil.app.day import Day, fresh_id
from copfacil.app.print_doors import saved
from copfacil.core.agenda import bringing
from copfacil.core.words import Words
from copfacil.files.table import BadFile

_CALENDAR = ".ics"


def save(day: Day, words: Words, path: Path) -> Answer:
    """Writes the plan, for a calendar where the name ends so. Who leads and who comes stand in it: it is noted."""
    state = day.state
    if path.suffix.casefold() == _CALENDAR:
        from copfacil.files.plan_calendar import agenda_calendar  # noqa: PLC0415 - only who wants the file

        on = date.fromisoformat(state.day) if state.day else day.today()
        made = agenda_calendar(state.headed, state.place, on, state.agenda, stamp=datetime.now(UTC))
    else:
        from copfacil.files.plan_json import plan_json  # noqa: PLC0415 - as above

        made = plan_json(state.title, state.agenda)
    why = saved(made, path)
    if why is not None:
        return why
    return exporting.note(day.store.folder, words("The plan of a day"), path, day.today(), day.host.stream)


def bring(day: Day, path: Path) -> Answer:
    """A plan is laid, or blocks get the times of a calendar; one gesture, which undo takes back."""
    try:
        if path.suffix.casefold() == _CALENDAR:
            from copfacil.files.plan_calendar import read_times  # noqa: PLC0415 - as above

            return day.act(bringing.retime, read_times(path))
        from copfacil.files.plan_json import read_plan  # noqa: PLC0415 - as above

        return day.act(bringing.bring, read_plan(path), new_id=fresh_id)
    except BadFile as why:
        return why.msg
