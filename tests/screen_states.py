"""Every state in which a screen can be looked at, by its name: the real window, brought there as a person brings it."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from copfacil.app import forming, sample
from copfacil.app.day import Day
from copfacil.app.desktop import Desktop
from copfacil.core import gestures
from copfacil.core.plan import MINUTE
from copfacil.core.words import ENGLISH, Words
from copfacil.live.host import Host
from copfacil.store import Store
from copfacil.ui.desk.run import RunScreen
from copfacil.ui.launch.launch import LaunchScreen
from copfacil.ui.people.people import PeopleScreen
from copfacil.ui.plan.plan import PlanScreen
from copfacil.ui.prints.prints import PrintScreen
from tests import (
    screen_states_between,
    screen_states_board,
    screen_states_kinds,
    screen_states_launch,
    screen_states_library,
    screen_states_plan,
    screen_states_programme,
    screen_states_results,
    screen_states_team,
    screen_states_year,
)
from tests.score import SimClock
from tests.ui.people_room import person

Key = Qt.Key
MORNING = round(datetime(2026, 11, 19, 9, 2, tzinfo=UTC).timestamp() * 1000)
"""When every state begins, ms since 1970: a Thursday, two minutes past nine."""

_TO_THE_SITTING = (4 * 60 + 18) * MINUTE
"""From then until the sitting of the afternoon."""

_TURNS = 8
"""Of the loop, until layouts within layouts have come to rest."""

_LIST = """\
Code;Full name;Job title;Organisation;Region;E-mail;Diet
P01;Siân Prys;GP;Surgery;Wales;sian@example.org;none
P02;Łukasz Żak;Service improvement;Hospital C;Scotland;lukasz@example.org;
;;Nurse;Hospital A;Wales;nurse@example.org;
P04;Ngũgĩ wa Kamau;Improvement;AHSN North;England;ngugi@example.org;vegan
P02;Orla McCann;Project manager;AHSN South;Ireland;orla@example.org;
P06;Nguyễn Thị Hoa;Nurse lead;Surgery;England;hoa@example.org;
P07;Hamish Rae;Data;Health board, north;Scotland;hamish@example.org;;left over
P08;Ruth Seddon;Patient leader;Hospital A;England;;
"""


class Laptop:
    """A laptop on which copfacil is open: its window, a store of its own, and clocks that go when they are told to.

    Needs the app's loop to be running.

    Args:
        app: the toolkit's own.
        folder: an empty one for the data.
        words: the language.
    """

    def __init__(self, app: QApplication, folder: Path, words: Words = ENGLISH) -> None:
        app.setQuitOnLastWindowClosed(False)
        self.app, self.folder = app, folder
        self.clock = SimClock(wall=MORNING)
        self.desktop = Desktop(app, Store.open(folder / "copfacil"), self.clock, words)
        self.frame = self.desktop.frame
        self.frame.show()
        self.frame.activateWindow()

    async def settled(self) -> None:
        """Everything that is on its way has come."""
        for _ in range(_TURNS):
            await asyncio.sleep(0)
        kit = self.frame.screen_of("kit")
        if isinstance(kit, LaunchScreen):
            await kit.invitation.settle()
        for screen in self.frame.findChildren(PrintScreen):
            await screen.settle()
            await asyncio.sleep(0)

    async def close(self) -> None:
        """The window is closed, and nothing is left."""
        for screen in self.frame.findChildren(PrintScreen):
            screen.stop()
        kit = self.frame.screen_of("kit")
        if isinstance(kit, LaunchScreen):
            kit.invitation.stop()
        self.desktop.close()
        self.frame.close()
        self.frame.deleteLater()
        await asyncio.sleep(0)
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def day(self) -> Day:
        """The day that is open; begun when there is none."""
        return self.desktop.day or self.begin()

    def begin(self) -> Day:
        """A day begins."""
        return self.desktop.open(title="Module 2, Vitality")

    def wait(self, ms: int) -> None:
        """Time goes by."""
        self.clock.advance(ms)
        self.desktop.ticker.now()

    def until(self, ms: int) -> None:
        """Time goes by until so many ms after the afternoon's sitting was started."""
        self.wait(MORNING + _TO_THE_SITTING + ms - self.clock.wall)

    def act(self, gesture: Callable[..., gestures.Events], *told: object, **named: object) -> None:
        """A gesture on the day; one that is refused is a mistake of the state."""
        self.day.host.act(gesture, *told, **named)

    def press(self, *keys: Key, control: bool = False) -> None:
        """Presses keys where the keyboard stands."""
        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        for key in keys:
            QTest.keyClick(self.app.focusWidget() or self.frame, key, held)

    def write(self, text: str) -> None:
        """Types a text where the keyboard stands."""
        QTest.keyClicks(self.app.focusWidget() or self.frame, text)


# Today.


def home_first(laptop: Laptop) -> None:
    laptop.desktop.go("today")


