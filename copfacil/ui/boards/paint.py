"""Paints a laid board: the lines where they are laid, the colours of the theme.

A board that is shown often is made ready once (``Drawn``). What is too small to be read is left out then, and what lies
outside the window, so that a board of ten thousand cards moves as smoothly as one of ten.
"""

from collections.abc import Mapping, Sequence
from functools import cache, cached_property, lru_cache
from math import inf
from typing import get_args

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from copfacil import resources
from copfacil.core.boards.letters import Widths
from copfacil.core.boards.shapes import Band, Box, Cut, Disc, Laid, Line, Shape, Stroke, Tone
from copfacil.core.boards.strokes import DASH, hatching, head
from copfacil.core.words import Words
from copfacil.ui.boards.around import Around, around, around_all, meets
from copfacil.ui.theme import BOLD, REGULAR, SEMIBOLD, Theme

WEIGHTS: dict[Cut, int] = {"Regular": REGULAR, "Semibold": SEMIBOLD, "Bold": BOLD}

READABLE = 7.0
"""Letters smaller than this on the screen are left out, px."""

_VISIBLE = 1.0
"""So is any round thing of a smaller radius, px."""

_PLAIN = 2.5
"""Corners of a smaller radius are drawn square, and patterns of a smaller step as one colour, px."""

_BLOCK, _REGION = 24, 16
"""So many shapes, neighbours mostly, are looked at as one when the board is painted; and so many of those again."""


@lru_cache(maxsize=4)
def widths(words: Words) -> Widths:
    """How wide letters are, for boards that speak this language."""
    return Widths.read(resources.path("widths.json").read_text("utf-8"), words)


def paint(painter: QPainter, laid: Laid, theme: Theme) -> None:
    """Paints a board with its upper left corner at the painter's origin."""
    Drawn(laid, theme).paint(painter)


class Drawn:
    """A laid board made ready to be painted many times, at any scale."""

    def __init__(self, laid: Laid, theme: Theme) -> None:
        self._theme = theme
        blocks = [_Block(laid.shapes[at : at + _BLOCK]) for at in range(0, len(laid.shapes), _BLOCK)]
        self._regions = [_Region(blocks[at : at + _REGION]) for at in range(0, len(blocks), _REGION)]

    def paint(self, painter: QPainter, *exposed: QRectF) -> None:
        """Paints what is in sight.

        Args:
            painter: its transform says where the board stands and how large.
            exposed: the parts of the board that are wanted; without any as much as the painter's device shows.
        """
        scale = painter.combinedTransform().m11()
        if not exposed:
            device = painter.device()
            ratio = device.devicePixelRatio()
            seen = QRectF(0, 0, device.width() * ratio, device.height() * ratio)
            exposed = (painter.deviceTransform().inverted()[0].mapRect(seen),)
        within = [(part.x(), part.y(), part.right(), part.bottom()) for part in exposed]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = _Pen(painter, self._theme, scale, around_all(within))
        for region in self._regions:
            if wanted := [part for part in within if meets(region.around, part)]:
                region.paint(pen, scale, wanted)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


_known: dict[int, tuple[Shape, Around]] = {}
"""Where the ink of a shape ends, by its identity: one card more leaves nearly all shapes as they were."""

_KNOWN_MOST = 131_072
"""Shapes of a board of ten thousand cards, twice."""


def _ends(shape: Shape) -> Around:
    known = _known.get(id(shape))
    if known is None or known[0] is not shape:
        if len(_known) >= _KNOWN_MOST:
            _known.clear()
        known = _known[id(shape)] = shape, around(shape)
    return known[1]


class _Block:
    """A few shapes that follow one another, each with where its ink ends."""

    def __init__(self, shapes: Sequence[Shape]) -> None:
        self.shapes = [(shape, _ends(shape)) for shape in shapes]
        self.around = around_all(ends for _, ends in self.shapes)


