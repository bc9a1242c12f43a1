"""Pledges of members, guests and communities: what, by whom, when it is followed up; ticked when it was kept."""

from dataclasses import replace

from PySide6.QtCore import Qt

from copfacil.core.programme.celebration import Pledge
from copfacil.core.words import Words
from copfacil.ui.celebration.doors import CelebrationDoors, CelebrationView, PledgeLine
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.people.painting import Brush, wide
from copfacil.ui.programme.day_field import DayField
from copfacil.ui.programme.lists import two_lines
from copfacil.ui.programme.part import Form, Part
from copfacil.ui.programme.several import Named, named, offer
from copfacil.ui.programme.ticks import TEXT_AT, TickRows, paint_tick
from copfacil.ui.theme import SEMIBOLD, Theme, Tone


class PledgeForm(Form[PledgeLine]):
    """A pledge."""

    def __init__(self, doors: CelebrationDoors, theme: Theme) -> None:
        words = doors.words
        super().__init__(words, theme, words("All pledges"))
        self.doors = doors
        self.text = self.line(words("What is promised"))
        self.by = Choice(words("Who promised it"), [("", "")], theme)
        self.day = DayField(words("Ask what became of it on"), words, theme, doors.today)
        self.save = Button(words("Keep"), theme, look="primary", size="small")
        self.done = Button("", theme, icon="check", size="small")
        self.drop = Button(words("Take off the list"), theme, look="quiet", icon="trash", size="small")
        acts = Flow(theme, gap=8)
        acts.add(self.save, self.done, self.drop)
        self.add(self.text, named(self.by, theme), self.day, acts)
        self.spring()
        self.day.entered.connect(self.keep)
        self.save.clicked.connect(self.keep)
        self.done.clicked.connect(self.turn)
        self.drop.clicked.connect(self._drop)

    def show_named(self, pledgers: Named) -> None:
        """Who may have promised."""
        offer(self.by, [("", self.words("nobody named")), *pledgers])

    def fill(self, line: PledgeLine) -> None:
        """Puts a pledge into the fields."""
        pledge, words = line.pledge, self.words
        self.head.set_text(pledge.text)
        state = words("kept") if pledge.done else line.far or words("no day to ask yet")
        self.says.set_text(", ".join(part for part in (line.whose or words("nobody named"), state) if part))
        self.says.set_tone("warn" if line.late else "ink_soft")
        self.text.set_text(pledge.text)
        self.text.set_error("")
        self.by.choose(pledge.by if self.by.findData(pledge.by) >= 0 else "")
        self.day.show_day(pledge.day)
        self.done.set_text(words("Not kept after all") if pledge.done else words("It was kept"))

    def begin(self) -> None:
        """Who promised it comes after what it is."""
        self.by.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Takes in what is written."""
        if (made := self._entry()) is not None:
            self.tell(self.doors.put(made))

    def turn(self) -> None:
        """It was kept, or was not after all; what is written comes along."""
        if (made := self._entry()) is not None:
            self.tell(self.doors.put(replace(made, done=not made.done)))

    def _entry(self) -> Pledge | None:
        text = " ".join(self.text.text().split())
        self.text.set_error("" if text else self.words("Write the pledge first."))
        if self.shown is None or not text or self.day.wrong:
            return None
        day = self.day.day
        return replace(
            self.shown.pledge,
            text=text,
            by=self.by.currentData() or "",
            day=day.isoformat() if day is not None else "",
        )

    def _drop(self) -> None:
        if self.shown is not None:
            self.told.emit(self.doors.drop(self.shown.pledge))


class PledgesPart(Part[PledgeLine, PledgeForm]):
    """The pledges. Enter on one opens it, Space ticks it."""

    def __init__(self, doors: CelebrationDoors, theme: Theme) -> None:
        words = doors.words
        self.doors, self._view, self.list = doors, CelebrationView(), pledge_rows(words, theme)
        super().__init__(
            theme,
            add=Field(words("A new pledge"), theme, placeholder=words("A new pledge, and Enter"), icon="plus"),
            rows=self.list,
            form=lambda look: PledgeForm(doors, look),
            key=lambda one: one.pledge.id,
            none=words("No pledge yet. Cards are written on the evening; type them here, who and when come next."),
            put=lambda text: doors.put(Pledge(id=doors.new_id(), text=text)),
        )
        self.cards = Button(words("Pledge cards"), theme, icon="printer")
        self.acts.add(self.cards)
        self.cards.clicked.connect(lambda: self.told.emit(doors.paper("pledge-cards")))
        self.list.ticked.connect(self._tick)

    def show_view(self, view: CelebrationView) -> None:
        """Shows the pledges as they stand."""
        self._view = view
        self.show_lines(view.pledges, view.pledges_told)

    def prepare(self) -> None:
        """Tells the form who there is."""
        self.form.show_named(self._view.pledgers)

    def _tick(self, row: int) -> None:
        pledge = self.list.shown[row].pledge
        self.told.emit(self.doors.put(replace(pledge, done=not pledge.done)))


def pledge_rows(words: Words, theme: Theme) -> TickRows[PledgeLine]:
    """The list of pledges."""

    def paint(brush: Brush, one: PledgeLine) -> None:
        look = brush.theme
        body, small, top = look.letters["body"].line, look.letters["small"].line, look.px(5)
        x = look.px(TEXT_AT)
        tone: Tone = "warn" if one.late else "ink_soft" if one.pledge.done else "ink"
        paint_tick(brush, top, on=one.pledge.done, asks=one.late)
        room, far = brush.box.width() - x, _stands(one, words)
        brush.text(brush.at(x, top, room, body), far, tone=tone, end=True)
        taken = wide(look.font("body"), far) + look.px(12)
        brush.text(brush.at(x, top, room - taken, body), one.pledge.text, tone=tone, weight=SEMIBOLD)
        whose = ", ".join(part for part in (one.whose or words("nobody named"), one.when) if part)
        brush.text(brush.at(x, top + body, room, small), whose, "small", tone="ink_soft")

    def told(one: PledgeLine) -> str:
        parts = (one.pledge.text, one.whose or words("nobody named"), _stands(one, words), one.when)
        return ", ".join(part for part in parts if part)

    return TickRows(words("Pledges"), theme, paint, told, two_lines, least=3)


def _stands(one: PledgeLine, words: Words) -> str:
    return words("kept") if one.pledge.done else one.far
