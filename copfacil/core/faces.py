"""What the wall shows. The one place that decides what a room of people may see.

No name unless names were released; nothing that a group says, ever.
"""

from collections.abc import Sequence

from copfacil.core.agenda.coming import Coming, Entry, coming, timetable
from copfacil.core.boards.board import Board, Card
from copfacil.core.boards.clusters import total
from copfacil.core.changing import replace
from copfacil.core.kept import kept
from copfacil.core.many import Many
from copfacil.core.plan import MINUTE
from copfacil.core.play import Play
from copfacil.core.scene import ClockAt, Dial, dial
from copfacil.core.scene import shown as called
from copfacil.core.session import Session
from copfacil.core.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A group as the wall may show it.

    Attributes:
        number, spot: where it sits.
        seats: how many chairs.
        names: who sits there; empty unless names were released.
    """

    number: int
    spot: str
    seats: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """Before anything is on: the session's title, and where people sit once groups are formed."""

    title: str
    place: str
    places: tuple[Place, ...]
    named: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A phase: who speaks, the clock, what comes next."""

    dial: Dial
    seats: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """A silent phase: no digits, a slow ring."""

    dial: Dial
    seats: int
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """People find their places; before the first start, too."""

    dial: Dial
    places: tuple[Place, ...]
    named: bool
    begun: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """How it will go, before the first start: the process as it is read aloud.

    Attributes:
        name: of the exercise.
        lines: each with its softer second line, which may be empty.
    """

    name: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """A break: until when."""

    dial: Dial


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardFace:
    """What the room has made so far, the clock beside it.

    Attributes:
        dial: the central clock.
        board: as the room may see it: while its cards are hidden it holds only how many there are.
        names: what people are called, by id; empty unless names were released.
        now: ms on the session's clock, to the minute.
    """

    dial: Dial
    board: Board
    names: tuple[tuple[str, str], ...]
    now: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """Between two blocks of a day that is planned: what comes next, and what after it.

    Attributes:
        title, place: of the day.
        entries: what is to come, the next one first; never empty.
    """

    title: str
    place: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thanks:
    """The end."""

    title: str


Wall = Holding | Phase | Silence | Places | Lines | Break | BoardFace | Timetable | Thanks


def wall(session: Session, now: int, clock_at: ClockAt, said: Sequence[tuple[str, str, str]] = ()) -> Wall:
    """What the room sees.

    Args:
        session: as it stands.
        now: ms on the session's clock.
        clock_at: the time of day.
        said: the process of what is on as it is read aloud: phase, line, softer line. Shown only where it was asked for;
            without any the wall shows what it shows by itself.
    """
    if session.face == "thanks":
        return Thanks(title=session.title)
    play, then = session.play, coming(session.agenda)
    if session.face == "holding" or play is None or not play.steps:
        if session.face != "holding" and session.agenda.blocks:
            return _between(session, now, clock_at)
        return Holding(title=session.title, place=session.place, places=_places(session), named=session.released)
    shown = dial(play, now, clock_at, then)
    if not play.begun:
        if session.face == "lines" and said:
            return Lines(name=play.name, lines=tuple((line, more) for _, line, more in said))
        if play.tables:
            return Places(dial=shown, places=_places(session), named=session.released, begun=False)
        return Phase(dial=shown, seats=_seats(play))
    return _begun(session, play, shown, now, clock_at)


def _begun(session: Session, play: Play, shown: Dial, now: int, clock_at: ClockAt) -> Wall:
    """What the room sees of a play whose clock was started."""
    if shown.pace == "done" or _in_slack(session):
        return _between(session, now, clock_at)
    match shown.step.kind:
        case "silent" if shown.pace in {"running", "paused"}:
            share = min(max(shown.left / max(shown.length, 1), 0.0), 1.0)
            return Silence(dial=shown, seats=_seats(play), share=share)
        case "move" if play.tables or not _made(session):
            places = _places(session) if _to_groups(play, shown.then) else ()
            return Places(dial=shown, places=places, named=session.released, begun=True)
        case "break":
            return Break(dial=shown)
        case _:
            return _board(session, shown, now) or Phase(dial=shown, seats=_seats(play))


def _between(session: Session, now: int, clock_at: ClockAt) -> Wall:
    """What comes next where something does, else the end."""
    entries = tuple(one for one in timetable(session, now, clock_at(now)) if not one.now)
    if not entries:
        return Thanks(title=session.title)
    return Timetable(title=session.title, place=session.place, entries=entries)


def _in_slack(session: Session) -> bool:
    """Whether the time that runs is slack: what the team calls so is none of the room's business."""
    running = session.agenda.running
    if running is None or running.kind != "slack" or coming(session.agenda) is None:
        return False
    ran = session.agenda.ran_of(running.id)
    return ran is not None and ran.play == session.current


def _to_groups(play: Play, then: Coming | None) -> bool:
    """Whether people move to the spots of their groups: within an exercise always, between two blocks if the next has some."""
    return bool(play.tables or play.exercise) or then is None or then.groups


def _made(session: Session) -> bool:
    """Whether anything stands on the board of the play that is on."""
    board = session.boards.get(session.current)
    return board is not None and bool(len(board.cards) or board.posed or len(board.links) or board.sittings)


def _board(session: Session, shown: Dial, now: int) -> BoardFace | None:
    """The board of the play that is on; None while nothing stands on it, for then the phase is the matter."""
    board = session.boards.get(session.current)
    if board is None or not _made(session):
        return None
    named = session.released and not board.anonymous
    return BoardFace(
        dial=shown,
        board=board if board.revealed else _veiled(board),
        names=tuple((person.id, person.shown) for person in session.people.values()) if named else (),
        now=now - now % MINUTE if board.inside else 0,
    )


@kept
def _veiled(board: Board) -> Board:
    """A board that holds how many cards each zone has, and not one word or author of them."""
    cards: Many[Card] = Many()
    order: dict[str, tuple[str, ...]] = {}
    for zone in board.zones:
        if count := total(board, zone.key):
            cards = cards.put(zone.key, Card(zone.key, zone.key, "", count=count))
            order[zone.key] = (zone.key,)
    # Another id, or what is worked out of a board's zones would be worked out anew for desk and wall in turn.
    return replace(board, id=f"{board.id}-veiled", cards=cards, order=order, clusters={}, links=Many())


def _places(session: Session) -> tuple[Place, ...]:
    return tuple(
        Place(
            number=group.number,
            spot=group.spot,
            seats=len(group.members),
            names=tuple(called(session, member) for member in group.members) if session.released else (),
        )
        for group in session.groups
    )


def _seats(play: Play) -> int:
    """How many chairs the drawing shows: those of the commonest group, four where there are no groups."""
    sizes = [len(table.members) for table in play.tables]
    return max(set(sizes), key=lambda size: (sizes.count(size), size)) if sizes else 4
