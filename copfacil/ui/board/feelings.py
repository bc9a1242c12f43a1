"""An emotional map at the side: how each note felt, where it hurts most, what its teller agreed to."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from copfacil.core.boards import journey
from copfacil.core.boards.board import Board
from copfacil.core.words import Msg
from copfacil.ui.board.card_list import CardList, Entry
from copfacil.ui.board.doors import Doors
from copfacil.ui.board.marking import MOST, Marking
from copfacil.ui.board.notes import noted
from copfacil.ui.board.panel import Panel
from copfacil.ui.board.values import Scene
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button, IconButton
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import Theme, Tone

if TYPE_CHECKING:
    # For its type only.
    from copfacil.core.boards.board import Card


class FeelingsPanel(Panel):
    """The notes one by one: plus and minus say how it felt, H makes a hot spot, a word says which feeling."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("How it felt"), doors, theme)
        words = self.words
        self._board: Board | None = None
        self._entries: tuple[Entry, ...] = ()
        self.list = CardList(words("Notes"), words("Plus and minus: how it felt, from -3 to +3. 1: hot spot."), theme)
        self.minus = IconButton("minus", words("It felt worse"), theme)
        self.plus = IconButton("plus", words("It felt better"), theme)
        self.hot = Button(words("Hot spot"), theme, size="small", key="1")
        self.hot.setCheckable(True)
        row = Box(theme, across=True, gap=8)
        row.add(self.minus, self.plus)
        row.add(self.hot)
        row.spring()
        self.row = row
        self.feeling = Field(words("The feeling, in a word"), theme, placeholder=words("scared, proud"), show_name=True)
        self.add(self.list, row, self.feeling)
        self.list.chose.connect(self._choose)
        self.list.typed.connect(self._typed)
        self.minus.clicked.connect(lambda: self._shift(-1))
        self.plus.clicked.connect(lambda: self._shift(1))
        self.hot.clicked.connect(self._heat)
        self.feeling.entered.connect(self._feel)

    @property
    def begins_at(self) -> QWidget | None:
        """In the list, where plus and minus act at once."""
        return self.list if self._entries else None

    def show_scene(self, scene: Scene, chosen: tuple[str, ...], _person: str) -> None:
        """Shows the notes, those of which nobody said how it felt first."""
        board = scene.board
        if board is not self._board:
            self._board = board
            cards = [card for zone in board.zones for card in board.cards_in(zone.key)]
            unsaid = [card for card in cards if "level" not in card.marks]
            rest = [card for card in cards if "level" in card.marks]
            self._entries = tuple(self._entry(card) for card in (*unsaid, *rest)[:MOST])
            self._say(len(cards), len(unsaid))
        self.list.show_entries(self._entries, chosen[-1] if chosen else "")
        self._show_chosen()
        for part in (self.list, self.row, self.feeling):
            part.setVisible(bool(self._entries))

    def _entry(self, card: "Card") -> Entry:
        level = journey.level(card)
        tone: Tone = "good" if level > 0 else "over" if level < 0 else "ink_soft"
        said = noted(card, "journey")
        if card.marks.get("hot"):
            return Entry(card.id, card.text, self.words(Msg("hot, {felt}", felt=said)), tone="warn")
        return Entry(card.id, card.text, self.words(said), tone=tone)

    def _say(self, cards: int, unsaid: int) -> None:
        if not cards:
            said = Msg("Key the notes with how it felt in front: -2 scared: nobody told us.")
        elif unsaid:
            said = Msg("{n} note says not yet how it felt.", "{n} notes say not yet how it felt.", n=unsaid)
        else:
            said = Msg("Every note stands above or below the line.")
        self.say_under(said)

    @property
    def _card(self) -> "Card | None":
        return self._board.cards.get(self.list.card) if self._board is not None else None

    def _choose(self, card: str) -> None:
        self._show_chosen()
        self.chose.emit((card,))

    def _show_chosen(self) -> None:
        card = self._card
        if card is None:
            return
        level = journey.level(card)
        self.minus.setEnabled(level > -journey.MOST)
        self.plus.setEnabled(level < journey.MOST)
        self.hot.setChecked(bool(card.marks.get("hot")))
        self.hot.set_look("primary" if card.marks.get("hot") else "plain")
        if not self.feeling.line.hasFocus():
            self.feeling.set_text(card.marks.get("feeling", ""))

    def _typed(self, sign: str) -> None:
        if sign == "1":
            self._heat()
        elif sign in "+-":
            self._shift(1 if sign == "+" else -1)

    def _shift(self, by: int) -> None:
        card = self._card
        if card is not None:
            level = max(min(journey.level(card) + by, journey.MOST), -journey.MOST)
            self._mark({"level": str(level)})

    def _heat(self) -> None:
        card = self._card
        if card is not None:
            self._mark({"hot": "" if card.marks.get("hot") else "yes"})

    def _feel(self, word: str) -> None:
        self.list.setFocus()
        self._mark({"feeling": word.strip()})

    def _mark(self, marks: dict[str, str]) -> None:
        if self._board is not None and self.list.card:
            key = self.list.card
            self.done(self.doors.mark(self._board.id, [key], marks))
            self.list.show_entries(self._entries, key)


