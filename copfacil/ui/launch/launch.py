"""The kit of a first meeting: five parts at the side, one of them open."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from copfacil.core.launch.kit import Kit
from copfacil.core.launch.sheets import CHARTER, INVITATION, Field
from copfacil.core.plan import MINUTE
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import IconButton
from copfacil.ui.kit.card import PickCard
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.kit.toast import Toast
from copfacil.ui.launch.doors import Answer, Doors
from copfacil.ui.launch.invitation import Invitation
from copfacil.ui.launch.log import Log, summed
from copfacil.ui.launch.sheets import Charter, Checklist, MeetingPlan
from copfacil.ui.launch.values import KitView
from copfacil.ui.theme import Theme

PARTS: dict[str, Msg] = {
    "invitation": Msg("Invitation"),
    "log": Msg("Invitation log"),
    "plan": Msg("First meeting"),
    "charter": Msg("Charter"),
    "checklist": Msg("Checklist"),
}
"""The parts, in the order in which they are needed."""

_SIDE = 272
"""px before the text scale."""
_BESIDE, _WIDE = 960, 1180
"""px before the text scale, from which the parts stand at the side and not in a list, and a page has two columns."""


class LaunchScreen(QWidget):
    """The kit. The app gives what it shows through ``show_kit``, at first and after each change.

    Args:
        doors: what can be asked for.
        theme: the look.
    """

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__()
        self.doors, self.words, self.theme = doors, doors.words, theme
        words = self.words
        self.invitation = Invitation(doors, theme)
        self.log = Log(words, theme)
        self.plan = MeetingPlan(words, theme)
        self.charter, self.checklist = Charter(words, theme), Checklist(words, theme)
        self.pages: dict[str, Box] = {
            "invitation": self.invitation,
            "log": self.log,
            "plan": self.plan,
            "charter": self.charter,
            "checklist": self.checklist,
        }
        self.parts = {key: PickCard(words(name), theme, detail=" ", checkable=True) for key, name in PARTS.items()}
        self.chooser = Choice(words("Part of the kit"), [(key, words(name)) for key, name in PARTS.items()], theme)
        self.undo = IconButton("undo", words("Undo"), theme, look="quiet")
        self.redo = IconButton("redo", words("Redo"), theme, look="quiet")
        self._about = Label("", theme, tone="ink_soft", wrap=True)
        self._stack = QStackedWidget()
        self._lay()
        self._listen()
        self.open("invitation")

    def show_kit(self, view: KitView) -> None:
        """Shows how everything stands."""
        words, kit = self.words, view.kit
        self._about.set_text(words("{title}. For the first time your own community meets.", title=view.title))
        invited = [one for one in view.asked if one.reply != "no"]
        self.invitation.show_kit(kit, len(invited))
        self.log.show_log(view.asked)
        self.plan.show_day(view.day, view.coming)
        self.charter.show_kit(kit)
        self.checklist.show_kit(kit)
        minutes = (view.day.closes - view.day.begins) // MINUTE if view.day.blocks else 0
        ticked = sum(check.key in kit.ticked for check in kit.checks)
        for key, told in (
            ("invitation", _written(kit, INVITATION, words)),
            ("log", summed(view.asked, words)),
            ("plan", words("{n} minutes", n=minutes) if minutes else words("not planned yet")),
            ("charter", _written(kit, CHARTER, words)),
            ("checklist", words("{done} of {all} done", done=ticked, all=len(kit.checks))),
        ):
            self.parts[key].set_detail(told)
        self._offer(self.undo, words("Undo"), view.undo, words("There is nothing to take back."))
        self._offer(self.redo, words("Redo"), view.redo, words("Nothing was taken back."))

    def open(self, key: str) -> None:
        """Opens a part."""
        self.parts[key].setChecked(True)
        self.chooser.choose(key)
        self._stack.setCurrentWidget(self._scrolls[key])
        self._fold()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        self.theme = theme
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._fold()

    def _lay(self) -> None:
        theme, words = self.theme, self.words
        head = Box(theme, across=True, gap=12)
        told = Box(theme, gap=0)
        told.add(Label(words("First-meeting kit"), theme, "title", wrap=True), self._about)
        head.add(told, stretch=1)
        head.add(self.undo, self.redo, align=Qt.AlignmentFlag.AlignTop)
        self._side = Box(theme, gap=8, name=words("Parts of the kit"))
        self._side.add(*self.parts.values())
        self._side.spring()
        self._scrolls = {}
        for key, page in self.pages.items():
            page.set_room(margins=(0, 4, 12, 24), gap=16)
            self._scrolls[key] = Scroll(page, theme)
            self._stack.addWidget(self._scrolls[key])
        self._body = Box(theme, across=True, gap=32)
        self._body.add(self._side)
        self._body.add(self._stack, stretch=1)
        self._whole = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._whole.addWidget(head)
        self._whole.addWidget(self.chooser)
        self._whole.addWidget(self._body, 1)

    def _fold(self) -> None:
        theme = self.theme
        beside = self.width() >= theme.px(_BESIDE)
        self._side.setVisible(beside)
        self.chooser.setVisible(not beside)
        self._side.setFixedWidth(max(theme.px(_SIDE), self._side.minimumSizeHint().width()))
        self.setFocusProxy(self.parts[self.chooser.currentData()] if beside else self.chooser)
        self._whole.setContentsMargins(theme.px(32), theme.px(24), theme.px(20), 0)
        self._whole.setSpacing(theme.px(20))
        narrow = self.width() < theme.px(_WIDE)
        self.invitation.fold(narrow=narrow)
        self.charter.fold(narrow=narrow)

    def _listen(self) -> None:
        doors = self.doors
        for key, part in self.parts.items():
            part.clicked.connect(lambda _on=False, key=key: self.open(key))
        self.chooser.activated.connect(lambda _row: self.open(self.chooser.currentData()))
        for page in (self.invitation, self.charter):
            page.written.connect(lambda key, text: self._say(doors.write(key, text)))
        self.invitation.borrowed.connect(self._borrow)
        for paper in (self.invitation, self.log, self.plan, self.charter, self.checklist):
            paper.paper_wanted.connect(lambda key: self._say(doors.paper(key)))
        self.log.asked.connect(self._ask)
        self.log.noted.connect(lambda one: self._say(doors.note(one)))
        self.log.struck.connect(lambda person: self._say(doors.strike(person)))
        self.plan.lay_wanted.connect(lambda: self._say(doors.lay()))
        self.plan.expected.connect(lambda n: self._say(doors.expect(n)))
        self.plan.go_wanted.connect(lambda where: self._say(doors.go(where)))
        self.checklist.ticked.connect(lambda key, on: self._say(doors.tick(key, on)))
        self.checklist.taken_out.connect(lambda key: self._say(doors.write(key, "")))
        self.checklist.added.connect(lambda text: self._say(doors.add_line(text)))
        self.undo.clicked.connect(lambda: self._say(doors.undo()))
        self.redo.clicked.connect(lambda: self._say(doors.redo()))
        for keys, act in (("Ctrl+Z", doors.undo), ("Ctrl+Shift+Z", doors.redo), ("Ctrl+Y", doors.redo)):
            made = QShortcut(QKeySequence(keys), self)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.activated.connect(lambda act=act: self._say(act()))

    def _ask(self, name: str, by: str, how: str) -> None:
        why = self.doors.ask(name, by, how)
        if why is None:
            self.log.asked_for()
        self._say(why)

    def _borrow(self, key: str) -> None:
        self._say(self.doors.borrow(key))
        self._scrolls["invitation"].verticalScrollBar().setValue(0)

    def _offer(self, button: IconButton, word: str, what: Msg | None, why_not: str) -> None:
        told = self.words("{word}: {what}", word=word, what=what) if what is not None else word
        button.set_text(told)
        button.set_why_not("" if what is not None else why_not)

    def _say(self, answer: Answer) -> None:
        if answer is not None:
            Toast(self.words(answer), self.theme, icon="warning").show_over(self)


def _written(kit: Kit, fields: Sequence[Field], words: Words) -> str:
    """How many fields of a sheet have words."""
    count = sum(bool(kit.text(field.key)) for field in fields)
    return words("{done} of {all} written", done=count, all=len(fields))
