"""One PDF being drawn: pages, text, rules and stamps, black on white.

Lengths are in points; x grows from the side on which lines of the language begin, and y downwards from the page's upper
edge: what is drawn once stands right in every language.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from io import BytesIO

from copfacil.core.words import right_to_left
from copfacil.handouts import letters
from copfacil.handouts.letters import LEAST, Block, Cut

Size = tuple[float, float]
"""Width and height of a page."""
Point = tuple[float, float]
"""x and y."""

MM = 72 / 25.4
"""Points in a millimetre."""
A3: Size = (297 * MM, 420 * MM)
A4: Size = (210 * MM, 297 * MM)
A5: Size = (148 * MM, 210 * MM)
A6: Size = (105 * MM, 148.5 * MM)
"""A quarter of A4 exactly, so that four cards share their cuts."""

RULE = 0.75
"""Weight of every rule."""

_CREATOR = "copfacil"
_ASCENT = 0.73
_DEPTH = 0.21
"""Tall letters and deep ones, in font sizes; a line's text is centred in its leading by them."""


class Ink:
    """Draws one PDF; ``done`` gives its bytes, the same for the same drawing.

    Args:
        title: of the document.
        language: its code ("en", "cy").

    Attributes:
        mirrored: x grows to the left, because the language is read from the right.
    """

    def __init__(self, title: str, language: str) -> None:
        from reportlab import rl_config  # noqa: PLC0415 - as below
        from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - a tenth of a second, paid by who prints

        rl_config.useA85 = 0  # bytes as they are: letters for bytes would make each file a quarter longer
        letters.font("Regular")
        self._bytes = BytesIO()
        # A font that is embedded stands at the beginning of each page: the default one would only be named.
        self._canvas = Canvas(
            self._bytes, pageCompression=1, invariant=1, lang=language, initialFontName=letters.face("Regular")
        )
        self._canvas.setTitle(letters.tidy(title))
        self._canvas.setAuthor(_CREATOR)
        self._canvas.setCreator(_CREATOR)
        self._canvas.setSubject(letters.tidy(title))
        self.mirrored = right_to_left(language)
        self._wide = self._top = 0.0
        self._open = False
        self._line = 0.0
        self._chapter = ""
        self._stamps: dict[Hashable, str] = {}
        self._said: dict[tuple[str, Cut], tuple[tuple[str, str], ...]] = {}

    def page(self, size: Size) -> None:
        """Begins a page."""
        self._close()
        self._canvas.setPageSize(size)
        self._wide, self._top = size
        self._open = True
        self._line = 0.0
        if self._chapter:
            key = f"page-{self._canvas.getPageNumber()}"
            self._canvas.bookmarkPage(key)
            self._canvas.addOutlineEntry(letters.tidy(self._chapter), key)
            self._chapter = ""

    def chapter(self, name: str) -> None:
        """Names the next page in the document's outline."""
        self._chapter = name

    def done(self) -> bytes:
        """The document."""
        self._close()
        self._canvas.save()
        return self._bytes.getvalue()

    def _close(self) -> None:
        if self._open:
            self._canvas.showPage()
        self._open = False

    def text(self, x: float, y: float, text: str, *, size: float = LEAST, cut: Cut = "Regular") -> None:
        """One line of text from ``x`` on, its baseline at ``y``."""
        if self.mirrored:
            x = self._across(x, letters.width(letters.tidy(text), cut, size))
        self._canvas.addLiteral(f"BT 1 0 0 1 {x:.2f} {self._top - y:.2f} Tm {self._shown(text, cut, size)} ET")

    def right(self, x: float, y: float, text: str, *, size: float = LEAST, cut: Cut = "Regular") -> None:
        """One line of text that ends at ``x``."""
        self.text(x - letters.width(letters.tidy(text), cut, size), y, text, size=size, cut=cut)

    def centred(self, x: float, y: float, text: str, *, size: float = LEAST, cut: Cut = "Regular") -> None:
        """One line of text with its middle at ``x``."""
        self.text(x - letters.width(letters.tidy(text), cut, size) / 2, y, text, size=size, cut=cut)

    def _across(self, x: float, wide: float = 0.0) -> float:
        """How far from the paper's left edge something begins that is so wide."""
        return self._wide - x - wide if self.mirrored else x

    @contextmanager
    def straight(self) -> Iterator[None]:
        """What is drawn inside is a picture: x grows to the right in every language."""
        kept, self.mirrored = self.mirrored, False
        yield
        self.mirrored = kept

    def _shown(self, text: str, cut: Cut, size: float) -> str:
        """The operators that show a text; the font numbers its letters as they first occur in the document."""
        coded = self._said.get((text, cut))
        if coded is None:
            font, document = letters.font(cut), self._canvas._doc  # noqa: SLF001 - as ReportLab's fonts ask for it
            coded = tuple(
                (font.getSubsetInternalName(subset, document), _escaped(part))
                for subset, part in font.splitString(letters.tidy(text), document)
            )
            self._said[text, cut] = coded
        return " ".join(f"{name} {size:g} Tf ({part}) Tj" for name, part in coded)

    def block(self, x: float, y: float, block: Block, *, align: str = "left") -> float:
        """A text in lines, the first line's upper edge at ``y``; right or centred about ``x``. Gives its lower edge."""
        size = block.size
        baseline = y + (block.leading - (_ASCENT + _DEPTH) * size) / 2 + _ASCENT * size
        for line in block.lines:
            shift = 0.0
            if align != "left":
                last = line[-1]
                shift = last.x + letters.width(last.text, last.cut, size)
                shift = shift if align == "right" else shift / 2
            for piece in line:
                self.text(x + piece.x - shift, baseline, piece.text, size=size, cut=piece.cut)
            baseline += block.leading
        return y + block.height

    def rule(self, x: float, y: float, to: float, *, dotted: bool = False, weight: float = RULE) -> None:
        """A level line."""
        x, to, up = self._across(x), self._across(to), self._top - y
        drawn = f"{x:.2f} {up:.2f} m {to:.2f} {up:.2f} l S"
        self._weigh(weight)
        self._canvas.addLiteral(f"[.75 1.5] 0 d {drawn} [] 0 d" if dotted else drawn)

    def post(self, x: float, y: float, to: float, *, weight: float = RULE) -> None:
        """An upright line."""
        x = self._across(x)
        self._weigh(weight)
        self._canvas.addLiteral(f"{x:.2f} {self._top - y:.2f} m {x:.2f} {self._top - to:.2f} l S")

    def line(self, start: Point, end: Point, *, weight: float = RULE) -> None:
        """A straight line from point to point."""
        (x, y), (to, low) = ((self._across(at[0]), self._top - at[1]) for at in (start, end))
        self._weigh(weight)
        self._canvas.addLiteral(f"{x:.2f} {y:.2f} m {to:.2f} {low:.2f} l S")

    def dashes(self, x: float, y: float, to: float) -> None:
        """A level line of dashes: cut or fold here."""
        x, to, up = self._across(x), self._across(to), self._top - y
        self._weigh(RULE)
        self._canvas.addLiteral(f"[4 4] 0 d {x:.2f} {up:.2f} m {to:.2f} {up:.2f} l S [] 0 d")

    def box(self, x: float, y: float, wide: float, high: float, *, filled: bool = False) -> None:
        """A box by the corner at which it begins, outlined or filled black."""
        x = self._across(x, wide)
        self._weigh(RULE)
        drawn = "B" if filled else "S"
        self._canvas.addLiteral(f"{x:.2f} {self._top - y - high:.2f} {wide:.2f} {high:.2f} re {drawn}")

    def chip(self, x: float, y: float, wide: float, high: float) -> None:
        """An outline with round corners by the corner at which it begins."""
        x = self._across(x, wide)
        self._weigh(RULE)
        self._canvas.roundRect(x, self._top - y - high, wide, high, 2, stroke=1, fill=0)

    def dot(self, at: Point, radius: float, *, weight: float, filled: bool) -> None:
        """A circle."""
        self._weigh(weight)
        self._canvas.circle(self._across(at[0]), self._top - at[1], radius, stroke=1, fill=int(filled))

    def arc(self, at: Point, radius: float, middle: float, half: float, *, weight: float) -> None:
        """An arc round a point with round ends: ``half`` degrees to each side of ``middle`` (clockwise from twelve)."""
        self._weigh(weight)
        x, up = self._across(at[0]), self._top - at[1]
        self._canvas.setLineCap(1)
        self._canvas.arc(x - radius, up - radius, x + radius, up + radius, 90 - middle - half, 2 * half)
        self._canvas.setLineCap(0)

    def _weigh(self, weight: float) -> None:
        if weight != self._line:
            self._canvas.addLiteral(f"{weight:g} w")
            self._line = weight

    @contextmanager
    def upside_down(self, middle: float, centre: float) -> Iterator[None]:
        """What is drawn inside stands on its head about the point (middle, centre)."""
        middle = self._across(middle)
        self._canvas.saveState()
        self._canvas.translate(middle, self._top - centre)
        self._canvas.rotate(180)
        self._canvas.translate(-middle, centre - self._top)
        kept, self._line = self._line, 0.0
        yield
        self._canvas.restoreState()
        self._line = kept

    def stamp(self, key: Hashable, size: Size, paint: "Callable[[Ink], None]", at: Point) -> None:
        """Puts a drawing with the corner at which it begins at a point; what has the same key is drawn once for the document.

        ``paint`` draws on this very ink, from (0, 0); it may not stamp in turn.
        """
        name = self._stamps.get(key)
        if name is None:
            name = f"stamp{len(self._stamps)}"
            self._stamps[key] = name
            wide, top, line = self._wide, self._top, self._line
            self._canvas.beginForm(name, 0, 0, *size)
            (self._wide, self._top), self._line = size, 0.0
            paint(self)
            self._canvas.endForm()
            self._wide, self._top, self._line = wide, top, line
        self._canvas.saveState()
        self._canvas.translate(self._across(at[0], size[0]), self._top - at[1] - size[1])
        self._canvas.doForm(name)
        self._canvas.restoreState()


def _escaped(part: bytes) -> str:
    """The bytes of a PDF string, with the signs escaped that would end it; others than ASCII as octal numbers."""
    return "".join(_ESCAPES[byte] for byte in part)


_ESCAPES = tuple(
    f"\\{byte:03o}" if byte < 32 or byte > 126 else f"\\{chr(byte)}" if chr(byte) in "()\\" else chr(byte)  # noqa: PLR2004 - ASCII
    for byte in range(256)
)
