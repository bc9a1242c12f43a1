"""The desk while nothing is on: choose an exercise, look at its minutes, put it on."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from copfacil.core.exercise import Exercise, Preset
from copfacil.core.plan import MINUTE, Step, fits, guarded, minutes_said, steps, total, turns_in
from copfacil.core.session import Session
from copfacil.core.words import Msg
from copfacil.ui.desk.doors import Doors, PutOn
from copfacil.ui.desk.minutes import MinutesLine
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.card import PickCard
from copfacil.ui.kit.check import Check
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label, Run
from copfacil.ui.kit.rule import Hairline
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.kit.stepper import Stepper
from copfacil.ui.theme import SEMIBOLD, Theme

_MOST_TURNS = 12


class Chooser(Box):
    """Exercises on one side, the minutes of the chosen one on the other.

    Signals:
        chosen(PutOn): put this on.
        people(): go to people and groups.
    """

    chosen = Signal(object)
    people = Signal()

    def __init__(self, theme: Theme, doors: Doors) -> None:
        super().__init__(theme, margins=(19, 22, 19, 11), gap=0, name=doors.words(Msg("What comes next?")))
        self._doors, self._words = doors, doors.words
        self._session: Session | None = None
        self._exercises: tuple[Exercise, ...] = ()
        self._exercise: Exercise | None = None
        self._preset: Preset | None = None
        self._lines: dict[str, MinutesLine] = {}
        head = Box(theme, margins=(5, 0, 5, 0), gap=0)
        head.add(Label(self._words(Msg("Nothing is on")), theme, "small", weight=SEMIBOLD, tone="ink_soft"))
        head.add(Label(self._words(Msg("What comes next?")), theme, "face", wrap=True))
        self._here = Label("", theme, "lead", tone="ink_soft", wrap=True)
        head.add(self._here)
        self.add(head)
        self.space(16)
        halves = Box(theme, across=True, gap=24)
        self._shelf = Box(theme, margins=(5, 5, 5, 5))
        shelf = Scroll(self._shelf, theme)
        halves.add(shelf, stretch=5)
        halves.add(self._right_half(), stretch=6)
        self.add(halves, stretch=1)

    def _right_half(self) -> QWidget:
        theme, words = self.theme, self._words
        self._about = Label("", theme, tone="ink_soft", wrap=True)
        self._presets = Choice(words(Msg("Way of running it")), (), theme)
        self._presets.activated.connect(lambda _place: self._show_preset())
        self._phases = Box(theme, gap=0)
        self._turns = Stepper(
            words(Msg("Rounds")),
            1,
            theme,
            fewer=words(Msg("One round less")),
            more=words(Msg("One round more")),
            most=_MOST_TURNS,
            size="small",
        )
        self._turns.changed.connect(lambda _turns: self._tell_sum())
        self._turns_row = Box(theme, across=True)
        self._turns_row.add(Label(words(Msg("Rounds")), theme, weight=SEMIBOLD), align=Qt.AlignmentFlag.AlignVCenter)
        self._turns_row.spring()
        self._turns_row.add(self._turns)
        self._slot = MinutesLine(words(Msg("Minutes in the slot")), 60 * MINUTE, theme)
        self._slot.changed.connect(self._tell_sum)
        slot_row = Box(theme, across=True)
        slot_row.add(
            Label(words(Msg("Minutes in the slot")), theme, weight=SEMIBOLD), align=Qt.AlignmentFlag.AlignVCenter
        )
        slot_row.spring()
        slot_row.add(self._slot)
        self._sum = Label("", theme, "head", wrap=True)
        self._fits = Label("", theme, "small", tone="ink_soft", wrap=True)
        self._guards = Label("", theme, "small", tone="warn", wrap=True)
        self._auto = Check(words(Msg("Phases follow by themselves")), theme)
        self.put_on_button = Button(
            words(Msg("Put it on")), theme, look="primary", size="big", icon="play", key=words(Msg("Space"))
        )
        self.put_on_button.clicked.connect(self.put_on)
        self._people = Button(words(Msg("People and groups")), theme, icon="people")
        self._people.clicked.connect(self.people)
        self._no_groups = Label("", theme, "small", tone="warn", wrap=True)
        acts = Flow(theme, gap=12)
        acts.add(self.put_on_button, self._people)
        inner = Box(theme, margins=(5, 0, 5, 0), gap=8)
        inner.add(self._about, self._presets, self._phases, self._turns_row, slot_row, self._auto)
        inner.spring()
        half = Box(theme, gap=6)
        half.add(Scroll(inner, theme), stretch=1)
        foot = Box(theme, margins=(5, 0, 5, 5), gap=2)
        foot.add(Hairline(theme))
        foot.space(6)
        foot.add(self._sum, self._fits, self._guards, self._no_groups)
        foot.space(8)
        foot.add(acts)
        half.add(foot)
        return half

    def show_session(self, session: Session) -> None:
        """Shows what can be put on, for the people who are here."""
        here = (session.people, session.away, session.late, session.groups)
        known = self._session and (self._session.people, self._session.away, self._session.late, self._session.groups)
        exercises = self._doors.exercises()
        if exercises == self._exercises and here == known:
            return
        self._session = session
        people, groups = len(session.present), len(session.groups)
        said = Msg("Choose an exercise, or bring in the people first.")
        if people:
            said = (
                Msg("{n} people are here, in {groups} groups.", n=people, groups=groups)
                if groups
                else Msg("{n} people are here, not yet in groups.", n=people)
            )
        self._here.set_text(self._words(said))
        if exercises != self._exercises:
            self._exercises = exercises
            self._fill_shelf()
        else:
            self._tell_sum()

    def put_on(self) -> None:
        """Puts the chosen exercise on."""
        if self._exercise is None or self._preset is None:
            return
        changed = {
            key: minutes
            for key, line in self._lines.items()
            if (minutes := line.minutes()) is not None and round(minutes * MINUTE) != self._own_ms(key)
        }
        turns = self._turns.value() if self._turns_row.isVisibleTo(self) else 0
        self.chosen.emit(
            PutOn(
                exercise=self._exercise.key,
                preset=self._preset.key,
                minutes=changed,
                turns=turns,
                auto=self._auto.isChecked(),
            )
        )

    def _fill_shelf(self) -> None:
        self._shelf.clear()
        for place, exercise in enumerate(self._exercises):
            card = PickCard(exercise.name, self.theme, note=self._minutes_range(exercise), flat=True, checkable=True)
            card.setAccessibleDescription(exercise.short)
            card.clicked.connect(lambda _on=False, exercise=exercise: self._show_exercise(exercise))
            self._shelf.add(card)
            if place == 0:
                card.setChecked(True)
        self._shelf.spring()
        if self._exercises:
            self._show_exercise(self._exercises[0])
        self.put_on_button.set_why_not("" if self._exercises else self._words(Msg("The shelf is empty.")))

    def _minutes_range(self, exercise: Exercise) -> str:
        lengths = sorted({round(total(self._laid(exercise, preset)) / MINUTE) for preset in exercise.presets})
        if len(lengths) == 1:
            return self._words(Msg("{minutes} min", minutes=lengths[0]))
        return self._words(Msg("{least} to {most} min", least=lengths[0], most=lengths[-1]))

    def _show_exercise(self, exercise: Exercise) -> None:
        self._exercise = exercise
        self._about.set_text(exercise.short or exercise.purpose)
        self._presets.clear()
        for preset in exercise.presets:
            self._presets.addItem(preset.name, preset.key)
        self._presets.setVisible(len(exercise.presets) > 1)
        self._show_preset()

    def _show_preset(self) -> None:
        if self._exercise is None:
            return
        preset = self._exercise.preset(str(self._presets.currentData() or ""))
        self._preset = preset
        laid = self._laid(self._exercise, preset)
        self._turns_row.setVisible(any(phase.each for phase in preset.phases))
        self._turns.set_value(turns_in(laid))
        self._phases.clear()
        self._lines = {}
        grid = QWidget()
        rows = QGridLayout(grid)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(self.theme.px(4))
        rows.setColumnStretch(0, 1)
        for place, phase in enumerate(preset.phases):
            label = Label(
                [Run(phase.name, SEMIBOLD), Run(self._facts(phase.protected, phase.hold), tone="ink_soft")],
                self.theme,
                wrap=True,
                align=Qt.AlignmentFlag.AlignVCenter,
            )
            name = self._words(Msg("Minutes for {phase}", phase=phase.name))
            ms = next((step.ms for step in laid if step.key == phase.key), 0)
            line = MinutesLine(name, ms, self.theme)
            line.changed.connect(self._tell_sum)
            self._lines[phase.key] = line
            rows.addWidget(label, place, 0)
            rows.addWidget(line, place, 1)
        self._phases.add(grid)
        stops = [self._presets, *self._lines.values(), self._turns, self._slot, self._auto, self.put_on_button]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        self._tell_sum()

    def _facts(self, protected: bool, hold: bool) -> str:
        facts = []
        if protected:
            facts.append(self._words(Msg("never shortened")))
        if hold:
            facts.append(self._words(Msg("used fully")))
        return f"  {', '.join(facts)}" if facts else ""

    def _tell_sum(self) -> None:
        if self._exercise is None or self._preset is None:
            return
        words = self._words
        minutes = {key: m for key, line in self._lines.items() if (m := line.minutes()) is not None}
        turns = self._turns.value() if self._turns_row.isVisibleTo(self) or not self.isVisible() else 0
        laid = steps(self._preset, people=self._people_for(self._exercise), minutes=minutes, turns=turns)
        needed = total(laid)
        many = turns_in(laid)
        each = Msg("{minutes} minutes in {turns} rounds", minutes=minutes_said(needed), turns=many)
        self._sum.set_text(words(each if many > 1 else Msg("{minutes} minutes", minutes=minutes_said(needed))))
        slot = self._slot.minutes()
        self._fits.set_text(words(fits(needed, round(slot * MINUTE))) if slot else "")
        self._fits.setVisible(slot is not None)
        guards = guarded(self._preset, laid)
        self._guards.set_text(" ".join(words(msg) for msg in guards))
        self._guards.setVisible(bool(guards))
        size = self._exercise.group
        groupless = size is not None and not (self._session and self._session.groups)
        self._no_groups.setVisible(groupless)
        if size is not None and groupless:
            why = Msg(
                "This runs in groups of {least} to {most}, and there are none yet. Without them one clock runs for all.",
                least=size.least,
                most=size.most,
            )
            self._no_groups.set_text(words(why))

    def _own_ms(self, key: str) -> int:
        if self._exercise is None or self._preset is None:
            return 0
        return next((step.ms for step in self._laid(self._exercise, self._preset) if step.key == key), 0)

    def _laid(self, exercise: Exercise, preset: Preset) -> tuple[Step, ...]:
        return steps(preset, people=self._people_for(exercise))

    def _people_for(self, exercise: Exercise) -> int:
        """For how many the per-person minutes are counted, as the gesture that puts it on does."""
        if exercise.group is None:
            return (len(self._session.present) if self._session else 0) or exercise.people.best
        largest = max((len(group.members) for group in self._session.groups), default=0) if self._session else 0
        return largest or exercise.group.best
