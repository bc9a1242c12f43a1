"""A strip along the top, over whatever is shown: this is a rehearsal."""

from PySide6.QtCore import QRectF

from copfacil.ui.theme import SEMIBOLD
from copfacil.ui.wall.frame import Frame
from copfacil.ui.wall.layout import text
from copfacil.ui.wall.letters import CAP, Run
from copfacil.ui.wall.pieces import Piece, Rule

_DEEP = 0.054
"""Of the height: every face leaves more than that free above its first capital."""


def lay(said: str, frame: Frame) -> tuple[Piece, ...]:
    """White on ink, in the smallest letters of a wall."""
    deep, px = frame.px(_DEEP), frame.least
    baseline = (deep + CAP * px) / 2
    row = (Run(said, SEMIBOLD, "paper"),)
    return (Rule(box=QRectF(0, 0, frame.width, deep)), text(row, px, frame.left, baseline, frame))
