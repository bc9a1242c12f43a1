"""The cards of all groups in one view: drawn by a delegate, a plain list to the keyboard and to screen readers."""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QSizePolicy, QToolTip, QWidget

from copfacil.core.words import Words
from copfacil.ui import marks
from copfacil.ui.kit.painted import mirrored
from copfacil.ui.people import cards
from copfacil.ui.people.cards import CardPainter
from copfacil.ui.people.grid import Grid, Place, laid
from copfacil.ui.people.seats import NOWHERE, Head, Item, Seat, Seats, item_at
from copfacil.ui.theme import Theme

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class GroupCards(QListView):
    """Groups as cards.

    It is as high as its cards: what it stands in scrolls.

    Args:
        words: the language.
        theme: the look.

    Signals:
        moved(str, int): a person shall go to a group.
        sent(str, int): a person and the figure that was pressed.
        first(int, str): in a group a person shall present first.
        locked(int, bool): a group shall be locked or open.
        named(int, str): a group's spot got a name.
        carried(str, QPoint): a person is dragged; where the pointer is, on the screen.
        dropped(QPoint): the drag ended there.
        wanted(QRect): this part shall come into sight.
    """

    moved = Signal(str, int)
    sent = Signal(str, int)
    first = Signal(int, str)
    locked = Signal(int, bool)
    named = Signal(int, str)
    carried = Signal(str, QPoint)
    dropped = Signal(QPoint)
    wanted = Signal(QRect)

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.theme = words, theme
        self.seats = Seats(words)
        self._painter = CardPainter(words, theme, self)
        self._grid = Grid((), (), 0)
        self._pressed: tuple[QPoint, Item] | None = None
        self._carrying = False
        self._under = QPoint(-1, -1)
        self._over: int | None = None
        self.setModel(self.seats)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(words("Groups"))
        self.setAccessibleDescription(
            words(
                "A figure or Control with an arrow: to that group. P: presents first. L: lock the group. "
                "Enter on a group: name its spot. Arrow keys: the next person."
            )
        )
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._painter.named.connect(self.named)

    def show_items(self, items: tuple[Item, ...]) -> None:
        """Shows these; the keyboard stays with its person."""
        index = self.currentIndex()
        current = item_at(index) if index.isValid() else None
        self.seats.show(items)
        self._lay()
        row = self.seats.row_of(current.person) if isinstance(current, Seat) else -1
        if row < 0 and current is not None:
            row = self.seats.head_row(current.number)
        if items:
            self.setCurrentIndex(self.seats.index(max(0, row)))

    def person(self) -> str:
        """Whom the keyboard stands on, empty for nobody."""
        index = self.currentIndex()
        item = item_at(index) if index.isValid() else None
        return item.person if isinstance(item, Seat) else ""

    def stand_on(self, person: str) -> None:
        """The keyboard goes to a person."""
        row = self.seats.row_of(person)
        if row >= 0:
            self.setCurrentIndex(self.seats.index(row))

    def lift(self, person: str) -> None:
        """Shows that somebody is being dragged; empty for nobody any more."""
        self._painter.lifted = person
        if not person:
            self._over = None
        self._lay()

    def lifted(self) -> str:
        """Who is being dragged, empty for nobody."""
        return self._painter.lifted

    def hover(self, at: QPoint) -> int | None:
        """Something is held over a point of the screen. Gives the group that would take it."""
        here = QPointF(self.viewport().mapFromGlobal(at))
        home = self._home()
        found = self._over if self._over is not None and self._grown(self._over).contains(here) else None
        if found is None:
            found = next((card.number for card in self._grid.cards if card.box.contains(here)), None)
        self._over = None if found in (home, NOWHERE) else found
        self.viewport().update()
        return self._over

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = self._painter.theme = theme
        self._lay()

    def focus_box(self) -> QRect | None:
        """The rows draw the ring."""
        return None

    # What Qt's list asks of every view, answered from the grid.

    def visualRect(self, index: QModelIndex) -> QRect:  # type: ignore[override]  # its stubs name every kind of index
        """The row's place within its card."""
        row = index.row()
        return self._grid.rows[row].toAlignedRect() if index.isValid() and row < len(self._grid.rows) else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row at a point."""
        spot = QPointF(point)
        found = next((row for row, box in enumerate(self._grid.rows) if box.contains(spot)), -1)
        return self.seats.index(found) if found >= 0 else QModelIndex()

    def scrollTo(self, index: QModelIndex, _hint: object = None) -> None:  # type: ignore[override]  # as above
        """Asks what it stands in to scroll."""
        if index.isValid() and self.hasFocus():
            self.wanted.emit(self.visualRect(index))

    def updateGeometries(self) -> None:
        """It never scrolls by itself."""
        self.verticalScrollBar().setRange(0, 0)

    def verticalOffset(self) -> int:
        """As above."""
        return 0

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """All of it: what is selected is the row with the ring."""
        return QRegion(self.viewport().rect()) if selection.count() else QRegion()

    def setSelection(self, _rect: QRect, _command: QItemSelectionModel.SelectionFlag) -> None:
        """Selection is the current row alone."""

    def sizeHint(self) -> QSize:
        """As high as the cards."""
        return QSize(self.theme.px(640), self._grid.height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other columns, another height."""
        super().resizeEvent(event)
        self._lay()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the cards in sight; the one over which something is held comes last, on top."""
        painter = QPainter(self.viewport())
        dirty = QRectF(event.rect())
        for card in self._grid.cards:
            if card.number != self._over and card.box.intersects(dirty):
                self._card(painter, card, card.box)
        if self._over is not None:
            self._card(painter, self._grid.card(self._over), self._grown(self._over))
        index = self.currentIndex()
        if self.hasFocus() and index.isValid() and not self._painter.lifted:
            row = self._grid.rows[index.row()]
            ring = row.adjusted(0, 2, 0, -3) if isinstance(item_at(index), Seat) else row.adjusted(-4, 8, 4, -6)
            marks.focus_ring(painter, ring, self.theme, radius=self.theme.radius.control)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        super().leaveEvent(event)
        self._under = QPoint(-1, -1)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """The tip tells all of what may be cut off."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            QToolTip.showText(event.globalPos(), self._tip(index, event.pos()) if index.isValid() else "", self)
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go through cards; figures, Control with arrows, P and L act."""
        index = self.currentIndex()
        writing = self.state() == QAbstractItemView.State.EditingState  # Enter comes on from the field of a spot
        if writing or not index.isValid() or not self._acted(event, item_at(index)):
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Up and down within a column of cards, aside to the neighbour."""
        kind = QAbstractItemView.CursorAction
        row, last = self.currentIndex().row(), len(self.seats.items) - 1
        side = -1 if mirrored(self) else 1
        match action:
            case kind.MoveUp | kind.MoveDown:
                row = self._grid.beside(row, 0, -1 if action == kind.MoveUp else 1)
            case kind.MoveLeft | kind.MoveRight:
                row = self._grid.beside(row, -side if action == kind.MoveLeft else side, 0)
            case kind.MoveHome | kind.MovePageUp:
                row = 0
            case kind.MoveEnd | kind.MovePageDown:
                row = last
            case kind.MoveNext | kind.MovePrevious:
                row += 1 if action == kind.MoveNext else -1
        return self.seats.index(min(max(row, 0), last))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes the row; signs on it are pressed when the button comes up."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.setCurrentIndex(index)
            self._pressed = (at, item_at(index))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Shows what could be pressed; far enough away from where it was pressed, a person is dragged."""
        self._under = event.position().toPoint()
        if self._pressed is None:
            self._point()
            return
        start, item = self._pressed
        far = (self._under - start).manhattanLength() >= QApplication.startDragDistance()
        if isinstance(item, Seat) and (self._carrying or far):
            self._carrying = True
            self.carried.emit(item.person, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A tap on a sign, or the end of a drag."""
        pressed, self._pressed = self._pressed, None
        if self._carrying:
            self._carrying = False
            self.dropped.emit(event.globalPosition().toPoint())
        elif pressed is not None:
            index = self.indexAt(event.position().toPoint())
            if index.isValid() and item_at(index) == pressed[1]:
                self._tapped(index, event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick taps are two taps."""
        self.mousePressEvent(event)

    def _acted(self, event: QKeyEvent, item: Item) -> bool:
        """Does what a key asks; tells whether it asked anything."""
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.ControlModifier and key in _ARROWS and isinstance(item, Seat):
            self._push(item, *_ARROWS[key])
        elif held != Qt.KeyboardModifier.NoModifier:
            return False
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9 and isinstance(item, Seat):
            self.sent.emit(item.person, key - Qt.Key.Key_0)
        elif key == Qt.Key.Key_P and isinstance(item, Seat) and item.number != NOWHERE:
            self.first.emit(item.number, item.person)
        elif key == Qt.Key.Key_L and item.number != NOWHERE:
            self._lock(item.number)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and isinstance(item, Head):
            if item.number != NOWHERE:
                self.edit(self.currentIndex())
        else:
            return False
        return True

    def _push(self, seat: Seat, aside: int, down: int) -> None:
        """Moves a person to the card on that side."""
        row = self.seats.row_of(seat.person)
        number = self._grid.neighbour(row, -aside if mirrored(self) else aside, down)
        if number not in (None, NOWHERE, seat.number):
            self.moved.emit(seat.person, number)

    def _lock(self, number: int) -> None:
        head = self.seats.items[self.seats.head_row(number)]
        self.locked.emit(number, not (isinstance(head, Head) and head.locked))

    def _tapped(self, index: QModelIndex, at: QPointF) -> None:
        item, box, flipped = item_at(index), QRectF(self.visualRect(index)), mirrored(self)
        if item.number == NOWHERE:
            return
        if isinstance(item, Seat):
            chip = cards.first_box(box, self.theme, self.words("present first"), flipped=flipped)
            if not item.first and chip.contains(at):
                self.first.emit(item.number, item.person)
        elif cards.lock_box(box, self.theme, flipped=flipped).contains(at):
            self._lock(item.number)
        elif cards.spot_box(box, self.theme, item.number, flipped=flipped).contains(at):
            self.edit(index)

    def _tip(self, index: QModelIndex, at: QPoint) -> str:
        item, box = item_at(index), QRectF(self.visualRect(index))
        if isinstance(item, Seat):
            return "\n".join(part for part in (item.name, item.detail) if part)
        if item.number != NOWHERE and cards.lock_box(box, self.theme, flipped=mirrored(self)).contains(QPointF(at)):
            if item.locked:
                return self.words("Locked: forming again leaves this group as it is (L)")
            return self.words("Lock, so that forming again leaves this group as it is (L)")
        return "\n".join(part for part in (item.spot, item.why) if part)

    def _point(self) -> None:
        index = self.indexAt(self._under)
        seat = index.isValid() and isinstance(item_at(index), Seat)
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor if seat else Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    def _card(self, painter: QPainter, card: Place, box: QRectF) -> None:
        flipped, number, rows = mirrored(self), card.number, card.rows
        self._painter.ground(painter, box, nowhere=number == NOWHERE, chosen=number == self._over)
        under = self.indexAt(self._under).row() if self._under.x() >= 0 and not self._carrying else -1
        current = self.currentIndex().row() if self.hasFocus() else -1
        for row in rows:
            item, place = self.seats.items[row], self._grid.rows[row]
            pointed = row == under or (row == current and isinstance(item, Seat))
            self._painter.row(painter, place, item, pointed=pointed, flipped=flipped)
            if row != rows[0] and row != rows[-1]:
                painter.fillRect(QRectF(place.x(), place.bottom() - 1, place.width(), 1), self.theme.line)
        if number == self._over:
            last = self._grid.rows[rows[-1]]
            room = QRectF(last.x(), last.bottom() + 2, last.width(), self.theme.px(cards.ROW) - 4)
            self._painter.drop_place(painter, room, flipped=flipped)

    def _grown(self, number: int) -> QRectF:
        """The card with room for one more."""
        card = self._grid.card(number)
        box, needs = card.box, cards.height(len(card.rows), self.theme)
        return QRectF(box.x(), box.y(), box.width(), max(box.height(), needs))

    def _home(self) -> int | None:
        row = self.seats.row_of(self._painter.lifted)
        return self.seats.items[row].number if row >= 0 else None

    def _lay(self) -> None:
        self._grid = laid(self.seats.items, self.viewport().width(), self.theme, flipped=mirrored(self))
        extra = self.theme.px(cards.ROW) if self._painter.lifted else 0
        self.setFixedHeight(self._grid.height + extra)
        self.viewport().update()
