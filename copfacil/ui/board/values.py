"""What the screen of boards shows, as values: the boards themselves, who is called what, the phase, the wall."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from copfacil.core.boards.board import Board
from copfacil.core.boards.plan import BoardKind
from copfacil.core.people import Person
from copfacil.core.scene import Dial

OnWall = Literal["off", "blank", "on"]
"""Whether the room sees a wall."""

BY_NAME: frozenset[BoardKind] = frozenset({"ring", "grid", "pairs"})
"""Kinds whose cards are somebody's: the person is named before the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The day's boards.

    Attributes:
        boards: by id, in the order in which they were opened.
        current: id of the one that is on, empty for none.
        people: everybody on the list, by id.
        names: what they are called, by id, in the order of the list.
        present: ids of those who are here.
        dial: the clock of the play that is on, None where nothing is.
        play: id of that play, empty for none.
        preset: in which way it is run.
        phases: keys of its phases, in their order.
        gate: its process still has to be read aloud.
        now: ms on the session's clock.
        day: ISO date of the session.
        wall: whether the room sees one.
    """

    boards: Mapping[str, Board] = field(default_factory=lambda: MappingProxyType({}))
    current: str = ""
    people: Mapping[str, Person] = field(default_factory=lambda: MappingProxyType({}))
    names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    present: tuple[str, ...] = ()
    dial: Dial | None = None
    play: str = ""
    preset: str = ""
    phases: tuple[str, ...] = ()
    gate: bool = False
    now: int = 0
    day: str = ""
    wall: OnWall = "off"


@dataclass(frozen=True, slots=True)
class Scene:
    """One board and what is around it: what each part of the screen is shown."""

    board: Board
    view: View

    @property
    def dial(self) -> Dial | None:
        """The clock of the play that the board was made in, while that play is on."""
        return self.view.dial if self.board.play and self.board.play == self.view.play else None

    @property
    def phase(self) -> str:
        """Key of the present phase, empty where none is on."""
        return "" if self.dial is None else self.dial.step.key

    @property
    def by_name(self) -> bool:
        """Whether a card is somebody's and the person is named first."""
        return self.board.kind in BY_NAME and not self.board.anonymous
