"""A day to try things on: the blocks of the second module, with exercises of the shelf that there is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

from copfacil.core.agenda import cues, gestures
from copfacil.core.agenda.blocks import of_exercise, plain, speech
from copfacil.core.agenda.catchup import CatchUp, catch_ups
from copfacil.core.agenda.checks import Check, checks
from copfacil.core.agenda.plan import Agenda, Block, BlockKind, clock_said
from copfacil.core.agenda.running import Line, Progress, progress
from copfacil.core.agenda.timed import timed
from copfacil.core.changing import replace
from copfacil.core.gestures import Events
from copfacil.core.plan import MINUTE
from copfacil.core.session import Session, fold
from copfacil.exercises.shelf import shelf

SHELF = shelf().exercises


@dataclass
class Room:
    """A session that gestures are made in, and a watch: minutes since the day was to start."""

    session: Session = field(default_factory=Session)
    minute: int = 0
    ids: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def day(self) -> Agenda:
        """The day as it stands."""
        return self.session.agenda

    @property
    def now(self) -> int:
        """The session's clock, ms."""
        return self.minute * MINUTE

    @property
    def clock(self) -> int:
        """The time of day."""
        return self.day.begins + self.now

    @property
    def stands(self) -> Progress:
        """How the day goes."""
        return progress(self.session, self.now, self.clock)

    def act(self, gesture: Callable[..., Events], *words: object, **more: object) -> Events:
        """A gesture is made."""
        happened = gesture(self.session, self.now, *words, **more)
        self.session = fold(((one, self.now) for one in happened), self.session)
        return happened

    def put(self, *blocks: Block) -> None:
        """Blocks come to the end of the day."""
        for block in blocks:
            self.act(gestures.put, block, self.day.blocks[-1].id if self.day.blocks else "")

    def begin(self, title: str, minute: int, *, auto: bool = True) -> None:
        """A block begins at a minute; what is to be read was read."""
        self.minute = minute
        block = self.block(title)
        played = SHELF.get(block.exercise)
        self.act(cues.begin, block.id, clock=self.clock, play_id=self.fresh(), exercise=played, auto=auto)

    def block(self, title: str) -> Block:
        """The block of that title."""
        return next(block for block in self.day.blocks if block.title == title)

    def line(self, title: str) -> Line:
        """How the block of that title stands."""
        return next(line for line in self.stands.lines if line.block.title == title)

    def catch_ups(self, drop: str = "") -> tuple[CatchUp, ...]:
        """The ways to catch up."""
        return catch_ups(self.session, self.now, self.clock, drop)

    def fresh(self) -> str:
        """An id."""
        return f"id-{next(self.ids)}"

    @property
    def times(self) -> list[str]:
        """When each block is planned, with its title."""
        return [f"{clock_said(one.begin)} {one.block.title}" for one in timed(self.day)]

    def bad(self, key: str) -> list[Check]:
        """What checks of a kind want a look."""
        return [check for check in checks(self.day, SHELF) if check.key == key and not check.good]


def minutes(title: str, ms: int, kind: BlockKind = "own") -> Block:
    """A plain block of so many minutes; its id is its title."""
    return plain(kind, title, ms * MINUTE, key=title)


def played(key: str, ms: int = 0, *, expected: int = 23, preset: str = "", title: str = "") -> Block:
    """A block with an exercise, by hand so many minutes; its id is its title."""
    made = of_exercise(SHELF[key], preset, key="", expected=expected)
    name = title or made.title
    return replace(made, id=name, title=name, by_hand=ms * MINUTE)


def talk(title: str, ms: int, questions: int = 0, informal: int = 0) -> Block:
    """A talk of so many minutes, with questions; its id is its title."""
    return speech(title, ms * MINUTE, key=title, questions=questions * MINUTE, informal=informal * MINUTE)


def vitality() -> Room:
    """The second module, its check-in replaced by an exercise that stood on the first shelf."""
    room = Room()
    room.act(gestures.hours, "09:30", "16:30", 23)
    room.put(
        minutes("Arrive and welcome", 35, "arrive"),
        minutes("Check-in", 25),
        talk("Compassionate leadership", 50, questions=20),
        minutes("Break", 20, "break"),
        played("mindful-settle"),
        played("paired-listening", 30, title="Listening"),
        minutes("Slack", 15, "slack"),
        minutes("Lunch", 50, "lunch"),
        played("co-consulting", 60, preset="sitting-60"),
        minutes("Second break", 15, "break"),
        played("relational-one-to-ones", 50, title="One-to-ones"),
        minutes("More slack", 40, "slack"),
        minutes("Close", 25, "close"),
    )
    room.act(gestures.anchor, "Lunch", "12:30")
    return room


def behind() -> Room:
    """The same at 10:56, twenty-five minutes behind: the welcome ran ten over, the check-in fifteen."""
    room = vitality()
    room.begin("Arrive and welcome", 0)
    room.begin("Check-in", 45)
    room.begin("Compassionate leadership", 85)
    room.minute = 86
    return room
