"""A room for the tests of boards: a real day on disk, its real doors, and the screen that a person works on."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from copfacil.app.board_doors import Around, Viewer, board_doors
from copfacil.app.day import Day
from copfacil.core import gestures
from copfacil.core.boards import gestures as on
from copfacil.core.boards.board import Board, Card
from copfacil.core.people import Person
from copfacil.core.words import ENGLISH, Words
from copfacil.store import Store
from copfacil.ui.board.board import BoardScreen
from copfacil.ui.board.panel import Panel
from copfacil.ui.kit.toast import Toast
from copfacil.ui.theme import load
from tests.score import SimClock

Key = Qt.Key
NAMES = ("Siân Prys", "Łukasz Żak", "Nguyễn Thị Hoa", "Ngũgĩ wa Kamau", "Zoë Ó Briain", "Sam Pugh")
CONTROL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
P = TypeVar("P", bound=Panel)


class Room:
    """A day with a board, and the screen onto it.

    Attributes:
        asked: what was asked of the windows around.
    """

    def __init__(self, folder: Path, exercise: str = "compass", preset: str = "", words: Words = ENGLISH) -> None:
        self.clock = SimClock()
        self.store = Store.open(folder)
        self.day = Day(self.store, self.clock)
        self.asked: list[str] = []
        self.day.begin("Module 1")
        people = [Person(id=f"p{n}", code=f"P{n:02}", name=name) for n, name in enumerate(NAMES, start=1)]
        self.act(gestures.list_people, people)
        if exercise:
            self.act(gestures.play, self.day.shelf[exercise], play_id="b", preset=preset)
            self.act(gestures.read_and_start)
        around = Around(
            for_sponsor=lambda: self.asked.append("sponsor"),
            print_board=lambda: self.asked.append("print"),
            to_the_gate=lambda: self.asked.append("gate"),
        )
        self.viewer = Viewer(self.day, lambda: "off")
        self.screen = BoardScreen(board_doors(self.day, words, around), load("light", still=True))
        self.day.host.listen(lambda _: self.show())
        self.screen.resize(1366, 712)
        self.show()
        self.screen.show()
        self.screen.activateWindow()
        QTest.qWaitForWindowActive(self.screen)
        self.show()

    def act_undo(self) -> None:
        """The last gesture is taken back."""
        self.day.undo()

    def close(self) -> None:
        """Nothing is left."""
        self.screen.close()
        self.screen.deleteLater()
        self.store.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def act(self, gesture: Callable[..., gestures.Events], *told: object, **named: object) -> None:
        """Somebody does something, wherever."""
        self.day.host.act(gesture, *told, **named)

    def show(self) -> None:
        """The screen is shown the day, as the app does after each change."""
        self.screen.show_view(self.viewer.view(self.day.state, self.day.host.now()))

    def wait(self, ms: int) -> None:
        """Time goes by."""
        self.clock.advance(ms)
        self.show()

    # What stands on the board.

    @property
    def board(self) -> Board:
        """The board that is on."""
        board = self.day.state.board
        assert board is not None
        return board

    @property
    def cards(self) -> list[Card]:
        """Its cards, as they came."""
        return list(self.board.cards)

    def texts(self, zone: str = "") -> list[str]:
        """Words of the cards, of a zone as they stand."""
        return [card.text for card in (self.board.cards_in(zone) if zone else self.cards)]

    def written(self, zone: str, *texts: str) -> list[str]:
        """Cards that are there already; their ids."""
        ids = []
        for text in texts:
            ids.append(f"c{len(self.cards) + 1}")
            self.act(on.write, self.board.id, zone, text, card=ids[-1])
        return ids

    def clustered(self, title: str, cards: Sequence[str]) -> None:
        """They are a cluster, whose id is its title."""
        self.act(on.cluster, self.board.id, title, title, cards)

    # What a person does.

    def press(self, *keys: Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Presses keys where the keyboard stands."""
        for key in keys:
            QTest.keyClick(self.keyboard, key, held)

    def write(self, text: str) -> None:
        """Types a text letter by letter, in any script."""
        for sign in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.keyboard, QKeyEvent(kind, 0, NONE, sign))

    def paste(self, text: str) -> None:
        """Pastes what was copied elsewhere."""
        QGuiApplication.clipboard().setText(text)
        self.press(Key.Key_V, held=CONTROL)

    @property
    def keyboard(self) -> QWidget:
        """What has the keyboard."""
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def click(self, key: str, held: Qt.KeyboardModifier = NONE) -> None:
        """Clicks on something in the picture."""
        QTest.mouseClick(self.screen.canvas, Qt.MouseButton.LeftButton, held, self.place(key))

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Drags from one point of the picture to another."""
        canvas, left = self.screen.canvas, Qt.MouseButton.LeftButton
        QTest.mousePress(canvas, left, NONE, start)
        for step in (1, 2, 3):
            QTest.mouseMove(canvas, start + (end - start) * step / 3)
        QTest.mouseRelease(canvas, left, NONE, end)

    def place(self, key: str, share: float = 0.5) -> QPoint:
        """A point on something in the picture."""
        box = self.screen.canvas.place_of(key)
        assert box is not None, f"{key} is not drawn"
        return QPointF(box.center().x(), box.y() + share * box.height()).toPoint()

    def zone_point(self, zone: str) -> QPoint:
        """A point of a zone on which nothing else stands: in its head."""
        found = next(p for p in self.screen.canvas.laid.places if p.what == "zone" and p.key == zone)
        return QPointF(found.x + found.w - 4, found.y + 6).toPoint()

    def panel(self, kind: type[P]) -> P:
        """The panel at the side."""
        panel = self.screen.side.panel
        assert isinstance(panel, kind)
        return panel

    def told(self) -> str:
        """The last sentence at the foot of the screen."""
        toasts = self.screen.findChildren(Toast)
        return toasts[-1].accessibleName() if toasts else ""
