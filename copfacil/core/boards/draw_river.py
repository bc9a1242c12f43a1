"""River and stairs as they are drawn. The river has no names; on the stairs a room reads those who agreed."""

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from copfacil.core.boards.board import Board
from copfacil.core.boards.draw_key import vital
from copfacil.core.boards.draw_pieces import Drawing, baseline, outline, rule
from copfacil.core.boards.few import FEWEST, seen
from copfacil.core.boards.letters import CAP, LEADING, Widths
from copfacil.core.boards.plan import Zone
from copfacil.core.boards.river import (
    COMMUNITIES,
    LEVELS,
    WATERS,
    Standing,
    Stretch,
    agreed,
    communities,
    matches,
    standings,
    widest,
)
from copfacil.core.boards.river import (
    river as read,
)
from copfacil.core.boards.shapes import Frame, Laid, Point, Stroke
from copfacil.core.words import Msg

Area = tuple[float, float, float, float]
"""x, y, width, height."""

STAIRS = 2
"""Practices whose stairs are shown."""

_STAIRS = 32.0
"""Width of stairs with names in them, in letters."""

_BESIDE = 20.0
"""Of the offers and requests beside the river, in letters."""

_PRACTICE = 4.6
"""Width of a practice on the wall, in letters; more of them come in turns."""

_AXIS = 1.6
_NAMES, _NAMES_WHOLE = 2, 3
"""Lines of a practice's name, where it can be pointed at and where it cannot."""
_THIN = 1 / 16
_HIGHEST = LEVELS[-1]


def river(board: Board, frame: Frame, widths: Widths) -> Laid:
    """The board as river and stairs."""
    drawing, board = Drawing(frame, widths), seen(board, frame)
    if frame.audience == "wall":
        return _wall(drawing, board)
    u, w, h = frame.letter, frame.w, frame.h
    told = _told(drawing, board)
    beside = _BESIDE * u if told and w > 2.4 * _BESIDE * u else 0.0
    left = w - beside - (1.5 * u if beside else 0.0)
    practices = _chosen(board, frame)[: max(int(left / (_STAIRS * u)), 1)]
    below = 0.45 * h if practices and h > 34 * u and left > 26 * u else 0.0
    _flow(drawing, board, board.zones, (0.0, 0.0, left, h - below - (u if below else 0.0)))
    if below:
        wide = (left - (len(practices) - 1) * 1.5 * u) / len(practices)
        for at, zone in enumerate(practices):
            _stairs(drawing, board, zone, (at * (wide + 1.5 * u), h - below, wide, below))
    if beside:
        _list(drawing, told, (w - beside, 0.0, beside, h))
    return drawing.done()


def _chosen(board: Board, frame: Frame) -> list[Zone]:
    """The practices whose stairs are shown: the one that is chosen, else the widest ones, on a blank sheet the first."""
    keys: Sequence[str] = widest(board, STAIRS)
    card = board.cards.get(frame.chosen)
    if board.zone(frame.chosen) is not None:
        keys = (frame.chosen,)
    elif card is not None:
        keys = (card.zone,)
    elif not len(board.cards):
        keys = [zone.key for zone in board.zones[:1]]
    return [zone for key in keys if (zone := board.zone(key)) is not None]


