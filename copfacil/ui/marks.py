"""Small painted marks that widgets and delegates share: focus, cards, chips, key caps, meters, the compass points."""

# A painter takes painter, box, theme and what is shown; the rest follows by name.
# ruff: noqa: PLR0913

from functools import cache
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF

from copfacil.ui.icons import IconName, paint_icon
from copfacil.ui.theme import REGULAR, SEMIBOLD, Theme

ChipLook = Literal["plain", "accent", "good", "warn", "over", "calm", "quiet"]
Point = Literal["east", "north", "west", "south"]
Pattern = Literal["rising", "level", "falling", "dots"]

PATTERNS: dict[Point, Pattern] = {"east": "rising", "north": "level", "west": "falling", "south": "dots"}

ELIDED = "…"


def rounded(
    painter: QPainter,
    box: QRectF,
    fill: QColor | None,
    border: QColor | None = None,
    *,
    radius: float,
    width: float = 1.0,
    dash: tuple[int, int] | None = None,
) -> None:
    """A box with round corners; its border lies inside the box, whatever its width in px."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QBrush(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
        inset = 0.0
    else:
        pen = QPen(border, width)
        if dash is not None:
            pen.setDashPattern([dash[0] / width, dash[1] / width])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        inset = width / 2
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def focus_ring(painter: QPainter, box: QRectF, theme: Theme, *, radius: float) -> None:
    """The keyboard's place: a line outside a gap round the box; needs 5 px of room around it."""
    out = theme.lines.focus_gap + theme.lines.focus
    rounded(
        painter,
        box.adjusted(-out, -out, out, out),
        None,
        theme.focus,
        radius=radius + theme.lines.focus_gap + theme.lines.focus / 2,
        width=theme.lines.focus,
    )


def card(
    painter: QPainter,
    box: QRectF,
    theme: Theme,
    *,
    fill: QColor | None = None,
    border: QColor | None = None,
    strong: bool = False,
) -> None:
    """A card: what can be picked up or acted on. A strong border carries a state and is 2 px wide."""
    rounded(
        painter,
        box,
        fill or theme.sheet,
        border or theme.line,
        radius=theme.radius.card,
        width=theme.lines.state if strong else 1.0,
    )


def chip_size(theme: Theme, text: str, icon: IconName | None = None) -> QSizeF:
    """How much room a chip takes, px."""
    wide = QFontMetricsF(theme.font("small", weight=SEMIBOLD)).horizontalAdvance(text)
    return QSizeF(round(wide + theme.px(16) + (theme.px(24) if icon else 0)), theme.space.target_least)


def chip(
    painter: QPainter,
    box: QRectF,
    theme: Theme,
    text: str,
    icon: IconName | None = None,
    *,
    look: ChipLook = "plain",
    right_to_left: bool = False,
) -> None:
    """A state with its icon and its word."""
    ink, fill, border = _chip_colours(theme, look)
    width = theme.state_line if look in ("good", "warn", "over", "calm") else 1
    rounded(painter, box, fill, border, radius=theme.radius.chip, width=width)
    inner = box.adjusted(theme.px(8), 0, -theme.px(8), 0)
    if icon:
        side = theme.px(16)
        place = QRectF(inner.right() - side if right_to_left else inner.x(), inner.center().y() - side / 2, side, side)
        paint_icon(painter, place, icon, ink, right_to_left=right_to_left)
        inner = inner.adjusted(0, 0, -theme.px(24), 0) if right_to_left else inner.adjusted(theme.px(24), 0, 0, 0)
    painter.setFont(theme.font("small", weight=REGULAR if look == "quiet" else SEMIBOLD))
    painter.setPen(ink)
    side_flag = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    painter.drawText(inner, int(side_flag | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), text)


def key_cap_size(theme: Theme, key: str) -> QSizeF:
    """How much room the cap of a key takes, px."""
    wide = QFontMetricsF(theme.font("small", weight=SEMIBOLD)).horizontalAdvance(key)
    high = theme.px(20)
    return QSizeF(max(high, round(wide + theme.px(12))), high)


def key_cap(painter: QPainter, box: QRectF, theme: Theme, key: str, ink: QColor | None = None) -> None:
    """The cap of a key, drawn in the ink of what it stands on."""
    ink = ink or theme.ink
    rounded(painter, box, None, ink, radius=theme.radius.chip)
    painter.setFont(theme.font("small", weight=SEMIBOLD))
    painter.setPen(ink)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), key)


