"""Plan: the shelf at the side where lines begin, the day in the middle, what it asks for at the other side."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from copfacil.core.words import Msg
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.kit.toast import Toast
from copfacil.ui.plan.columns import Columns
from copfacil.ui.plan.doors import Answer, Doors
from copfacil.ui.plan.editor import Editor
from copfacil.ui.plan.empty import Empty
from copfacil.ui.plan.head import Head
from copfacil.ui.plan.shelf import Shelf
from copfacil.ui.plan.side import Side
from copfacil.ui.plan.telling import under
from copfacil.ui.plan.timeline import Timeline
from copfacil.ui.plan.values import Place, Plan
from copfacil.ui.theme import Theme

_SHELF, _SIDE = 288, 328
"""Widths of the columns, px before the text scale."""


class PlanScreen(QWidget):
    """Plan. The app gives the day through ``show_plan``, at first and after each change.

    Args:
        doors: what can be asked for.
        theme: the look.
    """

    def __init__(self, doors: Doors, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.doors, self.words, self.theme = doors, doors.words, theme
        self._plan = Plan()
        self._expected = -1
        self.head = Head(self.words, theme)
        self.shelf = Shelf(self.words, theme)
        self.timeline = Timeline(self.words, theme)
        self.empty = Empty(self.words, theme)
        self.side = Side(self.words, theme)
        self.editor = Editor(self.words, theme)
        self._lay()
        self._listen()

    def show_plan(self, plan: Plan) -> None:
        """Shows the day as it is now."""
        self._plan, day, shelf = plan, plan.day, self.doors.shelf()
        self.head.show_plan(plan)
        if day.expected != self._expected:
            self._expected = day.expected
            self.shelf.show_shelf(shelf, day.expected)
        planned = bool(day.blocks or day.template)
        if not planned:
            self.empty.show_templates(self.doors.templates())
        self._middle.setCurrentWidget(self._day if planned else self._nothing)
        self.timeline.show_day(day, {block.id: under(block, day, shelf, self.words) for block in day.blocks})
        self.side.show_day(day, shelf, plan.listed)
        self.side.files.show_plan(plan.title, planned=planned)
        self.side.past.show_past(*self.doors.past())
        self.setFocusProxy(self.timeline.card(self.timeline.here) or (self.shelf if planned else self.empty))

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme."""
        self.theme = theme

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape in the panel of a block goes back to the day."""
        if event.key() == Qt.Key.Key_Escape and self._beside.currentWidget() is self._panel:
            self.edit_done()
        else:
            super().keyPressEvent(event)

    # What stands where.

    def _lay(self) -> None:
        words, theme = self.words, self.theme
        self._day, self._nothing = Scroll(self.timeline, theme), Scroll(self.empty, theme)
        self._middle, self._beside = QStackedWidget(), QStackedWidget()
        for page in (self._day, self._nothing):
            self._middle.addWidget(page)
        self._checks, self._panel = Scroll(self.side, theme, wide=_SIDE), Scroll(self.editor, theme, wide=_SIDE)
        for page in (self._checks, self._panel):
            self._beside.addWidget(page)
        middle = Box(theme, margins=(26, 24, 12, 0), gap=12)
        middle.add(self.head)
        middle.add(self._middle, stretch=1)
        self._columns = Columns(words, theme, (Scroll(self.shelf, theme, wide=_SHELF), middle, self._beside))
        self._columns.narrowed.connect(self.head.set_narrow)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._columns)

    def _listen(self) -> None:
        doors, day, editor = self.doors, self.timeline, self.editor
        self.shelf.put.connect(lambda piece: self._say(doors.put(piece, Place(self._after()))))
        self.empty.laid.connect(lambda key: self._to_day(doors.lay(key)))
        day.put.connect(lambda piece, place: self._say(doors.put(piece, place)))
        day.stood.connect(self._stood)
        day.edit_wanted.connect(self.edit_block)
        for hand in (day, editor):
            hand.moved.connect(lambda key, place: self._say(doors.move(key, place)))
            hand.resized.connect(lambda key, ms: self._say(doors.resize(key, ms)))
            hand.anchored.connect(lambda key, time: self._say(doors.anchor(key, time)))
            hand.duplicated.connect(lambda key: self._say(doors.duplicate(key)))
            hand.dropped.connect(self._drop)
        editor.changed.connect(lambda block: self._say(doors.change(block)))
        editor.made_of.connect(lambda key, way: self._say(doors.made_of(key, way)))
        editor.done.connect(self.edit_done)
        self.side.past.used.connect(lambda key, ms: self._to_day(doors.resize(key, ms)))
        self.side.mended.connect(lambda fix: self._to_day(doors.mend(fix)))
        self.side.pointed.connect(lambda key: self.timeline.stand(key, focus=True))
        self.side.hours_told.connect(lambda begin, end, people: self._say(doors.hours(begin, end, people)))
        self.side.files.saved.connect(self._save)
        self.side.files.brought.connect(self._bring)
        self.head.undo_wanted.connect(lambda: self._say(doors.undo()))
        self.head.redo_wanted.connect(lambda: self._say(doors.redo()))
        self.head.edit_wanted.connect(lambda: self.edit_block(self.timeline.here))
        self.head.sheet_wanted.connect(lambda: self._say(doors.day_sheet()))
        self.head.rehearsal_wanted.connect(self._rehearse)
        for keys, act in (("Ctrl+Z", doors.undo), ("Ctrl+Shift+Z", doors.redo), ("Ctrl+Y", doors.redo)):
            self._shortcut(keys, act)

    def _shortcut(self, keys: str, act: Callable[[], Answer]) -> None:
        made = QShortcut(QKeySequence(keys), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(lambda: self._say(act()))

    # What a person does.

    def _rehearse(self) -> None:
        """Another day is in the window then; here only a refusal is said."""
        if (why := self.doors.rehearse()) is not None:
            self._say(why)

    def _save(self, path: Path) -> None:
        self._tell(self.doors.save(path), Msg("Saved as {name}.", name=path.name))

    def _bring(self, path: Path) -> None:
        self._tell(self.doors.bring(path), Msg("The day goes by {name}.", name=path.name), undo=True)

    def _tell(self, why: Answer, done: Msg, *, undo: bool = False) -> None:
        """What was done with a file, or why nothing was."""
        if why is not None:
            self._say(why)
            return
        words = self.words
        said = Toast(words(done), self.theme, undo=words("Undo") if undo else "", key=words("Ctrl Z") if undo else "")
        said.undone.connect(lambda: self._say(self.doors.undo()))
        said.show_over(self)

    def _after(self) -> str:
        """What comes new goes after the block on which the person stands, and all beside it."""
        block = self._plan.day.block(self.timeline.here)
        return block.beside or block.id if block else ""

    def _stood(self, key: str) -> None:
        card, block = self.timeline.card(key), self._plan.day.block(key)
        if card is None or block is None:
            self.edit_done()
            return
        self._day.ensureWidgetVisible(card, 0, self.theme.px(12))
        if self._beside.currentWidget() is self._panel:
            self.editor.show_block(block, self._plan.day, self.doors.shelf())

    def edit_block(self, key: str) -> None:
        """Opens the panel of a block."""
        block = self._plan.day.block(key)
        if block is None:
            return
        self.timeline.stand(key)
        self.editor.show_block(block, self._plan.day, self.doors.shelf())
        self._beside.setCurrentWidget(self._panel)
        self._columns.turn("beside")
        self.editor.setFocus()
        self.editor.title.line.selectAll()

    def edit_done(self) -> None:
        """Back to the checks, and to the block."""
        if self._beside.currentWidget() is self._panel:
            self._beside.setCurrentWidget(self._checks)
            self.timeline.stand(self.timeline.here, focus=True)

    def _drop(self, key: str) -> None:
        block = self._plan.day.block(key)
        why = self.doors.drop(key)
        if why is not None or block is None:
            self._say(why)
            return
        toast = Toast(
            self.words("{title} was taken out.", title=block.title),
            self.theme,
            undo=self.words("Undo"),
            key=self.words("Ctrl Z"),
        )
        toast.undone.connect(lambda: self._say(self.doors.undo()))
        toast.show_over(self)

    def _to_day(self, answer: Answer) -> None:
        """The button that was pressed is gone: the keyboard goes to the day."""
        self._say(answer)
        self.timeline.stand(self.timeline.here, focus=True)
        if not self._plan.day.blocks:
            self.shelf.setFocus()

    def _say(self, answer: Answer) -> None:
        """Says why something was not done; what an older act offers to take back is the last one no more."""
        for toast in self.window().findChildren(Toast):
            toast.leave()
        if isinstance(answer, Msg):
            Toast(self.words(answer), self.theme, icon="warning").show_over(self)
