"""A few small words in the corner, for whoever holds the keyboard while the wall covers the desk."""

from PySide6.QtCore import QRectF

from copfacil.ui.wall.frame import Frame
from copfacil.ui.wall.layout import FOOT_ROWS, text
from copfacil.ui.wall.letters import Run, even, width
from copfacil.ui.wall.pieces import Piece, Rule

STAYS_MS = 5_000
"""As long as a second press of Next counts as the answer."""

_ABOVE = 0.84
"""Where the foot of every face begins, of the height."""


def lay(said: str, frame: Frame) -> tuple[Piece, ...]:
    """The words at the end of the foot, in its place; what two rows cannot hold is left out."""
    px = frame.least
    rows = even((Run(said, tone="ink_soft"),), px, frame.room, frame.theme)[: len(FOOT_ROWS)]
    texts = [
        text(row, px, frame.right - width(row, px, frame.theme), frame.px(baseline), frame)
        for row, baseline in zip(rows, FOOT_ROWS[-len(rows) :], strict=True)
    ]
    top = frame.px(_ABOVE)
    return (Rule(box=QRectF(0, top, frame.width, frame.height - top), tone="paper"), *texts)
