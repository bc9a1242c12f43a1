"""The warm box: something wants you, in a sentence, with the next acts beside it."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from copfacil.ui.icons import IconName
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.card import Card
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.icon_view import IconView
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import SEMIBOLD, Theme


class Notice(Card):
    """A title with its icon, a sentence, and buttons (small, plain) for what to do; on one line where there is room.

    Args:
        title: what is the case ("Spot 5 is held").
        text: one sentence more; may be empty.
        theme: the look.
        look: warn wants a look, over is late or broken, good is well.
        icon: the state's own.
        acts: buttons, best first.
    """

    def __init__(  # noqa: PLR0913 - one word each, by name
        self,
        title: str,
        text: str,
        theme: Theme,
        *,
        look: Literal["warn", "over", "good"] = "warn",
        icon: IconName = "warning",
        acts: Sequence[Button] = (),
        parent: QWidget | None = None,
    ) -> None:
        self._lines = _Lines()
        super().__init__(theme, look=look, name=title, parent=parent)
        self.setAccessibleDescription(text)
        head = Box(theme, across=True)
        head.add(IconView(icon, theme, tone=look))
        head.add(Label(title, theme, tone=look, weight=SEMIBOLD, wrap=True), stretch=1)
        self._lines.addWidget(head)
        if text:
            self._lines.addWidget(Label(text, theme, "small", wrap=True))
        if acts:
            flow = Flow(theme)
            flow.add(*acts)
            self._lines.set_acts(flow)
        self.body.addLayout(self._lines)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        super().set_theme(theme)
        self.body.setContentsMargins(theme.px(12), theme.space.s, theme.px(12), theme.space.s)
        self._lines.setSpacing(theme.space.s)


class _Lines(QLayout):
    """The head, the text and the acts on one line; with less room the text below it, and at last each on its own."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._acts: QWidget | None = None
        self.setContentsMargins(QMargins())

    def set_acts(self, acts: QWidget) -> None:
        """Adds the buttons, which stand at the far end of the line."""
        self._acts = acts
        self.addWidget(acts)

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

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines, px."""
        return self._laid(width)[1]

    def sizeHint(self) -> QSize:
        """All on one line."""
        sizes = [item.sizeHint() for item in self._items]
        return QSize(_together(self._items, self.spacing()), max(size.height() for size in sizes))

    def minimumSize(self) -> QSize:
        """The widest of them."""
        sizes = [item.minimumSize() for item in self._items]
        return QSize(max(size.width() for size in sizes), max(size.height() for size in sizes))

    def setGeometry(self, rect: QRect) -> None:
        """Puts each in its place."""
        super().setGeometry(rect)
        parent = self.parentWidget()
        flipped = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for item, box in zip(self._items, self._laid(rect.width())[0], strict=True):
            x = rect.width() - box.x() - box.width() if flipped else box.x()
            item.setGeometry(QRect(rect.x() + x, rect.y() + box.y(), box.width(), box.height()))

    def _laid(self, width: int) -> tuple[list[QRect], int]:
        """Where each stands, x counted from the side on which lines begin, and how high all are."""
        boxes: dict[QLayoutItem, QRect] = {}
        top = 0
        for line in self._rows(width):
            ends = self._acts is not None and line[-1].widget() is self._acts and len(line) > 1
            used, wide = _together(line, self.spacing()), {item: item.sizeHint().width() for item in line}
            grows = line[-2] if ends else line[-1]
            wide[grows] += width - used
            high = max(_high(item, wide[item]) for item in line)
            x = 0
            for item in line:
                own = _high(item, wide[item])
                boxes[item] = QRect(x, top + (high - own) // 2, wide[item], own)
                x += wide[item] + self.spacing()
            top += high + self.spacing() // 2
        return [boxes[item] for item in self._items], top - self.spacing() // 2

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        """What shares a line."""
        gap, head = self.spacing(), self._items[0]
        if _together(self._items, gap) <= width:
            return [self._items]
        acts = [item for item in self._items if item.widget() is self._acts]
        text = [item for item in self._items[1:] if item not in acts]
        if acts and text and _together([head, *acts], gap) <= width:
            return [[head, *acts], text]
        return [[item] for item in self._items]


def _together(items: Sequence[QLayoutItem], gap: int) -> int:
    """How wide they are side by side, px."""
    return sum(item.sizeHint().width() for item in items) + gap * (len(items) - 1)


def _high(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
