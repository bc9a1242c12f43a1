"""The app: one window for the desk, one for the wall, one store, and the day that is open between them."""

import asyncio
import logging
import sys
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from copfacil.app.day import Answer, Day, answered
from copfacil.app.frame import Build, Frame, status_items
from copfacil.app.look import Looks
from copfacil.app.ticking import REST, Ticker, next_edge
from copfacil.core import gestures
from copfacil.core.exercise import Exercise
from copfacil.core.faces import wall as face_of
from copfacil.core.plan import clock as figures
from copfacil.core.scene import desk as desk_scene
from copfacil.core.session import Session
from copfacil.core.words import Msg, Words
from copfacil.exercises.shelf import shelf
from copfacil.live.clock import Clock, SystemClock
from copfacil.store import Store, StoreError
from copfacil.ui.home.today import TodayScreen

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from copfacil.app.ringing import Ringer
    from copfacil.app.wall import WallKeeper
    from copfacil.ui.desk.run import RunScreen
    from copfacil.ui.people.people import PeopleScreen
    from copfacil.ui.prints.prints import PrintScreen

TABS = ("today", "people", "run", "print", "room")


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
        self.day: Day | None = None
        self.saved = ""
        self.heard = ""
        self._today: TodayScreen | None = None
        self._people: PeopleScreen | None = None
        self._run: RunScreen | None = None
        self._print: PrintScreen | None = None
        self._wall: WallKeeper | None = None
        self._ringer: Ringer | None = None
        self.frame = Frame(self.looks.theme, words, self._tabs())
        self.frame.furnish(self._makers(None))
        self.frame.went.connect(self._went)
        self.frame.keys_wanted.connect(self._show_keys)
        self.ticker = Ticker(self._look, self.frame)
        self.looks.bind(self.frame)
        self.frame.resize(1366, 768)

    # Days.

    def open(self, stream: str = "", title: str = "") -> Day:
        """Opens a session, or begins a new one; the screens are its own from now on."""
        day = Day(self.store, self.clock, stream)
        self.day = day
        day.host.listen(self._changed)
        if not stream:
            day.begin(title)
        self._today = self._people = self._run = self._print = None
        self.frame.furnish(self._makers(day))
        self._tell_gap()
        self.wall.show(sharing=False)
        return day

    def _makers(self, day: Day | None) -> Mapping[str, Build]:
        """Makers of the screens; most belong to one day, and another day has others."""
        return {
            "today": self._make_today,
            "people": lambda: self._make_people(day or self.needed()),
            "run": lambda: self._make_run(day or self.needed()),
            "print": lambda: self._make_print(day or self.needed()),
            "room": self._make_room,
        }

    def needed(self) -> Day:
        """The day that is open; the newest one, or a new one, where none is yet."""
        if self.day is None:
            newest = self.store.sessions(limit=1)
            return self.open(newest[0].stream) if newest else self.open(title=self.words("A new day"))
        return self.day

    def _went(self, key: str) -> None:
        if key == "today":
            self.show_today()
        if key == "print":
            self._show_papers()
        self.ticker.now()

    def _show_papers(self) -> None:
        """Print shows the day as it is now: it is worked out when somebody looks, not with every gesture."""
        from copfacil.app.print_doors import papers  # noqa: PLC0415 - made when first shown

        if self._print is not None and self.day is not None:
            self._print.show_papers(papers(self.day, self.words))

    # Screens, made when they are first shown.

    def _tabs(self) -> list[tuple[str, str]]:
        words = self.words
        names = (words("Today"), words("People"), words("Run"), words("Print"), words("Room"))
        return list(zip(TABS, names, strict=True))

    def _make_today(self) -> QWidget:
        from copfacil.app.today import home_doors  # noqa: PLC0415 - it knows this class

        self._today = TodayScreen(home_doors(self), self.looks.theme)
        self.show_today()
        return self._today

    def _make_room(self) -> QWidget:
        from copfacil.app.room_doors import room_doors  # noqa: PLC0415 - nobody needs it at the start
        from copfacil.ui.room.room import RoomScreen  # noqa: PLC0415 - as above

        return RoomScreen(room_doors(self), self.looks.theme)

    def _make_people(self, day: Day) -> QWidget:
        from copfacil.app.people_doors import people_doors  # noqa: PLC0415 - made when first shown
        from copfacil.ui.people.people import PeopleScreen  # noqa: PLC0415 - as above

        self._people = PeopleScreen(people_doors(day, self.words, lambda: self.go("print")), self.looks.theme)
        self._people.show_session(day.state)
        return self._people

    def _make_run(self, day: Day) -> QWidget:
        from copfacil.app.run_doors import Around, run_doors  # noqa: PLC0415 - made when first shown
        from copfacil.ui.desk.run import RunScreen  # noqa: PLC0415 - as above

        around = Around(
            blank=lambda: answered(self.wall.blank),
            swap=lambda: answered(self.wall.swap),
            mute=self._mute,
            choose_people=lambda: self.go("people"),
            print_cards=lambda: self.go("print"),
            lines_on_wall=lambda: day.act(gestures.show, "holding"),
        )
        self._run = RunScreen(self.looks.theme, run_doors(day, self.words, around))
        return self._run

    def _make_print(self, day: Day) -> QWidget:
        from copfacil.app.print_doors import print_doors  # noqa: PLC0415 - made when first shown
        from copfacil.ui.prints.prints import PrintScreen  # noqa: PLC0415 - as above

        self._print = PrintScreen(print_doors(day, self.words, self.go), self.looks.theme)
        return self._print

    def go(self, key: str) -> Answer:
        """Shows a screen."""
        self.frame.go(key)
        return None

    def show_today(self) -> None:
        """Home shows what the store holds now."""
        from copfacil.app.today import today  # noqa: PLC0415 - it knows this class

        if self._today is not None:
            self._today.show_today(today(self))

    def date(self) -> date:
        """The date in the room."""
        return self._local().date()

    def _local(self) -> datetime:
        return datetime.fromtimestamp(self.clock.read().wall / 1000).astimezone()

    @property
    def shelf(self) -> Mapping[str, Exercise]:
        """The exercises, also before any day is open."""
        return self.day.shelf if self.day else shelf().exercises

    # Wall and sound, made when a day is first opened.

    @property
    def wall(self) -> "WallKeeper":
        """The wall."""
        if self._wall is None:
            from copfacil.app.wall import WallKeeper  # noqa: PLC0415 - Home has no wall yet

            self._wall = WallKeeper(
                self.app, self.frame, self.store, self.looks.wall_theme, self.words, self.looks.dial
            )
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

            self._ringer = Ringer(self._say_from_thread)
            self._ringer.bells.muted = self.store.setting("sound.muted", default=False)
            self._ringer.bells.volume = self.store.setting("sound.volume", 0.8)
        return self._ringer

    def _mute(self) -> Answer:
        bells = self.ringer.bells
        bells.muted = not bells.muted
        self.ticker.now()
        return answered(lambda: self.store.set_setting("sound.muted", bells.muted))

    def _say_from_thread(self, said: Msg) -> None:
        self.loop.call_soon_threadsafe(self.frame.tell, said)

    def _projector_gone(self, name: str) -> None:
        self.frame.ask(
            "projector",
            Msg("The projector is gone: {name}", name=name),
            Msg("The clock runs on. The wall comes back by itself when the projector does."),
            [
                (Msg("Show here"), lambda: self.wall.show(sharing=True)),
                (Msg("Leave it"), self.wall.hide),
            ],
        )

    def _pressed_on_wall(self, event: "QKeyEvent") -> None:
        if self._run is not None:
            self._run.press(event)

    def _show_keys(self) -> None:
        self.go("run")
        if self._run is not None:
            self._run.show_keys()

    def ring(self) -> None:
        """Rings the bell once, so that the person knows."""
        self.ringer.bells.test()
        self.heard = self._local().strftime("%H:%M")

    @property
    def deaf(self) -> bool:
        """Whether this machine was found without sound."""
        return self._ringer is not None and self._ringer.silent

    # What changes, and what time does.

    def _changed(self, session: Session) -> None:
        self.saved = self._local().strftime("%H:%M:%S")
        if self._people is not None:
            self._people.show_session(session)
        self.ticker.now()

    def _look(self) -> int:
        """Shows everything as it is now; returns ms until something may look different."""
        day = self.day
        if day is None:
            self._tell_bars(None, 0)
            return REST
        host = day.host
        if host.slept() is not None:
            self._tell_gap()
        now, session = host.now(), host.state
        self._show_screen(day, session, now)
        self.ringer.look(session, now)
        wait = next_edge(session.play, now)
        if self.wall.shown:
            from copfacil.ui.wall.face import next_repaint  # noqa: PLC0415 - the wall's own, made by now

            face = face_of(session, now, day.clock_at)
            self.wall.paint(face, now)
            wait = min(wait, next_repaint(face, self.looks.dial, now))
        self._tell_bars(session, now)
        return wait

    def _show_screen(self, day: Day, session: Session, now: int) -> None:
        match self.frame.current:
            case "run" if self._run is not None:
                self._run.show_state(session, now, desk_scene(session, now, day.clock_at))
            case "today" if self._today is not None and session.play is not None:
                self.show_today()
            case _:
                pass

    def _tell_bars(self, session: Session | None, now: int) -> None:
        self.frame.top.set_session(session.title if session else "")
        day = self.day
        self.frame.top.set_time(self._local().strftime("%H:%M"))
        wall = self._wall.said() if self._wall else Msg("Wall: off")
        silent = self._ringer is not None and (self._ringer.silent or self._ringer.bells.muted)
        self.frame.status.set_items(
            status_items(
                self.words,
                self.saved,
                wall,
                self._sound_said(session, now, day),
                wall_on=self._wall is not None and self._wall.shown,
                silent=silent,
            )
        )

    def _sound_said(self, session: Session | None, now: int, day: Day | None) -> Msg:
        ringer = self._ringer
        if ringer is None:
            return Msg("Sound: not tried yet")
        if ringer.silent:
            return Msg("Sound: none here, bells are shown")
        if ringer.bells.muted:
            return Msg("Sound: muted")
        due = ringer.next_bell(session, now) if session else None
        if due is None or day is None:
            return Msg("Sound: on")
        return Msg("Sound: on. Next bell {time}", time=day.clock_at(due))

    def _tell_gap(self) -> None:
        """Says what happened while nobody looked, and asks where only a person can know."""
        day = self.day
        gap = day.host.gap if day else None
        if day is None or gap is None:
            return
        away = figures(gap.ms)
        slept = gap.why == "slept"
        if not gap.asks:
            day.host.seen()
            self.frame.ask(
                "gap",
                Msg("copfacil was away for {time}", time=away),
                Msg("All clocks ran on and are right."),
                [(Msg("Good"), lambda: None)],
            )
            return
        title = (
            Msg("The laptop slept for {time}", time=away) if slept else Msg("copfacil was away for {time}", time=away)
        )
        self.frame.ask(
            "gap",
            title,
            Msg("Did the round go on meanwhile, or was it a pause?"),
            [
                (Msg("It was a pause"), lambda: self._answer_gap(day, gap.ms, counted=False)),
                (Msg("It went on: count it"), lambda: self._answer_gap(day, gap.ms, counted=True)),
            ],
        )

    def _answer_gap(self, day: Day, ms: int, *, counted: bool) -> None:
        why = day.act(gestures.answer_gap, ms, counted=counted)
        if why is not None:
            self.frame.tell(why)
        day.host.seen()

    # Beginning and end.

    async def live(self) -> None:
        """Shows Home, then lives until the window is closed."""
        self.loop = asyncio.get_running_loop()
        over = asyncio.Event()
        self.frame.closed.connect(over.set)
        self.frame.show()
        self.frame.go("today")
        for said in self.store.told:
            self.frame.ask(str(said), Msg("About your data"), said, [(Msg("Understood"), lambda: None)])
        self.ticker.now()
        backup = asyncio.create_task(asyncio.to_thread(self._back_up))
        await over.wait()
        await backup
        self.close()

    def _back_up(self) -> None:
        try:
            self.store.back_up_daily()
        except StoreError:
            logging.getLogger("copfacil").exception("the daily backup failed")

    def close(self) -> None:
        """Puts everything away."""
        self.ticker.stop()
        if self._ringer is not None:
            self._ringer.close()
        if self._wall is not None:
            self._wall.close()
        self.store.close()


