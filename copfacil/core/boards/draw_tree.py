"""The change tree as it is drawn: our own tree, how many dots stand on each place, and what moved.

A round dot is a person, a square one their community; hollow is the start, filled the end. A room sees nothing of
fewer than five dots, and never who placed which.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from copfacil.core.boards.board import Board
from copfacil.core.boards.draw_key import Meaning, key, key_height, vital
from copfacil.core.boards.draw_lanes import lanes
from copfacil.core.boards.draw_pieces import Drawing, baseline
from copfacil.core.boards.draw_tree_figures import FIGURES, GROUND, HEAD, HIGH, WIDE, WOOD, crown, soft
from copfacil.core.boards.draw_tree_words import TITLE, Area, Kind, beside, column, listed, pages_of
from copfacil.core.boards.few import seen
from copfacil.core.boards.letters import CAP, LEADING, Widths
from copfacil.core.boards.plan import Zone
from copfacil.core.boards.shapes import Align, Box, Disc, Frame, Laid, Point, Shape, Stroke, Tone
from copfacil.core.boards.tree import MOMENTS, WHO, Moment, Who, latest, placed, shown
from copfacil.core.words import Msg

_TONES: dict[Who, Tone] = {"me": "accent", "community": "calm"}

_COLUMN = 17.0
"""Of what stands beside the tree, in letters."""

_SIDE = 0.45
"""Most of the wall's width for the tree."""

_LINE = 0.42
"""Of thin lines, in units of the field."""

_NAME_MOST = 20.0
"""Of the name of a place, in units of the field."""

_NUDGES = sorted(
    ((dx, dy) for dx in range(-12, 13, 2) for dy in range(-18, 19, 3)), key=lambda by: abs(by[0]) + abs(by[1])
)
"""Where else a name may stand, in units of the field from where it should, the nearest first."""

_PEOPLE = tuple(figure.box for figure in FIGURES.values())
_WOODEN = ((57.0, 52.0, 67.0, GROUND), (46.0, GROUND, 76.0, 97.0), (4.0, GROUND - 0.5, WIDE - 4, GROUND + 0.5))
"""What names keep off: people always, trunk, roots and ground where they can; left, top, right, bottom each."""

_SIGN = 0.62
"""Side of a dot's sign, in letters."""

_APART = 0.7


class Count(NamedTuple):
    """How many dots of a kind stand on a place."""

    whose: Who
    when: Moment
    dots: int


class _Name(NamedTuple):
    """The name of a place and its dots, row by row, before they are drawn."""

    lines: tuple[str, ...]
    counts: tuple[tuple[Count, ...], ...]
    x: float
    y: float
    w: float
    h: float
    align: Align

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.x - {"left": 0.0, "centre": self.w / 2, "right": self.w}[self.align]


def tree(board: Board, frame: Frame, widths: Widths) -> Laid:
    """The board as a tree; one whose places are not those of our tree as lanes."""
    if any(zone.key not in FIGURES for zone in board.zones):
        return lanes(board, frame, widths)
    drawing, board = Drawing(frame, widths), seen(board, frame)
    if frame.audience == "wall":
        return _wall(drawing, board)
    u = frame.letter
    kinds = [(whose, when) for whose in WHO for when in MOMENTS if _told(board, frame, whose, when)]
    told = beside(drawing, board)
    wide = _COLUMN * u if told and frame.w > 2 * _COLUMN * u else 0.0
    meanings = _key(board, frame)
    below = key_height(drawing, meanings, frame.w)
    below = below if below < frame.h / 4 else 0.0
    _picture(drawing, board, (0.0, 0.0, frame.w - wide - (u if wide else 0.0), frame.h - below - u), kinds, named=True)
    if below:
        key(drawing, meanings, 0.0, frame.h - below, frame.w)
    if wide:
        column(drawing, told, (frame.w - wide, 0.0, wide, frame.h - below - u))
    return drawing.done()


def _told(board: Board, frame: Frame, whose: Who, when: Moment) -> bool:
    """Whether these dots are shown: on the desk any, elsewhere enough of them."""
    return bool(placed(board, whose, when)) if frame.audience == "desk" else shown(board, whose, when)


