"""Texts one below the other, each in its own tone, drawn in one widget: as quick with a hundred as with three."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy

from copfacil.ui.kit.label import laid
from copfacil.ui.kit.painted import Painted, leading
from copfacil.ui.theme import Theme, Tone, TypeRole

_DOUBT = 2.0
"""px: a text that fits by less is laid to see whether it does."""


class Lines(Painted):
    """Texts that wrap and are never cut. What is out of sight is measured and not laid.

    Args:
        theme: the look.
        role: size and line of the type.
        gap: between two texts, px before the text scale.
    """

    def __init__(self, theme: Theme, role: TypeRole = "body", *, gap: int = 4) -> None:
        super().__init__(theme)
        self.role, self._gap = role, gap
        self.shown: tuple[tuple[str, Tone], ...] = ()
        self._high: dict[int, tuple[int, ...]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_lines(self, lines: Sequence[tuple[str, Tone]]) -> None:
        """Shows other texts."""
        if tuple(lines) != self.shown:  # most gestures change none of it
            self.shown = tuple(lines)
            self.setAccessibleName("\n".join(text for text, _ in lines))
            self._again()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        super().set_theme(theme)
        self._again()

    def hasHeightForWidth(self) -> bool:
        """Texts grow downwards."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all of them in px at a width."""
        high = self._heights(width)
        return sum(high) + max(len(high) - 1, 0) * self.theme.px(self._gap)

    def sizeHint(self) -> QSize:
        """The longest on one line, as far as that is a comfortable measure."""
        wide = min(int(max(self._wide, default=0.0)) + 1, 32 * self.theme.letters[self.role].px)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        return QSize(self._longest, self.theme.letters[self.role].line if self.shown else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws those that are to be seen."""
        painter, seen, y = QPainter(self), event.rect(), 0
        for (text, tone), high in zip(self.shown, self._heights(self.width()), strict=True):
            if y <= seen.bottom() and y + high >= seen.top():
                painter.setPen(self.theme.colour(tone) if self.isEnabled() else self.theme.edge)
                self._layout(text, self.width()).draw(painter, QPointF(0, y))
            y += high + self.theme.px(self._gap)

    @cached_property
    def _wide(self) -> tuple[float, ...]:
        """How wide each is on one line, px."""
        return tuple(map(QFontMetricsF(self.theme.font(self.role)).horizontalAdvance, (text for text, _ in self.shown)))

    @cached_property
    def _longest(self) -> int:
        """How wide the longest word is, px."""
        words = {word for text, _ in self.shown for word in text.split()}
        return int(max(map(QFontMetricsF(self.theme.font(self.role)).horizontalAdvance, words), default=0.0)) + 1

    def _heights(self, width: int) -> tuple[int, ...]:
        """How high each is at a width, px; layouts ask over and over, with a handful of widths."""
        if width not in self._high:
            line = self.theme.letters[self.role].line
            self._high[width] = tuple(count * line for count in self._counts(width))
        return self._high[width]

    def _counts(self, width: int) -> Iterator[int]:
        """How many lines each takes at a width."""
        for (text, _), wide in zip(self.shown, self._wide, strict=True):
            yield 1 if wide + _DOUBT < width else self._layout(text, width).lineCount()

    def _layout(self, text: str, width: int) -> QTextLayout:
        font, line = self.theme.font(self.role), self.theme.letters[self.role].line
        return laid(QTextLayout(text, font), width, line, align=leading(self), way=self.layoutDirection(), wrap=True)

    def _again(self) -> None:
        self._high.clear()
        for name in ("_wide", "_longest"):
            self.__dict__.pop(name, None)
        self.updateGeometry()
        self.update()
