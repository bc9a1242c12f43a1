"""A short list of cards at the side: a sign, the words, and at the far end a number or a word."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from copfacil.core.boards.plan import Zone
from copfacil.ui.board.signs import signed, zone_sign
from copfacil.ui.kit.painted import leading, mirrored, trailing
from copfacil.ui.theme import SEMIBOLD, Theme, Tone

Index = QModelIndex | QPersistentModelIndex

_ROW = 38
_SHOWN = 6
"""Rows in sight before it scrolls."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row.

    Attributes:
        card: its id.
        text: its words.
        note: at the far end.
        zone: where it stands; None draws no sign.
        tone: of the note.
    """

    card: str
    text: str
    note: str = ""
    zone: Zone | None = None
    tone: Tone = "ink"


class _Entries(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.entries: tuple[Entry, ...] = ()

    def show(self, entries: tuple[Entry, ...]) -> None:
        same = [one.card for one in entries] == [one.card for one in self.entries]
        if not same:
            self.beginResetModel()
        self.entries = entries
        if not same:
            self.endResetModel()
        elif entries:
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (entry.text, entry.note) if part)
        return entry.text if role == Qt.ItemDataRole.ToolTipRole else None


class CardList(QListView):
    """The list. It is as high as its rows, up to eight; then it scrolls.

    Args:
        name: told to screen readers.
        keys: what its keys do, told with it.
        theme: the look.

    Signals:
        chose(str): id of the card that a person goes to.
        typed(str): a sign that was typed on it.
    """

    chose = Signal(str)
    typed = Signal(str)

    def __init__(self, name: str, keys: str, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._entries = _Entries()
        self._telling = False
        self.setModel(self._entries)
        self.setItemDelegate(_Row(self))
        self.setAccessibleName(name)
        self.setAccessibleDescription(keys)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.selectionModel().currentChanged.connect(lambda now, _before: self._tell(now.row()))

    @property
    def card(self) -> str:
        """Id of the card that is chosen, empty for none."""
        row = self.currentIndex().row()
        return self._entries.entries[row].card if 0 <= row < len(self._entries.entries) else ""

    def show_entries(self, entries: tuple[Entry, ...], chosen: str = "") -> None:
        """Shows these; what is chosen stays with its card, wherever it stands now."""
        wanted = chosen or self.card
        self._telling = True
        if entries != self._entries.entries:
            self._entries.show(entries)
            self.updateGeometry()
        row = next((row for row, entry in enumerate(entries) if entry.card == wanted), -1)
        if row >= 0 and self.currentIndex().row() != row:
            self.setCurrentIndex(self._entries.index(row))
        elif row < 0 and entries and not self.currentIndex().isValid():
            self.setCurrentIndex(self._entries.index(0))
        self._telling = False

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self.doItemsLayout()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Its rows."""
        rows = min(max(len(self._entries.entries), 1), _SHOWN)
        return QSize(self.theme.px(240), rows * self.theme.px(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Its rows, and some words."""
        return QSize(self.theme.px(140), self.sizeHint().height())

    def focus_box(self) -> QRect | None:
        """The row on which the keyboard stands."""
        here = self.currentIndex()
        return self.visualRect(here).translated(self.viewport().pos()) if here.isValid() else self.rect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus, minus and figures act on the card; arrows go on."""
        sign = event.text()
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if sign and sign in "+-123456789" and not held and self.card:
            self.typed.emit(sign)
        else:
            super().keyPressEvent(event)

    def _tell(self, row: int) -> None:
        if not self._telling and 0 <= row < len(self._entries.entries):
            self.chose.emit(self._entries.entries[row].card)

    def entry(self, row: int) -> Entry:
        """What stands in a row."""
        return self._entries.entries[row]


class _Row(QStyledItemDelegate):
    def __init__(self, view: CardList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._view.theme.px(120), self._view.theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, theme, entry = self._view, self._view.theme, self._view.entry(index.row())
        box, flipped, pad = QRectF(option.rect), mirrored(self._view), theme.px(8)
        if index.row() == view.currentIndex().row():
            painter.fillRect(box, theme.wash)
        else:
            painter.fillRect(QRectF(box.x(), box.bottom() - 1, box.width(), 1), theme.line)
        inner = box.adjusted(pad, 0, -pad, 0)
        if entry.zone is not None and signed(entry.zone):
            side, room = theme.px(14), theme.px(24)
            x = inner.right() - side if flipped else inner.x()
            sign = QRectF(x, inner.center().y() - side / 2, side, side)
            zone_sign(painter, sign, theme, entry.zone, lettered=False)
            inner = inner.adjusted(0, 0, -room, 0) if flipped else inner.adjusted(room, 0, 0, 0)
        font = theme.font("body" if len(entry.note) < 4 else "small", weight=SEMIBOLD)  # noqa: PLR2004 - a number
        wide = QFontMetricsF(font).horizontalAdvance(entry.note) + pad if entry.note else 0.0
        painter.setFont(font)
        painter.setPen(theme.colour(entry.tone))
        painter.drawText(inner, int(trailing(view) | Qt.AlignmentFlag.AlignVCenter), entry.note)
        words = inner.adjusted(wide, 0, 0, 0) if flipped else inner.adjusted(0, 0, -wide, 0)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.ink)
        text = " ".join(entry.text.split())
        shown = QFontMetricsF(theme.font("body")).elidedText(text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(leading(view) | Qt.AlignmentFlag.AlignVCenter), shown)
