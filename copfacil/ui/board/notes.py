"""What can be noted about a card, by the kind of its board: each note with its choices, or as text."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from copfacil.core.boards.journey import CONSENTS
from copfacil.core.boards.lanes import ASKED
from copfacil.core.boards.matrix import EVIDENCE
from copfacil.core.boards.plan import BoardKind
from copfacil.core.boards.tree import MOMENTS, WHO
from copfacil.core.words import Msg


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One note.

    Attributes:
        key: the mark.
        name: what people call it.
        choices: value and word of each; empty where it is written.
        written: as text, or as a day.
    """

    key: str
    name: Msg
    choices: tuple[tuple[str, Msg], ...] = ()
    written: Literal["text", "day"] = "text"


_YES = (("yes", Msg("yes")),)
_CONSENT = Note(key="consent", name=Msg("Its teller agrees that it"), choices=tuple(CONSENTS.items()))
_LEVELS = tuple((str(level), Msg("{level}", level=level)) for level in range(1, 6))

NOTES: Mapping[BoardKind, tuple[Note, ...]] = {
    "ring": (
        Note(key="due", name=Msg("By when"), written="day"),
        Note(key="room-only", name=Msg("Who may read it"), choices=(("yes", Msg("this room only")),)),
    ),
    "journey": (
        Note(
            key="level",
            name=Msg("How it felt"),
            choices=tuple((str(level), Msg("{level}", level=f"{level:+d}")) for level in range(3, -4, -1)),
        ),
        Note(key="feeling", name=Msg("Feeling")),
        Note(key="voice", name=Msg("Whose voice"), choices=(("user", Msg("a user")), ("staff", Msg("staff")))),
        Note(key="hot", name=Msg("Hot spot"), choices=_YES),
        _CONSENT,
    ),
    "matrix": (
        Note(
            key="kind",
            name=Msg("What it is"),
            choices=(("story", Msg("a story")), ("indicator", Msg("an indicator"))),
        ),
        Note(key="evidence", name=Msg("How we know"), choices=tuple(EVIDENCE.items())),
        Note(key="figure", name=Msg("Figure")),
        Note(key="due", name=Msg("Ask again on"), written="day"),
        _CONSENT,
    ),
    "tree": (
        Note(key="who", name=Msg("Who"), choices=tuple(WHO.items())),
        Note(key="moment", name=Msg("When"), choices=tuple(MOMENTS.items())),
        Note(key="help", name=Msg("Would like help"), choices=_YES),
    ),
    "river": (
        Note(key="now", name=Msg("Level now"), choices=_LEVELS),
        Note(key="target", name=Msg("Level aimed at"), choices=_LEVELS),
        Note(key="evidence", name=Msg("An example from an ordinary day")),
        Note(key="named", name=Msg("Its name may stand on the wall"), choices=_YES),
    ),
    "lanes": (Note(key=ASKED, name=Msg("The question was put"), choices=_YES),),
    "scores": (Note(key="scores", name=Msg("Scores, such as 5 4 4 3 5")),),
    "grid": (Note(key="place", name=Msg("Place")),),
}
"""Kinds that are not here have no notes."""
