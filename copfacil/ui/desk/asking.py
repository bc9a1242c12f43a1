"""The line under the transport: how the groups do, or what everybody should know before the centre moves on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget

from copfacil.core.scene import Tile
from copfacil.core.words import Msg, Words
from copfacil.ui.desk.acts import AGAIN
from copfacil.ui.desk.said import counted
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.card import paint_card
from copfacil.ui.kit.check import Check
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.icon_view import IconView
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.painted import whole
from copfacil.ui.theme import SEMIBOLD, Theme


class _Warm(Box):
    """The ground of something that wants a look."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, across=True, margins=(12, 4, 6, 4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the ground."""
        paint_card(QPainter(self), whole(self), self.theme, "warn")


class Asking(QStackedWidget):
    """The line.

    Signals:
        stayed(): everybody stays where they are.
        skipped(str): the phase is left out, with the reason.
        followed(bool): phases follow by themselves, or wait.
    """

    stayed = Signal()
    skipped = Signal(str)
    followed = Signal(bool)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._words = words
        self._counts = Label("", theme, "small", tone="ink_soft", wrap=True)
        self._auto = Check(words(Msg("Phases follow by themselves")), theme)
        self._groups = Label(words(Msg("Groups")), theme, weight=SEMIBOLD)
        for page in (self._calm(theme), self._question(theme), self._reason(theme)):
            self.addWidget(page)

    def _calm(self, theme: Theme) -> Box:
        page = Box(theme, across=True, gap=12)
        middle = Qt.AlignmentFlag.AlignVCenter
        page.add(self._groups, align=middle)
        page.add(self._counts, stretch=1, align=middle)
        page.add(self._auto, align=middle)
        self._auto.clicked.connect(self.followed)
        return page

    def _question(self, theme: Theme) -> Box:
        page = _Warm(theme)
        self._asked = Label("", theme, "small", wrap=True)
        stay = Button(self._words(Msg("Stay")), theme, size="small")
        stay.clicked.connect(self.stayed)
        page.add(IconView("warning", theme, tone="warn"))
        page.add(self._asked, stretch=1, align=Qt.AlignmentFlag.AlignVCenter)
        page.add(stay)
        return page

    def _reason(self, theme: Theme) -> Box:
        page = _Warm(theme)
        self._why = Field(self._words(Msg("Why is it left out?")), theme, placeholder=self._words(Msg("fire drill")))
        self._what = Label("", theme, "small", wrap=True)
        go = Button(self._words(Msg("Leave it out")), theme, size="small")
        stay = Button(self._words(Msg("Stay")), theme, size="small", look="quiet")
        self._why.entered.connect(self._skip)
        go.clicked.connect(lambda: self._skip(self._why.text()))
        stay.clicked.connect(self.stayed)
        page.add(self._what, stretch=1, align=Qt.AlignmentFlag.AlignVCenter)
        page.add(self._why, stretch=1)
        page.add(go, stay)
        return page

    def _skip(self, reason: str) -> None:
        if reason.strip():
            self.skipped.emit(reason.strip())
        else:
            self._why.set_error(self._words(Msg("Say in a word or two why.")))

    def show_groups(self, tiles: Sequence[Tile], *, auto: bool) -> None:
        """Tells how the groups do, and whether phases follow by themselves."""
        words = self._words
        self._auto.setChecked(auto)
        self._groups.set_text(words(Msg("Groups") if tiles else Msg("The whole room")))
        counts = ", ".join(words(msg) for msg in counted(tiles))
        if not tiles:
            self._counts.set_text(words(Msg("One clock, no groups.")))
        elif len(tiles) == 1:
            self._counts.set_text(words(Msg("{counts}. Press 1 to act on it.", counts=counts)))
        else:
            self._counts.set_text(
                words(Msg("{counts}. Press 1 to {last} to act on one.", counts=counts, last=tiles[-1].number))
            )

    def ask(self, sentences: Sequence[Msg]) -> None:
        """Asks before moving."""
        self._asked.set_text(" ".join(self._words(msg) for msg in (*sentences, AGAIN)))
        self.setCurrentIndex(1)

    def ask_why(self, what: Msg) -> None:
        """Asks why a phase is left out, and puts the keyboard there."""
        self._what.set_text(self._words(what))
        self._why.set_text("")
        self._why.set_error("")
        self.setCurrentIndex(2)
        self._why.setFocus()

    @property
    def is_asking(self) -> bool:
        """Something is asked."""
        return self.currentIndex() > 0

    def calm(self) -> None:
        """Back to how the groups do."""
        self.setCurrentIndex(0)
