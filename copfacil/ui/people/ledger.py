"""Who presents next: the ledger of turns, those to whom one is owed at the top."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from copfacil.core.session import Session
from copfacil.core.words import Msg, Words
from copfacil.ui import marks
from copfacil.ui.kit.button import IconButton
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.painted import mirrored
from copfacil.ui.people.doors import Owed
from copfacil.ui.people.painting import Brush, wide
from copfacil.ui.theme import SEMIBOLD, Theme

WIDE = 320
"""px before the text scale."""
_ROW = 56
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """One row: name, turns so far in words, and what is special today; asks when a turn is kept."""

    name: str
    turns: str
    note: str
    asks: bool


def lines_of(session: Session, owed: Sequence[Owed], words: Words) -> tuple[Line, ...]:
    """The ledger in words, in its own order."""
    today = {group.order[0]: group.number for group in session.groups if group.order}
    return tuple(_line(session, one, today, words) for one in owed if one.person in session.people)


def _line(session: Session, one: Owed, today: dict[str, int], words: Words) -> Line:
    name = session.people[one.person].shown
    turns = words(Msg("{n} turn", "{n} turns", n=one.presented)) if one.presented else words("no turn yet")
    if one.last:
        turns = words("{turns}, last {when}", turns=turns, when=one.last)
    if one.person in session.away:
        return Line(name, turns, words("away, turn kept"), asks=True)
    if one.person in session.late:
        return Line(name, turns, words("comes later, turn kept"), asks=True)
    if one.person in today:
        return Line(name, turns, words("presents in {group}", group=today[one.person]), asks=False)
    return Line(name, turns, "", asks=False)


class _Lines(QAbstractListModel):
    """The rows as Qt asks for them."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ", ".join(part for part in (line.name, line.turns, line.note) if part)
        return None

    def show(self, lines: tuple[Line, ...]) -> None:
        if lines != self.lines:
            self.beginResetModel()
            self.lines = lines
            self.endResetModel()


class _LinePainter(QStyledItemDelegate):
    """Draws a row."""

    def __init__(self, view: "LedgerList") -> None:
        super().__init__(view)
        self.view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self.view.theme.px(160), self.view.theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, line = self.view.theme, self.view.model_lines.lines[index.row()]
        box = QRectF(option.rect).adjusted(8, 0, -8, 0)
        brush = Brush(painter, theme, box, mirrored=mirrored(self.view))
        painter.fillRect(brush.at(0, box.height() - 1, box.width(), 1), theme.line)
        x, body, small = theme.px(36), theme.letters["body"].line, theme.letters["small"].line
        top = (box.height() - body - small) / 2
        brush.text(brush.at(0, top, x, body), str(index.row() + 1), tone="ink_soft")
        needs = wide(theme.font("small", weight=SEMIBOLD), line.note) + theme.px(8) if line.note else 0.0
        brush.text(brush.at(x, top, box.width() - x, body), line.name, weight=SEMIBOLD, ends=True)
        brush.text(brush.at(x, top + body, box.width() - x - needs, small), line.turns, "small", tone="ink_soft")
        if line.note:
            tone = "warn" if line.asks else "accent"
            at = brush.at(0, top + body, box.width(), small)
            brush.text(at, line.note, "small", tone=tone, weight=SEMIBOLD, end=True)  # type: ignore[arg-type]  # both are tones
        if self.view.hasFocus() and index.row() == self.view.currentIndex().row():
            marks.focus_ring(painter, box.adjusted(-1, 6, 1, -7), theme, radius=theme.radius.control)


class LedgerList(QListView):
    """The rows of the ledger."""

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.model_lines = _Lines()
        self.setModel(self.model_lines)
        self.setItemDelegate(_LinePainter(self))
        self.setAccessibleName(words("Who presents next"))
        self.setUniformItemSizes(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self.doItemsLayout()

    def focus_box(self) -> QRect | None:
        """The rows draw the ring."""
        return None


class Ledger(QWidget):
    """The panel with the ledger.

    Signals:
        closed(): it shall go away.
    """

    closed = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.theme = words, theme
        self.list = LedgerList(words, theme)
        self.close_button = IconButton("cross", words("Close"), theme, look="quiet", size="small")
        self.close_button.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.addWidget(Label(words("Who presents next"), theme, "head"), 1)
        head.addWidget(self.close_button)
        says = Label(
            words("Fewest turns first. Who is absent keeps the turn."), theme, "small", tone="ink_soft", wrap=True
        )
        below = QHBoxLayout()
        below.setContentsMargins(8, 0, 8, 0)
        below.addWidget(says)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addLayout(below)
        self._column.addWidget(self.list, 1)
        self.set_theme(theme)

    def show_owed(self, session: Session, owed: Sequence[Owed]) -> None:
        """Shows the ledger as it stands."""
        self.list.model_lines.show(lines_of(session, owed, self.words))

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        self.theme = theme
        self._column.setContentsMargins(theme.space.m, theme.space.l, theme.space.m, theme.space.s)
        self._column.setSpacing(theme.space.s)
