"""A tick beside a word: here, away, some of them, or expected later."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from copfacil.ui import marks
from copfacil.ui.icons import IconName, paint_icon
from copfacil.ui.kit.painted import leading, mirrored, trailing
from copfacil.ui.theme import SEMIBOLD, Theme


class Check(QCheckBox):
    """A check box of 24 px with its word, and a note at the far end ("away", "by 10:00").

    Args:
        text: what is ticked.
        theme: the look.
        note: a word at the far end.
        late: neither here nor away but expected: a clock in place of the tick, the note in the colour that asks.
    """

    def __init__(
        self, text: str, theme: Theme, *, note: str = "", late: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme, self.note, self.late = theme, note, late
        self.words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Other words."""
        self.words = text
        self.setText(text.replace("&", "&&"))
        self._tell()

    def set_note(self, note: str, *, late: bool = False) -> None:
        """Another note; late shows the clock."""
        self.note, self.late = note, late
        self._tell()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Box, word and note on one line."""
        metrics = QFontMetricsF(self.theme.font("body"))
        wide = metrics.horizontalAdvance(self.words) + self._box().width() + self.theme.px(12)
        if self.note:
            small = QFontMetricsF(self.theme.font("small", weight=SEMIBOLD))
            wide += small.horizontalAdvance(self.note) + self.theme.px(12)
        return QSize(round(wide) + 1, max(self.theme.px(32), self.theme.space.target_least))

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def hitButton(self, _at: QPoint) -> bool:
        """The word and its whole row can be pressed."""
        return True

    def focus_box(self) -> QRect | None:
        """The ring goes round the box; the word tells which."""
        return self._box().toAlignedRect()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws box, sign, word and note."""
        theme, box = self.theme, self._box()
        painter = QPainter(self)
        self._paint_box(painter, box)
        gap = theme.px(11)
        flipped = mirrored(self)
        room = (
            QRectF(0, 0, box.left() - gap, self.height())
            if flipped
            else QRectF(box.right() + gap, 0, self.width() - box.right() - gap, self.height())
        )
        away = self.note and not self.isChecked() and not self.late
        painter.setFont(theme.font("body"))
        painter.setPen(theme.edge if not self.isEnabled() else theme.ink_soft if away else theme.ink)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(leading(self) | middle), self.words)
        if self.note:
            painter.setFont(theme.font("small", weight=SEMIBOLD if self.late else None))
            painter.setPen(theme.warn if self.late else theme.ink_soft)
            painter.drawText(room, int(trailing(self) | middle), self.note)

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        theme, state = self.theme, self.checkState()
        sign: IconName | None = None
        ink, fill, border = theme.accent_ink, theme.accent, None
        if self.late:
            sign, ink, fill, border = "clock", theme.warn, theme.warn_wash, theme.warn
        elif state == Qt.CheckState.Unchecked:
            fill, border = theme.hover if self.underMouse() else theme.sheet, theme.edge
        else:
            sign = "check" if state == Qt.CheckState.Checked else "minus"
        if not self.isEnabled():
            ink, fill, border = theme.edge, theme.paper, theme.line
        marks.rounded(painter, box, fill, border, radius=theme.radius.chip)
        if sign:
            inset = theme.px(3)
            paint_icon(painter, box.adjusted(inset, inset, -inset, -inset), sign, ink)

    def _box(self) -> QRectF:
        side = self.theme.space.target_least
        x = self.width() - side if mirrored(self) else 0
        return QRectF(x, (self.height() - side) // 2, side, side)

    def _tell(self) -> None:
        self.setAccessibleName(f"{self.words}, {self.note}" if self.note else self.words)
        self.updateGeometry()
        self.update()
