"""The cards of the library: one view and one painter, however many exercises there are."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from copfacil.core.exercise import Aim
from copfacil.core.finding import Book
from copfacil.core.words import Words
from copfacil.ui import marks
from copfacil.ui.icons import paint_icon
from copfacil.ui.kit.card import paint_card
from copfacil.ui.kit.painted import leading, mirrored, trailing
from copfacil.ui.library.values import AIMS, AIMS_FOR, ENERGIES, people_said, span
from copfacil.ui.theme import SEMIBOLD, Theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ITEM = Qt.ItemDataRole.UserRole
_WIDE, _HIGH, _AIR = 260, 104, 12
"""The least width of a card, its height, and the air to the next, px before the text scale."""


class _Books(QAbstractListModel):
    """What is found: cards, and the names of shelves between them."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.items: tuple[Book | Aim, ...] = ()

    def show(self, items: Sequence[Book | Aim]) -> None:
        """Other items."""
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many."""
        return 0 if parent.isValid() else len(self.items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A shelf's name cannot be stood on."""
        return super().flags(index) if isinstance(self.items[index.row()], Book) else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        """The item for the painter, and a sentence for screen readers."""
        item, words = self.items[index.row()], self._words
        if role == _ITEM:
            return item
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if not isinstance(item, Book):
            return words(AIMS[item])
        if role == Qt.ItemDataRole.DisplayRole:
            return item.exercise.name
        return words(
            "{name}, {minutes} minutes. {about}",
            name=item.exercise.name,
            minutes=span(item.minutes, words),
            about=item.exercise.short,
        )


class _Painter(QStyledItemDelegate):
    """Paints a card, or the name of a shelf."""

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__()
        self._words, self.theme, self.room = words, theme, 0

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As many cards to a row as have room; a shelf's name has a row of its own."""
        px, room = self.theme.px, max(self.room, 1)
        if not isinstance(index.data(_ITEM), Book):
            return QSize(room, px(40))
        columns = max(1, room // px(_WIDE))
        return QSize(room // columns, px(_HIGH + _AIR))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws it."""
        item = index.data(_ITEM)
        if isinstance(item, Book):
            self._card(painter, option, item)
        else:
            self._shelf(painter, option, item)

    def _shelf(self, painter: QPainter, option: QStyleOptionViewItem, aim: Aim) -> None:
        theme, words, flipped = self.theme, self._words, mirrored(option.widget)
        row = QRectF(option.rect)
        middle = leading(option.widget) | Qt.AlignmentFlag.AlignVCenter
        head = theme.font("head")
        painter.setFont(head)
        painter.setPen(theme.ink)
        painter.drawText(row, int(middle), words(AIMS[aim]))
        used = QFontMetricsF(head).horizontalAdvance(words(AIMS[aim])) + theme.px(8)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.ink_soft)
        row = row.adjusted(0, theme.px(2), -used, 0) if flipped else row.adjusted(used, theme.px(2), 0, 0)
        painter.drawText(row, int(middle), words(AIMS_FOR[aim]))

    def _card(self, painter: QPainter, option: QStyleOptionViewItem, book: Book) -> None:
        theme, words, px, flipped = self.theme, self._words, self.theme.px, mirrored(option.widget)
        air = px(_AIR)
        box = QRectF(option.rect).adjusted(air if flipped else 1, 1, -1 if flipped else -air, -air)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen:
            paint_card(painter, box, theme, "chosen")
            if option.widget.hasFocus():
                painter.save()
                painter.setPen(theme.focus)
                marks.rounded(
                    painter, box.adjusted(4, 4, -4, -4), None, theme.focus, radius=theme.radius.control, width=2
                )
                painter.restore()
        else:
            marks.card(painter, box, theme, fill=theme.hover if over else theme.sheet)
        inner = box.adjusted(px(14), px(12), -px(14), -px(12))
        lead, end = int(leading(option.widget)), int(trailing(option.widget))
        title = QRectF(inner.x(), inner.y(), inner.width(), theme.letters["head"].line)
        font = theme.font("body", weight=SEMIBOLD)
        painter.setFont(font)
        painter.setPen(theme.ink)
        minutes = span(book.minutes, words)
        painter.drawText(title, end | int(Qt.AlignmentFlag.AlignVCenter), minutes)
        used = QFontMetricsF(font).horizontalAdvance(minutes) + px(8)
        names = title.adjusted(used, 0, 0, 0) if flipped else title.adjusted(0, 0, -used, 0)
        painter.drawText(names, lead | int(Qt.AlignmentFlag.AlignVCenter), _cut(font, book.exercise.name, names))
        small = theme.font("small")
        painter.setFont(small)
        painter.setPen(theme.ink_soft)
        below = QRectF(inner.x(), title.bottom(), inner.width(), theme.letters["small"].line)
        painter.drawText(below, lead | int(Qt.AlignmentFlag.AlignVCenter), _cut(small, book.exercise.short, below))
        side = px(16)
        foot = QRectF(inner.x(), inner.bottom() - theme.letters["small"].line, inner.width(), below.height())
        at = QRectF(inner.right() - side if flipped else inner.x(), foot.center().y() - side / 2, side, side)
        paint_icon(painter, at, "people", theme.ink_soft)
        step = side + px(6)
        foot = foot.adjusted(0, 0, -step, 0) if flipped else foot.adjusted(step, 0, 0, 0)
        energy = words(ENERGIES[book.exercise.energy])
        told = words("{people}   {energy}", people=people_said(book.exercise.people, words), energy=energy)
        painter.drawText(foot, lead | int(Qt.AlignmentFlag.AlignVCenter), _cut(small, told, foot))


def _cut(font: Any, text: str, room: QRectF) -> str:  # noqa: ANN401 - a font of the toolkit
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())


class Cards(QListView):
    """The cards.

    Signals:
        chosen(str): a person stands on this exercise.
        opened(str): Enter or a double click on it.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__()
        self.theme, self.books, self._painter = theme, _Books(words), _Painter(words, theme)
        self.setModel(self.books)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(words("Exercises"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.doubleClicked.connect(lambda index: self._tell(index, opened=True))
        self.selectionModel().currentChanged.connect(lambda now, _before: self._tell(now, opened=False))

    def show_books(self, items: Sequence[Book | Aim]) -> None:
        """Shows these; whoever was stood on is stood on again, else the first."""
        if tuple(items) == self.books.items:
            return
        here = self.key
        self.books.show(items)
        keys = [item.exercise.key if isinstance(item, Book) else "" for item in items]
        if any(keys):
            self.choose(here if here and here in keys else next(key for key in keys if key))

    @property
    def key(self) -> str:
        """Of the exercise that is stood on."""
        index = self.currentIndex()
        item = self.books.items[index.row()] if index.isValid() else None
        return item.exercise.key if isinstance(item, Book) else ""

    def choose(self, key: str) -> None:
        """Stands on an exercise."""
        for row, item in enumerate(self.books.items):
            if isinstance(item, Book) and item.exercise.key == key:
                self.setCurrentIndex(self.books.index(row))

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = self._painter.theme = theme
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer cards to a row."""
        self._painter.room = self.viewport().width() - 2
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to what can be done with it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.key:
            self.opened.emit(self.key)
        else:
            super().keyPressEvent(event)

    def _tell(self, index: QModelIndex, *, opened: bool) -> None:
        if index.isValid() and self.key:
            (self.opened if opened else self.chosen).emit(self.key)
