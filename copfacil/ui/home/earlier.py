"""The sessions before this one, newest first: a list that asks for more of them when a person does."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem

from copfacil.core.words import Msg, Words
from copfacil.ui.home.values import Earlier
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.painted import leading, mirrored, trailing
from copfacil.ui.kit.rule import Rule
from copfacil.ui.theme import SEMIBOLD, Theme, Tone

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_NARROW = 640
"""px before the text scale; narrower rows take two lines."""
_DAY, _COUNTS, _END = 0.147, 0.495, 0.80
"""Where columns begin, shares of the width."""


class _Sessions(QAbstractListModel):
    """The sessions that are loaded."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.sessions: list[Earlier] = []

    def show(self, sessions: Sequence[Earlier]) -> None:
        """Others."""
        self.beginResetModel()
        self.sessions = list(sessions)
        self.endResetModel()

    def append(self, sessions: Sequence[Earlier]) -> None:
        """More of them."""
        if sessions:
            first = len(self.sessions)
            self.beginInsertRows(_NOWHERE, first, first + len(sessions) - 1)
            self.sessions += sessions
            self.endInsertRows()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many are loaded."""
        return 0 if parent.isValid() else len(self.sessions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        """The session itself for the painter, a sentence for screen readers and for typing its first letters."""
        session = self.sessions[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return session
        if role == Qt.ItemDataRole.DisplayRole:
            return session.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (session.title, session.day, session.counts, actions(session, self._words))
            return ", ".join(part for part in parts if part)
        return None


class _Row(QStyledItemDelegate):
    """Paints one."""

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__()
        self._words, self.theme = words, theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One line, or two in a narrow window."""
        width = option.rect.width()
        return QSize(width, self.high(width))

    def high(self, width: int) -> int:
        """Height of a row at a width, px."""
        return self.theme.px(64 if width < self.theme.px(_NARROW) else 39)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Day, title, counts, actions that are open; a hairline beneath."""
        theme, session = self.theme, index.data(Qt.ItemDataRole.UserRole)
        box = QRectF(option.rect)
        if _pointed_at(option):
            painter.fillRect(box.adjusted(0, 0, 0, -1), theme.hover)
        painter.fillRect(QRectF(box.x(), box.bottom() - 1, box.width(), 1), theme.line)
        self._words_of(session, painter, box.adjusted(0, 0, 0, -1), option)

    def _words_of(self, session: Earlier, painter: QPainter, box: QRectF, option: QStyleOptionViewItem) -> None:
        theme, side, gap = self.theme, leading(option.widget), self.theme.px(16)
        open_actions = actions(session, self._words)
        if box.width() < theme.px(_NARROW):
            half, edge = box.height() / 2, theme.px(6)
            self._text(painter, box.adjusted(0, edge, 0, -half), session.title, "ink", side)
            lower = box.adjusted(0, half, 0, -edge)
            room = lower.width() - self._end(painter, lower, open_actions, option)
            below = ", ".join(part for part in (session.day, session.counts) if part)
            self._text(painter, self._part(lower, 0, room, option), below, "ink_soft", side)
            return
        wide = box.width()
        columns: tuple[tuple[float, float, str, Tone], ...] = (
            (0.0, _DAY, session.day, "ink_soft"),
            (_DAY, _COUNTS, session.title, "ink"),
            (_COUNTS, _END, session.counts, "ink_soft"),
        )
        for start, end, text, tone in columns:
            self._text(painter, self._part(box, start * wide, (end - start) * wide - gap, option), text, tone, side)
        self._end(painter, box, open_actions, option)

    def _part(self, box: QRectF, start: float, wide: float, option: QStyleOptionViewItem) -> QRectF:
        flipped = mirrored(option.widget)
        x = box.right() - start - wide if flipped else box.x() + start
        return QRectF(x, box.y(), wide, box.height())

    def _text(self, painter: QPainter, box: QRectF, text: str, tone: Tone, side: Qt.AlignmentFlag) -> None:
        font = self.theme.font("body", weight=SEMIBOLD if tone == "ink" else None)  # the title is what is looked for
        painter.setFont(font)
        painter.setPen(self.theme.colour(tone))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), shown)

    def _end(self, painter: QPainter, box: QRectF, text: str, option: QStyleOptionViewItem) -> float:
        """Writes what is open at the far end, gives how much room it took."""
        font = self.theme.font("body", weight=SEMIBOLD)
        painter.setFont(font)
        painter.setPen(self.theme.warn)
        side = trailing(option.widget)
        painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), text)
        return QFontMetricsF(font).horizontalAdvance(text) + self.theme.px(16) if text else 0.0


def _pointed_at(option: QStyleOptionViewItem) -> bool:
    """Whether the pointer is on the row."""
    if not option.widget.underMouse():
        return False
    from PySide6.QtWidgets import QStyle  # noqa: PLC0415 - its many names take 4 ms, which a start has not

    return bool(option.state & QStyle.StateFlag.State_MouseOver)


class _List(QListView):
    """As high as all its rows, because the page scrolls. Enter, Space or a click opens one.

    Signals:
        opened(str): the stream of a session.
    """

    opened = Signal(str)

    def __init__(self, name: str, model: _Sessions, words: Words, theme: Theme) -> None:
        super().__init__()
        self.theme, self._row = theme, _Row(words, theme)
        self.setModel(model)
        self.setItemDelegate(self._row)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda index: self.opened.emit(index.data(Qt.ItemDataRole.UserRole).stream))

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = self._row.theme = theme
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Narrow rows are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All rows."""
        return self._row.high(width) * self.model().rowCount()

    def sizeHint(self) -> QSize:
        """All rows at the width there is."""
        return QSize(self.theme.px(_NARROW), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """A few words."""
        return QSize(self.theme.px(200), self.heightForWidth(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.currentIndex().isValid():
            self.clicked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class Before(Box):
    """The list under its heading, and the button that loads more.

    Signals:
        opened(str): the stream of a session.
        more_wanted(int): older ones, after so many.
    """

    opened = Signal(str)
    more_wanted = Signal(int)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=0)
        self._words, self._total = words, 0
        self._newest: tuple[Earlier, ...] = ()
        self._model = _Sessions(words)
        self._heading = Rule(words("Before this"), theme)
        self.list = _List(words("Before this"), self._model, words, theme)
        self.more = Button(words("Show older ones"), theme, size="small", icon="chevron-down")
        self.add(self._heading, self.list)
        self.space(16)
        self.add(self.more, align=Qt.AlignmentFlag.AlignLeading)
        self.list.opened.connect(self.opened)
        self.more.clicked.connect(lambda: self.more_wanted.emit(self._model.rowCount()))

    def show_newest(self, newest: tuple[Earlier, ...], total: int) -> None:
        """Shows these; older ones that were loaded go when the newest have changed."""
        if (newest, total) != (self._newest, self._total):
            self._newest, self._total = newest, total
            self._model.show(newest)
            self._tell()
        self.setVisible(bool(newest))

    def show_more(self, older: Sequence[Earlier]) -> None:
        """Adds older ones; the keyboard stands on the first of them."""
        first = self._model.rowCount()
        self._model.append(older)
        if not older:
            self._total = first  # there are fewer than was thought
        self._tell()
        if older and self.more.hasFocus():
            self.list.setCurrentIndex(self._model.index(first))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        shown = self._model.rowCount()
        words = self._words
        detail = (
            words(Msg("{n} session", "{n} sessions", n=self._total))
            if shown >= self._total
            else words("{shown} of {total} sessions", shown=shown, total=self._total)
        )
        self._heading.tell(words("Before this"), detail)
        self.more.setVisible(shown < self._total)
        self.list.updateGeometry()


def actions(session: Earlier, words: Words) -> str:
    """How many promises are open; empty when all are kept."""
    return words(Msg("{n} action open", "{n} actions open", n=session.open_actions)) if session.open_actions else ""
