"""Where the ink of a board's shapes ends, and what differs between two pictures of one board."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QRegion

from copfacil.core.boards.shapes import Disc, Laid, Line, Shape, Stroke

Around = tuple[float, float, float, float]
"""Left, upper, right and lower end."""

_SLANT = 0.2
"""What italics and deep letters may stand out of a line's box, in font sizes."""

_MOST = 48
"""So many boxes at most differ: to keep more apart costs more than to paint what lies between them."""


def meets(one: Around, other: Around) -> bool:
    """Whether two boxes touch."""
    return one[0] <= other[2] and one[2] >= other[0] and one[1] <= other[3] and one[3] >= other[1]


def around_all(several: Iterable[Around]) -> Around:
    """The box around boxes, of which there is at least one."""
    left, top, right, bottom = zip(*several, strict=True)
    return min(left), min(top), max(right), max(bottom)


def around(shape: Shape) -> Around:
    """Where a shape's ink ends; a line's as wide as it may be."""
    if isinstance(shape, Line):
        wide = (shape.most or len(shape.text) * shape.size) + _SLANT * shape.size
        left = shape.x - {"left": _SLANT * shape.size, "centre": wide / 2, "right": wide}[shape.align]
        return left, shape.y - shape.size, left + wide, shape.y + shape.size / 2
    if isinstance(shape, Disc):
        return shape.x - shape.r, shape.y - shape.r, shape.x + shape.r, shape.y + shape.r
    if isinstance(shape, Stroke):
        xs, ys = [x for x, _ in shape.points], [y for _, y in shape.points]
        out = shape.width + shape.arrow
        return min(xs) - out, min(ys) - out, max(xs) + out, max(ys) + out
    return shape.x, shape.y, shape.x + shape.w, shape.y + shape.h


def parts(region: QRegion) -> list[QRectF]:
    """The boxes of which a region is made."""
    return [QRectF(part) for part in region]  # type: ignore[attr-defined]  # PySide's stubs do not know that it can


def differing(before: Laid, now: Laid) -> tuple[QRectF, ...]:
    """The boxes outside which two pictures look the same, in the board's unit; shapes that both hold are left out."""
    old, new = before.shapes, now.shapes
    first, least = 0, min(len(old), len(new))
    while first < least and (old[first] is new[first] or old[first] == new[first]):
        first += 1
    last = 0
    while last < least - first and (old[-1 - last] is new[-1 - last] or old[-1 - last] == new[-1 - last]):
        last += 1
    was, became = old[first : len(old) - last], new[first : len(new) - last]
    both = set(was) & set(became)
    return (*_boxes([one for one in was if one not in both]), *_boxes([one for one in became if one not in both]))


def _boxes(shapes: Sequence[Shape]) -> list[QRectF]:
    boxes = [around(shape) for shape in shapes]
    each = -(-len(boxes) // _MOST)
    whole = [around_all(boxes[at : at + each]) for at in range(0, len(boxes), each or 1)]
    return [QRectF(left, top, right - left, bottom - top) for left, top, right, bottom in whole]
