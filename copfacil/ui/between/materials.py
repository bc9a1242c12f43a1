"""Materials: what is looked at before and after each meeting, in its order, at hand or not; the pack takes it from here."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog

from copfacil.core.programme.materials import MATERIAL_KINDS, WHENS, Material
from copfacil.core.words import Words
from copfacil.ui.between.doors import BetweenDoors, BetweenView, MaterialLine
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.check import Check
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.people.painting import Brush, wide
from copfacil.ui.programme.doors import Answer
from copfacil.ui.programme.lists import two_lines
from copfacil.ui.programme.part import Form, Part
from copfacil.ui.programme.several import Named, named, offer
from copfacil.ui.programme.ticks import TEXT_AT, TickRows, paint_tick
from copfacil.ui.theme import SEMIBOLD, Theme, Tone

_WHERE_MOST, _DAY = 1_000, 24 * 60
"""Letters of an address or a path; minutes of a day."""


class MaterialForm(Form[MaterialLine]):
    """One of them."""

    def __init__(self, doors: BetweenDoors, theme: Theme) -> None:
        words = doors.words
        super().__init__(words, theme, words("All materials"))
        self.doors = doors
        self.title = self.line(words("Title"))
        self.kind = Choice(words("Kind"), [(key, words(said)) for key, said in MATERIAL_KINDS.items()], theme)
        self.meeting = Choice(words("For which meeting"), [("", "")], theme)
        self.when = Choice(words("When it is looked at"), [(key, words(said)) for key, said in WHENS.items()], theme)
        self.where = self.line(words("Address or file"), "https://")
        self.where.line.setMaxLength(_WHERE_MOST)
        self.file = Button(words("Choose a file"), theme, icon="folder", size="small")
        self.open = Button(words("Open"), theme, icon="eye", size="small")
        self.by = Choice(words("Who brings it"), [("", "")], theme)
        self.agrees = Check("", theme)
        self.minutes = self.line(words("Minutes it takes"), words("not said"))
        self.ready = Check(words("It is at hand: the pack takes it in"), theme)
        self.save = Button(words("Keep"), theme, look="primary", size="small")
        self.up = Button(words("Earlier"), theme, icon="chevron-up", size="small", key=words("Alt Up"))
        self.down = Button(words("Later"), theme, icon="chevron-down", size="small", key=words("Alt Down"))
        self.drop = Button(words("Take off the list"), theme, look="quiet", icon="trash", size="small")
        self._lay()
        self._listen()

    def _lay(self) -> None:
        theme = self.theme
        files, acts, order = Flow(theme, gap=8), Flow(theme, gap=8), Flow(theme, gap=8)
        files.add(self.file, self.open)
        acts.add(self.save, self.drop)
        order.add(self.up, self.down)
        whose = Box(theme, gap=4)
        whose.add(named(self.by, theme), self.agrees)
        self.add(self.title, named(self.kind, theme), named(self.meeting, theme), named(self.when, theme))
        self.add(self.where, files, self.ready, self.minutes, whose, acts, order)
        self.spring()

    def _listen(self) -> None:
        doors = self.doors
        self.save.clicked.connect(self.keep)
        self.file.clicked.connect(self._choose_file)
        self.open.clicked.connect(lambda: self._say(doors.open))
        self.drop.clicked.connect(lambda: self._say(doors.drop))
        self.agrees.clicked.connect(lambda on: self._say(lambda one: doors.agree(one.by, on)))
        self.up.clicked.connect(lambda: self._say(lambda one: doors.move(one.id, -1)))
        self.down.clicked.connect(lambda: self._say(lambda one: doors.move(one.id, 1)))

    def show_named(self, meetings: Named, people: Named) -> None:
        """What it may belong to, and who may bring it."""
        words = self.words
        offer(self.meeting, [("", words("the whole programme")), *meetings])
        offer(self.by, [("", words("the team")), *people])

    def fill(self, line: MaterialLine) -> None:
        """Puts a material into the fields."""
        one, words = line.material, self.words
        self.head.set_text(one.title)
        self.says.set_text(f"{line.meeting}, {line.about}")
        for field, text in (
            (self.title, one.title),
            (self.where, one.where),
            (self.minutes, str(one.minutes) if one.minutes else ""),
        ):
            field.set_text(text)
            field.line.setCursorPosition(0)
            field.set_error("")
        self.kind.choose(one.kind)
        self.meeting.choose(one.meeting if self.meeting.findData(one.meeting) >= 0 else "")
        self.when.choose(one.when)
        self.by.choose(one.by if self.by.findData(one.by) >= 0 else "")
        self.ready.setChecked(one.ready)
        self.agrees.setVisible(line.agreed is not None)
        self.agrees.set_text(words("{name} may be named on lists and in the pack", name=line.by))
        self.agrees.setChecked(bool(line.agreed))

    def begin(self) -> None:
        """Where it is comes after what it is called."""
        self.where.setFocus()

    def keep(self) -> None:
        """Takes in what is written."""
        if (made := self._entry()) is not None:
            self.tell(self.doors.put(made))

    def choose_file(self, file: str) -> None:
        """A file of this laptop stands in the field; it is there, so it is at hand."""
        self.where.set_text(file)
        self.where.set_error("")
        self.ready.setChecked(True)
        self.save.setFocus()

    def _entry(self) -> Material | None:
        words = self.words
        title, where, minutes = (
            " ".join(self.title.text().split()),
            self.where.text().strip(),
            self.minutes.text().strip(),
        )
        kind = next(key for key in MATERIAL_KINDS if key == self.kind.currentData())
        known = not minutes or (minutes.isdecimal() and int(minutes) <= _DAY)
        self.title.set_error("" if title else words("Give it a title first."))
        self.minutes.set_error("" if known else words("A number of minutes, such as 20."))
        wrong = kind == "link" and bool(where) and not Material(id="", where=where).on_the_web
        self.where.set_error(words("Write the whole address, beginning with https://") if wrong else "")
        if self.shown is None or not title or not known or wrong:
            return None
        return replace(
            self.shown.material,
            title=title,
            kind=kind,
            meeting=self.meeting.currentData() or "",
            when=next(key for key in WHENS if key == self.when.currentData()),
            where=where,
            by=self.by.currentData() or "",
            minutes=int(minutes or 0),
            ready=self.ready.isChecked(),
        )

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.words("copfacil - Choose a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.choose_file)
        dialog.open()

    def _say(self, deed: Callable[[Material], Answer]) -> None:
        if self.shown is not None:
            self.told.emit(deed(self.shown.material))


class MaterialRows(TickRows[MaterialLine]):
    """The list; Alt with an arrow moves the current one.

    Signals:
        moved(int): so many places down, or up below zero.
    """

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with Up or Down."""
        steps: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.moved.emit(steps[event.key()])
        else:
            super().keyPressEvent(event)


