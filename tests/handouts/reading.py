"""Reads a PDF back as a reader's eye would: lines with their places, letter sizes, paper sizes."""

import re
from collections.abc import Iterator
from ctypes import c_uint
from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped] # it has no types
import pypdfium2.raw as pdfium  # type: ignore[import-untyped] # as above

A3 = (842, 1191)
A4 = (595, 842)
A5 = (420, 595)
A6 = (298, 421)


@dataclass(frozen=True, slots=True)
class Line:
    """A run of text on a page: its box in pt from the lower left corner."""

    left: float
    low: float
    right: float
    top: float
    text: str

    def over(self, other: "Line") -> bool:
        """Whether the two lie on each other by more than a hair."""
        hair = 0.6
        return (
            min(self.right, other.right) - max(self.left, other.left) > hair
            and min(self.top, other.top) - max(self.low, other.low) > hair
        )


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        size: whole points.
        text: all its text.
        lines: its runs of text.
        sizes: of its letters, pt.
    """

    size: tuple[int, int]
    text: str
    lines: tuple[Line, ...]
    sizes: frozenset[float]

    @property
    def words(self) -> str:
        """All its text with any white space as one space, broken lines joined."""
        return " ".join(self.text.split())

    def crossings(self) -> Iterator[str]:
        """Every pair of lines that lie on each other, in words."""
        for at, line in enumerate(self.lines):
            for other in self.lines[at + 1 :]:
                if line.over(other):
                    yield f"“{line.text}” lies on “{other.text}”"

    def strays(self) -> Iterator[str]:
        """Every line that leaves the paper or comes nearer to its edge than 5 mm, which printers cannot reach."""
        wide, high = self.size
        for line in self.lines:
            if line.left < 14 or line.low < 14 or line.right > wide - 14 or line.top > high - 14:
                yield f"“{line.text}” leaves the page"


def pages(made: bytes) -> list[Page]:
    """All pages of a PDF."""
    with pypdfium2.PdfDocument(made) as document:
        return [_page(page) for page in document]


def _page(page: pypdfium2.PdfPage) -> Page:
    text = page.get_textpage()
    rects = [text.get_rect(at) for at in range(text.count_rects())]
    lines = tuple(
        Line(left, low, right, top, text.get_text_bounded(left, low, right, top)) for left, low, right, top in rects
    )
    sizes = {round(pdfium.FPDFText_GetFontSize(text, at), 2) for at in range(text.count_chars()) if _drawn(text, at)}
    wide, high = page.get_size()
    return Page((round(wide), round(high)), text.get_text_bounded(), lines, frozenset(sizes))


def _drawn(text: pypdfium2.PdfTextPage, at: int) -> bool:
    """Whether a letter stands on the page: not a space, not a line's end that the reader made up."""
    return not pdfium.FPDFText_IsGenerated(text, at) and pdfium.FPDFText_GetUnicode(text, at) > 0x20


def told(made: bytes) -> dict[str, str]:
    """What the document says about itself, and its language."""
    with pypdfium2.PdfDocument(made) as document:
        said = dict(document.get_metadata_dict())
    language = re.search(rb"/Lang \((\w+)\)", made)
    return {**said, "Lang": language[1].decode() if language else ""}


def fonts(made: bytes) -> set[tuple[str, bool]]:
    """The names of all fonts that letters are drawn with, and whether they are embedded."""
    return {
        (drawn.get_font().get_base_name(), drawn.get_font().is_embedded)
        for drawn in _objects(made)
        if drawn.type == pdfium.FPDF_PAGEOBJ_TEXT
    }


def colours(made: bytes) -> set[tuple[int, ...]]:
    """Every colour in which text, lines or areas are drawn: red, green, blue, opacity, each from 0 to 255."""
    found: set[tuple[int, ...]] = set()
    for drawn in _objects(made):
        for ask in (pdfium.FPDFPageObj_GetFillColor, pdfium.FPDFPageObj_GetStrokeColor):
            parts = [c_uint() for _ in range(4)]
            if ask(drawn, *parts):
                found.add(tuple(part.value for part in parts))
    return found


def pictures(made: bytes) -> int:
    """How many pictures made of dots it holds."""
    return sum(drawn.type == pdfium.FPDF_PAGEOBJ_IMAGE for drawn in _objects(made))


def _objects(made: bytes) -> Iterator[pypdfium2.PdfObject]:
    with pypdfium2.PdfDocument(made) as document:
        for page in document:
            yield from page.get_objects(max_depth=4)
