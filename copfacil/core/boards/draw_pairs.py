"""Who met whom as it is drawn: everybody on a circle with a line for each pair that spoke, and a table of all pairs.

What was said is never drawn. Who has met nobody yet is told to the desk alone.
"""

from collections import Counter
from collections.abc import Sequence

from copfacil.core.boards.board import Board
from copfacil.core.boards.draw_circle import SEAT, Area, Circle, Labels, Told, arranged, label
from copfacil.core.boards.draw_key import Fact, Meaning, facts, facts_height, key, key_height, vital
from copfacil.core.boards.draw_pieces import Drawing, outline
from copfacil.core.boards.few import FEWEST, seen
from copfacil.core.boards.letters import CAP, LEADING, Widths
from copfacil.core.boards.pairs import Pair, coverage, gaps, met, people
from copfacil.core.boards.shapes import Box, Cut, Disc, Frame, Laid, Shape, Stroke, Tone
from copfacil.core.words import Msg

BLANK = 12
"""People in a blank table."""

_CELL = 1.35
_ONCE, _AGAIN = 0.09, 0.24
_CIRCLE = 0.45
"""Of the width, or of the height, for the circle; a table that leaves less is left out."""

_SIDE = 0.4
_NAME_MOST = 11.0
_BLANK_NAME = 9.0
_PAPER_ROWS = 3
"""Lines of a long name where nobody can point at it."""
_THIN = 1 / 16


def pairs(board: Board, frame: Frame, widths: Widths) -> Laid:
    """The board as a circle and a table of pairs."""
    drawing, board = Drawing(frame, widths), seen(board, frame)
    room = people(board, tuple(frame.names) if frame.audience == "desk" else ())
    if frame.audience == "wall":
        return _wall(drawing, board, room)
    u, w, h = frame.letter, frame.w, frame.h
    few = frame.audience == "paper" and 0 < len(room) < FEWEST
    meanings = _said(drawing, board, room, few=few)
    below = key_height(drawing, meanings, w) + u
    below = below if below < h / 4 else 0.0
    if below:
        key(drawing, meanings, 0.0, h - below + u, w)
    area = (0.0, 0.0, w, h - below)
    if few:
        return drawing.done()
    side = _table_side(drawing, room)
    if not room:
        _table(drawing, board, [""] * BLANK, area)
    elif w - side[0] > _CIRCLE * w and side[1] <= h - below:
        wide = max(side[0], (1 - _CIRCLE) * w)
        _circle(drawing, board, room, (0.0, 0.0, w - wide - u, h - below))
        _table(drawing, board, room, (w - wide, 0.0, wide, h - below))
    elif h > w and h - below - side[1] > _CIRCLE * h and side[0] <= w:
        high = max(side[1], (1 - _CIRCLE) * h - below)
        _circle(drawing, board, room, (0.0, 0.0, w, h - below - high - u))
        _table(drawing, board, room, (0.0, h - below - high, w, high))
    else:
        _circle(drawing, board, room, area)
    return drawing.done()


def _said(drawing: Drawing, board: Board, room: Sequence[str], *, few: bool) -> tuple[Meaning, ...]:
    if few:
        return (Meaning(Msg("Fewer than five people: who met whom is not shown."), tone="ink-soft"),)
    found = coverage(board, room)
    told = [Msg("A line for each pair that spoke; thick where they did more than once.")]
    if room:
        told.append(_met(found.met, found.pairs))
    if not room:
        told = [Msg("Write the names on the lines, and the round where two rows meet.")]
    if drawing.frame.audience == "desk" and found.met and gaps(board, room):
        told.append(Msg("Dashed seat: has met nobody yet."))
    return tuple(Meaning(one, tone="ink-soft") for one in told)


def _met(count: int, of: int) -> Msg:
    return Msg("{met} of {n} pair has met.", "{met} of {n} pairs have met.", met=count, n=of)


def _circle(drawing: Drawing, board: Board, room: Sequence[str], box: Area) -> None:
    """Everybody on a circle, with a line for each pair that spoke; the chosen one's on top."""
    frame, u = drawing.frame, drawing.u
    chosen = frame.chosen
    labels: dict[str, tuple[Told, ...]] = {}
    for person in room:
        cut: Cut = "Bold" if person == chosen else "Regular"
        rows = _PAPER_ROWS if frame.audience == "paper" else 1
        lines = drawing.broken(frame.names.get(person, ""), _NAME_MOST * u, cut=cut, most=rows)
        if lines:
            labels[person] = tuple(Told(line, cut) for line in lines)
    near: Labels = {person: told for person, told in labels.items() if person == chosen}
    for circle in arranged([room], box, drawing, labels, near):
        _lines(drawing, board, circle)
        _seats(drawing, board, circle, room)
        label(drawing, circle)


def _lines(drawing: Drawing, board: Board, circle: Circle) -> None:
    chosen = drawing.frame.chosen
    seats = {seat.person: seat for seat in circle.seats}
    v = max(circle.s / SEAT, 0.5 * drawing.u)
    drawn: tuple[list[Shape], list[Shape]] = [], []
    for pair, rounds in met(board).items():
        first, second = sorted(pair)
        if (one := seats.get(first)) is not None and (other := seats.get(second)) is not None:
            near = chosen in pair
            width = (_AGAIN if len(rounds) > 1 else _ONCE) * v
            points = (one.x, one.y), (other.x, other.y)
            drawn[near].append(Stroke(points=points, edge="ink" if near else "accent", width=width))
    drawing.add(*drawn[False], *drawn[True])


