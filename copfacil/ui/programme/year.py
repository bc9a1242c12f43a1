"""The page of the year: the line or the list of it, the meeting that is chosen, sets and turns, and what is due."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QStackedWidget, QWidget

from copfacil.core.programme.year import Holiday, Meeting
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Rule
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.kit.segments import Segments
from copfacil.ui.kit.toast import Toast
from copfacil.ui.programme.dates import Dates
from copfacil.ui.programme.doors import Answer, YearDoors
from copfacil.ui.programme.line import YearLine
from copfacil.ui.programme.lists import due_list, meetings_list
from copfacil.ui.programme.meeting import MeetingPanel, opened
from copfacil.ui.programme.sets import Legend, SetCards
from copfacil.ui.programme.settling import Settling
from copfacil.ui.programme.values import YearView
from copfacil.ui.theme import SEMIBOLD, Theme

_SIDE = 340
_BESIDE = 940
"""px before the text scale: from so much room on, the meeting and what is due stand beside the sets."""


class YearPage(QWidget):
    """The page.

    Args:
        doors: what it can ask for.
        theme: the look.
    """

    def __init__(self, doors: YearDoors, theme: Theme) -> None:
        super().__init__()
        self.doors, self.theme, words = doors, theme, doors.words
        self._view: YearView | None = None
        self._here = ""
        self.line = YearLine(words, theme)
        self.list = meetings_list(words, theme)
        self.way = Segments(
            words("How the year is shown"), [("line", words("Line"), None), ("list", words("List"), None)], theme
        )
        self.dates_button = Button(words("Dates"), theme, icon="calendar")
        self.add = Button(words("Add a meeting"), theme, icon="plus")
        self.next = Button("", theme, look="primary")
        self.panel = MeetingPanel(words, theme, doors.today)
        self.due = due_list(words, theme)
        self.settling = Settling(self, self.due, doors.words, doors.settle, doors.undo, doors.go)
        self.sets = SetCards(words, theme)
        self.to_turns = Button(words("Turns"), theme, size="small")
        self._people = Label("", theme, tone="ink_soft", wrap=True, align=Qt.AlignmentFlag.AlignVCenter)
        self._late = Label("", theme, "small", tone="warn", weight=SEMIBOLD, wrap=True)
        self._no_sets = Label("", theme, tone="ink_soft", wrap=True)
        self._nothing_due = Label(words("Nothing is due."), theme, tone="ink_soft", wrap=True)
        self._due_head = Rule(words("Due"), theme)
        self._lay()
        self._listen()
        self._fold()

    def refresh(self) -> None:
        """Shows the year as it stands."""
        view = self._view = self.doors.view()
        words = self.doors.words
        ids = [one.meeting.id for one in view.meetings]
        if self._here not in ids:
            self._here = view.next or (ids[-1] if ids else "")
        self.line.show_year(view.meetings, view.today, self._here)
        self.list.show_rows(view.meetings, ids.index(self._here) if self._here in ids else -1)
        self._choose(self._here)
        self._people.set_text(view.people)
        following = next((one for one in view.meetings if one.meeting.id == view.next), None)
        self.next.setVisible(following is not None)
        if following is not None:
            self.next.set_text(words(opened(following)))
        self.due.show_rows(view.due)
        self.due.setVisible(bool(view.due))
        self._nothing_due.setVisible(not view.due)
        self._show_sets(view)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        self.theme = theme
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._fold()

    def open_dates(self) -> None:
        """Shows the calculator."""
        if self._view is not None:
            self.dates.show_year(self._view)
            self._pages.setCurrentIndex(1)

    @cached_property
    def dates(self) -> Dates:
        """The calculator, made when somebody first goes there."""
        dates = Dates(self.doors.words, self.theme, self.doors.today)
        self._pages.addWidget(Scroll(dates, self.theme))
        dates.left.connect(self._back)
        dates.wanted.connect(self._redate)
        return dates

    def _show_sets(self, view: YearView) -> None:
        words, turns = self.doors.words, view.turns
        self.sets.show_turns(turns)
        self.sets.setVisible(bool(turns.sets))
        self._legend.setVisible(bool(turns.sets))
        self._late.set_text(turns.late)
        self._late.setVisible(bool(turns.late))
        self._no_sets.setVisible(not turns.sets)
        self._no_sets.set_text(
            words("No sets yet. People come in on the page People, sets are formed on the page Turns.")
        )

    def _lay(self) -> None:
        words, theme = self.doors.words, self.theme
        self._legend = Legend(words, theme)
        acts = Flow(theme, gap=8)
        acts.add(self.way, self.add, self.dates_button, self.next)
        self.way.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._top = Box(theme, across=True, gap=12)
        self._top.add(self._people, stretch=1)
        self._top.add(acts)
        self._shown = QStackedWidget()
        self._shown.addWidget(self.line)
        self._shown.addWidget(self.list)
        self._sets = Box(theme, gap=10)
        head = Box(theme, across=True, gap=16)
        head.add(Label(words("Sets and turns"), theme, "head"))
        head.add(self._legend, stretch=1)
        head.add(self.to_turns)
        self._sets.add(head, self._late, self._no_sets)
        self._sets.add(self.sets)
        self._sets.spring()
        self._side = Box(theme, gap=16)
        dues = Box(theme, gap=0)
        dues.add(self._due_head, self._nothing_due, self.due)
        self.due.set_free()
        self._side.add(self.panel, dues)
        self._side.spring()
        self._body = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._body)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addWidget(self._sets, 1)
        self._columns.addWidget(self._side)
        page = Box(theme, gap=12, margins=(0, 0, 12, 20))
        page.add(self._top, self._shown)
        page.add(self._body, stretch=1)
        self._scroll = Scroll(page, theme)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._scroll)
        whole = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self.setFocusProxy(self.line)

    def _fold(self) -> None:
        """Side by side where there is room, else one below the other."""
        theme = self.theme
        beside = self.width() >= theme.px(_BESIDE)
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._columns.setSpacing(theme.px(28))
        self._side.setFixedWidth(theme.px(_SIDE)) if beside else self._side.setMaximumWidth(1 << 20)
        if not beside:
            self._side.setMinimumWidth(0)
        self._top.lay.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        line = self._shown.currentWidget() is self.line
        self._shown.setFixedHeight(self.line.sizeHint().height() if line else theme.px(300))

    def _listen(self) -> None:
        doors = self.doors
        self.way.chosen.connect(self._show_way)
        self.line.chosen.connect(self._choose)
        self.line.entered.connect(lambda key: self._say(doors.begin(key)))
        self.list.chosen.connect(lambda row: self._choose(self.list.shown[row].meeting.id))
        self.list.entered.connect(lambda row: self._say(doors.begin(self.list.shown[row].meeting.id)))
        self.dates_button.clicked.connect(self.open_dates)
        self.add.clicked.connect(self.panel.new)
        self.next.clicked.connect(lambda: self._say(doors.begin(self._view.next if self._view else "")))
        self.to_turns.clicked.connect(lambda: doors.go("turns"))
        self.panel.begin_wanted.connect(lambda: self._say(doors.begin(self._here)))
        self.panel.held.connect(lambda on: self._say(doors.hold(self._here, on)))
        self.panel.put.connect(self._put)
        self.panel.drop_wanted.connect(lambda: self._say(doors.drop(self._here)))

    def _show_way(self, way: str) -> None:
        self._shown.setCurrentWidget(self.line if way == "line" else self.list)
        self._fold()

    def _choose(self, meeting: str) -> None:
        self._here = meeting
        shown = self._view.meetings if self._view is not None else ()
        self.panel.show_meeting(next((one for one in shown if one.meeting.id == meeting), None))

    def _put(self, meeting: Meeting) -> None:
        new = meeting if meeting.id else replace(meeting, id=self.doors.new_id())
        before, self._here = self._here, new.id
        why = self.doors.put(new)
        if why is None:
            self.panel.kept()
        else:
            self._here = before
            self.panel.refuse(self.doors.words(why))

    def _redate(self, days: Mapping[str, str], weeks: int, holidays: Sequence[Holiday]) -> None:
        why = self.doors.redate(days, weeks, holidays)
        self._say(why)
        if why is None:
            self._back()

    def _back(self) -> None:
        self._pages.setCurrentWidget(self._scroll)
        self.line.setFocus()

    def _say(self, answer: Answer) -> None:
        if answer is not None:
            Toast(self.doors.words(answer), self.theme, icon="warning").show_over(self)
