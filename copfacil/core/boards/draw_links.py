"""Lines from card to card, over a board that draws none of its own."""

from dataclasses import replace

from copfacil.core.boards.board import Board
from copfacil.core.boards.plan import BoardKind
from copfacil.core.boards.shapes import Laid, Place, Point, Stroke

LINKED: frozenset[BoardKind] = frozenset({"compass", "lanes", "matrix", "journey", "grid"})
"""Kinds on which a link is nothing but a line between two cards; on others it is an offer, a meeting, a score."""

_WIDTH, _ARROW = 0.11, 0.7
_OUT = 1.6
"""How far a curve leaves its card straight, at least."""


def linked(board: Board, laid: Laid, u: float) -> Laid:
    """The drawing with a line for each link of which both cards are drawn; ``u`` is the letter."""
    if not len(board.links) or board.kind not in LINKED:
        return laid
    places = {place.key: place for place in laid.places if place.what == "card"}
    strokes = tuple(
        _stroke(places[link.source], places[link.target], u)
        for link in board.links
        if link.source in places and link.target in places
    )
    return replace(laid, shapes=(*laid.shapes, *strokes)) if strokes else laid


def _stroke(one: Place, other: Place, u: float) -> Stroke:
    """From edge to edge: across where they stand side by side, else along their right edges."""
    if one.x + one.w <= other.x:
        start, end, out = _right(one), _left(other), (1.0, -1.0)
    elif other.x + other.w <= one.x:
        start, end, out = _left(one), _right(other), (-1.0, 1.0)
    else:
        start, end, out = _right(one), _right(other), (1.0, 1.0)
    far = max(abs(end[0] - start[0]) / 2, _OUT * u)
    handles = (start[0] + out[0] * far, start[1]), (end[0] + out[1] * far, end[1])
    return Stroke(points=(start, *handles, end), curved=True, edge="ink", width=_WIDTH * u, arrow=_ARROW * u)


def _left(place: Place) -> Point:
    return place.x, place.y + place.h / 2


def _right(place: Place) -> Point:
    return place.x + place.w, place.y + place.h / 2
