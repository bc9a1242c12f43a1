"""What the page of the team can ask for. How somebody is reached is in no view: it is asked for one at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from copfacil.core.programme.team import Contact, ContactKind, Task
from copfacil.core.words import Words
from copfacil.ui.people.deleting import Deletions
from copfacil.ui.programme.doors import Answer
from copfacil.ui.programme.several import Named


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskLine:
    """A job.

    Attributes:
        task: it.
        when: its day, short; empty for none.
        far: how far off that is, or how late; empty where it is done or has no day.
        owner: whose it is; empty for nobody.
        meeting: for which meeting; empty for the programme.
        late: its day is past, and it is not done.
    """

    task: Task
    when: str
    far: str
    owner: str
    meeting: str
    late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactLine:
    """Somebody who is no member.

    Attributes:
        contact: they, without how they are reached.
        reached: whether that is known.
        about: what they lead, whom they accompany, in words.
    """

    contact: Contact
    reached: bool
    about: str


@dataclass(frozen=True, kw_only=True)
class TeamView:
    """The team.

    Attributes:
        tasks: those that are open by day, then those that are done.
        told: how many are open and late, in a sentence.
        team, mentors: they.
        others: sponsors and guests.
        unled: which meetings nobody leads, in a sentence; empty for none.
        owners: who may have a job.
        members: who may be accompanied.
        meetings: what may be led, or worked for.
    """

    tasks: tuple[TaskLine, ...] = ()
    told: str = ""
    team: tuple[ContactLine, ...] = ()
    mentors: tuple[ContactLine, ...] = ()
    others: tuple[ContactLine, ...] = ()
    unled: str = ""
    owners: Named = ()
    members: Named = ()
    meetings: Named = ()


@dataclass(frozen=True, kw_only=True)
class ContactDoors:
    """The doors of contacts, wherever one is written."""

    words: Words
    """The desk's language."""
    put: Callable[[Contact, str | None], Answer]
    """A contact comes in, or is this from now on, and is reached so; None leaves how they are reached."""
    reach: Callable[[str], str]
    """How somebody is reached; asked for only when a person taps."""
    deletions: Deletions
    """Deleting somebody for good."""


@dataclass(frozen=True, kw_only=True)
class TeamDoors:
    """The doors of the team."""

    words: Words
    """The desk's language."""
    view: Callable[[], TeamView]
    """The team as it stands."""
    put: Callable[[Task], Answer]
    """A task comes in, or is this from now on."""
    drop: Callable[[str], Answer]
    """A task is taken away; undo brings it back."""
    contacts: ContactDoors
    """Those of contacts."""
    add: Callable[[str, ContactKind], Answer]
    """Somebody comes in by name."""
    today: Callable[[], date]
    """The date in the room."""
    new_id: Callable[[], str]
    """For a new task."""
