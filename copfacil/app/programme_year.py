"""The doors of a programme's year: meetings with their states, sessions begun from them, turns, what is due."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from copfacil.app.answer import Answer
from copfacil.app.day import Day, fresh_id
from copfacil.app.programme import OpenProgramme, Readings
from copfacil.app.programme_due import due_line, settle
from copfacil.core.dates import day_said, day_short
from copfacil.core.programme import gestures
from copfacil.core.programme.beginning import begin
from copfacil.core.programme.ledger import Line
from copfacil.core.programme.programme import Programme
from copfacil.core.programme.year import KINDS, Holiday, Meeting, State
from copfacil.core.words import Msg, Words
from copfacil.ui.programme.doors import YearDoors
from copfacil.ui.programme.values import MeetingView, SeatLine, SetCard, Turns, YearView

if TYPE_CHECKING:
    from copfacil.app.shell import Shell

STATES: Mapping[State, Msg] = {
    "held": Msg("held"),
    "off": Msg("called off"),
    "today": Msg("today"),
    "past": Msg("its day is over"),
    "to come": Msg("to come"),
    "undated": Msg("without a day"),
}
"""How a meeting stands, in words."""


def year_doors(opened: OpenProgramme, desktop: "Shell") -> YearDoors:
    """The doors of the year."""
    return YearDoors(
        words=desktop.words,
        view=lambda: year_view(opened, desktop),
        today=desktop.date,
        begin=lambda meeting: begin_session(opened, desktop, meeting),
        hold=lambda meeting, on: opened.act(gestures.hold, meeting, held=on),
        put=lambda meeting: opened.act(gestures.put, meeting),
        drop=lambda meeting: opened.act(_drop_meeting, meeting),
        redate=lambda days, weeks, holidays: redate(opened, days, weeks, holidays),
        settle=lambda key: settle(opened, desktop, key),
        undo=opened.undo,
        go=lambda page: go(desktop, page),
        new_id=fresh_id,
    )


PARTS = ("due", "sets", "webinars", "materials")
"""The parts of the page Between."""


def go(desktop: "Shell", page: str) -> None:
    """Shows a page of the programme, or a part of the page Between."""
    from copfacil.ui.between.page import BetweenPage  # noqa: PLC0415 - only who goes there pays

    desktop.programmes.go("between" if page in PARTS else page)
    shown = desktop.programmes.page("between") if page in PARTS else None
    if isinstance(shown, BetweenPage):
        shown.bar.show_part(page)


def _drop_meeting(programme: Programme, now: int, meeting: str) -> tuple[object, ...]:
    return gestures.drop(programme, now, gestures.meeting_of(programme, meeting))


def redate(opened: OpenProgramme, days: Mapping[str, str], weeks: int, holidays: Sequence[Holiday]) -> Answer:
    """Meetings move, in one gesture."""
    return opened.act(gestures.redate, days, weeks=weeks, holidays=holidays)


def begin_session(opened: OpenProgramme, desktop: "Shell", key: str) -> Answer:
    """The session of a meeting is open: the one begun before, or a new one with people, sets and the template's blocks."""
    from copfacil.app.plan_doors import lay  # noqa: PLC0415 - only who begins a day pays

    meeting = opened.state.year.meetings.get(key)
    if meeting is None:
        return Msg("This is not here any more.")
    if desktop.day is not None and desktop.day.round_on:
        return Msg("A round is on: open another session when it is over.")
    if meeting.session and meeting.session in desktop.store.streams():
        desktop.open(meeting.session)
        return desktop.go("plan")
    if meeting.kind == "between":
        return Msg("Small sets meet by themselves: they have no session of their own.")
    owed = opened.readings.owed
    day: Day = desktop.open(title=meeting.title)
    why = day.act(begin, opened.state, meeting, owed=owed)
    if why is None and meeting.template:
        why = lay(day, desktop.words, meeting.template)
    linked = opened.act(gestures.put, replace(meeting, session=day.host.stream))
    desktop.go("plan")
    return why or linked


