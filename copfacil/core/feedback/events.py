"""What can happen to the feedback of a session. Sheets have no names, and nothing here says whose they are."""

from collections.abc import Mapping
from typing import Literal

from copfacil.core.codec import event
from copfacil.core.feedback.form import Question

How = Literal["", "did", "will", "not now"]
"""What became of a suggestion; empty while nobody has decided."""


@event("feedback-form")
class FormMade:
    """The form asks these questions from now on."""

    questions: tuple[Question, ...]


@event("feedback-sheet")
class SheetKeyed:
    """A sheet was keyed, or corrected: 1 to 5 for each figure that was ticked."""

    sheet: str
    answers: Mapping[str, int]


@event("feedback-sheet-taken")
class SheetTaken:
    """A sheet was keyed by mistake."""

    sheet: str


@event("feedback-counted")
class SheetsCounted:
    """A pile was counted by hand: so many sheets, and for each figure how many ticked 1, 2, 3, 4, 5."""

    returned: int
    counts: Mapping[str, tuple[int, ...]]


@event("feedback-present")
class PresentTold:
    """So many people were there to be asked; 0 for those on the list."""

    present: int


@event("feedback-words")
class WordsWritten:
    """Words from the sheets were keyed, or corrected; so many sheets say the same."""

    words: str
    question: str
    text: str
    times: int = 1


@event("feedback-words-coded")
class WordsCoded:
    """Words tell of one of the seven values; of none when it is empty."""

    words: str
    value: str


@event("feedback-words-taken")
class WordsTaken:
    """Words were taken out."""

    words: str


@event("feedback-answered")
class WordsAnswered:
    """Somebody said what becomes of a suggestion, in a sentence that those who made it may read."""

    words: str
    how: How
    sentence: str = ""


FeedbackEvent = (
    FormMade
    | SheetKeyed
    | SheetTaken
    | SheetsCounted
    | PresentTold
    | WordsWritten
    | WordsCoded
    | WordsTaken
    | WordsAnswered
)
