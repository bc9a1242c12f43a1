"""Paints the table and the timetable: seats in a ring of time, the strip of phases, digits.

Free functions of (painter, box, theme, values), so that desk, wall, tiles and previews are one drawing. They leave
the painter's brush, pen and font as they like; antialiasing is switched on where arcs need it and off again.
"""

# A painter takes painter, box, theme and what is shown; the rest follows by name.
# ruff: noqa: PLR0913

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from copfacil.core.seats import BACK, BACK_HALF_ANGLE, BACK_LINE, DOT, DOT_LINE, Circle, Seat
from copfacil.core.value import dataclass
from copfacil.ui.theme import SEMIBOLD, Theme

Pace = Literal["waiting", "on_pace", "late", "held", "paused", "silence", "done"]
"""What a clock is doing. Each looks different in shape too: held and paused are dashed, done has no thick line."""

FLAT, ROUND = Qt.PenCapStyle.FlatCap, Qt.PenCapStyle.RoundCap

_RING_SHARE = 0.106
"""Thickness of the ring of time as a share of its own radius, in large drawings (34 px of 309 on the wall)."""
_SMALL_RING_SHARE = 0.135
"""The same on a tile, where a thin line would be lost."""
_QUIET_SHARE = 0.6
"""In silence the ring is this much thinner."""
_TRACK_SHARE = 0.3
_SEATS_IN_RING = 0.90
"""The seats' outermost ink comes at most this near to the inner side of the ring."""
_LARGEST_SEAT = 1 / 6
"""Of the ring's radius: four seats in a large ring keep air around them."""
_LARGEST_SMALL_SEAT = 1 / 4


@dataclass(frozen=True, slots=True)
class Stretch:
    """One phase on the strip.

    Attributes:
        label: what stands under it ("Witness 6").
        length: ms; only the proportion counts.
        gone: share of it that is over, 0.0 to 1.0.
        now: it is the one that runs.
    """

    label: str
    length: int
    gone: float = 0.0
    now: bool = False


def table(
    painter: QPainter,
    box: QRectF,
    theme: Theme,
    circle: Circle,
    left: float,
    *,
    pace: Pace = "on_pace",
    line: float | None = None,
    small: bool = False,
) -> None:
    """Seats inside a ring of time.

    Args:
        painter: where to.
        box: the ring's outer edge touches its shorter side, px.
        theme: colours.
        circle: the seats; core.seats.ROOMY is meant for large rings, AROUND for a word in the middle.
        left: share of the time that is left, 0.0 to 1.0.
        pace: state of the clock.
        line: thickness of what is left, px; by itself in proportion.
        small: a tile: seats as large as they fit.
    """
    radius = min(box.width(), box.height()) / 2
    share = _SMALL_RING_SHARE if small else _RING_SHARE
    thick = line if line is not None else max(3.0, radius * share)
    ring(painter, box, theme, left, pace=pace, line=thick)
    room = (radius - thick) * _SEATS_IN_RING
    seat = min(room / circle.reach, (radius - thick / 2) * (_LARGEST_SMALL_SEAT if small else _LARGEST_SEAT))
    ink = theme.calm if pace == "silence" and not small else theme.ink
    side = 2 * seat * circle.reach
    inner = QRectF(0, 0, side, side)
    inner.moveCenter(box.center())
    seats(painter, inner, circle, ink)


def ring(
    painter: QPainter,
    box: QRectF,
    theme: Theme,
    left: float,
    *,
    pace: Pace = "on_pace",
    line: float | None = None,
) -> None:
    """The ring of time alone: a thin circle, and from twelve clockwise what is left as a thick line up to twelve.

    Args:
        painter: where to.
        box: the thick line's outer edge touches its shorter side, px.
        theme: colours.
        left: share of the time that is left, 0.0 to 1.0.
        pace: gives colour and dashes.
        line: thickness of what is left, px.
    """
    side = min(box.width(), box.height())
    thick = line if line is not None else max(3.0, side / 2 * _RING_SHARE)
    middle = QRectF(0, 0, side - thick, side - thick)
    middle.moveCenter(box.center())
    if pace == "silence":
        thick *= _QUIET_SHARE
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(theme.line.rgba(), max(1.0, thick * _TRACK_SHARE)))
    painter.drawEllipse(middle)
    left = min(1.0, max(0.0, left))
    if left > 0 and pace != "done":
        painter.setPen(_ring_pen(theme, pace, thick))
        painter.drawArc(middle, 90 * 16, round(left * 360 * 16))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def seats(painter: QPainter, box: QRectF, circle: Circle, ink: QColor) -> None:
    """The circle of chairs alone, as large as the box allows. Small ones are kept as pictures."""
    side = min(box.width(), box.height())
    ratio = painter.device().devicePixelRatio()
    if side * ratio > _LARGEST_KEPT:
        _chairs(painter, box.center(), side / 2 / circle.reach, circle, ink)
        return
    kept = _kept(circle, round(side), ink.rgba(), ratio)
    centre = box.center()
    painter.drawPixmap(
        round(centre.x() - kept.width() / ratio / 2), round(centre.y() - kept.height() / ratio / 2), kept
    )


