"""Sets as cards, their people with a seat for each module: filled for who presented, open for who consulted."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from copfacil.core.programme.ledger import Mark
from copfacil.core.words import Msg, Words
from copfacil.ui import marks
from copfacil.ui.icons import paint_icon
from copfacil.ui.kit.painted import Painted, mirrored
from copfacil.ui.people.painting import Brush
from copfacil.ui.programme.values import SeatLine, SetCard, Turns
from copfacil.ui.theme import SEMIBOLD, Theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_CARD, _GAP, _PAD = 312, 12, 16
"""Least width of a card, the air between two, and within, px before the text scale."""
_ROW, _HEAD = 32, 34
_COLUMN, _FIRST = 29, 66
"""Width of a column of seats, and of the one that says who presents first."""

MARKS_SAID: dict[Mark, Msg] = {
    "presented": Msg("presented"),
    "consulted": Msg("consulted"),
    "absent": Msg("absent"),
    "none": Msg("not known"),
    "before": Msg("had not come yet"),
    "after": Msg("has left"),
    "to come": Msg("to come"),
}
"""Each mark in words."""


def paint_seat(painter: QPainter, box: QRectF, theme: Theme, mark: Mark, *, first: bool = False) -> None:
    """A seat with its back: filled, open, a cross; broken for who presents first next time; nothing where none is known."""
    if mark == "absent":
        inset = box.width() * 0.22
        paint_icon(painter, box.adjusted(inset, inset, -inset, -inset), "cross", theme.warn)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle, radius = box.center(), box.width() * 0.26
    if first:
        pen = QPen(theme.accent, theme.px(2))
        pen.setDashPattern([1.3, 1.1])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        _circle(painter, middle, radius, pen, None)
    elif mark in ("presented", "consulted"):
        pen = QPen(theme.ink, theme.px(2))
        low = QPointF(middle.x(), middle.y() + box.height() * 0.08)
        _circle(painter, low, radius * 0.92, pen, theme.ink if mark == "presented" else None)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        back = QRectF(0, 0, radius * 3.4, radius * 3.4)
        back.moveCenter(QPointF(middle.x(), middle.y() + box.height() * 0.1))
        painter.drawArc(back, 52 * 16, 76 * 16)
    elif mark in ("none", "to come"):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.line if mark == "to come" else theme.edge)
        painter.drawEllipse(middle, theme.px(2), theme.px(2))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _circle(painter: QPainter, middle: QPointF, radius: float, pen: QPen, fill: QColor | None) -> None:
    painter.setPen(pen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(middle, radius, radius)


class _Model(QAbstractListModel):
    """The sets as Qt asks for them."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.turns = Turns(modules=(), upcoming=-1, sets=(), late="")
        self._words = words

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.turns.sets)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        roles = Qt.ItemDataRole
        if role == roles.DisplayRole:
            return self.turns.sets[index.row()].title
        if role == roles.AccessibleTextRole:
            return set_told(self.turns.sets[index.row()], self.turns, self._words)
        return None

    def show(self, turns: Turns) -> None:
        if turns != self.turns:
            self.beginResetModel()
            self.turns = turns
            self.endResetModel()


def set_told(one: SetCard, turns: Turns, words: Words) -> str:
    """A set in sentences: who, and what each did at which module."""
    return ". ".join([one.title, *(seat_told(line, turns, words) for line in one.lines)])


def seat_told(line: SeatLine, turns: Turns, words: Words) -> str:
    """A person of a set, and what they did at which module."""
    did = [
        words("{module} {mark}", module=module, mark=MARKS_SAID[mark])
        for module, mark in zip(turns.modules, line.marks, strict=True)
        if mark not in ("none", "to come")
    ]
    parts = [line.name, *did]
    if line.first:
        parts.append(words("presents first next time"))
    if line.behind:
        parts.append(words(Msg("{n} turn behind", "{n} turns behind", n=line.behind)))
    return ", ".join(parts)


