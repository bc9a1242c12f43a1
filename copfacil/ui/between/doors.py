"""What the page Between shows and can ask for; texts are in the screen's language, a door never raises."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from copfacil.core.programme.materials import Material
from copfacil.core.programme.webinars import Idea, Slot
from copfacil.core.programme.year import Gathering, Meeting
from copfacil.core.words import Words
from copfacil.ui.programme.doors import Answer
from copfacil.ui.programme.several import Named
from copfacil.ui.programme.values import DueLine


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLine:
    """A small set between two modules.

    Attributes:
        meeting: id of the weeks in which it meets.
        number: of the set.
        title: "Small set 1".
        names: who is in it, those who left passed over.
        gathering: what is known of its meeting.
        when: its day in words; empty for none.
        asks: its day, or the weeks for it, are over, and nobody has said what became of it.
    """

    meeting: str
    number: int
    title: str
    names: str
    gathering: Gathering
    when: str
    asks: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class IdeaLine:
    """An idea for a theme: whose it is, by how many it is wanted, whether it is ahead of all others."""

    idea: Idea
    by: str
    votes: int
    leads: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestLine:
    """Time for a guest, with the name; empty for nobody yet."""

    slot: Slot
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WebinarLine:
    """A webinar.

    Attributes:
        meeting: as it is planned.
        when: its day in words; empty for none.
        state: in a word.
        about: its theme, or how the vote for one stands; who comes.
        over: it was held, called off, or its day is past.
        ideas: in the order in which they came.
        guests: likewise.
    """

    meeting: Meeting
    when: str
    state: str
    about: str
    over: bool
    ideas: tuple[IdeaLine, ...]
    guests: tuple[GuestLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialLine:
    """A material.

    Attributes:
        material: it.
        meeting: title of the meeting it belongs to; that of the programme for none.
        about: kind, when it is looked at, whose it is.
        by: the name of who brings it; empty for the team.
        agreed: who brings it may be named beside it; None where nobody has to be asked.
        late: it should be at hand, and is not.
    """

    material: Material
    meeting: str
    about: str
    by: str
    agreed: bool | None
    late: bool


@dataclass(frozen=True, kw_only=True)
class BetweenView:
    """The weeks between modules.

    Attributes:
        told: between which modules this day lies, and how far the next one is.
        due: what is due, the first day first.
        weeks: the weeks in which small sets meet (id and words), by day.
        now: id of those that are on or come next; empty for none.
        sets: the small sets by the id of the weeks.
        webinars: by day.
        materials: by meeting, and there in their order.
        meetings: to which materials may belong.
        people: who may bring one, or have an idea.
        next: id of the meeting that comes next; empty for none.
    """

    told: str = ""
    due: tuple[DueLine, ...] = ()
    weeks: Named = ()
    now: str = ""
    sets: Mapping[str, tuple[SetLine, ...]] = field(default_factory=dict)
    webinars: tuple[WebinarLine, ...] = ()
    materials: tuple[MaterialLine, ...] = ()
    meetings: Named = ()
    people: Named = ()
    next: str = ""


@dataclass(frozen=True, kw_only=True)
class BetweenDoors:
    """The doors of the page."""

    words: Words
    """The desk's language."""
    view: Callable[[], BetweenView]
    """As it stands."""
    today: Callable[[], date]
    """The date in the room."""
    new_id: Callable[[], str]
    """For a new record."""
    settle: Callable[[str], Answer]
    """What is due under that key is done."""
    answer: Callable[[str, str], Answer]
    """What is due under that key got this answer."""
    remember: Callable[[str], Answer]
    """A task of the team comes in."""
    undo: Callable[[], Answer]
    """What was done last is taken back."""
    go: Callable[[str], None]
    """Another page of the programme is shown."""
    gather: Callable[[str, int, Gathering], Answer]
    """A small set's meeting is this from now on."""
    gather_all: Callable[[str, str], Answer]
    """Every small set without a day meets on the day that somebody wrote."""
    sheets: Callable[[], Answer]
    """The sheet for small sets is shown, to be printed or saved."""
    put: Callable[[Meeting | Idea | Slot | Material], Answer]
    """A record comes in, or is this from now on."""
    drop: Callable[[Meeting | Idea | Slot | Material], Answer]
    """A record is taken away; undo brings it back."""
    count: Callable[[str, int], Answer]
    """An idea has so many votes."""
    take_theme: Callable[[str], Answer]
    """A webinar is about the idea that is ahead."""
    ask_guest: Callable[[Slot, str], Answer]
    """Time for a guest of that name."""
    move: Callable[[str, int], Answer]
    """A material goes so many places down, or up below zero."""
    agree: Callable[[str, bool], Answer]
    """Somebody (id) may be named on lists, or may not."""
    open: Callable[[Material], Answer]
    """A material is opened in the system's own program."""
