"""Who met whom: two names make a line; for whoever is chosen, whom they have not met yet."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from copfacil.core.boards import pairs
from copfacil.core.words import Msg
from copfacil.ui.board.by_name import by_initials, meant
from copfacil.ui.board.doors import Doors
from copfacil.ui.board.field import CardField
from copfacil.ui.board.panel import Panel
from copfacil.ui.board.values import Scene
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.stepper import Stepper
from copfacil.ui.theme import Theme

if TYPE_CHECKING:
    # For its type only.
    from copfacil.core.boards.board import Board

_ROUNDS = 12
_NAMES = 8
_NOTES = 4


class PairsPanel(Panel):
    """The meetings."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("Who met"), doors, theme)
        words = self.words
        self._scene: Scene | None = None
        self._seen: tuple[Board | None, str] = (None, "")
        self._noting = ""
        self.field = CardField(words("Two people who met"), words, theme)
        self._hint = Label(
            words("The first name, Enter, the second: a name or its initials, Enter."), theme, "small",
            tone="ink_soft", wrap=True,
        )  # fmt: skip
        self._error = Label("", theme, "small", tone="over", wrap=True)
        self._error.hide()
        self.round = Stepper(
            words("Round"), 1, theme, fewer=words("One round less"), more=words("One round more"), most=_ROUNDS,
            size="small",
        )  # fmt: skip
        row = Box(theme, across=True, gap=8)
        row.add(Label(words("Round"), theme), stretch=1)
        row.add(self.round)
        self.others = Box(theme, gap=2)
        self.notes = Box(theme, gap=6)
        self.add(row, self.field, self._error, self._hint, self.notes, self.others)
        self.field.kept.connect(self._keep)
        self.field.unknown.connect(
            lambda: self._say(Msg("Nobody on the list is called so. Two letters bring up names."))
        )
        self.field.went_on.connect(lambda _text: self._say(None))

    @property
    def begins_at(self) -> QWidget | None:
        """Pairs are spoken of by name at once."""
        return self.field

    def show_scene(self, scene: Scene, _chosen: tuple[str, ...], person: str) -> None:
        """Shows how many have met, and whom somebody has not."""
        self._scene = scene
        self.field.take_names(scene.view.names, wanted=True)
        if self._seen[0] is scene.board and self._seen[1] == person:
            return
        self._seen = (scene.board, person)
        room = pairs.people(scene.board, scene.view.present)
        told = pairs.coverage(scene.board, room)
        self.say_under(Msg("{met} of {pairs} pairs have met.", met=told.met, pairs=told.pairs))
        self._show_notes(scene, person)
        self._show_others(scene, person, room)

    def _show_notes(self, scene: Scene, person: str) -> None:
        """A line to write on for each of somebody's last meetings."""
        held = [field for field in self.notes.findChildren(Field) if field.line.hasFocus()]
        if held and self._noting == person:
            return  # somebody writes
        self._noting = person
        self.notes.clear()
        talks = pairs.talks(scene.board, person)[:_NOTES] if person else ()
        names = scene.view.names
        for talk in talks:
            who = Msg("Note on the talk with {name}, round {round}", name=names.get(talk.other, ""), round=talk.round)
            field = Field(self.words(who), self.theme, show_name=True)
            field.set_text(talk.note)
            field.entered.connect(partial(self._note, talk.link))
            self.notes.add(field)
        if talks:
            said = Msg(
                "Private: never on the wall, on paper or in a report. It goes when either of the two is deleted."
            )
            self.notes.add(Label(self.words(said), self.theme, "small", tone="ink_soft", wrap=True))

    def _note(self, link: str, text: str) -> None:
        if self._scene is not None:
            self.done(self.doors.mark_link(self._scene.board.id, link, {pairs.NOTE: text.strip()}))

    def _show_others(self, scene: Scene, person: str, room: tuple[str, ...]) -> None:
        self.others.clear()
        if person not in room:
            return
        names = scene.view.names
        left = pairs.not_met(scene.board, person, room)
        head = Msg(
            "{name} has not met {n} person", "{name} has not met {n} people", name=names.get(person, ""), n=len(left)
        )
        self.others.add(Label(self.words(head), self.theme, "small", wrap=True))
        for other in left[:_NAMES]:
            button = Button(names.get(other, ""), self.theme, look="quiet", size="small", icon="plus")
            button.clicked.connect(partial(self._meet, person, other))
            self.others.add(button)

    def _keep(self, text: str) -> None:
        scene = self._scene
        if scene is None or not self.field.person:
            return
        names = {person: name for person, name in scene.view.names.items() if person != self.field.person}
        found = by_initials(text.strip(), names, names) if text.strip() else []
        other = meant(text, names) or (found[0] if len(found) == 1 else None)
        if other is None:
            self._say(Msg("Nobody on the list is called so. Two letters bring up names."))
        elif self._meet(self.field.person, other):
            self.field.empty()
            self._say(None)

    def _meet(self, one: str, other: str) -> bool:
        if self._scene is None:
            return False
        marks = {"round": str(self.round.value())}
        return self.done(self.doors.link(self._scene.board.id, one, other, "", marks))

    def _say(self, why: Msg | None) -> None:
        sentence = "" if why is None else self.words(why)
        self._error.set_text(sentence)
        self._error.setVisible(bool(sentence))
        self.field.set_wrong(sentence)
