"""What a drawn board is made of: placed shapes and lines of text, the same for screen, wall, paper and SVG.

Lengths are in the unit of the size that the layout was asked for (px on screens, pt on paper); y grows downwards.
Painters draw the shapes in their order and decide nothing: where a line breaks, what is left out and what stands
where is settled here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from copfacil.core.boards.plan import Hue

Tone = Literal[
    "",
    "ink",
    "ink-soft",
    "line",
    "edge",
    "paper",
    "sheet",
    "sunk",
    "wash",
    "accent",
    "accent-ink",
    "good",
    "warn",
    "warn-wash",
    "over",
    "calm",
    "calm-wash",
    "east",
    "east-wash",
    "north",
    "north-wash",
    "west",
    "west-wash",
    "south",
    "south-wash",
]
"""A colour by what it means; themes and paper say what it looks like. Empty is none."""

Cut = Literal["Regular", "Semibold", "Bold"]
"""A weight of the one type family."""

Align = Literal["left", "centre", "right"]
"""Where a line of text stands on its x."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    w: float
    h: float
    fill: Tone = ""
    edge: Tone = ""
    width: float = 1.0
    radius: float = 0.0
    dashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A strip with the pattern of a hue, so that the hue is never told by colour alone."""

    x: float
    y: float
    w: float
    h: float
    hue: Hue


@dataclass(frozen=True, slots=True, kw_only=True)
class Disc:
    """A circle."""

    x: float
    y: float
    r: float
    fill: Tone = ""
    edge: Tone = ""
    width: float = 1.0
    dashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A line from point to point, straight or curved.

    Attributes:
        points: the way; with ``curved`` they are start, then (handle, handle, end) for each cubic curve.
        closed: the last point meets the first; then ``fill`` fills it.
        arrow: length of the arrow head at the end, 0 for none.
    """

    points: tuple[Point, ...]
    curved: bool = False
    closed: bool = False
    fill: Tone = ""
    edge: Tone = "ink"
    width: float = 1.0
    dashed: bool = False
    arrow: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of text on its baseline.

    Attributes:
        x, y: where it stands on its baseline.
        size: of the letters.
        most: a painter whose font runs wider squeezes the line to this; 0 asks nothing.
    """

    x: float
    y: float
    text: str
    size: float
    cut: Cut = "Regular"
    tone: Tone = "ink"
    align: Align = "left"
    most: float = 0.0


Shape = Box | Band | Disc | Stroke | Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something that can be picked stands.

    Attributes:
        x, y, w, h: its box.
        what: a card, a zone, a cluster, a person, a link, a seat.
        key: its id, or a zone's key.
        marks: what is noted about a card that is put here, each with its word: a cell of a grid is a place.
    """

    x: float
    y: float
    w: float
    h: float
    what: Literal["card", "zone", "cluster", "person", "link", "seat"]
    key: str
    marks: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """A board as it is drawn.

    Attributes:
        w, h: the size asked for.
        shapes: in the order in which they are drawn.
        places: what can be picked, the uppermost last.
        turns: how many pictures show all of it one after the other, where one cannot (the wall).
        cut: texts of which this picture shows a part or a number only; paper says them in full elsewhere.
    """

    w: float
    h: float
    shapes: tuple[Shape, ...]
    places: tuple[Place, ...] = ()
    turns: int = 1
    cut: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a layout is asked for.

    Attributes:
        w, h: the room there is.
        letter: size of the smallest letters: 15 px on the desk, 12 pt on paper, 4.6 % of the height on the wall
            (a capital is two thirds of it).
        audience: the desk sees everything, the wall and paper for the room what is released.
        names: what people are called, by id; empty where names are not released.
        chosen: id of the card or person that is picked.
        turn: which of the pictures that show it one after the other, from 0.
        now: ms on the session's clock.
        full: everything is drawn whatever the room (paper on many pages, an endless desk), nothing is "and 3 more".
    """

    w: float
    h: float
    letter: float
    audience: Literal["desk", "wall", "paper"] = "desk"
    names: Mapping[str, str] = field(default_factory=dict)
    chosen: str = ""
    turn: int = 0
    now: int = 0
    full: bool = False