def _seats(drawing: Drawing, board: Board, circle: Circle, room: Sequence[str]) -> None:
    """The seats, over the ends of the lines; on the desk with how many each has met."""
    u, s, desk = drawing.u, circle.s, drawing.frame.audience == "desk"
    held = met(board)
    spoke = Counter(person for pair in held for person in pair)
    alone = set(gaps(board, room)) if desk and held else set()
    for seat in circle.seats:
        chosen = seat.person == drawing.frame.chosen
        edge: Tone = "edge" if seat.person in alone else "ink"
        fill: Tone = "ink" if chosen else "sheet"
        width = 0.15 * s / SEAT
        drawing.add(Disc(x=seat.x, y=seat.y, r=s, fill=fill, edge=edge, width=width, dashed=edge == "edge"))
        drawing.place((seat.x - s, seat.y - s, 2 * s, 2 * s), "person", seat.person)
        count = str(spoke[seat.person])
        if desk and held and s >= 0.5 * u and drawing.widths.of(count, u, "Semibold") <= 1.75 * s:
            tone: Tone = "sheet" if chosen else "ink"
            at = seat.y + CAP * u / 2
            drawing.line(count, seat.x, at, room=2 * s, cut="Semibold", tone=tone, align="centre")


def _table_side(drawing: Drawing, room: Sequence[str]) -> tuple[float, float]:
    """Width and height that a table of all pairs takes."""
    u = drawing.u
    return (len(room) * _CELL + _name_room(drawing, room)) * u, len(room) * _CELL * u


def _name_room(drawing: Drawing, room: Sequence[str]) -> float:
    """Of the names in a table, in letters."""
    names = [drawing.frame.names.get(person, "") for person in room]
    widest = max((drawing.widths.of(name, drawing.u) / drawing.u for name in names), default=0.0)
    return min(widest + 1.0, _NAME_MOST) if widest else _BLANK_NAME


def _table(drawing: Drawing, board: Board, room: Sequence[str], box: Area) -> None:
    """Half a table: a row and a column for everybody, the name where they meet, the round where two have met."""
    u, names = drawing.u, drawing.frame.names
    x, y, w, h = box
    beside = _name_room(drawing, room) * u
    cell = min((w - beside) / len(room), h / len(room))
    if cell < LEADING * u:
        return
    x, y = x + (w - len(room) * cell - beside) / 2, y + (h - len(room) * cell) / 2
    held = met(board)
    for row, person in enumerate(room):
        top = y + row * cell
        for column, other in enumerate(room[:row]):
            pair: Pair = frozenset((person, other))
            _cell(drawing, held.get(pair, ()), (x + column * cell, top, cell, cell), chosen=_is_chosen(drawing, pair))
        left, base = x + row * cell + 0.4 * u, top + cell / 2 + CAP * u / 2
        cut: Cut = "Bold" if person and person == drawing.frame.chosen else "Regular"
        if names.get(person):
            drawing.line(names[person], left, base, room=beside - 0.4 * u, cut=cut)
        else:
            end = min(left + beside - 0.8 * u, x + w)
            drawing.add(Stroke(points=((left, base), (end, base)), edge="edge", width=u * _THIN))


def _is_chosen(drawing: Drawing, pair: Pair) -> bool:
    return drawing.frame.chosen in pair and bool(drawing.frame.chosen)


def _cell(drawing: Drawing, rounds: Sequence[int], box: Area, *, chosen: bool) -> None:
    u = drawing.u
    x, y, w, h = box
    drawing.add(outline(box, "edge" if chosen else "line", fill="sheet", width=u * _THIN))
    if not rounds:
        return
    off = 0.12 * w
    fill: Tone = "ink" if chosen else "accent"
    drawing.add(Box(x=x + off, y=y + off, w=w - 2 * off, h=h - 2 * off, fill=fill, radius=0.1 * u))
    text = str(rounds[-1]) if rounds[-1] else ""
    if drawing.widths.of(text, u, "Semibold") <= w - 2 * off:
        tone: Tone = "sheet" if chosen else "accent-ink"
        at = y + h / 2 + CAP * u / 2
        drawing.line(text, x + w / 2, at, room=w, cut="Semibold", tone=tone, align="centre")


def _wall(drawing: Drawing, board: Board, room: Sequence[str]) -> Laid:
    """The circle, and beside it how many pairs have met; nobody is told apart."""
    frame, u, h = drawing.frame, drawing.u, vital(drawing.frame)
    found = coverage(board, room)
    few = 0 < len(room) < FEWEST
    told = (
        Fact(str(found.met), Msg("of {n} pair has met", "of {n} pairs have met", n=found.pairs)),
        Fact(str(found.rounds), Msg("round", "rounds", n=found.rounds)),
    )
    side = frame.w * _SIDE
    left = frame.w - side
    if room and not few:
        _circle(drawing, board, room, (0.0, 0.0, left - u, h))
    high = facts_height(drawing, told, side)
    if room and high <= h:
        facts(drawing, told, left, (h - high) / 2, side)
    elif not room:
        why = Msg("Nobody has met yet.") if board.revealed else Msg("Shown when it is revealed.")
        drawing.block(drawing.said(why), 0.0, 0.0, room=frame.w, most=2)
    return drawing.done()
