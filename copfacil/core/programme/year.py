"""The year: meetings of every kind, how far apart they are, and which small sets met in between."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from copfacil.core.changing import replace
from copfacil.core.codec import event
from copfacil.core.programme.records import Change, RecordDropped, dropping, put
from copfacil.core.words import Msg

MeetingKind = Literal["module", "webinar", "between", "celebration"]

KINDS: Mapping[MeetingKind, Msg] = {
    "module": Msg("Module"),
    "webinar": Msg("Webinar"),
    "between": Msg("Between modules"),
    "celebration": Msg("Celebration"),
}
"""What a meeting is called."""

State = Literal["held", "off", "today", "past", "to come", "undated"]
"""Past: its day is over and nobody has said that it was held."""


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """A meeting of the year.

    Attributes:
        id: opaque.
        kind: a module (a whole day), a webinar, meetings of small sets between modules, the celebration.
        title: what people call it.
        day: ISO date, empty where none is set.
        until: the last day of a span (between modules), empty for one day.
        starts, ends: clock times.
        breaks: minutes of it that are no content: hours of a certificate leave them out.
        place: where.
        theme: what a webinar is about, once that is chosen.
        template: key of the day it is laid from when it is begun, empty for none.
        session: stream of the session that was begun from it, empty for none.
        held: somebody said that it was held.
        off: it was called off.
    """

    id: str
    kind: MeetingKind = "module"
    title: str = ""
    day: str = ""
    until: str = ""
    starts: str = "09:30"
    ends: str = "16:30"
    breaks: int = 0
    place: str = ""
    theme: str = ""
    template: str = ""
    session: str = ""
    held: bool = False
    off: bool = False

    def state(self, today: str) -> State:
        """How it stands on a day (ISO date)."""
        if self.off:
            return "off"
        if self.held:
            return "held"
        if not self.day:
            return "undated"
        last = self.until or self.day
        return "past" if last < today else "to come" if self.day > today else "today"


@dataclass(frozen=True, kw_only=True)
class Holiday:
    """Days on which nobody meets: first and last (ISO dates), and what they are called."""

    first: str
    last: str
    name: str = ""


@dataclass(frozen=True, kw_only=True)
class Gathering:
    """A small set's own meeting between modules.

    Attributes:
        day: ISO date, empty for none yet.
        place: where, or how they call each other.
        met: it met.
        missed: its day went by, and it did not meet.
    """

    day: str = ""
    place: str = ""
    met: bool = False
    missed: bool = False

    @property
    def settled(self) -> bool:
        """Whether nobody has to ask any more when it meets."""
        return bool(self.day) or self.met or self.missed


@dataclass(frozen=True, kw_only=True)
class Year:
    """The year as it is planned.

    Attributes:
        meetings: by id, in the order in which they were planned; `in_order` gives that of their days.
        weeks: how far apart modules are.
        holidays: kept free.
        gatherings: what became of the small sets, by (meeting, number of the set).
    """

    meetings: Mapping[str, Meeting] = field(default_factory=dict)
    weeks: int = 10
    holidays: tuple[Holiday, ...] = ()
    gatherings: Mapping[tuple[str, int], Gathering] = field(default_factory=dict)

    @property
    def in_order(self) -> tuple[Meeting, ...]:
        """The meetings by day; those without a day last, as they were planned."""
        return tuple(sorted(self.meetings.values(), key=lambda one: (not one.day, one.day)))

    def of(self, kind: MeetingKind) -> tuple[Meeting, ...]:
        """The meetings of one kind, by day."""
        return tuple(one for one in self.in_order if one.kind == kind)

    def gathering(self, meeting: str, group: int) -> Gathering:
        """What is known of a small set's meeting."""
        return self.gatherings.get((meeting, group), Gathering())

    @property
    def modules(self) -> tuple[Meeting, ...]:
        """The modules, by day."""
        return self.of("module")

    def number(self, meeting: str) -> int:
        """Which of its kind a meeting is, from 1; 0 for one that is not there."""
        found = self.meetings.get(meeting)
        return 0 if found is None else [one.id for one in self.of(found.kind)].index(meeting) + 1

    def of_session(self, stream: str) -> Meeting | None:
        """The meeting from which a session was begun."""
        return next((one for one in self.meetings.values() if stream and one.session == stream), None)


@event("meeting-put")
class MeetingPut:
    """A meeting is planned, or is this from now on."""

    meeting: Meeting


@event("rhythm-chosen")
class RhythmChosen:
    """How many weeks apart modules are, and which days are kept free."""

    weeks: int
    holidays: tuple[Holiday, ...] = ()


@event("set-gathered")
class SetGathered:
    """A small set has a day and a place to meet between modules, has met, or has not."""

    meeting: str
    group: int
    day: str = ""
    place: str = ""
    met: bool = False
    missed: bool = False


def _gathered(year: Year, h: SetGathered) -> Year:
    if h.meeting not in year.meetings:
        return year
    gathering = Gathering(day=h.day, place=h.place, met=h.met, missed=h.missed)
    return replace(year, gatherings={**year.gatherings, (h.meeting, h.group): gathering})


CHANGES: Mapping[type, Change] = {
    MeetingPut: put("meetings", "meeting"),
    RhythmChosen: lambda year, h: replace(year, weeks=h.weeks, holidays=h.holidays),
    SetGathered: _gathered,
    RecordDropped: dropping({"meeting": "meetings"}),
}
"""What each event does to the year."""
