"""The page of turns: sets with a seat for each module, how they fare, swaps, and the small sets of between modules."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from copfacil.core.words import Msg
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.card import Card
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.lines import Lines
from copfacil.ui.kit.rule import Rule
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.kit.segments import Segments
from copfacil.ui.kit.stepper import Stepper
from copfacil.ui.kit.toast import Toast
from copfacil.ui.people.painting import Brush
from copfacil.ui.programme.lists import two_lines
from copfacil.ui.programme.rows import Rows
from copfacil.ui.programme.sets import Legend, SetCards, seat_told
from copfacil.ui.programme.turns_doors import TurnsDoors, TurnsView
from copfacil.ui.programme.values import SeatLine, Turns
from copfacil.ui.theme import SEMIBOLD, Theme, Tone

_SIDE, _BESIDE = 320, 960
"""px before the text scale: what stands beside the sets, and from so much room on."""
_SIZES = {"mix": 4, "near": 3}


class TurnsPage(QWidget):
    """The page.

    Args:
        doors: what it can ask for.
        theme: the look.
    """

    def __init__(self, doors: TurnsDoors, theme: Theme) -> None:
        super().__init__()
        self.doors, self.theme, words = doors, theme, doors.words
        self._view: TurnsView | None = None
        self.kind = Segments(
            words("Sets"), [("mix", words("Mixed sets"), None), ("near", words("Near sets"), None)], theme
        )
        self.way = Segments(
            words("How sets are shown"), [("cards", words("Cards"), None), ("list", words("List"), None)], theme
        )
        self.people = Stepper(
            words("People in a set"), 4, theme, fewer=words("One less"), more=words("One more"), least=2, most=8
        )
        self.form = Button(words("Form sets"), theme)
        self.plan = Button(words("Plan new faces"), theme)
        self.sets = SetCards(words, theme)
        self.list: Rows[SeatLine] = Rows(words("Turns"), theme, self._paint, self._told, two_lines, picks=False)
        self.asked = Choice(words("Who asked"), [("", "")], theme)
        self.other = Choice(words("Changes with"), [("", "")], theme)
        self.swap = Button(words("Swap once"), theme, size="small")
        self._late = Label("", theme, tone="warn", weight=SEMIBOLD, wrap=True)
        self._none = Label("", theme, "lead", tone="ink_soft", wrap=True)
        self._planned = Label("", theme, "small", tone="ink_soft", wrap=True)
        self._adrift = Label("", theme, "small", tone="warn", weight=SEMIBOLD, wrap=True)
        self.mend = Button(words("Mend the planned groups"), theme, size="small")
        self.health = Lines(theme, "small")
        self._lay()
        self._listen()
        self._fold()

    def refresh(self) -> None:
        """Shows turns as they stand."""
        view = self._view = self.doors.view()
        words, turns = self.doors.words, self._turns
        self.sets.show_turns(turns)
        self.list.show_rows([line for one in turns.sets for line in one.lines])
        self._late.set_text(turns.late)
        self._late.setVisible(bool(turns.late))
        nobody = words("Nobody is on the list yet: bring people in on the page People.")
        none = words("No sets yet. Form them: roles, organisations and places are mixed.")
        self._none.set_text(words("A search is on…") if view.busy else none if view.people else nobody)
        self._none.setVisible(view.busy or not turns.sets)
        self._planned.set_text(view.planned)
        self._adrift.set_text(view.adrift)
        self._new.setVisible(bool(view.adrift))
        why = "" if view.people else nobody
        for button in (self.form, self.plan):
            button.set_why_not(words("A search is on…") if view.busy else why)
        self._show_swap(view)
        self._show_health(view)
        self._fold()

    @property
    def _turns(self) -> Turns:
        view = self._view
        empty = Turns(modules=(), upcoming=-1, sets=(), late="")
        return empty if view is None else view.mix if self.kind.value() == "mix" else view.near

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._fold()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        self.theme = theme
        self._fold()

    def _show_swap(self, view: TurnsView) -> None:
        for choice, free in ((self.asked, True), (self.other, False)):
            was = choice.currentData()
            choice.clear()
            for one in view.seated:
                if not (free and one.swapped):
                    choice.addItem(f"{one.name}, {one.number}", one.person)
            choice.choose(was) if was else choice.setCurrentIndex(0 if free else _elsewhere(view))
        self._swap.setVisible(len(view.seated) > 1 and self.kind.value() == "mix")

    def _show_health(self, view: TurnsView) -> None:
        told = dict(view.health)
        lines: list[tuple[str, Tone]] = [
            (f"{one.title}: {told[one.number]}", "warn" if one.number in view.low else "ink")
            for one in view.mix.sets
            if one.number in told
        ]
        self.health.show_lines(lines)
        self._fares.setVisible(bool(told) and self.kind.value() == "mix")

    def _lay(self) -> None:
        words, theme = self.doors.words, self.theme
        top = Flow(theme, gap=8)
        for row in (self.kind, self.way):
            row.setSizePolicy(row.sizePolicy().Policy.Fixed, row.sizePolicy().Policy.Fixed)
        top.add(self.kind, self.way, self.people, self.form, self.plan)
        self._legend = Legend(words, theme)
        self._main = Box(theme, gap=10)
        self._main.add(self._late, self._none, self._legend, self.sets, self.list)
        self._main.spring()
        self.list.set_free()
        self._swap = Card(theme, name=words("Swap"), pad=16)
        says = words("Somebody asked in private to sit in another set. Everybody may ask once; why is not kept.")
        self._swap.body.addWidget(Label(words("Swap"), theme, weight=SEMIBOLD))
        self._swap.body.addWidget(Label(says, theme, "small", tone="ink_soft", wrap=True))
        for choice in (self.asked, self.other):
            self._swap.body.addWidget(Label(choice.accessibleName(), theme, "small", tone="ink_soft"))
            self._swap.body.addWidget(choice)
        self._swap.body.addWidget(self.swap, 0, Qt.AlignmentFlag.AlignLeading)
        self._fares = Box(theme, gap=8)
        self._fares.add(Rule(words("How sets fare"), theme), self.health)
        self._side = Box(theme, gap=16)
        self._new = Box(theme, gap=8)
        self._new.add(self._adrift)
        self._new.add(self.mend, align=Qt.AlignmentFlag.AlignLeading)
        self._side.add(self._swap, self._fares, self._planned, self._new)
        self._side.spring()
        body = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addWidget(self._main, 1)
        self._columns.addWidget(self._side)
        page = Box(theme, gap=12, margins=(0, 0, 12, 20))
        page.add(top, body)
        page.spring()
        whole = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(page, theme))
        self.setFocusProxy(self.sets)

    def _fold(self) -> None:
        theme = self.theme
        beside = self.width() >= theme.px(_BESIDE)
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._columns.setSpacing(theme.px(28))
        self._side.setMinimumWidth(theme.px(_SIDE) if beside else 0)
        self._side.setMaximumWidth(theme.px(_SIDE) if beside else 1 << 20)
        cards, some = self.way.value() == "cards", bool(self._turns.sets)
        self.sets.setVisible(cards and some)
        self.list.setVisible(not cards and some)
        self._legend.setVisible(cards and some and self.kind.value() == "mix")

    def _listen(self) -> None:
        doors = self.doors
        self.kind.chosen.connect(self._turn)
        self.way.chosen.connect(lambda _way: self._fold())
        self.form.clicked.connect(lambda: self._say(doors.form(self.kind.value(), self.people.value())))
        self.plan.clicked.connect(lambda: self._say(doors.plan()))
        self.mend.clicked.connect(lambda: self._say(doors.mend()))
        self.swap.clicked.connect(
            lambda: self._say(doors.swap(self.asked.currentData() or "", self.other.currentData() or ""))
        )

    def _turn(self, kind: str) -> None:
        self.people.set_value(_SIZES[kind])
        self.refresh()

    def _paint(self, brush: Brush, line: SeatLine) -> None:
        look = brush.theme
        body, small = look.letters["body"].line, look.letters["small"].line
        top = look.px(5)
        tone = "ink_soft" if line.left else "ink"
        brush.text(brush.at(0, top, brush.box.width(), body), line.name, tone=tone, weight=SEMIBOLD, ends=True)  # type: ignore[arg-type]  # both are tones
        told = self._told(line).removeprefix(line.name).removeprefix(", ")
        brush.text(brush.at(0, top + body, brush.box.width(), small), told, "small", tone="ink_soft")

    def _told(self, line: SeatLine) -> str:
        return seat_told(line, self._turns, self.doors.words)

    def _say(self, answer: Msg | None) -> None:
        if answer is not None:
            Toast(self.doors.words(answer), self.theme, icon="warning").show_over(self)


def _elsewhere(view: TurnsView) -> int:
    """The place of the first who sits in another set than the first of all: two of one set do not swap."""
    return next((at for at, one in enumerate(view.seated) if one.number != view.seated[0].number), 0)
