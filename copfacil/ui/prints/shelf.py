"""The list of what can be printed: a tick takes it into the pack, the line that is chosen is shown beside."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from copfacil.core.words import Msg, Words
from copfacil.ui import marks
from copfacil.ui.icons import paint_icon
from copfacil.ui.kit.painted import leading, mirrored, trailing
from copfacil.ui.prints.values import Printable
from copfacil.ui.theme import SEMIBOLD, Theme, Tone

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ITEM = Qt.ItemDataRole.UserRole
_PAGES = Qt.ItemDataRole.UserRole + 1


class _Printables(QAbstractListModel):
    """The printables, their ticks, and how many pages each turned out to have."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.items: tuple[Printable, ...] = ()
        self.ticks: dict[str, bool] = {}
        self.pages: dict[str, int] = {}

    def show(self, items: Sequence[Printable]) -> None:
        """Other printables; ticks that a person has set stay."""
        self.beginResetModel()
        self.items = tuple(items)
        self.ticks = {item.key: self.ticks.get(item.key, item.ticked) for item in items}
        self.pages = {}
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many."""
        return 0 if parent.isValid() else len(self.items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What lacks something can be looked at, not ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if self.items[index.row()].lacks else flags | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        """The printable for the painter, its tick, a sentence for screen readers."""
        item = self.items[index.row()]
        if role == _ITEM:
            return item
        if role == _PAGES:
            return self.count(item)
        if role == Qt.ItemDataRole.DisplayRole:
            return item.name
        if role == Qt.ItemDataRole.CheckStateRole and not item.lacks:
            return Qt.CheckState.Checked if self.ticks[item.key] else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            lacks = item.lacks.sentence if item.lacks else ""
            parts = (item.name, item.paper, self.count(item), lacks, item.purpose)
            return ", ".join(part for part in parts if part)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401 - as above
        """Sets a tick."""
        if role != Qt.ItemDataRole.CheckStateRole or self.items[index.row()].lacks:
            return False
        self.ticks[self.items[index.row()].key] = Qt.CheckState(value) == Qt.CheckState.Checked
        self.dataChanged.emit(index, index, [role])
        return True

    def count(self, item: Printable) -> str:
        """How many pages, once they were made; before, what the app knows."""
        pages = self.pages.get(item.key)
        return self._words(Msg("{n} page", "{n} pages", n=pages)) if pages else item.count


class _Row(QStyledItemDelegate):
    """Paints one: tick, name, paper and count, what it is for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As many lines as its purpose needs."""
        width = option.rect.width()
        return QSize(width, self.high(index.data(_ITEM), width))

    def high(self, item: Printable, width: int) -> int:
        """Height in px at a width."""
        theme = self.theme
        room = QRect(0, 0, self._room(width), 1 << 16)
        lines = QFontMetricsF(theme.font("small")).boundingRect(
            QRectF(room), int(Qt.TextFlag.TextWordWrap), _below(item)
        )
        line = theme.letters["small"].line
        return theme.letters["body"].line + max(1, round(lines.height() / self._line())) * line + theme.px(18)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws it."""
        theme, item = self.theme, index.data(_ITEM)
        box = QRectF(option.rect)
        flipped = mirrored(option.widget)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.wash)
            mark = theme.lines.mark
            painter.fillRect(
                QRectF(box.right() - mark if flipped else box.x(), box.y(), mark, box.height()), theme.accent
            )
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.hover)
        painter.fillRect(QRectF(box.x(), box.bottom() - 1, box.width(), 1), theme.line)
        self._tick(painter, self.tick_box(box, flipped=flipped), index)
        end, start = theme.space.m, self._start()
        inner = box.adjusted(end, 0, -start, 0) if flipped else box.adjusted(start, 0, -end, 0)
        top = QRectF(inner.x(), box.y() + theme.px(8), inner.width(), theme.letters["body"].line)
        sides = leading(option.widget), trailing(option.widget)
        count = index.data(_PAGES)
        paper = f"{item.paper}  {count}" if count else item.paper
        used = self._write(painter, top, paper, ("small", "ink_soft", None), sides[1])
        room = top.adjusted(used, 0, 0, 0) if flipped else top.adjusted(0, 0, -used, 0)
        self._write(painter, room, item.name, ("body", "ink_soft" if item.lacks else "ink", SEMIBOLD), sides[0])
        below = QRectF(inner.x(), top.bottom(), inner.width(), box.bottom() - top.bottom() - theme.px(8))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.warn if item.lacks else theme.ink_soft)
        painter.drawText(below, int(sides[0] | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap), _below(item))

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """The box is pressed, or Space."""
        pressed = isinstance(event, QKeyEvent) and event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Select}
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            flipped = mirrored(option.widget)
            box = QRectF(option.rect)
            around = self.theme.px(8)
            pressed = (
                self.tick_box(box, flipped=flipped)
                .adjusted(-around, -around, around, around)
                .contains(event.position())
            )
        if not pressed:
            return False
        checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
        return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def tick_box(self, box: QRectF, *, flipped: bool) -> QRectF:
        """Where the tick is, px."""
        side, edge = self.theme.space.target_least, self.theme.space.m
        return QRectF(box.right() - edge - side if flipped else box.x() + edge, box.y() + self.theme.px(10), side, side)

    def _tick(self, painter: QPainter, box: QRectF, index: Index) -> None:
        theme, state = self.theme, index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            paint_icon(painter, box.adjusted(2, 2, -2, -2), "warning", theme.warn)
            return
        on = state == Qt.CheckState.Checked
        fill = theme.accent if on else theme.sheet
        marks.rounded(painter, box, fill, None if on else theme.edge, radius=theme.radius.chip)
        if on:
            inset = theme.px(3)
            paint_icon(painter, box.adjusted(inset, inset, -inset, -inset), "check", theme.accent_ink)

    def _write(
        self,
        painter: QPainter,
        box: QRectF,
        words: str,
        look: tuple[str, Tone, int | None],
        side: Qt.AlignmentFlag,
    ) -> float:
        """Writes on one line, gives how much room it took."""
        theme, (role, tone, weight) = self.theme, look
        font = theme.font("body" if role == "body" else "small", weight=weight)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(theme.colour(tone))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
        return metrics.horizontalAdvance(shown) + theme.px(12)

    def _start(self) -> int:
        return self.theme.space.m + self.theme.space.target_least + self.theme.px(12)

    def _room(self, width: int) -> int:
        return max(1, width - self._start() - self.theme.space.m)

    def _line(self) -> float:
        return QFontMetricsF(self.theme.font("small")).lineSpacing()