def chair(painter: QPainter, centre: QPointF, size: float, seat: Seat, ink: QColor) -> None:
    """One chair round a point; size is the seat's radius in px. Wants antialiasing to be on."""
    painter.setPen(_pen(ink.rgba(), DOT_LINE * size))
    painter.setBrush(QBrush(ink) if seat.speaks else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, DOT * size, DOT * size)
    painter.setPen(_pen(ink.rgba(), BACK_LINE * size, ROUND))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    around = QRectF(centre.x() - BACK * size, centre.y() - BACK * size, 2 * BACK * size, 2 * BACK * size)
    # Qt counts sixteenths of a degree from three o'clock, against the clock.
    painter.drawArc(around, round((90 - seat.back - BACK_HALF_ANGLE) * 16), round(2 * BACK_HALF_ANGLE * 16))


def strip(
    painter: QPainter,
    box: QRectF,
    theme: Theme,
    phases: Sequence[Stretch],
    *,
    bar: float | None = None,
    font: QFont | None = None,
    right_to_left: bool = False,
) -> None:
    """The strip of phases: past ones filled, the present one filled as far as it is, coming ones open.

    Args:
        painter: where to.
        box: bars at its top, labels below them, px.
        theme: colours.
        phases: from first to last.
        bar: height of the bars, px; 12 before the text scale.
        font: of the labels; small by itself. The present one is set semibold.
        right_to_left: the first phase stands at the right.
    """
    font = font or theme.font("small")
    bar = bar if bar is not None else float(theme.px(12))
    places = strip_places(box.width(), theme, phases, font)
    named = _named(phases, places, box.width(), font)
    for number, (phase, (x, width)) in enumerate(zip(phases, places, strict=True)):
        start = box.right() - x - width if right_to_left else box.x() + x
        _bar(painter, QRectF(round(start), box.y(), round(width), bar), theme, phase, right_to_left=right_to_left)
        if number not in named:
            continue
        painter.setFont(_heavier(font) if phase.now else font)
        painter.setPen(theme.ink if phase.now else theme.ink_soft)
        shift = named[number] - x
        label = QRectF(
            start - shift if right_to_left else start + shift,
            box.y() + bar + theme.px(3),
            width,
            box.height() - bar - theme.px(3),
        )
        at = Qt.AlignmentFlag.AlignTop | (Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft)
        painter.drawText(label, int(at | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextDontClip), phase.label)


def _named(
    phases: Sequence[Stretch], places: Sequence[tuple[float, float]], width: float, font: QFont
) -> dict[int, float]:
    """Which phases are named under their bars, and where each name begins, px from the first end.

    The present one always; the others where their names fit under their own bars and beside the present one's.
    """
    metrics = QFontMetricsF(_heavier(font))
    wide = [metrics.horizontalAdvance(phase.label) for phase in phases]
    now = next((number for number, phase in enumerate(phases) if phase.now), None)
    named: dict[int, float] = {}
    if now is not None:
        named[now] = max(min(places[now][0], width - wide[now]), 0.0)
    for number, (x, bar) in enumerate(places):
        if number == now or wide[number] > bar:
            continue
        beside = now is None or x + wide[number] < named[now] or x > named[now] + wide[now]
        if beside:
            named[number] = x
    return named


def strip_places(width: float, theme: Theme, phases: Sequence[Stretch], font: QFont) -> list[tuple[float, float]]:
    """Where each phase stands on a strip: (x, width) in px, from its first end.

    In proportion to length, but never narrower than its label where all labels fit together.
    """
    if not phases:
        return []
    gap = max(float(theme.lines.state), width * 0.0045)
    room = width - gap * (len(phases) - 1)
    metrics = QFontMetricsF(_heavier(font))
    needs = [metrics.horizontalAdvance(phase.label) + font.pixelSize() for phase in phases]
    widths = _shares([float(max(1, phase.length)) for phase in phases], needs, room)
    places: list[tuple[float, float]] = []
    x = 0.0
    for one in widths:
        places.append((x, one))
        x += one + gap
    return places


