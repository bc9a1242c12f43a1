"""A laid board as SVG: the same lines at the same places, to be opened in any browser."""

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from copfacil.core.boards.letters import Widths
from copfacil.core.boards.shapes import Align, Band, Box, Cut, Disc, Laid, Line, Shape, Stroke, Tone
from copfacil.core.boards.strokes import DASH, hatching, head

FAMILY = "Source Sans Pro"

_WEIGHTS: Mapping[Cut, int] = {"Regular": 400, "Semibold": 600, "Bold": 700}
_ANCHORS: Mapping[Align, str] = {"left": "start", "centre": "middle", "right": "end"}


def svg(laid: Laid, colours: Mapping[Tone, str], widths: Widths, title: str = "") -> str:
    """The picture as a text.

    Args:
        laid: what is drawn.
        colours: of every tone, as SVG writes them ("#1B2225").
        widths: of the letters; a browser that lacks the font sets its own just as wide.
        title: what the picture shows, for those who cannot see it.
    """
    size = f'width="{laid.w:g}" height="{laid.h:g}" viewBox="0 0 {laid.w:g} {laid.h:g}"'
    family = quoteattr(f"{FAMILY}, sans-serif")
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family={family} role="img">',
            f"<title>{escape(title)}</title>",
            *(one for shape in laid.shapes for one in _drawn(shape, colours, widths)),
            "</svg>\n",
        )
    )


def _drawn(shape: Shape, colours: Mapping[Tone, str], widths: Widths) -> Iterator[str]:
    match shape:
        case Line():
            yield _line(shape, colours, widths)
        case Box():
            inside = shape.width / 2 if shape.edge else 0.0
            x, y = shape.x + inside, shape.y + inside
            w, h = max(shape.w - 2 * inside, 0.0), max(shape.h - 2 * inside, 0.0)
            look = _look(colours, shape.fill, shape.edge, shape.width, dashed=shape.dashed)
            yield f'<rect x="{x:.2f}" y="{y:.2f}" width="{w:.2f}" height="{h:.2f}" rx="{shape.radius:.2f}" {look}/>'
        case Disc():
            r = max(shape.r - (shape.width / 2 if shape.edge else 0.0), 0.0)
            look = _look(colours, shape.fill, shape.edge, shape.width, dashed=shape.dashed)
            yield f'<circle cx="{shape.x:.2f}" cy="{shape.y:.2f}" r="{r:.2f}" {look}/>'
        case Stroke():
            look = _look(colours, shape.fill, shape.edge, shape.width, dashed=shape.dashed)
            yield f'<path d="{_way(shape)}" {look}/>'
            if shape.arrow:
                points = " ".join(f"{x:.2f},{y:.2f}" for x, y in head(shape))
                yield f'<polygon points="{points}" {_look(colours, shape.edge, "", 0.0)}/>'
        case Band():
            yield from _band(shape, colours)


def _line(line: Line, colours: Mapping[Tone, str], widths: Widths) -> str:
    wide = widths.of(line.text, line.size, line.cut)
    wide = min(wide, line.most) if line.most else wide
    return (
        f'<text x="{line.x:.2f}" y="{line.y:.2f}" font-size="{line.size:.2f}" font-weight="{_WEIGHTS[line.cut]}"'
        f' text-anchor="{_ANCHORS[line.align]}" textLength="{wide:.2f}" lengthAdjust="spacingAndGlyphs"'
        f' fill="{colours[line.tone or "ink"]}">{escape(line.text)}</text>'
    )


def _band(band: Band, colours: Mapping[Tone, str]) -> Iterator[str]:
    pattern = hatching(band)
    tone: Tone = band.hue or "edge"
    if pattern.lines:
        way = "".join(f"M{ax:.2f} {ay:.2f}L{bx:.2f} {by:.2f}" for ax, ay, bx, by in pattern.lines)
        yield f'<path d="{way}" {_look(colours, "", tone, pattern.width)}/>'
    for x, y in pattern.dots:
        yield f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{pattern.r:.2f}" {_look(colours, tone, "", 0.0)}/>'


def _way(stroke: Stroke) -> str:
    (x, y), *rest = stroke.points
    joint = " " if stroke.curved else "L"
    begun = f"M{x:.2f} {y:.2f}{'C' if stroke.curved and rest else ''}"
    way = joint.join(f"{x:.2f} {y:.2f}" for x, y in rest)
    return f"{begun}{joint if way and not stroke.curved else ''}{way}{'Z' if stroke.closed else ''}"


def _look(colours: Mapping[Tone, str], fill: Tone, edge: Tone, width: float, *, dashed: bool = False) -> str:
    drawn = f'fill="{colours[fill] if fill else "none"}"'
    if edge:
        drawn += f' stroke="{colours[edge]}" stroke-width="{width:.2f}"'
    if dashed:
        on, off = DASH
        drawn += f' stroke-dasharray="{on * width:.2f} {off * width:.2f}"'
    return drawn
