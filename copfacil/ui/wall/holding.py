"""Before anything is on: what today is, and where people sit once there are groups."""

from PySide6.QtCore import QRectF

from copfacil.core.faces import Holding
from copfacil.core.seats import ROOMY, seating
from copfacil.ui.theme import BOLD
from copfacil.ui.wall.frame import GAP, RING, TITLE, TOP, VITAL, Frame
from copfacil.ui.wall.layout import foot, set_column
from copfacil.ui.wall.letters import Block, Run
from copfacil.ui.wall.pieces import Chairs, Piece
from copfacil.ui.wall.places import paged, rule, under_title

_CHAIRS = 4


def lay(face: Holding, frame: Frame) -> tuple[Piece, ...]:
    """The pieces of the face."""
    place = ((Run(face.place, tone="ink_soft"),),) if face.place else ()
    if face.places:
        pieces, shown = under_title(face.title, face.places, frame)
        return (*pieces, *shown.pieces, rule(frame), *foot(place, paged(shown, frame), frame))
    return welcome(face.title, face.place, frame, speaking=False)


def welcome(title: str, line: str, frame: Frame, *, speaking: bool) -> tuple[Piece, ...]:
    """Words at the left and the sign of the product at the right: open chairs, or all of them speaking."""
    side = min(frame.px(RING), frame.room * 0.38)
    box = QRectF(frame.right - side, (frame.px(TOP + VITAL) - side) / 2, side, side)
    column = QRectF(frame.left, frame.px(TOP), box.left() - frame.px(GAP) - frame.left, frame.px(VITAL - TOP))
    blocks = [
        Block(row=(Run(title, BOLD),), px=frame.px(TITLE), turns=True),
        Block(row=(Run(line, tone="ink_soft"),), px=frame.px(0.06), before=0.6, turns=True),
    ]
    circle = seating("all" if speaking else "nobody", _CHAIRS, spread=ROOMY)
    return (*set_column(blocks, column, frame), Chairs(box=box, circle=circle))
