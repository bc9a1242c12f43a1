"""A programme begins: from the template, with its dates worked out at once, or from nothing; and those that are there."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import count

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from copfacil.core.dates import day_said, day_short
from copfacil.core.programme.template import MODULES, Wish, meetings
from copfacil.core.programme.year import KINDS
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.check import Check
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Rule
from copfacil.ui.kit.segments import Segments
from copfacil.ui.kit.stepper import Stepper
from copfacil.ui.people.painting import Brush
from copfacil.ui.programme.day_field import DayField
from copfacil.ui.programme.holidays import Holidays
from copfacil.ui.programme.line import YearLine
from copfacil.ui.programme.lists import two_lines
from copfacil.ui.programme.rows import Rows
from copfacil.ui.programme.values import Listed, MeetingView
from copfacil.ui.theme import SEMIBOLD, Theme

_MOST_MODULES, _MOST_WEEKS = 12, 52
_BESIDE = 1080
"""px before the text scale."""
_AHEAD = timedelta(weeks=6)
"""The first module is proposed so long from today, on a Thursday."""
_THURSDAY = 3


class Begin(Box):
    """The page.

    Signals:
        created(str, object): a programme of that name is wished, with a year as in the Wish, or None for none.
        opened(str): one that is there is to be opened.
        left(): back to the one that is open.
    """

    created = Signal(str, object)
    opened = Signal(str)
    left = Signal()

    def __init__(self, words: Words, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme, gap=24, margins=(0, 4, 12, 32))
        self._words, self._today = words, today
        self._there = Box(theme, gap=4)
        self._head = Rule(words("Your programmes"), theme)
        self.list: Rows[Listed] = Rows(
            words("Your programmes"), theme, _paint_listed, lambda one: f"{one.title}, {one.about}", two_lines
        )
        self.back = Button(words("Back"), theme, look="quiet", icon="back")
        self._there.add(self._head, self.list)
        self._says = Label(
            words(
                "A programme is a year with the same people: modules, what lies between them, sets that stay together,"
                " and whose turn it is."
            ),
            theme,
            "lead",
            tone="ink_soft",
            wrap=True,
        )
        self.name = Field(
            words("Name of the programme"), theme, show_name=True, placeholder=words("Leading communities")
        )
        self.way = Segments(
            words("How to begin"),
            [("template", words("From the template"), None), ("scratch", words("From scratch"), None)],
            theme,
        )
        self.first = DayField(words("First module on"), words, theme, today)
        self.weeks = _stepper(words, theme, Msg("Weeks apart"), 10, _MOST_WEEKS)
        self.modules = _stepper(words, theme, Msg("Modules"), len(MODULES), _MOST_MODULES)
        self.place = Field(words("Place"), theme, show_name=True)
        self.webinars = Check(words("Webinars"), theme)
        self.between = Check(words("Small sets between modules"), theme)
        self.celebration = Check(words("A celebration"), theme)
        self.holidays = Holidays(words, theme, today)
        self.line = YearLine(words, theme)
        self._told = Label("", theme, "small", tone="ink_soft", wrap=True)
        self.begin = Button(words("Begin the programme"), theme, look="primary")
        self._lay()
        for check in (self.webinars, self.between, self.celebration):
            check.setChecked(True)
            check.toggled.connect(lambda _on: self._preview())
        self.first.show_day(_first_proposed(today()).isoformat())
        self._listen()
        self._preview()

    def show_programmes(self, programmes: Sequence[Listed], here: str) -> None:
        """Shows those that are there."""
        self._there.setVisible(bool(programmes))
        self._says.setVisible(not programmes)
        self.back.setVisible(bool(here))
        places = [one.stream for one in programmes]
        self.list.show_rows(programmes, places.index(here) if here in places else -1)
        self.list.setFixedHeight(min(self.list.sizeHint().height(), two_lines(self.theme) * 5))

    def refuse(self, why: str) -> None:
        """Says why it was not begun."""
        self.name.set_error(why)
        self.name.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The form, and beside it what it comes to where there is room."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        ways = QBoxLayout.Direction
        beside = self.width() >= self.theme.px(_BESIDE)
        self._columns.lay.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        super().set_theme(theme)
        self.list.setFixedHeight(min(self.list.sizeHint().height(), two_lines(theme) * 5))
        self._fold()

    def _lay(self) -> None:
        words, theme = self._words, self.theme
        top = Box(theme, across=True, gap=8)
        top.add(self.back)
        top.spring()
        form = Box(theme, gap=16)
        dates = Flow(theme, gap=24)
        for name, stepper in ((words("Modules"), self.modules), (words("Weeks apart"), self.weeks)):
            pair = Box(theme, gap=4)
            pair.add(Label(name, theme, "small", tone="ink_soft"), stepper)
            dates.add(pair)
        ticks = Flow(theme, gap=20)
        ticks.add(self.webinars, self.between, self.celebration)
        self._year = Box(theme, gap=16)
        free = Box(theme, gap=8)
        free.add(Rule(words("Kept free"), theme), self.holidays)
        self._year.add(self.first, dates, ticks, self.place, free)
        form.add(Rule(words("A new programme"), theme, heavy=True), self.name, self.way, self._year)
        self._preview_box = Box(theme, gap=12)
        self._preview_box.add(Rule(words("The year it would be"), theme), self.line, self._told)
        acts = Box(theme, across=True, gap=8)
        acts.add(self.begin)
        acts.spring()
        form.add(acts)
        form.spring()
        self._preview_box.spring()
        self._columns = Box(theme, across=True, gap=40)
        self._columns.add(form, self._preview_box, stretch=1)
        self.add(top, self._there, self._says, self._columns)
        self.spring()

    def _listen(self) -> None:
        self.back.clicked.connect(self.left)
        self.list.entered.connect(lambda row: self.opened.emit(self.list.shown[row].stream))
        self.list.clicked.connect(lambda index: self.opened.emit(self.list.shown[index.row()].stream))
        self.way.chosen.connect(lambda _way: self._preview())
        self.first.changed.connect(self._preview)
        for stepper in (self.weeks, self.modules):
            stepper.changed.connect(lambda _n: self._preview())
        self.holidays.changed.connect(self._preview)
        self.name.edited.connect(lambda _text: self.name.set_error(""))
        self.name.entered.connect(lambda _text: self._create())
        self.begin.clicked.connect(self._create)

    @property
    def wish(self) -> Wish | None:
        """The year that is wished; None where none is to be laid, or no first day is known."""
        first = self.first.day
        if self.way.value() == "scratch" or first is None:
            return None
        return Wish(
            first=first,
            weeks=self.weeks.value(),
            holidays=self.holidays.value,
            modules=self.modules.value(),
            place=self.place.text().strip(),
            webinars=self.webinars.isChecked(),
            between=self.between.isChecked(),
            celebration=self.celebration.isChecked(),
        )

    def _create(self) -> None:
        if not self.name.text().strip():
            self.refuse(self._words("Give the programme a name first."))
        elif self.way.value() == "template" and self.first.day is None:
            self.first.field.set_error(self._words("Write the day of the first module."))
            self.first.setFocus()
        else:
            self.created.emit(self.name.text(), self.wish)

    def _preview(self) -> None:
        words, wish = self._words, self.wish
        template = self.way.value() == "template"
        self._year.setVisible(template)
        self._preview_box.setVisible(template and wish is not None)
        if wish is None:
            return
        numbers = count(1)
        laid = meetings(wish, lambda: str(next(numbers)), words)
        modules = [one for one in laid if one.kind == "module"]
        views = [
            MeetingView(
                meeting=one,
                state="to come",
                number=modules.index(one) + 1 if one in modules else 0,
                day=words(day_short(one.day)),
                long=words(day_said(date.fromisoformat(one.day), self._today())),
                note="",
                due=(),
                state_said="",
                kind_said=words(KINDS[one.kind]),
                has_session=False,
            )
            for one in laid
        ]
        self.line.show_year(views, "", self.line.here)
        days = ", ".join(view.long for view in views if view.meeting.kind == "module")
        self._told.set_text(words("Modules on {days}.", days=days))


def _stepper(words: Words, theme: Theme, name: Msg, value: int, most: int) -> Stepper:
    return Stepper(words(name), value, theme, fewer=words("One less"), more=words("One more"), most=most)


def _first_proposed(today: date) -> date:
    day = today + _AHEAD
    return day + timedelta(days=(_THURSDAY - day.weekday()) % 7)


def _paint_listed(brush: Brush, one: Listed) -> None:
    look = brush.theme
    body, small = look.letters["body"].line, look.letters["small"].line
    top = look.px(5)
    brush.text(brush.at(0, top, brush.box.width(), body), one.title, weight=SEMIBOLD)
    brush.text(brush.at(0, top + body, brush.box.width(), small), one.about, "small", tone="ink_soft")
