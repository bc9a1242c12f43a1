"""Tasks: who does what by when; what is late says so in words."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt

from copfacil.core.programme.team import Task
from copfacil.core.words import Words
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.people.painting import Brush, wide
from copfacil.ui.programme.day_field import DayField
from copfacil.ui.programme.lists import two_lines
from copfacil.ui.programme.part import Form, Part
from copfacil.ui.programme.several import Named, named, offer
from copfacil.ui.programme.ticks import TEXT_AT, TickRows, paint_tick
from copfacil.ui.team.doors import TaskLine, TeamDoors, TeamView
from copfacil.ui.theme import SEMIBOLD, Theme, Tone


class TaskForm(Form[TaskLine]):
    """A job: what, whose, by when, for which meeting."""

    def __init__(self, doors: TeamDoors, theme: Theme) -> None:
        words = doors.words
        super().__init__(words, theme, words("All tasks"))
        self.doors = doors
        self.text = self.line(words("What is to be done"))
        self.owner = Choice(words("Whose it is"), [("", "")], theme)
        self.day = DayField(words("By when"), words, theme, doors.today)
        self.meeting = Choice(words("For which meeting"), [("", "")], theme)
        self.save = Button(words("Keep"), theme, look="primary", size="small")
        self.done = Button("", theme, icon="check", size="small")
        self.drop = Button(words("Take off the list"), theme, look="quiet", icon="trash", size="small")
        acts = Flow(theme, gap=8)
        acts.add(self.save, self.done, self.drop)
        self.add(self.text, named(self.owner, theme), self.day, named(self.meeting, theme), acts)
        self.spring()
        self.day.entered.connect(self.keep)
        self.save.clicked.connect(self.keep)
        self.done.clicked.connect(self.turn)
        self.drop.clicked.connect(lambda: self._act(lambda task: self.told.emit(doors.drop(task.id))))

    def show_named(self, owners: Named, meetings: Named) -> None:
        """Who may have it, and what it may be for."""
        words = self.words
        offer(self.owner, [("", words("nobody yet")), *owners])
        offer(self.meeting, [("", words("the whole programme")), *meetings])

    def fill(self, line: TaskLine) -> None:
        """Puts a task into the fields."""
        task, words = line.task, self.words
        self.head.set_text(task.text)
        parts = (words("done") if task.done else line.far, line.owner or words("nobody has it yet"), line.meeting)
        self.says.set_text(", ".join(part for part in parts if part))
        self.says.set_tone("warn" if line.late else "ink_soft")
        self.text.set_text(task.text)
        self.text.set_error("")
        self.owner.choose(task.owner if self.owner.findData(task.owner) >= 0 else "")
        self.day.show_day(task.day)
        self.meeting.choose(task.meeting if self.meeting.findData(task.meeting) >= 0 else "")
        self.done.set_text(words("Not done after all") if task.done else words("Done"))

    def begin(self) -> None:
        """Whose it is comes after what it is."""
        self.owner.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Takes in what is written."""
        if (made := self._entry()) is not None:
            self.tell(self.doors.put(made))

    def turn(self) -> None:
        """It is done, or is not after all; what is written comes along."""
        if (made := self._entry()) is not None:
            self.tell(self.doors.put(replace(made, done=not made.done)))

    def _act(self, deed: Callable[[Task], None]) -> None:
        if self.shown is not None:
            deed(self.shown.task)

    def _entry(self) -> Task | None:
        if self.shown is None or self.day.wrong:
            return None
        text = " ".join(self.text.text().split())
        self.text.set_error("" if text else self.words("Say first what is to be done."))
        day = self.day.day
        return (
            replace(
                self.shown.task,
                text=text,
                owner=self.owner.currentData() or "",
                day=day.isoformat() if day is not None else "",
                meeting=self.meeting.currentData() or "",
            )
            if text
            else None
        )


class TasksPart(Part[TaskLine, TaskForm]):
    """The tasks. Enter on one opens it, Space ticks it."""

    def __init__(self, doors: TeamDoors, theme: Theme) -> None:
        words = doors.words
        self.doors, self._view = doors, TeamView()
        self.list = task_rows(words, theme)
        super().__init__(
            theme,
            add=Field(words("A new task"), theme, placeholder=words("A new task, and Enter"), icon="plus"),
            rows=self.list,
            form=lambda look: TaskForm(doors, look),
            key=lambda one: one.task.id,
            none=words("No task yet. Write the first one: who does it and by when comes next."),
            put=lambda text: doors.put(Task(id=doors.new_id(), text=text)),
        )
        self.list.ticked.connect(self._tick)

    def show_view(self, view: TeamView) -> None:
        """Shows the tasks as they stand."""
        self._view = view
        self.show_lines(view.tasks, view.told)

    def prepare(self) -> None:
        """Tells the form who there is."""
        self.form.show_named(self._view.owners, self._view.meetings)

    def _tick(self, row: int) -> None:
        task = self.rows.shown[row].task
        self.told.emit(self.doors.put(replace(task, done=not task.done)))


def task_rows(words: Words, theme: Theme) -> TickRows[TaskLine]:
    """The list of tasks."""

    def paint(brush: Brush, one: TaskLine) -> None:
        look = brush.theme
        px, body, small = look.px, look.letters["body"].line, look.letters["small"].line
        x, top = px(TEXT_AT), px(5)
        tone: Tone = "warn" if one.late else "ink_soft" if one.task.done else "ink"
        paint_tick(brush, top, on=one.task.done, asks=one.late)
        far = one.far or one.when
        room = brush.box.width() - x
        brush.text(brush.at(x, top, room, body), far, tone=tone, end=True)
        taken = wide(look.font("body"), far) + px(12)
        brush.text(brush.at(x, top, room - taken, body), one.task.text, tone=tone, weight=SEMIBOLD)
        about = ", ".join(part for part in (_whose(one, words), one.meeting, one.when if one.far else "") if part)
        brush.text(brush.at(x, top + body, room, small), about, "small", tone="ink_soft")

    def told(one: TaskLine) -> str:
        state = words("done") if one.task.done else one.far
        return ", ".join(part for part in (one.task.text, state, _whose(one, words), one.when, one.meeting) if part)

    return TickRows(words("Tasks"), theme, paint, told, two_lines, least=3)


def _whose(one: TaskLine, words: Words) -> str:
    return one.owner or ("" if one.task.done else words("nobody has it yet"))
