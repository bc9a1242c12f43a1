"""What the drawings of boards share: a drawing that grows, signs of zones, headings, dots.

Lengths are in the frame's unit. What is measured in letters is a multiple of ``frame.letter``, so desk, wall and paper
are one drawing in three sizes.
"""

from collections.abc import Callable, Hashable
from typing import Literal, NamedTuple

from copfacil.core.boards.letters import ASCENT, CAP, DEPTH, ELIDED, LEADING, Widths, plain
from copfacil.core.boards.plan import Hue, Zone
from copfacil.core.boards.shapes import Align, Box, Cut, Disc, Frame, Laid, Line, Place, Shape, Stroke, Tone
from copfacil.core.words import Msg

WASHES: dict[Hue, Tone] = {
    "": "sheet",
    "east": "east-wash",
    "north": "north-wash",
    "west": "west-wash",
    "south": "south-wash",
}
"""What lies under the words of a card of that hue."""

EDGES: dict[Hue, Tone] = {"": "edge", "east": "east", "north": "north", "west": "west", "south": "south"}
"""What goes round it."""

RADIUS = 0.27
"""Of a card's corners, in letters."""

DOTS_MOST = 10
"""More dots than this are told by their number alone."""

DOT_STEP = 0.8
"""From one dot to the next, in letters."""

_DOT = 0.31
_RING = 0.2
_SIGN_LETTER = 0.62
_THIRD = 0.3

Pickable = Literal["card", "zone", "cluster", "person", "link", "seat"]


class _Part(NamedTuple):
    """A part of a drawing as it was drawn last, and what it was drawn of."""

    of: object
    shapes: tuple[Shape, ...]
    places: tuple[Place, ...]
    cut: dict[str, None]
    turns: int


_parts: dict[Hashable, _Part] = {}
"""By how they look: one card more changes one zone of a board, the others are drawn as they were."""

_PARTS_MOST = 96
"""Parts that are kept, of desk and wall together."""


class Drawing:
    """A board being drawn."""

    def __init__(self, frame: Frame, widths: Widths) -> None:
        self.frame = frame
        self.widths = widths
        self.u = frame.letter
        self.shapes: list[Shape] = []
        self.places: list[Place] = []
        self._cut: dict[str, None] = {}

    def add(self, *shapes: Shape) -> None:
        """Draws these over what is there."""
        self.shapes += shapes

    def place(
        self, box: tuple[float, float, float, float], what: Pickable, key: str, marks: tuple[tuple[str, str], ...] = ()
    ) -> None:
        """What stands in this box (x, y, width, height) can be picked."""
        x, y, w, h = box
        self.places.append(Place(x=x, y=y, w=w, h=h, what=what, key=key, marks=marks))

    def part(self, key: Hashable, of: object, draw: Callable[[], int]) -> int:
        """Draws a part, or puts it there as it was drawn last. Gives in how many turns it shows all of itself.

        Args:
            key: all that decides how it looks, but for ``of``.
            of: what it is drawn of, known as an object, so that nothing of it is read to find out.
            draw: draws it.
        """
        known = _parts.pop(key, None)
        if known is None or known.of is not of:
            shapes, places, before, self._cut = len(self.shapes), len(self.places), self._cut, {}
            turns = draw()
            known = _Part(of, tuple(self.shapes[shapes:]), tuple(self.places[places:]), self._cut, turns)
            self._cut = before
        else:
            self.shapes += known.shapes
            self.places += known.places
        self._cut |= known.cut
        _parts[key] = known  # the one that was wanted last is the last to go
        if len(_parts) > _PARTS_MOST:
            del _parts[next(iter(_parts))]
        return known.turns

    def said(self, msg: Msg) -> str:
        """The text of a sentence in the board's language."""
        return self.widths.words(msg)

    def broken(
        self, text: str, room: float, *, size: float = 0.0, cut: Cut = "Regular", most: int = 0
    ) -> tuple[str, ...]:
        """The lines of a text in a room, none where there is no room; remembers what had to be cut off."""
        lines = self.widths.broken(text, room, size or self.u, cut, most) if room > 0 else ()
        if lines and lines[-1].endswith(ELIDED) and not text.endswith(ELIDED):
            self.cut(plain(text))
        return lines

    def cut(self, text: str) -> None:
        """A text is not said in full here."""
        self._cut[text] = None

    def line(  # noqa: PLR0913 - one line of text
        self,
        text: str,
        x: float,
        y: float,
        *,
        room: float,
        size: float = 0.0,
        cut: Cut = "Regular",
        tone: Tone = "ink",
        align: Align = "left",
    ) -> float:
        """One line on its baseline, cut off with "…" where the room ends. Gives its width."""
        size = size or self.u
        kept = self.broken(text, room, size=size, cut=cut, most=1)
        if not kept:
            return 0.0
        self.shapes.append(Line(x=x, y=y, text=kept[0], size=size, cut=cut, tone=tone, align=align, most=room))
        return min(self.widths.of(kept[0], size, cut), room)

    def block(  # noqa: PLR0913 - one text
        self,
        text: str,
        x: float,
        y: float,
        *,
        room: float,
        size: float = 0.0,
        cut: Cut = "Regular",
        tone: Tone = "ink",
        align: Align = "left",
        most: int = 0,
    ) -> float:
        """A text in lines, the first one's upper edge at ``y``. Gives the lower edge of the last."""
        size = size or self.u
        for one in self.broken(text, room, size=size, cut=cut, most=most):
            at = y + baseline(size)
            self.shapes.append(Line(x=x, y=at, text=one, size=size, cut=cut, tone=tone, align=align, most=room))
            y += size * LEADING
        return y

    def done(self, turns: int = 1, *, w: float = 0.0, h: float = 0.0) -> Laid:
        """The drawing, with a ring round the card that is chosen; ``w`` and ``h`` where it grew beyond its frame."""
        out = _RING * self.u
        for one in self.places if self.frame.chosen else ():
            if one.key == self.frame.chosen and one.what == "card":
                box = (one.x - out, one.y - out, one.w + 2 * out, one.h + 2 * out)
                self.shapes.append(outline(box, "accent", width=0.8 * out, radius=RADIUS * self.u + out))
        w, h = w or self.frame.w, h or self.frame.h
        cut = self._cut
        if cut:
            # What is cut off in one place may stand whole in another, broken into lines.
            said = "".join(one.text for one in self.shapes if isinstance(one, Line)).replace(" ", "")
            cut = {text: None for text in cut if text.replace(" ", "") not in said}
        return Laid(w=w, h=h, shapes=tuple(self.shapes), places=tuple(self.places), turns=turns, cut=tuple(cut))


