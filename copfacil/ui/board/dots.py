"""Dots and answers: the two panels that go through cards one by one."""

from heapq import nlargest

from PySide6.QtCore import Qt

from copfacil.core.boards import compass
from copfacil.core.boards.board import Board
from copfacil.core.words import Msg
from copfacil.ui.board.card_list import CardList, Entry
from copfacil.ui.board.doors import Doors
from copfacil.ui.board.panel import Panel
from copfacil.ui.board.values import Scene
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button, IconButton
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import Theme, Tone

_MOST = 100
"""Cards in a list at the side; the whole list is one key away."""
_TONES: dict[str, Tone] = {"will-do": "good", "will-look": "ink", "not-now": "ink_soft"}


class DotsPanel(Panel):
    """Dots that the room placed: those that get most stand first."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("Dots"), doors, theme)
        words = self.words
        self._board: Board | None = None
        self.list = CardList(words("Cards by their dots"), words("Plus and minus: a dot more or less."), theme)
        self.minus = IconButton("minus", words("One dot less"), theme)
        self._count = Label("0", theme, "head", align=Qt.AlignmentFlag.AlignCenter)
        self.plus = IconButton("plus", words("One dot more"), theme)
        row = Box(theme, across=True, gap=8)
        row.add(self.minus, self._count, self.plus)
        row.space(4)
        row.add(Label(words("Plus and minus place dots for the room."), theme, "small", tone="ink_soft", wrap=True))
        self.add(self.list, row)
        self.list.chose.connect(lambda card: self.chose.emit((card,)))
        self.list.typed.connect(lambda sign: self._vote({"+": 1, "-": -1}.get(sign, 0)))
        self.minus.clicked.connect(lambda: self._vote(-1))
        self.plus.clicked.connect(lambda: self._vote(1))
        self.set_theme(theme)

    def show_scene(self, scene: Scene, chosen: tuple[str, ...], _person: str) -> None:
        """Shows the cards that can get dots; on a compass the suggestions."""
        board = scene.board
        if board is not self._board:
            self._board = board
            self._entries = _by_dots(board)
        self.list.show_entries(self._entries, chosen[-1] if chosen else "")
        card = board.cards.get(self.list.card)
        self._count.set_text(str(card.dots if card is not None else 0))
        self.minus.setEnabled(card is not None and card.dots > 0)
        self.plus.setEnabled(card is not None)
        placed, allowed = compass.dots_placed(board), compass.dots_allowed(board, len(scene.view.present))
        if board.dots and scene.view.present:
            self.say_under(
                Msg(
                    "{people} people, {each} dots each. {placed} of {allowed} placed.",
                    people=len(scene.view.present),
                    each=board.dots,
                    placed=placed,
                    allowed=allowed,
                )
            )
        else:
            self.say_under(Msg("{n} dot placed.", "{n} dots placed.", n=placed))

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme; the number keeps its room, so nothing moves while it counts."""
        super().set_theme(theme)
        self._count.setMinimumWidth(theme.px(36))

    def _vote(self, dots: int) -> None:
        if self._board is not None and self.list.card and dots:
            self.done(self.doors.vote(self._board.id, self.list.card, dots))


class AnswersPanel(Panel):
    """What whoever asked the room answers to each suggestion."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("Answers to suggestions"), doors, theme)
        words = self.words
        self._board: Board | None = None
        keys = words("1: will do. 2: will look at. 3: not now.")
        self.list = CardList(words("Suggestions and their answers"), keys, theme)
        self.buttons = {
            answer: Button(words(said), theme, size="small", key=str(figure))
            for figure, (answer, said) in enumerate(compass.ANSWERS.items(), start=1)
        }
        column = Box(theme, gap=4)
        for answer, button in self.buttons.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, answer=answer: self._answer(answer))
            column.add(button)
        self.add(self.list, column)
        self.list.chose.connect(lambda card: self.chose.emit((card,)))
        self.list.typed.connect(self._typed)

    def show_scene(self, scene: Scene, chosen: tuple[str, ...], _person: str) -> None:
        """Shows the suggestions, those with most dots first."""
        board = scene.board
        found = compass.suggestions(board)[:_MOST]
        if board is not self._board:
            self._board = board
            entries = tuple(
                Entry(
                    one.card.id,
                    one.card.text,
                    self.words(one.said) if one.answer else "",
                    board.zone(one.card.zone),
                    _TONES.get(one.answer or "", "ink"),
                )
                for one in found
            )
            self._entries = entries
        self.list.show_entries(self._entries, chosen[-1] if chosen else "")
        card = board.cards.get(self.list.card)
        now = compass.answer(card) if card is not None else None
        for answer, button in self.buttons.items():
            button.setEnabled(card is not None)
            button.setChecked(answer == now)
            button.set_look("primary" if answer == now else "plain")
        left = len(compass.waiting(board))
        self.say_under(
            Msg("{n} suggestion without an answer", "{n} suggestions without an answer", n=left)
            if left or not found
            else Msg("Every suggestion has its answer.")
        )

    def _typed(self, sign: str) -> None:
        answers = list(self.buttons)
        if sign.isdigit() and int(sign) <= len(answers):
            self._answer(answers[int(sign) - 1])

    def _answer(self, answer: str) -> None:
        """Notes an answer; the same once more takes it away."""
        board, card = self._board, self.list.card
        held = board.cards.get(card) if board is not None else None
        if board is not None and held is not None:
            said = "" if compass.answer(held) == answer else answer
            self.done(self.doors.mark(board.id, [card], {"answer": said}))


def _by_dots(board: Board) -> tuple[Entry, ...]:
    suggested = [one.card for one in compass.suggestions(board)]
    cards = suggested if board.kind == "compass" else list(board.cards)
    return tuple(
        Entry(card.id, card.text, str(card.dots) if card.dots else "", board.zone(card.zone))
        for card in nlargest(_MOST, cards, key=lambda card: card.dots)
    )
