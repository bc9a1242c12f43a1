"""The first start: a timer on the wall in three gestures, and below it the ways to a day of one's own.

The kit of a first meeting belongs to it and stands in ``kit``, which Home puts at the side.
"""

from PySide6.QtCore import Qt, Signal

from copfacil.ui.home.begin import Begin
from copfacil.ui.home.doors import Doors
from copfacil.ui.home.kit_card import KitCard
from copfacil.ui.home.offers import Offers
from copfacil.ui.home.settings import Settings
from copfacil.ui.home.values import Offer, Start, Today
from copfacil.ui.home.wall_preview import WallPreview
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import SEMIBOLD, Theme


class First(Box):
    """Choose, set, start.

    Signals:
        started(object): the Start a person wants on the wall.
    """

    started = Signal(object)

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(theme, gap=0)
        words = doors.words
        self._words = words
        self._above = Label("", theme, "small", tone="ink_soft", weight=SEMIBOLD)
        self.offers = Offers(words("Choose"), theme, across=False)
        self.settings = Settings(words, theme, doors.sum_up)
        self.go = Button(words("Start on the wall"), theme, look="primary", size="big", icon="play", key=words("Space"))
        self.preview = WallPreview(words("What the room will see"), doors.paint_wall, theme)
        self.kit = KitCard(words, theme, parts=True)
        self.begin = Begin(words("Or begin with your own day"), words, theme)
        self._hint = Label("", theme, "small", tone="ink_soft", wrap=True)
        self._lay()
        self.go.clicked.connect(self._start)
        self.offers.started.connect(self._start)
        self.offers.chosen.connect(self._choose)
        self.settings.changed.connect(self._preview)

    def show_today(self, today: Today) -> None:
        """Shows what can start; the first offer is chosen until a person chooses another."""
        words = self._words
        self._above.set_text(words("Nothing is planned") if today.total else words("Nothing here yet"))
        self._hint.set_text("" if today.total else words("What you run will stand here, newest first."))
        self._hint.setVisible(not today.total)
        before = self.offers.cards
        self.offers.show_offers(today.offers)
        if self.offers.cards is not before:
            self.offers.choose(0)

    def fold(self, *, narrow: bool) -> None:
        """One column where two have no room."""
        ways = self._steps.lay.Direction
        for pair in (self._steps, self._below):
            pair.lay.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def _lay(self) -> None:
        theme, words = self.theme, self._words
        self.add(self._above)
        self.add(Label(words("A timer on the wall in three gestures"), theme, "face", wrap=True))
        self.space(4)
        said = words("No account, no internet, no names. It takes less than a minute.")
        self.add(Label(said, theme, "lead", wrap=True))
        self.space(32)
        one = Box(theme, gap=0)
        one.add(_head("1", words("Choose"), theme))
        one.space(16)
        one.add(self.offers)
        one.spring()
        two = Box(theme, gap=0)
        two.add(_head("2", words("Set the minutes, or leave them"), theme))
        two.space(8)
        two.add(self.settings)
        two.space(24)
        two.add(_head("3", words("Start"), theme))
        two.space(12)
        two.add(self.go, align=Qt.AlignmentFlag.AlignLeading)
        two.space(12)
        note = words("With no second screen it fills this one. Esc brings you back.")
        two.add(Label(note, theme, "small", tone="ink_soft", wrap=True))
        two.spring()
        self._steps = Box(theme, across=True, gap=48)
        self._steps.add(one, two, stretch=1)
        self.add(self._steps)
        self.space(32)
        seen, own = Box(theme, gap=8), Box(theme, gap=8)
        seen.add(self.preview, align=Qt.AlignmentFlag.AlignLeading)
        seen.add(Label(words("What the room will see"), theme, "small", tone="ink_soft"))
        seen.spring()
        own.add(self.begin, self._hint)
        own.spring()
        self._below = Box(theme, across=True, gap=32)
        self._below.add(seen)
        self._below.add(own, stretch=1)
        self.add(self._below)

    def _choose(self, offer: Offer) -> None:
        self.settings.show_offer(offer)

    def _preview(self, start: Start) -> None:
        self.preview.show_start(start, self.settings.sum.text())

    def _start(self) -> None:
        self.started.emit(self.settings.start())


def _head(number: str, text: str, theme: Theme) -> Box:
    """A large number and what the step is."""
    row = Box(theme, across=True, gap=12, name=f"{number}. {text}")
    row.add(Label(number, theme, "title"), align=Qt.AlignmentFlag.AlignVCenter)
    row.add(Label(text, theme, "head", wrap=True, align=Qt.AlignmentFlag.AlignVCenter), stretch=1)
    return row
