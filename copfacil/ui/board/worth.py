"""A value matrix at the side: gaps by name, how strong each story's evidence is, whom to ask again and when."""

from datetime import date, timedelta

from copfacil.core.boards import matrix
from copfacil.core.boards.board import Board, Card
from copfacil.core.boards.journey import CONSENTS
from copfacil.core.dates import day_short, understood
from copfacil.core.words import Msg
from copfacil.ui.board.card_list import CardList, Entry
from copfacil.ui.board.doors import Doors
from copfacil.ui.board.marking import MOST, Marking
from copfacil.ui.board.panel import Panel
from copfacil.ui.board.values import Scene
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.notice import Notice
from copfacil.ui.theme import Theme

AGAIN = timedelta(weeks=8)
"""When a story is asked about again, if nobody says another day (domain: weeks after the follow-up)."""


class WorthPanel(Panel):
    """What is missing, named; below it the stories that are asked about again, the first day first."""

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("Gaps"), doors, theme)
        words = self.words
        self._board: Board | None = None
        self._place = Box(theme, gap=8)
        self._again = Label(words("Ask again"), theme, "head", wrap=True)
        self.list = CardList(
            words("Stories to ask about again"), words("Enter in the field below notes the day."), theme
        )
        self.day = Field(words("Ask again on"), theme, placeholder=words("in 8 weeks, 6 May"), show_name=True)
        self._bad = Label(words("Also ask what did not work. It counts."), theme, "small", tone="ink_soft", wrap=True)
        self.add(self._place)
        self.space(4)
        self._sponsor = Label("", theme, "small", tone="ink_soft", wrap=True)
        self.sponsor = Button(words("For a sponsor"), theme, size="small", icon="printer")
        row = Box(theme, across=True, gap=8)
        row.add(self.sponsor)
        row.spring()
        self.add(self._again, self.list, self.day, self._bad, self._sponsor, row)
        self.sponsor.clicked.connect(lambda: self.done(self.doors.for_sponsor()))
        self.list.chose.connect(self._choose)
        self.day.entered.connect(self._date)

    def show_scene(self, scene: Scene, chosen: tuple[str, ...], _person: str) -> None:
        """Shows both."""
        board = scene.board
        if board is not self._board:
            self._board = board
            self._show_gaps(board)
            self._sponsor.set_text(self.words(_agreed(board)))
            today = self.doors.today()
            dated = matrix.to_ask(board)
            held = {card.id for _, card in dated}
            stories = [card for value in matrix.values(board) for card in value.stories if card.id not in held]
            self._entries = (
                *(
                    Entry(card.id, card.text, self._when(on, today), tone="warn" if on <= today else "ink")
                    for on, card in dated
                ),
                *(Entry(card.id, card.text, self.words("no day"), tone="ink_soft") for card in stories),
            )[:MOST]
        self.list.show_entries(self._entries, chosen[-1] if chosen else "")
        self._show_day()
        for part in (self._again, self.list, self.day):
            part.setVisible(bool(self._entries))

    def _when(self, on: date, today: date) -> str:
        said = day_short(on.isoformat())
        return self.words(Msg("due {day}", day=said) if on <= today else said)

    def _show_gaps(self, board: Board) -> None:
        self._place.clear()
        words, held = self.words, matrix.values(board)
        missing = matrix.gaps(board)
        told = sum(value.told for value in held)
        self.say_under(
            Msg(
                "{n} story in {values} values. A story may begin anywhere.",
                "{n} stories in {values} values. A story may begin anywhere.",
                n=told,
                values=len(held),
            )
        )
        if not told:
            self._place.add(
                Label(words("No story yet. Each value has its place: F2 and on choose it."), self.theme, wrap=True)
            )
        elif missing:
            gone = sum(1 for value in held if not value.stories or not value.indicators)
            title = words(Msg("{gaps} of {values} values", gaps=gone, values=len(held)))
            self._place.add(Notice(title, " ".join(f"{words(one)}." for one in missing), self.theme))
            self._show_ripe(board)
        else:
            self._place.add(
                Notice(
                    words("No gap"),
                    words("Every value has a story and an indicator."),
                    self.theme,
                    look="good",
                    icon="check",
                )
            )

    def _show_ripe(self, board: Board) -> None:
        """Stories that are ripe for the question of a value that has none, and a button that has them asked."""
        found = matrix.ripe(board)
        if found is None:
            return
        value, stories = found
        said = Msg(
            "{n} story of the value before is ripe for: {question}",
            "{n} stories of the value before are ripe for: {question}",
            n=sum(card.count for card in stories),
            question=value.zone.ask or value.zone.name,
        )
        self._place.add(Label(self.words(said), self.theme, "small", tone="ink_soft", wrap=True))
        waiting = [card.id for card in stories if matrix.due(card) is None]
        if waiting:
            ask = Button(self.words("Ask them"), self.theme, size="small")
            ask.clicked.connect(lambda: self._ask(board.id, waiting))
            row = Box(self.theme, across=True, gap=8)
            row.add(ask)
            row.spring()
            self._place.add(row)

    def _ask(self, board: str, stories: list[str]) -> None:
        """Each is asked about again, in eight weeks."""
        self.done(self.doors.mark(board, stories, {"due": (self.doors.today() + AGAIN).isoformat()}))

    def _choose(self, card: str) -> None:
        self._show_day()
        self.chose.emit((card,))

    def _show_day(self) -> None:
        card = self._board.cards.get(self.list.card) if self._board is not None else None
        if card is not None and not self.day.line.hasFocus():
            on = matrix.due(card)
            self.day.set_text(self.words(day_short(on.isoformat())) if on is not None else "")

    def _date(self, text: str) -> None:
        board, key = self._board, self.list.card
        if board is None or not key:
            return
        today = self.doors.today()
        on = understood(text, today, self.words) if text.strip() else today + AGAIN
        if on is None:
            self.day.set_error(self.words(Msg("A day such as 27 Nov, 27/11 or in 2 weeks.")))
            return
        self.day.set_error("")
        self.list.setFocus()
        self.done(self.doors.mark(board.id, [key], {"due": on.isoformat()}))


