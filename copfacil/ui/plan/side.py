"""Beside the day: its slack, what a careful colleague would say about it, what to bring, and its hours."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal

from copfacil.core.agenda.checks import Check, Fix, checks
from copfacil.core.agenda.packing import Packed, packing
from copfacil.core.agenda.plan import Agenda
from copfacil.core.agenda.slack import ENOUGH, findable, slack
from copfacil.core.exercise import Exercise
from copfacil.core.words import Msg, Words
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.icon_view import IconView
from copfacil.ui.kit.label import Label
from copfacil.ui.kit.meter import Meter
from copfacil.ui.kit.rule import Hairline
from copfacil.ui.plan.files import PlanFiles
from copfacil.ui.plan.hours import Hours
from copfacil.ui.plan.last_time import LastTime
from copfacil.ui.plan.telling import minutes
from copfacil.ui.theme import SEMIBOLD, Theme

_FULL = 20
"""Per cent of slack at which the meter is full."""

_CHECKS, _PACKED = 12, 6
"""Checks, and lines of the packing list, that are shown before somebody asks for all."""


class Side(Box):
    """The column beside the day.

    Signals:
        mended(Fix): what a check offers is wanted.
        pointed(str): the block that a check is about; its id.
        hours_told(str, str, int): begin, end, people expected; empty and -1 for as before.
    """

    mended = Signal(object)
    pointed = Signal(str)
    hours_told = Signal(str, str, int)

    def __init__(self, words: Words, theme: Theme) -> None:
        super().__init__(theme, margins=(24, 24, 10, 24), gap=8, name=words("Slack, checks and packing list"))
        self._words = words
        self._shown: tuple[tuple[Check, ...], tuple[Packed, ...]] = ((), ())
        self._few: dict[str, int] = {"checks": _CHECKS, "packing": _PACKED}
        self.meter = Meter("", 0.0, theme, line_at=ENOUGH / _FULL)
        self._told = Label("", theme, "head")
        self._more = Label("", theme, "small", tone="ink_soft", wrap=True)
        head = Box(theme, across=True)
        head.add(Label(words("Slack"), theme, "head"), stretch=1)
        head.add(self._told)
        scale = Box(theme, across=True)
        scale.add(Label("0", theme, "small", tone="ink_soft"), stretch=1)
        scale.add(Label(words("{share} %", share=ENOUGH), theme, "small", tone="ink_soft"), stretch=1)
        scale.add(Label(words("{share} %", share=_FULL), theme, "small", tone="ink_soft"))
        self._slack = Box(theme, margins=(0, 0, 0, 16), gap=0)
        self._slack.add(head, self.meter, scale, self._more)
        self._checks = Box(theme, gap=0)
        self._packing = Box(theme, gap=4)
        self.hours = Hours(words, theme)
        self.past = LastTime(words, theme)
        self._rest = Box(theme, gap=8)
        self._rest.add(Label(words("Checks"), theme, "head"), self._checks)
        self._rest.space(8)
        self._rest.add(Label(words("Packing list"), theme, "head"), self._packing)
        self._rest.space(8)
        self.files = PlanFiles(words, theme)
        self.add(self._slack, self.past, self._rest, self.hours)
        self.space(8)
        self.add(self.files)
        self.spring()
        self.hours.told.connect(self.hours_told)

    def show_day(self, day: Agenda, shelf: Mapping[str, Exercise], listed: int) -> None:
        """Shows all that there is to say about a day for which so many are on the list."""
        words, theme = self._words, self.theme
        spare = slack(day)
        told = words("{n} min, {share} %", n=minutes(spare.ms), share=spare.share)
        self._told.set_text(told)
        self._told.set_tone("ink" if spare.enough else "warn")
        says = words("Slack {told}; wanted are {least} % at least", told=told, least=ENOUGH)
        self.meter.tell(says, spare.share / _FULL, "good" if spare.enough else "warn")
        where = " ".join(words(one.said) for one in findable(day))
        few = words("Under {least} %, a day rarely ends on time.", least=ENOUGH)
        self._more.set_text(words("{few} To be found: {where}", few=few, where=where) if where else few)
        self._slack.setVisible(bool(day.blocks))
        self._rest.setVisible(bool(day.blocks))
        shown = (checks(day, shelf), packing(day, shelf))
        if shown != self._shown:
            self._shown = shown
            self._show_checks(shown[0], theme)
            self._show_packing(shown[1], theme)
        self.hours.show_day(day, listed)

    def _show_checks(self, found: Sequence[Check], theme: Theme) -> None:
        self._checks.clear()
        few = self._few["checks"]
        for check in found[:few]:
            self._checks.add(Hairline(theme), self._check(check, theme))
        if len(found) > few:
            self._checks.add(self._more_of("checks", len(found) - few))

    def _check(self, check: Check, theme: Theme) -> Box:
        words = self._words
        row = Box(theme, across=True, margins=(0, 10, 0, 10))
        text = Box(theme, gap=2)
        icon = IconView("ready", theme, tone="good") if check.good else IconView("warning", theme, tone="warn")
        row.add(icon, align=Qt.AlignmentFlag.AlignTop)
        said = Label(words(check.said), theme, weight=SEMIBOLD, wrap=True, tone="ink" if check.good else "warn")
        text.add(said)
        if check.more is not None:
            text.add(Label(words(check.more), theme, "small", tone="ink_soft", wrap=True))
        acts = Box(theme, across=True, margins=(0, 4, 0, 0))
        if check.fix is not None:
            acts.add(self._fix(check.fix, theme))
        elif not check.good and check.block:
            show = Button(words("Show it"), theme, look="plain", size="small")
            show.clicked.connect(lambda _on=False, key=check.block: self.pointed.emit(key))
            acts.add(show)
        if acts.lay.count():
            acts.spring()
            text.add(acts)
        row.add(text, stretch=1)
        return row

    def _fix(self, fix: Fix, theme: Theme) -> Button:
        button = Button(self._words(fix.said), theme, size="small")
        button.clicked.connect(lambda: self.mended.emit(fix))
        return button

    def _show_packing(self, packed: Sequence[Packed], theme: Theme) -> None:
        words = self._words
        self._packing.clear()
        few = self._few["packing"]
        for one in packed[:few]:
            row = Box(theme, across=True)
            row.add(
                Label(words(one.name) if isinstance(one.name, Msg) else one.name, theme, "small", wrap=True), stretch=1
            )
            if one.count:
                row.add(Label(str(one.count), theme, "small"))
            self._packing.add(row)
        if not packed:
            self._packing.add(Label(words("Nothing to bring yet."), theme, "small", tone="ink_soft"))
        elif len(packed) > few:
            self._packing.add(self._more_of("packing", len(packed) - few))

    def _more_of(self, what: str, n: int) -> Box:
        """The button that shows the rest of a list."""
        row = Box(self.theme, across=True)
        more = Button(self._words("and {n} more", n=n), self.theme, look="quiet", size="small")
        more.clicked.connect(lambda: self._show_all(what))
        row.add(more)
        row.spring()
        return row

    def _show_all(self, what: str) -> None:
        self._few[what] += 1 << 16
        self.focusNextChild()  # the button goes
        found, packed = self._shown
        self._show_checks(found, self.theme)
        self._show_packing(packed, self.theme)
