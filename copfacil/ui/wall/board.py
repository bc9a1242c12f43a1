"""What the room made: the board is the matter here, so the clock is only a tenth of the height, beside the title."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from copfacil.core import faces
from copfacil.core.boards import shapes
from copfacil.core.boards.layout import layout
from copfacil.core.boards.shapes import Laid
from copfacil.ui.boards.around import differing, parts
from copfacil.ui.boards.paint import Drawn, widths
from copfacil.ui.paint import figures as figures_font
from copfacil.ui.theme import BOLD, SEMIBOLD, Theme
from copfacil.ui.wall import said
from copfacil.ui.wall.frame import GAP, Frame
from copfacil.ui.wall.layout import foot, set_column
from copfacil.ui.wall.letters import Block, Row, Run
from copfacil.ui.wall.pieces import Digits, Piece, figures, figures_width
from copfacil.ui.wall.places import page_of

TURN_MS = 12_000
"""How long one turn of a board stays: there is more to read than on other faces."""

_TOP, _TITLE, _WORD = 0.058, 0.087, 0.052
"""Top of the first capital, font sizes of the title and of who may speak."""
_HEAD = 0.132
"""How deep both go from there."""
_DIGITS, _DIGITS_LOW = 0.112, 0.181
"""Height of the figures, and where they stand."""
_BOARD, _BOARD_LOW = 0.2295, 0.84
"""Where the board begins and ends."""


@dataclass(frozen=True, kw_only=True)
class Picture(Piece):
    """The board."""

    laid: Laid

    def paint(self, painter: QPainter, theme: Theme, left: int) -> None:
        """Draws what of it the painter's clip lets through."""
        del left
        painter.save()
        painter.translate(self.box.topLeft())
        whole = QRectF(QPointF(), self.box.size())
        wanted = [part & whole for part in parts(painter.clipRegion())] if painter.hasClipping() else [whole]
        Drawn(self.laid, theme).paint(painter, *wanted)
        painter.restore()

    def since(self, before: Piece) -> Sequence[QRectF]:
        """Where its shapes are others now."""
        if not isinstance(before, Picture):
            return super().since(before)
        return [box.translated(self.box.topLeft()) for box in differing(before.laid, self.laid)]


def lay(face: faces.BoardFace, frame: Frame) -> tuple[Piece, ...]:
    """The pieces of the face."""
    dial, step = face.dial, face.dial.step
    height = frame.px(_DIGITS)
    shown = figures(dial.left)
    long = figures_width(shown, height, frame.theme)
    air = QFontMetricsF(figures_font(frame.theme, height))
    beyond = air.leftBearing("0") + air.rightBearing("0")  # the last figure's ink ends at the margin
    clock = QRectF(frame.right - long + beyond, frame.px(_DIGITS_LOW) - height, long, height)
    status = said.status(dial, frame.words, digits=True)
    head = QRectF(frame.left, frame.px(_TOP), clock.left() - frame.px(GAP) - frame.left, frame.px(_HEAD))
    blocks = [
        Block(row=(Run(face.board.name, BOLD),), px=frame.px(_TITLE)),
        Block(row=(Run(said.who(step, frame.words), SEMIBOLD),), px=frame.px(_WORD), before=0.35, turns=True),
    ]
    box = QRectF(frame.left, frame.px(_BOARD), frame.room, frame.px(_BOARD_LOW - _BOARD))
    laid = layout(
        face.board,
        shapes.Frame(
            w=box.width(),
            h=box.height(),
            letter=frame.least,
            audience="wall",
            names=dict(face.names),
            turn=frame.turn,
            now=face.now,
        ),
        widths(frame.words),
    )
    page = page_of(frame.turn % max(laid.turns, 1), laid.turns, frame)
    return (
        *set_column(blocks, head, frame),
        Digits(box=clock, height=height, over=dial.pace == "over", right_to_left=True),
        Picture(box=box, laid=laid),
        *foot(_coming(face, frame, status), page, frame),
    )


def _coming(face: faces.BoardFace, frame: Frame, status: Run | None) -> Sequence[Row]:
    """How the clock is doing where that is to be said, else what comes next."""
    told = said.coming(face.dial, frame.words)
    return ((status,), *told) if status is not None else told
