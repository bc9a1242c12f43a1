"""The day that is open, on its screens: People, Run and Print, the wall's face, the bells, and what befell it meanwhile."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from copfacil.app.answer import Answer, answered
from copfacil.app.day import Day
from copfacil.app.frame import Build
from copfacil.app.shell import Shell
from copfacil.core import gestures
from copfacil.core.agenda.plan import clock_said
from copfacil.core.agenda.running import of_day, progress
from copfacil.core.faces import wall as face_of
from copfacil.core.plan import MINUTE, minutes_said
from copfacil.core.plan import clock as figures
from copfacil.core.play import Play, where
from copfacil.core.scene import desk as desk_scene
from copfacil.core.scene import dial
from copfacil.core.session import Session
from copfacil.core.words import Msg

if TYPE_CHECKING:
    from copfacil.app.day_screens import Shown
    from copfacil.app.rehearsing import Rehearsal
    from copfacil.ui.desk.run import RunScreen
    from copfacil.ui.people.people import PeopleScreen
    from copfacil.ui.prints.prints import PrintScreen

TICKING = ("run", "board")
"""Screens that show a clock; the others look different only when something was done."""

REST = 1_000
"""ms between two looks when nothing runs: the time of day, sleep."""


class OpenDay:
    """A day with its screens, which are made when they are first shown.

    Args:
        day: the session.
        desktop: the windows around it.
        rehearsal: it is none of the real days, but this rehearsal.
    """

    def __init__(self, day: Day, desktop: Shell, rehearsal: "Rehearsal | None" = None) -> None:
        self.day, self._desktop, self.rehearsal = day, desktop, rehearsal
        self._rate = rehearsal.rate if rehearsal is not None else 1
        self._stirring = False
        self._people: PeopleScreen | None = None
        self._run: RunScreen | None = None
        self._print: PrintScreen | None = None
        self._screens: dict[str, Shown] = {}
        self._shown: Session | None = None
        self._edge = 0
        day.host.listen(self._changed)
        day.after = lambda happened: desktop.ringer.done(happened, day.state, day.host.now())

    def makers(self) -> Mapping[str, Build]:
        """How its screens are made."""
        from copfacil.app.day_screens import MAKERS  # noqa: PLC0415 - Home opens no day

        if self.rehearsal is not None:
            return {"run": self._make_run, "board": partial(self._make, "board")}
        others = {key: partial(self._make, key) for key in MAKERS}
        return {"people": self._make_people, "run": self._make_run, "print": self._make_print, **others}

    def _make(self, key: str) -> QWidget:
        from copfacil.app.day_screens import MAKERS  # noqa: PLC0415 - as above

        self._screens[key] = MAKERS[key](self.day, self._desktop)
        return self._screens[key].widget

    def _make_people(self) -> QWidget:
        from copfacil.app.deletion_doors import deletion_doors  # noqa: PLC0415 - made when first shown
        from copfacil.app.people_doors import people_doors  # noqa: PLC0415 - as above
        from copfacil.ui.people.people import PeopleScreen  # noqa: PLC0415 - as above

        desktop = self._desktop
        doors = people_doors(self.day, desktop.words, lambda: desktop.go("print"))
        self._people = PeopleScreen(doors, deletion_doors(desktop), desktop.looks.theme)
        self._people.show_session(self.day.state)
        return self._people

    def _make_run(self) -> QWidget:
        from copfacil.app.drafting import Drafts  # noqa: PLC0415 - made when first shown
        from copfacil.app.run_doors import Around, run_doors  # noqa: PLC0415 - as above
        from copfacil.ui.desk.run import RunScreen  # noqa: PLC0415 - as above

        desktop, day = self._desktop, self.day
        around = Around(
            blank=lambda: answered(desktop.wall.blank),
            swap=lambda: answered(desktop.wall.swap),
            mute=desktop.mute,
            choose_people=lambda: desktop.go("people"),
            print_cards=lambda: desktop.go("print"),
            lines_on_wall=lambda: day.act(gestures.show, "auto" if day.state.face == "lines" else "lines"),
            come_forward=self._come_forward,
            say_aside=desktop.wall.say_aside,
            drafts=Drafts(day),
        )
        if self.rehearsal is None:
            around = replace(around, rehearse=desktop.rehearse)
        self._run = RunScreen(desktop.looks.theme, run_doors(day, desktop.words, around))
        return self._run

    def _make_print(self) -> QWidget:
        from copfacil.app.print_doors import print_doors  # noqa: PLC0415 - made when first shown
        from copfacil.ui.prints.prints import PrintScreen  # noqa: PLC0415 - as above

        desktop = self._desktop
        self._print = PrintScreen(
            print_doors(self.day, desktop.words, desktop.go, desktop.has_printed), desktop.looks.theme
        )
        return self._print

    def went(self, key: str) -> None:
        """Another screen is shown. Print is worked out when somebody looks, not with every gesture."""
        self._shown = None
        self._refresh(key)
        if key == "print" and self._print is not None:
            self._print.show_papers(self._print.doors.papers())

    def _refresh(self, key: str) -> None:
        if (screen := self._screens.get(key)) is not None:
            screen.refresh()

    def _changed(self, session: Session) -> None:
        if self._people is not None:
            self._people.show_session(session)
        self._desktop.changed()

    def look(self) -> int:
        """Shows everything as it is now; returns ms until something may look different."""
        desktop, host = self._desktop, self.day.host
        self._stir()
        if host.slept() is not None:
            self.tell_gap()
        now, session = host.now(), host.state
        wait = next_edge(session.play, now)
        self._show_desk(session, now, now + wait)
        desktop.ringer.look(session, now, self._rate)
        if desktop.wall.shown:
            from copfacil.ui.wall.face import next_repaint  # noqa: PLC0415 - the wall's own, made by now

            said = self.day.said() if session.face == "lines" else ()
            face = face_of(session, now, self.day.clock_at, said)
            desktop.wall.paint(face, now)
            wait = min(wait, next_repaint(face, desktop.wall.look, now))
        return -(-wait // self._rate)

    def _stir(self) -> None:
        """In a rehearsal the people in the room do something; what they do brings us here again."""
        if self.rehearsal is None or self._stirring:
            return
        self._stirring = True
        try:
            self.rehearsal.stir()
        finally:
            self._stirring = False

    def leave(self) -> bool:
        """Another day is opened, or none: of a rehearsal nothing stays. Tells whether it was one."""
        if self._run is not None:
            self._run.rest()
        if self.rehearsal is None:
            return False
        self.rehearsal.close()
        return True

    def _show_desk(self, session: Session, now: int, edge: int) -> None:
        """Shows the desk where it may look different: the wall's ring moves between its edges, several times a second."""
        current, due = self._desktop.frame.current, now >= self._edge
        if session is self._shown and not (due and current in TICKING):
            return
        if current == "run" and self._run is not None:
            self._run.show_state(session, now, desk_scene(session, now, self.day.clock_at))
        else:
            self._refresh(current)
        self._shown, self._edge = session, edge

    @property
    def runs(self) -> bool:
        """Whether a clock runs."""
        play = self.day.state.play
        return play is not None and play.run.since is not None

    @property
    def begun(self) -> bool:
        """Whether something is on and was started."""
        play = self.day.state.play
        return play is not None and play.begun

    def now_said(self) -> str:
        """What runs now ("Witness, 3:42 left"); empty when nothing does."""
        play, now = self.day.state.play, self.day.host.now()
        if play is None or not play.begun:
            return ""
        shown = dial(play, now, self.day.clock_at)
        if shown.pace == "done":
            return ""
        time = figures(max(shown.left, 0))
        return self._desktop.words(Msg("{phase}, {time} left", phase=shown.step.name, time=time))

    def outline(self) -> tuple[tuple[str, str], ...]:
        """The phases of the first turn of what is on: name and minutes."""
        play = self.day.state.play
        return tuple((step.name, minutes_said(step.ms)) for step in play.steps if step.turn == 0) if play else ()

    def next_bell(self) -> str:
        """Local time of the next bell, empty for none."""
        due = self._desktop.ringer.next_bell(self.day.state, self.day.host.now())
        return "" if due is None else self.day.clock_at(due)

    def stands_said(self, screen: str) -> tuple[Msg, Msg | None] | None:
        """Where a day is planned or run: how far undo reaches, and when it ends as things stand, None where none is planned."""
        if screen not in {"plan", "run"}:
            return None
        day, host = self.day.state.agenda, self.day.host
        undo = Msg("{n} step can be undone", "{n} steps can be undone", n=host.steps)
        if not day.blocks:
            return undo, None
        stands = progress(host.state, host.now(), of_day(self.day.local(host.now())))
        return undo, Msg(
            "Ends {time}, with {n} minute of slack",
            "Ends {time}, with {n} minutes of slack",
            time=clock_said(stands.ends),
            n=stands.slack // MINUTE,
        )

    def _come_forward(self) -> None:
        if self._desktop.wall.covers:
            self._desktop.wall.hide()
            self._desktop.go("run")

    def press(self, event: QKeyEvent) -> None:
        """A key that was pressed on the wall is the desk's."""
        if self._run is not None:
            self._run.press(event)

    def show_keys(self) -> None:
        """Shows the sheet of keys."""
        if self._run is not None:
            self._run.show_keys()

    # What befell it.

    def tell_gap(self) -> None:
        """Says what happened while nobody looked, and asks where only a person can know."""
        gap = self.day.host.gap
        if gap is None:
            return
        away = figures(gap.ms)
        ask = self._desktop.frame.ask
        if not gap.asks:
            self.day.host.seen()
            title = Msg("copfacil was away for {time}", time=away)
            ask("gap", title, Msg("All clocks ran on and are right."), [(Msg("Good"), lambda: None)])
            return
        slept = gap.why == "slept"
        title = (
            Msg("The laptop slept for {time}", time=away) if slept else Msg("copfacil was away for {time}", time=away)
        )
        ask(
            "gap",
            title,
            Msg("Did the round go on meanwhile, or was it a pause?"),
            [
                (Msg("It was a pause"), lambda: self._answer(gap.ms, counted=False)),
                (Msg("It went on: count it"), lambda: self._answer(gap.ms, counted=True)),
            ],
        )

    def _answer(self, ms: int, *, counted: bool) -> Answer:
        why = self.day.act(gestures.answer_gap, ms, counted=counted)
        if why is not None:
            self._desktop.frame.tell(why)
        self.day.host.seen()
        return why


def next_edge(play: Play | None, now: int) -> int:
    """How long until the clocks of the play are shown anew, ms; a second's rest when none runs.

    Groups that differ from the centre are shown with it: each has a second's edge of its own, and a dozen of late groups
    would have the whole desk worked out a dozen times a second.
    """
    if play is None or play.run.since is None:
        return REST
    at = play.axis(now)
    for group in (None, *play.own):
        track = where(play, now, group)
        if track.timer.since is not None and not track.done:
            return track.timer.left(at) % 1000 or 1000
    return REST