def run(folder: Path, *, demo: bool = False) -> int:
    """Opens the app on a data folder; returns the exit code when its window was closed.

    Raises:
        StoreError: the folder cannot be used; the sentence says why.
    """
    from qasync import QEventLoop  # noqa: PLC0415 - nobody else needs the loop

    store = Store.open(folder)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - the line above made it
    app.setApplicationName("copfacil")
    app.setApplicationDisplayName("")
    app.setQuitOnLastWindowClosed(False)
    desktop = Desktop(app, store, SystemClock(), Words())
    _catch(desktop.frame, folder)
    if demo:
        desktop.needed()
        desktop.frame.go("run")
    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        runner.run(desktop.live())
    return 0


def _catch(frame: QWidget, folder: Path) -> None:
    """Anything unexpected is caught once, here: logged, and said in the person's words. The journal is safe."""
    log = logging.getLogger("copfacil")

    def caught(kind: type[BaseException], error: BaseException, trace: object) -> None:
        log.error("unexpected", exc_info=(kind, error, trace))  # type: ignore[arg-type]  # as the hook is given it
        box = QMessageBox(
            QMessageBox.Icon.Warning,
            "copfacil",
            "Something went wrong that we had not thought of. Everything you did is saved. "
            f"You can go on; what happened is written down in {folder / 'logs'}.",
            parent=frame,
        )
        box.setInformativeText(f"{kind.__name__}: {error}")
        box.open()

    sys.excepthook = caught
