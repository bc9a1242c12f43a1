"""The list of who is here: one tap or Space for here and away, L for late; drawn row by row, thousands if need be."""

from typing import Literal

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QValidator
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from copfacil.core.events import Attendance
from copfacil.core.words import Words
from copfacil.ui import marks
from copfacil.ui.icons import IconName, paint_icon
from copfacil.ui.kit.painted import mirrored
from copfacil.ui.people import said
from copfacil.ui.people.here import Here, Index, People, row_at
from copfacil.ui.people.painting import Brush, place, wide
from copfacil.ui.theme import SEMIBOLD, Theme

INSET = 8
"""px beside the rows, where the focus ring of a box has its room."""
_ROW, _NAME_AT, _TIME_WIDE, _NOT_A_TIME = 35, 36, 84, "A clock time such as 10:00"


class AttendanceList(QListView):
    """Who is here.

    Args:
        words: the language.
        theme: the look.

    Signals:
        attended(str, str, str): person, state and until when, as a hand told it.
        sent(str, int): a person and the figure that was pressed: to which group they go.
        carried(str, QPoint): a person is dragged; where the pointer is, on the screen.
        dropped(QPoint): the drag ended there.
        chosen(str): the person on whom the keyboard stands now, empty for nobody.
        delete_wanted(str): a person shall be deleted, if a question is answered so.
    """

    attended = Signal(str, str, str)
    sent = Signal(str, int)
    carried = Signal(str, QPoint)
    dropped = Signal(QPoint)
    chosen = Signal(str)
    delete_wanted = Signal(str)

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.theme = words, theme
        self.people = People(words)
        self._pressed: tuple[QPoint, str] | None = None
        self._carrying = False
        self.setModel(self.people)
        self.setItemDelegate(_RowPainter(self))
        self.setAccessibleName(words("Who is here"))
        self.setAccessibleDescription(
            words("Space: here or away. L: late. A figure: to that group. Delete: asks. Arrow keys: the next person.")
        )
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, rows: tuple[Here, ...]) -> None:
        """Shows these; the keyboard stays with its person."""
        current = self.person()
        self.people.show(rows)
        found = next((at for at, row in enumerate(rows) if row.person == current), 0)
        if rows and self.currentIndex().row() != found:
            self.setCurrentIndex(self.people.index(found))
        self.viewport().update()

    def person(self) -> str:
        """Whom the keyboard stands on, empty for nobody."""
        index = self.currentIndex()
        return row_at(index).person if index.isValid() else ""

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self.doItemsLayout()
        self.viewport().update()

    def focus_box(self) -> QRect | None:
        """The rows draw the ring."""
        return None

    def ask_when(self, index: QModelIndex) -> None:
        """Opens the field for the clock time until which somebody is late."""
        self.setCurrentIndex(index)
        self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, L and figures act on the person; arrows go on."""
        index, key = self.currentIndex(), event.key()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        writing = self.state() == QAbstractItemView.State.EditingState  # Enter comes on from the field of a time
        if not index.isValid() or not plain or writing:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._toggle(row_at(index))
        elif key == Qt.Key.Key_L:
            self.ask_when(index)
        elif key == Qt.Key.Key_Delete:
            self.delete_wanted.emit(row_at(index).person)
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self.sent.emit(row_at(index).person, key - Qt.Key.Key_0)
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tells who is chosen."""
        super().currentChanged(current, previous)
        self.chosen.emit(row_at(current).person if current.isValid() else "")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The other button chooses a person and leaves them as they are."""
        index = self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            self.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remembers where; a tap is one that ends in the same row."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.setCurrentIndex(index)
            self._pressed = (event.position().toPoint(), row_at(index).person)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Far enough away from where it was pressed, the person is dragged."""
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        start, person = self._pressed
        far = (event.position().toPoint() - start).manhattanLength() >= QApplication.startDragDistance()
        if self._carrying or far:
            self._carrying = True
            self.carried.emit(person, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A tap, or the end of a drag."""
        pressed, self._pressed = self._pressed, None
        if self._carrying:
            self._carrying = False
            self.dropped.emit(event.globalPosition().toPoint())
            return
        index = self.indexAt(event.position().toPoint())
        if pressed is None or not index.isValid() or row_at(index).person != pressed[1]:
            return
        if self.when_box(self.visualRect(index), row_at(index)).contains(event.position()):
            self.ask_when(index)
        else:
            self._toggle(row_at(index))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick taps are two taps."""
        self.mousePressEvent(event)

    def when_box(self, row: QRect, here: Here) -> QRectF:
        """Where a tap asks until when somebody is late, px."""
        side = self.theme.space.target_least
        note = self.people.note(here) if here.state == "late" else ""
        needs = max(side, round(wide(self.theme.font("small", weight=SEMIBOLD), note)) + 2)
        box, flipped = inner(row), mirrored(self)
        return place(box, box.width() - needs, (box.height() - side) / 2, needs, side, mirrored=flipped)

    def _toggle(self, row: Here) -> None:
        self.attended.emit(row.person, "away" if row.state == "here" else "here", "")


def inner(row: QRect) -> QRectF:
    """The row without the room that the ring needs beside it."""
    return QRectF(row).adjusted(INSET, 0, -INSET, 0)


class _RowPainter(QStyledItemDelegate):
    """Draws a row: box, name, note; and gives the field for a clock time."""

    def __init__(self, view: AttendanceList) -> None:
        super().__init__(view)
        self.view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self.view.theme.px(160), self.view.theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, row, view = self.view.theme, row_at(index), self.view
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        brush = Brush(painter, theme, inner(box), mirrored=mirrored(view))
        high = brush.box.height() - 1
        painter.fillRect(brush.at(0, high, brush.box.width(), 1), theme.line)
        tick = brush.at(0, (high - theme.space.target_least) // 2, theme.space.target_least, theme.space.target_least)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        self._tick(painter, tick, row.state, over=over)
        current = view.hasFocus() and index.row() == view.currentIndex().row()
        if current:
            marks.focus_ring(painter, tick, theme, radius=theme.radius.chip)
        end = self._end(brush, row, asked=over or current)
        name = brush.at(theme.px(_NAME_AT), 0, brush.box.width() - theme.px(_NAME_AT) - end, high)
        brush.text(name, row.name, tone="ink_soft" if row.state == "away" else "ink", ends=True)

    def _tick(self, painter: QPainter, box: QRectF, state: Attendance, *, over: bool) -> None:
        theme = self.view.theme
        sign: IconName | Literal[""] = {"here": "check", "late": "clock"}.get(state, "")  # type: ignore[assignment]  # both are icons
        ink, fill, border = theme.accent_ink, theme.accent, None
        if state == "late":
            ink, fill, border = theme.warn, theme.warn_wash, theme.warn
        elif state == "away":
            fill, border = theme.hover if over else theme.sheet, theme.edge
        marks.rounded(painter, box, fill, border, radius=theme.radius.chip)
        if sign:
            inset = theme.px(3)
            paint_icon(painter, box.adjusted(inset, inset, -inset, -inset), sign, ink)

    def _end(self, brush: Brush, row: Here, *, asked: bool) -> float:
        """The note, or the clock that asks until when. Gives the px it takes."""
        theme, note = self.view.theme, self.view.people.note(row)
        late = row.state == "late"
        taken = 0.0
        if asked and not late:
            side = theme.px(20)
            middle = (brush.box.height() - 1 - side) / 2
            paint_icon(brush.painter, brush.at_end(2, middle, side, side), "clock", theme.ink_soft)
            taken = theme.px(28)
        if note:
            weight = SEMIBOLD if late else None
            needs = wide(theme.font("small", weight=weight), note) + 1
            box = brush.at_end(taken, 0, needs, brush.box.height() - 1)
            brush.text(box, note, "small", tone="warn" if late else "ink_soft", weight=weight, end=True)
            taken += needs + theme.px(8)
        return taken

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, _option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if not index.isValid():
            return False
        row, box = row_at(index), self.view.visualRect(self.view.people.index(index.row()))
        if self.view.when_box(box, row).contains(event.pos()):
            tip = self.view.words("Late, until when (L)")
        else:
            tip = "\n".join(part for part in (row.name, row.detail) if part)
        QToolTip.showText(event.globalPos(), tip, view)
        return True

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = QLineEdit(parent)
        words = self.view.words
        field.setFont(self.view.theme.font("small"))
        field.setPlaceholderText("10:00")
        field.setAccessibleName(words("{name} comes by", name=row_at(index).name))
        field.setAccessibleDescription(words(_NOT_A_TIME))
        field.setToolTip(words(_NOT_A_TIME))
        field.setValidator(_ClockTime(field))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(row_at(index).until)
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            until = said.clock_time(editor.text()) or ""
            self.view.attended.emit(row_at(index).person, "late", until)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        theme = self.view.theme
        box = inner(option.rect)
        needs, high = theme.px(_TIME_WIDE), theme.px(_ROW - 3)
        at = place(box, box.width() - needs, 1, needs, high, mirrored=mirrored(self.view))
        editor.setGeometry(at.toAlignedRect())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and isinstance(editor, QLineEdit) and not editor.isModified():
            self.closeEditor.emit(editor)  # looked at and left: nobody became late by that
            return False
        return super().eventFilter(editor, event)


class _ClockTime(QValidator):
    """Lets a clock time pass, and nothing at all: late, nobody knows until when."""

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        fits = not text.strip() or said.clock_time(text) is not None
        return (QValidator.State.Acceptable if fits else QValidator.State.Intermediate), text, at
