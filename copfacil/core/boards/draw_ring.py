"""The ring as it is drawn: people on a circle, the offers they got in each seat, an arrow from helper to asker.

Grey and dashed is promised, accent has happened, thick is more than one, ink is the chosen person's. Where there are
many people only the chosen one's arrows are drawn; rings stand side by side.
"""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from copfacil.core.boards.board import Board
from copfacil.core.boards.draw_circle import SEAT, Area, Circle, Labels, Seat, Told, arranged, label
from copfacil.core.boards.draw_key import Fact, Meaning, facts, facts_height, key, key_height, vital
from copfacil.core.boards.draw_pieces import Drawing, baseline
from copfacil.core.boards.few import FEWEST, seen
from copfacil.core.boards.letters import CAP, LEADING, Widths
from copfacil.core.boards.ring import Metrics, Ring, metrics
from copfacil.core.boards.ring import ring as read
from copfacil.core.boards.shapes import Cut, Disc, Frame, Laid, Shape, Stroke, Tone
from copfacil.core.words import Msg

ARROWS_MOST = 30
"""With so many people a screen shows only the arrows of the chosen one; on paper nobody can be chosen."""

BLANK_SEATS = 16
"""Places on a wheel that nobody has taken yet."""

_THIN, _ONE, _MORE = 0.09, 0.15, 0.28
"""Widths of a promise, of help that happened, of more than one offer, in letters."""

_BOLD = 0.2
"""Width of a promise of the chosen person, in letters."""

_ARROW = 0.8
_CURVE = 0.75
"""How far towards the centre the handle of an arrow stands from the middle of its chord."""

_ASIDE = 0.1
"""How far two arrows against each other stand apart, in radii of their circle."""

_LINES_LEAST = 0.5
"""Lines are never thinner than those of a letter so much smaller."""

_SEAT_LEAST = 0.48
"""Radius of a seat that holds a figure of one digit, in letters."""

_FILLED = 1.75
"""Most of a seat's radius that its figure is wide."""

_SIDE = 0.36
"""Of the wall's width for figures and key."""

_FLAT = 1.3
"""A wall flatter than this has figures and key beside the rings, not below."""

_KEY_MOST = 0.34
"""Of the height; a key that needs more is left out."""

_NAME_BROKEN = 6.5
"""Width of names in two lines, in letters."""

_NUMBERS = Msg("The number is the offers received.")

_SWATCH = 2.6
_FIGURE = 1.25
_BLANK_NAME = 8.0


class Way(NamedTuple):
    """All offers from one person to another."""

    helper: str
    asker: str
    offers: int
    happened: bool


class _Picture(NamedTuple):
    """What a ring's picture is made of.

    ``begun`` is false on a blank wheel; ``quiet`` where so few people are not broken down; ``many`` where only the
    chosen one's arrows are drawn.
    """

    ring: Ring
    chosen: str
    begun: bool
    quiet: bool
    many: bool
    gets: Mapping[str, int]
    askers: frozenset[str]


def ring(board: Board, frame: Frame, widths: Widths) -> Laid:
    """The board as a ring."""
    drawing = Drawing(frame, widths)
    held = read(seen(board, frame))
    picture = _Picture(
        ring=held,
        chosen=_person(board, frame.chosen),
        begun=bool(held.asks or held.offers),
        quiet=frame.audience != "desk" and 0 < len(held.people) < FEWEST,
        many=frame.audience != "paper" and len(held.people) >= ARROWS_MOST,
        gets=held.gets(),
        askers=held.askers(),
    )
    area, beside = _parted(drawing, picture)
    rings = held.circles if held.people else (("",) * BLANK_SEATS,)
    turns, shown = _turned(drawing, rings, area)
    ways: list[Labels] = [_labels(drawing, picture, room) for room in (0.0, _NAME_BROKEN * drawing.u)]
    ways.append(_nearest(picture, ways[0]))
    titled = len(rings) > 1
    circles = arranged([rings[number] for number in shown], area, drawing, *ways, titled=titled)
    for number, circle in zip(shown, circles, strict=True):
        drawing.add(Disc(x=circle.x, y=circle.y, r=circle.r, edge="line", width=_THIN * drawing.u))
        if titled:
            at = circle.box[1] - LEADING * drawing.u + baseline(drawing.u)
            title = drawing.said(Msg("Ring {n}", n=number + 1))
            drawing.line(title, circle.box[0], at, room=circle.box[2], tone="ink-soft")
    v = max(min((circle.s for circle in circles), default=0.0) / SEAT, _LINES_LEAST * drawing.u)
    _arrows(drawing, picture, circles, v)
    for circle in circles:
        for seat in circle.seats:
            _seat(drawing, picture, seat, circle.s)
        label(drawing, circle)
    _explained(drawing, picture, beside, v)
    return drawing.done(turns)


