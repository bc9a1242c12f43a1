"""The feedback of a session as it stands, and how events change it: total, what makes no sense changes nothing."""

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Any

from copfacil.core.changing import replace
from copfacil.core.feedback import events as f
from copfacil.core.feedback.form import Question, Said, usual
from copfacil.core.many import Many
from copfacil.core.value import dataclass

Counts = tuple[int, ...]
"""How many ticked 1, 2, 3, 4, 5."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper: figures by the keys of their columns; what was left open is not there."""

    id: str
    answers: Mapping[str, int]


@dataclass(frozen=True)
class Words:
    """Words from the sheets.

    Attributes:
        id: opaque.
        question: the key of the question that they answer.
        text: as they were keyed.
        times: how many sheets say so.
        value: which of the seven values they tell of, empty for none yet.
        how: what becomes of it.
        sentence: said to those who made the suggestion.
    """

    id: str
    question: str
    text: str
    times: int = 1
    value: str = ""
    how: f.How = ""
    sentence: str = ""


@dataclass(frozen=True, kw_only=True)
class Feedback:
    """The feedback of a session.

    Attributes:
        questions: of the form; none stands for the usual ones.
        sheets: keyed one by one, in the order of the pile.
        returned: how many sheets were counted by hand instead.
        counts: what was counted, by the keys of the columns.
        words: from all sheets.
        present: how many were asked; 0 for those on the list.
    """

    questions: tuple[Question, ...] = ()
    sheets: Many[Sheet] = field(default_factory=Many)
    returned: int = 0
    counts: Mapping[str, Counts] = field(default_factory=dict)
    words: Many[Words] = field(default_factory=Many)
    present: int = 0

    def form(self, said: Said = str) -> tuple[Question, ...]:
        """What the sheet asks; the usual questions as ``said`` says them where nobody made others."""
        return self.questions or usual(said)

    @property
    def came_back(self) -> int:
        """How many sheets, keyed and counted."""
        return len(self.sheets) + self.returned


Change = Callable[[Feedback, Any], Feedback]


def _counted(now: Feedback, h: f.SheetsCounted) -> Feedback:
    return replace(now, returned=h.returned, counts=dict(h.counts))


def _written(now: Feedback, h: f.WordsWritten) -> Feedback:
    known = now.words.get(h.words) or Words(h.words, h.question, h.text)
    changed = replace(known, question=h.question, text=h.text, times=h.times)
    return replace(now, words=now.words.put(h.words, changed))


def _coded(now: Feedback, h: f.WordsCoded) -> Feedback:
    known = now.words.get(h.words)
    return now if known is None else replace(now, words=now.words.put(h.words, replace(known, value=h.value)))


def _answered(now: Feedback, h: f.WordsAnswered) -> Feedback:
    known = now.words.get(h.words)
    if known is None:
        return now
    return replace(now, words=now.words.put(h.words, replace(known, how=h.how, sentence=h.sentence)))


CHANGES: Mapping[type, Change] = {
    f.FormMade: lambda now, h: replace(now, questions=h.questions),
    f.SheetKeyed: lambda now, h: replace(now, sheets=now.sheets.put(h.sheet, Sheet(h.sheet, dict(h.answers)))),
    f.SheetTaken: lambda now, h: replace(now, sheets=now.sheets.drop(h.sheet)),
    f.SheetsCounted: _counted,
    f.PresentTold: lambda now, h: replace(now, present=h.present),
    f.WordsWritten: _written,
    f.WordsCoded: _coded,
    f.WordsTaken: lambda now, h: replace(now, words=now.words.drop(h.words)),
    f.WordsAnswered: _answered,
}
"""What each event does to the feedback."""
