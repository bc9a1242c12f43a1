"""Planned against actual: a line for each block or phase, with a bar that can be read from a step away."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from copfacil.core.agenda.plan import clock_said
from copfacil.core.plan import MINUTE, clock
from copfacil.core.report_sections import off_by
from copfacil.core.reported import Stretch
from copfacil.core.words import Msg, Words
from copfacil.ui import marks
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.painted import Painted, leading, mirrored, trailing, whole
from copfacil.ui.theme import SEMIBOLD, Theme, Tone

_TIME, _BAR, _OVER, _GAP = 46, 84, 56, 8
"""Widths of time, bar and minutes over, and the air between, px before the text scale."""
_HIGH = 32
_NOTICED = 1_000
"""ms below which a phase went as planned."""


class Stretches(Box):
    """All lines of the day."""

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=0)
        self._words = words

    def show_stretches(self, stretches: Sequence[Stretch]) -> None:
        """Shows these."""
        self.clear()
        longest = max((max(one.planned, one.actual or 0) for one in stretches), default=1) or 1
        several, turn = max((one.turn for one in stretches), default=0) > 1, 0
        for one in stretches:
            if several and one.turn != turn:
                turn = one.turn
                self.space(8)
                self.add(Label(self._words(Msg("Round {number}", number=turn)), self.theme, "small", weight=SEMIBOLD))
            self.add(Line(one, longest, self._words, self.theme))


class Line(Painted):
    """One block or phase: when, what, the bar, the minutes over."""

    def __init__(self, one: Stretch, longest: int, words: Words, theme: Theme) -> None:
        super().__init__(theme, said(one, words))
        self._one, self._longest = one, longest
        self._over, self._tone = _over(one)
        self.setToolTip(words(one.why) if one.why else "")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A short name beside its figures."""
        px = self.theme.px
        return QSize(px(_TIME + _BAR + _OVER + 2 * _GAP + 64), px(_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws outline (planned) and bar (actual); what was over stands out in its own colour and with its sign."""
        painter, theme, one, px = QPainter(self), self.theme, self._one, self.theme.px
        row = whole(self).adjusted(0, 0, 0, -1)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.line)
        soft: Tone = "ink" if one.state in {"over", "running"} else "ink_soft"
        at = one.began if one.planned_at is None else one.planned_at
        if at is not None:
            self._write(painter, self._part(row, 0, px(_TIME)), clock_said(at), "ink_soft", leading(self))
        bar = row.width() - px(_BAR + _OVER)
        self._write(painter, self._part(row, px(_TIME), bar - px(_TIME + _GAP)), one.name, soft, leading(self))
        self._bar(painter, self._part(row, bar, px(_BAR)))
        end = self._part(row, row.width() - px(_OVER), px(_OVER))
        self._write(painter, end, self._over, self._tone, trailing(self), weight=SEMIBOLD)

    def _part(self, row: QRectF, start: float, wide: float) -> QRectF:
        x = row.right() - start - wide if mirrored(self) else row.x() + start
        return QRectF(x, row.y(), wide, row.height())

    def _bar(self, painter: QPainter, box: QRectF) -> None:
        theme, one, px = self.theme, self._one, self.theme.px
        flipped = mirrored(self)

        def laid(begin: int, ms: int, high: float) -> QRectF:
            wide, start = box.width() * ms / self._longest, box.width() * begin / self._longest
            x = box.right() - start - wide if flipped else box.x() + start
            return QRectF(x, box.center().y() - high / 2, wide, high)

        marks.rounded(painter, laid(0, one.planned, px(11)), theme.sheet, theme.edge, radius=theme.radius.chip / 2)
        if one.actual:
            painter.fillRect(laid(0, min(one.actual, one.planned), px(4)), theme.accent)
            if one.over > 0:
                painter.fillRect(laid(one.planned, one.over, px(4)), theme.over)

    def _write(  # noqa: PLR0913, PLR0917 - one text
        self, painter: QPainter, box: QRectF, text: str, tone: Tone, side: Qt.AlignmentFlag, weight: int | None = None
    ) -> None:
        font = self.theme.font("small", weight=weight)
        painter.setFont(font)
        painter.setPen(self.theme.colour(tone))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), shown)


def _over(one: Stretch) -> tuple[str, Tone]:
    """How far from its plan, with its sign, and in which tone."""
    if one.actual is None:
        return "–", "ink_soft"
    if not one.turn:
        shown = off_by(one)
        return shown, "over" if shown.startswith("+") else "ink" if shown != "0" else "ink_soft"
    if abs(one.over) < _NOTICED:
        return "0", "ink_soft"
    return (f"+{clock(one.over)}", "over") if one.over > 0 else (clock(one.over), "ink")


def said(one: Stretch, words: Words) -> str:
    """The line as a sentence."""
    planned = words(Msg("{n} minute planned", "{n} minutes planned", n=round(one.planned / MINUTE)))
    if one.actual is None:
        return f"{one.name}, {planned}."
    took = words(Msg("{n} taken", n=round(one.actual / MINUTE)))
    why = f" {words(one.why)}." if one.why else ""
    return f"{one.name}, {planned}, {took}.{why}"
