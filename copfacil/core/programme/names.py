"""What a gesture on a programme is called when it can be undone."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from copfacil.core import events as e
from copfacil.core.programme import attendance as a
from copfacil.core.programme import celebration as f
from copfacil.core.programme import cohort as c
from copfacil.core.programme import materials as m
from copfacil.core.programme import register as r
from copfacil.core.programme import sets as s
from copfacil.core.programme import team as t
from copfacil.core.programme import webinars as w
from copfacil.core.programme import year as y
from copfacil.core.programme.programme import ProgrammeTitled
from copfacil.core.programme.records import RecordDropped
from copfacil.core.words import Msg


def named(happened: Sequence[object]) -> Msg:
    """The name of a gesture, from the events it made; the first one says what it was for."""
    for one in happened:
        if (name := _NAMES.get(type(one))) is not None:
            return name(one, len(happened)) if callable(name) else name
    return Msg("change")


_DROPPED: Mapping[str, Msg] = {
    "meeting": Msg("meeting off the year"),
    "community": Msg("community off the list"),
    "contact": Msg("contact off the list"),
    "task": Msg("task off the list"),
    "idea": Msg("idea off the list"),
    "slot": Msg("guest off the list"),
    "station": Msg("station off the plan"),
    "invitation": Msg("invitation off the list"),
    "pledge": Msg("pledge off the list"),
    "material": Msg("material off the list"),
    "story": Msg("story off the register"),
    "indicator": Msg("indicator off the register"),
    "aspiration": Msg("aspiration off the register"),
}

_NAMES: Mapping[type, Msg | Callable[[Any, int], Msg]] = {
    ProgrammeTitled: Msg("title"),
    e.PersonListed: lambda _, n: Msg("{n} person listed", "{n} people listed", n=n),
    e.PersonDropped: Msg("person off the list"),
    y.MeetingPut: lambda h, n: Msg("plan of {title}", title=h.meeting.title) if n == 1 else Msg("dates of the year"),
    y.RhythmChosen: Msg("dates of the year"),
    y.SetGathered: Msg("meeting of a small set"),
    c.StayNoted: lambda h, _: Msg("leave the programme") if h.left else Msg("come to the programme"),
    c.PeopleMerged: Msg("merge two lines"),
    c.NeedsNoted: Msg("access and diet"),
    c.ConsentGiven: Msg("consent"),
    c.CommunityPut: Msg("community"),
    s.SetsFormed: Msg("form sets"),
    s.RoundsPlanned: Msg("plan of mixed groups"),
    s.SetSwapped: Msg("swap between sets"),
    a.AttendanceNoted: Msg("attendance"),
    t.ContactPut: Msg("contact"),
    t.TaskPut: lambda h, _: Msg("task done") if h.task.done else Msg("task"),
    w.IdeaPut: Msg("idea for a webinar"),
    w.ThemeVoted: Msg("vote for a theme"),
    w.VotesCounted: Msg("votes for a theme"),
    w.SlotPut: Msg("time for a guest"),
    f.StationPut: Msg("station"),
    f.InvitationPut: Msg("invitation"),
    f.PledgePut: Msg("pledge"),
    m.MaterialPut: Msg("material"),
    m.MaterialsOrdered: Msg("order of materials"),
    r.StoryPut: Msg("value story"),
    r.IndicatorPut: Msg("indicator"),
    r.AspirationPut: Msg("aspiration"),
    RecordDropped: lambda h, _: _DROPPED.get(h.what, Msg("removal")),
}

NAMED = frozenset(_NAMES)
"""Every event of a programme: each has a name."""
