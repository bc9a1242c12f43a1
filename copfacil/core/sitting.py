"""One sitting as paper needs it: who, where, which steps, when; and afterwards, how it really went."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from copfacil.core.agenda.packing import Packed
from copfacil.core.agenda.plan import Agenda, Block
from copfacil.core.boards.board import Board
from copfacil.core.boards.left import Left
from copfacil.core.boards.plan import BoardKind, Zone
from copfacil.core.exercise import Exercise, Preset, Prompts
from copfacil.core.feedback.form import Question
from copfacil.core.launch.kit import FIRST_MEETING, Kit
from copfacil.core.people import Person
from copfacil.core.plan import Step
from copfacil.core.words import Msg


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One group at its spot.

    Attributes:
        number: 1 and up, the big number on the chair.
        spot: where it sits ("window"), may be empty.
        people: in seat order, clockwise; the first sits at twelve.
        order: ids of those who present, first presenter first.
    """

    number: int
    spot: str
    people: tuple[Person, ...]
    order: tuple[str, ...]

    def presenter(self, turn: int) -> Person | None:
        """Who presents in a turn (from 0); None in a turn that this group has to spare."""
        if turn >= len(self.order):
            return None
        return next((person for person in self.people if person.id == self.order[turn]), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One step as it went.

    Attributes:
        name: the phase.
        turn: counted from 0.
        planned: ms.
        actual: ms it really took, None if it was never reached.
        began: local time, None if it was never reached.
        deviation: what was different and why; None where it went as planned.
    """

    name: str
    turn: int
    planned: int
    actual: int | None
    began: datetime | None
    deviation: Msg | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """Everything the printables of one sitting show.

    Attributes:
        title: the session's ("Module 2, Vitality").
        day: its date.
        place: where it is held, may be empty.
        exercise, preset, steps: what is played.
        begins: local time at which the first step is planned; None when nobody knows yet.
        tables: the groups, in order of their numbers.
        people: everybody on the list, absent people too (for the sign-in sheet), in the list's order.
        passages: how the central clock really went, empty before the sitting.
        departures: what single groups did differently, a sentence each with the group's number.
        agenda: the day that it is part of.
        packing: what to bring for that day.
        away: ids of those who do not come.
        kit: what was written and ticked for a first meeting.
        board: what the room made in it, as it stands; None before it is open.
        left: what the last board of the exercise left open; None where there was none.
        attended: minutes of the day by person id, breaks off; empty where nothing is planned.
        questions: of the feedback sheet; none for the usual ones.
    """

    title: str
    day: date
    place: str
    exercise: Exercise
    preset: Preset
    steps: tuple[Step, ...]
    begins: datetime | None
    tables: tuple[Table, ...]
    people: tuple[Person, ...]
    passages: tuple[Passage, ...] = ()
    departures: tuple[tuple[int, Msg], ...] = ()
    agenda: Agenda = field(default_factory=Agenda)
    packing: tuple[Packed, ...] = ()
    away: frozenset[str] = frozenset()
    kit: Kit = field(default_factory=Kit)
    board: Board | None = None
    left: Left | None = None
    attended: Mapping[str, int] = field(default_factory=dict)
    questions: tuple[Question, ...] = ()

    @property
    def kind(self) -> BoardKind | None:
        """Which kind of board the room makes; None for an exercise without one."""
        made = self.board or self.exercise.board
        return made.kind if made else None

    @property
    def zones(self) -> tuple[Zone, ...]:
        """The zones of its board, with the names that were chosen for them."""
        made = self.board or self.exercise.board
        return made.zones if made else ()

    @property
    def launch(self) -> bool:
        """Whether a community meets for the first time."""
        return self.kit.begun or self.agenda.template == FIRST_MEETING

    @property
    def present(self) -> tuple[Person, ...]:
        """Who comes, in the list's order."""
        return tuple(person for person in self.people if person.id not in self.away)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The lines of the day."""
        return self.agenda.blocks

    @property
    def prompts(self) -> tuple[Prompts, ...]:
        """Questions of the exercise."""
        return self.exercise.prompts
