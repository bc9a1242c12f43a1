"""What is written down for the room: a note, an action, a quote, a question, what is parked. Enter keeps it."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal

from copfacil.core.dates import day_said, understood
from copfacil.core.scene import shown
from copfacil.core.session import Card, Session
from copfacil.core.words import Msg, Words
from copfacil.ui.desk.doors import Capture, Draft
from copfacil.ui.desk.names_field import NameField
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.check import Check
from copfacil.ui.kit.field import Field, TextBox
from copfacil.ui.kit.label import Label
from copfacil.ui.theme import Theme

_HINTS = {
    "note": Msg("A note on the room, not on what is said"),
    "action": Msg("What will be done"),
    "learning": Msg("What somebody takes along, in their words"),
    "quote": Msg("What somebody said, word for word"),
    "question": Msg("A question from the room"),
    "parked": Msg("What has its time later"),
}

_SOMEBODYS = ("learning", "quote")
"""Kinds that are somebody's words: only that person releases them."""

_THE_ROOMS = ("question", "parked")
"""Kinds that are the room's: they stand in the report unless the desk keeps them to itself."""

_SOON = 250
"""ms after which what is being written is a draft on disk: no key waits for it."""


class CaptureForm(Box):
    """The fields of one capture.

    Signals:
        kept(Capture): Enter was pressed and all is well.
        amended(str, Capture): the same for a card that is being corrected.
        drafted(Draft | None): how far it is written by hand; None once it was kept or left.
    """

    kept = Signal(object)
    amended = Signal(str, object)
    drafted = Signal(object)

    def __init__(self, theme: Theme, words: Words, today: Callable[[], date]) -> None:
        super().__init__(theme, gap=6)
        self._words, self._today = words, today
        self.what = "note"
        self._group: int | None = None
        self._card = ""
        self._found, self._by_hand = False, False
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._tell_draft)
        self.text = TextBox(words(Msg("Text")), theme)
        self.error = Label("", theme, "small", tone="over", wrap=True)
        self._owner = NameField(words(Msg("Who does it")), theme, words)
        self._due = Field(words(Msg("By when")), theme, placeholder=words(Msg("in 2 weeks")), show_name=True)
        self._meant = Label("", theme, "small", tone="ink_soft", wrap=True)
        self._asker = NameField(words(Msg("Who asks")), theme, words)
        self._released = Check(words(Msg("The person releases it")), theme)
        self._told = Check(words(Msg("Stands in the report")), theme)
        self._told.setChecked(True)
        self._figure = 1
        self._for = Label("", theme, "small", tone="ink_soft", wrap=True)
        self._action = Box(theme, gap=6)
        pair = Box(theme, across=True)
        pair.add(self._due, self._asker, stretch=1, align=Qt.AlignmentFlag.AlignTop)
        self._action.add(self._owner, pair, self._meant)
        self.add(self.text, self.error, self._action, self._released, self._told, self._for)
        self.error.hide()
        self._meant.hide()
        self.text.kept.connect(lambda _text: self._keep())
        for field in (self._owner, self._due, self._asker):
            field.entered.connect(lambda _text: self._keep())
            field.edited.connect(lambda _text: self._written_on())
        self._due.edited.connect(lambda _text: self._tell_due())
        self.text.textChanged.connect(self._typed)
        for tick in (self._released, self._told):
            tick.clicked.connect(lambda _on: self._written_on())
        self.choose("note")

    def choose(self, what: str, *, figure: int = 1) -> None:
        """Another kind, with the figure that picks it; what is written stays."""
        self.what, self._figure = what, figure
        self.text.setPlaceholderText(self._words(_HINTS[what]))
        self._action.setVisible(what == "action")
        self._released.setVisible(what in _SOMEBODYS)
        self._told.setVisible(what in _THE_ROOMS)
        self._tell_for()
        self._say("")
        if self._by_hand:
            self._written_on()

    def show_session(self, session: Session, group: int | None) -> None:
        """Offers the people of the session, those of the group first, and says whose capture it will be."""
        if not self._card:
            self._group = group
        self._tell_for()
        self._offer(session)

    def _tell_for(self) -> None:
        words = self._words
        self._for.set_text(
            (words(Msg("It was not kept yet.")) + " " if self._found else "")
            + words(Msg("For the room.") if self._group is None else Msg("For group {group}.", group=self._group))
            + " "
            + words(
                Msg("Enter keeps the correction, Esc leaves it.")
                if self._card
                else Msg("Enter keeps it. Ctrl {figure} writes the next.", figure=self._figure)
            )
        )

    def _offer(self, session: Session) -> None:
        here = session.group(self._group) if self._group is not None else None
        first = here.members if here else ()
        ids = [*first, *(person for person in session.people if person not in first)]
        people: Sequence[tuple[str, str]] = [(person, shown(session, person)) for person in ids]
        self._owner.offer(people)
        self._asker.offer(people)

    def correct(self, card: Card, session: Session) -> None:
        """Puts a card into the fields."""
        held = Capture(
            what=card.what,
            text=card.text,
            group=card.group,
            owner=card.owner,
            asker=card.asker,
            due=card.due,
            released=card.released,
        )
        self._fill(card.id, held, session)
        self.text.setFocus()

    def take_up(self, draft: Draft, session: Session) -> None:
        """Puts what was half written into the fields again, and says so; the kind stays as it was chosen."""
        self._fill(draft.card, draft.capture, session)
        self._found = self._by_hand = True
        self._tell_for()

    def _fill(self, card: str, held: Capture, session: Session) -> None:
        self._soon.stop()
        self._found = self._by_hand = False
        self._card, self._group = card, held.group
        self._offer(session)
        self.text.setPlainText(held.text)
        self._owner.show_person(held.owner)
        self._asker.show_person(held.asker)
        self._due.set_text(held.due)
        self._tell_due()
        self._released.setChecked(held.released)
        self._told.setChecked(held.released)
        self._tell_for()

    def leave(self) -> bool:
        """Leaves a correction; tells whether there was one."""
        correcting = bool(self._card)
        if correcting:
            self.empty()
        return correcting

    def empty(self) -> None:
        """Empties the fields for the next one, the keyboard in the first."""
        self._card = ""
        self._found = False
        self.text.clear()
        for field in (self._owner, self._due, self._asker):
            field.set_text("")
            field.set_error("")
        self._meant.hide()
        self._released.setChecked(False)
        self._told.setChecked(True)
        self._say("")
        self._tell_for()
        self.tell_draft_now()
        self._by_hand = False

    def tell_draft_now(self) -> None:
        """What was written since it was told last is told at once."""
        if self._by_hand:
            self._soon.stop()
            self._tell_draft()

    def refuse(self, why: str) -> None:
        """Says why it was not kept; what was written stays."""
        self._say(why)

    def _keep(self) -> None:
        words = self._words
        text = self.text.toPlainText().strip()
        if not text:
            self._say(words(Msg("There is no text yet.")))
            return
        if self.what == "learning" and not self._released.isChecked():
            self._say(words(Msg("A learning line is kept only when the person releases it. Tick it, or leave it out.")))
            return
        if self.what == "action" and not (self._owner.check() and self._asker.check() and self._tell_due()):
            return
        kept = self._as_written()
        self._say("")
        if self._card:
            self.amended.emit(self._card, kept)
        else:
            self.kept.emit(kept)

    def _as_written(self) -> Capture:
        """What stands in the fields; of a name or a day that is not understood yet, nothing."""
        action = self.what == "action"
        day = understood(self._due.text().strip(), self._today(), self._words) if action else None
        return Capture(
            what=self.what,
            text=self.text.toPlainText().strip(),
            group=self._group,
            owner=(self._owner.person() or "") if action else "",
            asker=(self._asker.person() or "") if action else "",
            due=day.isoformat() if day else "",
            released=self._may_be_told(),
        )

    def _typed(self) -> None:
        if self.text.document().isModified():  # by hand: what is put in leaves it as it was
            self._written_on()

    def _written_on(self) -> None:
        self._by_hand = True
        if not self._soon.isActive():
            self._soon.start()

    def _tell_draft(self) -> None:
        written = self._as_written()
        self.drafted.emit(Draft(card=self._card, capture=written) if written.text else None)

    def _may_be_told(self) -> bool:
        if self.what in _SOMEBODYS:
            return self._released.isChecked()
        return self.what in _THE_ROOMS and self._told.isChecked()

    def _tell_due(self) -> bool:
        """Shows what was understood of the date; tells whether it can be kept."""
        text = self._due.text().strip()
        day = understood(text, self._today(), self._words) if text else None
        self._meant.setVisible(day is not None)
        if day is not None:
            self._meant.set_text(self._words(day_said(day, self._today())))
        wrong = bool(text) and day is None
        self._due.set_error(self._words(Msg("A day such as 27 Nov, 27/11 or in 2 weeks.")) if wrong else "")
        return not wrong

    def _say(self, sentence: str) -> None:
        self.error.set_text(sentence)
        self.error.setVisible(bool(sentence))
        self.text.setAccessibleDescription(sentence)
