"""What may be kept of a room, by where its people are: what somebody presents to a group is never among it."""

from collections.abc import Sequence
from typing import Final

from copfacil.core.exercise import IN_THE_ROOM, Capture
from copfacil.core.plan import Step
from copfacil.core.play import Play
from copfacil.core.session import Session

OF_A_PRESENTER: Final[tuple[Capture, ...]] = ("action", "learning", "health", "note")
"""What may be kept where somebody presents and the others talk about it: never a word of that."""

AFTER_A_PRESENTER: Final[tuple[Capture, ...]] = ("action", "learning", "note")
"""What may be kept while such a group is still together."""


def presents(steps: Sequence[Step]) -> bool:
    """Whether somebody presents, and the others talk about it in their hearing."""
    return any(step.speaks == "presenter" for step in steps) and any(step.kind == "witness" for step in steps)


def kept_now(session: Session) -> tuple[str, ...]:
    """The kinds that may be kept now: what the play that is on allows, between plays all that belongs to the room."""
    play = session.play
    if play is not None:
        return play.captures
    return IN_THE_ROOM if private_now(session) is None else AFTER_A_PRESENTER


def private_now(session: Session) -> Play | None:
    """The play with somebody who presents that is on, or was last; None where it was another.

    After a sitting its groups still sit together: until something else is put on, no more is kept of them than before.
    """
    last = session.play or next(reversed([*session.plays.values()]), None)
    return last if last is not None and presents(last.steps) else None
