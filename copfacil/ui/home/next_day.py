"""The day that comes next, or is on: its name, what it is made of, and the one main button."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from copfacil.core.words import Words
from copfacil.ui.home.values import Day, Line
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.painted import Painted, leading, mirrored, trailing
from copfacil.ui.theme import SEMIBOLD, Theme

if TYPE_CHECKING:
    from copfacil.ui.home.naming import Naming


class NextDay(Box):
    """The heading of Home.

    Signals:
        open_wanted(str): the stream of the day.
        rehearsal_wanted(str): the stream of the day that is to be run through beforehand.
        name_wanted(str, str, str, str): its stream; title, ISO date and place that it is to have.
        naming_opened(QWidget): the fields that stand there now.
    """

    open_wanted = Signal(str)
    rehearsal_wanted = Signal(str)
    name_wanted = Signal(str, str, str, str)
    naming_opened = Signal(QWidget)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, across=True, gap=48)
        self._words = words
        self._day: Day | None = None
        self._when = Label("", theme, "small", tone="ink_soft", weight=SEMIBOLD)
        self._title = Label("", theme, "face", wrap=True)
        self._about = Box(theme, gap=0)
        self.name = Button(words("Name and place"), theme, look="quiet", size="small", icon="edit")
        self.naming: Naming | None = None
        self.open = Button("", theme, look="primary", size="big", icon="play")
        self.rehearse = Button(words("Rehearse"), theme, size="big", icon="redo")
        self.rehearse.setToolTip(words("Ten times as fast, with invented people; nothing of it is kept."))
        self._hint = Label("", theme, "small", tone="ink_soft", wrap=True)
        self.lines = DayLines(words("The day"), theme)
        told = self._told = Box(theme, gap=0)
        told.add(self._when, self._title)
        told.space(8)
        told.add(self._about)
        told.space(8)
        told.add(self.name, align=Qt.AlignmentFlag.AlignLeading)
        told.space(16)
        ways = Flow(theme, gap=12)
        ways.add(self.open, self.rehearse)
        told.add(ways)
        told.space(12)
        told.add(self._hint)
        told.spring()
        self.add(told, stretch=1)
        self.add(self.lines, stretch=1, align=Qt.AlignmentFlag.AlignTop)
        self.open.clicked.connect(self._open)
        self.rehearse.clicked.connect(self._rehearse)
        self.name.clicked.connect(self._name)

    def show_day(self, day: Day) -> None:
        """Shows a day; when only its clock has moved, only the button changes."""
        before, self._day = self._day, day
        if before is not None and before.stream != day.stream:
            self._leave()
        words = self._words
        self.open.set_text(words("Go on: {what}", what=day.running) if day.running else words("Open the day"))
        self._hint.set_text(
            words("Its clock runs, whatever you do here.") if day.running else words("Nothing is timed yet.")
        )
        self.rehearse.setVisible(day.rehearsable)
        self._when.set_text(day.day)
        self._title.set_text(day.title)
        if before is None or before.about != day.about:
            self._about.clear()
            self._about.add(*(Label(line, self.theme, "lead", wrap=True) for line in day.about))
        self.lines.show_lines(day.lines)

    def answered(self, why: str) -> bool:
        """Closes the fields when all went well, else says why not beneath the name; False when no field is there to say it."""
        naming = self.naming
        if naming is None or naming.isHidden():
            return not why
        if why:
            naming.refuse(why)
        else:
            self._leave()
        return True

    def _open(self) -> None:
        if self._day is not None:
            self.open_wanted.emit(self._day.stream)

    def _rehearse(self) -> None:
        if self._day is not None:
            self.rehearsal_wanted.emit(self._day.stream)

    def _name(self) -> None:
        """The fields open where the button was; they are made for who asks for them."""
        if self._day is None:
            return
        if self.naming is None:
            from copfacil.ui.home.naming import Naming  # noqa: PLC0415 - as they are made

            self.naming = Naming(self._words, self.theme)
            self.naming.kept.connect(self._keep)
            self.naming.left.connect(self._leave)
            self._told.lay.insertWidget(self._told.lay.indexOf(self.name), self.naming)
        self.naming.show()
        self.naming.show_day(self._day)
        self.name.hide()
        self.naming_opened.emit(self.naming)

    def _keep(self, title: str, day: str, place: str) -> None:
        if self._day is not None:
            self.name_wanted.emit(self._day.stream, title, day, place)

    def _leave(self) -> None:
        """The button again; the keyboard goes to it if it stood in the fields."""
        if self.naming is None or self.naming.isHidden():
            return
        here = QApplication.focusWidget()
        self.name.show()
        if here is not None and self.naming.isAncestorOf(here):
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.naming.hide()

    def fold(self, *, narrow: bool) -> None:
        """What the day is made of stands below where there is no room beside."""
        ways = self.lay.Direction
        self.lay.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)


class DayLines(Painted):
    """Clock times in a column, what happens, minutes at the far end, hairlines between."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._lines: tuple[Line, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Shows these; told to screen readers line by line."""
        if lines == self._lines:
            return
        self._lines = lines
        self.setVisible(bool(lines))
        self.setAccessibleDescription("; ".join(f"{line.time} {line.title}, {line.minutes}".strip() for line in lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A line each."""
        return QSize(self.theme.px(392), len(self._lines) * self._high() + 1)

    def minimumSizeHint(self) -> QSize:
        """Titles give way, with an ellipsis."""
        return QSize(self.theme.px(240), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws them."""
        theme, painter, high, wide = self.theme, QPainter(self), self._high(), self.width()
        metrics = QFontMetricsF(theme.font("body"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font("body"))
        painter.fillRect(0, 0, wide, 1, theme.line)
        title_at, end = theme.px(64) if any(line.time for line in self._lines) else 0, theme.px(48)
        for place, line in enumerate(self._lines):
            top = place * high
            row = QRectF(0, top, wide, high)
            painter.setPen(theme.ink_soft if line.quiet else theme.ink)
            painter.drawText(row, int(leading(self) | middle), line.time)
            room = wide - title_at - end
            box = QRectF(end if mirrored(self) else title_at, top, room, high)
            shown = metrics.elidedText(line.title, Qt.TextElideMode.ElideRight, room)
            painter.drawText(box, int(leading(self) | middle), shown)
            painter.setPen(theme.ink_soft)
            painter.drawText(row, int(trailing(self) | middle), line.minutes)
            painter.fillRect(0, top + high, wide, 1, theme.line)

    def _high(self) -> int:
        return self.theme.px(31)
