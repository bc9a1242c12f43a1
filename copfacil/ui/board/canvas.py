"""The board as a picture that can be worked on: cards are chosen, dragged, found again at any size of the board.

Its list twin says the same to a screen reader; F6 goes there.
"""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QSizePolicy

from copfacil.core.boards.shapes import Laid, Place
from copfacil.core.words import Words
from copfacil.ui import marks
from copfacil.ui.board import carry
from copfacil.ui.board.carry import CARRIED, Join, Press, let_go
from copfacil.ui.board.keys import Asked, asked
from copfacil.ui.board.lens import STEP, Lens, whole
from copfacil.ui.board.picture import Picture
from copfacil.ui.board.spots import beside, box_of, boxes, hit, within
from copfacil.ui.board.tiles import Tiles
from copfacil.ui.board.values import Scene
from copfacil.ui.boards.around import parts
from copfacil.ui.kit.painted import Painted
from copfacil.ui.theme import Theme

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_PICKED = frozenset({"person", "seat", "link", "zone"})
_MANY, _LATER_MS = 2_000, 150
"""Cards from which on the whole board is drawn anew only so many ms after the last one came."""
_NOTCH = 120.0
"""What one step of a wheel turns."""


class Canvas(Painted):
    """The picture.

    Args:
        words: the language.
        theme: the look.

    Attributes:
        all_cards: everything is drawn, however large the board is for it; else as much as fits, and how many more.
        lens: how it is seen.

    Signals:
        chose(object): ids of the cards that a person has chosen, as a tuple.
        picked(str, str): something else was: what it is, and its id.
        wanted(object): what a key asks for, as ``keys.Asked``.
        moved(object): cards were let go, as ``carry.Move``.
        joined(object): somebody was, as ``carry.Join``.
        zoomed(): it is seen in another way.
    """

    chose = Signal(object)
    picked = Signal(str, str)
    wanted = Signal(object)
    moved = Signal(object)
    joined = Signal(object)
    zoomed = Signal()

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, words("The board"))
        self.setAccessibleDescription(words("Arrow keys go from card to card. F6 shows the same cards as a list."))
        self.all_cards = False
        self.lens = Lens()
        self._picture = Picture(words, theme)
        self._tiles = Tiles()
        self._scene: Scene | None = None
        self._chosen: tuple[str, ...] = ()
        self._person = ""
        self._press: Press | None = None
        self._to = QPointF()
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._lay)
        self._sharper = QTimer(self, singleShot=True, interval=0)
        self._sharper.timeout.connect(self.update)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # What it shows.

    @property
    def laid(self) -> Laid:
        """The board as it is drawn."""
        return self._picture.laid

    @property
    def unfinished(self) -> bool:
        """Whether a part of it is shown as it was seen before, until the next frame."""
        return self._sharper.isActive()

    def show_scene(self, scene: Scene, chosen: tuple[str, ...] = (), person: str = "") -> None:
        """Shows a board with what is chosen on it; cheap where nothing changed."""
        if self._scene is not None and scene.board.id != self._scene.board.id:
            self._drop()
            self.show_all(on=False)
        self._scene, self._person = scene, person
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()
        if self._show_later():
            self._later.start()
        else:
            self._lay()

    def place_of(self, key: str) -> QRectF | None:
        """Where something stands, px of the window; None where it is not drawn."""
        found = boxes(self.laid, [key])
        return self.lens.to_window(found[0]) if found else None

    def show_all(self, *, on: bool) -> None:
        """Draws everything, or as much as fits."""
        if on != self.all_cards:
            self.all_cards = on
            self._lay()
            self._see(whole(self._picture.size, self._window) if on else Lens())
            self.zoomed.emit()

    def zoom(self, steps: float, at: QPointF | None = None) -> None:
        """Larger, or smaller below zero; beyond what fits everything is drawn."""
        self.show_all(on=True)
        middle = QPointF(self.width() / 2, self.height() / 2)
        self._see(self.lens.zoomed(STEP**steps, at or middle, self._picture.size, self._window))

    def seek(self, key: str) -> None:
        """Brings something into sight."""
        found = boxes(self.laid, [key])
        if not found and self._scene is not None and key in self._scene.board.cards:
            self.show_all(on=True)
            found = boxes(self.laid, [key])
        if found and self.all_cards:
            self._see(self.lens.showing(found[0], self._picture.size, self._window))

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        super().set_theme(theme)
        self._tiles.forget()
        self._lay()

    def sizeHint(self) -> QSize:
        """As much as there is."""
        return QSize(self.theme.px(640), self.theme.px(400))

    def minimumSizeHint(self) -> QSize:
        """A few cards."""
        return QSize(self.theme.px(240), self.theme.px(200))

    def focus_box(self) -> QRect | None:
        """What is chosen; all of it while nothing is."""
        found = boxes(self.laid, (self._chosen[-1:] or (self._person,)))
        box = self.lens.to_window(found[0]).toAlignedRect() & self.rect() if found else self.rect()
        return box if not box.isEmpty() else self.rect()

    # What people do with it.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from card to card; the rest acts on what is chosen."""
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        found = asked(event)
        if control and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(-1 if key == Qt.Key.Key_Minus else 1)
        elif control and key == Qt.Key.Key_0:
            self.show_all(on=False)
        elif control and key == Qt.Key.Key_A and self._scene is not None:
            self.chose.emit(tuple(card.id for card in self._scene.board.cards))
        elif key in _ARROWS and not control:
            self._go(event)
        elif key == Qt.Key.Key_Escape and self._press is not None:
            self._drop()
        elif key == Qt.Key.Key_Escape and self._chosen:
            self.chose.emit(())
        elif found is not None and (self._chosen or (self._person and found.deed == "link")):
            self.wanted.emit(found)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses what is there; a drag begins where it goes on."""
        at, button = event.position(), event.button()
        self._to = at
        if button == Qt.MouseButton.MiddleButton:
            self._press = Press(at, None, "pans")
        elif button == Qt.MouseButton.LeftButton:
            place = self._under(at)
            self._press = Press(at, place)
            if place is not None and place.what == "card":
                self._choose(place.key, event)
            elif place is not None and place.what == "cluster":
                self.chose.emit(self._cards_of(place.key))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Far enough away, what was pressed is carried; from an empty spot a box is drawn."""
        press = self._press
        if press is None:
            return
        before, self._to = self._to, event.position()
        if press.does == "pans":
            self._see(self.lens.panned(self._to - before, self._picture.size, self._window))
        elif press.does:
            self.update()
        elif (self._to - press.at).manhattanLength() >= QApplication.startDragDistance():
            self._begin(press)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends what the mouse does."""
        press, self._to = self._press, event.position()
        self._drop()
        if press is None:
            return
        if press.does == "carries":
            self._put(press)
        elif press.does == "boxes":
            box = QRectF(self.lens.to_board(press.at), self.lens.to_board(self._to)).normalized()
            self.chose.emit(within(self.laid, box))
        elif not press.does and (press.place is None or press.place.what in _PICKED):
            if self._chosen:
                self.chose.emit(())
            if press.place is not None:
                self.picked.emit(press.place.what, press.place.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Twice on a card: its words."""
        place = self._under(event.position())
        if place is not None and place.what == "card":
            self.chose.emit((place.key,))
            self.wanted.emit(Asked("edit"))
        else:
            self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The other button chooses and leaves it as it is."""
        place = self._under(QPointF(event.pos()))
        if place is not None and place.what == "card" and place.key not in self._chosen:
            self.chose.emit((place.key,))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Control it comes nearer; without, a board that is larger than the window moves."""
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(turned.y() / _NOTCH, event.position())
            event.accept()
        elif self.all_cards:
            by = event.pixelDelta() if not event.pixelDelta().isNull() else turned / 2
            moved = self.lens.panned(QPointF(by), self._picture.size, self._window)
            event.setAccepted(moved != self.lens)
            self._see(moved)
        else:
            event.ignore()

    # What Qt asks.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Laid out anew; what is seen from afar stays as large."""
        super().resizeEvent(event)
        was_whole = self.all_cards and self.lens == whole(self._picture.size, QSizeF(event.oldSize()))
        self._lay()
        if was_whole:
            self._see(whole(self._picture.size, self._window))

    def event(self, event: QEvent) -> bool:
        """The tip of a card is all of its words."""
        if event.type() == QEvent.Type.ToolTip and self._scene is not None:
            place = self._under(QPointF(self.mapFromGlobal(self.cursor().pos())))
            card = self._scene.board.cards.get(place.key) if place is not None else None
            self.setToolTip(card.text if card is not None else "")
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws what is in sight."""
        painter, lens, theme = QPainter(self), self.lens, self.theme
        self._sharper.stop()
        if not self.all_cards:
            self._picture.drawn.paint(painter, *parts(event.region()))
        else:
            board = lens.to_window(QRectF(QPointF(), self._picture.size))
            if not self._tiles.paint(painter, self._picture.drawn, lens, board, self.size()):
                self._sharper.start()
        for box in boxes(self.laid, self._chosen):
            out = lens.to_window(box).adjusted(-4, -4, 4, 4)
            marks.rounded(painter, out, None, theme.accent, radius=theme.radius.control, width=theme.lines.focus)
        press = self._press
        if press is not None and press.does:
            under = self._under(self._to)
            carry.paint(
                painter,
                theme,
                press,
                self._to,
                under=lens.to_window(box_of(under)) if under is not None else None,
                home=lens.to_window(box_of(press.place)) if press.place is not None else QRectF(),
            )
        painter.end()

    # How it is done.

    @property
    def _window(self) -> QSizeF:
        return QSizeF(self.size())

    def _show_later(self) -> bool:
        """Whether a large board seen from afar can wait until nobody types: its cards are but dots there."""
        board = self._scene.board if self._scene is not None else None
        return self.all_cards and board is not None and len(board.cards) > _MANY and self._picture.shows(board)

    def _lay(self) -> None:
        self._later.stop()
        if self._scene is None:
            return
        size = self._picture.size
        other = self._picture.lay(self._scene, self.size(), self.theme, person=self._person, full=self.all_cards)
        if self._picture.size != size:
            self._tiles.forget()
        self._tiles.renew(*other)
        if other and self.all_cards:
            self.lens = self.lens.kept(self._picture.size, self._window)
            self.update()
        for box in other:
            self.update(self.lens.to_window(box).adjusted(-2, -2, 2, 2).toAlignedRect())

    def _see(self, lens: Lens) -> None:
        if lens != self.lens:
            self.lens = lens
            self.zoomed.emit()
            self.update()

    def _under(self, at: QPointF) -> Place | None:
        return hit(self.laid, self.lens.to_board(at))

    def _go(self, event: QKeyEvent) -> None:
        """To what lies in the direction of an arrow."""
        place = beside(self.laid, self._chosen[-1] if self._chosen else self._person, event.key())
        if place is None:
            return
        if place.what != "card":
            self.picked.emit(place.what, place.key)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.chose.emit((*(one for one in self._chosen if one != place.key), place.key))
        else:
            self.chose.emit((place.key,))
        self.seek(place.key)

    def _choose(self, card: str, event: QMouseEvent) -> None:
        several = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        if several and card in self._chosen:
            self.chose.emit(tuple(one for one in self._chosen if one != card))
        elif several:
            self.chose.emit((*self._chosen, card))
        elif card not in self._chosen:
            self.chose.emit((card,))

    def _cards_of(self, cluster: str) -> tuple[str, ...]:
        if self._scene is None or (held := self._scene.board.clusters.get(cluster)) is None:
            return ()
        return tuple(card.id for card in self._scene.board.cards_in(held.zone) if card.cluster == cluster)

    def _begin(self, press: Press) -> None:
        """A drag begins."""
        if press.place is None or press.place.what not in CARRIED:
            self._press = Press(press.at, press.place, "boxes")
        else:
            box = self.lens.to_window(box_of(press.place)).toAlignedRect()
            self._press = Press(press.at, press.place, "carries", self.grab(box & self.rect()))
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.update()

    def _put(self, press: Press) -> None:
        """What was carried is let go."""
        if self._scene is None or press.place is None:
            return
        found = let_go(self._scene.board, press.place, self._under(self._to), self._chosen)
        if isinstance(found, Join):
            self.joined.emit(found)
        elif found is not None:
            self.moved.emit(found)

    def _drop(self) -> None:
        self._press = None
        self.unsetCursor()
        self.update()
