"""What a celebration still lacks, a sentence each: before the day who, what and where; after it thanks and pledges."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from copfacil.core.programme.programme import Programme
from copfacil.core.programme.year import Meeting
from copfacil.core.words import Msg

Part = Literal["year", "plan", "stations", "guests", "pledges"]
"""Where it can be put right: on the year, in the plan of the day, or on a list of the celebration."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """Something that is missing: in words, where it is put right, and the first record that lacks it."""

    text: Msg
    part: Part
    record: str = ""


def celebration_of(programme: Programme) -> Meeting | None:
    """The celebration of the year: the first that was not called off."""
    return next((one for one in programme.year.of("celebration") if not one.off), None)


def missing(programme: Programme, today: str) -> tuple[Missing, ...]:
    """What is missing on a day (ISO date), in the order in which people see to it."""
    meeting = celebration_of(programme)
    over = meeting is not None and meeting.state(today) in {"held", "past"}
    before = () if over else (*_day(meeting), *_stations(programme), *_guests(programme))
    return (*before, *(_after(programme) if over else ()), *_pledges(programme, today))


def _day(meeting: Meeting | None) -> Iterator[Missing]:
    if meeting is None:
        yield Missing(text=Msg("The year has no celebration yet."), part="plan")
        return
    if not meeting.day:
        yield Missing(text=Msg("The celebration has no day yet."), part="year")
    if not meeting.place:
        yield Missing(text=Msg("The celebration has no place yet."), part="year")
    if not meeting.session:
        yield Missing(text=Msg("Its day is not planned yet."), part="plan")


def _stations(programme: Programme) -> Iterator[Missing]:
    stations = tuple(programme.celebration.stations.values())
    if not stations:
        yield Missing(text=Msg("No station is planned yet."), part="stations")
    if found := programme.celebration.hostless:
        text = Msg("{n} station has no host.", "{n} stations have no host.", n=len(found))
        yield Missing(text=text, part="stations", record=found[0].id)
    if found := tuple(one for one in stations if not (one.shows or one.story)):
        text = Msg("{n} station does not say what it shows.", "{n} stations do not say what they show.", n=len(found))
        yield Missing(text=text, part="stations", record=found[0].id)
    if found := tuple(one for one in stations if not one.place):
        text = Msg("{n} station has no place.", "{n} stations have no place.", n=len(found))
        yield Missing(text=text, part="stations", record=found[0].id)


def _guests(programme: Programme) -> Iterator[Missing]:
    party = programme.celebration
    if not party.invitations:
        yield Missing(text=Msg("No guest is on the list yet."), part="guests")
    if found := party.answered("planned"):
        text = Msg("{n} guest is not invited yet.", "{n} guests are not invited yet.", n=len(found))
        yield Missing(text=text, part="guests", record=found[0].id)
    if found := party.answered("invited"):
        text = Msg("{n} guest has not answered.", "{n} guests have not answered.", n=len(found))
        yield Missing(text=text, part="guests", record=found[0].id)


def _after(programme: Programme) -> Iterator[Missing]:
    party = programme.celebration
    if found := party.answered("invited", "coming"):
        text = Msg("Did {n} guest come? Nobody has said.", "Did {n} guests come? Nobody has said.", n=len(found))
        yield Missing(text=text, part="guests", record=found[0].id)
    if found := tuple(one for one in party.answered("came") if not one.thanked):
        text = Msg("{n} guest is not thanked yet.", "{n} guests are not thanked yet.", n=len(found))
        yield Missing(text=text, part="guests", record=found[0].id)
    if not party.pledges:
        yield Missing(text=Msg("No pledge is written down yet."), part="pledges")


def _pledges(programme: Programme, today: str) -> Iterator[Missing]:
    waiting = tuple(one for one in programme.celebration.pledges.values() if not one.done)
    if found := tuple(one for one in waiting if not programme.called(one.by)):
        text = Msg("{n} pledge names nobody.", "{n} pledges name nobody.", n=len(found))
        yield Missing(text=text, part="pledges", record=found[0].id)
    if found := tuple(one for one in waiting if not one.day):
        text = Msg("{n} pledge has no day to ask.", "{n} pledges have no day to ask.", n=len(found))
        yield Missing(text=text, part="pledges", record=found[0].id)
    if found := tuple(one for one in waiting if one.day and one.day < today):
        text = Msg("{n} pledge is past its day: ask.", "{n} pledges are past their day: ask.", n=len(found))
        yield Missing(text=text, part="pledges", record=found[0].id)
