"""The head of the desk: the phase, who speaks, the clock, the ring, the strip of phases, and what moves them."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout

from copfacil.core.plan import MINUTE, minutes_said
from copfacil.core.scene import Desk, Dial
from copfacil.core.seats import ROOMY
from copfacil.core.value import dataclass
from copfacil.core.words import Msg, Words
from copfacil.ui.desk.said import advice, chip, heading, over, seats_of, speaking
from copfacil.ui.icons import IconName
from copfacil.ui.kit.box import Box
from copfacil.ui.kit.button import Button
from copfacil.ui.kit.chip import Chip
from copfacil.ui.kit.flow import Flow
from copfacil.ui.kit.label import Label, Run
from copfacil.ui.kit.time_views import ClockDigits, PhaseStrip, SeatRing
from copfacil.ui.paint import Pace, Stretch
from copfacil.ui.theme import SEMIBOLD, Theme, Tone, TypeRole

_HOUR, _TEN = 60 * MINUTE, 10 * MINUTE

Main = Literal["start", "pause", "resume", "end", "begin"]


_PUT_AWAY = Msg("Put it away")


@dataclass(frozen=True, slots=True)
class MainAct:
    """What the one big button does now."""

    act: Main
    says: Msg
    icon: IconName


def main_act(dial: Dial) -> MainAct:
    """What Space does at this moment of a play."""
    match dial.pace:
        case "waiting":
            return MainAct("start", Msg("Start {phase}", phase=dial.step.name), "play")
        case "paused":
            return MainAct("resume", Msg("Go on"), "play")
        case "done" if dial.then is not None:
            return MainAct("begin", Msg("Begin {title}", title=dial.then.title), "play")
        case "done":
            return MainAct("end", _PUT_AWAY, "check")
        case "running" | "over":
            return MainAct("pause", Msg("Pause all"), "pause")


class PhasePanel(Box):
    """What runs, and what moves it.

    Signals:
        main(), next(), back(): the buttons of the transport.
        minutes(int): +1 or -1.
    """

    main = Signal()
    next = Signal()
    back = Signal()
    minutes = Signal(int)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme, gap=0, name=words(Msg("The phase")))
        self._words = words
        self._tight: bool | None = None
        self._dial: Dial | None = None
        self._heading = Label("", theme, "small", weight=SEMIBOLD, tone="ink_soft", wrap=True)
        self._name = Label("", theme, "face", wrap=True)
        self._speaks = Label("", theme, "lead", wrap=True)
        self._more = Label("", theme, "lead", tone="ink_soft", wrap=True)
        self._clock = ClockDigits(theme)
        self._chip = Chip("", theme)
        self._ends = Label("", theme, "small")
        self._then = Label("", theme, "small", wrap=True)
        self._ring = SeatRing(theme)
        self.strip = PhaseStrip(theme)
        self._lay_out()

    def _lay_out(self) -> None:
        theme = self.theme
        self._info = Box(theme, gap=0)
        self._info.spring()
        self._info.add(self._chip, align=Qt.AlignmentFlag.AlignLeading)
        self._info.space(4)
        self._info.add(self._ends, self._then)
        self._info.space(6)
        self._time = Box(theme, across=True, gap=30)
        self._time.add(self._clock, self._info)
        self._time.spring()
        self._texts = Box(theme, gap=0)
        self._texts.add(self._heading, self._name, self._speaks, self._more)
        self._top = Box(theme, across=True, gap=24)
        self._top.add(self._texts, stretch=1, align=Qt.AlignmentFlag.AlignTop)
        self._top.add(self._ring, align=Qt.AlignmentFlag.AlignTop)
        self._back = self._button(Msg("Back"), "back", look="quiet")
        self.main_button = Button("", theme, look="primary", icon="play", key=self._words(Msg("Space")))
        self._next = Button("", theme, icon="next", icon_after=True)
        less, more = self._button(Msg("1 min"), "minus"), self._button(Msg("1 min"), "plus")
        less.setAccessibleName(self._words(Msg("One minute less")))
        more.setAccessibleName(self._words(Msg("One minute more")))
        pair = Box(theme, across=True)
        pair.add(less, more)
        self._transport = Flow(theme, last_at_end=True)
        self._transport.add(self._back, self.main_button, self._next, pair)
        self.add(self._top, self.strip)
        self.space(12)
        self.add(self._transport)
        self._back.clicked.connect(self.back)
        self.main_button.clicked.connect(self.main)
        self._next.clicked.connect(self.next)
        less.clicked.connect(lambda: self.minutes.emit(-1))
        more.clicked.connect(lambda: self.minutes.emit(1))
        self.set_tight(tight=False)

    def _button(self, says: Msg, icon: IconName, *, look: Literal["plain", "quiet"] = "plain") -> Button:
        return Button(self._words(says), self.theme, icon=icon, look=look)

    def set_tight(self, *, tight: bool) -> None:
        """Takes less height: the clock stands beside the phase, in smaller type."""
        if tight == self._tight:
            return
        self._tight = tight
        name: TypeRole = "title" if tight else "face"
        text: TypeRole = "body" if tight else "lead"
        self._name.role, self._speaks.role, self._more.role = name, text, text
        self._clock.px, self._ring.size_px = (72, 112) if tight else (120, 214)
        across = QBoxLayout.Direction.TopToBottom if tight else QBoxLayout.Direction.LeftToRight
        self._time.lay.setDirection(across)
        self._top.lay.removeWidget(self._time)
        self._texts.lay.removeWidget(self._time)
        if tight:
            self._top.lay.insertWidget(1, self._time)
            self._top.lay.setAlignment(self._time, Qt.AlignmentFlag.AlignTop)
        else:
            self._texts.lay.addWidget(self._time)
        self._top.set_room(margins=(0, 0, 0, 12 if tight else 16), gap=24)
        self._time.set_room(margins=(0, 0 if tight else 20, 0, 0), gap=0 if tight else 30)
        for part in (self._name, self._speaks, self._more, self._clock, self._ring):
            part.set_theme(self.theme)
        self._time.show()
        if self._dial is not None:
            self._tell_clock(self._dial)  # what stands beside it depends on the room

    def show_desk(self, desk: Desk, preset: str, *, asking: bool) -> None:
        """Shows the play; asking means that a second press of Next is awaited."""
        dial, words = desk.dial, self._words
        self._dial = dial
        self._heading.set_text(words(heading(desk, preset)))
        self._tell_phase(desk)
        self._tell_clock(dial)
        act = main_act(dial)
        self.main_button.set_text(words(act.says))
        self.main_button.set_icon(act.icon)
        self._next.set_text(words(Msg("Move everybody") if asking else _next_said(dial)))
        self._next.set_why_not(words(Msg("It is over already.")) if dial.pace == "done" and dial.then is None else "")
        self.main_button.set_look("plain" if dial.pace == "over" or asking else "primary")
        self._next.set_look("primary" if dial.pace == "over" or asking else "plain")
        self.strip.tell(
            [
                Stretch(f"{part.name} {minutes_said(part.ms)}", part.ms, round(part.done, 3), part.now)
                for part in dial.strip
            ],
            words(Msg("Phases: {names}", names=", ".join(part.name for part in dial.strip))),
        )

    def _tell_phase(self, desk: Desk) -> None:
        words, dial = self._words, desk.dial
        if dial.pace == "done":
            self._tell_done(desk)
            return
        self._name.set_text(dial.step.name)
        who = words(speaking(dial.step, planned=not desk.exercise))
        self._speaks.set_text([Run(words(Msg("Who speaks now:")) + " ", SEMIBOLD), Run(who)])
        self._speaks.setVisible(desk.exercise != "" or dial.step.kind not in {"break", "move"})
        allowed = advice(dial.step) if desk.exercise else None
        said = [dial.step.wall_more, words(allowed) if allowed else ""]
        self._more.set_text(" ".join(part for part in said if part))

    def _tell_done(self, desk: Desk) -> None:
        words, then = self._words, desk.dial.then
        self._speaks.show()
        self._more.set_text(words(Msg("Back goes into the last phase again.")))
        if then is None:
            self._name.set_text(words(Msg("All phases are through")))
            thanks = Msg("Thank the room. Print has the sheet of what was planned and what it took.")
            self._speaks.set_text(words(thanks))
            return
        self._name.set_text(words(Msg("{name} is through", name=desk.name)))
        said = words(Msg("Next in the day: {title}, {minutes} min.", title="\x00", minutes=minutes_said(then.ms)))
        self._speaks.set_text(_with_strong(said, then.title))

    def _tell_clock(self, dial: Dial) -> None:
        words = self._words
        tones: dict[str, Tone] = {"paused": "ink_soft", "done": "ink_soft", "over": "warn"}
        longest = max(dial.length, abs(dial.left))
        widest = "8:88:88" if longest >= _HOUR else "88:88" if longest >= _TEN or dial.left < 0 else "8:88"
        if widest != self._clock.widest:
            self._clock.widest = widest
            self._clock.updateGeometry()
        digits = over(dial.left)
        past = Msg("{time} over time", time=digits.lstrip("+"))
        says = words(past if dial.pace == "over" else Msg("{time} left", time=digits))
        self._clock.tell(digits, tone=tones.get(dial.pace, "ink"), says=says)
        told = chip(dial)
        if told is not None:
            self._chip.tell(words(told[0]), icon=told[1], look=told[2])
        # In the small form the chip takes the place of what follows, which Next tells too: nothing below may move.
        # Hidden before shown, since a widget that is shown lays out its parent at once.
        shown = {self._chip: told is not None, self._then: dial.pace != "done" and not (self._tight and told)}
        for part, visible in sorted(shown.items(), key=lambda one: one[1]):
            part.setVisible(visible)
        self._tell_when(dial)
        paces: dict[str, Pace] = {"waiting": "waiting", "paused": "paused", "done": "done"}
        calm: Pace = "silence" if dial.step.kind == "silent" else "on_pace"
        circle = seats_of(dial.step, 4, spread=ROOMY)
        share = round(360 * min(max(dial.left / max(dial.length, 1), 0.0), 1.0)) / 360
        says = words(Msg("Who speaks now: {who}", who=speaking(dial.step)))
        self._ring.tell(circle, share, paces.get(dial.pace, calm), says)

    def _tell_when(self, dial: Dial) -> None:
        words = self._words
        self._ends.setVisible(dial.pace != "done")
        when = {"waiting": Msg("Started now, it ends {time}"), "over": Msg("Ended {time}")}.get(
            dial.pace, Msg("Ends {time}")
        )
        self._ends.set_text(_with_strong(words(Msg(when.id, time="\x00")), dial.ends))
        if dial.following is None and dial.then is not None:
            said = words(Msg("Then {phase}, {minutes} min", phase="\x00", minutes=minutes_said(dial.then.ms)))
            self._then.set_text(_with_strong(said, dial.then.title))
            return
        if dial.following is None:
            self._then.set_text(words(Msg("The last phase. All ends {time}.", time=dial.over_at)))
            return
        said = words(Msg("Then {phase}, {minutes} min", phase="\x00", minutes=minutes_said(dial.following.ms)))
        if dial.auto:
            said += words(Msg(", by itself"))
        self._then.set_text(_with_strong(said, dial.following.name))


def _next_said(dial: Dial) -> Msg:
    """What the button beside the big one does."""
    if dial.following is not None:
        return Msg("Next: {phase}", phase=dial.following.name)
    return _PUT_AWAY if dial.pace == "done" and dial.then is not None else Msg("Next: the end")


def _with_strong(said: str, strong: str) -> list[Run]:
    """A sentence whose one open place is filled with a word that is set strong."""
    before, _, after = said.partition("\x00")
    return [Run(before, tone="ink_soft"), Run(strong, SEMIBOLD), Run(after, tone="ink_soft")]
