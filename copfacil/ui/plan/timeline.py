"""The timetable of a day under a person's hands: by mouse, by keys, and by what is carried from the shelf."""

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication

from copfacil.core.agenda.plan import clock_said
from copfacil.core.agenda.timed import Timed
from copfacil.core.plan import MINUTE
from copfacil.core.words import Words
from copfacil.ui.kit.painted import mirrored
from copfacil.ui.plan.card import HANDLE
from copfacil.ui.plan.carried import piece_of
from copfacil.ui.plan.keys import Act, act_of
from copfacil.ui.plan.rows import place_at
from copfacil.ui.plan.timetable import AROUND, TIMES, Timetable
from copfacil.ui.plan.values import Place
from copfacil.ui.theme import Theme

STEP = 5 * MINUTE
"""By how much keys and the handle change a length, ms."""


class Timeline(Timetable):
    """The timetable, with everything that can be done on it.

    Signals:
        edit_wanted(str): a block is to be changed.
        moved(str, Place): it goes to another place.
        resized(str, int): it gets another length, ms.
        anchored(str, str): it begins at a clock time; empty for none.
        duplicated(str), dropped(str): once more; taken out.
        put(Piece, Place): something from the shelf was let go.
    """

    edit_wanted = Signal(str)
    moved = Signal(str, object)
    resized = Signal(str, int)
    anchored = Signal(str, str)
    duplicated = Signal(str)
    dropped = Signal(str)
    put = Signal(object, object)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(words, theme)
        self._pressed: tuple[str, QPoint] | None = None
        self._pulling: tuple[str, int, int] | None = None  # id, ms at first, y of the hand
        self._carried = ""
        self.setAcceptDrops(True)

    # By keys.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Every act on the block that a person stands on."""
        if event.key() == Qt.Key.Key_Escape and (self._carried or self._pulling):
            self._let_go()
            return
        act = act_of(event)
        one = self._timed(self.here)
        if act is None or one is None:
            event.ignore()
            return
        self.act(act, one)

    def act(self, act: Act, one: Timed) -> None:
        """Does one of the acts that keys ask for."""
        key = one.block.id
        match act:
            case "up" | "down" | "first" | "last":
                self._step(act)
            case "earlier" | "later":
                self._shift(one, later=act == "later")
            case "longer" | "shorter":
                ms = one.ms + (STEP if act == "longer" else -STEP)
                self.resized.emit(key, max(ms, MINUTE))
            case "edit":
                self.edit_wanted.emit(key)
            case "drop":
                self.dropped.emit(key)
            case "duplicate":
                self.duplicated.emit(key)
            case "anchor":
                self.anchored.emit(key, "" if one.block.anchor else clock_said(one.begin))

    def _step(self, act: Act) -> None:
        keys = [spot.one.block.id for row in self._rows for spot in row.spots]
        here = keys.index(self.here)
        there = {"up": max(here - 1, 0), "down": min(here + 1, len(keys) - 1), "first": 0, "last": len(keys) - 1}[act]
        self.stand(keys[there], focus=True)

    def _shift(self, one: Timed, *, later: bool) -> None:
        """A place earlier or later; a block beside another goes beside the one before or after that."""
        block = one.block
        keys = [host.block.id for host in self.line]
        at = keys.index(block.beside if block.beside in keys else block.id)
        if block.beside:
            there = at + (1 if later else -1)
            if 0 <= there < len(keys):
                self.moved.emit(block.id, Place(keys[there], beside=keys[there]))
        elif later and at + 1 < len(keys):
            self.moved.emit(block.id, Place(keys[at + 1]))
        elif not later and at > 0:
            self.moved.emit(block.id, Place(keys[at - 2] if at > 1 else ""))

    # By mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of a block, or of the handle at its foot."""
        key = self._under(event.position())
        one = self._timed(key)
        if event.button() != Qt.MouseButton.LeftButton or one is None:
            event.ignore()
            return
        if self._on_handle(event.position(), key):
            self._pulling = (key, one.ms, round(event.position().y()))
        else:
            self._pressed = (key, event.position().toPoint())
        self.stand(key, focus=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pulls, carries, or shows what could be done."""
        at = event.position()
        if self._pulling is not None:
            key, first, y = self._pulling
            by = (at.y() - y) / (self._scale * self.theme.scale) * MINUTE
            self.pull(key, max(round((first + by) / STEP) * STEP, STEP))
        elif self._pressed is not None:
            key, start = self._pressed
            if not self._carried and (at.toPoint() - start).manhattanLength() >= QApplication.startDragDistance():
                self._carry(key)
            if self._carried:
                self.show_goal(self._place_at(at, self._carried))
        else:
            key = self._under(at)
            cursor = Qt.CursorShape.SizeVerCursor if self._on_handle(at, key) else Qt.CursorShape.OpenHandCursor
            self.setCursor(cursor if key else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets go: the block stays there, so long."""
        pulled, carried, goal = self._pulled, self._carried, self._goal
        self._let_go()
        if pulled is not None and pulled[1] != self._length(pulled[0]):
            self.resized.emit(*pulled)
        elif carried and goal is not None and self._is_elsewhere(carried, goal):
            self.moved.emit(carried, goal)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Changes it."""
        if key := self._under(event.position()):
            self._let_go()
            self.edit_wanted.emit(key)

    def _let_go(self) -> None:
        self._pressed = self._pulling = None
        self.pull("", 0)
        self._carry("")
        self.show_goal(None)

    def _carry(self, key: str) -> None:
        for card in (self.card(self._carried), self.card(key)):
            if card is not None:
                card.carry(carried=card.block.id == key)
        self._carried = key
        if key:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            self.unsetCursor()

    def _under(self, at: QPointF) -> str:
        """The block under the hand; empty for none."""
        return next((key for key, card in self._cards.items() if card.geometry().contains(at.toPoint())), "")

    def _on_handle(self, at: QPointF, key: str) -> bool:
        card = self.card(key)
        return card is not None and at.y() > card.geometry().bottom() - self.theme.px(HANDLE)

    def _place_at(self, at: QPointF, moving: str = "") -> Place:
        first, around = self.theme.px(TIMES), self.theme.px(AROUND)
        x = self.width() - at.x() if mirrored(self) else at.x()
        across = (x - first) / max(1, self.width() - first - around)
        return place_at(self._rows, across, at.y() - around, moving)

    def _is_elsewhere(self, key: str, goal: Place) -> bool:
        """Whether a block that was let go there does not stand there already."""
        block = self._day.block(key)
        if block is None or goal.beside or block.beside:
            return block is not None and goal.beside != block.beside
        keys = [one.block.id for one in self.line]
        at = keys.index(key)
        return goal.after != (keys[at - 1] if at else "")

    # From the shelf.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Pieces of the shelf may come."""
        if piece_of(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Shows where it would go."""
        self.show_goal(self._place_at(event.position()))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went away again."""
        self.show_goal(None)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """It stays."""
        self.show_goal(None)
        if (piece := piece_of(event.mimeData())) is not None:
            event.acceptProposedAction()
            self.put.emit(piece, self._place_at(event.position()))
