"""The communities that one person convenes: what each is about, how far it has come, when it met."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal

from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Rule
from copfacil.ui.programme.day_field import DayField
from copfacil.ui.programme.people_doors import PeopleDoors
from copfacil.ui.programme.people_values import CommunityView, Member
from copfacil.ui.theme import Theme

_NEW = ""
"""Stands for a community that is not written down yet."""


class CommunityPart(Box):
    """One community at a time; where there are several, or another one comes, a list above says which.

    Signals:
        told(object): an Answer that the page says.
    """

    told = Signal(object)

    def __init__(self, doors: PeopleDoors, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme, gap=8)
        self._doors, words = doors, doors.words
        self._words = words
        self._person, self._all, self._here = "", tuple[CommunityView, ...](), _NEW
        self._head = Rule(words("Community"), theme)
        self.which = Choice(words("Which community"), [(_NEW, "")], theme)
        self.about = Field(words("What it is about"), theme, show_name=True)
        self._history = Label("", theme, "small", tone="ink_soft", wrap=True)
        self.stage = Choice(words("How far it has come"), [("idea", "")], theme)
        self._held = Label("", theme, "small", tone="ink_soft", wrap=True)
        self.met = DayField(words("It met on"), words, theme, today)
        self.keep = Button(words("Keep"), theme, size="small")
        self.another = Button(words("Another community"), theme, look="quiet", icon="plus", size="small")
        far = Box(theme, gap=4)
        far.add(Label(self.stage.accessibleName(), theme, "small", tone="ink_soft", wrap=True), self.stage)
        acts = Flow(theme, gap=8)
        acts.add(self.keep, self.another)
        self.add(self._head, self.which, self.about, self._history, far, self._held, self.met, acts)
        self.which.activated.connect(lambda _row: self._show(self.which.currentData()))
        self.another.clicked.connect(self._begin)
        self.keep.clicked.connect(self._keep)

    def show_member(self, member: Member) -> None:
        """Shows the communities of somebody; what is being written stays while they are the same."""
        again, before = member.person == self._person, {one.id for one in self._all}
        self._person, self._all = member.person, member.communities
        self.stage.offer(member.stages, self.stage.currentData() if again else None)
        ids = [one.id for one in member.communities]
        came = [one for one in ids if one not in before] if again else []
        if came or not again or self._here not in {*ids, _NEW}:
            self._show([*came, *ids, _NEW][0])
        else:
            self._tell()

    def _begin(self) -> None:
        self._show(_NEW)
        self.about.line.setFocus()

    def _show(self, community: str) -> None:
        self._here = community
        found = self._found
        self.about.set_text(found.theme if found else "")
        self.stage.choose(found.stage if found else "idea")
        self.met.show_day("")
        self._tell()

    def _tell(self) -> None:
        found, several = self._found, len(self._all)
        self._head.tell(self._words("Community"), str(several) if several > 1 else "")
        options: Sequence[tuple[str, str]] = [(one.id, one.theme or self._words("no theme yet")) for one in self._all]
        self.which.offer(options if found else [*options, (_NEW, self._words("another one"))], self._here)
        self.which.setVisible(several > 1 or (several == 1 and found is None))
        self.another.setVisible(found is not None)
        for label, text in (
            (self._history, found.history if found else ""),
            (self._held, found.held_said if found else ""),
        ):
            label.set_text(text)
            label.setVisible(bool(text))

    @property
    def _found(self) -> CommunityView | None:
        return next((one for one in self._all if one.id == self._here), None)

    def _keep(self) -> None:
        if not self._person or self.met.wrong:
            return
        found, day = self._found, self.met.day
        before = found.held if found else ()
        held = (*before, day.isoformat()) if day is not None else before
        text, stage = self.about.text().strip(), self.stage.currentData()
        self.met.show_day("")
        self.told.emit(self._doors.community(self._person, self._here, text, stage, held))
