"""Choices that are pictures: a screen with what stands on it, a way of showing time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QSizePolicy, QWidget

from copfacil.ui import marks
from copfacil.ui.desk.letters import fitting
from copfacil.ui.icons import paint_icon
from copfacil.ui.kit.card import paint_card
from copfacil.ui.kit.painted import Painted, leading, mirrored, whole
from copfacil.ui.theme import SEMIBOLD, Theme

Paint = Callable[[QPainter, QRectF], None]

_PAD = 12
_GAP = 12
"""px before the text scale: inside a card, and between cards."""


@dataclass(frozen=True, slots=True)
class Option:
    """A choice: its value, its name, lines of small text below."""

    value: str
    title: str
    lines: tuple[str, ...] = ()


def framed(painter: QPainter, box: QRectF, theme: Theme, paint: Paint) -> None:
    """A picture with round corners and a thin frame."""
    inside = QPainterPath()
    inside.addRoundedRect(box, theme.radius.control, theme.radius.control)
    painter.save()
    painter.setClipPath(inside)
    paint(painter, box)
    painter.restore()
    marks.rounded(painter, box, None, theme.edge, radius=theme.radius.control)


def desk_sketch(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """The desk in a few lines: a bar, a list, a clock."""
    painter.fillRect(box, theme.sunk)
    bar, line = box.height() / 9, max(1.0, round(box.height() / 40))
    painter.fillRect(QRectF(box.x(), round(box.y() + bar), box.width(), 1), theme.edge)
    for row in range(4):
        x, y = round(box.x() + box.width() * 0.08), round(box.y() + bar * (2.4 + row * 1.5))
        painter.fillRect(QRectF(x, y, round(box.width() * (0.26 if row % 2 else 0.2)), line), theme.edge)
    side = box.height() * 0.42
    ring = QRectF(box.x() + box.width() * 0.56, box.y() + bar * 2.6, side, side)
    marks.rounded(painter, ring, None, theme.edge, radius=side / 2, width=line)


class Picture(Painted):
    """A picture that cannot be chosen: the only screen.

    Args:
        name: told to screen readers.
        paint: paints into a box in px.
        theme: the look.
        wide: px before the text scale; the height is that of a wide screen.
    """

    def __init__(self, name: str, paint: Paint, theme: Theme, *, wide: int) -> None:
        super().__init__(theme, name)
        self._paint, self._wide = paint, wide
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as wanted."""
        wide = self.theme.px(self._wide)
        return QSize(wide, round(wide * 9 / 16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws it."""
        framed(QPainter(self), whole(self), self.theme, self._paint)


class PictureCard(QRadioButton):
    """A picture with its name; the chosen one stands on the wash, has a strong border and a tick.

    Args:
        option: what it stands for.
        paint: paints the picture into a box in px.
        theme: the look.
        wide: of the picture, px before the text scale.
    """

    def __init__(self, option: Option, paint: Paint, theme: Theme, *, wide: int) -> None:
        super().__init__(option.title.replace("&", "&&"))
        self.option, self.theme = option, theme
        self._paint, self._wide = paint, wide
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.tell(option)

    def tell(self, option: Option) -> None:
        """Other words for the same choice."""
        self.option = option
        self.setAccessibleName(", ".join((option.title, *option.lines)))
        self.setToolTip(option.title if self._cut(option.title) else "")
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        self.theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Picture, name and lines."""
        theme = self.theme
        words = theme.letters["body"].line + len(self.option.lines) * theme.letters["small"].line
        high = self._picture().height() + theme.px(8) + words + 2 * theme.px(_PAD)
        return QSize(theme.px(self._wide) + 2 * theme.px(_PAD), round(high))

    def minimumSizeHint(self) -> QSize:
        """Nothing of it may be cut."""
        return self.sizeHint()

    def hitButton(self, _at: QPoint) -> bool:
        """All of it can be pressed."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws it."""
        theme, box, chosen = self.theme, whole(self), self.isChecked()
        painter = QPainter(self)
        if chosen or not self.underMouse():
            paint_card(painter, box, theme, "chosen" if chosen else "plain")
        else:
            marks.card(painter, box, theme, fill=theme.hover)
        picture = self._picture()
        framed(painter, picture, theme, self._paint)
        middle = int(leading(self) | Qt.AlignmentFlag.AlignVCenter)
        row = QRectF(picture.x(), picture.bottom() + theme.px(8), picture.width(), theme.letters["body"].line)
        if chosen:
            row = self._ticked(painter, row)
        painter.setPen(theme.ink)
        painter.setFont(self._title_font())
        painter.drawText(row, middle, fitting(self._title_font(), self.option.title, row.width()))
        small = theme.font("small")
        row = QRectF(picture.x(), row.bottom(), picture.width(), theme.letters["small"].line)
        painter.setPen(theme.ink if chosen and theme.state_line > 1 else theme.ink_soft)
        painter.setFont(small)
        for line in self.option.lines:
            painter.drawText(row, middle, fitting(small, line, row.width()))
            row.translate(0, row.height())

    def _ticked(self, painter: QPainter, row: QRectF) -> QRectF:
        """Draws the tick at the end of a row; gives the room before it."""
        side = self.theme.px(20)
        x = row.x() if mirrored(self) else row.right() - side
        paint_icon(painter, QRectF(x, row.center().y() - side / 2, side, side), "check", self.theme.accent)
        taken = side + self.theme.px(4)
        return row.adjusted(taken, 0, 0, 0) if mirrored(self) else row.adjusted(0, 0, -taken, 0)

    def _picture(self) -> QRectF:
        pad, wide = self.theme.px(_PAD), self.theme.px(self._wide)
        return QRectF(pad, pad, wide, round(wide * 9 / 16))

    def _title_font(self) -> QFont:
        return self.theme.font("body", weight=SEMIBOLD)

    def _cut(self, title: str) -> bool:
        room = self.theme.px(self._wide) - self.theme.px(24)
        return QFontMetricsF(self._title_font()).horizontalAdvance(title) > room


class PictureRow(QWidget):
    """Pictures side by side of which one is chosen, as many to a row as have room; arrow keys choose the neighbour.

    Args:
        name: told to screen readers.
        paint: paints the picture of a value into a box in px.
        theme: the look.
        wide: of each picture, px before the text scale.

    Signals:
        chosen(str): the value a person has chosen.
    """

    chosen = Signal(str)

    def __init__(self, name: str, paint: Callable[[QPainter, QRectF, str], None], theme: Theme, *, wide: int) -> None:
        super().__init__()
        self.theme, self._paint, self._wide, self._columns = theme, paint, wide, 0
        self.cards: dict[str, PictureCard] = {}
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.set_theme(theme)

    def show_options(self, options: Sequence[Option], value: str) -> None:
        """Shows these, one of them chosen, without a signal; cards that stay keep the focus."""
        if list(self.cards) != [option.value for option in options]:
            self._make(options)
        ways = Qt.FocusPolicy
        for option in options:
            card, chosen = self.cards[option.value], option.value == value
            card.tell(option)
            card.setChecked(chosen)
            # Tab comes to the chosen one, arrow keys go on from there.
            card.setFocusPolicy(ways.StrongFocus if chosen or value not in self.cards else ways.ClickFocus)

    def follow(self, before: QWidget) -> None:
        """The keyboard comes here after that control."""
        for card in self.cards.values():
            QWidget.setTabOrder(before, card)
            before = card

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        self.theme = theme
        self._grid.setSpacing(theme.px(_GAP))
        self._columns = 0
        self._place()

    def minimumSizeHint(self) -> QSize:
        """One of them beside none."""
        return QSize(self._card_width(), self._grid.totalMinimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer side by side."""
        super().resizeEvent(event)
        self._place()

    def _make(self, options: Sequence[Option]) -> None:
        for gone in self.cards.values():
            self._group.removeButton(gone)
            gone.hide()
            gone.deleteLater()
        self.cards = {option.value: self._card(option) for option in options}
        self._columns = 0
        self._place()

    def _card(self, option: Option) -> PictureCard:
        def paint(painter: QPainter, box: QRectF) -> None:
            self._paint(painter, box, option.value)

        card = PictureCard(option, paint, self.theme, wide=self._wide)
        self._group.addButton(card)
        card.clicked.connect(lambda: self.chosen.emit(option.value))
        return card

    def _card_width(self) -> int:
        return self.theme.px(self._wide) + 2 * self.theme.px(_PAD)

    def _place(self) -> None:
        """Lays the cards out in as many columns as have room."""
        gap = self._grid.spacing()
        count, most = len(self.cards), max(1, (self.width() + gap) // (self._card_width() + gap))
        rows = max(1, ceil(count / most))
        columns = max(1, ceil(count / rows))  # four in two rows are two and two
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self.cards.values()):
            self._grid.addWidget(card, place // columns, place % columns)
        self.updateGeometry()
