"""What the sheets say, beside the day: how many came back, five steps for each question, before and after."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from copfacil.core.feedback.form import LEAST, MOST
from copfacil.core.feedback.sections import covered_said, few_said, quoted_said, rate_said, shift_said, values_said
from copfacil.core.feedback.summary import Asked, Heard, Shift
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label, Run
from copfacil.ui.kit.meter import Meter
from copfacil.ui.kit.painted import Painted, leading, mirrored, trailing
from copfacil.ui.kit.rule import Rule
from copfacil.ui.results.rows import signed
from copfacil.ui.theme import BOLD, SEMIBOLD, Theme

_HIGH, _STEP, _GAP, _MEAN = 40, 24, 5, 40
"""Height of a line; width of a step, air between two, width of the mean; px before the text scale."""
_QUOTES = 6
"""So many of the words stand here; all of them on their own page."""


class FeedbackPart(Box):
    """Feedback in short, and the ways into it.

    Signals:
        wanted(str): a part of its page.
        printed(): the sheet is wanted on paper.
    """

    wanted = Signal(str)
    printed = Signal()

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=0)
        self._words = words
        self._count, self._told = Box(theme, gap=0), Box(theme, gap=0)
        self._shown: Heard | None = None
        ways = Flow(theme, gap=8)
        self.ways: dict[str, Button] = {}
        named = (("sheets", words("Key the sheets")), ("words", words("Words")), ("counts", words("Counts")))
        for key, name in (*named, ("form", words("The form"))):
            button = Button(name, theme, size="small", icon="keyboard" if key == "sheets" else None)
            button.clicked.connect(lambda _on=False, key=key: self.wanted.emit(key))
            self.ways[key] = button
            ways.add(button)
        self.paper = Button(words("Print the sheet"), theme, size="small", icon="printer")
        self.paper.clicked.connect(self.printed)
        ways.add(self.paper)
        self.add(Rule(words("Feedback"), theme), self._count)
        self.space(12)
        self.add(ways, self._told)
        self._fill(None)

    def show_heard(self, heard: Heard | None) -> None:
        """Shows what the sheets say."""
        if heard != self._shown:
            self._shown = heard
            self._fill(heard)

    def _fill(self, heard: Heard | None) -> None:
        words, theme, told = self._words, self.theme, self._told
        told.clear()
        self._count.clear()
        self._count.space(8)
        if heard is None:
            none = words("No sheet was keyed yet. Print it, hand it out at the close, and key it by numbers alone.")
            self._count.add(Label(none, theme, tone="ink_soft", wrap=True))
            return
        self._count.add(self._rate(heard))
        if not heard.enough:
            self._count.space(8)
            self._count.add(signed("lock", words(few_said()), theme))
        else:
            self._figures(heard)
        if heard.kept:
            self._free(heard)

    def _rate(self, heard: Heard) -> Box:
        """The figure large, and the meter; a rate of which nobody knows the whole has none."""
        theme, words = self.theme, self._words
        said = rate_said(heard, words)
        row = Box(theme, gap=0)
        number, rest = str(heard.returned), said.removeprefix(str(heard.returned)).strip()
        head = Box(theme, across=True, gap=8, name=said)
        head.add(Label(number, theme, "title", weight=BOLD))
        head.add(Label(rest or said, theme, align=Qt.AlignmentFlag.AlignVCenter, wrap=True), stretch=1)
        row.add(head)
        if heard.share is not None:
            row.add(Meter(said, min(heard.share, 100) / 100, theme))
        return row

    def _figures(self, heard: Heard) -> None:
        theme, told = self.theme, self._told
        if heard.asked:
            told.space(8)
            told.add(_Heads(self._words("mean"), theme), *(AskedRow(one, self._words, theme) for one in heard.asked))
        for one in heard.shifts:
            told.space(20)
            told.add(Label(one.ask, theme, weight=SEMIBOLD, wrap=True))
            told.add(Label(self._words("before and after"), theme, "small", tone="ink_soft"))
            if one.before is not None and one.after is not None:
                told.space(8)
                told.add(ShiftLine(one, self._words, theme))
            told.add(Label(shift_said(one, self._words), theme, "small", wrap=True))

    def _free(self, heard: Heard) -> None:
        words, theme, told = self._words, self.theme, self._told
        told.space(20)
        detail = words(Msg("{done} of {n} coded", done=heard.coded, n=heard.kept))
        told.add(Rule(words("Free words"), theme, detail=detail))
        told.space(8)
        if not heard.enough:
            told.add(signed("lock", words(covered_said(heard.kept)), theme))
        if runs := [Run(f"{quoted_said(one, words)}. ") for one in heard.words[:_QUOTES]]:
            told.add(Label(runs, theme, wrap=True))
        if values := values_said(heard, words):
            told.space(4)
            told.add(Label(values, theme, "small", tone="ink_soft", wrap=True))


class _Heads(Painted):
    """1 to 5 above the steps."""

    def __init__(self, mean: str, theme: Theme) -> None:
        super().__init__(theme, "")
        self._mean = mean
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(self.theme.px(160), self.theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws them."""
        painter, theme = QPainter(self), self.theme
        painter.setFont(theme.font("small"))
        painter.setPen(theme.ink_soft)
        for answer in range(LEAST, MOST + 1):
            box = _step(self, answer, 0, self.height())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(answer))
        painter.drawText(self.rect(), int(trailing(self) | Qt.AlignmentFlag.AlignVCenter), self._mean)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.line)


