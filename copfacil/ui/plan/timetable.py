"""The timetable of a day as it stands and is drawn: clock times in one column, blocks beside them."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent

from copfacil.core.agenda.plan import Agenda, clock_said
from copfacil.core.agenda.timed import Timed, over_at, timed
from copfacil.core.changing import replace
from copfacil.core.words import Words
from copfacil.ui import marks
from copfacil.ui.kit.painted import Painted, leading, mirrored
from copfacil.ui.plan.card import BlockCard, title_top
from copfacil.ui.plan.goal import Goal
from copfacil.ui.plan.rows import SCALES, Row, end, fitting, rows
from copfacil.ui.plan.telling import block_name, minutes
from copfacil.ui.plan.values import Place
from copfacil.ui.theme import REGULAR, SEMIBOLD, Theme, Tone

TIMES = 62
"""Width of the column of clock times, px before the text scale."""

AROUND = 6
"""Air around the blocks for the ring of the keyboard, px before the text scale."""


class Timetable(Painted):
    """The blocks of a day, each a card, and all that is drawn between them.

    Signals:
        stood(str): a person stands on a block; its id, empty where there is none.
    """

    stood = Signal(str)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, words("The day, block by block"))
        self._words = words
        self._day, self._details = Agenda(), dict[str, str]()
        self._rows: tuple[Row, ...] = ()
        self._cards: dict[str, BlockCard] = {}
        self._scale = SCALES[0]
        self._pulled: tuple[str, int] | None = None
        self._goal: Place | None = None
        self._mark = Goal(theme, self)
        self.here = ""
        self.setMouseTracking(True)

    def show_day(self, day: Agenda, details: Mapping[str, str]) -> None:
        """Shows the blocks, each with the line under its title; where one stood on is gone, its neighbour is stood on."""
        before = [key for key in self._cards if key in {block.id for block in self._day.blocks}]
        self._day, self._details = day, dict(details)
        keys = [block.id for block in day.blocks]
        new = [key for key in keys if key not in self._cards]
        gone = [key for key in before if key not in keys]
        focused = any(card.hasFocus() for card in self._cards.values())
        here = self.here
        if new and before:
            here = new[0]
        elif here in gone:
            here = self._neighbour(here, keys)
        elif here not in keys:
            here = keys[0] if keys else ""
        for key in gone:
            card = self._cards.pop(key)
            card.hide()
            card.deleteLater()
        self._lay_out()
        self.stand(here, focus=focused)

    def _neighbour(self, gone: str, keys: list[str]) -> str:
        """Who follows the block that went, else who was before it."""
        order = [spot.one.block.id for row in self._rows for spot in row.spots]
        place = order.index(gone) if gone in order else 0
        return next((key for key in (*order[place + 1 :], *reversed(order[:place])) if key in keys), "")

    def stand(self, key: str, *, focus: bool = False) -> None:
        """Stands on a block, with the keyboard when wanted."""
        self.here = key
        for card in self._cards.values():
            if card.chosen != (card.block.id == key):
                card.choose(chosen=card.block.id == key)
        if focus and (there := self._cards.get(key)) is not None:
            there.setFocus()
        self.stood.emit(key)

    def card(self, key: str) -> BlockCard | None:
        """The card of a block."""
        return self._cards.get(key)

    @property
    def line(self) -> tuple[Timed, ...]:
        """The blocks that follow one another."""
        return tuple(row.host for row in self._rows)

    def pull(self, key: str, ms: int) -> None:
        """Shows a block with another length while somebody pulls at it; without an id as it is again."""
        pulled = (key, ms) if key else None
        if pulled != self._pulled:
            self._pulled = pulled
            self._lay_out()

    def show_goal(self, place: Place | None) -> None:
        """Shows where what is carried would go; None for nowhere."""
        self._goal = place
        if place is None:
            self._mark.hide()
            return
        theme = self.theme
        row = next((row for row in self._rows if row.host.block.id == place.after), None)
        if place.beside and row is not None:
            self._mark.show_at(self._box(row, 0.58, 0.42, row.y, row.height), beside=True)
            return
        around, first = theme.px(AROUND), theme.px(TIMES)
        y = around + (row.y + row.height if row else -theme.px(4))
        x, wide = around if mirrored(self) else first, self.width() - first - around
        self._mark.show_at(QRect(x, y, wide, theme.px(4)), beside=False)

    def _timed(self, key: str) -> Timed | None:
        """A block with its times."""
        return next((spot.one for row in self._rows for spot in row.spots if spot.one.block.id == key), None)

    def _length(self, key: str) -> int:
        """How long a block is planned, ms."""
        block = self._day.block(key)
        return self._day.planned(block) if block is not None else 0

    # Where everything stands.

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        super().set_theme(theme)
        self._lay_out()

    def sizeHint(self) -> QSize:
        """As high as its blocks at the least scale."""
        least = end(rows(timed(self._shown()), SCALES[-1], self.theme))
        return QSize(self.theme.px(480), least + self._foot())

    def minimumSizeHint(self) -> QSize:
        """Room for a few words."""
        return QSize(self.theme.px(280), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Blocks take the room there is."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """The column of times stands where lines begin."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._lay_out()

    def _shown(self) -> Agenda:
        """The day, with the length that somebody is just pulling at."""
        if self._pulled is None:
            return self._day
        key, ms = self._pulled
        blocks = (replace(block, by_hand=ms) if block.id == key else block for block in self._day.blocks)
        return replace(self._day, blocks=tuple(blocks))

    def _foot(self) -> int:
        """Air above, and the line at which the day ends below, px."""
        return self.theme.px(2 * AROUND) + self.theme.letters["small"].line

    def _lay_out(self) -> None:
        times = timed(self._shown())
        if self._pulled is None:  # what is pulled at must not move under the hand
            self._scale = fitting(times, self.height() - self._foot(), self.theme)
        self._rows = rows(times, self._scale, self.theme)
        for row in self._rows:
            for spot in row.spots:
                self._place(spot.one, self._box(row, spot.x, spot.width, spot.y, spot.height))
        self.updateGeometry()
        self.update()

    def _place(self, one: Timed, box: QRect) -> None:
        key = one.block.id
        if key not in self._cards:
            card = self._cards[key] = BlockCard(one, self.theme, self)
            card.choose(chosen=False)
            card.stood.connect(self.stand)
            card.show()
        detail = self._details.get(key, "")
        self._cards[key].tell(one, detail, block_name(one, detail, self._words))
        self._cards[key].setGeometry(box)

    def _box(self, row: Row, x: float, share: float, y: int, height: int) -> QRect:
        """A part of a row, px; what stands side by side keeps 8 px between."""
        theme = self.theme
        around, first = theme.px(AROUND), theme.px(TIMES)
        room = self.width() - first - around
        gap = theme.px(8) if x > 0 else 0
        left = first + round(room * x) + gap
        wide = round(room * share) - gap
        if len(row.spots) == 1 and share == 1.0:
            wide = room
        if mirrored(self):
            left = self.width() - left - wide
        return QRect(left, around + y, wide, height)

    # What is drawn between the cards.

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws clock times, empty stretches, the end, and where what is carried would go."""
        painter, theme = QPainter(self), self.theme
        around = theme.px(AROUND)
        for row in self._rows:
            if row.gap:
                self._empty(painter, row)
            tone: Tone = "warn" if row.host.clash else "ink"
            top = around + row.y + title_top(theme, row.spots[0].height)
            self._time(painter, top, row.host.begin, tone, SEMIBOLD if row.host.block.anchor else REGULAR)
        if self._rows:
            over = over_at(timed(self._shown()), self._day.begins)
            tone = "warn" if over > self._day.closes else "ink_soft"
            self._time(painter, around + end(self._rows) - theme.px(2), over, tone, REGULAR)
        if not self._rows:
            self._paint_blank(painter)

    def _time(self, painter: QPainter, y: int, clock: int, tone: Tone, weight: int) -> None:
        theme = self.theme
        line, wide = theme.letters["body"].line, theme.px(TIMES)
        box = QRectF(self.width() - wide if mirrored(self) else 0, y, wide, line)
        painter.setFont(theme.font("body", weight=weight))
        painter.setPen(theme.colour(tone))
        painter.drawText(box, int(leading(self) | Qt.AlignmentFlag.AlignVCenter), clock_said(clock))

    def _empty(self, painter: QPainter, row: Row) -> None:
        theme = self.theme
        box = QRectF(self._box(row, 0.0, 1.0, row.y - row.gap, row.gap - theme.px(4)))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.ink_soft)
        n = minutes(row.host.gap)
        said = self._words("{n} min empty", n=n)
        pad = theme.px(16)
        painter.drawText(box.adjusted(pad, 0, -pad, 0), int(leading(self) | Qt.AlignmentFlag.AlignVCenter), said)

    def _paint_blank(self, painter: QPainter) -> None:
        """A day without blocks says how the first one comes."""
        theme = self.theme
        around, first = theme.px(AROUND), theme.px(TIMES)
        box = QRectF(0 if mirrored(self) else first, around, self.width() - first - around, theme.px(72))
        self._time(painter, around + (theme.px(72) - theme.letters["body"].line) // 2, self._day.begins, "ink", REGULAR)
        marks.rounded(painter, box, None, theme.edge, radius=theme.radius.control, dash=theme.lines.dash_empty)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.ink_soft)
        pad = theme.px(16)
        wraps = Qt.TextFlag.TextWordWrap
        said = self._words("Nothing is planned yet. Drag something here from the shelf, or press Enter on it.")
        align = int(leading(self) | Qt.AlignmentFlag.AlignVCenter) | int(wraps)
        painter.drawText(box.adjusted(pad, 0, -pad, 0), align, said)
