"""Lines of Results: an action with its tick, something that was released, a board, a mean."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from copfacil.core.figures import Figures
from copfacil.core.report_sections import due_said, kind_said
from copfacil.core.reported import Action, Captured
from copfacil.core.words import Msg, Words
from copfacil.ui.icons import IconName
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.check import Check
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.icon_view import IconView
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.painted import Painted, mirrored
from copfacil.ui.kit.rule import Hairline
from copfacil.ui.kit.short_text import ShortText
from copfacil.ui.results.board_picture import BoardPicture
from copfacil.ui.theme import REGULAR, SEMIBOLD, Theme, Tone

_ICONS: dict[str, IconName] = {"learning": "quote", "quote": "quote", "question": "question", "parked": "parked"}
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_TOP = Qt.AlignmentFlag.AlignTop
_LEAST, _MOST = 1, 5
_DATE = 92
"""Room for a date, px before the text scale."""


class ActionRow(Box):
    """An action: its tick, what, who, by when. Of an earlier day, which one.

    Attributes:
        check: ticked when it is done.
        ask: opens the field for the date that it lacks.
        date: that field.

    Signals:
        dated(str): a date was written.
    """

    dated = Signal(str)

    def __init__(self, one: Action, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=0)
        self._one = one
        self.check = Check("", theme)
        self.check.setAccessibleName(words(Msg("{text}, done", text=one.text)))
        self.check.setToolTip(words("Done"))
        self._text = Label(one.text, theme, wrap=True)
        self._owner = ShortText(one.owner or words("nobody yet"), theme, "small")
        self._due = Label(due_said(one.due, words) or words("no date"), theme, "small")
        self.ask = Button(words("Set a date"), theme, size="small")
        self.ask.setAccessibleDescription(one.text)
        self.date = Field(words("By when"), theme, placeholder=words("27 Nov, or in 2 weeks"))
        self._field = Box(theme, margins=(0, 4, 0, 12))
        self._field.add(self.date)
        self._field.hide()
        self._widen()
        text = Box(theme, margins=(0, 5, 0, 5), gap=0)
        text.add(self._text)
        asks = words("{name} asks", name=one.asker) if one.asker else ""
        if below := ", ".join(part for part in (one.title, asks) if part):
            text.add(Label(below, theme, "small", tone="ink_soft", wrap=True))
        row = Box(theme, across=True, margins=(0, 3, 0, 3), gap=8)
        row.add(self.check, align=_TOP)
        row.add(text, stretch=5)
        row.add(_on_first_line(self._owner, theme), stretch=2)
        self._dated = _on_first_line(self._due, theme)
        row.add(self._dated)
        row.add(self.ask, align=_TOP)
        self.add(row, self._field, Hairline(theme))
        self.ask.clicked.connect(self._open)
        self.date.entered.connect(self.dated)
        self.show_done(done=one.done)

    def show_done(self, *, done: bool) -> None:
        """Ticked or not; an owner or a date that an open action lacks asks to be set."""
        asks = not (done or self._one.due or self._one.stream)
        self.ask.setVisible(asks)
        self._dated.setVisible(not asks)
        if not asks:
            self._field.hide()
        self.check.setChecked(done)
        self._text.set_tone("ink_soft" if done else "ink")
        for part, known in ((self._owner, self._one.owner), (self._due, self._one.due)):
            tone: Tone = "ink_soft" if done else "ink" if known else "warn"
            part.set_tone(tone, REGULAR if known or done else SEMIBOLD)

    def refuse(self, sentence: str) -> None:
        """Says why the date was not taken."""
        self.date.set_error(sentence)

    def _open(self) -> None:
        """The field comes, and takes the keyboard; the same button takes it away."""
        self._field.setVisible(self._field.isHidden())
        if not self._field.isHidden():
            self.date.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        super().set_theme(theme)
        self._widen()

    def _widen(self) -> None:
        """Dates, and the button in the place of one, stand below each other."""
        for part in (self._due, self.ask):
            part.setMinimumWidth(self.theme.px(_DATE))


def _on_first_line(text: QWidget, theme: Theme) -> Box:
    """Small letters level with the first line of what stands beside them."""
    box = Box(theme, margins=(0, 7, 0, 0), gap=0)
    box.add(text)
    box.spring()
    return box


class CapturedRow(Box):
    """What somebody released, and where it comes from."""

    def __init__(self, one: Captured, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=0)
        row = Box(theme, across=True, margins=(0, 9, 0, 9), gap=12)
        row.add(IconView(_ICONS.get(one.what, "note"), theme, tone="ink_soft"), align=_TOP)
        text = Box(theme, gap=0)
        text.add(Label(one.text, theme, wrap=True))
        text.add(Label(kind_said(one, words), theme, "small", tone="ink_soft", wrap=True))
        row.add(text, stretch=1)
        self.add(row, Hairline(theme))


class BoardRow(Box):
    """A board: its name, and what it comes to."""

    def __init__(self, one: Figures, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=0)
        row = Box(theme, margins=(0, 7, 0, 7), gap=4)
        row.add(Label(one.name, theme, wrap=True), BoardPicture(one.picture, one.name, words, theme))
        zones = [words(Msg("{name} {count}", name=name, count=count)) for name, count in one.zones if count]
        counts = [words(Msg("{n} card", "{n} cards", n=one.cards))]
        if one.clusters:
            counts.append(words(Msg("{n} cluster", "{n} clusters", n=len(one.clusters))))
        if one.links:
            counts.append(words(Msg("{n} line", "{n} lines", n=one.links)))
        said = ", ".join(counts) + (f". {', '.join(zones)}." if zones else ".")
        row.add(Label(said, theme, "small", tone="ink_soft", wrap=True))
        row.add(*(Label(words(fact), theme, "small", tone="ink_soft", wrap=True) for fact in one.facts))
        self.add(row, Hairline(theme))


def signed(icon: IconName, text: str, theme: Theme) -> Box:
    """A soft sentence behind its sign."""
    row = Box(theme, across=True, gap=10)
    row.add(IconView(icon, theme, tone="ink_soft"))
    row.add(Label(text, theme, "small", tone="ink_soft", wrap=True), stretch=1)
    return row


class MeanRow(Box):
    """What groups were asked, a line from 1 to 5 with their mean on it, and the figure."""

    def __init__(self, name: str, mean: float, theme: Theme) -> None:
        super().__init__(theme, gap=0)
        row = Box(theme, across=True, margins=(0, 7, 0, 7), gap=12)
        row.add(Label(name, theme, wrap=True, align=_MIDDLE), stretch=1)
        row.add(_Scale(mean, theme), align=_MIDDLE)
        row.add(Label(f"{mean:.1f}", theme, weight=SEMIBOLD, align=_MIDDLE))
        self.add(row, Hairline(theme))


class _Scale(Painted):
    """A line with five ticks and a dot."""

    def __init__(self, mean: float, theme: Theme) -> None:
        super().__init__(theme, f"{mean:.1f}")
        self._mean = mean
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Wide enough to tell 4.2 from 4.5."""
        return QSize(self.theme.px(104), self.theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws it."""
        painter, theme = QPainter(self), self.theme
        dot = theme.px(5)
        left, wide, middle = dot, self.width() - 2 * dot, self.height() // 2
        painter.fillRect(left, middle, wide, 1, theme.edge)
        for step in range(_MOST - _LEAST + 1):
            x = left + round(wide * step / (_MOST - _LEAST))
            painter.fillRect(min(x, left + wide - 1), middle - theme.px(4), 1, 2 * theme.px(4) + 1, theme.edge)
        share = (self._mean - _LEAST) / (_MOST - _LEAST)
        at = left + wide * (1 - share if mirrored(self) else share)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent)
        painter.drawEllipse(QRectF(at - dot, middle + 0.5 - dot, 2 * dot, 2 * dot))
