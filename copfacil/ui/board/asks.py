"""The asks of a ring one by one: who offers what, what was agreed, what came of it."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from copfacil.core.boards.board import Board, Card
from copfacil.core.boards.ring import (
    KINDS,
    STATES,
    Offer,
    Ring,
    State,
    could_help,
    look_backs,
    looked_back,
    minutes,
    ring,
    too_much,
)
from copfacil.core.boards.ring_rules import questions
from copfacil.core.dates import day_short, understood
from copfacil.core.plan import clock
from copfacil.core.words import Msg, Words
from copfacil.ui.board.doors import Doors
from copfacil.ui.board.field import CardField
from copfacil.ui.board.panel import Panel
from copfacil.ui.board.values import Scene
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button, IconButton
from copfacil.ui.kit.chip import Chip
from copfacil.ui.kit.choice import Choice
from copfacil.ui.kit.field import Field
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label, Run
from copfacil.ui.kit.rule import Hairline
from copfacil.ui.kit.short_text import ShortText
from copfacil.ui.theme import BOLD, SEMIBOLD, Theme

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_HELPERS = 3
"""Suggestions of who could help."""


class OfferRow(Box):
    """One offer: whose, of which kind, how it stands, its words.

    Signals:
        changed(object): marks to be noted.
        taken(): the offer is taken away.
    """

    changed = Signal(object)
    taken = Signal()

    def __init__(self, offer: Offer, name: str, words: Words, theme: Theme) -> None:
        super().__init__(theme, gap=2, margins=(0, 6, 0, 8))
        self.offer, self._words = offer, words
        row = Box(theme, across=True, gap=8)
        said = words(STATES[offer.state])
        if offer.state == "offered" and offer.due:
            said = words(Msg("by {day}", day=day_short(offer.due)))
        self.state = Button(said, theme, size="small", icon="check" if offer.happened else "clock")
        self.state.setAccessibleName(words(Msg("{name}: {state}. Change it", name=name, state=said)))
        self.state.clicked.connect(self._open)
        row.add(ShortText(name or words(Msg("Somebody")), theme, weight=SEMIBOLD), stretch=1, align=_MIDDLE)
        row.add(self.state)
        kind = words(KINDS[offer.kind])
        told = [Run(f"{kind}: " if offer.text else kind, tone="ink_soft"), Run(offer.text)]
        self.add(row, Label(told, theme, wrap=True))
        self.day = Field(words(Msg("When do they first speak?")), theme, placeholder=words(Msg("in 2 weeks")))
        self.day.hide()
        self.day.entered.connect(lambda text: self.changed.emit({"due": text}))
        self.add(self.day)

    def _open(self) -> None:
        """The ways an offer can go."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for state, said in STATES.items():
            act = menu.addAction(self._words(said))
            act.setCheckable(True)
            act.setChecked(state == self.offer.state)
            act.triggered.connect(partial(self.changed.emit, {"state": state}))
        menu.addSeparator()
        menu.addAction(self._words(Msg("Agree a day"))).triggered.connect(self._ask_day)
        menu.addAction(self._words(Msg("Take the offer away"))).triggered.connect(self.taken)
        menu.popup(self.state.mapToGlobal(self.state.rect().bottomLeft()))

    def _ask_day(self) -> None:
        self.day.show()
        self.day.setFocus()


