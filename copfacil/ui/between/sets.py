"""Small sets that meet by themselves: a day and a place for each, and whether they met."""

from dataclasses import replace

from copfacil.core.programme.year import Gathering
from copfacil.core.words import Words
from copfacil.ui.between.doors import BetweenDoors, BetweenView, SetLine
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.segments import Segments
from copfacil.ui.people.painting import Brush, wide
from copfacil.ui.programme.day_field import DayField
from copfacil.ui.programme.lists import two_lines
from copfacil.ui.programme.part import Form, Part
from copfacil.ui.programme.several import offer
from copfacil.ui.programme.ticks import TEXT_AT, TickRows, paint_tick
from copfacil.ui.theme import SEMIBOLD, Theme, Tone


class SetForm(Form[SetLine]):
    """A small set's meeting."""

    def __init__(self, doors: BetweenDoors, theme: Theme) -> None:
        words = doors.words
        super().__init__(words, theme, words("All small sets"))
        self.doors = doors
        self.day = DayField(words("Their day"), words, theme, doors.today)
        self.place = self.line(words("Where"), words("a call, a kitchen, a corridor"))
        self.became = Segments(
            words("What became of it"),
            [("", words("To come"), None), ("met", words("Met"), None), ("missed", words("Did not meet"), None)],
            theme,
        )
        self.save = Button(words("Keep"), theme, look="primary", size="small")
        self.sheet = Button(words("Sheet for the call"), theme, icon="printer", size="small")
        acts = Flow(theme, gap=8)
        acts.add(self.save, self.sheet)
        became = Box(theme, gap=4)
        became.add(Label(words("What became of it"), theme, "small", tone="ink_soft"), self.became)
        self.add(self.day, self.place, became, acts)
        self.spring()
        self.day.entered.connect(self.keep)
        self.save.clicked.connect(self.keep)
        self.sheet.clicked.connect(lambda: self.told.emit(doors.sheets()))

    def fill(self, line: SetLine) -> None:
        """Puts a set's meeting into the fields."""
        self.head.set_text(line.title)
        self.says.set_text(line.names)
        found = line.gathering
        self.day.show_day(found.day)
        self.place.set_text(found.place)
        self.became.choose("met" if found.met else "missed" if found.missed else "")

    def begin(self) -> None:
        """The day comes first."""
        self.day.setFocus()

    def keep(self) -> None:
        """Takes in what is written."""
        if self.shown is None or self.day.wrong:
            return
        day, became = self.day.day, self.became.value()
        gathering = Gathering(
            day=day.isoformat() if day is not None else "",
            place=self.place.text().strip(),
            met=became == "met",
            missed=became == "missed",
        )
        self.tell(self.doors.gather(self.shown.meeting, self.shown.number, gathering))


class SetsPart(Part[SetLine, SetForm]):
    """The small sets of the weeks that are chosen. Space says that one met; the line gives all that have none a day."""

    def __init__(self, doors: BetweenDoors, theme: Theme) -> None:
        words = doors.words
        self.doors, self._view = doors, BetweenView()
        self.list = set_rows(words, theme)
        super().__init__(
            theme,
            add=Field(
                words("One day for all that have none"), theme, placeholder=words("One day for all that have none"),
                icon="calendar",
            ),
            rows=self.list,
            form=lambda look: SetForm(doors, look),
            key=lambda one: str(one.number),
            none="",
            put=lambda text: doors.gather_all(self.weeks.currentData() or "", text),
        )  # fmt: skip
        self.weeks = Choice(words("The weeks"), [("", "")], theme)
        self.sheets = Button(words("Sheets for the calls"), theme, icon="printer")
        self.form_them = Button(words("Form small sets"), theme, icon="people")
        self.acts.add(self.weeks, self.sheets, self.form_them)
        self.form_them.clicked.connect(lambda: doors.go("turns"))
        self.weeks.activated.connect(lambda _row: self._show())
        self.sheets.clicked.connect(lambda: self.told.emit(doors.sheets()))
        self.list.ticked.connect(self._tick)

    def show_view(self, view: BetweenView) -> None:
        """Shows the sets as they stand."""
        first = not self._view.weeks
        self._view = view
        offer(self.weeks, view.weeks)
        if first or self.weeks.currentData() not in view.sets:
            self.weeks.choose(view.now)
        self._show()

    def prepare(self) -> None:
        """Everything stands in the line."""

    def _show(self) -> None:
        words, view = self.doors.words, self._view
        lines = view.sets.get(self.weeks.currentData() or "", ())
        met, dated = sum(one.gathering.met for one in lines), sum(one.gathering.settled for one in lines)
        told = words("{dated} of {sets} have a date, {met} met.", dated=dated, sets=len(lines), met=met)
        self.show_lines(lines, told if lines else "")
        for part in (self.add, self.weeks, self.sheets):
            part.setVisible(bool(lines))
        self.form_them.setVisible(bool(view.weeks) and not lines)
        self._none.set_text(
            words("No small sets yet: they are formed by region on the page Turns, under Near sets.")
            if view.weeks
            else words(
                "The year has no weeks for small sets. Add a meeting of the kind Between modules on the page Year."
            )
        )

    def _tick(self, row: int) -> None:
        line = self.list.shown[row]
        turned = replace(line.gathering, met=not line.gathering.met, missed=False)
        self.told.emit(self.doors.gather(line.meeting, line.number, turned))


def set_rows(words: Words, theme: Theme) -> TickRows[SetLine]:
    """The list of small sets."""

    def paint(brush: Brush, one: SetLine) -> None:
        look = brush.theme
        px, body, small = look.px, look.letters["body"].line, look.letters["small"].line
        x, top = px(TEXT_AT), px(5)
        paint_tick(brush, top, on=one.gathering.met, asks=one.asks)
        tone: Tone = "warn" if one.asks else "ink" if one.gathering.settled else "ink_soft"
        stands = set_stands(one, words)
        room = brush.box.width() - x
        brush.text(brush.at(x, top, room, body), stands, tone=tone, end=True)
        taken = wide(look.font("body"), stands) + px(12)
        brush.text(brush.at(x, top, room - taken, body), one.names, weight=SEMIBOLD)
        about = ", ".join(part for part in (one.title, one.when, one.gathering.place) if part)
        brush.text(brush.at(x, top + body, room, small), about, "small", tone="ink_soft")

    def told(one: SetLine) -> str:
        parts = (one.title, one.names, set_stands(one, words), one.when, one.gathering.place)
        return ", ".join(part for part in parts if part)

    return TickRows(words("Small sets"), theme, paint, told, two_lines, least=3)


def set_stands(one: SetLine, words: Words) -> str:
    """How a set's meeting stands, in a word or two."""
    if one.gathering.met:
        return words("met")
    if one.gathering.missed:
        return words("did not meet")
    if one.asks:
        return words("did they meet?")
    return words("to come") if one.gathering.day else words("no date yet")
