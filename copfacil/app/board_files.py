"""Boards as files: a picture for Word, and drawings for any browser."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage, QPainter

from copfacil.core.boards.layout import layout
from copfacil.core.boards.svg import svg
from copfacil.core.figures import Picture
from copfacil.core.reported import Report
from copfacil.core.words import Msg, Words
from copfacil.ui.boards.paint import colours, paint, widths
from copfacil.ui.theme import load

_WIDE, _HIGH, _LETTER = 980.0, 720.0, 20.0
"""Of a drawing, in px; printed as wide as a page its letters are of 11 pt."""
_SCALE = 2
"""Of a picture made of dots: 300 to the inch on a page."""


def board_png(picture: Picture, words: Words) -> bytes:
    """A board on white, as PNG."""
    laid = layout(picture.board, picture.frame(_WIDE, _HIGH, _LETTER), widths(words))
    image = QImage(round(laid.w * _SCALE), round(laid.h * _SCALE), QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_SCALE, _SCALE)
    paint(painter, laid, load("light"))
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes here, Qt takes text
    buffer.close()
    return bytes(held.data())


def drawings(told: Report, words: Words) -> bytes:
    """All boards of a day as SVG, one file each, in a zip."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as kept:
        for number, one in enumerate(told.boards, 1):
            kept.writestr(f"{number} {_plain(one.name)}.svg", board_svg(one.picture, words))
    return out.getvalue()


def board_svg(picture: Picture, words: Words) -> str:
    """A board as a drawing that any browser opens."""
    laid = layout(picture.board, picture.frame(_WIDE, _HIGH, _LETTER), widths(words))
    return svg(laid, colours(load("light")), widths(words), picture.board.name or words(Msg("Board")))


def _plain(name: str) -> str:
    """What any system takes in a file's name."""
    return "".join(sign if sign.isalnum() or sign in " -&" else " " for sign in name).strip()
