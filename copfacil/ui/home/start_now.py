"""Start something now, beside a day that is planned: a card, its minutes, and it runs."""

from PySide6.QtCore import Qt, Signal

from copfacil.ui.home.doors import Doors
from copfacil.ui.home.offers import Offers
from copfacil.ui.home.settings import Settings
from copfacil.ui.home.values import Offer
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import Theme


class StartNow(Box):
    """The cards; what may be set comes once one is chosen.

    Signals:
        started(object): the Start a person wants on the wall.
    """

    started = Signal(object)

    def __init__(self, doors: Doors, theme: Theme) -> None:
        words = doors.words
        super().__init__(theme, gap=12, name=words("Start something now"))
        self.offers = Offers(words("Start something now"), theme, across=True)
        self.settings = Settings(words, theme, doors.sum_up)
        self.go = Button(words("Start on the wall"), theme, icon="play")
        self.chosen = Flow(theme, gap=32)
        act = Box(theme, gap=4)
        act.spring()
        act.add(self.go)
        act.space(28)
        self.chosen.add(self.settings, act)
        self.chosen.hide()
        self.add(Label(words("Start something now"), theme, "head"), self.offers, self.chosen)
        self.lay.setAlignment(self.chosen, Qt.AlignmentFlag.AlignTop)
        self.offers.chosen.connect(self._choose)
        self.offers.started.connect(self._start)
        self.go.clicked.connect(self._start)

    def _choose(self, offer: Offer) -> None:
        self.settings.show_offer(offer)
        self.chosen.show()

    def _start(self) -> None:
        self.started.emit(self.settings.start())
