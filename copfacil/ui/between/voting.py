"""A row for an idea with its votes, and one for a guest with the answer: each counts as soon as it is keyed."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal

from copfacil.core.programme.webinars import SLOT_STATES
from copfacil.ui.between.doors import BetweenDoors, GuestLine, IdeaLine
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import IconButton
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.stepper import Stepper
from copfacil.ui.theme import REGULAR, SEMIBOLD, Theme

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class IdeaRow(Box):
    """What a webinar could be about.

    Signals:
        told(object): an Answer that the page says.
    """

    told = Signal(object)

    def __init__(self, doors: BetweenDoors, theme: Theme) -> None:
        super().__init__(theme, gap=0)
        words = self._words = doors.words
        self._doors = doors
        self._line: IdeaLine | None = None
        self.text = Label("", theme, wrap=True)
        self.note = Label("", theme, "small", tone="ink_soft", wrap=True)
        self.votes = Stepper(
            words("Votes"), 0, theme, fewer=words("One vote less"), more=words("One vote more"), least=0, most=999,
            size="small",
        )  # fmt: skip
        self.votes.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.drop = IconButton("cross", "", theme, look="quiet", size="small")
        row = Box(theme, across=True, gap=8)
        row.add(self.text, stretch=1, align=_MIDDLE)
        row.add(self.votes, self.drop)
        self.add(row, self.note)
        self.votes.changed.connect(self._count)
        self.drop.clicked.connect(self._drop)

    def show_idea(self, line: IdeaLine) -> None:
        """Shows an idea as it stands."""
        self._line, words = line, self._words
        self.text.set_text(line.idea.text)
        self.text.set_tone("ink", SEMIBOLD if line.leads else REGULAR)
        self.votes.name = words("Votes for {idea}", idea=line.idea.text)
        self.votes.set_value(line.votes)
        self.drop.set_text(words("Without {name}", name=line.idea.text))
        self.drop.setToolTip(self.drop.words)
        note = ", ".join(part for part in (line.by, words("is ahead") if line.leads else "") if part)
        self.note.set_text(note)
        self.note.setVisible(bool(note))

    def _count(self, votes: int) -> None:
        if self._line is not None:
            why = self._doors.count(self._line.idea.id, votes)
            self.told.emit(why)
            if why is not None:
                self.votes.set_value(self._line.votes)

    def _drop(self) -> None:
        if self._line is not None:
            self.told.emit(self._doors.drop(self._line.idea))


class GuestRow(Box):
    """Time for a guest.

    Signals:
        told(object): an Answer that the page says.
    """

    told = Signal(object)

    def __init__(self, doors: BetweenDoors, theme: Theme) -> None:
        super().__init__(theme, gap=4)
        words = self._words = doors.words
        self._doors = doors
        self._line: GuestLine | None = None
        self.name = Label("", theme, wrap=True, weight=SEMIBOLD)
        self.state = Choice(words("Answer"), [(key, words(said)) for key, said in SLOT_STATES.items()], theme)
        self.minutes = Stepper(
            words("Minutes"), 8, theme, fewer=words("One minute less"), more=words("One minute more"), size="small"
        )
        self.minutes.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.about = Field(words("About what"), theme, placeholder=words("About what, and Enter"))
        self.drop = IconButton("cross", "", theme, look="quiet", size="small")
        top = Box(theme, across=True, gap=8)
        top.add(self.name, stretch=1, align=_MIDDLE)
        top.add(self.drop)
        said = Flow(theme, gap=8)
        said.add(self.state, self.minutes, Label(words("minutes"), theme, "small", tone="ink_soft"))
        self.add(top, self.about, said)
        self.about.line.editingFinished.connect(self._tell_about)
        self.state.activated.connect(lambda _row: self._put())
        self.minutes.changed.connect(lambda _minutes: self._put())
        self.drop.clicked.connect(self._drop)

    def show_guest(self, line: GuestLine) -> None:
        """Shows how it stands."""
        self._line, words = line, self._words
        name = line.name or words("Nobody yet")
        self.name.set_text(name)
        if not self.about.line.isModified():
            self.about.set_text(line.slot.title)
        self.state.choose(line.slot.state)
        self.state.setAccessibleName(words("Answer of {name}", name=name))
        self.about.line.setAccessibleName(words("What {name} speaks about", name=name))
        self.minutes.name = words("Minutes for {name}", name=name)
        self.minutes.set_value(line.slot.minutes)
        self.drop.set_text(words("Without {name}", name=name))
        self.drop.setToolTip(self.drop.words)

    def _tell_about(self) -> None:
        if self.about.line.isModified():
            self.about.line.setModified(False)
            self._put()

    def _put(self) -> None:
        if self._line is not None:
            state = next(key for key in SLOT_STATES if key == self.state.currentData())
            about, minutes = self.about.text().strip(), self.minutes.value()
            self.told.emit(self._doors.put(replace(self._line.slot, state=state, minutes=minutes, title=about)))

    def _drop(self) -> None:
        if self._line is not None:
            self.told.emit(self._doors.drop(self._line.slot))
