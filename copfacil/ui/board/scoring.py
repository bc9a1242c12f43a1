"""Scores keyed from the backs of cards: five figures and Enter, the next card without scores comes up by itself."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from copfacil.core.boards import scores
from copfacil.core.boards.draw_scores import told
from copfacil.core.boards.typed import scores_typed
from copfacil.core.words import Msg
from copfacil.ui.board.card_list import CardList, Entry
from copfacil.ui.board.doors import Doors
from copfacil.ui.board.panel import Panel
from copfacil.ui.board.values import Scene
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import Theme

if TYPE_CHECKING:
    # For its type only.
    from copfacil.core.boards.board import Board


class ScoresPanel(Panel):
    """The cards, those without scores first, and the field for their figures."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("Scores"), doors, theme)
        words = self.words
        self._board: Board | None = None
        self._ranked: tuple[scores.Scored, ...] = ()
        self.list = CardList(
            words("Cards and their totals"), words("Figures from 1 to 5 are its scores, then Enter."), theme
        )
        self._words_of = Label("", theme, wrap=True)
        self.field = Field(words("Figures from the back of the card"), theme, placeholder="5 4 4 3 5", show_name=True)
        self._total = Label("", theme, "small", tone="ink_soft", wrap=True)
        self._passing = Label("", theme, "small", tone="ink_soft", wrap=True)
        self.add(self._words_of, self.field, self._total, self.list, self._passing)
        self.field.entered.connect(self._keep)
        self.field.line.textEdited.connect(lambda _text: self.field.set_error(""))
        self.list.chose.connect(self._choose)
        self.list.typed.connect(self._typed)

    @property
    def begins_at(self) -> QWidget | None:
        """The figures."""
        return self.field if self._ranked else None

    def show_scene(self, scene: Scene, chosen: tuple[str, ...], _person: str) -> None:
        """Shows what is scored, and what waits."""
        board = scene.board
        if board is not self._board:
            self._board = board
            self._ranked = scores.ranking(board)
            waits = [one for one in self._ranked if not one.scores]
            rest = [one for one in self._ranked if one.scores]
            self._entries = tuple(Entry(one.card.id, one.card.text, told(one.total)) for one in (*waits, *rest))
            self._say(len(waits))
        self.list.show_entries(self._entries, chosen[-1] if chosen else "")
        self._show_card()
        self._passing.set_text(self.words(_passing(len(scene.view.present))))
        for part in (self.list, self._words_of, self.field, self._total):
            part.setVisible(bool(self._ranked))

    def _say(self, waits: int) -> None:
        if not self._ranked:
            self.say_under(Msg("Key the ideas first: one line a card, with its scores behind = where you have them."))
        elif waits:
            self.say_under(
                Msg(
                    "{n} card without scores. Nobody scores their own.",
                    "{n} cards without scores. Nobody scores their own.",
                    n=waits,
                )
            )
        else:
            best = told(self._ranked[0].total)
            self.say_under(Msg("All scored. Who has 25? 24? The best card has {total}.", total=best))

    @property
    def _one(self) -> scores.Scored | None:
        return next((one for one in self._ranked if one.card.id == self.list.card), None)

    def _show_card(self) -> None:
        one = self._one
        if one is None:
            return
        self._words_of.set_text(f"“{one.card.text}”")
        if not self.field.line.hasFocus() or not self.field.line.isModified():
            self.field.set_text(" ".join(map(str, one.scores)))
        if one.normalised:
            said = Msg("{n} of 5 scores; as if it had five, {total} of 25.", n=len(one.scores), total=told(one.total))
        elif one.scores:
            said = Msg("{total} of 25.", total=told(one.total))
        else:
            said = Msg("Enter keeps them; a card with fewer than five is worked out as if it had five.")
        self._total.set_text(self.words(said))

    def _choose(self, card: str) -> None:
        self.field.line.setModified(False)
        self._show_card()
        self.chose.emit((card,))

    def _typed(self, sign: str) -> None:
        """A figure on the list begins the scores of its card."""
        if sign.isdigit():
            self.field.set_text(sign)
            self.field.line.setModified(True)
            self.field.setFocus()
            self.field.line.setCursorPosition(1)

    def _keep(self, text: str) -> None:
        board, key = self._board, self.list.card
        if board is None or not key:
            return
        noted = scores_typed(text) if text.strip() else ""
        if isinstance(noted, Msg):
            self.field.set_error(self.words(noted))
            return
        self.field.set_error("")
        self.field.line.setModified(False)
        if self.done(self.doors.mark(board.id, [key], {scores.SCORES: noted})):
            self._go_on()

    def _go_on(self) -> None:
        """To the next card that has none."""
        waiting = next((one.card.id for one in self._ranked if not one.scores), "")
        if waiting:
            self.list.show_entries(self._entries, waiting)
            self._show_card()
            self.chose.emit((waiting,))
        self.field.line.selectAll()


def _passing(people: int) -> Msg:
    """How cards go round so that nobody scores their own; what holds where they are passed in a crowd."""
    places = scores.passes(people)
    if not places:
        return Msg("Passed in a crowd a card may come back: whoever holds their own swaps before reading.")
    return Msg(
        "In a circle all cards go on at once, {places} places: nobody gets their own, none the same twice. In a crowd a"
        " card may come back: whoever holds their own swaps before reading.",
        places=", ".join(map(str, places)),
    )
