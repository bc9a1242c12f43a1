"""The feedback form as a value: a few questions, each answered from 1 to 5 or in own words.

The usual form asks how the day was (relevance, pace, safety, time to talk), for the best moment, for one thing to change,
and for confidence before and after: reaction and learning, the first two of Kirkpatrick's four levels (domain: feedback).
"""

from collections.abc import Callable, Sequence
from typing import Literal

from copfacil.core.value import dataclass
from copfacil.core.words import Msg

Kind = Literal["scale", "change", "words", "suggestion"]
"""From 1 to 5; the same before and after; own words; own words on what to do differently, which want an answer."""

KINDS: dict[Kind, Msg] = {
    "scale": Msg("1 to 5"),
    "change": Msg("1 to 5, before and after"),
    "words": Msg("Own words"),
    "suggestion": Msg("Something to change"),
}
"""What kinds of questions are called."""

LEAST, MOST = 1, 5
"""The scale."""

Half = Literal["", "before", "after"]
Said = Callable[[Msg], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question of the form.

    Attributes:
        key: opaque; answers are kept under it, so its words may change.
        kind: how it is answered.
        ask: its words.
        low, high: what 1 and 5 stand for; empty for questions in own words.
    """

    key: str
    kind: Kind
    ask: str
    low: str = ""
    high: str = ""

    @property
    def in_figures(self) -> bool:
        """Whether it is answered from 1 to 5."""
        return self.kind in {"scale", "change"}


@dataclass(frozen=True, slots=True)
class Column:
    """A figure that every sheet holds.

    Attributes:
        key: under which it is kept.
        question: whose answer it is.
        half: of a question that is asked twice.
    """

    key: str
    question: Question
    half: Half = ""


def columns(questions: Sequence[Question]) -> tuple[Column, ...]:
    """The figures of one sheet, from top to bottom."""
    made: list[Column] = []
    for one in questions:
        if one.kind == "scale":
            made.append(Column(one.key, one))
        elif one.kind == "change":
            made += [Column(f"{one.key}:{half}", one, half) for half in _HALVES]
    return tuple(made)


_HALVES: tuple[Half, ...] = ("before", "after")


def usual(said: Said = str) -> tuple[Question, ...]:
    """The form that is there before anybody changes it.

    Args:
        said: says a sentence in the language of the room.
    """
    return (
        _scale(said, "relevance", Msg("Relevance"), Msg("not for me"), Msg("just what I need")),
        _scale(said, "pace", Msg("Pace"), Msg("too slow"), Msg("too fast")),
        _scale(said, "safety", Msg("Safety"), Msg("I held back"), Msg("I could say it")),
        _scale(said, "talk", Msg("Time to talk"), Msg("far too little"), Msg("plenty")),
        Question(key="best", kind="words", ask=said(Msg("The best moment"))),
        Question(key="change", kind="suggestion", ask=said(Msg("One thing to change"))),
        Question(
            key="confidence",
            kind="change",
            ask=said(Msg("Confidence to run peer consulting")),
            low=said(Msg("none yet")),
            high=said(Msg("I could start")),
        ),
    )


def _scale(said: Said, key: str, ask: Msg, low: Msg, high: Msg) -> Question:
    return Question(key=key, kind="scale", ask=said(ask), low=said(low), high=said(high))
