"""Paints any face of the wall at any size, and says when it has to be painted again."""

# What a face depends on follows by name.
# ruff: noqa: PLR0913, PLR0917

from dataclasses import replace
from typing import assert_never

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from copfacil.core.faces import BoardFace, Break, Holding, Lines, Phase, Places, Silence, Thanks, Timetable, Wall
from copfacil.core.scene import Dial
from copfacil.core.words import Words
from copfacil.ui.theme import Theme, load
from copfacil.ui.wall import board, holding, lines, pause, phase, places, silence, thanks, timetable
from copfacil.ui.wall.frame import TURN_MS, Frame, Look
from copfacil.ui.wall.pieces import Piece

RING_STEP_MS = 250
"""How often a ring moves."""

_LEAST_HEIGHT = 480.0
"""px: below it a face is laid out larger and painted smaller, so that a preview is the same picture."""
_PREVIEW_HEIGHT = 1080.0


def paint_face(
    painter: QPainter, size: QSizeF, face: Wall, theme: Theme, words: Words, look: Look, turn_ms: int
) -> None:
    """Paints a whole face, its ground included.

    Args:
        painter: at the face's upper left corner.
        size: px.
        face: what to show.
        theme: of the wall; silence is always dark.
        words: the language of the wall.
        look: how a phase shows its time.
        turn_ms: any clock that counts up in ms; what does not fit is shown in turns by it.
    """
    painter.save()
    painter.setClipRect(QRectF(0, 0, size.width(), size.height()), Qt.ClipOperation.IntersectClip)
    if size.height() < _LEAST_HEIGHT:
        scale = size.height() / _PREVIEW_HEIGHT
        painter.scale(scale, scale)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = size / scale
    shown = ground(face, theme)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), shown.paper)
    left = left_of(face)
    for piece in pieces(rest(face), size, theme, words, look, turn_ms):
        piece.paint(painter, shown, left)
    painter.restore()


def pieces(still: Wall, size: QSizeF, theme: Theme, words: Words, look: Look, turn_ms: int) -> tuple[Piece, ...]:
    """The pieces of a face at rest: only what each paints depends on how much time is left."""
    laid = _laid(still, frame_of(still, size, theme, words, look, turn_ms))
    return turned(laid, words, size)


def turned(laid: tuple[Piece, ...], words: Words, size: QSizeF) -> tuple[Piece, ...]:
    """Faces are laid out from left to right; the pieces as a reader of the language wants them."""
    return tuple(piece.mirrored(size.width()) for piece in laid) if words.right_to_left else laid


def _laid(still: Wall, frame: Frame) -> tuple[Piece, ...]:
    match still:
        case Phase():
            return phase.lay(still, frame)
        case Silence():
            return silence.lay(still, frame)
        case Places():
            return places.lay(still, frame)
        case Lines():
            return lines.lay(still, frame)
        case Break():
            return pause.lay(still, frame)
        case BoardFace():
            return board.lay(still, frame)
        case Holding():
            return holding.lay(still, frame)
        case Timetable():
            return timetable.lay(still, frame)
        case Thanks():
            return thanks.lay(still, frame)
    assert_never(still)


def frame_of(face: Wall, size: QSizeF, theme: Theme, words: Words, look: Look, turn_ms: int) -> Frame:
    """What a face is laid out in."""
    return Frame(
        width=size.width(),
        height=size.height(),
        theme=ground(face, theme),
        words=words,
        look=look,
        turn=turn_ms // turn_of(face),
    )


def rest(face: Wall) -> Wall:
    """The face without what the clock changes from second to second: faces that rest alike are laid out alike."""
    match face:
        case Holding() | Lines() | Timetable() | Thanks():
            return face
        case Silence():
            return replace(face, dial=_resting(face.dial), share=1.0)
        case Phase() | Places() | Break() | BoardFace():
            return replace(face, dial=_resting(face.dial))
    assert_never(face)


def turn_of(face: Wall) -> int:
    """How long one turn stays where something is shown in turns, ms."""
    return board.TURN_MS if isinstance(face, BoardFace) else TURN_MS


def left_of(face: Wall) -> int:
    """Time left on the face's clock, ms; 0 where it has none."""
    return 0 if isinstance(face, Holding | Lines | Timetable | Thanks) else face.dial.left


def ground(face: Wall, theme: Theme) -> Theme:
    """The theme of a face: silence is dark, whatever the wall is."""
    return load("wall_dark", still=theme.still) if isinstance(face, Silence) else theme


def next_repaint(face: Wall, look: Look, turn_ms: int) -> int:
    """How long until the face looks different, ms: the next second's edge, step of the ring, or turn.

    One timer armed with it is enough; when it goes off, ask for the face and for this again.
    """
    turn = turn_of(face) - turn_ms % turn_of(face)
    if isinstance(face, Holding | Lines | Timetable | Thanks) or face.dial.pace not in {"running", "over"}:
        return turn
    rings = look != "digits" and not isinstance(face, BoardFace)
    moves = isinstance(face, Silence) or (rings and face.dial.pace == "running")
    step = RING_STEP_MS if moves else 1000
    return min(turn, face.dial.left % step or step)


_HOUR = 3_599_000
"""ms left that are the longest without hours: "59:59"."""
_SHAPES = (599_000, 3_599_000, 35_999_000)
"""ms over that are the longest of their shape: "+9:59", "+59:59", "+9:59:59"."""


def _resting(dial: Dial) -> Dial:
    """The clock at the longest figures it can show, so that nothing moves when they grow shorter."""
    if dial.left >= 0:
        longest = max(dial.length, dial.left)
        left = longest if dial.left > _HOUR else min(longest, _HOUR)
    else:
        left = -next((shape for shape in _SHAPES if -dial.left <= shape), -dial.left)
    told = dial.pace in {"running", "over"}
    return replace(
        dial,
        left=left,
        ends=dial.ends if told else "",
        over_at="",
        strip=tuple(replace(part, done=0.0) if part.now else part for part in dial.strip),
    )
