"""What the pages of a programme show, worked out already; texts are in the screen's language."""

from dataclasses import dataclass

from copfacil.core.programme.ledger import Mark
from copfacil.core.programme.year import Holiday, Meeting, State
from copfacil.core.words import Msg


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A programme in the list of all.

    Attributes:
        stream: its id.
        title: what it is called.
        about: its span and people, in words.
    """

    stream: str
    title: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands above every page.

    Attributes:
        stream: of the programme that is open, empty for none.
        title: what it is called.
        undo, redo: what they would do, None for nothing.
        programmes: all there are, the one touched last first.
    """

    stream: str
    title: str
    undo: Msg | None
    redo: Msg | None
    programmes: tuple[Listed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DueLine:
    """Something due.

    Attributes:
        when: its day, short; empty for none.
        text: what.
        note: whose, and what else is to be known of it.
        late: its day is past.
        key: by which the app knows it.
        ticks: one tick settles it.
        answers: what can be answered instead, by key; empty where it is settled elsewhere.
        page: where it is settled, a page or a part of the page Between.
    """

    when: str
    text: str
    note: str
    late: bool
    key: str = ""
    ticks: bool = False
    answers: tuple[tuple[str, str], ...] = ()
    page: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingView:
    """A meeting as the year shows it.

    Attributes:
        meeting: as it is planned.
        state: how it stands today.
        number: which of its kind, from 1; 0 where it is the only one.
        day: in words, short ("15 October"); empty for none.
        long: in words with its weekday, and until when.
        note: who was there, how many small sets met; empty where nothing is known.
        due: what is due before it is over.
        state_said: its state in a word.
        kind_said: its kind in words.
        has_session: its session is on this laptop.
    """

    meeting: Meeting
    state: State
    number: int
    day: str
    long: str
    note: str
    due: tuple[DueLine, ...]
    state_said: str
    kind_said: str
    has_session: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatLine:
    """A person in a set: name, a mark for each module, whether they present first next time, have left, turns behind."""

    name: str
    marks: tuple[Mark, ...]
    first: bool
    left: bool
    behind: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SetCard:
    """A set: its number, title ("1, window"), its people in seat order."""

    number: int
    title: str
    lines: tuple[SeatLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turns:
    """The ledger.

    Attributes:
        modules: heads of the columns ("1", "2").
        upcoming: place of the module at which people present first next, -1 for none.
        sets: with their people; one without a number for those who sit in none.
        late: who is behind, in a sentence; empty for nobody.
    """

    modules: tuple[str, ...]
    upcoming: int
    sets: tuple[SetCard, ...]
    late: str


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView:
    """The year.

    Attributes:
        meetings: by day; those without one last.
        today: ISO date.
        due: everything, the first day first.
        turns: the ledger.
        next: id of the meeting that comes next, empty for none.
        weeks, holidays: what the dates keep to.
        people: how many, in words.
    """

    meetings: tuple[MeetingView, ...]
    today: str
    due: tuple[DueLine, ...]
    turns: Turns
    next: str
    weeks: int
    holidays: tuple[Holiday, ...]
    people: str