def _person(board: Board, chosen: str) -> str:
    """Who is chosen: by themselves, or by a card of theirs."""
    card = board.cards.get(chosen)
    return chosen if card is None else card.by


def _parted(drawing: Drawing, picture: _Picture) -> tuple[Area, Area]:
    """The room for the rings, and that for figures and key: beside them on a flat wall, else below."""
    frame, u, h = drawing.frame, drawing.u, vital(drawing.frame)
    if frame.audience == "wall" and frame.w > _FLAT * h:
        left = (1 - _SIDE) * frame.w
        return (0.0, 0.0, left - u, h), (left, 0.0, frame.w - left, h)
    high = _explained(drawing, picture, (0.0, 0.0, frame.w, 0.0), u, drawn=False)
    if high > _KEY_MOST * h:
        return (0.0, 0.0, frame.w, h), (0.0, 0.0, 0.0, 0.0)
    return (0.0, 0.0, frame.w, h - high - u), (0.0, h - high, frame.w, high)


def _explained(drawing: Drawing, picture: _Picture, box: Area, v: float, *, drawn: bool = True) -> float:
    """Figures and key in the middle of a box; what it does not hold is left out. Gives how high both are."""
    x, y, w, h = box
    told = _facts(metrics(picture.ring)) if picture.begun and drawing.frame.audience == "wall" else ()
    meanings = (*_key(picture, drawing.frame.audience, v), *_sentences(drawing, picture))
    above = facts_height(drawing, told, w) + (LEADING / 2 * drawing.u if told else 0.0)
    high = above + key_height(drawing, meanings, w)
    if not drawn or w <= 0:
        return high
    y += max((h - (high if high <= h else above)) / 2, 0.0)
    if above <= h:
        facts(drawing, told, x, y, w)
    if high <= h:
        key(drawing, meanings, x, y + above, w)
    return high


def _facts(figures: Metrics) -> tuple[Fact, ...]:
    asks = Msg("of {n} ask has an offer", "of {n} asks have an offer", n=figures.asks)
    offers = Msg("offer, {done} has happened", "offers, {done} have happened", n=figures.offers, done=figures.happened)
    return (Fact(str(figures.with_offer), asks), Fact(str(figures.offers), offers))


def _key(picture: _Picture, audience: str, v: float) -> tuple[Meaning, ...]:
    """What the lines mean, in lines as wide as the picture's."""
    if picture.quiet:
        return (Meaning(Msg("Fewer than five people: offers are not shown one by one."), tone="ink-soft"),)
    if audience == "wall" and picture.many and not picture.chosen:
        return (Meaning(_NUMBERS, tone="ink-soft"),)
    happened = Msg("has happened") if audience == "wall" else Msg("at least one has happened")
    return (
        Meaning(Msg("offered"), _SWATCH, lambda x, y, u: _swatch(x, y, u, _THIN * v, "edge")),
        Meaning(happened, _SWATCH, lambda x, y, u: _swatch(x, y, u, _ONE * v, "accent")),
        Meaning(Msg("two offers or more"), _SWATCH, lambda x, y, u: _swatch(x, y, u, _MORE * v, "accent")),
    )


def _swatch(x: float, y: float, u: float, width: float, tone: Tone) -> tuple[Shape, ...]:
    points = ((x, y), (x + _SWATCH * u, y))
    return (Stroke(points=points, edge=tone, width=width, dashed=tone == "edge"),)