class _Region:
    """Blocks that follow one another; from afar its boxes are drawn at once and what is too small is left out."""

    def __init__(self, blocks: Sequence[_Block]) -> None:
        self._blocks = blocks
        self.around = around_all(block.around for block in blocks)
        sizes = [shape.size for block in blocks for shape, _ in block.shapes if isinstance(shape, Line)]
        self._least = min(sizes, default=READABLE)

    def paint(self, pen: "_Pen", scale: float, within: Sequence[Around]) -> None:
        """Paints what meets the parts of the board that are wanted."""
        if self._least * scale < READABLE:
            self._paint_afar(pen, scale)
            return
        for block in self._blocks:
            if wanted := [part for part in within if meets(block.around, part)]:
                for shape, ends in block.shapes:
                    if any(meets(ends, part) for part in wanted):
                        pen.shape(shape)

    def _paint_afar(self, pen: "_Pen", scale: float) -> None:
        boxes, others, largest = self._afar
        for (fill, edge), rects in boxes.items():
            pen.plain(rects, fill, edge)
        if largest * scale >= READABLE:
            for shape in others:
                if _size(shape) * scale >= READABLE:
                    pen.shape(shape)

    @cached_property
    def _afar(self) -> tuple[Mapping[tuple[Tone, Tone], list[QRectF]], Sequence[Shape], float]:
        """Boxes by their colours, the other shapes, and the size of the largest of those."""
        boxes: dict[tuple[Tone, Tone], list[QRectF]] = {}
        others: list[Shape] = []
        for block in self._blocks:
            for shape, _ in block.shapes:
                if isinstance(shape, Box):
                    boxes.setdefault((shape.fill, shape.edge), []).append(_rect(shape))
                else:
                    others.append(shape)
        return boxes, others, max((_size(shape) for shape in others), default=0.0)


def _size(shape: Shape) -> float:
    """What decides whether a shape is large enough to be seen, in sizes of letters."""
    if isinstance(shape, Line):
        return shape.size
    return shape.r * READABLE / _VISIBLE if isinstance(shape, Disc) else inf