def home_sessions(laptop: Laptop) -> None:
    earlier = (("Module 1, Planning and Launching", "2026-10-15", 23, 0), ("Reflective webinar", "2026-11-03", 17, 2))
    for before, (title, day, people, actions) in zip((2, 1), earlier, strict=True):
        laptop.clock.wall = MORNING - before * MINUTE
        host = Host(laptop.desktop.store, laptop.clock, uuid4().hex)
        host.act(gestures.title, title, day)
        host.act(gestures.list_people, [person(number) for number in range(people)])
        host.act(forming.form_groups, size=4)
        for number in range(actions):
            host.act(gestures.keep, "action", f"Step {number + 1}", card=uuid4().hex, owner="p1", due="2026-12-01")
    laptop.clock.wall = MORNING
    sample.make(laptop.day.host)
    laptop.desktop.go("today")


def home_planned(laptop: Laptop) -> None:
    home_sessions(laptop)
    laptop.desktop.go("plan")
    screen = laptop.frame.screen_of("plan")
    assert isinstance(screen, PlanScreen)
    screen.empty.takes["module-2"].click()
    laptop.desktop.go("today")


def home_running(laptop: Laptop) -> None:
    run_late(laptop)
    laptop.desktop.go("today")


# People.


def people_empty(laptop: Laptop) -> None:
    laptop.begin()
    laptop.desktop.go("people")


def people_preview(laptop: Laptop) -> None:
    people_empty(laptop)
    file = laptop.folder / "cohort.csv"
    file.write_text(_LIST, "utf-8")
    screen = laptop.frame.screen_of("people")
    assert isinstance(screen, PeopleScreen)
    screen.intake.read_file(file)


def people_ready(laptop: Laptop) -> None:
    laptop.act(gestures.list_people, sample.people().people)
    laptop.act(gestures.mix, sample.people().mix, ("organisation",))
    laptop.desktop.go("people")


def people_groups(laptop: Laptop) -> None:
    sample.make(laptop.day.host)
    laptop.desktop.go("people")


def people_late(laptop: Laptop) -> None:
    sample.make(laptop.day.host)
    late, away = list(laptop.day.state.people)[3:5]
    laptop.act(forming.attend, late, "late", until="14:00")
    laptop.act(forming.attend, away, "away")
    laptop.desktop.go("people")


def people_ledger(laptop: Laptop) -> None:
    people_groups(laptop)
    screen = laptop.frame.screen_of("people")
    assert isinstance(screen, PeopleScreen)
    screen.groups.ledger.click()


def people_sixty(laptop: Laptop) -> None:
    crowd(laptop, 60)
    laptop.desktop.go("people")


def crowd(laptop: Laptop, people: int) -> None:
    """So many invented people, in groups of four."""
    laptop.act(gestures.list_people, [person(number) for number in range(people)])
    laptop.act(gestures.mix, ("role", "organisation", "region"), ("organisation",))
    laptop.act(forming.form_groups, size=4)


# Run.


def run_nobody(laptop: Laptop) -> None:
    laptop.begin()
    laptop.desktop.go("run")


def run_chooser(laptop: Laptop) -> None:
    crowd(laptop, 23)
    laptop.desktop.go("run")


def run_gate(laptop: Laptop) -> None:
    sample.make(laptop.day.host)
    laptop.desktop.go("run")


def started(laptop: Laptop, *, auto: bool = True) -> None:
    """The sample day's sitting is started at 13:20.

    The states below keep twenty seconds away from every bell, or the sound of this machine would be opened.
    """
    laptop.wait(_TO_THE_SITTING)
    sample.make(laptop.day.host)
    laptop.act(gestures.advance, auto=auto)
    laptop.act(gestures.read_and_start)
    laptop.desktop.go("run")


def run_late(laptop: Laptop) -> None:
    started(laptop)
    card = laptop.act
    laptop.until(22 * MINUTE - 10_000)
    card(gestures.keep, "note", "Spot 4 began late: chairs were missing", card=uuid4().hex)
    card(gestures.hold, 4)
    laptop.until(22 * MINUTE + 150_000)
    card(gestures.release, 4)
    laptop.until(28 * MINUTE + 10_000)
    card(gestures.hold, 5)
    laptop.until(31 * MINUTE + 18_000)


def run_group(laptop: Laptop) -> None:
    run_late(laptop)
    owner, asker = laptop.day.state.groups[1].members[:2]
    text = "Send the reading list before Friday"
    laptop.act(gestures.keep, "action", text, card=uuid4().hex, group=2, owner=owner, due="2026-11-27", asker=asker)
    laptop.press(Key.Key_2)


def run_catch_up(laptop: Laptop) -> None:
    run_late(laptop)
    laptop.press(Key.Key_4)


def run_asked(laptop: Laptop) -> None:
    run_late(laptop)
    laptop.press(Key.Key_Right)


def run_why(laptop: Laptop) -> None:
    run_late(laptop)
    laptop.press(Key.Key_L)


def run_moved(laptop: Laptop) -> None:
    run_late(laptop)
    laptop.press(Key.Key_Up)