def _sentences(drawing: Drawing, picture: _Picture) -> tuple[Meaning, ...]:
    """What is said in words beside the key; on the wall nothing is."""
    held, audience = picture.ring, drawing.frame.audience
    if audience == "wall":
        return ()
    told: list[Msg] = []
    said: list[Msg] = []
    if audience == "paper" and picture.begun:
        told = [Msg("{figure} {what}.", figure=one.figure, what=one.text) for one in _facts(metrics(held))]
    if not picture.quiet:
        said += [Msg("Arrows run from the helper to the asker."), _NUMBERS]
    if audience == "desk" and held.offers and drawing.frame.names:
        said.append(Msg("Dashed seat: no ask yet. Light name: has offered nothing yet."))
    if audience == "desk" and not picture.chosen and (picture.many or len(held.circles) > 1):
        said.append(Msg("Choose somebody to see all their arrows."))
    nameless = sum(not ask.by for ask in held.asks)
    if nameless:
        said.append(Msg("{n} ask has no name and no seat.", "{n} asks have no name and no seat.", n=nameless))
    return (*(Meaning(one) for one in told), *(Meaning(one, tone="ink-soft") for one in said))


def _turned(drawing: Drawing, rings: Sequence[Sequence[str]], area: Area) -> tuple[int, range]:
    """How many turns all rings take, and which of them are drawn: on the wall as many as keep a figure in each seat."""
    together = len(rings)
    while drawing.frame.audience == "wall" and together > 1:
        circles = arranged([max(rings, key=len)] * together, area, drawing, {}, titled=True)
        if circles[0].s >= _SEAT_LEAST * drawing.u:
            break
        together -= 1
    turns = -(-len(rings) // together)
    first = drawing.frame.turn % turns * together
    return turns, range(first, min(first + together, len(rings)))


def _labels(drawing: Drawing, picture: _Picture, room: float) -> dict[str, tuple[Told, ...]]:
    """What stands beside each seat: a name where it is released, on the desk what is missing, else a line to write on.

    Names are broken in two where a room is given.
    """
    frame = drawing.frame
    held, labels = picture.ring, {}
    if frame.audience == "paper" and not picture.begun and not frame.names:
        return dict.fromkeys(held.people or ("",), (Told("", blank=_BLANK_NAME * drawing.u),))
    gives = held.gives()
    for person in held.people:
        cut: Cut = "Bold" if person == picture.chosen else "Semibold"
        tone: Tone = "ink"
        if frame.audience == "desk" and held.offers and not gives[person]:
            cut, tone = "Regular", "ink-soft"
        name = frame.names.get(person, "")
        lines = drawing.broken(name, room, cut=cut, most=2) if room else (name,)
        told = tuple(Told(line, cut, tone) for line in lines if line)
        if (
            told
            and frame.audience == "desk"
            and held.offers
            and person in picture.askers
            and not picture.gets.get(person)
        ):
            told += (Told(drawing.said(Msg("no offer yet")), "Semibold", "warn"),)
        if told:
            labels[person] = told
    return labels


def _nearest(picture: _Picture, labels: Labels) -> Labels:
    """Only the labels of the chosen one, of who helps them and whom they help."""
    near = {picture.chosen}
    for offer in picture.ring.offers:
        if picture.chosen in {offer.helper, offer.asker}:
            near |= {offer.helper, offer.asker}
    return {person: told for person, told in labels.items() if person in near}


def _arrows(drawing: Drawing, picture: _Picture, circles: Sequence[Circle], v: float) -> None:
    """An arrow from helper to asker for each pair, the chosen one's on top.

    From ring to ring, and where there are many people, only the chosen one's are drawn: others would run over names.
    """
    if picture.quiet:
        return
    seats = {seat.person: (seat, circle) for circle in circles for seat in circle.seats}
    ways = [way for way in _ways(picture.ring) if way.helper in seats and way.asker in seats]
    against = {(way.asker, way.helper) for way in ways}
    ways.sort(key=lambda way: (_is_near(picture, way), way.happened))
    for way in ways:
        helper, asker = seats[way.helper], seats[way.asker]
        near = _is_near(picture, way)
        if near or (not picture.many and helper[1] is asker[1]):
            aside = (way.helper, way.asker) in against
            drawing.add(_arrow(way, helper, asker, v, chosen=near, aside=aside))


def _is_near(picture: _Picture, way: Way) -> bool:
    return bool(picture.chosen) and picture.chosen in {way.helper, way.asker}


def _ways(held: Ring) -> list[Way]:
    offers: dict[tuple[str, str], list[bool]] = {}
    for offer in held.offers:
        if offer.helper and offer.asker:
            offers.setdefault((offer.helper, offer.asker), []).append(offer.happened)
    return [Way(helper, asker, len(each), any(each)) for (helper, asker), each in offers.items()]


def _arrow(  # noqa: PLR0913 - one arrow
    way: Way, helper: tuple[Seat, Circle], asker: tuple[Seat, Circle], v: float, *, chosen: bool, aside: bool
) -> Stroke:
    """The arrow of a pair; ``v`` is the unit of lines, ``aside`` leaves room for one the other way."""
    (one, here), (other, there) = helper, asker
    middle = ((one.x + other.x) / 2, (one.y + other.y) / 2)
    centre = ((here.x + there.x) / 2, (here.y + there.y) / 2)
    handle = (middle[0] + (centre[0] - middle[0]) * _CURVE, middle[1] + (centre[1] - middle[1]) * _CURVE)
    if aside:
        length = math.dist((one.x, one.y), (other.x, other.y)) or 1.0
        off = _ASIDE * here.r / length
        handle = (handle[0] + (one.y - other.y) * off, handle[1] + (other.x - one.x) * off)
    start = _towards((one.x, one.y), handle, here.s + 0.1 * v)
    end = _towards((other.x, other.y), handle, there.s + 0.2 * v)
    width = (_MORE if way.offers > 1 else _ONE) if way.happened else _BOLD if chosen else _THIN
    return Stroke(
        points=(start, _between(start, handle), _between(end, handle), end),
        curved=True,
        edge="accent" if way.happened else "ink" if chosen else "edge",
        width=(_MORE if way.offers > 1 and chosen else width) * v,
        dashed=not way.happened,
        arrow=_ARROW * v,
    )


def _towards(point: tuple[float, float], to: tuple[float, float], away: float) -> tuple[float, float]:
    length = math.dist(point, to) or 1.0
    return (point[0] + (to[0] - point[0]) * away / length, point[1] + (to[1] - point[1]) * away / length)


def _between(end: tuple[float, float], handle: tuple[float, float]) -> tuple[float, float]:
    """The handle of the cubic curve that is the quadratic one with this handle."""
    return (end[0] + (handle[0] - end[0]) * 2 / 3, end[1] + (handle[1] - end[1]) * 2 / 3)


def _seat(drawing: Drawing, picture: _Picture, seat: Seat, r: float) -> None:
    u, held = drawing.u, picture.ring
    asked = seat.person in picture.askers or not picture.begun
    count = picture.gets.get(seat.person, 0)
    edge: Tone = "ink" if asked or picture.quiet else "edge"
    fill: Tone = "sheet"
    tone: Tone = "ink"
    if picture.begun and seat.person == picture.chosen:
        fill, tone = "ink", "sheet"
    elif picture.begun and asked and not count and held.offers and not picture.quiet:
        edge, fill, tone = "warn", "warn-wash", "warn"
    drawing.add(Disc(x=seat.x, y=seat.y, r=r, fill=fill, edge=edge, width=_ONE * r / SEAT, dashed=edge != "ink"))
    if seat.person:
        drawing.place((seat.x - r, seat.y - r, 2 * r, 2 * r), "person", seat.person)
    size = max(min(_FIGURE * u, r), u)
    figure = str(count) if picture.begun and asked and not picture.quiet else ""
    if r >= _SEAT_LEAST * u and figure and drawing.widths.of(figure, size, "Semibold") <= _FILLED * r:
        at = seat.y + CAP * size / 2
        drawing.line(figure, seat.x, at, room=2 * r, size=size, cut="Semibold", tone=tone, align="centre")
