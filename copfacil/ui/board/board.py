"""The screen of boards: the picture or the list with its side, or the page on which cards are keyed in."""

from typing import Literal, cast

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from copfacil.core.words import Msg
from copfacil.ui.board.canvas import Canvas
from copfacil.ui.board.deeds import Deeds
from copfacil.ui.board.doors import Answer, Doors
from copfacil.ui.board.empty import Empty
from copfacil.ui.board.foot import Foot
from copfacil.ui.board.frame import Columns
from copfacil.ui.board.keying import Keying
from copfacil.ui.board.listed import Listed
from copfacil.ui.board.side import Side
from copfacil.ui.board.steps import Steps
from copfacil.ui.board.table import CardTable
from copfacil.ui.board.values import Scene, View
from copfacil.ui.desk.pages import Pages
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.kit.short_text import ShortText
from copfacil.ui.kit.toast import Toast
from copfacil.ui.theme import Theme

Mode = Literal["board", "list", "keying"]

_SIDE, _LEFT = 340, 520
"""Widths of the columns, px before the text scale."""
_HIGH = 420
"""What the picture needs where the side stands below it, px before the text scale."""


class BoardScreen(QWidget):
    """The screen. Give it a view with ``show_view`` whenever something changed and on each second's edge.

    Args:
        doors: what it may ask for.
        theme: the look.

    Attributes:
        mode: what is shown: the picture, the list, the keying page.

    Signals:
        changed_mode(str): another mode.
    """

    changed_mode = Signal(str)

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__()
        self.theme, self.doors, self._words = theme, doors, doors.words
        self.mode: Mode = "board"
        self._view = View()
        self._picked = ""
        self._chosen: tuple[str, ...] = ()
        self._person = ""
        self.setAccessibleName(self._words("Board"))
        self._build()
        self._connect()

    # What it shows.

    def show_view(self, view: View) -> None:
        """Shows the day's boards; cheap where nothing changed."""
        if view.current != self._view.current:
            self._picked = ""  # a board was put on: it comes to the front
        self._view = view
        scene = self.scene
        if scene is None:
            self._empty.show_offered(self.doors.offered())
            self._pages.show_page(0)
            return
        self._pages.show_page(2 if self.mode == "keying" else 1)
        self._chosen = tuple(card for card in self._chosen if card in scene.board.cards)
        self._show(scene)

    @property
    def scene(self) -> Scene | None:
        """The board that is looked at."""
        board = self._view.boards.get(self._picked or self._view.current)
        return Scene(board, self._view) if board is not None else None

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of the cards that are chosen."""
        return self._chosen

    def take_mode(self, mode: Mode) -> None:
        """Shows the picture, the list or the keying page."""
        if mode != self.mode:
            self.mode = mode
            self._work.show_page(int(mode == "list"))
            self.foot.show_mode(mode)
            self.show_view(self._view)
            self.changed_mode.emit(mode)
        self._take_keyboard()

    def choose(self, cards: tuple[str, ...]) -> None:
        """Chooses cards."""
        self._chosen = cards
        self._again()

    def tell(self, said: Msg, undo: bool = False) -> None:
        """Says something at the foot of the screen for ten seconds, perhaps with Undo."""
        words = self._words
        toast = Toast(
            words(said),
            self.theme,
            icon="check" if undo else "warning",
            undo=words("Undo") if undo else "",
            key=words("Ctrl Z") if undo else "",
        )
        toast.undone.connect(self._undo)
        for button in toast.findChildren(QAbstractButton):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it goes after ten seconds; its key does the same
        toast.show_over(self._pages)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme; its parts are given it by whoever dresses the app."""
        self.theme = theme

    # What Qt asks.

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins where one works."""
        super().showEvent(event)
        self._begin()

    def _begin(self) -> None:
        begins = self.side.panel.begins_at if self.side.panel is not None and self.mode == "board" else None
        if begins is not None:
            begins.setFocus()
        else:
            self._take_keyboard()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The title keeps its share."""
        super().resizeEvent(event)
        self._fit_title()

    def event(self, event: QEvent) -> bool:
        """F6 goes between picture and list, field and list, also while somebody writes."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_F6
        ):
            event.accept()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no part wanted."""
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_F6:
            self._other()
        elif key == Qt.Key.Key_Escape:
            self._leave()
        elif control and key == Qt.Key.Key_K:
            self.take_mode("board" if self.mode == "keying" else "keying")
        elif control and key == Qt.Key.Key_Z:
            self._answered(self.doors.redo() if shift else self.doors.undo())
        elif key == Qt.Key.Key_PageDown:
            self._main(self.steps.asks)
        elif key == Qt.Key.Key_PageUp and self._played:
            self._answered(self.doors.go_back())
        else:
            super().keyPressEvent(event)

    # How it is built.

    def _build(self) -> None:
        theme, words, doors = self.theme, self._words, self.doors
        self._empty = Empty(words, theme)
        self._title = ShortText("", theme, "title")
        self.steps = Steps(words, theme)
        self.canvas = Canvas(words, theme)
        self.table = CardTable(words, theme)
        self._work = Pages(self.canvas, self.table)
        self.foot = Foot(words, theme)
        main = Box(theme, margins=(24, 20, 24, 12), gap=10)
        head = Box(theme, across=True, gap=16)
        head.add(self._title, stretch=2)
        head.add(self.steps, stretch=3)
        main.add(head)
        main.add(self._work, stretch=1)
        main.add(self.foot)
        self.side = Side(doors, theme)
        self._columns = Columns(main, Scroll(self.side, theme, wide=_SIDE), theme, high=_HIGH)
        self.keying = Keying(doors, theme)
        self.listed = Listed(doors, theme)
        self._keys = Columns(self.listed, Scroll(self.keying, theme, wide=_LEFT), theme, high=_HIGH, first=True)
        self._pages = Pages(Scroll(self._empty, theme), self._columns, self._keys)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self.deeds = Deeds(doors, self.side.chosen, self.tell)

    def _connect(self) -> None:
        self._empty.chosen.connect(self._put_on)
        self.steps.main.connect(self._main)
        for part in (self.canvas, self.table, self.listed, self.side.chosen):
            part.wanted.connect(self.deeds.do)
        for choosing in (self.canvas, self.table, self.listed, self.side):
            choosing.chose.connect(self.choose)
        self.canvas.moved.connect(self.deeds.move)
        self.canvas.joined.connect(self.deeds.join)
        self.canvas.picked.connect(self._pick)
        self.canvas.zoomed.connect(lambda: self.foot.show_zoom(self.canvas.lens.scale, all_cards=self.canvas.all_cards))
        self.foot.mode.connect(lambda mode: self.take_mode(cast("Mode", mode)))
        self.foot.zoomed.connect(self.canvas.zoom)
        self.foot.all_wanted.connect(lambda on: self.canvas.show_all(on=on))
        self.foot.board.connect(self._take_board)
        self.side.told.connect(self.tell)
        self.side.picked.connect(self._pick_person)
        self.side.key_wanted.connect(lambda: self.take_mode("keying"))
        self.side.chosen.answered.connect(self._take_keyboard)
        self.keying.told.connect(lambda said: self.tell(said, undo=True))
        self.listed.left.connect(lambda: self.take_mode("board"))
        self.listed.told.connect(self.tell)

    # How it is shown.

    def _again(self) -> None:
        if (scene := self.scene) is not None:
            self._show(scene)

    def _show(self, scene: Scene) -> None:
        """Shows the parts that are in sight."""
        self.deeds.show_scene(scene, self._chosen, self._person)
        if self.mode == "keying":
            self.listed.show_scene(scene, self._chosen)
            cards = self.listed.table.cards
            self.keying.show_scene(scene, cards.total, cards.newest)
            return
        self._title.set_text(scene.board.name)
        self._fit_title()
        self.steps.show_scene(scene)
        self.foot.show_boards(self._view, scene.board.id)
        if self.mode == "list":
            self.table.show_scene(scene)
            self.table.choose(self._chosen)
        else:
            self.canvas.show_scene(scene, self._chosen, self._person)
        self.side.show_scene(scene, self._chosen, self._person)

    def _fit_title(self) -> None:
        """The phases have what the title leaves; with large letters it keeps a third of the screen."""
        wide = self._title.sizeHint().width() + 2
        self._title.setMaximumWidth(wide)
        self._title.setMinimumWidth(min(wide, self.width() * 3 // 10))

    def _take_keyboard(self) -> None:
        """The keyboard goes to where one works."""
        if self.scene is None:
            if self._empty.first is not None:
                self._empty.first.setFocus()
        elif self.mode == "keying":
            self.keying.field.setFocus()
            QTimer.singleShot(0, self, lambda: self._keys.ensureWidgetVisible(self.keying.field))
        else:
            (self.table if self.mode == "list" else self.canvas).setFocus()

    # What keys and parts ask for.

    def _other(self) -> None:
        if self.mode != "keying":
            self.take_mode("list" if self.mode == "board" else "board")
        elif self.keying.field.hasFocus():
            self.listed.table.setFocus()
        else:
            self.keying.field.setFocus()

    def _leave(self) -> None:
        """Esc: out of a question, else to the picture, else nothing is chosen any more."""
        if self.side.chosen.leave():
            self._take_keyboard()
        elif self.mode == "keying":
            self.take_mode("board")
        else:
            self._person = ""
            self.choose(())
            self._take_keyboard()

    @property
    def _played(self) -> bool:
        scene = self.scene
        return scene is not None and scene.dial is not None and scene.dial.pace != "done"

    def _main(self, asks: str) -> None:
        """The button of the play."""
        if not self._played:
            return
        doors = self.doors
        ways = {"read": doors.to_the_gate, "start": doors.start, "resume": doors.resume, "next": doors.go_next}
        self._answered(ways[asks]())

    def _pick(self, what: str, key: str) -> None:
        if what == "person":
            self._pick_person(key)
        elif what == "zone":
            self.side.adding.take(key)
        elif what == "seat" and (scene := self.scene) is not None and key.isdigit():
            person = scene.board.inside.get(int(key))
            if person is not None:
                self._pick_person(person)

    def _pick_person(self, person: str) -> None:
        self._person = person
        self._chosen = ()
        self._again()

    def _take_board(self, board: str) -> None:
        self._picked, self._chosen, self._person = board, (), ""
        self.show_view(self._view)

    def _put_on(self, exercise: str) -> None:
        """A board is put on; its button is gone, so the keyboard goes where one works."""
        self._answered(self.doors.put_on(exercise))
        QTimer.singleShot(0, self, self._begin)

    def _undo(self) -> None:
        self._answered(self.doors.undo())

    def _answered(self, answer: Answer) -> None:
        if answer is not None:
            self.tell(answer)
