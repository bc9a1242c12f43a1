"""The compass: a panel in each of its four places, the proposal in the middle."""

from collections.abc import Mapping

from copfacil.core.boards.board import Board, Card
from copfacil.core.boards.compass import ANSWERS, Answer, answer
from copfacil.core.boards.draw_cards import Foot
from copfacil.core.boards.draw_lanes import lanes
from copfacil.core.boards.draw_pieces import Drawing, baseline
from copfacil.core.boards.draw_wall import wall
from copfacil.core.boards.draw_zones import BoxAt, Panel, endless, panels
from copfacil.core.boards.few import blank
from copfacil.core.boards.letters import LEADING, Widths
from copfacil.core.boards.plan import Hue
from copfacil.core.boards.shapes import Frame, Laid, Stroke, Tone
from copfacil.core.words import Msg

TONES: dict[Answer, Tone] = {"will-do": "good", "will-look": "ink", "not-now": "ink-soft"}

_LEAST = (40.0, 22.0)
"""A smaller frame, in letters, has its panels in rows."""

_GAP = 1.07
_SIDE = 0.255
_STAR = 2.8
_POSED = 1.25
_LINES = 4
_AIR = 1.3
_HIGH = 34.0
"""A compass lower than this, in letters, has no star."""


def compass(board: Board, frame: Frame, widths: Widths) -> Laid:
    """The board as a compass."""
    if frame.audience == "wall":
        return wall(board, frame, widths, posed=Msg("The proposal:"), foot=answered)
    if frame.w < _LEAST[0] * frame.letter or frame.h < _LEAST[1] * frame.letter:
        return lanes(board, frame, widths, answered)
    scale = 1.0
    if frame.full and frame.audience == "desk":
        scale = endless(board, frame, widths, lambda w, h: _placed(board, frame, widths, w, h), answered)
    drawing = Drawing(frame, widths)
    w, h = frame.w * scale, frame.h * scale
    turns = panels(drawing, board, _placed(board, frame, widths, w, h), answered)
    _middle(drawing, board, _centre(board, frame, widths, w, h), tall=h > _HIGH * frame.letter)
    return drawing.done(turns, w=w, h=h)


def answered(card: Card) -> Foot | None:
    """What was answered to a suggestion."""
    said = answer(card)
    return None if said is None else Foot(ANSWERS[said], TONES[said])


def _centre(board: Board, frame: Frame, widths: Widths, w: float, h: float) -> BoxAt:
    """Where the proposal stands."""
    u = frame.letter
    side = min(_SIDE * w, max(0.32 * w, 15 * u))
    wide = w - 2 * side - 2 * _GAP * u
    lines = widths.broken(board.posed, wide - 2 * u, _POSED * u, "Semibold", _LINES) if wide > 2 * u else ()
    high = (len(lines) * _POSED * LEADING + LEADING + 2 * _AIR + (_STAR + 0.6 if h > _HIGH * u else 0)) * u
    high = min(high, h / 2)
    return side + _GAP * u, (h - high) / 2, max(wide, 0.0), high


def _placed(board: Board, frame: Frame, widths: Widths, w: float, h: float) -> list[Panel]:
    boxes = _boxes(_centre(board, frame, widths, w, h), frame.letter, w, h)
    return [(zone, boxes[zone.hue]) for zone in board.zones if zone.hue in boxes]


def _boxes(centre: BoxAt, u: float, w: float, h: float) -> Mapping[Hue, BoxAt]:
    x, y, wide, high = centre
    side = x - _GAP * u
    return {
        "west": (0.0, 0.0, side, h),
        "north": (x, 0.0, wide, y),
        "east": (w - side, 0.0, side, h),
        "south": (x, y + high, wide, h - y - high),
    }


def _middle(drawing: Drawing, board: Board, box: BoxAt, *, tall: bool) -> None:
    x, y, w, h = box
    u = drawing.u
    middle = x + w / 2
    y += _AIR * u
    if tall:
        drawing.add(*_star(middle, y + _STAR / 2 * u, _STAR / 2 * u))
        y += (_STAR + 0.6) * u
    said = drawing.said(Msg("The proposal") if board.posed or blank(board, drawing.frame) else Msg("No proposal yet"))
    drawing.line(said, middle, y + baseline(u), room=w, tone="ink-soft", align="centre")
    y += LEADING * u
    fit = int((box[1] + h - y) / (_POSED * LEADING * u))
    if board.posed and fit > 0:
        drawing.block(
            board.posed,
            middle,
            y,
            room=w - 2 * u,
            size=_POSED * u,
            cut="Semibold",
            align="centre",
            most=min(fit, _LINES),
        )


def _star(x: float, y: float, r: float) -> tuple[Stroke, ...]:
    """A compass rose: four slim points, the one to the north filled."""
    d = r / 5
    way = ((0, -r), (d, -d), (r, 0), (d, d), (0, r), (-d, d), (-r, 0), (-d, -d))
    rose = Stroke(points=tuple((x + a, y + b) for a, b in way), closed=True, width=r / 14)
    north = Stroke(points=((x, y - r), (x + d, y - d), (x - d, y - d)), closed=True, fill="ink", edge="")
    across = Stroke(points=((x - r, y), (x + r, y)), width=r / 18)
    return rose, across, north
