"""Guests: who is asked by whom, what they answered, whether they came and were thanked."""

from dataclasses import replace

from PySide6.QtCore import Qt

from copfacil.core.programme.celebration import REPLIES, Reply
from copfacil.core.words import Msg, Words
from copfacil.ui.celebration.doors import CelebrationDoors, CelebrationView, GuestLine
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.check import Check
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.people.deleting import Deleting
from copfacil.ui.people.painting import Brush, wide
from copfacil.ui.programme.lists import two_lines
from copfacil.ui.programme.part import Form, Part
from copfacil.ui.programme.rows import Rows
from copfacil.ui.programme.several import Named, Several, named, offer
from copfacil.ui.team.contacts import Who
from copfacil.ui.theme import SEMIBOLD, Theme, Tone

_TONES: dict[Reply, Tone] = {
    "planned": "warn",
    "invited": "ink",
    "coming": "good",
    "declined": "ink_soft",
    "came": "good",
}

_NEXT: dict[Reply, Reply] = {"planned": "invited", "invited": "coming", "coming": "came", "declined": "coming"}
"""What is likely to come next; who came is to be thanked."""

_BUTTONS: dict[Reply, Msg] = {
    "planned": Msg("Not invited yet"),
    "invited": Msg("Invited"),
    "coming": Msg("Coming"),
    "declined": Msg("Cannot come"),
    "came": Msg("Came"),
}


