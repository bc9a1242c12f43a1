"""The screen of people: who is here at the side, and the groups, or the way to them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from copfacil.core.session import Session
from copfacil.core.words import Msg
from copfacil.ui.kit.painted import mirrored
from copfacil.ui.people import ledger, said, who
from copfacil.ui.people.carry import CarriedCard
from copfacil.ui.people.deleting import Deletions
from copfacil.ui.people.doors import Answer, Doors, Preview
from copfacil.ui.people.foot import Foot
from copfacil.ui.people.groups_page import GroupsPage
from copfacil.ui.people.intake import Intake
from copfacil.ui.people.ledger import Ledger
from copfacil.ui.people.ready import ReadyPage
from copfacil.ui.people.typed import Typed
from copfacil.ui.people.who import WhoIsHere
from copfacil.ui.theme import Theme

_SIDE_AT_MOST = 0.36
"""Of the screen's width, where large type would take more."""
_BESIDE = 1100
"""px before the text scale, from which the ledger stands beside the groups and not in their place."""

Said = Callable[[Session, Session], str]
"""What to say of a gesture once it is done, from the session before and after it."""


class PeopleScreen(QWidget):
    """People and groups.

    The app gives the session through ``show_session`` at first and after each change, its own or another's.

    Args:
        doors: what can be asked for.
        deletions: what deleting somebody can ask for.
        theme: the look.
    """

    def __init__(self, doors: Doors, deletions: Deletions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.doors, self.words, self.theme = doors, doors.words, theme
        self._session = Session()
        self._before: tuple[Session, Said] | None = None
        self._typed = Typed()
        self.who = WhoIsHere(self.words, theme, deletions)
        self.intake = Intake(doors, theme)
        self.ready = ReadyPage(self.words, theme, doors.split)
        self.groups = GroupsPage(self.words, theme)
        self.ledger = Ledger(self.words, theme)
        self.carried = CarriedCard(self.words, theme, self)
        self.foot = Foot(self.words, theme, self)
        self._lay()
        self._listen()
        self.setAcceptDrops(True)
        self.show_session(self._session)

    def show_session(self, session: Session) -> None:
        """Shows the session as it stands; says what the last gesture did."""
        before, self._session = self._session, session
        self.who.show_session(session)
        self.intake.bring.show_back(len(session.people))
        if session.groups:
            doors = self.doors
            self.groups.show_ways(doors.ways())
            self.groups.show_session(session, doors.why(session.groups), doors.broken(), doors.again())
        else:
            self.ready.show_session(session)
        if self.ledger.isVisibleTo(self):
            self.ledger.show_owed(session, self.doors.owed())
        self._turn()
        if self._before is not None and session != before:
            start, say = self._before
            self._before = None
            self.foot.say(say(start, session), undo=True)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme, its distances too."""
        self.theme = self.foot.theme = theme
        self._widths()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be let go anywhere on the screen."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Reads the file."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.intake.read_file(Path(files[0]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The side takes no more than its share."""
        super().resizeEvent(event)
        self._widths()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the line beside the list, and beside the ledger."""
        painter = QPainter(self)
        for panel, after in ((self.who, True), (self.ledger, False)):
            if panel.isVisibleTo(self) and panel.width() < self.width():
                x = panel.geometry().right() if after != mirrored(self) else panel.geometry().left()
                painter.fillRect(x, 0, 1, self.height(), self.theme.line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Control Z takes back, Control F finds; Escape steps back, Enter ends a number."""
        key, control = event.key(), event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and key == Qt.Key.Key_Z:
            self._undo()
        elif control and key == Qt.Key.Key_F:
            self.who.search.setFocus()
        elif key == Qt.Key.Key_Escape:
            self._step_back()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._typed.figures:
            number = self._typed.exact(self._numbers())
            if number is not None:
                self._move(self._typed.person, number)
        else:
            super().keyPressEvent(event)

    # How it is put together.

    def _lay(self) -> None:
        self._pages = QStackedWidget()
        for page in (self.intake, self.ready, self.groups):
            self._pages.addWidget(page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.who)
        row.addWidget(self._pages, 1)
        row.addWidget(self.ledger)
        self.ledger.hide()

    def _listen(self) -> None:
        doors, groups, cards = self.doors, self.groups, self.groups.cards
        self.who.added.connect(self._add)
        self.who.more_wanted.connect(self.intake.ask)
        for sheet in (self.who.list, cards):
            sheet.sent.connect(self._figure)
            sheet.carried.connect(self._carry)
            sheet.dropped.connect(self._drop)
        self.who.list.attended.connect(self._attend)
        self.who.deleting.refused.connect(lambda why: self.foot.say(why, wrong=True))
        self.intake.turned.connect(self._turn)
        self.intake.taken.connect(self._take)
        self.intake.refused.connect(lambda why: self.foot.say(why, wrong=True))
        self.foot.undone.connect(self._undo)
        for typing in (self.intake.bring.typing, self.ready.typing):
            typing.entered.connect(self._type)
        self.ready.wanted.connect(self._form)
        groups.again.connect(self._form)
        groups.released.connect(lambda on: self._act(self._names_said, doors.release_names, on))
        groups.ledger_wanted.connect(self._toggle_ledger)
        groups.undo_wanted.connect(self._undo)
        groups.print_wanted.connect(lambda: self._act(None, doors.print_lists))
        self.ledger.closed.connect(self._toggle_ledger)
        for rules in (self.ready.rules, groups.rules):
            rules.chosen.connect(lambda mix, apart: self._act(None, doors.choose_rules, mix, apart))
        cards.moved.connect(self._move)
        cards.first.connect(self._present_first)
        cards.locked.connect(lambda group, lock: self._act(None, doors.lock, group, lock))
        cards.named.connect(lambda group, spot: self._act(None, doors.name_spot, group, spot))

    def _widths(self) -> None:
        most = round(self.width() * _SIDE_AT_MOST)
        self.who.setFixedWidth(min(self.theme.px(who.WIDE), max(most, who.WIDE)))
        beside = self.width() >= self.theme.px(_BESIDE)
        shown = self.ledger.isVisibleTo(self)
        self._pages.setVisible(beside or not shown)
        if beside:
            self.ledger.setMaximumWidth(self.theme.px(ledger.WIDE))
            self.ledger.setMinimumWidth(self.theme.px(ledger.WIDE))
        else:
            self.ledger.setMinimumWidth(0)
            self.ledger.setMaximumWidth(self.width())

    def _turn(self) -> None:
        """Shows the page that the session asks for, unless a list is being looked at."""
        session, intake = self._session, self.intake
        looked_at = intake.looked_at is not None
        page: QWidget = self.groups if session.groups else self.ready
        first: QWidget = self.groups.cards if session.groups else self.ready.form
        if looked_at or intake.wanted or not session.people:
            page, first = intake, intake.preview.take if looked_at else intake.bring.open
        self.setFocusProxy(first)
        if self._pages.currentWidget() is not page:
            typing = intake.bring.typing.field.line.hasFocus()
            self._pages.setCurrentWidget(page)
            if typing and page is self.ready:
                self.ready.typing.setFocus()

    # What a hand asks for.

    def _act(self, say: Said | None, door: Callable[..., Answer], *told: object) -> bool:
        """Goes through a door; says why not, or what it did. Tells whether it was done."""
        self._typed = Typed()
        self._before = None if say is None else (self._session, say)
        answer = door(*told)
        if answer is not None:
            self._before = None
            self.foot.say(self.words(answer), wrong=True)
        return answer is None

    def _attend(self, person: str, state: str, until: str) -> None:
        def say(before: Session, after: Session) -> str:
            told = Msg("{name} is here.") if state == "here" else Msg("{name} is away.")
            if state == "late":
                told = Msg("{name} comes by {until}.") if until else Msg("{name} comes later.")
            name = said.short(after.people[person])
            moved = said.what_moved(before, after)
            return self.words(told.id, name=name, until=until) if moved is None else said.capital(self.words(moved))

        self._act(say, self.doors.attend, person, state, until)

    def _add(self, name: str) -> None:
        self._act(lambda _, __: self.words("{name} is on the list.", name=name), self.doors.add_person, name, {})

    def _type(self, name: str) -> None:
        """A name from the field of names: the field itself says what came of it."""
        answer = self.doors.add_person(name, {})
        for typing in (self.intake.bring.typing, self.ready.typing):
            if answer is None:
                typing.done(name)
            else:
                typing.refused(self.words(answer))

    def _form(self, how: int | str) -> None:
        def say(_: Session, after: Session) -> str:
            return self.words(said.groups_line(after.groups))

        if self._act(say, self.doors.form if isinstance(how, int) else self.doors.seat, how):
            self.groups.cards.setFocus()

    def _move(self, person: str, number: int) -> None:
        def say(before: Session, _: Session) -> str:
            name = said.short(before.people[person])
            return self.words("{name} moved to group {group}", name=name, group=number)

        if self._act(say, self.doors.move, person, number):
            self.groups.cards.stand_on(person)

    def _present_first(self, number: int, person: str) -> None:
        def say(_: Session, after: Session) -> str:
            name = said.short(after.people[person])
            return self.words("{name} presents first in group {group}", name=name, group=number)

        self._act(say, self.doors.present_first, number, person)

    def _names_said(self, _: Session, after: Session) -> str:
        if after.released:
            return self.words("The wall may show who sits where.")
        return self.words("Names stay on the desk.")

    def _undo(self) -> None:
        self._act(None, self.doors.undo)

    def _toggle_ledger(self) -> None:
        shown = not self.ledger.isVisibleTo(self)
        if shown:
            self.ledger.show_owed(self._session, self.doors.owed())
        self.ledger.setVisible(shown)
        self._widths()
        self.update()
        (self.ledger.list if shown else self.groups.ledger).setFocus()

    def _step_back(self) -> None:
        if self.carried.isVisibleTo(self):
            self._put_down()
        elif self._typed.figures:
            self._typed = Typed()
            self.foot.hush()
        elif self.ledger.isVisibleTo(self):
            self._toggle_ledger()
        elif self.intake.looked_at is not None or self.intake.wanted:
            self.intake.leave()

    # A number keyed, a card dragged.

    def _numbers(self) -> tuple[int, ...]:
        return tuple(group.number for group in self._session.groups)

    def _figure(self, person: str, figure: int) -> None:
        numbers = self._numbers()
        typed = self._typed.then(person, figure)
        if typed.lost(numbers):
            self._typed = Typed()
            self.foot.say(self.words("There is no group {number}.", number=typed.figures), wrong=True)
            return
        number = typed.meant(numbers)
        if number is not None:
            self._move(person, number)
            return
        self._typed = typed
        name = said.short(self._session.people[person])
        says = self.words("{name} to group {number} … one more figure, or Enter", name=name, number=typed.figures)
        self.foot.say(says)

    def _carry(self, person: str, at: QPoint) -> None:
        cards = self.groups.cards
        if not self._session.groups or self._pages.currentWidget() is not self.groups:
            return
        if not self.carried.isVisibleTo(self):
            cards.lift(person)
        number = cards.hover(at)
        cost = "" if number is None else self.doors.cost_of_move(person, number)
        self.carried.tell(self._session.people[person].shown, cost)
        self.carried.follow(at)
        self.groups.creep(at)

    def _drop(self, at: QPoint) -> None:
        if not self.carried.isVisibleTo(self):
            return
        number, person = self.groups.cards.hover(at), self.groups.cards.lifted()
        self._put_down()
        if number is not None:
            self._move(person, number)

    def _put_down(self) -> None:
        self.carried.hide()
        self.groups.cards.lift("")

    def _take(self, preview: Preview, mix: tuple[str, ...], apart: tuple[str, ...]) -> None:
        def say(_: Session, __: Session) -> str:
            count = len(preview.roster.people)
            return self.words(Msg("{n} person is on the list.", "{n} people are on the list.", n=count))

        if self._act(say, self.doors.take, preview, mix, apart):
            self.intake.done()
