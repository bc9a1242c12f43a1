"""What the sheets say together; fewer than five answers are never looked at alone, on no screen, sheet or file."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from copfacil.core.boards.few import FEWEST
from copfacil.core.feedback.events import How
from copfacil.core.feedback.fold import Counts, Feedback, Words
from copfacil.core.feedback.form import LEAST, MOST, Column, Question, Said, columns
from copfacil.core.feedback.values import VALUES

_NONE: Counts = (0,) * MOST


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question from 1 to 5.

    Attributes:
        ask: its words.
        low, high: what its ends stand for.
        counts: how many ticked 1, 2, 3, 4, 5; None for fewer than five answers.
        mean: None likewise.
    """

    ask: str
    low: str
    high: str
    counts: Counts | None
    mean: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A question that is asked before and after.

    Attributes:
        ask: its words.
        before, after: means; None for fewer than five answers.
        both: how many sheets gave both, and are what the means are of; 0 where sheets were only counted.
    """

    ask: str
    before: float | None
    after: float | None
    both: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """Words from the sheets.

    Attributes:
        ask: the question that they answer.
        text: the words.
        times: how many sheets say so.
        value: the key of the value that they tell of, empty for none.
    """

    ask: str
    text: str
    times: int
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What the sheets say together.

    Attributes:
        returned, present: sheets that came back, people who were asked; 0 people where nobody knows.
        asked: questions from 1 to 5.
        shifts: those that are asked before and after.
        words: from the sheets, the most said first; none for fewer than five sheets.
        values: how many sheets tell of each value, by its key; empty for fewer than five.
        kept: how many words there are on the desk.
        coded: how many of them have a value.
        covered: how many suggestions there are that nobody is shown, for want of sheets; 0 from five sheets on.
    """

    returned: int
    present: int
    asked: tuple[Asked, ...]
    shifts: tuple[Shift, ...]
    words: tuple[Quoted, ...]
    values: Mapping[str, int]
    kept: int
    coded: int
    covered: int = 0

    @property
    def share(self) -> int | None:
        """How many of those who were asked gave a sheet back, per cent; None where nobody knows how many there were."""
        return round(100 * self.returned / self.present) if self.present else None

    @property
    def enough(self) -> bool:
        """Whether there are enough sheets for anything but their number."""
        return self.returned >= FEWEST


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Something to do differently, and what became of it.

    Attributes:
        id: of its words.
        text, times: the words, and how many sheets say so.
        how, sentence: the answer.
        stream, title: the session it was made in; empty for this one.
    """

    id: str
    text: str
    times: int = 1
    how: How = ""
    sentence: str = ""
    stream: str = ""
    title: str = ""


def heard(feedback: Feedback, here: int, said: Said = str) -> Heard | None:
    """What the sheets say together; None while there is neither a sheet nor a word.

    Args:
        feedback: of the session.
        here: how many people the list has here; what somebody told goes before it.
        said: says the usual questions.
    """
    if not feedback.came_back and not len(feedback.words):
        return None
    questions = feedback.form(said)
    enough = feedback.came_back >= FEWEST
    words = sorted(feedback.words, key=lambda one: -one.times)
    asks = {one.key: one.ask for one in questions}
    return Heard(
        returned=feedback.came_back,
        present=feedback.present or here,
        asked=tuple(_asked(feedback, column) for column in columns(questions) if not column.half),
        shifts=tuple(_shift(feedback, one) for one in questions if one.kind == "change"),
        words=tuple(_quoted(one, asks) for one in words) if enough else (),
        values=_by_value(words) if enough else {},
        kept=len(words),
        coded=sum(bool(one.value) for one in words),
        covered=0 if enough else len(_suggested(feedback, said)),
    )


def suggestions(feedback: Feedback, said: Said = str) -> tuple[Suggestion, ...]:
    """What people would change, the most said first; what nobody has answered stands before what was answered.

    None for fewer than five sheets: so few would tell who asked, whoever reads it.
    """
    if feedback.came_back < FEWEST:
        return ()
    return tuple(
        Suggestion(id=one.id, text=one.text, times=one.times, how=one.how, sentence=one.sentence)
        for one in sorted(_suggested(feedback, said), key=lambda one: (bool(one.how), -one.times))
    )


def _suggested(feedback: Feedback, said: Said) -> list[Words]:
    asked = {one.key for one in feedback.form(said) if one.kind == "suggestion"}
    return [one for one in feedback.words if one.question in asked or one.how]


def _quoted(one: Words, asks: Mapping[str, str]) -> Quoted:
    return Quoted(ask=asks.get(one.question, ""), text=one.text, times=one.times, value=one.value)


def _by_value(words: Iterable[Words]) -> dict[str, int]:
    told = dict.fromkeys(VALUES, 0)
    for one in words:
        if one.value:
            told[one.value] += one.times
    return {key: count for key, count in told.items() if count}


def _counts(feedback: Feedback, column: Column) -> Counts:
    """Keyed and counted sheets together."""
    counts = list(feedback.counts.get(column.key, _NONE))
    for sheet in feedback.sheets:
        if (answer := sheet.answers.get(column.key)) is not None:
            counts[answer - LEAST] += 1
    return tuple(counts)


def _asked(feedback: Feedback, column: Column) -> Asked:
    counts, one = _counts(feedback, column), column.question
    shown = sum(counts) >= FEWEST
    return Asked(
        ask=one.ask, low=one.low, high=one.high, counts=counts if shown else None, mean=_mean(counts) if shown else None
    )


def _shift(feedback: Feedback, question: Question) -> Shift:
    """Of the sheets that gave both; where a pile was only counted, of all who answered each."""
    before, after = columns((question,))
    pairs = [
        (sheet.answers[before.key], sheet.answers[after.key])
        for sheet in feedback.sheets
        if before.key in sheet.answers and after.key in sheet.answers
    ]
    if feedback.returned:
        whole = [_counts(feedback, column) for column in (before, after)]
        means = [_mean(counts) if sum(counts) >= FEWEST else None for counts in whole]
        return Shift(ask=question.ask, before=means[0], after=means[1], both=0)
    if len(pairs) < FEWEST:
        return Shift(ask=question.ask, before=None, after=None, both=len(pairs))
    first, second = (sum(column) / len(pairs) for column in zip(*pairs, strict=True))
    return Shift(ask=question.ask, before=first, after=second, both=len(pairs))


def _mean(counts: Sequence[int]) -> float:
    return sum(answer * count for answer, count in enumerate(counts, LEAST)) / sum(counts)