class GuestForm(Form[GuestLine]):
    """A guest: the answer first, one press each; then who they are."""

    def __init__(self, doors: CelebrationDoors, theme: Theme) -> None:
        words = doors.words
        super().__init__(words, theme, words("All guests"))
        self.doors = doors
        self.replies = {key: Button(words(said), theme, size="small") for key, said in _BUTTONS.items()}
        self.thanked = Check(words("Thanked"), theme)
        self.by = Choice(words("Asked by"), [("", "")], theme)
        self.members = Several(words("Stands for"), words("Nobody of the programme."), words, theme)
        self.who = Who(doors.contacts, theme, self)
        self.save = Button(words("Keep"), theme, look="primary", size="small")
        self.drop = Button(words("Take off the list"), theme, look="quiet", icon="trash", size="small")
        self.deleting = Deleting(doors.contacts.deletions, theme)
        answers, acts = Flow(theme, gap=8), Flow(theme, gap=8)
        answers.add(*self.replies.values())
        acts.add(self.save, self.drop)
        self.add(answers, self.thanked, named(self.by, theme), self.members, self.who, acts)
        self.add(self.deleting.room, self.deleting)
        self.deleting.room.hide()
        self.deleting.room.setMinimumHeight(theme.px(260))
        self.spring()
        self._listen()

    def show_named(self, members: Named) -> None:
        """Who may ask, and whom a guest may stand for."""
        self.members.offer(members)
        offer(self.by, [("", self.words("nobody yet")), *members])
        self.deleting.show_waiting()

    def fill(self, line: GuestLine) -> None:
        """Puts a guest into the fields."""
        invitation, contact = line.invitation, line.contact
        self.head.set_text(contact.name)
        self.says.set_text(line.reply)
        self.says.set_tone(_TONES[invitation.reply])
        for key, button in self.replies.items():
            button.setVisible(key != invitation.reply)
        self.thanked.setVisible(invitation.reply == "came" or invitation.thanked)
        self.thanked.setChecked(invitation.thanked)
        self.by.choose(invitation.by if self.by.findData(invitation.by) >= 0 else "")
        self.members.show_ids(contact.members)
        self.who.fill(contact, reached=line.reached)
        self.deleting.choose(contact.id, contact.name)

    def begin(self) -> None:
        """What a guest is likely to say or do next comes first."""
        following = _NEXT.get(self.shown.invitation.reply) if self.shown is not None else None
        first = self.replies[following] if following is not None else self.thanked
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Takes in what is written."""
        self._take()

    def _listen(self) -> None:
        for key, button in self.replies.items():
            button.clicked.connect(lambda _on=False, key=key: self._take(reply=key))
        self.thanked.clicked.connect(lambda on: self._take(thanked=on))
        self.save.clicked.connect(self.keep)
        self.kept.connect(self.who.cover)
        self.drop.clicked.connect(self._drop)
        self.deleting.turned.connect(lambda: self.deleting.room.setVisible(self.deleting.question is not None))
        self.deleting.refused.connect(self.told.emit)

    def _take(self, *, reply: Reply | None = None, thanked: bool | None = None) -> None:
        """What is written, and what a button says, in one gesture."""
        made = self.who.entry()
        if self.shown is None or made is None:
            return
        was = self.shown.invitation
        invitation = replace(
            was,
            by=self.by.currentData() or "",
            reply=reply or was.reply,
            thanked=was.thanked if thanked is None else thanked,
        )
        contact, reach = made
        self.tell(self.doors.guest(invitation, replace(contact, members=self.members.ids), reach))

    def _drop(self) -> None:
        if self.shown is not None:
            self.told.emit(self.doors.drop(self.shown.invitation))


class GuestsPart(Part[GuestLine, GuestForm]):
    """The guests."""

    def __init__(self, doors: CelebrationDoors, theme: Theme) -> None:
        words = doors.words
        self._words, self._view = words, CelebrationView()
        super().__init__(
            theme,
            add=Field(words("A guest"), theme, placeholder=words("A guest’s name, and Enter"), icon="plus"),
            rows=guest_rows(words, theme),
            form=lambda look: GuestForm(doors, look),
            key=lambda one: one.invitation.id,
            none=words("No guest yet. Sponsors come from the list of people, others by name."),
            put=doors.invite,
        )
        self.stand_below(Deleting(doors.contacts.deletions, theme))
        self.sponsors = Button("", theme, icon="people")
        self.sheets = Button(words("Invitation sheets"), theme, icon="printer")
        self.invited = Button("", theme, icon="check")
        self.acts.add(self.sponsors, self.sheets, self.invited)
        self.sponsors.clicked.connect(lambda: self.told.emit(doors.take_sponsors()))
        self.sheets.clicked.connect(lambda: self.told.emit(doors.paper("sponsor-invitations")))
        self.invited.clicked.connect(lambda: self.told.emit(doors.all_invited()))

    def show_view(self, view: CelebrationView) -> None:
        """Shows the guests as they stand."""
        words, self._view = self._words, view
        self.sponsors.setVisible(view.sponsors > 0)
        self.sponsors.set_text(
            words(Msg("Bring in {n} sponsor of the list", "Bring in {n} sponsors of the list", n=view.sponsors))
        )
        self.invited.setVisible(view.planned > 0)
        self.invited.set_text(words(Msg("Mark {n} as invited", "Mark {n} as invited", n=view.planned)))
        self.show_lines(view.guests, view.guests_told)

    def prepare(self) -> None:
        """Tells the form who there is."""
        self.form.show_named(self._view.members)


def guest_rows(words: Words, theme: Theme) -> Rows[GuestLine]:
    """The list of guests."""

    def paint(brush: Brush, one: GuestLine) -> None:
        look = brush.theme
        body, small, top = look.letters["body"].line, look.letters["small"].line, look.px(5)
        room, tone = brush.box.width(), _TONES[one.invitation.reply]
        stands = _stands(one, words)
        brush.text(brush.at(0, top, room, body), stands, tone=tone, end=True)
        taken = wide(look.font("body"), stands) + look.px(12)
        brush.text(brush.at(0, top, room - taken, body), one.contact.name, weight=SEMIBOLD)
        brush.text(brush.at(0, top + body, room, small), _about(one), "small", tone="ink_soft")

    def told(one: GuestLine) -> str:
        return ", ".join(part for part in (one.contact.name, _stands(one, words), _about(one)) if part)

    return Rows(words("Guests"), theme, paint, told, two_lines, least=3)


def _stands(one: GuestLine, words: Words) -> str:
    came = one.invitation.reply == "came"
    return words("came, thanked") if came and one.invitation.thanked else words(REPLIES[one.invitation.reply])


def _about(one: GuestLine) -> str:
    return ", ".join(part for part in (one.contact.role, one.contact.organisation, one.about) if part)
