"""One way to catch up as a card: what it costs, the new times with the old figures struck through, what slack is left."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from copfacil.core.agenda.catchup import CatchUp
from copfacil.core.agenda.events import Way
from copfacil.core.agenda.plan import clock_said
from copfacil.core.agenda.running import Line
from copfacil.core.agenda.slack import ENOUGH
from copfacil.core.plan import MINUTE, minutes_said
from copfacil.core.value import dataclass
from copfacil.core.words import Msg, Words
from copfacil.ui.desk.letters import fitting
from copfacil.ui.icons import paint_icon
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.card import Card
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.meter import Meter
from copfacil.ui.kit.painted import Painted, leading, mirrored, trailing, whole
from copfacil.ui.theme import SEMIBOLD, Theme

NAMES: dict[Way, Msg] = {
    "slack": Msg("Use the slack"),
    "talk": Msg("Shorten the talk"),
    "drop": Msg("Drop a block"),
}
"""What each way is called."""

_FULL = 20
"""Per cent of slack at which the meter is full."""

_LINE = 23
"""Height of a line of the times, px before the text scale."""

_SHORTER_MOST = 3
"""Parts that get shorter and are named."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A block to come: clock time, title, minutes before and then, and whether nothing of it is ever cut."""

    at: str
    title: str
    was: int
    n: int
    kept: bool


class _Radio(QRadioButton):
    """The name of a way, with a circle that is filled when it is chosen."""

    def __init__(self, text: str, theme: Theme) -> None:
        super().__init__(text.replace("&", "&&"))
        self.words, self.theme = text, theme
        self.setAccessibleName(text)
        self.setAutoExclusive(False)  # the three stand on different cards; whoever holds them keeps one chosen
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Circle and words."""
        wide = QFontMetricsF(self.theme.font("head")).horizontalAdvance(self.words)
        return QSize(round(wide) + self.theme.px(38), self.theme.px(32))

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def hitButton(self, _at: object) -> bool:
        """All of it can be pressed."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws them."""
        theme, box = self.theme, whole(self)
        painter = QPainter(self)
        side = theme.px(22)
        x = box.right() - side - 1 if mirrored(self) else 1.0
        circle = QRectF(x, (box.height() - side) / 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.accent if self.isChecked() else theme.edge, theme.lines.state))
        painter.drawEllipse(circle)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent)
            painter.drawEllipse(circle.center(), side * 0.27, side * 0.27)
        start = theme.px(34)
        words = box.adjusted(0, 0, -start, 0) if mirrored(self) else box.adjusted(start, 0, 0, 0)
        painter.setFont(theme.font("head"))
        painter.setPen(theme.ink)
        painter.drawText(words, int(leading(self) | Qt.AlignmentFlag.AlignVCenter), self.words)


class _Times(Painted):
    """The new times: what changes stands semibold, with the old minutes struck through."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.rows: tuple[_Row, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def tell(self, rows: tuple[_Row, ...], words: Words) -> None:
        """Shows these."""
        if rows != self.rows:
            self.rows = rows
            told = (words("{time} {title}, {n} minutes", time=row.at, title=row.title, n=row.n) for row in rows)
            self.setAccessibleName(". ".join(told))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """A line each."""
        return QSize(self.theme.px(200), len(self.rows) * self.theme.px(_LINE) + 1)

    def minimumSizeHint(self) -> QSize:
        """Titles end in an ellipsis where there is no room."""
        return QSize(self.theme.px(150), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws them."""
        painter, theme = QPainter(self), self.theme
        high = theme.px(_LINE)
        for place, row in enumerate(self.rows):
            painter.fillRect(0, place * high, self.width(), 1, theme.line)
            self._row(painter, QRectF(0, place * high, self.width(), high), row)
        painter.fillRect(0, len(self.rows) * high, self.width(), 1, theme.line)

    def _row(self, painter: QPainter, box: QRectF, row: _Row) -> None:
        theme, changed = self.theme, row.n != row.was
        small, middle = theme.font("small"), Qt.AlignmentFlag.AlignVCenter
        bold = theme.font("small", weight=SEMIBOLD) if changed else small
        painter.setFont(small)
        painter.setPen(theme.ink)
        painter.drawText(box, int(leading(self) | middle), row.at)
        painter.setFont(bold)
        painter.setPen(theme.ink if changed else theme.ink_soft)
        painter.drawText(box, int(trailing(self) | middle), str(row.n))
        used = QFontMetricsF(bold).horizontalAdvance(str(row.n)) + theme.px(8)
        if changed:
            used += self._struck(painter, box, str(row.was), used, small)
        elif row.kept:
            side = theme.px(16)
            x = used if mirrored(self) else box.right() - used - side
            paint_icon(painter, QRectF(x, box.center().y() - side / 2, side, side), "lock", theme.ink_soft)
            used += side + theme.px(4)
        start = theme.px(48)
        name = box.adjusted(used, 0, -start, 0) if mirrored(self) else box.adjusted(start, 0, -used, 0)
        painter.setFont(bold)
        painter.setPen(theme.ink)
        painter.drawText(name, int(leading(self) | middle), fitting(bold, row.title, name.width()))

    def _struck(self, painter: QPainter, box: QRectF, text: str, used: float, font: QFont) -> float:
        """The old figure with a line through it; gives how wide it became."""
        theme = self.theme
        wide = QFontMetricsF(font).horizontalAdvance(text)
        x = used if mirrored(self) else box.right() - used - wide
        painter.setFont(font)
        painter.setPen(theme.ink_soft)
        painter.drawText(QRectF(x, box.y(), wide + 1, box.height()), int(Qt.AlignmentFlag.AlignCenter), text)
        y = round(box.center().y()) + 1
        painter.drawLine(QPointF(x - 1, y), QPointF(x + wide + 1, y))
        return wide + theme.px(8)