class _Cards(QStyledItemDelegate):
    """Draws a set."""

    def __init__(self, view: "SetCards") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return self._view.cell

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, theme = self._view, self._view.theme
        px, turns, one = theme.px, view.turns, view.turns.sets[index.row()]
        gap = px(_GAP)
        outer = QRectF(option.rect).adjusted(1, 1, -gap - 1, -gap - 1)
        if mirrored(view):
            outer = QRectF(option.rect).adjusted(gap + 1, 1, -1, -gap - 1)
        chosen = view.picks and bool(option.state & QStyle.StateFlag.State_Selected)
        marks.card(painter, outer, theme, fill=theme.wash if chosen else None, border=theme.accent if chosen else None)
        brush = Brush(painter, theme, outer.adjusted(px(_PAD), px(10), -px(_PAD), -px(6)), mirrored=mirrored(view))
        wide = view.column
        first = px(_FIRST)
        names = brush.box.width() - wide * len(turns.modules) - (first if turns.upcoming >= 0 else 0)
        body = theme.letters["body"].line
        brush.text(brush.at(0, 0, names, body), one.title, weight=SEMIBOLD)
        for place, module in enumerate(turns.modules):
            at = brush.at(names + place * wide, 0, wide, body)
            font = theme.font("small")
            painter.setFont(font)
            painter.setPen(theme.ink if place == turns.upcoming else theme.ink_soft)
            painter.drawText(at, int(Qt.AlignmentFlag.AlignCenter), module)
        for row, line in enumerate(one.lines):
            self._paint_line(brush, line, px(_HEAD) + row * px(_ROW), names)
        if view.hasFocus() and index.row() == view.currentIndex().row():
            marks.focus_ring(painter, outer.adjusted(4, 4, -4, -4), theme, radius=theme.radius.card)

    def _paint_line(self, brush: Brush, line: SeatLine, y: float, names: float) -> None:
        theme, turns, words = brush.theme, self._view.turns, self._view.words
        px, high, wide = theme.px, theme.px(_ROW), self._view.column
        brush.painter.fillRect(brush.at(0, y, brush.box.width(), 1), theme.line)
        room = names - px(6)
        said = words("left") if line.left else ""
        if said:
            room -= QFontMetricsF(theme.font("small")).horizontalAdvance(said) + px(6)
        took = brush.text(brush.at(0, y, room, high), line.name, tone="ink_soft" if line.left else "ink", ends=True)
        if said:
            brush.text(brush.at(took + px(6), y, px(80), high), said, "small", tone="ink_soft")
        side = min(wide, high)
        for place, mark in enumerate(line.marks):
            box = brush.at(names + place * wide + (wide - side) / 2, y + (high - side) / 2, side, side)
            paint_seat(brush.painter, box, theme, mark)
        if line.first and turns.upcoming >= 0:
            x = names + wide * len(turns.modules)
            paint_seat(brush.painter, brush.at(x, y + (high - side) / 2, side, side), theme, "none", first=True)
            at = brush.at(x + side, y, brush.box.width() - x - side, high)
            brush.text(at, words("first"), "small", tone="accent", weight=SEMIBOLD)


class SetCards(QListView):
    """All sets, as many beside each other as there is room for; as high as all of them, so that the page scrolls.

    Args:
        words: the language.
        theme: the look.
        picks: one of them can be chosen.

    Signals:
        chosen(int): the number of the set that a person has chosen.
    """

    chosen = Signal(int)

    def __init__(self, words: Words, theme: Theme, *, picks: bool = False) -> None:
        super().__init__()
        self.words, self.theme, self.picks = words, theme, picks
        self._sets = _Model(words)
        self._showing = False
        self.cell = QSize(1, 1)
        self.setModel(self._sets)
        self.setItemDelegate(_Cards(self))
        self.setAccessibleName(words("Sets and turns"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(self._went)

    @property
    def turns(self) -> Turns:
        """What is shown."""
        return self._sets.turns

    @property
    def column(self) -> int:
        """Width of a column of seats, px."""
        return self.theme.px(_COLUMN)

    def show_turns(self, turns: Turns, here: int = 0) -> None:
        """Shows the ledger; ``here`` is the number of the set that is chosen, 0 for none."""
        self._showing = True
        self._sets.show(turns)
        self._measure()
        row = next((row for row, one in enumerate(turns.sets) if one.number == here), -1) if here else -1
        self.setCurrentIndex(self._sets.index(row, 0) if row >= 0 else QModelIndex())
        self._showing = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer beside each other."""
        super().resizeEvent(event)
        self._measure()

    def sizeHint(self) -> QSize:
        """All of them."""
        return QSize(self.theme.px(_CARD), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """One card across, all of them down."""
        return QSize(self.theme.px(200), self.minimumHeight())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls."""
        event.ignore()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self._measure()

    def focus_box(self) -> QRect | None:
        """The cards draw the ring."""
        return None if self.currentIndex().isValid() else self.rect()

    def _measure(self) -> None:
        px = self.theme.px
        turns = self._sets.turns
        seats = len(turns.modules) * self.column + (px(_FIRST) if turns.upcoming >= 0 else 0)
        least = max(px(_CARD), seats + px(130))
        room = max(self.viewport().width() - 1, 1)
        columns = max(room // least, 1)
        rows = max((len(one.lines) for one in turns.sets), default=1)
        cell = QSize(room // columns, px(_HEAD) + rows * px(_ROW) + px(_GAP) + px(18))
        if cell != self.cell:
            self.cell = cell
            self.setGridSize(cell)
            self.doItemsLayout()
        self.setFixedHeight(max(-(-len(turns.sets) // columns), 1) * cell.height() + 2)

    def _went(self, now: QModelIndex, _: QModelIndex) -> None:
        if not self._showing and now.isValid():
            self.chosen.emit(self._sets.turns.sets[now.row()].number)


class Legend(Painted):
    """What the marks mean, in one line; what has no room is left away, for every set says it in words."""

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, "")
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A small line."""
        return QSize(self.theme.px(80), self.theme.px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws each mark with its word."""
        theme = self.theme
        side, metrics = theme.px(26), QFontMetricsF(theme.font("small"))
        brush = Brush(QPainter(self), theme, QRectF(self.rect()), mirrored=mirrored(self))
        x = 0.0
        shown: tuple[tuple[Mark, bool, Msg], ...] = (
            ("presented", False, MARKS_SAID["presented"]),
            ("consulted", False, MARKS_SAID["consulted"]),
            ("absent", False, MARKS_SAID["absent"]),
            ("none", True, Msg("presents first next time")),
        )
        for mark, first, said in shown:
            word = self._words(said)
            wide = metrics.horizontalAdvance(word) + 1
            if x + side + wide > self.width():
                return
            paint_seat(brush.painter, brush.at(x, 0, side, side), theme, mark, first=first)
            brush.text(brush.at(x + side + theme.px(4), 0, wide, side), word, "small")
            x += side + wide + theme.px(20)
