"""The desk: one clock for many groups. A frame of three columns that shows a session and reports gestures."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget

from copfacil.core.agenda.events import Way
from copfacil.core.scene import Desk
from copfacil.core.session import Session
from copfacil.core.words import Msg
from copfacil.ui.desk.acts import Acts
from copfacil.ui.desk.centre import CATCHING, CHOOSER, GATE, NEXT, STAGE, Centre
from copfacil.ui.desk.day import DayColumn
from copfacil.ui.desk.doors import Capture, Doors
from copfacil.ui.desk.frame import Frame
from copfacil.ui.desk.keyboard import Figures, Keyboard
from copfacil.ui.desk.keys import Act
from copfacil.ui.desk.keys_sheet import KeysSheet
from copfacil.ui.desk.moment import Moment
from copfacil.ui.desk.pages import Pages
from copfacil.ui.desk.side import Side
from copfacil.ui.kit.scroll import Scroll
from copfacil.ui.kit.status import ON_BAR
from copfacil.ui.theme import Theme

if TYPE_CHECKING:
    from copfacil.ui.desk.gate import WhoPresents

_LOOKED_AT: frozenset[Act] = frozenset({"keys", "skip", "kind"})
"""Keys after which a person reads or writes: while the wall covers the desk, the desk comes forward for them."""


class RunScreen(QWidget):
    """The desk. Give it a state with ``show_state`` whenever something changed and on each second's edge.

    Args:
        theme: the look.
        doors: what it may ask for.
    """

    def __init__(self, theme: Theme, doors: Doors) -> None:
        super().__init__()
        self.theme, self._doors, self._words = theme, doors, doors.words
        self._moment = Moment(session=Session(), now=0, desk=None)
        self._acts = Acts(doors, self._moment)
        self._keys: KeysSheet | None = None
        self._ways_wanted = False
        self._else_wanted = False
        self._draft_asked = False
        self.setAccessibleName(self._words(Msg("Run")))
        self._build()
        self._connect()

    def show_state(self, session: Session, now: int, desk: Desk | None) -> None:
        """Shows the session at ``now`` (ms on its clock), with the desk's scene of its play.

        Cheap when only digits changed: each part compares with what it shows already.
        """
        group = self._moment.group
        if desk is None or all(tile.number != group for tile in desk.tiles):
            group = None
        self._moment = Moment(session=session, now=now, desk=desk, group=group)
        self._acts.at(self._moment)
        self._show()
        if not self._draft_asked and (draft := self._doors.drafted()) is not None:
            self._side.capture.take_up(draft)
        self._draft_asked = True

    def rest(self) -> None:
        """The desk is left: what is half written is told at once."""
        self._side.capture.form.tell_draft_now()

    def show_keys(self) -> None:
        """Shows the sheet of keys, or puts it away; it is made for who asks for it."""
        if self._keys is None:
            self._keys = KeysSheet(self.theme, self._words)
            self._keys.setParent(self)
            self._keys.closed.connect(self.show_keys)
        showing = self._keys.isHidden()
        self._keys.setVisible(showing)
        self._place_keys()
        (self._keys if showing else self._main_button()).setFocus()

    def press(self, event: QKeyEvent) -> None:
        """A key that was pressed on the wall while it covers the desk does what it would do here."""
        self._keyboard.press(event)

    def tell(self, said: Msg, undo: bool = False) -> None:
        """Says something at the foot of the desk for ten seconds, perhaps with Undo."""
        from copfacil.ui.kit.toast import Toast  # noqa: PLC0415 - nothing is said as the desk opens

        words = self._words
        toast = Toast(
            words(said),
            self.theme,
            icon="check" if undo else "warning",
            undo=words(Msg("Undo")) if undo else "",
            key=words(Msg("Ctrl Z")) if undo else "",
        )
        toast.undone.connect(self._acts.undo)
        for button in toast.findChildren(QAbstractButton):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it goes after ten seconds; its key does the same
        toast.show_over(self)

    def _hush(self) -> None:
        """What was done is undone: the Undo that lies on the bar would take back something else now."""
        for said in self.window().findChildren(QWidget, ON_BAR):
            if said.findChild(QAbstractButton) is not None:
                said.hide()
                said.deleteLater()

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme; its parts are given it by whoever dresses the app, the sheet of keys among them."""
        self.theme = theme
        QTimer.singleShot(0, self, self._place_keys)

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins at the main button."""
        super().showEvent(event)
        self._main_button().setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sheet of keys stays in the middle."""
        super().resizeEvent(event)
        self._place_keys()

    def _build(self) -> None:
        theme, doors, words = self.theme, self._doors, self._words
        self._day = DayColumn(theme, words, doors.clock_at, doors.day)
        self._side = Side(theme, words, doors.today, doors.clock_at)
        self._centre = Centre(theme, doors, self._acts)
        self._stage = self._centre.stage
        self._right = Pages(self._side, lambda: Scroll(self._who, self.theme, wide=440), column=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._frame = Frame(Scroll(self._day, theme, wide=272), self._centre, self._right, theme)
        whole.addWidget(self._frame)
        self._keyboard = Keyboard(self)
        self._figures = Figures(self)

    @cached_property
    def _who(self) -> "WhoPresents":
        """Who presents, beside the gate; made with it."""
        from copfacil.ui.desk.gate import WhoPresents  # noqa: PLC0415 - as Centre says

        acts, doors = self._acts, self._doors
        made = WhoPresents(self.theme, self._words)
        made.change.connect(acts.present_next)
        made.cards.connect(lambda: acts.done(doors.print_cards()))
        made.on_wall.connect(lambda: acts.done(doors.lines_on_wall()))
        made.people.connect(lambda: acts.done(doors.choose_people()))
        return made

    def _connect(self) -> None:
        acts, doors, phase, asking = self._acts, self._doors, self._stage.phase, self._stage.asking
        acts.told.connect(self.tell)
        acts.undone.connect(self._hush)
        acts.aside.connect(doors.say_aside)
        acts.asked.connect(self._ask)
        acts.asked_why.connect(self._ask_why)
        acts.calmed.connect(asking.calm)
        self._centre.else_wanted.connect(lambda: self._look_elsewhere(wanted=True))
        self._centre.caught_up.connect(self._catch_up_day)
        self._centre.stayed.connect(lambda: self._look_at_ways(wanted=False))
        self._day.begun.connect(acts.begin_block)
        self._day.catch_up_wanted.connect(lambda: self._look_at_ways(wanted=True))
        self._stage.settled.connect(lambda stream, card, on: acts.done(doors.keep_promise(stream, card, on)))
        phase.main.connect(acts.main)
        phase.next.connect(acts.next)
        phase.back.connect(acts.back)
        phase.minutes.connect(acts.minutes_for_all)
        asking.stayed.connect(self._stay)
        asking.skipped.connect(self._skip)
        asking.followed.connect(lambda auto: acts.done(doors.advance(auto)))
        self._stage.grid.picked.connect(self._choose)
        self._stage.grid.opened.connect(self._side.group.hold_button.setFocus)
        self._keyboard.pressed.connect(self._pressed)
        self._figures.named.connect(self._named)
        self._figures.settled.connect(self._settled)
        self._connect_side()

    def _connect_side(self) -> None:
        acts, doors = self._acts, self._doors
        group, notices, capture = self._side.group, self._side.notices, self._side.capture
        group.hold.connect(acts.hold)
        group.back.connect(acts.back_alone)
        group.next.connect(acts.next_alone)
        group.skip.connect(acts.ask_why)
        group.minutes.connect(acts.minutes)
        group.catch_up.connect(acts.catch_up)
        group.action.connect(lambda: capture.pick_kind("action"))
        group.check.connect(lambda: capture.pick_kind("health"))
        group.close_wanted.connect(lambda: self._choose(None))
        notices.release.connect(acts.release)
        notices.look.connect(self._choose)
        notices.catch_up.connect(acts.catch_up_all)
        capture.kept.connect(self._keep)
        capture.amended.connect(self._amend)
        capture.drafted.connect(doors.draft)
        capture.checked.connect(self._check)
        capture.remove.connect(acts.remove)
        capture.settle.connect(acts.settle)

    def _show(self) -> None:
        before = QApplication.focusWidget()
        self._show_parts()
        # What the keyboard was on may be gone. Qt would go on to whatever is next, perhaps a field.
        if before is not None and QApplication.focusWidget() is not before and self.isVisible():
            self._main_button().setFocus()

    def _show_parts(self) -> None:
        moment, desk, play = self._moment, self._moment.desk, self._moment.play
        self._else_wanted = self._else_wanted and desk is None
        self._day.show_moment(moment)
        at_gate = desk is not None and desk.gate
        self._side.show_moment(moment, self._doors.catch_ups() if desk is not None and not at_gate else ())
        self._right.show_page(int(at_gate))
        stands = self._doors.day.stands() if self._ways_wanted else None
        self._ways_wanted = stands is not None and self._centre.catching.show_day(stands)
        self._right.setVisible(not self._ways_wanted)
        if self._ways_wanted:
            self._page(CATCHING, self._centre.catching.take)
        elif desk is None or play is None:
            self._show_nothing_on()
        elif at_gate:
            self._centre.gate.show_lines(desk, play, self._doors.said(), self._doors.promised)
            self._who.show_turns(desk.turns)
            self._page(GATE, self._centre.gate.start_button)
        else:
            opens = not play.exercise and moment.session.agenda.opened_by == play.id
            self._stage.show_desk(desk, play.way, asking=self._acts.asking, opens=opens)
            self._stage.grid.choose(moment.group)
            self._page(STAGE, self._stage.phase.main_button)

    def _show_nothing_on(self) -> None:
        """What comes next in the day that is planned; without one, or when something else is wanted, the shelf."""
        stands = self._doors.day.stands()
        if stands is None or self._else_wanted:
            self._centre.chooser.show_session(self._moment.session)
            self._page(CHOOSER, self._centre.chooser.put_on_button)
        else:
            self._centre.next.show_day(stands, rehearsable=self._doors.day.rehearse is not None)
            self._page(NEXT, self._centre.next.main_button)

    def _page(self, number: int, main: QWidget) -> None:
        """Shows a page of the centre, the keyboard on its main button unless somebody writes at the side."""
        focus = QApplication.focusWidget()
        if self._centre.show_page(number):
            self._frame.verticalScrollBar().setValue(0)
            if focus is None or not self._side.isAncestorOf(focus):
                main.setFocus()

    def _look_elsewhere(self, *, wanted: bool) -> None:
        """The shelf stands in the centre, or again what the plan says."""
        self._else_wanted = wanted
        self._show()

    def _look_at_ways(self, *, wanted: bool) -> None:
        """The ways back stand in the centre, or the centre is as before."""
        self._ways_wanted = wanted
        self._show()

    def _catch_up_day(self, way: Way, drop: str) -> None:
        if self._acts.done(self._doors.day.catch_up(way, drop), Msg("The day catches up.")):
            self._look_at_ways(wanted=False)

    def _main_button(self) -> QAbstractButton:
        if self._ways_wanted:
            return self._centre.catching.take
        if self._moment.desk is None:
            planned = self._doors.day.stands() is not None and not self._else_wanted
            return self._centre.next.main_button if planned else self._centre.chooser.put_on_button
        return self._centre.gate.start_button if self._moment.desk.gate else self._stage.phase.main_button

    def _place_keys(self) -> None:
        keys = self._keys
        if keys is None:
            return
        wide = min(keys.sizeHint().width(), self.width())
        keys.resize(wide, min(keys.wanted_height(wide), self.height()))
        keys.move((self.width() - keys.width()) // 2, (self.height() - keys.height()) // 2)
        keys.raise_()

    # What keys and parts ask for.

    def _pressed(self, act: Act, place: int) -> None:
        at_gate = self._moment.desk is not None and self._moment.desk.gate
        if act in _LOOKED_AT or (act == "group" and at_gate):
            self._doors.come_forward()
        self._by_key(place)[act]()

    def _by_key(self, place: int) -> dict[Act, Callable[[], object]]:
        """What each key does; of a row of keys, the one at ``place``."""
        acts, doors = self._acts, self._doors
        return {
            "main": self._main,
            "next": acts.next,
            "back": acts.back,
            "longer": lambda: acts.minutes(1),
            "shorter": lambda: acts.minutes(-1),
            "group": lambda: self._type((place + 1) % 10),
            "hold": acts.hold,
            "skip": acts.ask_why,
            "deselect": self._leave,
            "blank": lambda: acts.done(doors.blank()),
            "swap": lambda: acts.done(doors.swap()),
            "mute": lambda: acts.done(doors.mute()),
            "kind": lambda: self._side.capture.pick(place),
            "undo": acts.undo,
            "redo": lambda: acts.done(doors.redo()),
            "keys": self.show_keys,
        }

    def _type(self, figure: int) -> None:
        if (desk := self._moment.desk) is not None and desk.tiles:
            self._figures.type(figure, desk.tiles[-1].number)

    def _main(self) -> None:
        """Space: presses the button that the keyboard has gone to, else the main one."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton) and self.isAncestorOf(focus):
            focus.click()
        else:
            self._main_button().click()

    def _leave(self) -> None:
        """Esc: away with what lies on top, one at a time, and at last the keyboard back to the main button."""
        if self._keys is not None and not self._keys.isHidden():
            self.show_keys()
        elif self._ways_wanted:
            self._look_at_ways(wanted=False)
        elif self._else_wanted and self._moment.desk is None:
            self._look_elsewhere(wanted=False)
        elif self._stage.asking.is_asking:
            self._stay()
        elif self._side.capture.form.leave():
            self._main_button().setFocus()
        else:
            self._choose(None)
            self._main_button().setFocus()

    def _stay(self) -> None:
        self._acts.calm()
        self._main_button().setFocus()
        self._show()

    def _ask(self, sentences: tuple[Msg, ...]) -> None:
        self._stage.asking.ask(sentences)
        self._show()

    def _ask_why(self, what: Msg) -> None:
        self._stage.asking.ask_why(what)

    def _skip(self, reason: str) -> None:
        self._acts.skip(reason)
        self._main_button().setFocus()

    def _choose(self, group: int | None) -> None:
        moment = self._moment
        self._moment = Moment(session=moment.session, now=moment.now, desk=moment.desk, group=group)
        self._acts.at(self._moment)
        self._show()
        self._frame.bring(self._main_button() if group is None else self._side.group)

    def _named(self, number: int) -> None:
        if self._moment.desk is not None and not self._moment.desk.gate:
            self._choose(number)
            self._doors.say_aside(Msg("Group {number}", number=number))

    def _settled(self, number: int) -> None:
        if self._moment.desk is not None and self._moment.desk.gate:
            self._acts.present_next(number)

    def _keep(self, capture: Capture) -> None:
        self._kept(self._doors.keep(capture))

    def _amend(self, card: str, capture: Capture) -> None:
        self._kept(self._doors.amend(card, capture))

    def _kept(self, answer: Msg | None) -> None:
        form = self._side.capture.form
        if answer is None:
            form.empty()
            form.text.setFocus()
        else:
            form.refuse(self._words(answer))

    def _check(self, group: int, answers: tuple[int, int, int]) -> None:
        health = self._side.capture.health
        answer = self._doors.check_health(group, answers)
        if answer is None:
            health.go_on()
            self._side.show_moment(self._moment, ())
        else:
            health.field.set_error(self._words(answer))
