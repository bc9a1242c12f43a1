"""A programme that is open, as paper and files tell it."""

from copfacil.app.programme import OpenProgramme
from copfacil.core.programme.yearbook import Yearbook


def yearbook_of(opened: OpenProgramme) -> Yearbook:
    """The programme as paper and files tell it, today."""
    readings = opened.readings
    return Yearbook(
        programme=readings.programme,
        today=opened.date(),
        ledger=readings.ledger,
        met=readings.met,
        attended=readings.attended,
        due=readings.due,
    )
