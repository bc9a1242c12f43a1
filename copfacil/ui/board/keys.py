"""What keys ask for where cards are chosen: the same in the picture and in the list."""

from typing import Literal, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

Deed = Literal["edit", "split", "cluster", "merge", "loose", "take", "more", "fewer", "zone", "into", "link"]
"""To correct, split, cluster, merge, take out of the cluster, take off; a dot more or less; into a zone or cluster;
to mark something, and to link it with the next."""

ZONE_KEYS = tuple(
    Qt.Key(key) for key in (*range(Qt.Key.Key_F2, Qt.Key.Key_F6), *range(Qt.Key.Key_F7, Qt.Key.Key_F12 + 1))
)
"""The keys of zones in their order. F6 goes between field and list."""

_LETTERS: dict[int, Deed] = {
    Qt.Key.Key_E: "edit",
    Qt.Key.Key_Return: "edit",
    Qt.Key.Key_Enter: "edit",
    Qt.Key.Key_S: "split",
    Qt.Key.Key_C: "cluster",
    Qt.Key.Key_M: "merge",
    Qt.Key.Key_O: "loose",
    Qt.Key.Key_L: "link",
    Qt.Key.Key_Delete: "take",
    Qt.Key.Key_Backspace: "take",
    Qt.Key.Key_Plus: "more",
    Qt.Key.Key_Minus: "fewer",
}
_SHIFT_ONLY = Qt.KeyboardModifier.ShiftModifier
_FIGURES = range(Qt.Key.Key_1, Qt.Key.Key_9 + 1)


class Asked(NamedTuple):
    """A deed, and for a zone or a cluster which one, from 0."""

    deed: Deed
    place: int = 0


def zone_cap(place: int) -> str:
    """What stands on the key of a zone, empty where it has none."""
    return f"F{ZONE_KEYS[place] - Qt.Key.Key_F1 + 1}" if place < len(ZONE_KEYS) else ""


def zone_key(event: QKeyEvent) -> int | None:
    """Which zone a key chooses, from 0."""
    key = Qt.Key(event.key())
    return ZONE_KEYS.index(key) if not _held(event) and key in ZONE_KEYS else None


def cluster_key(event: QKeyEvent) -> int | None:
    """Which cluster Control and a figure choose, from 0."""
    fits = _held(event) == Qt.KeyboardModifier.ControlModifier and event.key() in _FIGURES
    return event.key() - Qt.Key.Key_1 if fits else None


def asked(event: QKeyEvent) -> Asked | None:
    """What a key asks for."""
    zone, cluster = zone_key(event), cluster_key(event)
    if zone is not None:
        return Asked("zone", zone)
    if cluster is not None:
        return Asked("into", cluster)
    plus = event.key() == Qt.Key.Key_Plus and _held(event) == _SHIFT_ONLY
    deed = _LETTERS.get(event.key()) if not _held(event) or plus else None
    return Asked(deed) if deed is not None else None


def _held(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
