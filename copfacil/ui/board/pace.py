"""How many cards are in, since when, and by when all will be at this pace."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from copfacil.core.boards.fit import COUNT_MOST
from copfacil.core.plan import clock
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.field import Line
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import Theme

PILE = 30
"""Cards of a pile until somebody says how many there are."""

_LEAST = 3
"""Cards after which a pace can be told."""
_BOTTOM = Qt.AlignmentFlag.AlignBottom


class Pace(Box):
    """The number of cards, large, and the pile's size, which can be changed."""

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=6)
        self._words = words
        self._total = self._keyed = 0
        self._since: int | None = None
        self._figure = Label("0", theme, "clock")
        self._of = Label(words("of"), theme, "lead")
        self.pile = Line(words("Cards in the pile"), theme)
        self.pile.setValidator(QIntValidator(1, COUNT_MOST, self.pile))
        self.pile.setText(str(PILE))
        self.pile.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._cards = Label(words("cards"), theme, "lead")
        self._since_said = Label(words("Since the first key"), theme, "small", tone="ink_soft")
        self._time = Label("0:00", theme, "time", align=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(words("Cards keyed in"))
        self._bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pace = Label("", theme, "small", tone="ink_soft", wrap=True)
        row = Box(theme, across=True, gap=8)
        row.add(self._figure, align=_BOTTOM)
        row.space(4)
        row.add(self._of, self.pile, self._cards, align=_BOTTOM)
        row.spring()
        side = Box(theme, gap=2)
        side.add(self._since_said, self._time)
        row.add(side, align=_BOTTOM)
        self.add(row, self._bar, self._pace)
        self.pile.textChanged.connect(lambda _text: self._show())
        self.set_theme(theme)

    @property
    def runs(self) -> bool:
        """Whether time is counted."""
        return self._since is not None

    def propose(self, pile: int) -> None:
        """So many cards are likely; a person may know better."""
        self.pile.setText(str(max(pile, 1)))

    def begin(self, now: int) -> None:
        """The first key was pressed."""
        if self._since is None:
            self._since, self._keyed = now, 0
            self.look(now)

    def kept(self, cards: int) -> None:
        """So many more are in."""
        self._keyed += cards

    def end(self) -> None:
        """Nobody keys any more; the next key is the first again."""
        self._since = None

    def show_total(self, total: int, now: int) -> None:
        """So many cards are on the board."""
        self._total = total
        self._figure.set_text(str(total))
        self.look(now)

    def look(self, now: int) -> None:
        """Time has gone by."""
        spent = 0 if self._since is None else max(now - self._since, 0)
        self._time.set_text(clock(spent))
        self._show(spent)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its sizes too."""
        super().set_theme(theme)
        self.pile.setFixedWidth(theme.px(64))
        self._bar.setFixedHeight(theme.px(12))

    def _show(self, spent: int = 0) -> None:
        pile = int(self.pile.text() or PILE)
        self._bar.setMaximum(max(pile, 1))
        self._bar.setValue(min(self._total, pile))
        left = pile - self._total
        if left > 0 and self._since is not None and self._keyed >= _LEAST:
            end = spent + round(left * spent / self._keyed)
            said = Msg("At this pace all {cards} are in by {time}.", cards=pile, time=clock(end))
        elif left > 0:
            said = Msg("{n} card to go.", "{n} cards to go.", n=left)
        else:
            said = Msg("All in. The next pile goes on here.")
        self._pace.set_text(self._words(said))