def _key(board: Board, frame: Frame) -> tuple[Meaning, ...]:
    """What the signs mean; that too few are not shown."""
    late = any(latest(board, whose) == "end" for whose in WHO)
    signs = [
        Meaning(
            Msg("{who}, {moment}", who=WHO[whose], moment=MOMENTS[when])
            if late or not len(board.cards)
            else WHO[whose],
            _SIGN,
            lambda x, y, u, whose=whose, when=when: (_sign(x, y, u, whose, when),),  # type: ignore[misc]
        )
        for whose in WHO
        for when in MOMENTS
        if late or when == "start" or not len(board.cards)
    ]
    hidden = any(
        placed(board, whose, when) and not _told(board, frame, whose, when) for whose in WHO for when in MOMENTS
    )
    few = (Meaning(Msg("Fewer than five dots are not shown."), tone="ink-soft"),) if hidden else ()
    return (*signs, Meaning(Msg("No place is better than another."), tone="ink-soft"), *few)


def _sign(x: float, y: float, u: float, whose: Who, when: Moment) -> Shape:
    """A dot's sign, its left edge at ``x``, its middle at ``y``."""
    half, tone = _SIGN * u / 2, _TONES[whose]
    fill: Tone = tone if when == "end" else "sheet"
    if whose == "me":
        return Disc(x=x + half, y=y, r=half, fill=fill, edge=tone, width=0.12 * u)
    return Box(x=x, y=y - half, w=2 * half, h=2 * half, fill=fill, edge=tone, width=0.12 * u)


class _Field(NamedTuple):
    """Where the field of the tree lies in a drawing."""

    left: float
    top: float
    unit: float

    def at(self, point: Point) -> Point:
        """A point of the field."""
        return self.left + point[0] * self.unit, self.top + point[1] * self.unit

    def way(self, points: Sequence[Point]) -> tuple[Point, ...]:
        """Points of the field."""
        return tuple(self.at(point) for point in points)


def _picture(drawing: Drawing, board: Board, box: Area, kinds: Sequence[Kind], *, named: bool) -> None:
    """The tree in the middle of a box; names and dots where none touches another."""
    x, y, w, h = box
    unit = max(min(w / WIDE, h / HIGH), 0.0)
    field = _Field(x + (w - WIDE * unit) / 2, y + (h - HIGH * unit) / 2, unit)
    thin = _LINE * unit
    crowned = field.way(crown())
    drawing.add(Stroke(points=crowned, curved=True, closed=True, fill="south-wash", edge="south", width=thin))
    for wood in WOOD:
        drawing.add(Stroke(points=field.way(soft(wood)), curved=True, edge="ink-soft", width=2 * thin))
    drawing.add(Stroke(points=field.way(((4, GROUND), (WIDE - 4, GROUND))), edge="ink-soft", width=thin))
    for key_of in (zone.key for zone in board.zones):
        figure = FIGURES[key_of]
        for limb in figure.limbs:
            drawing.add(Stroke(points=field.way(limb), edge="ink", width=1.2 * thin))
        for head in figure.heads:
            hx, hy = field.at(head)
            drawing.add(Disc(x=hx, y=hy, r=HEAD * unit, fill="sheet", edge="ink", width=1.2 * thin))
        fx, fy = field.at((figure.x, figure.y))
        drawing.place((fx - 5 * unit, fy - 6 * unit, 10 * unit, 12 * unit), "zone", key_of)
    counted = {kind: placed(board, *kind) for kind in kinds}
    names = [_name(drawing, zone, counted, field, named=named) for zone in board.zones]
    for name in _apart([name for name in names if name.lines or name.counts], box, field):
        _drawn(drawing, name)


def _name(
    drawing: Drawing, zone: Zone, counted: Mapping[Kind, Mapping[str, int]], field: _Field, *, named: bool
) -> _Name:
    """What stands beside one figure."""
    u = drawing.u
    x, y, align = FIGURES[zone.key].name
    x, y = field.at((x, y))
    lines = drawing.widths.broken(zone.name, _NAME_MOST * field.unit, u, "Semibold", 2) if named and field.unit else ()
    counts = tuple(Count(*kind, count) for kind, by in counted.items() if (count := by.get(zone.key, 0)))
    rows: tuple[tuple[Count, ...], ...] = (counts,)
    if sum(_wide(drawing, one) for one in counts) > _NAME_MOST * field.unit:
        rows = tuple(tuple(one for one in counts if one.whose == whose) for whose in WHO)
    rows = tuple(row for row in rows if row)
    wide = [drawing.widths.of(line, u, "Semibold") for line in lines]
    wide += [sum(_wide(drawing, one) for one in row) - _APART * u for row in rows]
    high = (len(lines) + len(rows)) * LEADING * u
    y -= 0.0 if align == "centre" else high / 2
    return _Name(lines, rows, x, y, max(wide, default=0.0), high, align)


