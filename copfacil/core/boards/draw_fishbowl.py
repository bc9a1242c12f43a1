"""The fishbowl as it is drawn: chairs inside, the others around, and what the room heard beside it.

A filled seat may speak, a dashed one is free. Only the desk sees who sits where, for how long, and who has not been in.
"""

import math
from collections.abc import Sequence

from copfacil.core.boards.board import Board
from copfacil.core.boards.draw_circle import Area, Circle, Told, arranged, label
from copfacil.core.boards.draw_key import vital
from copfacil.core.boards.draw_pieces import Drawing, baseline
from copfacil.core.boards.draw_zones import panels
from copfacil.core.boards.fishbowl import HARVEST, Stay, not_in, stays, tally
from copfacil.core.boards.letters import CAP, LEADING, Widths
from copfacil.core.boards.shapes import Disc, Frame, Laid, Tone
from copfacil.core.plan import MINUTE
from copfacil.core.words import Msg

CHAIRS = 5
"""On a blank sheet."""

OUTSIDE = 24
"""Seats that stand for the room around, where nobody is named."""

RULES = (
    Msg("Outside listens."),
    Msg("To speak, take the empty chair."),
    Msg("All chairs full? Somebody makes room."),
    Msg("Talk to the circle, not to the room."),
    Msg("Say it, then make room."),
)
"""What stands on the wall and on paper."""

_INNER = 0.48
"""Radius of the inner circle in radii of the outer one."""

_CHAIR, _PACKED = 0.3, 0.4
"""Radius of a chair in radii of the inner circle; in distances to the next one, where there are many."""

_SMALL = 0.045
"""Radius of a seat outside, in half sides of the drawing."""

_LINE = 0.13
_PANELS = 0.36
_PANEL_LEAST = 15.0
_CHIP = 1.75
_RULE = 1.4
_BETWEEN = 0.35
_DOT = 0.36


def fishbowl(board: Board, frame: Frame, widths: Widths) -> Laid:
    """The board as a fishbowl."""
    drawing = Drawing(frame, widths)
    if frame.audience == "wall":
        return _wall(drawing, board)
    left, beside = _parted(drawing, board)
    boxes = _stacked(beside, len(board.zones), drawing.u) if beside else []
    turns = panels(drawing, board, list(zip(board.zones, boxes, strict=False)))
    if frame.audience == "desk":
        _desk(drawing, board, left)
    else:
        _paper(drawing, board, left)
    return drawing.done(turns)


def _parted(drawing: Drawing, board: Board) -> tuple[Area, Area | None]:
    """The room for the chairs, and that for the zones: beside them, below them on a tall sheet, or none."""
    w, h, u = drawing.frame.w, drawing.frame.h, drawing.u
    wide = max(_PANELS * w, _PANEL_LEAST * u)
    if not board.zones:
        return (0.0, 0.0, w, h), None
    if w > h and w - wide > _PANEL_LEAST * u:
        return (0.0, 0.0, w - wide - u, h), (w - wide, 0.0, wide, h)
    high = _PANELS * h
    if h >= w and high > _PANEL_LEAST * u and w > _PANEL_LEAST * u:
        return (0.0, 0.0, w, h - high - u), (0.0, h - high, w, high)
    return (0.0, 0.0, w, h), None


def _stacked(box: Area, count: int, u: float) -> list[Area]:
    """Boxes one below the other; side by side where the box is wider than high."""
    x, y, w, h = box
    if w > h:
        wide = (w - (count - 1) * u) / count
        return [(x + at * (wide + u), y, wide, h) for at in range(count)]
    high = (h - (count - 1) * u) / count
    return [(x, y + at * (high + u), w, high) for at in range(count)]


def _desk(drawing: Drawing, board: Board, box: Area) -> None:
    """Chairs with who sits there and for how long, and those outside as a list to pick from."""
    frame, u = drawing.frame, drawing.u
    x, y, w, h = box
    inside = {stay.seat: stay for stay in stays(board, frame.now)}
    seated = set(board.inside.values())
    outside = [person for person in frame.names if person not in seated]
    high = _chips(drawing, board, outside, (x, y, w, 0.45 * h), drawn=False)
    _chips(drawing, board, outside, (x, y + h - high, w, high), drawn=True)
    labels = {str(seat): _sitting(drawing, inside.get(seat)) for seat in range(1, board.seats + 1)}
    top = y
    if board.posed and h - high > 20 * u:
        top = drawing.block(board.posed, x + w / 2, y, room=w, cut="Semibold", align="centre", most=2)
    area = (x, top, w, max(y + h - high - u - top, 0.0))
    for circle in arranged([[str(seat) for seat in range(1, board.seats + 1)]], area, drawing, labels):
        drawing.add(Disc(x=circle.x, y=circle.y, r=circle.r, edge="line", width=_LINE * u))
        _chairs(drawing, circle, inside)
        label(drawing, circle)


