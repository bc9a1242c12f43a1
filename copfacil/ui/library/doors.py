"""What the library can ask for: callables that the app gives it. It knows no shelf, no files and no day."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from copfacil.core.exercise import Exercise
from copfacil.core.words import Msg, Words

Answer = Msg | None
"""None when it was done, otherwise why it was not: the library says that sentence. A door never raises."""


@dataclass(frozen=True, kw_only=True)
class Doors:
    """The doors of the library."""

    words: Words
    """The desk's language."""
    exercises: Callable[[], Sequence[Exercise]]
    """Everything on the shelf, by name."""
    own: Callable[[], frozenset[str]]
    """Keys of those that are one's own and may be changed."""
    refused: Callable[[], Sequence[str]]
    """Files that stay off the shelf, each as a sentence."""
    put_on: Callable[[str], Answer]
    """An exercise is put on now, by its key, and the desk is turned to."""
    plan: Callable[[str], Answer]
    """An exercise comes to the end of the day that is open, or of the next one, and its plan is turned to."""
    card: Callable[[str, Path], Answer]
    """Writes the recipe card of an exercise, by its key, as a PDF."""
    fresh: Callable[[], Exercise]
    """An exercise to begin with: one phase, and words that say what belongs there."""
    check: Callable[[Exercise], Answer]
    """What is wrong with a draft; None when it can be kept."""
    keep: Callable[[Exercise, bool], str | Msg]
    """Keeps a draft, as a new one under a free key or in the place of the old; gives its key, or why not."""
    save: Callable[[str, Path], Answer]
    """Writes an exercise into one file, by its key."""
    bring: Callable[[Path], str | Msg]
    """Takes in an exercise from one file; gives its key, or why not."""