def _wide(drawing: Drawing, one: Count) -> float:
    return drawing.widths.of(str(one.dots), drawing.u, "Semibold") + (_SIGN + 0.25 + _APART) * drawing.u


def _apart(names: Sequence[_Name], box: Area, field: _Field) -> list[_Name]:
    """The names where none touches another, a figure or the edge, moved a little if need be; none where that fails."""
    for off in ((*_PEOPLE, *_WOODEN), _PEOPLE):
        taken = [(*field.at((left, top)), *field.at((right, low))) for left, top, right, low in off]
        kept = [
            one
            for name in names
            if (one := _moved(name, taken, box, field) or _moved(_flat(name), taken, box, field)) is not None
        ]
        if len(kept) == len(names):
            return kept
    return []


def _flat(name: _Name) -> _Name:
    """The name with all its dots in one row."""
    rows = len(name.counts)
    if rows < 2:  # noqa: PLR2004 - it is flat
        return name
    row = name.h / (len(name.lines) + rows)
    counts = (tuple(one for held in name.counts for one in held),)
    wide = rows * name.w + (rows - 1) * _APART * row / LEADING
    return name._replace(counts=counts, w=wide, h=name.h - (rows - 1) * row, y=name.y + (rows - 1) * row / 2)


def _moved(name: _Name, taken: list[Area], box: Area, field: _Field) -> _Name | None:
    """A name where it touches nothing that is taken, which it then is itself."""
    x, y, w, h = box
    air = 0.6 * field.unit
    for dx, dy in _NUDGES:
        one = name._replace(x=name.x + dx * field.unit, y=name.y + dy * field.unit)
        left, top, right, low = one.left, one.y, one.left + one.w, one.y + one.h
        inside = x <= left and right <= x + w and y <= top and low <= y + h
        if inside and not any(left < c + air and a < right + air and top < d and b < low for a, b, c, d in taken):
            taken.append((left, top, right, low))
            return one
    return None


def _drawn(drawing: Drawing, name: _Name) -> None:
    """The name of a place, and a sign with its number for each kind of dots."""
    u, y = drawing.u, name.y
    for line in name.lines:
        drawing.line(line, name.x, y + baseline(u), room=name.w, cut="Semibold", align=name.align)
        y += LEADING * u
    for row in name.counts:
        wide = sum(_wide(drawing, one) for one in row) - _APART * u
        x = name.x - {"left": 0.0, "centre": wide / 2, "right": wide}[name.align]
        for one in row:
            base = y + baseline(u)
            drawing.add(_sign(x, base - CAP * u / 2, u, one.whose, one.when))
            drawing.line(str(one.dots), x + (_SIGN + 0.25) * u, base, room=_wide(drawing, one), cut="Semibold")
            x += _wide(drawing, one)
        y += LEADING * u


def _wall(drawing: Drawing, board: Board) -> Laid:
    """The tree on the left; on the right in turns where people stand, where their communities stand, what moved."""
    frame, u = drawing.frame, drawing.u
    h = vital(frame)
    side = min(h * WIDE / HIGH, frame.w * _SIDE)
    left = side + 1.5 * u
    pages = pages_of(drawing, board, frame.w - left, h)
    page = pages[frame.turn % len(pages)]
    _picture(drawing, board, (0.0, 0.0, side, h), page.kinds, named=False)
    if frame.w - left > 4 * u:
        drawing.block(page.said.title, left, 0.0, room=frame.w - left, size=TITLE * u, cut="Semibold", most=2)
        for at in range(0, len(page.said.lines), page.rows):
            x = left + at // page.rows * page.wide
            listed(drawing, page.said.lines[at : at + page.rows], x, page.top, page.wide - u)
    return drawing.done(len(pages))
