"""What Feedback can ask for: callables that the app gives it. Each that changes something is one gesture, for undo."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from copfacil.core.feedback.fold import Counts, Sheet
from copfacil.core.feedback.fold import Words as Quote
from copfacil.core.feedback.form import Question
from copfacil.core.feedback.summary import Heard
from copfacil.core.words import Msg, Words

Answer = Msg | None
"""None when it was done, otherwise why it was not: Feedback says that sentence. A door never raises."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The feedback of the day as it stands.

    Attributes:
        questions: of the form.
        sheets: keyed one by one, the first one first.
        returned, counts: what was counted by hand.
        quotes: words from the sheets, as they came.
        here: how many people the list has here.
        present: how many were asked, where somebody said so; else 0.
        heard: what the sheets say together; None without any.
    """

    questions: tuple[Question, ...]
    sheets: tuple[Sheet, ...]
    returned: int
    counts: Mapping[str, Counts]
    quotes: tuple[Quote, ...]
    here: int
    present: int
    heard: Heard | None


@dataclass(frozen=True, kw_only=True)
class Doors:
    """The doors of Feedback."""

    words: Words
    """The desk's language."""
    view: Callable[[], View]
    """The feedback as it stands."""
    ask: Callable[[Sequence[Question]], Answer]
    """The form asks these from now on; a question without a key is new."""
    as_last_time: Callable[[], Answer]
    """The form asks what it asked on the last day that had one of its own."""
    key_sheet: Callable[[str, Mapping[str, int]], Answer]
    """A sheet was keyed (its id empty), or corrected."""
    take_sheet: Callable[[str], Answer]
    """A sheet goes."""
    count: Callable[[int, Mapping[str, Counts]], Answer]
    """A pile was counted: sheets, and how many ticked 1 to 5, by the key of the figure."""
    tell_present: Callable[[int], Answer]
    """So many were asked; 0 for those on the list."""
    write: Callable[[str, str], Answer]
    """Words for a question, by its key."""
    correct: Callable[[str, str], Answer]
    """Words, by their id, are these."""
    code: Callable[[str, str], Answer]
    """Words tell of a value, by its key; the same one again takes it away."""
    take_words: Callable[[str], Answer]
    """Words go."""
    undo: Callable[[], Answer]
    """Takes the last gesture back."""
    redo: Callable[[], Answer]
    """Brings back what was taken back."""
