"""Rooms that do anything in any order on a board: gestures as the desk makes them, wild and refused ones too."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from hypothesis import strategies as st

from copfacil.core.boards import gestures as on
from copfacil.core.boards.board import Board
from copfacil.core.boards.opening import opening
from copfacil.core.boards.plan import BoardKind, BoardPlan, Zone
from copfacil.core.boards.tree import PLACES
from copfacil.core.events import PersonDropped, PersonListed
from copfacil.core.gestures import Events, Refused
from copfacil.core.people import Person
from copfacil.core.session import Session, evolve, fold
from tests.core.boards.drawn import ZONES

BOARD = "board"

NAMES = (
    "Siân Prydderch",
    "Łukasz Wójcik",
    "Ngũgĩ wa Kamau",
    "Nguyễn Thị Hoa",
    "Zoë Ó Briain",
    "Ђорђе Марић",
    "Bo",
    "Jean-Baptiste Oyelaran-Featherstonehaugh",
    "陳大文",
    "Mair",
)

TEXTS = st.sampled_from(
    [
        "Too few beds",
        "I need a rota that works, because three people left, by Friday",
        "看板に書く🙂" * 6,
        "Donaudampfschifffahrtsgesellschaftskapitänskajütentür" * 3,
        "word " * 60,
        "x",
    ]
)


def _zones(*keys: str) -> tuple[Zone, ...]:
    return tuple(Zone(key=key, name=key.replace("-", " ").capitalize()) for key in keys)


PLANS: Mapping[BoardKind, BoardPlan] = {
    "ring": BoardPlan(kind="ring", zones=_zones("asks", "offers")),
    "fishbowl": BoardPlan(kind="fishbowl", zones=_zones("harvest", "questions"), seats=5),
    "tree": BoardPlan(kind="tree", zones=_zones(*PLACES), anonymous=True),
    "journey": BoardPlan(
        kind="journey",
        zones=_zones("leaving-home", "arriving", "waiting", "being-seen", "the-talk-after", "going-home", "back-home"),
        dots=3,
    ),
    "river": BoardPlan(kind="river", zones=_zones("meeting", "learning", "sponsors", "patients-in", "new-members")),
    "pairs": BoardPlan(kind="pairs", zones=_zones("plan")),
    "compass": BoardPlan(kind="compass", zones=ZONES["compass"], anonymous=True, dots=3),
    "lanes": BoardPlan(kind="lanes", zones=ZONES["lanes"], dots=3),
    "matrix": BoardPlan(kind="matrix", zones=ZONES["matrix"]),
    "scores": BoardPlan(kind="scores", zones=ZONES["scores"]),
    "grid": BoardPlan(kind="grid", zones=ZONES["grid"]),
}
"""A board of each kind, as its exercise says."""

MARKS: Mapping[BoardKind, st.SearchStrategy[dict[str, str]]] = {
    "ring": st.fixed_dictionaries(
        {},
        optional={
            "kind": st.sampled_from(["do", "contact", "info", "resource", "time", "nonsense"]),
            "state": st.sampled_from(["offered", "contacted", "helped", "fulfilled", "declined", "?"]),
            "due": st.sampled_from(["2026-12-11", "soon"]),
            "hours": st.sampled_from(["2", "1,5", "many", "inf"]),
            "room-only": st.just("yes"),
            "week-2": st.sampled_from(["contacted", "offered"]),
        },
    ),
    "fishbowl": st.just({}),
    "tree": st.fixed_dictionaries(
        {},
        optional={
            "who": st.sampled_from(["me", "community"]),
            "moment": st.sampled_from(["start", "end"]),
            "from": st.sampled_from([*PLACES, "nowhere"]),
            "sign": st.sampled_from(["star", "moon"]),
            "help": st.just("yes"),
        },
    ),
    "journey": st.fixed_dictionaries(
        {},
        optional={
            "feeling": st.sampled_from(["relieved", "small and forgotten", "🙂"]),
            "level": st.sampled_from(["-3", "-1", "0", "2", "3", "99", "bad"]),
            "consent": st.sampled_from(["none", "display", "quote", "film", "?"]),
            "hot": st.just("yes"),
            "team": st.just("Siân"),
        },
    ),
    "river": st.fixed_dictionaries(
        {},
        optional={
            "now": st.sampled_from(["1", "2", "3", "4", "5", "6", "x"]),
            "target": st.sampled_from(["1", "3", "5", "0"]),
            "named": st.just("yes"),
        },
    ),
    "pairs": st.fixed_dictionaries({}, optional={"round": st.sampled_from(["1", "2", "12", "x"])}),
    "compass": st.fixed_dictionaries(
        {}, optional={"answer": st.sampled_from(["will-do", "will-look", "not-now", "?"])}
    ),
    "lanes": st.fixed_dictionaries({}, optional={"asked": st.just("yes")}),
    "matrix": st.fixed_dictionaries(
        {},
        optional={
            "kind": st.just("indicator"),
            "evidence": st.sampled_from(["told", "observed", "measured", "?"]),
            "figure": st.sampled_from(["88 %", "from one in nine to one in three"]),
            "due": st.sampled_from(["2026-12-11", "soon"]),
            "consent": st.sampled_from(["none", "group", "anybody"]),
        },
    ),
    "scores": st.fixed_dictionaries(
        {},
        optional={"scores": st.sampled_from(["5 4 4 3 5", "5", "7 x"]), "score": st.sampled_from(["1", "5", "9"])},
    ),
    "grid": st.fixed_dictionaries(
        {}, optional={"place": st.sampled_from(["Table 1", "Table 10", "the room with the long window", "🙂"])}
    ),
}
"""What is noted on cards and links."""


def room(kind: BoardKind, people: int) -> Session:
    """A session with so many people, and an empty board of that kind."""
    listed = [(PersonListed(person=person), 0) for person in crowd(people)]
    ids = [person.id for person in crowd(people)]
    opened = opening(PLANS[kind], ids, play=BOARD, name="A board")
    return fold([*listed, (opened, 0)])


def crowd(people: int) -> list[Person]:
    """Invented people."""
    return [
        Person(id=f"p{at}", name=NAMES[at % len(NAMES)] + (f" {at}" if at >= len(NAMES) else ""))
        for at in range(people)
    ]


def called(session: Session) -> Mapping[str, str]:
    """What the people are called, by id."""
    return {key: person.shown for key, person in session.people.items()}


Deed = tuple[Any, ...]
"""A gesture's function with what it is given, as words."""


