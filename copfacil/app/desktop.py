"""The app: one window for the desk, one for the wall, one store, and the day that is open between them.

Home must stand quickly, so what only an open day needs is imported when a day is opened.
"""

import asyncio
import gc
import logging
from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from copfacil.app.frame import Build, Frame, status_items
from copfacil.app.look import Looks, face, spoken
from copfacil.app.sound import sound_said
from copfacil.app.tabs import BEHIND, OF_A_DAY, TABS, library
from copfacil.app.ticking import REST, Ticker
from copfacil.core.words import Msg, Words
from copfacil.live.clock import Clock
from copfacil.store import Store, StoreError

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from copfacil.app.answer import Answer
    from copfacil.app.day import Day
    from copfacil.app.open_day import OpenDay
    from copfacil.app.programme_screen import ProgrammeKeeper
    from copfacil.app.ringing import Ringer
    from copfacil.app.wall import WallKeeper
    from copfacil.core.exercise import Exercise
    from copfacil.core.session import Session
    from copfacil.ui.home.today import TodayScreen
    from copfacil.ui.room.room import RoomScreen

BACKUP_AFTER = 20
"""s after the start at which the daily backup is made: nobody waits for it then."""
AHEAD_AFTER = 0.6
"""s after the start at which the first window has been painted, and nobody has yet moved a hand."""


