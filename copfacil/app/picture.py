"""Draws a face of the wall into a picture, with or without a display."""

from PySide6.QtCore import QBuffer, QByteArray, QSizeF
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from copfacil.core.faces import Wall
from copfacil.core.words import Words
from copfacil.ui import fonts
from copfacil.ui.theme import load
from copfacil.ui.wall.face import paint_face


def png(face: Wall, width: int, height: int, words: Words, turn_ms: int) -> bytes:
    """A face in px, on light ground (silence is dark), as PNG.

    Args:
        face: what to show.
        width: px.
        height: px.
        words: the language of the wall.
        turn_ms: any clock that counts up in ms; says which part is shown of what does not fit.
    """
    _application()
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_face(painter, QSizeF(width, height), face, load("wall_light"), words, "both", turn_ms)
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes here, Qt takes text
    buffer.close()
    return bytes(held.data())


def _application() -> None:
    """Letters can be drawn only while there is an application; it stays for the rest of the process."""
    if QGuiApplication.instance() is None:
        application = QGuiApplication(["copfacil", "-platform", "offscreen"])
        application.setProperty("held", application)
    fonts.load()
