"""People on a circle, from twelve clockwise, and their names around it without one touching another."""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from copfacil.core.boards.draw_pieces import Drawing, baseline
from copfacil.core.boards.letters import LEADING
from copfacil.core.boards.shapes import Align, Cut, Stroke, Tone

Area = tuple[float, float, float, float]
"""A box: x, y, width, height."""

SEAT = 1.5
"""Radius of a seat in letters, where there is room."""

_PACKED = 0.42
"""Radius of a seat in distances to the next one, where there is little."""

_AWAY = 1.0
"""From a seat to its name, in letters."""

_LEADER = 0.9
"""A name that had to move so far gets a line to its seat."""

_SIDE_MOST = 0.3
"""Most of a box's width that names take on either side."""

LABEL_LEAST = 4.0
"""Names with less room than so many letters are left out."""


class Told(NamedTuple):
    """A line beside a seat; without a text a line to write on."""

    text: str
    cut: Cut = "Semibold"
    tone: Tone = "ink"
    blank: float = 0.0
    """Width of the line to write on."""


Labels = Mapping[str, Sequence[Told]]
"""What stands beside seats, by person."""


class Seat(NamedTuple):
    """A place on the circle."""

    person: str
    x: float
    y: float
    angle: float
    """Clockwise from twelve."""


class Circle(NamedTuple):
    """People on a circle.

    ``x`` and ``y`` are its middle, ``r`` its radius, ``s`` that of a seat; ``labels`` are drawn inside ``box``.
    """

    x: float
    y: float
    r: float
    s: float
    seats: tuple[Seat, ...]
    box: Area
    labels: Labels
    labelled: bool = True
    """False where labels were asked for and had no room."""


def arranged(
    rings: Sequence[Sequence[str]], area: Area, drawing: Drawing, *labels: Labels, titled: bool = False
) -> list[Circle]:
    """Rings in a grid, as large as can be.

    Args:
        rings: who sits in each, by id.
        area: the room for all.
        drawing: they are for.
        labels: ways to letter them, of which the one that leaves the largest circles is taken; the last one, should
            none of those before it have room, and no labels at all after that. Paper, where nobody can point at a seat,
            has numbers instead, and says the names that go with them elsewhere.
        titled: a line is left free above each ring.
    """
    title = LEADING * drawing.u if titled else 0.0
    numbers = _numbers(rings, drawing)
    last = (numbers,) if numbers else labels[-1:]
    for ways in (labels[:-1], last, ({},)):
        grids = []
        for way in ways:
            beyond = [_beyond(ring, drawing, way) for ring in rings]
            grids += [
                [
                    _circled(ring, box, drawing.u, way, wanted)
                    for ring, box, wanted in zip(rings, cells, beyond, strict=True)
                ]
                for cells in _grids(area, len(rings), title)
            ]
        grids = [grid for grid in grids if all(circle.labelled for circle in grid)]
        if grids and numbers and ways is last:
            for person, (number,) in numbers.items():
                drawing.cut(f"{number.text}  {drawing.frame.names[person]}")
        if grids:
            return [_seated(one) for one in max(grids, key=lambda grid: min((one.r for one in grid), default=0.0))]
    return []


def _numbers(rings: Sequence[Sequence[str]], drawing: Drawing) -> dict[str, tuple[Told]]:
    """A number for everybody whose name paper knows."""
    if drawing.frame.audience != "paper":
        return {}
    people = [person for ring in rings for person in ring]
    return {person: (Told(str(at)),) for at, person in enumerate(people, 1) if drawing.frame.names.get(person)}


