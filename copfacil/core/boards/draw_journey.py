"""The emotional map as it is drawn: stages along a line, what felt good above it, what hurt below, a curve over all.

Notes whose teller did not agree stand on the desk alone; elsewhere they are counted, without words and without a place.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, product
from typing import NamedTuple

from copfacil.core.boards.board import Board, Card
from copfacil.core.boards.clusters import Group
from copfacil.core.boards.draw_cards import BEFORE, Foot, Look, draw, height
from copfacil.core.boards.draw_columns import Room, fitted, flowed, lettered
from copfacil.core.boards.draw_key import Meaning, key, key_height, vital
from copfacil.core.boards.draw_pieces import Drawing, baseline, rule
from copfacil.core.boards.draw_tree_figures import soft
from copfacil.core.boards.draw_wall import wall
from copfacil.core.boards.draw_zones import hidden, look_of
from copfacil.core.boards.few import FEWEST, seen
from copfacil.core.boards.journey import MOST, SIDE, kept_back, level, priorities, stages, touchpoints, visible
from copfacil.core.boards.letters import CAP, LEADING, Widths
from copfacil.core.boards.plan import Zone
from copfacil.core.boards.shapes import Disc, Frame, Laid, Stroke
from copfacil.core.words import Msg

COLUMN_LEAST = 8.5
"""No stage is narrower, in letters, while there is room for another row."""

_GAP = 0.8
_CURVE = 6.0
"""Height of the curve on desk and paper, in letters."""

_CURVED_LEAST = 34.0
"""A picture lower than this, in letters, has no curve."""

_EDGE = 0.3
"""Around the map, in letters: a chosen note has a ring."""

_LINE = 0.12
_NAMES = 2
_NUMBER = 1.3
_WALL_LINE = 1.75
_WALL_STAGE = 4.6
"""Width of a stage on the wall, in letters; more stages come in turns."""

_ENDLESS = 100_000.0


def journey(board: Board, frame: Frame, widths: Widths) -> Laid:
    """The board as an emotional map."""
    if frame.audience == "wall":
        return _wall(board, frame, widths)
    drawing = Drawing(frame, widths)
    u, w = frame.letter, frame.w
    told = visible(seen(board, frame), frame.audience)
    meanings = _said(board, frame)
    below = key_height(drawing, meanings, w) + 0.5 * u
    below = below if below < frame.h / 4 else 0.0
    rows = _rows(board.zones, w, u)
    curved = len(rows) == 1 and frame.h > _CURVED_LEAST * u and _curved(told, frame)
    top = (_CURVE + 0.8) * u if curved else 0.0
    if curved:
        _curve(drawing, told, rows[0], (top - (_CURVE + 0.8) * u, _CURVE * u))
    high = max((frame.h - below - top - (len(rows) - 1) * _GAP * u) / max(len(rows), 1), 0.0)
    if frame.full and frame.audience == "desk":
        high = max(high, _needed(drawing, told, rows))
    turns = 1
    for row in rows:
        turns = max(turns, _row(drawing, told, row, (top, high)))
        top += high + _GAP * u
    if below:
        key(drawing, meanings, 0.0, max(top - _GAP * u, frame.h - below) + 0.5 * u, w)
    return drawing.done(turns, h=max(top - _GAP * u + below, frame.h))


def _said(board: Board, frame: Frame) -> tuple[Meaning, ...]:
    """What stands below the map."""
    told = [Msg("Above the line it felt good, below it hurt; the further, the more.")]
    if frame.audience == "desk" and any("consent" not in card.marks for card in board.cards):
        told.append(Msg("?: nobody has asked for consent; it is shown on the desk alone."))
    back = kept_back(board, frame.audience)
    if hidden(board, frame):
        told.append(Msg("Shown when everybody has written."))
    elif back:
        told.append(Msg("{n} note is not shown here.", "{n} notes are not shown here.", n=back))
    return tuple(Meaning(one, tone="ink-soft") for one in told)


def felt(card: Card) -> Foot | None:
    """How it felt, in a figure and a word; that it is a hot spot."""
    feeling, number = card.marks.get("feeling", ""), level(card)
    told = [f"{number:+d}".replace("-", "−")] if number else []
    told += [feeling] if feeling else []
    text = " ".join(told)
    if card.marks.get("hot"):
        return Foot(Msg("{felt}, hot spot", felt=text) if text else Msg("hot spot"), "warn")
    return Foot(text) if text else None


def _asked(card: Card) -> Foot | None:
    """The same on the desk, with a question mark while nobody has asked for consent."""
    said = felt(card)
    if "consent" in card.marks:
        return said
    return Foot("?" if said is None else Msg("? {felt}", felt=said.text), "warn")


class _Stage(NamedTuple):
    """A stage and its column."""

    zone: Zone
    x: float
    w: float


Row = Sequence[_Stage]


def _rows(zones: Sequence[Zone], w: float, u: float) -> list[Row]:
    """The stages side by side, in as few rows as they can be read in."""
    gap = _GAP * u
    fit = max(int((w + gap) / ((COLUMN_LEAST + _GAP) * u)), 1)
    count = -(-len(zones) // fit)
    across = -(-len(zones) // count) if count else 1
    wide = max((w - 2 * _EDGE * u - (across - 1) * gap) / across, 0.0)
    return [
        [_Stage(zone, _EDGE * u + at * (wide + gap), wide) for at, zone in enumerate(zones[start : start + across])]
        for start in range(0, len(zones), across)
    ]


def _row(drawing: Drawing, board: Board, row: Row, at: tuple[float, float]) -> int:
    """A row of stages between an upper edge and its height. Gives in how many pages."""
    (y, h), u = at, drawing.u
    names = [drawing.widths.broken(one.zone.name, one.w, u, "Semibold", _NAMES) for one in row if one.w > u]
    named = max((len(lines) for lines in names), default=0) * LEADING * u + 0.3 * u
    half = max((h - named) / 2 - (0.4 + _EDGE) * u, 0.0)
    line = y + half + (0.4 + _EDGE) * u
    if h < named or not names:
        return 1
    if not len(board.cards):
        _levels(drawing, row, line, named, half)
    drawing.add(rule(row[0].x, line, row[-1].x + row[-1].w, tone="ink", width=_LINE * u))
    turns = 1
    for one, lines in zip(row, names, strict=True):
        drawing.place((one.x, y, one.w, h), "zone", one.zone.key)
        for number, text in enumerate(lines):
            base = line + 0.2 * u + number * LEADING * u + baseline(u)
            drawing.line(text, one.x, base, room=one.w, cut="Semibold")
        for up in (True, False):
            within = Room(one.x, y + _EDGE * u if up else line + named + 0.4 * u, one.w, half)
            side = (one.x, y, one.w, line - y) if up else (one.x, line, one.w, y + h - line)
            drawing.place(side, "zone", one.zone.key, ((SIDE, "up" if up else "down"),))
            turns = max(turns, _half(drawing, board, one.zone, within, up=up))
    return turns


def _levels(drawing: Drawing, row: Row, line: float, named: float, half: float) -> None:
    """On a blank map: how strong a feeling was, as fine lines above and below."""
    u = drawing.u
    step = (half - 0.4 * u) / MOST
    if step < 1.5 * u:
        return
    for number in (step_up for step_up in range(-MOST, MOST + 1) if step_up):
        y = line - number * step if number > 0 else line + named - number * step
        drawing.add(replace(rule(row[0].x + 2 * u, y, row[-1].x + row[-1].w, width=u / 16), dashed=True))
        drawing.line(f"{number:+d}".replace("-", "−"), row[0].x, y + CAP * u / 2, room=2 * u, tone="ink-soft")


def _half(drawing: Drawing, board: Board, zone: Zone, within: Room, *, up: bool) -> int:
    """The notes above or below the line, the weaker ones nearer to it. Gives in how many pages."""
    frame, u = drawing.frame, drawing.u
    look = lettered(_look(drawing, board, zone, up=up), within)
    held = _groups(board, zone, up=up)
    pages = flowed(held, look, within) if frame.full else fitted(held, look, within)
    if frame.full and frame.turn >= len(pages):
        return len(pages)
    for page in pages[frame.turn :][:1] if frame.full else pages[:1]:
        high = sum(height(piece, u) for piece in page) + BEFORE * u * max(len(page) - 1, 0)
        draw(drawing, look, page, (within.x, within.y + (max(within.h - high, 0.0) if up else 0.0)))
    return len(pages) if frame.full else 1


def _look(drawing: Drawing, board: Board, zone: Zone, *, up: bool) -> Look:
    frame = drawing.frame
    foot = _asked if frame.audience == "desk" else felt
    return replace(look_of(board, zone, frame, drawing.widths, foot), hue="south" if up else "west")


def _groups(board: Board, zone: Zone, *, up: bool) -> list[Group]:
    """The notes of a half by touchpoint, stronger feelings further from the line."""
    cards = [card for card in board.cards_in(zone.key) if (level(card) >= 0) == up]
    cards.sort(key=level, reverse=True)
    by: dict[str, list[Card]] = {}
    for card in cards:
        by.setdefault(card.cluster if card.cluster in board.clusters else "", []).append(card)
    loose = by.pop("", [])
    found = [(key_of, board.clusters[key_of].title, held) for key_of, held in by.items()]
    found += [("", "", loose)] if loose else []
    return [Group(key_of, title, tuple(held), sum(card.count for card in held)) for key_of, title, held in found]


def _needed(drawing: Drawing, board: Board, rows: Sequence[Row]) -> float:
    """How high a row is that holds all its notes, on a desk that can be moved about."""
    u = drawing.u
    most = 0.0
    for one, up in product(chain.from_iterable(rows), (True, False)):
        endless = Room(one.x, 0.0, one.w, _ENDLESS * u)
        look = lettered(_look(drawing, board, one.zone, up=up), endless)
        for page in flowed(_groups(board, one.zone, up=up), look, endless):
            most = max(most, sum(height(piece, u) for piece in page) + BEFORE * u * max(len(page) - 1, 0))
    return 2 * most + (_NAMES * LEADING + 2.5 + 2 * _EDGE) * u


def _curved(board: Board, frame: Frame) -> bool:
    """Whether there is enough for a curve: on the desk two stages, elsewhere also enough notes."""
    told = [stage for stage in stages(board) if stage.mean is not None]
    enough = frame.audience == "desk" or sum(card.count for card in board.cards) >= FEWEST
    return len(told) > 1 and enough


def _curve(drawing: Drawing, board: Board, row: Row, at: tuple[float, float]) -> None:
    """How it felt along the stages, as one line between an upper edge and its height."""
    (y, h), u = at, drawing.u
    middle, reach = y + h / 2, max(h / 2 - 0.6 * u, 0.0)
    means = {stage.zone: stage.mean for stage in stages(board)}
    points = [
        (one.x + one.w / 2, middle - mean * reach / MOST)
        for one in row
        if (mean := means.get(one.zone.key)) is not None
    ]
    drawing.add(replace(rule(row[0].x, middle, row[-1].x + row[-1].w, tone="edge", width=u / 16), dashed=True))
    if len(points) > 1:
        way = tuple((px, min(max(py, y), y + h)) for px, py in soft(tuple(points)))
        drawing.add(Stroke(points=way, curved=True, edge="accent", width=0.2 * u))
    hot = {one.zone for one in touchpoints(board) if one.hot}
    for one, (px, py) in zip([one for one in row if means.get(one.zone.key) is not None], points, strict=True):
        warm = one.zone.key in hot
        drawing.add(
            Disc(
                x=px,
                y=py,
                r=0.36 * u,
                fill="warn-wash" if warm else "sheet",
                edge="warn" if warm else "accent",
                width=0.16 * u,
            )
        )


def _wall(board: Board, frame: Frame, widths: Widths) -> Laid:
    """In turns: the curve over the stages, the touchpoints with their dots, the notes that may be shown."""
    drawing = Drawing(frame, widths)
    told = visible(board, "wall")
    notes = wall(told, frame, widths, posed=None, foot=felt)
    if hidden(board, frame):
        return notes
    h, u = vital(frame), frame.letter
    across = max(int(frame.w / (_WALL_STAGE * u)), 1)
    parts = [board.zones[at : at + across] for at in range(0, len(board.zones), across)] if _curved(told, frame) else []
    voted = _voted(drawing, told, h)
    own = len(parts) + len(voted)
    turns = own + (notes.turns if len(told.cards) or not own else 0)
    turn = frame.turn % turns
    if turn < len(parts):
        _curve_of(drawing, told, parts[turn], h)
    elif turn < own:
        _list(drawing, voted[turn - len(parts)])
    else:
        return replace(wall(told, replace(frame, turn=turn - own), widths, posed=None, foot=felt), turns=turns)
    return drawing.done(turns)


def _curve_of(drawing: Drawing, board: Board, zones: Sequence[Zone], h: float) -> None:
    """The curve, as high as the wall allows, with the names of its stages."""
    u, w = drawing.u, drawing.frame.w
    wide = w / len(zones)
    row = [_Stage(zone, at * wide, wide) for at, zone in enumerate(zones)]
    names = [drawing.widths.broken(one.zone.name, one.w - 0.4 * u, u, "Semibold", _NAMES) for one in row]
    below = max(len(lines) for lines in names) * LEADING * u
    _curve(drawing, board, row, (0.0, max(h - below - 0.3 * u, 0.0)))
    for one, lines in zip(row, names, strict=True):
        for number, text in enumerate(lines):
            base = h - below + number * LEADING * u + baseline(u)
            drawing.line(text, one.x + one.w / 2, base, room=one.w - 0.2 * u, cut="Semibold", align="centre")


def _voted(drawing: Drawing, board: Board, h: float) -> list[list[tuple[str, str]]]:
    """The touchpoints that got dots, in as many turns as they need."""
    told = [(str(one.votes), one.title) for one in priorities(board)]
    most = max(int(h / (_WALL_LINE * drawing.u)) - 1, 1)
    return [told[at : at + most] for at in range(0, len(told), most)]


def _list(drawing: Drawing, told: Sequence[tuple[str, str]]) -> None:
    u, w = drawing.u, drawing.frame.w
    drawing.line(drawing.said(Msg("What we work on")), 0.0, baseline(1.2 * u), room=w, size=1.2 * u, cut="Semibold")
    wide = max(drawing.widths.of(number, _NUMBER * u, "Semibold") for number, _ in told)
    for at, (number, title) in enumerate(told, 1):
        base = at * _WALL_LINE * u + baseline(_NUMBER * u)
        drawing.line(number, wide, base, room=wide, size=_NUMBER * u, cut="Semibold", align="right")
        drawing.line(title, wide + 0.6 * u, base, room=w - wide - 0.6 * u)
