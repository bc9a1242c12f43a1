"""A phase in the editor: what it is called, how long, what it is like, who speaks, what wall and host are told."""

from dataclasses import replace

from PySide6.QtCore import Signal

from copfacil.core.exercise import Minutes, Phase
from copfacil.core.words import Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import IconButton
from copfacil.ui.kit.card import Card
from copfacil.ui.kit.check import Check
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.library.entries import named
from copfacil.ui.library.values import KINDS, SPEAKS
from copfacil.ui.theme import Theme


class PhaseCard(Card):
    """A phase.

    Signals:
        changed(Phase): as it is now.
        moved(int): up by -1, down by 1.
        removed(): it goes.
    """

    changed = Signal(object)
    moved = Signal(int)
    removed = Signal()

    def __init__(  # noqa: PLR0913 - one word each, by name
        self, phase: Phase, words: Words, theme: Theme, *, first: bool, last: bool, alone: bool
    ) -> None:
        super().__init__(theme, name=phase.name, pad=12)
        self.phase, self._words = phase, words
        self.name = Field(words("Name"), theme, show_name=True)
        self.minutes = Field(words("Minutes"), theme, show_name=True)
        self.each = Field(words("and for each person"), theme, show_name=True)
        self.wall = Field(words("On the wall"), theme, show_name=True)
        self.host = Field(words("For the host"), theme, show_name=True)
        self.card = Field(words("On the card at the table"), theme, show_name=True)
        self.every = Check(words("comes again for every turn"), theme)
        self.kept_whole = Check(words("never shortened"), theme)
        self.kind = Choice(words("Kind"), [(key, words(said)) for key, said in KINDS.items()], theme)
        self.speaks = Choice(words("Who speaks"), [(key, words(said)) for key, said in SPEAKS.items()], theme)
        self.up = IconButton("chevron-up", words("Earlier: {name}", name=phase.name), theme, size="small")
        self.down = IconButton("chevron-down", words("Later: {name}", name=phase.name), theme, size="small")
        self.remove = IconButton("trash", words("Remove {name}", name=phase.name), theme, size="small")
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)
        self.remove.setEnabled(not alone)
        acts, title = Box(theme, across=True, gap=4), Box(theme, across=True)
        acts.add(self.up, self.down, self.remove)
        title.add(self.name, stretch=1)
        title.add(acts)
        times, likes = Box(theme, across=True), Box(theme, across=True)
        times.add(self.minutes, self.each, stretch=1)
        likes.add(named(words("Kind"), self.kind, theme), named(words("Who speaks"), self.speaks, theme), stretch=1)
        flags = Flow(theme, gap=16)
        flags.add(self.every, self.kept_whole)
        for part in (title, times, likes, self.wall, self.host, self.card, flags):
            self.body.addWidget(part)
        for field, text in (
            (self.name, phase.name),
            (self.minutes, f"{phase.minutes.plus:g}"),
            (self.each, f"{phase.minutes.per_person:g}"),
            (self.wall, phase.wall),
            (self.host, phase.host),
            (self.card, phase.card),
        ):
            field.set_text(text)
            field.line.setCursorPosition(0)
        self.every.setChecked(phase.each)
        self.kept_whole.setChecked(phase.protected)
        self.kind.choose(phase.kind)
        self.speaks.choose(phase.speaks)
        self._listen()

    def _listen(self) -> None:
        self.name.edited.connect(lambda text: self._take(replace(self.phase, name=text)))
        self.wall.edited.connect(lambda text: self._take(replace(self.phase, wall=text)))
        self.host.edited.connect(lambda text: self._take(replace(self.phase, host=text)))
        self.card.edited.connect(lambda text: self._take(replace(self.phase, card=text)))
        self.every.clicked.connect(lambda on: self._take(replace(self.phase, each=bool(on))))
        self.kept_whole.clicked.connect(lambda on: self._take(replace(self.phase, protected=bool(on))))
        for field in (self.minutes, self.each):
            field.edited.connect(lambda _text: self._time())
        self.kind.activated.connect(lambda _row: self._take(replace(self.phase, kind=self.kind.currentData())))
        self.speaks.activated.connect(lambda _row: self._take(replace(self.phase, speaks=self.speaks.currentData())))
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.remove.clicked.connect(self.removed)

    def _time(self) -> None:
        read = {field: _number(field.text()) for field in (self.minutes, self.each)}
        for field, number in read.items():
            field.set_error("" if number is not None else self._words("Write a number of minutes, such as 4 or 2.5."))
        plus, each = read[self.minutes], read[self.each]
        # What cannot be read counts as less than nothing, so that a draft with it is refused as well.
        told = Minutes(plus=plus if plus is not None else -1.0, per_person=each if each is not None else -1.0)
        self._take(replace(self.phase, minutes=told))

    def _take(self, phase: Phase) -> None:
        self.phase = phase
        self.changed.emit(phase)


def _number(text: str) -> float | None:
    plain = text.strip().replace(",", ".", 1)
    if not plain:
        return 0.0
    return float(plain) if plain.replace(".", "", 1).isdecimal() and plain.isascii() else None
