"""A way of running an exercise in the editor: what it is called, when to choose it, how many turns, what is read aloud."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal

from copfacil.core.exercise import Exercise, Preset, Said
from copfacil.core.words import Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.check import Check
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.library.entries import Entries, Shape, named
from copfacil.ui.theme import Theme

_TURNS = 2
"""More figures than a way has turns."""


class WayCard(Box):
    """The ways, and the one that is worked on.

    Args:
        exercise: the draft.
        way: which of its ways, from 0.
        words: of the desk.
        theme: the look.

    Attributes:
        reading: the lines that are read aloud; to be shown below the phases that they speak of.

    Signals:
        turned(int): another way is worked on.
        changed(Preset): this way, when only its texts have changed.
        copied(), removed(): another way like it; it goes.
        own_wanted(bool): it reads lines of its own aloud, or those of every way.
        said(tuple, bool): the lines read aloud, and whether there are more or fewer of them.
    """

    turned = Signal(int)
    changed = Signal(object)
    copied = Signal()
    removed = Signal()
    own_wanted = Signal(bool)
    said = Signal(object, bool)

    def __init__(self, exercise: Exercise, way: int, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=12, name=words("Way"))
        self._way = preset = exercise.presets[way]
        several = len(exercise.presets) > 1
        self.name = Field(words("Name of this way"), theme, show_name=True)
        self.about = Field(words("When to choose it"), theme, show_name=True)
        self.turns = Field(words("Turns; 0 is one for everybody in the group"), theme, show_name=True)
        self.add_way = Button(words("Add a way like it"), theme, icon="plus", size="small")
        self.remove = Button(words("Remove this way"), theme, icon="trash", size="small")
        if several:
            ways = Choice(words("Way"), [(n, one.name) for n, one in enumerate(exercise.presets)], theme)
            ways.choose(way)
            ways.activated.connect(self.turned)
            self.add(named(words("Way"), ways, theme))
        for field, text in (
            (self.name, preset.name),
            (self.about, preset.about),
            (self.turns, str(preset.turns)),
        ):
            field.set_text(text)
            field.line.setCursorPosition(0)
            self.add(field)
        acts = Flow(theme, gap=8)
        acts.add(self.add_way, self.remove)
        self.remove.setVisible(several)
        self.own = Check(words("This way has lines of its own to read aloud"), theme)
        self.own.setChecked(bool(preset.said))
        self.own.setVisible(several or bool(preset.said))
        self.add(acts)
        self.lines = self._lines(preset.said or exercise.said, preset, words)
        self.reading = Box(theme, gap=12)
        self.reading.add(self.lines, self.own)
        self._listen()

    def _lines(self, said: tuple[Said, ...], preset: Preset, words: Words) -> Entries:
        names = {phase.key: phase.name for phase in preset.phases}
        # A line may speak of a phase that has just gone: it stays to be seen until another is chosen.
        known = {**names, **{one.phase: one.phase for one in said if one.phase not in names}}
        shape = Shape(
            texts=(("line", words("Line to read")), ("more", words("A softer line below"))),
            choices=(("phase", words("Beside it the seats of"), tuple(known.items())),),
        )
        return Entries(
            words("Read aloud before the start"),
            words("Add a line"),
            said,
            words,
            self.theme,
            shape=shape,
            named=lambda one: one.line,
            fresh=lambda: Said(phase=preset.phases[0].key, line=words("What happens first.")),
        )

    def _listen(self) -> None:
        self.name.edited.connect(lambda text: self._take(replace(self._way, name=text)))
        self.about.edited.connect(lambda text: self._take(replace(self._way, about=text)))
        self.turns.edited.connect(self._turns)
        self.add_way.clicked.connect(self.copied)
        self.remove.clicked.connect(self.removed)
        self.own.clicked.connect(lambda on: self.own_wanted.emit(bool(on)))
        self.lines.changed.connect(lambda said: self.said.emit(said, False))
        self.lines.counted.connect(lambda said: self.said.emit(said, True))

    def _turns(self, text: str) -> None:
        told = text.strip()
        sound = told.isascii() and told.isdecimal() and len(told) <= _TURNS
        # What is no number counts as less than nothing, so that a draft with it is refused as well.
        self._take(replace(self._way, turns=int(told) if sound else -1))

    def _take(self, preset: Preset) -> None:
        self._way = preset
        self.changed.emit(preset)

    def begin(self) -> None:
        """The keyboard goes to its name."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.line.selectAll()
