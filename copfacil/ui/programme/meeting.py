"""The meeting that is chosen on the year: how it stands, what can be done with it, and its plan to change."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cached_property

from PySide6.QtCore import Qt, Signal

from copfacil.core.programme.year import KINDS, Meeting, MeetingKind
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.card import Card
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.programme.day_field import DayField
from copfacil.ui.programme.values import MeetingView
from copfacil.ui.theme import SEMIBOLD, Theme

_TEMPLATES: dict[MeetingKind, str] = {"module": "blank", "webinar": "webinar", "celebration": "celebration"}
"""From which a day of a new meeting is laid."""


class MeetingPanel(Card):
    """The card of a meeting.

    Signals:
        begin_wanted(): its session is to be open.
        held(bool): it was held, or was not.
        put(object): a Meeting as it is from now on; a new one has an empty id.
        drop_wanted(): it is to be taken off the year.
    """

    begin_wanted = Signal()
    held = Signal(bool)
    put = Signal(object)
    drop_wanted = Signal()

    def __init__(self, words: Words, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme, name=words("The meeting"), pad=16)
        self._words, self._today = words, today
        self._view: MeetingView | None = None
        self._new = False
        self._title = Label("", theme, "lead", weight=SEMIBOLD, wrap=True)
        self._when = Label("", theme, wrap=True)
        self._state = Label("", theme, "small", tone="ink_soft", wrap=True)
        self.begin = Button("", theme, look="primary", size="small")
        self.hold = Button("", theme, size="small")
        self.change = Button(words("Change"), theme, icon="edit", size="small")
        self._told = Box(theme, gap=4)
        acts = Flow(theme, gap=8)
        acts.add(self.begin, self.hold, self.change)
        self._told.add(self._title, self._when, self._state)
        self._told.space(4)
        self._told.add(acts)
        self.body.addWidget(self._told)
        self._written: Box | None = None
        self._listen()
        self.show_meeting(None)

    def show_meeting(self, view: MeetingView | None) -> None:
        """Shows how it stands; a form that is open for the same meeting stays open."""
        words = self._words
        same = view is not None and self._view is not None and view.meeting.id == self._view.meeting.id
        writing = self._written is not None and self._written.isVisibleTo(self) and (same or self._new)
        self._view = view
        if view is None:
            self._title.set_text(words("No meeting is chosen"))
            self._when.set_text(words("Choose one on the year, or add one."))
            self._state.set_text("")
        else:
            title = f"{view.number} {view.meeting.title}" if view.number else view.meeting.title
            self._title.set_text(title)
            place = f", {view.meeting.place}" if view.meeting.place else ""
            times = f", {view.meeting.starts} to {view.meeting.ends}" if view.meeting.kind != "between" else ""
            self._when.set_text((view.long or words("no day yet")) + times + place)
            parts = [view.kind_said, view.state_said, view.note, view.meeting.theme]
            self._state.set_text(", ".join(part for part in parts if part))
        self._offer(view)
        if not writing:
            self._open(form=False)

    def new(self) -> None:
        """Begins a meeting that is not there yet."""
        self._new = True
        self._open(form=True)
        self._fill(Meeting(id=""))
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self, view: MeetingView | None) -> None:
        words = self._words
        self._state.setVisible(view is not None)
        self.change.setVisible(view is not None)
        meets = view is not None and view.meeting.kind != "between"
        self.begin.setVisible(meets and view is not None and view.state != "off")
        self.hold.setVisible(view is not None and view.state != "off")
        if view is not None:
            again = words("Open its session") if view.has_session else words("Prepare its session")
            self.begin.set_text(again)
            self.begin.set_look("plain" if view.meeting.held else "primary")
            self.hold.set_text(words("Not held after all") if view.meeting.held else words("Mark as held"))

    @cached_property
    def _form(self) -> Box:
        """Its plan to change, made when somebody first does."""
        words, theme = self._words, self.theme
        self._written = form = Box(theme, gap=12, name=words("Its plan"))
        self.title = Field(words("Title"), theme, show_name=True)
        self.kind = Choice(words("Kind"), [(key, words(name)) for key, name in KINDS.items()], theme)
        self.day = DayField(words("Date"), words, theme, self._today)
        self.until = DayField(words("until"), words, theme, self._today)
        self.starts = Field(words("Begins"), theme, show_name=True)
        self.ends = Field(words("Ends"), theme, show_name=True)
        self.place = Field(words("Place"), theme, show_name=True)
        times = Box(theme, across=True, gap=8)
        times.add(self.starts, self.ends, stretch=1, align=Qt.AlignmentFlag.AlignTop)
        self._wrong = Label("", theme, "small", tone="over", wrap=True)
        self.keep = Button(words("Keep"), theme, look="primary", size="small")
        self.leave = Button(words("Leave"), theme, look="quiet", size="small")
        self.off = Button("", theme, size="small")
        self.drop = Button(words("Take off the year"), theme, look="quiet", icon="trash", size="small")
        ways, others = Flow(theme, gap=8), Flow(theme, gap=8)
        ways.add(self.keep, self.leave)
        others.add(self.off, self.drop)
        form.add(self.title, self.kind, self.day, self.until, times, self.place, self._wrong, ways, others)
        self.body.addWidget(form)
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self.kept)
        self.off.clicked.connect(self._call_off)
        self.drop.clicked.connect(self.drop_wanted)
        self.kind.activated.connect(lambda _row: self._fold())
        for field in (self.title, self.starts, self.ends, self.place):
            field.entered.connect(lambda _text: self._keep())
        for day in (self.day, self.until):
            day.entered.connect(self._keep)
        return form

    def _fill(self, meeting: Meeting) -> None:
        self.title.set_text(meeting.title)
        self.kind.choose(meeting.kind)
        self.day.show_day(meeting.day)
        self.until.show_day(meeting.until)
        self.starts.set_text(meeting.starts)
        self.ends.set_text(meeting.ends)
        self.place.set_text(meeting.place)
        self.refuse("")
        self._fold()

    def _fold(self) -> None:
        words, view = self._words, self._view
        self.kind.setVisible(self._new)
        self.until.setVisible(self.kind.currentData() == "between")
        off = view is not None and view.meeting.off
        self.off.set_text(words("It takes place after all") if off else words("Call it off"))
        self.off.setVisible(not self._new)
        self.drop.setVisible(not self._new)

    def _open(self, *, form: bool) -> None:
        if form or self._written is not None:
            self._form.setVisible(form)
        self._told.setVisible(not form)
        if not form:
            self._new = False

    def refuse(self, why: str) -> None:
        """Says why it was not kept; what was written stays. An empty sentence: it was."""
        self._wrong.set_text(why)
        self._wrong.setVisible(bool(why))

    def kept(self) -> None:
        """What was written was taken in."""
        self._open(form=False)
        self.change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _listen(self) -> None:
        self.begin.clicked.connect(self.begin_wanted)
        self.hold.clicked.connect(lambda: self.held.emit(self._view is not None and not self._view.meeting.held))
        self.change.clicked.connect(self._change)

    def _change(self) -> None:
        if self._view is not None:
            self._new = False
            self._open(form=True)
            self._fill(self._view.meeting)
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _call_off(self) -> None:
        if self._view is not None:
            self._open(form=False)
            self.put.emit(replace(self._view.meeting, off=not self._view.meeting.off))

    def _keep(self) -> None:
        words = self._words
        if self.day.wrong or self.until.wrong:
            return
        if not self.title.text().strip():
            self.refuse(words("Give it a title first."))
            return
        was = self._view.meeting if self._view is not None and not self._new else Meeting(id="")
        kind: MeetingKind = self.kind.currentData() if self._new else was.kind
        day = self.day.day.isoformat() if self.day.day else ""
        until = self.until.day.isoformat() if kind == "between" and self.until.day else ""
        self.put.emit(
            replace(
                was,
                kind=kind,
                title=self.title.text().strip(),
                day=day,
                until=until,
                starts=self.starts.text().strip(),
                ends=self.ends.text().strip(),
                place=self.place.text().strip(),
                template=_TEMPLATES.get(kind, "") if self._new else was.template,
            )
        )


def opened(view: MeetingView) -> Msg:
    """What the main button of the page says of the meeting that comes next."""
    if view.has_session:
        return Msg("Open {title}", title=view.meeting.title)
    return Msg("Prepare {title}", title=view.meeting.title)
