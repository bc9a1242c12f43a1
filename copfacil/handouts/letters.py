"""The letters of paper: which the font has, how wide they are, and how a text is broken into lines.

Lengths are in points. Widths are those of ReportLab's own advances of Source Sans, so a line that fits here fits on
paper; nothing is kerned.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple, TypeAlias

from copfacil import resources

Cut = Literal["Regular", "Bold"]
"""The two weights that paper uses."""

CUTS: tuple[Cut, ...] = ("Regular", "Bold")

LEAST = 12.0
"""No letter on paper is smaller, pt."""

LEADING = 1.25
"""From one baseline to the next, in font sizes: 12 pt on 15 pt."""

CAP = 0.66
"""Height of a capital in font sizes."""

Runs: TypeAlias = tuple[tuple[Cut, str], ...]
"""A text in several weights, one after the other."""

_CACHED = 8192
_OPENS_AFTER = "-–—/"
"""A long word may be broken after these."""


class Piece(NamedTuple):
    """Letters of one weight on one line, ``x`` from the line's beginning."""

    x: float
    cut: Cut
    text: str


class Block(NamedTuple):
    """A text that is broken into lines.

    Attributes:
        lines: each a row of pieces.
        size: of the letters.
        leading: from baseline to baseline.
    """

    lines: tuple[tuple[Piece, ...], ...]
    size: float
    leading: float

    @property
    def height(self) -> float:
        """Of all lines."""
        return len(self.lines) * self.leading

    @property
    def width(self) -> float:
        """Of the longest line."""
        ends = (line[-1].x + width(line[-1].text, line[-1].cut, self.size) for line in self.lines if line)
        return max(ends, default=0.0)


NOTHING = Block((), LEAST, LEAST * LEADING)
"""No text at all."""


def face(cut: Cut) -> str:
    """The name by which ReportLab knows a weight."""
    return f"SourceSans-{cut}"


@cache
def font(cut: Cut) -> Any:  # noqa: ANN401 - ReportLab has no types
    """ReportLab's font of one weight, read from its file and registered when first asked for."""
    from reportlab.pdfbase.pdfmetrics import registerFont  # noqa: PLC0415 - a tenth of a second, paid by who prints
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415 - as above

    made = TTFont(face(cut), str(resources.letters(cut)))
    registerFont(made)
    return made


@lru_cache(_CACHED)
def tidy(text: str) -> str:
    """The text as paper prints it: composed letters, plain spaces, nothing invisible, nothing the font lacks."""
    if text.isascii() and text.isprintable():
        return text
    drawn = font("Regular").face.charToGlyph
    return "".join(sign for sign in _plain(text) if ord(sign) in drawn)


@lru_cache(_CACHED)
def lacking(text: str) -> str:
    """Those letters of a text that the font lacks, each once, in their order; spaces and invisible signs aside."""
    if text.isascii():
        return ""
    drawn = font("Regular").face.charToGlyph
    return "".join(dict.fromkeys(sign for sign in _plain(text) if ord(sign) not in drawn))


def _plain(text: str) -> str:
    """Composed (NFC), white space of any kind as a space, format and control characters gone."""
    composed = unicodedata.normalize("NFC", text)
    spaced = (" " if sign.isspace() and sign != "\u00a0" else sign for sign in composed)
    return "".join(sign for sign in spaced if unicodedata.category(sign) not in {"Cc", "Cf"})


@lru_cache(_CACHED)
def advance(text: str, cut: Cut) -> int:
    """Width of a tidy text in thousandths of the font size."""
    widths = font(cut).face.charWidths
    return sum(map(widths.__getitem__, map(ord, text)))


def width(text: str, cut: Cut = "Regular", size: float = LEAST) -> float:
    """Width of a tidy text."""
    return advance(text, cut) * size / 1000


