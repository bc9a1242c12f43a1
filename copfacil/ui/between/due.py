"""What is due between two modules: ticked or answered here; what asks for more says where that is."""

from copfacil.ui.between.doors import BetweenDoors, BetweenView
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.programme.lists import due_list
from copfacil.ui.programme.part import Form, Part
from copfacil.ui.programme.settling import Settling
from copfacil.ui.programme.values import DueLine
from copfacil.ui.theme import Theme


class DueForm(Form[DueLine]):
    """One thing that is due, and what can be said of it."""

    def __init__(self, doors: BetweenDoors, theme: Theme) -> None:
        words = doors.words
        super().__init__(words, theme, words("Everything that is due"))
        self.doors = doors
        self.done = Button(words("Done"), theme, look="primary", icon="check", size="small")
        self.there = Button("", theme, icon="next", icon_after=True, size="small")
        self.answers: list[Button] = []
        self._acts = Flow(theme, gap=8)
        self._acts.add(self.done)
        elsewhere = Flow(theme, gap=8)
        elsewhere.add(self.there)
        self.add(self._acts, elsewhere)
        self.spring()
        self.done.clicked.connect(self.keep)
        self.there.clicked.connect(lambda: doors.go(self.shown.page if self.shown is not None else ""))

    def fill(self, line: DueLine) -> None:
        """Says what it is; buttons stay, so that the keyboard does."""
        words = self.words
        self.head.set_text(line.text)
        when = words("was due {day}", day=line.when) if line.late else line.when
        self.says.set_text(". ".join(part for part in (when, line.note) if part))
        self.says.set_tone("warn" if line.late else "ink_soft")
        self.says.setVisible(bool(when or line.note))
        self.done.setVisible(line.ticks)
        for at in range(len(self.answers), len(line.answers)):
            button = Button("", self.theme, size="small")
            button.clicked.connect(lambda _on=False, at=at: self._answer(at))
            self.answers.append(button)
            self._acts.add(button)
        for at, button in enumerate(self.answers):
            button.setVisible(at < len(line.answers))
            if at < len(line.answers):
                button.set_text(line.answers[at][1])
        self.there.set_text(words("Go there"))
        self.there.setVisible(bool(line.page))

    def begin(self) -> None:
        """The first thing that can be said of it."""
        every = (self.done, *self.answers, self.there)
        next(button for button in every if not button.isHidden() or button is self.there).setFocus()

    def keep(self) -> None:
        """It is done."""
        if self.shown is not None:
            self.tell(self.doors.settle(self.shown.key))

    def _answer(self, at: int) -> None:
        if self.shown is not None:
            self.tell(self.doors.answer(self.shown.key, self.shown.answers[at][0]))


class DuePart(Part[DueLine, DueForm]):
    """The list. Space ticks, Enter opens what can be said of a line; a line below it takes a new task."""

    def __init__(self, doors: BetweenDoors, theme: Theme) -> None:
        words = doors.words
        self.doors = doors
        self.list = due_list(words, theme, picks=True)
        super().__init__(
            theme,
            add=Field(
                words("A task for the team"),
                theme,
                placeholder=words("A task, and Enter"),
                icon="plus",
            ),
            rows=self.list,
            form=lambda look: DueForm(doors, look),
            key=lambda one: one.key,
            none=words("Nothing is due. What you write above becomes a task of the team."),
            put=doors.remember,
        )
        self.settling = Settling(self, self.list, words, doors.settle, doors.undo, lambda _page: None)

    def show_view(self, view: BetweenView) -> None:
        """Shows what is due."""
        self.show_lines(view.due, view.told)

    def prepare(self) -> None:
        """Everything stands in the line."""
