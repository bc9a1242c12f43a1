"""The page of the team: tasks, who leads what, mentors, sponsors and guests."""

from functools import cached_property
from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from copfacil.core.words import Msg
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.kit.toast import Toast
from copfacil.ui.programme.part import Bar
from copfacil.ui.team.contacts import ContactsPart
from copfacil.ui.team.doors import TeamDoors, TeamView
from copfacil.ui.team.tasks import TasksPart
from copfacil.ui.theme import Theme

P = TypeVar("P", TasksPart, ContactsPart)


class TeamPage(QWidget):
    """The page.

    Args:
        doors: what it can ask for.
        theme: the look.
    """

    def __init__(self, doors: TeamDoors, theme: Theme) -> None:
        super().__init__()
        self.doors, self.theme, words = doors, theme, doors.words
        self._view = TeamView()
        self.bar = Bar(
            words("What is shown"),
            [
                ("tasks", words("Tasks"), lambda: self.tasks),
                ("team", words("Team"), lambda: self.team),
                ("mentors", words("Mentors"), lambda: self.mentors),
                ("others", words("Sponsors and guests"), lambda: self.others),
            ],
            theme,
        )
        self._parts: list[TasksPart | ContactsPart] = []
        self._page = Box(theme, gap=12, margins=(0, 0, 12, 0))
        self._page.add(self.bar)
        self.bar.show_part("tasks")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(self._page, theme))
        self.setFocusProxy(self.bar.what)

    @cached_property
    def tasks(self) -> TasksPart:
        """The tasks."""
        return self._placed(TasksPart(self.doors, self.theme))

    @cached_property
    def team(self) -> ContactsPart:
        """Those of the team."""
        return self._placed(ContactsPart(self.doors, self.theme, "team"))

    @cached_property
    def mentors(self) -> ContactsPart:
        """The mentors."""
        return self._placed(ContactsPart(self.doors, self.theme, "mentor"))

    @cached_property
    def others(self) -> ContactsPart:
        """Sponsors and guests."""
        return self._placed(ContactsPart(self.doors, self.theme, "sponsor"))

    def refresh(self) -> None:
        """Shows the team as it stands."""
        self._view = self.doors.view()
        for part in self._parts:
            part.show_view(self._view)

    def _placed(self, part: P) -> P:
        """A part stands on the page, and shows the team as it stands."""
        self._page.add(part, stretch=1)
        self._parts.append(part)
        part.told.connect(self._say)
        part.show_view(self._view)
        return part

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme."""
        self.theme = theme

    def _say(self, answer: Msg | str | None) -> None:
        if answer:
            said = self.doors.words(answer) if isinstance(answer, Msg) else answer
            Toast(said, self.theme, icon="warning").show_over(self)
