"""Text in the type and line distance of a role; runs of one line may differ in weight and tone."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from copfacil.ui.kit.painted import leading
from copfacil.ui.theme import Theme, Tone, TypeRole

_NEW_LINE = "\u2028"
"""The one sign at which a text begins a line by itself."""


class Run(NamedTuple):
    """A stretch of text in one weight and tone; None is the label's own."""

    text: str
    weight: int | None = None
    tone: Tone | None = None


class Label(QLabel):
    """Text that keeps the rhythm of lines. Wraps when asked to, never cuts.

    Args:
        text: plain text, or runs.
        theme: the look.
        role: size and line of the type.
        tone: colour.
        weight: 400, 600 or 700; the role's own when None.
        wrap: may take several lines.
        align: where in its box, without a side for the side on which lines begin.
    """

    def __init__(  # noqa: PLR0913 - one word each, by name
        self,
        text: str | Sequence[Run],
        theme: Theme,
        role: TypeRole = "body",
        *,
        tone: Tone = "ink",
        weight: int | None = None,
        wrap: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignTop,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self.role, self.tone, self.weight, self.wrap = theme, role, tone, weight, wrap
        self._runs: tuple[Run, ...] = ()
        self._laid: tuple[int, QTextLayout] | None = None
        self._wide = -1.0
        self._lines: dict[int, int] = {}
        self._align = align
        across = QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Minimum
        policy = QSizePolicy(across, QSizePolicy.Policy.Fixed if not wrap else QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.set_text(text)

    def set_text(self, text: str | Sequence[Run]) -> None:
        """Shows other text."""
        runs = (Run(text),) if isinstance(text, str) else tuple(text)
        if runs == self._runs:
            return
        before = () if self.wrap else (self.sizeHint(),)
        self._runs = runs
        plain = "".join(run.text for run in runs)
        super().setTextFormat(Qt.TextFormat.PlainText)
        super().setText(plain)
        self.setAccessibleName(plain)
        self._forget()
        if self.wrap or (self.sizeHint(),) != before:  # a figure that counts moves nothing around it
            self.updateGeometry()
        self.update()

    def set_tone(self, tone: Tone, weight: int | None = None) -> None:
        """Shows it in another tone, and weight when given."""
        self.tone, self.weight = tone, weight if weight is not None else self.weight
        self._again()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self._again()

    def hasHeightForWidth(self) -> bool:
        """A text that wraps grows downwards."""
        return self.wrap

    def heightForWidth(self, width: int) -> int:
        """Height in px at a width. Layouts ask for it over and over, with a handful of widths."""
        lines = self._lines.get(width)
        if lines is None:
            fits = width > self._natural() and _NEW_LINE not in self.text()
            lines = self._lines[width] = 1 if fits else self._layout(width).lineCount()
        return lines * self.theme.letters[self.role].line

    def sizeHint(self) -> QSize:
        """All on one line, or a comfortable measure when it may wrap."""
        width = int(self._natural()) + 1
        if self.wrap:
            width = min(width, 32 * self.theme.letters[self.role].px)
        return QSize(width, self.heightForWidth(max(1, width)) if self.wrap else self.theme.letters[self.role].line)

    def minimumSizeHint(self) -> QSize:
        """One line as it is; when it may wrap, its longest word."""
        if not self.wrap:
            return self.sizeHint()
        metrics = QFontMetricsF(self.theme.font(self.role, weight=self.weight))
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0.0)
        return QSize(int(longest) + 1, self.theme.letters[self.role].line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines are broken anew."""
        super().resizeEvent(event)
        self._laid = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the lines."""
        painter = QPainter(self)
        painter.setPen(self.theme.colour(self.tone) if self.isEnabled() else self.theme.edge)
        layout = self._layout(self.width())
        high = layout.lineCount() * self.theme.letters[self.role].line
        free = self.height() - high
        y = free / 2 if self._align & Qt.AlignmentFlag.AlignVCenter else 0
        layout.draw(painter, QPointF(0, y))

    def _natural(self) -> float:
        """How wide it is on one line, px."""
        if self._wide < 0:
            self._wide = self._layout(1 << 20).lineAt(0).naturalTextWidth() if self.text() else 0.0
        return self._wide

    def _forget(self) -> None:
        """What was measured was of another text or another type."""
        self._laid, self._wide = None, -1.0
        self._lines.clear()

    def _again(self) -> None:
        self._forget()
        self.updateGeometry()
        self.update()

    def _layout(self, width: int) -> QTextLayout:
        if self._laid is not None and self._laid[0] == width:
            return self._laid[1]
        line = self.theme.letters[self.role].line
        layout = QTextLayout(self.text(), self.theme.font(self.role, weight=self.weight))
        layout.setFormats(self._formats())
        align = (self._align & Qt.AlignmentFlag.AlignHorizontal_Mask) or leading(self)
        laid(layout, width, line, align=align, way=self.layoutDirection(), wrap=self.wrap)
        self._laid = (width, layout)
        return layout

    def _formats(self) -> list[QTextLayout.FormatRange]:
        found: list[QTextLayout.FormatRange] = []
        start = 0
        for run in self._runs:
            if run.weight is not None or run.tone is not None:
                look = QTextCharFormat()
                look.setFont(self.theme.font(self.role, weight=run.weight or self.weight))
                look.setForeground(self.theme.colour(run.tone or self.tone))
                piece = QTextLayout.FormatRange()
                piece.start, piece.length, piece.format = start, len(run.text.encode("utf-16-le")) // 2, look
                found.append(piece)
            start += len(run.text.encode("utf-16-le")) // 2
        return found


def laid(  # noqa: PLR0913 - one word each, by name
    layout: QTextLayout, width: int, line: int, *, align: Qt.AlignmentFlag, way: Qt.LayoutDirection, wrap: bool
) -> QTextLayout:
    """A text whose lines are broken at a width and stand ``line`` px below each other."""
    option = QTextOption(align)
    option.setTextDirection(way)
    wrapping = QTextOption.WrapMode
    option.setWrapMode(wrapping.WrapAtWordBoundaryOrAnywhere if wrap else wrapping.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (row := layout.createLine()).isValid():
        row.setLineWidth(width)
        row.setPosition(QPointF(0, y + (line - row.height()) / 2))
        y += line
    layout.endLayout()
    return layout
