"""The webinars: when each is, what people want it to be about, and who comes as a guest."""

from dataclasses import replace

from copfacil.core.programme.webinars import Idea, Slot
from copfacil.core.programme.year import Meeting
from copfacil.core.words import Words
from copfacil.ui.between.doors import BetweenDoors, BetweenView, WebinarLine
from copfacil.ui.between.voting import GuestRow, IdeaRow
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Rule
from copfacil.ui.people.painting import Brush, wide
from copfacil.ui.programme.day_field import DayField
from copfacil.ui.programme.lists import two_lines
from copfacil.ui.programme.part import Form, Part
from copfacil.ui.programme.rows import Rows
from copfacil.ui.theme import SEMIBOLD, Theme, Tone


class WebinarForm(Form[WebinarLine]):
    """A webinar: its plan is kept as a whole; votes and guests count as they are keyed."""

    def __init__(self, doors: BetweenDoors, theme: Theme) -> None:
        words = doors.words
        super().__init__(words, theme, words("All webinars"))
        self.doors = doors
        self._id = ""
        self.title = self.line(words("Title"))
        self.day = DayField(words("Date"), words, theme, doors.today)
        self.starts, self.ends = self.line(words("Begins")), self.line(words("Ends"))
        self.theme_line = self.line(words("Theme"), words("the vote decides, or you write one"))
        self.save = Button(words("Keep"), theme, look="primary", size="small")
        self.drop = Button(words("Take off the year"), theme, look="quiet", icon="trash", size="small")
        self.idea = Field(words("An idea for a theme"), theme, placeholder=words("An idea, and Enter"), icon="plus")
        self.take = Button(words("Take the idea that is ahead"), theme, icon="check", size="small")
        self.guest = Field(words("A guest"), theme, placeholder=words("A guest's name, and Enter"), icon="plus")
        self.ideas: list[IdeaRow] = []
        self.guests: list[GuestRow] = []
        self._idea_rows, self._guest_rows = Box(theme, gap=8), Box(theme, gap=12)
        self._no_ideas = Label(words("No ideas yet."), theme, tone="ink_soft", wrap=True)
        self._no_guests = Label(words("Nobody is asked yet."), theme, tone="ink_soft", wrap=True)
        self._lay()
        self._listen()

    def _lay(self) -> None:
        words, theme = self.words, self.theme
        times = Box(theme, across=True, gap=8)
        times.add(self.starts, self.ends)
        acts = Flow(theme, gap=8)
        acts.add(self.save, self.drop)
        took = Flow(theme, gap=8)
        took.add(self.take)
        vote = Box(theme, gap=8)
        vote.add(Rule(words("Vote for a theme"), theme), self._no_ideas, self._idea_rows, self.idea, took)
        guests = Box(theme, gap=8)
        guests.add(Rule(words("Guests"), theme), self._no_guests, self._guest_rows, self.guest)
        plan = Box(theme, gap=12)
        plan.add(Rule(words("Its plan"), theme), self.title, self.day, times, self.theme_line, acts)
        self.add(vote, guests, plan)
        self.spring()

    def _listen(self) -> None:
        self.day.entered.connect(self.keep)
        self.save.clicked.connect(self.keep)
        self.drop.clicked.connect(self._drop)
        self.idea.entered.connect(self._add_idea)
        self.guest.entered.connect(self._add_guest)
        self.take.clicked.connect(lambda: self.told.emit(self.doors.take_theme(self._id)))

    def show_line(self, line: WebinarLine) -> None:
        """Shows a webinar: while its plan is the same, only votes and guests change, and what is written stays."""
        was = self.shown
        same = was is not None and was.meeting == line.meeting
        self._shown = line
        if not same:
            self.fill(line)
        self._show_about(line)

    def fill(self, line: WebinarLine) -> None:
        """Puts its plan into the fields."""
        one = line.meeting
        if self._id != one.id:
            self.idea.set_text("")
            self.guest.set_text("")
        self._id = one.id
        self.head.set_text(one.title)
        for field, text in (
            (self.title, one.title),
            (self.starts, one.starts),
            (self.ends, one.ends),
            (self.theme_line, one.theme),
        ):
            field.set_text(text)
            field.line.setCursorPosition(0)
            field.set_error("")
        self.day.show_day(one.day)

    def begin(self) -> None:
        """Its day comes after its title."""
        self.day.setFocus()

    def keep(self) -> None:
        """Takes its plan in."""
        title = " ".join(self.title.text().split())
        self.title.set_error("" if title else self.words("Give it a title first."))
        if self.shown is None or not title or self.day.wrong:
            return
        day = self.day.day
        self.tell(
            self.doors.put(
                replace(
                    self.shown.meeting,
                    title=title,
                    day=day.isoformat() if day is not None else "",
                    starts=self.starts.text().strip(),
                    ends=self.ends.text().strip(),
                    theme=self.theme_line.text().strip(),
                )
            )
        )

    def _show_about(self, line: WebinarLine) -> None:
        words = self.words
        self.says.set_text(", ".join(part for part in (line.when or words("no day yet"), line.state) if part))
        for place in range(len(self.ideas), len(line.ideas)):
            row = IdeaRow(self.doors, self.theme)
            row.told.connect(self.told)
            self.ideas.append(row)
            self._idea_rows.add(row)
            row.setVisible(place < len(line.ideas))
        for at, idea_row in enumerate(self.ideas):
            idea_row.setVisible(at < len(line.ideas))
            if at < len(line.ideas):
                idea_row.show_idea(line.ideas[at])
        for _ in range(len(self.guests), len(line.guests)):
            guest_row = GuestRow(self.doors, self.theme)
            guest_row.told.connect(self.told)
            self.guests.append(guest_row)
            self._guest_rows.add(guest_row)
        for at, guest_row in enumerate(self.guests):
            guest_row.setVisible(at < len(line.guests))
            if at < len(line.guests):
                guest_row.show_guest(line.guests[at])
        self._no_ideas.setVisible(not line.ideas)
        self._idea_rows.setVisible(bool(line.ideas))
        self.take.setVisible(bool(line.ideas))
        self._no_guests.setVisible(not line.guests)
        self._guest_rows.setVisible(bool(line.guests))

    def _add_idea(self, text: str) -> None:
        if text.strip():
            why = self.doors.put(Idea(id=self.doors.new_id(), meeting=self._id, text=" ".join(text.split())))
            self._added(self.idea, why is None)
            self.told.emit(why)

    def _add_guest(self, name: str) -> None:
        if name.strip():
            slot = Slot(id=self.doors.new_id(), meeting=self._id)
            why = self.doors.ask_guest(slot, " ".join(name.split()))
            self._added(self.guest, why is None)
            self.told.emit(why)

    @staticmethod
    def _added(field: Field, came: bool) -> None:
        if came:
            field.set_text("")

    def _drop(self) -> None:
        if self.shown is not None:
            self.told.emit(self.doors.drop(self.shown.meeting))


