"""A room for the tests of the desk: a real session that grows by real gestures, behind doors that write down who came."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from copfacil.core import gestures
from copfacil.core.exercise import Exercise
from copfacil.core.fit import unfit
from copfacil.core.groups import Group, presenting
from copfacil.core.people import Person
from copfacil.core.plan import said_lines
from copfacil.core.scene import desk
from copfacil.core.session import Session, evolve
from copfacil.core.words import ENGLISH, Msg, Words
from copfacil.exercises.shelf import shelf
from copfacil.ui.desk.day_doors import DayDoors
from copfacil.ui.desk.doors import Answer, Capture, Doors, Draft, PutOn
from copfacil.ui.desk.run import RunScreen
from copfacil.ui.theme import Theme

if TYPE_CHECKING:
    from copfacil.core.reported import Action

TODAY = date(2026, 10, 5)
NO_PLAN = DayDoors(
    stands=lambda: None,
    begin=lambda _key: None,
    catch_ups=lambda _drop: (),
    droppable=lambda: (),
    whole=lambda: (),
    catch_up=lambda _way, _drop: None,
)
"""The doors of a day that nobody planned."""
MINUTE = 60_000
PRESENTERS = ("Siân Prys", "Łukasz Żak", "Nguyễn Thị Hoa", "Zoë Ó Briain", "Ngũgĩ wa Kamau", "Amara Okonkwo")
OTHERS = (
    "Daniel Achebe", "Orla McCann", "Mei Lin Tan", "Fiona Baird", "Rhys Madoc", "Anjali Deshmukh", "Esther Adeyemi",
    "Tom Whitlow", "Pádraig Nolan", "Hamish Rae", "Gwen Pugh", "Farid Noori", "Clara Voss", "Ifan Bowen",
    "Ruth Seddon", "Kirsty Muir", "Leila Haddad",
)  # fmt: skip
SPOTS = ("window", "stage", "door", "garden room", "corridor", "library")

SHELF: tuple[Exercise, ...] = tuple(shelf().exercises.values())


def exercise(key: str = "co-consulting") -> Exercise:
    """An exercise of the shelf."""
    return next(one for one in SHELF if one.key == key)


class Room:
    """A session, its time, and the doors a desk needs. 13:20 is 0 on its clock.

    Attributes:
        session: as it stands.
        now: ms on its clock.
        heard: which doors were used, with what.
        asides: what the wall says in its corner while it covers the desk.
        covered: the wall covers the desk.
        promised: what is still open from earlier days.
        refusing: what every door answers, None to do as asked.
    """

    def __init__(self, groups: int = 6, words: Words = ENGLISH) -> None:
        self.session = Session()
        self.now = 0
        self.heard: list[tuple[object, ...]] = []
        self.asides: list[str] = []
        self.covered = False
        self.refusing: Answer = None
        self.words = words
        self.promised: tuple[Action, ...] = ()
        self.draft: Draft | None = None
        self._cards = 0
        self._before: list[Session] = []
        self.do(gestures.title, "Module 2, Vitality", TODAY.isoformat())
        if groups:
            self._people(groups)

    def _people(self, groups: int) -> None:
        people: list[Person] = []
        formed: list[Group] = []
        others = list(OTHERS)
        for number in range(1, groups + 1):
            size = 3 if number == groups and groups == len(PRESENTERS) else 4
            named = [PRESENTERS[number - 1] if number <= len(PRESENTERS) else f"Person {number}"]
            named += [others.pop(0) if others else f"Guest {number}{letter}" for letter in "bcd"[: size - 1]]
            ids = [f"p{number}-{seat}" for seat in range(size)]
            people += [Person(id=key, name=name) for key, name in zip(ids, named, strict=True)]
            spot = SPOTS[number - 1] if number <= len(SPOTS) else f"spot {number}"
            formed.append(Group(number=number, members=tuple(ids), order=tuple(ids), spot=spot))
        self.do(gestures.list_people, people)
        self.do(gestures.form, formed)

    def do(self, gesture: Callable[..., gestures.Events], *args: object, **named: object) -> Answer:
        """A gesture becomes true, or is refused with its sentence."""
        if self.refusing is not None:
            return self.refusing
        try:
            happened = gesture(self.session, self.now, *args, **named)
        except gestures.Refused as refused:
            return refused.msg
        for event in happened:
            why = unfit(self.session, event)
            if why is not None:
                return why
        self._before.append(self.session)
        for event in happened:
            self.session = evolve(self.session, event, self.now)
        return None

    def wait(self, ms: int) -> None:
        """Time goes by."""
        self.now += ms

    def put_on(self, key: str = "co-consulting", **how: object) -> None:
        """An exercise is put on."""
        assert self.do(gestures.play, exercise(key), play_id=f"play-{self.now}", **how) is None

    def clock_at(self, ms: int) -> str:
        """Time of day: the session began at 13:20."""
        minutes = 13 * 60 + 20 + ms // MINUTE
        return f"{minutes // 60 % 24:02}:{minutes % 60:02}"

    def _door(self, name: str, gesture: Callable[..., gestures.Events]) -> Callable[..., Answer]:
        def door(*args: object) -> Answer:
            self.heard.append((name, *args))
            return self.do(gesture, *args)

        return door

    def _heard(self, name: str) -> Callable[..., Answer]:
        def door(*args: object) -> Answer:
            self.heard.append((name, *args))
            return self.refusing

        return door

    def _put_on(self, what: PutOn) -> Answer:
        self.heard.append(("put_on", what))
        return self.do(
            gestures.play,
            exercise(what.exercise),
            play_id=f"play-{self.now}",
            preset=what.preset,
            minutes=what.minutes,
            turns=what.turns,
            auto=what.auto,
        )

    def _present(self, group: int, person: str) -> Answer:
        self.heard.append(("present", group, person))
        return self.do(gestures.form, presenting(self.session.groups, group, person))

    def _keep(self, what: Capture) -> Answer:
        self.heard.append(("keep", what))
        self._cards += 1
        return self.do(
            gestures.keep,
            what.what,
            what.text,
            card=f"card-{self._cards}",
            group=what.group,
            owner=what.owner,
            due=what.due,
            asker=what.asker,
            released=what.released,
        )

    def _amend(self, card: str, what: Capture) -> Answer:
        self.heard.append(("amend", card, what))
        return self.do(gestures.amend, card, what.text, what.owner, what.due, what.asker)

    def _undo(self) -> Answer:
        self.heard.append(("undo",))
        if not self._before:
            return Msg("There is nothing to take back.")
        self.session = self._before.pop()
        return None

    def _said(self) -> tuple[tuple[str, str, str], ...]:
        play = self.session.play
        if play is None:
            return ()
        played = exercise(play.exercise)
        return said_lines(played, play.steps, played.preset(play.preset))

    def doors(self) -> Doors:
        """The doors into this room."""
        door, heard = self._door, self._heard
        return Doors(
            words=self.words,
            clock_at=self.clock_at,
            today=lambda: TODAY,
            exercises=lambda: SHELF,
            said=self._said,
            promised=lambda: self.promised,
            keep_promise=heard("keep_promise"),
            cuts=lambda: gestures.cuts(self.session, self.now),
            catch_ups=lambda: gestures.catch_ups(self.session, self.now),
            day=NO_PLAN,
            put_on=self._put_on,
            read_and_start=self._read,
            start=door("start", gestures.start),
            pause=door("pause", gestures.pause),
            resume=door("resume", gestures.resume),
            go_next=door("next", gestures.go_next),
            go_back=door("back", gestures.go_back),
            skip=door("skip", gestures.skip),
            extend=door("extend", gestures.extend),
            hold=door("hold", gestures.hold),
            release=door("release", gestures.release),
            catch_up=door("catch_up", gestures.catch_up),
            advance=self._advance,
            present=self._present,
            end=door("end", gestures.end),
            keep=self._keep,
            amend=self._amend,
            draft=lambda draft: setattr(self, "draft", draft),
            drafted=lambda: self.draft,
            settle=lambda card, done: self.do(gestures.settle, card, done=done),
            remove=door("remove", gestures.remove),
            check_health=door("check_health", gestures.check_health),
            undo=self._undo,
            redo=heard("redo"),
            blank=heard("blank"),
            swap=heard("swap"),
            mute=heard("mute"),
            lines_on_wall=heard("lines_on_wall"),
            come_forward=self._come_forward,
            say_aside=lambda said: self.asides.append(str(said)),
            choose_people=heard("choose_people"),
            print_cards=heard("print_cards"),
        )

    def _come_forward(self) -> None:
        self.covered = False

    def _read(self, aloud: bool) -> Answer:
        self.heard.append(("read_and_start", aloud))
        return self.do(gestures.read_and_start, aloud=aloud)

    def _advance(self, auto: bool) -> Answer:
        self.heard.append(("advance", auto))
        return self.do(gestures.advance, auto=auto)

    def show(self, screen: RunScreen) -> None:
        """Shows the room on a desk, as the app does after each change and on each second."""
        screen.show_state(self.session, self.now, desk(self.session, self.now, self.clock_at))
        QApplication.processEvents()


def on_the_way(groups: int = 6, words: Words = ENGLISH) -> Room:
    """The sitting of the pictures: round 2 of 3, in Witness, 3:42 left; group 4 is 2:40 late, group 5 held."""
    room = Room(groups, words)
    room.put_on(preset="slot-20", turns=3, auto=True)
    room.do(gestures.read_and_start, aloud=True)
    room.wait(22 * MINUTE)
    if groups > 4:
        room.do(gestures.hold, 4)
        room.wait(160_000)
        room.do(gestures.release, 4)
        room.wait(135_000)
        room.do(gestures.hold, 5)
    room.now = 31 * MINUTE + 18_000
    return room


def first_phase(groups: int = 6, words: Words = ENGLISH) -> Room:
    """Co-consulting by hand, its first phase running since this moment."""
    room = Room(groups, words)
    room.put_on(preset="slot-20", turns=3)
    room.do(gestures.read_and_start, aloud=True)
    return room


def made(room: Room, theme: Theme) -> RunScreen:
    """A desk onto a room."""
    screen = RunScreen(theme, room.doors())
    room.show(screen)
    return screen
