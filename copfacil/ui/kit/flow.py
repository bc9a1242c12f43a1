"""A row that goes on in the next line where there is no room: large type and long languages need it."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from copfacil.ui.kit.box import keep_keyboard
from copfacil.ui.theme import Theme


class Flow(QWidget):
    """A row of widgets that may become several rows.

    Args:
        theme: the look.
        gap: between neighbours and rows, px before the text scale.
        last_at_end: the last widget stands at the far end of its row.
    """

    def __init__(self, theme: Theme, *, gap: int = 8, last_at_end: bool = False) -> None:
        super().__init__()
        self._gap = gap
        self._flow = FlowLayout(theme.px(gap), last_at_end=last_at_end, parent=self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, *widgets: QWidget) -> None:
        """Adds widgets at the end."""
        for widget in widgets:
            keep_keyboard(widget)
            self._flow.addWidget(widget)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        self._flow.setSpacing(theme.px(self._gap))
        self._flow.invalidate()


class FlowLayout(QLayout):
    """Lays widgets side by side from the side on which lines begin, and breaks the row like a line of words.

    Args:
        gap: px between widgets, across and down.
        at_end: rows begin at the far side instead.
        last_at_end: only the last widget stands at the far side of its row.
    """

    def __init__(
        self, gap: int, *, at_end: bool = False, last_at_end: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._at_end, self._last_at_end = at_end, last_at_end
        self.setSpacing(gap)
        self.setContentsMargins(QMargins())

    def set_at_end(self, at_end: bool) -> None:
        """Rows begin at the far side, or not."""
        self._at_end = at_end
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Takes one more."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The one at a place."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Gives one back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It wants no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows, px."""
        return sum(high for _, high in self._rows(width)) + self.spacing() * max(0, len(self._rows(width)) - 1)

    def sizeHint(self) -> QSize:
        """All in one row."""
        sizes = [item.sizeHint() for item in self._shown()]
        wide = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The widest of them."""
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0)
        )

    def setGeometry(self, rect: QRect) -> None:
        """Puts each in its place."""
        super().setGeometry(rect)
        parent = self.parentWidget()
        flipped = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        y = rect.y()
        rows = self._rows(rect.width())
        last = rows[-1][0][-1] if rows and self._last_at_end else None
        for row, high in rows:
            used = sum(item.sizeHint().width() for item in row) + self.spacing() * (len(row) - 1)
            x = rect.width() - used if self._at_end else 0
            for item in row:
                size = item.sizeHint().boundedTo(QSize(rect.width(), high))
                if item is last:
                    x = max(x, rect.width() - size.width())
                left = rect.right() + 1 - x - size.width() if flipped else rect.x() + x
                item.setGeometry(QRect(QPoint(left, y + (high - size.height()) // 2), size))
                x += size.width() + self.spacing()
            y += high + self.spacing()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, width: int) -> list[tuple[list[QLayoutItem], int]]:
        """Items of each row and the row's height."""
        rows: list[tuple[list[QLayoutItem], int]] = []
        used = 0
        for item in self._shown():
            size = item.sizeHint()
            if not rows or used + self.spacing() + size.width() > width:
                rows.append(([item], size.height()))
                used = size.width()
            else:
                row, high = rows[-1]
                row.append(item)
                rows[-1] = (row, max(high, size.height()))
                used += self.spacing() + size.width()
        return rows
