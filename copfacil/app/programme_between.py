"""The doors of the weeks between modules: small sets, webinars, materials, and what is due."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from copfacil.app.answer import Answer
from copfacil.app.day import fresh_id
from copfacil.app.programme import OpenProgramme
from copfacil.app.programme_due import answer, due_lines, settle
from copfacil.app.programme_year import STATES, go
from copfacil.core.dates import day_said, day_short, how_far, understood
from copfacil.core.programme import between, gestures
from copfacil.core.programme.materials import MATERIAL_KINDS, WHENS, Material, When
from copfacil.core.programme.programme import Programme
from copfacil.core.programme.team import Task
from copfacil.core.programme.webinars import SLOT_STATES
from copfacil.core.programme.year import Meeting
from copfacil.core.words import Msg, Words
from copfacil.ui.between.doors import (
    BetweenDoors,
    BetweenView,
    GuestLine,
    IdeaLine,
    MaterialLine,
    SetLine,
    WebinarLine,
)

if TYPE_CHECKING:
    from copfacil.app.shell import Shell

_AHEAD = frozenset({"today", "to come"})
_WHEN_ORDER = tuple(WHENS)
_WHEN_SAID: dict[When, Msg] = {
    "before": Msg("to look at before"),
    "any": Msg("at any time"),
    "after": Msg("to look at afterwards"),
}
"""Within a line."""


def between_doors(opened: OpenProgramme, desktop: "Shell") -> BetweenDoors:
    """The doors of the page."""
    words = desktop.words
    return BetweenDoors(
        words=words,
        view=lambda: between_view(opened, words),
        today=desktop.date,
        new_id=fresh_id,
        settle=lambda key: settle(opened, desktop, key),
        answer=lambda key, said: answer(opened, desktop, key, said),
        remember=lambda text: opened.act(gestures.put, Task(id=fresh_id(), text=text)),
        undo=opened.undo,
        go=lambda page: go(desktop, page),
        gather=lambda meeting, group, one: opened.act(between.gather, meeting, group, one),
        gather_all=lambda meeting, text: _gather_all(opened, words, meeting, text),
        sheets=lambda: _sheets(desktop),
        put=lambda record: opened.act(gestures.put, record),
        drop=lambda record: opened.act(gestures.drop, record),
        count=lambda idea, votes: opened.act(between.count_votes, idea, votes),
        take_theme=lambda meeting: opened.act(between.take_theme, meeting),
        ask_guest=lambda slot, name: opened.act(between.ask_guest, slot, name, fresh_id()),
        move=lambda material, step: opened.act(between.move_material, material, step),
        agree=lambda person, given: opened.act(gestures.consent, person, "listed", given=given),
        open=open_material,
    )


def _sheets(desktop: "Shell") -> Answer:
    from copfacil.app.programme_paper import show_sheet  # noqa: PLC0415 - the library that makes PDFs comes in late

    return show_sheet(desktop, "trios")


def _gather_all(opened: OpenProgramme, words: Words, meeting: str, text: str) -> Answer:
    day = understood(text, opened.date(), words)
    if day is None:
        return Msg("A day such as 27 Nov, 27/11 or 2026-11-27.")
    return opened.act(between.gather_all, meeting, day.isoformat())


def open_material(one: Material) -> Answer:
    """A file in its own program, an address in the browser."""
    from copfacil.app.print_doors import opened as open_file  # noqa: PLC0415 - as above

    if not one.where:
        return Msg("Say first where {title} is.", title=one.title)
    if one.on_the_web:
        from PySide6.QtCore import QUrl  # noqa: PLC0415 - who opens nothing needs none of it
        from PySide6.QtGui import QDesktopServices  # noqa: PLC0415 - as above

        there = QDesktopServices.openUrl(QUrl(one.where))
        return None if there else Msg("No program opens {name}.", name=one.where)
    path = Path(one.where).expanduser()
    if not path.is_file():
        return Msg("{path} is not there. Choose the file again.", path=one.where)
    return open_file(path)


def between_view(opened: OpenProgramme, words: Words) -> BetweenView:
    """The weeks between modules as they stand."""
    programme, today = opened.state, opened.date()
    year = programme.year
    weeks = [one for one in year.of("between") if not one.off]
    iso = today.isoformat()
    now = next((one for one in weeks if one.state(iso) in _AHEAD), weeks[-1] if weeks else None)
    ahead = next((one for one in year.in_order if one.kind != "between" and one.state(iso) in _AHEAD), None)
    return BetweenView(
        told=_told(programme, today, words),
        due=due_lines(opened, words),
        weeks=[(one.id, _span(one, words)) for one in weeks],
        now=now.id if now is not None else "",
        sets={one.id: _sets(one, programme, today, words) for one in weeks},
        webinars=tuple(_webinar(one, programme, today, words) for one in year.of("webinar")),
        materials=_materials(programme, today, words),
        meetings=[(one.id, one.title) for one in year.in_order if one.kind != "between" and not one.off],
        people=[(one.id, one.shown) for one in programme.cohort.people.values()],
        next=ahead.id if ahead is not None else "",
    )


def _told(programme: Programme, today: date, words: Words) -> str:
    iso = today.isoformat()
    dated = [
        one for one in programme.year.in_order if one.kind in {"module", "celebration"} and one.day and not one.off
    ]
    last = next((one for one in reversed(dated) if one.state(iso) in {"held", "past"}), None)
    following = next((one for one in dated if one.state(iso) in _AHEAD), None)
    if following is None:
        return words("{title} was the last meeting.", title=last.title) if last is not None else ""
    far = words(how_far(date.fromisoformat(following.day), today))
    if last is None:
        return words("{title}: {far}.", title=following.title, far=far)
    return words("Between {last} and {next}: {far}.", last=last.title, next=following.title, far=far)


def _span(one: Meeting, words: Words) -> str:
    if not one.day:
        return one.title
    until = one.until or one.day
    days = words(Msg("{first} to {last}", first=day_short(one.day), last=day_short(until)))
    return f"{days}, {one.title}"


def _sets(weeks: Meeting, programme: Programme, today: date, words: Words) -> tuple[SetLine, ...]:
    over = weeks.state(today.isoformat()) in {"past", "held"}
    made = []
    for group in programme.sets.near:
        found = programme.year.gathering(weeks.id, group.number)
        here = [programme.called(one) for one in group.members if not programme.cohort.left(one)]
        waiting = not (found.met or found.missed)
        made.append(
            SetLine(
                meeting=weeks.id,
                number=group.number,
                title=words("Small set {number}", number=group.number),
                names=", ".join(here),
                gathering=found,
                when=words(day_said(date.fromisoformat(found.day), today)) if found.day else "",
                asks=waiting and (over or (bool(found.day) and found.day < today.isoformat())),
            )
        )
    return tuple(made)


def _webinar(one: Meeting, programme: Programme, today: date, words: Words) -> WebinarLine:
    webinars, state = programme.webinars, one.state(today.isoformat())
    votes = {idea.id: count for idea, count in webinars.ideas_of(one.id)}
    leading = webinars.leading(one.id)
    ahead = leading[0].id if len(leading) == 1 else ""
    ideas = tuple(
        IdeaLine(idea=idea, by=programme.called(idea.by), votes=votes[idea.id], leads=idea.id == ahead)
        for idea in webinars.ideas.values()
        if idea.meeting == one.id
    )
    guests = tuple(GuestLine(slot=slot, name=programme.called(slot.contact)) for slot in webinars.slots_of(one.id))
    over = state in {"held", "off", "past"}
    return WebinarLine(
        meeting=one,
        when=words(day_said(date.fromisoformat(one.day), today)) if one.day else "",
        state=words(STATES[state]),
        about=_about(one, ideas, guests, words, over=over),
        over=over,
        ideas=ideas,
        guests=guests,
    )


def _about(
    one: Meeting, ideas: tuple[IdeaLine, ...], guests: tuple[GuestLine, ...], words: Words, *, over: bool
) -> str:
    told = [one.theme]
    if not one.theme:
        count = words(Msg("{n} idea", "{n} ideas", n=len(ideas)))
        votes = words(Msg("{n} vote", "{n} votes", n=sum(idea.votes for idea in ideas)))
        told = [f"{count}, {votes}" if ideas else words("no theme yet") if not over else ""]
    told += [_guest(guest, words) for guest in guests if guest.name]
    return ", ".join(part for part in told if part)


def _guest(one: GuestLine, words: Words) -> str:
    state = words(SLOT_STATES[one.slot.state])
    if one.slot.title:
        return words("{name} on {subject} ({state})", name=one.name, subject=one.slot.title, state=state)
    return f"{one.name} ({state})"


def _materials(programme: Programme, today: date, words: Words) -> tuple[MaterialLine, ...]:
    order = {one.id: place for place, one in enumerate(programme.year.in_order)}

    def place(line: MaterialLine) -> tuple[int, int]:
        return order.get(line.material.meeting, len(order)), _WHEN_ORDER.index(line.material.when)

    found = (_material(one, programme, today, words) for one in programme.materials.items.values())
    return tuple(sorted(found, key=place))


def _material(one: Material, programme: Programme, today: date, words: Words) -> MaterialLine:
    meeting = programme.year.meetings.get(one.meeting)
    by = programme.cohort.who(one.by)
    told = [MATERIAL_KINDS[one.kind], _WHEN_SAID[one.when]]
    minutes = [words(Msg("{n} minute", "{n} minutes", n=one.minutes))] if one.minutes else []
    return MaterialLine(
        material=one,
        meeting=meeting.title if meeting is not None else words("the whole programme"),
        about=", ".join([*map(words, told), *minutes, *filter(None, [programme.called(by)])]),
        by=programme.called(by),
        agreed="listed" in programme.cohort.consents.get(by, frozenset()) if by in programme.cohort.people else None,
        late=not one.ready
        and one.when == "before"
        and meeting is not None
        and bool(meeting.day)
        and not meeting.held
        and meeting.day < today.isoformat(),
    )
