"""The forms of the register: a story in one value, an indicator, a hope."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal

from copfacil.core.programme.register import (
    STORY_CONSENTS,
    STRENGTHS,
    Aspiration,
    Indicator,
    Measured,
    Part,
    Story,
    Strength,
    Value,
)
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.check import Check
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field, TextBox
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.segments import Segments
from copfacil.ui.programme.day_field import DayField
from copfacil.ui.register.doors import Doors
from copfacil.ui.theme import Theme

People = Sequence[tuple[str, str]]
"""(id, name) of who may be chosen."""


class _Form(Box):
    """What the forms share.

    Signals:
        kept(): Enter was pressed.
    """

    kept = Signal()

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(theme, gap=10)
        self.doors, self.words = doors, doors.words

    def line(self, name: str, placeholder: str = "") -> Field:
        """A line to write in; Enter keeps the whole form."""
        field = Field(name, self.theme, placeholder=placeholder, show_name=True)
        field.entered.connect(lambda _text: self.kept.emit())
        return field

    def choice(self, name: str, options: Sequence[tuple[str, str]]) -> Choice:
        """A choice with its name above."""
        made = Choice(name, options, self.theme)
        self.add(Label(name, self.theme, "small", tone="ink_soft"), made)
        return made

    def show_people(self, choice: Choice, people: People, person: str) -> None:
        """The people to choose from, nobody first."""
        choice.clear()
        for key, name in (("", self.words("nobody named")), *people):
            choice.addItem(name, key)
        choice.choose(person)


class StoryForm(_Form):
    """A story, and what it says in the value that is chosen."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(doors, theme)
        words = self.words
        self._story = Story(id="")
        self._value: Value = "immediate"
        self.title = self.line(words("Title, as the matrix shows it"))
        self.add(self.title)
        self.by = self.choice(words("Who tells it"), ())
        self.question = Label("", theme, "small", tone="ink_soft", wrap=True)
        self.text = TextBox(words("What it says"), theme, lines=4)
        self.strength = Segments(
            words("Evidence"), [(key, words(said), None) for key, said in STRENGTHS.items()], theme
        )
        self.add(self.question, self.text, self.strength)
        consents = [(str(key), words(said)) for key, said in STORY_CONSENTS.items()]
        self.consent = self.choice(words("How far it may travel"), consents)
        self.again = DayField(words("Ask again on"), words, theme, doors.today)
        self.finished = Check(words("Finished: ask no more"), theme)
        self.add(self.again, self.finished)
        self.text.kept.connect(lambda _text: self.kept.emit())
        self.again.entered.connect(self.kept)

    def show_entry(self, story: Story, value: Value, question: str, people: People) -> None:
        """Shows a story as it stands in a value."""
        self._story, self._value = story, value
        part = story.part(value) or Part(value=value)
        self.title.set_text(story.title)
        self.title.set_error("")
        self.show_people(self.by, people, story.by)
        self.question.set_text(question)
        self.text.setPlainText(part.text)
        self.strength.choose(part.strength)
        self.consent.choose(story.consent)
        self.again.show_day(story.ask_again)
        self.finished.setChecked(bool(story.finished))

    def entry(self) -> Story | None:
        """The story as it is written now; None where its title or its day is missing or wrong, which is said."""
        title = self.title.text().strip()
        self.title.set_error("" if title else self.words("Give the story a title first."))
        if not title or self.again.wrong:
            return None
        today = self.doors.today().isoformat()
        strength: Strength = next(one for one in STRENGTHS if one == self.strength.value())
        part = Part(value=self._value, text=self.text.toPlainText().strip(), strength=strength, day=today)
        day = self.again.day
        others = tuple(one for one in self._story.parts if one.value != self._value)
        return replace(
            self._story,
            id=self._story.id or self.doors.new_id(),
            title=title,
            by=str(self.by.currentData() or ""),
            parts=(*others, part),
            consent=next(one for one in STORY_CONSENTS if one == self.consent.currentData()),
            started=self._story.started or today,
            finished=(self._story.finished or today) if self.finished.isChecked() else "",
            ask_again=day.isoformat() if day is not None else "",
        )


class IndicatorForm(_Form):
    """Something that is counted in the value that is chosen."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(doors, theme)
        words = self.words
        self._indicator = Indicator(id="")
        self.title = self.line(words("What is counted"))
        self.unit = self.line(words("In what"), words("%, hours, meetings"))
        self.figure = self.line(words("The figure as it is read today"))
        self.readings = Label("", theme, "small", tone="ink_soft", wrap=True)
        self.again = DayField(words("Read again on"), words, theme, doors.today)
        self.add(self.title, self.unit, self.figure, self.readings, self.again)
        self.again.entered.connect(self.kept)

    def show_entry(self, indicator: Indicator, said: str) -> None:
        """Shows an indicator; ``said`` are the figures so far."""
        self._indicator = indicator
        self.title.set_text(indicator.name)
        self.title.set_error("")
        self.unit.set_text(indicator.unit)
        self.figure.set_text("")
        self.readings.set_text(said)
        self.readings.setVisible(bool(said))
        self.again.show_day(indicator.ask_again)

    def entry(self) -> Indicator | None:
        """The indicator as it is written now; a figure is one more reading. None where its name is missing."""
        name = self.title.text().strip()
        self.title.set_error("" if name else self.words("Say first what is counted."))
        if not name or self.again.wrong:
            return None
        figure, day = self.figure.text().strip(), self.again.day
        today = self.doors.today().isoformat()
        kept = (
            tuple(one for one in self._indicator.readings if one.day != today) if figure else self._indicator.readings
        )
        return replace(
            self._indicator,
            id=self._indicator.id or self.doors.new_id(),
            name=name,
            unit=self.unit.text().strip(),
            readings=(*kept, Measured(day=today, figure=figure)) if figure else kept,
            ask_again=day.isoformat() if day is not None else "",
        )


class HopeForm(_Form):
    """What somebody hopes for in the value that is chosen."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(doors, theme)
        self._hope = Aspiration(id="")
        self.title = self.line(self.words("What is hoped for"))
        self.add(self.title)
        self.by = self.choice(self.words("Whose hope"), ())

    def show_entry(self, hope: Aspiration, people: People) -> None:
        """Shows a hope."""
        self._hope = hope
        self.title.set_text(hope.text)
        self.title.set_error("")
        self.show_people(self.by, people, hope.by)

    def entry(self) -> Aspiration | None:
        """The hope as it is written now; None where there are no words."""
        text = self.title.text().strip()
        self.title.set_error("" if text else self.words("Write the hope first."))
        if not text:
            return None
        return replace(
            self._hope,
            id=self._hope.id or self.doors.new_id(),
            text=text,
            by=str(self.by.currentData() or ""),
            day=self._hope.day or self.doors.today().isoformat(),
        )
