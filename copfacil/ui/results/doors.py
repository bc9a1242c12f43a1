"""What Results can ask for: callables that the app gives it. Results knows no store, no handouts and no files."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path

from copfacil.core.feedback.events import How
from copfacil.core.feedback.summary import Suggestion
from copfacil.core.reported import Captured, Report
from copfacil.core.words import Msg, Words
from copfacil.ui.feedback.doors import Doors as FeedbackDoors

Answer = Msg | None
"""None when it was done, otherwise why it was not: Results says that sentence. A door never raises."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file that can be made of the day.

    Attributes:
        key: by which the app knows it.
        name: what people call it.
        ending: of its name, without the dot.
    """

    key: str
    name: str
    ending: str


@dataclass(frozen=True, kw_only=True)
class Doors:
    """The doors of Results."""

    words: Words
    """The desk's language."""
    kinds: tuple[Kind, ...]
    """What can be made: first the report on paper, then the one to edit, then those for other programs."""
    told: Callable[[], Report]
    """The report of the day as it stands."""
    make: Callable[[str], Coroutine[None, None, bytes | Msg]]
    """A file of the day as it stands, by the key of its kind, made off the loop; or why it cannot be made."""
    save: Callable[[Kind, bytes, Path], Answer]
    """Writes a file, and notes that it left the app."""
    open_file: Callable[[Path], Answer]
    """Opens a file in the system's own program."""
    settle: Callable[[str, str, bool], Answer]
    """An action of a session (its id, empty for this one) is done, or open again."""
    set_date: Callable[[str, str], Answer]
    """An action of this session is due on the day that somebody wrote ("27 Nov"); or why that is none."""
    held: Callable[[], tuple[tuple[str, Captured], ...]]
    """What was captured and not released, each with the id of its card; it stands on the desk alone."""
    release: Callable[[str], Answer]
    """Who said it was asked, and lets it be read outside the room."""
    bring: Callable[[Path], Msg]
    """Actions come back from a table, a JSON or a calendar file; what was done, or why nothing was."""
    explain: Callable[[str, str], Answer]
    """Why a block, by its id, took longer or shorter; an empty reason takes it away."""
    feedback: FeedbackDoors
    """Sheets without names."""
    papers: tuple[tuple[str, str], ...]
    """The feedback sheet on each size of paper: the size, and what it is called."""
    to_print: Callable[[str], Answer]
    """The feedback sheet on that size of paper is looked at in Print."""
    said: Callable[[], tuple[Suggestion, ...]]
    """What people would change, of this day and of earlier ones, and what became of it."""
    answer: Callable[[Suggestion, How, str], Answer]
    """What becomes of a suggestion, with a sentence for those who made it."""
