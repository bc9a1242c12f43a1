"""The ecocycle as its loop, drawn our own way: a lying eight from birth to maturity, what has to end, what waits.

Every card is a dot on it; the lanes below, with the same numbers, hold the words.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import cos, dist, pi, sin

from copfacil.core.boards.board import Board, Card
from copfacil.core.boards.clusters import total
from copfacil.core.boards.draw_cards import Foot
from copfacil.core.boards.draw_key import vital
from copfacil.core.boards.draw_pieces import EDGES, Drawing, baseline
from copfacil.core.boards.draw_zones import BoxAt, FootOf, hidden
from copfacil.core.boards.few import blank
from copfacil.core.boards.letters import CAP, LEADING
from copfacil.core.boards.plan import Zone
from copfacil.core.boards.shapes import Disc, Frame, Point, Stroke

STAGES = ("birth", "maturity", "destruction", "gestation")
"""Keys of the four stages, in the order of the loop; a board with these zones is an ecocycle."""

SHARE, LEAST, MOST = 0.42, 10.0, 18.0
"""Of the height for the loop, and its least and most, in letters."""

_LANES = 12.0
"""What it leaves to the lanes, at least, in letters."""

_STEPS = 28
_WIDTH, _ARROW = 0.22, 1.1
_DOT, _SMALL = 0.85, 0.16
_PACKED = 0.46
"""Radius of a dot in distances to the next."""

_NAME = 1.15


def is_loop(board: Board) -> bool:
    """Whether a board of lanes is an ecocycle."""
    return tuple(zone.key for zone in board.zones) == STAGES


def room_for(frame: Frame) -> float:
    """How high the loop above the lanes is, 0 where there is no room for one."""
    u = frame.letter
    high = min(SHARE * frame.h, MOST * u, 0.3 * frame.w)
    return high if high >= LEAST * u and frame.h - high >= _LANES * u else 0.0


def numbered(board: Board, foot: FootOf) -> FootOf:
    """What cards say beside their words: their number on the loop, unless there is something to say below."""
    numbers = {card: str(at) for zone in board.zones for at, card in enumerate(board.order.get(zone.key, ()), 1)}

    def told(card: Card) -> Foot | None:
        return foot(card) or Foot(numbers.get(card.id, ""), before=True)

    return told


def loop(drawing: Drawing, board: Board, box: BoxAt) -> None:
    """The loop in a box, with its dots, and the name and count of each stage inside its half of a bow."""
    x, y, w, h = box
    u = drawing.u
    middle = x + w / 2, y + h / 2
    bow = min(w / 2 - _DOT * u, 1.9 * h)
    deep = h / 2 - (_DOT + 0.1) * u
    quiet = hidden(board, drawing.frame)
    ways = {zone.key: _way(at, middle, bow, deep) for at, zone in enumerate(board.zones)}
    for zone in board.zones:
        edge = EDGES[zone.hue]
        way = ways[zone.key]
        drawing.add(Stroke(points=way, edge=edge, width=_WIDTH * u))
        # The head stands where a stage begins, before its first dot.
        at = len(way) // 9
        drawing.add(Stroke(points=way[at - 1 : at + 1], edge=edge, width=_WIDTH * u, arrow=_ARROW * u))
    for at, zone in enumerate(board.zones):
        if not quiet:
            _dots(drawing, zone, len(board.order.get(zone.key, ())), ways[zone.key])
        _named(drawing, board, zone, at, (middle, bow, deep))
        left = middle[0] if at < 2 else x  # noqa: PLR2004 - birth and maturity are the right bow
        drawing.place((left, y if at % 2 == 0 else middle[1], w / 2, h / 2), "zone", zone.key)


def wall_loop(drawing: Drawing, board: Board) -> None:
    """The loop alone, as large as the wall has room."""
    loop(drawing, board, (0.0, 0.0, drawing.frame.w, vital(drawing.frame)))


def _way(stage: int, middle: Point, bow: float, deep: float) -> tuple[Point, ...]:
    """A quarter of the eight: birth rises over the right bow, maturity comes back below, then the left one likewise."""
    start = pi / 2 - stage * pi / 2
    angles = [start - pi / 2 * step / _STEPS for step in range(_STEPS + 1)]
    return tuple((middle[0] + bow * cos(t), middle[1] - deep * sin(2 * t)) for t in angles)


def _dots(drawing: Drawing, zone: Zone, count: int, way: Sequence[Point]) -> None:
    """A dot for each card, evenly along a stage; numbered where there is room for the figure."""
    u = drawing.u
    if not count:
        return
    ends = [0.0]
    for one, other in pairwise(way):
        ends.append(ends[-1] + dist(one, other))
    step = ends[-1] / (count + 1)
    r = max(min(_DOT * u, _PACKED * step), _SMALL * u)
    for number in range(1, count + 1):
        px, py = _along(way, ends, number * step)
        drawing.add(Disc(x=px, y=py, r=r, fill="sheet", edge=EDGES[zone.hue], width=0.12 * u))
        if drawing.widths.of(str(number), u, "Semibold") <= 1.7 * r:
            drawing.line(str(number), px, py + CAP * u / 2, room=2 * r, cut="Semibold", align="centre")


def _along(way: Sequence[Point], ends: Sequence[float], far: float) -> Point:
    """The point so far along a way."""
    at = next(number for number, end in enumerate(ends) if end >= far)
    (ax, ay), (bx, by) = way[at - 1], way[at]
    share = (far - ends[at - 1]) / ((ends[at] - ends[at - 1]) or 1.0)
    return ax + (bx - ax) * share, ay + (by - ay) * share


def _named(drawing: Drawing, board: Board, zone: Zone, stage: int, at: tuple[Point, float, float]) -> None:
    """Name and count inside the bow."""
    (x, y), bow, deep = at
    u, size = drawing.u, _NAME * drawing.u
    # The upper names keep off the dots that come in from the crossing, the lower ones off those at the bow's end.
    aside = (0.72 if stage % 2 == 0 else 0.66) * bow * (1 if stage < 2 else -1)  # noqa: PLR2004 - as above
    room = 0.5 * bow
    count = "" if blank(board, drawing.frame) else str(total(board, zone.key))
    told = f"{zone.name}  {count}".strip()
    asks = drawing.frame.audience != "wall" and drawing.widths.of(zone.ask, u) <= room and 0.6 * deep > 2 * LEADING * u
    lines = len(drawing.widths.broken(told, room, size, "Semibold", 2)) if room > 0 else 0
    high = lines * LEADING * size + (LEADING * u if asks and zone.ask else 0.0)
    top = y + (-0.4 if stage % 2 == 0 else 0.4) * deep - high / 2
    top = drawing.block(told, x + aside, top, room=room, size=size, cut="Semibold", align="centre", most=2)
    if asks:
        drawing.line(zone.ask, x + aside, top + baseline(u), room=room, tone="ink-soft", align="centre")
