"""When the day begins and ends, and how many people are expected: exercises are as long as so many people need."""

from PySide6.QtCore import Qt, Signal

from copfacil.core.agenda.plan import Agenda, clock_ms, clock_said
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.stepper import Stepper
from copfacil.ui.theme import Theme

_PEOPLE_MOST = 200


class Hours(Box):
    """The hours of the day.

    Signals:
        told(str, str, int): begin, end, people; empty and -1 for as before.
    """

    told = Signal(str, str, int)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=8, name=words("Hours"))
        self._words, self._day, self._listed = words, Agenda(), 0
        self.begins = Field(words("Begins"), theme, show_name=True)
        self.ends = Field(words("Ends"), theme, show_name=True)
        self.people = Stepper(
            words("People expected"),
            1,
            theme,
            least=1,
            most=_PEOPLE_MOST,
            fewer=words("One person less"),
            more=words("One person more"),
            size="small",
        )
        row = Box(theme, across=True, gap=12)
        row.add(self.begins, self.ends, stretch=1)
        people = Box(theme, across=True)
        label = Label(words("People expected"), theme, "small", wrap=True)
        people.add(label, stretch=1, align=Qt.AlignmentFlag.AlignVCenter)
        people.add(self.people)
        self.expect = Button("", theme, look="quiet", size="small", icon="people")
        self.add(Label(words("Hours"), theme, "head"), row, people)
        self.add(self.expect, align=Qt.AlignmentFlag.AlignLeading)
        self.begins.line.editingFinished.connect(lambda: self._tell(self.begins))
        self.ends.line.editingFinished.connect(lambda: self._tell(self.ends))
        self.people.changed.connect(lambda n: self.told.emit("", "", n))
        self.expect.clicked.connect(lambda: self.told.emit("", "", self._listed))

    def show_day(self, day: Agenda, listed: int) -> None:
        """Shows the hours of a day for which so many are on the list; what somebody is writing stays."""
        self._day, self._listed = day, listed
        self.expect.set_text(self._words(Msg("Plan for the {n} on the list", "Plan for the {n} on the list", n=listed)))
        self.expect.setVisible(listed not in {0, day.expected})
        for field, text in ((self.begins, day.starts), (self.ends, day.ends)):
            if not (field.line.hasFocus() and field.line.isModified()):
                field.set_text(text)
                field.set_error("")
        if self.people.value() != day.expected:
            self.people.set_value(day.expected)

    def _tell(self, field: Field) -> None:
        text = field.text().strip()
        clock, begins = clock_ms(text), field is self.begins
        if not field.line.isModified() or clock == (self._day.begins if begins else self._day.closes):
            return
        if clock is None:
            wrong = Msg("{text} is not a time of day. Write it like 09:30.", text=text[:20])
        elif clock >= self._day.closes if begins else clock <= self._day.begins:
            wrong = Msg("The day ends after it begins.")
        else:
            field.line.setModified(False)
            self.told.emit(clock_said(clock) if begins else "", "" if begins else clock_said(clock), -1)
            return
        field.set_error(self._words(wrong))
