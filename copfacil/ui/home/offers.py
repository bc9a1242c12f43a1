"""What can start at once, as cards of which one is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from copfacil.ui.home.values import Offer
from copfacil.ui.kit.card import PickCard
from copfacil.ui.theme import Theme

_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
_PRESS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class _OfferCard(PickCard):
    """A card of which one is chosen; Space or Enter on the chosen one starts it."""

    started = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space chooses, and starts what is chosen; arrow keys are left to the row of cards."""
        key = event.key()
        if key in _PRESS and not event.isAutoRepeat():
            if self.isChecked():
                self.started.emit()
            else:
                self.click()
        elif key in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Offers(QWidget):
    """The offers as rows one below the other, or as cards side by side, as many as have room.

    Args:
        name: told to screen readers.
        theme: the look.
        across: as cards.

    Signals:
        chosen(object): the Offer a person has chosen.
        started(): the chosen one was asked for once more.
    """

    chosen = Signal(object)
    started = Signal()

    def __init__(self, name: str, theme: Theme, *, across: bool) -> None:
        super().__init__()
        self.theme, self._across, self._columns = theme, across, 0
        self.setAccessibleName(name)
        self._offers: tuple[Offer, ...] = ()
        self.cards: list[PickCard] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.set_theme(theme)

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Shows these, none of them chosen; the same ones are left as they are."""
        if tuple(offers) == self._offers:
            return
        self._offers = tuple(offers)
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = [self._card(offer) for offer in offers]
        self._columns = 0
        self._place()

    def choose(self, place: int) -> None:
        """Chooses one, as a person would."""
        self.cards[place].click()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        self.theme = theme
        self._grid.setSpacing(theme.px(16 if self._across else 8))
        self._place()

    def minimumSizeHint(self) -> QSize:
        """One of them beside none."""
        return QSize(self._widest(), self._grid.totalMinimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer side by side."""
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys choose the neighbour."""
        here = next((place for place, card in enumerate(self.cards) if card.hasFocus()), None)
        if event.key() in _STEPS and here is not None:
            card = self.cards[(here + _STEPS[event.key()]) % len(self.cards)]
            card.setFocus(Qt.FocusReason.TabFocusReason)
            card.click()
        else:
            super().keyPressEvent(event)

    def _card(self, offer: Offer) -> PickCard:
        across = self._across
        card = _OfferCard(
            offer.name,
            self.theme,
            detail=offer.note if across else "",
            note="" if across else offer.note,
            icon=offer.icon,
            flat=not across,
            checkable=True,
        )
        card.clicked.connect(lambda: self.chosen.emit(offer))
        card.started.connect(self.started)
        return card

    def _widest(self) -> int:
        return max((card.minimumSizeHint().width() for card in self.cards), default=0)

    def _place(self) -> None:
        """Lays the cards out in as many columns as have room."""
        columns = 1
        if self._across and self.cards:
            gap = self._grid.spacing()
            columns = min(len(self.cards), max(1, (self.width() + gap) // (self._widest() + gap)))
        if columns == self._columns:
            return
        for old in range(self._columns):
            self._grid.setColumnStretch(old, 0)
        self._columns = columns
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self.updateGeometry()
