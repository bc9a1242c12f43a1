"""Home: what comes next, what can start now, what was before, and whether the room is ready."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from copfacil.ui.home.begin import Begin
from copfacil.ui.home.doors import Answer, Doors
from copfacil.ui.home.earlier import Before
from copfacil.ui.home.kit_card import KitCard
from copfacil.ui.home.next_day import NextDay
from copfacil.ui.home.readiness import Readiness
from copfacil.ui.home.start_now import StartNow
from copfacil.ui.home.values import Start, Today
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.scroll import BAR, Scroll
from copfacil.ui.theme import Theme

if TYPE_CHECKING:
    from copfacil.ui.home.first import First

_SIDE = 400
_BESIDE = 1100
"""px before the text scale, from which the side stands beside the middle."""
_PAIRS = 680
"""px before the text scale, from which two things stand beside each other in the middle."""

_HIGH = 760
"""px before the text scale, from which there is air above."""
_ANY = (1 << 24) - 1
"""Qt's own largest width."""


class TodayScreen(QWidget):
    """Home.

    The app gives what it shows through ``show_today``, at first and whenever something changes; while a clock runs once
    a second, for what is the same is left alone.

    Args:
        doors: what can be asked for.
        theme: the look.
    """

    def __init__(self, doors: Doors, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.doors, self.words, self.theme = doors, doors.words, theme
        self.first: First | None = None
        self.next_day: NextDay | None = None
        self.start_now: StartNow | None = None
        self.begin: Begin | None = None
        self.kit: KitCard | None = None
        self.readiness = Readiness(self.words, theme)
        self.before = Before(self.words, theme)
        self._middle = Box(theme, gap=32)
        self._middle.add(self.before)
        self._middle.spring()
        self._side = Box(theme, gap=24)
        self._side.add(self.readiness)
        self._side.spring()
        page = self._page = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        self._columns.addWidget(self._middle, 1)
        self._columns.addWidget(self._side)
        self._scroll = Scroll(page, theme)
        whole = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self._listen()
        self._fold()

    def show_today(self, today: Today) -> None:
        """Shows how things stand."""
        if today.day is None:
            self._show_first(today)
        else:
            self._show_day(today)
        self.before.show_newest(today.earlier, today.total)
        self.readiness.show_ready(today.ready)

    def main_button(self) -> Button | None:
        """The one main button, where the keyboard begins."""
        if self.next_day is not None and self.next_day.isVisibleTo(self):
            return self.next_day.open
        return self.first.go if self.first is not None else None

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        self.theme = theme
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows and large letters put the side below."""
        super().resizeEvent(event)
        self._fold()

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins at the main button."""
        super().showEvent(event)
        button = self.main_button()
        here = cast("QWidget | None", self.focusWidget())  # the stubs know no None
        if button is not None and (here is None or not here.isVisibleTo(self)):
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space does the main act, wherever the keyboard stands and does not want it itself."""
        button = self.main_button()
        if event.key() == Qt.Key.Key_Space and button is not None and not event.isAutoRepeat():
            button.click()
        else:
            super().keyPressEvent(event)

    def _listen(self) -> None:
        doors = self.doors
        self.readiness.wanted.connect(lambda key: self._do(doors.ready(key)))
        self.readiness.all_wanted.connect(lambda: self._do(doors.check_all()))
        self.before.opened.connect(lambda stream: self._do(doors.open(stream)))
        self.before.more_wanted.connect(lambda after: self.before.show_more(doors.more(after)))
        self.before.list.selectionModel().currentChanged.connect(self._follow)

    # Only the state that is shown is made: most people never see the other again.

    def _show_first(self, today: Today) -> None:
        if self.first is None:
            from copfacil.ui.home.first import First  # noqa: PLC0415 - as above

            self.first = First(self.doors, self.theme)
            self.first.started.connect(self._start)
            self._begin(self.first.begin)
            self._middle.lay.insertWidget(0, self.first)
            self.first.kit.wanted.connect(self._open_kit)
            self._side.lay.insertWidget(0, self.first.kit)
            self._fold()
        for part in (self.next_day, self.start_now, self.begin, self.kit):
            if part is not None:
                part.hide()
        self.first.show_today(today)
        self.first.show()
        self.first.kit.show()

    def _show_day(self, today: Today) -> None:
        if today.day is None:
            return
        next_day, start_now, begin, kit = self._day_parts()
        next_day.show_day(today.day)
        start_now.offers.show_offers(today.offers)
        for part in (next_day, begin):
            part.show()
        for offer in (start_now, kit):
            offer.setVisible(not today.day.running)  # one clock at a time
        if self.first is not None:
            here = cast("QWidget | None", self.focusWidget())  # the stubs know no None
            was_there = here is not None and self.first.isAncestorOf(here)
            self.first.hide()
            self.first.kit.hide()
            if was_there:
                next_day.open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _day_parts(self) -> tuple[NextDay, StartNow, Begin, KitCard]:
        if self.next_day is None or self.start_now is None or self.begin is None or self.kit is None:
            self.next_day = NextDay(self.words, self.theme)
            self.next_day.name_wanted.connect(self._rename)
            self.next_day.naming_opened.connect(self._reveal)
            self.start_now = StartNow(self.doors, self.theme)
            self.begin = Begin(self.words("Another day"), self.words, self.theme)
            self.next_day.open_wanted.connect(lambda stream: self._do(self.doors.open(stream)))
            self.next_day.rehearsal_wanted.connect(lambda stream: self._do(self.doors.rehearse(stream)))
            self.start_now.started.connect(self._start)
            self._begin(self.begin)
            self._middle.lay.insertWidget(0, self.next_day)
            self._middle.lay.insertWidget(1, self.start_now)
            self.kit = KitCard(self.words, self.theme, parts=False)
            self.kit.wanted.connect(self._open_kit)
            for part in (self.kit, self.begin):
                self._side.lay.insertWidget(self._side.lay.count() - 1, part)
            self._fold()
        return self.next_day, self.start_now, self.begin, self.kit

    def _begin(self, begin: Begin) -> None:
        begin.new_wanted.connect(lambda: self._do(self.doors.new()))
        begin.people_wanted.connect(lambda: self._do(self.doors.bring_people()))
        begin.file_wanted.connect(lambda: self._do(self.doors.open_file()))
        begin.sample_wanted.connect(lambda: self._do(self.doors.sample()))

    def _open_kit(self) -> None:
        self._do(self.doors.kit())

    def _start(self, start: Start) -> None:
        self._do(self.doors.start_now(start))

    def _rename(self, stream: str, title: str, day: str, place: str) -> None:
        """A refusal is said beneath the fields, and over Home where they are gone."""
        answer = self.doors.rename(stream, title, day, place)
        if self.next_day is not None and not self.next_day.answered(self.words(answer) if answer else ""):
            self._do(answer)

    def _reveal(self, fields: QWidget) -> None:
        """All of what has opened is in sight, once the page knows how high it is now."""
        QTimer.singleShot(0, fields, lambda: self._scroll.ensureWidgetVisible(fields, 0, self.theme.space.m))

    def _do(self, answer: Answer) -> None:
        """Says why something was not done."""
        if answer is not None:
            from copfacil.ui.kit.toast import Toast  # noqa: PLC0415 - Home begins with nothing to say

            Toast(self.words(answer), self.theme, icon="warning").show_over(self)

    def _follow(self, index: QModelIndex) -> None:
        """The row on which the keyboard stands is in sight."""
        box = self.before.list.visualRect(index)
        at = self.before.list.mapTo(self._page, box.center())
        self._scroll.ensureVisible(at.x(), at.y(), 0, box.height())

    def _fold(self) -> None:
        theme = self.theme
        beside = self.width() >= theme.px(_BESIDE)
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        across = theme.px(56) if beside else theme.space.gutter
        down = theme.px(40) if beside and self.height() >= theme.px(_HIGH) else theme.space.gutter
        bar = theme.px(BAR)  # it has its room also while there is none: one that comes or goes moves nothing
        flipped = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ends = (across - bar, across) if flipped else (across, across - bar)
        self._columns.setContentsMargins(ends[0], down, ends[1], down)
        self._columns.setSpacing(theme.px(56) if beside else theme.space.xl)
        self._side.setMinimumWidth(theme.px(_SIDE) if beside else 0)
        self._side.setMaximumWidth(theme.px(_SIDE) if beside else _ANY)
        taken = theme.px(_SIDE + 56) if beside else 0
        narrow = self.width() - 2 * across - taken < theme.px(_PAIRS)
        for part in (self.first, self.next_day):
            if part is not None:
                part.fold(narrow=narrow)
