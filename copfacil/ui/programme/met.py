"""The page of who met whom: matrix, circle or list, how much of all pairs is covered, and when a pair met."""

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from copfacil.core.words import Msg
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.kit.segments import Segments
from copfacil.ui.people.painting import Brush
from copfacil.ui.programme.circle import Circle
from copfacil.ui.programme.lists import two_lines
from copfacil.ui.programme.matrix import Matrix
from copfacil.ui.programme.rows import Rows
from copfacil.ui.programme.turns_doors import MetDoors, MetPerson, MetView
from copfacil.ui.theme import SEMIBOLD, Theme

_NAMED = 24
"""Strangers who are named; of a larger crowd the others are counted."""


class MetPage(QWidget):
    """The page.

    Args:
        doors: what it can ask for.
        theme: the look.
    """

    def __init__(self, doors: MetDoors, theme: Theme) -> None:
        super().__init__()
        self.doors, self.theme, words = doors, theme, doors.words
        self._view = MetView(people=(), times={}, coverage="", exercises=())
        self.way = Segments(
            words("How it is shown"),
            [("matrix", words("Matrix"), None), ("circle", words("Circle"), None), ("list", words("List"), None)],
            theme,
        )
        self.way.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.exercise = Choice(words("In which exercise"), [("", words("All exercises"))], theme)
        self.matrix = Matrix(words, theme)
        self.circle = Circle(words, theme)
        self.list: Rows[MetPerson] = Rows(words("Who met whom"), theme, self._paint, self._told, two_lines)
        self._coverage = Label("", theme, "lead", wrap=True)
        self._pair = Label("", theme, tone="ink_soft", wrap=True)
        self._lay()
        self.way.chosen.connect(self._show_way)
        self.exercise.activated.connect(lambda _row: self.refresh())
        self.matrix.chosen.connect(self._tell)
        self.circle.chosen.connect(self._tell_one)
        self.list.chosen.connect(lambda row: self._pair.set_text(self._told(self.list.shown[row])))

    def refresh(self) -> None:
        """Shows who met whom as it stands."""
        words, key = self.doors.words, self.exercise.currentData() or ""
        view = self._view = self.doors.view(key)
        self.exercise.offer([("", words("All exercises")), *view.exercises], key)
        self._coverage.set_text(view.coverage if view.people else words("Nobody is on the list yet."))
        self.matrix.show_met(view)
        self.circle.show_met(view)
        self.list.show_rows(view.people)
        self._pair.set_text(words("Choose a pair to see when it met.") if view.people else "")
        self._stack.setVisible(bool(view.people))

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        self.theme = theme
        self._column.setContentsMargins(0, 0, theme.px(12), theme.px(16))
        self._column.setSpacing(theme.px(10))

    def _lay(self) -> None:
        top = Flow(self.theme, gap=8)
        top.add(self.way, self.exercise)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.matrix)
        self._stack.addWidget(self.circle)
        self._stack.addWidget(self.list)
        page = QWidget()
        self._column = QVBoxLayout(page)
        for part in (top, self._coverage, self._pair):
            self._column.addWidget(part)
        self._column.addWidget(self._stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(page, self.theme))
        self.setFocusProxy(self.matrix)
        self.set_theme(self.theme)

    def _show_way(self, way: str) -> None:
        """The page is as long as what is shown, not as the longest of the three."""
        shown, policy = {"matrix": self.matrix, "circle": self.circle, "list": self.list}[way], QSizePolicy.Policy
        for one in (self.matrix, self.circle, self.list):
            one.setSizePolicy(policy.Expanding, policy.Expanding if one is shown else policy.Ignored)
        self._stack.setCurrentWidget(shown)

    def _tell(self, row: int, column: int) -> None:
        people = self._view.people
        one, other = people[row], people[column]
        said = self._told(one) if row == column else self.doors.when(one.person, other.person)
        self._pair.set_text(said)
        self.matrix.tell(said)

    def _tell_one(self, number: int) -> None:
        said = self._told(self._view.people[number])
        self._pair.set_text(said)
        self.circle.tell(said)

    def _paint(self, brush: Brush, one: MetPerson) -> None:
        look, words = brush.theme, self.doors.words
        body, small = look.letters["body"].line, look.letters["small"].line
        top, wide = look.px(5), brush.box.width()
        met = words("met {met} of {all}", met=len(one.known), all=len(self._view.people) - 1)
        brush.text(brush.at(0, top, wide * 0.7, body), one.name, weight=SEMIBOLD, ends=True)
        brush.text(brush.at(0, top, wide, body), met, end=True)
        brush.text(brush.at(0, top + body, wide, small), self._strangers(one), "small", tone="ink_soft")

    def _strangers(self, one: MetPerson) -> str:
        words = self.doors.words
        strangers = [
            other.name for at, other in enumerate(self._view.people) if at not in one.known and other is not one
        ]
        if not strangers:
            return words("has met everybody")
        names, more = ", ".join(strangers[:_NAMED]), len(strangers) - _NAMED
        if more > 0:
            return words(Msg("not yet: {names} and {n} more", names=names, n=more))
        return words(Msg("not yet: {names}", names=names))

    def _told(self, one: MetPerson) -> str:
        met = self.doors.words("met {met} of {all}", met=len(one.known), all=len(self._view.people) - 1)
        return f"{one.name}, {met}, {self._strangers(one)}"