def _grids(area: Area, count: int, title: float) -> Iterator[list[Area]]:
    """Boxes of one size for so many rings, row by row, in every number of columns, with room for a title above each."""
    x, y, w, h = area
    for columns in range(1, count + 1):
        wide, high = w / columns, h / -(-count // columns)
        yield [
            (x + at % columns * wide, y + at // columns * high + title, wide, max(high - title, 0.0))
            for at in range(count)
        ]


class _Beyond(NamedTuple):
    """What labels want beside a circle: the widest, the most lines of one, the most lines on one side."""

    wide: float
    rows: int
    side: int


def _beyond(people: Sequence[str], drawing: Drawing, labels: Labels) -> _Beyond:
    told = [labels[person] for person in people if person in labels]
    widest = max([_wide(drawing, one) for one in told], default=0.0)
    return _Beyond(widest, max(map(len, told), default=0), _side_rows(people, labels))


def _circled(people: Sequence[str], box: Area, u: float, labels: Labels, beyond: _Beyond) -> Circle:
    """The largest circle that leaves room for the labels of these people, who are not seated yet."""
    x, y, w, h = box
    wide = min(beyond.wide, _SIDE_MOST * w)
    aside = wide + _AWAY * u if beyond.rows else 0.0
    above = ((beyond.rows + 1) * LEADING + _AWAY / 2) * u if beyond.rows else 0.0
    half = max(min(w / 2 - aside, h / 2 - above) - 0.1 * u, 0.0)
    packed = 2 * _PACKED * math.sin(math.pi / max(len(people), 2))
    s = min(SEAT * u, half * packed / (1 + packed))
    r = half - s
    fits = not beyond.rows or (
        wide >= min(LABEL_LEAST * u, beyond.wide) and r > SEAT * u and beyond.side * LEADING * u <= h
    )
    seats = tuple([Seat(person, 0.0, 0.0, 0.0) for person in people])
    return Circle(x + w / 2, y + h / 2, r, s, seats, box, labels if fits else {}, fits)


def _seated(circle: Circle) -> Circle:
    """With everybody in their place, from twelve clockwise."""
    seats = []
    for number, seat in enumerate(circle.seats):
        angle = math.tau * number / len(circle.seats)
        x, y = circle.x + circle.r * math.sin(angle), circle.y - circle.r * math.cos(angle)
        seats.append(Seat(seat.person, x, y, angle))
    return circle._replace(seats=tuple(seats))


def _side_rows(people: Sequence[str], labels: Labels) -> int:
    """The most lines that labels take on one side, with those of the uppermost and the lowest seat."""
    half = len(people) // 2
    rows = [len(labels.get(person, ())) for person in people]
    return max(sum(rows[: half + 1]), sum(rows[half:]) + sum(rows[:1]))


def _wide(drawing: Drawing, told: Sequence[Told]) -> float:
    return max([max(drawing.widths.of(one.text, drawing.u, one.cut), one.blank) for one in told], default=0.0)


class _Beside(NamedTuple):
    """A label beside the circle: its seat, its lines, how high it is, where its middle would best be."""

    seat: Seat
    told: Sequence[Told]
    high: float
    wish: float


def label(drawing: Drawing, circle: Circle) -> None:
    """Draws the labels of a circle: at the sides level with their seats, moved apart where they would touch."""
    u = drawing.u
    tops: list[tuple[float, float, float]] = []
    poles: list[Seat] = []
    for side in (1, -1):
        beside = []
        for seat in circle.seats:
            told = circle.labels.get(seat.person, ())
            across = math.sin(seat.angle)
            if told and abs(across) < 1e-6:  # noqa: PLR2004 - rounding
                poles += [seat] if side > 0 else []
            elif told and across * side > 0:
                wish = circle.y - (circle.r + circle.s + _AWAY * u) * math.cos(seat.angle)
                beside.append(_Beside(seat, told, len(told) * LEADING * u, wish))
        tops += _side(drawing, circle, beside, side)
    for seat in poles:
        _pole(drawing, circle, seat, tops)


def _side(drawing: Drawing, circle: Circle, beside: list[_Beside], side: int) -> list[tuple[float, float, float]]:
    """The labels of one side. Gives (upper edge, lower edge, end next to the middle) of each."""
    u = drawing.u
    beside.sort(key=lambda one: one.wish)
    inner = circle.box[1] + _pole_high(circle, 0) * LEADING * u
    outer = circle.box[1] + circle.box[3] - _pole_high(circle, len(circle.seats) / 2) * LEADING * u
    drawn = []
    for one, middle in zip(beside, spread([(b.wish, b.high) for b in beside], inner, outer), strict=True):
        near = max(abs(middle - circle.y) - one.high / 2, 0.0)
        clear = circle.r + circle.s + 0.4 * u
        beyond = math.sqrt(max(clear**2 - near**2, 0.0))
        anchor = (circle.r + circle.s + _AWAY * u) * abs(math.sin(one.seat.angle))
        x = circle.x + side * max(beyond, anchor)
        room = circle.box[0] + circle.box[2] - x if side > 0 else x - circle.box[0]
        if abs(middle - one.wish) > _LEADER * u:
            _leader(drawing, circle, one.seat, (x - side * 0.2 * u, middle))
        _lines(drawing, one.told, (x, middle - one.high / 2), room, side)
        drawn.append((middle - one.high / 2, middle + one.high / 2, x))
    return drawn


def _pole_high(circle: Circle, place: float) -> int:
    """How many lines stand beyond the uppermost seat or the lowest, by its place; none where no seat is there."""
    number = int(place)
    there = number == place and number < len(circle.seats)
    return len(circle.labels.get(circle.seats[number].person, ())) if there else 0


def _pole(drawing: Drawing, circle: Circle, seat: Seat, beside: Sequence[tuple[float, float, float]]) -> None:
    """The label of the uppermost seat or the lowest, beyond those at its sides that it would touch."""
    u, told = drawing.u, circle.labels[seat.person]
    upper = math.cos(seat.angle) > 0
    high, wide = len(told) * LEADING * u, min(_wide(drawing, told), circle.box[2])
    y = seat.y - circle.s - 0.3 * u - high if upper else seat.y + circle.s + 0.3 * u
    for top, bottom, x in sorted(beside, reverse=upper):
        if top < y + high and bottom > y and abs(x - circle.x) < wide / 2 + 0.8 * u:
            y = top - high if upper else bottom
    _lines(drawing, told, (circle.x, y), circle.box[2], 0)


def _lines(drawing: Drawing, told: Sequence[Told], at: tuple[float, float], room: float, side: int) -> None:
    """The lines of a label from a point on: to the right (1), to the left (-1), centred (0)."""
    u = drawing.u
    x, y = at
    for one in told:
        base = y + baseline(u)
        if one.blank:
            wide = min(one.blank, room)
            left = x - wide / 2 if not side else min(x, x + side * wide)
            drawing.add(Stroke(points=((left, base), (left + wide, base)), edge="edge", width=0.06 * u))
        else:
            align: Align = "centre" if not side else "left" if side > 0 else "right"
            drawing.line(one.text, x, base, room=room, cut=one.cut, tone=one.tone, align=align)
        y += LEADING * u


def _leader(drawing: Drawing, circle: Circle, seat: Seat, to: tuple[float, float]) -> None:
    away = math.hypot(to[0] - seat.x, to[1] - seat.y) or 1.0
    start = (seat.x + (to[0] - seat.x) * circle.s / away, seat.y + (to[1] - seat.y) * circle.s / away)
    drawing.add(Stroke(points=(start, to), edge="line", width=0.06 * drawing.u))


def spread(wishes: Sequence[tuple[float, float]], least: float, most: float) -> list[float]:
    """Middles for things of some length in a row, in their order and none over another, each as near its wish as can be.

    Args:
        wishes: (middle, length) of each, the middles rising.
        least: where the first may begin.
        most: where the last may end; more than fits goes beyond it.
    """
    pools: list[tuple[float, int]] = []  # (sum of where its first would begin, how many) of things that touch
    before = 0.0
    for middle, length in wishes:
        total, count = middle - length / 2 - before, 1
        before += length
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            more, held = pools.pop()
            total, count = total + more, count + held
        pools.append((total, count))
    made, before = [], 0.0
    starts = [total / count for total, count in pools for _ in range(count)]
    for start, (_, length) in zip(starts, wishes, strict=True):
        kept = max(min(start, most - sum(size for _, size in wishes)), least)
        made.append(kept + before + length / 2)
        before += length
    return made