def _flow(drawing: Drawing, board: Board, zones: Sequence[Zone], box: Area) -> None:
    """The river through practices: from the lowest level to the highest in each, without names."""
    u, wall = drawing.u, drawing.frame.audience == "wall"
    x, y, w, h = box
    across = (w - _AXIS * u) / max(len(zones), 1)
    if across < u or h < 8 * u:
        return
    stretches = {one.practice: one for one in read(board)}
    most = _NAMES if drawing.frame.audience == "desk" else _NAMES_WHOLE
    names = [drawing.broken(zone.name, across - 0.4 * u, cut="Semibold", most=most) for zone in zones]
    lines = max((len(one) for one in names), default=0)
    waters = 0 if wall or not stretches else 1
    above = LEADING * u if _before(board) else 0.0
    plot = (x + _AXIS * u, y + above, w - _AXIS * u, h - above - (lines + waters) * LEADING * u - 0.4 * u)
    _levels(drawing, plot)
    for run in _runs(zones, stretches):
        _water(drawing, plot, across, run, streams=not above)
    if board.then is not None and above:
        for run in _runs(zones, _before(board)):
            _banks(drawing, plot, across, run)
        told = Msg("Dashed: {session}", session=board.then.name)
        drawing.line(drawing.said(told), plot[0], y + baseline(u), room=plot[2], tone="ink-soft")
    if len(board.cards) and not stretches:
        why = Msg("A river needs {n} communities or more in a practice.", n=COMMUNITIES)
        middle = plot[1] + plot[3] / 2
        drawing.block(drawing.said(why), plot[0] + plot[2] / 2, middle, room=plot[2], align="centre", most=2)
    for at, (zone, name) in enumerate(zip(zones, names, strict=True)):
        left, base = plot[0] + at * across, plot[1] + plot[3] + 0.4 * u + baseline(u)
        drawing.place((left, y, across, h), "zone", zone.key)
        for number, text in enumerate(name):
            at_y = base + number * LEADING * u
            drawing.line(text, left + across / 2, at_y, room=across - 0.4 * u, cut="Semibold", align="centre")
        if waters and zone.key in stretches:
            said = drawing.said(WATERS[stretches[zone.key].water])
            at_y = base + lines * LEADING * u
            drawing.line(said, left + across / 2, at_y, room=across - 0.4 * u, tone="ink-soft", align="centre")


def _before(board: Board) -> dict[str, Stretch]:
    """The river of the last time, by practice."""
    return {} if board.then is None else {one.practice: one for one in read(board.then)}


def _banks(drawing: Drawing, plot: Area, across: float, run: Sequence[tuple[int, Stretch]]) -> None:
    """The banks of the last time, dashed, over the river of today."""
    u = drawing.u
    first, last = run[0][0], run[-1][0]
    xs = [plot[0] + first * across, *(plot[0] + (at + 0.5) * across for at, _ in run), plot[0] + (last + 1) * across]
    for levels in ([stretch.high for _, stretch in run], [stretch.low for _, stretch in run]):
        ys = [_level_at(plot, level, u) for level in levels]
        bank = _eased(list(zip(xs, [ys[0], *ys, ys[-1]], strict=True)))
        drawing.add(Stroke(points=bank, curved=True, edge="ink", width=0.12 * u, dashed=True))


def _level_at(plot: Area, level: float, u: float) -> float:
    """Where a level lies in a plot."""
    return plot[1] + 0.6 * u + (_HIGHEST - level) / (_HIGHEST - 1) * max(plot[3] - 1.2 * u, 0.0)


def _levels(drawing: Drawing, plot: Area) -> None:
    u = drawing.u
    for level in LEVELS:
        y = _level_at(plot, level, u)
        drawing.add(rule(plot[0], y, plot[0] + plot[2], width=u * _THIN))
        drawing.line(str(level), plot[0] - 0.5 * u, y + CAP * u / 2, room=_AXIS * u, tone="ink-soft", align="right")


def _runs(zones: Sequence[Zone], stretches: dict[str, Stretch]) -> list[list[tuple[int, Stretch]]]:
    """Practices next to one another through which a river flows."""
    runs: list[list[tuple[int, Stretch]]] = [[]]
    for at, zone in enumerate(zones):
        if zone.key in stretches:
            runs[-1].append((at, stretches[zone.key]))
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _water(drawing: Drawing, plot: Area, across: float, run: Sequence[tuple[int, Stretch]], *, streams: bool) -> None:
    """The river through a run of practices, its banks easing from one to the next so that they never cross.

    Beside the dashed banks of the last time its own streams are left out.
    """
    u = drawing.u
    first, last = run[0][0], run[-1][0]
    xs = [plot[0] + first * across, *(plot[0] + (at + 0.5) * across for at, _ in run), plot[0] + (last + 1) * across]
    highs = [_level_at(plot, stretch.high, u) for _, stretch in run]
    lows = [_level_at(plot, stretch.low, u) for _, stretch in run]
    upper = _eased(list(zip(xs, [highs[0], *highs, highs[-1]], strict=True)))
    lower = _eased(list(zip(reversed(xs), [lows[-1], *reversed(lows), lows[0]], strict=True)))
    bank = (upper[-1], lower[0], lower[0])
    drawing.add(Stroke(points=(*upper, *bank, *lower[1:]), curved=True, closed=True, fill="wash", edge=""))
    for share in (1 / 3, 2 / 3) if streams else ():  # without colours the water is told by its streams
        ys = [high + (low - high) * share for high, low in zip(highs, lows, strict=True)]
        stream = _eased(list(zip(xs, [ys[0], *ys, ys[-1]], strict=True)))
        drawing.add(Stroke(points=stream, curved=True, edge="accent", width=u * _THIN, dashed=True))
    drawing.add(Stroke(points=upper, curved=True, edge="accent", width=0.16 * u))
    drawing.add(Stroke(points=lower, curved=True, edge="accent", width=0.16 * u))


