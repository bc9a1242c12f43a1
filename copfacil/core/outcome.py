"""What other screens look up of a session without folding it: its line on Home, actions, turns, seats, asks."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Literal

from copfacil.core.boards.board import Board
from copfacil.core.play import Play, where
from copfacil.core.session import Card, Session
from copfacil.core.value import dataclass

if TYPE_CHECKING:
    from copfacil.core.boards.ring import Ring


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody's part in one play.

    Attributes:
        person: id.
        play: id.
        part: presented, consulted, or absent.
    """

    person: str
    play: str
    part: Literal["presented", "consulted", "absent"]


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody at a table of a play that was begun: which play, of which exercise, which table."""

    play: str
    exercise: str
    table: int
    person: str


@dataclass(frozen=True, slots=True)
class Here:
    """Somebody on the list: here, away or late (until when, as clock time)."""

    person: str
    state: Literal["here", "away", "late"]
    until: str


@dataclass(frozen=True, slots=True)
class Felt:
    """A group's answers after a sitting, 1 to 5 each."""

    play: str
    table: int
    connected: int
    useful: int
    kept: int


@dataclass(frozen=True, slots=True)
class Ask:
    """What somebody asked for in a ring: its card, who asks, in words, by when (ISO date)."""

    card: str
    person: str
    text: str
    due: str


@dataclass(frozen=True, slots=True)
class Offered:
    """What somebody offered on an ask: its link, the ask's card, who helps, state, when they will speak, in words."""

    link: str
    card: str
    person: str
    state: str
    due: str
    text: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """Rows for the tables, a pure function of the session.

    Attributes:
        title, day, place: the session's head.
        people, groups: how many.
        actions: open and done.
        turns: parts taken in plays that were begun.
        seats: who sat at which table in them.
        here: everybody on the list.
        health: answers of groups.
        asks, offers: of all rings.
        of: what it is the outcome of.
    """

    title: str
    day: str
    place: str
    people: int
    groups: int
    actions: tuple[Card, ...]
    turns: tuple[Turn, ...]
    seats: tuple[Seat, ...] = ()
    here: tuple[Here, ...] = ()
    health: tuple[Felt, ...] = ()
    asks: tuple[Ask, ...] = ()
    offers: tuple[Offered, ...] = ()
    of: ClassVar[Literal["session"]] = "session"

    @property
    def open_actions(self) -> int:
        """How many actions are not done."""
        return sum(not card.done for card in self.actions)


def outcome(session: Session, at: int) -> Outcome:
    """The rows of a session as it stands at ``at``, ms on its own clock: phases follow each other without an event."""
    return Outcome(
        title=session.headed,
        day=session.day,
        place=session.place,
        people=len(session.present),
        groups=len(session.groups),
        actions=tuple(session.actions.values()),
        turns=tuple(turn for play in session.plays.values() for turn in turns(session, play, at)),
        seats=tuple(_seats(session)),
        here=tuple(_here(session)),
        health=tuple(
            Felt(play, table, one.connected, one.useful, one.kept) for (play, table), one in session.health.items()
        ),
        asks=tuple(
            Ask(ask.id, ask.by, ask.text, ask.marks.get("due", ""))
            for board in _rings(session)
            for ask in _ring(board).asks
        ),
        offers=tuple(
            Offered(offer.id, offer.ask, offer.helper, offer.state, offer.due, offer.text)
            for board in _rings(session)
            for offer in _ring(board).offers
        ),
    )


def _seats(session: Session) -> Iterator[Seat]:
    """Tables of plays that were begun: before that, nobody has met anybody."""
    for play in session.plays.values():
        for group in play.tables if play.begun else ():
            yield from (Seat(play.id, play.exercise, group.number, person) for person in group.members)


def _here(session: Session) -> Iterator[Here]:
    for person in session.people:
        until = session.late.get(person)
        yield Here(person, "away" if person in session.away else "here" if until is None else "late", until or "")


def _ring(board: Board) -> "Ring":
    from copfacil.core.boards.ring import ring  # noqa: PLC0415 - most sessions have none

    return ring(board)


def _rings(session: Session) -> tuple[Board, ...]:
    return tuple(board for board in session.boards.values() if board.kind == "ring")


def turns(session: Session, play: Play, at: int) -> tuple[Turn, ...]:
    """Who presented, consulted or was absent in a play with groups; nobody before it has begun.

    A turn counts as taken once its first phase was begun.
    """
    if not play.begun:
        return ()
    reached = _reached(play, at)
    parts: list[Turn] = []
    for group in play.tables:
        presented = {person for turn, person in enumerate(group.order) if turn in reached}
        parts += [Turn(m, play.id, "presented" if m in presented else "consulted") for m in group.members]
    seated = {part.person for part in parts}
    if parts:
        parts += [Turn(person, play.id, "absent") for person in session.people if person not in seated]
    return tuple(parts)


def _reached(play: Play, at: int) -> frozenset[int]:
    """The turns whose clock has run by then."""
    centre = where(play, at)
    begun = [visit.index for visit in centre.visits if visit.began is not None]
    if centre.timer.since is not None:
        begun.append(centre.index)
    return frozenset(play.steps[index].turn for index in begun)


def same(before: Session, was: int, after: Session, at: int) -> bool:
    """Whether the outcome cannot have changed from one state to another: a cheap look before working it out.

    Args:
        before: the session then.
        was: the time then, ms on its own clock.
        after: the session now.
        at: the time now.
    """
    return (
        before.actions is after.actions
        and before.groups is after.groups
        and before.people is after.people
        and before.away is after.away
        and before.late is after.late
        and before.health is after.health
        and (before.boards is after.boards or _rings(before) == _rings(after))
        and (before.headed, before.day, before.place) == (after.headed, after.day, after.place)
        and before.current == after.current
        and _begun(before, was) == _begun(after, at)
    )


def _begun(session: Session, at: int) -> tuple[bool, int, bool]:
    """Of the play that is on: whether it was begun, the turn it is in, and whether that runs or is over."""
    play = session.play
    if play is None or not play.steps:
        return False, 0, False
    centre = where(play, at)
    return play.begun, play.steps[centre.index].turn, centre.timer.since is not None or centre.done
