"""The team around a programme: contacts who are no members (kept private), and tasks with owners."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from copfacil.core.codec import event
from copfacil.core.programme.records import Change, RecordDropped, dropping, put
from copfacil.core.words import Msg

ContactKind = Literal["team", "mentor", "guest", "sponsor"]

CONTACT_KINDS: Mapping[ContactKind, Msg] = {
    "team": Msg("Team"),
    "mentor": Msg("Mentor"),
    "guest": Msg("Guest speaker"),
    "sponsor": Msg("Sponsor"),
}


@dataclass(frozen=True, kw_only=True)
class Contact:
    """Somebody who is no member: of the team, a mentor, a guest, a sponsor. Private: no wall and no paper shows how to reach them.

    Attributes:
        id: opaque; a contact is deleted like a member.
        kind: what they are to the programme.
        name, role, organisation: as people write them.
        reach: mail address or telephone number.
        members: person ids whom a mentor accompanies, or for whom a sponsor stands.
        meetings: ids of meetings that one of the team leads.
    """

    id: str
    kind: ContactKind = "team"
    name: str = ""
    role: str = ""
    organisation: str = ""
    reach: str = ""
    members: tuple[str, ...] = ()
    meetings: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Task:
    """A job of the team.

    Attributes:
        id: opaque.
        text: what is to be done.
        owner: id of a contact or member, empty for nobody yet.
        day: by when, ISO date, empty for none.
        meeting: for which meeting, empty for the programme.
        done: it is.
    """

    id: str
    text: str = ""
    owner: str = ""
    day: str = ""
    meeting: str = ""
    done: bool = False


@dataclass(frozen=True, kw_only=True)
class Team:
    """Contacts and tasks, by id."""

    contacts: Mapping[str, Contact] = field(default_factory=dict)
    tasks: Mapping[str, Task] = field(default_factory=dict)

    def of(self, kind: ContactKind) -> tuple[Contact, ...]:
        """The contacts of one kind."""
        return tuple(one for one in self.contacts.values() if one.kind == kind)

    def leading(self, meeting: str) -> tuple[Contact, ...]:
        """Those of the team who lead a meeting."""
        return tuple(one for one in self.of("team") if meeting in one.meetings)


@event("contact-put")
class ContactPut:
    """A contact came in, or is this from now on."""

    contact: Contact


@event("task-put")
class TaskPut:
    """A task came in, or is this from now on."""

    task: Task


CHANGES: Mapping[type, Change] = {
    ContactPut: put("contacts", "contact"),
    TaskPut: put("tasks", "task"),
    RecordDropped: dropping({"contact": "contacts", "task": "tasks"}),
}
"""What each event does to the team."""
