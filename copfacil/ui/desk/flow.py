"""Controls side by side that go on in a next row where there is no room."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from copfacil.ui.desk.box import keep_keyboard
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
        self._flow = _FlowLayout(self, last_at_end=last_at_end)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_theme(theme)

    def add(self, *widgets: QWidget) -> None:
        """Adds widgets at the end."""
        for widget in widgets:
            keep_keyboard(widget)
            self._flow.addWidget(widget)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        self._flow.setSpacing(theme.px(self._gap))
        self._flow.invalidate()


class _FlowLayout(QLayout):
    """Places items line by line."""

    def __init__(self, parent: QWidget, *, last_at_end: bool) -> None:
        super().__init__(parent)
        self._parent = parent
        self._items: list[QLayoutItem] = []
        self._last_at_end = last_at_end
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        """Adds an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Takes an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes what it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Fewer to a row means more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high all rows are, px."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Places everything."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one row."""
        sizes = [item.sizeHint() for item in self._shown()]
        gaps = self.spacing() * max(len(sizes) - 1, 0)
        return QSize(sum(size.width() for size in sizes) + gaps, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The widest alone in its row."""
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        """The items row by row."""
        rows: list[list[QLayoutItem]] = []
        x = 0
        for item in self._shown():
            wide = item.sizeHint().width()
            if not rows or x + wide > width:
                rows.append([])
                x = 0
            rows[-1].append(item)
            x += wide + self.spacing()
        return rows

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Places the items, or only reckons; gives the height."""
        rows, y = self._rows(rect.width()), 0
        flipped = self._parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for row in rows:
            high = max(item.sizeHint().height() for item in row)
            x = 0
            for item in row:
                size = item.sizeHint()
                if self._last_at_end and row is rows[-1] and item is row[-1]:
                    x = max(x, rect.width() - size.width())
                if move:
                    left = rect.right() + 1 - x - size.width() if flipped else rect.x() + x
                    item.setGeometry(QRect(QPoint(left, rect.y() + y + (high - size.height()) // 2), size))
                x += size.width() + self.spacing()
            y += high + self.spacing()
        return max(y - self.spacing(), 0)