class _Pen:
    """Draws shapes with one painter in the colours of one theme."""

    def __init__(self, painter: QPainter, theme: Theme, scale: float, within: Around) -> None:
        self._painter = painter
        self._theme = theme
        self._scale = scale
        self._within = within
        self._hair = 1.0 / max(scale, 1e-6)
        # Edges fall on whole pixels where the board is shown as it was laid out.
        self._crisp = scale == 1.0

    def shape(self, shape: Shape) -> None:
        match shape:
            case Line():
                self._line(shape)
            case Box():
                self._box(shape)
            case Disc():
                self._ready(shape.fill, shape.edge, shape.width, dashed=shape.dashed)
                inside = shape.width / 2 if shape.edge else 0.0
                self._painter.drawEllipse(QPointF(shape.x, shape.y), shape.r - inside, shape.r - inside)
            case Stroke():
                self._stroke(shape)
            case Band():
                self._band(shape)

    def plain(self, boxes: list[QRectF], fill: Tone, edge: Tone) -> None:
        """Many boxes of one style, without their corners."""
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        self._ready(fill, edge, 0.0)
        self._painter.drawRects(boxes)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _ready(self, fill: Tone, edge: Tone, width: float, *, dashed: bool = False) -> None:
        painter = self._painter
        painter.setBrush(_brush(self._theme, fill) if fill else Qt.BrushStyle.NoBrush)
        if edge:
            painter.setPen(_pen(self._theme, edge, max(width, self._hair), dashed=dashed))
        else:
            painter.setPen(Qt.PenStyle.NoPen)

    def _box(self, box: Box) -> None:
        rect = QRectF(_rect(box).toRect()) if self._crisp else _rect(box)
        width = max(box.width, self._hair)
        width = max(round(width), 1) if self._crisp else width
        self._ready(box.fill, box.edge, width, dashed=box.dashed)
        inside = width / 2 if box.edge else 0.0
        rect.adjust(inside, inside, -inside, -inside)
        if box.radius * self._scale >= _PLAIN:
            self._painter.drawRoundedRect(rect, box.radius, box.radius)
        else:
            self._painter.drawRect(rect)

    def _stroke(self, stroke: Stroke) -> None:
        self._ready(stroke.fill, stroke.edge, stroke.width, dashed=stroke.dashed)
        points = [QPointF(x, y) for x, y in stroke.points]
        first, *_, last = points
        if self._crisp and not points[1:-1] and (first.x() == last.x() or first.y() == last.y()):
            wide = max(round(stroke.width), 1)
            half = (wide % 2) / 2
            points = [QPointF(round(p.x() - half) + half, round(p.y() - half) + half) for p in points]
            self._painter.setPen(_pen(self._theme, stroke.edge or "ink", wide, dashed=stroke.dashed))
        if stroke.curved:
            way = QPainterPath(points[0])
            for at in range(1, len(points) - 2, 3):
                way.cubicTo(*points[at : at + 3])
            if stroke.closed:
                way.closeSubpath()
            self._painter.drawPath(way)
        elif stroke.closed:
            self._painter.drawPolygon(QPolygonF(points))
        else:
            self._painter.drawPolyline(points)
        if stroke.arrow:
            self._ready(stroke.edge, "", 0.0)
            self._painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in head(stroke)]))

    def _band(self, band: Band) -> None:
        tone: Tone = band.hue or "edge"
        left, _, right, _ = self._within
        if band.h * self._scale < 2 * _PLAIN:
            self._painter.fillRect(QRectF(band.x, band.y, band.w, band.h), _colour(self._theme, tone))
            return
        pattern = hatching(band)
        self._ready("", tone, pattern.width)
        self._painter.drawLines([QLineF(*ends) for ends in pattern.lines if ends[0] <= right and ends[2] >= left])
        self._ready(tone, "", 0.0)
        for x, y in pattern.dots:
            if left - pattern.r <= x <= right + pattern.r:
                self._painter.drawEllipse(QPointF(x, y), pattern.r, pattern.r)

    def _line(self, line: Line) -> None:
        painter, (font, shrink) = self._painter, _font(self._theme.family, line.size, line.cut)
        painter.setFont(font)
        painter.setPen(_colour(self._theme, line.tone or "ink"))
        wide = _advance(font, line.text) * shrink
        squeeze = line.most / wide if 0 < line.most < wide else 1.0
        wide *= squeeze
        x = line.x - {"left": 0.0, "centre": wide / 2, "right": wide}[line.align]
        if squeeze * shrink == 1.0:
            painter.drawText(QPointF(x, line.y), line.text)
            return
        painter.save()
        painter.translate(x, line.y)
        painter.scale(shrink * squeeze, shrink)
        painter.drawText(QPointF(0, 0), line.text)
        painter.restore()


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.w, box.h)


def colours(theme: Theme) -> Mapping[Tone, str]:
    """Every tone as a theme draws it, "#1b2225"."""
    return {tone: _colour(theme, tone).name() for tone in get_args(Tone) if tone}


@cache
def _colour(theme: Theme, tone: Tone) -> QColor:
    colour: QColor = getattr(theme, tone.replace("-", "_"))  # tones are the theme's own roles, by another spelling
    return colour


@cache
def _brush(theme: Theme, tone: Tone) -> QBrush:
    return QBrush(_colour(theme, tone))


@lru_cache(maxsize=512)
def _pen(theme: Theme, tone: Tone, width: float, *, dashed: bool = False) -> QPen:
    pen = QPen(_brush(theme, tone), width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashed:
        pen.setDashPattern(list(DASH))
    return pen


@lru_cache(maxsize=256)
def _font(family: str, size: float, cut: Cut) -> tuple[QFont, float]:
    """The font of a line, and by how much its whole pixels are scaled to the size that is wanted."""
    pixels = max(round(size), 1)
    font = QFont(family)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(WEIGHTS[cut]))
    # Every letter as wide as the board was laid out with.
    font.setKerning(False)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag.fromString("liga"), 0)
    return font, size / pixels


@lru_cache(maxsize=65_536)
def _advance(font: QFont, text: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)
