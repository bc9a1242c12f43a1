"""The left column: the day so far, planned against actual, the steps of what is on, and what went differently."""

from collections.abc import Callable
from operator import itemgetter

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from copfacil.core.agenda.running import Progress
from copfacil.core.plan import MINUTE, minutes_said, total
from copfacil.core.play import Play, centre_at, ends, session_time
from copfacil.core.value import dataclass
from copfacil.core.words import Msg, Words
from copfacil.ui import marks
from copfacil.ui.desk.agenda import AgendaRows, Row, headline, rows
from copfacil.ui.desk.day_doors import DayDoors
from copfacil.ui.desk.letters import fitting
from copfacil.ui.desk.moment import Moment
from copfacil.ui.desk.said import departed, left_out
from copfacil.ui.icons import paint_icon
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.painted import Painted, leading, mirrored, trailing, whole
from copfacil.ui.kit.rule import Hairline
from copfacil.ui.theme import SEMIBOLD, Theme

_SHOWN_DEPARTURES = 6


@dataclass(frozen=True)
class PlayRow:
    """One play of the day: when it began, empty before; how long it was planned and took, ms; whether it is on."""

    at: str
    name: str
    planned: int
    took: int | None
    now: bool
    note: Msg | None = None


@dataclass(frozen=True)
class StepRow:
    """One step of the round that is on."""

    name: str
    ms: int
    done: bool
    now: bool


@dataclass(frozen=True)
class Day:
    """What the column says."""

    title: Msg
    more: tuple[Msg, ...]
    plays: tuple[PlayRow, ...]
    steps: tuple[StepRow, ...]
    departures: tuple[tuple[str, Msg], ...]


def began(play: Play, now: int) -> int | None:
    """When the play was first started, ms on the session's clock; None before."""
    return session_time(play, 0, now) if play.begun else None


def behind(play: Play, now: int) -> int:
    """How much later than planned the play will end as things stand, ms; below zero earlier."""
    start = began(play, now)
    return 0 if start is None else ends(play, now) - start - total(play.steps)


def day(moment: Moment, clock_at: Callable[[int], str]) -> Day:
    """The day at a moment."""
    play = moment.play
    plays = tuple(_row(one, moment, clock_at) for one in moment.session.plays.values())
    if play is None or moment.desk is None:
        title = Msg("Nothing is on") if plays else Msg("Not begun yet")
        return Day(title, (), plays, (), ())
    late = behind(play, moment.now)
    minutes = round(abs(late) / MINUTE)
    if not play.begun:
        title = Msg("Ready")
        more: tuple[Msg, ...] = (Msg("It takes {minutes} minutes.", minutes=minutes_said(total(play.steps))),)
    else:
        title = Msg("On time")
        if minutes:
            title = (
                Msg("{n} minute behind", "{n} minutes behind", n=minutes)
                if late > 0
                else Msg("{n} minute ahead", "{n} minutes ahead", n=minutes)
            )
        start = began(play, moment.now) or 0
        planned = clock_at(start + total(play.steps))
        more = (
            Msg("Ends at {end}, planned {planned}.", end=moment.desk.dial.over_at, planned=planned)
            if minutes
            else Msg("Ends at {end}, as planned.", end=moment.desk.dial.over_at),
        )
    at = centre_at(play, play.axis(moment.now))
    steps = (
        ()
        if not moment.desk.exercise and len(play.steps) == 1
        else tuple(
            StepRow(part.name, part.ms, done=part.index < at.index or at.done, now=part.now and play.begun)
            for part in moment.desk.dial.strip
        )
    )
    gone = [(one.at, departed(one, play)) for one in play.departures]
    gone += [
        (session_time(play, visit.ended, moment.now), left_out(visit, play))
        for visit in at.visits
        if visit.how == "skip"
    ]
    gone.sort(key=itemgetter(0), reverse=True)
    return Day(title, more, plays, steps, tuple((clock_at(when), said) for when, said in gone))


def _row(play: Play, moment: Moment, clock_at: Callable[[int], str]) -> PlayRow:
    on, start = play.id == moment.session.current, began(play, moment.now)
    if start is None:
        return PlayRow("", play.name, total(play.steps), None, on, Msg("not started"))
    note = None
    if on and moment.desk is not None and (dial := moment.desk.dial).turns > 1:
        note = Msg("Round {turn} of {turns}", turn=dial.turn, turns=dial.turns)
    took = None if on else play.axis(moment.now)
    return PlayRow(clock_at(start), play.name, total(play.steps), took, on, note)


