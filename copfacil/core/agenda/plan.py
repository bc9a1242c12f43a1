"""The day as values: blocks in order, what each is made of, and what really happened.

A block is made of parts (the phases of its exercise; a speaker's talk and questions), and its length is theirs unless
somebody set it by hand. Parts carry minutes per person, so a day re-times itself when other people are expected,
without asking the shelf. Lengths are ms; times of day are ms since midnight, local time.
"""

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Final, Literal

from copfacil.core.exercise import Kind
from copfacil.core.plan import MINUTE
from copfacil.core.value import dataclass

HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR

BlockKind = Literal["exercise", "talk", "own", "arrive", "move", "break", "lunch", "slack", "close"]
"""What a line of the day is; a talk is given from the front, a move is the way from one grouping to the next."""

WHOLE: Final[frozenset[BlockKind]] = frozenset({"break", "lunch", "move", "close"})
"""Kinds of blocks that are never shortened to catch up."""

RESTS: Final[frozenset[BlockKind]] = frozenset({"break", "lunch"})
"""Kinds of blocks in which people rest."""

QUESTIONS: Final = frozenset({"questions", "answers"})
"""Keys of parts in which people ask a speaker."""

INFORMAL: Final = "informal"
"""Key of the part in which people meet a speaker without a programme."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of a block.

    Attributes:
        key: of the phase, or "talk", "questions", "informal".
        name: what people call it.
        ms: its length, whoever comes.
        each: ms more for every person counted.
        turns: how many times it comes; 0 stands for once for every person counted.
        kind: what it is like.
        front: one person speaks to the whole room.
        whole: it is never shortened to catch up (silence, feedback, commitment, questions).
    """

    key: str
    name: str
    ms: int = 0
    each: int = 0
    turns: int = 1
    kind: Kind = "talk"
    front: bool = False
    whole: bool = False

    def times(self, people: int) -> int:
        """How many times it comes for so many people."""
        return self.turns or max(people, 1)

    def length(self, people: int) -> int:
        """All its turns for so many people, ms."""
        return (self.ms + self.each * people) * self.times(people)