def _eased(points: Sequence[Point]) -> tuple[Point, ...]:
    """A line that is level in each point: start, then (handle, handle, end) for each piece."""
    way = [points[0]]
    for (ax, ay), (bx, by) in itertools.pairwise(points):
        middle = (ax + bx) / 2
        way += [(middle, ay), (middle, by), (bx, by)]
    return tuple(way)


def _stairs(drawing: Drawing, board: Board, zone: Zone, box: Area) -> None:
    """One practice: upwards the level today, to the right how far each wants to rise."""
    u = drawing.u
    x, y, w, h = box
    drawing.line(zone.name, x, y + baseline(u), room=w, cut="Semibold")
    caption = drawing.said(Msg("up: level today; to the right: levels it wants to rise"))
    wide = drawing.widths.of(zone.name, u, "Semibold") + u
    drawing.line(caption, x + wide, y + baseline(u), room=w - wide, tone="ink-soft")
    left, top = x + _AXIS * u, y + (LEADING + 0.2) * u
    across, up = (x + w - left) / len(LEVELS), (y + h - LEADING * u - top) / len(LEVELS)
    if up < LEADING * u or across < 3 * u:
        return
    by: dict[tuple[int, int], list[Standing]] = {}
    for one in standings(board):
        if one.practice == zone.key:
            by.setdefault((one.now, min(one.gap, _HIGHEST - 1)), []).append(one)
    enough = len(communities(board)) >= FEWEST
    for row, level in enumerate(reversed(LEVELS)):
        cell_y = top + row * up
        middle = cell_y + up / 2 + CAP * u / 2
        drawing.line(str(level), left - 0.5 * u, middle, room=_AXIS * u, tone="ink-soft", align="right")
        for gap in range(len(LEVELS)):
            if level + gap > _HIGHEST:
                continue
            cell = (left + gap * across, cell_y, across, up)
            drawing.add(outline(cell, "line", fill="sheet", width=u * _THIN))
            _cell(drawing, by.get((level, gap), ()), cell, counted=enough)
    for gap in range(len(LEVELS)):
        base = top + len(LEVELS) * up + baseline(u)
        text = f"+{gap}" if gap else "0"
        drawing.line(text, left + (gap + 0.5) * across, base, room=across, tone="ink-soft", align="centre")


