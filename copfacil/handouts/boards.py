"""A board on paper: the picture that the screen shows, black on white, patterns instead of hues."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from copfacil import resources
from copfacil.core.boards.board import Board
from copfacil.core.boards.layout import layout
from copfacil.core.boards.letters import Widths
from copfacil.core.boards.shapes import Band, Box, Cut, Disc, Frame, Laid, Line, Shape, Stroke, Tone
from copfacil.core.boards.strokes import DASH, hatching, head
from copfacil.core.words import Msg, Words
from copfacil.handouts import letters
from copfacil.handouts.ink import A3, A4, MM, Ink, Point, Size
from copfacil.handouts.letters import LEAST, lacking

ACROSS_A4: Size = (A4[1], A4[0])
ACROSS_A3: Size = (A3[1], A3[0])
"""The two papers on their long side, as most boards lie."""

LACKS = "◊"
"""Stands for letters that the font of paper lacks."""

_CUTS: dict[Cut, letters.Cut] = {"Regular": "Regular", "Semibold": "Bold", "Bold": "Bold"}
_BLACK: frozenset[Tone] = frozenset(
    ("ink", "ink-soft", "edge", "line", "accent", "good", "warn", "over", "calm", "east", "north", "west", "south")
)
"""Tones that paper prints black; all others are the paper itself."""

_MARGIN = 12 * MM
_TITLE = 20.0
_HAIR = 0.4
_ROUND = 0.5523
"""Handles of a quarter of a circle stand this much of its radius away from its ends."""


@lru_cache(maxsize=4)
def widths(words: Words) -> Widths:
    """How wide letters are, for boards that speak this language."""
    return Widths.read(resources.path("widths.json").read_text("utf-8"), words)


def board_pdf(board: Board, words: Words, *, size: Size = ACROSS_A3, frame: Frame | None = None) -> bytes:
    """The board as a document of its own: ``board_pages``."""
    ink = Ink(board.name, words.language)
    board_pages(ink, board, words, size=size, frame=frame)
    return ink.done()


def board_pages(ink: Ink, board: Board, words: Words, *, size: Size = ACROSS_A3, frame: Frame | None = None) -> None:
    """Draws the board on pages of its own: one, or with ``frame.full`` as many as all cards need.

    Args:
        ink: the document.
        board: as it stands.
        words: the language.
        size: of the paper.
        frame: names and what else the layout is told; its room and letters are those of the paper.
    """
    asked = frame or Frame(w=0, h=0, letter=LEAST)
    top = _MARGIN + 1.5 * _TITLE
    note = words(Msg("{sign} stands for letters that paper lacks; the screen shows them.", sign=LACKS))
    lost = any(lacking(card.text) for card in board.cards) or bool(lacking(board.posed))
    room = size[1] - top - _MARGIN - (2 * LEAST if lost else 0)
    turn, turns = 0, 1
    cut: dict[str, None] = {}
    while turn < turns:
        laid = layout(
            board,
            Frame(
                w=size[0] - 2 * _MARGIN,
                h=room,
                letter=LEAST,
                audience="paper",
                names=asked.names,
                turn=turn,
                now=asked.now,
                full=asked.full,
            ),
            widths(words),
        )
        turns = laid.turns if asked.full else 1
        ink.page(size)
        ink.text(_MARGIN, _MARGIN + _TITLE, legible(board.name), size=_TITLE, cut="Bold")
        if turns > 1:
            told = words(Msg("{page} of {pages}", page=turn + 1, pages=turns))
            ink.right(size[0] - _MARGIN, _MARGIN + _TITLE, told)
        paint(ink, laid, (_MARGIN, top))
        cut |= dict.fromkeys(laid.cut)
        if lost:
            ink.text(_MARGIN, size[1] - _MARGIN, note)
        turn += 1
    _in_full(ink, size, cut, words)


def _in_full(ink: Ink, size: Size, texts: Iterable[str], words: Words) -> None:
    """What was too long for its place, on pages of its own: paper loses nothing."""
    y, room = size[1], size[0] - 2 * _MARGIN
    for text in texts:
        told = letters.block(legible(text), room)
        if y + told.height > size[1] - _MARGIN:
            ink.page(size)
            ink.text(_MARGIN, _MARGIN + _TITLE, words(Msg("In full")), size=_TITLE, cut="Bold")
            y = _MARGIN + 1.5 * _TITLE
        y = ink.block(_MARGIN, y, told) + LEAST / 2


def paint(ink: Ink, laid: Laid, at: Point) -> None:
    """Draws a laid board with its upper left corner at a point of the page."""
    pen = _Pen(ink, at)
    with ink.straight():
        for shape in laid.shapes:
            pen.shape(shape)


class _Pen:
    """Writes shapes as the operators of a PDF page."""

    def __init__(self, ink: Ink, at: Point) -> None:
        # Curves, white grounds and squeezed letters are drawn by boards alone, so they stand here and not in Ink.
        self._canvas: Any = ink._canvas  # noqa: SLF001
        self._ink = ink
        self._x, self._y = at
        self._top = ink._top  # noqa: SLF001

    def shape(self, shape: Shape) -> None:
        match shape:
            case Line():
                self._line(shape)
            case Box():
                inside = shape.width / 2 if shape.edge else 0.0
                way = _rounded(
                    self._x + shape.x + inside,
                    self._top - self._y - shape.y - shape.h + inside,
                    max(shape.w - 2 * inside, 0.0),
                    max(shape.h - 2 * inside, 0.0),
                    shape.radius,
                )
                self._drawn(way, shape.fill, shape.edge, shape.width, dashed=shape.dashed)
            case Disc():
                r = max(shape.r - (shape.width / 2 if shape.edge else 0.0), 0.0)
                x, y = self._at(shape.x, shape.y)
                way = _rounded(x - r, y - r, 2 * r, 2 * r, r)
                self._drawn(way, shape.fill, shape.edge, shape.width, dashed=shape.dashed)
            case Stroke():
                self._stroke(shape)
            case Band():
                self._band(shape)

    def _at(self, x: float, y: float) -> Point:
        return self._x + x, self._top - self._y - y

    def _drawn(self, way: str, fill: Tone, edge: Tone, width: float, *, dashed: bool = False) -> None:
        """A way that is filled and drawn along; white grounds cover what lies below, as on the screen."""
        if not fill and not edge:
            return
        ground = "0 g " if fill in _BLACK else "1 g "
        ends = "B" if fill and edge else "f" if fill else "S"
        line = f"{max(width, _HAIR):.2f} w {_dashes(width) if dashed else ''}" if edge else ""
        self._canvas.addLiteral(f"q {ground if fill else ''}{line}{way} {ends} Q")

    def _stroke(self, stroke: Stroke) -> None:
        (x, y), *rest = [self._at(x, y) for x, y in stroke.points]
        way = [f"{x:.2f} {y:.2f} m"]
        if stroke.curved:
            for one, other, end in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
                way.append(" ".join(f"{a:.2f} {b:.2f}" for a, b in (one, other, end)) + " c")
        else:
            way += [f"{a:.2f} {b:.2f} l" for a, b in rest]
        if stroke.closed:
            way.append("h")
        self._drawn(" ".join(way), stroke.fill, stroke.edge, stroke.width, dashed=stroke.dashed)
        if stroke.arrow:
            (x, y), (ax, ay), (bx, by) = (self._at(x, y) for x, y in head(stroke))
            self._drawn(f"{x:.2f} {y:.2f} m {ax:.2f} {ay:.2f} l {bx:.2f} {by:.2f} l h", stroke.edge, "", 0.0)

    def _band(self, band: Band) -> None:
        pattern = hatching(band)
        way: list[str] = []
        for ax, ay, bx, by in pattern.lines:
            (ax, ay), (bx, by) = self._at(ax, ay), self._at(bx, by)  # noqa: PLW2901 - the same ends, on the page
            way.append(f"{ax:.2f} {ay:.2f} m {bx:.2f} {by:.2f} l")
        if way:
            self._drawn(" ".join(way), "", "ink", pattern.width)
        for x, y in pattern.dots:
            x, y = self._at(x, y)  # noqa: PLW2901 - the same point, on the page
            self._drawn(_rounded(x - pattern.r, y - pattern.r, 2 * pattern.r, 2 * pattern.r, pattern.r), "ink", "", 0)

    def _line(self, line: Line) -> None:
        text, cut = legible(line.text), _CUTS[line.cut]
        if not text:
            return
        wide = letters.width(text, cut, line.size)
        squeeze = min(line.most / wide, 1.0) if line.most and wide else 1.0
        wide *= squeeze
        x = self._x + line.x - {"left": 0.0, "centre": wide / 2, "right": wide}[line.align]
        white = line.tone not in _BLACK and line.tone != ""
        before = f"{'1 g ' if white else ''}{f'{100 * squeeze:.2f} Tz' if squeeze < 1 else ''}".strip()
        if before:
            self._canvas.addLiteral(f"q {before}")
        self._ink.text(x, self._y + line.y, text, size=line.size, cut=cut)
        if before:
            self._canvas.addLiteral("Q")


def legible(text: str) -> str:
    """The text with one sign for each run of letters that the font lacks."""
    lost = set(lacking(text))
    if not lost:
        return letters.tidy(text)
    marked = "".join(LACKS if sign in lost else sign for sign in text)
    while LACKS * 2 in marked:
        marked = marked.replace(LACKS * 2, LACKS)
    return letters.tidy(marked)


def _dashes(width: float) -> str:
    on, off = DASH
    return f"[{on * width:.2f} {off * width:.2f}] 0 d "


def _rounded(x: float, y: float, w: float, h: float, radius: float) -> str:
    """The way round a box by its lower left corner; with a large radius a circle."""
    r = min(radius, w / 2, h / 2)
    if r <= 0:
        return f"{x:.2f} {y:.2f} {w:.2f} {h:.2f} re"
    k = r * (1 - _ROUND)
    right, up = x + w, y + h
    return (
        f"{x + r:.2f} {y:.2f} m {right - r:.2f} {y:.2f} l "
        f"{right - k:.2f} {y:.2f} {right:.2f} {y + k:.2f} {right:.2f} {y + r:.2f} c {right:.2f} {up - r:.2f} l "
        f"{right:.2f} {up - k:.2f} {right - k:.2f} {up:.2f} {right - r:.2f} {up:.2f} c {x + r:.2f} {up:.2f} l "
        f"{x + k:.2f} {up:.2f} {x:.2f} {up - k:.2f} {x:.2f} {up - r:.2f} c {x:.2f} {y + r:.2f} l "
        f"{x:.2f} {y + k:.2f} {x + k:.2f} {y:.2f} {x + r:.2f} {y:.2f} c h"
    )
