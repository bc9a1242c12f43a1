"""The date calculator: modules so many weeks apart, holidays avoided; what would move is shown before it does."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from copfacil.core.dates import day_said
from copfacil.core.programme.redating import Moved, movable, moved
from copfacil.core.programme.year import KINDS, Year
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Rule
from copfacil.ui.kit.stepper import Stepper
from copfacil.ui.people.painting import Brush, wide
from copfacil.ui.programme.day_field import DayField
from copfacil.ui.programme.holidays import Holidays, holiday_said
from copfacil.ui.programme.lists import two_lines
from copfacil.ui.programme.rows import Rows
from copfacil.ui.programme.values import YearView
from copfacil.ui.theme import SEMIBOLD, Theme

_MOST_WEEKS = 52
_SIDE, _BESIDE = 360, 900
"""px before the text scale: the width of the fields, and from so much room on the table stands beside them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A meeting before and after: titles and days in words."""

    title: str
    was: str
    now: str
    note: str
    moves: bool = field(default=False)


class Dates(Box):
    """The calculator.

    Signals:
        wanted(object, int, object): new days by meeting id, weeks apart, holidays.
        left(): not now.
    """

    wanted = Signal(object, int, object)
    left = Signal()

    def __init__(self, words: Words, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme, across=True, gap=40, margins=(0, 4, 12, 24))
        self._words, self._today = words, today
        self._year = Year()
        self._moved: tuple[Moved, ...] = ()
        self.first = DayField(words("The next module that can move is on"), words, theme, today)
        self.weeks = Stepper(
            words("Weeks apart"),
            10,
            theme,
            fewer=words("One week less"),
            more=words("One week more"),
            most=_MOST_WEEKS,
        )
        self.holidays = Holidays(words, theme, today)
        self.take = Button(words("Move to these dates"), theme, look="primary")
        self.leave = Button(words("Not now"), theme)
        self._head = Rule(words("From these dates to those"), theme)
        self.list: Rows[_Line] = Rows(
            words("From these dates to those"), theme, self._paint, _told, two_lines, picks=False
        )
        side = Box(theme, gap=20, margins=(0, 0, 12, 0))
        apart = Box(theme, gap=4)
        apart.add(Label(words("Weeks apart"), theme, "small", tone="ink_soft"), self.weeks)
        apart.lay.setAlignment(self.weeks, Qt.AlignmentFlag.AlignLeading)
        kept = Box(theme, gap=8)
        kept.add(Rule(words("Kept free"), theme), self.holidays)
        side.add(Label(words("Dates"), theme, "head"), self.first, apart, kept)
        side.spring()
        table = Box(theme, gap=12)
        acts = Box(theme, across=True, gap=8)
        acts.add(self.take, self.leave)
        acts.spring()
        table.add(self._head)
        table.add(self.list)
        table.add(acts)
        table.spring()
        self._side = side
        self.list.set_free()
        self.add(side)
        self.add(table, stretch=1)
        self._fold()
        self.first.changed.connect(self._propose)
        self.weeks.changed.connect(lambda _weeks: self._propose())
        self.holidays.changed.connect(self._propose)
        self.take.clicked.connect(self._take)
        self.leave.clicked.connect(self.left)

    def show_year(self, view: YearView) -> None:
        """Begins with the dates as they are."""
        self._year = Year(
            meetings={one.meeting.id: one.meeting for one in view.meetings}, weeks=view.weeks, holidays=view.holidays
        )
        free = movable(self._year)
        self.first.show_day(next((one.day for one in free if one.day), ""))
        self.first.setEnabled(bool(free))
        self.weeks.set_value(view.weeks)
        self.holidays.show_days(view.holidays)
        self._propose()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room."""
        super().resizeEvent(event)
        self._fold()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        super().set_theme(theme)
        self._fold()

    def _fold(self) -> None:
        ways = QBoxLayout.Direction
        beside = self.width() >= self.theme.px(_BESIDE)
        self.lay.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._side.setMaximumWidth(self.theme.px(_SIDE) if beside else 1 << 20)

    def _propose(self) -> None:
        words, today, first = self._words, self._today(), self.first.day
        self._moved = moved(self._year, first, self.weeks.value(), self.holidays.value) if first else ()
        lines = [
            _Line(
                title=one.meeting.title or words(KINDS[one.meeting.kind]),
                was=words(day_said(date.fromisoformat(one.meeting.day), today)) if one.meeting.day else "",
                now=words(day_said(date.fromisoformat(one.day), today)),
                note=words("avoids {what}", what=holiday_said(one.holiday)) if one.holiday else "",
                moves=one.day != one.meeting.day,
            )
            for one in self._moved
        ]
        self.list.show_rows(lines)
        count = sum(line.moves for line in lines)
        self._head.tell(
            words("From these dates to those"), words(Msg("{n} moves", "{n} move", n=count)) if lines else ""
        )
        why = "" if self._moved else words("Every module was held, begun or called off.")
        self.take.set_why_not(why if not movable(self._year) else "" if first else words("Write the day first."))

    def _take(self) -> None:
        days = {one.meeting.id: one.day for one in self._moved if one.day != one.meeting.day}
        self.wanted.emit(days, self.weeks.value(), self.holidays.value)

    def _paint(self, brush: Brush, one: _Line) -> None:
        look = brush.theme
        body, small = look.letters["body"].line, look.letters["small"].line
        top = look.px(5)
        weight = SEMIBOLD if one.moves else None
        room = brush.box.width() - wide(look.font("body", weight=SEMIBOLD), one.now) - look.px(12)
        brush.text(brush.at(0, top, room, body), one.title, weight=weight)
        brush.text(
            brush.at(0, top, brush.box.width(), body),
            one.now,
            tone="ink" if one.moves else "ink_soft",
            weight=weight,
            end=True,
        )
        before = self._words("was {day}", day=one.was) if one.moves and one.was else ""
        brush.text(brush.at(0, top + body, brush.box.width(), small), before, "small", tone="ink_soft")
        brush.text(brush.at(0, top + body, brush.box.width(), small), one.note, "small", tone="accent", end=True)


def _told(one: _Line) -> str:
    return ", ".join(part for part in (one.title, one.now, one.note) if part)