def year_view(opened: OpenProgramme, desktop: "Shell") -> YearView:
    """The year as it stands."""
    words, readings = desktop.words, opened.readings
    programme, today = readings.programme, readings.today
    streams = frozenset(desktop.store.streams())
    meetings = tuple(_meeting(one, readings, words, desktop.date(), streams) for one in programme.year.in_order)
    following = (one for one in meetings if one.state in ("today", "to come") and one.meeting.kind != "between")
    return YearView(
        meetings=meetings,
        today=today,
        due=tuple(due_line(one, words) for one in readings.due),
        turns=turns(readings, words),
        next=next((one.meeting.id for one in following if one.meeting.kind in ("module", "celebration")), ""),
        weeks=programme.year.weeks,
        holidays=programme.year.holidays,
        people=_people(programme, words),
    )


def _meeting(one: Meeting, readings: Readings, words: Words, today: date, streams: frozenset[str]) -> MeetingView:
    programme = readings.programme
    state = one.state(readings.today)
    return MeetingView(
        meeting=one,
        state=state,
        number=programme.year.number(one.id) if one.kind == "module" else 0,
        day=words(day_short(one.day)) if one.day else "",
        long=_long(one, words, today),
        note=_note(one, readings, words),
        due=tuple(due_line(line, words) for line in readings.due_by_meeting.get(one.id, ())),
        state_said=words(STATES[state]),
        kind_said=words(KINDS[one.kind]),
        has_session=one.session in streams,
    )


def _long(one: Meeting, words: Words, today: date) -> str:
    if not one.day:
        return ""
    first = words(day_said(date.fromisoformat(one.day), today))
    if not one.until:
        return first
    return words("{first} to {last}", first=first, last=words(day_said(date.fromisoformat(one.until), today)))


def _note(one: Meeting, readings: Readings, words: Words) -> str:
    """How many were there, or met."""
    programme = readings.programme
    if one.kind == "between":
        sets = len(programme.sets.near)
        met = sum(found.met for (key, _), found in programme.year.gatherings.items() if key == one.id)
        return (
            words("{met} of {sets} met", met=met, sets=sets)
            if sets and (met or one.state(readings.today) != "to come")
            else ""
        )
    if not (one.held or one.session):
        return ""
    here, of = readings.presence.get(one.id, (0, 0))
    return words("{here} of {all} there", here=here, all=of) if of else ""


def _people(programme: Programme, words: Words) -> str:
    here, left = len(programme.cohort.here), len(programme.cohort.people) - len(programme.cohort.here)
    said = words(Msg("{n} person", "{n} people", n=here)) if here else words("Nobody is on the list yet")
    if left:
        said = f"{said}, " + words(Msg("{n} has left", "{n} have left", n=left))
    return said


def turns(readings: Readings, words: Words) -> Turns:
    """The ledger in words."""
    programme, book = readings.programme, readings.ledger
    modules = book.modules
    upcoming = next(
        (place for place, one in enumerate(modules) if not one.held and one.state(readings.today) != "off"), -1
    )

    def line(one: Line) -> SeatLine:
        return SeatLine(
            name=programme.called(one.person), marks=one.marks, first=one.first, left=one.left, behind=one.behind
        )

    sets = [
        SetCard(
            number=one.group.number,
            title=f"{one.group.number}, {one.group.spot}"
            if one.group.spot
            else words("Set {number}", number=one.group.number),
            lines=tuple(map(line, one.lines)),
        )
        for one in book.sets
    ]
    loose = [one for one in book.loose if not one.left]
    if loose and sets:
        sets.append(SetCard(number=0, title=words("In no set"), lines=tuple(map(line, loose))))
    return Turns(
        modules=tuple(str(place + 1) for place in range(len(modules))),
        upcoming=upcoming,
        sets=tuple(sets),
        late=_late(programme, book.late, words),
    )


def _late(programme: Programme, lines: Sequence[Line], words: Words) -> str:
    if not lines:
        return ""
    first = lines[0]
    name = programme.called(first.person)
    if len(lines) == 1:
        return words(Msg("{name} is {n} turns behind.", name=name, n=first.behind))
    others = words(Msg("{n} other is", "{n} others are", n=len(lines) - 1))
    return words("{name} is {count} turns behind, {others} too.", name=name, count=first.behind, others=others)
