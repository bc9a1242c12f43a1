"""The day is behind: three ways back, side by side, each to be looked at before one is taken."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from copfacil.core.agenda.events import Way
from copfacil.core.agenda.plan import clock_said
from copfacil.core.agenda.running import Progress
from copfacil.core.plan import MINUTE
from copfacil.core.words import Words
from copfacil.ui.desk.day_doors import DayDoors
from copfacil.ui.desk.ways import NAMES, WayCard
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label, Run
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.theme import SEMIBOLD, Theme

_BESIDE = 760
"""px before the text scale from which on the three stand side by side."""


class Catching(Box):
    """The three ways.

    Signals:
        taken(str, str): this way is taken; the block to drop, empty in the other ways.
        left(): nothing is taken.
    """

    taken = Signal(str, str)
    left = Signal()

    def __init__(self, theme: Theme, words: Words, doors: DayDoors) -> None:
        super().__init__(theme, margins=(24, 16, 10, 12), gap=10, name=words("Three ways to catch up"))
        self._words, self._doors = words, doors
        self._way: Way = "slack"
        self._drop = ""
        self._title = Label("", theme, "title")
        lead = Label(words("Look first, then choose. Nothing moves until you do."), theme, tone="ink_soft")
        self._cards = Box(theme, across=True, gap=16)
        self.cards: dict[Way, WayCard] = {way: WayCard(way, theme, words) for way in NAMES}
        for way, card in self.cards.items():
            self._cards.add(card, stretch=1)
            card.picked.connect(lambda way=way: self.pick(way))
        self.block = Choice(words("The block that is dropped"), (), theme)
        self.cards["drop"].extra.add(self.block)
        self._kept = Label("", theme, "small", wrap=True)
        self.take = Button("", theme, look="primary", size="big", icon="check", key=words("Enter"))
        self.stay = Button("", theme, look="quiet")
        head, acts = Flow(theme, gap=16), Flow(theme, gap=16)
        head.add(self._title, lead)
        acts.add(self.take, self.stay)
        self._above = Scroll(self._cards, theme)
        self.add(head)
        self.add(self._above, stretch=1)
        self.add(self._kept, acts)
        self.block.activated.connect(lambda _row: self._choose_block())
        self.take.clicked.connect(self._take)
        self.stay.clicked.connect(self.left)

    def set_free(self, *, free: bool) -> None:
        """Shows all of it, because what it stands in scrolls."""
        self._above.set_free(free=free)

    def pick(self, way: Way) -> None:
        """Chooses a way; nothing happens yet."""
        self._way = way
        stands = self._doors.stands()
        if stands is not None:
            self.show_day(stands)

    def show_day(self, stands: Progress) -> bool:
        """Shows the ways as things stand; False where there is nothing to catch up any more."""
        ways = self._doors.catch_ups(self._drop)
        if not ways:
            return False
        words = self._words
        self._title.set_text(words("Three ways back to {time}", time=clock_said(stands.planned_end)))
        now = {line.block.id: line.ms for line in stands.lines}
        for found in ways:
            self.cards[found.way].show_way(found, now)
            self.cards[found.way].choose(chosen=found.way == self._way)
            if found.way == "drop":
                self._show_blocks(found.drop)
        chosen = next(found for found in ways if found.way == self._way)
        self.take.set_text(words(NAMES[self._way]))
        self.take.set_why_not("" if chosen.events else words(chosen.said))
        self.stay.set_text(words("Stay behind, end {time}", time=clock_said(stands.ends)))
        kept = ", ".join(
            words("{what} {n} min", what=one.said, n=round(one.ms / MINUTE)) for one in self._doors.whole()
        )
        self._kept.set_text([Run(words("Whole in all three:"), SEMIBOLD), Run(f" {kept}")])
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room they stand one below the other."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        beside = self.width() >= self.theme.px(_BESIDE)
        self._cards.lay.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def _show_blocks(self, drop: str) -> None:
        self._drop = drop
        told = [
            (block.id, self._words("{title}, {n} min", title=block.title, n=round(ms / MINUTE)))
            for block, ms in self._doors.droppable()
        ]
        if [(self.block.itemData(row), self.block.itemText(row)) for row in range(self.block.count())] != told:
            self.block.clear()
            for key, text in told:
                self.block.addItem(text, key)
        self.block.choose(drop)

    def _take(self) -> None:
        self.taken.emit(self._way, self._drop if self._way == "drop" else "")

    def _choose_block(self) -> None:
        self._drop = str(self.block.currentData() or "")
        self.pick("drop")
