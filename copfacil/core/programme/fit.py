"""What may stand in a programme: the host asks here of every event, whoever made it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from datetime import date

from copfacil.core import events as e
from copfacil.core.agenda.plan import clock_ms
from copfacil.core.codec import Unknown
from copfacil.core.fit import unfit_person
from copfacil.core.programme.attendance import AttendanceNoted
from copfacil.core.programme.materials import MaterialPut
from copfacil.core.programme.names import NAMED
from copfacil.core.programme.programme import Programme, ProgrammeTitled
from copfacil.core.programme.register import StoryPut
from copfacil.core.programme.sets import RoundsPlanned, SetsFormed, SetSwapped
from copfacil.core.programme.webinars import SlotPut, VotesCounted
from copfacil.core.programme.year import Meeting, MeetingPut, RhythmChosen
from copfacil.core.words import Msg

LINE_MOST = 200
"""Characters of a title, a name, a place, a line of a list."""

TEXT_MOST = 1_000
"""Characters of what a story says in one value: a short paragraph; of an address or a path."""

KEY_MOST = 64
"""Characters of an id or key."""

MANY_MOST = 2_000
"""Records of one kind: no year of a few people has more."""

WEEKS_MOST = 52
MINUTES_MOST = 24 * 60

_KEYS = frozenset({"id", "meeting", "session", "contact", "by", "owner", "person", "story", "community", "idea"})
_DAYS = frozenset({"day", "until", "since", "started", "finished", "ask_again", "first", "last", "kept_until"})
_FIRST = (ProgrammeTitled, e.Struck, e.Restored, e.Branched)
_KNOWN = frozenset({*NAMED, e.Struck, e.Restored, e.Reopened, e.Branched})


def unfit(programme: Programme, happened: object) -> Msg | None:
    """Why an event may not be stored in a programme, None where it may."""
    if isinstance(happened, Unknown) or type(happened) not in _KNOWN:
        return Msg("This copfacil does not know what that is, and does not keep it.")
    if not programme.title and not isinstance(happened, _FIRST):
        return Msg("Give the programme a name first.")
    return _unfit_parts(programme, happened) or _unfit_numbers(happened) or _unfit_texts(happened)


def _unfit_parts(programme: Programme, happened: object) -> Msg | None:
    match happened:
        case e.PersonListed(person=person):
            return unfit_person(person)
        case MeetingPut(meeting=meeting):
            full = meeting.id not in programme.year.meetings and len(programme.year.meetings) >= MANY_MOST
            return _too_many() if full else _unfit_meeting(meeting)
        case RhythmChosen(weeks=weeks):
            fine = 1 <= weeks <= WEEKS_MOST
            return None if fine else Msg("Modules are 1 to {most} weeks apart.", most=WEEKS_MOST)
        case SetsFormed(groups=groups) | SetSwapped(groups=groups):
            return _unfit_seats(programme, [group.members for group in groups])
        case RoundsPlanned(rounds=rounds):
            return next((why for one in rounds if (why := _unfit_seats(programme, one.groups)) is not None), None)
        case StoryPut(story=story):
            values = [part.value for part in story.parts]
            return None if len(values) == len(set(values)) else Msg("A story speaks once in each value.")
        case _:
            return None


def _unfit_numbers(happened: object) -> Msg | None:
    match happened:
        case AttendanceNoted(late=late, early=early):
            fine = 0 <= late <= MINUTES_MOST and 0 <= early <= MINUTES_MOST
            return None if fine else Msg("Give minutes from 0 to {most}.", most=MINUTES_MOST)
        case MaterialPut(material=material):
            fine = 0 <= material.minutes <= MINUTES_MOST
            return None if fine else Msg("Give minutes from 0 to {most}.", most=MINUTES_MOST)
        case SlotPut(slot=slot):
            fine = 0 < slot.minutes <= MINUTES_MOST
            return None if fine else Msg("Give minutes from 1 to {most}.", most=MINUTES_MOST)
        case VotesCounted(votes=votes):
            return None if 0 <= votes <= MANY_MOST else Msg("Give votes from 0 to {most}.", most=MANY_MOST)
        case _:
            return None


def _unfit_seats(programme: Programme, groups: Iterable[Sequence[str]]) -> Msg | None:
    seated = [member for group in groups for member in group]
    known = all(member in programme.cohort.people for member in seated)
    fine = known and len(seated) == len(set(seated))
    return None if fine else Msg("Each person sits in one set, and only people on the list do.")


def _unfit_meeting(meeting: Meeting) -> Msg | None:
    for text in (meeting.starts, meeting.ends):
        if clock_ms(text) is None:
            return Msg("{text} is not a time of day. Write it like 09:30.", text=text[:KEY_MOST])
    length = (clock_ms(meeting.ends) or 0) - (clock_ms(meeting.starts) or 0)
    if length <= 0:
        return Msg("{title} ends before it begins. Give it a later end.", title=meeting.title[:KEY_MOST])
    if meeting.until and meeting.until < meeting.day:
        return Msg("{title} ends before it begins. Give it a later end.", title=meeting.title[:KEY_MOST])
    if not 0 <= meeting.breaks * 60_000 < length:
        return Msg("{title} is shorter than its breaks.", title=meeting.title[:KEY_MOST])
    return None


def _unfit_texts(happened: object) -> Msg | None:
    """No text longer than what it is for, every day a day."""
    for name, text in _texts(happened):
        if name in _DAYS:
            if text and not _is_day(text):
                return Msg("{text} is not a day. Write it like 2026-11-27.", text=text[:KEY_MOST])
            continue
        most = KEY_MOST if name in _KEYS else TEXT_MOST if name in {"text", "about", "where"} else LINE_MOST
        if len(text) > most:
            return Msg("This text is too long: at most {most} characters.", most=most)
    return None


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _too_many() -> Msg:
    return Msg("There are {most} of them already: take some away first.", most=MANY_MOST)


def _texts(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text in an event with the name of its field; a person's own line has bounds of its own."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item, name)
    elif is_dataclass(value) and not isinstance(value, e.PersonListed):
        for field in fields(value):
            yield from _texts(getattr(value, field.name), field.name)
