"""The shelf: exercises and strings of them, found by word, minutes and purpose, and put into the day."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from copfacil.core.exercise import Exercise
from copfacil.core.words import Msg, Words
from copfacil.ui import marks
from copfacil.ui.icons import paint_icon
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.chip import FilterChip
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.painted import leading, mirrored, trailing
from copfacil.ui.plan.carried import data_of
from copfacil.ui.plan.telling import FILTERS, Filter, Item, found, items
from copfacil.ui.plan.values import Piece
from copfacil.ui.theme import SEMIBOLD, Theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ITEM = Qt.ItemDataRole.UserRole

_PLAIN = (("break", Msg("Break")), ("slack", Msg("Slack")), ("own", Msg("Own block")))
"""Kinds of blocks that have a button of their own."""


class _Items(QAbstractListModel):
    """What is found, ready to be carried away."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.items: tuple[Item, ...] = ()

    def show(self, shown: Sequence[Item]) -> None:
        """Other items."""
        self.beginResetModel()
        self.items = tuple(shown)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many."""
        return 0 if parent.isValid() else len(self.items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Each can be carried."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        """The item for the painter, and a sentence for screen readers."""
        item = self.items[index.row()]
        if role == _ITEM:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return item.about
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words(
                "{name}, {minutes} minutes. {about}", name=item.name, minutes=item.minutes, about=item.about
            )
        return None

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The piece that is carried."""
        return data_of(self.items[indexes[0].row()].piece)


class _Row(QStyledItemDelegate):
    """Paints one: a card to pick up."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines, and the air to the next."""
        letters = self.theme.letters
        return QSize(option.rect.width(), letters["body"].line + letters["small"].line + self.theme.px(22))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws it."""
        theme, item, flipped = self.theme, index.data(_ITEM), mirrored(option.widget)
        box = QRectF(option.rect).adjusted(1, 1, -1, -theme.px(7))
        selected = bool(option.state & QStyle.StateFlag.State_Selected) and option.widget.hasFocus()
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        fill = theme.wash if selected else theme.hover if over else theme.sheet
        marks.card(painter, box, theme, fill=fill, border=theme.accent if selected else None)
        side, pad = theme.px(16), theme.px(8)
        grip = QRectF(box.right() - pad - side if flipped else box.x() + pad, box.center().y() - side / 2, side, side)
        paint_icon(painter, grip, "grip", theme.ink_soft)
        start = pad + side + pad
        inner = box.adjusted(pad, theme.px(6), -start, 0) if flipped else box.adjusted(start, theme.px(6), -pad, 0)
        row = QRectF(inner.x(), inner.y(), inner.width(), theme.letters["body"].line)
        small, middle = QFontMetricsF(theme.font("small")), Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font("small"))
        painter.setPen(theme.ink)
        painter.drawText(row, int(trailing(option.widget) | middle), item.minutes)
        used = small.horizontalAdvance(item.minutes) + pad
        names = row.adjusted(used, 0, 0, 0) if flipped else row.adjusted(0, 0, -used, 0)
        painter.setFont(theme.font("body", weight=SEMIBOLD))
        name = QFontMetricsF(painter.font()).elidedText(item.name, Qt.TextElideMode.ElideRight, names.width())
        painter.drawText(names, int(leading(option.widget) | middle), name)
        below = QRectF(inner.x(), row.bottom(), inner.width(), theme.letters["small"].line)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.ink_soft)
        about = small.elidedText(item.about, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, int(leading(option.widget) | middle), about)


class _List(QListView):
    """The items; Enter puts the one that is stood on.

    Signals:
        put(Piece): into the day.
    """

    put = Signal(object)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__()
        self.theme, self.row, self.shown = theme, _Row(theme), _Items(words)
        self.setModel(self.shown)
        self.setItemDelegate(self.row)
        self.setAccessibleName(words("The shelf"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.viewport().setAutoFillBackground(False)
        self.doubleClicked.connect(self._put)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = self.row.theme = theme
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter puts it after the block on which the person stands."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._put(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _put(self, index: QModelIndex) -> None:
        self.put.emit(self.shown.items[index.row()].piece)


class Shelf(Box):
    """The column of the shelf.

    Signals:
        put(Piece): something goes after the block on which the person stands.
    """

    put = Signal(object)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, margins=(24, 24, 8, 16), gap=10, name=words("Shelf"))
        self._words = words
        self._all: tuple[Item, ...] = ()
        self.search = Field(
            words("Find an exercise"), theme, placeholder=words("Find by purpose or minutes"), icon="search"
        )
        self.chips: Mapping[Filter, FilterChip] = {aim: FilterChip(words(said), theme) for aim, said in FILTERS.items()}
        self.list = _List(words, theme)
        self.nothing = Label(words("Nothing on the shelf is like that."), theme, "small", tone="ink_soft", wrap=True)
        chips, plain = Flow(theme, gap=6), Flow(theme)
        chips.add(*self.chips.values())
        self.plain = [Button(words(said), theme, size="small") for _, said in _PLAIN]
        plain.add(*self.plain)
        hint = words("Drag to the day, or press Enter to put it after the block you stand on.")
        self.add(Label(words("Shelf"), theme, "head"), self.search, chips)
        self.add(self.nothing)
        self.add(self.list, stretch=1)
        self.add(plain, Label(hint, theme, "small", tone="ink_soft", wrap=True))
        self.nothing.hide()
        self.search.edited.connect(lambda _text: self._find())
        self.search.entered.connect(lambda _text: self._first())
        for chip in self.chips.values():
            chip.toggled.connect(lambda _on: self._find())
        self.list.put.connect(self.put)
        for button, (kind, _) in zip(self.plain, _PLAIN, strict=True):
            button.clicked.connect(lambda _on=False, kind=kind: self.put.emit(Piece("plain", kind)))
        self.setFocusProxy(self.search)

    def show_shelf(self, shelf: Mapping[str, Exercise], expected: int) -> None:
        """Shows these exercises, as long as they are for so many people."""
        self._all = items(shelf, expected, self._words)
        self._find()

    def _find(self) -> None:
        index = self.list.currentIndex()
        here = self.list.shown.items[index.row()].piece if index.isValid() else None
        aims = frozenset(aim for aim, chip in self.chips.items() if chip.isChecked())
        shown = found(self._all, self.search.text(), aims)
        if shown == self.list.shown.items:
            return
        self.list.shown.show(shown)
        self.nothing.setVisible(not shown)
        place = next((n for n, item in enumerate(shown) if item.piece == here), 0)
        if shown:
            self.list.setCurrentIndex(self.list.shown.index(place))

    def _first(self) -> None:
        """Enter in the search goes to what was found."""
        if self.list.shown.items:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