def _sitting(drawing: Drawing, stay: Stay | None) -> tuple[Told, ...]:
    """What stands beside a chair."""
    if stay is None:
        return (Told(drawing.said(Msg("free")), "Regular", "ink-soft"),)
    name = drawing.frame.names.get(stay.person, "")
    minutes = drawing.said(Msg("{n} minute", "{n} minutes", n=stay.ms // MINUTE))
    told = Told(minutes, "Semibold" if stay.long else "Regular", "warn" if stay.long else "ink-soft")
    return (Told(name), told) if name else (told,)


def _chairs(drawing: Drawing, circle: Circle, inside: dict[int, Stay]) -> None:
    """The chairs: filled ones may speak, a long stay is marked on the desk, a free one is dashed."""
    u, s, desk = drawing.u, circle.s, drawing.frame.audience == "desk"
    for number, seat in enumerate(circle.seats, 1):
        stay = inside.get(number)
        fill: Tone = "sheet" if stay is None else "ink"
        edge: Tone = "edge" if stay is None else "ink"
        tone: Tone = "ink-soft" if stay is None else "sheet"
        if stay is not None and stay.long and desk:
            fill, edge, tone = "warn-wash", "warn", "warn"
        drawing.add(Disc(x=seat.x, y=seat.y, r=s, fill=fill, edge=edge, width=_LINE * u, dashed=stay is None))
        box = (seat.x - s, seat.y - s, 2 * s, 2 * s)
        drawing.place(box, "seat", str(number))
        if stay is not None and stay.person:
            drawing.place(box, "person", stay.person)
        if desk and s > 0.8 * u:
            at = seat.y + CAP * u / 2
            drawing.line(str(number), seat.x, at, room=1.8 * s, cut="Semibold", tone=tone, align="centre")


def _chips(drawing: Drawing, board: Board, outside: Sequence[str], box: Area, *, drawn: bool) -> float:
    """Those outside in rows, with a hollow dot who has not been in yet. Gives how high the rows are."""
    u, names = drawing.u, drawing.frame.names
    x, y, w, h = box
    waiting = set(not_in(board, outside))
    wide = min(max((drawing.widths.of(names[one], u) for one in outside), default=0.0) + 2.2 * u, w)
    columns = max(int(w / wide), 1) if wide else 1
    fits = max(int(h / (_CHIP * u)) - 1, 0) * columns
    shown = outside if len(outside) <= fits else outside[: max(fits - 1, 0)]
    if not shown:
        return 0.0
    rows = -(-min(len(outside), fits) // columns)
    if not drawn:
        return (rows + 1) * _CHIP * u
    told = Msg("Outside. Hollow: has not been in yet.")
    drawing.line(drawing.said(told), x, y + baseline(u), room=w, tone="ink-soft")
    for at, person in enumerate(shown):
        left, top = x + at % columns * wide, y + (at // columns + 1) * _CHIP * u
        middle = top + _CHIP * u / 2
        fill: Tone = "sheet" if person in waiting else "ink"
        drawing.add(Disc(x=left + 0.6 * u, y=middle, r=_DOT * u, fill=fill, edge="ink", width=0.1 * u))
        drawing.line(names[person], left + 1.3 * u, middle + CAP * u / 2, room=wide - 1.6 * u)
        drawing.place((left, top, wide - 0.3 * u, _CHIP * u), "person", person)
    if len(shown) < len(outside):
        left, top = x + len(shown) % columns * wide, y + (len(shown) // columns + 1) * _CHIP * u
        more = drawing.said(Msg("and {n} more", n=len(outside) - len(shown)))
        drawing.line(more, left + 0.3 * u, top + _CHIP * u / 2 + CAP * u / 2, room=wide - 0.6 * u, tone="ink-soft")
    return (rows + 1) * _CHIP * u


def _paper(drawing: Drawing, board: Board, box: Area) -> None:
    """The two rings, the sentence in the middle and the rules."""
    u = drawing.u
    x, y, w, h = box
    told = [drawing.said(rule) for rule in RULES]
    if board.sittings:
        told.append(drawing.said(_counted(board)))
    lines = [line for one in told for line in drawing.widths.broken(one, w, _RULE * u, "Semibold")]
    high = len(lines) * LEADING * _RULE * u
    if high + 12 * u > h:
        lines, high = [], 0.0
    if board.posed:
        y = drawing.block(board.posed, x, y, room=w, size=_RULE * u, cut="Semibold", most=3)
    rings = (x, y + u, w, max(box[1] + h - y - high - 2 * u, 0.0))
    _rings(drawing, board, rings)
    y = box[1] + h - high
    for line in lines:
        drawing.line(line, x, y + baseline(_RULE * u), room=w, size=_RULE * u, cut="Semibold")
        y += LEADING * _RULE * u


def _counted(board: Board) -> Msg:
    """How many have been inside, and how often somebody came in."""
    people = tally(board, 0, ()).been
    return Msg(
        "{n} person has been inside, in {entries} turns.",
        "{n} people have been inside, in {entries} turns.",
        n=people,
        entries=len(board.sittings),
    )


def _rings(drawing: Drawing, board: Board, box: Area) -> None:
    """Chairs in the middle and the room around them; nobody is named."""
    u = drawing.u
    x, y, w, h = box
    half = min(w, h) / 2
    seat = _SMALL * half
    outer = max(half - seat - _LINE * u, 0.0)
    middle = (x + w / 2, y + h / 2)
    drawing.add(Disc(x=middle[0], y=middle[1], r=outer, edge="line", width=_LINE * u))
    for at in range(OUTSIDE):
        angle = math.tau * at / OUTSIDE
        left, top = middle[0] + outer * math.sin(angle), middle[1] - outer * math.cos(angle)
        drawing.add(Disc(x=left, y=top, r=seat, fill="sheet", edge="edge", width=0.8 * _LINE * u))
    inner = (middle[0] - outer, middle[1] - outer, 2 * outer, 2 * outer)
    count = board.seats or CHAIRS
    inside = {stay.seat: stay for stay in stays(board, drawing.frame.now)}
    if drawing.frame.audience == "paper":  # a sheet shows how it goes: all chairs but one are taken
        inside = {number: Stay("", number, 0) for number in range(1, count)}
    for circle in arranged([[str(number + 1) for number in range(count)]], inner, drawing, {}):
        _chairs(drawing, _within(circle, _INNER * outer), inside)


def _within(circle: Circle, r: float) -> Circle:
    """The same circle with another radius, and chairs as large as go on it."""
    scale = r / circle.r if circle.r else 0.0
    seats = tuple(
        seat._replace(x=circle.x + (seat.x - circle.x) * scale, y=circle.y + (seat.y - circle.y) * scale)
        for seat in circle.seats
    )
    apart = 2 * math.sin(math.pi / max(len(seats), 2))
    return circle._replace(r=r, s=min(_CHAIR, _PACKED * apart) * r, seats=seats)


def _wall(drawing: Drawing, board: Board) -> Laid:
    """The rings on the left; on the right what it is about, and the rules, or in turns what the room heard."""
    frame, u = drawing.frame, drawing.u
    h = vital(frame)
    side = min(h, frame.w / 2)
    _rings(drawing, board, (0.0, 0.0, side, h))
    left = side + 1.5 * u
    wide, y = frame.w - left, 0.0
    if wide < 6 * u:
        return drawing.done()
    if board.posed:
        y = drawing.block(board.posed, left, y, room=wide, size=1.2 * u, cut="Semibold", most=2) + 0.4 * u
    pages = _pages(drawing, board, wide, h - y)
    for lines in pages[frame.turn % len(pages)]:
        for number, line in enumerate(lines):
            if not number:
                drawing.add(Disc(x=left + 0.2 * u, y=y + baseline(u) - CAP * u / 2, r=0.14 * u, fill="accent"))
            drawing.line(line, left + 0.8 * u, y + baseline(u), room=wide - 0.8 * u)
            y += LEADING * u
        y += _BETWEEN * u
    return drawing.done(len(pages))


def _pages(drawing: Drawing, board: Board, wide: float, high: float) -> list[list[tuple[str, ...]]]:
    """The lines of what was heard, or of the rules, in as many turns as they need."""
    u = drawing.u
    heard = [card.text for card in board.cards_in(HARVEST)] if board.revealed else []
    texts = heard or [drawing.said(rule) for rule in RULES]
    most = max(int(high / (LEADING * u)), 1)
    pages: list[list[tuple[str, ...]]] = [[]]
    filled = 0.0
    for text in texts:
        lines = drawing.widths.broken(text, wide - 0.8 * u, u, most=min(most, 3))
        needed = len(lines) * LEADING * u
        if filled + needed > high and pages[-1]:
            pages.append([])
            filled = 0.0
        if needed <= high:
            pages[-1].append(lines)
            filled += needed + _BETWEEN * u
    return pages if heard else pages[:1]