def digits(
    painter: QPainter,
    box: QRectF,
    theme: Theme,
    text: str,
    *,
    height: float,
    colour: QColor | None = None,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Figures of a height in px (the figures themselves, not the font), in the vertical middle of the box."""
    font = figures(theme, height)
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(text)
    x = box.x() - _air(font)  # the figures' ink, not their air, stands on the margin
    if align & Qt.AlignmentFlag.AlignHCenter:
        x = box.center().x() - width / 2
    elif align & Qt.AlignmentFlag.AlignRight:
        x = box.right() - width
    painter.setFont(font)
    painter.setPen(colour or theme.ink)
    painter.drawText(QPointF(x, box.center().y() + height / 2), text)


FIGURE_HEIGHT = 0.65
"""Height of a figure of this font, as a share of the font size."""


def figures(theme: Theme, height: float) -> QFont:
    """The font whose figures have that height in px, set as tight as the clock of the tokens."""
    clock = theme.letters["clock"]
    px = round(height / FIGURE_HEIGHT)
    return theme.font_px(px, SEMIBOLD, tracking=px * clock.tracking / clock.px)


_LARGEST_KEPT = 400
"""Device px: larger circles of chairs are drawn anew each time rather than kept."""


def pace_colour(theme: Theme, pace: Pace) -> QColor:
    """The colour of a clock in this state; never the only sign of it."""
    match pace:
        case "late":
            return theme.over
        case "held":
            return theme.warn
        case "silence":
            return theme.calm
        case "paused" | "done":
            return theme.edge
        case "waiting" | "on_pace":
            return theme.accent


def _ring_pen(theme: Theme, pace: Pace, thick: float) -> QPen:
    pen = QPen(_pen(pace_colour(theme, pace).rgba(), thick))
    if pace in ("held", "paused"):
        on, off = theme.lines.dash
        # Qt counts dashes in line widths; short thick teeth in the proportion of the token read as "stopped".
        pen.setDashPattern([on / 5, off / 5])
    return pen


def _chairs(painter: QPainter, centre: QPointF, size: float, circle: Circle, ink: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for seat in circle.seats:
        chair(painter, QPointF(centre.x() + seat.x * size, centre.y() + seat.y * size), size, seat, ink)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


@lru_cache(maxsize=256)
def _kept(circle: Circle, side: int, rgba: int, ratio: float) -> QPixmap:
    made = QPixmap(round(side * ratio), round(side * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    _chairs(painter, QPointF(side / 2, side / 2), side / 2 / circle.reach, circle, QColor.fromRgba(rgba))
    painter.end()
    return made


def _bar(painter: QPainter, bar: QRectF, theme: Theme, phase: Stretch, *, right_to_left: bool) -> None:
    gone = min(1.0, max(0.0, phase.gone))
    colour = theme.accent if phase.now else theme.edge
    # Filled first and outlined after, so the border stays whole over the filled part.
    painter.fillRect(bar, theme.sheet if phase.now else theme.paper)
    if gone:
        filled = QRectF(bar)
        filled.setWidth(round(bar.width() * gone))
        if right_to_left:
            filled.moveRight(bar.right())
        painter.fillRect(filled, colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(colour.rgba(), max(1.0, round(bar.height() / 12))))
    painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _shares(lengths: list[float], needs: list[float], room: float) -> list[float]:
    """Widths in proportion to lengths, none below its need unless all needs together exceed the room."""
    if sum(needs) >= room:
        return [room * length / sum(lengths) for length in lengths]
    fixed: set[int] = set()
    while True:
        free = room - sum(needs[i] for i in fixed)
        total = sum(length for i, length in enumerate(lengths) if i not in fixed)
        short = {i for i, length in enumerate(lengths) if i not in fixed and free * length / total < needs[i]}
        if not short:
            return [needs[i] if i in fixed else free * length / total for i, length in enumerate(lengths)]
        fixed |= short


@lru_cache(maxsize=1024)
def _pen(rgba: int, width: float, cap: Qt.PenCapStyle = FLAT) -> QPen:
    return QPen(QBrush(QColor.fromRgba(rgba)), width, Qt.PenStyle.SolidLine, cap)


@lru_cache(maxsize=64)
def _air(font: QFont) -> float:
    """What every figure leaves free before its ink, px; one number for all, or the first would jump."""
    metrics = QFontMetricsF(font)
    return min(metrics.leftBearing(figure) for figure in "0123456789")


@lru_cache(maxsize=64)
def _heavier(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made