class WayCard(Card):
    """One way.

    Signals:
        picked(): it is chosen.
    """

    picked = Signal()

    def __init__(self, way: Way, theme: Theme, words: Words) -> None:
        super().__init__(theme, pad=14)
        self._words = words
        self._way = way
        self.radio = _Radio(words(NAMES[way]), theme)
        self.extra = Box(theme, gap=0)
        self._said = Label("", theme, "small", wrap=True)
        self._ends, self._from = Label("", theme, "time"), Label("", theme, "head")
        self._left = Label("", theme, "head", weight=SEMIBOLD)
        figures = Box(theme, across=True, gap=16)
        named = (
            (words("Day ends"), self._ends),
            (words("On time from"), self._from),
            (words("Slack left"), self._left),
        )
        for name, figure in named:
            column = Box(theme, gap=0)
            column.add(Label(name, theme, "small", tone="ink_soft"), align=Qt.AlignmentFlag.AlignTop)
            column.add(figure, align=Qt.AlignmentFlag.AlignBottom)
            figures.add(column, stretch=int(figure is not self._left))
        self._times = _Times(theme)
        self._meter = Meter("", 0.0, theme, line_at=ENOUGH / _FULL)
        self._cost = Label("", theme, "small", wrap=True)
        # What one chooses by comes first: on a small screen the last of the new times alone are out of sight.
        for part in (self.radio, self.extra, self._said, figures, self._meter, self._cost, self._times):
            self.body.addWidget(part)
        # A list of blocks stands where the other ways say what they do; what it does is said beneath.
        self.extra.setVisible(way == "drop")
        self._said.setVisible(way != "drop")
        self.body.addStretch(1)
        self.radio.clicked.connect(self.picked)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """All of the card can be pressed."""
        self.picked.emit()

    def choose(self, *, chosen: bool) -> None:
        """It is the one that is chosen, or not."""
        self.radio.setChecked(chosen)
        self.set_look("chosen" if chosen else "plain")

    def show_way(self, found: CatchUp, now: dict[str, int]) -> None:
        """Shows what it would do; ``now`` holds the present lengths, ms by block id."""
        words = self._words
        self._said.set_text(words(found.said))
        self._ends.set_text(clock_said(found.progress.ends))
        self._ends.set_tone("over" if found.late >= MINUTE else "ink")
        self._from.set_text(clock_said(found.on_time_from) if found.on_time_from is not None else words("not today"))
        lines = (line for line in found.progress.lines if line.state != "over" and not line.block.beside)
        self._times.tell(tuple(_row(line, now) for line in lines if now.get(line.block.id)), words)
        spare = found.slack
        told = words("{n} min, {share} %", n=round(spare.ms / MINUTE), share=spare.share)
        self._left.set_text(told)
        self._left.set_tone("good" if spare.enough else "warn")
        self._meter.tell(
            words("Slack {told}; wanted are {least} % at least", told=told, least=ENOUGH),
            spare.share / _FULL,
            "good" if spare.enough else "warn",
        )
        costs = self._costs(found)
        self._cost.set_text(f"{words(found.said)} {costs}".rstrip() if self._way == "drop" else costs)

    def _costs(self, found: CatchUp) -> str:
        words = self._words
        told = [
            words("{name} {was} to {n}", name=one.name, was=minutes_said(one.was), n=minutes_said(one.ms))
            for one in found.shorter[:_SHORTER_MOST]
        ]
        more = len(found.shorter) - len(told)
        if more > 0:
            told.append(words("and {n} more", n=more))
        if told:
            return ", ".join(told) + "."
        return "" if found.slack.enough else words("Under {least} %: the next delay will be felt.", least=ENOUGH)


def _row(line: Line, now: dict[str, int]) -> _Row:
    gone = line.state == "left out"
    return _Row(
        at="" if gone else clock_said(line.begin),
        title=line.block.title,
        was=round(now[line.block.id] / MINUTE),
        n=0 if gone else round(line.ms / MINUTE),
        kept=line.block.protected,
    )
