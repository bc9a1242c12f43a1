"""The quiet face: no digits, a slow ring round open chairs, one word."""

from PySide6.QtCore import QRectF

from copfacil.core.faces import Silence
from copfacil.core.seats import AROUND, seating
from copfacil.ui.theme import SEMIBOLD
from copfacil.ui.wall import said
from copfacil.ui.wall.frame import RING_LINE, SECOND, VITAL, WORD, Frame
from copfacil.ui.wall.layout import in_turn, placed, set_column, text
from copfacil.ui.wall.letters import CAP, DROP, PITCH, Block, Run, column, even, whole, width
from copfacil.ui.wall.pieces import Chairs, Piece, Ring

_TOP = 0.05
_RINGS = (0.52, 0.45, 0.40, 0.35, 0.30)
"""Diameters: the ring gives way to words that need more room below it."""
_NAME = 0.088
"""Font size of the word inside the ring."""
_BETWEEN_CHAIRS = 0.48
"""Width free inside the ring, of its diameter."""
_AIR = 0.045
"""Between ring and words."""


def lay(face: Silence, frame: Frame) -> tuple[Piece, ...]:
    """The pieces of the face."""
    step, paused = face.dial.step, face.dial.pace == "paused"
    for size in _RINGS:
        side = frame.px(size)
        ring = QRectF((frame.width - side) / 2, frame.px(_TOP), side, side)
        inside = _inside(step.name, ring, frame)
        words = [] if inside else [Block(row=(Run(step.name),), px=frame.px(_NAME))]
        if paused:
            words.append(Block(row=(Run(frame.words("Paused"), SEMIBOLD, "warn"),), px=frame.px(WORD)))
        words.append(Block(row=(Run(said.who(step, frame.words), tone="ink_soft"),), px=frame.px(SECOND), turns=True))
        top = ring.bottom() + frame.px(_AIR)
        below = QRectF(frame.left, top, frame.room, frame.px(VITAL) - DROP * frame.px(WORD) - top)
        pages = column(words, least=frame.least, room=below.width(), height=below.height(), theme=frame.theme)
        if len(pages) == 1:
            break
    more = Block(row=(Run(step.wall_more, tone="ink_soft"),), px=frame.least)
    foot = QRectF(frame.left, frame.px(0.86), frame.room, frame.px(0.1))
    return (
        Ring(
            box=ring,
            line=frame.px(RING_LINE),
            pace="paused" if paused else "silence",
            length=face.dial.length,
        ),
        _chairs(ring, face.seats, frame),
        *inside,
        *placed(in_turn(pages, frame), below, frame, middle=True),
        *set_column([more], foot, frame, middle=True),
    )


def _chairs(ring: QRectF, seats: int, frame: Frame) -> Chairs:
    circle = seating("nobody", seats, spread=AROUND)
    side = (ring.width() - 2 * frame.px(RING_LINE)) * 0.9
    box = QRectF(0, 0, side, side)
    box.moveCenter(ring.center())
    return Chairs(box=box, circle=circle, tone="calm")


def _inside(name: str, ring: QRectF, frame: Frame) -> list[Piece]:
    """The name in the middle of the ring, in one or two rows; nothing when it has no room there."""
    room, row = ring.width() * _BETWEEN_CHAIRS, (Run(name),)
    for px in range(round(frame.px(_NAME)), frame.least - 1, -1):
        rows = even(row, px, room, frame.theme)
        if len(rows) <= 2 and whole(row, px, room, frame.theme):  # noqa: PLR2004 - chairs leave room for two rows
            middle = ring.center().y() + CAP * px / 2 - (len(rows) - 1) * PITCH * px / 2
            return [
                text(one, px, ring.center().x() - width(one, px, frame.theme) / 2, middle + n * PITCH * px, frame)
                for n, one in enumerate(rows)
            ]
    return []
