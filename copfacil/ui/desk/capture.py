"""The right column's upper part: capture what the exercise allows to be kept, and see what was kept."""

from collections.abc import Callable
from datetime import date
from typing import Literal

from PySide6.QtCore import Signal

from copfacil.core.captures import kept_now
from copfacil.core.session import Card
from copfacil.core.words import Msg, Words
from copfacil.ui.desk.capture_form import CaptureForm
from copfacil.ui.desk.captured import CapturedList
from copfacil.ui.desk.doors import Draft
from copfacil.ui.desk.health import HealthForm
from copfacil.ui.desk.moment import Moment
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.chip import Chip
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.segments import Segments
from copfacil.ui.theme import Theme

Kind = Literal["note", "action", "learning", "health", "quote", "question", "parked"]

_KINDS: dict[Kind, Msg] = {
    "note": Msg("Note"),
    "action": Msg("Action"),
    "learning": Msg("Learning"),
    "health": Msg("Check"),
    "quote": Msg("Quote"),
    "question": Msg("Question"),
    "parked": Msg("Parked"),
}
"""Each has its figure, whatever else is offered: Ctrl and its place here picks it."""

_KIND: dict[str, Kind] = {kind: kind for kind in _KINDS}


def allowed(moment: Moment) -> tuple[Kind, ...]:
    """What may be captured now, in the order of the panel."""
    kinds = kept_now(moment.session)
    return tuple(kind for kind in _KINDS if kind in kinds)


class CapturePanel(Box):
    """Kinds, the form, the list.

    Signals: those of its parts, passed on.
    """

    kept = Signal(object)
    amended = Signal(str, object)
    checked = Signal(int, object)
    remove = Signal(object)
    settle = Signal(object, bool)
    drafted = Signal(object)

    def __init__(self, theme: Theme, words: Words, today: Callable[[], date], clock_at: Callable[[int], str]) -> None:
        super().__init__(theme, gap=8, name=words(Msg("Capture")))
        self._words = words
        self._kinds: tuple[Kind, ...] = ()
        self._moment: Moment | None = None
        head = Box(theme, across=True)
        head.add(Label(words(Msg("Capture")), theme, "head"))
        head.spring()
        head.add(Chip(words(Msg("Desk only")), theme, icon="lock", look="quiet"))
        self._choices = Box(theme, gap=0)
        self._segments: Segments | None = None
        self.form = CaptureForm(theme, words, today)
        self.health = HealthForm(theme, words)
        self._none = Label(words(Msg("Nothing is kept while this exercise is on.")), theme, "small", wrap=True)
        self.list = CapturedList(theme, words, clock_at)
        self.add(head)
        self.space(4)
        self.add(self._choices, self.form, self.health, self._none)
        self.space(4)
        self.add(self.list)
        self.form.kept.connect(self.kept)
        self.form.amended.connect(self.amended)
        self.form.drafted.connect(self.drafted)
        self.health.checked.connect(self.checked)
        self.list.remove.connect(self.remove)
        self.list.settle.connect(self.settle)
        self.list.correct.connect(self._correct)

    def show_moment(self, moment: Moment) -> None:
        """Shows what may be captured and what was."""
        self._moment = moment
        kinds = allowed(moment)
        if kinds != self._kinds:
            self._offer(kinds)
        self.form.show_session(moment.session, moment.group)
        self.health.show_session(moment.session, moment.play.groups if moment.play else (), moment.group)
        self.list.show_session(moment.session)

    def pick(self, place: int) -> None:
        """Picks a kind by its figure, from 0, and puts the keyboard into it; says so where it is not allowed now."""
        kind = tuple(_KINDS)[place]
        if kind in self._kinds:
            self.pick_kind(kind)
        elif self._kinds:
            on = self._moment is not None and self._moment.play is not None
            now = Msg("{kind}: not while this is on.", kind=_KINDS[kind])
            after = Msg("{kind}: not until something else is put on.", kind=_KINDS[kind])
            self.form.refuse(self._words(now if on else after))

    def pick_kind(self, kind: Kind) -> None:
        """Picks a kind where it is allowed, and puts the keyboard into it."""
        if self._segments is not None and kind in self._kinds:
            self._segments.choose(kind)
            self._show_kind(kind)
            self._into(kind)

    def take_up(self, draft: Draft) -> None:
        """Puts what was half written when the desk was left into the fields again."""
        kind = _KIND[draft.capture.what]
        if self._segments is not None and kind in self._kinds:
            self._segments.choose(kind)
            self._show_kind(kind)
        if self._moment is not None:
            self.form.take_up(draft, self._moment.session)

    def _into(self, kind: Kind) -> None:
        (self.health.field if kind == "health" else self.form.text).setFocus()

    def _offer(self, kinds: tuple[Kind, ...]) -> None:
        before = self._segments.value() if self._segments else ""
        self._kinds = kinds
        self._choices.clear()
        self._segments = None
        self._none.setVisible(not kinds)
        if kinds:
            options = [(kind, self._words(_KINDS[kind]), None) for kind in kinds]
            self._segments = Segments(self._words(Msg("What is captured")), options, self.theme, folds=True)
            self._segments.chosen.connect(lambda value: self._show_kind(_KIND[value]))
            self._choices.add(self._segments)
            kind = next((kind for kind in kinds if kind == before), kinds[0])
            self._segments.choose(kind)
            self._show_kind(kind)
        else:
            self.form.hide()
            self.health.hide()

    def _show_kind(self, kind: Kind) -> None:
        self.health.setVisible(kind == "health")
        self.form.setVisible(kind != "health")
        if kind != "health":
            self.form.choose(kind, figure=tuple(_KINDS).index(kind) + 1)

    def _correct(self, card: Card) -> None:
        kind = next((kind for kind in self._kinds if kind == card.what), None)
        if self._moment is None or kind is None or self._segments is None:
            return
        self._segments.choose(kind)
        self._show_kind(kind)
        self.form.correct(card, self._moment.session)
