"""The page of people: everybody in a table, one person beside it, and lists on their way in."""

from collections.abc import Callable
from datetime import date
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from copfacil.core.words import Msg
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.kit.toast import Toast
from copfacil.ui.people.intake import Intake
from copfacil.ui.people.painting import Brush
from copfacil.ui.programme.lists import two_lines
from copfacil.ui.programme.member import MemberPanel
from copfacil.ui.programme.people_doors import PeopleDoors
from copfacil.ui.programme.people_values import MemberLine, PeopleView
from copfacil.ui.programme.rows import Rows
from copfacil.ui.theme import SEMIBOLD, Theme, Tone

_SIDE, _BESIDE = 420, 980
"""px before the text scale: the person's column, and from so much room on it stands beside the table."""


class PeoplePage(QWidget):
    """The page.

    Args:
        doors: what it can ask for.
        theme: the look.
        today: the date in the room.
    """

    def __init__(self, doors: PeopleDoors, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self.doors, self.theme, words = doors, theme, doors.words
        self._view = PeopleView(lines=(), meetings=(), expected=0)
        self._here = ""
        self.search = Field(words("Find a person"), theme, placeholder=words("Find a person"), icon="search")
        self.bring = Button(words("Bring a list"), theme, look="primary", icon="people")
        self.add = Field(words("Add a person"), theme, placeholder=words("A name, and Enter"), icon="plus")
        self.list: Rows[MemberLine] = Rows(words("Everybody"), theme, self._paint, self._told, two_lines, least=1)
        self._today = today
        self._side: Scroll | None = None
        self._none = Label(
            words("Nobody is on the list yet. Bring a list in CSV or Excel, or add a name."),
            theme,
            "lead",
            tone="ink_soft",
            wrap=True,
        )
        self._lay()
        self._listen()

    def refresh(self) -> None:
        """Shows everybody as they stand."""
        self._view = self.doors.view()
        self._none.setVisible(not self._view.lines)
        self._filter()

    @cached_property
    def panel(self) -> MemberPanel:
        """The person who is chosen; made with the first."""
        panel = MemberPanel(self.doors, self.theme, self._today)
        self._side = Scroll(panel, self.theme)
        self._row.addWidget(self._side)
        panel.told.connect(self._say)
        panel.closed.connect(lambda: self.choose(""))
        return panel

    @cached_property
    def intake(self) -> Intake:
        """The way in of lists; made when somebody first brings one."""
        intake = Intake(self.doors, self.theme, rules=False)
        intake.bring.show_back(1)  # behind it lies the page, also with nobody on it
        self._pages.addWidget(intake)
        intake.turned.connect(self._turn)
        intake.taken.connect(lambda preview, _mix, _apart: self._take(preview))
        intake.refused.connect(self._say)
        intake.bring.typing.entered.connect(self._type)
        return intake

    def choose(self, person: str) -> None:
        """Shows somebody."""
        self._here = person
        self._filter()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._fold()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        self.theme = theme
        self._fold()

    def _lay(self) -> None:
        theme = self.theme
        acts = Flow(theme, gap=8)
        for field in (self.search, self.add):
            field.setMinimumWidth(theme.px(200))
        acts.add(self.search, self.add, self.bring)
        self._table = Box(theme, gap=12, margins=(0, 0, 12, 16))
        self._table.add(acts)
        self._table.add(self._none, stretch=1, align=Qt.AlignmentFlag.AlignTop)
        self._table.add(self.list, stretch=1)
        body = QWidget()
        self._row = QHBoxLayout(body)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(24))
        self._row.addWidget(self._table, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(body)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self.setFocusProxy(self.list)

    def _fold(self) -> None:
        beside = self.width() >= self.theme.px(_BESIDE)
        chosen = bool(self._here)
        self._table.setVisible(beside or not chosen)
        if self._side is None:
            return
        self._side.setVisible(chosen)
        self.panel.back.setVisible(not beside)
        if beside:
            self._side.setFixedWidth(self.theme.px(_SIDE))
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(1 << 20)

    def _listen(self) -> None:
        self.search.edited.connect(lambda _text: self._filter())
        self.add.entered.connect(self._add)
        self.bring.clicked.connect(self._bring)
        self.list.chosen.connect(lambda row: self.choose(self.list.shown[row].person))

    def _filter(self) -> None:
        wanted = self.search.text().strip().casefold()
        lines = [one for one in self._view.lines if wanted in self._told(one).casefold()]
        ids = [one.person for one in lines]
        if self._here not in [one.person for one in self._view.lines]:
            self._here = ""
        self.list.show_rows(lines, ids.index(self._here) if self._here in ids else -1)
        self.list.setVisible(bool(self._view.lines))
        self._show_member()
        self._fold()

    def _show_member(self) -> None:
        if self._here or self._side is not None:
            self.panel.show_member(self.doors.member(self._here) if self._here else None, self._view)

    def _add(self, name: str) -> None:
        if name.strip():
            why = self.doors.add(name)
            self._say(why)
            if why is None:
                self.add.set_text("")

    def _type(self, name: str) -> None:
        """A name from the three ways: the field there says what came of it."""
        why, typing = self.doors.add(name), self.intake.bring.typing
        if why is None:
            typing.done(name)
        else:
            typing.refused(self.doors.words(why))

    def _bring(self) -> None:
        self.intake.ask()

    def _turn(self) -> None:
        looking = self.intake.wanted or self.intake.looked_at is not None
        self._pages.setCurrentIndex(1 if looking else 0)

    def _take(self, preview: object) -> None:
        why = self.doors.take(preview)  # type: ignore[arg-type]  # a signal carries any object; Intake sends a Preview
        self._say(why)
        if why is None:
            self.intake.done()

    def _paint(self, brush: Brush, one: MemberLine) -> None:
        look, words = brush.theme, self.doors.words
        px, body, small = look.px, look.letters["body"].line, look.letters["small"].line
        top, wide = px(5), brush.box.width()
        first, second, end = wide * 0.34, wide * 0.36, px(56)
        tone: Tone = "ink_soft" if one.left else "ink"
        brush.text(brush.at(0, top, first - px(8), body), one.name, tone=tone, weight=SEMIBOLD, ends=True)
        role = words("has left") if one.left else one.role
        brush.text(brush.at(0, top + body, first - px(8), small), role, "small", tone="ink_soft")
        brush.text(brush.at(first, top, second - px(8), body), one.organisation)
        brush.text(brush.at(first, top + body, second - px(8), small), one.region, "small", tone="ink_soft")
        rest = wide - first - second - 2 * end
        brush.text(brush.at(first + second, top, rest - px(8), body), one.community)
        brush.text(brush.at(first + second, top + body, rest - px(8), small), one.stage, "small", tone="ink_soft")
        for place, (figure, word) in enumerate(((one.attended, words("there")), (one.turns, words("turns")))):
            x = wide - (2 - place) * end
            brush.text(brush.at(x, top, end, body), figure, end=True)
            brush.text(brush.at(x, top + body, end, small), word if figure else "", "small", tone="ink_soft", end=True)

    def _told(self, one: MemberLine) -> str:
        words = self.doors.words
        parts = [one.name, one.role, one.organisation, one.region, one.community, one.stage]
        if one.attended:
            parts.append(words("there {times}", times=one.attended))
        parts.append(words("{count} turns", count=one.turns))
        if one.left:
            parts.append(words("has left"))
        return ", ".join(part for part in parts if part)

    def _say(self, answer: Msg | str | None) -> None:
        if answer:
            Toast(
                self.doors.words(answer) if isinstance(answer, Msg) else answer, self.theme, icon="warning"
            ).show_over(self)
