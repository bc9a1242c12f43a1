"""The planned day on the desk: each block with its times as things stand, and a press begins one."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from copfacil.core.agenda.plan import clock_said
from copfacil.core.agenda.running import Line, Progress, State
from copfacil.core.plan import MINUTE
from copfacil.core.value import dataclass
from copfacil.core.words import Msg, Words
from copfacil.ui.desk.letters import halves, metrics
from copfacil.ui.icons import paint_icon
from copfacil.ui.kit.painted import leading, mirrored, trailing, whole
from copfacil.ui.theme import SEMIBOLD, Theme

_TIMES, _MINUTES = 52, 36
"""Columns of clock times and minutes, px before the text scale."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A block of the day, in words.

    Attributes:
        key: its id.
        state: how it stands.
        at: clock time at which it began or will.
        title: what people call it.
        minutes: how long, in full minutes.
        note: what differs from the plan; None for nothing.
        wants: the note wants a look.
    """

    key: str
    state: State
    at: str
    title: str
    minutes: int
    note: Msg | None = None
    wants: bool = False


def rows(stands: Progress) -> tuple[Row, ...]:
    """The blocks of a day as they stand."""
    return tuple(_row(line) for line in stands.lines)


def _row(line: Line) -> Row:
    note, wants = _note(line)
    return Row(
        key=line.block.id,
        state=line.state,
        at="" if line.state == "left out" else clock_said(line.begin),
        title=line.block.title,
        minutes=_n(line.planned_ms if line.state == "left out" else line.ms),
        note=note,
        wants=wants,
    )


def _note(line: Line) -> tuple[Msg | None, bool]:
    if line.state == "left out":
        return Msg("left out"), False
    if line.missed >= MINUTE:
        return Msg("set for {time}", time=line.block.anchor), True
    if line.state == "running" and abs(line.begin - line.planned) >= MINUTE:
        return Msg("planned {minutes}", minutes=clock_said(line.planned)), False
    if _n(line.ms) != _n(line.planned_ms):
        return Msg("planned {minutes}", minutes=_n(line.planned_ms)), False
    if line.block.beside:
        return Msg("beside"), False
    return None, False


def headline(stands: Progress) -> tuple[Msg, tuple[Msg, ...], bool]:
    """How the day stands: in one line, what there is to add, and whether it ends late as things stand."""
    late = stands.ends - stands.planned_end >= MINUTE
    n = abs(stands.behind) // MINUTE
    ends, planned = clock_said(stands.ends), clock_said(stands.planned_end)
    if not stands.begun:
        following = stands.following
        if following is None:
            return Msg("Not begun yet"), (), False
        begins = Msg("{title} comes first, at {time}.", title=following.block.title, time=clock_said(following.planned))
        return Msg("Not begun yet"), (begins,), False
    title = Msg("On time")
    if n:
        title = (
            Msg("{n} minute behind", "{n} minutes behind", n=n)
            if stands.behind > 0
            else Msg("{n} minute ahead", "{n} minutes ahead", n=n)
        )
    if late:
        return title, (*stands.because[-2:], Msg("Ends at {end}, planned {planned}.", end=ends, planned=planned)), True
    if n and stands.behind > 0:
        return title, (Msg("The day still ends at {end}.", end=ends),), False
    if n and ends != planned:
        return title, (Msg("Ends at {end}, planned {planned}.", end=ends, planned=planned),), False
    return title, (Msg("Ends at {end}, as planned.", end=ends),), False


class AgendaRow(QAbstractButton):
    """One block; pressed, it begins."""

    def __init__(self, row: Row, theme: Theme, words: Words) -> None:
        super().__init__()
        self.theme, self.row, self._words = theme, row, words
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.tell(row)

    def tell(self, row: Row) -> None:
        """Shows it with other times."""
        self.row = row
        note = self._words(row.note) if row.note is not None else ""
        told = (row.at, row.title, self._words(Msg("{n} minute", "{n} minutes", n=row.minutes)), note)
        name = ", ".join(part for part in told if part)
        begins = row.state in {"to come", "left out"}
        self.setEnabled(begins)
        self.setAccessibleName(self._words("Begin {title}: {told}", title=row.title, told=name) if begins else name)
        self.setToolTip(self._words("Begin it now") if begins else "")
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Long titles take a second line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Title, and what differs from the plan."""
        theme = self.theme
        below = theme.letters["small"].line if self.row.note is not None else 0
        return self._lines(width) * theme.letters["body"].line + below + theme.px(9)

    def sizeHint(self) -> QSize:
        """As the width is now."""
        return QSize(self.theme.px(180), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """A third line ends in an ellipsis."""
        return QSize(0, self.sizeHint().height())

    def _font(self) -> QFont:
        return self.theme.font("body", weight=SEMIBOLD if self.row.state == "running" else None)

    def _lines(self, width: int) -> int:
        """How many lines the title takes, two at most."""
        room = width - self.theme.px(_TIMES) - self.theme.px(_MINUTES)
        return 1 if metrics(self._font()).horizontalAdvance(self.row.title) <= room else 2

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws clock time, title, minutes and note."""
        theme, row, flipped = self.theme, self.row, mirrored(self)
        painter = QPainter(self)
        over = self.isEnabled() and (self.underMouse() or self.hasFocus())
        if over:
            painter.fillRect(self.rect(), theme.hover)
        soft = row.state in {"over", "left out"}
        painter.setPen(theme.ink_soft if soft else theme.ink)
        line = QRectF(0, theme.px(4), self.width(), theme.letters["body"].line)
        start, end = theme.px(_TIMES), theme.px(_MINUTES)
        name = line.adjusted(end, 0, -start, 0) if flipped else line.adjusted(start, 0, -end, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        font = self._font()
        painter.setFont(font)
        painter.drawText(line, int(leading(self) | middle), row.at)
        for text in halves(font, row.title, name.width())[: self._lines(self.width())]:
            painter.drawText(name, int(leading(self) | middle), text)
            name.translate(0, theme.letters["body"].line)
        if over:
            side = theme.px(16)
            box = whole(self)
            x = 0.0 if flipped else box.right() - side
            paint_icon(painter, QRectF(x, line.center().y() - side / 2, side, side), "play", theme.accent)
        else:
            painter.setFont(theme.font("small"))
            painter.setPen(theme.ink_soft)
            painter.drawText(line, int(trailing(self) | middle), str(row.minutes))
        if row.note is not None:
            painter.setFont(theme.font("small", weight=SEMIBOLD if row.wants else None))
            painter.setPen(theme.warn if row.wants else theme.ink_soft)
            name.translate(0, -theme.px(2))
            painter.drawText(name, int(leading(self) | middle), self._words(row.note))


class AgendaRows:
    """The rows of a day, kept while only their times change, so that the keyboard stays where it is."""

    def __init__(self) -> None:
        self._made: dict[str, AgendaRow] = {}
        self._states: tuple[tuple[str, State], ...] = ()

    def same(self, shown: Iterable[Row]) -> bool:
        """Shows other times in the rows that stand; False where there must be other rows."""
        told = tuple(shown)
        states = tuple((row.key, row.state) for row in told)
        if states != self._states:
            self._states, self._made = states, {}
            return False
        for row in told:
            if row.key in self._made and self._made[row.key].row != row:
                self._made[row.key].tell(row)
        return True

    def made(self, row: Row, theme: Theme, words: Words) -> AgendaRow:
        """A new row."""
        self._made[row.key] = AgendaRow(row, theme, words)
        return self._made[row.key]


def _n(ms: int) -> int:
    return round(ms / MINUTE)
