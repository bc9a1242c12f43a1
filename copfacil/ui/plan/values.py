"""What Plan shows, as values: the app gives them, and the screen works the rest out of the agenda."""

from dataclasses import dataclass, field
from typing import Literal

from copfacil.core.agenda.plan import Agenda
from copfacil.core.words import Msg


@dataclass(frozen=True, kw_only=True)
class Plan:
    """The day as it stands.

    Attributes:
        title: what it is called.
        date: when it is; None where nobody said.
        day: its blocks.
        listed: how many are on the list of people and not away.
        undo, redo: what undo would take back, and redo bring back; None for nothing.
    """

    title: str = ""
    date: Msg | None = None
    day: Agenda = field(default_factory=Agenda)
    listed: int = 0
    undo: Msg | None = None
    redo: Msg | None = None


What = Literal["exercise", "string", "plain"]
"""An exercise of the shelf, a string of them, or plain minutes."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something goes in the day.

    Attributes:
        after: id of the block after which it comes; empty for the beginning.
        beside: id of the block beside which it runs; empty where it stands in the line.
    """

    after: str = ""
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """What is put into the day.

    Attributes:
        what: of what kind.
        key: of the exercise, of the string, or the kind of block.
    """

    what: What
    key: str