class TouchpointsPanel(Panel):
    """Touchpoints by their dots: those that the room goes on with, who designs them, how far they are."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("Touchpoints"), doors, theme)
        words = self.words
        self._board: Board | None = None
        self._found: tuple[journey.Touchpoint, ...] = ()
        self.list = CardList(words("Touchpoints"), words("Plus and minus: a dot more or less. 1: hot spot."), theme)
        self.minus = IconButton("minus", words("One dot less"), theme)
        self.plus = IconButton("plus", words("One dot more"), theme)
        self.hot = Button(words("Hot spot"), theme, size="small", key="1")
        self.hot.setCheckable(True)
        self.row = Box(theme, across=True, gap=8)
        self.row.add(self.minus, self.plus, self.hot)
        self.row.spring()
        self.team = Field(words("Who designs it"), theme, placeholder=words("two patients, a nurse"), show_name=True)
        self.status = Field(
            words("How far they are"), theme, placeholder=words("first sketch by March"), show_name=True
        )
        self._short = Label("", theme, "small", tone="ink_soft", wrap=True)
        self.add(self.list, self.row, self._short, self.team, self.status)
        self.list.chose.connect(self._choose)
        self.list.typed.connect(self._typed)
        self.minus.clicked.connect(lambda: self._vote(-1))
        self.plus.clicked.connect(lambda: self._vote(1))
        self.hot.clicked.connect(self._heat)
        self.team.entered.connect(lambda text: self._mark("team", text))
        self.status.entered.connect(lambda text: self._mark("status", text))

    def show_scene(self, scene: Scene, _chosen: tuple[str, ...], _person: str) -> None:
        """Shows them, those with most dots first."""
        board = scene.board
        if board is not self._board:
            self._board = board
            self._found = tuple(sorted(journey.touchpoints(board), key=lambda one: -one.votes))
            self.list.show_entries(
                tuple(
                    Entry(one.id, one.title, self._noted(one), tone="warn" if one.hot else "ink") for one in self._found
                )
            )
            self._say()
        self._show_chosen()
        for part in (self.list, self.row, self._short, self.team, self.status):
            part.setVisible(bool(self._found))

    def _noted(self, one: journey.Touchpoint) -> str:
        votes = str(one.votes) if one.votes else ""
        return self.words(Msg("hot {votes}", votes=votes)).strip() if one.hot else votes

    def _say(self) -> None:
        board = self._board
        if board is None or not self._found:
            self.say_under(Msg("Notes that speak of the same moment: choose them, press C, name the touchpoint."))
            return
        hot = len(journey.hot_spots(board))
        self.say_under(
            Msg(
                "{n} touchpoint, {hot} of them hot.", "{n} touchpoints, {hot} of them hot.", n=len(self._found), hot=hot
            )
        )
        first = journey.priorities(board)
        told = ", ".join(one.title for one in first)
        self._short.set_text(
            self.words(Msg("The room goes on with: {titles}.", titles=told))
            if first
            else self.words("Dots choose three or four to go on with.")
        )

    @property
    def _one(self) -> journey.Touchpoint | None:
        return next((one for one in self._found if one.id == self.list.card), None)

    @property
    def _cards(self) -> "tuple[Card, ...]":
        one = self._one
        if self._board is None or one is None:
            return ()
        return tuple(card for card in self._board.cards_in(one.zone) if card.cluster == one.id)

    def _choose(self, _key: str) -> None:
        self._show_chosen()
        self.chose.emit(tuple(card.id for card in self._cards))

    def _show_chosen(self) -> None:
        one = self._one
        if one is None:
            return
        self.minus.setEnabled(one.votes > 0)
        self.hot.setChecked(one.hot)
        self.hot.set_look("primary" if one.hot else "plain")
        for field, text in ((self.team, one.team), (self.status, one.status)):
            if not field.line.hasFocus():
                field.set_text(text)

    def _typed(self, sign: str) -> None:
        if sign == "1":
            self._heat()
        elif sign in "+-":
            self._vote(1 if sign == "+" else -1)

    def _vote(self, by: int) -> None:
        """A dot for the touchpoint stands on a note of it: taken away from one that has some."""
        cards = self._cards
        card = next((card for card in cards if by > 0 or card.dots), None)
        if self._board is not None and card is not None:
            self.done(self.doors.vote(self._board.id, card.id, by))

    def _heat(self) -> None:
        one = self._one
        if self._board is not None and one is not None:
            hot = [card.id for card in self._cards if card.marks.get("hot")]
            if hot:
                self.done(self.doors.mark(self._board.id, hot, {"hot": ""}))
            else:
                self.done(self.doors.mark(self._board.id, [self._cards[0].id], {"hot": "yes"}))

    def _mark(self, key: str, text: str) -> None:
        if self._board is not None and self._cards:
            self.list.setFocus()
            self.done(self.doors.mark(self._board.id, [card.id for card in self._cards], {key: text.strip()}))


def _consented(board: Board) -> Msg:
    back = journey.kept_back(board, "export")
    if not len(board.cards):
        return Msg("Each teller is asked; without a yes nothing of theirs leaves this desk.")
    if back:
        return Msg(
            "{n} note stays out of reports and files: its teller has not agreed to be quoted.",
            "{n} notes stay out of reports and files: their tellers have not agreed to be quoted.",
            n=back,
        )
    return Msg("Every note may be quoted.")


def _unasked_first(board: Board) -> "list[Card]":
    cards = [card for zone in board.zones for card in board.cards_in(zone.key)]
    return sorted(cards, key=lambda card: "consent" in card.marks)


CONSENTING = Marking(
    title=Msg("What tellers agreed to"),
    name=Msg("Notes and what may become of them"),
    keys=Msg("1: not to be shown. 2: in this room. 3: quoted. 4: filmed."),
    mark="consent",
    choices=tuple(journey.CONSENTS.items()),
    cards=_unasked_first,
    under=_consented,
    tones={"none": "over", "display": "ink", "quote": "good", "film": "good"},
)
"""Each note's consent, those not asked yet first."""
