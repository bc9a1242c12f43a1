"""A day that was run and reported on: the second module with people, groups, captures, a board and answers."""

from datetime import datetime, timedelta
from functools import cache
from itertools import count

from copfacil.core import gestures
from copfacil.core.agenda import cues
from copfacil.core.boards import gestures as on_board
from copfacil.core.boards.events import BoardOpened
from copfacil.core.boards.plan import BoardKind, Zone
from copfacil.core.groups import Group
from copfacil.core.people import Person
from copfacil.core.report import report
from copfacil.core.reported import Action, Report
from tests.core.agenda.day_samples import Room, vitality

NAMES = (
    "Siân Prys",
    "Tom Whitlow",
    "Nguyễn Thị Hoa",
    "Gwen Pugh",
    "Ruth Seddon",
    "Esther Adeyemi",
    "Łukasz Żak",
    "Ngũgĩ wa Kamau",
    "Orla McCann",
    "Hamish Rae",
)
"""p0 to p9; the last is away."""

PRIVATE = "I would rather nobody read this"
"""Keyed, and never released."""

ROOM_ONLY = "Said to this room alone"
"""An ask for nobody else, and an offer on it."""

MIDNIGHT = datetime(2026, 11, 19)  # noqa: DTZ001 - a watch in the room

ACTIONS = (
    ("Send the reading list", "p0", "2026-11-27", "p1"),
    ("Ask the estates team for chairs on wheels", "p1", "2026-12-04", "p2"),
    ("Ring two wards about a shared rota", "p2", "2026-12-11", ""),
    ("Draft the charter on one page", "p5", "", ""),
)

_RAN = (
    ("Arrive and welcome", 0),
    ("Check-in", 36),
    ("Compassionate leadership", 60),
    ("Break", 110),
    ("Mindful settle", 130),
    ("Listening", 135),
    ("Slack", 165),
    ("Lunch", 180),
    ("Co-consulting", 230),
    ("Second break", 296),
    ("One-to-ones", 311),
    ("More slack", 363),
    ("Close", 395),
)
"""Blocks, and the minute of the day in which each began."""


def local(at: int) -> datetime:
    """The watch in the room: the session's clock is at 0 when the day is to start."""
    return MIDNIGHT + timedelta(hours=9, minutes=30, milliseconds=at)


def peopled(room: Room, sizes: tuple[int, ...] = (5, 4)) -> Room:
    """A room with its people: some here in groups, one away."""
    act, numbers = room.act, iter(range(len(NAMES)))
    act(gestures.title, "Module 2, Vitality", "2026-11-19", "Tŷ Afon")
    act(gestures.list_people, [Person(id=f"p{n}", name=name) for n, name in enumerate(NAMES)])
    act(gestures.attend, "p9", "away")
    groups = []
    for number, size in enumerate(sizes, 1):
        members = tuple(f"p{next(numbers)}" for _ in range(size))
        groups.append(Group(number=number, members=members, order=members))
    act(gestures.form, groups)
    return room


def after(sizes: tuple[int, ...] = (5, 4)) -> Room:
    """The day when its last block is over, a minute early."""
    room = peopled(vitality(), sizes)
    titles = {block.title for block in room.day.blocks}
    for title, minute in _RAN:
        if title in titles:
            room.begin(title, minute)
            if room.block(title).exercise:
                room.act(gestures.read_and_start)
        if title == "Co-consulting":
            room.minute = minute + 20
            _captured(room)
    room.minute = 419
    room.act(cues.end, clock=room.clock)
    _asked(room)
    _on_boards(room)
    return room


def _captured(room: Room) -> None:
    ids, act = count(1), room.act
    for text, owner, due, asker in ACTIONS:
        act(gestures.keep, "action", text, card=f"a{next(ids)}", owner=owner, due=due, asker=asker, group=1)
    act(gestures.settle, "a3", done=True)
    act(gestures.keep, "learning", "Silence did more than my advice", card="l1", group=2, released=True)
    act(gestures.keep, "question", "Who pays for travel between modules?", card="q1", released=True)
    act(gestures.keep, "quote", PRIVATE, card="s1")
    act(gestures.keep, "note", "Spot 2 lacked chairs", card="n1")
    act(gestures.hold, 2)
    room.minute += 4
    act(gestures.release, 2)


def _asked(room: Room) -> None:
    play = next(key for key, one in room.session.plays.items() if one.name == "Co-consulting")
    for group, answers in zip(room.session.plays[play].tables, ((5, 4, 4), (4, 4, 5)), strict=True):
        room.act(gestures.check_health, group.number, answers)


def opened(room: Room, key: str, kind: BoardKind, name: str, zones: tuple[Zone, ...], *, hidden: bool = False) -> None:
    """A board stands in the room."""
    room.act(lambda _, __: (BoardOpened(board=key, kind=kind, name=name, zones=zones, hidden=hidden),))


def _on_boards(room: Room) -> None:
    act = room.act
    opened(room, "lanes", "lanes", "What helps", (Zone(key="roots", name="Roots"), Zone(key="leaves", name="Leaves")))
    act(on_board.write, "lanes", "roots", "Handovers by voice", card="c1", by="p0")
    act(on_board.write, "lanes", "roots", "Two minutes of quiet", card="c2", count=3)
    act(on_board.write, "lanes", "leaves", "=SUM(1) is no formula", card="c3")
    act(on_board.cluster, "lanes", "k1", "Listening", ["c1", "c2"])
    asks = (Zone(key="asks", name="Asks"), Zone(key="offers", name="Offers"))
    opened(room, "ring", "ring", "Asks and offers", asks)
    act(on_board.write, "ring", "asks", "A room on Thursdays", card="c4", by="p1")
    act(on_board.write, "ring", "asks", ROOM_ONLY, card="c5", by="p2", marks={"room-only": "yes"})
    act(on_board.link, "ring", "p3", "c4", key="o1", text="The library is free", marks={"due": "2026-12-01"})
    act(on_board.link, "ring", "p4", "c5", key="o2", text=ROOM_ONLY)


EARLIER = (
    Action(
        id="old-1",
        text="Bring the map of the room",
        owner="Gwen Pugh",
        due="2026-11-12",
        stream="stream-1",
        title="Module 1, Planning and Launching",
    ),
)


def told(room: Room) -> Report:
    """Its report."""
    return report(room.session, now=room.now, local=local, earlier=EARLIER)


@cache
def sample() -> Report:
    """The report of the day above."""
    return told(after())