class _Row(Painted):
    """A clock time, a name, minutes flush at the end, and a softer line beneath."""

    def __init__(self, row: PlayRow, theme: Theme, words: Words) -> None:
        self.row = row
        self.words = words
        self.beneath = self._beneath()
        said = words(Msg("{minutes} minutes", minutes=minutes_said(row.planned)))
        super().__init__(theme, ", ".join(part for part in (row.at, row.name, said, self.beneath) if part))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One line, or two."""
        beneath = self.theme.letters["small"].line if self.beneath else 0
        return QSize(self.theme.px(180), self.theme.letters["body"].line + beneath + self.theme.px(11))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws them."""
        theme, row = self.theme, self.row
        painter = QPainter(self)
        ink = theme.ink if row.now or row.took is None else theme.ink_soft
        line = QRectF(0, theme.px(5), self.width(), theme.letters["body"].line)
        at = theme.px(52)
        name = line.adjusted(0 if mirrored(self) else at, 0, -at if mirrored(self) else 0, 0)
        end = theme.px(40)
        name = name.adjusted(end if mirrored(self) else 0, 0, 0 if mirrored(self) else -end, 0)
        font = theme.font("body", weight=SEMIBOLD if row.now else None)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(line, int(leading(self) | middle), row.at)
        painter.drawText(name, int(leading(self) | middle), fitting(font, row.name, name.width()))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.ink_soft)
        shown = row.planned if row.took is None else row.took
        painter.drawText(line, int(trailing(self) | middle), minutes_said(round(shown / MINUTE) * MINUTE))
        if self.beneath:
            name.translate(0, theme.letters["body"].line - theme.px(2))
            painter.drawText(name, int(leading(self) | middle), self.beneath)

    def _beneath(self) -> str:
        row = self.row
        if row.note is not None:
            return self.words(row.note)
        if row.took is not None and round(row.took / MINUTE) != round(row.planned / MINUTE):
            return self.words(Msg("planned {minutes}", minutes=minutes_said(row.planned)))
        return ""


class _Step(Painted):
    """A step of the round: a tick when it is over, the arrow when it is on."""

    def __init__(self, row: StepRow, theme: Theme, words: Words) -> None:
        state = Msg("over") if row.done else Msg("now") if row.now else Msg("to come")
        super().__init__(theme, f"{row.name}, {minutes_said(row.ms)}, {words(state)}")
        self.row = row
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One line of the timetable."""
        return QSize(self.theme.px(180), self.theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws it."""
        theme, row = self.theme, self.row
        painter = QPainter(self)
        box, side, indent = whole(self), theme.px(16), theme.px(48)
        if row.done or row.now:
            x = box.right() - indent + theme.px(2) if mirrored(self) else indent - side - theme.px(2)
            place = QRectF(x, (box.height() - side) / 2, side, side)
            colour = theme.accent if row.now else theme.ink_soft
            paint_icon(painter, place, "play" if row.now else "check", colour, right_to_left=mirrored(self))
        line = box.adjusted(0 if mirrored(self) else indent, 0, -indent if mirrored(self) else 0, 0)
        painter.setFont(theme.font("body", weight=SEMIBOLD if row.now else None))
        painter.setPen(theme.ink_soft if row.done else theme.ink)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, int(leading(self) | middle), row.name)
        painter.drawText(line, int(trailing(self) | middle), minutes_said(row.ms))


class _NowCard(Box):
    """The ground of what is on: a sheet with the accent's mark at its beginning."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, margins=(17, 6, 14, 8), gap=0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws ground and mark."""
        theme, box = self.theme, whole(self)
        painter = QPainter(self)
        marks.rounded(painter, box, theme.sheet, theme.accent, radius=theme.radius.control)
        mark = theme.lines.mark
        x = box.right() - mark if mirrored(self) else 0
        painter.save()
        painter.setClipRect(QRectF(x, 0, mark, box.height()))
        marks.rounded(painter, box, theme.accent, None, radius=theme.radius.control)
        painter.restore()


