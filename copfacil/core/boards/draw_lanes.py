"""Lanes: a panel of cards for each zone, side by side, in as few rows as they can be read in."""

from dataclasses import replace

from copfacil.core.boards.board import Board, Card
from copfacil.core.boards.draw_cards import Foot
from copfacil.core.boards.draw_ecocycle import is_loop, loop, numbered, room_for, wall_loop
from copfacil.core.boards.draw_pieces import Drawing
from copfacil.core.boards.draw_questions import questions
from copfacil.core.boards.draw_wall import wall
from copfacil.core.boards.draw_zones import FootOf, Panel, endless, hidden, panels
from copfacil.core.boards.few import blank
from copfacil.core.boards.lanes import ASKED
from copfacil.core.boards.letters import LEADING, Widths
from copfacil.core.boards.shapes import Frame, Laid
from copfacil.core.words import Msg

LANE_LEAST = 11.0
"""No lane is narrower, in letters, while there is room for another row."""

_GAP = 1.07
_POSED = 1.25
_LINES = 2


def lanes(board: Board, frame: Frame, widths: Widths, foot: FootOf | None = None) -> Laid:
    """The board as lanes; ``foot`` is what else a card says there."""
    foot = foot or noted
    if frame.audience == "wall" and foot is noted and board.zone(ASKED) is not None and not hidden(board, frame):
        return questions(board, frame, widths)
    looped = is_loop(board)
    if frame.audience == "wall":
        return _on_wall(board, frame, widths, foot) if looped else _told(board, frame, widths, foot)
    drawing = Drawing(frame, widths)
    u, top = frame.letter, 0.0
    if board.posed and frame.w > u:
        most = max(min(int(frame.h / 4 / (_POSED * LEADING * u)), _LINES), 1)
        top = drawing.block(board.posed, 0.0, 0.0, room=frame.w, size=_POSED * u, cut="Semibold", most=most) + 0.6 * u
    if looped and (high := room_for(replace(frame, h=frame.h - top))):
        loop(drawing, board, (0.0, top, frame.w, high))
        top += high + _GAP * u
        foot = foot if blank(board, frame) else numbered(board, foot)
    scale = 1.0
    if frame.full and frame.audience == "desk":
        scale = endless(board, frame, widths, lambda w, h: _placed(board, u, top, w, h), foot)
    w, h = frame.w * scale, frame.h * scale
    turns = panels(drawing, board, _placed(board, u, top, w, h), foot)
    return drawing.done(turns, w=w, h=h)


def _told(board: Board, frame: Frame, widths: Widths, foot: FootOf) -> Laid:
    return wall(board, frame, widths, posed=Msg("It is about:"), foot=foot)


def _on_wall(board: Board, frame: Frame, widths: Widths, foot: FootOf) -> Laid:
    """The loop first, then its stages in words, in turns."""
    rest = _told(board, replace(frame, turn=max(frame.turn - 1, 0)), widths, foot)
    if frame.turn % (rest.turns + 1):
        turn = frame.turn % (rest.turns + 1) - 1
        return replace(_told(board, replace(frame, turn=turn), widths, foot), turns=rest.turns + 1)
    drawing = Drawing(frame, widths)
    wall_loop(drawing, board)
    return drawing.done(rest.turns + 1)


def noted(card: Card) -> Foot | None:
    """That a question was put."""
    return Foot(Msg("Asked"), "good") if ASKED in card.marks else None


def _placed(board: Board, u: float, top: float, w: float, h: float) -> list[Panel]:
    count = len(board.zones)
    fit = max(min(int((w + _GAP * u) / ((LANE_LEAST + _GAP) * u)), count), 1)
    rows = -(-count // fit)
    across = -(-count // rows) if count else 1
    wide = max((w - (across - 1) * _GAP * u) / across, 0.0)
    between = min(_GAP * u, (h - top) / (4 * max(rows, 1)))
    high = (h - top - (rows - 1) * between) / max(rows, 1)
    return [
        (zone, (at % across * (wide + _GAP * u), top + at // across * (high + between), wide, high))
        for at, zone in enumerate(board.zones)
    ]
