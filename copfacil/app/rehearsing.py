"""A rehearsal of the day that is open: the same plan, invented people, a clock ten times as fast, and nothing that is kept.

It is a day like any other, with a host and a store of its own in a folder that goes away with it. The real day is not
open meanwhile, so nothing can reach its journal.
"""

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, time
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from copfacil.app import forming
from copfacil.app.answer import Answer
from copfacil.app.day import Day
from copfacil.app.shell import Shell
from copfacil.core import rehearsal
from copfacil.core.agenda.plan import clock_said
from copfacil.core.agenda.running import of_day, progress
from copfacil.core.gestures import Events, Refused
from copfacil.core.plan import MINUTE
from copfacil.core.session import Session
from copfacil.core.words import Msg
from copfacil.live.clock import Clock, FastClock
from copfacil.store import Store

RATE = 10
"""How many times as fast it goes."""

BANNER = Msg("Rehearsal, ten times as fast")
"""What desk and wall say all along."""

_EARLY = 2 * MINUTE
"""ms before the day's beginning at which its rehearsal begins."""


class Rehearsal:
    """A rehearsal that is on.

    Args:
        day: the one that is rehearsed; it is only read.
        clock: tells the real time.

    Attributes:
        stream: the day to come back to.
        day: the rehearsal itself.
        rate: how many times as fast it goes.

    Raises:
        OSError: there is no room for it on disk.
    """

    rate = RATE

    def __init__(self, day: Day, clock: Clock) -> None:
        self.stream = day.host.stream
        self._folder = TemporaryDirectory(prefix="copfacil-rehearsal-", ignore_cleanup_errors=True)
        folder = Path(self._folder.name)
        own = day.store.folder / "exercises"
        if own.is_dir():
            shutil.copytree(own, folder / "exercises")
        self.day = Day(Store.open(folder), FastClock(clock, RATE, _begins(day)), language=day.language)
        self.day.act(rehearsal.laid, day.state)
        self.day.act(forming.form_groups, size=day.state.size)

    def stir(self) -> None:
        """People in the room do what they do by now; the desk's undo leaves it alone."""
        host = self.day.host
        for happened in tuple(rehearsal.stirs(host.state, host.now())):
            with suppress(Refused):  # a hand was quicker
                host.hear(partial(_as_it_is, happened))

    def said(self) -> Msg:
        """How far it came, once it is over."""
        day, host = self.day.state.agenda, self.day.host
        stands = progress(self.day.state, host.now(), of_day(self.day.local(host.now())))
        line = [block for block in day.blocks if not block.beside]
        began = {ran.block for ran in day.ran}
        return Msg(
            "Rehearsed {n} of {all} blocks. As it went, the day would end at {end}, planned {planned}.",
            n=sum(block.id in began for block in line),
            all=len(line),
            end=clock_said(stands.ends),
            planned=clock_said(stands.planned_end),
        )

    def close(self) -> None:
        """Nothing of it stays."""
        self.day.store.close()
        self._folder.cleanup()


def begin(desktop: Shell, take: Callable[[Rehearsal], None]) -> Answer:
    """The day that is open is rehearsed; it is put away until the rehearsal is over. ``take`` shows it in the window.

    The end of it leads back to the screen where it was asked for.
    """
    day = desktop.needed()
    if (why := why_not(day)) is not None:
        return why
    back = desktop.frame.current or "run"
    on = Rehearsal(day, desktop.clock)
    take(on)
    desktop.wall.set_banner(BANNER)
    desktop.frame.ask(
        "rehearsal", BANNER, told(on.day.state), [(Msg("End the rehearsal"), lambda: end(desktop, on, back))]
    )
    return desktop.go("run")


def end(desktop: Shell, on: Rehearsal, back: str) -> None:
    """The day itself is open again, as it was; how far the rehearsal came is said."""
    said = on.said()
    desktop.open(on.stream)
    desktop.go(back)
    desktop.frame.tell(said)


def why_not(day: Day) -> Answer:
    """Why a day cannot be rehearsed now; None where it can."""
    if day.round_on:
        return Msg("A round is on: rehearse when it is over.")
    if not day.state.agenda.blocks:
        return Msg("Plan the day first: then it can be rehearsed.")
    return None


def told(session: Session) -> Msg:
    """What the bar of a rehearsal says beside its title."""
    people = len(session.people)
    return Msg(
        "{n} invented person is in the room. Nothing of this touches the day itself, and nothing is kept.",
        "{n} invented people are in the room. Nothing of this touches the day itself, and nothing is kept.",
        n=people,
    )


def _as_it_is(happened: Events, _: Session, __: int) -> Events:
    return happened


def _begins(day: Day) -> int:
    """Two minutes before the planned beginning, on its own date where it has one, UTC in ms."""
    on = date.fromisoformat(day.state.day) if day.state.day else day.today()
    midnight = datetime.combine(on, time.min).astimezone()
    return round(midnight.timestamp() * 1000) + max(day.state.agenda.begins - _EARLY, 0)
