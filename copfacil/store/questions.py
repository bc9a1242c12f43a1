"""What is asked across sessions: the open actions, and who took which turn."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from copfacil.store.lines import ActionLine, TurnLine
from copfacil.store.tables import action, session, turn


def actions(connection: Connection, *, open_only: bool) -> list[ActionLine]:
    """Actions of all sessions, the one due first first; those without a date last."""
    head = {"title": session.c.title, "day": session.c.day}
    columns = [head[name] if name in head else action.c[name] for name in ActionLine.__dataclass_fields__]
    order = (action.c.due == "", action.c.due, session.c.day, action.c.stream, action.c.number)
    found = select(*columns).join(session, action.c.stream == session.c.stream).order_by(*order)
    if open_only:
        found = found.where(~action.c.done)
    return [ActionLine(*line) for line in connection.execute(found).all()]


def turns(connection: Connection, persons: Iterable[str]) -> list[TurnLine]:
    """The parts that these people took in plays of all sessions, oldest session first."""
    head = {"day": session.c.day}
    columns = [head[name] if name in head else turn.c[name] for name in TurnLine.__dataclass_fields__]
    found = (
        select(*columns)
        .join(session, turn.c.stream == session.c.stream)
        .where(turn.c.person.in_(list(persons)))
        .order_by(session.c.day, turn.c.stream, turn.c.number)
    )
    return [TurnLine(*line) for line in connection.execute(found).all()]
