"""The keys of the desk in one table: the shortcuts and the sheet that tells them are both made from it."""

from typing import Literal

from copfacil.core.value import dataclass
from copfacil.core.words import Msg

Act = Literal[
    "main",
    "next",
    "back",
    "longer",
    "shorter",
    "group",
    "hold",
    "skip",
    "deselect",
    "blank",
    "swap",
    "mute",
    "kind",
    "undo",
    "redo",
    "keys",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One act of the keyboard.

    Attributes:
        act: what it asks for.
        keys: in Qt's spelling, each does the same; of a row of digits, the digit tells which.
        caps: as they stand on the keyboard, for the sheet.
        says: what it does.
        writing: it works while somebody writes in a field.
        arrow: left to a control that has arrows of its own (a list, a row of choices) while it has the focus.
    """

    act: Act
    keys: tuple[str, ...]
    caps: tuple[Msg, ...]
    says: Msg
    writing: bool = False
    arrow: bool = False


KEYS: tuple[Key, ...] = (
    Key(act="main", keys=("Space",), caps=(Msg("Space"),), says=Msg("Start, pause, go on")),
    Key(
        act="next",
        keys=("Right",),
        caps=(Msg("Right"), Msg("Page down")),
        says=Msg("Next phase"),
        arrow=True,
    ),
    Key(act="next", keys=("PgDown",), caps=(), says=Msg("Next phase")),
    Key(
        act="back",
        keys=("Left",),
        caps=(Msg("Left"), Msg("Page up")),
        says=Msg("Phase before"),
        arrow=True,
    ),
    Key(act="back", keys=("PgUp",), caps=(), says=Msg("Phase before")),
    Key(act="longer", keys=("Up",), caps=(Msg("Up"),), says=Msg("One minute more"), arrow=True),
    Key(act="shorter", keys=("Down",), caps=(Msg("Down"),), says=Msg("One minute less"), arrow=True),
    Key(
        act="group",
        keys=tuple("1234567890"),
        caps=(Msg("1"), Msg("9")),
        says=Msg("Choose a group; two figures from 10 on"),
    ),
    Key(act="hold", keys=("H",), caps=(Msg("H"),), says=Msg("Hold or release the chosen group")),
    Key(act="skip", keys=("L",), caps=(Msg("L"),), says=Msg("Leave a phase out, and say why")),
    Key(act="deselect", keys=("Esc",), caps=(Msg("Esc"),), says=Msg("Back to everybody"), writing=True),
    Key(act="blank", keys=("B",), caps=(Msg("B"),), says=Msg("Blank the wall, and back")),
    Key(act="swap", keys=("S",), caps=(Msg("S"),), says=Msg("Swap the screens")),
    Key(act="mute", keys=("M",), caps=(Msg("M"),), says=Msg("Sound off, and on")),
    Key(
        act="kind",
        keys=("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+6", "Ctrl+7"),
        caps=(Msg("Ctrl 1"), Msg("Ctrl 7")),
        says=Msg("Write a note, an action, a learning line, a check, a quote, a question, something parked"),
        writing=True,
    ),
    Key(act="undo", keys=("Ctrl+Z",), caps=(Msg("Ctrl Z"),), says=Msg("Take the last gesture back")),
    Key(act="redo", keys=("Ctrl+Shift+Z",), caps=(Msg("Ctrl Shift Z"),), says=Msg("Make it again")),
    Key(act="keys", keys=("?",), caps=(Msg("?"),), says=Msg("These keys")),
)
"""Every key of the desk. Entries without caps double another one (a clicker sends Page up and Page down)."""