class AsksPanel(Panel):
    """The asks.

    Signals:
        key_wanted(): there is no ask yet, and one shall be keyed.
    """

    key_wanted = Signal()

    def __init__(self, doors: Doors, theme: Theme) -> None:
        super().__init__(Msg("Asks"), doors, theme)
        words = self.words
        self._scene: Scene | None = None
        self._board: Board | None = None
        self._ring: Ring | None = None
        self._ask = ""
        self._read_out = ("", 0)
        self._rows: tuple[object, ...] = ()
        self.back = IconButton("back", words("The ask before"), theme, look="quiet", size="small")
        self.next = IconButton("next", words("The next ask"), theme, look="quiet", size="small")
        self._who = Label("", theme, "time", weight=BOLD, wrap=True)
        self._text = Label("", theme, "lead", wrap=True)
        self._chips = Flow(theme)
        self._rules = Label("", theme, "small", tone="warn", wrap=True)
        self._count = Label("", theme, weight=SEMIBOLD, wrap=True)
        self.offers = Box(theme, gap=0, name=words("Offers"))
        self.field = CardField(words("Who offers what?"), words, theme)
        self.kind = Choice(words("Kind of offer"), [(kind, words(said)) for kind, said in KINDS.items()], theme)
        self._error = Label("", theme, "small", tone="over", wrap=True)
        self._cap = Label("", theme, "small", tone="warn", wrap=True)
        self._cap.hide()
        self._error.hide()
        self.helpers = Box(theme, gap=4)
        self.key = Button(words("Key the asks"), theme, icon="keyboard")
        self._lay()
        self.back.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        self.field.kept.connect(self._offer)
        self.field.unknown.connect(
            lambda: self._say(Msg("Nobody on the list is called so. Two letters bring up names."))
        )
        self.field.went_on.connect(lambda _text: self._went_on())
        self.key.clicked.connect(self.key_wanted)

    def _lay(self) -> None:
        theme = self.theme
        self._one = Box(theme, gap=8)
        self._one.add(self._who, self._text, self._chips, self._rules)
        self._one.add(self.field, self._error, self._cap, self.kind, self._count, self.offers, self.helpers)
        self.kind.hide()
        self.hold(self.back)
        self.hold(self.next)
        self.add(self._one, self.key)

    @property
    def begins_at(self) -> QWidget | None:
        """People are spoken of by name at once."""
        return self.field if self._ask else self.key

    def show_scene(self, scene: Scene, chosen: tuple[str, ...], person: str) -> None:
        """Shows the ask of the person or the card that is chosen, else the one before."""
        fresh = scene.board is not self._board
        self._scene, self._board = scene, scene.board
        self.field.take_names(scene.view.names, wanted=True)
        if fresh or self._ring is None:
            self._ring = ring(scene.board)
        asks = self._ring.asks
        ids = [ask.id for ask in asks]
        theirs = next((ask.id for ask in asks if person and ask.by == person), "")
        wanted = next((card for card in chosen if card in ids), "") or theirs or self._ask
        self._ask = wanted if wanted in ids else next(iter(ids), "")
        self._one.setVisible(bool(asks))
        self.back.setVisible(len(asks) > 1)
        self.next.setVisible(len(asks) > 1)
        self.key.setVisible(not asks)
        self._say_state(scene, self._ring)
        if asks:
            self._show(scene, self._ring, asks[ids.index(self._ask)])

    @property
    def ask(self) -> str:
        """Id of the ask that is shown, empty for none."""
        return self._ask

    # One ask.

    def _show(self, scene: Scene, of: Ring, ask: Card) -> None:
        words, names = self.words, scene.view.names
        offers = [offer for offer in (*of.offers, *of.declined) if offer.ask == ask.id]
        rows = (ask, tuple(offers), names)
        if self._rows and all(one is other or one == other for one, other in zip(rows, self._rows, strict=True)):
            return
        self._rows = rows
        self._who.set_text(names.get(ask.by, "") or words(Msg("Nobody’s any more")))
        self._text.set_text(f"“{ask.text}”")
        self._show_chips(ask)
        asked = questions(ask.text, ask.marks.get("due", ""), words)
        self._rules.set_text(" ".join(words(one) for one in asked[:2]))
        self._rules.setVisible(bool(asked))
        people = len({offer.helper for offer in offers})
        told = Msg("{n} offer", "{n} offers", n=len(offers)) if offers else Msg("No offer yet")
        self._count.set_text(
            words(told) + (" " + words(Msg("from {n} person", "from {n} people", n=people)) if offers else "")
        )
        self.offers.clear()
        for offer in offers:
            row = OfferRow(offer, names.get(offer.helper, ""), words, self.theme)
            row.changed.connect(partial(self._mark, row))
            row.taken.connect(partial(self._unlink, offer.id))
            self.offers.add(Hairline(self.theme), row)
        self._show_helpers(scene, of, ask)

    def _show_chips(self, ask: Card) -> None:
        words, due = self.words, ask.marks.get("due", "")
        self._chips.hide()
        made = Flow(self.theme)
        if due:
            made.add(Chip(words(Msg("by {day}", day=day_short(due))), self.theme, icon="clock"))
        if ask.marks.get("room-only"):
            made.add(Chip(words(Msg("room only")), self.theme, icon="lock"))
        self._one.lay.replaceWidget(self._chips, made)
        self._chips.deleteLater()
        self._chips = made
        made.setVisible(bool(due or ask.marks.get("room-only")))

    def _show_helpers(self, scene: Scene, of: Ring, ask: Card) -> None:
        """Who could help, from what people wrote about themselves: only for the desk's eyes."""
        self.helpers.clear()
        found = could_help(of, ask, scene.view.people.values(), _HELPERS)
        if not found:
            return
        self.helpers.add(Label(self.words("Could help"), self.theme, "small", tone="ink_soft"))
        for one in found:
            name = scene.view.names.get(one.person, "")
            button = Button(name, self.theme, look="quiet", size="small", icon="plus")
            button.setToolTip(", ".join(one.words))
            button.clicked.connect(partial(self._pick_helper, one.person))
            why = Label(", ".join(one.words), self.theme, "small", tone="ink_soft", wrap=True)
            self.helpers.add(button, why)

    def _say_state(self, scene: Scene, of: Ring) -> None:
        due = self._due(scene, of)
        at = [ask.id for ask in of.asks].index(self._ask) + 1 if self._ask else 0
        if not of.asks:
            self.say_under(self._ahead(of))
        elif due is not None:
            self.say_under(
                Msg("{at} of {all}. {week} weeks on: how does each offer stand?", at=at, all=len(of.asks), week=due)
            )
        elif (left := self._left(scene, of)) is not None:
            self.under.set_tone("over" if left < 0 else "ink_soft")
            self.say_under(Msg("{at} of {all}. {time} left for this ask.", at=at, all=len(of.asks), time=clock(left)))
        else:
            self.say_under(Msg("{at} of {all}", at=at, all=len(of.asks)))

    @staticmethod
    def _ahead(of: Ring) -> Msg:
        """While there is no ask: how long a ring of so many takes."""
        whole = round(minutes(len(of.people), len(of.circles) or 1))
        told = Msg("No ask yet. Each person’s ask is keyed with the name first.")
        if not of.people:
            return told
        rings = Msg("{n} ring", "{n} rings", n=len(of.circles))
        return Msg(
            "{people} people, {rings}: about {minutes} minutes. {told}",
            people=len(of.people),
            rings=rings,
            minutes=whole,
            told=told,
        )

    def _left(self, scene: Scene, of: Ring) -> int | None:
        """What is left for the ask that is shown, ms: each has an even share while asks are read out."""
        dial, now = scene.dial, scene.view.now
        if dial is None or scene.phase != "ask" or dial.pace not in {"running", "over"}:
            self._read_out = ("", now)
            return None
        if self._read_out[0] != self._ask:
            self._read_out = (self._ask, now)
        largest = max((len(circle) for circle in of.circles), default=1)
        return round(dial.length / max(largest, 1)) - (now - self._read_out[1])

    def _due(self, scene: Scene, of: Ring) -> int | None:
        """The look back that is due, in weeks."""
        try:
            held = date.fromisoformat(scene.view.day)
        except ValueError:
            return None
        due = [one.week for one in look_backs(of, held, self.doors.today()) if one.state == "due"]
        return max(due, default=None)

    # What people do.

    def _step(self, by: int) -> None:
        asks = self._ring.asks if self._ring is not None else ()
        ids = [ask.id for ask in asks]
        if self._ask in ids:
            ask = asks[(ids.index(self._ask) + by) % len(ids)]
            self._ask = ask.id
            self.chose.emit((ask.id,))
            self.picked.emit(ask.by)

    def _offer(self, text: str) -> None:
        if self._board is None or not self.field.person:
            return
        marks = {"kind": str(self.kind.currentData())}
        why = self.doors.link(self._board.id, self.field.person, self._ask, text, marks)
        if why is None:
            self.field.empty()
            self._went_on()
        self._say(why)

    def _went_on(self) -> None:
        self._say(None)
        self.kind.setVisible(bool(self.field.person))
        self._show_cap()

    def _show_cap(self) -> None:
        """Whoever gives very much is offered less: the others are asked first. It is a hint, never a refusal."""
        of, person = self._ring, self.field.person
        much = of is not None and person in too_much(of)
        if of is not None and much and self._scene is not None:
            name = self._scene.view.names.get(person, "")
            said = Msg("{name} has made {n} offers already: ask the others first.", name=name, n=of.gives()[person])
            self._cap.set_text(self.words(said))
        self._cap.setVisible(much)

    def _pick_helper(self, person: str) -> None:
        self.field.name_person(person)
        self._went_on()
        self.field.setFocus()

    def _mark(self, row: OfferRow, marks: Mapping[str, str]) -> None:
        if self._board is None or self._scene is None or self._ring is None:
            return
        noted = dict(marks)
        if "due" in noted:
            day = understood(noted["due"], self.doors.today(), self.words)
            if day is None:
                row.day.set_error(self.words(Msg("A day such as 27 Nov, 27/11 or in 2 weeks.")))
                return
            noted["due"] = day.isoformat()
        week = self._due(self._scene, self._ring)
        if week is not None and (state := noted.get("state")) in STATES:
            noted |= looked_back(week, _state(state))
        self.done(self.doors.mark_link(self._board.id, row.offer.id, noted))

    def _unlink(self, link: str) -> None:
        if self._board is not None:
            self.done(self.doors.unlink(self._board.id, link))

    def _say(self, why: Msg | None) -> None:
        sentence = "" if why is None else self.words(why)
        self._error.set_text(sentence)
        self._error.setVisible(bool(sentence))
        self.field.set_wrong(sentence)


def _state(text: str | None) -> State:
    return next((state for state in STATES if state == text), "offered")