def baseline(size: float) -> float:
    """From a line's upper edge to its baseline."""
    return ((LEADING - ASCENT - DEPTH) / 2 + ASCENT) * size


def outline(
    box: tuple[float, float, float, float], edge: Tone, *, fill: Tone = "", width: float = 1.0, radius: float = 0.0
) -> Box:
    """A box by (x, y, width, height)."""
    x, y, w, h = box
    return Box(x=x, y=y, w=max(w, 0.0), h=max(h, 0.0), fill=fill, edge=edge, width=width, radius=radius)


def rule(x: float, y: float, to: float, *, tone: Tone = "line", width: float = 1.0) -> Stroke:
    """A level line."""
    return Stroke(points=((x, y), (to, y)), edge=tone, width=width)


def sign(zone: Zone, x: float, y: float, side: float) -> tuple[Shape, ...]:
    """The shape of a zone's hue with its letter, in a square of that side; a letter alone where it has no hue."""
    tone = EDGES[zone.hue] if zone.hue else "ink"
    half = side / 2
    middle, centre = x + half, y + half
    letter = Line(
        x=x + _THIRD * side if zone.hue == "east" else middle,
        y=centre + CAP * _SIGN_LETTER * side / 2,
        text=zone.sign,
        size=_SIGN_LETTER * side,
        cut="Bold",
        tone="sheet" if zone.hue else tone,
        align="centre",
        most=side,
    )
    ground: Shape
    match zone.hue:
        case "east":
            ground = _shape(tone, (x, y), (x + side, centre), (x, y + side))
        case "north":
            ground = Box(x=x, y=y, w=side, h=side, fill=tone)
        case "west":
            ground = _shape(tone, (middle, y), (x + side, centre), (middle, y + side), (x, centre))
        case "south":
            ground = Disc(x=middle, y=centre, r=half, fill=tone)
        case "":
            ground = Disc(x=middle, y=centre, r=half, edge=tone, width=side / 16)
    return (ground, letter) if zone.sign else (ground,)


def _shape(tone: Tone, *points: tuple[float, float]) -> Stroke:
    return Stroke(points=points, closed=True, fill=tone, edge="")


def dots(count: int, x: float, y: float, u: float, tone: Tone = "ink") -> tuple[Disc, ...]:
    """So many dots from ``x`` on, their middles at ``y``; ``u`` is the letter."""
    r = _DOT * u
    return tuple(Disc(x=x + r + at * DOT_STEP * u, y=y, r=r, fill=tone) for at in range(count))


def grip(x: float, y: float, u: float) -> tuple[Disc, ...]:
    """Six small dots: this can be taken and put elsewhere. Its middle stands at ``y``."""
    r = 0.08 * u
    step = 0.3 * u
    return tuple(
        Disc(x=x + r + column * step, y=y + (row - 1) * step, r=r, fill="ink") for row in range(3) for column in (0, 1)
    )