class DayColumn(Box):
    """The day; drawn again only when something in it changed.

    Signals:
        begun(str): a block of the plan is to begin; its id.
        catch_up_wanted(): the day ends late as things stand, and somebody wants to see the ways back.
    """

    begun = Signal(str)
    catch_up_wanted = Signal()

    def __init__(self, theme: Theme, words: Words, clock_at: Callable[[int], str], doors: DayDoors) -> None:
        super().__init__(theme, margins=(7, 22, 3, 16), gap=0, name=words(Msg("The day")))
        self._words, self._clock_at, self._doors = words, clock_at, doors
        self._shown: Day | None = None
        self._agenda = AgendaRows()
        head = Box(theme, margins=(17, 0, 0, 0), gap=0)
        head.add(Label(words(Msg("The day")), theme, "small", weight=SEMIBOLD, tone="ink_soft"))
        head.space(4)
        self._title = Label("", theme, "head", wrap=True)
        self._more = Label("", theme, "small", tone="ink_soft", wrap=True)
        self.catch_up = Button(words("Catch up"), theme, size="small")
        self._rows = Box(theme, gap=0)
        self._gone = Box(theme, margins=(17, 0, 0, 0), gap=0)
        self._late = Box(theme, across=True, margins=(0, 8, 0, 0))
        self._late.add(self.catch_up)
        self._late.spring()
        self._late.hide()
        head.add(self._title, self._more, self._late)
        self.add(head)
        self.space(10)
        self.add(self._rows)
        self.space(16)
        self.add(self._gone)
        self.spring()
        self.catch_up.clicked.connect(self.catch_up_wanted)

    def show_moment(self, moment: Moment) -> None:
        """Shows the day at a moment: as it was planned and stands, where it was planned."""
        shown, stands = day(moment, self._clock_at), self._doors.stands()
        if stands is not None:
            self._show_plan(shown, stands)
            return
        if shown == self._shown:
            return
        before, self._shown = self._shown, shown
        self._show_head(shown.title, shown.more, late=False)
        if before is None or (before.plays, before.steps) != (shown.plays, shown.steps):
            self._fill(shown)
        if before is None or before.departures != shown.departures:
            self._fill_gone(shown)

    def _show_plan(self, shown: Day, stands: Progress) -> None:
        before, self._shown = self._shown, shown
        title, more, late = headline(stands)
        self._show_head(title, more, late=late)
        told = rows(stands)
        if not self._agenda.same(told) or before is None or before.steps != shown.steps:
            self._fill_plan(told, shown.steps)
        if before is None or before.departures != shown.departures:
            self._fill_gone(shown)

    def _show_head(self, title: Msg, more: tuple[Msg, ...], *, late: bool) -> None:
        self._title.set_text(self._words(title))
        self._title.set_tone("over" if late else "ink")
        self._more.set_text(" ".join(self._words(msg) for msg in more))
        self._more.setVisible(bool(more))
        self._late.setVisible(late)

    def _fill_plan(self, told: tuple[Row, ...], steps: tuple[StepRow, ...]) -> None:
        self._rows.clear()
        for row in told:
            made = self._agenda.made(row, self.theme, self._words)
            made.clicked.connect(lambda _on=False, key=row.key: self.begun.emit(key))
            if row.state == "running":
                card = _NowCard(self.theme)
                card.add(made)
                card.add(*(_Step(step, self.theme, self._words) for step in steps))
                self._rows.add(card)
            else:
                self._rows.add(self._inset(Hairline(self.theme), made))

    def _fill(self, shown: Day) -> None:
        self._rows.clear()
        for row in shown.plays:
            if row.now:
                card = _NowCard(self.theme)
                card.add(_Row(row, self.theme, self._words))
                for step in shown.steps:
                    card.add(_Step(step, self.theme, self._words))
                self._rows.add(card)
            else:
                self._rows.add(self._inset(Hairline(self.theme), _Row(row, self.theme, self._words)))
        if not shown.plays:
            empty = Msg("What you put on stands here, with its planned and its actual minutes.")
            said = Label(self._words(empty), self.theme, "small", tone="ink_soft", wrap=True)
            self._rows.add(self._inset(Hairline(self.theme), said))

    def _inset(self, *parts: QWidget) -> Box:
        """In line with the heading; only the mark of what is on stands out to the window's edge."""
        inset = Box(self.theme, margins=(17, 0, 0, 0), gap=4)
        inset.add(*parts)
        return inset

    def _fill_gone(self, shown: Day) -> None:
        self._gone.clear()
        if not shown.departures:
            return
        self._gone.add(
            Label(self._words(Msg("What went differently")), self.theme, "small", weight=SEMIBOLD, tone="ink_soft")
        )
        self._gone.space(4)
        for at, said in shown.departures[:_SHOWN_DEPARTURES]:
            self._gone.add(Label(f"{at}  {self._words(said)}", self.theme, "small", tone="ink_soft", wrap=True))
            self._gone.space(4)
        if (more := len(shown.departures) - _SHOWN_DEPARTURES) > 0:
            self._gone.add(Label(self._words(Msg("and {n} more", n=more)), self.theme, "small", tone="ink_soft"))