def run_silence(laptop: Laptop) -> None:
    started(laptop)
    laptop.until(8 * MINUTE + 25_000)


def run_over(laptop: Laptop) -> None:
    started(laptop, auto=False)
    laptop.until(MINUTE + 20_000)


def run_paused(laptop: Laptop) -> None:
    run_late(laptop)
    laptop.act(gestures.pause)
    laptop.wait(95_000)


def run_gap(laptop: Laptop) -> None:
    run_late(laptop)
    laptop.clock.sleep(17 * MINUTE)
    laptop.wait(1_000)


def run_forty(laptop: Laptop) -> None:
    crowd(laptop, 160)
    day = laptop.day
    laptop.wait(_TO_THE_SITTING)
    laptop.act(gestures.play, day.shelf["co-consulting"], play_id="forty", preset="slot-20", turns=3, auto=True)
    laptop.act(gestures.read_and_start)
    laptop.until(22 * MINUTE)
    for number in range(3, 40, 7):
        laptop.act(gestures.hold, number)
    laptop.until(23 * MINUTE + 30_000)
    for number in range(3, 30, 7):
        laptop.act(gestures.release, number)
    laptop.until(31 * MINUTE + 18_000)
    laptop.desktop.go("run")


def run_keys(laptop: Laptop) -> None:
    run_late(laptop)
    screen = laptop.frame.screen_of("run")
    assert isinstance(screen, RunScreen)
    screen.show_keys()


def run_done(laptop: Laptop) -> None:
    started(laptop)
    laptop.until(62 * MINUTE)


def run_note(laptop: Laptop) -> None:
    run_late(laptop)
    laptop.press(Key.Key_1, control=True)
    laptop.write("The garden room is cold")


def run_action(laptop: Laptop) -> None:
    run_late(laptop)
    laptop.press(Key.Key_2, control=True)
    laptop.write("Ask the trust for a room on Thursdays")


def run_learning(laptop: Laptop) -> None:
    run_late(laptop)
    laptop.press(Key.Key_3, control=True)
    laptop.write("Silence did more than my advice")


def run_check(laptop: Laptop) -> None:
    run_done(laptop)
    laptop.press(Key.Key_4, control=True)


# Print, Room.


def print_nothing(laptop: Laptop) -> None:
    laptop.begin()
    laptop.desktop.go("print")


def print_card(laptop: Laptop) -> None:
    sample.make(laptop.day.host)
    laptop.desktop.go("print")
    screen = laptop.frame.screen_of("print")
    assert isinstance(screen, PrintScreen)
    screen.choose("process-card")


def print_board(laptop: Laptop) -> None:
    """Blank paper of a board that is not yet on."""
    sample.make(laptop.day.host)
    laptop.desktop.go("print")
    screen = laptop.frame.screen_of("print")
    assert isinstance(screen, PrintScreen)
    screen.side.about_wanted.emit("exercise:compass")


def print_single(laptop: Laptop) -> None:
    """Role cards, each on a page of A6."""
    sample.make(laptop.day.host)
    laptop.desktop.go("print")
    screen = laptop.frame.screen_of("print")
    assert isinstance(screen, PrintScreen)
    screen.choose("role-cards")
    screen.preview.opted.emit("paper", "A6")


def room(laptop: Laptop) -> None:
    sample.make(laptop.day.host)
    laptop.desktop.go("room")


STATES: Mapping[str, Callable[[Laptop], None]] = {
    "home-first": home_first,
    "home-sessions": home_sessions,
    "home-planned": home_planned,
    "home-running": home_running,
    **screen_states_launch.STATES,
    **screen_states_programme.STATES,
    **screen_states_year.STATES,
    **screen_states_team.STATES,
    **screen_states_between.STATES,
    **screen_states_plan.STATES,
    "people-empty": people_empty,
    "people-preview": people_preview,
    "people-ready": people_ready,
    "people-groups": people_groups,
    "people-late": people_late,
    "people-ledger": people_ledger,
    "people-sixty": people_sixty,
    "run-nobody": run_nobody,
    "run-chooser": run_chooser,
    "run-gate": run_gate,
    "run-late": run_late,
    "run-group": run_group,
    "run-catch-up": run_catch_up,
    "run-asked": run_asked,
    "run-why": run_why,
    "run-moved": run_moved,
    "run-silence": run_silence,
    "run-over": run_over,
    "run-paused": run_paused,
    "run-gap": run_gap,
    "run-forty": run_forty,
    "run-keys": run_keys,
    "run-done": run_done,
    "run-note": run_note,
    "run-action": run_action,
    "run-learning": run_learning,
    "run-check": run_check,
    "print-nothing": print_nothing,
    "print-card": print_card,
    "print-board": print_board,
    "print-single": print_single,
    **screen_states_board.STATES,
    **screen_states_kinds.STATES,
    **screen_states_results.STATES,
    **screen_states_library.STATES,
    "room": room,
}
"""Each state, and how it is reached."""
