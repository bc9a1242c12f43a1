"""Contacts: who they are, what they lead or whom they accompany; how they are reached is shown on a tap only."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent

from copfacil.core.programme.team import CONTACT_KINDS, Contact, ContactKind
from copfacil.core.words import Msg
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label
from copfacil.ui.people.deleting import Deleting
from copfacil.ui.people.painting import Brush
from copfacil.ui.programme.lists import two_lines
from copfacil.ui.programme.part import Form, Part
from copfacil.ui.programme.rows import Rows
from copfacil.ui.programme.several import Named, Several, named
from copfacil.ui.team.doors import ContactDoors, ContactLine, TeamDoors, TeamView
from copfacil.ui.theme import SEMIBOLD, Theme

_ACCOMPANY = frozenset({"mentor", "sponsor"})
"""Kinds that stand beside members."""

PRIVATE = Msg("Private: it stays on this laptop. No paper, digest, pack or other file has it.")
"""How somebody is reached is theirs."""


class Who(Box):
    """The fields of a contact.

    Args:
        doors: what can be asked for.
        theme: the look.
        form: whose lines these are.
    """

    def __init__(self, doors: ContactDoors, theme: Theme, form: Form[Any]) -> None:
        super().__init__(theme, gap=14)
        words = self.words = doors.words
        self._doors, self._contact = doors, Contact(id="")
        self.name, self.role = form.line(words("Name")), form.line(words("Role"))
        self.organisation = form.line(words("Organisation"))
        self.kind = Choice(words("What they are"), [(key, words(said)) for key, said in CONTACT_KINDS.items()], theme)
        self.show_reach = Button("", theme, icon="eye", size="small")
        self.hide_reach = Button(words("Hide it again"), theme, look="quiet", icon="eye-off", size="small")
        self.reach = form.line(words("Mail address or telephone"))
        self._private = Label("", theme, "small", tone="ink_soft", wrap=True)
        private = Box(theme, gap=4)
        private.add(self.show_reach, align=Qt.AlignmentFlag.AlignLeading)
        private.add(self.reach)
        private.add(self.hide_reach, align=Qt.AlignmentFlag.AlignLeading)
        private.add(self._private)
        self._private.set_text(words(PRIVATE))
        self.add(self.name, self.role, self.organisation, named(self.kind, theme), private)
        self.show_reach.clicked.connect(self._tap)
        self.hide_reach.clicked.connect(self.cover)

    def fill(self, contact: Contact, *, reached: bool) -> None:
        """Shows somebody; how they are reached stays covered."""
        self._contact = contact
        for field, text in (
            (self.name, contact.name),
            (self.role, contact.role),
            (self.organisation, contact.organisation),
        ):
            field.set_text(text)
            field.line.setCursorPosition(0)
            field.set_error("")
        self.kind.choose(contact.kind)
        asks = self.words("Show how {name} is reached", name=contact.name)
        self.show_reach.setAccessibleName(asks)
        self.show_reach.set_text(
            self.words("Show how to reach them") if reached else self.words("Say how to reach them")
        )
        self.show_reach.setToolTip(asks)
        self.cover()

    def cover(self) -> None:
        """How they are reached is not on the screen."""
        self.reach.set_text("")
        self._uncovered(on=False)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves the page covers it."""
        super().hideEvent(event)
        self.cover()

    def entry(self) -> tuple[Contact, str | None] | None:
        """The contact as written, and how they are reached where that is on the screen; None without a name."""
        name = " ".join(self.name.text().split())
        self.name.set_error("" if name else self.words("Give them a name first."))
        if not name:
            return None
        kind: ContactKind = next(key for key in CONTACT_KINDS if key == self.kind.currentData())
        made = replace(
            self._contact,
            name=name,
            role=self.role.text().strip(),
            organisation=self.organisation.text().strip(),
            kind=kind,
        )
        return made, None if self.reach.isHidden() else self.reach.text().strip()

    def _tap(self) -> None:
        self.reach.set_text(self._doors.reach(self._contact.id))
        self._uncovered(on=True)
        self.reach.setFocus(Qt.FocusReason.OtherFocusReason)

    def _uncovered(self, *, on: bool) -> None:
        self.reach.setVisible(on)
        self.hide_reach.setVisible(on)
        self.show_reach.setVisible(not on)


