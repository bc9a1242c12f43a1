"""Cards: what can be picked up or acted on, and nothing else."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from copfacil.ui import marks
from copfacil.ui.icons import IconName, paint_icon
from copfacil.ui.kit.painted import Painted, leading, mirrored, trailing, whole
from copfacil.ui.theme import SEMIBOLD, Theme

CardLook = Literal["plain", "chosen", "offer", "drop", "empty", "warn", "over", "good"]
"""chosen: 2 px accent; offer: the one offer of a screen; drop: a place to drop; empty: slack, nobody yet."""


def paint_card(painter: QPainter, box: QRectF, theme: Theme, look: CardLook) -> None:
    """The ground and border of a card."""
    radius, lines = theme.radius.card, theme.lines
    match look:
        case "plain":
            marks.rounded(painter, box, theme.sheet, theme.line, radius=radius)
        case "chosen":
            marks.rounded(painter, box, theme.wash, theme.accent, radius=radius, width=lines.state)
        case "offer":
            marks.rounded(painter, box, theme.wash, theme.accent, radius=radius)
        case "drop":
            marks.rounded(
                painter, box, theme.wash, theme.accent, radius=radius, width=lines.state, dash=lines.dash_empty
            )
        case "empty":
            marks.rounded(painter, box, None, theme.edge, radius=radius, dash=lines.dash_empty)
        case "warn":
            marks.rounded(painter, box, theme.warn_wash, theme.warn, radius=radius, width=theme.state_line)
        case "over":
            marks.rounded(painter, box, theme.over_wash, theme.over, radius=radius, width=theme.state_line)
        case "good":
            marks.rounded(painter, box, theme.good_wash, theme.good, radius=radius, width=theme.state_line)


class Card(Painted):
    """A ground for other widgets; put them into ``body``."""

    def __init__(
        self,
        theme: Theme,
        *,
        look: CardLook = "plain",
        name: str = "",
        pad: int = 24,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, parent)
        self.look, self.pad = look, pad
        self.body = QVBoxLayout(self)
        self.body.setSpacing(theme.space.s)
        self.set_theme(theme)

    def set_look(self, look: CardLook) -> None:
        """Another state."""
        self.look = look
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        pad = theme.px(self.pad)
        self.body.setContentsMargins(pad, pad, pad, pad)
        super().set_theme(theme)

    def sizeHint(self) -> QSize:
        """What stands on it wants."""
        return self.body.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """What stands on it needs."""
        return self.body.totalMinimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the ground."""
        paint_card(QPainter(self), whole(self), self.theme, self.look)


class PickCard(QPushButton):
    """A card that is one button: a title, a line beneath, perhaps a large icon above or before it, a note at the end.

    Args:
        title: what it is.
        theme: the look.
        detail: a second line.
        icon: 36 px; above the title, or before it when the card is flat.
        note: at the far end ("75 min").
        flat: one row of 56 px.
        checkable: one of several can be chosen; the chosen one is on the wash.
    """

    def __init__(  # noqa: PLR0913 - one word each, by name
        self,
        title: str,
        theme: Theme,
        *,
        detail: str = "",
        icon: IconName | None = None,
        note: str = "",
        flat: bool = False,
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title.replace("&", "&&"), parent)
        self.theme, self.title, self.detail = theme, title, detail
        self.icon_name, self.note, self.flat_row = icon, note, flat
        self.setCheckable(checkable)
        self.setAutoExclusive(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(part for part in (title, detail, note) if part))

    def set_detail(self, detail: str) -> None:
        """Another second line."""
        self.detail = detail
        self.setAccessibleName(", ".join(part for part in (self.title, detail, self.note) if part))
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All words on their lines."""
        theme = self.theme
        title = QFontMetricsF(theme.font("body", weight=SEMIBOLD)).horizontalAdvance(self.title)
        small = QFontMetricsF(theme.font("small"))
        note = small.horizontalAdvance(self.note) + theme.px(16) if self.note else 0
        if self.flat_row:
            icon = theme.px(37) if self.icon_name else 0
            return QSize(round(title + note + icon) + theme.px(36), theme.space.control_big)
        words = theme.letters["body"].line + (theme.letters["small"].line if self.detail else 0)
        high = 2 * theme.px(16) + words + (theme.px(56) if self.icon_name else 0)
        wide = max(title + note, small.horizontalAdvance(self.detail))
        return QSize(round(wide) + 2 * theme.px(20) + 1, high)

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws ground, icon, title, line and note."""
        theme, box = self.theme, whole(self)
        painter = QPainter(self)
        if self.isChecked():
            paint_card(painter, box, theme, "chosen")
        else:
            fill = theme.pressed if self.isDown() else theme.hover if self.underMouse() else theme.sheet
            marks.card(painter, box, theme, fill=fill)
        pad = theme.px(16 if self.flat_row else 20)
        inner = box.adjusted(pad, theme.px(16), -pad, -theme.px(16))
        if self.flat_row:
            self._paint_row(painter, box.adjusted(pad, 0, -pad, 0))
        else:
            self._paint_column(painter, inner)

    def _paint_row(self, painter: QPainter, inner: QRectF) -> None:
        theme, flipped = self.theme, mirrored(self)
        if self.icon_name:
            side, step = theme.px(28), theme.px(40)
            x = inner.right() - side if flipped else inner.x()
            paint_icon(
                painter, QRectF(x, inner.center().y() - side / 2, side, side), self.icon_name, theme.accent, fine=True
            )
            inner = inner.adjusted(0, 0, -step, 0) if flipped else inner.adjusted(step, 0, 0, 0)
        self._words(painter, inner, Qt.AlignmentFlag.AlignVCenter)

    def _paint_column(self, painter: QPainter, inner: QRectF) -> None:
        theme, flipped = self.theme, mirrored(self)
        if self.icon_name:
            side = theme.px(36)
            x = inner.right() - side if flipped else inner.x()
            paint_icon(painter, QRectF(x, inner.y(), side, side), self.icon_name, theme.accent, fine=True)
            inner = inner.adjusted(0, theme.px(56), 0, 0)
        line = theme.letters["body"].line
        self._words(painter, QRectF(inner.x(), inner.y(), inner.width(), line), Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.ink_soft)
        below = QRectF(inner.x(), inner.y() + line, inner.width(), theme.letters["small"].line)
        painter.drawText(below, int(leading(self) | Qt.AlignmentFlag.AlignVCenter), self.detail)

    def _words(self, painter: QPainter, row: QRectF, middle: Qt.AlignmentFlag) -> None:
        theme = self.theme
        painter.setFont(theme.font("body", weight=SEMIBOLD))
        painter.setPen(theme.ink)
        painter.drawText(row, int(leading(self) | middle), self.title)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.ink_soft)
        painter.drawText(row, int(trailing(self) | middle), self.note)
