"""What was just done, and how to take it back: a bar over the window that takes no focus and asks nothing."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from copfacil.ui import marks
from copfacil.ui.icons import IconName
from copfacil.ui.kit.icon_view import IconView
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.painted import Painted, mirrored, whole
from copfacil.ui.theme import SEMIBOLD, Theme

STAYS_MS = 10_000
"""How long a toast stays; what it offers can be done later by its key too."""


class _Undo(QPushButton):
    """The word, underlined, and the cap of its key."""

    def __init__(self, text: str, key: str, theme: Theme) -> None:
        super().__init__(text)
        self.words, self.key, self.theme = text, key, theme
        self.setAccessibleName(text)
        self.setFixedSize(round(self._wide()), theme.space.control_small)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self.setFixedSize(round(self._wide()), theme.space.control_small)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws word and key."""
        painter = QPainter(self)
        painter.setFont(self._font())
        painter.setPen(self.theme.paper)
        cap = marks.key_cap_size(self.theme, self.key) if self.key else None
        box = whole(self)
        if cap is not None:
            x = 0.0 if mirrored(self) else box.right() - cap.width()
            place = QRectF(x, (box.height() - cap.height()) / 2, cap.width(), cap.height())
            marks.key_cap(painter, place, self.theme, self.key, self.theme.paper)
            painter.setFont(self._font())
            room = cap.width() + self.theme.px(12)
            box = box.adjusted(room, 0, 0, 0) if mirrored(self) else box.adjusted(0, 0, -room, 0)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self.words)

    def _font(self) -> QFont:
        font = QFont(self.theme.font("body", weight=SEMIBOLD))
        font.setUnderline(True)
        return font

    def _wide(self) -> float:
        cap = marks.key_cap_size(self.theme, self.key).width() + self.theme.px(12) if self.key else 0
        return QFontMetricsF(self._font()).horizontalAdvance(self.words) + cap + 2


class Toast(Painted):
    """A sentence on ink, perhaps with Undo.

    Args:
        text: what was done.
        theme: the look.
        icon: a tick by itself.
        undo: the word of the button, empty for none.
        key: of the same act ("Ctrl Z").

    Signals:
        undone(): Undo was pressed.
    """

    undone = Signal()

    def __init__(  # noqa: PLR0913 - one word each, by name
        self,
        text: str,
        theme: Theme,
        *,
        icon: IconName = "check",
        undo: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, parent)
        self._over: QWidget | None = None
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(theme.space.m, theme.space.xs, theme.space.m, theme.space.xs)
        row.setSpacing(theme.space.m)
        row.addWidget(IconView(icon, theme, tone="paper"))
        self._said = Label(text, theme, tone="paper", wrap=True, align=Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._said, 1)
        if undo:
            button = _Undo(undo, key, theme)
            button.clicked.connect(self.undone)
            button.clicked.connect(self.leave)
            row.addWidget(button)

    def show_over(self, window: QWidget, *, above: int = 0) -> None:
        """Shows it at the foot of a window, above px from its end, for ten seconds; tells screen readers.

        It takes the place of the one before, whichever part of the window that stood over: never one on another.
        """
        for other in window.window().findChildren(Toast):
            if other is not self:
                other.leave()
        self._over = window
        self.setParent(window)
        self._above = above
        window.installEventFilter(self)
        self._place(window)
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        QTimer.singleShot(STAYS_MS, self, self.leave)

    def leave(self) -> None:
        """Goes away."""
        self.hide()
        self.deleteLater()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        super().set_theme(theme)
        if self._over is not None:
            self._place(self._over)

    def sizeHint(self) -> QSize:
        """All on one line."""
        wide = QFontMetricsF(self.theme.font("body")).horizontalAdvance(self._said.text())
        beside = self._row.sizeHint().width() - self._said.sizeHint().width()
        return QSize(int(wide) + 1 + beside, self.theme.px(48))

    def minimumSizeHint(self) -> QSize:
        """Its longest word; a sentence that has no room goes on in the next line."""
        return QSize(self._row.minimumSize().width(), self.theme.px(48))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays at the window's foot."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self._place(watched)
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the bar."""
        marks.rounded(QPainter(self), whole(self), self.theme.ink, None, radius=self.theme.radius.card)

    def _place(self, window: QWidget) -> None:
        gutter = self.theme.space.gutter
        wide = min(max(self.sizeHint().width(), self.theme.px(480)), window.width() - 2 * gutter)
        high = max(self.theme.px(48), self._row.heightForWidth(wide))
        self.setGeometry((window.width() - wide) // 2, window.height() - self._above - high - gutter, wide, high)
