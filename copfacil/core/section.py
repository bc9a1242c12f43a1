"""A part of the report in words: the same for paper, Word and mail."""

from dataclasses import dataclass
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
