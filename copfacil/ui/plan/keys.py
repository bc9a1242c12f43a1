"""Which key asks for what on the timetable."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

Act = Literal[
    "up", "down", "first", "last", "earlier", "later", "longer", "shorter", "edit", "drop", "duplicate", "anchor"
]

_PLAIN, _ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_Key = Qt.Key

_ACTS: Mapping[tuple[Qt.KeyboardModifier, int], Act] = {
    (_PLAIN, _Key.Key_Up): "up",
    (_PLAIN, _Key.Key_Down): "down",
    (_PLAIN, _Key.Key_Home): "first",
    (_PLAIN, _Key.Key_End): "last",
    (_ALT, _Key.Key_Up): "earlier",
    (_ALT, _Key.Key_Down): "later",
    (_SHIFT, _Key.Key_Up): "shorter",
    (_SHIFT, _Key.Key_Down): "longer",
    (_PLAIN, _Key.Key_Return): "edit",
    (_PLAIN, _Key.Key_Enter): "edit",
    (_PLAIN, _Key.Key_Space): "edit",
    (_PLAIN, _Key.Key_Delete): "drop",
    (_PLAIN, _Key.Key_Backspace): "drop",
    (_CONTROL, _Key.Key_D): "duplicate",
    (_PLAIN, _Key.Key_A): "anchor",
}


def act_of(event: QKeyEvent) -> Act | None:
    """What a key asks for; None for a key that is not the timetable's."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _ACTS.get((held, event.key()))
