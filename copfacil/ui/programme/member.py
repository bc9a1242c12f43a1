"""One person of a programme: who they are, their community, sets, promises, attendance, needs apart, consents."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal

from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.check import Check
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.rule import Rule
from copfacil.ui.kit.segments import Segments
from copfacil.ui.people.deleting import Deleting
from copfacil.ui.programme.community import CommunityPart
from copfacil.ui.programme.doors import Answer
from copfacil.ui.programme.people_doors import PeopleDoors
from copfacil.ui.programme.people_values import Member, PeopleView
from copfacil.ui.programme.told import Told
from copfacil.ui.theme import Theme


class MemberPanel(Box):
    """The person who is chosen.

    Signals:
        told(object): an Answer that the page says.
        closed(): back to the table.
    """

    told = Signal(object)
    closed = Signal()

    def __init__(self, doors: PeopleDoors, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme, gap=16, margins=(0, 0, 12, 24))
        self.doors, self._words = doors, doors.words
        words = doors.words
        self._person: Member | None = None
        self._facts: dict[str, Field] = {}
        self.back = Button(words("Everybody"), theme, look="quiet", icon="back", size="small")
        self._name = Label("", theme, "head", wrap=True)
        self._sets = Label("", theme, tone="ink_soft", wrap=True)
        self._fields = Box(theme, gap=8)
        self.keep = Button(words("Keep"), theme, size="small")
        self.community = CommunityPart(doors, theme, today)
        self._asks = Told(words("Asks"), words("Nothing asked for yet."), theme)
        self._offers = Told(words("Offers"), words("Nothing offered yet."), theme)
        self._actions = Told(words("Actions"), words("Nothing promised yet."), theme)
        self._attended = Told(words("Attendance"), words("No module was held yet."), theme)
        self.meeting = Choice(words("Meeting"), [("", "")], theme)
        self.state = Segments(
            words("How they were there"),
            [("here", words("here"), None), ("away", words("away"), None), ("unknown", words("not known"), None)],
            theme,
        )
        self.late = Field(words("Minutes late"), theme, show_name=True)
        self.early = Field(words("Minutes left early"), theme, show_name=True)
        self.note = Button(words("Note"), theme, size="small")
        self.access = Field(words("Access"), theme, show_name=True)
        self.diet = Field(words("Diet"), theme, show_name=True)
        self.keep_needs = Button(words("Keep"), theme, size="small")
        self.drop_needs = Button(words("Delete both"), theme, look="quiet", icon="trash", size="small")
        self._consents = Box(theme, gap=2)
        self.joined = Choice(words("Came with"), [("", "")], theme)
        self.gone = Choice(words("Left after"), [("", "")], theme)
        self.double = Choice(words("Is the same person as"), [("", "")], theme)
        self.merge = Button(words("Merge"), theme, size="small")
        self.deleting = Deleting(doors.deletions, theme)
        self._lay()
        self._listen()

    def show_member(self, member: Member | None, view: PeopleView) -> None:
        """Shows somebody."""
        again = member is not None and self._person is not None and member.person == self._person.person
        self._person = member
        if member is None:
            return
        words = self._words
        self._name.set_text(member.name)
        self._sets.set_text(member.sets)
        if not again:
            self._show_facts(member)
            self.access.set_text(member.needs.access)
            self.diet.set_text(member.needs.diet)
        self.community.show_member(member)
        self._asks.show_lines(member.asks)
        self._offers.show_lines(member.offers)
        self._actions.show_lines(member.actions)
        self._attended.show_lines(member.attendance, member.hours)
        meeting = self.meeting.currentData() if again else ""
        self.meeting.offer([(key, title) for key, title, *_ in member.attended], meeting or None)
        self._show_presence()
        self.drop_needs.setVisible(bool(member.needs.access or member.needs.diet))
        self._show_consents(member)
        from_start = [("", words("from the beginning")), *view.meetings]
        to_end = [("", words("stays to the end")), *view.meetings]
        self.joined.offer(from_start, member.joined)
        self.gone.offer(to_end, member.left)
        others = [(one.person, one.name) for one in view.lines if one.person != member.person]
        self.double.offer([("", words("nobody else")), *others], "")
        self.deleting.choose(member.person, member.name)
        self.deleting.show_waiting()

    def _show_facts(self, member: Member) -> None:
        self._fields.clear()
        self._facts = {"name": Field(self._words("Name"), self.theme, show_name=True)}
        self._facts["name"].set_text(member.name)
        for key, name, text in member.facts:
            self._facts[key] = Field(name, self.theme, show_name=True)
            self._facts[key].set_text(text)
        pair: Box | None = None
        for field in self._facts.values():
            field.entered.connect(lambda _text: self._keep())
            if pair is None:
                pair = Box(self.theme, across=True, gap=8)
                self._fields.add(pair)
                pair.add(field, stretch=1, align=Qt.AlignmentFlag.AlignTop)
            else:
                pair.add(field, stretch=1, align=Qt.AlignmentFlag.AlignTop)
                pair = None

    def _show_consents(self, member: Member) -> None:
        self._consents.clear()
        for key, name, given in member.consents:
            check = Check(name, self.theme)
            check.setChecked(given)
            check.clicked.connect(lambda on, key=key: self.told.emit(self.doors.consent(member.person, key, on)))
            self._consents.add(check)

    def _show_presence(self) -> None:
        if self._person is None:
            return
        key = self.meeting.currentData()
        found = next((one for one in self._person.attended if one[0] == key), None)
        state, late, early = (found[2], found[3], found[4]) if found is not None else ("unknown", 0, 0)
        self.state.choose(state if state in ("here", "away") else "unknown")
        self.late.set_text(str(late or ""))
        self.early.set_text(str(early or ""))

    def _lay(self) -> None:
        words, theme = self._words, self.theme

        def part(title: str, *widgets: Box | Label | Field | Choice | Segments | Button | Flow) -> Box:
            box = Box(theme, gap=8)
            box.add(Rule(title, theme), *widgets)
            return box

        def row(*widgets: Button | Field) -> Flow:
            flow = Flow(theme, gap=8)
            flow.add(*widgets)
            return flow

        minutes = Box(theme, across=True, gap=8)
        minutes.add(self.late, self.early, stretch=1, align=Qt.AlignmentFlag.AlignTop)
        head = Box(theme, gap=4)
        head.add(row(self.back), self._name, self._sets)

        def named(choice: Choice) -> Box:
            box = Box(theme, gap=4)
            box.add(Label(choice.accessibleName(), theme, "small", tone="ink_soft", wrap=True), choice)
            return box

        self.add(
            head,
            self.community,
            self._asks,
            self._offers,
            self._actions,
            self._attended,
            part(words("How they were there"), named(self.meeting), self.state, minutes, row(self.note)),
            part(words("Who they are"), self._fields, row(self.keep)),
            part(words("Access and diet, kept apart"), self.access, self.diet, row(self.keep_needs, self.drop_needs)),
            part(words("Agreed to"), self._consents),
            part(
                words("Belongs to the programme"),
                named(self.joined),
                named(self.gone),
                named(self.double),
                row(self.merge),
            ),
            self.deleting.room,
            self.deleting,
        )
        self.deleting.room.hide()
        self.deleting.room.setMinimumHeight(theme.px(260))
        self.spring()

    def _listen(self) -> None:
        doors = self.doors
        self.back.clicked.connect(self.closed)
        self.keep.clicked.connect(self._keep)
        self.community.told.connect(self.told)
        self.meeting.activated.connect(lambda _row: self._show_presence())
        self.note.clicked.connect(self._note)
        self.keep_needs.clicked.connect(
            lambda: self._act(lambda key: doors.need(key, self.access.text().strip(), self.diet.text().strip()))
        )
        self.drop_needs.clicked.connect(self._drop_needs)
        for choice in (self.joined, self.gone):
            choice.activated.connect(
                lambda _row: self._act(lambda key: doors.stay(key, self.joined.currentData(), self.gone.currentData()))
            )
        self.merge.clicked.connect(self._merge)
        self.deleting.turned.connect(lambda: self.deleting.room.setVisible(self.deleting.question is not None))
        self.deleting.refused.connect(self.told.emit)

    def _act(self, door: Callable[[str], Answer]) -> None:
        if self._person is not None:
            self.told.emit(door(self._person.person))

    def _keep(self) -> None:
        facts = {key: field.text().strip() for key, field in self._facts.items()}
        self._act(lambda key: self.doors.change(key, facts))

    def _note(self) -> None:
        meeting = self.meeting.currentData()
        late, early = (int(text) if text.isdigit() else 0 for text in (self.late.text(), self.early.text()))
        state = self.state.value()
        self._act(lambda key: self.doors.attend(meeting, key, state, late, early))

    def _drop_needs(self) -> None:
        self.access.set_text("")
        self.diet.set_text("")
        self._act(lambda key: self.doors.need(key, "", ""))

    def _merge(self) -> None:
        into = self.double.currentData()
        if into:
            self._act(lambda key: self.doors.merge(key, into))
