"""Our own icons: drawn in a box of 20, tinted by role, sharp at every pixel ratio."""

# Options of a drawing follow by name.
# ruff: noqa: PLR0913

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from copfacil import resources
from copfacil.ui.theme import Theme, Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

IconName = Literal[
    "anchor",
    "back",
    "bell",
    "blank",
    "briefcase",
    "calendar",
    "check",
    "chevron-down",
    "chevron-left",
    "chevron-right",
    "chevron-up",
    "clock",
    "compass",
    "copy",
    "cross",
    "edit",
    "eye",
    "eye-off",
    "fishbowl",
    "flag",
    "folder",
    "grip",
    "held",
    "keyboard",
    "late",
    "list",
    "lock",
    "minus",
    "more",
    "next",
    "none",
    "note",
    "parked",
    "pause",
    "people",
    "person",
    "phone",
    "play",
    "plus",
    "printer",
    "question",
    "quote",
    "ready",
    "redo",
    "ring",
    "save",
    "screen",
    "search",
    "settings",
    "skip",
    "sound",
    "sound-off",
    "swap",
    "trash",
    "undo",
    "unknown",
    "unlock",
    "warning",
]
"""Every icon there is: a file of resources/icons without its ending. No icon stands without a word beside it."""

_STROKE, _FINE_STROKE = "1.75", "1.22"
"""Of a box of 20. Fine lines are 2.2 px in the large box of 36."""
_MIRRORED = frozenset({"next", "back", "undo", "redo", "chevron-right", "chevron-left"})
"""Those that point along the line of reading. Time itself (play, skip, clocks) runs the same way everywhere."""


def paint_icon(
    painter: QPainter, box: QRectF, name: IconName, colour: QColor, *, right_to_left: bool = False, fine: bool = False
) -> None:
    """Draws an icon into a box in px, centred when the box is not square; fine is for the large ones (36 px)."""
    size = round(min(box.width(), box.height()))
    drawn = pixmap(name, colour, size, painter.device().devicePixelRatio(), right_to_left=right_to_left, fine=fine)
    painter.drawPixmap(round(box.x() + (box.width() - size) / 2), round(box.y() + (box.height() - size) / 2), drawn)


def icon(name: IconName, theme: Theme, tone: Tone = "ink", *, size: int = 20) -> "QIcon":
    """An icon for Qt's own widgets, size in px before the text scale."""
    from PySide6.QtGui import QIcon  # noqa: PLC0415 - the first window has none

    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, theme.colour(tone), theme.px(size), ratio))
    return made


def pixmap(
    name: IconName, colour: QColor, size: int, ratio: float = 1.0, *, right_to_left: bool = False, fine: bool = False
) -> QPixmap:
    """An icon as a picture of size px, with ratio device pixels to each; arrows turn round in right-to-left."""
    return _drawn(name, colour.rgba(), size, ratio, mirrored=right_to_left and name in _MIRRORED, fine=fine)


@lru_cache(maxsize=1024)
def _drawn(name: str, rgba: int, size: int, ratio: float, *, mirrored: bool, fine: bool) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - a library more to load, wanted only when something is drawn

    text = _source(name).replace("currentColor", QColor.fromRgba(rgba).name())
    if fine:
        text = text.replace(f'"{_STROKE}"', f'"{_FINE_STROKE}"')
    side = max(1, round(size * ratio))
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    if mirrored:
        made = QPixmap.fromImage(made.toImage().flipped(Qt.Orientation.Horizontal))
    made.setDevicePixelRatio(ratio)
    return made


@cache
def _source(name: str) -> str:
    return resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")
