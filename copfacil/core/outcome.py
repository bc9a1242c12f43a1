"""What other screens look up of a session without folding it: its line on Home, its actions, who presented."""

from dataclasses import dataclass
from typing import Literal

from copfacil.core.play import Play, where
from copfacil.core.session import Card, Session


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
class Outcome:
    """Rows for the tables, a pure function of the session.

    Attributes:
        title, day, place: the session's head.
        people, groups: how many.
        actions: open and done.
        turns: parts taken in plays that were begun.
    """

    title: str
    day: str
    place: str
    people: int
    groups: int
    actions: tuple[Card, ...]
    turns: tuple[Turn, ...]


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
    )


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
