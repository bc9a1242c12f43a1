"""A board seen through a lens, painted in squares that are kept: what is only moved is not painted again.

A frame paints as many new squares as it has time for. Where one is wanting still, the board stands as it was seen
before, larger or smaller, and the next frame goes on.
"""

from math import floor
from time import perf_counter

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion

from copfacil.ui.board.lens import Lens
from copfacil.ui.boards.paint import Drawn

_SIDE = 128
"""Of a square, px of the window."""

_FRAME = 0.005
"""Seconds of a frame that go into new squares."""

_MOST = 512
"""Squares that are kept, some twice the largest window."""

At = tuple[int, int]
"""Column and row of a square, the board's corner in (0, 0)."""


class Tiles:
    """The squares."""

    def __init__(self) -> None:
        self._lens = Lens()
        self._ratio = 1.0
        self._made: dict[At, QPixmap] = {}
        self._old: set[At] = set()
        self._before: tuple[QPixmap, Lens] | None = None

    def forget(self) -> None:
        """The board is another one: nothing that was painted stands any more."""
        self._made.clear()
        self._old.clear()
        self._before = None

    def renew(self, *boxes: QRectF) -> None:
        """In these boxes of the board something changed; until they are painted anew they stay as they were."""
        scale = self._lens.scale
        for box in boxes:
            on = QRectF(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale)
            self._old.update(at for at in _squares(on.adjusted(-1, -1, 1, 1)) if at in self._made)

    def paint(self, painter: QPainter, drawn: Drawn, lens: Lens, board: QRectF, window: QSize) -> bool:
        """Paints what is in sight; tells whether all of it is as it should be, or another frame is wanted.

        Args:
            painter: of the window.
            drawn: the board.
            lens: how it is seen.
            board: where it stands in the window, px.
            window: its size, px.
        """
        ratio = painter.device().devicePixelRatio()
        if ratio != self._ratio:
            self.forget()
            self._ratio = ratio
        if lens.scale != self._lens.scale:
            self._turn(window)
        self._lens = lens
        corner = _corner(lens)
        seen = (board & QRectF(QRect(QPoint(), window))).translated(-corner.x(), -corner.y())
        if not self._made and self._before is None:
            self._begin(drawn, _squares(seen))
        ends = perf_counter() + _FRAME
        wanting = QRegion()
        for at in _squares(seen):
            if (at not in self._made or at in self._old) and perf_counter() < ends:
                self._made[at] = self._painted(drawn, _box(at))
                self._old.discard(at)
            if at not in self._made:
                wanting += _box(at).translated(corner)
        self._show(painter, lens, wanting, seen)
        if len(self._made) > _MOST:
            kept = set(_squares(seen))
            self._made = {at: tile for at, tile in self._made.items() if at in kept}
            self._old &= kept
        return wanting.isEmpty() and not any(at in self._old for at in _squares(seen))

    def _begin(self, drawn: Drawn, seen: list[At]) -> None:
        """All that is in sight at once, then cut into squares: nothing was there that could be shown meanwhile."""
        if not seen:
            return
        first, last = _box(seen[0]), _box(seen[-1])
        whole = self._painted(drawn, first.united(last))
        for at in seen:
            part = _box(at).translated(-first.topLeft())
            self._made[at] = whole.copy(QRect(part.topLeft() * self._ratio, part.size() * self._ratio))

    def _painted(self, drawn: Drawn, box: QRect) -> QPixmap:
        tile = QPixmap(box.size() * self._ratio)
        tile.setDevicePixelRatio(self._ratio)
        tile.fill(Qt.GlobalColor.transparent)
        painter, scale = QPainter(tile), self._lens.scale
        painter.translate(-box.topLeft())
        painter.scale(scale, scale)
        drawn.paint(painter, QRectF(box.x() / scale, box.y() / scale, box.width() / scale, box.height() / scale))
        painter.end()
        return tile

    def _show(self, painter: QPainter, lens: Lens, wanting: QRegion, seen: QRectF) -> None:
        corner = _corner(lens)
        for at in _squares(seen):
            if (tile := self._made.get(at)) is not None:
                painter.drawPixmap(_box(at).topLeft() + corner, tile)
        if self._before is None or wanting.isEmpty():
            return
        picture, was = self._before
        larger = lens.scale / was.scale
        left, top = lens.x - was.x * larger, lens.y - was.y * larger
        wide, high = picture.width() / self._ratio * larger, picture.height() / self._ratio * larger
        painter.save()
        painter.setClipRegion(wanting, Qt.ClipOperation.IntersectClip)
        painter.drawPixmap(QRectF(left, top, wide, high), picture, QRectF(picture.rect()))
        painter.restore()

    def _turn(self, window: QSize) -> None:
        """The squares go, and what they showed is kept as one picture."""
        if not self._made:
            return
        picture = QPixmap(window * self._ratio)
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter, corner = QPainter(picture), _corner(self._lens)
        seen = QRectF(QRect(-corner, window))
        wanting = QRegion(QRect(QPoint(), window))
        for at in _squares(seen):
            if at in self._made:
                wanting -= QRegion(_box(at).translated(corner))
        self._show(painter, self._lens, wanting, seen)
        painter.end()
        self._made.clear()
        self._old.clear()
        self._before = picture, self._lens


def _corner(lens: Lens) -> QPoint:
    """The board's corner on a whole pixel, so that squares are not blurred."""
    return QPoint(round(lens.x), round(lens.y))


def _squares(box: QRectF) -> list[At]:
    """The squares that a box touches."""
    if box.isEmpty():
        return []
    columns = range(floor(box.left() / _SIDE), floor(box.right() / _SIDE) + 1)
    rows = range(floor(box.top() / _SIDE), floor(box.bottom() / _SIDE) + 1)
    return [(column, row) for row in rows for column in columns]


def _box(at: At) -> QRect:
    return QRect(at[0] * _SIDE, at[1] * _SIDE, _SIDE, _SIDE)
