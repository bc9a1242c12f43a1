"""What an exercise is: the contract of every exercise.toml, built in or brought along."""

from typing import Literal

from copfacil.core.boards.plan import BoardPlan
from copfacil.core.value import dataclass

Kind = Literal["talk", "silent", "witness", "write", "move", "report", "break", "read-aloud"]
"""What a phase is like; silent phases show the quiet face and ring no warning."""

Speaks = Literal["host", "presenter", "consultants", "all", "nobody"]
"""Who may speak in a phase; the presenter is whoever's turn it is."""

Capture = Literal["action", "learning", "health", "note", "quote", "question", "parked", "card"]
"""What may be stored while an exercise runs; everything else is refused."""

IN_THE_ROOM: tuple[Capture, ...] = ("action", "learning", "note", "quote", "question", "parked")
"""What may be stored while nothing private is on: between exercises, in a talk, a break, any block that has none."""

Energy = Literal["talk", "pair", "small", "plenary", "still", "move"]
"""How an exercise feels in the room, for a day that breathes."""

Aim = Literal["open", "listen", "decide", "help"]
"""What people reach for it for: get voices into the room, think one question through, bring views together, help."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """How long a phase takes: a number of minutes, or so much for each person and something on top."""

    plus: float = 0.0
    per_person: float = 0.0

    def ms(self, people: int) -> int:
        """The length for so many people, ms."""
        return round((self.plus + self.per_person * people) * 60_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """One phase of an exercise."""

    key: str
    """Lower-case word, unique within its preset; events speak of the phase by it."""
    name: str
    """What desk, wall and paper call it."""
    minutes: Minutes
    """How long it takes."""
    least: float = 0.0
    """Minutes below which it makes no sense; 0 asks nothing."""
    most: float = 0.0
    """Minutes above which it tires people; 0 asks nothing."""
    kind: Kind = "talk"
    """What it is like."""
    speaks: Speaks = "all"
    """Who may speak."""
    echo: bool = False
    """Whether one peer answers at the end by repeating what was said."""
    turned: bool = False
    """Whether the presenter sits with the back to the circle."""
    advice: bool = False
    """Whether advice is allowed."""
    protected: bool = False
    """Never shortened to catch up (silence, feedback, commitment)."""
    hold: bool = False
    """The time is used fully: nobody moves on early."""
    skippable: bool = True
    """Whether it may be left out without hurting the method."""
    each: bool = False
    """Whether it comes again for every turn."""
    wall: str = ""
    """The line under its name on the wall: who speaks, in at most six words."""
    wall_more: str = ""
    """The second, softer line on the wall."""
    host: str = ""
    """What the timekeeper says or watches for, one sentence."""
    card: str = ""
    """What the process card says, one or two short sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One line of the process as it is read to the room before each start."""

    phase: str
    """The phase whose seats are drawn beside it."""
    line: str
    """The line; ``{key}`` stands for the minutes of that phase."""
    more: str = ""
    """A softer second line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """One way of running an exercise, with its own minutes."""

    key: str
    """Lower-case word; "standard" where there is only one way."""
    name: str
    """What people call it ("Twenty-minute slot")."""
    phases: tuple[Phase, ...]
    """In the order in which they are run; the phases with ``each`` stand side by side."""
    turns: int = 1
    """How many turns the ``each`` phases make; 0 stands for everyone in the group."""
    about: str = ""
    """One sentence: when to choose it."""
    said: tuple[Said, ...] = ()
    """Its own lines to read aloud, where those of the exercise do not fit; empty leaves the exercise's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A role at the table, with the text of its card."""

    key: str
    """presenter, consultant, host, timekeeper, note-taker, observer or a word of the exercise's own."""
    name: str
    """What the card is headed with."""
    does: str
    """What this person does, one sentence."""
    card: tuple[str, ...]
    """What the card says, line by line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompts:
    """Questions that help when talk runs dry."""

    name: str
    """What they are for ("Choosing an issue")."""
    role: str
    """Whose card carries them; "all" for everyone."""
    phase: str = ""
    """The phase they belong to; empty for any."""
    lines: tuple[str, ...]
    """The questions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """For how many people an exercise works."""

    least: int
    best: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """Everything a person reads, prints or runs of one exercise."""

    key: str
    """The folder's name with hyphens; events name the exercise by it."""
    version: int
    """Counts up with every change of phases; events carry it."""
    name: str
    """Neutral name, safe to print."""
    purpose: str
    """What it is good for, one or two sentences."""
    aim: Aim = "open"
    """The shelf it stands on in the library."""
    short: str = ""
    """The line under its name in the library: what happens, in a few words."""
    credit: str
    """Whose method it is, named."""
    licence: str
    """The licence of the text here ("MIT", "CC BY-SA 4.0")."""
    source: str
    """Where the method and its minutes are described."""
    people: People
    """In the whole room."""
    group: People | None
    """In one small group; None when the room stays together."""
    energy: Energy
    """How it feels in the room."""
    space: str
    """How chairs and walls are arranged."""
    materials: tuple[str, ...]
    """What must lie ready."""
    presets: tuple[Preset, ...]
    """The ways of running it; the first is offered first."""
    roles: tuple[Role, ...]
    """Roles at the table."""
    said: tuple[Said, ...]
    """The process in at most five lines, read aloud before each start; empty asks for no reading.
    A preset may have lines of its own."""
    prompts: tuple[Prompts, ...]
    """Questions for when talk runs dry."""
    rules: tuple[str, ...]
    """House rules on the back of the process card."""
    capture: tuple[Capture, ...]
    """What may be stored; the host refuses the rest."""
    prints: tuple[str, ...]
    """Keys of the handouts it wants on the table."""
    cautions: tuple[str, ...]
    """What goes wrong, and what to do about it."""
    starter: str = ""
    """A note for somebody who runs it for the first time."""
    stretch: str = ""
    """A note for somebody who has run it often."""
    board: BoardPlan | None = None
    """What the room makes together; None for an exercise without a board."""
    seated: str = ""
    """How to take part without standing or moving, and how to opt out."""

    def preset(self, key: str = "") -> Preset:
        """The preset of that key, the first one when the key is empty.

        Raises:
            KeyError: there is no such preset.
        """
        if not key:
            return self.presets[0]
        for preset in self.presets:
            if preset.key == key:
                return preset
        raise KeyError(key)
