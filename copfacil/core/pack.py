"""A session turned into what paper needs: one sitting."""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from copfacil.core.account import Local, departures, passages
from copfacil.core.agenda.attendance import attended
from copfacil.core.agenda.packing import packing
from copfacil.core.boards.left import Left
from copfacil.core.exercise import Exercise
from copfacil.core.people import Person
from copfacil.core.plan import Step, steps
from copfacil.core.play import Play
from copfacil.core.session import Session
from copfacil.core.sitting import Sitting, Table

NONE: Mapping[str, Exercise] = MappingProxyType({})
"""No shelf at all."""


def sitting(  # noqa: PLR0913 - what a printed sitting needs to know
    session: Session,
    exercise: Exercise,
    *,
    now: int,
    local: Local,
    play: Play | None = None,
    preset: str = "",
    begins: datetime | None = None,
    laid: tuple[Step, ...] | None = None,
    shelf: Mapping[str, Exercise] = NONE,
    left: Left | None = None,
) -> Sitting:
    """The sitting of one play, or of an exercise that is not yet on.

    Args:
        session: people and groups.
        exercise: what is played; texts come from it.
        now: ms on the session's clock.
        local: turns such ms into local time.
        play: the play, once it is on; its plan and its times hold.
        preset: without a play, which way of running it.
        begins: local time at which it is planned; without one, the play's own start or nobody knows.
        laid: without a play, steps with minutes set by hand.
        shelf: the exercises, for what the whole day needs to bring.
        left: what the last board of this exercise left.
    """
    chosen = exercise.preset(play.preset if play else preset)
    people = max((len(group.members) for group in session.groups), default=exercise.people.best)
    begun = play is not None and play.begun
    told = passages(play, now, local) if play is not None and begun else ()
    first = next((passage.began for passage in told if passage.began is not None), None)
    return Sitting(
        title=session.title,
        day=date.fromisoformat(session.day) if session.day else local(now).date(),
        place=session.place,
        exercise=exercise,
        preset=chosen,
        steps=play.steps if play else laid or steps(chosen, people=people),
        begins=begins or first,
        tables=tables(session),
        people=tuple(session.people.values()),
        passages=told,
        departures=departures(play) if play else (),
        agenda=session.agenda,
        packing=packing(session.agenda, shelf),
        away=session.away,
        attended=attended(session, local) if session.agenda.blocks else {},
        kit=session.kit,
        board=session.boards.get(play.id) if play else None,
        left=left,
        questions=session.feedback.questions,
    )


def tables(session: Session) -> tuple[Table, ...]:
    """The groups with their people, in order of their numbers."""
    return tuple(
        Table(number=group.number, spot=group.spot, people=_people(session, group.members), order=group.order)
        for group in sorted(session.groups, key=lambda group: group.number)
    )


def _people(session: Session, ids: tuple[str, ...]) -> tuple[Person, ...]:
    return tuple(session.people[person] for person in ids if person in session.people)