class ContactForm(Form[ContactLine]):
    """Somebody of the team, or a mentor."""

    def __init__(self, doors: ContactDoors, theme: Theme, back: str) -> None:
        words = doors.words
        super().__init__(words, theme, back)
        self.doors = doors
        self.who = Who(doors, theme, self)
        self.leads = Several(words("Leads"), words("No meeting yet."), words, theme)
        self.members = Several(words("For whom"), words("Nobody yet."), words, theme)
        self.save = Button(words("Keep"), theme, look="primary", size="small")
        self.deleting = Deleting(doors.deletions, theme)
        acts = Flow(theme, gap=8)
        acts.add(self.save)
        self.add(self.leads, self.members, self.who, acts, self.deleting.room, self.deleting)
        self.deleting.room.hide()
        self.deleting.room.setMinimumHeight(theme.px(260))
        self.spring()
        self.save.clicked.connect(self.keep)
        self.kept.connect(self.who.cover)
        self.deleting.turned.connect(lambda: self.deleting.room.setVisible(self.deleting.question is not None))
        self.deleting.refused.connect(self.told.emit)

    def show_named(self, members: Named, meetings: Named) -> None:
        """Who may be accompanied, and what may be led."""
        self.members.offer(members)
        self.leads.offer(meetings)
        self.deleting.show_waiting()

    def fill(self, line: ContactLine) -> None:
        """Puts somebody into the fields."""
        contact = line.contact
        self.head.set_text(contact.name)
        self.says.set_text(line.about)
        self.says.setVisible(bool(line.about))
        self.who.fill(contact, reached=line.reached)
        self.leads.show_ids(contact.meetings)
        self.leads.setVisible(contact.kind == "team")
        self.members.show_ids(contact.members)
        self.members.setVisible(contact.kind in _ACCOMPANY)
        self.deleting.choose(contact.id, contact.name)

    def begin(self) -> None:
        """What they do comes after the name."""
        self.who.role.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Takes in what is written."""
        if (made := self.who.entry()) is not None:
            contact, reach = made
            meetings = self.leads.ids if contact.kind == "team" else contact.meetings
            members = self.members.ids if contact.kind in _ACCOMPANY else contact.members
            self.tell(self.doors.put(replace(contact, meetings=meetings, members=members), reach))


class ContactsPart(Part[ContactLine, ContactForm]):
    """Contacts of one kind, or those from outside: sponsors and guests together.

    Args:
        doors: what can be asked for.
        theme: the look.
        kind: what somebody is who comes in by name.
    """

    def __init__(self, doors: TeamDoors, theme: Theme, kind: ContactKind) -> None:
        words = doors.words
        texts = _TEXTS[kind]
        self._kind, self._words, self._view = kind, words, TeamView()
        super().__init__(
            theme,
            add=Field(words(texts.new), theme, placeholder=words("A name, and Enter"), icon="plus"),
            rows=contact_rows(words(texts.name), theme),
            form=lambda look: ContactForm(doors.contacts, look, words(texts.all)),
            key=lambda one: one.contact.id,
            none=words(texts.none),
            put=lambda name: doors.add(name, kind),
        )
        self.stand_below(Deleting(doors.contacts.deletions, theme))

    def show_view(self, view: TeamView) -> None:
        """Shows them as they stand."""
        self._view = view
        match self._kind:
            case "team":
                self.show_lines(view.team, view.unled)
            case "mentor":
                self.show_lines(view.mentors, self._words(MENTORS))
            case _:
                self.show_lines(view.others, self._words(OTHERS) if view.others else "")

    def prepare(self) -> None:
        """Tells the form who there is."""
        self.form.show_named(self._view.members, self._view.meetings)


MENTORS = Msg(
    "Only for the team: who accompanies whom, and how a mentor is reached, stands on no paper and in no file. "
    "How they are reached is shown when you ask for it."
)

OTHERS = Msg("Everybody from outside whom the programme knows, also those who are on no list of guests.")


class _Texts(NamedTuple):
    """What a list of contacts is called, its back button, its line for a new one, and what it says while it is empty."""

    name: Msg
    all: Msg
    new: Msg
    none: Msg


_TEAM = _Texts(
    Msg("Team"),
    Msg("All the team"),
    Msg("Somebody of the team"),
    Msg("Nobody of the team yet. Write a name: what they lead comes next."),
)
_OTHERS = _Texts(
    Msg("Sponsors and guests"),
    Msg("All sponsors and guests"),
    Msg("A sponsor or guest"),
    Msg("Nobody from outside yet. Sponsors come in on the page Celebration, or here by name."),
)
_TEXTS: Mapping[ContactKind, _Texts] = {
    "team": _TEAM,
    "mentor": _Texts(
        Msg("Mentors"),
        Msg("All mentors"),
        Msg("A mentor"),
        Msg("No mentor yet. Write a name: whom they accompany comes next."),
    ),
    "sponsor": _OTHERS,
    "guest": _OTHERS,
}


def contact_rows(name: str, theme: Theme) -> Rows[ContactLine]:
    """The list of them."""

    def paint(brush: Brush, one: ContactLine) -> None:
        look = brush.theme
        body, small, top = look.letters["body"].line, look.letters["small"].line, look.px(5)
        whole = brush.box.width()
        about = ", ".join(part for part in (one.contact.role, one.contact.organisation) if part)
        brush.text(brush.at(0, top, whole * 0.5, body), one.contact.name, weight=SEMIBOLD)
        brush.text(brush.at(whole * 0.52, top, whole * 0.48, body), about, tone="ink_soft")
        brush.text(brush.at(0, top + body, whole, small), one.about, "small", tone="ink_soft")

    def told(one: ContactLine) -> str:
        return ", ".join(
            part for part in (one.contact.name, one.contact.role, one.contact.organisation, one.about) if part
        )

    return Rows(name, theme, paint, told, two_lines, least=3)