class Desktop:
    """Everything that is open.

    Args:
        app: the toolkit's own.
        store: where days are kept.
        clock: tells the time.
        words: the desk's language.
    """

    def __init__(self, app: QApplication, store: Store, clock: Clock, words: Words) -> None:
        self.app, self.store, self.clock, self.words = app, store, clock, words
        self.looks = Looks(app, store)
        self.opened: OpenDay | None = None
        self.heard = self.printed = ""
        self.ahead: Mapping[str, Session] = {}
        self.deleting: asyncio.Task[None] | None = None
        self._saved = ""
        self._today: TodayScreen | None = None
        self._room: RoomScreen | None = None
        self._wall: WallKeeper | None = None
        self._ringer: Ringer | None = None
        self._programmes: ProgrammeKeeper | None = None
        self.frame = Frame(self.looks.theme, words, self._tabs(), BEHIND)
        self.frame.furnish(self._makers())
        self.frame.went.connect(self._went)
        self.frame.keys_wanted.connect(self._show_keys)
        self.ticker = Ticker(self._look, self.frame)
        self.looks.bind(self.frame)
        self.frame.resize(1366, 768)
        face(self.app, self.words)

    # Days.

    @property
    def day(self) -> "Day | None":
        """The day that is open."""
        return self.opened.day if self.opened else None

    def open(self, stream: str = "", title: str = "") -> "Day":
        """Opens a session, or begins a new one; the screens are its own from now on."""
        from copfacil.app.day import Day  # noqa: PLC0415 - Home opens no day
        from copfacil.app.open_day import OpenDay  # noqa: PLC0415 - as above

        day = Day(self.store, self.clock, stream, self.words.language)
        if not stream:
            day.begin(title)
        self._remember_live(day.host.stream)
        self.take(OpenDay(day, self))
        return day

    def take(self, opened: "OpenDay") -> None:
        """The window shows the screens of this day from now on."""
        self._leave()
        self.opened = opened
        self.frame.furnish(self._makers())
        self.changed()  # what stands in it is on disk
        opened.tell_gap()
        self.wall.show(sharing=False)

    def _leave(self) -> None:
        if self.opened is not None and self.opened.leave():
            self.frame.calm("rehearsal")
            self.wall.set_banner(None)
        self.opened = None

    def rehearse(self) -> "Answer":
        """Runs the day that is open through beforehand; it is put away until that is over."""
        from copfacil.app.open_day import OpenDay  # noqa: PLC0415 - Home opens no day
        from copfacil.app.rehearsing import begin  # noqa: PLC0415 - most days nobody rehearses

        return begin(self, lambda on: self.take(OpenDay(on.day, self, on)))

    def needed(self) -> "Day":
        """The day that is open; the newest one, or a new one, where none is yet."""
        if self.day is not None:
            return self.day
        newest = self.store.sessions(limit=1)
        return self.open(newest[0].stream) if newest else self.open(title=self.words("A new day"))

    def close_day(self) -> None:
        """Puts the day away without opening another."""
        self._leave()
        self.frame.furnish(self._makers())

    def _remember_live(self, stream: str) -> None:
        """Which day to go on with after a crash; none once everything was put away."""
        if self.store.setting("live", "") != stream:
            self.store.set_setting("live", stream)

    def speak(self, words: Words) -> None:
        """The desk speaks another language from now on: the screens, and the exercises of the day that is open."""
        self.words, self._today, self._room = words, None, None
        face(self.app, self.words)
        self.frame.speak(words, self._tabs())
        if self.day is not None:
            self.open(self.day.host.stream)
        self.frame.furnish(self._makers())

    # Screens, made when they are first shown.

    def _tabs(self) -> list[tuple[str, str]]:
        return [(key, self.words(name)) for key, name in TABS.items()]

    def _makers(self) -> Mapping[str, Build]:
        """Makers of the screens; most belong to one day, and another day has others."""
        own = self.opened.makers() if self.opened else {key: self._opener(key) for key in OF_A_DAY}
        if self.opened is not None and self.opened.rehearsal is not None:
            return own  # nothing else: what Home or People would change is no rehearsal
        ours = {"today": self._make_today, "room": self._make_room, "programme": self._make_programme}
        return {**ours, "library": lambda: library(self), **own}

    def _make_programme(self) -> QWidget:
        return self.programmes.make()

    def _opener(self, key: str) -> Build:
        """Makes a screen of a day before any is open: opens one first."""

        def make() -> QWidget:
            self.needed()
            return self._makers()[key]()

        return make

    def _make_today(self) -> QWidget:
        from copfacil.app.today import home_doors  # noqa: PLC0415 - a crash goes on at the desk, without Home
        from copfacil.ui.home.today import TodayScreen  # noqa: PLC0415 - as above

        self._today = TodayScreen(home_doors(self), self.looks.theme)
        return self._today

    def _make_room(self) -> QWidget:
        from copfacil.app.room_doors import room_doors  # noqa: PLC0415 - nobody needs it at the start
        from copfacil.ui.room.room import RoomScreen  # noqa: PLC0415 - as above

        self._room = RoomScreen(room_doors(self), self.looks.theme)
        return self._room

    @property
    def programmes(self) -> "ProgrammeKeeper":
        """The programme that is open, and its screen."""
        if self._programmes is None:
            from copfacil.app.programme_screen import ProgrammeKeeper  # noqa: PLC0415 - Home has no programme

            self._programmes = ProgrammeKeeper(self)
        return self._programmes

    def go(self, key: str) -> "Answer":
        """Shows a screen."""
        self.frame.go(key)
        return None

    def _went(self, key: str) -> None:
        if key == "today":
            self.show_today()
        if key == "programme":
            self.programmes.refresh()
        if self.opened is not None:
            self.opened.went(key)
        self.ticker.now()

    def show_today(self) -> None:
        """Home shows what the store holds now."""
        from copfacil.app.today import today  # noqa: PLC0415 - as where Home is made

        if self._today is not None:
            self._today.show_today(today(self))

    @property
    def shelf(self) -> "Mapping[str, Exercise]":
        """The exercises, also before any day is open."""
        from copfacil.exercises.shelf import shelf  # noqa: PLC0415 - Home reads none

        return self.day.shelf if self.day else shelf(language=self.words.language).exercises

    # Wall and sound, made when a day is first opened.

    @property
    def wall(self) -> "WallKeeper":
        """The wall."""
        if self._wall is None:
            from copfacil.app.wall import WallKeeper  # noqa: PLC0415 - Home has no wall yet

            looks = self.looks
            words = spoken(self.store.setting("wall.language", self.words.language))
            self._wall = WallKeeper(self.app, self.frame, self.store, looks.wall_theme, words, looks.dial)
            self._wall.changed.connect(self.ticker.now)
            self._wall.lost.connect(self._projector_gone)
            self._wall.returned.connect(lambda _: self.frame.calm("projector"))
            self._wall.pressed.connect(self._pressed_on_wall)
        return self._wall

    @property
    def ringer(self) -> "Ringer":
        """The bells."""
        if self._ringer is None:
            from copfacil.app.ringing import Ringer  # noqa: PLC0415 - Home has no bells yet

            self._ringer = Ringer(self.frame.heard.emit)
            self._ringer.bells.muted = self.store.setting("sound.muted", default=False)
            self._ringer.bells.volume = self.store.setting("sound.volume", 0.8)
        return self._ringer

    def mute(self) -> "Answer":
        """Bells are only shown, or heard again."""
        bells = self.ringer.bells
        bells.muted = not bells.muted
        self.store.set_setting("sound.muted", bells.muted)
        self.ticker.now()
        return None

    def ring(self) -> None:
        """Rings the bell once, so that the person knows."""
        self.ringer.bells.test()
        self.heard = self._local().strftime("%H:%M")

    def has_printed(self) -> None:
        """A printer took pages: Home calls it ready."""
        self.printed = self._local().strftime("%H:%M")

    @property
    def deaf(self) -> bool:
        """Whether this machine was found without sound."""
        return self._ringer is not None and self._ringer.silent

    def _projector_gone(self, name: str) -> None:
        self.frame.ask(
            "projector",
            Msg("The projector is gone: {name}", name=name),
            Msg("The clock runs on. The wall comes back by itself when the projector does."),
            [
                (Msg("Show here"), lambda: self.wall.show(sharing=True)),
                (Msg("Leave it"), lambda: None),
            ],
        )

    def _pressed_on_wall(self, event: "QKeyEvent") -> None:
        if self.opened is not None:
            self.opened.press(event)

    def _show_keys(self) -> None:
        self.go("run")
        if self.opened is not None:
            self.opened.show_keys()

    # What changes, and what time does.

    def changed(self) -> None:
        """The day has changed, and the change is on disk."""
        kept = self.opened is None or self.opened.rehearsal is None
        self._saved = self._local().strftime("%H:%M:%S") if kept else ""
        self.ticker.now()

    def _look(self) -> int:
        """Shows everything as it is now; returns ms until something may look different."""
        wait = REST if self.opened is None else self.opened.look()
        if self.frame.current == "today" and self.opened is not None and self.opened.runs:
            self.show_today()
        if self.frame.current == "room" and self._room is not None:
            self._room.refresh()
        self._tell_bars()
        return wait

    def _tell_bars(self) -> None:
        day = self.day
        self.frame.top.set_session(day.state.title if day else "")
        self.frame.top.set_time(day.clock_at(day.host.now()) if day else self._local().strftime("%H:%M"))
        due = self.opened.next_bell() if self.opened and self._ringer else ""
        bells = sound_said(self._ringer, due, heard=bool(self.heard))
        wall = (self._wall.said() if self._wall else Msg("Wall: off"), self._wall is not None and self._wall.shown)
        stands = self.opened.stands_said(self.frame.current) if self.opened is not None else None
        self.frame.status.set_items(status_items(self.words, self._saved, wall, bells, stands))

    def date(self) -> date:
        """The date in the room."""
        return self._local().date()

    def _local(self) -> datetime:
        return datetime.fromtimestamp(self.clock.read().wall / 1000).astimezone()

    # Beginning and end.

    async def live(self) -> None:
        """Shows Home, then lives until the window is closed."""
        loop = asyncio.get_running_loop()
        over = asyncio.Event()
        self.frame.closed.connect(over.set)
        self.frame.show()
        self._begin()
        for said in self.store.told:
            self.frame.ask(str(said), Msg("About your data"), said, [(Msg("Understood"), lambda: None)])
        later = loop.call_later(BACKUP_AFTER, lambda: loop.run_in_executor(None, self._back_up))
        watch = asyncio.create_task(self._watch_deletions())
        settle = asyncio.create_task(self._settle())
        await over.wait()
        later.cancel()
        watch.cancel()
        settle.cancel()
        self.close()

    def _begin(self) -> None:
        """Home comes first; but what was running when the app went away goes on at once, on the desk and the wall."""
        stream = self.store.setting("live", "")
        if stream and stream in self.store.streams():
            self.open(stream)
            if self.opened is not None and self.opened.begun:
                self.go("run")
                return
        self.go("today")

    async def _settle(self) -> None:
        """Brings in, behind the first window, what the first press of a button wants; then garbage is looked for.

        Not before: it would be looked for in the other thread too, where no widget may end.
        """
        await asyncio.sleep(AHEAD_AFTER)
        await asyncio.to_thread(self.store.prepare)
        from copfacil.app.ahead import look_ahead  # noqa: PLC0415 - behind the first window

        await look_ahead(self)
        gc.freeze()  # what is there now stays: collections need not look through it again
        gc.enable()

    async def _watch_deletions(self) -> None:
        """Empties what people deleted a day ago, after the daily backup and then every hour."""
        await asyncio.sleep(2 * BACKUP_AFTER)
        from copfacil.app.deletion_work import watch  # noqa: PLC0415 - Home deletes nobody

        await watch(self)

    def _back_up(self) -> None:
        try:
            self.store.back_up_daily()
        except StoreError:
            logging.getLogger("copfacil").exception("the daily backup failed")

    def close(self) -> None:
        """Puts everything away."""
        self.ticker.stop()
        runs = self.opened is not None and self.opened.runs
        if not runs:
            self._remember_live("")
        self._leave()
        if self._ringer is not None:
            self._ringer.close()
        if self._wall is not None:
            self._wall.close()
        self.store.close()
