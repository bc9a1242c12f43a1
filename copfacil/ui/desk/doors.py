"""What the desk can ask for: callables that the app gives it. The desk itself knows no host and no store."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING

from copfacil.core.catchup import CatchUp
from copfacil.core.exercise import Exercise
from copfacil.core.value import dataclass
from copfacil.core.words import Msg, Words
from copfacil.ui.desk.day_doors import DayDoors

if TYPE_CHECKING:
    from copfacil.core.reported import Action  # for its type alone: a desk that goes on after a crash needs no report

Answer = Msg | None
"""None when it was done, otherwise why it was not: the desk says that sentence. A door never raises."""


@dataclass(frozen=True, kw_only=True)
class PutOn:
    """An exercise to be put on.

    Attributes:
        exercise, preset: keys.
        minutes: those that were changed by hand, by phase key.
        turns: how many rounds; 0 leaves it to the preset.
        auto: phases follow each other by themselves.
    """

    exercise: str
    preset: str
    minutes: Mapping[str, float] = field(default_factory=dict)
    turns: int = 0
    auto: bool = False


@dataclass(frozen=True, kw_only=True)
class Capture:
    """Something to be kept.

    Attributes:
        what: note, action, learning, quote, question or parked.
        text: as it was keyed.
        group: whose it is, None for the room.
        owner, asker: person ids, empty for nobody.
        due: ISO date, empty for none.
        released: the person lets a learning line be shown.
    """

    what: str
    text: str
    group: int | None = None
    owner: str = ""
    asker: str = ""
    due: str = ""
    released: bool = False


@dataclass(frozen=True, kw_only=True)
class Draft:
    """Something that is half written.

    Attributes:
        card: the id of what is being corrected, empty for something new.
        capture: as far as it is written.
    """

    card: str
    capture: Capture


@dataclass(frozen=True, kw_only=True)
class Doors:
    """The doors of the desk. A group is given by its number; None means the centre and with it everybody."""

    words: Words
    """The desk's language."""

    # Questions. They change nothing.
    clock_at: Callable[[int], str]
    """Local time of day for ms on the session's clock."""
    today: Callable[[], date]
    """The date, for "in 2 weeks"."""
    exercises: Callable[[], tuple[Exercise, ...]]
    """The shelf, in the order in which it is offered."""
    said: Callable[[], tuple[tuple[str, str, str], ...]]
    """The lines read aloud before the play that is on: phase key, line, softer line. Empty asks for no reading."""
    cuts: Callable[[], tuple[tuple[int, str, int], ...]]
    """Whose time a central move would cut: group, phase, ms."""
    catch_ups: Callable[[], tuple[CatchUp, ...]]
    """What catching up would do for each late group."""

    # The day that is planned.
    day: DayDoors

    # The play.
    put_on: Callable[[PutOn], Answer]
    read_and_start: Callable[[bool], Answer]
    """The process was read aloud (or not), and the first phase runs."""
    start: Callable[[int | None], Answer]
    pause: Callable[[], Answer]
    resume: Callable[[], Answer]
    go_next: Callable[[int | None], Answer]
    go_back: Callable[[int | None], Answer]
    skip: Callable[[str, int | None], Answer]
    """To the next phase, with the reason."""
    extend: Callable[[int, int | None], Answer]
    """The present phase gets so many ms more, fewer below zero."""
    hold: Callable[[int], Answer]
    release: Callable[[int], Answer]
    catch_up: Callable[[int | None], Answer]
    advance: Callable[[bool], Answer]
    """Phases follow each other by themselves from now on, or wait."""
    present: Callable[[int, str], Answer]
    """In this group that person (id) presents first."""
    end: Callable[[], Answer]
    """The play is put away."""

    # What is kept.
    keep: Callable[[Capture], Answer]
    amend: Callable[[str, Capture], Answer]
    """Card id, and what it says from now on."""
    draft: Callable[[Draft | None], None]
    """What is half written is kept for whoever comes back after a crash; None when it was recorded or left."""
    drafted: Callable[[], Draft | None]
    """What was half written when the desk was left."""
    settle: Callable[[str, bool], Answer]
    """Card id, and whether the action is done."""
    remove: Callable[[str], Answer]
    check_health: Callable[[int, tuple[int, int, int]], Answer]
    """A group's answers: connected, useful, kept to the process; 1 to 5 each."""
    promised: Callable[[], "Sequence[Action]"]
    """Actions of earlier days that are still open, to be read back before a sitting."""
    keep_promise: Callable[[str, str, bool], Answer]
    """An action of an earlier session (its id, its card) was done, or is open again."""
    undo: Callable[[], Answer]
    redo: Callable[[], Answer]

    # Wall, sound, other screens.
    blank: Callable[[], Answer]
    swap: Callable[[], Answer]
    mute: Callable[[], Answer]
    lines_on_wall: Callable[[], Answer]
    """The lines that are read aloud stand on the wall too."""
    come_forward: Callable[[], None]
    """The desk comes out from under the wall, where that covers it; else nothing happens."""
    say_aside: Callable[[Msg], None]
    """Says something in the wall's corner while it covers the desk. The room can read it: nothing private."""
    choose_people: Callable[[], Answer]
    """Goes to People."""
    print_cards: Callable[[], Answer]
    """Goes to Print, at the process cards."""
