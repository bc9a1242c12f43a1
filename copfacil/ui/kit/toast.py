"""What was just done, and how to take it back: a bar at the window's foot that takes no focus and asks nothing."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from copfacil.ui import marks
from copfacil.ui.icons import IconName
from copfacil.ui.kit.icon_view import IconView
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.painted import Painted, mirrored, whole
from copfacil.ui.kit.status import ON_BAR, StatusBar
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
        self.setObjectName(ON_BAR)
        self._stays = QTimer(self, singleShot=True)
        self._stays.timeout.connect(self.leave)
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

    def show_over(self, part: QWidget) -> None:
        """Shows it for ten seconds at the foot of the part's window; tells screen readers.

        It lies on the bar that tells how things stand, where there is one: never on a clock, a group or a button. It
        takes the place of the one before, whichever part of the window that spoke of: never one on another.
        """
        window = part.window()
        for other in window.findChildren(Toast):
            if other is not self:
                other.leave()
        self.setParent(window)
        if (bar := window.findChild(StatusBar)) is not None:
            bar.moved.connect(self._place)  # rather than watch the window: it may die while this still lives
        self._place()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self._stays.start(STAYS_MS)

    def leave(self) -> None:
        """Goes away."""
        self.hide()
        self.deleteLater()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        super().set_theme(theme)
        if self._stays.isActive():
            self._place()

    def sizeHint(self) -> QSize:
        """All on one line."""
        wide = QFontMetricsF(self.theme.font("body")).horizontalAdvance(self._said.text())
        beside = self._row.sizeHint().width() - self._said.sizeHint().width()
        return QSize(int(wide) + 1 + beside, self.theme.px(48))

    def minimumSizeHint(self) -> QSize:
        """Its longest word; a sentence that has no room goes on in the next line."""
        return QSize(self._row.minimumSize().width(), self.theme.px(48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the bar."""
        marks.rounded(QPainter(self), whole(self), self.theme.ink, None, radius=self.theme.radius.card)

    def _place(self) -> None:
        window, gutter = self.window(), self.theme.space.gutter
        bar = window.findChild(StatusBar)
        free = bar.room(window) if bar is not None else window.rect().adjusted(gutter, 0, -gutter, -gutter)
        wide = min(max(self.sizeHint().width(), self.theme.px(480)), free.width())
        high = max(self.theme.px(48), self._row.heightForWidth(wide))
        x = free.x() + (free.width() - wide) // 2
        if bar is not None:  # what it hides tells of the wall and the sound: rather the last of it than the first
            x = free.x() if mirrored(self) else free.x() + free.width() - wide
        self.setGeometry(x, free.y() + free.height() - high, wide, high)
