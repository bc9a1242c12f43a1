"""The bar below: how things stand, and the keys."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMoveEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from copfacil.ui import marks
from copfacil.ui.icons import IconName
from copfacil.ui.kit.icon_view import IconView
from copfacil.ui.kit.painted import Painted, leading, mirrored
from copfacil.ui.kit.short_text import ShortText
from copfacil.ui.theme import SEMIBOLD, Theme, Tone

_WIDE_FROM = 900
"""px before the text scale; in a narrower window the words get the air between them."""

ON_BAR = "on-bar"
"""What a sentence that lies on the bar for a while is called as an object; it goes when another screen is shown."""


class StatusItem(NamedTuple):
    """One thing below: its icon, its words, and a tone: ink when well, ink_soft when off, warn when not known.

    What is spare is told only where there is room for it.
    """

    icon: IconName
    text: str
    tone: Tone = "ink"
    spare: bool = False


class _StatusRow(QWidget):
    """An icon and its words; strong when they want a look."""

    def __init__(self, item: StatusItem, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(item.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space.s)
        self.icon = IconView(item.icon, theme, tone=item.tone, size=18)
        self.words = ShortText(item.text, theme, "small")
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row.addWidget(self.icon)
        row.addWidget(self.words)
        self.tell(item)

    def tell(self, item: StatusItem) -> None:
        """Tells another state."""
        self.setAccessibleName(item.text)
        self.icon.set_icon(item.icon, item.tone)
        self.words.set_text(item.text)
        self.words.updateGeometry()
        self.words.set_tone(item.tone, SEMIBOLD if item.tone in ("warn", "over") else 400)


class _KeysButton(QPushButton):
    """A quiet word and the cap of the question mark."""

    def __init__(self, text: str, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.set_text(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """Another word."""
        self.words = text
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Word and cap."""
        wide = QFontMetricsF(self.theme.font("small")).horizontalAdvance(self.words)
        return QSize(round(wide) + self.theme.px(28) + 1, self.theme.space.target_least)

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws them."""
        theme = self.theme
        painter = QPainter(self)
        side = theme.px(20)
        x = 0 if mirrored(self) else self.width() - side
        marks.key_cap(painter, QRectF(x, (self.height() - side) / 2, side, side), theme, "?")
        painter.setFont(theme.font("small"))
        painter.setPen(theme.ink if self.underMouse() else theme.ink_soft)
        painter.drawText(self.rect(), int(leading(self) | Qt.AlignmentFlag.AlignVCenter), self.words)


class StatusBar(Painted):
    """Saved, wall, phones, sound; and the keys.

    Args:
        theme: the look.
        keys: the word before the cap of the question mark ("Keys").

    Signals:
        keys_wanted(): a person asks for the list of keys.
        moved(): it stands elsewhere, or is larger or smaller.
    """

    keys_wanted = Signal()
    moved = Signal()

    def __init__(self, theme: Theme, *, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._rows: list[_StatusRow] = []
        self._items: tuple[StatusItem, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setSpacing(theme.space.xl)
        self._row.addStretch(1)
        self._keys = _KeysButton(keys, theme)
        self._keys.clicked.connect(self.keys_wanted)
        self._row.addWidget(self._keys)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def minimumSizeHint(self) -> QSize:
        """A few letters of each; the rest is told in tips."""
        return QSize(self._row.totalMinimumSize().width(), self.theme.space.status_bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the words get the air between them."""
        super().resizeEvent(event)
        wide = self.width() >= self.theme.px(_WIDE_FROM)
        self._row.setSpacing(self.theme.space.xl if wide else self.theme.space.s)
        self._show_spare()
        self.moved.emit()

    def moveEvent(self, event: QMoveEvent) -> None:
        """What lies on it goes along."""
        super().moveEvent(event)
        self.moved.emit()

    def room(self, window: QWidget) -> QRect:
        """Where something may lie over the bar for a moment, px of the window: beside the keys, a hair from the end."""
        air, gap = self.theme.space.gutter, self.theme.px(4)
        at, keys = self.mapTo(window, QPoint()), self._keys.width() + self.theme.space.l
        free = QRect(at, self.size()).adjusted(air, 0, -air, -gap)
        return free.adjusted(keys, 0, 0, 0) if mirrored(self) else free.adjusted(0, 0, -keys, 0)

    def set_keys(self, keys: str) -> None:
        """Another word for the keys."""
        self._keys.set_text(keys)

    def set_items(self, items: Sequence[StatusItem]) -> None:
        """Tells how things stand; only what differs is drawn again."""
        if tuple(items) == self._items:
            return
        self._items = tuple(items)
        while len(self._rows) > len(items):
            gone = self._rows.pop()
            gone.hide()
            gone.deleteLater()
        for place, item in enumerate(items):
            if place == len(self._rows):
                self._rows.append(_StatusRow(item, self.theme))
                self._row.insertWidget(place, self._rows[-1])
            else:
                self._rows[place].tell(item)
        self._show_spare()

    def _show_spare(self) -> None:
        wide = self.width() >= self.theme.px(_WIDE_FROM)
        for row, item in zip(self._rows, self._items, strict=True):
            row.setVisible(wide or not item.spare)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self._row.setContentsMargins(theme.space.gutter, 1, theme.space.gutter, 0)
        self.setFixedHeight(theme.space.status_bar)
        super().set_theme(theme)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the line above."""
        QPainter(self).fillRect(0, 0, self.width(), 1, self.theme.line)
