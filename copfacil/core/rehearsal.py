"""A rehearsal: the day with invented people in the room, who come late, write cards and keep the timekeeper busy.

Nothing is remembered beside the session: what somebody does next follows from how it stands and from the time, so that
undo, and a hand that is quicker than the crowd, never confuse it.
"""

from collections.abc import Iterator

from copfacil.core import events as e
from copfacil.core.agenda.events import AgendaLaid
from copfacil.core.boards.events import CardWritten
from copfacil.core.gestures import Events
from copfacil.core.people import Person
from copfacil.core.plan import MINUTE, total
from copfacil.core.play import Play, where
from copfacil.core.session import Session

LATE_ONE_IN = 8
"""One of so many comes late."""

COMES_EVERY = 4 * MINUTE
"""ms between two who come late."""

CARD_EVERY = 15_000
"""ms between two cards that are written."""

CARDS_MOST = 16
"""Cards that are written on one board: enough to sort, and to vote on."""

SLOW_AFTER, SLOW_FOR = 40_000, 50_000
"""ms of a round after which one group asks for its clock to be held, and how long it is."""

_SLOW_LEAST = 8 * MINUTE
"""Length of a round below which nobody asks for that."""

_GIVEN = [
    "Siân",
    "Łukasz",
    "Ngũgĩ",
    "Orla",
    "Hoa",
    "Hamish",
    "Ruth",
    "Zoë",
    "Amara",
    "Tomos",
    "Ewa",
    "Kofi",
    "Aoife",
    "Björn",
    "Priya",
    "Dafydd",
    "Chloë",
    "Iain",
    "Yusuf",
    "Maja",
    "Sinéad",
    "Owain",
    "Grace",
    "Mateus",
]
_FAMILY = [
    "Prys",
    "Żak",
    "Kamau",
    "McCann",
    "Trần",
    "Rae",
    "Seddon",
    "Ó·Briain",
    "Okonkwo",
    "ap·Rhys",
    "Łęcka",
    "Mensah",
    "Nilsen",
    "Rao",
    "Ellis",
]
_ROLES = ("Nurse", "GP", "Manager", "Patient leader", "Pharmacist")
_PLACES = ("North", "South", "East", "West")

_WORDS = (
    "More time to talk",
    "Start with what works",
    "Who else should be here?",
    "Ask before advising",
    "Too many meetings already",
    "A shared list of contacts",
    "Lunch together once a month",
    "What we stop doing",
)
"""What invented people write: short, and nobody's."""


def people(count: int) -> tuple[Person, ...]:
    """So many invented people with the facts by which groups are mixed."""
    return tuple(
        Person(
            id=f"rehearsal-{n}",
            code=f"R{n + 1:02}",
            name=f"{_GIVEN[n % len(_GIVEN)]} {_FAMILY[(n + n // len(_GIVEN)) % len(_FAMILY)].replace('·', ' ')}",
            facts={
                "role_family": _ROLES[n % len(_ROLES)],
                "organisation": f"Organisation {n % 7 + 1}",
                "region": _PLACES[n % len(_PLACES)],
            },
        )
        for n in range(count)
    )


def laid(_: Session, __: int, day: Session) -> Events:
    """A gesture: the plan of another day, with its title and place, and as many invented people as it expects."""
    plan = day.agenda
    crowd = people(plan.expected)
    late = crowd[1 :: max(LATE_ONE_IN, 1)] if len(crowd) > LATE_ONE_IN else ()
    return (
        e.Titled(title=day.title, day=day.day, place=day.place),
        AgendaLaid(
            template=plan.template,
            starts=plan.starts,
            ends=plan.ends,
            expected=plan.expected,
            blocks=plan.blocks,
        ),
        *(e.PersonListed(person=person) for person in crowd),
        *(e.Attended(person=person.id, state="late") for person in late),
    )


def stirs(session: Session, now: int) -> Iterator[Events]:
    """What people in the room do now, a gesture each; nothing while nobody has anything to do.

    Args:
        session: as it stands.
        now: ms on the session's clock.
    """
    if session.late and now >= (len(_came(session)) + 1) * COMES_EVERY:
        yield (e.Attended(person=next(iter(session.late)), state="here"),)
    play = session.play
    if play is None or not play.begun:
        return
    if where(play, now).done:
        yield from _answers(session, play)
    elif play.run.since is not None:
        yield from _writes(session, play, now)
        yield from _slows(play, now)


def _came(session: Session) -> tuple[str, ...]:
    """Who came late and is here by now."""
    late = list(session.people)[1::LATE_ONE_IN]
    return tuple(person for person in late if person not in session.late)


def _writes(session: Session, play: Play, now: int) -> Iterator[Events]:
    """A card is written, where the board has zones to write into and people talk or write."""
    board = session.boards.get(play.id)
    step = play.steps[where(play, now).index]
    if board is None or not board.zones or "card" not in play.captures or step.kind not in {"talk", "write", "report"}:
        return
    count = len(board.cards)
    if count >= min(CARDS_MOST, play.axis(now) // CARD_EVERY):
        return
    present = [person.id for person in session.present]
    writes = CardWritten(
        board=board.id,
        card=f"{board.id}-{count}",
        zone=board.zones[count % len(board.zones)].key,
        text=_WORDS[count % len(_WORDS)],
        by="" if board.anonymous or not present else present[count % len(present)],
    )
    yield (writes,)


def _slows(play: Play, now: int) -> Iterator[Events]:
    """One group asks for its clock to be held, once in a long round, and goes on after a while: late by then."""
    if not play.groups or total(play.steps) < _SLOW_LEAST:
        return
    group, at = play.groups[len(play.id) % len(play.groups)], play.axis(now)
    own = play.own.get(group)
    if own is None and not play.departures and at >= SLOW_AFTER:
        yield (e.Held(play=play.id, group=group),)
    elif own is not None and own.held is not None and at - own.held >= SLOW_FOR:
        yield (e.Released(play=play.id, group=group),)


def _answers(session: Session, play: Play) -> Iterator[Events]:
    """After a sitting a group hands in its slip."""
    if "health" not in play.captures:
        return
    for group in play.groups:
        if (play.id, group) not in session.health:
            connected = 3 + group % 3
            yield (e.HealthChecked(play=play.id, group=group, connected=connected, useful=4, kept=5 - group % 2),)
            return