@dataclass(frozen=True, kw_only=True)
class Block:
    """A line of the day.

    Attributes:
        id: opaque.
        title: what people call it.
        kind: what it is.
        exercise, preset: keys of what is played in it; empty where nothing is.
        parts: what it is made of, at least one.
        by_hand: its length where somebody set it, ms; 0 leaves it to the parts.
        group: how many sit in one group; 0 where the room stays together.
        circles: how many circles do it side by side, each with its share of the room.
        anchor: clock time ("12:30") at which it begins whatever comes before; empty for none.
        beside: id of the block it runs beside, in another place; empty where the day goes one after the other.
        lead: who leads it, of the team.
        guest: who comes to speak; empty for nobody.
        place: where, when not in the main room.
        notes: what the team must know.
        materials: what must lie ready, beside what its exercise asks for.
    """

    id: str
    title: str
    kind: BlockKind = "own"
    exercise: str = ""
    preset: str = ""
    parts: tuple[Part, ...]
    by_hand: int = 0
    group: int = 0
    circles: int = 1
    anchor: str = ""
    beside: str = ""
    lead: str = ""
    guest: str = ""
    place: str = ""
    notes: str = ""
    materials: tuple[str, ...] = ()

    @property
    def protected(self) -> bool:
        """Whether nothing of it may be shortened: breaks, lunch, moves, the close, silence."""
        return all(part.whole for part in self.parts)

    def counted(self, people: int) -> int:
        """For how many of the people expected its minutes are counted: one group, or one circle."""
        if self.group:
            return min(self.group, people) if people else self.group
        return -(-people // max(self.circles, 1))

    def natural(self, people: int) -> int:
        """What its parts take when so many people are expected, ms."""
        return sum(part.length(self.counted(people)) for part in self.parts)

    def length(self, people: int) -> int:
        """Its planned length when so many people are expected, ms: by hand, else its parts, up to a full minute."""
        return self.by_hand or up_to_minute(self.natural(people))

    def whole(self, people: int) -> int:
        """What of it is never shortened, ms."""
        return sum(part.length(self.counted(people)) for part in self.parts if part.whole)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """One running of a block.

    Attributes:
        block: id.
        play: id of the play that was its clock; empty for a block beside another.
        began, ended: time of day; ``ended`` is None while it runs.
    """

    block: str
    play: str
    began: int
    ended: int | None = None


@dataclass(frozen=True, kw_only=True)
class Agenda:
    """The day.

    Attributes:
        template: key of the template it was laid from, empty for none.
        starts, ends: clock times ("09:30").
        expected: how many people.
        blocks: in order; those beside another follow it.
        ran: what really happened, in the order in which it began.
        given: lengths given by catching up, ms by block id; 0 leaves a block out.
        reasons: why blocks took longer or shorter than planned, by block id.
        accreditor: who accredited the day and under which reference, as a person typed it; where it is empty no paper
            says so.
        signer: who signs its certificates, empty for a blank line.
    """

    template: str = ""
    starts: str = "09:30"
    ends: str = "16:30"
    expected: int = 24
    blocks: tuple[Block, ...] = ()
    ran: tuple[Ran, ...] = ()
    given: Mapping[str, int] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    accreditor: str = ""
    signer: str = ""

    def block(self, key: str) -> Block | None:
        """The block of that id."""
        return next((block for block in self.blocks if block.id == key), None)

    def planned(self, block: Block) -> int:
        """How long a block is planned, ms."""
        return block.length(self.expected)

    def length(self, block: Block) -> int:
        """How long a block is to be as things stand, ms: what catching up left of it."""
        return self.given.get(block.id, self.planned(block))

    def ran_of(self, key: str) -> Ran | None:
        """The last running of a block."""
        return next((ran for ran in reversed(self.ran) if ran.block == key), None)

    @property
    def opened_by(self) -> str:
        """The id of the play with which the day began, empty before it has."""
        return self.ran[0].play if self.ran else ""

    @property
    def running(self) -> Block | None:
        """The block that runs now; of two side by side, the one the day follows."""
        on = [block for ran in self.ran if ran.ended is None and (block := self.block(ran.block)) is not None]
        keys = {block.id for block in on}
        return next((block for block in on if block.beside not in keys), None)

    @property
    def following(self) -> Block | None:
        """The block that comes after what runs, or ran last; None when nothing is left."""
        began = {ran.block for ran in self.ran}
        last = next((block for ran in reversed(self.ran) if (block := self.block(ran.block)) is not None), None)
        keys = [block.id for block in self.blocks]
        place = 0 if last is None else keys.index(last.beside if last.beside in keys else last.id) + 1
        coming = (block for block in self.blocks[place:] if block.id not in began and not block.beside)
        return next((block for block in coming if self.length(block)), None)

    @property
    def begins(self) -> int:
        """When the day is to begin, time of day."""
        return clock_ms(self.starts) or 0

    @property
    def closes(self) -> int:
        """When the day is to be over, time of day."""
        return clock_ms(self.ends) or 0


def portions(block: Block, ms: int, people: int) -> Iterator[tuple[Part, int]]:
    """Each part with the length of one of its turns when the block gets ``ms``.

    What is whole stays whole; the rest shrinks in proportion, to the full second. An exercise never grows: what its
    block has beyond it is for walking and settling. In any other block the first part that may change takes the rest.

    Args:
        block: with its parts.
        ms: what it gets.
        people: for how many its minutes are counted: one group, or one circle.
    """
    lengths = [part.length(people) for part in block.parts]
    firm = sum(length for part, length in zip(block.parts, lengths, strict=True) if part.whole)
    rest, spare = sum(lengths) - firm, ms - sum(lengths)
    takes = next((part for part in block.parts if not part.whole), block.parts[-1])
    for part, length in zip(block.parts, lengths, strict=True):
        times = part.times(people)
        if spare < 0 and not part.whole:
            yield part, length * max(ms - firm, 0) // rest // times // 1000 * 1000
        elif spare > 0 and part is takes and not block.exercise:
            yield part, length // times + spare // times
        else:
            yield part, length // times


def nearest_minute(ms: int) -> int:
    """The full minute next to it, ms."""
    return (ms + MINUTE // 2) // MINUTE * MINUTE


def up_to_minute(ms: int) -> int:
    """The next full minute, ms; days are planned in minutes."""
    return -(-ms // MINUTE) * MINUTE


def clock_ms(text: str) -> int | None:
    """The time of day of "09:30", ms since midnight; None where that is no clock time."""
    hours, colon, minutes = text.partition(":")
    if not colon or not (hours.isascii() and hours.isdigit() and minutes.isascii() and minutes.isdigit()):
        return None
    if len(hours) > 2 or len(minutes) != 2 or int(hours) > 23 or int(minutes) > 59:  # noqa: PLR2004 - a clock's figures
        return None
    return int(hours) * HOUR + int(minutes) * MINUTE


def clock_said(ms: int) -> str:
    """A time of day as figures: "10:05"; the minute that has begun."""
    hours, rest = divmod(ms % DAY, HOUR)
    return f"{hours:02}:{rest // MINUTE:02}"