def deeds(kind: BoardKind, people: int, most: int = 60) -> st.SearchStrategy[list[Deed]]:
    """What a room may do with a board of that kind."""
    zones = st.sampled_from([zone.key for zone in PLANS[kind].zones] or ["none"])
    person = st.integers(0, people).map("p{}".format)
    card = st.integers(0, 25).map("c{}".format)
    end = person | card
    marks = MARKS[kind]
    return st.lists(
        st.one_of(
            st.tuples(st.just("write"), zones, TEXTS, st.just("") | person, st.integers(1, 12), marks),
            st.tuples(st.just("write"), zones, TEXTS, person, st.just(1), marks),
            st.tuples(st.just("edit"), card, TEXTS),
            st.tuples(st.just("move"), card, zones, st.sampled_from(["", "k0"]), st.just("") | card),
            st.tuples(st.just("mark"), card, marks),
            st.tuples(st.just("take"), card),
            st.tuples(st.just("cluster"), st.sampled_from(["k0", "k1"]), TEXTS, st.lists(card, max_size=4)),
            st.tuples(st.just("retitle"), st.sampled_from(["k0", "k1"]), st.just("") | TEXTS),
            st.tuples(st.just("merge"), st.lists(card, max_size=3, unique=True)),
            st.tuples(st.just("split"), card, st.lists(TEXTS, max_size=3)),
            st.tuples(st.just("link"), person, card, TEXTS, marks),
            st.tuples(st.just("link"), end, end, TEXTS, marks),
            st.tuples(st.just("mark_link"), st.integers(0, 30).map("l{}".format), marks),
            st.tuples(st.just("unlink"), st.integers(0, 30).map("l{}".format)),
            st.tuples(st.just("vote"), card, st.integers(-2, 9)),
            st.tuples(st.just("seat"), person, st.none() | st.integers(0, 6)),
            st.tuples(st.just("leave"), person),
            st.tuples(st.just("reveal"), st.booleans()),
            st.tuples(st.just("circle"), st.lists(person, unique=True)),
            st.tuples(st.just("pose"), TEXTS),
            st.tuples(st.just("drop"), person),
        ),
        max_size=most,
    )


def gesture(session: Session, deed: Deed) -> partial[Events]:
    """The gesture of a deed; new cards and links get the next number as their id."""
    board = session.boards[BOARD]
    what, *given = deed
    match what:
        case "write":
            zone, text, by, count, marks = given
            card = f"c{_next(board.cards, 'c')}"
            return partial(
                on.write, board=BOARD, zone=zone, text=text[:500], card=card, by=by, count=count, marks=marks
            )
        case "cluster":
            key, title, cards = given
            return partial(on.cluster, board=BOARD, key=key, title=title[:80], cards=cards)
        case "retitle":
            return partial(on.retitle, board=BOARD, key=given[0], title=given[1][:80])
        case "split":
            first = _next(board.cards, "c")
            parts = [(f"c{first + at}", text[:500]) for at, text in enumerate(given[1])]
            return partial(on.split, board=BOARD, card=given[0], texts=parts)
        case "link":
            source, target, text, marks = given
            key = f"l{_next(board.links, 'l')}"
            return partial(on.link, board=BOARD, source=source, target=target, key=key, text=text[:500], marks=marks)
        case "circle":
            return partial(on.circle, board=BOARD, circles=[given[0][::2], given[0][1::2]])
        case "reveal":
            return partial(on.reveal, board=BOARD, revealed=given[0])
        case "pose":
            return partial(on.pose, board=BOARD, text=given[0][:200])
        case "drop":
            return partial(_drop, person=given[0])
        case _:
            return partial(_plainly, what=what, given=given)


def _next(held: Any, letter: str) -> int:  # noqa: ANN401 - cards or links
    return max((int(one.id[1:].split("+")[0]) for one in held if one.id.startswith(letter)), default=-1) + 1


def _plainly(session: Session, now: int, *, what: str, given: Sequence[Any]) -> Events:
    done: Events = getattr(on, what)(session, now, BOARD, *given)
    return done


def _drop(_session: Session, _: int, *, person: str) -> Events:
    return (PersonDropped(person=person),)


def done(session: Session, all_deeds: Sequence[Deed]) -> list[tuple[Events, Session]]:
    """What happens when a room does all that: the events of each deed that was taken, and the session after it."""
    made = []
    for number, deed in enumerate(all_deeds):
        try:
            events = gesture(session, deed)(session, number * 1000)
        except Refused:
            continue
        for happened in events:
            session = evolve(session, happened, number * 1000)
        made.append((events, session))
    return made


def board_of(session: Session) -> Board:
    """The board of the room."""
    return session.boards[BOARD]