def block(text: str | Runs, wide: float, *, size: float = LEAST, cut: Cut = "Regular", leading: float = 0.0) -> Block:
    """The text broken into lines no wider than ``wide``; an empty text has no lines.

    Words stay whole where they can; one that is wider than a line is broken after a hyphen or a slash, else anywhere.
    """
    runs: Runs = ((cut, text),) if isinstance(text, str) else text
    return _block(runs, wide, size, leading or size * LEADING)


@lru_cache(_CACHED)
def _block(runs: Runs, wide: float, size: float, leading: float) -> Block:
    room = wide * 1000 / size + 0.5  # half a thousandth, so that a text fits into its own width
    lines: list[tuple[Piece, ...]] = []
    line: list[tuple[Cut, str]] = []
    filled = 0
    for cut, text in runs:
        space = advance(" ", cut)
        for word in tidy(text).split(" "):
            if not word:
                continue
            for at, part in enumerate(_parts(word, cut, room)):
                wanted = advance(part, cut)
                gap = space if line else 0
                if line and (at or filled + gap + wanted > room):
                    lines.append(_joined(line, size))
                    line, filled, gap = [], 0, 0
                line.append((cut, part))
                filled += gap + wanted
    if line:
        lines.append(_joined(line, size))
    return Block(tuple(lines), size, leading)


def _parts(word: str, cut: Cut, room: float) -> Iterator[str]:
    """The word itself, or pieces of it that each fit."""
    while advance(word, cut) > room:
        end = 1
        filled = advance(word[0], cut)
        while end < len(word) and filled + (more := advance(word[end], cut)) <= room:
            filled += more
            end += 1
        opened = max((place + 1 for place, sign in enumerate(word[:end]) if sign in _OPENS_AFTER), default=end)
        while opened < len(word) and unicodedata.combining(word[opened]):
            opened -= 1  # an accent stays with its letter
        opened = max(opened, 1)
        yield word[:opened]
        word = word[opened:]
    if word:
        yield word


def _joined(words: list[tuple[Cut, str]], size: float) -> tuple[Piece, ...]:
    """Words of one line as few pieces: one for each change of weight."""
    pieces: list[Piece] = []
    at = 0
    for cut, word in words:
        if pieces and pieces[-1].cut == cut:
            pieces[-1] = Piece(pieces[-1].x, cut, f"{pieces[-1].text} {word}")
            at += advance(" ", cut) + advance(word, cut)
        else:
            at += 2 * advance(" ", cut) if pieces else 0  # a change of weight breathes
            pieces.append(Piece(at * size / 1000, cut, word))
            at += advance(word, cut)
    return tuple(pieces)


def fit(text: str, wide: float, *, size: float, least: float = LEAST, cut: Cut = "Regular") -> Block:
    """The text on one line at ``size``, or smaller down to ``least``; when that is too wide still, on several lines.

    Nothing is ever left out.
    """
    shown = " ".join(tidy(text).split())
    needed = advance(shown, cut)
    if not needed:
        return Block((), size, size * LEADING)
    good = min(size, wide * 1000 / needed)
    if good >= least:
        good = int(good * 4) / 4  # quarter points
        return Block(((Piece(0.0, cut, shown),),), good, good * LEADING)
    return block(shown, wide, size=least, cut=cut)


def spot(text: str, wide: float, *, size: float, lines: int = 2, cut: Cut = "Regular") -> Block:
    """The name of a spot: fitted, and beyond ``lines`` lines ended with an ellipsis.

    Only spots may be shortened, for each stands whole on the group list.
    """
    made = fit(text, wide, size=size, cut=cut)
    if len(made.lines) <= lines:
        return made
    kept = made.lines[: lines - 1]
    last = " ".join(piece.text for piece in made.lines[lines - 1])
    while last and width(f"{last}…", cut, made.size) > wide:
        last = last[:-1]
    return Block((*kept, (Piece(0.0, cut, f"{last.rstrip()}…"),)), made.size, made.leading)
