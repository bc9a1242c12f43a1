"""What other screens look up of a session without folding it: its line on Home, its actions, who presented."""

from dataclasses import dataclass
from typing import Literal

from copfacil.core.play import Play
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


def outcome(session: Session) -> Outcome:
    """The rows of a session."""
    return Outcome(
        title=session.title,
        day=session.day,
        place=session.place,
        people=len(session.present),
        groups=len(session.groups),
        actions=tuple(session.actions.values()),
        turns=tuple(turn for play in session.plays.values() for turn in turns(session, play)),
    )


def turns(session: Session, play: Play) -> tuple[Turn, ...]:
    """Who presented, consulted or was absent in a play with groups; nobody before it has begun.

    A turn counts as taken once its first phase was begun.
    """
    if not play.begun:
        return ()
    reached = {play.steps[visit.index].turn for visit in play.centre.visits if visit.began is not None}
    if play.centre.timer.since is not None:
        reached.add(play.steps[play.centre.index].turn)
    parts: list[Turn] = []
    for group in play.tables:
        presented = {person for turn, person in enumerate(group.order) if turn in reached}
        parts += [Turn(m, play.id, "presented" if m in presented else "consulted") for m in group.members]
    seated = {part.person for part in parts}
    if parts:
        parts += [Turn(person, play.id, "absent") for person in session.people if person not in seated]
    return tuple(parts)


def same(before: Session, after: Session) -> bool:
    """Whether the outcome cannot have changed between two states: a cheap look before working it out."""
    return (
        before.actions is after.actions
        and before.groups is after.groups
        and before.people is after.people
        and before.away is after.away
        and before.late is after.late
        and (before.title, before.day, before.place) == (after.title, after.day, after.place)
        and before.current == after.current
        and _begun(before) == _begun(after)
    )


def _begun(session: Session) -> tuple[bool, int, bool]:
    """Of the play that is on: whether it was begun, the turn it is in, and whether that runs."""
    play = session.play
    if play is None or not play.steps:
        return False, 0, False
    return play.begun, play.steps[play.centre.index].turn, play.centre.timer.since is not None
