"""The page of the weeks between modules: what is due, small sets that meet, webinars, materials."""

from functools import cached_property
from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from copfacil.core.words import Msg
from copfacil.ui.between.doors import BetweenDoors, BetweenView
from copfacil.ui.between.due import DuePart
from copfacil.ui.between.materials import MaterialsPart
from copfacil.ui.between.sets import SetsPart
from copfacil.ui.between.webinars import WebinarsPart
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.kit.toast import Toast
from copfacil.ui.programme.part import Bar
from copfacil.ui.theme import Theme

P = TypeVar("P", DuePart, SetsPart, WebinarsPart, MaterialsPart)


class BetweenPage(QWidget):
    """The page.

    Args:
        doors: what it can ask for.
        theme: the look.
    """

    def __init__(self, doors: BetweenDoors, theme: Theme) -> None:
        super().__init__()
        self.doors, self.theme, words = doors, theme, doors.words
        self._view = BetweenView()
        self.bar = Bar(
            words("What is shown"),
            [
                ("due", words("Due"), lambda: self.due),
                ("sets", words("Small sets"), lambda: self.sets),
                ("webinars", words("Webinars"), lambda: self.webinars),
                ("materials", words("Materials"), lambda: self.materials),
            ],
            theme,
        )
        self._parts: list[DuePart | SetsPart | WebinarsPart | MaterialsPart] = []
        self._page = Box(theme, gap=12, margins=(0, 0, 12, 0))
        self._page.add(self.bar)
        self.bar.show_part("due")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(self._page, theme))
        self.setFocusProxy(self.bar.what)

    @cached_property
    def due(self) -> DuePart:
        """What is due."""
        return self._placed(DuePart(self.doors, self.theme))

    @cached_property
    def sets(self) -> SetsPart:
        """The small sets."""
        return self._placed(SetsPart(self.doors, self.theme))

    @cached_property
    def webinars(self) -> WebinarsPart:
        """The webinars."""
        return self._placed(WebinarsPart(self.doors, self.theme))

    @cached_property
    def materials(self) -> MaterialsPart:
        """The materials."""
        return self._placed(MaterialsPart(self.doors, self.theme))

    def refresh(self) -> None:
        """Shows the weeks as they stand."""
        self._view = self.doors.view()
        for part in self._parts:
            part.show_view(self._view)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme."""
        self.theme = theme

    def _placed(self, part: P) -> P:
        """A part stands on the page, and shows the weeks as they stand."""
        self._page.add(part, stretch=1)
        self._parts.append(part)
        part.told.connect(self._say)
        part.show_view(self._view)
        return part

    def _say(self, answer: Msg | str | None) -> None:
        if answer:
            said = self.doors.words(answer) if isinstance(answer, Msg) else answer
            Toast(said, self.theme, icon="warning").show_over(self)
