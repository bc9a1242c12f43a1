"""Boards for tests of drawings, made by the events that make every board; and what a drawing can be asked."""

from collections.abc import Iterable, Sequence

from copfacil import resources
from copfacil.core.boards import events as b
from copfacil.core.boards.board import CHANGES, Board, opened
from copfacil.core.boards.letters import ASCENT, DEPTH, Widths
from copfacil.core.boards.plan import BoardKind, Zone
from copfacil.core.boards.shapes import Band, Box, Disc, Laid, Line, Place, Shape

WIDTHS = Widths.read(resources.path("widths.json").read_text("utf-8"))

COMPASS = (
    Zone(key="opportunities", name="Opportunities", ask="What excites you?", hue="east", sign="E"),
    Zone(key="strengths", name="Strengths", ask="What is already strong?", hue="north", sign="N"),
    Zone(key="concerns", name="Concerns", ask="What troubles you?", hue="west", sign="W"),
    Zone(key="suggestions", name="Suggestions", ask="What would you try next?", hue="south", sign="S"),
)
LANES = (Zone(key="what", name="What?"), Zone(key="so", name="So what?"), Zone(key="now", name="Now what?"))
MATRIX = tuple(
    Zone(key=name.lower(), name=name, ask="What is different?")
    for name in ("Immediate", "Potential", "Applied", "Realised", "Strategic", "Enabling", "Transformative")
)
SCORES = (Zone(key="ideas", name="Ideas"),)
GRID = (
    Zone(key="topics", name="Topics"),
    Zone(key="slot-1", name="Slot 1", ask="10:30 to 11:00"),
    Zone(key="slot-2", name="Slot 2", ask="11:05 to 11:35"),
)
ZONES: dict[BoardKind, tuple[Zone, ...]] = {
    "compass": COMPASS,
    "lanes": LANES,
    "matrix": MATRIX,
    "scores": SCORES,
    "grid": GRID,
}
"""The kinds that are drawn from zones full of cards."""


def board(kind: BoardKind, happened: Iterable[b.BoardEvent] = (), *, hidden: bool = False, dots: int = 0) -> Board:
    """A board after what happened on it."""
    made = opened(
        b.BoardOpened(board="b", kind=kind, name="Board", zones=ZONES[kind], hidden=hidden, dots=dots, anonymous=True)
    )
    for at, one in enumerate(happened):
        made = CHANGES[type(one)](made, one, at)
    return made


def happening(*happened: b.BoardEvent) -> list[b.BoardEvent]:
    """Events in their order."""
    return list(happened)


def card(key: str, zone: str, text: str, *, count: int = 1, by: str = "", **marks: str) -> b.CardWritten:
    return b.CardWritten(board="b", card=key, zone=zone, text=text, by=by, count=count, marks=marks)


def cluster(key: str, zone: str, title: str, cards: Iterable[str]) -> tuple[b.BoardEvent, ...]:
    moved = (b.CardMoved(board="b", card=one, zone=zone, cluster=key) for one in cards)
    return (b.ClusterTitled(board="b", cluster=key, zone=zone, title=title), *moved)


def voted(key: str, dots: int) -> b.Voted:
    return b.Voted(board="b", card=key, dots=dots)


def posed(text: str) -> b.BoardPosed:
    return b.BoardPosed(board="b", text=text)


def texts(laid: Laid) -> list[str]:
    """All lines of text in their order."""
    return [shape.text for shape in laid.shapes if isinstance(shape, Line)]


def cards(laid: Laid) -> list[Place]:
    """Where cards stand."""
    return [place for place in laid.places if place.what == "card"]


def ends(line: Line) -> tuple[float, float, float, float]:
    """Left, upper, right and lower end of a line of text, when a painter has squeezed it to its room."""
    wide = WIDTHS.of(line.text, line.size, line.cut)
    wide = min(wide, line.most) if line.most else wide
    left = line.x - {"left": 0.0, "centre": wide / 2, "right": wide}[line.align]
    return left, line.y - ASCENT * line.size, left + wide, line.y + DEPTH * line.size


def around(shape: Shape) -> tuple[float, float, float, float]:
    """The same of any shape."""
    if isinstance(shape, Line):
        return ends(shape)
    if isinstance(shape, Box | Band):
        return shape.x, shape.y, shape.x + shape.w, shape.y + shape.h
    if isinstance(shape, Disc):
        return shape.x - shape.r, shape.y - shape.r, shape.x + shape.r, shape.y + shape.r
    return (
        min(x for x, _ in shape.points),
        min(y for _, y in shape.points),
        max(x for x, _ in shape.points),
        max(y for _, y in shape.points),
    )


def overlap(one: Place, other: Place, hair: float = 0.01) -> bool:
    """Whether two places lie on each other."""
    return (
        min(one.x + one.w, other.x + other.w) - max(one.x, other.x) > hair
        and min(one.y + one.h, other.y + other.h) - max(one.y, other.y) > hair
    )


def outside(laid: Laid, hair: float) -> Sequence[Shape]:
    """Shapes that stand out of the picture."""
    return [
        shape
        for shape in laid.shapes
        for left, top, right, bottom in (around(shape),)
        if left < -hair or top < -hair or right > laid.w + hair or bottom > laid.h + hair
    ]
