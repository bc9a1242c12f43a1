"""The doors of the team of a programme: tasks, who leads what, mentors; how somebody is reached leaves by one door only."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from copfacil.app.day import fresh_id
from copfacil.app.deletion_doors import deletion_doors
from copfacil.app.programme import OpenProgramme
from copfacil.core.dates import day_short, how_far
from copfacil.core.gestures import Refused
from copfacil.core.programme import gestures
from copfacil.core.programme.programme import Programme
from copfacil.core.programme.team import CONTACT_KINDS, Contact, Task
from copfacil.core.words import Msg, Words
from copfacil.ui.programme.several import Named
from copfacil.ui.team.doors import ContactDoors, ContactLine, TaskLine, TeamDoors, TeamView

if TYPE_CHECKING:
    from copfacil.app.shell import Shell


def team_doors(opened: OpenProgramme, desktop: "Shell") -> TeamDoors:
    """The doors of the team."""
    return TeamDoors(
        words=desktop.words,
        view=lambda: team_view(opened, desktop.words),
        put=lambda task: opened.act(gestures.put, task),
        drop=lambda task: opened.act(_drop_task, task),
        contacts=contact_doors(opened, desktop),
        add=lambda name, kind: opened.act(_add, Contact(id=fresh_id(), kind=kind, name=name)),
        today=desktop.date,
        new_id=fresh_id,
    )


def contact_doors(opened: OpenProgramme, desktop: "Shell") -> ContactDoors:
    """The doors of contacts."""
    return ContactDoors(
        words=desktop.words,
        put=lambda contact, reach: opened.act(put_contact, contact, reach),
        reach=lambda contact: _reach(opened.state, contact),
        deletions=deletion_doors(desktop),
    )


def put_contact(programme: Programme, now: int, contact: Contact, reach: str | None) -> tuple[object, ...]:
    """A gesture: a contact is this from now on; None leaves how they are reached as it is."""
    if contact.id not in programme.team.contacts:
        raise Refused(Msg("This is not here any more."))
    return gestures.put(
        programme, now, replace(contact, reach=_reach(programme, contact.id) if reach is None else reach)
    )


def covered(contact: Contact) -> Contact:
    """The same without how they are reached."""
    return replace(contact, reach="")


def _reach(programme: Programme, contact: str) -> str:
    found = programme.team.contacts.get(contact)
    return found.reach if found is not None else ""


def _add(programme: Programme, now: int, contact: Contact) -> tuple[object, ...]:
    same = (one for one in programme.team.of(contact.kind) if one.name.casefold() == contact.name.casefold())
    if next(same, None) is not None:
        raise Refused(Msg("{name} is on this list already.", name=contact.name))
    return gestures.put(programme, now, contact)


def _drop_task(programme: Programme, now: int, task: str) -> tuple[object, ...]:
    found = programme.team.tasks.get(task)
    if found is None:
        raise Refused(Msg("This is not here any more."))
    return gestures.drop(programme, now, found)


def team_view(opened: OpenProgramme, words: Words) -> TeamView:
    """The team as it stands."""
    programme, today = opened.state, opened.date()
    team = programme.team
    lines = sorted((_task(one, programme, today, words) for one in team.tasks.values()), key=_order)
    return TeamView(
        tasks=tuple(lines),
        told=_told(lines, words),
        team=tuple(_contact(one, programme, words) for one in team.of("team")),
        mentors=tuple(_contact(one, programme, words) for one in team.of("mentor")),
        others=tuple(_contact(one, programme, words) for kind in ("sponsor", "guest") for one in team.of(kind)),
        unled=_unled(programme, today, words),
        owners=_owners(programme),
        members=members(programme),
        meetings=_meetings(programme),
    )


def members(programme: Programme) -> Named:
    """Everybody of the programme, also who has left: they may still be named somewhere."""
    return [(one.id, one.shown) for one in programme.cohort.people.values()]


def _owners(programme: Programme) -> Named:
    """The team, whoever else has a job already, and everybody of the programme."""
    team = programme.team
    busy = {one.owner for one in team.tasks.values()}
    known = [(one.id, one.name) for one in team.contacts.values() if one.kind == "team" or one.id in busy]
    return [*known, *members(programme)]


def _meetings(programme: Programme) -> Named:
    """What may be led or worked for; meetings of small sets only where they are already."""
    team = programme.team
    used = {one.meeting for one in team.tasks.values()}
    used |= {key for one in team.contacts.values() for key in one.meetings}
    return [(one.id, one.title) for one in programme.year.in_order if one.kind != "between" or one.id in used]


def now_called(programme: Programme, ids: Iterable[str]) -> tuple[str, ...]:
    """The ids by which people go now: two lines that were merged are one."""
    return tuple(dict.fromkeys(map(programme.cohort.who, ids)))


def _order(line: TaskLine) -> tuple[bool, bool, str]:
    return line.task.done, not line.task.day, line.task.day


def _task(task: Task, programme: Programme, today: date, words: Words) -> TaskLine:
    meeting = programme.year.meetings.get(task.meeting)
    day = date.fromisoformat(task.day) if task.day else None
    return TaskLine(
        task=replace(task, owner=programme.cohort.who(task.owner)),
        when=words(day_short(task.day)) if task.day else "",
        far=words(how_far(day, today)) if day is not None and not task.done else "",
        owner=programme.called(task.owner),
        meeting=meeting.title if meeting is not None else "",
        late=day is not None and day < today and not task.done,
    )


def _told(lines: list[TaskLine], words: Words) -> str:
    waiting = sum(not one.task.done for one in lines)
    late = sum(one.late for one in lines)
    if not lines:
        return ""
    if not waiting:
        return words("Everything is done.")
    told = words(Msg("{n} task is open.", "{n} tasks are open.", n=waiting))
    return f"{told} " + words(Msg("{n} is overdue.", "{n} are overdue.", n=late)) if late else told


def _contact(one: Contact, programme: Programme, words: Words) -> ContactLine:
    contact = covered(replace(one, members=now_called(programme, one.members)))
    titles = [meeting.title for key in one.meetings if (meeting := programme.year.meetings.get(key)) is not None]
    names = ", ".join(name for key in contact.members if (name := programme.called(key)))
    match one.kind:
        case "team":
            about = words("Leads {meetings}", meetings=", ".join(titles)) if titles else words("Leads no meeting yet")
        case "mentor":
            about = words("Accompanies {names}", names=names) if names else words("Accompanies nobody yet")
        case _:
            about = (
                words("{kind}, for {names}", kind=CONTACT_KINDS[one.kind], names=names)
                if names
                else words(CONTACT_KINDS[one.kind])
            )
    return ContactLine(contact=contact, reached=bool(one.reach), about=about)


def _unled(programme: Programme, today: date, words: Words) -> str:
    """Which meetings to come nobody leads; nothing where there is no team yet."""
    if not programme.team.of("team"):
        return ""
    ahead = [one for one in programme.year.in_order if one.kind != "between"]
    ahead = [one for one in ahead if one.state(today.isoformat()) in {"today", "to come", "undated"}]
    unled = [one.title for one in ahead if not programme.team.leading(one.id)]
    if not unled:
        return words("Every meeting to come has somebody who leads it.") if ahead else ""
    return words("Nobody leads yet: {titles}.", titles=", ".join(unled))
