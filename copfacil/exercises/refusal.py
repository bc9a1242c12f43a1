"""Why a file of an exercise is not taken, with the line and one sentence."""

from pathlib import Path

from copfacil.core.value import dataclass
from copfacil.core.words import Msg
from copfacil.exercises.places import KeyPath

_SHOWN = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A file that stays off the shelf; the others are not touched by it."""

    path: Path
    """The file, or the folder when it has none that can be read."""
    line: int
    """The line to look at, from 1."""
    msg: Msg
    """What is wrong there, and what would be right."""

    def __str__(self) -> str:
        return f"{self.path}, line {self.line}: {self.msg}"


class Refusal(Exception):
    """Raised where something does not hold, and caught where the file's name and lines are known."""

    def __init__(self, at: KeyPath, msg: Msg) -> None:
        super().__init__(str(msg))
        self.at = at
        self.msg = msg


def shown(value: object) -> str:
    """A value out of a file, fit to stand in a sentence: short, on one line, without control characters."""
    try:
        text = str(value)
    except ValueError:  # Python does not write out numbers of thousands of digits
        return "…"
    text = "".join(sign if sign.isprintable() else "�" for sign in text[: _SHOWN + 1])
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
