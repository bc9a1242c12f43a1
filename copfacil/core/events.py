"""What can happen in a session: frozen values that carry what was decided, so that the past needs nothing else.

People appear by id only, except in `PersonListed`, the one event whose body holds a person's own data.
"""

from typing import Literal

from copfacil.core.agenda.events import AgendaEvent
from copfacil.core.boards.events import BoardEvent
from copfacil.core.codec import event
from copfacil.core.feedback.events import FeedbackEvent
from copfacil.core.groups import Group
from copfacil.core.launch.events import KitEvent
from copfacil.core.people import Person
from copfacil.core.plan import Step
from copfacil.core.play import Move

Attendance = Literal["here", "away", "late"]
Face = Literal["auto", "holding", "lines", "thanks"]


@event("titled")
class Titled:
    """The session has a title, a date (ISO), a place."""

    title: str
    day: str
    place: str = ""


@event("person-listed")
class PersonListed:
    """A person came onto the list, or their line was corrected."""

    person: Person


@event("person-dropped")
class PersonDropped:
    """A person was taken off the list."""

    person: str


@event("attended")
class Attended:
    """Somebody is here, away or late (until when, as clock time)."""

    person: str
    state: Attendance
    until: str = ""


@event("mix-chosen")
class MixChosen:
    """By which facts groups are mixed, and which facts are kept apart."""

    mix: tuple[str, ...]
    apart: tuple[str, ...] = ()


@event("groups-formed")
class GroupsFormed:
    """The groups, all of them, as they are from now on."""

    groups: tuple[Group, ...]
    size: int = 4


@event("spots-named")
class SpotNamed:
    """A group's spot got a name."""

    group: int
    spot: str


@event("names-released")
class NamesReleased:
    """Whether the wall may show who sits where."""

    released: bool


@event("face-chosen")
class FaceChosen:
    """What the wall shows until a clock starts: by itself, holding, the process in a few lines, thanks."""

    face: Face


@event("played")
class Played:
    """An exercise was put on, with its plan worked out."""

    play: str
    exercise: str
    version: int
    preset: str
    name: str
    steps: tuple[Step, ...]
    auto: bool = False
    groups: tuple[Group, ...] = ()
    captures: tuple[str, ...] = ()
    way: str = ""


@event("read")
class Read:
    """The process was read to the room, or the reading left out."""

    play: str
    aloud: bool = True


@event("started")
class Started:
    """The waiting phase was released, for all or for one group."""

    play: str
    group: int | None = None


@event("paused")
class Paused:
    """Everything stands still."""

    play: str


@event("resumed")
class Resumed:
    """Everything runs on."""

    play: str


@event("went")
class Went:
    """A clock went to a step; ``to`` = number of steps means over."""

    play: str
    how: Move
    to: int
    group: int | None = None
    reason: str = ""


@event("lengthened")
class Lengthened:
    """The present step got longer by ``ms`` (shorter below zero), for all or for one group."""

    play: str
    index: int
    ms: int
    group: int | None = None


@event("held")
class Held:
    """A group's clock stands still."""

    play: str
    group: int


@event("released")
class Released:
    """A held group runs on."""

    play: str
    group: int


@event("caught-up")
class CaughtUp:
    """A late group's later steps became shorter: (step, its new length in ms) each."""

    play: str
    group: int
    lengths: tuple[tuple[int, int], ...]


@event("advance-chosen")
class AdvanceChosen:
    """Whether phases follow each other by themselves."""

    play: str
    auto: bool


@event("ended")
class Ended:
    """The play is over and put away."""

    play: str


@event("slept")
class Slept:
    """The laptop slept for ``ms`` or the app was away; counted means that the time passed for the clocks too."""

    ms: int
    counted: bool


@event("kept")
class Kept:
    """Something was captured: an action with owner, date and who asks; a released learning line; a note on the room."""

    card: str
    what: str
    text: str
    play: str = ""
    group: int | None = None
    owner: str = ""
    due: str = ""
    asker: str = ""
    released: bool = False


@event("amended")
class Amended:
    """The text, owner, date or asker of something captured was corrected."""

    card: str
    text: str
    owner: str = ""
    due: str = ""
    asker: str = ""
    released: bool = False


@event("settled")
class Settled:
    """An action was done, or is open again."""

    card: str
    done: bool


@event("removed")
class Removed:
    """Something captured was taken away."""

    card: str


@event("health-checked")
class HealthChecked:
    """A group's three answers, 1 to 5 each: connected, useful, kept to the process."""

    play: str
    group: int
    connected: int
    useful: int
    kept: int


@event("struck")
class Struck:
    """A gesture was taken back: it is as if it had never been made."""

    gesture: str


@event("restored")
class Restored:
    """A gesture taken back counts again."""

    gesture: str


@event("reopened")
class Reopened:
    """The app was opened on a session that had not been closed: how long it was away, ms, and whether that counts."""

    away: int
    counted: bool


@event("branched")
class Branched:
    """This session went on in another place too: it holds what happened there, beside the session ``of``."""

    of: str
    name: str


Event = (
    Titled
    | PersonListed
    | PersonDropped
    | Attended
    | MixChosen
    | GroupsFormed
    | SpotNamed
    | NamesReleased
    | FaceChosen
    | Played
    | Read
    | Started
    | Paused
    | Resumed
    | Went
    | Lengthened
    | Held
    | Released
    | CaughtUp
    | AdvanceChosen
    | Ended
    | Slept
    | Kept
    | Amended
    | Settled
    | Removed
    | HealthChecked
    | Struck
    | Restored
    | Reopened
    | Branched
    | BoardEvent
    | AgendaEvent
    | FeedbackEvent
    | KitEvent
)
