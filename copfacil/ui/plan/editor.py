"""A block in all its parts, beside the day: what is written counts as soon as the field is left."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from copfacil.core.agenda.plan import Agenda, Block, clock_ms, clock_said
from copfacil.core.changing import replace
from copfacil.core.exercise import Exercise
from copfacil.core.plan import MINUTE
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field, TextBox
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.plan.telling import minutes
from copfacil.ui.plan.values import Place
from copfacil.ui.theme import Theme

_KINDS: Mapping[str, Msg] = {
    "own": Msg("Own block"),
    "talk": Msg("Talk"),
    "arrive": Msg("Arriving"),
    "move": Msg("Moving about"),
    "break": Msg("Break"),
    "lunch": Msg("Lunch"),
    "slack": Msg("Slack"),
    "close": Msg("Close"),
}
"""Kinds of blocks without an exercise."""

_MINUTES_MOST = 720


class _Notes(TextBox):
    """What is written counts when somebody leaves, too."""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keeps."""
        super().focusOutEvent(event)
        if self.document().isModified():
            self.kept.emit(self.toPlainText())


class Editor(Box):
    """One block.

    Signals:
        changed(Block): it is this from now on.
        resized(str, int): its id and length, ms; 0 for as long as its parts take.
        anchored(str, str): its id and clock time; empty for none.
        made_of(str, str): its id, and the preset or kind that it is from now on.
        moved(str, Place): it runs beside another, or stands in the line again.
        duplicated(str), dropped(str): once more; taken out.
        done(): back to the day.
    """

    changed = Signal(object)
    resized = Signal(str, int)
    anchored = Signal(str, str)
    made_of = Signal(str, str)
    moved = Signal(str, object)
    duplicated = Signal(str)
    dropped = Signal(str)
    done = Signal()

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, margins=(24, 24, 10, 24), gap=12, name=words("The block"))
        self._words, self._day = words, Agenda()
        self._block: Block | None = None
        self.title = Field(words("Title"), theme, show_name=True)
        self.minutes = Field(words("Minutes"), theme, show_name=True)
        self.anchor = Field(words("Begins at"), theme, show_name=True, placeholder=words("follows"))
        self.lead = Field(words("Who leads"), theme, show_name=True)
        self.guest = Field(words("Guest"), theme, show_name=True)
        self.place = Field(words("Place"), theme, show_name=True, placeholder=words("the main room"))
        self.notes = _Notes(words("Notes for the team"), theme, lines=3)
        self.materials = _Notes(words("Materials, with commas between"), theme, lines=2)
        self.way = Choice(words("What it is"), (), theme)
        self.beside = Choice(words("Runs beside"), (), theme)
        self.natural = Button("", theme, look="quiet", size="small")
        self.close_button = Button(words("Done"), theme, size="small", key=words("Esc"))
        self._lay(words, theme)
        self._listen()
        self.setFocusProxy(self.title)

    def _lay(self, words: Words, theme: Theme) -> None:
        head = Box(theme, across=True)
        head.add(Label(words("The block"), theme, "head"), stretch=1)
        head.add(self.close_button)
        times, people = Box(theme, across=True, gap=12), Box(theme, across=True, gap=12)
        times.add(self.minutes, self.anchor, stretch=1)
        people.add(self.lead, self.guest, stretch=1)
        self._back = Box(theme, across=True)
        self._back.add(self.natural)
        self._back.spring()
        self.add(head, self.title, self._named(words("What it is"), self.way), times, self._back, people, self.place)
        self.add(self._named(words("Runs beside"), self.beside))
        self.add(self._named(words("Notes for the team"), self.notes))
        self.add(self._named(words("Materials, with commas between"), self.materials))
        acts = Flow(theme)
        again = Button(words("Duplicate"), theme, size="small", icon="copy")
        out = Button(words("Take out"), theme, size="small", icon="trash")
        acts.add(again, out)
        self.add(acts)
        self.spring()
        again.clicked.connect(lambda: self._with(lambda block: self.duplicated.emit(block.id)))
        out.clicked.connect(lambda: self._with(lambda block: self.dropped.emit(block.id)))

    def _named(self, name: str, field: Choice | TextBox) -> Box:
        box = Box(self.theme, gap=4)
        box.add(Label(name, self.theme, "small", tone="ink_soft"), field)
        return box

    def _listen(self) -> None:
        for field in (self.title, self.lead, self.guest, self.place):
            field.line.editingFinished.connect(self._write)
        for box in (self.notes, self.materials):
            box.kept.connect(lambda _text: self._write())
        self.minutes.line.editingFinished.connect(self._resize)
        self.anchor.line.editingFinished.connect(self._anchor)
        self.natural.clicked.connect(lambda: self._with(lambda block: self.resized.emit(block.id, 0)))
        self.way.activated.connect(lambda _row: self._with(self._choose_way))
        self.beside.activated.connect(lambda _row: self._with(self._choose_host))
        self.close_button.clicked.connect(self.done)

    def show_block(self, block: Block, day: Agenda, shelf: Mapping[str, Exercise]) -> None:
        """Shows a block; what somebody is writing in it stays."""
        other = self._block is None or self._block.id != block.id
        self._block, self._day = block, day
        for field, text in (
            (self.title, block.title),
            (self.minutes, str(minutes(day.planned(block)))),
            (self.anchor, block.anchor),
            (self.lead, block.lead),
            (self.guest, block.guest),
            (self.place, block.place),
        ):
            if other or not (field.line.hasFocus() and field.line.isModified()):
                field.set_text(text)
                field.set_error("")
        for box, text in ((self.notes, block.notes), (self.materials, ", ".join(block.materials))):
            if other or not (box.hasFocus() and box.document().isModified()):
                box.setPlainText(text)
                box.document().setModified(False)
        natural = minutes(block.natural(day.expected))
        self._back.setVisible(bool(block.by_hand) and natural != minutes(block.by_hand))
        self.natural.set_text(self._words("Back to {n} minutes", n=natural))
        self._show_ways(block, shelf)
        self._show_hosts(block)

    def _show_ways(self, block: Block, shelf: Mapping[str, Exercise]) -> None:
        exercise = shelf.get(block.exercise)
        if block.exercise:
            ways = [(one.key, one.name) for one in exercise.presets] if exercise else []
        else:
            ways = [(kind, self._words(said)) for kind, said in _KINDS.items()]
        self._fill(self.way, ways, block.preset if block.exercise else block.kind)
        self.way.setEnabled(len(ways) > 1)

    def _show_hosts(self, block: Block) -> None:
        others = [one for one in self._day.blocks if one.id != block.id and not one.beside]
        alone = any(one.beside == block.id for one in self._day.blocks)
        ways = [("", self._words("nothing: it stands in the line"))]
        ways += [] if alone else [(one.id, one.title) for one in others]
        self._fill(self.beside, ways, block.beside)
        self.beside.setEnabled(len(ways) > 1)

    def _fill(self, choice: Choice, ways: list[tuple[str, str]], chosen: str) -> None:
        if [(choice.itemData(row), choice.itemText(row)) for row in range(choice.count())] != ways:
            choice.clear()
            for value, text in ways:
                choice.addItem(text, value)
        choice.choose(chosen)
        choice.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the day."""
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    # What was written.

    def _write(self) -> None:
        block = self._block
        if block is None:
            return
        title = self.title.text().strip()
        self.title.set_error("" if title else self._words("A block needs a title."))
        for box in (self.notes, self.materials):
            box.document().setModified(False)
        new = replace(
            block,
            title=title or block.title,
            lead=self.lead.text().strip(),
            guest=self.guest.text().strip(),
            place=self.place.text().strip(),
            notes=self.notes.toPlainText().strip(),
            materials=tuple(filter(None, (one.strip() for one in self.materials.toPlainText().split(",")))),
        )
        if new != block:
            self.changed.emit(new)

    def _resize(self) -> None:
        block, text = self._block, self.minutes.text().strip()
        if block is None or text == str(minutes(self._day.planned(block))):
            return
        if not (text.isascii() and text.isdigit() and 1 <= int(text) <= _MINUTES_MOST):
            self.minutes.set_error(self._words("Write minutes as a number from 1 to {most}.", most=_MINUTES_MOST))
            return
        self.minutes.line.setModified(False)
        self.resized.emit(block.id, int(text) * MINUTE)

    def _anchor(self) -> None:
        block, text = self._block, self.anchor.text().strip()
        clock = clock_ms(text)
        if block is None or text == block.anchor:
            return
        if text and clock is None:
            said = Msg("{text} is not a time of day. Write it like 09:30.", text=text[:20])
            self.anchor.set_error(self._words(said))
            return
        self.anchor.line.setModified(False)
        self.anchored.emit(block.id, "" if clock is None else clock_said(clock))

    def _choose_way(self, block: Block) -> None:
        way = str(self.way.currentData())
        if way != (block.preset if block.exercise else block.kind):
            self.made_of.emit(block.id, way)

    def _choose_host(self, block: Block) -> None:
        host = str(self.beside.currentData())
        if host != block.beside:
            self.moved.emit(block.id, Place(host or block.beside, beside=host))

    def _with(self, act: Callable[[Block], object]) -> None:
        if self._block is not None:
            act(self._block)
