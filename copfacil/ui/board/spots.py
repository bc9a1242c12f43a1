"""What stands where on a drawn board: what a point hits, what a rectangle holds, what lies in the direction of an arrow."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt

from copfacil.core.boards.shapes import Laid, Place

_WAYS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ASIDE = 2.0
"""How much farther something counts that lies aside of the arrow's way."""
_GROUNDS = {"cluster": 1, "zone": 2}
"""What other things stand on."""
STOPS = frozenset({"card", "person", "seat"})
"""What arrow keys stop at."""


def hit(laid: Laid, at: QPointF) -> Place | None:
    """What is at a point of the board: what stands in a cluster or a zone before these, else the uppermost."""
    x, y = at.x(), at.y()
    found: Place | None = None
    for place in laid.places:
        if (
            place.x <= x < place.x + place.w
            and place.y <= y < place.y + place.h
            and (found is None or _GROUNDS.get(place.what, 0) <= _GROUNDS.get(found.what, 0))
        ):
            found = place
    return found


def within(laid: Laid, box: QRectF) -> tuple[str, ...]:
    """Ids of the cards that a box touches."""
    x, y, right, bottom = box.x(), box.y(), box.right(), box.bottom()
    return tuple(
        place.key
        for place in laid.places
        if place.what == "card"
        and place.x < right
        and place.x + place.w > x
        and place.y < bottom
        and place.y + place.h > y
    )


def boxes(laid: Laid, keys: Iterable[str]) -> list[QRectF]:
    """Where things with these ids stand."""
    wanted = set(keys)
    if not wanted:
        return []
    return [box_of(place) for place in laid.places if place.key in wanted and place.what != "zone"]


def box_of(place: Place) -> QRectF:
    """Its box."""
    return QRectF(place.x, place.y, place.w, place.h)


def beside(laid: Laid, key: str, arrow: int) -> Place | None:
    """What an arrow key goes to from the thing with that id; the first of all where there is none."""
    stops = [place for place in laid.places if place.what in STOPS]
    here = next((place for place in stops if place.key == key), None)
    way = _WAYS.get(arrow)
    if here is None or way is None:
        return min(stops, key=lambda place: (place.y, place.x), default=None)
    dx, dy = way
    best: tuple[float, Place] | None = None
    for place in stops:
        right, down = _middle(place).x() - _middle(here).x(), _middle(place).y() - _middle(here).y()
        on, aside = right * dx + down * dy, abs(right * dy) + abs(down * dx)
        far = on + _ASIDE * aside
        if place is not here and on > 0 and (best is None or far < best[0]):
            best = (far, place)
    return best[1] if best is not None else here


def _middle(place: Place) -> QPointF:
    return QPointF(place.x + place.w / 2, place.y + place.h / 2)
