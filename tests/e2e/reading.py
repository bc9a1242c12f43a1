"""Reads the wall as people do: does it show the right second? The face is painted for now and for seconds nearby."""

from PySide6.QtCore import QRect, QSizeF
from PySide6.QtGui import QImage, QPainter

from copfacil.core.faces import wall
from copfacil.core.session import Session
from copfacil.core.words import Words
from copfacil.ui import fonts
from copfacil.ui.theme import load
from copfacil.ui.wall.face import paint_face

_DIGITS = (0.0, 0.38, 0.46, 0.30)
"""Where a phase's digits stand: left, top, width and height as shares of the wall."""
_NEARBY = range(-3, 4)
"""s for which the face is painted."""
_ALIKE = 0.01
"""Share of the pixels that two renderings of the same digits may differ in."""


def seconds_off(picture: QImage, session: Session, now: int) -> int | None:
    """By how many seconds a wall's picture differs from what a session's wall shows at ``now``; None: unreadable.

    Needs a QGuiApplication.
    """
    fonts.load()
    digits = _part(picture)
    apart = {by: _difference(digits, _part(_face(session, now + by * 1000, picture))) for by in _NEARBY}
    nearest = min(apart, key=lambda by: (apart[by], abs(by)))  # a clock that waits shows the same for all
    return nearest if apart[nearest] <= _ALIKE else None


def is_blank(picture: QImage) -> bool:
    """Whether a picture shows one colour and nothing else."""
    first = picture.pixel(0, 0)
    plain = QImage(picture.size(), picture.format())
    plain.fill(first)
    return picture == plain


def _face(session: Session, now: int, like: QImage) -> QImage:
    image = QImage(like.size(), like.format())
    painter = QPainter(image)
    face = wall(session, now, lambda _: "")
    paint_face(painter, QSizeF(like.size()), face, load("wall_light"), Words(), "both", 0)
    painter.end()
    return image


def _part(picture: QImage) -> QImage:
    wide, high = picture.width(), picture.height()
    left, top, width, height = _DIGITS
    box = QRect(round(left * wide), round(top * high), round(width * wide), round(height * high))
    return picture.copy(box).convertToFormat(QImage.Format.Format_Grayscale8)


def _difference(one: QImage, other: QImage) -> float:
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return sum(abs(a - b) > 96 for a, b in pairs) / (one.sizeInBytes() or 1)
