"""Where the groups sit: a tidy grid of numbered circles, with spots and names; what does not fit comes in turns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QRectF

from copfacil.core.faces import Place
from copfacil.core.seats import seating
from copfacil.ui.theme import BOLD
from copfacil.ui.wall.frame import Frame
from copfacil.ui.wall.layout import text
from copfacil.ui.wall.letters import CAP, DROP, PITCH, Row, Run, broken, even, whole, width
from copfacil.ui.wall.pieces import Chairs, Piece

_GAP_X, _GAP_Y = 0.04, 0.035
_CIRCLE, _CIRCLE_MOST = 0.112, 0.30
"""Smallest and largest circle that stands alone."""
_CIRCLE_BESIDE = 0.155
"""Circle beside names."""
_NUMBER = 0.42
"""Font size of the number, of its circle."""
_SPREAD = 4.6
"""Chairs round a number stand nearer than those round a word."""
_SPOT_ROWS = 2
_COLUMNS = 6


@dataclass(frozen=True, slots=True)
class Grid:
    """What the grid shows now, and how many turns there are."""

    pieces: tuple[Piece, ...]
    turn: int
    turns: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cell:
    """One circle and what stands beside or below it."""

    place: Place
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """A way to lay out all cells: columns and rows of one turn, size of a cell, px."""

    cells: tuple[_Cell, ...]
    columns: int
    rows: int
    circle: float

    @property
    def deepest(self) -> int:
        """How many rows of text a cell has at most."""
        return max(len(cell.rows) for cell in self.cells)

    @property
    def turns(self) -> int:
        """How many turns the cells take."""
        return max(1, ceil(len(self.cells) / (self.columns * self.rows)))


def grid(places: Sequence[Place], box: QRectF, frame: Frame) -> Grid:
    """The groups that have their turn now.

    Args:
        places: all groups; with names only where these may be shown.
        box: where the grid stands, px.
        frame: the picture.
    """
    if not places:
        return Grid((), 0, 1)
    named = any(place.names for place in places)
    # The same plan serves every turn.
    plan = (_with_names if named else _circles)(tuple(places), (box.width(), box.height()), replace(frame, turn=0))
    turn = frame.turn % plan.turns
    each = ceil(len(plan.cells) / plan.turns)
    shown = plan.cells[turn * each : (turn + 1) * each]
    pieces = [
        piece
        for cell, at in zip(shown, _boxes(plan, box, frame), strict=False)
        for piece in (_beside(cell, at, plan, frame) if named else _below(cell, at, plan, frame))
    ]
    return Grid(tuple(pieces), turn, plan.turns)


def _boxes(plan: _Plan, box: QRectF, frame: Frame) -> Iterator[QRectF]:
    gap_x, gap_y = frame.px(_GAP_X), frame.px(_GAP_Y)
    wide = (box.width() - gap_x * (plan.columns - 1)) / plan.columns
    high = (box.height() - gap_y * (plan.rows - 1)) / plan.rows
    for row in range(plan.rows):
        for col in range(plan.columns):
            yield QRectF(box.x() + col * (wide + gap_x), box.y() + row * (high + gap_y), wide, high)


@lru_cache(maxsize=8)
def _circles(places: tuple[Place, ...], size: tuple[float, float], frame: Frame) -> _Plan:
    """Numbers and spots: in as few turns, then in as large circles, as can be."""
    for turns in range(1, len(places) + 1):
        each = ceil(len(places) / turns)
        found = (_circles_in(places, (columns, ceil(each / columns)), size, frame) for columns in range(1, each + 1))
        fits = [plan for plan in found if plan is not None and plan.turns <= turns]
        if fits:
            return max(fits, key=lambda plan: plan.circle)
    return _one_by_one(places, size, frame)


def _circles_in(
    places: tuple[Place, ...], shape: tuple[int, int], size: tuple[float, float], frame: Frame
) -> _Plan | None:
    """The plan for so many columns and rows; None when circles or the spots' names have no room."""
    columns, rows = shape
    wide = (size[0] - frame.px(_GAP_X) * (columns - 1)) / columns
    high = (size[1] - frame.px(_GAP_Y) * (rows - 1)) / rows
    cells: list[_Cell] = []
    deepest = 1 if any(place.spot for place in places) else 0
    for place in places:
        if min(wide, high - _under(deepest, frame)) < frame.px(_CIRCLE):
            return None
        row = (Run(place.spot),)
        spot = even(row, frame.least, wide, frame.theme)
        if len(spot) > _SPOT_ROWS or not whole(row, frame.least, wide, frame.theme):
            return None
        deepest = max(deepest, len(spot))
        cells.append(_Cell(place=place, rows=tuple(spot)))
    circle = min(wide, high - _under(deepest, frame), frame.px(_CIRCLE_MOST))
    if circle < frame.px(_CIRCLE):
        return None
    return _Plan(cells=tuple(cells), columns=columns, rows=rows, circle=circle)