class Shelf(QListView):
    """As high as all its lines, because what it stands in scrolls.

    Signals:
        chosen(str): the key of the printable on which the person stands; perhaps the one as before.
        ticked(): the pack has changed.
    """

    chosen = Signal(str)
    ticked = Signal()

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__()
        self.theme, self._row, self._model = theme, _Row(theme), _Printables(words)
        self.setModel(self._model)
        self.setItemDelegate(self._row)
        self.setAccessibleName(words("What can be printed"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.viewport().setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.selectionModel().currentChanged.connect(self._moved)
        self.clicked.connect(lambda _index: self.chosen.emit(self.here()))
        self.activated.connect(lambda _index: self.chosen.emit(self.here()))
        self._model.dataChanged.connect(lambda *_of: self.ticked.emit())

    def show_items(self, items: Sequence[Printable], *, afresh: bool = False) -> None:
        """Shows these; the chosen line stays where it can, ticks too unless the paper is of something else now."""
        here = self.here()
        if afresh:
            self._model.ticks.clear()
        self._model.show(items)
        self.updateGeometry()
        self.choose(here)

    def choose(self, key: str) -> None:
        """Stands on one of them; on the first when there is none of that key."""
        keys = [item.key for item in self._model.items]
        if keys:
            self.setCurrentIndex(self._model.index(keys.index(key) if key in keys else 0))

    def here(self) -> str:
        """The key of the chosen one; empty when there is none."""
        index = self.currentIndex()
        return self._model.items[index.row()].key if index.isValid() else ""

    def pack(self) -> tuple[str, ...]:
        """The keys of those that are ticked and lack nothing, in their order."""
        return tuple(item.key for item in self._model.items if self._model.ticks[item.key] and not item.lacks)

    def count(self) -> int:
        """How many can be printed."""
        return sum(not item.lacks for item in self._model.items)

    def show_pages(self, pages: Mapping[str, int]) -> None:
        """Tells how many pages some of them turned out to have."""
        self._model.pages.update(pages)
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = self._row.theme = theme
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Purposes wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All lines."""
        return sum(self._row.high(item, width) for item in self._model.items)

    def sizeHint(self) -> QSize:
        """All lines at the width there is."""
        return QSize(self.theme.px(380), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """A few words."""
        return QSize(self.theme.px(200), self.heightForWidth(self.width()))

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self.chosen.emit(self.here())


def _below(item: Printable) -> str:
    return item.lacks.sentence if item.lacks else item.purpose
