"""One block on the timetable: what it is, how long, and whether somebody stands on it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from copfacil.core.agenda.plan import Block
from copfacil.core.agenda.timed import Timed
from copfacil.ui import marks
from copfacil.ui.icons import paint_icon
from copfacil.ui.kit.painted import leading, mirrored, trailing, whole
from copfacil.ui.plan.telling import minutes
from copfacil.ui.theme import REGULAR, SEMIBOLD, Theme

HANDLE = 8
"""How high the part is by which a block is made longer, px before the text scale."""

_TOP = 6
"""Air above the title, px before the text scale."""

_QUIET = frozenset({"break", "lunch", "move", "slack"})
"""Kinds in which nobody works: they step back."""


def has_two_lines(theme: Theme, height: int) -> bool:
    """Whether there is room for a line under the title, in a card so many px high."""
    return height >= theme.px(_TOP) + theme.letters["body"].line + theme.letters["small"].line


def title_top(theme: Theme, height: int) -> int:
    """Where the line of the title begins in a card so many px high."""
    return theme.px(_TOP) if has_two_lines(theme, height) else (height - theme.letters["body"].line) // 2


class BlockCard(QAbstractButton):
    """A block. Mouse and keys are its timetable's: it lets them through.

    Signals:
        stood(str): the keyboard came to it; its id.
    """

    stood = Signal(str)

    def __init__(self, one: Timed, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self.one, self.detail = theme, one, ""
        self.chosen = self.carried = False
        self.setMouseTracking(True)
        self.clicked.connect(lambda: self.stood.emit(self.block.id))

    @property
    def block(self) -> Block:
        """What it shows."""
        return self.one.block

    def tell(self, one: Timed, detail: str, name: str) -> None:
        """Shows it with other times or words; the name is what a screen reader says."""
        self.one, self.detail = one, detail
        self.setAccessibleName(name)
        self.update()

    def choose(self, *, chosen: bool) -> None:
        """Somebody stands on it, or not: one card of all is a stop of the Tab key."""
        self.chosen = chosen
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
        self.update()

    def carry(self, *, carried: bool) -> None:
        """It is being carried to another place, or not."""
        self.carried = carried
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme."""
        self.theme = theme
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes stands on it."""
        super().focusInEvent(event)
        self.stood.emit(self.block.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left to the timetable."""
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Likewise."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Likewise."""
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Likewise."""
        event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Likewise."""
        event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Likewise."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws ground, words, minutes, anchor and handle."""
        painter = QPainter(self)
        self._ground(painter)
        self._words(painter)
        if self.chosen:
            self._handle(painter)

    def _ground(self, painter: QPainter) -> None:
        theme, box, kind = self.theme, whole(self), self.block.kind
        radius, lines = theme.radius.control, theme.lines
        mark = theme.line
        if self.carried:
            marks.rounded(painter, box, theme.paper, theme.edge, radius=radius, dash=lines.dash_empty)
            return
        if kind == "slack":
            marks.rounded(painter, box, None, theme.edge, radius=radius, dash=lines.dash_empty)
            return
        if kind not in _QUIET:
            works = kind == "exercise" or bool(self.block.exercise)
            mark = theme.accent if works else theme.edge
            fill, border = (theme.wash, theme.accent) if works else (theme.sheet, theme.line)
            width = lines.state if self.chosen else 1
            marks.rounded(painter, box, fill, theme.accent if self.chosen else border, radius=radius, width=width)
        elif self.chosen:
            marks.rounded(painter, box, None, theme.accent, radius=radius, width=lines.state)
        painter.save()
        x = box.right() - lines.mark if mirrored(self) else box.x()
        painter.setClipRect(QRectF(x, 0, lines.mark, box.height()))
        marks.rounded(painter, box, mark, radius=radius)
        painter.restore()

    def _words(self, painter: QPainter) -> None:
        theme, block, flipped = self.theme, self.block, mirrored(self)
        line = theme.letters["body"].line
        pad, top, two = theme.px(16), title_top(theme, self.height()), has_two_lines(theme, self.height())
        row = QRectF(pad, top, self.width() - pad - theme.px(12), line)
        if flipped:
            row.moveLeft(theme.px(12))
        middle = Qt.AlignmentFlag.AlignVCenter
        used = self._write(painter, row, str(minutes(self.one.ms)), trailing(self) | middle) + theme.px(10)
        row = row.adjusted(used, 0, 0, 0) if flipped else row.adjusted(0, 0, -used, 0)
        if block.anchor:
            side = theme.px(18)
            x = row.x() if flipped else row.right() - side
            paint_icon(painter, QRectF(x, row.center().y() - side / 2, side, side), "anchor", theme.accent)
            row = row.adjusted(side + pad / 2, 0, 0, 0) if flipped else row.adjusted(0, 0, -side - pad / 2, 0)
        weight = REGULAR if block.kind in _QUIET else SEMIBOLD
        used = self._write(painter, row, block.title, leading(self) | middle, weight=weight) + theme.px(10)
        if two:
            below = QRectF(pad, row.bottom(), self.width() - 2 * pad, theme.letters["small"].line)
        else:
            below = row.adjusted(0, 0, -used, 0) if flipped else row.adjusted(used, 0, 0, 0)
        if below.width() > theme.px(40):
            self._write(painter, below, self.detail, leading(self) | middle, soft=True)

    def _write(  # noqa: PLR0913 - what is written, where and how
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        align: Qt.AlignmentFlag,
        *,
        weight: int = REGULAR,
        soft: bool = False,
    ) -> float:
        """Writes on one line, gives how wide it became."""
        theme = self.theme
        font = theme.font("small") if soft else theme.font("body", weight=weight)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.setFont(font)
        painter.setPen(theme.ink_soft if soft else theme.ink)
        painter.drawText(box, int(align), shown)
        return metrics.horizontalAdvance(shown)

    def _handle(self, painter: QPainter) -> None:
        theme = self.theme
        wide, high = theme.px(26), theme.px(6)
        box = QRectF((self.width() - wide) / 2, self.height() - high, wide, high)
        marks.rounded(painter, box, theme.focus if self.hasFocus() else theme.accent, radius=high / 2)
