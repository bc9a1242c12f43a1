"""What Home shows, as values. All texts are already in the desk's language."""

from typing import Literal

from copfacil.core.value import dataclass
from copfacil.ui.icons import IconName

State = Literal["ready", "unknown", "off", "failed"]
"""off is a choice, failed was tried in vain, unknown was not tried: it is never shown as ready."""


@dataclass(frozen=True, slots=True)
class Span:
    """A number that a person may set; fixed when there is only one.

    Attributes:
        first: the number at first.
        least, most: its limits.
    """

    first: int
    least: int
    most: int

    @property
    def fixed(self) -> bool:
        """There is nothing to set."""
        return self.least == self.most


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Something that can start at once.

    Attributes:
        key: of the exercise, or whatever the app knows it by.
        name: what people call it.
        note: its minutes or its people, in a few words.
        icon: beside its name.
        rounds: how many.
        minutes: of each.
    """

    key: str
    name: str
    note: str
    icon: IconName
    rounds: Span
    minutes: Span


@dataclass(frozen=True, slots=True)
class Start:
    """What a person has set: an offer by its key, how many rounds, minutes each."""

    offer: str
    rounds: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the day: clock time, what it is, its minutes; quiet for a break."""

    time: str
    title: str
    minutes: str
    quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """The session that comes next, or is on.

    Attributes:
        stream: its id.
        day: "Today, Thursday 19 November".
        title: its name, or what stands where it has none.
        name, date, place: as they were written down; date is an ISO date, each may be empty.
        about: further sentences, a line each: times and place, people and groups.
        lines: what it is made of.
        running: what runs now ("Witness, 3:42 left"); empty when nothing does.
        rehearsable: it is planned, and has not begun.
    """

    stream: str
    day: str
    title: str
    name: str = ""
    date: str = ""
    place: str = ""
    about: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    running: str = ""
    rehearsable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """A session that was.

    Attributes:
        stream: its id.
        day: "3 November".
        title: its name.
        counts: "17 people, 6 groups".
        open_actions: promises not yet kept.
    """

    stream: str
    day: str
    title: str
    counts: str
    open_actions: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """One thing the room needs.

    Attributes:
        key: screen, sound, save, printer.
        name: "Second screen".
        state: how it stands.
        sentence: what is known ("You heard the bell at 09:02.").
        act: the word of its button, empty for none.
    """

    key: str
    name: str
    state: State
    sentence: str
    act: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """All that Home shows.

    Attributes:
        day: the session that comes next, or None.
        offers: what can start at once, best first; never empty.
        earlier: sessions that were, the newest first; more are asked for.
        total: how many sessions that were there are in all.
        ready: what the room needs.
    """

    day: Day | None
    offers: tuple[Offer, ...]
    earlier: tuple[Earlier, ...] = ()
    total: int = 0
    ready: tuple[Ready, ...] = ()
