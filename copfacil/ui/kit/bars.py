"""The bar above: the mark, the screens, the session and the time."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QSpacerItem, QWidget

from copfacil.ui import marks
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.painted import Painted, whole
from copfacil.ui.kit.short_text import ShortText
from copfacil.ui.theme import BOLD, SEMIBOLD, Theme


def paint_mark(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """The sign of the product: three chairs' backs round one filled seat."""
    radius = min(box.width(), box.height()) / 2
    line = radius * 0.19
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.ink, line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = box.adjusted(line, line, -line, -line)
    for middle in (90, 210, 330):
        painter.drawArc(inner, (middle - 46) * 16, 92 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.accent)
    painter.drawEllipse(box.center(), radius * 0.3, radius * 0.3)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


class Mark(Painted):
    """The sign alone, 24 px or as large as asked."""

    def __init__(self, theme: Theme, *, size: int = 26, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.size_px = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Its size at the text scale."""
        return QSize(self.theme.px(self.size_px), self.theme.px(self.size_px))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws it."""
        paint_mark(QPainter(self), whole(self), self.theme)


class _Tab(QPushButton):
    """The name of one screen."""

    def __init__(self, text: str, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.set_text(text)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)

    def set_text(self, text: str) -> None:
        """Other words."""
        self.words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The word set strong, and air."""
        return QSize(self._wide() + self.theme.px(28), self.theme.space.top_bar)

    def minimumSizeHint(self) -> QSize:
        """Less air where the window is narrow; words are never cut."""
        return QSize(self._wide() + self.theme.px(10), self.theme.space.top_bar)

    def focus_box(self) -> QRect | None:
        """Leaves room for the ring within the bar."""
        return self.rect().adjusted(0, self.theme.px(10), 0, -self.theme.px(10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the word, and the mark beneath the present screen."""
        theme = self.theme
        painter = QPainter(self)
        here = self.isChecked()
        if self.underMouse() and not here:
            marks.rounded(
                painter, QRectF(self.focus_box() or self.rect()), theme.hover, None, radius=theme.radius.control
            )
        painter.setFont(theme.font("body", weight=SEMIBOLD if here else None))
        painter.setPen(theme.ink if here else theme.ink_soft)
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.words)
        if here:
            thick = theme.lines.tab
            painter.fillRect(0, self.height() - thick, self.width(), thick, theme.accent)

    def _wide(self) -> int:
        return round(QFontMetricsF(self.theme.font("body", weight=SEMIBOLD)).horizontalAdvance(self.words))


_WIDE_FROM = 900
"""px before the text scale; a narrower window leaves out the name."""


class TopBar(Painted):
    """Mark, screens, session, time.

    Args:
        tabs: (key, word) of each screen, the first is shown.
        theme: the look.
        more: what the screens are called for which a narrow bar has no room; they stand in a menu at its end.

    Signals:
        chosen(str): the key of the screen a person asks for.
    """

    chosen = Signal(str)

    def __init__(
        self, tabs: Sequence[tuple[str, str]], theme: Theme, parent: QWidget | None = None, *, more: str
    ) -> None:
        super().__init__(theme, "copfacil", parent)
        self._here = tabs[0][0]
        self._more = _Tab(more, theme)
        self._more.clicked.connect(self._show_more)
        self._tabs = {key: _Tab(word, theme) for key, word in tabs}
        self._session = ShortText("", theme, tone="ink_soft")
        self._time = Label("", theme, "head", weight=SEMIBOLD)
        row = self._row = QHBoxLayout(self)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # what has no room goes into the menu
        row.setSpacing(0)
        row.addWidget(Mark(theme))
        row.addSpacing(theme.px(10))
        self._name = Label("copfacil", theme, weight=BOLD, align=Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._name)
        row.addSpacerItem(QSpacerItem(theme.px(80), 0, QSizePolicy.Policy.Preferred))
        group = QButtonGroup(self)
        for key, tab in self._tabs.items():
            group.addButton(tab)
            row.addWidget(tab)
            tab.clicked.connect(lambda _on=False, key=key: self.chosen.emit(key))
        group.addButton(self._more)
        row.addWidget(self._more)
        row.addSpacing(theme.space.s)
        row.addStretch(1)
        self._session.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row.addWidget(self._session)
        row.addSpacing(theme.space.l)
        row.addWidget(self._time)
        next(iter(self._tabs.values())).setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def minimumSizeHint(self) -> QSize:
        """The mark, one screen, the others in a menu, and the time; all else gives way."""
        tabs = max(tab.minimumSizeHint().width() for tab in self._tabs.values())
        return QSize(self._taken() + tabs + self._more.minimumSizeHint().width(), self.theme.space.top_bar)

    def _taken(self) -> int:
        """What is never a screen's: the mark, the time, air."""
        space = self.theme.space
        around = self.theme.px(36) + self._time.sizeHint().width() + 2 * space.gutter + space.s + space.l
        return around + self._session.minimumSizeHint().width()

    def _fold(self) -> None:
        """Shows the screens that there is room for, the present one among them; the others stand in the menu.

        Beside large letters in a narrow window the mark stands alone.
        """
        self._name.setVisible(self.width() >= self.theme.px(_WIDE_FROM))
        wide = {key: tab.minimumSizeHint().width() for key, tab in self._tabs.items()}
        room = self.width() - self._taken()
        shown = set(wide)
        if sum(wide.values()) > room:
            room -= self._more.minimumSizeHint().width() + wide[self._here]
            shown = {self._here}
            for key, width in wide.items():
                if key != self._here and width <= room:
                    shown.add(key)
                    room -= width
                elif key != self._here:
                    break
        for key, tab in self._tabs.items():
            tab.setVisible(key in shown)
        self._more.setVisible(len(shown) < len(wide))

    def _show_more(self) -> None:
        """Offers the screens there was no room for."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, tab in self._tabs.items():
            if tab.isHidden():
                menu.addAction(tab.text(), partial(self.chosen.emit, key))
        self._tabs[self._here].setChecked(True)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window has room for fewer."""
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        """Other words or other sizes within, and the screens are dealt anew."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)

    def set_tabs(self, tabs: Sequence[tuple[str, str]], more: str) -> None:
        """The same screens in other words."""
        for key, word in tabs:
            self._tabs[key].set_text(word)
        self._more.set_text(more)

    def show_tab(self, key: str) -> None:
        """Marks the screen that is shown."""
        self._here = key
        self._tabs[key].setChecked(True)
        self._fold()

    def set_session(self, name: str) -> None:
        """Whose day it is."""
        self._session.set_text(name)
        self._session.updateGeometry()

    def set_time(self, text: str) -> None:
        """The wall time, already in words ("13:53")."""
        self._time.set_text(text)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self._row.setContentsMargins(theme.space.gutter, 0, theme.space.gutter, 1)
        self.setFixedHeight(theme.space.top_bar)
        super().set_theme(theme)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the line beneath."""
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, self.theme.line)
