"""A blank board as a poster: twelve sheets of A4 that overlap by a centimetre and make one of A1.

Each sheet has marks to cut at, its letter and number, and a small map of all sheets in the strip that is cut off.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from copfacil.core.boards.board import Board, opened
from copfacil.core.boards.layout import layout
from copfacil.core.boards.opening import opening
from copfacil.core.boards.shapes import Frame
from copfacil.core.many import Many
from copfacil.core.sitting import Sitting
from copfacil.core.words import Msg, Words
from copfacil.handouts.board_sheets import names, nothing
from copfacil.handouts.boards import ACROSS_A4, paint, widths
from copfacil.handouts.ink import MM, RULE, Ink, Size
from copfacil.handouts.letters import CAP, fit
from copfacil.handouts.names import printed_place

COLUMNS, ROWS = 3, 4
OVERLAP = 10 * MM
POSTER: Size = (841 * MM, 594 * MM)
"""All sheets together: A1 on its long side."""

_STEP: Size = ((POSTER[0] - OVERLAP) / COLUMNS, (POSTER[1] - OVERLAP) / ROWS)
_TILE: Size = (_STEP[0] + OVERLAP, _STEP[1] + OVERLAP)
"""Of the picture, 287 by 156 mm of it on each sheet."""
_SIDE = (ACROSS_A4[0] - _TILE[0]) / 2
"""5 mm: printers do not reach further out."""
_STRIP = ACROSS_A4[1] - _SIDE - _TILE[1]
"""Below the picture, for letter, map and what to do."""

_MARK = 4 * MM
_EDGE = 12 * MM
_TITLE = 60.0
_LETTER = 30.0
"""The smallest letters of the board: read from three metres."""


def draw(ink: Ink, sitting: Sitting, words: Words) -> None:
    """The blank board, sheet by sheet: A1 to A3 along the upper row, D1 to D3 along the lowest."""
    board = blank(sitting)
    if board is None:
        nothing(ink, ACROSS_A4, words)
        return
    ask = Frame(
        w=POSTER[0] - 2 * _EDGE,
        h=POSTER[1] - 2 * _EDGE - 1.3 * _TITLE,
        letter=_LETTER,
        audience="paper",
        names=names(sitting),
        full=True,
    )
    laid = layout(board, ask, widths(words))

    def whole(on: Ink) -> None:
        name = fit(printed_place(board.name), POSTER[0] - 2 * _EDGE, size=_TITLE, cut="Bold")
        on.block(_EDGE, _EDGE - 0.2 * _TITLE, name)
        paint(on, laid, (_EDGE, _EDGE + 1.3 * _TITLE))

    for row in range(ROWS):
        for column in range(COLUMNS):
            ink.page(ACROSS_A4)
            with ink.straight(), _window(ink):
                at = _SIDE - column * _STEP[0], _SIDE - row * _STEP[1]
                ink.stamp("poster", POSTER, whole, at)
            _margin(ink, column, row, words)


def blank(sitting: Sitting) -> Board | None:
    """The board with nothing on it: its zones, and in a ring the people who come; None for an exercise without one."""
    if sitting.board is not None:
        made = sitting.board
        return replace(made, cards=Many(), order={}, clusters={}, links=Many(), sittings=(), revealed=True)
    plan = sitting.exercise.board
    if plan is None:
        return None
    people = [person.id for person in sitting.present]
    return opened(opening(replace(plan, hidden=False), people, play="", name=sitting.exercise.name))


@contextmanager
def _window(ink: Ink) -> Iterator[None]:
    """What is drawn inside shows within the tile alone."""
    canvas: Any = ink._canvas  # noqa: SLF001 - only posters cut a picture
    canvas.saveState()
    canvas.addLiteral(f"{_SIDE:.2f} {_STRIP:.2f} {_TILE[0]:.2f} {_TILE[1]:.2f} re W n")
    yield
    canvas.restoreState()


def _margin(ink: Ink, column: int, row: int, words: Words) -> None:
    """Marks, the sheet's letter and number, the map, and how sheets go together."""
    with ink.straight():
        _marks(ink)
        _map(ink, column, row)
    floor = _SIDE + _TILE[1] + _STRIP / 2 + CAP * 10
    name = f"{chr(ord('A') + row)}{column + 1}"
    ink.text(_SIDE + 34 * MM, floor, name, size=20, cut="Bold")
    told = fit(words(Msg("Cut at the marks; lay each sheet 10 mm over the one before.")), _TILE[0] - 60 * MM, size=16)
    high = len(told.lines) * told.leading
    ink.block(_SIDE + 52 * MM, floor - (high + CAP * 20) / 2, told)


def _marks(ink: Ink) -> None:
    """Short lines in the margins where the picture of the sheet ends, and where the next sheet begins."""
    left, right, top, low = _SIDE, _SIDE + _TILE[0], _SIDE, _SIDE + _TILE[1]
    for x in (left, right):
        ink.post(x, top - _MARK, top, weight=RULE)
        ink.post(x, low, low + _MARK, weight=RULE)
    for y in (top, low):
        ink.rule(left - _MARK, y, left, weight=RULE)
        ink.rule(right, y, right + _MARK, weight=RULE)


def _map(ink: Ink, column: int, row: int) -> None:
    """All sheets in small, this one black."""
    wide, high = 7.0 * MM, 4.0 * MM
    top = _SIDE + _TILE[1] + (_STRIP - ROWS * high) / 2
    for y in range(ROWS):
        for x in range(COLUMNS):
            ink.box(_SIDE + 6 * MM + x * wide, top + y * high, wide, high, filled=(x, y) == (column, row))
