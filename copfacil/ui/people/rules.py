"""By which facts groups are mixed, and which are kept apart: a chip to press for each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from copfacil.core.words import Words
from copfacil.ui.kit.chip import FilterChip
from copfacil.ui.kit.flow import FlowLayout
from copfacil.ui.kit.label import Label
from copfacil.ui.people import said
from copfacil.ui.theme import SEMIBOLD, Theme


class Rules(QWidget):
    """The two rows of chips.

    Signals:
        chosen(object, object): facts to mix and facts to keep apart, tuples of keys, after a hand changed them.
    """

    chosen = Signal(object, object)

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.theme = words, theme
        self._told: tuple[tuple[str, ...], ...] = ()
        self.mix_chips: dict[str, FilterChip] = {}
        self.apart_chips: dict[str, FilterChip] = {}
        self._row = FlowLayout(theme.space.s)
        self.setLayout(self._row)
        self.setAccessibleName(words("Rules"))

    def show_rules(self, facts: Sequence[str], mix: Sequence[str], apart: Sequence[str]) -> None:
        """Shows these facts; those that are chosen are ticked."""
        keys = tuple(dict.fromkeys(facts))
        told = (keys, tuple(key for key in mix if key in keys), tuple(key for key in apart if key in keys))
        if told == self._told:
            return
        if not self._told or keys != self._told[0]:
            self._build(keys)
        self._told = told
        for chips, chosen in ((self.mix_chips, told[1]), (self.apart_chips, told[2])):
            for key, chip in chips.items():
                chip.setChecked(key in chosen)
        self.setVisible(bool(keys))

    def mix(self) -> tuple[str, ...]:
        """Facts that are mixed."""
        return tuple(key for key, chip in self.mix_chips.items() if chip.isChecked())

    def apart(self) -> tuple[str, ...]:
        """Facts that are kept apart."""
        return tuple(key for key, chip in self.apart_chips.items() if chip.isChecked())

    def _build(self, keys: tuple[str, ...]) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.mix_chips = self._chips(self.words("Mix"), keys, "Mix: {fact}")
        self.apart_chips = self._chips(self.words("Keep apart"), keys, "Keep apart, same {fact}")

    def _chips(self, title: str, keys: tuple[str, ...], told: str) -> dict[str, FilterChip]:
        if self._row.count():
            air = QWidget(self)
            air.setFixedWidth(self.theme.space.m)
            self._row.addWidget(air)
        label = Label(title, self.theme, weight=SEMIBOLD, parent=self)
        self._row.addWidget(label)
        made: dict[str, FilterChip] = {}
        for key in keys:
            name = self.words(said.fact(key))
            chip = FilterChip(name, self.theme, self)
            chip.setAccessibleName(self.words(told, fact=name))
            chip.clicked.connect(lambda _on=False: self.chosen.emit(self.mix(), self.apart()))
            self._row.addWidget(chip)
            made[key] = chip
        return made
