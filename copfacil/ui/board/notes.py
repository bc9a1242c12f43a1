"""What can be noted about a card, by the kind of its board: each note with its choices, or as text; and how it is said."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from copfacil.core.boards.board import Card
from copfacil.core.boards.journey import CONSENTS, level
from copfacil.core.boards.lanes import ASKED
from copfacil.core.boards.matrix import EVIDENCE
from copfacil.core.boards.plan import BoardKind
from copfacil.core.boards.scores import scores
from copfacil.core.boards.tree import MOMENTS, WHO
from copfacil.core.dates import day_short
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
    "pairs": (Note(key="due", name=Msg("By when"), written="day"),),
    "lanes": (
        Note(key="due", name=Msg("By when"), written="day"),
        Note(key=ASKED, name=Msg("The question was put"), choices=_YES),
    ),
    "scores": (Note(key="scores", name=Msg("Scores, such as 5 4 4 3 5")),),
    "grid": (Note(key="place", name=Msg("Place")),),
}
"""Kinds that are not here have no notes."""


def noted(card: Card, kind: BoardKind) -> Msg:
    """What is noted about a card, in a few words; empty where nothing is."""
    return _SAID[kind](card) if kind in _SAID else _NOTHING


_NOTHING = Msg("")


def _felt(card: Card) -> Msg:
    told = f"{level(card):+d}".replace("-", "−") if "level" in card.marks else ""
    feeling = card.marks.get("feeling", "")
    return Msg("{all}", all=" ".join(part for part in (told, feeling) if part))


def _levels(card: Card) -> Msg:
    now, target = card.marks.get("now", ""), card.marks.get("target", "")
    if not now:
        return _NOTHING
    return Msg("{now} → {target}", now=now, target=target) if target else Msg("{now}", now=now)


def _evidence(card: Card) -> Msg:
    if figure := card.marks.get("figure", ""):
        return Msg("{figure}", figure=figure)
    return next((said for key, said in EVIDENCE.items() if key == card.marks.get("evidence")), _NOTHING)


def _due(card: Card) -> Msg:
    due = card.marks.get("due", "")
    return Msg("by {day}", day=day_short(due)) if due else _NOTHING


def _who(card: Card) -> Msg:
    whose = next((said for key, said in WHO.items() if key == card.marks.get("who", "me")), _NOTHING)
    when = next((said for key, said in MOMENTS.items() if key == card.marks.get("moment", "start")), _NOTHING)
    return Msg("{who}, {moment}", who=whose, moment=when)


_SAID: Mapping[BoardKind, Callable[[Card], Msg]] = {
    "journey": _felt,
    "river": _levels,
    "matrix": _evidence,
    "scores": lambda card: Msg("{all}", all=" ".join(map(str, scores(card)))),
    "grid": lambda card: Msg("{all}", all=card.marks.get("place", "")),
    "tree": _who,
    "ring": _due,
    "pairs": _due,
    "lanes": _due,
}
