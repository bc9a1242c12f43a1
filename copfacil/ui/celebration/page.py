"""The page of the celebration: when it is and what is missing, then its stations, guests and pledges."""

from collections.abc import Sequence
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from copfacil.core.programme.missing import Missing
from copfacil.core.words import Msg
from copfacil.ui.celebration.doors import CelebrationDoors, CelebrationView
from copfacil.ui.celebration.guests import GuestsPart
from copfacil.ui.celebration.pledges import PledgesPart
from copfacil.ui.celebration.stations import StationsPart
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.kit.toast import Toast
from copfacil.ui.programme.part import Bar
from copfacil.ui.theme import SEMIBOLD, Theme

_BESIDE = 900
"""px before the text scale: from so much room on, the button of the plan stands beside the day."""

P = TypeVar("P", StationsPart, GuestsPart, PledgesPart)


class CelebrationPage(QWidget):
    """The page.

    Args:
        doors: what it can ask for.
        theme: the look.
    """

    def __init__(self, doors: CelebrationDoors, theme: Theme) -> None:
        super().__init__()
        self.doors, self.theme, words = doors, theme, doors.words
        self._view = CelebrationView()
        self._parts: list[StationsPart | GuestsPart | PledgesPart] = []
        self.bar = Bar(
            words("What is shown"),
            [
                ("stations", words("Stations"), lambda: self.stations),
                ("guests", words("Guests"), lambda: self.guests),
                ("pledges", words("Pledges"), lambda: self.pledges),
            ],
            theme,
        )
        self.plan = Button("", theme, look="primary")
        self.lacks: list[Button] = []
        self._when = Label("", theme, "lead", weight=SEMIBOLD, wrap=True)
        self._far = Label("", theme, tone="ink_soft", wrap=True)
        self._lay()
        self.plan.clicked.connect(lambda: self._say(doors.plan()))
        self.setFocusProxy(self.bar.what)

    def refresh(self) -> None:
        """Shows the celebration as it stands."""
        view = self._view = self.doors.view()
        self._when.set_text(view.when)
        self._far.set_text(view.far)
        self._far.setVisible(bool(view.far))
        self.plan.set_text(view.plan)
        self.plan.setVisible(bool(view.plan))
        self._show_missing(view.missing)
        for part in self._parts:
            part.show_view(view)

    @cached_property
    def stations(self) -> StationsPart:
        """The stations."""
        return self._placed(StationsPart(self.doors, self.theme))

    @cached_property
    def guests(self) -> GuestsPart:
        """The guests."""
        return self._placed(GuestsPart(self.doors, self.theme))

    @cached_property
    def pledges(self) -> PledgesPart:
        """The pledges."""
        return self._placed(PledgesPart(self.doors, self.theme))

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        self.theme = theme
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._fold()

    def _lay(self) -> None:
        theme, words = self.theme, self.doors.words
        told = Box(theme, gap=0)
        told.add(self._when, self._far)
        self._top = Box(theme, across=True, gap=12)
        self._top.add(told, stretch=1)
        self._top.add(self.plan, align=Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self._lacks = Flow(theme, gap=8)
        self._lacks.setAccessibleName(words("Still missing"))
        self._all_there = Label(words("Nothing is missing."), theme, tone="good", weight=SEMIBOLD, wrap=True)
        self._page = Box(theme, gap=12, margins=(0, 0, 12, 0))
        self._page.add(self._top, self._lacks, self._all_there, self.bar)
        self.bar.show_part("stations")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._scroll = Scroll(self._page, theme)
        whole.addWidget(self._scroll)

    def _placed(self, part: P) -> P:
        """A part stands on the page, and shows the celebration as it stands."""
        self._page.add(part, stretch=1)
        self._parts.append(part)
        part.told.connect(self._say)
        part.show_view(self._view)
        return part

    def _fold(self) -> None:
        ways = QBoxLayout.Direction
        beside = self.width() >= self.theme.px(_BESIDE)
        self._top.lay.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def _show_missing(self, missing: Sequence[Missing]) -> None:
        """A sentence each; a press goes to where it is put right. Buttons stay, so that the keyboard does."""
        for place in range(len(self.lacks), len(missing)):
            button = Button("", self.theme, icon="warning", size="small")
            button.clicked.connect(lambda _on=False, at=place: self._put_right(at))
            self.lacks.append(button)
            self._lacks.add(button)
        for at, button in enumerate(self.lacks):
            button.setVisible(at < len(missing))
            if at < len(missing):
                button.set_text(self.doors.words(missing[at].text))
        self._lacks.setVisible(bool(missing))
        self._all_there.setVisible(not missing)

    def _put_right(self, at: int) -> None:
        one = self._view.missing[at]
        if one.part == "plan":
            self._say(self.doors.plan())
        elif one.part == "year":
            self.doors.go("year")
        else:
            self.bar.show_part(one.part)
            part = self.bar.part
            part.choose(one.record)
            if one.record:
                part.form.begin()
            else:
                part.add.setFocus(Qt.FocusReason.OtherFocusReason)
            if (written := self.window().focusWidget()) is not None:
                self._scroll.ensureWidgetVisible(written)

    def _say(self, answer: Msg | str | None) -> None:
        if answer:
            said = self.doors.words(answer) if isinstance(answer, Msg) else answer
            Toast(said, self.theme, icon="warning").show_over(self)
