"""What Plan can ask for: callables that the app gives it. Plan knows no host and no files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from copfacil.core.agenda.checks import Fix
from copfacil.core.agenda.estimates import Estimate
from copfacil.core.agenda.plan import Block
from copfacil.core.agenda.template import Template
from copfacil.core.exercise import Exercise
from copfacil.core.feedback.summary import Suggestion
from copfacil.core.words import Msg, Words
from copfacil.ui.plan.values import Piece, Place

Answer = Msg | None
"""None when it was done, otherwise why it was not: Plan says that sentence. A door never raises."""


@dataclass(frozen=True, kw_only=True)
class Doors:
    """The doors of Plan. Each that changes the day is one gesture, which undo takes back."""

    words: Words
    """The desk's language."""
    shelf: Callable[[], Mapping[str, Exercise]]
    """The exercises by key."""
    templates: Callable[[], tuple[Template, ...]]
    """Days to begin with."""
    lay: Callable[[str], Answer]
    """The day is the template of that key from now on."""
    hours: Callable[[str, str, int], Answer]
    """When the day begins and ends (clock times; empty for as before), and how many are expected (-1 likewise)."""
    put: Callable[[Piece, Place], Answer]
    """Something new comes into the day."""
    change: Callable[[Block], Answer]
    """A block is this from now on."""
    made_of: Callable[[str, str], Answer]
    """A block, by its id, is run in another way: a preset of its exercise, or another kind of plain block."""
    resize: Callable[[str, int], Answer]
    """A block is so many ms long; 0 for as long as its parts take."""
    anchor: Callable[[str, str], Answer]
    """A block begins at a clock time; an empty one lets it follow again."""
    move: Callable[[str, Place], Answer]
    """A block goes to another place."""
    duplicate: Callable[[str], Answer]
    """The same block once more, after itself."""
    drop: Callable[[str], Answer]
    """A block is taken out."""
    mend: Callable[[Fix], Answer]
    """What a check offers is done."""
    past: Callable[[], tuple[tuple[Estimate, ...], tuple[Suggestion, ...]]]
    """What earlier days say to this plan: lengths that were not enough, and what people would change."""
    save: Callable[[Path], Answer]
    """The plan goes into a file: as a calendar where its name ends in .ics, else to be brought into another day."""
    bring: Callable[[Path], Answer]
    """A file of either kind comes in."""
    undo: Callable[[], Answer]
    """Takes the last gesture back."""
    redo: Callable[[], Answer]
    """Brings back what was taken back."""
    day_sheet: Callable[[], Answer]
    """Goes to where the day is printed."""
    rehearse: Callable[[], Answer]
    """The day is run through beforehand, ten times as fast."""
