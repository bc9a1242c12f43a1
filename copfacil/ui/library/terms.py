"""On what terms an exercise is shared: chosen while it is new, kept by every copy, and why."""

from PySide6.QtCore import Signal

from copfacil.core.exercise import Exercise
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.label import Label
from copfacil.ui.library.entries import named
from copfacil.ui.theme import Theme

LICENCES = (
    ("CC BY-SA 4.0", Msg("CC BY-SA 4.0: name us, share alike")),
    ("CC BY 4.0", Msg("CC BY 4.0: name us")),
    ("CC BY-NC-SA 4.0", Msg("CC BY-NC-SA 4.0: name us, share alike, no business")),
    ("CC0 1.0", Msg("CC0 1.0: anything, without naming us")),
    ("MIT", Msg("MIT: anything, with this notice")),
)
"""Usual terms, each with what it asks for."""

_ALIKE = "CC BY-SA"


class Terms(Box):
    """The licence: a choice and a line for other words while it is new, a sentence otherwise.

    Signals:
        changed(str): the licence is this.
    """

    changed = Signal(str)

    def __init__(self, exercise: Exercise, words: Words, theme: Theme, *, free: bool) -> None:
        super().__init__(theme, gap=8, name=words("Licence"))
        self.field = Field(words("Licence"), theme, show_name=True)
        self.choice = Choice(
            words("Usual licences"),
            (("", words("Ours, in our own words")), *((key, words(said)) for key, said in LICENCES)),
            theme,
        )
        if not free:
            said = words(Msg("Licence: {licence}", licence=exercise.licence))
            self.add(
                Label(said, theme, wrap=True), Label(words(stays(exercise)), theme, "small", tone="ink_soft", wrap=True)
            )
            return
        self.field.set_text(exercise.licence)
        self.choice.choose(exercise.licence if exercise.licence in dict(LICENCES) else "")
        self.add(named(words("Usual licences"), self.choice, theme), self.field)
        self._ours = "" if exercise.licence in dict(LICENCES) else exercise.licence
        self.choice.activated.connect(lambda _row: self._choose(str(self.choice.currentData())))
        self.field.edited.connect(self._write)

    def _choose(self, licence: str) -> None:
        self.field.set_text(licence or self._ours or self.field.text())
        self.changed.emit(self.field.text())

    def _write(self, text: str) -> None:
        if text not in dict(LICENCES):
            self._ours = text
        self.choice.choose(text if text in dict(LICENCES) else "")
        self.changed.emit(text)


def stays(exercise: Exercise) -> Msg:
    """Why the licence of a copy, or of what was kept before, cannot be another."""
    if exercise.licence.startswith(_ALIKE):
        return Msg(
            "What is made of such a text is shared on the same terms: the licence stays, and the credit with it."
        )
    return Msg("It was given to others on these terms: the licence stays, and the credit with it.")
