"""What is due when: one list over everything that a programme promises itself, the first day first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from copfacil.core.programme.programme import Programme
from copfacil.core.words import Msg

Kind = Literal[
    "task", "material", "vote", "guest", "sets", "celebration", "offers", "actions", "pledge", "story", "sign"
]


class Promised(Protocol):
    """An action or an offer of a session, as the store has it."""

    @property
    def due(self) -> str:
        """ISO date, empty for none."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A line of the list.

    Attributes:
        day: ISO date; empty for what has none and is open all the same.
        kind: what it is about.
        text: in words.
        note: beside it, None for nothing.
        record: id of the record it speaks of, empty for several.
        late: its day is over.
    """

    day: str
    kind: Kind
    text: Msg
    note: Msg | None = None
    record: str = ""
    late: bool = False


def due(
    programme: Programme, today: str, *, actions: Iterable[Promised] = (), offers: Iterable[Promised] = ()
) -> tuple[Due, ...]:
    """Everything that is open, the first day first, what has no day last.

    Args:
        programme: as it stands.
        today: ISO date.
        actions: those of its sessions that are open.
        offers: those of its sessions that have not happened yet.
    """
    found = [
        *_tasks(programme),
        *_materials(programme),
        *_votes(programme, today),
        *_guests(programme),
        *_sets(programme, today),
        *_celebration(programme, today),
        *_register(programme),
        *_followed(programme, today, list(actions), list(offers)),
    ]
    told = (_late(one, today) for one in found)
    return tuple(sorted(told, key=lambda one: (not one.day, one.day)))


def _late(one: Due, today: str) -> Due:
    if not one.day or one.day >= today:
        return one
    return Due(day=one.day, kind=one.kind, text=one.text, note=one.note, record=one.record, late=True)


def _tasks(programme: Programme) -> Iterable[Due]:
    for task in programme.team.tasks.values():
        if not task.done:
            owner = programme.called(task.owner)
            note = Msg("{name}", name=owner) if owner else Msg("nobody has it yet")
            yield Due(day=task.day, kind="task", text=Msg("{text}", text=task.text), note=note, record=task.id)


def _materials(programme: Programme) -> Iterable[Due]:
    """Reading for before a meeting is due on its day; what is for afterwards on the day after nobody is reminded of."""
    meetings = programme.year.meetings
    for one in programme.materials.items.values():
        meeting = meetings.get(one.meeting)
        if one.ready or one.when != "before" or meeting is None or meeting.held or not meeting.day:
            continue
        text = Msg("{title}, for {meeting}", title=one.title, meeting=meeting.title)
        name = programme.called(one.by)
        yield Due(
            day=meeting.day,
            kind="material",
            text=text,
            note=Msg("{name}", name=name) if name else None,
            record=one.id,
        )


def _votes(programme: Programme, today: str) -> Iterable[Due]:
    people = len(programme.cohort.here)
    for meeting in programme.year.of("webinar"):
        if (
            meeting.theme
            or meeting.state(today) not in {"to come", "today"}
            or not programme.webinars.ideas_of(meeting.id)
        ):
            continue
        voted = sum(votes for _, votes in programme.webinars.ideas_of(meeting.id))
        note = Msg("{voted} of {people} have voted", voted=voted, people=people)
        text = Msg("Theme vote, {title}", title=meeting.title)
        yield Due(day=meeting.day, kind="vote", text=text, note=note, record=meeting.id)


def _guests(programme: Programme) -> Iterable[Due]:
    for slot in programme.webinars.slots.values():
        meeting = programme.year.meetings.get(slot.meeting)
        if slot.state not in {"open", "asked"} or meeting is None or meeting.held:
            continue
        name = programme.called(slot.contact)
        text = (
            Msg("Answer of {name}, {title}", name=name, title=meeting.title)
            if name and slot.state == "asked"
            else Msg("Guest for {title}", title=meeting.title)
        )
        yield Due(day=meeting.day, kind="guest", text=text, record=slot.id)


def _sets(programme: Programme, today: str) -> Iterable[Due]:
    sets = len(programme.sets.near)
    for meeting in programme.year.of("between"):
        if not sets or meeting.state(today) in {"held", "off", "past"}:
            continue
        of_it = [one for (key, _), one in programme.year.gatherings.items() if key == meeting.id]
        dated = sum(one.settled for one in of_it)
        if dated < sets:
            note = Msg("{dated} of {sets} have a date", dated=dated, sets=sets)
            yield Due(day=meeting.day, kind="sets", text=Msg("Dates of the small sets"), note=note, record=meeting.id)


def _celebration(programme: Programme, today: str) -> Iterable[Due]:
    party = programme.celebration
    day = next((one.day for one in programme.year.of("celebration") if one.state(today) != "held"), "")
    waiting = [one for one in party.invitations.values() if one.reply == "planned"]
    if waiting:
        text = Msg("{n} invitation to send", "{n} invitations to send", n=len(waiting))
        yield Due(day=day, kind="celebration", text=text)
    if party.hostless:
        text = Msg("{n} station lacks a host", "{n} stations lack a host", n=len(party.hostless))
        yield Due(day=day, kind="celebration", text=text)
    for pledge in party.pledges.values():
        if not pledge.done:
            name = programme.called(pledge.by)
            note = Msg("{name}", name=name) if name else None
            yield Due(day=pledge.day, kind="pledge", text=Msg("{text}", text=pledge.text), note=note, record=pledge.id)


def _register(programme: Programme) -> Iterable[Due]:
    for story in programme.register.stories.values():
        if not story.finished and story.ask_again:
            name = programme.called(story.by)
            text = Msg("Ask again: {title}", title=story.title)
            note = Msg("{name}", name=name) if name else None
            yield Due(day=story.ask_again, kind="story", text=text, note=note, record=story.id)
    for sign in programme.register.indicators.values():
        if sign.ask_again:
            text = Msg("Read again: {name}", name=sign.name)
            yield Due(day=sign.ask_again, kind="sign", text=text, record=sign.id)


def _followed(programme: Programme, today: str, actions: list[Promised], offers: list[Promised]) -> Iterable[Due]:
    """Actions are read back at the next module; offers are followed up on the first of their days."""
    following = next((one for one in programme.year.modules if one.state(today) in {"to come", "today"}), None)
    if actions:
        note = Msg("When {title} starts", title=following.title) if following else None
        text = Msg("Read back {n} action", "Read back {n} actions", n=len(actions))
        yield Due(day=following.day if following else "", kind="actions", text=text, note=note)
    if offers:
        day = min((one.due for one in offers if one.due), default="")
        text = Msg("{n} offer to follow up", "{n} offers to follow up", n=len(offers))
        yield Due(day=day, kind="offers", text=text)


def by_meeting(programme: Programme, found: Iterable[Due]) -> Mapping[str, tuple[Due, ...]]:
    """The list by the meeting before whose end each is due; what comes after all of them under an empty id."""
    order = [one for one in programme.year.in_order if one.day]
    told: dict[str, list[Due]] = {}
    for one in found:
        meeting = next((each.id for each in order if one.day and one.day <= (each.until or each.day)), "")
        told.setdefault(meeting, []).append(one)
    return {meeting: tuple(lines) for meeting, lines in told.items()}