class AskedRow(Painted):
    """A question, five steps as high as people ticked them, and the mean."""

    def __init__(self, one: Asked, words: Words, theme: Theme) -> None:
        super().__init__(theme)
        self._one, self._words = one, words
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{one.ask}: {self._said()}")
        self.setToolTip(self._said() if one.counts is None or not one.low else f"1 {one.low}, 5 {one.high}")

    def _said(self) -> str:
        one = self._one
        if one.counts is None or one.mean is None:
            return self._words("fewer than five answers")
        counts = (f"{answer}: {count}" for answer, count in enumerate(one.counts, LEAST))
        return self._words(Msg("{counts}; mean {mean}", counts=", ".join(counts), mean=f"{one.mean:.1f}"))

    def sizeHint(self) -> QSize:
        """A short name beside its steps."""
        px = self.theme.px
        return QSize(px(5 * (_STEP + _GAP) + _MEAN + 72), self._needs(px(304)))

    def _needs(self, width: int) -> int:
        return self.theme.px(_HIGH) + (self.theme.px(20) if self._lines(width) > 1 else 0)

    def _lines(self, width: int) -> int:
        room = QRectF(0, 0, max(width - self._taken(), 1), 1 << 12)
        metrics = QFontMetricsF(self.theme.font("body"))
        return round(
            metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._one.ask).height() / metrics.lineSpacing()
        )

    def _taken(self) -> float:
        return self.theme.px(5 * (_STEP + _GAP) + _MEAN + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws it; what most people ticked stands out."""
        painter, theme, px, one = QPainter(self), self.theme, self.theme.px, self._one
        font = theme.font("body")
        painter.setFont(font)
        painter.setPen(theme.ink)
        room = QRectF(0, 0, self.width() - self._taken(), self.height())
        if mirrored(self):
            room.moveRight(self.width())
        align = int(leading(self) | Qt.AlignmentFlag.AlignVCenter)
        if self._lines(self.width()) > 2:  # noqa: PLR2004 - more than there is room for
            shown = QFontMetricsF(font).elidedText(one.ask, Qt.TextElideMode.ElideRight, room.width() * 1.8)
        else:
            shown = one.ask
        painter.drawText(room, align | int(Qt.TextFlag.TextWordWrap), shown)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.line)
        end = int(trailing(self) | Qt.AlignmentFlag.AlignVCenter)
        if one.counts is None or one.mean is None:
            painter.setFont(theme.font("small"))
            painter.setPen(theme.ink_soft)
            painter.drawText(self.rect(), end, self._words("under five"))
            return
        base, most = self.height() - px(10), max(one.counts)
        for answer, count in enumerate(one.counts, LEAST):
            high = max(round((self.height() - px(18)) * count / most), px(2))
            colour = theme.accent if count == most else theme.edge
            painter.fillRect(_step(self, answer, base - high, high), colour)
        painter.setFont(theme.font("head", weight=SEMIBOLD))
        painter.setPen(theme.ink)
        painter.drawText(self.rect(), end, f"{one.mean:.1f}")


def _step(view: Painted, answer: int, top: float, high: float) -> QRectF:
    """Where the step of an answer stands."""
    px = view.theme.px
    x = view.width() - px(_MEAN) - px(_STEP + _GAP) * (MOST - answer + 1)
    return QRectF(view.width() - x - px(_STEP) if mirrored(view) else x, top, px(_STEP), high)


class ShiftLine(Painted):
    """A line from 1 to 5: open where people stood before, full where they stand now."""

    def __init__(self, one: Shift, words: Words, theme: Theme) -> None:
        super().__init__(theme, f"{one.ask}: {shift_said(one, words)}")
        self._one = one
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The line and its figures."""
        return QSize(self.theme.px(180), self.theme.px(48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws it."""
        painter, theme, px, one = QPainter(self), self.theme, self.theme.px, self._one
        if one.before is None or one.after is None:
            return
        dot, y = px(7), px(14)
        left, wide = dot + 2, self.width() - 2 * dot - 4

        def at(mean: float) -> float:
            share = (mean - LEAST) / (MOST - LEAST)
            return left + wide * (1 - share if mirrored(self) else share)

        painter.fillRect(QRectF(left, y, wide, 1), theme.edge)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.ink_soft)
        for answer in range(LEAST, MOST + 1):
            x = at(answer)
            painter.fillRect(QRectF(round(x), y - px(4), 1, 2 * px(4) + 1), theme.edge)
            box = QRectF(x - px(12), y + px(10), 2 * px(12), px(22))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(answer))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        begin, end = sorted((at(one.before), at(one.after)))
        painter.fillRect(QRectF(begin, y - px(2), end - begin, 2 * px(2) + 1), theme.accent)
        for mean, fill, line in ((one.before, theme.paper, theme.ink), (one.after, theme.accent, theme.accent)):
            painter.setPen(QPen(line, px(2)))
            painter.setBrush(fill)
            painter.drawEllipse(QRectF(at(mean) - dot, y + 0.5 - dot, 2 * dot, 2 * dot))