class MaterialsPart(Part[MaterialLine, MaterialForm]):
    """The materials. Space says that one is at hand; Alt with an arrow moves it."""

    def __init__(self, doors: BetweenDoors, theme: Theme) -> None:
        words = doors.words
        self.doors, self._view = doors, BetweenView()
        self.list = material_rows(words, theme)
        super().__init__(
            theme,
            add=Field(words("A new material"), theme, placeholder=words("A title, and Enter"), icon="plus"),
            rows=self.list,
            form=lambda look: MaterialForm(doors, look),
            key=lambda one: one.material.id,
            none=words("No materials yet. Write the title of the first: where it is and for which meeting comes next."),
            put=lambda title: doors.put(
                Material(
                    id=doors.new_id(), title=title, meeting=self._view.next, when="before" if self._view.next else "any"
                )
            ),
        )
        self.share = Button(words("Make the pack"), theme, icon="save")
        self.acts.add(self.share)
        self.share.clicked.connect(lambda: doors.go("share"))
        self.list.ticked.connect(self._tick)
        self.list.moved.connect(self._move)

    def show_view(self, view: BetweenView) -> None:
        """Shows the materials as they stand."""
        self._view = view
        words = self.doors.words
        ready = sum(one.material.ready for one in view.materials)
        told = words("{ready} of {all} are at hand; the pack takes those in.", ready=ready, all=len(view.materials))
        self.show_lines(view.materials, told if view.materials else "")

    def prepare(self) -> None:
        """Tells the form what can be chosen."""
        self.form.show_named(self._view.meetings, self._view.people)

    def _tick(self, row: int) -> None:
        one = self.list.shown[row].material
        self.told.emit(self.doors.put(replace(one, ready=not one.ready)))

    def _move(self, step: int) -> None:
        if self.here:
            self.told.emit(self.doors.move(self.here, step))


def material_rows(words: Words, theme: Theme) -> MaterialRows:
    """The list of materials."""

    def paint(brush: Brush, one: MaterialLine) -> None:
        look = brush.theme
        px, body, small = look.px, look.letters["body"].line, look.letters["small"].line
        x, top = px(TEXT_AT), px(5)
        tone: Tone = "warn" if one.late else "ink"
        paint_tick(brush, top, on=one.material.ready, asks=one.late)
        room = brush.box.width() - x
        taken = min(wide(look.font("body"), one.meeting), room / 2)
        brush.text(brush.at_end(0, top, taken, body), one.meeting, tone="ink_soft", end=True)
        brush.text(brush.at(x, top, room - taken - px(12), body), one.material.title, tone=tone, weight=SEMIBOLD)
        about = ", ".join(part for part in (one.about, lies(one, words)) if part)
        brush.text(brush.at(x, top + body, room, small), about, "small", tone="ink_soft")

    def told(one: MaterialLine) -> str:
        state = words("at hand") if one.material.ready else words("not at hand yet")
        return f"{one.material.title}, {one.meeting}, {one.about}, {state}"

    return MaterialRows(words("Materials"), theme, paint, told, two_lines, least=3)


def lies(one: MaterialLine, words: Words) -> str:
    """Where it lies, short."""
    where = one.material.where
    if not where:
        return words("without an address or a file")
    return where if one.material.on_the_web else Path(where).name
