"""What is meant by one typed line, by the kind of its board: the words, for how many they stand, what is noted.

So that a pile of paper is keyed in by keys alone on every board: "-2 scared: nobody told us" on an emotional map,
"Clwyd = 2 4" on a river, "Ask the porters = 5 4 4 3 5" on scored cards, "Came again = 88 %" on a value matrix,
"Night handover @ garden room" on a grid, "Read our audit by 12 Dec" in a ring.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from copfacil.core.boards.plan import BoardKind
from copfacil.core.boards.river import LEVELS
from copfacil.core.boards.scores import HIGHEST, ROUNDS, SCORES
from copfacil.core.dates import understood
from copfacil.core.words import Msg, Words

FEELING_WORDS = 3
"""A feeling in more words before its colon is a sentence."""

_COUNTED = re.compile(r"\s+[×xX]\s?(\d{1,4})$")
_LEVEL = re.compile(r"([+\-−–]\s?[1-3]|0)\s+(?=\S)")
_FIGURES = re.compile(r"\s*=\s*([^=]*)$")
_SAID_AS = re.compile(r"\s+=\s+([^=]+)$")
_AT = re.compile(r"\s+@\s*([^@]+)$")


@dataclass(frozen=True, slots=True)
class Typed:
    """A line as it is meant.

    Attributes:
        text: the words of the card.
        count: for how many like it it stands.
        marks: what is noted about it.
    """

    text: str
    count: int = 1
    marks: Mapping[str, str] = field(default_factory=dict)


Read = tuple[str, Mapping[str, str]] | Msg
"""Words and marks, or why the line cannot be kept so."""


def typed(line: str, kind: BoardKind, today: date, words: Words) -> Typed | Msg:
    """What a line means on a board of a kind; a sentence where its figures cannot be.

    Args:
        line: as it was typed; "Time and cover x12" stands for twelve.
        kind: of the board.
        today: for days such as "in 2 weeks".
        words: the language of days.
    """
    found = _COUNTED.search(line)
    count = int(found[1]) if found else 0
    text = line[: found.start()] if found is not None and count else line
    if kind in {"ring", "pairs", "lanes"}:
        return Typed(text.strip(), count or 1, _day(text, today, words))
    read = _READS[kind](text.strip()) if kind in _READS else (text.strip(), {})
    return read if isinstance(read, Msg) else Typed(read[0], count or 1, read[1])


def _felt(text: str) -> Read:
    found = _LEVEL.match(text)
    if found is None:
        return text, {}
    level = int(re.sub(r"[−–]", "-", found[1]).replace(" ", ""))
    said = text[found.end() :]
    feeling, colon, rest = said.partition(":")
    if colon and rest.strip() and len(feeling.split()) <= FEELING_WORDS:
        return rest.strip(), {"level": str(level), "feeling": feeling.strip()}
    return said.strip(), {"level": str(level)}


def _levels(text: str) -> Read:
    found = _FIGURES.search(text)
    if found is None:
        return text, {}
    figures = [int(sign) for sign in found[1] if sign.isdecimal()]
    if not 1 <= len(figures) <= 2 or any(one not in LEVELS for one in figures) or re.search(r"[^\W\d]", found[1]):  # noqa: PLR2004 - now, and the one aimed at
        return Msg("Levels are figures from 1 to 5: where it stands now, then where it wants to be.")
    return text[: found.start()], dict(zip(("now", "target"), map(str, figures), strict=False))


def _scored(text: str) -> Read:
    found = _FIGURES.search(text)
    if found is None:
        return text, {}
    noted = scores_typed(found[1])
    return noted if isinstance(noted, Msg) else (text[: found.start()], {SCORES: noted})


def scores_typed(text: str) -> str | Msg:
    """Scores as they are noted ("5 4 4"), from "54 4" or "5, 4, 4"; a sentence where they cannot be."""
    figures = [sign for sign in text if sign.isdecimal()]
    if not 1 <= len(figures) <= ROUNDS or any(not 1 <= int(one) <= HIGHEST for one in figures):
        return Msg("Scores are one to five figures from 1 to 5.")
    return " ".join(str(int(one)) for one in figures)


def _figured(text: str) -> Read:
    found = _SAID_AS.search(text)
    if found is None:
        return text, {}
    return text[: found.start()], {"kind": "indicator", "figure": found[1].strip()}


def _placed(text: str) -> Read:
    found = _AT.search(text)
    return (text, {}) if found is None else (text[: found.start()], {"place": found[1].strip()})


_READS: Mapping[BoardKind, Callable[[str], Read]] = {
    "journey": _felt,
    "river": _levels,
    "scores": _scored,
    "matrix": _figured,
    "grid": _placed,
}


def _day(text: str, today: date, words: Words) -> Mapping[str, str]:
    """The day at the end of a line ("by 12 Dec"), which stays part of its words."""
    by = words(Msg("by"))
    found = re.search(rf"\b(?:by|{re.escape(by)})\s+(?:the\s+)?(.{{1,24}}?)[.!?]?\s*$", text, re.IGNORECASE)
    day = understood(found[1], today, words) if found is not None else None
    return {"due": day.isoformat()} if day is not None else {}


HINTS: Mapping[BoardKind, tuple[tuple[Msg, Msg], ...]] = {
    "journey": (
        (Msg("How it felt, in front: -3 to +3"), Msg("-2 text")),
        (Msg("The feeling, with a colon"), Msg("-2 scared: text")),
    ),
    "river": ((Msg("Level now, and aimed at"), Msg("Clwyd = 2 4")),),
    "scores": ((Msg("Its scores"), Msg("idea = 5 4 4 3 5")),),
    "matrix": ((Msg("An indicator and its figure"), Msg("came again = 88 %")),),
    "grid": ((Msg("Where it meets"), Msg("topic @ garden")),),
    "ring": ((Msg("By when"), Msg("text by 12 Dec")),),
    "pairs": ((Msg("By when"), Msg("whom, by 12 Dec")),),
    "lanes": ((Msg("By when, where that matters"), Msg("text by 12 Dec")),),
}
"""What can be typed with the words on a kind of board: what it does, and how it looks."""
