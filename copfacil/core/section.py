"""A part of the report in words: the same for paper, Word and mail."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from copfacil.core.figures import Picture

Key = Literal[
    "actions",
    "earlier",
    "released",
    "time",
    "differences",
    "answers",
    "feedback",
    "words",
    "said",
    "board",
    "notes",
    "people",
    "meetings",
    "turns",
    "met",
    "values",
    "stories",
    "signs",
    "hopes",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the report under a heading.

    Attributes:
        key: what it is about.
        title: its heading.
        lines: sentences.
        points: a list.
        heads: of its table, empty for no table.
        rows: of its table.
        foot: a sentence below.
        picture: a board, drawn under the heading; None for none.
    """

    key: Key
    title: str
    lines: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    foot: str = ""
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """All that is told under one title, for paper and for Word alike.

    Attributes:
        over: what it is, in a soft line above the title.
        title: in large letters.
        day: on which it is told.
        lines: sentences under the title.
        sections: part by part.
        foot: a sentence at the foot of each page.
    """

    over: str
    title: str
    day: date
    lines: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    foot: str = ""
