"""The sign of a zone beside what belongs to it: the shape of its hue, or a ring with its letter."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from copfacil.core.boards.plan import Zone
from copfacil.ui import marks
from copfacil.ui.theme import SEMIBOLD, Theme


def signed(zone: Zone) -> bool:
    """Whether a zone has a sign at all."""
    return bool(zone.hue or zone.sign)


def zone_sign(painter: QPainter, box: QRectF, theme: Theme, zone: Zone, *, lettered: bool = True) -> None:
    """Draws the sign of a zone; small ones without their letter."""
    if zone.hue:
        marks.point(painter, box, theme, zone.hue, letter=zone.sign if lettered else "")
    if zone.hue or not zone.sign:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.edge, max(1.0, box.height() / 12)))
    painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    if lettered:
        painter.setFont(theme.font_px(round(box.height() * 0.5), SEMIBOLD))
        painter.setPen(theme.ink)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), zone.sign)
