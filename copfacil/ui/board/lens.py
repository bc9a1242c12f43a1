"""Through what a board is seen: how large, and which part of it. Points of the board and of the window, px."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

CLOSEST = 4.0
STEP = 1.25
"""How much larger one step of zooming makes it."""


@dataclass(frozen=True, slots=True)
class Lens:
    """One way of seeing it.

    Attributes:
        scale: px of the window to one of the board.
        x, y: where the board's corner stands in the window.
    """

    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0

    def to_board(self, at: QPointF) -> QPointF:
        """The board's point at a point of the window."""
        return QPointF((at.x() - self.x) / self.scale, (at.y() - self.y) / self.scale)

    def to_window(self, box: QRectF) -> QRectF:
        """Where a box of the board stands in the window."""
        scale = self.scale
        return QRectF(box.x() * scale + self.x, box.y() * scale + self.y, box.width() * scale, box.height() * scale)

    def panned(self, by: QPointF, board: QSizeF, window: QSizeF) -> "Lens":
        """Moved by so much, the board never out of sight."""
        return Lens(self.scale, self.x + by.x(), self.y + by.y()).kept(board, window)

    def zoomed(self, factor: float, at: QPointF, board: QSizeF, window: QSizeF) -> "Lens":
        """Larger or smaller, the point under ``at`` where it was."""
        scale = min(max(self.scale * factor, whole(board, window).scale), CLOSEST)
        under = self.to_board(at)
        return Lens(scale, at.x() - under.x() * scale, at.y() - under.y() * scale).kept(board, window)

    def showing(self, box: QRectF, board: QSizeF, window: QSizeF) -> "Lens":
        """Moved as little as is needed to have a box of the board in sight."""
        here = self.to_window(box)
        right, bottom = max(here.right() - window.width(), 0), max(here.bottom() - window.height(), 0)
        by = QPointF(max(-here.x(), 0) or -right, max(-here.y(), 0) or -bottom)
        return self.panned(by, board, window)

    def kept(self, board: QSizeF, window: QSizeF) -> "Lens":
        """The board in the middle where it is smaller than the window, and never beyond its edge where it is larger."""
        return Lens(
            self.scale,
            _kept(self.x, board.width() * self.scale, window.width()),
            _kept(self.y, board.height() * self.scale, window.height()),
        )


def whole(board: QSizeF, window: QSizeF) -> Lens:
    """All of the board in sight, no larger than it was laid out."""
    across = window.width() / max(board.width(), 1.0)
    down = window.height() / max(board.height(), 1.0)
    return Lens(min(across, down, 1.0)).kept(board, window)


def _kept(at: float, board: float, window: float) -> float:
    return (window - board) / 2 if board <= window else min(max(at, window - board), 0.0)