class WebinarsPart(Part[WebinarLine, WebinarForm]):
    """The series."""

    def __init__(self, doors: BetweenDoors, theme: Theme) -> None:
        words = doors.words
        self.doors = doors
        super().__init__(
            theme,
            add=Field(words("A new webinar"), theme, placeholder=words("A new webinar, and Enter"), icon="plus"),
            rows=webinar_rows(words, theme),
            form=lambda look: WebinarForm(doors, look),
            key=lambda one: one.meeting.id,
            none=words("No webinar yet. Write what the first is called: its day comes next."),
            put=lambda title: doors.put(
                Meeting(
                    id=doors.new_id(), kind="webinar", title=title, starts="12:00", ends="13:00", template="webinar"
                )
            ),
        )

    def show_view(self, view: BetweenView) -> None:
        """Shows the webinars as they stand."""
        words = self.doors.words
        open_ = sum(not one.over and not one.meeting.theme for one in view.webinars)
        told = words("{n} of those to come have no theme yet.", n=open_) if open_ else ""
        self.show_lines(view.webinars, told)

    def prepare(self) -> None:
        """Everything stands in the line."""


def webinar_rows(words: Words, theme: Theme) -> Rows[WebinarLine]:
    """The list of webinars."""

    def paint(brush: Brush, one: WebinarLine) -> None:
        look = brush.theme
        px, body, small = look.px, look.letters["body"].line, look.letters["small"].line
        top, room = px(5), brush.box.width()
        tone: Tone = "ink_soft" if one.over else "ink"
        when = one.when or words("no day yet")
        brush.text(brush.at(0, top, room, body), when, tone=tone, end=True)
        taken = wide(look.font("body"), when) + px(12)
        brush.text(brush.at(0, top, room - taken, body), one.meeting.title, tone=tone, weight=SEMIBOLD)
        about = ", ".join(part for part in (one.state, one.about) if part)
        brush.text(brush.at(0, top + body, room, small), about, "small", tone="ink_soft")

    def told(one: WebinarLine) -> str:
        return ", ".join((one.meeting.title, one.when or words("no day yet"), one.state, one.about))

    return Rows(words("Webinars"), theme, paint, told, two_lines, least=3)