def _cell(drawing: Drawing, held: Sequence[Standing], box: Area, *, counted: bool) -> None:
    """Who stands on a step: names a reader may see, the others as a number where there are enough to be counted."""
    u = drawing.u
    x, y, w, h = box
    desk = drawing.frame.audience == "desk"
    room = w - 0.8 * u
    lines = [one.community for one in held if desk or one.named]
    if drawing.frame.audience == "wall":  # half a name says nothing; who offers what stands in the next turns
        lines = [name for name in lines if drawing.widths.of(name, u) <= room]
    nameless = len(held) - len(lines)
    if nameless and counted:
        lines.append(drawing.said(Msg("{n} community", "{n} communities", n=nameless)))
    rows = int(h / (LEADING * u))
    if desk and lines:
        each = max(rows // len(lines), 1)
        broken = [part for line in lines for part in drawing.widths.broken(line, room, u, most=min(each, _NAMES))]
        lines = broken if len(broken) <= rows else lines
    if len(lines) > rows:
        told = Msg("{n} community", "{n} communities", n=len(held) - max(rows - 1, 0))
        lines = [*lines[: max(rows - 1, 0)], drawing.said(told)]
    top = y + (h - len(lines) * LEADING * u) / 2
    for at, line in enumerate(lines):
        drawing.line(line, x + 0.4 * u, top + at * LEADING * u + baseline(u), room=room)


class _Line(NamedTuple):
    """A line of the offers and requests; a heading has no figure and stands bold."""

    text: str
    figure: str = ""
    bold: bool = False


def _told(drawing: Drawing, board: Board) -> list[_Line]:
    """Who could help whom, practice by practice; on paper and wall those who agreed."""
    found = matches(board)
    if drawing.frame.audience != "desk":
        found = agreed(found)
    told: list[_Line] = []
    for zone in board.zones:
        here = [match for match in found if match.asks.practice == zone.key]
        if here:
            told.append(_Line(zone.name, bold=True))
            told += [_Line(f"{one.offers.community} → {one.asks.community}", f"+{one.asks.gap}") for one in here]
    return told


def _list(drawing: Drawing, told: Sequence[_Line], box: Area) -> None:
    """Offers and requests under one another, as far as there is room."""
    u = drawing.u
    x, y, w, h = box
    end = y + h
    drawing.line(drawing.said(_TITLE), x, y + baseline(1.2 * u), room=w, size=1.2 * u, cut="Semibold")
    y = drawing.block(drawing.said(_ABOUT), x, y + 1.2 * LEADING * u, room=w, tone="ink-soft", most=3)
    for at, line in enumerate(told):
        y += 0.5 * u if line.bold else 0.0
        last = y + 2.5 * LEADING * u > end and at + 1 < len(told)
        if last:
            more = sum(not one.bold for one in told[at:])
            drawing.line(drawing.said(Msg("and {n} more", n=more)), x, y + baseline(u), room=w, tone="ink-soft")
            return
        _said(drawing, line, (x, y, w))
        y += LEADING * u


_TITLE = Msg("Who could help whom")
_ABOUT = Msg("From who offers to who asks; the figure is how many levels it wants to rise.")


def _said(drawing: Drawing, line: _Line, at: tuple[float, float, float]) -> None:
    """One line at (x, y) in a width."""
    (x, y, w), u = at, drawing.u
    base = y + baseline(u)
    wide = drawing.line(line.figure, x + w, base, room=w / 3, cut="Semibold", align="right") if line.figure else 0.0
    drawing.line(line.text, x, base, room=w - wide - 0.5 * u, cut="Semibold" if line.bold else "Regular")


def _wall(drawing: Drawing, board: Board) -> Laid:
    """In turns: the river, the stairs of its widest practices, offers and requests of those who agreed."""
    frame, u, h = drawing.frame, drawing.u, vital(drawing.frame)
    words = [word for zone in board.zones for word in zone.name.split()]
    longest = max([drawing.widths.of(word, u, "Semibold") for word in words], default=0.0)
    # No name is broken within a word: rather fewer practices in a turn, as many in each.
    across = max(int((frame.w - _AXIS * u) / max(_PRACTICE * u, longest + 0.5 * u)), 1)
    across = -(-len(board.zones) // -(-len(board.zones) // across)) if board.zones else 1
    parts = [board.zones[at : at + across] for at in range(0, len(board.zones), across)] or [()]
    steps = [zone for key in widest(board, STAIRS) if (zone := board.zone(key)) is not None]
    told = _told(drawing, board)
    rows = max(int(h / (LEADING * u)) - 1, 1)
    lists = [told[at : at + rows] for at in range(0, len(told), rows)]
    turns = len(parts) + len(steps) + len(lists)
    turn = frame.turn % turns
    if turn < len(parts):
        _flow(drawing, board, parts[turn], (0.0, 0.0, frame.w, h))
    elif turn < len(parts) + len(steps):
        _stairs(drawing, board, steps[turn - len(parts)], (0.0, 0.0, frame.w, h))
    else:
        drawing.line(drawing.said(_TITLE), 0.0, baseline(u), room=frame.w, cut="Semibold")
        for at, line in enumerate(lists[turn - len(parts) - len(steps)], 1):
            _said(drawing, line, (0.0, at * LEADING * u, frame.w))
    return drawing.done(turns)
