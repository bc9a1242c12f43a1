"""What the store answers about many sessions at once: one line each."""

from typing import TypeVar

from copfacil.core.value import dataclass

Setting = str | int | float | bool | list[object] | dict[str, object]
"""What can be set on a laptop: anything that JSON can say."""

Value = TypeVar("Value", bound=Setting)
"""A setting of the same type as its default."""

DELETIONS = "deletions"
"""The setting that holds what is yet to be deleted: the one that going back to a backup leaves as it is."""

DRAFTS = "draft "
"""How the settings begin that hold what is half written on a desk; the session's id follows. A redaction drops them."""


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A session as Home lists it.

    Attributes:
        stream: its id.
        title, day, place: its head; day is an ISO date.
        people, groups: how many.
        open_actions: how many are not done.
        touched: when something was done in it last, UTC, ms since 1970.
    """

    stream: str
    title: str
    day: str
    place: str
    people: int
    groups: int
    open_actions: int
    touched: int


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action with the session it came from.

    Attributes:
        stream, title, day: the session.
        card: the action's id there.
        text, owner, due, asker, done: the action; owner and asker are person ids, due an ISO date or empty.
        at: when, ms on the session's clock.
    """

    stream: str
    title: str
    day: str
    card: str
    text: str
    owner: str
    due: str
    asker: str
    done: bool
    at: int


@dataclass(frozen=True, slots=True)
class TurnLine:
    """Somebody's part in one play, for the ledger of who presents next.

    Attributes:
        stream, day: the session.
        play: its id there.
        person: id.
        part: presented, consulted, absent.
    """

    stream: str
    day: str
    play: str
    person: str
    part: str


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """A programme in a list.

    Attributes:
        stream: its id.
        title: what it is called.
        starts, ends: ISO dates, empty where no meeting has a day.
        people: how many belong to it.
        touched: when something was done in it last, UTC, ms since 1970.
    """

    stream: str
    title: str
    starts: str
    ends: str
    people: int
    touched: int


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting of a programme: ``stream`` is the programme's, ``session`` that of the session begun from it."""

    stream: str
    meeting: str
    kind: str
    title: str
    day: str
    place: str
    session: str
    held: bool


@dataclass(frozen=True, slots=True)
class AttendanceLine:
    """Somebody at a meeting of a programme: here or away, minutes late and early."""

    stream: str
    meeting: str
    person: str
    state: str
    late: int
    early: int


@dataclass(frozen=True, slots=True)
class DueLine:
    """Something a programme has to do by a day: a task, a pledge, a story or indicator to ask after."""

    stream: str
    kind: str
    record: str
    text: str
    owner: str
    day: str


@dataclass(frozen=True, slots=True)
class SeatLine:
    """Somebody at a table of a play that was begun."""

    stream: str
    play: str
    exercise: str
    table: int
    person: str


@dataclass(frozen=True, slots=True)
class HereLine:
    """Somebody on the list of a session: here, away, or late until a clock time."""

    stream: str
    person: str
    state: str
    until: str


@dataclass(frozen=True, slots=True)
class HealthLine:
    """A group's answers after a sitting, 1 to 5 each."""

    stream: str
    play: str
    table: int
    connected: int
    useful: int
    kept: int


@dataclass(frozen=True, slots=True)
class AskLine:
    """What somebody asked for in a ring."""

    stream: str
    card: str
    person: str
    text: str
    due: str


@dataclass(frozen=True, slots=True)
class OfferLine:
    """What somebody offered on an ask (``card``): how it stands, and when the two will speak."""

    stream: str
    link: str
    card: str
    person: str
    state: str
    due: str
    text: str
