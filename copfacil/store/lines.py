"""What the store answers about many sessions at once: one line each."""

from dataclasses import dataclass
from typing import TypeVar

Setting = str | int | float | bool | list[object] | dict[str, object]
"""What can be set on a laptop: anything that JSON can say."""

Value = TypeVar("Value", bound=Setting)
"""A setting of the same type as its default."""

DELETIONS = "deletions"
"""The setting that holds what is yet to be deleted: the one that going back to a backup leaves as it is."""


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
