"""What the page of the celebration can ask for. Records are ids; a door never raises."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from copfacil.core.programme.celebration import Invitation, Pledge, Station
from copfacil.core.programme.missing import Missing
from copfacil.core.programme.team import Contact
from copfacil.core.words import Words
from copfacil.ui.programme.doors import Answer
from copfacil.ui.programme.several import Named
from copfacil.ui.team.doors import ContactDoors


@dataclass(frozen=True, slots=True, kw_only=True)
class StationLine:
    """A station: it, its number from 1, its hosts by name, what it shows in words; empty where that is missing."""

    station: Station
    number: int
    hosts: str
    shows: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestLine:
    """A guest.

    Attributes:
        invitation: what was asked and answered.
        contact: who, without how they are reached.
        reached: whether that is known.
        reply: how they stand, in words.
        about: for whom they stand, and who asks them where that is somebody else.
    """

    invitation: Invitation
    contact: Contact
    reached: bool
    reply: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeLine:
    """A pledge: it, whose, its day short, how far off that is or how late, whether that asks for a look."""

    pledge: Pledge
    whose: str
    when: str
    far: str
    late: bool


@dataclass(frozen=True, kw_only=True)
class CelebrationView:
    """The celebration.

    Attributes:
        when: its day, hours and place, in words.
        far: how far off it is.
        plan: what the button of its day's plan says; empty where it was held without one.
        missing: what it lacks.
        stations, guests, pledges: they.
        guests_told, pledges_told: how many there are of each kind, in a sentence; empty for none.
        sponsors: how many sponsors of the list of people are no guests yet.
        planned: how many guests are not invited yet.
        hosts: who may host a station.
        stories: what may be told there.
        members: who may ask a guest, and whom a guest may stand for.
        pledgers: members, guests and communities.
    """

    when: str = ""
    far: str = ""
    plan: str = ""
    missing: tuple[Missing, ...] = ()
    stations: tuple[StationLine, ...] = ()
    guests: tuple[GuestLine, ...] = ()
    pledges: tuple[PledgeLine, ...] = ()
    guests_told: str = ""
    pledges_told: str = ""
    sponsors: int = 0
    planned: int = 0
    hosts: Named = ()
    stories: Named = ()
    members: Named = ()
    pledgers: Named = ()


@dataclass(frozen=True, kw_only=True)
class CelebrationDoors:
    """The doors of the celebration."""

    words: Words
    """The desk's language."""
    view: Callable[[], CelebrationView]
    """The celebration as it stands."""
    plan: Callable[[], Answer]
    """The plan of its day is open: the one begun before, or one laid from the template of 150 minutes."""
    put: Callable[[Station | Pledge], Answer]
    """A station or a pledge comes in, or is this from now on."""
    drop: Callable[[Station | Invitation | Pledge], Answer]
    """A record is taken away; undo brings it back."""
    invite: Callable[[str], Answer]
    """A guest comes onto the list by name."""
    take_sponsors: Callable[[], Answer]
    """Sponsors whom the list of people names come onto it."""
    all_invited: Callable[[], Answer]
    """Everybody who was not invited yet is."""
    guest: Callable[[Invitation, Contact, str | None], Answer]
    """What was asked, and who the guest is, in one gesture; None leaves how they are reached."""
    contacts: ContactDoors
    """Those of contacts."""
    paper: Callable[[str], Answer]
    """A sheet of the celebration is shown where it can be printed."""
    go: Callable[[str], None]
    """Another page of the programme."""
    today: Callable[[], date]
    """The date in the room."""
    new_id: Callable[[], str]
    """For a new record."""
