"""Dots that the room placed, and what is answered to suggestions."""

from heapq import nlargest

from PySide6.QtCore import Qt

from copfacil.core.boards import compass
from copfacil.core.boards.board import Board
from copfacil.core.words import Msg
from copfacil.ui.board.card_list import CardList, Entry
from copfacil.ui.board.doors import Doors
from copfacil.ui.board.marking import MOST, Marking
from copfacil.ui.board.panel import Panel
from copfacil.ui.board.values import Scene
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import IconButton
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import Theme


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


def _answered(board: Board) -> Msg:
    left = len(compass.waiting(board))
    if left or not compass.suggestions(board):
        return Msg("{n} suggestion without an answer", "{n} suggestions without an answer", n=left)
    return Msg("Every suggestion has its answer.")


ANSWERING = Marking(
    title=Msg("Answers to suggestions"),
    name=Msg("Suggestions and their answers"),
    keys=Msg("1: will do. 2: will look at. 3: not now."),
    mark="answer",
    choices=tuple(compass.ANSWERS.items()),
    cards=lambda board: [one.card for one in compass.suggestions(board)],
    under=_answered,
    tones={"will-do": "good", "will-look": "ink", "not-now": "ink_soft"},
)
"""What whoever asked the room answers to each suggestion, those with most dots first."""


def _by_dots(board: Board) -> tuple[Entry, ...]:
    suggested = [one.card for one in compass.suggestions(board)]
    cards = suggested if board.kind == "compass" else list(board.cards)
    return tuple(
        Entry(card.id, card.text, str(card.dots) if card.dots else "", board.zone(card.zone))
        for card in nlargest(MOST, cards, key=lambda card: card.dots)
    )