def meter(
    painter: QPainter,
    box: QRectF,
    theme: Theme,
    share: float,
    colour: QColor,
    *,
    line_at: float | None = None,
    right_to_left: bool = False,
) -> None:
    """A meter: hatched up to the share, with an end mark; a line over it shows the least that is wanted.

    Args:
        painter: where to.
        box: the bar; marks stand 2 and 6 px out of it, above and below.
        theme: the rest of the colours.
        share: 0.0 to 1.0 of the bar.
        colour: of what is there; the word beside it says the same.
        line_at: 0.0 to 1.0.
        right_to_left: fills from the right.
    """
    share = min(1.0, max(0.0, share))
    rounded(painter, box, theme.sheet, theme.edge, radius=theme.radius.chip)
    filled = QRectF(box.x() + 1, box.y() + 1, round((box.width() - 2) * share), box.height() - 2)
    if right_to_left:
        filled.moveRight(box.right() - 1)
    painter.fillRect(filled, hatch(theme, "rising", colour))
    thick = theme.px(3)
    end = filled.x() if right_to_left else filled.right() - thick
    if share > 0:
        painter.fillRect(QRectF(round(end), box.y() - 2, thick, box.height() + 4), colour)
    if line_at is not None:
        at = box.right() - box.width() * line_at if right_to_left else box.x() + box.width() * line_at
        painter.fillRect(QRectF(round(at) - 1, box.y() - 6, 2, box.height() + 12), theme.ink)


def hatch(theme: Theme, pattern: Pattern, colour: QColor, ratio: float = 1.0) -> QBrush:
    """One of four patterns as a brush, drawn as an 8 px tile that grows with the text scale."""
    return _hatch(pattern, colour.rgba(), theme.px(8), ratio)


def point(painter: QPainter, box: QRectF, theme: Theme, which: Point, *, letter: str = "") -> None:
    """The shape of a compass point, its letter (already translated) set inside when there is one."""
    colour = theme.colour(which)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    middle = box.center()
    if which == "south":
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    elif which == "north":
        painter.drawRect(box.adjusted(1, 1, -1, -1))
    elif which == "west":
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(middle.x(), box.y() - 1),
                    QPointF(box.right() + 1, middle.y()),
                    QPointF(middle.x(), box.bottom() + 1),
                    QPointF(box.x() - 1, middle.y()),
                ]
            )
        )
    else:
        painter.drawPolygon(
            QPolygonF([QPointF(box.x(), box.y()), QPointF(box.right(), middle.y()), QPointF(box.x(), box.bottom())])
        )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    if letter:
        painter.setFont(theme.font_px(round(box.height() * 0.62), SEMIBOLD))
        painter.setPen(theme.sheet)
        where = box.adjusted(0, 0, -box.width() * 0.28, 0) if which == "east" else box
        painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter), letter)


def _chip_colours(theme: Theme, look: ChipLook) -> tuple[QColor, QColor, QColor | None]:
    """Ink, ground and border."""
    if look == "plain":
        return theme.ink, theme.sheet, theme.line
    if look == "quiet":
        return theme.ink, theme.sunk, None
    ink = theme.colour(look)
    washes = {
        "accent": theme.wash,
        "good": theme.good_wash,
        "warn": theme.warn_wash,
        "over": theme.over_wash,
        "calm": theme.calm_wash,
    }
    return ink, washes[look], ink


@cache
def _hatch(pattern: Pattern, rgba: int, tile: int, ratio: float) -> QBrush:
    made = QPixmap(round(tile * ratio), round(tile * ratio))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(made.width() / 8, made.height() / 8)
    painter.setPen(QPen(QColor.fromRgba(rgba), 1.4))
    painter.setBrush(QColor.fromRgba(rgba))
    if pattern == "dots":
        painter.setPen(Qt.PenStyle.NoPen)
        for x, y in ((2, 2), (6, 6)):
            painter.drawEllipse(QPointF(x, y), 1.4, 1.4)
    elif pattern == "level":
        painter.fillRect(QRectF(0, 1, 8, 1.6), QColor.fromRgba(rgba))
        painter.fillRect(QRectF(0, 5, 8, 1.6), QColor.fromRgba(rgba))
    else:
        # Three strokes, so that the tile closes with itself at its corners.
        for shift in (-8, 0, 8):
            ends = (shift - 1, 9, shift + 9, -1) if pattern == "rising" else (shift - 1, -1, shift + 9, 9)
            painter.drawLine(QPointF(ends[0], ends[1]), QPointF(ends[2], ends[3]))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return QBrush(made)