def _stories(board: Board) -> list[Card]:
    """Stories of which nobody said how it is known first."""
    told = [card for value in matrix.values(board) for card in value.stories]
    return sorted(told, key=lambda card: matrix.strength(card) > 0)


def _known(board: Board) -> Msg:
    told = _stories(board)
    left = sum(1 for card in told if not matrix.strength(card))
    if not told:
        return Msg("How each story is known: somebody told it, saw it, or measured it.")
    if left:
        return Msg("{n} story says not yet how it is known.", "{n} stories say not yet how they are known.", n=left)
    return Msg("Every story says how it is known.")


KNOWING = Marking(
    title=Msg("How we know"),
    name=Msg("Stories and their evidence"),
    keys=Msg("1: told. 2: observed. 3: measured."),
    mark="evidence",
    choices=tuple(matrix.EVIDENCE.items()),
    cards=_stories,
    under=_known,
    tones={"told": "ink_soft", "observed": "ink", "measured": "good"},
)
"""How strong the evidence of each story is."""


def _agreed(board: Board) -> Msg:
    told = [card for value in matrix.values(board) for card in value.stories]
    shown = sum(1 for card in told if matrix.may_be_shown(card))
    return Msg("{shown} of {all} stories may be shown to others.", shown=shown, all=len(told))


RELEASING = Marking(
    title=Msg("What tellers agreed to"),
    name=Msg("Stories and what may become of them"),
    keys=Msg("1: not to be shown. 2: in this room. 3: quoted. 4: filmed."),
    mark="consent",
    choices=tuple(CONSENTS.items()),
    cards=lambda board: sorted(
        (card for value in matrix.values(board) for card in value.stories), key=lambda card: "consent" in card.marks
    ),
    under=_agreed,
    tones={"none": "over", "display": "ink", "quote": "good", "film": "good"},
)
"""Each story's consent, those not asked yet first."""