def _one_by_one(places: tuple[Place, ...], size: tuple[float, float], frame: Frame) -> _Plan:
    """One circle at a time, and the name of a spot too long for that in turns."""
    circle = frame.px(_CIRCLE)
    each = max(1, int((size[1] - circle - 0.3 * frame.least) / (PITCH * frame.least)))
    cells = [
        _Cell(place=place, rows=tuple(rows[at : at + each]))
        for place in places
        for rows in [broken((Run(place.spot),), frame.least, size[0], frame.theme)]
        for at in range(0, max(len(rows), 1), each)
    ]
    return _Plan(cells=tuple(cells), columns=1, rows=1, circle=circle)


def _under(rows: int, frame: Frame) -> float:
    return (0.3 + PITCH * rows) * frame.least if rows else 0.0


@lru_cache(maxsize=8)
def _with_names(places: tuple[Place, ...], size: tuple[float, float], frame: Frame) -> _Plan:
    """Names beside their circle: one to a row if that takes no more turns than one after the other."""
    circle = frame.px(_CIRCLE_BESIDE)
    most_rows = max(1, int((size[1] - CAP * frame.least) / (PITCH * frame.least)) + 1)
    best: _Plan | None = None
    for listed in (True, False):
        for columns in range(1, _COLUMNS + 1):
            wide = (size[0] - frame.px(_GAP_X) * (columns - 1)) / columns
            room = wide - circle - frame.px(0.025)
            if room < frame.least or (columns > 1 and not _names_whole(places, room, frame)):
                break
            cells = tuple(
                cell for place in places for cell in _named_cells(place, room, most_rows, frame, listed=listed)
            )
            deep = max(circle, *(_deep(len(cell.rows), frame) for cell in cells))
            rows = max(1, int((size[1] + frame.px(_GAP_Y)) / (deep + frame.px(_GAP_Y))))
            plan = _Plan(cells=cells, columns=columns, rows=rows, circle=circle)
            if best is None or plan.turns < best.turns:
                best = plan
    if best is None:
        raise ValueError("A picture this narrow has no room for a circle with names.")
    return best


def _names_whole(places: Sequence[Place], room: float, frame: Frame) -> bool:
    return all(width((Run(f"{name},"),), frame.least, frame.theme) <= room for place in places for name in place.names)


def _named_cells(place: Place, room: float, most: int, frame: Frame, *, listed: bool) -> Iterator[_Cell]:
    """A group as one cell, or as several when its names take more rows than a cell can have."""
    spot = Run(place.spot, tone="ink_soft")
    if listed:
        head = broken((spot,), frame.least, room, frame.theme)
        rows = tuple(row for name in place.names for row in broken((Run(name),), frame.least, room, frame.theme))
    else:
        head = ()
        fixed = Run(", ".join(name.replace(" ", "\u00a0") for name in place.names))
        rows = broken(
            (replace(spot, text=f"{spot.text}:") if spot.text else spot, fixed), frame.least, room, frame.theme
        )
    each = max(1, most - len(head))
    for at in range(0, max(len(rows), 1), each):
        yield _Cell(place=place, rows=(*head, *rows[at : at + each]))


def _deep(rows: int, frame: Frame) -> float:
    return (CAP + PITCH * (rows - 1) + DROP) * frame.least


def _below(cell: _Cell, box: QRectF, plan: _Plan, frame: Frame) -> Iterator[Piece]:
    """The circle with the spot under it."""
    circle = plan.circle
    deep = circle + _under(plan.deepest, frame)
    top = box.y() + (box.height() - deep) / 2
    yield from _numbered(cell.place, QRectF(box.center().x() - circle / 2, top, circle, circle), frame)
    baseline = top + circle + (0.3 + CAP) * frame.least
    for row in cell.rows:
        x = box.center().x() - width(row, frame.least, frame.theme) / 2
        yield text(row, frame.least, x, baseline, frame)
        baseline += PITCH * frame.least


def _beside(cell: _Cell, box: QRectF, plan: _Plan, frame: Frame) -> Iterator[Piece]:
    """The circle with the spot and the names at its right."""
    circle = plan.circle
    yield from _numbered(cell.place, QRectF(box.x(), box.y(), circle, circle), frame)
    x = box.x() + circle + frame.px(0.025)
    for number, row in enumerate(cell.rows):
        yield text(row, frame.least, x, box.y() + (CAP + PITCH * number) * frame.least, frame)


def _numbered(place: Place, box: QRectF, frame: Frame) -> Iterator[Piece]:
    """A circle of open chairs round the group's number."""
    yield Chairs(box=box, circle=seating("nobody", max(place.seats, 1), spread=_SPREAD))
    row: Row = (Run(str(place.number), BOLD, "accent"),)
    px = max(frame.least, round(box.width() * _NUMBER))
    x = box.center().x() - width(row, px, frame.theme) / 2
    yield text(row, px, x, box.center().y() + CAP * px / 2, frame)
